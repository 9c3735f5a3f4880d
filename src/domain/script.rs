//! Scripts that run from right to left.

/// Whether `c` is a letter of one (Unicode blocks Hebrew to Arabic Extended-A, and their presentation
/// forms).
pub fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
        && c.is_alphabetic()
}

/// Whether the first letter of `words` is of one, which is what decides on their direction where
/// nobody says it (UAX 9, P2 and P3).
pub fn runs_right_to_left(words: &str) -> bool {
    words.chars().find(|c| c.is_alphabetic()).is_some_and(is_right_to_left)
}

/// A quick look, since most texts have no such letter: `false` where there can be none.
pub fn may_be_right_to_left(words: &str) -> bool {
    // The first bytes, in UTF-8, of U+0580 to U+0FFF and U+F000 to U+FFFF; all
    // bytes are looked at, without a way out at the first, so that many are at a time.
    words.bytes().fold(false, |any, byte| any | matches!(byte, 0xd6..=0xe0 | 0xef))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_decides() {
        assert!(runs_right_to_left("(1949) המוסד, Mossad"));
        assert!(!runs_right_to_left("Mossad (המוסד)"));
        assert!(!runs_right_to_left("1949"));
    }
}
