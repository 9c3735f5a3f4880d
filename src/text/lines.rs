//! From byte offsets to lines and columns, as people and editors count them.

use super::Text;

/// A place as a reader counts: lines and columns from 1, columns in characters (Unicode scalar
/// values), not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, the first being 1.
    pub line: usize,
    /// The character in the line, the first being 1.
    pub column: usize,
}

impl Text {
    /// Where the byte `offset` stands; past the end, where the text ends. A `\r` before the line
    /// feed counts as a character of its line. The table of lines is made at the first call.
    pub fn position(&self, offset: usize) -> Position {
        let starts = self.lines.get_or_init(|| {
            let feeds = self.text.bytes().enumerate().filter(|(_, b)| *b == b'\n');
            std::iter::once(0)
                .chain(feeds.map(|(i, _)| u32::try_from(i + 1).unwrap_or(u32::MAX)))
                .collect()
        });
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = starts.partition_point(|start| *start as usize <= offset);
        let start = starts.get(line.saturating_sub(1)).map_or(0, |s| *s as usize);
        let before = self.text.get(start..offset).unwrap_or("");
        Position { line: line.max(1), column: before.chars().count() + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Texts;

    #[test]
    fn columns_count_characters_and_lines_start_at_one() {
        let mut texts = Texts::default();
        let id = texts.add("a.md".into(), "é1\nZürich\n");
        let at = |offset| texts.get(id).position(offset);
        assert_eq!(at(0), Position { line: 1, column: 1 });
        assert_eq!(at(2), Position { line: 1, column: 2 });
        assert_eq!(at(4), Position { line: 2, column: 1 });
        assert_eq!(at(7), Position { line: 2, column: 3 });
        assert_eq!(at(999), Position { line: 3, column: 1 });
    }
}
