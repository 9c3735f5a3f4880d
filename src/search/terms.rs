//! A text as terms: what two spellings of one word have in common.
//!
//! `themes/ibid/static/pages/search.js` does the same to what a reader types; the browser tests hold the
//! two together.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Longer words are cut here, in bytes: nobody types them, and a page may hold a megabyte in one.
const LONGEST: usize = 64;

/// A term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term<'t> {
    /// One of at most eight bytes, as a number: the first byte of UTF-8 is its lowest, and none is 0.
    Short(u64),
    /// A longer one.
    Long(&'t str),
}

/// The bytes of a short term at most.
const SHORT: usize = size_of::<u64>();

impl<'t> Term<'t> {
    fn new(word: &'t str) -> Term<'t> {
        let mut bytes = [0; SHORT];
        match bytes.get_mut(..word.len()) {
            Some(room) => {
                room.copy_from_slice(word.as_bytes());
                Term::Short(u64::from_le_bytes(bytes))
            }
            None => Term::Long(word),
        }
    }
}

/// The letters of a short term.
pub(super) fn short(key: u64) -> String {
    let bytes = key.to_le_bytes();
    let length = bytes.iter().position(|byte| *byte == 0).unwrap_or(SHORT);
    // What was put in was text.
    String::from_utf8_lossy(bytes.get(..length).unwrap_or_default()).into_owned()
}

/// Calls `each` for every term of `text`, in order. Letters lose their case, their accents and their
/// points (NFKD without marks), so that `Müller`, `muller` and `MULLER` are one term. Words are runs
/// of letters and digits; where a script sets no spaces between words (Han, Kana, Thai and its
/// neighbours) each two characters side by side are a term. Single Latin letters are none.
pub(super) fn each_term(text: &str, mut each: impl FnMut(Term<'_>)) {
    let mut word = String::new();
    let mut rest = text;
    loop {
        rest = plain(rest, &mut each);
        if rest.is_empty() {
            break;
        }
        rest = any(rest, &mut word, &mut each);
    }
}

/// Most words are of plain letters and short. Hands those on that `text` begins with, and gives the
/// rest, from the first word that has another letter.
fn plain<'t>(text: &'t str, each: &mut impl FnMut(Term<'_>)) -> &'t str {
    let bytes = text.as_bytes();
    let kind = |at: usize| bytes.get(at).map(|byte| KIND[usize::from(*byte)]);
    // U+2000 to U+203F: dashes, quotation marks, ellipses.
    let is_sign = |at: usize| bytes.get(at + 1) == Some(&0x80);
    let mut start = 0;
    loop {
        match kind(start) {
            Some(Kind::Word) => {}
            Some(Kind::End) => {
                start += 1;
                continue;
            }
            Some(Kind::Wide) if is_sign(start) => {
                start += 3;
                continue;
            }
            Some(Kind::Wide | Kind::Other) | None => break,
        }
        let (mut length, key) = small(eight(bytes, start));
        while length % SHORT == 0 && length <= LONGEST {
            match small(eight(bytes, start + length)).0 {
                0 => break,
                more => length += more,
            }
        }
        let end = start + length;
        match kind(end) {
            Some(Kind::Wide) if is_sign(end) => {}
            // A letter of the same word, which is not plain.
            Some(Kind::Wide | Kind::Other) => break,
            Some(Kind::Word | Kind::End) | None => {}
        }
        if length > SHORT {
            let word = text.get(start..end).unwrap_or("");
            if length > LONGEST || word.bytes().any(|byte| byte.is_ascii_uppercase()) {
                break;
            }
            each(Term::Long(word));
        } else if length > 1 || is_digit(key) {
            each(Term::Short(key));
        }
        start = end;
    }
    text.get(start..).unwrap_or("")
}

/// The eight bytes from `at` on; behind the last there are zeros.
fn eight(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or_default();
    u64::from_le_bytes(match rest.first_chunk() {
        Some(eight) => *eight,
        None => {
            let mut eight = [0; SHORT];
            for (to, from) in eight.iter_mut().zip(rest) {
                *to = *from;
            }
            eight
        }
    })
}

/// How many of eight bytes, from the first on, are ASCII letters and digits, and these in lower case,
/// with zeros behind them. All eight are looked at at once: every letter of a site passes here.
fn small(bytes: u64) -> (usize, u64) {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ONES;
    // The highest bit of each byte says whether it, without that bit, is at least `least`.
    let at_least = |byte: u64, least: u8| byte + ONES * u64::from(0x80 - least);
    let within = |byte: u64, first: u8, last: u8| at_least(byte, first) & !at_least(byte, last + 1);
    // Capitals become small, and nothing else a letter.
    let lower = bytes | (0x20 * ONES);
    let letter = within(lower & !HIGH, b'a', b'z');
    let digit = within(bytes & !HIGH, b'0', b'9');
    let others = !((letter | digit) & !bytes) & HIGH;
    let length = others.trailing_zeros() as usize / 8;
    // Digits have the bit that makes a capital small.
    let key = if length < SHORT { lower & ((1 << (8 * length)) - 1) } else { lower };
    (length, key)
}

/// Hands on the word that `text` begins with, whatever its letters, and gives the rest. `word` has
/// room for it, and is empty before and after.
fn any<'t>(text: &'t str, word: &mut String, each: &mut dyn FnMut(Term<'_>)) -> &'t str {
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

/// What a byte is to a word of plain letters.
#[derive(Clone, Copy)]
enum Kind {
    /// A letter or a digit of ASCII.
    Word,
    /// Ends a word.
    End,
    /// The first byte of U+2000 to U+2FFF.
    Wide,
    /// A byte of a letter beyond ASCII.
    Other,
}

/// By byte.
const KIND: [Kind; 256] = {
    let mut kinds = [Kind::Other; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        kinds[byte as usize] = if byte.is_ascii_alphanumeric() { Kind::Word } else { Kind::End };
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

/// The same of a short term.
fn is_digit(key: u64) -> bool {
    (u64::from(b'0')..=u64::from(b'9')).contains(&key)
}

/// The word is over: hands it on, unless it is a single letter, and makes room for the next.
fn end(word: &mut String, each: &mut dyn FnMut(Term<'_>)) {
    if is_term(word) {
        split_where_unspaced(word, each);
    }
    word.clear();
}

/// A run of letters, or the pairs of it where its script sets no spaces.
fn split_where_unspaced(word: &str, each: &mut dyn FnMut(Term<'_>)) {
    if word.is_ascii() || !word.chars().any(is_unspaced) {
        return each(Term::new(word));
    }
    let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
    if starts.len() == 2 {
        return each(Term::new(word));
    }
    for pair in starts.windows(3) {
        if let [start, _, end] = pair {
            each(Term::new(word.get(*start..*end).unwrap_or("")));
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
        each_term(text, |term| all.push(written(term)));
        all
    }

    fn written(term: Term<'_>) -> String {
        match term {
            Term::Short(key) => short(key),
            Term::Long(word) => word.to_owned(),
        }
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

    /// The same as [`terms`], each word read letter by letter.
    fn slowly(text: &str) -> Vec<String> {
        let (mut all, mut word, mut rest) = (Vec::new(), String::new(), text);
        while !rest.is_empty() {
            rest = any(rest, &mut word, &mut |term| all.push(written(term)));
        }
        all
    }

    proptest::proptest! {
        #[test]
        fn plain_words_are_read_eight_letters_at_once_and_are_the_same(
            text in "([a-cX-Z0-9]{0,18}|[\0-\u{7f}]{0,3}|.|[ ’–é東–]){0,12}"
        ) {
            proptest::prop_assert_eq!(terms(&text), slowly(&text));
        }
    }
}
