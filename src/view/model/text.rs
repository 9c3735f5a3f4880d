//! Pages of text and what lists them: sections, the home page, lists of records.

use super::{DateView, Html, OtherLanguage, Shell, Words};
use serde::Serialize;

/// A page in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    pub title: String,
    /// The language of title and summary; it and `dir` are empty where they are the page's own.
    pub lang: String,
    pub dir: String,
    pub url: String,
    pub summary: String,
    pub date: Option<DateView>,
    pub draft: bool,
    /// The same page in other languages.
    pub translations: Vec<OtherLanguage>,
}

/// `page.html`: an explainer or any other page of text; `404.html`, which has no text.
#[derive(Debug, Clone, Serialize)]
pub struct TextPage {
    #[serde(flatten)]
    pub shell: Shell,
    pub body: Html,
    pub date: Option<DateView>,
    pub updated: Option<DateView>,
    pub authors: Vec<String>,
    pub draft: bool,
    /// Newest first.
    pub corrections: Vec<Correction>,
    pub extra: serde_json::Value,
}

/// A correction of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Correction {
    pub date: DateView,
    pub html: Html,
}

/// `home.html` and `section.html`: a section's own text, then what lies in it.
#[derive(Debug, Clone, Serialize)]
pub struct SectionPage {
    #[serde(flatten)]
    pub text: TextPage,
    pub pages: Vec<Entry>,
    pub sections: Vec<Entry>,
    /// On the home page: the kinds of records that the site has, with their numbers.
    pub kinds: Vec<KindLink>,
    /// On the home page: the timeline of all events, where the site has one.
    pub timeline: Option<KindLink>,
}

/// A kind of records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KindLink {
    /// `people`, `offices`, …
    pub kind: &'static str,
    pub title: String,
    pub url: String,
    pub count: usize,
}

/// `index.html`: all records of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct IndexPage {
    #[serde(flatten)]
    pub shell: Shell,
    /// `people`, `offices`, …
    pub records: &'static str,
    /// The text of a page that an editor wrote for this address; mostly empty.
    pub body: Html,
    /// Of that page, newest first.
    pub corrections: Vec<Correction>,
    pub entries: Vec<IndexEntry>,
}

/// A record in its index, in the order of the list (people by name, events by date, …).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IndexEntry {
    pub id: String,
    /// The id, where it is free on the page; else empty.
    pub anchor: String,
    pub name: Words,
    pub url: String,
    /// The one line that tells this one from the others: office and years, date and place,
    /// speaker and source, author and year.
    pub detail: Html,
    pub date: Option<DateView>,
    /// How many places mention it.
    pub mentions: usize,
    /// A source's standing where it is not plainly good: `corrected`, `retracted`, `dead`.
    pub status: &'static str,
}

/// `parts/bibliography.html`: the sources that a page cites, as the site's style sorts them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct BibliographyView {
    /// `bibliography-1`, … unique in the page.
    pub id: String,
    /// May be empty.
    pub caption: String,
    /// Of each source the reference in the site's style, how it stands, and the links to it.
    pub entries: Vec<Html>,
}
