//! Claims: who stands where, in order of time, and how many origins stand behind it.

use super::address::POSITIONS;
use super::html::escape;
use super::model::*;
use super::sheet::Sheet;
use super::{dates, prose};
use crate::domain::id::{ClaimKey, PersonKey};
use crate::domain::kinds::Stance;
use crate::domain::ledger::{self, Stand, Tally};
use crate::domain::origins::Origin;
use crate::dossier::{Claim, Place, Position, Record};

/// A claim with its positions in order of time; those without a date come last.
pub(super) fn claim<'v>(sheet: &mut Sheet<'v>, key: ClaimKey, anchor: String) -> Option<ClaimView> {
    let frame = sheet.frame;
    let claim = frame.dossier.claim(key)?;
    let html = prose::blocks(sheet, &claim.text, "claim");
    let words = prose::plain_words(frame, &claim.text);
    let stands = frame.dossier.stands(claim);
    let mut positions = Vec::new();
    for at in ledger::in_order(&stands) {
        let Some(position) = claim.positions.get(at) else { continue };
        let by = sheet.party(&position.by);
        let stance_word = stance_word(sheet, position.stance);
        let context = || {
            format!(
                "<mark>{} {}</mark>: {}",
                escape(&by.plain),
                escape(&stance_word),
                escape(&words)
            )
        };
        let refs = refs(sheet, claim, position, &context);
        positions.push(PositionView {
            anonymous: position.anonymous,
            stance: position.stance.as_str(),
            date: position.date.as_ref().map(|date| dates::view(sheet.ui, date)),
            quote: words_of(sheet, position, &by, &context),
            others: others(sheet, claim, &stands, at),
            refs,
            by,
            stance_word,
        });
    }
    let own_page = sheet.from == Place::Record(Record::Claim(key));
    Some(ClaimView {
        id: claim.id.clone(),
        anchor,
        url: if own_page { String::new() } else { frame.record_url(Record::Claim(key)) },
        html,
        date: claim.date.as_ref().map(|date| dates::remarked(sheet.ui, date)),
        csv: sheet.csv(Record::Claim(key), POSITIONS),
        positions,
        tallies: tallies(sheet, &stands),
    })
}

/// The positions that a person takes, on whatever claim, in order of time.
pub(super) fn of_person(sheet: &mut Sheet<'_>, person: PersonKey) -> Vec<PersonPosition> {
    let frame = sheet.frame;
    let taken = frame.dossier.relations.positions.get(&person).map_or(&[][..], Vec::as_slice);
    let mut order: Vec<(ClaimKey, usize, &Position)> = taken
        .iter()
        .filter_map(|(key, at)| {
            frame.dossier.claim(*key)?.positions.get(*at).map(|position| (*key, *at, position))
        })
        .collect();
    order.sort_by_key(|(.., position)| {
        let day = position.date.as_ref().map(crate::domain::date::Date::sort_day);
        (day.is_none(), day)
    });
    let mut views = Vec::new();
    for (key, at, position) in order {
        let Some(claim) = frame.dossier.claim(key) else { continue };
        let link = sheet.link(Record::Claim(key));
        let context = || format!("<mark>{}</mark>", escape(&link.plain));
        let refs = refs(sheet, claim, position, &context);
        views.push(PersonPosition {
            refs,
            anonymous: position.anonymous,
            stance: position.stance.as_str(),
            stance_word: stance_word(sheet, position.stance),
            date: position.date.as_ref().map(|date| dates::view(sheet.ui, date)),
            quote: position.quote.map(|quote| sheet.link(Record::Quote(quote))),
            others: others(sheet, claim, &frame.dossier.stands(claim), at),
            claim: link,
        });
    }
    views
}

/// The references of a position, or the mark that it has neither a source nor a quote.
fn refs<'v>(
    sheet: &mut Sheet<'v>,
    claim: &Claim,
    position: &'v Position,
    context: &dyn Fn() -> String,
) -> Html {
    let own = position.unsourced_ok.or(claim.unsourced_ok);
    match position.is_bare() {
        true => sheet.unsourced(own.is_some(), claim.declared),
        false => sheet.cite(&position.cite, "claim", context),
    }
}

fn stance_word(sheet: &Sheet<'_>, stance: Stance) -> String {
    sheet.ui.get(&format!("stance_{}", stance.as_str())).to_owned()
}

/// What whoever takes a position said of the claim before.
fn others(sheet: &Sheet<'_>, claim: &Claim, stands: &[Stand<'_>], at: usize) -> Vec<OtherPosition> {
    let found = ledger::others_before(stands, at).into_iter().filter_map(|other| {
        let position = claim.positions.get(other.position)?;
        Some(OtherPosition {
            before: other.before,
            stance_word: stance_word(sheet, position.stance),
            date: position.date.as_ref().map(|date| dates::view(sheet.ui, date)),
        })
    });
    found.collect()
}

/// The words in which a position is taken, without what the position says already.
fn words_of<'v>(
    sheet: &mut Sheet<'v>,
    position: &Position,
    by: &Link,
    context: &dyn Fn() -> String,
) -> Option<QuoteView> {
    let frame = sheet.frame;
    let key = position.quote?;
    let quote = frame.dossier.quote(key)?;
    let mut refs = Html::default();
    for citation in &quote.cite {
        if position.cite.iter().all(|told| told.source != citation.source) {
            let one = std::slice::from_ref(citation);
            refs.0.push_str(&sheet.cite_quoting(one, Some(&quote.words.text), "claim", context).0);
        }
    }
    Some(QuoteView {
        id: quote.id.clone(),
        url: frame.record_url(Record::Quote(key)),
        words: sheet.said(&quote.words, quote.declared),
        translation: sheet.translation(quote),
        speaker: by.clone(),
        refs,
        date: quote.date.as_ref().map(|date| dates::view(sheet.ui, date)),
        ..QuoteView::default()
    })
}

/// How many sources and origins stand behind each stance, in the order of the content format, and
/// behind all of it where there are several stances.
fn tallies(sheet: &Sheet<'_>, stands: &[Stand<'_>]) -> Vec<TallyView> {
    let descent = &sheet.frame.dossier.descent;
    let stances = Stance::WORDS.iter().filter_map(|word| Stance::from_word(word));
    let mut views: Vec<TallyView> = stances
        .map(|stance| (Some(stance), ledger::tally(stands, Some(stance), descent)))
        .filter(|(_, tally)| tally.positions > 0)
        .map(|(stance, tally)| tally_view(sheet, stance, &tally))
        .collect();
    if views.len() > 1 {
        views.push(tally_view(sheet, None, &ledger::tally(stands, None, descent)));
    }
    views
}

fn tally_view(sheet: &Sheet<'_>, stance: Option<Stance>, tally: &Tally) -> TallyView {
    let count =
        |key: &str, count: usize| sheet.ui.with(key, i64::try_from(count).unwrap_or(i64::MAX));
    let link = |source| sheet.link(Record::Source(source));
    let stance = stance.map_or("all", Stance::as_str);
    TallyView {
        stance,
        word: sheet.ui.get(&format!("told_{stance}")).to_owned(),
        sources: count("sources_count", tally.sources.len()),
        origins: count("origins_count", tally.origins.len()),
        source_count: tally.sources.len(),
        origin_count: tally.origins.len(),
        named: tally
            .origins
            .iter()
            .map(|origin| match origin {
                Origin::Source(source) => OriginView { circle: false, links: vec![link(*source)] },
                Origin::Circle(sources) => {
                    OriginView { circle: true, links: sources.iter().copied().map(link).collect() }
                }
            })
            .collect(),
        unsourced: match tally.unsourced {
            0 => String::new(),
            some => count("unsourced_count", some),
        },
    }
}
