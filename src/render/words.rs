//! The theme's tables of words, read.

use crate::diagnostic::{Diagnostic, codes};
use crate::text::{Span, Texts};
use crate::theme::Theme;
use crate::words::Ui;
use std::collections::{BTreeMap, HashMap};
use toml_edit::Document;

/// Every language's table, over the English one.
pub(super) fn tables(
    theme: &Theme,
    texts: &mut Texts,
    found: &mut Vec<Diagnostic>,
) -> HashMap<String, Ui> {
    let mut read: BTreeMap<&str, BTreeMap<String, String>> = BTreeMap::new();
    for (lang, file) in &theme.words {
        let mut table = BTreeMap::new();
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
                let message = format!("the theme's words cannot be read: {}", mistake.message());
                let span = Span::new(id, range.start, range.end);
                found.push(Diagnostic::new(&codes::BAD_TEMPLATE, span, message));
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
