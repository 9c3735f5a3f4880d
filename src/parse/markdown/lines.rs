//! A text that stands in its file line by line: a YAML value whose lines are indented or folded, a
//! block whose lines stand in a list or a quotation.

use crate::text::Span;
use std::ops::Range;

/// Where the parts of a text stand in its file.
#[derive(Debug)]
pub struct Lines {
    /// Where a part begins in the text, and where in the file's span.
    parts: Vec<(usize, usize)>,
    whole: Span,
}

impl Lines {
    /// Lays `text` over `raw`, which stands at `whole`: they may differ in white space and in a
    /// quotation mark before them. `None` where they differ in more, as with escapes.
    pub fn align(text: &str, raw: &str, whole: Span) -> Option<Lines> {
        let mut parts: Vec<(usize, usize)> = Vec::new();
        let mut at = match raw.starts_with(['"', '\'']) {
            true => 1,
            false => 0,
        };
        let mut read = 0;
        for word in text.split_whitespace() {
            // Words come in order, so that the first of the same letters from here on is this one.
            read += text.get(read..)?.find(word)?;
            let rest = raw.get(at..)?;
            at += rest.len() - rest.trim_start().len();
            if !raw.get(at..)?.starts_with(word) {
                return None;
            }
            if parts.last().is_none_or(|(text, file)| at - file != read - text) {
                parts.push((read, at));
            }
            read += word.len();
            at += word.len();
        }
        Some(Lines { parts, whole })
    }

    /// A text put together from `parts` of what stands at `whole`, one after the other.
    pub fn joined(parts: &[Range<usize>], whole: Span) -> Lines {
        let mut read = 0;
        let place = |part: &Range<usize>| {
            let begins = (read, part.start);
            read += part.len();
            begins
        };
        Lines { parts: parts.iter().map(place).collect(), whole }
    }

    /// All of it.
    pub fn whole(&self) -> Span {
        self.whole
    }

    /// Where that part of the text stands.
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = self.place(range.start);
        // The end is where the last of it ends, not where the next line begins.
        let end = match range.is_empty() {
            true => start,
            false => self.place(range.end - 1) + 1,
        };
        self.whole.part(start, end.saturating_sub(start))
    }

    fn place(&self, at: usize) -> usize {
        let after = self.parts.partition_point(|(text, _)| *text <= at);
        match after.checked_sub(1).and_then(|last| self.parts.get(last)) {
            Some((text, file)) => file + (at - text),
            None => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextId;

    #[test]
    fn indented_and_folded_lines_keep_their_places() {
        let span = |n| Span::new(TextId(0), 100, 100 + n);
        let raw = "one\r\n      [^two] three\n\n      four";
        for text in ["one\n[^two] three\n\nfour", "one [^two] three\nfour"] {
            let lines = Lines::align(text, raw, span(raw.len())).expect("the same words");
            let at = text.find("[^two]").expect("there");
            assert_eq!(lines.span(at..at + 6), Span::new(TextId(0), 111, 117));
            let at = text.find("four").expect("there");
            assert_eq!(lines.span(at..at + 4), Span::new(TextId(0), 131, 135));
        }
        let quoted = "\"a\n   b\"";
        let lines = Lines::align("a b", quoted, span(quoted.len())).expect("the same words");
        assert_eq!(lines.span(2..3), Span::new(TextId(0), 106, 107));
        let lines = Lines::joined(&[2..7, 10..13], span(20));
        assert_eq!(lines.span(0..1), Span::new(TextId(0), 102, 103));
        assert_eq!(lines.span(4..6), Span::new(TextId(0), 106, 111));
        assert!(Lines::align("a\tb c", "\"a\\tb\n c\"", span(9)).is_none());
    }
}
