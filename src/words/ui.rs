//! The words of pages: one flat table a language, from the theme's `words/<lang>.toml`.

use std::collections::BTreeMap;

/// A table of words. A key that it lacks is looked for in the English one, and the key itself is
/// shown where neither has it, so that nothing is ever blank.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ui {
    words: BTreeMap<String, String>,
}

impl Ui {
    /// A table over another: its words, and the other's where it has none.
    pub fn over(words: BTreeMap<String, String>, other: &Ui) -> Ui {
        let mut all = other.words.clone();
        all.extend(words);
        Ui { words: all }
    }

    /// The words at `key`.
    pub fn get<'u>(&'u self, key: &'u str) -> &'u str {
        self.words.get(key).map_or(key, String::as_str)
    }

    /// The words at `key` with `{}` replaced.
    pub fn with(&self, key: &str, value: &str) -> String {
        self.get(key).replace("{}", value)
    }

    /// All words, for templates.
    pub fn all(&self) -> &BTreeMap<String, String> {
        &self.words
    }
}
