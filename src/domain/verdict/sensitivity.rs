//! What a table rests on: the sources of which a single one would change a cell by falling away,
//! and the dates whose want of exactness leaves a cell open.

mod open;
mod without;

use super::rival_ends::column_keys;
use super::{Against, Cell, EventDates, Footing, RivalEnd, Verdict, Which, judge};
use crate::domain::id::SourceKey;
use crate::domain::tenure::{Roster, TenureEnd, TenureKey};
pub use open::{Cause, OpenCell};
use std::collections::{BTreeMap, BTreeSet};
use without::Without;

/// A table to ask about.
pub struct Grid<'a> {
    /// The tenures.
    pub roster: &'a Roster,
    /// The events, each by its place here.
    pub events: &'a [EventDates<'a>],
    /// The columns, each by its place here.
    pub columns: &'a [Against],
    /// The sources that carry a date, each as often as one likes; none where none is given.
    pub sources: &'a dyn Fn(Carried) -> Vec<SourceKey>,
}

/// A date that sources carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Carried {
    /// One of an event's dates, the event by its place in the [`Grid`].
    Event(usize, Which),
    /// An end of a tenure, or that it has not come.
    End(TenureKey, TenureEnd),
    /// A rival date of an end.
    Rival(RivalEnd),
}

/// What a table rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sensitivity {
    /// The sources of which one alone changes something, those that change most first, and of
    /// these the one that the table needs first.
    pub hinges: Vec<Hinge>,
    /// Whether a cell rests on a date for which a source is given.
    pub has_sources: bool,
    /// The cells that say `possible`, row by row, and the dates that leave them open.
    pub open: Vec<OpenCell>,
    /// The dates that cells rest on and for which no source is given, in the table's order.
    pub unsourced: Vec<Carried>,
}

/// A source that something hangs on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hinge {
    /// The source.
    pub source: SourceKey,
    /// What its falling away would change, row by row; never empty.
    pub changes: Vec<Change>,
}

/// A cell that would say something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The event, by its place in the [`Grid`].
    pub event: usize,
    /// The column, by its place.
    pub column: usize,
    /// What the cell says.
    pub from: Verdict,
    /// What it would say.
    pub to: Verdict,
}

/// Works out what a table rests on, by taking each source away in its turn.
///
/// With a source, every date falls that no other source carries: in its place comes the first of
/// its rival dates that still stands, or it is not known. Who is still in office by that source
/// alone is then somebody whose end is not known. Dates for which no source is given stay. A cell
/// is asked again only about the sources of dates that it rests on, so that the work grows with the
/// number of cells.
#[must_use]
pub fn sensitivity(grid: &Grid<'_>) -> Sensitivity {
    let mut found = Sensitivity::default();
    let mut sole = Sole { grid, known: BTreeMap::new() };
    let mut verdicts: BTreeMap<(usize, usize), Verdict> = BTreeMap::new();
    // Each source's cells by column, since a column's tenures change together; and the sources in
    // the order in which the table comes to need them.
    let mut asked: BTreeMap<SourceKey, BTreeMap<usize, BTreeSet<usize>>> = BTreeMap::new();
    let mut order: Vec<SourceKey> = Vec::new();
    let mut seen = BTreeSet::new();
    for (row, event) in grid.events.iter().enumerate() {
        for (column, against) in grid.columns.iter().enumerate() {
            let cell = judge(grid.roster, event, *against);
            verdicts.insert((row, column), cell.verdict);
            found.open.extend(open::open_cell(row, column, &cell, event));
            for carried in carried(grid.roster, row, &cell) {
                let by = sole.of(carried);
                found.has_sources |= *by != Sources::None;
                if *by == Sources::None && seen.insert(carried) {
                    found.unsourced.push(carried);
                }
                if let Sources::One(source) = *by {
                    if !asked.contains_key(&source) {
                        order.push(source);
                    }
                    asked.entry(source).or_default().entry(column).or_default().insert(row);
                }
            }
        }
    }
    for source in order {
        let mut without = Without { source, sole: &mut sole };
        let mut changes = Vec::new();
        for (column, rows) in asked.remove(&source).unwrap_or_default() {
            let Some(against) = grid.columns.get(column) else { continue };
            let keys = grid.roster.around(&column_keys(grid.roster, *against));
            let left = without.roster(grid.roster, &keys);
            let roster = left.as_ref().unwrap_or(grid.roster);
            for row in rows {
                let Some(event) = grid.events.get(row) else { continue };
                let from = verdicts.get(&(row, column)).copied().unwrap_or(Verdict::Unknown);
                let to = judge(roster, &without.event(row, event), *against).verdict;
                if from != to {
                    changes.push(Change { event: row, column, from, to });
                }
            }
        }
        changes.sort_by_key(|change| (change.event, change.column));
        if !changes.is_empty() {
            found.hinges.push(Hinge { source, changes });
        }
    }
    found.hinges.sort_by_key(|hinge| std::cmp::Reverse(hinge.changes.len()));
    found
}

/// The dates that a cell rests on, by any of its readings. What is not known is carried by nobody.
fn carried(roster: &Roster, row: usize, cell: &Cell) -> Vec<Carried> {
    let mut all = Vec::new();
    for foot in cell.readings.iter().flat_map(|reading| &reading.rests_on) {
        let one = match *foot {
            Footing::EventDate(which) => Carried::Event(row, which),
            Footing::From(tenure) => Carried::End(tenure, TenureEnd::Start),
            Footing::To(tenure) => Carried::End(tenure, TenureEnd::End),
            Footing::Rival(rival) => Carried::Rival(rival),
        };
        let unknown = match one {
            Carried::End(tenure, end) => {
                roster.get(tenure).is_none_or(|tenure| tenure.is_unknown(end))
            }
            Carried::Event(..) | Carried::Rival(_) => false,
        };
        if !unknown && !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

/// How many sources carry a date, and which if it is one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sources {
    None,
    One(SourceKey),
    Several,
}

/// The same for every date, each asked for once.
struct Sole<'g> {
    grid: &'g Grid<'g>,
    known: BTreeMap<Carried, Sources>,
}

impl Sole<'_> {
    fn of(&mut self, carried: Carried) -> &Sources {
        self.known.entry(carried).or_insert_with(|| {
            let all = (self.grid.sources)(carried);
            match all.split_first() {
                None => Sources::None,
                Some((first, rest)) if rest.iter().all(|other| other == first) => {
                    Sources::One(*first)
                }
                Some(_) => Sources::Several,
            }
        })
    }
}
