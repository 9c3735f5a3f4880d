//! Where the last sentence of some words begins and where the first one ends, by Unicode's rules.
//!
//! The rules (UAX 29) put a boundary only behind what can end a sentence, and whether they do hangs on
//! the word that it ends and on what follows. So they are asked from that word on, and not of all the
//! words before it: most of the time that a page's mentions take would go there.

use unicode_segmentation::UnicodeSegmentation;

/// Where the last sentence begins.
pub(super) fn last(words: &str) -> usize {
    let mut before = words;
    while let Some(at) = before.rfind(may_end) {
        match plain(words, at) {
            Some(bound) if bound < words.len() => return bound,
            // It ends the last one, which does not begin with it.
            Some(_) => {
                before = words.get(..at).unwrap_or("");
                continue;
            }
            None => {}
        }
        let start = word(words, at);
        let mut found = None;
        for (bound, _) in rest(words, start).split_sentence_bound_indices().skip(1) {
            found = Some(start + bound);
            if start + bound > at {
                break;
            }
        }
        if let Some(bound) = found {
            return bound;
        }
        before = words.get(..start).unwrap_or("");
    }
    0
}

/// Where the first sentence ends.
pub(super) fn first(words: &str) -> usize {
    let Some(at) = words.find(may_end) else { return words.len() };
    if let Some(bound) = plain(words, at) {
        return bound;
    }
    let start = word(words, at);
    let bound = rest(words, start).split_sentence_bound_indices().nth(1);
    bound.map_or(words.len(), |(bound, _)| start + bound)
}

/// Where the sentence ends that a mark says enough of, with a space and a plain capital behind it, or
/// with nothing: no rule joins what stands there. Most are so.
fn plain(words: &str, at: usize) -> Option<usize> {
    match words.as_bytes().get(at..)? {
        [b'.' | b'!' | b'?', b' ', b'A'..=b'Z', ..] => Some(at + 2),
        [b'.' | b'!' | b'?'] => Some(at + 1),
        _ => None,
    }
}

/// Whether a sentence may end with it, or with what closes behind it. Beyond ASCII everything that is
/// neither letter nor digit is taken to, but for the common marks that end none: that costs time at
/// most.
fn may_end(c: char) -> bool {
    match c {
        '.' | '!' | '?' | '\n' | '\r' | '\u{b}' | '\u{c}' => true,
        '‘' | '’' | '“' | '”' | '–' | '—' | '…' => false,
        c => !c.is_ascii() && !c.is_alphanumeric(),
    }
}

/// Where the word begins that holds or precedes what stands at `at`.
fn word(words: &str, at: usize) -> usize {
    let before = words.get(..at).unwrap_or("");
    before.trim_end_matches(' ').rfind(' ').map_or(0, |space| space + 1)
}

fn rest(words: &str, start: usize) -> &str {
    words.get(start..).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What the rules say of the whole.
    fn by_the_rules(words: &str) -> (usize, usize) {
        let bounds: Vec<usize> = words.split_sentence_bound_indices().map(|(at, _)| at).collect();
        (bounds.last().copied().unwrap_or(0), bounds.get(1).copied().unwrap_or(words.len()))
    }

    #[test]
    fn agrees_with_the_rules_on_sentences_as_they_are_written() {
        for words in [
            "",
            "One. Two. Three.",
            "He said: “So it is.” Then he left.",
            "The U.S. Army came at 3.15 p.m. on Monday. Mr. Smith did not.",
            "etc. and so on.) (Really?!) “Yes…” she said",
            "第一句。第二句！第三句",
            "a.B. c 1).B. c",
            "Line\nline\r\nline. next 5 (6) smith",
        ] {
            assert_eq!((last(words), first(words)), by_the_rules(words), "{words:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]
        #[test]
        fn agrees_with_the_rules_on_anything(
            words in "([a-cA-B1é×\u{301}\u{ad}\u{200d} .!?,;:)(”“’‘–—\"'\n\r…。\u{85}\u{2028}\u{a0}-]|[a-z]{1,4} ){0,40}"
        ) {
            prop_assert_eq!((last(&words), first(&words)), by_the_rules(&words), "{:?}", words);
        }
    }
}
