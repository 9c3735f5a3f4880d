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
    let mut rest = plain(text, &mut each);
    while !rest.is_empty() {
        rest = plain(any(rest, &mut word, &mut each), &mut each);
    }
}

/// Most words are of small plain letters and stand in the text as they are. Hands those on that `text`
/// begins with, and gives the rest, from the first word that has another letter.
fn plain<'t>(text: &'t str, each: &mut impl FnMut(&str)) -> &'t str {
    let bytes = text.as_bytes();
    let (mut start, mut at) = (0, 0);
    loop {
        let byte = bytes.get(at).copied();
        let after = match byte.map_or(Kind::End, |byte| KIND[usize::from(byte)]) {
            Kind::Small => {
                at += 1;
                continue;
            }
            Kind::End => 1,
            // U+2000 to U+203F: dashes, quotation marks, ellipses.
            Kind::Wide if bytes.get(at + 1) == Some(&0x80) => 3,
            Kind::Wide | Kind::Other => break,
        };
        if at - start > LONGEST {
            break;
        }
        let word = text.get(start..at).unwrap_or("");
        if is_term(word) {
            each(word);
        }
        start = at + after;
        at = start;
        if byte.is_none() {
            break;
        }
    }
    text.get(start..).unwrap_or("")
}

/// Hands on the word that `text` begins with, whatever its letters, and gives the rest. `word` has
/// room for it, and is empty before and after.
fn any<'t>(text: &'t str, word: &mut String, each: &mut impl FnMut(&str)) -> &'t str {
    let mut chars = text.chars();
    for c in chars.by_ref() {
        if ends_word(c) {
            break;
        } else if c.is_ascii() {
            if word.len() < LONGEST {
                word.push(c.to_ascii_lowercase());
            }
        } else {
            // The marks go, so their order does not matter, and each character stands for itself.
            decompose_compatible(c, |c| {
                if is_combining_mark(c) {
                    // The letter that bears it stands for both.
                } else if !c.is_alphanumeric() {
                    end(word, each);
                } else if word.len() < LONGEST {
                    word.extend(c.to_lowercase());
                }
            });
        }
    }
    end(word, each);
    chars.as_str()
}

/// What a byte is in a plain word.
#[derive(Clone, Copy)]
enum Kind {
    /// A small letter or a digit.
    Small,
    /// Ends a word.
    End,
    /// The first byte of U+2000 to U+2FFF.
    Wide,
    /// A capital, or a byte of a letter beyond ASCII.
    Other,
}

/// By byte: one look in place of six comparisons, since every letter of a site passes here.
const KIND: [Kind; 256] = {
    let mut kinds = [Kind::Other; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_lowercase() || byte.is_ascii_digit() {
            kinds[byte as usize] = Kind::Small;
        } else if !byte.is_ascii_uppercase() {
            kinds[byte as usize] = Kind::End;
        }
        byte += 1;
    }
    kinds[0xe2] = Kind::Wide;
    kinds
};

/// A quick look: `true` for what certainly ends a word, such as spaces, dashes and quotation marks
/// (U+2000 to U+206F, general punctuation).
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
