//! schema.org data for search engines, as JSON-LD.

use super::frame::Frame;
use super::model::{Html, Shell};
use crate::dossier::{Page, PageKind};
use serde_json::{Map, Value, json};

/// An explainer as an `Article`; other pages have none.
pub(super) fn article(frame: &Frame<'_>, page: &Page, shell: &Shell) -> Html {
    if page.kind != PageKind::Page {
        return Html::default();
    }
    let mut article = Map::new();
    article.insert("@context".into(), json!("https://schema.org"));
    article.insert("@type".into(), json!("Article"));
    article.insert("headline".into(), json!(page.title));
    article.insert("url".into(), json!(shell.permalink));
    article.insert("inLanguage".into(), json!(shell.lang));
    if !page.summary.is_empty() {
        article.insert("description".into(), json!(page.summary));
    }
    for (key, date) in [("datePublished", &page.date), ("dateModified", &page.updated)] {
        let iso = date.as_ref().map(super::dates::iso).unwrap_or_default();
        if !iso.is_empty() {
            article.insert(key.into(), json!(iso));
        }
    }
    if let Some(original) = page.translation_of.and_then(|(key, _)| frame.dossier.page(key)) {
        article.insert("translationOfWork".into(), work(frame, original));
    }
    let translations = page.translations.iter().filter_map(|key| frame.dossier.page(*key));
    let own: Vec<Value> = translations
        .filter(|other| {
            other
                .translation_of
                .and_then(|(key, _)| frame.dossier.page(key))
                .is_some_and(|of| of.path == page.path)
        })
        .map(|other| work(frame, other))
        .collect();
    if !own.is_empty() {
        article.insert("workTranslation".into(), json!(own));
    }
    let authors = if page.authors.is_empty() { &frame.config.authors } else { &page.authors };
    if !authors.is_empty() {
        let names: Vec<Value> = authors.iter().map(|name| json!({ "name": name })).collect();
        article.insert("author".into(), json!(names));
    }
    article
        .insert("publisher".into(), json!({ "@type": "Organization", "name": frame.config.title }));
    script(Value::Object(article))
}

/// Another page, named by its address.
fn work(frame: &Frame<'_>, page: &Page) -> Value {
    json!({ "@type": "Article", "url": frame.permalink(&frame.url(&page.address)) })
}

/// JSON that may stand in a `<script>`: no `<` of it can end the element.
pub(super) fn script(value: Value) -> Html {
    // Plain values with keys that are strings: there is nothing in them that could fail.
    let text = serde_json::to_string(&value).unwrap_or_default();
    Html(if text.contains('<') { text.replace('<', "\\u003c") } else { text })
}
