//! Tenures as lists show them: the span, its length, who came before and after, what lies between.

use super::dates;
use super::model::*;
use super::sheet::Sheet;
use crate::domain::date::{Bound, Date};
use crate::domain::day::Distance;
use crate::domain::tenure::{End, Start, Tenure, TenureKey};
use crate::dossier::{Record, Rival, Term};
use crate::words::Ui;

/// A tenure's span in words: "23 January 2017 to 26 April 2018", "since 1 June 2021".
pub(super) fn span(tenure: &Tenure, ui: &Ui) -> String {
    match (tenure.from.date(), tenure.to.date(), &tenure.to) {
        (Some(from), Some(to), _) => ui.from_to(from, to),
        (Some(from), None, End::StillInOffice) => ui.since(from),
        (Some(from), None, _) => ui.from_with_no_end(from),
        (None, Some(to), _) => ui.until_with_no_start(to),
        (None, None, End::StillInOffice) => ui.get("span_still").to_owned(),
        (None, None, _) => ui.get("span_unknown").to_owned(),
    }
}

/// How long it certainly lasted, where both ends are one day each.
fn length(tenure: &Tenure, ui: &Ui) -> String {
    let one = |date: Option<&Date>| match date.map(|date| (date.earliest(), date.latest())) {
        Some((Bound::On(first), Bound::On(last))) if first == last => Some(first),
        _ => None,
    };
    match (one(tenure.from.date()), one(tenure.to.date())) {
        (Some(from), Some(to)) if from < to => ui.distance(&Distance::between(from, to)),
        _ => String::new(),
    }
}

/// Tenures in a list; their sources become notes.
pub(super) fn list<'v>(
    sheet: &mut Sheet<'v>,
    keys: &[TenureKey],
    of_office: bool,
) -> Vec<TenureView> {
    let mut views: Vec<TenureView> = Vec::new();
    for (number, key) in keys.iter().enumerate() {
        views.extend(one(sheet, *key, keys.get(number + 1).copied().filter(|_| of_office)));
    }
    views
}

fn one<'v>(sheet: &mut Sheet<'v>, key: TenureKey, next: Option<TenureKey>) -> Option<TenureView> {
    let frame = sheet.frame;
    let tenure = frame.dossier.roster.get(key)?;
    let person = sheet.link(Record::Person(tenure.person));
    let office = sheet.link(Record::Office(tenure.office));
    let organization = frame
        .dossier
        .office(tenure.office)
        .and_then(|office| office.organization)
        .map(|body| sheet.link(Record::Organization(body)));
    let span = span(tenure, sheet.ui);
    let context = || {
        let words = format!("{}, {}, {span}", person.plain, office.plain);
        format!("<mark>{}</mark>", super::html::escape(&words))
    };
    let term = frame.dossier.term(key)?;
    let accepted = (term.unsourced_ok.is_some(), term.declared);
    let refs = match tenure.from.date().is_some() || tenure.to.date().is_some() {
        true => sheet.cite_or_mark(&term.cite, accepted, "tenure", &context),
        false => sheet.cite(&term.cite, "tenure", &context),
    };
    let rival_from = rivals(sheet, term, &term.rival_from, &context);
    let rival_to = rivals(sheet, term, &term.rival_to, &context);
    sheet.tenures += 1;
    let people = |keys: Vec<TenureKey>| {
        let mut links: Vec<Link> = Vec::new();
        for key in keys {
            let Some(other) = frame.dossier.roster.get(key) else { continue };
            let mut link = sheet.link(Record::Person(other.person));
            if other.acting {
                link.title = format!("{} {}", link.title, sheet.ui.get("acting"));
                link.plain = format!("{} {}", link.plain, sheet.ui.get("acting"));
            }
            if !links.contains(&link) {
                links.push(link);
            }
        }
        links
    };
    Some(TenureView {
        id: format!("t-{}", sheet.tenures),
        from: match &tenure.from {
            Start::On(date) => Some(dates::view(sheet.ui, date)),
            Start::Unknown => None,
        },
        to: tenure.to.date().map(|date| dates::view(sheet.ui, date)),
        end: match tenure.to {
            End::On(_) => "dated",
            End::StillInOffice => "in-office",
            End::Unknown => "unknown",
        },
        length: length(tenure, sheet.ui),
        acting: tenure.acting,
        predecessors: people(frame.dossier.roster.predecessors(key)),
        successors: people(frame.dossier.roster.successors(key)),
        after: next.map(|next| between(sheet, key, next)).unwrap_or_default(),
        person,
        office,
        organization: organization.unwrap_or_default(),
        span,
        refs,
        rival_from,
        rival_to,
    })
}

/// What other sources say of one end, with their notes.
fn rivals<'v>(
    sheet: &mut Sheet<'v>,
    term: &Term,
    rivals: &'v [Rival],
    context: &dyn Fn() -> String,
) -> Vec<RivalDate> {
    let one = |rival: &'v Rival| RivalDate {
        date: dates::view(sheet.ui, &rival.date),
        refs: sheet.cite_or_mark(
            &rival.cite,
            (term.unsourced_ok.is_some(), term.declared),
            "tenure",
            context,
        ),
    };
    rivals.iter().map(one).collect()
}

/// What lies between a holder and the next of the list: a vacancy or an overlap.
fn between(sheet: &Sheet<'_>, key: TenureKey, next: TenureKey) -> String {
    let (frame, ui) = (sheet.frame, sheet.ui);
    let roster = &frame.dossier.roster;
    let Some(tenure) = roster.get(key) else { return String::new() };
    let gap = roster.gaps(tenure.office).into_iter().find(|gap| gap.before == next);
    if let Some(gap) = gap {
        let length = ui.distance(&Distance::between(gap.first, gap.last.plus_days(1)));
        let span = ui.days_from_to(gap.first, gap.last);
        return ui.say("vacant", &[("length", (&length).into()), ("span", (&span).into())]);
    }
    let overlap = roster
        .overlaps(tenure.office)
        .into_iter()
        .find(|o| (o.one, o.other) == (key, next) || (o.one, o.other) == (next, key));
    match overlap {
        Some(overlap) => {
            let span = match overlap.last {
                Some(last) => ui.days_from_to(overlap.first, last),
                None => ui.from_until_today(overlap.first),
            };
            ui.say("overlap", &[("span", (&span).into())])
        }
        None => String::new(),
    }
}
