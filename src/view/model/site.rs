//! What is the site's rather than a page's: the global `site`, the feed, the files of data, the search.

use super::{KindLink, Link, Shell};
use serde::Serialize;
use std::collections::BTreeMap;

/// `site`, a global of every template.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    pub title: String,
    pub description: String,
    pub language: String,
    /// `/` or `/explainers/`: what addresses start with.
    pub base_path: String,
    /// With scheme and host, ending in `/`.
    pub base_url: String,
    pub authors: Vec<String>,
    pub menu: Vec<Link>,
    pub kinds: Vec<KindLink>,
    /// Stylesheets and scripts of the theme that every page loads, ready for `href` and `src`.
    pub styles: Vec<String>,
    pub scripts: Vec<String>,
    /// The stylesheet that only paper asks for; empty for none.
    pub print_style: String,
    /// The stylesheet and the script that one kind of page loads besides (`static/pages/search.js`), by
    /// its `kind`.
    pub page_styles: BTreeMap<String, String>,
    pub page_scripts: BTreeMap<String, String>,
    pub feed: String,
    /// The page on which readers search; empty where the site has none.
    pub search: String,
    /// The page about the files of data; empty where there are none.
    pub data: String,
    /// The theme's `favicon.svg`, ready for `href`; empty for none.
    pub icon: String,
}

/// An entry of the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedEntry {
    pub title: String,
    /// With scheme and host.
    pub url: String,
    pub summary: String,
    /// The page's language where it is not the site's.
    pub lang: Option<String>,
    /// Newest first, each with its date, as the page's language announces them.
    pub corrections: Vec<String>,
    pub authors: Vec<String>,
    /// RFC 3339.
    pub published: String,
    /// RFC 3339: the newest of publication, update and corrections.
    pub updated: String,
}

/// `data.html`: the files of data, and what stands in them.
#[derive(Debug, Clone, Serialize)]
pub struct DataPage {
    #[serde(flatten)]
    pub shell: Shell,
    pub files: Vec<DataFile>,
}

/// A file of data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DataFile {
    /// `verdicts.csv`
    pub name: &'static str,
    pub url: String,
    /// What it holds, in a sentence or two.
    pub about: String,
    /// A table's rows, the one of names not counted.
    pub rows: Option<usize>,
    /// A table's columns, from left to right.
    pub columns: Vec<DataColumn>,
}

/// A column of such a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DataColumn {
    pub name: &'static str,
    /// What its cells mean.
    pub about: String,
}

/// `search.html`: the place to type, and where what is found appears.
#[derive(Debug, Clone, Serialize)]
pub struct SearchPage {
    #[serde(flatten)]
    pub shell: Shell,
}

/// A page or record as a search shows it; the files under `/search/d/` hold these.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Found {
    pub title: String,
    /// The title's language; empty where it is the site's.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lang: String,
    pub url: String,
    /// The word for what it is: "Event".
    pub kind: String,
    /// The one line that tells it from others.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
}
