//! What a table rests on, in words.

use super::distance::begins;
use super::{Names, Ui};
use crate::domain::date::Date;
use crate::domain::verdict::{Cause, Holder, TenureEnd, Verdict};

/// More names than this make a sentence that nobody reads.
const MOST_NAMED: usize = 12;

/// Where cells would say something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cells {
    /// Of a column: at these events.
    Events(Vec<String>),
    /// Of a column: at all of its events.
    EveryEvent,
    /// Of an event: in these columns.
    Columns(Vec<String>),
    /// Of an event: in all columns.
    EveryColumn,
}

impl Ui {
    /// An end of a tenure: "the day on which Mike Pompeo took office as Director of the CIA".
    #[must_use]
    pub fn end_of(&self, holder: Holder, end: TenureEnd, names: &dyn Names) -> String {
        let key = match end {
            TenureEnd::Start => "footing_start",
            TenureEnd::End => "footing_end",
        };
        self.footing(key, holder, names)
    }

    /// Both ends of a tenure: "the days on which Mike Pompeo took and left office as …".
    #[must_use]
    pub fn both_ends_of(&self, holder: Holder, names: &dyn Names) -> String {
        self.footing("footing_both_ends", holder, names)
    }

    fn footing(&self, key: &str, holder: Holder, names: &dyn Names) -> String {
        let (person, office) = (names.person(holder.person), names.office(holder.office));
        let values = [
            ("person", (&*person).into()),
            ("office", (&*office).into()),
            ("begins", begins(&office).into()),
        ];
        self.say(key, &values)
    }

    /// The date of an event: "the date of “Syria raid”".
    #[must_use]
    pub fn date_of(&self, event: &str) -> String {
        self.say("footing_event", &[("event", (&self.quoted(event)).into())])
    }

    /// Words in the language's quotation marks.
    #[must_use]
    pub fn quoted(&self, words: &str) -> String {
        self.say("quoted", &[("words", words.into())])
    }

    /// What cells would say: "unknown instead of yes for “A” and “B”".
    #[must_use]
    pub fn instead(&self, from: Verdict, to: Verdict, cells: Cells) -> String {
        let (key, cells) = match cells {
            Cells::Events(names) => {
                let quoted = names.iter().map(|name| self.quoted(name)).collect();
                ("instead_events", self.named(quoted))
            }
            Cells::EveryEvent => ("instead_every_event", String::new()),
            Cells::Columns(names) => ("instead_columns", self.named(names)),
            Cells::EveryColumn => ("instead_every_column", String::new()),
        };
        let values = [
            ("to", self.verdict(to).into()),
            ("from", self.verdict(from).into()),
            ("cells", (&cells).into()),
        ];
        self.say(key, &values)
    }

    /// "A, B and C", or "A, B and 20 more".
    fn named(&self, mut names: Vec<String>) -> String {
        let more = names.len().saturating_sub(MOST_NAMED);
        if more > 1 {
            names.truncate(MOST_NAMED);
            let more = i64::try_from(more).unwrap_or(i64::MAX);
            names.push(self.say("list_more", &[("n", more.into())]));
        }
        self.all_of(names)
    }

    /// What leaves a cell open. `what` names the date as [`Ui::end_of`] and [`Ui::date_of`] do,
    /// `date` is that date, where there is one.
    #[must_use]
    pub fn cause(&self, cause: Cause, what: &str, date: Option<&Date>) -> String {
        let given = date.map(|date| self.without_doubt(date)).unwrap_or_default();
        let values = [("what", what.into()), ("date", (&given).into())];
        match cause {
            Cause::Imprecise(_) => self.say("cause_imprecise", &values),
            Cause::Marked(_) => {
                let uncertain = date.is_some_and(Date::is_uncertain);
                let approximate = date.is_some_and(Date::is_approximate);
                match (approximate, uncertain) {
                    (true, false) => self.say("cause_approximate", &values),
                    _ => self.say("cause_doubtful", &values),
                }
            }
            Cause::NotKnown(_) => self.say("cause_not_known", &values),
            Cause::Handover(on) => self.say("cause_handover", &[("day", (&self.day(on)).into())]),
            Cause::Lasted => self.get("cause_lasted").to_owned(),
        }
    }
}
