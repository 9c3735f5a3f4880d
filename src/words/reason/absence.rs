//! Out of office, or an office that is vacant.

use super::Teller;
use crate::domain::verdict::{Against, Milestone};

impl Teller<'_> {
    /// A person out of office: before it, after it, or between two terms.
    pub(super) fn outside(
        self,
        column: Against,
        after: Option<&Milestone>,
        before: Option<&Milestone>,
        either: bool,
    ) -> String {
        let with_office = |words: String, end: &Milestone| match column {
            Against::Person(_) => self.as_office(&words, &self.names.office(end.holder.office)),
            _ => words,
        };
        let left = after.map(|end| with_office(self.milestone(end), end));
        let same_office =
            after.zip(before).is_some_and(|(a, b)| a.holder.office == b.holder.office);
        let took = before.map(|end| {
            if same_office && !either {
                with_office(self.so_far("reason_before_returning", end), end)
            } else {
                with_office(self.milestone(end), end)
            }
        });
        match (left, took) {
            (Some(left), Some(took)) if either => self.both("reason_either", &left, &took),
            (Some(left), Some(took)) => self.both("reason_between", &left, &took),
            (left, took) => {
                left.or(took).unwrap_or_else(|| self.ui.get("reason_not_in_office").to_owned())
            }
        }
    }

    /// An office that nobody held.
    pub(super) fn vacant(
        self,
        after: Option<&Milestone>,
        before: Option<&Milestone>,
        either: bool,
    ) -> String {
        let named = |key: &str, end: &Milestone| {
            let said = self.ui.said_aside(&end.date);
            let [date, kind, month] = said.values();
            let person = self.names.person(end.holder.person);
            self.say(key, &[("person", (&*person).into()), date, kind, month])
        };
        let until = |end: &Milestone| named("holder_until", end);
        let from = |end: &Milestone| named("holder_from", end);
        match (after, before) {
            (Some(after), Some(before)) if !either => {
                self.both("reason_vacant_between", &until(after), &from(before))
            }
            (Some(after), Some(before)) => {
                self.both("reason_vacant_around", &until(after), &from(before))
            }
            (Some(after), None) => {
                let (apart, after) = (self.ui.apart(&after.apart), until(after));
                let values = [("apart", (&apart).into()), ("after", (&after).into())];
                self.say("reason_after_last", &values)
            }
            (None, Some(before)) => {
                let (apart, before) = (self.ui.apart(&before.apart), from(before));
                let values = [("apart", (&apart).into()), ("before", (&before).into())];
                self.say("reason_before_first", &values)
            }
            (None, None) => self.ui.get("reason_nobody").to_owned(),
        }
    }

    fn both(self, key: &str, after: &str, before: &str) -> String {
        self.say(key, &[("after", after.into()), ("before", before.into())])
    }
}
