//! Where a page or record is mentioned, with the sentence around each mention.

use super::cards;
use super::frame::Frame;
use super::html::escape;
use super::model::{Html, Link, Mention as MentionView, Mentions};
use super::notes::Lean;
use super::prose::{hole_words, plain, sentence};
use super::sheet::Sheet;
use crate::domain::id::SourceKey;
use crate::dossier::{Mention, MentionKind, Place, Prose, Record, Target};
use crate::markup::{Element, Mark, context};
use std::fmt::Write;

/// All mentions of `place`, by the pages that they stand on, in the order of the site. `leans` are
/// those of a source's ledger, sorted by place.
pub(super) fn of(sheet: &Sheet<'_>, place: Place, leans: &[&Lean]) -> Vec<Mentions> {
    let (frame, ui) = (sheet.frame, sheet.ui);
    let mut all: Vec<(Place, MentionView)> = Vec::new();
    for mention in frame.dossier.mentions_of(place) {
        all.extend(view(sheet, mention).map(|view| (mention.from, view)));
    }
    for lean in leans {
        let view = MentionView {
            url: format!("{}#{}", lean.page_url, lean.anchor),
            kind: lean.kind,
            label: ui.with(&format!("lean_{}", lean.kind), &lean.number.to_string()),
            html: lean.html.clone(),
        };
        all.push((lean.from, view));
    }
    all.sort_by_key(|(from, _)| *from);
    let mut grouped: Vec<(Place, Mentions)> = Vec::new();
    for (from, view) in all {
        match grouped.last_mut().filter(|(last, _)| *last == from) {
            Some((_, mentions)) => mentions.places.push(view),
            None => {
                let page = link(sheet, from);
                grouped.push((from, Mentions { page, places: vec![view] }));
            }
        }
    }
    grouped.into_iter().map(|(_, mentions)| mentions).collect()
}

/// How many places mention it, its ledger not counted.
pub(super) fn count(frame: &Frame<'_>, place: Place) -> usize {
    frame.dossier.mentions_of(place).len()
}

/// The leans on one source, in the order of the site; `leans` must be sorted by source.
pub fn ledger(leans: &[Lean], source: SourceKey) -> Vec<&Lean> {
    let start = leans.partition_point(|lean| lean.source < source);
    leans.get(start..).unwrap_or(&[]).iter().take_while(|lean| lean.source == source).collect()
}

fn link(sheet: &Sheet<'_>, place: Place) -> Link {
    match place {
        Place::Page(key) => match sheet.frame.dossier.page(key) {
            Some(page) => sheet.frame.page_link(page, &sheet.lang),
            None => Link::default(),
        },
        Place::Record(record) => sheet.link(record),
    }
}

fn view(sheet: &Sheet<'_>, mention: &Mention) -> Option<MentionView> {
    let (frame, ui) = (sheet.frame, sheet.ui);
    let whole = match mention.kind {
        MentionKind::InAssessment => Some("assessment"),
        MentionKind::InClaim => Some("claim"),
        MentionKind::InQuote => Some("quote"),
        MentionKind::Hole(_) | MentionKind::Link(_) | MentionKind::InRecord => None,
    };
    if let Some(kind) = whole {
        let page_link = link(sheet, mention.from);
        return Some(MentionView {
            kind,
            label: ui.get(&format!("kind_{kind}")).to_owned(),
            html: Html(cards::link_words(&page_link)),
            url: page_link.url,
        });
    }
    let prose = prose_of(frame, mention.from)?;
    let marks = match mention.note {
        None => prose.markup.marks.as_slice(),
        Some(note) => prose.markup.notes.get(note)?.marks.as_slice(),
    };
    // What has an anchor of its own: the page's text, not its notes, nor the texts of records.
    let own = mention.note.is_none() && matches!(mention.from, Place::Page(_));
    let url = |anchor: std::fmt::Arguments<'_>| match mention.from {
        Place::Page(key) => {
            let page = frame.dossier.page(key).map(|page| frame.url(&page.address));
            let mut url = page.unwrap_or_default();
            if own {
                // Writing to a `String` does not fail.
                write!(url, "#{anchor}").ok();
            }
            url
        }
        Place::Record(record) => frame.record_url(record),
    };
    let at = mention.at;
    if let Mark::Start(element @ Element::Link(number)) = *marks.get(at)? {
        let length = marks.get(at..)?.iter().position(|mark| *mark == Mark::End(element));
        let end = at + length.unwrap_or(0);
        let inner = marks.get(at + 1..end).unwrap_or(&[]);
        let words = plain(frame, prose, inner, Some(&sheet.lang));
        return Some(MentionView {
            url: url(format_args!("l{number}")),
            kind: "link",
            label: ui.get("lean_link").to_owned(),
            html: Html(sentence(frame, &sheet.lang, prose, marks, at, end, &words)),
        });
    }
    let Mark::Hole(hole) = *marks.get(at)? else { return None };
    Some(match prose.targets.get(hole as usize)? {
        Target::Embed(_) if prose.markup.holes.get(hole as usize).is_some_and(|h| h.block) => {
            MentionView {
                url: url(format_args!("embed-{hole}")),
                kind: "embed",
                label: ui.get("lean_embed").to_owned(),
                html: Html(before(sheet, prose, marks, at)),
            }
        }
        Target::Tenures(table) => MentionView {
            url: url(format_args!(
                "table-{}",
                nth(prose, hole, |t| matches!(t, Target::Tenures(_)))
            )),
            kind: "table",
            label: ui.get("table").to_owned(),
            html: Html(escape(&table.caption)),
        },
        Target::Timeline(timeline) => MentionView {
            url: url(format_args!(
                "timeline-{}",
                nth(prose, hole, |t| matches!(t, Target::Timeline(_)))
            )),
            kind: "table",
            label: ui.get("timeline").to_owned(),
            html: Html(escape(&timeline.caption)),
        },
        _ => MentionView {
            url: url(format_args!("m{hole}")),
            kind: "link",
            label: ui.get("lean_link").to_owned(),
            html: Html(sentence(
                frame,
                &sheet.lang,
                prose,
                marks,
                at,
                at,
                &hole_words(frame, prose, hole, Some(&sheet.lang)),
            )),
        },
    })
}

/// The text that mentions: a page's, or that of a record.
fn prose_of<'f>(frame: &'f Frame<'_>, place: Place) -> Option<&'f Prose> {
    let dossier = frame.dossier;
    match place {
        Place::Page(key) => dossier.page(key).map(|page| &page.prose),
        Place::Record(Record::Event(key)) => dossier.event(key).map(|event| &*event.summary),
        Place::Record(Record::Quote(key)) => dossier.quote(key).map(|quote| &*quote.context),
        Place::Record(Record::Source(key)) => dossier.source(key).map(|source| &*source.note),
        Place::Record(Record::Claim(key)) => dossier.claim(key).map(|claim| &claim.text),
        Place::Record(_) => None,
    }
}

/// The sentence before an embed, since the embed has none of its own.
fn before(sheet: &Sheet<'_>, prose: &Prose, marks: &[Mark], at: usize) -> String {
    let before = marks.get(..at).unwrap_or(&[]);
    let says = |mark: &Mark| matches!(mark, Mark::Text(_) | Mark::Quote(_));
    let Some(last) = before.iter().rposition(says) else {
        return String::new();
    };
    let end = last + 1;
    let words = |hole: u32| hole_words(sheet.frame, prose, hole, Some(&sheet.lang));
    let quote = |quote| sheet.frame.quotation_mark(prose, quote);
    escape(&context(&prose.markup, marks, end, end, &quote, &mut { words }).0)
}

/// Which of its text's blocks of a kind stands in that hole, from 1.
fn nth(prose: &Prose, hole: u32, is: impl Fn(&Target) -> bool) -> usize {
    prose.targets.iter().take(hole as usize + 1).filter(|target| is(target)).count()
}
