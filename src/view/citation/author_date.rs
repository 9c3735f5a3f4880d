//! The author-date style, after Chicago's: "(Bob 2023, 12)" in the text, and in lists the year behind
//! the author.

use super::house::{head, is_edited};
use super::parts::{Naming, container, end_with, few_words, join, names, title, year};
use super::work::{Form, HeadedBy, Work};
use super::{dates, links};
use crate::domain::kinds::SourceType;
use crate::dossier::{Name, Source};
use crate::view::html::escape;
use crate::words::Ui;
use std::collections::BTreeMap;

/// How a source is called in the text.
#[derive(Debug, Clone, Default)]
pub(super) struct Label {
    /// "Bob"; HTML.
    who: String,
    /// "2023b"; plain words.
    year: String,
}

impl Label {
    /// "Bob 2023b", as HTML.
    pub fn words(&self) -> String {
        format!("{} {}", self.who, escape(&self.year))
    }
}

/// What stands where the author does.
enum Head {
    Names,
    Container,
    Publisher,
    Title,
}

fn head_of(source: &Source) -> Head {
    use SourceType::{Article, Broadcast, News};
    let in_paper = matches!(source.kind, Article | News | Broadcast);
    match () {
        () if !source.author.is_empty() || is_edited(source) => Head::Names,
        // What has no author is known by the paper that printed it, or by the body behind it
        // (Chicago 14.89, 13.127).
        () if in_paper && !source.container.is_empty() => Head::Container,
        () if !in_paper && !source.publisher.is_empty() => Head::Publisher,
        () => Head::Title,
    }
}

/// The labels of all sources: the same author and year are told apart by letters, people of the same
/// family name by what they are called besides. Letters are the site's and not a page's, so that
/// "2018a" is the same work wherever it is read.
pub(super) fn labels(sources: &[Source], ui: &Ui) -> Vec<Label> {
    let mut all: Vec<Label> = sources.iter().map(|source| label(source, ui)).collect();
    let mut people: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, label) in all.iter().enumerate() {
        people.entry(label.who.clone()).or_default().push(at);
    }
    for group in people.into_values() {
        let whole = |at: &usize| sources.get(*at).map(|s| head(s, ui, Naming::Spoken));
        let first = group.first().and_then(whole);
        if group.iter().all(|at| whole(at) == first) {
            continue;
        }
        for at in group {
            let (Some(label), Some(source)) = (all.get_mut(at), sources.get(at)) else { continue };
            if let Some(initials) = initials(source) {
                label.who = format!("{initials} {}", label.who);
            }
        }
    }
    let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, label) in all.iter().enumerate() {
        alike.entry(label.words()).or_default().push(at);
    }
    for mut group in alike.into_values().filter(|group| group.len() > 1) {
        let key = |at: &usize| {
            sources.get(*at).map(|s| {
                (s.title.text.to_lowercase(), s.date.as_ref().map(|d| d.sort_day()), s.id.clone())
            })
        };
        group.sort_by_key(key);
        for (nth, at) in (0u32..).zip(group) {
            if let Some(label) = all.get_mut(at) {
                let letter = crate::view::notes::letters(nth);
                // "n.d.-a", since "n.d.a" would read as one abbreviation.
                let mark = if label.year.ends_with(char::is_numeric) { "" } else { "-" };
                label.year.push_str(&format!("{mark}{letter}"));
            }
        }
    }
    all
}

pub(super) fn label(source: &Source, ui: &Ui) -> Label {
    let who = match head_of(source) {
        Head::Names if source.author.is_empty() => names(&source.editor, Naming::Families, ui),
        Head::Names => names(&source.author, Naming::Families, ui),
        Head::Container => container(source, ui),
        Head::Publisher => super::parts::apart(&source.publisher, ui),
        Head::Title => super::parts::short_title(source, ui),
    };
    Label { who, year: year(source.date.as_ref(), ui) }
}

/// The first letters of the first author's given names: "Y. J."
fn initials(source: &Source) -> Option<String> {
    let first = source.author.first().or_else(|| source.editor.first())?;
    let Name::Person { given, .. } = first else { return None };
    let letters: Vec<String> = given
        .split_whitespace()
        .filter_map(|name| name.chars().next())
        .map(|letter| format!("{letter}."))
        .collect();
    (!letters.is_empty()).then(|| escape(&letters.join(" ")))
}

/// The form of a list: "Bob, Yonah Jeremy. 2023. “Title.” *Paper*, 24 January."
pub(super) fn entry(source: &Source, label: &Label, ui: &Ui) -> String {
    let plain_year = year(source.date.as_ref(), ui);
    let kind = head_of(source);
    let headed_by = match kind {
        Head::Container => HeadedBy::Container,
        Head::Publisher => HeadedBy::Publisher,
        Head::Names | Head::Title => HeadedBy::Nothing,
    };
    let work = Work {
        source,
        ui,
        form: Form::AuthorDate,
        date: dates::beside(source, &plain_year, ui),
        edited: source.author.is_empty() && is_edited(source),
        headed_by,
    };
    let first =
        source.original_date.as_ref().map(|date| format!("({})", escape(&dates::short(date, ui))));
    let when = join([first.unwrap_or_default(), escape(&label.year)], " ");
    let title = title(source, ui);
    let (mut first, title) = match kind {
        Head::Names => (head(source, ui, Naming::Sorted), title),
        Head::Container => (container(source, ui), title),
        Head::Publisher => (super::parts::apart(&source.publisher, ui), title),
        Head::Title => (title, String::new()),
    };
    // "n.d." stays small behind the author (Chicago 13.110).
    end_with(&mut first, ".");
    let mut parts = vec![format!("{first} {when}"), title];
    parts.extend(work.behind());
    if !source.doi.is_empty() {
        parts.push(links::doi(source));
    }
    let mut out = join(parts, ". ");
    end_with(&mut out, ".");
    out
}

/// What a list of this style is sorted by.
pub(super) fn sort_key(source: &Source, label: &Label, ui: &Ui) -> String {
    let who = match head_of(source) {
        Head::Names => super::sorted_names(source, ui),
        Head::Container => source.container.clone(),
        Head::Publisher => source.publisher.clone(),
        Head::Title => few_words(source),
    };
    // What has no date comes after what has one.
    let year = match &source.date {
        Some(_) => label.year.clone(),
        None => format!("{}{}", super::LAST, label.year),
    };
    format!("{}\u{1}{year}\u{1}{}", who.to_lowercase(), source.title.text.to_lowercase())
}
