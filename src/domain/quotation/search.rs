//! Where a piece of a quotation stands in a folded text, and whether pieces stand there in order.

use super::class::{is_unspaced, is_word};
use super::fold::{Folded, Hyphen};
use super::negation;
use super::pieces::{Gap, Piece};
use memchr::memmem;
use std::ops::Range;

/// Bytes that an ellipsis may stand for: about a page of a book. Beyond that two sayings are joined.
pub(super) const ELLIPSIS_REACH: usize = 3_000;
/// Words that an editor's bracket may stand for.
const BRACKET_WORDS: usize = 6;
/// Bytes that those are at most.
const BRACKET_REACH: usize = 120;
/// Bytes of white space and marks between words that follow one another.
const NEXT_REACH: usize = 2;
/// Letters by which `work[ed]` may differ from the word in the copy.
const LONGEST_ENDING: usize = 6;
/// An ellipsis that stands for so few words may not stand for a negation.
const FEW_WORDS: usize = 3;
/// How many places of the piece before are tried for one of the next.
const TRIES: usize = 16;

/// The first place where `piece` stands whole, from word to word.
pub(super) fn first(text: &Folded, piece: &Folded) -> Option<Range<usize>> {
    let mut found = None;
    each(text, piece, false, &mut |place| {
        found = Some(place);
        false
    });
    found
}

/// Whether a piece stands anywhere in one of its forms.
pub(super) fn is_there(text: &Folded, piece: &Piece) -> bool {
    let mut found = false;
    for form in &piece.forms {
        each(text, form, piece.goes_on, &mut |_| {
            found = true;
            false
        });
    }
    found
}

/// Every place where `piece` stands; `say` returns whether to go on. Where it `goes_on`, the place
/// ends with the word that its last letters begin.
fn each(text: &Folded, piece: &Folded, goes_on: bool, say: &mut dyn FnMut(Range<usize>) -> bool) {
    if piece.text.is_empty() {
        return;
    }
    let finder = memmem::Finder::new(piece.text.as_bytes());
    let bytes = text.text.as_bytes();
    let mut from = 0;
    while let Some(at) = bytes.get(from..).and_then(|rest| finder.find(rest)) {
        let start = from + at;
        let end = start + piece.text.len();
        from = start + 1;
        if !begins(text, start) || !same_hyphens(text, piece, start..end) {
            continue;
        }
        let end = match goes_on {
            false if ends(text, end) => end,
            true => match word_end(text, end) {
                Some(end) => end,
                None => continue,
            },
            false => continue,
        };
        if !say(start..end) {
            return;
        }
    }
}

/// Whether the hyphens within a place are those of the piece; one that only divides a word at the
/// end of a line may be there or not.
fn same_hyphens(text: &Folded, piece: &Folded, place: Range<usize>) -> bool {
    let from = text.hyphens.partition_point(|hyphen| hyphen.at <= place.start);
    let mut there =
        text.hyphens.iter().skip(from).take_while(|hyphen| hyphen.at < place.end).peekable();
    for own in &piece.hyphens {
        let at = place.start + own.at;
        while there.peek().is_some_and(|hyphen| hyphen.at < at) {
            if there.next().is_some_and(|hyphen| !hyphen.divides) {
                return false;
            }
        }
        match there.next_if(|hyphen| hyphen.at == at) {
            Some(_) => {}
            None if own.divides => {}
            None => return false,
        }
    }
    there.all(|hyphen| hyphen.divides)
}

fn around(text: &str, at: usize) -> (Option<char>, Option<char>) {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = text.get(at..).and_then(|after| after.chars().next());
    (before, after)
}

/// Whether a word or number may be cut between `before` and `after`.
fn parts(before: Option<char>, after: Option<char>) -> bool {
    match (before, after) {
        (Some(before), Some(after)) => {
            !(is_word(before) && is_word(after)) || is_unspaced(before) && is_unspaced(after)
        }
        _ => true,
    }
}

/// Whether a word begins at `at`: not within a word, nor within `1,000`, nor after the minus of `−5`.
fn begins(text: &Folded, at: usize) -> bool {
    if let Some(hyphen) = text.hyphen(at) {
        return may_part(text, hyphen);
    }
    let (before, after) = around(&text.text, at);
    let digit = after.is_some_and(char::is_numeric);
    let mut back = text.text.get(..at).unwrap_or("").chars().rev();
    match back.next() {
        Some('.' | ',') if digit => !back.next().is_some_and(char::is_numeric),
        Some('-') if digit => false,
        Some('\'') if after == Some('t') => back.next() != Some('n'),
        _ => text.text.is_char_boundary(at) && parts(before, after),
    }
}

/// Whether a quotation may begin or end at a hyphen: not within `twenty-five`, `vice-president` or
/// `10–20`, but at a dash between words.
fn may_part(text: &Folded, hyphen: Hyphen) -> bool {
    let (before, after) = around(&text.text, hyphen.at);
    let number = before.zip(after).is_some_and(|(a, b)| a.is_numeric() && b.is_numeric());
    !hyphen.divides && !hyphen.joins && !number
}

/// Whether a word ends at `at`: not within a word, nor within `1,000`, nor before the rest of
/// `can't`.
fn ends(text: &Folded, at: usize) -> bool {
    if let Some(hyphen) = text.hyphen(at) {
        return may_part(text, hyphen);
    }
    let (before, after) = around(&text.text, at);
    let digit = before.is_some_and(char::is_numeric);
    let mut ahead = text.text.get(at..).unwrap_or("").chars();
    match ahead.next() {
        Some('.' | ',') if digit => !ahead.next().is_some_and(char::is_numeric),
        Some('\'') if before == Some('n') => ahead.next() != Some('t'),
        _ => text.text.is_char_boundary(at) && parts(before, after),
    }
}

/// The end of the word that goes on at `at`, if few letters are left of it.
fn word_end(text: &Folded, at: usize) -> Option<usize> {
    let rest = text.text.get(at..)?;
    let letters: String = rest.chars().take_while(|c| is_word(*c)).collect();
    let end = at + letters.len();
    let few = letters.chars().count() <= LONGEST_ENDING && letters.chars().all(char::is_alphabetic);
    (few && !negation::is_ending(&letters) && ends(text, end)).then_some(end)
}

/// The place from the first to the last of the pieces, where all stand in order with no more
/// between them than their gaps may stand for.
pub(super) fn in_order(text: &Folded, pieces: &[Piece]) -> Option<Range<usize>> {
    // Where the pieces so far can end, and where the first of them then begins; by end.
    let mut reached: Vec<Range<usize>> = Vec::new();
    for (number, piece) in pieces.iter().enumerate() {
        let mut places = Vec::new();
        for form in &piece.forms {
            each(text, form, piece.goes_on, &mut |place| {
                places.push(place);
                true
            });
        }
        places.sort_by_key(|place| (place.start, place.end));
        if number > 0 {
            places = places
                .into_iter()
                .filter_map(|place| {
                    let before = reached.partition_point(|r| r.end <= place.start);
                    let near = reached.get(before.saturating_sub(TRIES)..before)?;
                    let start = near
                        .iter()
                        .rev()
                        .take_while(|r| place.start - r.end <= reach(piece.after))
                        .find(|r| may_lie(text, r.end..place.start, piece.after))?
                        .start;
                    Some(start..place.end)
                })
                .collect();
            places.sort_by_key(|place| place.end);
        }
        if places.is_empty() {
            return None;
        }
        reached = places;
    }
    reached.into_iter().next()
}

fn reach(gap: Gap) -> usize {
    match gap {
        Gap::Nothing => NEXT_REACH,
        Gap::Bracket => BRACKET_REACH,
        Gap::Ellipsis => ELLIPSIS_REACH,
    }
}

/// Whether a gap may stand for what lies there. Neither a bracket nor an ellipsis may take the place
/// of a negation, nor a bracket that of a number. An ellipsis for many words may, where the negation
/// is one of what is left out and not of what is quoted beside it.
fn may_lie(text: &Folded, place: Range<usize>, gap: Gap) -> bool {
    let between = text.text.get(place).unwrap_or("");
    let mut words = between.split(' ').filter(|word| word.contains(is_word));
    match gap {
        Gap::Nothing => between.trim().is_empty(),
        Gap::Bracket => {
            words.count() <= BRACKET_WORDS
                && !between.contains(char::is_numeric)
                && !negation::is_in(between)
        }
        Gap::Ellipsis if !negation::is_in(between) => true,
        Gap::Ellipsis => {
            let count = words.clone().count();
            // Behind a comma it belongs to what follows.
            let first = between.starts_with(' ') && words.next().is_some_and(negation::is_in);
            let last = between.ends_with(' ') && words.next_back().is_some_and(negation::is_in);
            count > FEW_WORDS && !first && !last
        }
    }
}
