//! It depends on the day.

use super::super::{day, list, short_date};
use super::{aside, end, name};
use crate::domain::date::{Bound, Precision};
use crate::domain::verdict::{Against, Edge, TenureEnd};
use crate::words::Names;

/// It depends on the day: around which days, and which ends are not known to the day.
pub(super) fn depends(
    column: Against,
    precision: Precision,
    edges: &[Edge],
    names: &dyn Names,
) -> String {
    let mut clauses = Vec::new();
    let mut days = Vec::new();
    let mut known = Vec::new();
    for edge in edges {
        match (edge.earliest, edge.latest, &edge.date) {
            (Bound::On(earliest), Bound::On(latest), _) if earliest == latest => {
                known.push(edge);
                if days.last() != Some(&earliest) {
                    days.push(earliest);
                }
            }
            (_, _, given) => {
                let (end, aside) = (end(edge.end), aside(column, edge.holder, names));
                clauses.push(match given {
                    Some(given) => format!("{end}{aside} given only as {}", short_date(given)),
                    None => format!("{end}{aside} not known"),
                });
            }
        }
    }
    if !days.is_empty() {
        let named: Vec<String> = days.iter().map(|edge| day(*edge)).collect();
        let around = match precision {
            Precision::Span if of_one_holder(&known) => past(column, &known, names),
            Precision::Span => format!("runs across {}", list(named, "and")),
            Precision::AllOf => format!("its days lie on both sides of {}", list(named, "and")),
            _ if named.len() == 1 => format!("could be before or after {}", list(named, "and")),
            _ => format!("could be before, between or after {}", list(named, "and")),
        };
        clauses.insert(0, around);
    }
    if clauses.is_empty() {
        clauses.push("depends on the day".to_owned());
    }
    let clauses = clauses.join("; ");
    let only = match precision {
        Precision::Month => "month only",
        Precision::Season => "season only",
        Precision::Year => "year only",
        Precision::Years | Precision::Masked => "day not known",
        Precision::OneOf => "one of several days",
        Precision::Day | Precision::Span | Precision::AllOf => return clauses,
    };
    // Of the event it says when; what else is inexact stands beside that.
    let joined = if days.is_empty() { ", and " } else { ": " };
    format!("{only}{joined}{clauses}")
}

/// Whether these are ends of one person's time in one office.
fn of_one_holder(edges: &[&Edge]) -> bool {
    let whose = |edge: &&Edge| (edge.holder.person, edge.holder.office);
    edges.windows(2).all(|pair| pair.first().map(whose) == pair.get(1).map(whose))
}

/// How a span lies over the ends of the tenure.
fn past(column: Against, edges: &[&Edge], names: &dyn Names) -> String {
    let clauses: Vec<String> = edges
        .iter()
        .filter_map(|edge| {
            let on = day(edge.earliest.day()?);
            let on = match name(column, edge.holder, names) {
                Some(name) => format!("{name}, {on}"),
                None => on,
            };
            Some(match edge.end {
                TenureEnd::Start => format!("begins before the start of tenure ({on})"),
                TenureEnd::End => format!("runs past the end of tenure ({on})"),
            })
        })
        .collect();
    list(clauses, "and")
}
