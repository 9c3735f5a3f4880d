//! The theme's tables of words: read, laid over one another, and what is wrong in them.

use super::prepared::Ids;
use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::dossier::Dossier;
use crate::text::{Span, TextId};
use crate::theme::{Template, Theme};
use crate::view;
use crate::words::{self, Message, Ui};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A language's files, read: the built-in one first, then what a site lays over it.
struct Table<'t> {
    messages: Vec<(&'t Template, TextId, Message)>,
    own: Option<TextId>,
}

/// The languages whose words are read: English, these, and those that the site has files of its own
/// for, so that mistakes in them are found. Most sites are in one language.
pub(super) fn asked<'t>(
    theme: &'t Theme,
    languages: &BTreeSet<String>,
) -> impl Iterator<Item = (&'t String, &'t Vec<Template>)> {
    let own = theme.words.iter().filter(|(_, files)| files.iter().any(|file| file.own));
    let asked = own.map(|(lang, _)| lang).chain(languages);
    // As `view::table` looks them up.
    let both = |lang: &String| [lang.clone(), base(lang).unwrap_or(lang).to_ascii_lowercase()];
    let asked: BTreeSet<String> = asked.flat_map(both).chain(["en".to_owned()]).collect();
    theme.words.iter().filter(move |(lang, _)| asked.contains(*lang))
}

/// The tables of all that are [`asked`] for, each over the English one.
pub(super) fn tables(
    theme: &Theme,
    ids: &Ids,
    languages: &BTreeSet<String>,
    found: &mut Vec<Diagnostic>,
) -> HashMap<String, Ui> {
    let mut read: BTreeMap<&str, Table<'_>> = BTreeMap::new();
    for (lang, files) in asked(theme, languages) {
        let mut table = Table { messages: Vec::new(), own: None };
        for file in files {
            let id = ids.get(file);
            table.own = if file.own { Some(id) } else { table.own };
            let (messages, mistakes) = words::read(&file.text);
            for mistake in mistakes {
                let span = Span::new(id, mistake.place.start, mistake.place.end);
                let message = format!("the theme's words cannot be read: {}", mistake.message);
                found.push(Diagnostic::new(&codes::BAD_TEMPLATE, span, message));
            }
            table.messages.extend(messages.into_iter().map(|message| (file, id, message)));
        }
        read.insert(lang, table);
    }
    // What the program asks for is what the built-in English table has.
    let known: BTreeMap<String, Message> = read
        .get("en")
        .into_iter()
        .flat_map(|table| &table.messages)
        .filter(|(file, ..)| !file.own)
        .map(|(_, _, message)| (message.key.clone(), message.clone()))
        .collect();
    for (lang, table) in &read {
        let base = base(lang).and_then(|base| read.get(base));
        check(theme, lang, table, base, &known, found);
    }
    for stray in &theme.strays {
        let id = ids.get(stray);
        let message = "this file is not read: words are Fluent files, such as `de.ftl`";
        found.push(Diagnostic::new(&codes::UNKNOWN_WORD, Span::new(id, 0, 0), message));
    }
    let messages = |table: Table<'_>| table.messages.into_iter().map(|(_, _, m)| m).collect();
    let english = read.remove("en").map(messages).unwrap_or_default();
    let english = Ui::over("en", english, &Ui::default());
    let mut all = HashMap::from([("en".to_owned(), english.clone())]);
    // `de` comes before `de-AT`, which is laid over it.
    for (lang, table) in read {
        let base = base(lang).and_then(|base| all.get(base)).unwrap_or(&english);
        let ui = Ui::over(lang, messages(table), base);
        all.insert(lang.to_owned(), ui);
    }
    all
}

/// The language that a tag is a form of: `de` of `de-AT`.
fn base(lang: &str) -> Option<&str> {
    lang.split_once('-').map(|(base, _)| base)
}

/// The values that a message is given: what it asks for itself, and what those ask for that it takes in.
fn values_of<'m>(message: &'m Message, known: &'m BTreeMap<String, Message>) -> BTreeSet<&'m str> {
    let mut values = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut next = vec![message];
    while let Some(message) = next.pop() {
        if seen.insert(message.key.as_str()) {
            values.extend(message.values());
            next.extend(message.takes.iter().filter_map(|(key, _)| known.get(key)));
        }
    }
    values
}

/// Findings for a language of which the site has files of its own.
fn check(
    theme: &Theme,
    lang: &str,
    table: &Table<'_>,
    base: Option<&Table<'_>>,
    known: &BTreeMap<String, Message>,
    found: &mut Vec<Diagnostic>,
) {
    let Some(own) = table.own else { return };
    let under = base.into_iter().flat_map(|base| &base.messages);
    let keys: BTreeSet<&str> =
        table.messages.iter().chain(under).map(|(_, _, m)| m.key.as_str()).collect();
    for (file, id, message) in table.messages.iter().filter(|(file, ..)| file.own) {
        let span = |place: &std::ops::Range<usize>| Span::new(*id, place.start, place.end);
        let own_word = message.key.starts_with('-') || used(theme, &message.key);
        match known.get(&message.key) {
            Some(english) => {
                let values = values_of(english, known);
                for (name, place) in &message.asks {
                    if !words::is_given(name, &values) {
                        let words = format!("`{}` is given no value `${name}`", message.key);
                        let mut finding = Diagnostic::new(&codes::UNKNOWN_WORD, span(place), words);
                        if let Some(near) = did_you_mean(name, values.iter().copied()) {
                            finding = finding.help(format!("did you mean `${near}`?"));
                        }
                        found.push(finding);
                    }
                }
            }
            None if !own_word => {
                let words = format!(
                    "neither the program nor a template of the theme asks for `{}`",
                    message.key
                );
                let mut finding =
                    Diagnostic::new(&codes::UNKNOWN_WORD, span(&message.place), words);
                if let Some(near) = did_you_mean(&message.key, known.keys().map(String::as_str)) {
                    finding = finding.help(format!("did you mean `{near}`?"));
                }
                found.push(finding);
            }
            None => {}
        }
        for (key, place) in &message.takes {
            if !keys.contains(key.as_str()) && !known.contains_key(key) {
                let words =
                    format!("`{}` takes in `{key}`, which {} lacks", message.key, file.path);
                found.push(Diagnostic::new(&codes::UNKNOWN_WORD, span(place), words));
            }
        }
    }
    let missing: Vec<&str> =
        known.keys().map(String::as_str).filter(|key| !keys.contains(key)).collect();
    if lang != "en" && !missing.is_empty() {
        let some: Vec<String> = missing.iter().take(8).map(|key| format!("`{key}`")).collect();
        let more = if missing.len() > some.len() { " and others" } else { "" };
        let message =
            format!("the table of words for `{lang}` lacks words, which are English then");
        found.push(
            Diagnostic::new(&codes::MISSING_WORDS, Span::new(own, 0, 0), message)
                .help(format!("add {}{more}", some.join(", "))),
        );
    }
}

/// Whether a template of the site's own mentions a key.
fn used(theme: &Theme, key: &str) -> bool {
    theme.templates.values().any(|template| template.own && template.text.contains(key))
}

/// A finding for each language of a page that no table is in, at the first page in it.
pub(super) fn missing(
    dossier: &Dossier,
    tables: &HashMap<String, Ui>,
    found: &mut Vec<Diagnostic>,
) {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for page in &dossier.pages {
        let Some(lang) = page.lang.as_deref() else { continue };
        if view::table(tables, lang).is_some() || !seen.insert(lang) {
            continue;
        }
        let base = lang.split('-').next().unwrap_or(lang);
        let message =
            format!("the theme has no words in the language `{lang}`, so they are English");
        found.push(
            Diagnostic::new(&codes::UNKNOWN_LANGUAGE, page.title_span, message)
                .label("a page in that language")
                .help(format!("add a table of words: themes/<name>/words/{base}.ftl")),
        );
    }
}
