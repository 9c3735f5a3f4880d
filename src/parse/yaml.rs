//! YAML to a tree in which every key and value keeps its place.
//!
//! The tree is built from granit-parser's events rather than through serde, which loses places and
//! stops at the first mistake. Scalars stay as they are written: what `no` or `2018` means is for
//! the field to say that they stand in, so a title `No` never becomes a boolean.

use super::plain_yaml;
use crate::diagnostic::{Diagnostic, codes};
use crate::text::{Span, TextId};
use granit_parser::{Event, Parser, ScalarStyle, options};
use std::borrow::Cow;
use std::collections::HashMap;

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node<'t> {
    /// What it says.
    pub value: Value<'t>,
    /// Where; of a set or a list from its first sign to the end of its last value.
    pub span: Span,
}

/// YAML's three kinds of value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'t> {
    /// Words; `quoted` also for block scalars: a quoted `null` is a word.
    Scalar {
        /// The words, without quotation marks and escapes.
        text: Cow<'t, str>,
        /// Whether they stand in quotation marks or in a block.
        quoted: bool,
    },
    /// A list.
    Sequence(Vec<Node<'t>>),
    /// A set of keys, in their order.
    Mapping(Vec<(Key<'t>, Node<'t>)>),
}

/// A key of a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key<'t> {
    /// Its words.
    pub text: Cow<'t, str>,
    /// Where it stands.
    pub span: Span,
}

impl Node<'_> {
    /// Whether it is YAML's null: nothing at all, `~` or `null`, without quotation marks.
    pub fn is_null(&self) -> bool {
        matches!(&self.value, Value::Scalar { text, quoted: false }
            if matches!(text.as_ref(), "" | "~" | "null" | "Null" | "NULL"))
    }

    /// What it is, in an editor's words.
    pub fn form(&self) -> &'static str {
        match &self.value {
            _ if self.is_null() => "nothing",
            Value::Scalar { .. } => "a single value",
            Value::Sequence(_) => "a list",
            Value::Mapping(_) => "a set of keys",
        }
    }
}

/// Deeper nesting than any editor writes; it bounds the work that a hostile file can ask for.
const DEEPEST: usize = 48;
/// Nodes that aliases repeat in one document: a few lines can ask for billions.
const MOST_REPEATED: usize = 100_000;

/// Reads the YAML in `yaml`, which stands at byte `base` of the text. `None` where there is nothing
/// in it. A mistake in it is one finding, and what stands before the mistake is kept, so that the
/// records defined there are not reported as unknown everywhere else.
pub fn tree<'t>(
    yaml: &'t str,
    text: TextId,
    base: usize,
    found: &mut Vec<Diagnostic>,
) -> Option<Node<'t>> {
    plain_yaml::tree(yaml, text, base).or_else(|| parsed(yaml, text, base, found))
}

/// The same by the parser of all of YAML.
pub(super) fn parsed<'t>(
    yaml: &'t str,
    text: TextId,
    base: usize,
    found: &mut Vec<Diagnostic>,
) -> Option<Node<'t>> {
    let mut builder = Builder {
        text,
        base,
        open: Vec::new(),
        root: None,
        anchors: HashMap::new(),
        repeated: 0,
        found,
    };
    let options = options! { emit_comments: false };
    for event in Parser::new_from_str_with_options(yaml, options) {
        match event {
            Ok((event, place)) => {
                let range = place.byte_range().unwrap_or(0..0);
                let span = Span::new(text, base + range.start, base + range.end);
                if builder.event(event, span).is_break() {
                    break;
                }
            }
            Err(mistake) => {
                let at = mistake.marker().byte_offset().unwrap_or(0).min(yaml.len());
                let at = (0..=at).rev().find(|at| yaml.is_char_boundary(*at)).unwrap_or(0);
                builder.mistake(yaml, at, &mistake.info());
                break;
            }
        }
    }
    builder.close_all();
    builder.root
}

enum Open<'t> {
    Sequence(Vec<Node<'t>>, Span, usize),
    Mapping(Pairs<'t>, Option<Key<'t>>, Span, usize),
}

/// The pairs of a mapping that is open; past a few, its keys are looked up rather than gone through.
#[derive(Default)]
struct Pairs<'t> {
    all: Vec<(Key<'t>, Node<'t>)>,
    known: HashMap<Cow<'t, str>, Span>,
}

impl<'t> Pairs<'t> {
    const FEW: usize = 24;

    /// Where the key stands already.
    fn first(&self, key: &str) -> Option<Span> {
        let few = self.all.iter().take(Self::FEW).find(|(known, _)| known.text == key);
        few.map(|(known, _)| known.span).or_else(|| self.known.get(key).copied())
    }

    fn push(&mut self, key: Key<'t>, node: Node<'t>) {
        if self.all.len() >= Self::FEW {
            self.known.insert(key.text.clone(), key.span);
        }
        self.all.push((key, node));
    }
}

struct Builder<'t, 'd> {
    text: TextId,
    base: usize,
    open: Vec<Open<'t>>,
    root: Option<Node<'t>>,
    anchors: HashMap<usize, Node<'t>>,
    repeated: usize,
    found: &'d mut Vec<Diagnostic>,
}

impl<'t> Builder<'t, '_> {
    fn event(&mut self, event: Event<'t>, span: Span) -> std::ops::ControlFlow<()> {
        use std::ops::ControlFlow::{Break, Continue};
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let quoted = style != ScalarStyle::Plain;
                self.value(Node { value: Value::Scalar { text, quoted }, span }, anchor);
            }
            Event::SequenceStart(_, anchor, _) => {
                self.open.push(Open::Sequence(Vec::new(), span, anchor));
            }
            Event::MappingStart(_, anchor, _) => {
                self.open.push(Open::Mapping(Pairs::default(), None, span, anchor));
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span.end),
            Event::Alias(anchor) => {
                let Some(node) = self.anchors.get(&anchor) else {
                    // Its anchor is known to the parser, but what it names is still open.
                    let message = "an alias cannot stand within what it repeats";
                    self.found.push(Diagnostic::new(&codes::BAD_YAML, span, message));
                    return Break(());
                };
                self.repeated += weight(node);
                if self.repeated <= MOST_REPEATED {
                    let node = Node { value: node.value.clone(), span };
                    self.value(node, 0);
                }
            }
            Event::DocumentEnd => return Break(()),
            _ => {}
        }
        if self.open.len() > DEEPEST || self.repeated > MOST_REPEATED {
            let message = "the front matter is nested too deeply, or repeats itself too often";
            self.found.push(Diagnostic::new(&codes::BAD_YAML, span, message));
            return Break(());
        }
        Continue(())
    }

    fn value(&mut self, node: Node<'t>, anchor: usize) {
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::Sequence(items, ..)) => items.push(node),
            Some(Open::Mapping(pairs, pending, ..)) => match pending.take() {
                None => *pending = Some(key(node, self.found)),
                Some(key) => match pairs.first(&key.text) {
                    None => pairs.push(key, node),
                    Some(first) => {
                        let message = format!("the key `{}` stands here twice", key.text);
                        self.found.push(
                            Diagnostic::new(&codes::DUPLICATE_KEY, key.span, message)
                                .label("again here")
                                .related(first, "first here")
                                .help("keep one of the two"),
                        );
                    }
                },
            },
        }
    }

    fn close(&mut self, end: u32) {
        let (node, anchor) = match self.open.pop() {
            None => return,
            Some(Open::Sequence(items, span, anchor)) => {
                let end = items.last().map_or(end, |last| last.span.end.max(end)).max(span.end);
                (Node { value: Value::Sequence(items), span: Span { end, ..span } }, anchor)
            }
            Some(Open::Mapping(Pairs { all: pairs, .. }, _, span, anchor)) => {
                let end =
                    pairs.last().map_or(end, |(_, last)| last.span.end.max(end)).max(span.end);
                (Node { value: Value::Mapping(pairs), span: Span { end, ..span } }, anchor)
            }
        };
        self.value(node, anchor);
    }

    fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.close(0);
        }
    }

    fn mistake(&mut self, yaml: &str, at: usize, info: &str) {
        let line_end =
            yaml.get(at..).and_then(|rest| rest.find('\n')).map_or(yaml.len(), |n| at + n);
        let mut span = Span::new(self.text, self.base + at, self.base + line_end.max(at));
        if span.start == span.end && at > 0 {
            // At the end of a line there is nothing to underline: take the line.
            let start = yaml.get(..at).and_then(|before| before.trim_end().rfind('\n'));
            span = Span::new(self.text, self.base + start.map_or(0, |n| n + 1), self.base + at);
        }
        if info.contains("found a tab")
            && let Some(tab) = yaml.get(at..).and_then(tab_for_indent)
        {
            // The reader stops at the end of what stands before; the tab is on a later line.
            span = Span::new(self.text, self.base + at + tab, self.base + at + tab + 1);
            self.found.push(
                Diagnostic::new(
                    &codes::BAD_YAML,
                    span,
                    "this is not YAML: a tab in the indentation",
                )
                .help("indent with spaces: YAML takes no tabs there"),
            );
            return;
        }
        let line_start = yaml.get(..at).and_then(|b| b.rfind('\n')).map_or(0, |n| n + 1);
        let line = yaml.get(line_start..line_end).unwrap_or("");
        let mut finding =
            Diagnostic::new(&codes::BAD_YAML, span, format!("this is not YAML: {info}"));
        if line.matches(": ").count() > 1 && !line.contains(['"', '\'', '{']) {
            finding = finding.help("put quotation marks around a value that holds `: `");
        } else if line.trim_start().starts_with(['@', '`', '%'])
            || line.contains(": @")
            || yaml.get(at..).is_some_and(|rest| rest.starts_with(['@', '`', '%']))
        {
            finding = finding
                .help("put quotation marks around a value that begins with `@`, `%` or a backtick");
        } else if line.starts_with('\t') {
            finding = finding.help("indent with spaces: YAML takes no tabs there");
        }
        self.found.push(finding);
    }
}

/// The place of the first tab that a line is indented with.
fn tab_for_indent(yaml: &str) -> Option<usize> {
    let mut at = 0;
    for line in yaml.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line.get(..indent).and_then(|indent| indent.find('\t')) {
            return Some(at + tab);
        }
        at += line.len();
    }
    None
}

fn key<'t>(node: Node<'t>, found: &mut Vec<Diagnostic>) -> Key<'t> {
    match node.value {
        Value::Scalar { text, .. } => Key { text, span: node.span },
        _ => {
            let message = "a key is one word here, not a list or a set of keys";
            found.push(Diagnostic::new(&codes::BAD_YAML, node.span, message));
            Key { text: Cow::Borrowed(""), span: node.span }
        }
    }
}

fn weight(node: &Node<'_>) -> usize {
    match &node.value {
        Value::Scalar { .. } => 1,
        Value::Sequence(items) => 1 + items.iter().map(weight).sum::<usize>(),
        Value::Mapping(pairs) => 1 + pairs.iter().map(|(_, node)| weight(node)).sum::<usize>(),
    }
}
