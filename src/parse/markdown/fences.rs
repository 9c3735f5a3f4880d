//! A fenced block of the site's own as it is laid out in the file.

use std::ops::Range;

/// The words of a block, byte for byte where they stand in `text`, and where they begin: what opens
/// the lines of a quotation or a list becomes spaces, which indent all of them alike. `None` where
/// it does not.
pub(super) fn aligned(text: &str, parts: &[Range<usize>]) -> Option<(usize, String)> {
    let first = text.get(..parts.first()?.start)?.rfind('\n').map_or(0, |at| at + 1);
    let mut words = String::new();
    let mut indent = None;
    let mut at = first;
    for part in parts {
        let between = text.get(at..part.start)?;
        if words.is_empty() || words.ends_with('\n') {
            // The line's own indentation may come with what opens it or with its words.
            let line = text.get(part.clone())?;
            if !line.trim().is_empty() && *indent.get_or_insert(between.len()) != between.len() {
                return None;
            }
        }
        words.extend(between.bytes().map(|byte| match byte {
            b'\n' => '\n',
            _ => ' ',
        }));
        words.push_str(text.get(part.clone())?);
        at = part.end;
    }
    Some((first, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_opens_a_line_becomes_spaces() {
        let text = "> a: 1\r\n> b: 2\r\n";
        let read = aligned(text, &[2..6, 7..8, 10..14, 15..16]);
        assert_eq!(read, Some((0, "  a: 1 \n  b: 2 \n".into())));
        assert_eq!(aligned("> a: 1\n>b: 2\n", &[2..7, 8..13]), None);
        assert_eq!(aligned("", &[]), None);
    }
}
