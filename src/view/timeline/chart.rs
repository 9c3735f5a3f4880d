//! What a timeline shows, as days and words: the one value from which picture and table are made.

/// A timeline, its dates as numbers of days ([`crate::domain::day::Day::number`]).
#[derive(Debug, Clone, Default)]
pub(super) struct Chart {
    /// The first day that is shown.
    pub from: i64,
    /// The last day that is shown, not before the first.
    pub to: i64,
    /// From top to bottom.
    pub lanes: Vec<Lane>,
    /// In the order of their numbers, which count from 1.
    pub marks: Vec<Mark>,
}

/// A person or an office.
#[derive(Debug, Clone, Default)]
pub(super) struct Lane {
    pub name: String,
    /// In the order of their starts.
    pub bars: Vec<Bar>,
}

/// A tenure.
#[derive(Debug, Clone)]
pub(super) struct Bar {
    /// The office in a person's lane, the holder in an office's.
    pub label: String,
    pub acting: bool,
    pub start: Edge,
    pub end: Edge,
}

/// One end of a tenure: the days that it may be. `i64::MIN` and `i64::MAX` are without bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Edge {
    pub earliest: i64,
    pub latest: i64,
    /// It lacks a bound because that is not known; otherwise, because it is still to come.
    pub not_known: bool,
    /// Its date is marked `~` or `?`.
    pub doubtful: bool,
}

/// An event.
#[derive(Debug, Clone, Default)]
pub(super) struct Mark {
    pub title: String,
    /// The date that the explainer goes by, then its rivals.
    pub dates: Vec<When>,
}

/// A date of an event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct When {
    /// First and last days in order, both counted; `i64::MIN` and `i64::MAX` are without bound.
    pub runs: Vec<(i64, i64)>,
    /// The day is left open: a month only, one of several days.
    pub inexact: bool,
    /// Marked `~` or `?`.
    pub doubtful: bool,
    /// What another source says.
    pub rival: bool,
}

impl Bar {
    /// The first and last days of the tenure by any reading.
    pub fn possible(&self) -> (i64, i64) {
        (self.start.earliest, self.end.latest)
    }

    /// The first and last days that are certain; none where no day is.
    pub fn certain(&self) -> Option<(i64, i64)> {
        (self.start.latest <= self.end.earliest).then_some((self.start.latest, self.end.earliest))
    }

    /// The first and last days as far as the dates bound them: who left nobody knows when counts
    /// up to the last day that they are known of.
    pub fn known(&self) -> Option<(i64, i64)> {
        let bounded = |day: &i64| *day != i64::MIN && *day != i64::MAX;
        let days = [self.start.earliest, self.start.latest, self.end.earliest, self.end.latest];
        let first = *days.iter().find(|day| bounded(day))?;
        let last = *days.iter().rev().find(|day| bounded(day))?;
        Some((first, if self.goes_on() { i64::MAX } else { last }))
    }

    /// Whether it goes on.
    pub fn goes_on(&self) -> bool {
        self.end.latest == i64::MAX && !self.end.not_known
    }
}

impl When {
    /// Whether any day of it lies between those, both counted.
    pub fn falls_into(&self, from: i64, to: i64) -> bool {
        self.runs.iter().any(|(first, last)| *first <= to && from <= *last)
    }
}

/// The first and last days to show, so that everything has its place and what is long past or far
/// ahead does not press the rest together.
///
/// `asked` are the editor's own bounds, which win. Events stand whole in the frame; tenures show
/// as far as once the events' own span (at least ten years) on either side. Where all is one day, a
/// few days around it show. None where nothing has a day.
pub(super) fn frame(
    lanes: &[Lane],
    marks: &[Mark],
    asked: (Option<i64>, Option<i64>),
) -> Option<(i64, i64)> {
    let finite = |day: &i64| *day != i64::MIN && *day != i64::MAX;
    let within = |day: &i64| {
        finite(day) && asked.0.is_none_or(|f| f <= *day) && asked.1.is_none_or(|t| *day <= t)
    };
    let reach = |days: &mut dyn Iterator<Item = i64>| {
        days.fold(None, |reach: Option<(i64, i64)>, day| match reach {
            None => Some((day, day)),
            Some((first, last)) => Some((first.min(day), last.max(day))),
        })
    };
    let runs = marks.iter().flat_map(|mark| &mark.dates).flat_map(|when| &when.runs);
    let events = reach(&mut runs.flat_map(|(first, last)| [*first, *last]).filter(within));
    let all_ends = || {
        let bars = lanes.iter().flat_map(|lane| &lane.bars);
        bars.flat_map(|bar| {
            [bar.start.earliest, bar.start.latest, bar.end.earliest, bar.end.latest]
        })
        .filter(finite)
    };
    let ends = || all_ends().filter(within);
    let (first, last) = match events {
        None => match reach(&mut ends()) {
            Some(reach) => reach,
            None => {
                all_ends().next()?;
                let ten_years = 3_653;
                let first = asked.0.or(asked.1.map(|last| last - ten_years))?;
                (first, first + ten_years)
            }
        },
        Some((first, last)) => {
            let span = (last - first).max(3_653);
            let near = |day: &i64| (first - span..=last + span).contains(day);
            let (near_first, near_last) = reach(&mut ends().filter(near)).unwrap_or((first, last));
            // A tenure that runs past that shows that it does.
            let past = |beyond: i64| {
                ends().any(|day| (day - first).signum() == beyond.signum() && !near(&day))
            };
            let first = first.min(near_first) - if past(-1) { span / 8 } else { 0 };
            let last = last.max(near_last) + if past(1) { span / 8 } else { 0 };
            (first, last)
        }
    };
    let goes_on = lanes.iter().flat_map(|lane| &lane.bars).any(|bar| bar.end.latest == i64::MAX);
    let span = (last - first).max(6);
    let around = (span / 40).max(3);
    let first = first - around;
    let last = last + if goes_on { around.max(span / 12) } else { around };
    let first = asked.0.unwrap_or(first).min(asked.1.unwrap_or(i64::MAX));
    let last = asked.1.unwrap_or(last).max(first);
    Some((first, last))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::day::Day;

    pub(crate) fn day(year: i64, month: u8, of_month: u8) -> i64 {
        Day::from_ymd(year, month, of_month).expect("a day").number()
    }

    pub(crate) fn edge(earliest: i64, latest: i64) -> Edge {
        let not_known = earliest == i64::MIN;
        Edge { earliest, latest, not_known, doubtful: false }
    }

    pub(crate) fn bar(label: &str, from: i64, to: i64) -> Bar {
        Bar { label: label.into(), acting: false, start: edge(from, from), end: edge(to, to) }
    }

    pub(crate) fn lane(name: &str, bars: Vec<Bar>) -> Lane {
        Lane { name: name.into(), bars }
    }

    pub(crate) fn on(title: &str, first: i64, last: i64) -> Mark {
        let when = When { runs: vec![(first, last)], ..When::default() };
        Mark { title: title.into(), dates: vec![when] }
    }

    #[test]
    fn all_that_is_known_is_in_the_frame() {
        let lanes = [lane("CIA", vec![bar("Pompeo", day(2017, 1, 23), day(2018, 4, 26))])];
        let marks = [on("Raid", day(2018, 1, 31), day(2018, 2, 1))];
        let (from, to) = frame(&lanes, &marks, (None, None)).expect("a frame");
        assert!(from < day(2017, 1, 23) && day(2018, 4, 26) < to);
        assert!(day(2016, 10, 1) < from && to < day(2018, 7, 1), "and little beside it");
    }

    #[test]
    fn a_tenure_of_centuries_does_not_press_the_events_together() {
        let lanes = [lane("See", vec![bar("Dynasty", day(800, 1, 1), day(1900, 1, 1))])];
        let marks = [
            on("One", day(1500, 1, 1), day(1500, 1, 1)),
            on("Two", day(1504, 1, 1), day(1504, 1, 1)),
        ];
        let (from, to) = frame(&lanes, &marks, (None, None)).expect("a frame");
        assert!(from > day(1498, 1, 1) && to < day(1506, 1, 1));
        assert!(from < day(1500, 1, 1) && to > day(1504, 1, 1));
    }

    #[test]
    fn one_day_alone_has_days_around_it() {
        let one = day(2018, 4, 26);
        assert_eq!(frame(&[], &[on("Oath", one, one)], (None, None)), Some((one - 3, one + 3)));
    }

    #[test]
    fn who_is_still_in_office_leaves_room() {
        let open = Bar { end: edge(i64::MAX, i64::MAX), ..bar("Barnea", day(2021, 6, 1), 0) };
        let (_, to) = frame(&[lane("", vec![open])], &[], (None, None)).expect("a frame");
        assert!(to > day(2021, 6, 1));
    }

    #[test]
    fn the_editors_bounds_win_and_nothing_gives_none() {
        let lanes = [lane("", vec![bar("a", 0, 1_000)])];
        assert_eq!(frame(&lanes, &[], (Some(100), Some(200))), Some((100, 200)));
        assert_eq!(frame(&lanes, &[], (Some(300), Some(200))), Some((200, 200)));
        assert_eq!(frame(&[], &[], (None, None)), None);
        let (from, to) = frame(&lanes, &[on("", 0, 0)], (Some(400), None)).expect("a frame");
        assert!(from == 400 && (1_000..1_100).contains(&to), "what lies before does not count");
        assert_eq!(frame(&lanes, &[], (Some(5_000), None)).map(|(from, _)| from), Some(5_000));
        assert_eq!(frame(&[lane("", Vec::new())], &[], (Some(1), Some(9))), None);
    }
}
