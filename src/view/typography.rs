//! Typewriter's quotation marks and apostrophes in titles, names and quotations as print has them, in
//! the marks of the page's language. What stays as written: files for other programs, addresses, and
//! the words that a quotation is checked by. In a text it is Markdown that does this.

use super::scan::find;
use crate::words::Ui;
use std::borrow::Cow;

/// `words` on a page with those words of its own.
pub(super) fn curled<'w>(words: &'w str, ui: &Ui) -> Cow<'w, str> {
    set(words, || ui.quoted(HOLE))
}

/// `words` that stand in quotation marks themselves.
pub(super) fn curled_within<'w>(words: &'w str, ui: &Ui) -> Cow<'w, str> {
    set(words, || ui.with("quoted_within", HOLE))
}

/// Stands for what is quoted.
const HOLE: &str = "\u{fffc}";

/// Whether words have no typewriter's mark.
pub(super) fn is_set(words: &str) -> bool {
    find(words.as_bytes(), |byte| (byte == b'"') | (byte == b'\'')).is_none()
}

fn set(words: &str, marks: impl Fn() -> String) -> Cow<'_, str> {
    if is_set(words) {
        return Cow::Borrowed(words);
    }
    let letters: Vec<char> = words.chars().collect();
    let at = |at: usize| letters.get(at).copied();
    let mut out = String::with_capacity(words.len() + 8);
    // What ends the quotation that is open, for either mark.
    let (mut double, mut single) = (None, false);
    for (n, letter) in letters.iter().copied().enumerate() {
        let (before, after) = (n.checked_sub(1).and_then(at), at(n + 1));
        let begins = before.is_none_or(|c| c.is_whitespace() || "([{–—-/\"'“„«‘".contains(c))
            && after.is_some_and(|c| !c.is_whitespace());
        let ends_later =
            || (n + 2..letters.len()).any(|end| at(end) == Some(letter) && ends(at(end + 1)));
        let within =
            before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
        match letter {
            // 5'10", and צה״ל.
            '"' | '\'' if within && !before.is_some_and(char::is_alphabetic) => out.push(letter),
            '"' if within && after.is_some_and(is_hebrew) => out.push('״'),
            '"' if double.is_none() && begins && ends_later() => {
                let marks = marks();
                let (opens, closes) = marks.split_once(HOLE).unwrap_or(("“", "”"));
                out.push_str(opens);
                double = Some(closes.to_owned());
            }
            '"' => match double.take() {
                Some(closes) => out.push_str(&closes),
                None => out.push(letter),
            },
            '\'' if !single && begins && ends_later() && !after.is_some_and(char::is_numeric) => {
                single = true;
                out.push('‘');
            }
            '\'' if before.is_some_and(is_hebrew) && !single => out.push('׳'),
            '\'' if before.is_some_and(char::is_numeric) && !single => out.push(letter),
            '\'' => {
                single = single && within;
                out.push('’');
            }
            other => out.push(other),
        }
    }
    Cow::Owned(out)
}

/// Whether a quotation may end before that letter.
fn ends(after: Option<char>) -> bool {
    !after.is_some_and(char::is_alphanumeric)
}

fn is_hebrew(letter: char) -> bool {
    ('\u{590}'..='\u{5ff}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english(words: &str) -> String {
        set(words, || format!("“{HOLE}”")).into_owned()
    }

    #[test]
    fn marks_and_apostrophes_are_those_of_print() {
        for (written, printed) in [
            ("Iran announces \"accident\" at a plant", "Iran announces “accident” at a plant"),
            ("\"So it is,\" he said.", "“So it is,” he said."),
            ("I'm Iran's, they're the agents' own", "I’m Iran’s, they’re the agents’ own"),
            ("L'\"Ocean 11\" del Mossad", "L’“Ocean 11” del Mossad"),
            ("the '90s and 'tis", "the ’90s and ’tis"),
            ("he said 'don't go' twice", "he said ‘don’t go’ twice"),
            ("\"He said 'no'\"", "“He said ‘no’”"),
            ("(\"one\", \"two\")", "(“one”, “two”)"),
        ] {
            assert_eq!(english(written), printed);
        }
    }

    #[test]
    fn what_is_no_quotation_stays() {
        for words in ["5'10\" tall", "a 12\" disc", "one \" alone", "“set” already, isn’t it"]
        {
            assert_eq!(english(words), words);
        }
        assert!(matches!(set("plain", || unreachable!()), Cow::Borrowed(_)));
    }

    #[test]
    fn the_marks_are_the_languages_own() {
        let set = |words: &str, marks: &str| set(words, || marks.to_owned()).into_owned();
        assert_eq!(set("Das \"Archiv\"", "„\u{fffc}“"), "Das „Archiv“");
        assert_eq!(set("Les \"archives\"", "«\u{a0}\u{fffc}\u{a0}»"), "Les «\u{a0}archives\u{a0}»");
        assert_eq!(set("דובר צה\"ל ז'בוטינסקי", "״\u{fffc}״"), "דובר צה״ל ז׳בוטינסקי");
    }
}
