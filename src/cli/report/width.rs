//! Words laid out for the width of the terminal.

use unicode_width::UnicodeWidthStr;

/// The columns that there are, by the terminal or by `COLUMNS`; 80 where nothing says. A line of words
/// longer than 100 is hard to read, and below 60 the words would be torn apart.
pub(super) fn columns() -> usize {
    let said = || std::env::var("COLUMNS").ok()?.parse().ok();
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    terminal().or_else(said).unwrap_or(80).clamp(60, 100)
}

/// Paragraphs, parted by empty lines, in lines that fit.
pub(crate) fn wrapped(words: &str) -> String {
    let paragraphs = words.split("\n\n").map(|paragraph| hanging(paragraph, 0));
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// A paragraph of which every line but the first begins with `indent` spaces. What stands before the
/// first is the caller's, and as wide.
pub(crate) fn hanging(words: &str, indent: usize) -> String {
    let room = columns().saturating_sub(indent).max(20);
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
pub(crate) fn indented(words: &str) -> String {
    let lines: Vec<String> = words.lines().map(|line| format!("    {line}")).collect();
    lines.join("\n")
}
