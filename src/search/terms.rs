//! A text as terms: what two spellings of one word have in common.
//!
//! `themes/ibid/static/pages/search.js` does the same to what a reader types; the browser tests hold the
//! two together.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Longer words are cut here, in bytes: nobody types them, and a page may hold a megabyte in one.
const LONGEST: usize = 64;

/// Calls `each` for every term of `text`, in order. Letters lose their case, their accents and their
/// points (NFKD without marks), so that `Müller`, `muller` and `MULLER` are one term. Words are runs
/// of letters and digits; where a script sets no spaces between words (Han, Kana, Thai and its
/// neighbours) each two characters side by side are a term. Single Latin letters are none.
pub(super) fn each_term(text: &str, mut each: impl FnMut(&str)) {
    let mut word = String::with_capacity(LONGEST);
    let mut rest = text;
    loop {
        let (run, small, after) = plain(rest);
        let mut chars = after.chars();
        let next = chars.next();
        // Most words are of small plain letters, and stand in the text as they are.
        if word.is_empty() && small && run.len() <= LONGEST && next.is_none_or(ends_word) {
            if is_term(run) {
                each(run);
            }
        } else {
            let room = LONGEST.saturating_sub(word.len()).min(run.len());
            word.push_str(run.get(..room).unwrap_or(run));
            word.make_ascii_lowercase();
        }
        let Some(c) = next else { break };
        rest = chars.as_str();
        if ends_word(c) {
            end(&mut word, &mut each);
        } else {
            // The marks go, so their order does not matter, and each character stands for itself.
            decompose_compatible(c, |c| {
                if is_combining_mark(c) {
                    // The letter that bears it stands for both.
                } else if !c.is_alphanumeric() {
                    end(&mut word, &mut each);
                } else if word.len() < LONGEST {
                    word.extend(c.to_lowercase());
                }
            });
        }
    }
    end(&mut word, &mut each);
}

/// The plain letters and digits (ASCII) that a text begins with, whether none of them is a capital, and
/// the rest.
fn plain(text: &str) -> (&str, bool, &str) {
    let mut small = true;
    let end = text.bytes().position(|byte| match KIND.get(usize::from(byte)) {
        Some(Kind::Small) => false,
        Some(Kind::Capital) => {
            small = false;
            false
        }
        _ => true,
    });
    let (run, rest) = text.split_at_checked(end.unwrap_or(text.len())).unwrap_or((text, ""));
    (run, small, rest)
}

/// What a byte is in a plain word.
#[derive(Clone, Copy)]
enum Kind {
    /// A small letter or a digit.
    Small,
    Capital,
    Other,
}

/// By byte: one look in place of six comparisons, since every letter of a site passes here.
const KIND: [Kind; 256] = {
    let mut kinds = [Kind::Other; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_uppercase() {
            kinds[byte as usize] = Kind::Capital;
        } else if byte.is_ascii_alphanumeric() {
            kinds[byte as usize] = Kind::Small;
        }
        byte += 1;
    }
    kinds
};

/// A quick look at what comes after plain letters: `true` for what certainly ends a word, such as
/// spaces, dashes and quotation marks (U+2000 to U+206F, general punctuation).
fn ends_word(c: char) -> bool {
    (c.is_ascii() && !c.is_ascii_alphanumeric()) || matches!(c, '\u{2000}'..='\u{206f}')
}

/// A single letter is no term, a single digit is.
fn is_term(word: &str) -> bool {
    word.len() > 1 || word.bytes().any(|byte| byte.is_ascii_digit())
}

/// The word is over: hands it on, unless it is a single letter, and makes room for the next.
fn end(word: &mut String, each: &mut impl FnMut(&str)) {
    if is_term(word) {
        split_where_unspaced(word, each);
    }
    word.clear();
}

/// A run of letters, or the pairs of it where its script sets no spaces.
fn split_where_unspaced(word: &str, each: &mut impl FnMut(&str)) {
    if word.is_ascii() || !word.chars().any(is_unspaced) {
        return each(word);
    }
    let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
    if starts.len() == 2 {
        return each(word);
    }
    for pair in starts.windows(3) {
        if let [start, _, end] = pair {
            each(word.get(*start..*end).unwrap_or(""));
        }
    }
}

/// Han, Kana, Thai, Lao, Myanmar, Khmer.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str) -> Vec<String> {
        let mut all = Vec::new();
        each_term(text, |term| all.push(term.to_owned()));
        all
    }

    #[test]
    fn case_accents_and_points_do_not_count() {
        assert_eq!(terms("Müller MULLER muller"), ["muller", "muller", "muller"]);
        assert_eq!(terms("שָׁלוֹם"), terms("שלום"));
        assert_eq!(terms("ﬁnd Ⅳ"), ["find", "iv"]);
    }

    #[test]
    fn words_end_where_letters_and_digits_end() {
        assert_eq!(terms("Iran's nuclear-archive, 2018"), ["iran", "nuclear", "archive", "2018"]);
        assert_eq!(terms("Apollo 8 & 9"), ["apollo", "8", "9"]);
        assert!(terms(" — … a ! ").is_empty());
    }

    #[test]
    fn scripts_without_spaces_are_taken_in_pairs() {
        assert_eq!(terms("東京都"), ["東京", "京都"]);
        assert_eq!(terms("月"), ["月"]);
    }

    #[test]
    fn a_word_of_a_megabyte_is_cut() {
        assert_eq!(terms(&"x".repeat(1_000_000)), ["x".repeat(LONGEST)]);
    }
}
