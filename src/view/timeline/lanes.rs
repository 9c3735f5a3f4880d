//! The lanes of a timeline: who or what each is, its tenures as bars, and the bars' labels.

use super::chart::{Bar, Edge, Lane};
use super::drawing::*;
use super::layout::Room;
use super::measure::{Tenths, width, wrapped};
use super::rows::{self, Side, Want};
use super::scale::Scale;

/// The lanes, laid out.
#[derive(Debug, Default)]
pub(super) struct Lanes {
    /// The lowest edge.
    pub bottom: Tenths,
    /// What events lie over.
    pub bars: Vec<Shape>,
    /// What is read, over all.
    pub labels: Vec<Shape>,
    /// The bars that only a letter names, by their numbers through all lanes.
    pub lettered: Vec<usize>,
}

/// The height of a bar.
const BAR: Tenths = 230;
/// The height of a line of words.
const LINE: Tenths = 170;
/// The space above and below what is in a lane.
const PAD: Tenths = 80;
/// Bars that overlap by no more than this, which cannot be seen, stand in one row.
const SLIVER: Tenths = 40;

/// A bar's place along the line of days.
#[derive(Debug, Clone, Copy)]
struct Along {
    from: Tenths,
    to: Tenths,
    /// Whether the one before hands over to it where it begins.
    handover: bool,
}

/// Lays the lanes out from `top` down.
pub(super) fn layout(lanes: &[Lane], scale: &Scale, room: Room, top: Tenths) -> Lanes {
    let mut all = Lanes { bottom: top, ..Lanes::default() };
    let mut number = 0;
    for (place, lane) in lanes.iter().enumerate() {
        if place > 0 {
            let y = all.bottom;
            all.bars.push(Shape::Line { from: (0, y), to: (room.width, y), kind: Line::Lane });
        }
        one(lane, number, scale, room, &mut all);
        number += lane.bars.len();
    }
    all
}

fn one(lane: &Lane, first_number: usize, scale: &Scale, room: Room, all: &mut Lanes) {
    let top = all.bottom + PAD;
    let (most, lines) = if room.gutter > 0 { (room.gutter - 100, 4) } else { (room.width, 2) };
    let names = wrapped(&lane.name, most, lines);
    let mut y = top;
    for words in names {
        all.labels.push(Shape::Words {
            x: 0,
            y: baseline(y, LINE),
            anchor: Anchor::Start,
            kind: Words::Lane,
            words,
        });
        y += LINE;
    }
    let mut below = if room.gutter > 0 { top } else { y };
    let along: Vec<Along> = along(&lane.bars, scale);
    for row in in_rows(&along) {
        let bars = row.iter().filter_map(|(at, along)| {
            lane.bars.get(*at).map(|bar| (first_number + at, bar, *along))
        });
        below = row_of(&bars.collect::<Vec<_>>(), scale, room, below, all) + 40;
    }
    all.bottom = y.max(below - 40) + PAD;
}

/// Where each bar begins and ends. A day on which one tenure ends and another begins is shared
/// between them.
fn along(bars: &[Bar], scale: &Scale) -> Vec<Along> {
    let mut along: Vec<Along> = bars
        .iter()
        .map(|bar| {
            let (first, last) = bar.possible();
            Along { from: scale.start(first), to: scale.end(last), handover: false }
        })
        .collect();
    let single = |edge: &Edge| (edge.earliest == edge.latest).then_some(edge.latest);
    for (at, bar) in bars.iter().enumerate() {
        let Some(ends) = single(&bar.end).filter(|day| *day != i64::MAX) else { continue };
        for (next_at, next) in bars.iter().enumerate() {
            let Some(begins) = single(&next.start).filter(|day| *day != i64::MIN) else { continue };
            let follows = begins == ends || begins == ends.saturating_add(1);
            if at == next_at || !follows || bar.start.latest >= begins || next.end.earliest <= ends
            {
                continue;
            }
            let x = if begins == ends { scale.middle(ends) } else { scale.start(begins) };
            if let Some(one) = along.get_mut(at) {
                one.to = x;
            }
            if let Some(other) = along.get_mut(next_at) {
                other.from = x;
                other.handover = scale.shows(begins);
            }
        }
    }
    along
}

/// The bars in rows in which none covers another, each with its number in the lane.
fn in_rows(along: &[Along]) -> Vec<Vec<(usize, Along)>> {
    let mut order: Vec<usize> = (0..along.len()).collect();
    order.sort_by_key(|at| (along.get(*at).map(|along| (along.from, along.to)), *at));
    let mut rows: Vec<Vec<(usize, Along)>> = Vec::new();
    for at in order {
        let Some(mut bar) = along.get(at).copied() else { continue };
        let end = |row: &Vec<(usize, Along)>| row.last().map_or(i64::MIN, |(_, last)| last.to);
        let free = |row: &&mut Vec<(usize, Along)>| {
            let end = end(row);
            end <= bar.from || (end <= bar.from + SLIVER && end + 10 <= bar.to)
        };
        match rows.iter_mut().find(free) {
            Some(row) => {
                bar.from = bar.from.max(end(row));
                row.push((at, bar));
            }
            None => rows.push(vec![(at, bar)]),
        }
    }
    rows
}

/// One row of bars with their labels; gives the lower edge.
fn row_of(
    bars: &[(usize, &Bar, Along)],
    scale: &Scale,
    room: Room,
    top: Tenths,
    all: &mut Lanes,
) -> Tenths {
    let letters: Vec<String> = bars.iter().map(|(number, ..)| letter(*number)).collect();
    let wants: Vec<Want> = bars
        .iter()
        .zip(&letters)
        .map(|((_, bar, along), letter)| {
            let inside = fits_inside(&bar.label, along.from, along.to);
            let letter_inside = width(letter) + 10 <= along.to - along.from;
            Want {
                x: (along.from + 40).min((along.from + along.to) / 2),
                head: 0,
                words: (!inside).then(|| width(&bar.label) + 20),
                bare: (!inside && !letter_inside).then(|| width(letter) / 2 + 20),
            }
        })
        .collect();
    let left = if room.gutter > 0 { room.gutter } else { 0 };
    let places = rows::place(&wants, 4, left, room.width);
    let rows = places.iter().flatten().map(|place| place.row + 1).max().unwrap_or(0);
    let above = Tenths::try_from(rows).unwrap_or(0) * LINE;
    let y = top + above;
    for ((((number, bar, along), letter), want), place) in
        bars.iter().zip(letters).zip(&wants).zip(places)
    {
        draw(bar, along, scale, y, all);
        let mut say = |x, y, anchor, words| {
            all.labels.push(Shape::Words { x, y, anchor, kind: Words::Tenure, words });
        };
        let Some(place) = place else {
            let middle = (along.from + along.to) / 2;
            if want.words.is_none() {
                say(middle, baseline(y, BAR), Anchor::Middle, bar.label.clone());
                continue;
            }
            all.lettered.push(*number);
            if want.bare.is_none() {
                say(middle, baseline(y, BAR), Anchor::Middle, letter);
            }
            continue;
        };
        let row = Tenths::try_from(place.row).unwrap_or(0);
        let at = baseline(top + row * LINE, LINE);
        match place.words {
            Some(Side::Right) => say(want.x + 20, at, Anchor::Start, bar.label.clone()),
            Some(Side::Left) => say(want.x - 20, at, Anchor::End, bar.label.clone()),
            None => {
                say(want.x, at, Anchor::Middle, letter);
                all.lettered.push(*number);
            }
        }
        // Beside its words the stem runs up along them; under a letter it ends below it.
        let head = if place.words.is_some() { top + row * LINE + 30 } else { at + DESCENT };
        all.bars.push(Shape::Line { from: (want.x, head), to: (want.x, y), kind: Line::Stem });
    }
    y + BAR
}

/// A bar: its certain days plain, the others hatched, a tip where it runs on past the frame.
fn draw(bar: &Bar, along: &Along, scale: &Scale, y: Tenths, all: &mut Lanes) {
    let mut part = |from: Tenths, to: Tenths, kind: Rect| {
        if to > from {
            all.bars.push(Shape::Rect { x: from, y, width: to - from, height: BAR, kind });
        }
    };
    let within = |x: Tenths| x.min(along.to).max(along.from);
    let to = along.to.max(along.from + 20);
    let plain = if bar.acting { Rect::Acting } else { Rect::Tenure };
    match bar.certain() {
        None => part(along.from, to, Rect::Possible),
        Some((first, last)) => {
            let exact = |edge: &Edge| edge.earliest == edge.latest;
            let from = if exact(&bar.start) { along.from } else { within(scale.start(first)) };
            let until = if exact(&bar.end) { to } else { within(scale.end(last)).max(from) };
            part(along.from, from, Rect::Possible);
            part(from, until, plain);
            part(until, to, Rect::Possible);
        }
    }
    let mut line = |x: Tenths| {
        let kind = Line::Doubtful;
        all.bars.push(Shape::Line { from: (x, y), to: (x, y + BAR), kind });
    };
    if bar.start.doubtful && scale.shows(bar.start.earliest) {
        line(along.from);
    }
    if bar.end.doubtful && scale.shows(bar.end.latest) {
        line(to);
    }
    if bar.start.latest < scale.first() {
        all.bars.push(Shape::Tip { x: along.from, y, height: BAR, right: false });
    }
    if bar.end.earliest > scale.last() || bar.goes_on() {
        all.bars.push(Shape::Tip { x: to, y, height: BAR, right: true });
    }
    if along.handover {
        all.labels.push(Shape::Handover { x: along.from, y: y + BAR });
    }
}

/// `a` for 0, `z` for 25, `aa` for 26.
pub(super) fn letter(number: usize) -> String {
    let mut out = Vec::new();
    let mut left = number + 1;
    while left > 0 {
        left -= 1;
        out.push(char::from(b'a' + u8::try_from(left % 26).unwrap_or(0)));
        left /= 26;
    }
    out.into_iter().rev().collect()
}
