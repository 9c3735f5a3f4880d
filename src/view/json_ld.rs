//! schema.org data for search engines, as JSON-LD.

use super::frame::Frame;
use super::model::{Html, Shell};
use crate::dossier::{Page, PageKind};
use serde::Serialize;

/// In the order of the keys.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Article<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Author<'a>>,
    #[serde(skip_serializing_if = "String::is_empty")]
    date_modified: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    date_published: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    headline: &'a str,
    in_language: &'a str,
    publisher: Publisher<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    translation_of_work: Option<Work>,
    url: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    work_translation: Vec<Work>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct Publisher<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

/// Another page, named by its address.
#[derive(Serialize)]
struct Work {
    #[serde(rename = "@type")]
    kind: &'static str,
    url: String,
}

/// An explainer as an `Article`; other pages have none.
pub(super) fn article(frame: &Frame<'_>, page: &Page, shell: &Shell) -> Html {
    if page.kind != PageKind::Page {
        return Html::default();
    }
    let work =
        |page: &Page| Work { kind: "Article", url: frame.permalink_of(&page.address).concat() };
    let original = page.translation_of.and_then(|(key, _)| frame.dossier.page(key));
    let translations = page.translations.iter().filter_map(|key| frame.dossier.page(*key));
    let own = translations.filter(|other| {
        let of = other.translation_of.and_then(|(key, _)| frame.dossier.page(key));
        of.is_some_and(|of| of.path == page.path)
    });
    let authors = if page.authors.is_empty() { &frame.config.authors } else { &page.authors };
    let [published, modified] = [&page.date, &page.updated]
        .map(|date| date.as_ref().map(super::dates::iso).unwrap_or_default());
    script(&Article {
        context: "https://schema.org",
        kind: "Article",
        author: authors.iter().map(|name| Author { name }).collect(),
        date_modified: modified,
        date_published: published,
        description: &page.summary,
        headline: &page.title,
        in_language: &shell.lang,
        publisher: Publisher { kind: "Organization", name: &frame.config.title },
        translation_of_work: original.map(work),
        url: &shell.permalink,
        work_translation: own.map(work).collect(),
    })
}

/// JSON that may stand in a `<script>`: no `<` of it can end the element.
pub(super) fn script(value: &impl Serialize) -> Html {
    // Plain values with keys that are strings: there is nothing in them that could fail.
    let text = serde_json::to_string(value).unwrap_or_default();
    Html(if text.contains('<') { text.replace('<', "\\u003c") } else { text })
}
