//! The theme's tables of words, read.

use crate::diagnostic::{Diagnostic, codes};
use crate::dossier::Dossier;
use crate::text::{Span, Texts};
use crate::theme::Theme;
use crate::words::Ui;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use toml_edit::Document;

/// Every language's table, over the English one.
pub(super) fn tables(
    theme: &Theme,
    texts: &mut Texts,
    found: &mut Vec<Diagnostic>,
) -> HashMap<String, Ui> {
    let mut read: BTreeMap<&str, BTreeMap<String, String>> = BTreeMap::new();
    for (lang, files) in &theme.words {
        let mut table = BTreeMap::new();
        for file in files {
            match Document::parse(file.text.as_str()) {
                Ok(document) => {
                    for (key, item) in document.iter() {
                        if let Some(words) = item.as_str() {
                            table.insert(key.to_owned(), words.to_owned());
                        }
                    }
                }
                Err(mistake) => {
                    let id = texts.add(file.path.clone(), file.text.clone());
                    let range = mistake.span().unwrap_or(0..0);
                    let message =
                        format!("the theme's words cannot be read: {}", mistake.message());
                    let span = Span::new(id, range.start, range.end);
                    found.push(Diagnostic::new(&codes::BAD_TEMPLATE, span, message));
                }
            }
        }
        read.insert(lang, table);
    }
    let english = Ui::over(read.remove("en").unwrap_or_default(), &Ui::default());
    let mut all: HashMap<String, Ui> = read
        .into_iter()
        .map(|(lang, table)| (lang.to_owned(), Ui::over(table, &english)))
        .collect();
    all.insert("en".into(), english);
    all
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
        let base = lang.split('-').next().unwrap_or(lang);
        if tables.contains_key(lang) || tables.contains_key(base) || !seen.insert(lang) {
            continue;
        }
        let message =
            format!("the theme has no words in the language `{lang}`, so they are English");
        found.push(
            Diagnostic::new(&codes::UNKNOWN_LANGUAGE, page.title_span, message)
                .label("a page in that language")
                .help(format!("add a table of words: themes/<name>/words/{base}.toml")),
        );
    }
}
