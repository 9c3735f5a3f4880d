//! Reasons in English.

mod absence;
mod around;

use super::super::Names;
use super::{apart, day, list, short_date};
use crate::domain::date::Date;
use crate::domain::verdict::{
    Against, Doubt, Doubtful, Holder, Milestone, Missing, Reason, Relation, TenureEnd,
};
use absence::{outside, vacant};
use around::depends;

/// A reason, as a clause without a full stop: "in office (85 days before the handover)", "1 y 8 m
/// after leaving office", "month only: could be before or after 21 May 2018", "end of tenure not
/// known", "handover day (26 April 2018)".
#[must_use]
pub fn reason(reason: &Reason, names: &dyn Names) -> String {
    match reason {
        Reason::InOffice { column, holder, nearest, touches_handover } => {
            // Elsewhere the cell names who and what, and marks who was acting.
            let of_tenure = matches!(column, Against::Tenure { .. });
            let acting = if of_tenure && holder.acting { ", acting" } else { "" };
            let near = nearest.as_ref().map(|end| format!(" ({})", milestone(end)));
            let touched = touches_handover
                .map(|on| format!("; the handover day, {}, is one of the possible days", day(on)));
            let (near, touched) = (near.unwrap_or_default(), touched.unwrap_or_default());
            format!("in office{acting}{near}{touched}")
        }
        Reason::NotInOffice { column, after, before, either, doubts } => {
            let words = match column {
                Against::Office(_) => vacant(after.as_deref(), before.as_deref(), *either, names),
                _ => outside(*column, after.as_deref(), before.as_deref(), *either, names),
            };
            if doubts.is_empty() { words } else { format!("{words}; {}", held(doubts, names)) }
        }
        Reason::Handover { column, day: on, leaving, entering } => {
            let words = format!("handover day ({})", day(*on));
            match passing(*column, leaving, entering, names) {
                Some((from, to)) => format!("{words}: from {from} to {to}"),
                None => words,
            }
        }
        Reason::DependsOnDay { column, precision, edges } => {
            depends(*column, *precision, edges, names)
        }
        Reason::InDoubt { doubts, otherwise } => {
            format!("{}, but {}", self::reason(otherwise, names), held(doubts, names))
        }
        Reason::NotKnown { column, missing } => not_known(*column, missing, names),
        Reason::Contradiction { column, holder } => {
            format!("tenure{} ends before it begins", aside(*column, *holder, names))
        }
        Reason::Each(reasons) => {
            let each: Vec<String> = reasons.iter().map(|one| of_whom(one, names)).collect();
            each.join("; ")
        }
    }
}

/// A date of a tenure's end, as one of several that sources give: "end of tenure: 26 April 2018".
/// None is for who is still in office.
#[must_use]
pub fn end_date(
    column: Against,
    holder: Holder,
    which: TenureEnd,
    date: Option<&Date>,
    names: &dyn Names,
) -> String {
    let date = date.map_or_else(|| "still in office".to_owned(), short_date);
    format!("{}{}: {date}", end(which), aside(column, holder, names))
}

/// A reason among others, with the name that the column leaves open.
fn of_whom(one: &Reason, names: &dyn Names) -> String {
    let words = reason(one, names);
    let inner = match one {
        Reason::InDoubt { otherwise, .. } => otherwise,
        other => other,
    };
    match inner {
        Reason::InOffice { column, holder, .. } => match name(*column, *holder, names) {
            Some(name) if holder.acting => format!("{name}, acting: {words}"),
            Some(name) => format!("{name}: {words}"),
            None => words,
        },
        _ => words,
    }
}

/// What the column's heading does not say: the office in a person's column, the person in an
/// office's.
fn name(column: Against, holder: Holder, names: &dyn Names) -> Option<&str> {
    match column {
        Against::Tenure { .. } => None,
        Against::Person(_) => Some(names.office(holder.office)),
        Against::Office(_) => Some(names.person(holder.person)),
    }
}

/// The same in brackets after a noun.
fn aside(column: Against, holder: Holder, names: &dyn Names) -> String {
    name(column, holder, names).map(|name| format!(" ({name})")).unwrap_or_default()
}

/// How far from an end of the tenure: "85 days before the handover", "on the first day".
fn milestone(end: &Milestone) -> String {
    let what = match (end.end, end.relation) {
        (TenureEnd::Start, Relation::On) => return "on the first day".to_owned(),
        (TenureEnd::End, Relation::On) => return "on the last day".to_owned(),
        (TenureEnd::Start, _) => "taking office",
        (TenureEnd::End, Relation::Before) if end.handover => "the handover",
        (TenureEnd::End, _) => "leaving office",
    };
    format!("{} {} {what}", apart(&end.apart), relation(end.relation))
}

fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Before => "before",
        Relation::On => "on the day of",
        Relation::After => "after",
    }
}

/// From whom to whom, or from which office to which, where both are known.
fn passing(
    column: Against,
    leaving: &[Holder],
    entering: &[Holder],
    names: &dyn Names,
) -> Option<(String, String)> {
    let mine = |holder: &&Holder| match column {
        Against::Tenure { .. } => false,
        Against::Person(person) => holder.person == person,
        Against::Office(office) => holder.office == office,
    };
    let called = |holders: &[Holder]| {
        let named = holders.iter().filter(mine).filter_map(|held| name(column, *held, names));
        let named: Vec<String> = named.map(str::to_owned).collect();
        (!named.is_empty()).then(|| list(named, "and"))
    };
    called(leaving).zip(called(entering))
}

fn end(end: TenureEnd) -> &'static str {
    match end {
        TenureEnd::Start => "start of tenure",
        TenureEnd::End => "end of tenure",
    }
}

/// What is not known, both ends of one tenure in one clause.
fn not_known(column: Against, missing: &[Missing], names: &dyn Names) -> String {
    let mut clauses = Vec::new();
    for one in missing {
        let clause = match one {
            Missing::Tenure(holder, which) => {
                if missing.contains(&Missing::Tenure(*holder, which.opposite())) {
                    format!("start and end of tenure{} not known", aside(column, *holder, names))
                } else {
                    missing_one(column, one, names)
                }
            }
            _ => missing_one(column, one, names),
        };
        if !clauses.contains(&clause) {
            clauses.push(clause);
        }
    }
    clauses.join("; ")
}

fn missing_one(column: Against, missing: &Missing, names: &dyn Names) -> String {
    match missing {
        Missing::EventDate => "date of the event not known".to_owned(),
        Missing::EventStart => "start of the event not known".to_owned(),
        Missing::EventEnd => "end of the event not known".to_owned(),
        Missing::Tenure(holder, which) => {
            format!("{}{} not known", end(*which), aside(column, *holder, names))
        }
        Missing::AnyTenure => "no tenure on record".to_owned(),
    }
}

/// What is only about right: "the event's date is only approximate".
fn held(doubts: &[Doubt], names: &dyn Names) -> String {
    let words = doubts.iter().map(|doubt| {
        let what = match doubt.of {
            Doubtful::Event => "the event's date".to_owned(),
            Doubtful::Tenure(holder, which) => {
                format!("the {} of {}", end(which), names.person(holder.person))
            }
        };
        let how = match (doubt.approximate, doubt.uncertain) {
            (true, true) => "approximate and uncertain",
            (true, false) => "only approximate",
            (false, _) => "uncertain",
        };
        format!("{what} is {how}")
    });
    list(words.collect(), "and")
}
