//! Why a cell says `possible`.

use super::Carried;
use crate::domain::day::Day;
use crate::domain::verdict::{Cell, Doubtful, EventDates, Reason, Verdict, Which};

/// A cell that says `possible`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCell {
    /// The event, by its place in the table.
    pub event: usize,
    /// The column, by its place.
    pub column: usize,
    /// What leaves it open; never empty.
    pub causes: Vec<Cause>,
}

/// What leaves a cell open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// This date leaves the day open.
    Imprecise(Carried),
    /// This date is marked as only about right or in doubt.
    Marked(Carried),
    /// This end is not known, or has no bound.
    NotKnown(Carried),
    /// No date does: it fell on the day on which the office or the person changed.
    Handover(Day),
    /// No date does: the event lasted, and went past the start or the end of a tenure.
    Lasted,
}

/// The cell, where it says `possible`.
pub(super) fn open_cell(
    event: usize,
    column: usize,
    cell: &Cell,
    dates: &EventDates<'_>,
) -> Option<OpenCell> {
    let reading = cell.readings.first().filter(|_| cell.verdict == Verdict::Possible)?;
    let own = Carried::Event(event, Which::Main);
    let imprecise = dates.date.is_some_and(|date| date.is_imprecise());
    let mut causes = Vec::new();
    add(&mut causes, &reading.reason, own, imprecise);
    Some(OpenCell { event, column, causes })
}

fn add(causes: &mut Vec<Cause>, reason: &Reason, own: Carried, imprecise: bool) {
    let mut say = |cause: Cause| {
        if !causes.contains(&cause) {
            causes.push(cause);
        }
    };
    match reason {
        Reason::DependsOnDay { edges, .. } => {
            let ends: Vec<Cause> = edges
                .iter()
                .filter(|edge| edge.earliest.day().is_none() || edge.earliest != edge.latest)
                .map(|edge| {
                    let end = Carried::End(edge.holder.tenure, edge.end);
                    match edge.date {
                        Some(_) => Cause::Imprecise(end),
                        None => Cause::NotKnown(end),
                    }
                })
                .collect();
            if imprecise {
                say(Cause::Imprecise(own));
            } else if ends.is_empty() {
                say(Cause::Lasted);
            }
            ends.into_iter().for_each(say);
        }
        Reason::Handover { day, .. } => {
            if imprecise {
                say(Cause::Imprecise(own));
            }
            say(Cause::Handover(*day));
        }
        Reason::InDoubt { doubts, .. } => {
            for doubt in doubts {
                say(Cause::Marked(match doubt.of {
                    Doubtful::Event => own,
                    Doubtful::Tenure(holder, end) => Carried::End(holder.tenure, end),
                }));
            }
        }
        Reason::Each(reasons) => {
            for reason in reasons {
                add(causes, reason, own, imprecise);
            }
        }
        Reason::InOffice { .. }
        | Reason::NotInOffice { .. }
        | Reason::NotKnown { .. }
        | Reason::Contradiction { .. } => {}
    }
}
