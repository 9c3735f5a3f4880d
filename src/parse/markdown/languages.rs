//! Words in a language of their own, `[שלום]{lang=he}`, after Pandoc's bracketed spans.

use std::ops::Range;

/// A plain `[` that may begin such words.
#[derive(Debug)]
pub(super) struct Opener {
    /// Its mark in the buffer.
    pub mark: usize,
    /// How many elements were open.
    pub depth: usize,
    /// Its byte.
    pub byte: usize,
}

/// What stands in braces behind a `]`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Attributes<'t> {
    /// Its bytes, braces and all.
    pub len: usize,
    /// The BCP 47 tag.
    pub lang: Option<&'t str>,
    /// What is understood of none of the rest, from the opening brace.
    pub unknown: Vec<Range<usize>>,
}

/// The attributes that `after` begins with; `None` where it is plain text, such as `{1}`.
pub(super) fn attributes(after: &str) -> Option<Attributes<'_>> {
    let line = after.strip_prefix('{')?.lines().next()?;
    let inner = line.get(..line.find('}')?)?;
    let mut attributes = Attributes { len: inner.len() + 2, lang: None, unknown: Vec::new() };
    let mut at = 1;
    for word in inner.split(' ') {
        let range = at..at + word.len();
        at = range.end + 1;
        if word.is_empty() {
            continue;
        }
        match word.split_once('=') {
            Some(("lang", tag)) if attributes.lang.is_none() && is_tag(tag.trim_matches('"')) => {
                attributes.lang = Some(tag.trim_matches('"'));
            }
            Some((key, _)) if is_name(key) => attributes.unknown.push(range),
            _ if word.strip_prefix(['.', '#']).is_some_and(is_name) => {
                attributes.unknown.push(range);
            }
            _ => return None,
        }
    }
    (attributes.lang.is_some() || !attributes.unknown.is_empty()).then_some(attributes)
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

/// Whether it has the form of a BCP 47 tag: letters, then letters and digits parted by `-`.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let whole = |part: &str| {
        (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
    };
    let language =
        |part: &str| (2..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphabetic());
    parts.next().is_some_and(language) && parts.all(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_said_with_or_without_quotation_marks() {
        for written in ["{lang=he} and", "{lang=\"he\"}", "{ lang=he }"] {
            let found = attributes(written).expect("attributes");
            assert_eq!((found.lang, found.unknown), (Some("he"), vec![]), "{written}");
        }
        assert_eq!(attributes("{lang=zh-Hant}").and_then(|a| a.lang), Some("zh-Hant"));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let found = attributes("{lang=he .wide}").expect("attributes");
        assert_eq!(
            (found.lang, found.unknown),
            (Some("he"), std::iter::once(9..14).collect::<Vec<_>>())
        );
        let found = attributes("{lang=}").expect("attributes");
        assert_eq!((found.lang, found.unknown), (None, std::iter::once(1..6).collect::<Vec<_>>()));
    }

    #[test]
    fn other_braces_are_text() {
        for written in ["{1}", "{}", "{lang=he", "{a b}", " {lang=he}", "{a\n=b}"] {
            assert_eq!(attributes(written), None, "{written}");
        }
    }
}
