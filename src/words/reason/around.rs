//! It depends on the day.

use super::Teller;
use crate::domain::date::{Bound, Precision};
use crate::domain::verdict::{Against, Edge, TenureEnd};

impl Teller<'_> {
    /// It depends on the day: around which days, and which ends are not known to the day.
    pub(super) fn depends(self, column: Against, precision: Precision, edges: &[Edge]) -> String {
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
                    let end = self.end(column, edge.holder, edge.end);
                    clauses.push(match given {
                        Some(given) => {
                            let date = self.ui.short_date(given);
                            let values = [("end", (&end).into()), ("date", (&date).into())];
                            self.say("end_given_only_as", &values)
                        }
                        None => self.say("reason_not_known", &[("end", (&end).into())]),
                    });
                }
            }
        }
        if !days.is_empty() {
            let around = match precision {
                Precision::Span if of_one_holder(&known) => self.past(column, &known),
                _ => {
                    let key = match precision {
                        Precision::Span => "reason_runs_across",
                        Precision::AllOf => "reason_on_both_sides",
                        _ if days.len() == 1 => "reason_before_or_after",
                        _ => "reason_before_between_after",
                    };
                    let named = days.iter().map(|edge| self.ui.day(*edge)).collect();
                    self.say(key, &[("days", (&self.ui.all_of(named)).into())])
                }
            };
            clauses.insert(0, around);
        }
        if clauses.is_empty() {
            clauses.push(self.ui.get("reason_depends").to_owned());
        }
        let clauses = clauses.join(self.ui.get("semicolon"));
        let only = match precision {
            Precision::Month => "reason_only_month",
            Precision::Season => "reason_only_season",
            Precision::Year => "reason_only_year",
            Precision::Years | Precision::Masked => "reason_only_masked",
            Precision::OneOf => "reason_only_one_of",
            Precision::Day | Precision::Span | Precision::AllOf => return clauses,
        };
        // Of the event it says when; what else is inexact stands beside that.
        let key = if days.is_empty() { "reason_only_and" } else { "reason_only_because" };
        let only = self.ui.get(only);
        self.say(key, &[("only", only.into()), ("clauses", (&clauses).into())])
    }

    /// How a span lies over the ends of the tenure.
    fn past(self, column: Against, edges: &[&Edge]) -> String {
        let clauses = edges.iter().filter_map(|edge| {
            let mut day = self.ui.day(edge.earliest.day()?);
            if let Some(name) = self.name(column, edge.holder) {
                let values = [("name", (&*name).into()), ("day", (&day).into())];
                day = self.say("reason_name_and_day", &values);
            }
            let key = match edge.end {
                TenureEnd::Start => "reason_begins_before",
                TenureEnd::End => "reason_runs_past",
            };
            Some(self.say(key, &[("day", (&day).into())]))
        });
        self.ui.all_of(clauses.collect())
    }
}

/// Whether these are ends of one person's time in one office.
fn of_one_holder(edges: &[&Edge]) -> bool {
    let whose = |edge: &&Edge| (edge.holder.person, edge.holder.office);
    edges.windows(2).all(|pair| pair.first().map(whose) == pair.get(1).map(whose))
}
