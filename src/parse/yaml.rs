//! YAML to a tree in which every key and value keeps its place.
//!
//! The tree is built from granit-parser's events rather than through serde, which loses places and
//! stops at the first mistake. Scalars stay as they are written: what `no` or `2018` means is for
//! the field to say that they stand in, so a title `No` never becomes a boolean.

mod mistake;

use super::{plain_yaml, schema};
use crate::diagnostic::{Diagnostic, codes};
use crate::text::{Span, TextId};
use granit_parser::{Event, Parser, ScalarStyle, options};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

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

    /// Whether it is a list or a set with nothing in it.
    pub fn is_empty(&self) -> bool {
        match &self.value {
            Value::Scalar { .. } => false,
            Value::Sequence(items) => items.is_empty(),
            Value::Mapping(pairs) => pairs.is_empty(),
        }
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
        yaml,
        text,
        base,
        open: Vec::new(),
        root: None,
        anchors: HashMap::new(),
        marks: BTreeMap::new(),
        repeated: 0,
        found,
    };
    let options = options! { emit_comments: false, emit_anchor_events: true };
    for event in Parser::new_from_str_with_options(yaml, options) {
        match event {
            Ok((event, place)) => {
                let range = place.byte_range().unwrap_or(0..0);
                builder.look_for_lost(&event, range.clone());
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
    for range in std::mem::take(&mut builder.marks).into_values() {
        builder.lost(range, "a mark of its own");
    }
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
    yaml: &'t str,
    text: TextId,
    base: usize,
    open: Vec<Open<'t>>,
    root: Option<Node<'t>>,
    anchors: HashMap<usize, Node<'t>>,
    /// Where anchors stand that nothing repeats.
    marks: BTreeMap<usize, std::ops::Range<usize>>,
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
        let told = mistake::told(yaml, at, info);
        let span = self.span(told.range);
        let mut finding = Diagnostic::new(&codes::BAD_YAML, span, told.message);
        finding.help = told.help;
        self.found.push(finding);
    }

    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.text, self.base + range.start, self.base + range.end)
    }

    /// Words that YAML keeps for itself, where an editor may have meant them for readers.
    fn lost(&mut self, range: std::ops::Range<usize>, taken_for: &str) {
        let words = self.yaml.get(range.clone()).unwrap_or("").trim_end();
        let message =
            format!("YAML takes `{words}` for {taken_for}, so it is no part of the value");
        let span = self.span(range.start..range.start + words.len());
        self.found.push(
            Diagnostic::new(&codes::LOST_WORDS, span, message)
                .help("put quotation marks around the whole value, if it is to have these words"),
        );
    }

    /// Whether more words could belong to a value that reads `text` so far: to a number, a date or an
    /// id none can. Keys that the content format does not know, a theme's, are judged by their value.
    fn may_have_words(&self, text: &str) -> bool {
        let key = self.open.iter().rev().find_map(|open| match open {
            Open::Mapping(_, key, ..) => Some(key.as_ref()?.text.as_ref()),
            Open::Sequence(..) => None,
        });
        let known = key.and_then(schema::takes_words);
        known.unwrap_or_else(|| {
            text.parse::<f64>().is_err() && !matches!(text, "true" | "false" | "null" | "~")
        })
    }

    /// What stands in a value and is no part of it: a comment that has the look of words, a tag.
    fn look_for_lost(&mut self, event: &Event<'_>, place: std::ops::Range<usize>) {
        if let Event::Scalar(text, ..) = event
            && let Some(sign) = text.chars().find(|c| is_unfit(*c))
        {
            let message =
                format!("this value holds a sign that no page can show, U+{:04X}", sign as u32);
            let span = self.span(place.clone());
            self.found.push(
                Diagnostic::new(&codes::BAD_YAML, span, message)
                    .help("take the sign out, or its escape: a backslash with letters and digits"),
            );
        }
        match event {
            Event::Anchor(anchor, _) => {
                self.marks.insert(*anchor, place);
            }
            Event::Alias(anchor) => {
                self.marks.remove(anchor);
            }
            Event::Scalar(_, _, _, Some(_)) => {
                let before = self.yaml.get(..place.start).unwrap_or("");
                let tag = before.rfind('!').filter(|tag| {
                    before.get(*tag..).is_some_and(|between| !between.contains('\n'))
                });
                if let Some(tag) = tag.filter(|tag| !before.ends_with("!!") && *tag > 0) {
                    let len = before.get(tag..).and_then(|tag| tag.find(' '));
                    self.lost(tag..len.map_or(place.start, |len| tag + len), "a tag");
                }
            }
            Event::Scalar(text, ScalarStyle::Plain, ..) => {
                let rest = self.yaml.get(place.end..).unwrap_or("");
                let comment = rest.trim_start_matches(' ');
                let words = comment.strip_prefix('#').unwrap_or("");
                let looks_so = words.starts_with(char::is_alphanumeric);
                if looks_so && comment.len() < rest.len() && self.may_have_words(text) {
                    let start = self.yaml.len() - comment.len();
                    let len = comment.find('\n').unwrap_or(comment.len());
                    self.lost(start..start + len, "a comment");
                }
            }
            _ => {}
        }
    }
}

/// Whether XML, and so a feed, cannot hold it.
fn is_unfit(c: char) -> bool {
    (c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{7f}'))
        || matches!(c, '\u{fffe}' | '\u{ffff}')
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
