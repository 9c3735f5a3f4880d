//! Dates in words.

use super::Ui;
use super::ui::Value;
use crate::domain::date::{Date, Precision};
use crate::domain::day::Day;
use edtf_core::{
    Bound, Date as EdtfDate, DateField, Edtf, Interval, IntervalEndpoint, Qualifier, SetElement,
    SetKind,
};

/// A date in words, with what the words around it may depend on.
pub(super) struct Said {
    /// The words.
    pub words: String,
    /// `day`, `month`, `year`, the same with `about_` before it, or `other`.
    pub kind: &'static str,
    /// The number of the month that the words begin with; 0 where they do not.
    pub month: i64,
}

impl Said {
    fn other(words: String) -> Said {
        Said { words, kind: "other", month: 0 }
    }

    /// The values of a message about this date alone.
    pub(super) fn values(&self) -> [(&'static str, Value<'_>); 3] {
        [
            ("date", Value::Words(&self.words)),
            ("kind", Value::Words(self.kind)),
            ("month", Value::Number(self.month)),
        ]
    }
}

impl Ui {
    /// A date with a remark on what it leaves open: "February 2018 (month only)", "2018 (year
    /// only)". Otherwise as [`Ui::short_date`].
    #[must_use]
    pub fn date(&self, date: &Date) -> String {
        let said = self.said(date);
        match date.precision() {
            _ if date.is_approximate() || date.is_uncertain() => said.words,
            Precision::Month => self.say("date_month_only", &said.values()),
            Precision::Year => self.say("date_year_only", &said.values()),
            _ => said.words,
        }
    }

    /// A date: "31 January 2018", "February 2018", "31 January to 1 February 2018", "about 2018",
    /// "2018 (uncertain)", "2010s", "some day in 2018", "since 6 January 2016", "until 2018, start
    /// not known", "31 January or 1 February 2018", "spring 2018", "15 March 44 BCE".
    #[must_use]
    pub fn short_date(&self, date: &Date) -> String {
        self.said(date).words
    }

    /// A day: "31 January 2018".
    #[must_use]
    pub fn day(&self, day: Day) -> String {
        let (year, month, of_month) = day.ymd();
        self.of_day(i64::from(of_month), month, &self.year_name(year))
    }

    /// From one date to another: "23 January 2017 to 26 April 2018".
    #[must_use]
    pub fn from_to(&self, from: &Date, to: &Date) -> String {
        self.between(&self.said(from), &self.said(to))
    }

    /// The days from one to another.
    #[must_use]
    pub fn days_from_to(&self, from: Day, to: Day) -> String {
        self.between(&self.said_day(from), &self.said_day(to))
    }

    /// From a day on until today.
    #[must_use]
    pub fn from_until_today(&self, from: Day) -> String {
        self.say("date_span_today", &[("from", (&self.day(from)).into())])
    }

    /// "since 6 January 2016".
    #[must_use]
    pub fn since(&self, from: &Date) -> String {
        self.say("date_since", &self.said(from).values())
    }

    /// "from 6 January 2016, end not known".
    #[must_use]
    pub fn from_with_no_end(&self, from: &Date) -> String {
        self.say("date_from", &self.said(from).values())
    }

    /// "until 2018, start not known".
    #[must_use]
    pub fn until_with_no_start(&self, to: &Date) -> String {
        self.say("date_until", &self.said(to).values())
    }

    /// In brackets already, or in a row with other things, so that a date's own brackets must go:
    /// "2018, uncertain".
    pub(super) fn said_aside(&self, date: &Date) -> Said {
        let said = self.said(date);
        Said { words: said.words.replace(" (", self.get("comma")).replace(')', ""), ..said }
    }

    /// Without the remark that it is in doubt, where the words around it say so.
    pub(super) fn without_doubt(&self, date: &Date) -> String {
        let remark = self.say("date_uncertain", &[("date", Value::Words(""))]);
        self.said(date).words.replace(&remark, "")
    }

    pub(super) fn said(&self, date: &Date) -> Said {
        match date.edtf() {
            Edtf::Date(date) => self.marked(date),
            Edtf::DateTime(moment) => self.marked(&moment.date),
            Edtf::Interval(interval) => self.span(interval),
            Edtf::Set(set) => {
                let plain: Option<Vec<EdtfDate>> = set.elements.iter().map(plain_element).collect();
                let items = match plain {
                    Some(dates) => {
                        self.sharing(&dates).into_iter().map(|said| said.words).collect()
                    }
                    None => set.elements.iter().map(|element| self.element(element)).collect(),
                };
                Said::other(match set.kind {
                    SetKind::OneMember => self.one_of(items),
                    SetKind::AllMembers => self.all_of(items),
                })
            }
        }
    }

    fn said_day(&self, day: Day) -> Said {
        Said { words: self.day(day), kind: "day", month: 0 }
    }

    fn between(&self, from: &Said, to: &Said) -> String {
        let values = [
            ("from", Value::Words(&from.words)),
            ("from_kind", Value::Words(from.kind)),
            ("from_month", Value::Number(from.month)),
            ("to", Value::Words(&to.words)),
            ("to_kind", Value::Words(to.kind)),
        ];
        self.say("date_span", &values)
    }

    fn element(&self, element: &SetElement) -> String {
        match element {
            SetElement::Date(date) => self.marked(date).words,
            SetElement::OnOrBefore(date) => self.or_earlier(date).words,
            SetElement::OnOrAfter(date) => self.or_later(date).words,
            SetElement::Range(from, to) => self.shared_span(from, to),
        }
    }

    fn or_earlier(&self, date: &EdtfDate) -> Said {
        Said::other(self.say("date_or_earlier", &self.marked(date).values()))
    }

    fn or_later(&self, date: &EdtfDate) -> Said {
        Said::other(self.say("date_or_later", &self.marked(date).values()))
    }

    fn shared_span(&self, from: &EdtfDate, to: &EdtfDate) -> String {
        match self.sharing(&[*from, *to]).as_slice() {
            [from, to] => self.between(from, to),
            _ => String::new(),
        }
    }

    fn span(&self, interval: &Interval) -> Said {
        use IntervalEndpoint::{Date, OnOrAfter, OnOrBefore, Open, Unknown};
        if let (Date(start), Date(end)) = (&interval.start, &interval.end) {
            return Said::other(if is_plain(start) && is_plain(end) {
                self.shared_span(start, end)
            } else {
                self.between(&self.marked(start), &self.marked(end))
            });
        }
        let start = match &interval.start {
            Date(date) | OnOrAfter(date) => Some(self.marked(date)),
            OnOrBefore(date) => Some(self.or_earlier(date)),
            Open | Unknown => None,
        };
        let end = match &interval.end {
            Date(date) | OnOrBefore(date) => Some(self.marked(date)),
            OnOrAfter(date) => Some(self.or_later(date)),
            Open | Unknown => None,
        };
        Said::other(match (start, end) {
            (Some(start), Some(end)) => self.between(&start, &end),
            (Some(start), None) if interval.end == Open => self.say("date_since", &start.values()),
            (Some(start), None) => self.say("date_from", &start.values()),
            (None, Some(end)) => self.say("date_until", &end.values()),
            (None, None) => self.get("date_not_known").to_owned(),
        })
    }

    /// Dates side by side: what all of them share is said with the last alone.
    fn sharing(&self, dates: &[EdtfDate]) -> Vec<Said> {
        let month = |date: &EdtfDate| date.month.and_then(DateField::value).filter(|m| *m <= 12);
        let day = |date: &EdtfDate| date.day.and_then(DateField::value);
        let all_have_months = dates.iter().all(|date| month(date).is_some());
        let same = |key: &dyn Fn(&EdtfDate) -> Option<i64>| {
            let first = dates.first().and_then(key);
            first.is_some() && dates.iter().all(|date| key(date) == first)
        };
        let same_year = all_have_months && same(&|date| date.year.value());
        let same_month = same_year
            && dates.iter().all(|date| day(date).is_some())
            && same(&|date| month(date).map(i64::from));
        let last = dates.len().saturating_sub(1);
        let one = |(place, date): (usize, &EdtfDate)| match (month(date), day(date)) {
            (_, Some(day)) if place < last && same_month => {
                let words = self.say("date_day_alone", &[("day", i64::from(day).into())]);
                Said { words, kind: "day", month: 0 }
            }
            (Some(month), Some(day)) if place < last && same_year => {
                Said { words: self.day_and_month(i64::from(day), month), kind: "day", month: 0 }
            }
            (Some(month), None) if place < last && same_year => {
                let words = self.month_name(month).to_owned();
                Said { words, kind: "month", month: i64::from(month) }
            }
            _ => self.bare(date),
        };
        dates.iter().enumerate().map(one).collect()
    }

    /// With what its marks say.
    fn marked(&self, date: &EdtfDate) -> Said {
        let mut said = self.bare(date);
        if date.is_approximate() {
            said.words = self.say("date_about", &said.values());
            said.kind = match said.kind {
                "day" => "about_day",
                "month" => "about_month",
                "year" => "about_year",
                other => other,
            };
        }
        if date.is_uncertain() {
            said.words = self.say("date_uncertain", &said.values());
        }
        said
    }

    fn bare(&self, date: &EdtfDate) -> Said {
        let (year, year_kind) = self.year(date);
        let Some(month_field) = date.month else {
            let kind = if year_kind == "year" { "year" } else { "other" };
            return Said { words: year, kind, month: 0 };
        };
        let in_year = |key: &str, values: &[(&str, Value<'_>)]| {
            let mut all = vec![("year", Value::Words(&year)), ("kind", Value::Words(year_kind))];
            all.extend_from_slice(values);
            Said::other(self.say(key, &all))
        };
        let of_years = |words: &str| in_year("date_of_years", &[("date", words.into())]);
        let Some(day_field) = date.day else {
            return match month_field.value() {
                Some(month @ 1..=12) if year_kind == "year" => {
                    let name = self.month_name(month);
                    let values = [("month", name.into()), ("year", (&year).into())];
                    let words = self.say("date_month", &values);
                    Said { words, kind: "month", month: i64::from(month) }
                }
                Some(month @ 1..=12) => of_years(self.month_name(month)),
                Some(code) if year_kind == "year" => Said::other(self.season(code, Some(&year))),
                Some(code) => of_years(&self.season(code, None)),
                None if month_field.digits == [None, None] => in_year("date_some_month", &[]),
                None => self.fitting(date),
            };
        };
        let no_month = month_field.digits == [None, None];
        let no_day = day_field.digits == [None, None];
        match (month_field.value(), day_field.value()) {
            (Some(month), Some(day)) if year_kind == "year" => {
                let words = self.of_day(i64::from(day), month, &year);
                Said { words, kind: "day", month: 0 }
            }
            (Some(month), Some(day)) => of_years(&self.day_and_month(i64::from(day), month)),
            (Some(month), None) if no_day && !date.year.has_unspecified() => {
                let month = self.month_name(month);
                in_year("date_some_day_of_month", &[("month", month.into())])
            }
            (None, None) if no_day && no_month => in_year("date_some_day", &[]),
            (None, Some(day)) if no_month => {
                in_year("date_day_of_some_month", &[("day", i64::from(day).into())])
            }
            _ => self.fitting(date),
        }
    }

    /// A pattern that no words fit.
    fn fitting(&self, date: &EdtfDate) -> Said {
        let unmarked = |field: Option<DateField>| {
            field.map(|field| DateField { qualifier: Qualifier::default(), ..field })
        };
        let mut plain = *date;
        plain.year.qualifier = Qualifier::default();
        (plain.month, plain.day) = (unmarked(plain.month), unmarked(plain.day));
        Said::other(self.say("date_fitting", &[("pattern", (&plain.to_string()).into())]))
    }

    /// The year, and what it is: a `year`, a `decade`, or `years`.
    fn year(&self, date: &EdtfDate) -> (String, &'static str) {
        if let (Some(year), None) = (date.year.value(), date.year.significant_digits) {
            return (self.year_name(year), "year");
        }
        let whole = EdtfDate { month: None, day: None, ..*date };
        let bounds = Edtf::Date(whole).bounds();
        let (Bound::Date(first), Bound::Date(last)) = (bounds.earliest, bounds.latest) else {
            return (whole.to_string(), "years");
        };
        if first.year >= 1000 && first.year % 10 == 0 && last.year == first.year + 9 {
            let year = first.year.to_string();
            return (self.say("date_decade", &[("year", (&year).into())]), "decade");
        }
        // Digits in the middle are open, or it is no round number of years.
        let run = 1 + last.year - first.year;
        let is_run = date.year.significant_digits.is_some() || [100, 1_000, 10_000].contains(&run);
        let words = if is_run {
            let (from, to) = (self.year_name(first.year), self.year_name(last.year));
            self.say("date_years", &[("from", (&from).into()), ("to", (&to).into())])
        } else {
            let pattern = whole.to_string();
            let pattern = pattern.trim_end_matches(['?', '~', '%']);
            self.say("date_years_fitting", &[("pattern", pattern.into())])
        };
        (words, "years")
    }

    /// A year by its era, where it needs one: there is no year 0, so that the astronomical 0 is
    /// 1 BCE.
    pub(super) fn year_name(&self, year: i64) -> String {
        let before = year.saturating_neg().saturating_add(1).to_string();
        let after = year.to_string();
        match year {
            ..=0 => self.say("date_year_bce", &[("year", (&before).into())]),
            1..=999 => self.say("date_year_ce", &[("year", (&after).into())]),
            _ => after,
        }
    }

    fn of_day(&self, day: i64, month: u8, year: &str) -> String {
        let month = self.month_name(month);
        let values = [("day", day.into()), ("month", month.into()), ("year", year.into())];
        self.say("date_day", &values)
    }

    fn day_and_month(&self, day: i64, month: u8) -> String {
        let month = self.month_name(month);
        self.say("date_day_month", &[("day", day.into()), ("month", month.into())])
    }

    fn month_name(&self, month: u8) -> &str {
        MONTHS.get(usize::from(month).wrapping_sub(1)).map_or("", |key| self.get(key))
    }

    /// EDTF's groupings of a year, by their codes (ISO 8601-2, 4.8).
    fn season(&self, code: u8, year: Option<&str>) -> String {
        let nth = |first: u8| i64::from(code.saturating_sub(first)) + 1;
        let season = || match (code.saturating_sub(21)) % 4 {
            0 => self.get("season_1").to_owned(),
            1 => self.get("season_2").to_owned(),
            2 => self.get("season_3").to_owned(),
            _ => self.get("season_4").to_owned(),
        };
        let part = |key: &str, first: u8| self.say(key, &[("n", nth(first).into())]);
        let (name, key, part) = match code {
            21..=32 => ("season", "date_season", season()),
            33..=36 => ("part", "date_part", part("part_quarter", 33)),
            37..=39 => ("part", "date_part", part("part_third", 37)),
            _ => ("part", "date_part", part("part_half", 40)),
        };
        let words = match year {
            Some(year) => self.say(key, &[(name, (&part).into()), ("year", year.into())]),
            None => part,
        };
        match code {
            25..=28 => self.say("date_northern", &[("date", (&words).into())]),
            29..=32 => self.say("date_southern", &[("date", (&words).into())]),
            _ => words,
        }
    }

    /// A year on an axis: "2018", "44 BCE". The day is any day of it.
    #[must_use]
    pub fn axis_year(&self, day: Day) -> String {
        self.year_name(day.ymd().0)
    }

    /// A month on an axis: "Jan 2018", "Jan" without the year.
    #[must_use]
    pub fn axis_month(&self, day: Day, with_year: bool) -> String {
        self.on_axis(day, if with_year { "axis_month_year" } else { "axis_month" })
    }

    /// A day on an axis: "31 Jan 2018", "31 Jan" without the year.
    #[must_use]
    pub fn axis_day(&self, day: Day, with_year: bool) -> String {
        self.on_axis(day, if with_year { "axis_day_year" } else { "axis_day" })
    }

    fn on_axis(&self, day: Day, key: &str) -> String {
        let (year, month, day) = day.ymd();
        let place = usize::from(month).wrapping_sub(1);
        let month = SHORT_MONTHS.get(place).map_or("", |key| self.get(key));
        let year = self.year_name(year);
        let values =
            [("day", i64::from(day).into()), ("month", month.into()), ("year", (&year).into())];
        self.say(key, &values)
    }
}

const MONTHS: [&str; 12] = [
    "month_1", "month_2", "month_3", "month_4", "month_5", "month_6", "month_7", "month_8",
    "month_9", "month_10", "month_11", "month_12",
];

const SHORT_MONTHS: [&str; 12] = [
    "month_short_1",
    "month_short_2",
    "month_short_3",
    "month_short_4",
    "month_short_5",
    "month_short_6",
    "month_short_7",
    "month_short_8",
    "month_short_9",
    "month_short_10",
    "month_short_11",
    "month_short_12",
];

fn plain_element(element: &SetElement) -> Option<EdtfDate> {
    match element {
        SetElement::Date(date) => is_plain(date).then_some(*date),
        _ => None,
    }
}

/// Without marks and open digits, so that it can share its month or year with its neighbour.
fn is_plain(date: &EdtfDate) -> bool {
    !date.is_approximate() && !date.is_uncertain() && !date.has_unspecified()
}
