//! The YAML that most front matter is: keys and lists by indentation, each value on its line.
//!
//! A parser of all of YAML takes a fifth of a build's time, and nearly nobody writes most of YAML. So
//! what is surely no more than this is read here, in one pass, to the very same tree with the very
//! same places; anything else, a mistake above all, is left to the parser.

use super::yaml::{Key, Node, Value};
use crate::text::{Span, TextId};
use std::borrow::Cow;

/// A mapping with more keys is left to the parser, which looks keys up.
const MOST_KEYS: usize = 24;
/// Nesting beyond that as well.
const DEEPEST: usize = 12;

/// The tree, or `None` where it takes a parser to tell.
pub(super) fn tree(yaml: &str, text: TextId, base: usize) -> Option<Node<'_>> {
    let mut lines = Lines { yaml, at: 0, text, base, depth: 0 };
    let (indent, start) = lines.next()?;
    let root = lines.node(indent, start)?;
    (indent == 0 && lines.next().is_none() && lines.at == yaml.len()).then_some(root)
}

struct Lines<'t> {
    yaml: &'t str,
    /// The beginning of the line that comes next.
    at: usize,
    text: TextId,
    base: usize,
    depth: usize,
}

impl<'t> Lines<'t> {
    /// The next line with something on it: its indentation, and where what is on it begins. `None` at
    /// the end, and where the line holds nothing but spaces.
    fn next(&mut self) -> Option<(usize, usize)> {
        while self.rest(self.at).starts_with('\n') {
            self.at += 1;
        }
        let line = self.rest(self.at);
        let indent = line.bytes().take_while(|byte| *byte == b' ').count();
        let start = self.at + indent;
        (!matches!(line.as_bytes().get(indent), None | Some(b'\n'))).then_some((indent, start))
    }

    /// A list or a set of keys that begins at `start`.
    fn node(&mut self, indent: usize, start: usize) -> Option<Node<'t>> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let node = match self.rest(start).starts_with("- ") {
            true => self.sequence(indent, start),
            false => self.mapping(indent, start),
        };
        self.depth -= 1;
        node
    }

    fn sequence(&mut self, indent: usize, start: usize) -> Option<Node<'t>> {
        let mut items = Vec::new();
        let mut item = start;
        loop {
            let begin = item + 2;
            items.push(match key(self.rest(begin)) {
                Some(_) => self.node(indent + 2, begin)?,
                None => self.scalar(begin)?,
            });
            match self.next() {
                Some((column, next)) if column == indent && self.rest(next).starts_with("- ") => {
                    item = next;
                }
                Some((column, _)) if column > indent => return None,
                _ => break,
            }
        }
        let span = self.until_next(start);
        Some(Node { value: Value::Sequence(items), span })
    }

    fn mapping(&mut self, indent: usize, start: usize) -> Option<Node<'t>> {
        let mut pairs: Vec<(Key<'t>, Node<'t>)> = Vec::with_capacity(8);
        let mut begin = start;
        loop {
            let name = key(self.rest(begin))?;
            let end = begin + name.len();
            if pairs.len() == MOST_KEYS || pairs.iter().any(|(known, _)| known.text == name) {
                return None;
            }
            let key = Key { text: Cow::Borrowed(name), span: self.span(begin, end) };
            let value = if self.rest(end + 1).starts_with('\n') {
                self.at = end + 2;
                let (column, next) = self.next()?;
                let list = column == indent && self.rest(next).starts_with("- ");
                if column <= indent && !list {
                    return None;
                }
                let mut node = self.node(column, next)?;
                if list {
                    // The parser counts a list that is not indented from its first value on.
                    node.span.start += 2;
                }
                node
            } else {
                self.scalar(end + 2)?
            };
            pairs.push((key, value));
            match self.next() {
                Some((column, next)) if column == indent => {
                    if self.rest(next).starts_with("- ") {
                        return None;
                    }
                    begin = next;
                }
                Some((column, _)) if column > indent => return None,
                _ => break,
            }
        }
        let span = self.until_next(start);
        Some(Node { value: Value::Mapping(pairs), span })
    }

    /// A value that ends with its line.
    fn scalar(&mut self, start: usize) -> Option<Node<'t>> {
        let rest = self.rest(start);
        let line = rest.get(..memchr::memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len()))?;
        let end = start + line.len();
        self.at = (end + 1).min(self.yaml.len());
        let quote = line.chars().next().filter(|first| matches!(first, '"' | '\''));
        let text = match quote {
            Some(quote) => {
                let inner = line.get(1..)?.strip_suffix(quote)?;
                let sign = memchr::memchr2(quote as u8, b'\\', inner.as_bytes());
                (sign.is_none() && is_plain(inner)).then_some(inner)?
            }
            None => {
                let mut signs = memchr::memchr2_iter(b'#', b':', line.as_bytes());
                let plain = line.chars().next()?.is_alphanumeric()
                    && !line.ends_with([':', ' '])
                    && !signs.any(|at| {
                        matches!(line.as_bytes().get(at..), Some([b'#', ..] | [b':', b' ', ..]))
                    })
                    && is_plain(line);
                plain.then_some(line)?
            }
        };
        let value = Value::Scalar { text: Cow::Borrowed(text), quoted: quote.is_some() };
        Some(Node { value, span: self.span(start, end) })
    }

    fn rest(&self, at: usize) -> &'t str {
        self.yaml.get(at..).unwrap_or("")
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.text, self.base + start, self.base + end)
    }

    /// From there to where the next line begins that is not part of it.
    fn until_next(&mut self, start: usize) -> Span {
        let end = self.next().map_or(self.yaml.len(), |(_, next)| next);
        self.span(start, end)
    }
}

/// The key that these words begin with: one word, a colon, then a space and a value or the line's end.
fn key(words: &str) -> Option<&str> {
    let length = words.bytes().take_while(|byte| IN_KEY[usize::from(*byte)]).count();
    let begins = words.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic());
    let mut after = words.bytes().skip(length);
    let ends = after.next() == Some(b':')
        && matches!((after.next(), after.next()), (Some(b'\n'), _) | (Some(b' '), Some(b'!'..)));
    (begins && ends && length < 100).then(|| words.get(..length)).flatten()
}

/// By its number, whether a byte can stand in a key.
const IN_KEY: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < table.len() {
        let letter = byte as u8;
        table[byte] = letter.is_ascii_alphanumeric() || matches!(letter, b'_' | b'-');
        byte += 1;
    }
    table
};

/// Whether all its characters are [common](is_common): a look at each byte is enough for most values.
fn is_plain(words: &str) -> bool {
    // All bytes, without a way out at the first: so the compiler takes many at a time.
    let plain = |all: bool, byte: u8| all & matches!(byte, b' '..=b'~');
    words.bytes().fold(true, plain) || words.chars().all(is_common)
}

/// Characters that mean nothing to YAML within a value.
fn is_common(c: char) -> bool {
    matches!(c, ' '..='~') || c.is_alphanumeric() || "–—‘’“”„…«»·×°§€£".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::yaml;
    use proptest::prelude::*;

    /// Both readings, where this one ventures any.
    fn agree(written: &str) -> bool {
        let Some(read) = tree(written, TextId(7), 4) else { return false };
        let mut found = Vec::new();
        let whole = yaml::parsed(written, TextId(7), 4, &mut found);
        assert_eq!(found, [], "{written}");
        assert_eq!(Some(read), whole, "{written}");
        true
    }

    #[test]
    fn what_editors_mostly_write_is_read_here() {
        for written in [
            "title: One\n",
            "title: One",
            "title: \"One: a 'tale' # two\"\ndate: 2018-01-31\n\nlang: 'he'\n",
            "people:\n  - id: a\n    name: Ada\n    tenures:\n      - office: x\n        cite: s, p. 3\n  - id: b\n    name: B\ntitle: Übung – “so”\n",
            "list:\n- one\n- two: 2\n  three: 3\nend: x\n",
            "a:\n    b:\n      c: d\n    e: f\n\n\ng: h\n",
        ] {
            assert!(agree(written), "left to the parser: {written}");
        }
    }

    #[test]
    fn what_takes_a_parser_is_left_to_it() {
        for written in [
            "",
            "  ",
            "a:\n",
            "a: [b, c]\n",
            "a: {b: c}\n",
            "a: |\n  b\n",
            "a: b\n  c\n",
            "a: b # c\n",
            "a: b: c\n",
            "a: *b\n",
            "a: \"b\\n\"\n",
            "a: 'b''c'\n",
            "a: b\na: c\n",
            "a: b\n c: d\n",
            "a:\n  - b\n c: d\n",
            "- - a\n",
            "a:  b\n",
            "a:\tb\n",
            "a: b\r\n",
            "a: b\n---\nc: d\n",
            "a: b\n \nc: d\n",
        ] {
            assert!(!agree(written), "read here: {written:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]
        #[test]
        fn agrees_with_the_parser_wherever_it_reads_at_all(
            written in "((  ){0,2}(- )?[a-h]:( x| \"y: z\"| '#'| x, y| 2018-01|)\n|(  ){0,2}- (x|ü” –)\n|(  ){0,3}(- )?(- )?([ab]: |[a-e]:|)(x:y|\\[|- |x #y|)\n|\n| \n|\\.\\.\\.\n|---\n){1,8}"
        ) {
            agree(&written);
        }
    }
}
