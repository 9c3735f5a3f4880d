//! What a table rests on, below it: the sources that cells hang on, and what leaves cells open.

use super::frame::Frame;
use super::model::{HingeChange, HingeView, OpenView, RestsOn};
use super::sheet::Sheet;
use super::table::event_dates;
use crate::domain::date::Date;
use crate::domain::id::SourceKey;
use crate::domain::tenure::TenureKey;
use crate::domain::verdict::{
    Against, Carried, Cause, Change, EventDates, Grid, Verdict, Which, sensitivity,
};
use crate::dossier::{Citation, Column, Event, Record};
use crate::words::{Cells, Ui};
use std::collections::BTreeMap;

/// A table's events and columns, to name and look up.
struct Asked<'v> {
    sheet: &'v Sheet<'v>,
    ui: &'v Ui,
    events: &'v [&'v Event],
    columns: Vec<String>,
}

pub(super) fn view(sheet: &Sheet<'_>, events: &[&Event], columns: &[Column]) -> RestsOn {
    let frame = sheet.frame;
    let dates: Vec<EventDates<'_>> = events.iter().map(|event| event_dates(event)).collect();
    let against: Vec<Against> = columns.iter().map(|column| column.against).collect();
    let asked = Asked {
        sheet,
        ui: sheet.ui,
        events,
        columns: against.iter().map(|one| column(sheet, *one)).collect(),
    };
    let sources = |carried: Carried| -> Vec<SourceKey> {
        citations(frame, asked.events, carried).iter().map(|citation| citation.source).collect()
    };
    let grid = Grid {
        roster: &frame.dossier.roster,
        events: &dates,
        columns: &against,
        sources: &sources,
    };
    let found = sensitivity(&grid);
    RestsOn {
        hinges: found
            .hinges
            .iter()
            .map(|hinge| HingeView {
                source: sheet.link(Record::Source(hinge.source)),
                changes: asked.changes(&hinge.changes),
            })
            .collect(),
        has_sources: found.has_sources,
        open: found
            .open
            .iter()
            .map(|cell| OpenView {
                event: asked.event(cell.event),
                column: asked.column(cell.column),
                because: sheet
                    .ui
                    .all_of(cell.causes.iter().map(|cause| asked.cause(*cause)).collect()),
            })
            .collect(),
        unsourced: asked.unsourced(&found.unsourced),
    }
}

/// The citations of a date of these events or of a tenure.
pub(super) fn citations<'v>(
    frame: &'v Frame<'v>,
    events: &[&'v Event],
    carried: Carried,
) -> &'v [Citation] {
    let term = |tenure: TenureKey| frame.dossier.term(tenure);
    let cite = match carried {
        Carried::Event(number, which) => events.get(number).and_then(|event| match which {
            Which::Main => Some(&event.cite),
            Which::Rival(rival) => event.rivals.get(rival).map(|rival| &rival.cite),
        }),
        Carried::End(tenure, _) => term(tenure).map(|term| &term.cite),
        Carried::Rival(rival) => term(rival.tenure)
            .and_then(|term| term.rivals(rival.end).get(rival.number))
            .map(|rival| &rival.cite),
    };
    cite.map_or(&[], Vec::as_slice)
}

/// A column as a sentence calls it: "Mike Pompeo (Director of the CIA)".
fn column(sheet: &Sheet<'_>, against: Against) -> String {
    match against {
        Against::Person(person) => sheet.plain(Record::Person(person)),
        Against::Office(office) => sheet.plain(Record::Office(office)),
        Against::Tenure { person, office } => {
            let person = sheet.plain(Record::Person(person));
            format!("{person} ({})", sheet.plain(Record::Office(office)))
        }
    }
}

impl<'v> Asked<'v> {
    fn event(&self, number: usize) -> String {
        self.events
            .get(number)
            .map(|event| self.sheet.said(&event.title, event.declared).plain)
            .unwrap_or_default()
    }

    fn column(&self, number: usize) -> String {
        self.columns.get(number).cloned().unwrap_or_default()
    }

    fn date(&self, carried: Carried) -> Option<&'v Date> {
        let end = |tenure: TenureKey| self.sheet.frame.dossier.roster.get(tenure);
        match carried {
            Carried::Event(number, which) => {
                let event = self.events.get(number)?;
                match which {
                    Which::Main => event.date.as_ref(),
                    Which::Rival(rival) => event.rivals.get(rival).map(|rival| &rival.date),
                }
            }
            Carried::End(tenure, which) => end(tenure)?.date(which),
            Carried::Rival(rival) => end(rival.tenure)?.rivals(rival.end).get(rival.number),
        }
    }

    /// What a date is the date of.
    fn name(&self, carried: Carried) -> String {
        let (tenure, end) = match carried {
            Carried::Event(number, _) => return self.ui.date_of(&self.event(number)),
            Carried::End(tenure, end) => (tenure, end),
            Carried::Rival(rival) => (rival.tenure, rival.end),
        };
        let holder = self.sheet.frame.dossier.roster.holder(tenure);
        holder.map(|holder| self.ui.end_of(holder, end, &self.sheet.names())).unwrap_or_default()
    }

    fn cause(&self, cause: Cause) -> String {
        match cause {
            Cause::Imprecise(of) | Cause::Marked(of) | Cause::NotKnown(of) => {
                self.ui.cause(cause, &self.name(of), self.date(of))
            }
            Cause::Handover(_) | Cause::Lasted => self.ui.cause(cause, "", None),
        }
    }

    /// Changes by column, or by event where that takes fewer lines.
    fn changes(&self, changes: &[Change]) -> Vec<HingeChange> {
        let by_column = grouped(changes, |change| (change.column, change.event));
        let by_event = grouped(changes, |change| (change.event, change.column));
        let (of_events, groups) = match by_event.len() < by_column.len() {
            true => (true, by_event),
            false => (false, by_column),
        };
        let group = |((of, from, to), at): ((usize, Verdict, Verdict), Vec<usize>)| {
            let cells = match of_events {
                true if at.len() > 1 && at.len() == self.columns.len() => Cells::EveryColumn,
                true => Cells::Columns(at.iter().map(|number| self.column(*number)).collect()),
                false if at.len() > 1 && at.len() == self.events.len() => Cells::EveryEvent,
                false => Cells::Events(at.iter().map(|number| self.event(*number)).collect()),
            };
            let of = if of_events { self.event(of) } else { self.column(of) };
            HingeChange { of, words: self.ui.instead(from, to, cells) }
        };
        groups.into_iter().map(group).collect()
    }

    /// Each date by its name; the two ends of a tenure, whose sources are given together, as one.
    fn unsourced(&self, dates: &[Carried]) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for carried in dates {
            let both = match *carried {
                Carried::End(tenure, end) => {
                    dates.contains(&Carried::End(tenure, end.opposite())).then_some(tenure)
                }
                Carried::Event(..) | Carried::Rival(_) => None,
            };
            let holder = both.and_then(|tenure| self.sheet.frame.dossier.roster.holder(tenure));
            let name = match holder {
                Some(holder) => self.ui.both_ends_of(holder, &self.sheet.names()),
                None => self.name(*carried),
            };
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

/// The changes that are alike, by what `place` gives first and by verdicts, each with the places that
/// it gives second.
fn grouped(
    changes: &[Change],
    place: impl Fn(&Change) -> (usize, usize),
) -> BTreeMap<(usize, Verdict, Verdict), Vec<usize>> {
    let mut groups: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for change in changes {
        let (of, at) = place(change);
        groups.entry((of, change.from, change.to)).or_default().push(at);
    }
    groups
}
