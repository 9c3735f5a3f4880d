//! Labels over a line of marks, in rows, so that none covers another and no stem runs through one.

use super::measure::Tenths;
use std::ops::RangeInclusive;

/// A mark that wants a label above it: a head on a stem, and words beside the head.
#[derive(Debug, Clone, Copy)]
pub(super) struct Want {
    /// Where the stem stands.
    pub x: Tenths,
    /// How far the head reaches on either side of it.
    pub head: Tenths,
    /// How wide the words are, with the space before them; none for a head alone.
    pub words: Option<Tenths>,
    /// How far a head without its words reaches; none where it is not wanted without.
    pub bare: Option<Tenths>,
}

/// Where a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// The row, 0 at the top.
    pub row: usize,
    /// Whether the words are there, and on which side of the head.
    pub words: Option<Side>,
}

/// A side of a head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Before it.
    Left,
    /// After it.
    Right,
}

/// The space that is kept between labels, and between words and a stem.
const CLEAR: Tenths = 50;

struct Taken {
    row: usize,
    x: Tenths,
    from: Tenths,
    to: Tenths,
    words: Option<(Tenths, Tenths)>,
}

/// A place for each of `wants`, in their order; none for those that have no room. Words stay within
/// `left..=right`. The first `rows` rows take words; heads alone may stand in twice as many.
///
/// Each mark stands in the highest row that is free for it with its words, else in the highest that
/// is free for its head. In which order they are taken decides how many keep their words: the three
/// orders that suit marks on the left, on the right and on both sides are tried, and the best one
/// is kept.
pub(super) fn place(
    wants: &[Want],
    rows: usize,
    left: Tenths,
    right: Tenths,
) -> Vec<Option<Place>> {
    let mut rising: Vec<usize> = (0..wants.len()).collect();
    rising.sort_by_key(|at| (wants.get(*at).map(|want| want.x), *at));
    let falling: Vec<usize> = rising.iter().rev().copied().collect();
    let fits_after =
        |at: &usize| wants.get(*at).is_some_and(|w| w.x + w.head + w.words.unwrap_or(0) <= right);
    let both: Vec<(usize, Side)> = falling
        .iter()
        .filter(|at| !fits_after(at))
        .map(|at| (*at, Side::Left))
        .chain(rising.iter().filter(|at| fits_after(at)).map(|at| (*at, Side::Right)))
        .collect();
    let towards = |order: &[usize], side| order.iter().map(|at| (*at, side)).collect();
    let orders: [Vec<(usize, Side)>; 3] =
        [towards(&rising, Side::Right), both, towards(&falling, Side::Left)];
    let mut best: Vec<Option<Place>> = Vec::new();
    let mut best_score = None;
    for order in orders {
        let places = in_order(wants, &order, rows, left, right);
        let placed = || places.iter().flatten();
        let worded = placed().filter(|place| place.words.is_some()).count();
        let lowest = placed().map(|place| place.row).max().unwrap_or(0);
        let score = Some((worded, placed().count(), std::cmp::Reverse(lowest)));
        if score > best_score {
            (best, best_score) = (places, score);
        }
    }
    best
}

/// Takes the marks in that order, each with its words on that side rather than on the other.
fn in_order(
    wants: &[Want],
    order: &[(usize, Side)],
    rows: usize,
    left: Tenths,
    right: Tenths,
) -> Vec<Option<Place>> {
    let mut taken: Vec<Taken> = Vec::new();
    let mut places: Vec<Option<Place>> = vec![None; wants.len()];
    for (at, first) in order {
        let (Some(want), Some(slot)) = (wants.get(*at), places.get_mut(*at)) else { continue };
        let sides = match first {
            Side::Right => [Side::Right, Side::Left],
            Side::Left => [Side::Left, Side::Right],
        };
        let worded =
            sides.into_iter().find_map(|side| with_words(want, &taken, rows, side, left..=right));
        if let Some(found) = worded.or_else(|| bare(want, &taken, rows)) {
            *slot = Some(Place { row: found.row, words: side(&found) });
            taken.push(found);
        }
    }
    places
}

fn side(taken: &Taken) -> Option<Side> {
    taken.words.map(|(from, _)| if from < taken.x { Side::Left } else { Side::Right })
}

fn with_words(
    want: &Want,
    taken: &[Taken],
    rows: usize,
    side: Side,
    within: RangeInclusive<Tenths>,
) -> Option<Taken> {
    let width = want.words?;
    let words = match side {
        Side::Right => (want.x + want.head, want.x + want.head + width),
        Side::Left => (want.x - want.head - width, want.x - want.head),
    };
    if !within.contains(&words.0) || !within.contains(&words.1) {
        return None;
    }
    let (from, to) = (words.0.min(want.x - want.head), words.1.max(want.x + want.head));
    let new = |row| Taken { row, x: want.x, from, to, words: Some(words) };
    (0..rows).map(new).find(|new| free(new, taken) && clear(new, taken))
}

fn bare(want: &Want, taken: &[Taken], rows: usize) -> Option<Taken> {
    let head = want.bare?;
    let new = |row| Taken { row, x: want.x, from: want.x - head, to: want.x + head, words: None };
    let mut free = (0..rows * 2).map(new).filter(|new| free(new, taken));
    free.find(|new| clear(new, taken))
}

/// Whether nothing else stands in the row there.
fn free(new: &Taken, taken: &[Taken]) -> bool {
    taken
        .iter()
        .filter(|other| other.row == new.row)
        .all(|other| other.to + CLEAR <= new.from || new.to + CLEAR <= other.from)
}

/// Whether its stem runs through no words below it, and no stem from above through its own.
fn clear(new: &Taken, taken: &[Taken]) -> bool {
    let through = |words: Option<(Tenths, Tenths)>, x: Tenths| {
        words.is_some_and(|(from, to)| from - CLEAR < x && x < to + CLEAR)
    };
    taken.iter().all(|other| {
        let below = other.row > new.row && through(other.words, new.x);
        let above = other.row < new.row && through(new.words, other.x);
        !below && !above
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn want(x: Tenths, words: Tenths) -> Want {
        Want { x, head: 90, words: Some(words), bare: Some(90) }
    }

    #[test]
    fn what_has_room_stands_in_the_first_row() {
        let places = place(&[want(500, 800), want(3_000, 800)], 4, 0, 6_000);
        let right = Some(Place { row: 0, words: Some(Side::Right) });
        assert_eq!(places, [right, right]);
    }

    #[test]
    fn a_later_mark_under_an_earlier_ones_words_stands_lower() {
        let places = place(&[want(500, 800), want(900, 800), want(1_200, 800)], 4, 0, 6_000);
        let rows: Vec<usize> = places.iter().flatten().map(|place| place.row).collect();
        assert_eq!(rows, [0, 1, 2]);
    }

    #[test]
    fn at_the_right_edge_words_stand_before_the_head() {
        let places = place(&[want(5_800, 800)], 4, 0, 6_000);
        assert_eq!(places, [Some(Place { row: 0, words: Some(Side::Left) })]);
        let places = place(&[want(300, 800)], 4, 0, 900);
        assert_eq!(places, [Some(Place { row: 0, words: None })], "no room on either side");
    }

    #[test]
    fn marks_crowded_at_the_right_edge_keep_their_words() {
        let wants = [want(4_800, 2_000), want(5_000, 2_000), want(5_200, 2_000), want(300, 900)];
        let places = place(&wants, 6, 0, 6_000);
        assert!(places.iter().all(|place| place.is_some_and(|place| place.words.is_some())));
    }

    #[test]
    fn where_nothing_is_free_there_is_no_place() {
        let places = place(&[want(500, 100); 9], 2, 0, 6_000);
        assert_eq!(places.iter().flatten().count(), 4, "twice as many rows for heads alone");
    }
}
