//! Reading `site.toml`, with a finding for each key or value that cannot stand.

use super::{CitationStyle, SiteConfig, base_url, is_csl_file, publish};
use crate::diagnostic::{Diagnostic, Severity, codes, did_you_mean};
use crate::text::{At, Span, TextId};
use std::collections::BTreeMap;
use toml_edit::{Document, Item, TableLike};

/// The keys of `site.toml`.
pub const KEYS: &[&str] = &[
    "title",
    "base_url",
    "description",
    "language",
    "authors",
    "theme",
    "bibliography",
    "raw_html",
    "citations",
    "records",
    "check",
    "menu",
    "publish",
];
const KINDS: &[&str] =
    &["people", "organizations", "offices", "events", "quotes", "sources", "claims", "assessments"];

/// What is said of a style that is not there.
const OTHER_STYLES: &str = match cfg!(feature = "csl") {
    true => "the styles are notes, author-date, apa, mla and others by CSL's names, or a .csl file",
    false => {
        "the styles are notes and author-date; any of CSL (apa, mla, a .csl file) needs a program \
         that was built with them: cargo build --release --features csl"
    }
};

/// The names of the styles of CSL that come with the program.
fn csl_styles() -> impl Iterator<Item = &'static str> {
    #[cfg(feature = "csl")]
    return hayagriva::archive::ArchivedStyle::all()
        .iter()
        .flat_map(|style| style.names())
        .copied();
    #[cfg(not(feature = "csl"))]
    return std::iter::empty();
}

/// Reads the settings in `toml`, the contents of the text `text`. `None` where a required key is
/// missing or the file is no TOML; the findings say which.
pub fn read(text: TextId, toml: &str) -> (Option<SiteConfig>, Vec<Diagnostic>) {
    let mut reader = Reader { text, found: Vec::new(), whole: toml.len() };
    let document = match Document::parse(toml) {
        Ok(document) => document,
        Err(mistake) => {
            let range = mistake.span().unwrap_or(0..0);
            let span = Span::new(text, range.start.min(toml.len()), range.end.min(toml.len()));
            let message = format!("this is not TOML: {}", mistake.message());
            reader.found.push(Diagnostic::new(&codes::BAD_SITE_TOML, span, message));
            return (None, reader.found);
        }
    };
    let config = reader.site(document.as_table());
    (config, reader.found)
}

/// Whether an unknown key of the table, which is reported, is near enough to `key` to be meant for it.
pub(super) fn is_misspelt(table: &dyn TableLike, keys: &[&str], key: &str) -> bool {
    let mut written = table.iter().map(|(written, _)| written);
    written.any(|written| {
        !keys.contains(&written) && did_you_mean(written, keys.iter().copied()) == Some(key)
    })
}

/// A file of settings while it is gone through.
pub(super) struct Reader {
    text: TextId,
    pub(super) found: Vec<Diagnostic>,
    whole: usize,
}

impl Reader {
    pub(super) fn span(&self, item: &Item) -> Span {
        let range = item.span().unwrap_or(0..0);
        Span::new(self.text, range.start, range.end)
    }

    /// Where a key of a table stands.
    pub(super) fn key_span(&self, table: &dyn TableLike, key: &str) -> Span {
        let range = table.key(key).and_then(|key| key.span()).unwrap_or(0..0);
        Span::new(self.text, range.start, range.end)
    }

    pub(super) fn bad(&mut self, span: Span, message: String) {
        self.found.push(Diagnostic::new(&codes::BAD_SITE_TOML, span, message));
    }

    fn site(&mut self, table: &dyn TableLike) -> Option<SiteConfig> {
        self.known(table, KEYS, "site.toml");
        let title = self.text(table, "title");
        let address = self.text(table, "base_url");
        for (key, value) in [("title", &title), ("base_url", &address)] {
            if value.is_none() && table.get(key).is_none() && !is_misspelt(table, KEYS, key) {
                let span = Span::new(self.text, 0, self.whole.min(1));
                let message = format!("`{key}` is missing");
                let help = match key {
                    "title" => "title = \"The title of the site\"",
                    _ => "base_url = \"https://example.org/\"",
                };
                let finding = Diagnostic::new(&codes::BAD_SITE_TOML, span, message).help(help);
                self.found.push(finding);
            }
        }
        let address = address.and_then(|written| self.address(table, &written));
        let description = self.text(table, "description").unwrap_or_default();
        let language = self.text(table, "language").unwrap_or_else(|| "en".into());
        let authors = self.texts(table, "authors");
        let theme = self.text(table, "theme").unwrap_or_else(|| "ibid".into());
        let bibliography = self.places(table, "bibliography");
        let raw_html = self.boolean(table, "raw_html");
        let record_pages = self.record_pages(table);
        let mut style = CitationStyle::default();
        if let Some(citations) = self.table(table, "citations") {
            self.known(citations, &["style"], "[citations]");
            style = self.citation_style(citations);
        }
        let severities = self.severities(table);
        let menu = self.menu(table);
        let publish = publish::targets(self, table);
        Some(SiteConfig {
            title: title?,
            base_url: address?,
            description,
            language,
            authors,
            bibliography,
            theme,
            raw_html,
            record_pages,
            severities,
            citations: style,
            menu,
            publish,
        })
    }

    /// What is written at the key `base_url`, in the form of [`base_url`].
    pub(super) fn address(&mut self, table: &dyn TableLike, written: &str) -> Option<String> {
        let address = base_url(written);
        if address.is_none() {
            let span = table.get("base_url").map(|item| self.span(item));
            let span = span.unwrap_or(Span::new(self.text, 0, 0));
            let message = format!("`{written}` is no address of the web");
            self.found.push(
                Diagnostic::new(&codes::BAD_SITE_TOML, span, message)
                    .help("it begins with https:// and names a host: https://example.org/"),
            );
        }
        address
    }

    fn citation_style(&mut self, citations: &dyn TableLike) -> CitationStyle {
        let Some(name) = self.text(citations, "style") else { return CitationStyle::default() };
        let span = citations.get("style").map(|item| self.span(item));
        let span = span.unwrap_or(Span::new(self.text, 0, 0));
        match name.as_str() {
            "notes" => return CitationStyle::Notes,
            "author-date" => return CitationStyle::AuthorDate,
            #[cfg(feature = "csl")]
            other if is_csl_file(other) || csl_styles().any(|known| known == other) => {
                return CitationStyle::Csl(At::new(name, span));
            }
            _ => {}
        }
        let message = match is_csl_file(&name) {
            true => format!("this program was built without styles of CSL, such as `{name}`"),
            false => format!("there is no citation style `{name}`"),
        };
        let near = did_you_mean(&name, ["notes", "author-date"].into_iter().chain(csl_styles()));
        let mut finding = Diagnostic::new(&codes::BAD_STYLE, span, message).suggest(near);
        if finding.help.is_none() {
            finding.help = Some(OTHER_STYLES.into());
        }
        self.found.push(finding);
        CitationStyle::default()
    }

    pub(super) fn known(&mut self, table: &dyn TableLike, keys: &[&str], place: &str) {
        for (key, item) in table.iter() {
            if keys.contains(&key) {
                continue;
            }
            let range = table.key(key).and_then(|key| key.span()).or_else(|| item.span());
            let range = range.unwrap_or(0..0);
            let span = Span::new(self.text, range.start, range.end);
            let mut finding =
                Diagnostic::new(&codes::UNKNOWN_KEY, span, format!("{place} has no key `{key}`"))
                    .suggest(did_you_mean(key, keys.iter().copied()));
            // What stands below a line in brackets belongs to that table, whatever was meant.
            if keys != KEYS && KEYS.contains(&key) {
                finding.help = Some(format!(
                    "`{key}` is a setting of the site: put it above the first line in brackets"
                ));
            } else if finding.help.is_none() {
                finding.help = Some(format!("the keys are {}", keys.join(", ")));
            }
            self.found.push(finding);
        }
    }

    pub(super) fn text(&mut self, table: &dyn TableLike, key: &str) -> Option<String> {
        let item = table.get(key)?;
        if let Some(text) = item.as_str() {
            return Some(text.trim().to_owned());
        }
        self.bad(self.span(item), format!("`{key}` takes words in quotation marks"));
        None
    }

    fn boolean(&mut self, table: &dyn TableLike, key: &str) -> bool {
        let Some(item) = table.get(key) else { return false };
        if item.as_bool().is_none() {
            self.bad(self.span(item), format!("`{key}` takes true or false"));
        }
        item.as_bool().unwrap_or(false)
    }

    pub(super) fn texts(&mut self, table: &dyn TableLike, key: &str) -> Vec<String> {
        let Some(item) = table.get(key) else { return Vec::new() };
        let texts = item.as_array().and_then(|all| {
            all.iter().map(|value| value.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
        });
        if texts.is_none() {
            self.bad(self.span(item), format!("`{key}` takes a list of words: [\"one\", \"two\"]"));
        }
        texts.unwrap_or_default()
    }

    /// A list of words, each with its place.
    fn places(&mut self, table: &dyn TableLike, key: &str) -> Vec<At<String>> {
        let words = self.texts(table, key);
        let items = table.get(key).and_then(Item::as_array);
        let spans = items.into_iter().flatten().map(|value| value.span().unwrap_or(0..0));
        let spans = spans.map(|range| Span::new(self.text, range.start, range.end));
        words.into_iter().zip(spans).map(|(words, span)| At::new(words, span)).collect()
    }

    pub(super) fn table<'t>(
        &mut self,
        table: &'t dyn TableLike,
        key: &str,
    ) -> Option<&'t dyn TableLike> {
        let item = table.get(key)?;
        if item.as_table_like().is_none() {
            self.bad(self.span(item), format!("`{key}` is a table of its own: [{key}]"));
        }
        item.as_table_like()
    }

    fn record_pages(&mut self, table: &dyn TableLike) -> Option<Vec<String>> {
        let records = self.table(table, "records")?;
        self.known(records, &["pages"], "[records]");
        let item = records.get("pages")?;
        match item.as_bool() {
            Some(true) => return None,
            Some(false) => return Some(Vec::new()),
            None if item.as_array().is_none() => {
                self.bad(self.span(item), "`pages` takes true, false or a list of kinds".into());
                return None;
            }
            None => {}
        }
        let kinds = self.texts(records, "pages");
        for kind in kinds.iter().filter(|kind| !KINDS.contains(&kind.as_str())) {
            let message = format!("`{kind}` is no kind of record");
            self.found.push(
                Diagnostic::new(&codes::BAD_SITE_TOML, self.span(item), message)
                    .help(format!("the kinds are {}", KINDS.join(", "))),
            );
        }
        Some(kinds)
    }

    fn severities(&mut self, table: &dyn TableLike) -> BTreeMap<String, Option<Severity>> {
        let mut all = BTreeMap::new();
        let Some(check) = self.table(table, "check") else { return all };
        for (name, item) in check.iter() {
            let Some(code) = codes::by_name(name) else {
                let span = self.key_span(check, name);
                let names = codes::ALL.iter().map(|code| code.name);
                self.found.push(
                    Diagnostic::new(
                        &codes::UNKNOWN_KEY,
                        span,
                        format!("there is no code `{name}`"),
                    )
                    .suggest(did_you_mean(name, names)),
                );
                continue;
            };
            let severity = match item.as_str() {
                Some("error") => Some(Severity::Error),
                Some("warning") => Some(Severity::Warning),
                Some("off") => None,
                _ => {
                    let message = format!("`{name}` takes \"error\", \"warning\" or \"off\"");
                    self.bad(self.span(item), message);
                    continue;
                }
            };
            if !code.adjustable && severity != Some(Severity::Error) {
                let message = format!("`{name}` stays an error: such a page could not be written");
                self.bad(self.span(item), message);
                continue;
            }
            all.insert(name.to_owned(), severity);
        }
        all
    }

    fn menu(&mut self, table: &dyn TableLike) -> Vec<(String, At<String>)> {
        let Some(item) = table.get("menu") else { return Vec::new() };
        type Entry<'t> = (Option<std::ops::Range<usize>>, &'t dyn TableLike);
        let entries: Vec<Entry<'_>> = match (item.as_array_of_tables(), item.as_array()) {
            (Some(tables), _) => {
                tables.iter().map(|table| (table.span(), table as &dyn TableLike)).collect()
            }
            (None, Some(array)) => {
                let tables = array.iter().filter_map(|value| value.as_inline_table());
                tables.map(|table| (table.span(), table as &dyn TableLike)).collect()
            }
            (None, None) => {
                self.bad(self.span(item), "an entry of the menu is written as [[menu]]".into());
                Vec::new()
            }
        };
        let mut menu = Vec::new();
        for (range, entry) in entries {
            self.known(entry, &["title", "url"], "an entry of the menu");
            let title = self.text(entry, "title");
            let span = entry.get("url").map(|item| self.span(item));
            let url = self.text(entry, "url").zip(span).map(|(url, span)| At::new(url, span));
            match (title, url) {
                (Some(title), Some(url)) => menu.push((title, url)),
                _ if entry.contains_key("title") && entry.contains_key("url") => {}
                _ => {
                    let message = "an entry of the menu needs a `title` and a `url`".to_owned();
                    let span = range.map(|range| Span::new(self.text, range.start, range.end));
                    self.bad(span.unwrap_or_else(|| self.span(item)), message);
                }
            }
        }
        menu
    }
}
