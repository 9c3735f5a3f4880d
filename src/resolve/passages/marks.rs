//! Where words stand in quotation marks: “…”, "…", «…», „…“, »…«, ‘…’, 「…」, 『…』.

use std::ops::Range;

/// The places between quotation marks, without the marks; those within others are not told apart.
pub(super) fn quoted(words: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((place, c)) =
        words.get(at..).and_then(|rest| rest.char_indices().next()).map(|(_, c)| (at, c))
    {
        at += c.len_utf8();
        let before = words.get(..place).and_then(|before| before.chars().next_back());
        let Some(closing) = closing(c, before) else { continue };
        let Some(end) = end(words, at, closing) else { continue };
        found.push(at..end);
        at = end + words.get(end..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
    }
    found
}

/// Whether a quotation may begin with `c`.
pub(super) fn opens(c: char) -> bool {
    closing(c, None).is_some()
}

/// The marks that close what `c` opens, if it opens anything.
fn closing(c: char, before: Option<char>) -> Option<&'static [char]> {
    // After a letter a single mark is an apostrophe, and a straight one closes.
    let joined = before.is_some_and(char::is_alphanumeric);
    match c {
        '“' => Some(&['”']),
        '„' => Some(&['“', '”']),
        '«' => Some(&['»']),
        '»' => Some(&['«']),
        '‘' if !joined => Some(&['’']),
        '‚' if !joined => Some(&['‘', '’']),
        '"' if !joined => Some(&['"']),
        '「' => Some(&['」']),
        '『' => Some(&['』']),
        _ => None,
    }
}

/// The first of `closing` from `at` on; a `’` before a letter is an apostrophe, and one that an
/// inner ‘ opened closes that.
fn end(words: &str, at: usize, closing: &[char]) -> Option<usize> {
    let rest = words.get(at..)?;
    let mut chars = rest.char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        let joined = chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if closing.contains(&c) && !(matches!(c, '’' | '‘') && joined) {
            return Some(at + offset);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(words: &str) -> Vec<&str> {
        quoted(words).into_iter().map(|place| &words[place]).collect()
    }

    #[test]
    fn each_sort_of_mark_closes_with_its_own() {
        assert_eq!(
            all("He said “one ‘two’ three” and «un» and „ein“."),
            ["one ‘two’ three", "un", "ein"]
        );
        assert_eq!(all("er sagte »ja« und ‚nein‘"), ["ja", "nein"]);
        assert_eq!(all("the ‘agents’ had gone; 'tis"), ["agents"]);
        assert_eq!(all("“it’s”"), ["it’s"]);
    }

    #[test]
    fn a_mark_that_nothing_closes_opens_nothing() {
        assert!(all("He said “one").is_empty());
        assert!(all("the agents’ car").is_empty());
        assert!(all("”").is_empty());
    }
}
