//! What every style of ours makes references of: names, titles, years, and how parts are joined.

use crate::domain::date::Date;
use crate::domain::kinds::SourceType;
use crate::domain::script;
use crate::dossier::{Name, Source, Words};
use crate::view::frame::{direction, shortened};
use crate::view::html::{escape, escape_to};
use crate::view::typography::{curled, curled_within};
use crate::words::Ui;

/// Titles longer than this are cut where they stand for the whole reference.
const LONG_TITLE: usize = 60;

/// Joins parts, leaving out empty ones; what already ends in a mark of its own takes no other. Behind
/// a full stop a part begins with a capital letter.
pub(super) fn join<I>(parts: I, between: &str) -> String
where
    I: IntoIterator<Item = String>,
{
    let mut out = String::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if out.is_empty() {
            out = part;
            continue;
        }
        let mark = between.trim_end();
        end_with(&mut out, mark);
        out.push(' ');
        if mark == "." {
            out.push_str(&capitalized(&part));
        } else {
            out.push_str(&part);
        }
    }
    out
}

/// Ends what was said so far with a mark, unless it ends in one. In English a comma or full stop
/// stands within closing quotation marks (”), as Chicago has it; elsewhere behind them.
pub(super) fn end_with(out: &mut String, mark: &str) {
    let quoted = out.strip_suffix('”').map(str::len);
    let words = out.get(..quoted.unwrap_or(out.len())).unwrap_or("");
    let mut bare = words;
    for tag in ["</cite>", "</bdi>", "</cite>"] {
        bare = bare.trim_end_matches(tag);
    }
    let end = quoted.unwrap_or(out.len());
    match bare.chars().next_back() {
        Some('?' | '!' | ',' | '…') => {}
        Some('.') if mark == "." => {}
        // A quoted sentence gives its full stop up; an abbreviation keeps it.
        Some('.') if quoted == Some(bare.len()) && !ends_in_abbreviation(bare) => {
            out.replace_range(end - 1..end, mark);
        }
        _ => out.insert_str(end, mark),
    }
}

pub(super) fn ends_in_abbreviation(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or("");
    let letters = last.trim_start_matches(|c: char| !c.is_alphanumeric());
    letters.matches('.').count() > 1 || letters.chars().count() < 4
}

/// The first letter large. HTML that begins with a tag is left as it is, being a name or title.
pub(super) fn capitalized(words: &str) -> String {
    let mut chars = words.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// Words between brackets, or nothing.
pub(super) fn bracketed(words: String) -> String {
    if words.is_empty() { words } else { format!("({words})") }
}

/// A key's words around what is said, or nothing where nothing is.
pub(super) fn said(ui: &Ui, key: &str, what: &str) -> String {
    if what.is_empty() { String::new() } else { ui.with(key, &escape(what)) }
}

/// How a list of names is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// As one says them: "Ada North and Ben South". From three on, the first "et al."
    Spoken,
    /// As a list is sorted: "North, Ada, and Ben South". All of up to six, else the first three.
    Sorted,
    /// Family names alone: "North and South". From three on, the first "et al."
    Families,
}

/// Names in a row. How many are given follows the 18th edition of Chicago's manual (13.23, 13.107).
pub(super) fn names(all: &[Name], naming: Naming, ui: &Ui) -> String {
    let (most, first) = match naming {
        Naming::Spoken | Naming::Families => (2, 1),
        Naming::Sorted => (6, 3),
    };
    let (named, others) = match all {
        [named @ .., Name::Others] => (named, true),
        named => (named, false),
    };
    let given = if all.len() > most { first.min(named.len()) } else { named.len() };
    let written: Vec<String> = named
        .iter()
        .take(given)
        .enumerate()
        .map(|(at, one)| name(one, naming, at == 0, ui))
        .collect();
    let joined = match written.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        several if others || given < named.len() => several.join(", "),
        // An inverted first name has a comma of its own, so that another parts it from the second.
        [one, two] if naming != Naming::Sorted || !one.contains(',') => ui.names(one, None, two),
        [one, two] => ui.names_sorted(one, two),
        [before @ .., next, last] => ui.names(&before.join(", "), Some(next), last),
    };
    match others || given < named.len() {
        // An inverted name has a comma of its own.
        true if given > 1 || naming == Naming::Sorted && joined.contains(',') => {
            format!("{joined}, {}", ui.get("reference_et_al"))
        }
        true => format!("{joined} {}", ui.get("reference_et_al")),
        false => joined,
    }
}

fn name(name: &Name, naming: Naming, first: bool, ui: &Ui) -> String {
    let Name::Person { family, given, suffix } = name else {
        let Name::Literal(body) = name else { return String::new() };
        return apart(body, ui);
    };
    let (mark, parts) = match naming {
        Naming::Families => return apart(family, ui),
        Naming::Sorted if first => (", ", [family, given, suffix]),
        _ => (" ", [given, family, suffix]),
    };
    let said: Vec<&str> =
        parts.iter().map(|part| part.as_str()).filter(|part| !part.is_empty()).collect();
    apart(&said.join(mark), ui)
}

/// How a title is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    /// In italics: it stands on its own.
    Italic,
    /// In quotation marks: it is part of something else.
    Quoted,
    /// As it is: laws, and what has a descriptive title.
    Plain,
}

/// How a source's title is set.
pub(super) fn setting(source: &Source) -> Setting {
    match source.kind {
        SourceType::Book | SourceType::Report | SourceType::Dataset => Setting::Italic,
        // Cases are in italics, statutes are not (Chicago 14.170 after the Bluebook).
        SourceType::Legal if source.title.text.contains(" v. ") => Setting::Italic,
        SourceType::Legal => Setting::Plain,
        SourceType::Archive if source.container.is_empty() => Setting::Italic,
        _ => Setting::Quoted,
    }
}

/// The title, in its own language, with its translation in square brackets.
pub(super) fn title(source: &Source, ui: &Ui) -> String {
    let mut out = set(&source.title.text, lang_of(source), setting(source), ui);
    if let Some(Words { text, lang }) = source.translated_title.as_deref() {
        let translated = set(text, lang.as_deref(), Setting::Plain, ui);
        out.push_str(&format!(" [{translated}]"));
    }
    out
}

/// The title in a few words: as the editor shortened it, or up to its subtitle.
pub(super) fn short_title(source: &Source, ui: &Ui) -> String {
    set(&few_words(source), lang_of(source), setting(source), ui)
}

/// The few words themselves.
pub(super) fn few_words(source: &Source) -> String {
    if !source.details.short_title.is_empty() {
        return source.details.short_title.clone();
    }
    let whole = source.title.text.as_str();
    let main = match whole.split_once(": ") {
        Some((main, _)) if main.chars().count() > 3 => main,
        _ => whole,
    };
    shortened(main, LONG_TITLE)
}

/// Words of the source, escaped; those that run from right to left where the page does not are kept
/// apart from the commas and figures around them.
pub(super) fn apart(words: &str, ui: &Ui) -> String {
    match script::runs_right_to_left(words) && direction(ui.tag()) == "ltr" {
        true => format!("<bdi>{}</bdi>", escape(&curled(words, ui))),
        false => escape(&curled(words, ui)),
    }
}

fn lang_of(source: &Source) -> Option<&str> {
    source.title.lang.as_deref().or(source.lang.as_deref())
}

fn set(words: &str, lang: Option<&str>, setting: Setting, ui: &Ui) -> String {
    let mut out = String::new();
    if let Some(lang) = lang {
        let lang = escape(lang);
        let dir = direction(&lang);
        out.push_str(&format!("<bdi lang=\"{lang}\" dir=\"{dir}\">"));
    }
    let words = match setting {
        Setting::Quoted => curled_within(words, ui),
        Setting::Italic | Setting::Plain => curled(words, ui),
    };
    escape_to(&mut out, &words);
    if lang.is_some() {
        out.push_str("</bdi>");
    }
    match setting {
        Setting::Italic => format!("<cite>{out}</cite>"),
        Setting::Quoted => ui.quoted(&out),
        Setting::Plain => out,
    }
}

/// What it appeared in: in italics, but for places of the web, archives and law reports.
pub(super) fn container(source: &Source, ui: &Ui) -> String {
    match source.kind {
        _ if source.container.is_empty() => String::new(),
        SourceType::Web | SourceType::Post | SourceType::Archive | SourceType::Legal => {
            apart(&source.container, ui)
        }
        _ => format!("<cite>{}</cite>", apart(&source.container, ui)),
    }
}

/// The publisher, unless it was named as the author or is what the work appeared in.
pub(super) fn publisher(source: &Source, ui: &Ui) -> String {
    let named = source.author.iter().any(|name| match name {
        Name::Literal(body) => *body == source.publisher,
        Name::Person { .. } | Name::Others => false,
    });
    if named || source.publisher == source.container {
        return String::new();
    }
    apart(&source.publisher, ui)
}

/// The year that an author-date style knows a work by: "2018", "2017–2019", "ca. 2018", "2018?",
/// "n.d." where there is none.
pub(super) fn year(date: Option<&Date>, ui: &Ui) -> String {
    let Some(date) = date else { return ui.get("no_year").to_owned() };
    let year = |bound: crate::domain::date::Bound| bound.day().map(|day| day.ymd().0);
    let years = match (year(date.earliest()), year(date.latest())) {
        // Before the common era a bare number would mislead.
        (Some(first), _) | (_, Some(first)) if first < 1 => return super::dates::short(date, ui),
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}–{last}"),
        (Some(first), None) => format!("{first}–"),
        (None, Some(last)) => format!("–{last}"),
        (None, None) => return ui.get("no_year").to_owned(),
    };
    match (date.is_approximate(), date.is_uncertain()) {
        (true, _) => ui.with("about_year", &years),
        (false, true) => format!("{years}?"),
        (false, false) => years,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_stand_within_quotation_marks_and_follow_no_other_mark() {
        let parts =
            |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            join(parts(&["A. Bee", "“Words”", "<cite>Paper</cite>"]), ", "),
            "A. Bee, “Words,” <cite>Paper</cite>"
        );
        assert_eq!(join(parts(&["“Why?”", "2023"]), ", "), "“Why?” 2023");
        assert_eq!(join(parts(&["<cite>Who?</cite>", "p. 3"]), ", "), "<cite>Who?</cite> p. 3");
        assert_eq!(join(parts(&["Doe et al.", "2nd ed.", "x"]), ", "), "Doe et al., 2nd ed., x");
        assert_eq!(join(parts(&["Doe et al.", "edited by Roe"]), ". "), "Doe et al. Edited by Roe");
        assert_eq!(join(parts(&["„Wort“", "2023"]), ", "), "„Wort“, 2023");
        assert_eq!(join(parts(&["“It is closed.”", "2022"]), ", "), "“It is closed,” 2022");
        assert_eq!(join(parts(&["“In the U.S.”", "2022"]), ", "), "“In the U.S.,” 2022");
        let mut entry = String::from("“Words”");
        end_with(&mut entry, ".");
        assert_eq!(entry, "“Words.”");
    }
}
