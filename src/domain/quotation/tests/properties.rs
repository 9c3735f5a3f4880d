//! Whatever is cut out of a text is found in it; with one word changed it never is.

use super::how;
use crate::domain::quotation::{Captured, Held};
use proptest::prelude::*;

/// A word: letters of some scripts, digits, an apostrophe or a hyphen within.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[a-zà-ÿ]{1,8}",
        1 => "[0-9]{1,4}",
        1 => "[0-9],[0-9]{3}",
        1 => "[א-ת]{2,6}",
        1 => "[a-z]{2,4}-[a-z]{2,4}",
        1 => "[a-z]{2,4}’s",
        1 => "[A-Z][a-z]{1,6}[.,;]",
    ]
}

fn gap() -> impl Strategy<Value = &'static str> {
    prop_oneof![6 => Just(" "), 1 => Just("\n"), 1 => Just("\u{a0}"), 1 => Just("  "), 1 => Just(" — ")]
}

/// A text as words and what lies after each, and where a piece is cut out.
fn cut() -> impl Strategy<Value = (Vec<(String, &'static str)>, usize, usize)> {
    proptest::collection::vec((word(), gap()), 2..40).prop_flat_map(|words| {
        let count = words.len();
        (Just(words), 0..count, 1..=count).prop_map(|(words, from, len)| {
            let to = (from + len).min(words.len());
            (words, from, to)
        })
    })
}

fn joined(words: &[(String, &'static str)]) -> String {
    words.iter().flat_map(|(word, gap)| [word.as_str(), gap]).collect()
}

proptest! {
    #[test]
    fn what_is_cut_out_is_found((words, from, to) in cut()) {
        let text = joined(&words);
        let quote = joined(&words[from..to]);
        // A dash at the end was the text's, not the quotation's.
        let quote = quote.trim_end_matches(|c: char| c.is_whitespace() || c == '—');
        prop_assert_eq!(how(&text, quote), Some(Held::Verbatim), "{:?} in {:?}", quote, text);
    }

    #[test]
    fn how_it_is_set_does_not_matter((words, from, to) in cut()) {
        let text = joined(&words);
        let quote = joined(&words[from..to]).replace('’', "'").replace(" — ", "--");
        let quote = quote.split_whitespace().collect::<Vec<_>>().join("\u{a0}\n");
        let quote = quote.trim_end_matches('-');
        prop_assert!(how(&text, quote).is_some(), "{:?} in {:?}", quote, text);
    }

    #[test]
    fn one_changed_word_is_never_found((words, from, to) in cut(), at in 0_usize..40) {
        let text = joined(&words);
        let mut quote: Vec<(String, &str)> = words[from..to].to_vec();
        let at = at % quote.len();
        // No word of the text has these letters.
        quote[at].0 = "ЖЩЪ".to_owned();
        prop_assert_eq!(how(&text, &joined(&quote)), None);
    }

    #[test]
    fn one_word_left_out_is_never_found((words, from, to) in cut(), at in 0_usize..40) {
        let text = joined(&words);
        let mut quote: Vec<(String, &str)> = words[from..to].to_vec();
        prop_assume!(quote.len() > 2);
        let at = 1 + at % (quote.len() - 2);
        quote.remove(at);
        let quote = joined(&quote);
        // What is left may stand elsewhere, word for word.
        let plain = |text: &str| text.split(|c: char| c.is_whitespace() || c == '—')
            .filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ");
        prop_assume!(!plain(&text).contains(plain(&quote).trim_end_matches(['.', ','])));
        prop_assert_eq!(how(&text, &quote), None);
    }

    #[test]
    fn nothing_makes_it_stumble(text in "\\PC{0,120}", quote in "\\PC{0,60}") {
        let captured = Captured::new(&text);
        captured.hold(&quote);
        captured.hold(&text);
    }

    #[test]
    fn marks_and_dots_and_hyphens_do_not_either(
        text in "[ab1.,…'’\"«»—\\-\u{ad}\u{a0}\u{308} \n\\[\\]()é]{0,80}",
        quote in "[ab1.,…'’\"«»—\\-\u{ad}\u{a0}\u{308} \n\\[\\]()é]{0,40}",
    ) {
        Captured::new(&text).hold(&quote);
    }
}
