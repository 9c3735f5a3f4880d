//! The theme: the built-in one, and what a site's own lays over it, file by file.

mod builtin;

use std::collections::BTreeMap;
use std::sync::Arc;

/// A theme's files, the site's own already laid over the built-in ones.
#[derive(Debug, Clone, Default)]
pub struct Theme {
    /// Tera templates by name (`page.html`), with the file they came from, for messages.
    pub templates: BTreeMap<String, Template>,
    /// Files that are published as they are, under `theme/`, by path (`ibid.css`).
    pub statics: BTreeMap<String, Arc<[u8]>>,
    /// Tables of words by language (`en`): Fluent files, the built-in one first. A later one replaces
    /// single words, not the table, so that a site may change a few.
    pub words: BTreeMap<String, Vec<Template>>,
    /// Files of the site's `words/` that are no Fluent files, and so are not read.
    pub strays: Vec<Template>,
}

/// A template or a table of words.
#[derive(Debug, Clone)]
pub struct Template {
    /// The file's path from the site's root; for a built-in one, its path in this project.
    pub path: String,
    /// Whether it is the site's own.
    pub own: bool,
    /// Its contents.
    pub text: String,
}

/// The name of the theme that travels in the program.
pub const BUILT_IN: &str = "ibid";

/// A file of a site's theme: its path in the theme's folder, its path from the site's root, its bytes.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    /// `templates/page.html`
    pub name: String,
    /// `themes/mine/templates/page.html`
    pub path: String,
    /// Its contents.
    pub bytes: Vec<u8>,
}

/// The built-in theme with the site's files laid over it: a file of the same name replaces the
/// built-in one. Files outside `templates/`, `static/` and `words/` are left aside, and so are
/// templates and words that are not UTF-8.
pub fn layered(own: Vec<ThemeFile>) -> Theme {
    let mut theme = Theme::default();
    for (name, bytes) in builtin::FILES {
        let path = format!("themes/{BUILT_IN}/{name}");
        theme.lay(name, path, false, bytes.to_vec());
    }
    for file in own {
        theme.lay(&file.name, file.path, true, file.bytes);
    }
    theme
}

impl Theme {
    fn lay(&mut self, name: &str, path: String, own: bool, bytes: Vec<u8>) {
        if let Some(name) = name.strip_prefix("static/") {
            self.statics.insert(name.to_owned(), bytes.into());
            return;
        }
        let Ok(text) = String::from_utf8(bytes) else { return };
        if let Some(name) = name.strip_prefix("templates/") {
            self.templates.insert(name.to_owned(), Template { path, own, text });
        } else if let Some(lang) = name.strip_prefix("words/").and_then(|n| n.strip_suffix(".ftl"))
        {
            let tables = self.words.entry(lang.to_owned()).or_default();
            tables.push(Template { path, own, text });
        } else if name.starts_with("words/") && own {
            self.strays.push(Template { path, own, text });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_theme_is_built_in() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/ibid");
        let mut there: Vec<String> = walkdir::WalkDir::new(&root)
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file())
            .filter_map(|entry| {
                entry.path().strip_prefix(&root).ok().map(|path| path.display().to_string())
            })
            .collect();
        there.sort();
        let known: Vec<&str> = builtin::FILES.iter().map(|(name, _)| *name).collect();
        assert_eq!(there, known);
    }

    #[test]
    fn a_sites_file_replaces_the_built_in_one_of_that_name() {
        let own = ThemeFile {
            name: "templates/page.html".into(),
            path: "themes/mine/templates/page.html".into(),
            bytes: b"mine".to_vec(),
        };
        let theme = layered(vec![own]);
        assert_eq!(theme.templates["page.html"].text, "mine");
        assert!(theme.templates.contains_key("home.html"));
    }
}
