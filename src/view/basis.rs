//! What a verdict was worked out from: dates in words, each with the notes of its sources.

use super::model::{BasisView, Html};
use super::sheet::Sheet;
use super::{dates, table};
use crate::domain::tenure::{End, TenureEnd, TenureKey};
use crate::domain::verdict::{Footing, Reading, Which};
use crate::dossier::{Citation, Column, Event};

/// The dates that a reading rests on, in its order. A citation is noted once; dates that share their
/// sources, as both ends of a tenure do, stand together. `kind` says in a source's ledger what leans
/// on it here.
pub(super) fn view<'v>(
    sheet: &mut Sheet<'v>,
    event: &'v Event,
    reading: &Reading,
    column: &Column,
    kind: &'static str,
) -> Vec<BasisView> {
    let mut out: Vec<BasisView> = Vec::new();
    let mut seen: Vec<&Citation> = Vec::new();
    let mut before: &[Citation] = &[];
    for footing in &reading.rests_on {
        let list = citations(sheet, event, *footing);
        let words = said(sheet, event, *footing, column);
        let shared = !list.is_empty() && std::ptr::eq(list, before);
        before = list;
        match out.last_mut().filter(|_| shared) {
            Some(last) => last.words.extend(words),
            None => {
                let new = list.iter().filter(|citation| !seen.contains(citation)).collect();
                seen.extend(list);
                let words = words.into_iter().collect();
                out.push(BasisView { words, refs: cited(sheet, event, column, kind, new) });
            }
        }
    }
    out
}

/// All notes of the dates that a reading rests on.
pub(super) fn refs<'v>(
    sheet: &mut Sheet<'v>,
    event: &'v Event,
    reading: &Reading,
    column: &Column,
    kind: &'static str,
) -> Html {
    Html(view(sheet, event, reading, column, kind).into_iter().map(|date| date.refs.0).collect())
}

/// An end of a tenure with its date in words, or nothing where it is not known; by a rival source's
/// date, where there is a number of one.
pub(super) fn end(
    sheet: &Sheet<'_>,
    column: &Column,
    tenure: TenureKey,
    end: TenureEnd,
    rival: Option<usize>,
) -> Option<String> {
    let roster = &sheet.frame.dossier.roster;
    let (term, holder) = roster.get(tenure).zip(roster.holder(tenure))?;
    let date = match rival {
        Some(number) => term.rivals(end).get(number),
        None => term.date(end),
    };
    if date.is_none() && (end == TenureEnd::Start || term.to != End::StillInOffice) {
        return None;
    }
    Some(sheet.ui.end_date(column.against, holder, end, date, &sheet.names()))
}

fn citations<'v>(sheet: &Sheet<'v>, event: &'v Event, footing: Footing) -> &'v [Citation] {
    let dossier = sheet.frame.dossier;
    match footing {
        Footing::EventDate(Which::Main) => &event.cite,
        Footing::EventDate(Which::Rival(number)) => {
            event.rivals.get(number).map_or(&[], |rival| rival.cite.as_slice())
        }
        Footing::From(tenure) | Footing::To(tenure) => {
            dossier.term(tenure).map_or(&[], |term| term.cite.as_slice())
        }
        Footing::Rival(rival) => dossier
            .term(rival.tenure)
            .and_then(|term| term.rivals(rival.end).get(rival.number))
            .map_or(&[], |rival| rival.cite.as_slice()),
    }
}

fn said(sheet: &Sheet<'_>, event: &Event, footing: Footing, column: &Column) -> Option<String> {
    match footing {
        Footing::EventDate(which) => {
            let date = match which {
                Which::Main => event.date.as_ref(),
                Which::Rival(number) => event.rivals.get(number).map(|rival| &rival.date),
            }?;
            let date = dates::remarked(sheet.ui, date).words;
            Some(sheet.ui.with("basis_event", &date))
        }
        Footing::From(tenure) => end(sheet, column, tenure, TenureEnd::Start, None),
        Footing::To(tenure) => end(sheet, column, tenure, TenureEnd::End, None),
        Footing::Rival(rival) => end(sheet, column, rival.tenure, rival.end, Some(rival.number)),
    }
}

fn cited<'v>(
    sheet: &mut Sheet<'v>,
    event: &'v Event,
    column: &Column,
    kind: &'static str,
    citations: Vec<&'v Citation>,
) -> Html {
    let head = table::head(sheet, column);
    let title = sheet.said(&event.title, event.declared).plain;
    let context = || {
        let column = match head.detail.as_str() {
            "" => head.head.plain.clone(),
            detail => format!("{}, {detail}", head.head.plain),
        };
        let words = format!("{} · {column}", title);
        format!("<mark>{}</mark>", super::html::escape(&words))
    };
    let mut out = String::new();
    for citation in citations {
        out.push_str(&sheet.cite(std::slice::from_ref(citation), kind, &context).0);
    }
    Html(out)
}
