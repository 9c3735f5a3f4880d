//! Reading a set of keys: each value by its form, each mistake where it stands.

use super::schema::{self, Form, Key, Kind};
use super::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::domain::date::Date;
use crate::text::{At, Span};
use std::sync::Arc;

/// What reading needs beside the value itself.
pub(super) struct Cx<'a> {
    /// The whole contents of the text that is read, so that a span can be cut out of it.
    pub raw: &'a str,
    /// The same, where it is a file's.
    pub file: Option<&'a Arc<str>>,
    /// Where mistakes go.
    pub found: &'a mut Vec<Diagnostic>,
}

impl Cx<'_> {
    /// A finding at `span`.
    pub fn say(&mut self, finding: Diagnostic) {
        self.found.push(finding);
    }

    /// "X is wanted here, not Y".
    pub fn wrong_type(&mut self, node: &Node<'_>, what: &str, wanted: &str, help: Option<&str>) {
        let message = format!("`{what}` takes {wanted}, not {}", node.form());
        let mut finding = Diagnostic::new(&codes::WRONG_TYPE, node.span, message);
        finding.help = help.map(str::to_owned);
        self.say(finding);
    }
}

/// Whether words in the place of a key are the rest of a value with a comma in it.
enum Torn {
    No,
    /// They are: the key, and the whole value in quotation marks.
    Here(String),
    /// They are behind a second comma, and reported with those behind the first.
    Before,
}

/// `{ cite: a, p. 3 }` has a key `p. 3` without a value.
fn torn(pairs: &[(super::yaml::Key<'_>, Node<'_>)], at: usize, raw: &str) -> Torn {
    let bare = |(key, value): &(super::yaml::Key<'_>, Node<'_>)| {
        let behind = raw.get(key.span.range().end..).unwrap_or("").trim_start();
        value.is_null() && behind.starts_with([',', '}'])
    };
    let (before, from) = pairs.split_at(at);
    if !from.first().is_some_and(bare) {
        return Torn::No;
    }
    let Some((key, value)) = before.last() else { return Torn::No };
    if bare(&(key.clone(), value.clone())) {
        return Torn::Before;
    }
    let Value::Scalar { text, quoted: false } = &value.value else { return Torn::No };
    let rest: String = from
        .iter()
        .take_while(|pair| bare(pair))
        .map(|(key, _)| format!(", {}", key.text))
        .collect();
    Torn::Here(format!("{}: \"{text}{rest}\"", key.text))
}

/// A set of keys that is being read.
pub(super) struct Fields<'n, 't> {
    pairs: &'n [(super::yaml::Key<'t>, Node<'t>)],
    kind: &'static Kind,
    /// Keys that are misspelt, each with the pair that is read in its place.
    misspelt: Vec<(&'static str, Option<usize>)>,
    /// The [`sign`]s of all keys: most of what a record may have is asked for in vain.
    signs: u64,
    /// Where the set stands.
    pub span: Span,
}

impl<'n, 't> Fields<'n, 't> {
    /// The keys of `node`, which should be a set of `kind`; keys that it does not have are reported,
    /// and so are required ones that are missing.
    pub fn open(cx: &mut Cx<'_>, node: &'n Node<'t>, kind: &'static Kind) -> Option<Self> {
        let Value::Mapping(pairs) = &node.value else {
            let message =
                format!("{} is written as a set of keys, not as {}", kind.name, node.form());
            let keys: Vec<&str> = kind.keys.iter().filter(|k| k.required).map(|k| k.key).collect();
            let first = kind.keys.first().map_or("", |k| k.key);
            let help = match (keys.as_slice(), &node.value) {
                ([key], Value::Scalar { text, .. }) if !node.is_null() => {
                    format!("write {{ {key}: {text} }}")
                }
                ([], _) => format!("write {{ {first}: … }}"),
                _ => format!("write {{ {}: … }}", keys.join(": …, ")),
            };
            cx.say(Diagnostic::new(&codes::WRONG_TYPE, node.span, message).help(help));
            return None;
        };
        let mut misspelt: Vec<(&str, Option<usize>)> = Vec::new();
        let mut next = 0;
        for (at, (key, value)) in pairs.iter().enumerate() {
            // Most stand in the order of the table, so that the next is looked for behind the last.
            let is = |known: &Key| known.key == key.text;
            let (before, behind) = kind.keys.split_at_checked(next).unwrap_or((&[], kind.keys));
            let behind = behind.iter().position(is).map(|known| known + before.len());
            let known = behind.or_else(|| before.iter().position(is));
            if let Some(known) = known {
                next = known + 1;
                continue;
            }
            match torn(pairs, at, cx.raw) {
                Torn::No => {}
                Torn::Here(whole) => {
                    let message = format!("`{}` stands behind a comma, and is no key", key.text);
                    cx.say(
                        Diagnostic::new(&codes::UNKNOWN_KEY, key.span, message)
                            .label("inside { } a comma ends a value")
                            .help(format!("put quotation marks around the whole: {whole}")),
                    );
                    continue;
                }
                Torn::Before => continue,
            }
            let message = format!("{} has no key `{}`", kind.name, key.text);
            let mut finding = Diagnostic::new(&codes::UNKNOWN_KEY, key.span, message)
                .label("not a key of the content format");
            match meant_key(&key.text, kind) {
                Some(known) => {
                    finding = finding.suggest(Some(known.key));
                    let free = pairs.iter().all(|(key, _)| key.text != known.key)
                        && misspelt.iter().all(|(key, _)| *key != known.key);
                    if free {
                        misspelt.push((known.key, known.form.takes(value).then_some(at)));
                    }
                }
                None => {
                    let keys: Vec<&str> = kind.keys.iter().map(|known| known.key).collect();
                    finding = finding.help(format!("the keys are {}", keys.join(", ")));
                }
            }
            cx.say(finding);
        }
        let written = pairs.iter().map(|(key, _)| sign(&key.text));
        let signs = written.chain(misspelt.iter().map(|(key, _)| sign(key)));
        let signs = signs.fold(0, |all, one| all | one);
        let fields = Fields { pairs, kind, misspelt, signs, span: node.span };
        for key in kind.keys.iter().filter(|key| key.required) {
            let misspelt = fields.misspelt.iter().any(|(known, _)| *known == key.key);
            if fields.node(key.key).is_none() && !misspelt {
                let message = format!("{} needs {} `{}`", kind.name, article(key.key), key.key);
                // The whole set would underline half the file: its first line is enough.
                let span = fields.head(cx);
                cx.say(
                    Diagnostic::new(&codes::MISSING_KEY, span, message)
                        .label(format!("`{}` is missing here", key.key))
                        .help(format!("{}: {}", key.key, key.about)),
                );
            }
        }
        Some(fields)
    }

    /// The first line of the set.
    pub fn head(&self, cx: &Cx<'_>) -> Span {
        let raw = cx.raw.get(self.span.range()).unwrap_or("");
        let line = raw.split(['\n', '\r']).next().unwrap_or("");
        self.span.part(0, line.trim_end().len().max(1))
    }

    /// The value at `key`; `None` where it is left out or null. One at a misspelt key, which is
    /// reported, is read as what was meant, so that nothing else is reported for it.
    #[inline]
    pub fn node(&self, key: &str) -> Option<&'n Node<'t>> {
        debug_assert!(self.kind.keys.iter().any(|known| known.key == key), "{key} not in table");
        (self.signs & sign(key) != 0).then(|| self.find(key)).flatten()
    }

    fn find(&self, key: &str) -> Option<&'n Node<'t>> {
        let written = || self.pairs.iter().find(|(known, _)| known.text == key);
        let misspelt = || {
            let (_, at) = self.misspelt.iter().find(|(known, _)| *known == key)?;
            self.pairs.get((*at)?)
        };
        let (_, node) = written().or_else(misspelt)?;
        (!node.is_null()).then_some(node)
    }

    /// Words.
    pub fn text(&self, cx: &mut Cx<'_>, key: &str) -> Option<At<String>> {
        text(cx, self.node(key)?, key)
    }

    /// `true` or `false`; `false` where it is left out.
    pub fn boolean(&self, cx: &mut Cx<'_>, key: &str) -> bool {
        let Some(node) = self.node(key) else { return false };
        match &node.value {
            Value::Scalar { text, quoted: false } if text == "true" => true,
            Value::Scalar { text, quoted: false } if text == "false" => false,
            _ => {
                let help = match &node.value {
                    Value::Scalar { text, .. } => meant(text).map(|word| format!("write {word}")),
                    _ => None,
                };
                let form = match &node.value {
                    Value::Scalar { text, .. } => format!("`{text}`"),
                    _ => node.form().to_owned(),
                };
                let message = format!("`{key}` takes `true` or `false`, not {form}");
                let mut finding = Diagnostic::new(&codes::WRONG_TYPE, node.span, message);
                finding.help = help;
                cx.say(finding);
                false
            }
        }
    }

    /// A whole number.
    pub fn integer(&self, cx: &mut Cx<'_>, key: &str) -> Option<i64> {
        let node = self.node(key)?;
        match &node.value {
            Value::Scalar { text, .. } => match text.replace('_', "").parse() {
                Ok(number) => Some(number),
                Err(_) => {
                    let message = format!("`{key}` takes a whole number, not `{text}`");
                    cx.say(Diagnostic::new(&codes::WRONG_TYPE, node.span, message));
                    None
                }
            },
            _ => {
                cx.wrong_type(node, key, "a whole number", None);
                None
            }
        }
    }

    /// An EDTF expression. `[2018-01-31, 2018-02-01]` may stand without quotation marks: YAML sees a
    /// list there, EDTF a choice of one.
    pub fn date(&self, cx: &mut Cx<'_>, key: &str) -> Option<At<Date>> {
        date(cx, self.node(key)?, key)
    }

    /// The items of a list.
    pub fn list(&self, cx: &mut Cx<'_>, key: &str) -> &'n [Node<'t>] {
        let Some(node) = self.node(key) else { return &[] };
        match &node.value {
            Value::Sequence(items) => items,
            _ => {
                cx.wrong_type(
                    node,
                    key,
                    "a list",
                    Some("begin each item with `- `, or write [one, two]"),
                );
                &[]
            }
        }
    }

    /// A list of words.
    pub fn texts(&self, cx: &mut Cx<'_>, key: &str) -> Vec<At<String>> {
        self.list(cx, key).iter().filter_map(|item| text(cx, item, key)).collect()
    }

    /// One of the words that the table allows at `key`.
    pub fn one_of<T>(&self, cx: &mut Cx<'_>, key: &str, read: fn(&str) -> Option<T>) -> Option<T> {
        let word = self.text(cx, key)?;
        let value = read(&word.value);
        if value.is_none() {
            let known = self.kind.keys.iter().find(|known| known.key == key);
            let words = match known.map(|known| &known.form) {
                Some(Form::OneOf(words)) => *words,
                _ => &[],
            };
            bad_word(cx, &word, key, words);
        }
        value
    }
}

/// One bit of 64 for a key, by its first letter and its length; others may have the same.
#[inline]
fn sign(key: &str) -> u64 {
    let first = key.bytes().next().map_or(0, usize::from);
    1 << ((first + key.len() * 5) % 64)
}

impl Form {
    /// Whether a value that stands at a misspelt key can be read as this. A boolean cannot: a page
    /// would be a draft that was not said to be one, and what is wrong in a draft is not told.
    fn takes(&self, node: &Node<'_>) -> bool {
        match (self, &node.value) {
            (Form::Boolean, _) => false,
            (Form::Anything, _) => true,
            (Form::Many(_) | Form::Texts, value) => matches!(value, Value::Sequence(_)),
            (Form::One(_) | Form::ByName(_), value) => matches!(value, Value::Mapping(_)),
            (Form::EventSelection, value) => !matches!(value, Value::Scalar { .. }),
            (Form::Cite | Form::Names | Form::Date, value) => !matches!(value, Value::Mapping(_)),
            (Form::Words, value) => !matches!(value, Value::Sequence(_)),
            (_, value) => matches!(value, Value::Scalar { .. }),
        }
    }
}

/// The key that is meant by one that `kind` has not: the nearest, or what is called so elsewhere.
fn meant_key(written: &str, kind: &'static Kind) -> Option<&'static Key> {
    let known = |name: &str| kind.keys.iter().find(|key| key.key == name);
    let near = did_you_mean(written, kind.keys.iter().map(|key| key.key)).and_then(known);
    let lower = written.to_lowercase();
    let mut others = ELSEWHERE.iter().filter(|(other, _)| *other == lower);
    near.or_else(|| others.find_map(|(_, own)| known(own)))
}

/// What keys are called elsewhere, and here.
const ELSEWHERE: &[(&str, &str)] = &[
    ("name", "title"),
    ("title", "name"),
    ("label", "title"),
    ("label", "name"),
    ("who", "by"),
    ("person", "by"),
    ("person", "speaker"),
    ("description", "summary"),
    ("source", "cite"),
    ("sources", "cite"),
    ("citation", "cite"),
    ("reference", "cite"),
    ("link", "url"),
    ("href", "url"),
    ("start", "from"),
    ("since", "from"),
    ("end", "to"),
    ("until", "to"),
    ("words", "text"),
    ("body", "text"),
    ("position", "office"),
    ("role", "office"),
    ("post", "office"),
    ("when", "date"),
    ("where", "place"),
    ("location", "place"),
    ("language", "lang"),
    ("published", "date"),
];

/// The article that goes before a key: "a name", "an id".
fn article(key: &str) -> &'static str {
    // `url` is read out by its letters.
    match key.starts_with(['a', 'e', 'i', 'o', 'u']) && key != "url" {
        true => "an",
        false => "a",
    }
}

/// Reports a word that is not one of `words`.
pub(super) fn bad_word(cx: &mut Cx<'_>, word: &At<String>, key: &str, words: &[&str]) {
    let message = format!("`{}` is not a value of `{key}`", word.value);
    let help = match did_you_mean(&word.value, words.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("it takes {}", words.join(", ")),
    };
    cx.say(Diagnostic::new(&codes::BAD_VALUE, word.span, message).help(help));
}

/// What is meant by the words that other programs take for `true` and `false` (YAML 1.1's among them).
fn meant(word: &str) -> Option<&'static str> {
    match word.to_ascii_lowercase().as_str() {
        "yes" | "y" | "on" | "1" | "true" => Some("true"),
        "no" | "n" | "off" | "0" | "false" => Some("false"),
        _ => None,
    }
}

/// The words of a single value. Numbers and booleans are words too here: a title may be `1984`.
pub(super) fn text(cx: &mut Cx<'_>, node: &Node<'_>, what: &str) -> Option<At<String>> {
    match &node.value {
        Value::Scalar { .. } if node.is_null() => None,
        Value::Scalar { text, .. } => Some(At::new(text.trim().to_owned(), node.span)),
        _ => {
            let one = match &node.value {
                Value::Sequence(items) => match items.as_slice() {
                    [Node { value: Value::Scalar { text, .. }, .. }] => Some(text),
                    _ => None,
                },
                _ => None,
            };
            let help = one.map(|one| format!("write {what}: {one}"));
            cx.wrong_type(node, what, "a single value", help.as_deref());
            None
        }
    }
}

/// Where the words of a value stand within `raw`, which is all of it: at its beginning or behind a
/// quotation mark, but for what is written in other ways. `None` where they do not stand there so.
pub(super) fn place_in(raw: &str, words: &str) -> Option<usize> {
    let at = |at: usize| raw.get(at..).is_some_and(|rest| rest.starts_with(words)).then_some(at);
    at(0).or_else(|| at(1)).or_else(|| raw.find(words))
}

/// An EDTF expression.
pub(super) fn date(cx: &mut Cx<'_>, node: &Node<'_>, what: &str) -> Option<At<Date>> {
    let written = match &node.value {
        Value::Scalar { text, .. } => text.trim(),
        Value::Sequence(_) => cx.raw.get(node.span.range()).unwrap_or("").trim(),
        Value::Mapping(_) => {
            cx.wrong_type(node, what, "a date", None);
            return None;
        }
    };
    match Date::parse(written) {
        Ok(date) => Some(At::new(date, node.span)),
        Err(mistake) => {
            let mut finding =
                Diagnostic::new(&codes::BAD_DATE, node.span, format!("`{written}` is not a date"))
                    .label(mistake.message.to_string());
            let goes_on = what == "to" && GOES_ON.contains(&written.to_lowercase().as_str());
            finding.help = match (mistake.help, goes_on) {
                (_, true) => Some("leave `to` out where it still goes on".to_owned()),
                (None, _) => Some("write 2018-01-31, or 2018-02, or 2018".to_owned()),
                (help, _) => help,
            };
            cx.say(finding);
            None
        }
    }
}

/// What elsewhere stands for an end that has not come.
const GOES_ON: [&str; 7] = ["present", "now", "today", "current", "ongoing", "still", "-"];

/// Words, or `{text, lang}`.
pub(super) fn words(cx: &mut Cx<'_>, node: &Node<'_>, what: &str) -> Option<super::raw::RawWords> {
    if let Value::Mapping(_) = node.value {
        let fields = Fields::open(cx, node, &schema::WORDS)?;
        let text = fields.text(cx, "text")?;
        return Some(super::raw::RawWords { text, lang: fields.text(cx, "lang").map(Box::new) });
    }
    Some(super::raw::RawWords { text: text(cx, node, what)?, lang: None })
}
