//! A picture as plain shapes: what the layout makes and the writer of SVG puts down.

use super::measure::{FONT, Tenths, width};

/// A picture. Later shapes cover earlier ones.
#[derive(Debug, Clone, Default)]
pub(super) struct Drawing {
    pub width: Tenths,
    pub height: Tenths,
    pub shapes: Vec<Shape>,
    /// The tenures, by their numbers from 0 through all lanes, that only a letter names.
    pub lettered: Vec<usize>,
    /// Whether every event has its title in the picture, be it shortened.
    pub titled: bool,
}

/// A shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    /// An upright rectangle.
    Rect { x: Tenths, y: Tenths, width: Tenths, height: Tenths, kind: Rect },
    /// A line.
    Line { from: (Tenths, Tenths), to: (Tenths, Tenths), kind: Line },
    /// That a bar runs on past the frame: a tip of that height at `x`, pointing right or left.
    Tip { x: Tenths, y: Tenths, height: Tenths, right: bool },
    /// Where one tenure ends and the next begins.
    Handover { x: Tenths, y: Tenths },
    /// An event's number.
    Disc { x: Tenths, y: Tenths, number: usize, rival: bool },
    /// Words, from `x` on, up to `x`, or on both sides of it; `y` is their baseline.
    Words { x: Tenths, y: Tenths, anchor: Anchor, kind: Words, words: String },
}

/// What a rectangle stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rect {
    /// Days of a tenure that are certain.
    Tenure,
    /// The same of an acting holder.
    Acting,
    /// Days of a tenure that are possible.
    Possible,
    /// Days of an event.
    Event,
    /// Days, one of which is the event's.
    PossibleEvent,
    /// The same by another source.
    Rival,
}

/// What a line stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// A mark of the calendar.
    Grid,
    /// The edge of a lane.
    Lane,
    /// The day of an event.
    Event,
    /// A day that is about right, or in doubt.
    Doubtful,
    /// The day by another source.
    Rival,
    /// From a head down to the lanes.
    Stem,
}

/// What words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// A lane's name.
    Lane,
    /// A tenure's label.
    Tenure,
    /// An event's title.
    Event,
    /// A mark of the calendar.
    Tick,
}

/// On which side of their place words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// After it.
    Start,
    /// On both sides.
    Middle,
    /// Before it.
    End,
}

/// How far letters reach above the baseline, and below it.
pub(super) const ASCENT: Tenths = 100;
pub(super) const DESCENT: Tenths = 35;
/// The radius of an event's head.
pub(super) const DISC: Tenths = 85;

impl Shape {
    /// Left, top, right and bottom of what can be read: words and numbers. None for the rest.
    #[cfg(test)]
    pub fn label(&self) -> Option<(Tenths, Tenths, Tenths, Tenths)> {
        match self {
            Shape::Words { x, y, anchor, words, .. } => {
                let long = width(words);
                let left = match anchor {
                    Anchor::Start => *x,
                    Anchor::Middle => x - long / 2,
                    Anchor::End => x - long,
                };
                Some((left, y - ASCENT, left + long, y + DESCENT))
            }
            Shape::Disc { x, y, .. } => Some((x - DISC, y - DISC, x + DISC, y + DISC)),
            _ => None,
        }
    }
}

/// The baseline of words that stand in the middle of that height.
pub(super) fn baseline(top: Tenths, height: Tenths) -> Tenths {
    top + (height + FONT) / 2 - DESCENT + 10
}

/// Whether words fit between the ends of a bar.
pub(super) fn fits_inside(words: &str, from: Tenths, to: Tenths) -> bool {
    width(words) + 30 <= to - from
}
