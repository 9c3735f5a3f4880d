//! The words of pages in one language: messages by key, from the theme's `words/<lang>.ftl`.

use super::collation::Collation;
use super::fluent::{Choice, Key, Message, Part};
use super::plurals::Plurals;
use rustc_hash::FxHashMap as HashMap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A language's messages. One that it lacks is taken from the language it was laid over, and the
/// key itself is shown where neither has it, so that nothing is ever blank.
#[derive(Debug, Clone, Default)]
pub struct Ui {
    tag: String,
    messages: HashMap<String, Arc<Known>>,
    plain: BTreeMap<String, String>,
    collation: Arc<Collation>,
    /// What stands before and behind a quotation, and one within another.
    marks: [(String, String); 2],
}

/// A message with the rules of the language that it is in.
#[derive(Debug)]
struct Known {
    message: Message,
    plurals: Arc<Plurals>,
}

/// A value that a message is filled with.
#[derive(Debug, Clone, Copy)]
pub enum Value<'v> {
    /// Words.
    Words(&'v str),
    /// A number, written with the language's marks between its thousands.
    Number(i64),
}

impl<'v> From<&'v str> for Value<'v> {
    fn from(words: &'v str) -> Self {
        Value::Words(words)
    }
}

impl<'v> From<&'v String> for Value<'v> {
    fn from(words: &'v String) -> Self {
        Value::Words(words)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Value::Number(number)
    }
}

/// Stands for what is quoted.
const HOLE: &str = "\u{fffc}";

/// Messages within messages are followed so far, lest two that name each other never end.
const DEEPEST: usize = 8;

impl Ui {
    /// The messages of a language, a later one before an earlier one of the same key, over another
    /// language's.
    #[must_use]
    pub fn over(tag: &str, messages: Vec<Message>, other: &Ui) -> Ui {
        let plurals = Arc::new(Plurals::of(tag));
        let mut all = other.messages.clone();
        for message in messages {
            let known = Known { message, plurals: Arc::clone(&plurals) };
            all.insert(known.message.key.clone(), Arc::new(known));
        }
        let mut ui = Ui {
            tag: tag.to_owned(),
            messages: all,
            plain: BTreeMap::new(),
            collation: Arc::new(Collation::of(tag)),
            marks: Default::default(),
        };
        let around = |key, value| {
            let set = ui.say(key, &[(value, Value::Words(HOLE))]);
            set.split_once(HOLE).map_or_else(Default::default, |(before, behind)| {
                (before.to_owned(), behind.to_owned())
            })
        };
        ui.marks = [around("quoted", "words"), around("quoted_within", "value")];
        ui.plain = ui
            .messages
            .values()
            .filter(|known| !known.message.key.starts_with('-'))
            .map(|known| (known.message.key.clone(), ui.say(&known.message.key, &[])))
            .collect();
        ui
    }

    /// The language's tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// What sorts, byte by byte, as the words do in this language.
    #[must_use]
    pub fn sort_key(&self, words: &str) -> Vec<u8> {
        self.collation.key(words)
    }

    /// The words at `key`, of a message that asks for no value.
    #[must_use]
    pub fn get<'u>(&'u self, key: &'u str) -> &'u str {
        self.plain.get(key).map_or(key, String::as_str)
    }

    /// The words at `key`, of a message that asks for one value by the name `value`.
    #[must_use]
    pub fn with<'v>(&self, key: &str, value: impl Into<Value<'v>>) -> String {
        self.say(key, &[("value", value.into())])
    }

    /// The words at `key`, filled with values. One that is not given shows as its name.
    #[must_use]
    pub fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        // Most are a few words.
        let mut out = String::with_capacity(48);
        self.message(key, values, &mut out, 0);
        out
    }

    /// What stands before a quotation, or behind it where it does not open one; `within`: one within
    /// another.
    #[must_use]
    pub fn quotation_mark(&self, within: bool, opens: bool) -> &str {
        let [own, inner] = &self.marks;
        let (before, behind) = if within { inner } else { own };
        if opens { before } else { behind }
    }

    /// Whether there is a message of that key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.messages.contains_key(key)
    }

    /// All messages in the order of their keys, to be told by whether another table says the same.
    #[must_use]
    pub fn in_order(&self) -> impl std::fmt::Debug {
        let all = self.messages.iter().map(|(key, known)| (key.as_str(), &known.message));
        all.collect::<BTreeMap<_, _>>()
    }

    /// All words by key, for templates; values show as their names.
    #[must_use]
    pub fn all(&self) -> &BTreeMap<String, String> {
        &self.plain
    }

    fn message(&self, key: &str, values: &[(&str, Value<'_>)], out: &mut String, depth: usize) {
        match self.messages.get(key).filter(|_| depth < DEEPEST) {
            Some(known) => self.parts(known, &known.message.parts, values, out, depth),
            None => out.push_str(key),
        }
    }

    fn parts(
        &self,
        known: &Known,
        parts: &[Part],
        values: &[(&str, Value<'_>)],
        out: &mut String,
        depth: usize,
    ) {
        let given = |name: &str| values.iter().find(|(known, _)| *known == name).map(|(_, v)| *v);
        for part in parts {
            match part {
                Part::Text(words) => out.push_str(words),
                Part::Message(key) => self.message(key, values, out, depth + 1),
                Part::Value(name) => match given(name) {
                    Some(Value::Words(words)) => out.push_str(words),
                    Some(Value::Number(number)) => out.push_str(&self.number(number)),
                    None => {
                        out.push_str("{ $");
                        out.push_str(name);
                        out.push_str(" }");
                    }
                },
                Part::Choice(choice) => {
                    let parts = chosen(choice, given(&choice.by), &known.plurals);
                    self.parts(known, parts, values, out, depth);
                }
            }
        }
    }

    /// A number with the language's mark between its thousands, in languages that set one from five
    /// digits on, only then.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let least = if self.get("number_group_least") == "5" { 5 } else { 4 };
        let sign = if number < 0 { "−" } else { "" };
        if digits.len() < least {
            return format!("{sign}{digits}");
        }
        let mark = self.get("number_group");
        let mut out = sign.to_owned();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push_str(mark);
            }
            out.push(digit);
        }
        out
    }
}

/// What is said for a value: of a number that very number's wording first, then its category's.
fn chosen<'c>(choice: &'c Choice, value: Option<Value<'_>>, plurals: &Plurals) -> &'c [Part] {
    let found = match value {
        Some(Value::Words(words)) => {
            choice.variants.iter().find(|(key, _)| matches!(key, Key::Word(word) if word == words))
        }
        Some(Value::Number(number)) => {
            let exact = |key: &Key| matches!(key, Key::Number(this) if *this == number);
            let category = plurals.category(number, choice.ordinal);
            let named = |key: &Key| matches!(key, Key::Word(word) if word == category);
            let exact = choice.variants.iter().find(|(key, _)| exact(key));
            exact.or_else(|| choice.variants.iter().find(|(key, _)| named(key)))
        }
        None => None,
    };
    let default = || choice.variants.get(choice.default);
    found.or_else(default).map_or(&[], |(_, parts)| parts.as_slice())
}
