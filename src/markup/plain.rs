//! A parsed text as plain words: for summaries, headings' anchors and the sentences around mentions.

use super::{Mark, Markup, Quote, sentences};

/// The words of these marks, without any markup; a line's end is a space. `quote` gives a quotation mark
/// as it is set; `hole` the words of a hole, and may give none.
pub fn plain_text<'q>(
    markup: &Markup,
    marks: &[Mark],
    quote: &dyn Fn(Quote) -> &'q str,
    hole: &mut dyn FnMut(u32) -> String,
) -> String {
    let own = marks.iter().map(|mark| match mark {
        Mark::Text(run) | Mark::Code(run) => run.len(),
        _ => 1,
    });
    let mut out = String::with_capacity(own.sum());
    for mark in marks {
        match mark {
            Mark::Text(run) | Mark::Code(run) => out.push_str(markup.str(*run)),
            Mark::Quote(mark) => out.push_str(quote(*mark)),
            Mark::SoftBreak | Mark::HardBreak => out.push(' '),
            Mark::Hole(number) => match hole(*number) {
                // A reference that is left out takes the space before it along, as on the page.
                words if words.is_empty() => out.truncate(out.trim_end_matches(' ').len()),
                words => out.push_str(&words),
            },
            Mark::End(element) if element.is_block_of_words() && !out.ends_with(' ') => {
                out.push(' ');
            }
            _ => {}
        }
    }
    out
}

/// The sentence around the marks from `at` to `end`, both counted in, as words before it and words after it. A sentence ends
/// where Unicode's rules (UAX 29) say, at the latest where its paragraph, heading or cell ends; a
/// long one is cut at a word some 160 characters away, with `…`.
pub fn context<'q>(
    markup: &Markup,
    marks: &[Mark],
    at: usize,
    end: usize,
    quote: &dyn Fn(Quote) -> &'q str,
    hole: &mut dyn FnMut(u32) -> String,
) -> (String, String) {
    let bounds = |mark: &Mark| match mark {
        Mark::Start(element) | Mark::End(element) => element.is_block_of_words(),
        Mark::Rule => true,
        _ => false,
    };
    let before = marks.get(..at).unwrap_or(marks);
    let before = before.get(before.len().saturating_sub(NEAR)..).unwrap_or(before);
    let after = marks.get(end.max(at) + 1..).unwrap_or(&[]);
    let after = after.get(..NEAR.min(after.len())).unwrap_or(after);
    // No more than is looked at below.
    let enough = |long: &mut usize, mark: &Mark| {
        let full = *long > 2 * LONG;
        if let Mark::Text(run) | Mark::Code(run) = mark {
            *long += run.len();
        }
        full
    };
    let (mut long_before, mut long_after) = (0, 0);
    let start = before.iter().rposition(|mark| bounds(mark) || enough(&mut long_before, mark));
    let start = start.map_or(0, |i| i + 1);
    let end = after.iter().position(|mark| bounds(mark) || enough(&mut long_after, mark));
    let end = end.unwrap_or(after.len());
    let before = plain_text(markup, before.get(start..).unwrap_or(&[]), quote, hole);
    let after = plain_text(markup, after.get(..end).unwrap_or(&[]), quote, hole);
    let after = first_sentence(&before, after);
    (last_sentence(before), after)
}

/// The end of `words`, long enough for any sentence that is shown whole: the rules for sentences
/// cost much on a long paragraph.
fn tail(words: &str) -> &str {
    let from = words.len().saturating_sub(2 * LONG);
    let from = (from..words.len()).find(|at| words.is_char_boundary(*at)).unwrap_or(0);
    words.get(from..).unwrap_or(words)
}

/// The beginning of `words`, as [`tail`].
fn head(words: &str) -> &str {
    let to = words.len().min(2 * LONG);
    let to = (0..=to).rev().find(|at| words.is_char_boundary(*at)).unwrap_or(0);
    words.get(..to).unwrap_or(words)
}

const LONG: usize = 160;

/// How many marks on either side may matter: far more than a sentence that is shown has, so that a
/// paragraph with ten thousand references is not read ten thousand times.
const NEAR: usize = 2048;

/// Where the letter is that has as many before it; none has where there are no more bytes.
fn nth(words: &str, before: usize) -> Option<usize> {
    (words.len() > before).then(|| words.char_indices().nth(before).map(|(at, _)| at)).flatten()
}

/// Where the letter is that has as many behind it.
fn nth_from_end(words: &str, behind: usize) -> Option<usize> {
    let nth = || words.char_indices().rev().nth(behind).map(|(at, _)| at);
    (words.len() > behind).then(nth).flatten()
}

fn last_sentence(mut words: String) -> String {
    let before = tail(&words);
    // A reference mostly follows the full stop of what it supports: then the sentence before it is
    // meant, so a trailing end of sentence does not count.
    let sentence = before.get(sentences::last(before.trim_end())..).unwrap_or("").trim_start();
    // In French a space stands before the mark that ends a quotation, and by the rules the sentence too.
    let sentence = match sentence.strip_prefix('»') {
        Some(rest) if rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => sentence,
    };
    match nth_from_end(sentence, LONG) {
        None => {
            words.drain(..words.len() - sentence.len());
            words
        }
        Some(cut) => {
            let tail = sentence.get(cut..).unwrap_or("");
            let tail = tail.split_once(' ').map_or(tail, |(_, rest)| rest);
            format!("… {tail}")
        }
    }
}

/// Whether words end as a sentence does, or a quotation.
fn ends(words: &str) -> bool {
    let words = words.trim_end();
    if words.ends_with(['.', '!', '?', '…', ')', '"', '”', '’']) {
        return true;
    }
    // These end a quotation in some languages and begin one in others: which, what stands before says.
    let before = words.trim_end_matches(['“', '‘', '»', '«', '״']);
    let marks = words.get(before.len()..).unwrap_or("");
    let begins = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | '–' | '—');
    match before.chars().next_back() {
        // In French a space stands before the mark that ends one.
        Some('\u{a0}' | '\u{202f}') => marks.starts_with('»'),
        last => !marks.is_empty() && last.is_some_and(|last| !begins(last)),
    }
}

fn first_sentence(before: &str, mut words: String) -> String {
    let after = head(&words);
    if ends(before) && after.starts_with(char::is_whitespace) {
        return String::new();
    }
    let sentence = after.get(..sentences::first(after)).unwrap_or("").trim_end();
    match nth(sentence, LONG) {
        None => {
            words.truncate(sentence.len());
            words
        }
        Some(cut) => {
            let head = sentence.get(..cut).unwrap_or("");
            let head = head.rsplit_once(' ').map_or(head, |(rest, _)| rest);
            format!("{head} …")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_before_a_reference_is_the_one_it_supports() {
        let last_sentence = |words: &str| last_sentence(words.to_owned());
        let first_sentence = |before, after: &str| first_sentence(before, after.to_owned());
        assert_eq!(last_sentence("First one. Second one."), "Second one.");
        assert_eq!(first_sentence("Second one.", " Third one."), "");
        assert_eq!(first_sentence("So says ", " of all. Next."), " of all.");
        assert_eq!(last_sentence("Il dit : «\u{a0}Non.\u{a0}» Voir"), "Voir");
        assert_eq!(last_sentence("«\u{a0}Non\u{a0}» est dit"), "«\u{a0}Non\u{a0}» est dit");
        assert_eq!(first_sentence("Er sagte: „Nein.“", " Das war alles."), "");
        assert_eq!(first_sentence("Il dit : «\u{a0}Non.\u{a0}»", " C’est tout."), "");
        for begins in ["So said “", "“", "So (“", "It is—‘", "Il dit : «\u{a0}", "Er: »", "אמר ״"]
        {
            assert_eq!(first_sentence(begins, " of old” was. Next."), " of old” was.", "{begins}");
        }
    }
}
