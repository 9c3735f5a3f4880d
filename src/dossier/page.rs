//! Pages and sections.

use super::Prose;
use crate::domain::date::Date;
use crate::domain::id::PageKey;
use crate::text::{Span, TextId};

/// What a page is in the tree of the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageKind {
    /// The page at the top.
    Home,
    /// A folder's own page.
    Section,
    /// Any other.
    Page,
}

/// A page of text.
#[derive(Debug)]
pub struct Page {
    /// Its file.
    pub text: TextId,
    /// The file's path from `content/`.
    pub path: String,
    /// `/archive-raid/`: what comes after the site's base address.
    pub address: String,
    pub kind: PageKind,
    /// Its place in [`super::Dossier::sections`].
    pub section: usize,
    pub title: String,
    /// The title in the front matter.
    pub title_span: Span,
    pub summary: String,
    pub date: Option<Date>,
    pub updated: Option<Date>,
    pub authors: Vec<String>,
    /// Where it is not the site's.
    pub lang: Option<String>,
    /// The page that it says it is a translation of, and where it says so.
    pub translation_of: Option<(PageKey, Span)>,
    /// The same page in other languages, in the order of their files.
    pub translations: Vec<PageKey>,
    pub draft: bool,
    pub aliases: Vec<String>,
    pub weight: Option<i64>,
    /// Newest first.
    pub corrections: Vec<Correction>,
    /// Where the front matter accepts, with a reason, what is without a citation.
    pub unsourced_ok: Option<Span>,
    pub extra: serde_json::Value,
    pub prose: Prose,
    /// The neighbours in its section.
    pub previous: Option<PageKey>,
    /// See `previous`.
    pub next: Option<PageKey>,
}

/// A correction of a page.
#[derive(Debug)]
pub struct Correction {
    pub date: Date,
    pub text: Prose,
}

/// A folder with a page of its own, or the site as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Section {
    /// The folder from `content/`, without a slash at its end; empty for the site.
    pub folder: String,
    /// Its own page; only the site may lack one.
    pub page: Option<PageKey>,
    /// Its pages, in order: by weight, then newest first, then by title. Of pages that are one
    /// another's translations there is one.
    pub pages: Vec<PageKey>,
    /// The sections right below it.
    pub sections: Vec<usize>,
    /// The section that it lies in; `None` for the site.
    pub above: Option<usize>,
}
