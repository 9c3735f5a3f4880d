//! Coverage: what of the content carries a citation, what does not, and what is accepted without one.

use crate::domain::id::{ClaimKey, EventKey, PageKey, QuoteKey};
use crate::dossier::{
    Citation, Counted, Coverage, Dossier, Lack, Lacking, Prose, Record, Rival, Target,
};
use crate::markup::{Element, HoleKind, Mark};
use crate::text::Span;
use std::collections::BTreeSet;

/// Counts all of it; `asking` has the [`asking`] paragraphs of each page.
pub(super) fn counted(dossier: &Dossier, asking: Vec<Vec<Asking>>) -> Coverage {
    let mut count = Count { dossier, used: BTreeSet::new() };
    let claims = claims(dossier, &mut count);
    let quotes = quotes(dossier, &mut count);
    let dates = dates(dossier, &mut count);
    let mut needless = Vec::new();
    let paragraphs = paragraphs(dossier, asking, &mut count, &mut needless);
    needless.extend(acceptances(dossier).filter(|span| !count.used.contains(span)));
    Coverage { claims, quotes, dates, paragraphs, needless }
}

/// Where front matter accepts something, pages first.
fn acceptances(dossier: &Dossier) -> impl Iterator<Item = Span> {
    let positions = dossier.claims.iter().flat_map(|claim| &claim.positions);
    let pages = dossier.pages.iter().map(|page| page.unsourced_ok);
    pages
        .chain(dossier.claims.iter().map(|claim| claim.unsourced_ok))
        .chain(positions.map(|position| position.unsourced_ok))
        .chain(dossier.quotes.iter().map(|quote| quote.unsourced_ok))
        .chain(dossier.events.iter().map(|event| event.unsourced_ok))
        .chain(dossier.terms.iter().map(|term| term.unsourced_ok))
        .flatten()
}

/// Counting, with the acceptances that were needed.
struct Count<'d> {
    dossier: &'d Dossier,
    used: BTreeSet<Span>,
}

impl Count<'_> {
    /// Adds one of `page`'s, of which `lacking` has no citation; `own` is what the record itself
    /// accepts.
    fn add(
        &mut self,
        counted: &mut Counted,
        page: PageKey,
        own: Option<Span>,
        lacking: Vec<Lacking>,
    ) {
        counted.all += 1;
        if lacking.is_empty() {
            counted.sourced += 1;
        } else if let Some(accepted) = self.dossier.unsourced_ok(own, page) {
            counted.accepted += 1;
            self.used.insert(accepted);
        } else {
            counted.lacking.extend(lacking);
        }
    }
}

/// Nothing, or what lacks a citation.
fn lack(sourced: bool, what: Lack, span: Span) -> Vec<Lacking> {
    if sourced { Vec::new() } else { vec![Lacking { what, span }] }
}

/// Whether a source is named, be it one that the site has not: that is a finding of its own.
fn names_some(cite: &[Citation], in_vain: bool) -> bool {
    !cite.is_empty() || in_vain
}

fn of_rival(rival: &Rival) -> bool {
    names_some(&rival.cite, rival.cites_in_vain)
}

fn claims(dossier: &Dossier, count: &mut Count<'_>) -> Counted {
    let mut counted = Counted::default();
    for (key, claim) in (0u32..).map(ClaimKey).zip(&dossier.claims) {
        let (mut accepted, mut lacking) = (Vec::new(), Vec::new());
        for position in claim.positions.iter().filter(|position| position.is_bare()) {
            match position.unsourced_ok {
                Some(own) => accepted.push(own),
                None => {
                    lacking.push(Lacking { what: Lack::Position(key), span: position.span });
                }
            }
        }
        lacking.extend(lack(claim.is_disputed, Lack::Claim(key), claim.declared.span));
        if lacking.is_empty() && !accepted.is_empty() {
            counted.all += 1;
            counted.accepted += 1;
        } else {
            count.add(&mut counted, claim.declared.page, claim.unsourced_ok, lacking);
        }
        count.used.extend(accepted);
    }
    counted
}

fn quotes(dossier: &Dossier, count: &mut Count<'_>) -> Counted {
    let mut counted = Counted::default();
    for (key, quote) in (0u32..).map(QuoteKey).zip(&dossier.quotes) {
        let lacking = lack(
            names_some(&quote.cite, quote.cites_in_vain),
            Lack::Quote(key),
            quote.declared.span,
        );
        count.add(&mut counted, quote.declared.page, quote.unsourced_ok, lacking);
    }
    counted
}

fn dates(dossier: &Dossier, count: &mut Count<'_>) -> Counted {
    let mut counted = Counted::default();
    for (key, event) in (0u32..).map(EventKey).zip(&dossier.events) {
        let (at, own) = (event.declared, event.unsourced_ok);
        if event.date.is_some() {
            let lacking =
                lack(names_some(&event.cite, event.cites_in_vain), Lack::Event(key), at.span);
            count.add(&mut counted, at.page, own, lacking);
        }
        for rival in &event.rivals {
            let lacking = lack(of_rival(rival), Lack::RivalOfEvent(key), at.span);
            count.add(&mut counted, at.page, own, lacking);
        }
    }
    let tenures = dossier.people.iter().flat_map(|person| &person.tenures);
    for key in tenures {
        let (Some(tenure), Some(term)) = (dossier.roster.get(*key), dossier.term(*key)) else {
            continue;
        };
        let (page, own) = (term.declared.page, term.unsourced_ok);
        if tenure.from.date().is_some() || tenure.to.date().is_some() {
            let lacking = lack(names_some(&term.cite, term.cites_in_vain), Lack::Tenure, term.span);
            count.add(&mut counted, page, own, lacking);
        }
        for rival in term.rival_from.iter().chain(&term.rival_to) {
            let lacking = lack(of_rival(rival), Lack::RivalOfTenure, term.span);
            count.add(&mut counted, page, own, lacking);
        }
    }
    counted
}

fn paragraphs(
    dossier: &Dossier,
    asking: Vec<Vec<Asking>>,
    count: &mut Count<'_>,
    needless: &mut Vec<Span>,
) -> Counted {
    let mut counted = Counted::default();
    for ((key, page), asking) in (0u32..).map(PageKey).zip(&dossier.pages).zip(asking) {
        let mut accepted = page.prose.markup.accepted.clone();
        for paragraph in asking {
            let own = accepted.iter().position(|a| a.paragraph == Some(paragraph.at));
            if let (Some(own), false) = (own, paragraph.sourced) {
                accepted.remove(own);
                counted.all += 1;
                counted.accepted += 1;
                continue;
            }
            if paragraph.in_vain && !paragraph.sourced {
                // A citation of no source of the site is a finding of its own.
                counted.all += 1;
                continue;
            }
            let lacking = match paragraph.sourced {
                true => Vec::new(),
                false => {
                    let span = place(&page.prose, &paragraph).unwrap_or(page.title_span);
                    lack(false, Lack::Paragraph(key, paragraph.at), span)
                }
            };
            count.add(&mut counted, key, None, lacking);
        }
        needless.extend(accepted.iter().map(|accepted| accepted.span));
    }
    counted
}

/// A paragraph that ought to carry a citation.
pub(super) struct Asking {
    /// The mark that it begins with.
    at: usize,
    /// The mark that it ends with.
    end: usize,
    sourced: bool,
    /// It cites, but nothing that the site has.
    in_vain: bool,
}

/// The paragraphs of a page's text with figures, dates or quotation marks.
pub(super) fn asking(prose: &Prose) -> Vec<Asking> {
    let mut all = Vec::new();
    let mut open: Option<(Asking, bool)> = None;
    for (at, mark) in prose.markup.marks.iter().enumerate() {
        match (mark, &mut open) {
            (Mark::Start(Element::Paragraph), _) => {
                open = Some((Asking { at, end: at, sourced: false, in_vain: false }, false));
            }
            (Mark::End(Element::Paragraph), _) => {
                let asks = open.take().filter(|(_, asks)| *asks);
                all.extend(asks.map(|(paragraph, _)| Asking { end: at, ..paragraph }));
            }
            (Mark::Text(run), Some((_, asks))) => {
                *asks = *asks || asks_for_source(prose.markup.str(*run));
            }
            (Mark::Quote(quote), Some((_, asks))) => *asks |= !quote.single,
            (Mark::Hole(hole), Some((paragraph, asks))) => {
                let hole = *hole as usize;
                let target = prose.targets.get(hole);
                paragraph.sourced |= target.is_some_and(leads_back);
                paragraph.in_vain |= matches!(target, Some(Target::Cite(run)) if run.is_empty());
                if let Some(HoleKind::Wiki { words: Some(words), .. }) =
                    prose.markup.holes.get(hole).map(|hole| &hole.kind)
                {
                    *asks |= words.iter().any(|mark| in_words(prose, mark));
                }
            }
            _ => {}
        }
    }
    all
}

/// From the first to the last of a paragraph's words.
fn place(prose: &Prose, paragraph: &Asking) -> Option<Span> {
    let marks = prose.markup.marks.get(paragraph.at..paragraph.end).unwrap_or(&[]);
    let spans = marks.iter().filter_map(|mark| match mark {
        Mark::Text(run) => prose.markup.span(*run),
        Mark::Hole(hole) => prose.markup.holes.get(*hole as usize).map(|hole| hole.span),
        _ => None,
    });
    spans.reduce(|a, b| Span { start: a.start.min(b.start), end: a.end.max(b.end), ..a })
}

fn in_words(prose: &Prose, mark: &Mark) -> bool {
    match mark {
        Mark::Text(run) => asks_for_source(prose.markup.str(*run)),
        Mark::Quote(quote) => !quote.single,
        _ => false,
    }
}

/// Figures, which dates have too, and quotation marks. Single ones are left out: most are
/// apostrophes.
fn asks_for_source(words: &str) -> bool {
    // All bytes, without a way out at the first: so the compiler takes many at a time.
    let look = |(asks, other): (bool, bool), byte: u8| {
        (asks | byte.is_ascii_digit() | (byte == b'"'), other | !byte.is_ascii())
    };
    let (asks, other) = words.bytes().fold((false, false), look);
    asks || other
        && words.chars().any(|c| c.is_numeric() || matches!(c, '“' | '”' | '„' | '«' | '»'))
}

/// Whether a reader can follow it to a source, or to a record that has one.
fn leads_back(target: &Target) -> bool {
    match target {
        Target::Note(_) => true,
        Target::Cite(run) => !run.is_empty(),
        Target::Record(record) | Target::Embed(record) => {
            matches!(record, Record::Quote(_) | Record::Source(_))
        }
        _ => false,
    }
}
