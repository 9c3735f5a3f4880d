//! `site.toml`: what the site is called, where it lives, how it looks.

mod publish;
mod read;

pub use publish::{Target, Way};
pub use read::{KEYS, read};

use crate::diagnostic::Severity;
use crate::text::At;
use std::collections::BTreeMap;

/// A site's settings, checked.
#[derive(Debug, Clone, PartialEq)]
pub struct SiteConfig {
    /// The site's title.
    pub title: String,
    /// Where it will be published, ending in `/`: `https://example.org/explainers/`.
    pub base_url: String,
    /// One sentence, or empty.
    pub description: String,
    /// The site's language (BCP 47).
    pub language: String,
    /// Who publishes it.
    pub authors: Vec<String>,
    /// Files of references, by their paths from `content/`.
    pub bibliography: Vec<At<String>>,
    /// The theme's name.
    pub theme: String,
    /// Whether authors are trusted with HTML in Markdown.
    pub raw_html: bool,
    /// Which kinds of records get pages; `None` for all.
    pub record_pages: Option<Vec<String>>,
    /// Weights of findings by code; `None` for a code that is off.
    pub severities: BTreeMap<String, Option<Severity>>,
    /// How sources are cited.
    pub citations: CitationStyle,
    /// The menu of every page: title and address.
    pub menu: Vec<(String, At<String>)>,
    /// Where it is published to.
    pub publish: Vec<Target>,
}

/// A style of citations.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum CitationStyle {
    /// Numbers in the text, and notes.
    #[default]
    Notes,
    /// Author and year in the text.
    AuthorDate,
    /// A style of CSL: the name of one that comes with the program, or the path from `content/` of a
    /// file that ends in `.csl`.
    #[cfg(feature = "csl")]
    Csl(At<String>),
}

impl CitationStyle {
    /// The path of the style's file from `content/`, where it is one.
    pub fn file(&self) -> Option<&At<String>> {
        match self {
            #[cfg(feature = "csl")]
            CitationStyle::Csl(name) if is_csl_file(&name.value) => Some(name),
            _ => None,
        }
    }
}

/// Whether a style is named by its file.
fn is_csl_file(name: &str) -> bool {
    name.ends_with(".csl")
}

impl SiteConfig {
    /// The path part of the base address: `/` or `/explainers/`.
    pub fn base_path(&self) -> &str {
        base_path(&self.base_url)
    }
}

/// The path part of an address with scheme and host; `/` where it has none.
pub fn base_path(base_url: &str) -> &str {
    let after = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    after.find('/').and_then(|at| after.get(at..)).unwrap_or("/")
}

/// An address of the web in the form that a base address has: scheme, host, a path that ends in `/`.
/// `None` where it is no such address.
pub fn base_url(written: &str) -> Option<String> {
    let lower = written.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"))?;
    let host = rest.split('/').next().unwrap_or("");
    let bad = |c: char| c.is_whitespace() || c.is_control() || "\"'<>?#\\`".contains(c);
    if host.is_empty() || written.contains(bad) || rest.split('/').any(|part| part == "..") {
        return None;
    }
    Some(format!("{}/", written.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_address_ends_in_a_slash_and_may_have_a_path() {
        assert_eq!(base_url("https://example.org").as_deref(), Some("https://example.org/"));
        assert_eq!(base_path("https://example.org/"), "/");
        assert_eq!(base_path("https://example.org/explainers/"), "/explainers/");
        assert_eq!(base_url("example.org"), None);
        assert_eq!(base_url("https://example.org/?x"), None);
        assert_eq!(base_url("javascript://x"), None);
    }
}
