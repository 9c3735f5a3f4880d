//! Where everything of a timeline stands: events above, lanes below, the calendar under them.

use super::chart::{Chart, When};
use super::drawing::*;
use super::lanes;
use super::measure::{Tenths, shortened, width};
use super::rows::{self, Place, Side, Want};
use super::scale::Scale;
use crate::words::Ui;

/// The room that a picture has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub width: Tenths,
    /// How wide the names of the lanes stand before them; 0 where they stand above.
    pub gutter: Tenths,
    /// How many rows of event titles there may be.
    pub rows: usize,
    /// How wide an event's title may be.
    pub title: Tenths,
}

impl Room {
    /// Across a page.
    pub const BROAD: Room = Room { width: 8_200, gutter: 1_600, rows: 9, title: 2_600 };
    /// A column of text.
    pub const COLUMN: Room = Room { width: 6_200, gutter: 1_300, rows: 9, title: 2_400 };
    /// A telephone.
    pub const NARROW: Room = Room { width: 3_000, gutter: 0, rows: 12, title: 2_300 };
}

/// The height of a row of events.
const ROW: Tenths = 210;
/// Room for the tip of a bar that runs on.
const TIP: Tenths = 90;
/// Room at the right edge: half a tick's name.
const EDGE: Tenths = 130;

/// The picture of a chart.
pub(super) fn layout(ui: &Ui, chart: &Chart, room: Room) -> Drawing {
    let (left, right) = (room.gutter + TIP, room.width - EDGE);
    let scale = Scale::new(chart.from, chart.to, left, right);
    let mut heads = Heads::of(chart, &scale, room);
    let top = heads.rows * ROW + if heads.rows > 0 { 40 } else { 0 };
    let lanes = lanes::layout(&chart.lanes, &scale, room, top);
    // Without lanes the events stand on the calendar itself.
    let bottom = if chart.lanes.is_empty() { top + 60 } else { lanes.bottom };
    let mut drawing = Drawing { width: room.width, titled: heads.titled, ..Drawing::default() };
    for tick in scale.ticks(ui, 0, room.width) {
        drawing.shapes.push(Shape::Line {
            from: (tick.x, top),
            to: (tick.x, bottom + 40),
            kind: Line::Grid,
        });
        if !tick.words.is_empty() {
            drawing.shapes.push(Shape::Words {
                x: tick.x,
                y: bottom + 40 + ASCENT + 40,
                anchor: Anchor::Middle,
                kind: Words::Tick,
                words: tick.words,
            });
        }
    }
    for y in [top, bottom] {
        let kind = Line::Lane;
        drawing.shapes.push(Shape::Line { from: (0, y), to: (room.width, y), kind });
    }
    drawing.height = bottom + 40 + ASCENT + 40 + DESCENT + 20;
    drawing.shapes.extend(lanes.bars);
    for when in chart.marks.iter().flat_map(|mark| &mark.dates) {
        days(when, &scale, top, bottom, &mut drawing.shapes);
    }
    drawing.shapes.append(&mut heads.stems(top));
    drawing.shapes.extend(lanes.labels);
    drawing.shapes.append(&mut heads.shapes);
    drawing.lettered = lanes.lettered;
    drawing
}

/// The days of an event through all lanes: a line for one day, a band for several.
fn days(when: &When, scale: &Scale, top: Tenths, bottom: Tenths, shapes: &mut Vec<Shape>) {
    for (first, last) in &when.runs {
        if *last < scale.first() || *first > scale.last() {
            continue;
        }
        let (x, end) = (scale.start(*first), scale.end(*last));
        let line = match (when.rival, when.doubtful) {
            (true, _) => Line::Rival,
            (false, true) => Line::Doubtful,
            (false, false) => Line::Event,
        };
        let single = first == last && !when.inexact;
        if single && end - x < 60 {
            let x = scale.middle(*first);
            shapes.push(Shape::Line { from: (x, top), to: (x, bottom), kind: line });
            continue;
        }
        let kind = match (when.rival, when.inexact || when.doubtful) {
            (true, _) => Rect::Rival,
            (false, true) => Rect::PossibleEvent,
            (false, false) => Rect::Event,
        };
        // A band is never thinner than can be seen, and stays in the frame.
        let width = (end - x).max(25);
        let x = x.min(scale.end(scale.last()) - width);
        shapes.push(Shape::Rect { x, y: top, width, height: bottom - top, kind });
    }
}

/// What stands above an event's days.
struct Head {
    x: Tenths,
    number: usize,
    rival: bool,
    /// Empty for none.
    title: String,
    place: Option<Place>,
}

/// The events' heads, with titles no wider than `most` and than the room on either side.
fn heads(chart: &Chart, scale: &Scale, room: Room, most: Tenths) -> Vec<Head> {
    let mut heads = Vec::new();
    for (number, mark) in (1..).zip(&chart.marks) {
        for when in &mark.dates {
            let Some(x) = middle(when, scale) else { continue };
            let beside = x.max(room.width - x) - DISC - 50;
            let title = if when.rival { None } else { shortened(&mark.title, most.min(beside)) };
            let (rival, title) = (when.rival, title.unwrap_or_default());
            heads.push(Head { x, number, rival, title, place: None });
        }
    }
    let want = |head: &Head| Want {
        x: head.x,
        head: DISC,
        words: (!head.title.is_empty()).then(|| width(&head.title) + 50),
        bare: Some(DISC),
    };
    let wants: Vec<Want> = heads.iter().map(want).collect();
    for (head, place) in heads.iter_mut().zip(rows::place(&wants, room.rows, 0, room.width)) {
        head.place = place;
    }
    heads
}

/// The events' numbers and titles.
struct Heads {
    rows: Tenths,
    titled: bool,
    shapes: Vec<Shape>,
    /// Where each stem stands and from where it goes down.
    feet: Vec<(Tenths, Tenths, bool)>,
}

impl Heads {
    /// Titles are whole where that costs no other event its own; else each is cut to its share.
    fn of(chart: &Chart, scale: &Scale, room: Room) -> Heads {
        let titled = |heads: &[Head]| {
            heads
                .iter()
                .filter(|head| head.place.is_some_and(|place| place.words.is_some()))
                .count()
        };
        let whole = heads(chart, scale, room, room.width);
        let all = whole.iter().filter(|head| !head.title.is_empty()).count();
        if titled(&whole) == all {
            return Heads::drawn(whole);
        }
        let cut = heads(chart, scale, room, room.title);
        Heads::drawn(if titled(&whole) < titled(&cut) { cut } else { whole })
    }

    fn drawn(heads: Vec<Head>) -> Heads {
        let mut all = Heads { rows: 0, titled: true, shapes: Vec::new(), feet: Vec::new() };
        for Head { x, number, rival, title, place } in heads {
            all.titled &= rival || place.is_some_and(|place| place.words.is_some());
            let Some(place) = place else { continue };
            let row = Tenths::try_from(place.row).unwrap_or(0);
            let y = row * ROW + ROW / 2;
            all.rows = all.rows.max(row + 1);
            all.feet.push((x, y + DISC, rival));
            all.shapes.push(Shape::Disc { x, y, number, rival });
            let (x, anchor) = match place.words {
                None => continue,
                Some(Side::Right) => (x + DISC + 50, Anchor::Start),
                Some(Side::Left) => (x - DISC - 50, Anchor::End),
            };
            let y = baseline(row * ROW, ROW);
            all.shapes.push(Shape::Words { x, y, anchor, kind: Words::Event, words: title });
        }
        all
    }

    fn stems(&self, top: Tenths) -> Vec<Shape> {
        let stem = |(x, y, _): &(Tenths, Tenths, bool)| Shape::Line {
            from: (*x, *y),
            to: (*x, top),
            kind: Line::Stem,
        };
        self.feet.iter().map(stem).collect()
    }
}

/// Over which place an event's number stands: the middle of its days, as far as they are shown; of
/// several stretches, that of the first.
fn middle(when: &When, scale: &Scale) -> Option<Tenths> {
    let shown = |(first, last): &&(i64, i64)| *last >= scale.first() && *first <= scale.last();
    let (first, last) = when.runs.iter().find(shown)?;
    Some((scale.start(*first) + scale.end(*last)) / 2)
}

#[cfg(test)]
mod tests;
