//! A file of words in Fluent's syntax, read into messages that are quick to fill.
//!
//! The syntax is read by `fluent-syntax`, the plural rules are those of `intl_pluralrules`. What a
//! page needs hundreds of times is compiled here once, and every mistake has its place; Fluent's
//! attributes, terms with arguments and functions other than `NUMBER` are not used and are reported.

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;
use std::collections::BTreeSet;
use std::ops::Range;

/// A message, or a term, whose key begins with `-`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its key.
    pub key: String,
    /// Where the key stands, in bytes.
    pub place: Range<usize>,
    /// The values it asks for, and where.
    pub asks: Vec<(String, Range<usize>)>,
    /// The messages it takes in, and where.
    pub takes: Vec<(String, Range<usize>)>,
    pub(super) parts: Vec<Part>,
}

/// What is wrong in a file of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Where, in bytes.
    pub place: Range<usize>,
    /// What, in a clause without a full stop.
    pub message: String,
}

/// A piece of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// Words.
    Text(String),
    /// A value that is given.
    Value(String),
    /// Another message.
    Message(String),
    /// One of several, by a value.
    Choice(Box<Choice>),
}

/// One of several wordings, by a value that is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// The value's name.
    pub by: String,
    /// By its ordinal category (first, second) rather than its cardinal one (one, two).
    pub ordinal: bool,
    /// Number, category or word, and what is said then.
    pub variants: Vec<(Key, Vec<Part>)>,
    /// The variant for all others.
    pub default: usize,
}

/// What a variant is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Key {
    /// This very number.
    Number(i64),
    /// This word, or a number of this category (`one`, `few`).
    Word(String),
}

/// Reads a file: its messages in their order, and its mistakes. A message with a mistake is left out.
#[must_use]
pub fn read(text: &str) -> (Vec<Message>, Vec<Mistake>) {
    let mut mistakes = Vec::new();
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            mistakes.extend(errors.into_iter().map(|error| Mistake {
                place: error.pos.start.min(text.len())..error.pos.end.min(text.len()),
                message: lower_first(&error.kind.to_string()),
            }));
            resource
        }
    };
    let mut messages = Vec::new();
    for entry in &resource.body {
        let (sign, id, value, attributes) = match entry {
            Entry::Message(message) => {
                ("", message.id.name, message.value.as_ref(), &message.attributes)
            }
            Entry::Term(term) => ("-", term.id.name, Some(&term.value), &term.attributes),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            Entry::Junk { .. } => continue,
        };
        let mut reader = Reader { text, asks: Vec::new(), takes: Vec::new(), wrong: Vec::new() };
        if let Some(attribute) = attributes.first() {
            reader.wrong(attribute.id.name, "attributes are not used here");
        }
        let parts = value.map(|pattern| reader.pattern(pattern)).unwrap_or_default();
        let wrong = !reader.wrong.is_empty();
        mistakes.append(&mut reader.wrong);
        if !wrong {
            messages.push(Message {
                key: format!("{sign}{id}"),
                place: place(text, id),
                asks: reader.asks,
                takes: reader.takes,
                parts,
            });
        }
    }
    mistakes.sort_by_key(|mistake| mistake.place.start);
    (messages, mistakes)
}

/// Where a part of a text stands in it. What is no part of it stands at its start.
fn place(text: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    match start.checked_add(part.len()) {
        Some(end) if end <= text.len() => start..end,
        _ => 0..0,
    }
}

fn lower_first(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

struct Reader<'t> {
    text: &'t str,
    asks: Vec<(String, Range<usize>)>,
    takes: Vec<(String, Range<usize>)>,
    wrong: Vec<Mistake>,
}

impl<'t> Reader<'t> {
    fn wrong(&mut self, part: &str, message: &str) {
        self.wrong.push(Mistake { place: place(self.text, part), message: message.to_owned() });
    }

    fn pattern(&mut self, pattern: &Pattern<&'t str>) -> Vec<Part> {
        let mut parts = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => push_text(&mut parts, value),
                PatternElement::Placeable { expression } => self.expression(expression, &mut parts),
            }
        }
        parts
    }

    fn expression(&mut self, expression: &Expression<&'t str>, parts: &mut Vec<Part>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, parts),
            Expression::Select { selector, variants } => {
                let Some((by, ordinal)) = self.selector(selector) else { return };
                let default = variants.iter().position(|variant| variant.default).unwrap_or(0);
                let variants = variants
                    .iter()
                    .map(|variant| {
                        let key = match variant.key {
                            VariantKey::Identifier { name } => Key::Word(name.to_owned()),
                            VariantKey::NumberLiteral { value } => match value.parse() {
                                Ok(number) => Key::Number(number),
                                Err(_) => {
                                    self.wrong(value, "only whole numbers are chosen by here");
                                    Key::Number(0)
                                }
                            },
                        };
                        (key, self.pattern(&variant.value))
                    })
                    .collect();
                parts.push(Part::Choice(Box::new(Choice { by, ordinal, variants, default })));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'t str>, parts: &mut Vec<Part>) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                push_text(parts, &fluent_syntax::unicode::unescape_unicode_to_string(value));
            }
            InlineExpression::NumberLiteral { value } => push_text(parts, value),
            InlineExpression::VariableReference { id } => {
                parts.push(Part::Value(self.asked(id.name)));
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                self.takes.push((id.name.to_owned(), place(self.text, id.name)));
                parts.push(Part::Message(id.name.to_owned()));
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                let key = format!("-{}", id.name);
                self.takes.push((key.clone(), place(self.text, id.name)));
                parts.push(Part::Message(key));
            }
            InlineExpression::Placeable { expression } => self.expression(expression, parts),
            InlineExpression::FunctionReference { id, .. } => {
                self.wrong(id.name, "a function stands only before `->` here");
            }
            InlineExpression::MessageReference { id, .. }
            | InlineExpression::TermReference { id, .. } => {
                self.wrong(id.name, "attributes and arguments of a message are not used here");
            }
        }
    }

    /// What is chosen by, and whether by its ordinal category.
    fn selector(&mut self, selector: &InlineExpression<&'t str>) -> Option<(String, bool)> {
        match selector {
            InlineExpression::VariableReference { id } => Some((self.asked(id.name), false)),
            InlineExpression::FunctionReference { id, arguments } => {
                let [InlineExpression::VariableReference { id: of }] =
                    arguments.positional.as_slice()
                else {
                    self.wrong(id.name, "this takes one value, such as $n");
                    return None;
                };
                if id.name != "NUMBER" {
                    self.wrong(id.name, "the only function here is NUMBER");
                    return None;
                }
                let ordinal = arguments.named.iter().any(|named| {
                    named.name.name == "type"
                        && matches!(
                            named.value,
                            InlineExpression::StringLiteral { value: "ordinal" }
                        )
                });
                Some((self.asked(of.name), ordinal))
            }
            InlineExpression::MessageReference { id, .. }
            | InlineExpression::TermReference { id, .. } => {
                self.wrong(id.name, "only values can be chosen by here");
                None
            }
            InlineExpression::StringLiteral { value }
            | InlineExpression::NumberLiteral { value } => {
                self.wrong(value, "only values can be chosen by here");
                None
            }
            InlineExpression::Placeable { .. } => None,
        }
    }

    fn asked(&mut self, name: &'t str) -> String {
        self.asks.push((name.to_owned(), place(self.text, name)));
        name.to_owned()
    }
}

fn push_text(parts: &mut Vec<Part>, words: &str) {
    match parts.last_mut() {
        Some(Part::Text(text)) => text.push_str(words),
        _ => parts.push(Part::Text(words.to_owned())),
    }
}

impl Message {
    /// The names of the values it asks for.
    #[must_use]
    pub fn values(&self) -> BTreeSet<&str> {
        self.asks.iter().map(|(name, _)| name.as_str()).collect()
    }
}

/// Whether a message that English fills with `values` is given a value of that name. Beside those that
/// English asks for, all are given what languages differ by: what kind of date it is, what a name
/// begins with, a number in Roman figures.
#[must_use]
pub fn is_given(name: &str, values: &BTreeSet<&str>) -> bool {
    let with = |others: &[&str]| others.iter().any(|other| values.contains(other));
    values.contains(name)
        || match name {
            "kind" | "month" => with(&["date", "year"]),
            "from_kind" | "from_month" | "to_kind" => with(&["from"]),
            "begins" | "initial" => with(&["last", "office"]),
            "roman" => with(&["n"]),
            _ => false,
        }
}
