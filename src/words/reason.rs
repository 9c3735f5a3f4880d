//! Reasons in words.

mod absence;
mod around;

use super::distance::begins;
use super::ui::Value;
use super::{Names, Ui};
use crate::domain::date::Date;
use crate::domain::verdict::{
    Against, Doubt, Doubtful, Holder, Milestone, Missing, Reason, Relation, TenureEnd,
};
use std::borrow::Cow;

impl Ui {
    /// A reason, as a clause without a full stop: "in office (85 days before the handover)", "1 y
    /// 8 m after leaving office", "month only: could be before or after 21 May 2018", "end of tenure
    /// not known", "handover day (26 April 2018)".
    #[must_use]
    pub fn reason(&self, reason: &Reason, names: &dyn Names) -> String {
        Teller { ui: self, names }.reason(reason)
    }

    /// A date of a tenure's end, as one of several that sources give: "end of tenure: 26 April
    /// 2018". None is for who is still in office.
    #[must_use]
    pub fn end_date(
        &self,
        column: Against,
        holder: Holder,
        which: TenureEnd,
        date: Option<&Date>,
        names: &dyn Names,
    ) -> String {
        let date = match date {
            Some(date) => self.short_date(date),
            None => self.get("end_still_in_office").to_owned(),
        };
        let end = Teller { ui: self, names }.end(column, holder, which);
        self.say("end_dated", &[("end", (&end).into()), ("date", (&date).into())])
    }
}

/// A language, and what people and offices are called.
#[derive(Clone, Copy)]
struct Teller<'t> {
    ui: &'t Ui,
    names: &'t dyn Names,
}

impl<'t> Teller<'t> {
    fn say(self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.ui.say(key, values)
    }

    fn reason(self, reason: &Reason) -> String {
        match reason {
            Reason::InOffice { column, holder, nearest, touches_handover } => {
                // Elsewhere the cell names who and what, and marks who was acting.
                let of_tenure = matches!(column, Against::Tenure { .. });
                let acting = of_tenure && holder.acting;
                let key = if acting { "reason_in_office_acting" } else { "reason_in_office" };
                let mut words = self.ui.get(key).to_owned();
                if let Some(nearest) = nearest {
                    let distance = self.milestone(nearest);
                    let values = [("reason", (&words).into()), ("distance", (&distance).into())];
                    words = self.say("reason_with_distance", &values);
                }
                if let Some(on) = touches_handover {
                    let day = self.ui.day(*on);
                    let values = [("reason", (&words).into()), ("day", (&day).into())];
                    words = self.say("reason_touches_handover", &values);
                }
                words
            }
            Reason::NotInOffice { column, after, before, either, doubts } => {
                let words = match column {
                    Against::Office(_) => self.vacant(after.as_deref(), before.as_deref(), *either),
                    _ => self.outside(*column, after.as_deref(), before.as_deref(), *either),
                };
                if doubts.is_empty() {
                    words
                } else {
                    self.doubted("reason_doubted", words, doubts)
                }
            }
            Reason::Handover { column, day, leaving, entering } => {
                let day = self.ui.day(*day);
                match self.passing(*column, leaving, entering) {
                    Some((from, to)) => self.say(
                        "reason_handover_between",
                        &[("day", (&day).into()), ("from", (&from).into()), ("to", (&to).into())],
                    ),
                    None => self.say("reason_handover", &[("day", (&day).into())]),
                }
            }
            Reason::DependsOnDay { column, precision, edges } => {
                self.depends(*column, *precision, edges)
            }
            Reason::InDoubt { doubts, otherwise } => {
                self.doubted("reason_but_doubted", self.reason(otherwise), doubts)
            }
            Reason::NotKnown { column, missing } => self.not_known(*column, missing),
            Reason::Contradiction { column, holder } => {
                let aside = self.aside(*column, *holder);
                self.say("reason_contradiction", &[("aside", (&aside).into())])
            }
            Reason::Each(reasons) => {
                let each: Vec<String> = reasons.iter().map(|one| self.of_whom(one)).collect();
                each.join(self.ui.get("semicolon"))
            }
        }
    }

    /// A reason among others, with the name that the column leaves open.
    fn of_whom(self, one: &Reason) -> String {
        let words = self.reason(one);
        let inner = match one {
            Reason::InDoubt { otherwise, .. } => otherwise,
            other => other,
        };
        let Reason::InOffice { column, holder, .. } = inner else { return words };
        let Some(name) = self.name(*column, *holder) else { return words };
        let key = if holder.acting { "reason_named_acting" } else { "reason_named" };
        self.say(key, &[("name", (&*name).into()), ("reason", (&words).into())])
    }

    /// What the column's heading does not say: the office in a person's column, the person in an
    /// office's.
    fn name(self, column: Against, holder: Holder) -> Option<Cow<'t, str>> {
        match column {
            Against::Tenure { .. } => None,
            Against::Person(_) => Some(self.names.office(holder.office)),
            Against::Office(_) => Some(self.names.person(holder.person)),
        }
    }

    /// The same in brackets after a noun.
    fn aside(self, column: Against, holder: Holder) -> String {
        let name = self.name(column, holder);
        name.map(|name| self.say("reason_aside", &[("name", (&*name).into())])).unwrap_or_default()
    }

    /// How far from an end of the tenure: "85 days before the handover", "on the first day".
    fn milestone(self, end: &Milestone) -> String {
        let key = match (end.end, end.relation) {
            (TenureEnd::Start, Relation::On) => "reason_first_day",
            (TenureEnd::End, Relation::On) => "reason_last_day",
            (TenureEnd::Start, Relation::Before) => "reason_before_start",
            (TenureEnd::Start, Relation::After) => "reason_after_start",
            (TenureEnd::End, Relation::Before) if end.handover => "reason_before_handover",
            (TenureEnd::End, Relation::Before) => "reason_before_end",
            (TenureEnd::End, Relation::After) => "reason_after_end",
        };
        self.so_far(key, end)
    }

    fn so_far(self, key: &str, end: &Milestone) -> String {
        self.say(key, &[("apart", (&self.ui.apart(&end.apart)).into())])
    }

    /// From whom to whom, or from which office to which, where both are known.
    fn passing(
        self,
        column: Against,
        leaving: &[Holder],
        entering: &[Holder],
    ) -> Option<(String, String)> {
        let mine = |holder: &&Holder| match column {
            Against::Tenure { .. } => false,
            Against::Person(person) => holder.person == person,
            Against::Office(office) => holder.office == office,
        };
        let called = |holders: &[Holder]| {
            let named = holders.iter().filter(mine).filter_map(|held| self.name(column, *held));
            let named: Vec<String> = named.map(Cow::into_owned).collect();
            (!named.is_empty()).then(|| self.ui.all_of(named))
        };
        called(leaving).zip(called(entering))
    }

    /// "start of tenure", "end of tenure (Mike Pompeo)".
    fn end(self, column: Against, holder: Holder, which: TenureEnd) -> String {
        let key = match which {
            TenureEnd::Start => "end_start",
            TenureEnd::End => "end_end",
        };
        self.say(key, &[("aside", (&self.aside(column, holder)).into())])
    }

    /// What is not known, both ends of one tenure in one clause.
    fn not_known(self, column: Against, missing: &[Missing]) -> String {
        let mut clauses = Vec::new();
        for one in missing {
            let clause = match one {
                Missing::Tenure(holder, which)
                    if missing.contains(&Missing::Tenure(*holder, which.opposite())) =>
                {
                    let aside = self.aside(column, *holder);
                    self.say("reason_both_not_known", &[("aside", (&aside).into())])
                }
                Missing::Tenure(holder, which) => {
                    let end = self.end(column, *holder, *which);
                    self.say("reason_not_known", &[("end", (&end).into())])
                }
                Missing::EventDate => self.ui.get("reason_no_event_date").to_owned(),
                Missing::EventStart => self.ui.get("reason_no_event_start").to_owned(),
                Missing::EventEnd => self.ui.get("reason_no_event_end").to_owned(),
                Missing::AnyTenure => self.ui.get("reason_no_tenure").to_owned(),
            };
            if !clauses.contains(&clause) {
                clauses.push(clause);
            }
        }
        clauses.join(self.ui.get("semicolon"))
    }

    /// A reason with what is only about right: "the event's date is only approximate".
    fn doubted(self, key: &str, reason: String, doubts: &[Doubt]) -> String {
        let words = doubts.iter().map(|doubt| {
            let (key, person) = match doubt.of {
                Doubtful::Event => ("doubt_event", Cow::Borrowed("")),
                Doubtful::Tenure(holder, TenureEnd::Start) => {
                    ("doubt_start", self.names.person(holder.person))
                }
                Doubtful::Tenure(holder, TenureEnd::End) => {
                    ("doubt_end", self.names.person(holder.person))
                }
            };
            let how = match (doubt.approximate, doubt.uncertain) {
                (true, true) => "both",
                (true, false) => "approximate",
                (false, _) => "uncertain",
            };
            self.say(key, &[("person", (&*person).into()), ("how", how.into())])
        });
        let doubts = self.ui.all_of(words.collect());
        self.say(key, &[("reason", (&reason).into()), ("doubts", (&doubts).into())])
    }

    /// "… as Director of the CIA".
    fn as_office(self, reason: &str, office: &str) -> String {
        let values = [
            ("reason", reason.into()),
            ("office", office.into()),
            ("begins", begins(office).into()),
        ];
        self.say("reason_as_office", &values)
    }
}
