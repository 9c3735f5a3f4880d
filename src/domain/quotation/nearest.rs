//! The passage that comes nearest to words that are not there, and how it differs.

use super::class::is_word;
use super::fold::{Folded, fold};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::{HashMap, VecDeque};
use std::ops::Range;

/// A passage of the copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// Both, word by word.
    pub changes: Vec<Change>,
}

/// A run of words of a quotation and its copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// In both.
    Same(String),
    /// In the quotation alone.
    Quoted(String),
    /// In the copy alone.
    Captured(String),
}

/// Less than this part of a quotation's words in one place is no likeness (in hundredths).
const LIKENESS: usize = 34;
/// Words of a quotation that are compared: the first mistake of a longer one lies among them, or
/// none can be told.
const LONGEST: usize = 1_500;
/// A letter counts, but a long word not more than this.
const HEAVIEST: usize = 8;
/// What two words in their order count.
const PAIR: usize = 5;

/// The passage of `captured` (whose folded form is `text`) nearest to `quote`.
pub(super) fn nearest(captured: &str, text: &Folded, quote: &str) -> Option<Nearest> {
    let own: Vec<&str> = quote.split_whitespace().take(LONGEST).collect();
    let folded = fold(&own.join(" "));
    let words: Vec<&str> = words(&folded.text).map(|(_, word)| word).collect();
    let window = window(&text.text, &words)?;
    // A margin on either side, since the words there may be the ones that were changed.
    let margin = words.len() / 4 + 3;
    let before = text.text.get(..window.start)?;
    let after = text.text.get(window.end..)?;
    let start = before.rmatch_indices(' ').nth(margin).map_or(0, |(at, _)| at + 1);
    let end = after.match_indices(' ').nth(margin).map_or(after.len(), |(at, _)| at) + window.end;
    let place = text.written(start)..text.written(end);
    compare(captured, place, &own)
}

/// The words of a folded text with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(' ').filter_map(move |piece| {
        let start = at;
        at += piece.len() + 1;
        let word = piece.trim_matches(|c| !is_word(c));
        (!word.is_empty()).then_some((start, word))
    })
}

/// Where as many of `wanted` stand together as anywhere, in one pass: a window as long as the
/// quotation slides over the text, and each word counts as often as the quotation has it.
fn window(text: &str, wanted: &[&str]) -> Option<Range<usize>> {
    let mut tally = Tally::default();
    let mut most = 0;
    let mut last = None;
    for word in wanted {
        let id = tally.want(Unit::Word(word), word.chars().count().min(HEAVIEST), &mut most);
        if let Some(last) = last.replace(id) {
            tally.want(Unit::Pair(last, id), PAIR, &mut most);
        }
    }
    let mut ahead: VecDeque<(Range<usize>, [Option<usize>; 2])> = VecDeque::new();
    let (mut best, mut score, mut last) = (None, 0_usize, None);
    let mut best_score = most * LIKENESS / 100;
    for (start, word) in words(text) {
        let id = tally.ids.get(&Unit::Word(word)).copied();
        let pair = last.zip(id).and_then(|(a, b)| tally.ids.get(&Unit::Pair(a, b)).copied());
        last = id;
        let place = start..start + word.len();
        let units = [id, pair];
        score += units.iter().flatten().map(|unit| tally.come(*unit)).sum::<usize>();
        ahead.push_back((place.clone(), units));
        if ahead.len() > wanted.len() {
            let (_, gone) = ahead.pop_front()?;
            score -= gone.iter().flatten().map(|unit| tally.go(*unit)).sum::<usize>();
        }
        if score > best_score {
            best_score = score;
            best = Some(ahead.front().map_or(start, |(first, _)| first.start)..place.end);
        }
    }
    best
}

#[derive(PartialEq, Eq, Hash)]
enum Unit<'w> {
    Word(&'w str),
    Pair(usize, usize),
}

/// How often each word and pair of a quotation is wanted, and how often the window has it.
#[derive(Default)]
struct Tally<'w> {
    ids: HashMap<Unit<'w>, usize>,
    counts: Vec<Count>,
}

struct Count {
    wanted: usize,
    have: usize,
    weight: usize,
}

impl<'w> Tally<'w> {
    fn want(&mut self, unit: Unit<'w>, weight: usize, most: &mut usize) -> usize {
        let next = self.counts.len();
        let id = *self.ids.entry(unit).or_insert(next);
        if id == next {
            self.counts.push(Count { wanted: 0, have: 0, weight });
        }
        if let Some(count) = self.counts.get_mut(id) {
            count.wanted += 1;
            *most += count.weight;
        }
        id
    }

    fn come(&mut self, id: usize) -> usize {
        let Some(count) = self.counts.get_mut(id) else { return 0 };
        count.have += 1;
        if count.have <= count.wanted { count.weight } else { 0 }
    }

    fn go(&mut self, id: usize) -> usize {
        let Some(count) = self.counts.get_mut(id) else { return 0 };
        count.have -= 1;
        if count.have < count.wanted { count.weight } else { 0 }
    }
}

/// The words of `place` beside those of the quotation, from the first to the last that both have.
fn compare(captured: &str, place: Range<usize>, own: &[&str]) -> Option<Nearest> {
    let passage = captured.get(place.clone())?;
    let mut there: Vec<(Range<usize>, &str)> = Vec::new();
    for word in passage.split_whitespace() {
        let at = word.as_ptr() as usize - passage.as_ptr() as usize + place.start;
        there.push((at..at + word.len(), word));
    }
    let key = |word: &str| {
        let folded = fold(word);
        let mut key = folded.text.trim_matches(['"', '.', ',']).to_owned();
        key.extend(folded.hyphens.iter().map(|_| '-'));
        key
    };
    let quoted: Vec<String> = own.iter().map(|word| key(word)).collect();
    let copied: Vec<String> = there.iter().map(|(_, word)| key(word)).collect();
    let ops = capture_diff_slices(Algorithm::Myers, &quoted, &copied);
    let equal = |op: &DiffOp| matches!(op, DiffOp::Equal { .. });
    let first = ops.iter().find(|op| equal(op))?;
    let last = ops.iter().rfind(|op| equal(op))?;
    // What the quotation has before and after the words that both have was put in place of as much.
    let lead = first.old_range().start;
    let trail = own.len() - last.old_range().end;
    let from = first.new_range().start.saturating_sub(lead);
    let to = (last.new_range().end + trail).min(there.len());
    let mut changes = Vec::new();
    let copy = |range: Range<usize>| {
        let range = range.start.max(from)..range.end.min(to);
        let words: Vec<&str> =
            there.get(range).unwrap_or(&[]).iter().map(|(_, word)| *word).collect();
        words.join(" ")
    };
    let quote = |range: Range<usize>| own.get(range).unwrap_or(&[]).join(" ");
    for op in &ops {
        match op {
            DiffOp::Equal { .. } => changes.push(Change::Same(copy(op.new_range()))),
            _ => {
                let (gone, come) = (quote(op.old_range()), copy(op.new_range()));
                changes.extend((!gone.is_empty()).then_some(Change::Quoted(gone)));
                changes.extend((!come.is_empty()).then_some(Change::Captured(come)));
            }
        }
    }
    let at = there.get(from)?.0.start..there.get(to.checked_sub(1)?)?.0.end;
    Some(Nearest { at, changes })
}
