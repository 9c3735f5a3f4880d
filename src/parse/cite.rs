//! What stands inside a citation's brackets: `see @a, ch. 2; @b, pp. 3-5`.
//!
//! The syntax is Pandoc's, and one reader serves the running text and every `cite:` key. There the
//! `@` may be left out.

use super::fields::Cx;
use super::raw::RawCites;
use super::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::citation::{Locator, Unit};
use crate::markup::CiteText;
use crate::text::Span;

/// Whether a character may stand in an id.
pub fn in_id(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':')
}

/// The finding for words that cannot be an id, with the nearest that can.
pub(super) fn bad_id(id: &str, span: Span) -> Option<Diagnostic> {
    let good = id.chars().all(in_id)
        && id.starts_with(char::is_alphanumeric)
        && id.ends_with(|c| in_id(c) && c != '.' && c != ':');
    if good {
        return None;
    }
    let mend: String = id.to_lowercase().chars().map(|c| if in_id(c) { c } else { '-' }).collect();
    let mend = mend.trim_matches(['-', '.', ':', '_']);
    let finding = Diagnostic::new(&codes::BAD_ID, span, format!("`{id}` cannot be an id"))
        .label("letters, digits, `-`, `_`, `.` and `:` only");
    Some(if mend.is_empty() { finding } else { finding.help(format!("write `{mend}`")) })
}

/// Whether the words between brackets are a citation: an `@` begins an item, or follows a space.
/// An address such as `me@example.org` is none.
pub fn is_citation(words: &str) -> bool {
    words.match_indices('@').any(|(at, _)| {
        let before = words.get(..at).and_then(|b| b.chars().next_back());
        let after = words.get(at + 1..).and_then(|a| a.chars().next());
        before.is_none_or(|c| c.is_whitespace() || c == ';')
            && after.is_some_and(char::is_alphanumeric)
    })
}

/// The id that `words` begin with; empty where they begin with none.
pub(super) fn id_at(words: &str) -> &str {
    let len = words.find(|c| !in_id(c)).unwrap_or(words.len());
    // A full stop or colon at the end belongs to the sentence, not to the id.
    words.get(..len).unwrap_or("").trim_end_matches(['.', ':'])
}

/// The word of each item that would be an id with an `@` before it, and where it stands: the last one
/// before the first comma.
fn without_sign(words: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = 0;
    words.split(';').filter_map(move |item| {
        let start = next;
        next += item.len() + 1;
        let before = item.split(',').next().unwrap_or("").trim_end();
        let at = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let word = before.get(at..)?;
        (!word.is_empty() && id_at(word) == word).then_some((start + at, word))
    })
}

/// Whether the words between brackets would be a citation with an `@`, if they name a source.
pub(super) fn may_lack_sign(words: &str) -> bool {
    !words.contains(['@', '\n']) && without_sign(words).next().is_some()
}

/// The citation that is meant by words that are none: `[id, p. 3]` or `@id`, where `known` says that
/// a source has the id.
pub fn meant(words: &str, known: impl Fn(&str) -> bool) -> Option<String> {
    if let Some(id) = words.strip_prefix('@') {
        return known(id).then(|| format!("[@{id}]"));
    }
    let mut mended = String::new();
    let mut read = 0;
    let inner = words.strip_prefix('[')?;
    for (at, _) in without_sign(inner.strip_suffix(']')?).filter(|(_, id)| known(id)) {
        mended.push_str(inner.get(read..at)?);
        mended.push('@');
        read = at;
    }
    (read > 0 || !mended.is_empty())
        .then(|| format!("[{mended}{}", inner.get(read..).unwrap_or("")))
}

/// Reads the items in `words`, which stand at `span` (the same bytes where `exact`). `bare`: the `@`
/// may be left out, as in `cite:`. An item that cannot be read is reported and left out.
pub fn items(
    words: &str,
    span: Span,
    exact: bool,
    bare: bool,
    found: &mut Vec<Diagnostic>,
) -> Vec<CiteText> {
    // Most cite one work; room for four would be empty in most.
    let mut all = Vec::with_capacity(1);
    let mut at = 0;
    for item in words.split(';') {
        let place = |from: usize, len: usize| {
            if exact { span.part(at + from, len) } else { span }
        };
        if item.trim().is_empty() {
            if words.trim().is_empty() || words.split(';').count() > 1 {
                let message = "a citation with nothing in it";
                found.push(
                    Diagnostic::new(&codes::BAD_CITATION, place(0, item.len().max(1)), message)
                        .help("remove the semicolon, or name a source"),
                );
            }
        } else {
            match read_item(item, bare) {
                Ok((mut cite, id_at)) => {
                    cite.span = place(id_at, cite.id.len());
                    all.push(cite);
                }
                Err((message, help)) => {
                    let lead = item.len() - item.trim_start().len();
                    let mut finding = Diagnostic::new(
                        &codes::BAD_CITATION,
                        place(lead, item.trim().len()),
                        message,
                    );
                    finding.help = help;
                    found.push(finding);
                }
            }
        }
        at += item.len() + 1;
    }
    all
}

type Mistake = (String, Option<String>);

fn read_item(item: &str, bare: bool) -> Result<(CiteText, usize), Mistake> {
    let (prefix, rest) = match find_at(item) {
        Some(at) => (item.get(..at).unwrap_or(""), item.get(at + 1..).unwrap_or("")),
        None if bare => ("", item.trim_start()),
        None => {
            let help = "a citation names its source with `@`: [@id, p. 12]";
            return Err((format!("`{}` names no source", item.trim()), Some(help.into())));
        }
    };
    let id = id_at(rest);
    if id.is_empty() {
        return Err((format!("`{}` names no source", item.trim()), None));
    }
    let id_at = item.len() - rest.len();
    let tail = rest.get(id.len()..).unwrap_or("");
    let (locator, suffix) = match tail.trim_start().strip_prefix(',') {
        Some(after) => locator_and_suffix(after),
        None if tail.trim().is_empty() => (None, String::new()),
        None if find_at(item).is_none() && names_later(id, tail) => {
            let sign = without_sign(item).next().map_or(0, |(at, _)| at);
            let (before, after) = item.split_at_checked(sign).unwrap_or(("", item));
            let message = format!("`{}` does not say which word is the source's id", item.trim());
            return Err((
                message,
                Some(format!("put `@` before the id: {}", [before, "@", after].concat().trim())),
            ));
        }
        None => {
            let words = tail.trim();
            let place = words.trim_start_matches([':', ';', '.', '(']).trim_end_matches(')').trim();
            let help = format!("put a comma after the id: {id}, {place}");
            return Err((format!("`{words}` follows the id `{id}` without a comma"), Some(help)));
        }
    };
    let cite = CiteText {
        id: id.to_owned(),
        span: Span::new(crate::text::TextId(0), 0, 0),
        prefix: prefix.trim().to_owned().into(),
        locator,
        suffix: suffix.into(),
    };
    Ok((cite, id_at))
}

/// Whether words without an `@` that begin with `first` seem to name the source further on: `see s`.
fn names_later(first: &str, tail: &str) -> bool {
    let like_id = first.contains(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_' | ':'));
    let words = tail.split(',').next().unwrap_or("");
    let place = words.trim_start_matches([' ', ':', '.', '(', '§']);
    let is_place = unit_word(place).is_some() || place.starts_with(|c: char| c.is_ascii_digit());
    !like_id && !is_place && without_sign(words).next().is_some()
}

fn find_at(item: &str) -> Option<usize> {
    item.match_indices('@').map(|(at, _)| at).find(|at| {
        let before = item.get(..*at).and_then(|b| b.chars().next_back());
        before.is_none_or(|c| c.is_whitespace() || c == '-')
    })
}

/// The locator is the longest beginning that reads as one: a unit's word and numbers, bare numbers
/// (pages), or a time. What follows, after a comma or a space, is the suffix.
fn locator_and_suffix(words: &str) -> (Option<Locator>, String) {
    let words = words.trim();
    let (unit, rest) = match unit_word(words) {
        Some((unit, rest)) => (Some(unit), rest.trim_start()),
        None => (None, words),
    };
    let len = number_len(rest);
    let value = rest.get(..len).unwrap_or("").trim_end_matches([',', ' ', '-', '–']);
    if value.is_empty() {
        return (None, words.to_owned());
    }
    let suffix = rest.get(value.len()..).unwrap_or("").trim_start_matches([',', ' ']).trim();
    let unit = unit.unwrap_or(if is_time(value) { Unit::Time } else { Unit::Page });
    let value = match value.contains('-') {
        true => value.replace("--", "–").replace('-', "–"),
        false => value.to_owned(),
    };
    (Some(Locator { unit, value }), suffix.to_owned())
}

fn unit_word(words: &str) -> Option<(Unit, &str)> {
    let end =
        words.find(|c: char| c.is_whitespace() || c.is_ascii_digit()).filter(|end| *end > 0)?;
    let (word, rest) = words.split_at_checked(end)?;
    let begins_with_number = rest.trim_start().starts_with(is_number_start);
    Unit::from_word(word).filter(|_| begins_with_number).map(|unit| (unit, rest))
}

fn is_number_start(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(c, 'i' | 'v' | 'x' | 'l' | 'c' | 'I' | 'V' | 'X' | 'L' | 'C' | 'A'..='B')
}

/// How much of `words` is numbers: `12`, `3-5`, `12, 14 and 20`, `xii`, `12:30`, `4a`, `A12`.
fn number_len(words: &str) -> usize {
    let mut len = 0;
    for piece in words.split_inclusive([' ', ',']) {
        let bare = piece.trim_end_matches([' ', ',']);
        let glue = matches!(bare, "" | "and" | "&" | "-" | "–");
        if glue && len > 0 {
            len += piece.len();
            continue;
        }
        let digits = bare.contains(|c: char| c.is_ascii_digit());
        let roman = !bare.is_empty() && bare.chars().all(|c| "ivxlcdmIVXLCDM-–".contains(c));
        let plain = bare.chars().all(|c| c.is_alphanumeric() || "-–:.+/()".contains(c));
        if !(plain && (digits || roman)) || bare.chars().filter(|c| c.is_alphabetic()).count() > 6 {
            break;
        }
        len += piece.len();
    }
    len
}

fn is_time(value: &str) -> bool {
    let parts: Vec<&str> = value.split(['–', '-']).next().unwrap_or("").split(':').collect();
    (2..=3).contains(&parts.len())
        && parts
            .iter()
            .all(|part| (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit()))
}

/// The value of a `cite:` key: what stands inside a citation's brackets, or a list of such.
pub(super) fn key(cx: &mut Cx<'_>, node: Option<&Node<'_>>) -> RawCites {
    let Some(node) = node else { return RawCites::default() };
    let items = match &node.value {
        Value::Scalar { .. } => one(cx, node),
        Value::Sequence(items) => items.iter().flat_map(|item| one(cx, item)).collect(),
        Value::Mapping(_) => {
            cx.wrong_type(
                node,
                "cite",
                "a citation or a list of them",
                Some("cite: jpost-2023, p. 4"),
            );
            Vec::new()
        }
    };
    RawCites { items, written: true }
}

fn one(cx: &mut Cx<'_>, node: &Node<'_>) -> Vec<CiteText> {
    let Some(words) = super::fields::text(cx, node, "cite") else { return Vec::new() };
    let raw = cx.raw.get(words.span.range()).unwrap_or("");
    match super::fields::place_in(raw, &words.value) {
        Some(at) => {
            let span = words.span.part(at, words.value.len());
            items(&words.value, span, true, true, cx.found)
        }
        None => items(&words.value, words.span, false, true, cx.found),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextId;

    fn read(words: &str, bare: bool) -> (Vec<CiteText>, Vec<Diagnostic>) {
        let mut found = Vec::new();
        let span = Span::new(TextId(0), 100, 100 + words.len());
        let all = items(words, span, true, bare, &mut found);
        (all, found)
    }

    fn locator(words: &str) -> (Option<(Unit, String)>, String) {
        let (all, found) = read(words, true);
        assert!(found.is_empty(), "{found:?}");
        let cite = all.into_iter().next().expect("one item");
        (cite.locator.map(|l| (l.unit, l.value)), cite.suffix.into_inner())
    }

    #[test]
    fn several_items_keep_prefix_locator_and_place() {
        let (all, found) = read("see @a, ch. 2; @b, pp. 3-5", false);
        assert!(found.is_empty());
        assert_eq!(all.len(), 2);
        assert_eq!((all[0].id.as_str(), all[0].prefix.as_str()), ("a", "see"));
        assert_eq!(all[0].span, Span::new(TextId(0), 105, 106));
        assert_eq!(all[1].locator, Some(Locator { unit: Unit::Page, value: "3–5".into() }));
        assert_eq!(all[1].span, Span::new(TextId(0), 116, 117));
    }

    #[test]
    fn locators_of_every_kind() {
        let page = |value: &str| Some((Unit::Page, value.to_owned()));
        assert_eq!(locator("a, 12"), (page("12"), String::new()));
        assert_eq!(locator("a, p. xii"), (page("xii"), String::new()));
        assert_eq!(locator("a, pp. 3-5, 9 and 12"), (page("3–5, 9 and 12"), String::new()));
        assert_eq!(locator("a, § 4"), (Some((Unit::Section, "4".into())), String::new()));
        assert_eq!(locator("a, §4"), (Some((Unit::Section, "4".into())), String::new()));
        assert_eq!(
            locator("uvda-2021, 12:30"),
            (Some((Unit::Time, "12:30".into())), String::new())
        );
        assert_eq!(locator("a, para. 7"), (Some((Unit::Paragraph, "7".into())), String::new()));
        assert_eq!(
            locator("a, n. 3 on the date"),
            (Some((Unit::Note, "3".into())), "on the date".into())
        );
        assert_eq!(locator("a, passim"), (None, "passim".into()));
    }

    #[test]
    fn a_missing_comma_is_told_and_an_address_is_no_citation() {
        let (all, found) = read("@jpost-2023 p. 12", false);
        assert!(all.is_empty());
        assert_eq!(found[0].help.as_deref(), Some("put a comma after the id: jpost-2023, p. 12"));
        assert!(is_citation("@a") && is_citation("see @a") && !is_citation("me@example.org"));
    }
}
