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
