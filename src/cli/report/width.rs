//! Words laid out for the width of the terminal.

use unicode_width::UnicodeWidthStr;

/// The columns of the terminal, or what `COLUMNS` says; `None` where the words go to a file. Below 60
/// they would be torn apart.
pub(super) fn terminal() -> Option<usize> {
    let said = || std::env::var("COLUMNS").ok()?.parse().ok();
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    terminal().or_else(said).map(|columns: usize| columns.max(60))
}

/// The columns for sentences: a line of more than 100 is hard to read.
fn columns() -> usize {
    terminal().unwrap_or(80).min(100)
}

/// Paragraphs, parted by empty lines, in lines that fit.
pub(in crate::cli) fn wrapped(words: &str) -> String {
    let paragraphs = words.split("\n\n").map(|paragraph| hanging(paragraph, 0));
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// A paragraph of which every line but the first begins with `indent` spaces. What stands before the
/// first is the caller's, and as wide.
pub(in crate::cli) fn hanging(words: &str, indent: usize) -> String {
    laid(words, indent, less(columns(), indent))
}

/// As [`hanging`] on a terminal; elsewhere in one line, for programs that read lines.
pub(super) fn fitted(words: &str, indent: usize) -> String {
    match terminal() {
        Some(columns) => laid(words, indent, less(columns, indent)),
        None => words.to_owned(),
    }
}

/// Columns that are left of `room`, but never too few for a word or two.
pub(super) fn less(room: usize, taken: usize) -> usize {
    room.saturating_sub(taken).max(20)
}

/// A paragraph in lines of at most `room` columns.
pub(super) fn wrapped_to(words: &str, room: usize) -> String {
    let lines = words.lines().map(|line| laid(line, 0, room));
    lines.collect::<Vec<_>>().join("\n")
}

fn laid(words: &str, indent: usize, room: usize) -> String {
    let mut out = String::new();
    let mut used = 0;
    for word in words.split_whitespace() {
        let width = word.width();
        if used > 0 && used + 1 + width > room {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
            used = 0;
        } else if used > 0 {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += width;
    }
    out
}

/// Lines, each four spaces in.
pub(in crate::cli) fn indented(words: &str) -> String {
    let lines: Vec<String> = words.lines().map(|line| format!("    {line}")).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_no_word_is_torn() {
        assert_eq!(laid("one two three", 0, 7), "one two\nthree");
        assert_eq!(laid("one two three", 2, 7), "one two\n  three");
        assert_eq!(laid("unbreakable it is", 0, 5), "unbreakable\nit is");
        assert_eq!(laid("二十 二十", 0, 8), "二十\n二十");
        assert_eq!(wrapped_to("one two\nthree", 100), "one two\nthree");
    }
}
