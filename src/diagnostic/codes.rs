//! Every kind of finding: its stable code and its weight. What it means, an example that earns it and
//! the same mended are in `codes/<code>.md`.
//!
//! A new one is a line here and such a page. `ibid explain` and the manual show the pages, and
//! `tests/explained.rs` holds every example to what it says.

use super::Severity;
use super::explain::Explanation;

/// A kind of finding.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Stable, in words: `unknown-source`.
    pub name: &'static str,
    /// Its weight where `site.toml` says nothing; `None` where it is only looked for if asked.
    pub severity: Option<Severity>,
    /// Whether `site.toml` may change the weight. A page that could not be read cannot be written.
    pub adjustable: bool,
    page: &'static str,
}

impl Code {
    /// Its weight in words: `error`, `warning`, `off`.
    pub fn weight(&self) -> &'static str {
        self.severity.map_or("off", Severity::as_str)
    }

    /// What it means, an example that earns it, and the same mended.
    pub fn explanation(&self) -> Explanation<'static> {
        Explanation::read(self.page)
    }
}

macro_rules! codes {
    ($($name:ident = $code:literal, $severity:ident $($fixed:ident)?;)*) => {
        $(#[doc = include_str!(concat!("codes/", $code, ".md"))]
        pub static $name: Code = Code {
            name: $code,
            severity: codes!(@weight $severity),
            adjustable: codes!(@adjustable $($fixed)?),
            page: include_str!(concat!("codes/", $code, ".md")),
        };)*
        /// All codes, in the order of their names.
        pub static ALL: &[&Code] = &[$(&$name),*];
    };
    (@weight Off) => { None };
    (@weight $severity:ident) => { Some(Severity::$severity) };
    (@adjustable fixed) => { false };
    (@adjustable) => { true };
}

codes! {
    ADDRESS_CLASH = "address-clash", Error fixed;
    BAD_BIBLIOGRAPHY = "bad-bibliography", Error;
    BAD_CITATION = "bad-citation", Error fixed;
    BAD_DATE = "bad-date", Error fixed;
    BAD_ID = "bad-id", Error fixed;
    BAD_SITE_TOML = "bad-site-toml", Error fixed;
    BAD_SLUG = "bad-slug", Error fixed;
    BAD_SNAPSHOT = "bad-snapshot", Error;
    BAD_STYLE = "bad-style", Error fixed;
    BAD_TEMPLATE = "bad-template", Error fixed;
    BAD_TRANSLATION = "bad-translation", Error;
    BAD_UNSOURCED_OK = "bad-unsourced-ok", Warning;
    BAD_VALUE = "bad-value", Error fixed;
    BAD_YAML = "bad-yaml", Error fixed;
    BROKEN_LINK = "broken-link", Error;
    CIRCULAR_SOURCING = "circular-sourcing", Warning;
    COMPUTED_RATING = "computed-rating", Warning;
    CORRECTED_SOURCE = "corrected-source", Warning;
    DEAD_SOURCE = "dead-source", Warning;
    DUPLICATE_ANCHOR = "duplicate-anchor", Error;
    DUPLICATE_ID = "duplicate-id", Error fixed;
    DUPLICATE_KEY = "duplicate-key", Error fixed;
    DUPLICATE_NOTE = "duplicate-note", Error;
    EMBED_IN_TEXT = "embed-in-text", Error;
    EVENT_WITHOUT_DATE = "event-without-date", Warning;
    EXTERNAL_PICTURE = "external-picture", Warning;
    LINK_IN_LINK = "link-in-link", Error;
    LINK_LOOP = "link-loop", Error fixed;
    LOST_WORDS = "lost-words", Warning;
    MISSING_KEY = "missing-key", Error fixed;
    MISSING_LANG = "missing-lang", Warning;
    MISSING_SHA256 = "missing-sha256", Off;
    MISSING_WORDS = "missing-words", Warning;
    NEARLY_A_CITATION = "nearly-a-citation", Warning;
    NEARLY_A_PAGE = "nearly-a-page", Warning;
    NEARLY_AN_ID = "nearly-an-id", Warning;
    NOT_UTF8 = "not-utf8", Error fixed;
    OVERLAPPING_TENURES = "overlapping-tenures", Warning;
    PUBLISHED_SNAPSHOT = "published-snapshot", Error fixed;
    QUOTE_NOT_IN_SNAPSHOT = "quote-not-in-snapshot", Error;
    RAW_HTML = "raw-html", Warning;
    RETRACTED_SOURCE = "retracted-source", Warning;
    SELECTS_NOTHING = "selects-nothing", Warning;
    SEVERAL_NAMES = "several-names", Warning;
    SNAPSHOT_CHANGED = "snapshot-changed", Error;
    SPECIAL_FILE = "special-file", Error fixed;
    TENURE_ENDS_BEFORE_START = "tenure-ends-before-it-starts", Error;
    UNCLOSED_FRONT_MATTER = "unclosed-front-matter", Error fixed;
    UNCLOSED_NOTE = "unclosed-note", Warning;
    UNDEFINED_NOTE = "undefined-note", Error;
    UNKNOWN_ATTRIBUTE = "unknown-attribute", Warning;
    UNKNOWN_BLOCK = "unknown-block", Warning;
    UNKNOWN_EVENT = "unknown-event", Error;
    UNKNOWN_KEY = "unknown-key", Error fixed;
    UNKNOWN_LANGUAGE = "unknown-language", Warning;
    UNKNOWN_OFFICE = "unknown-office", Error;
    UNKNOWN_ORGANIZATION = "unknown-organization", Error;
    UNKNOWN_PERSON = "unknown-person", Error;
    UNKNOWN_QUOTE = "unknown-quote", Error;
    UNKNOWN_RECORD = "unknown-record", Error;
    UNKNOWN_SOURCE = "unknown-source", Error;
    UNKNOWN_THEME = "unknown-theme", Error fixed;
    UNKNOWN_TYPE = "unknown-type", Warning;
    UNKNOWN_WORD = "unknown-word", Warning;
    UNREAD_FIELD = "unread-field", Warning;
    UNRELATED_ORIGIN = "unrelated-origin", Warning;
    UNSAFE_LINK = "unsafe-link", Warning;
    UNSOURCED_CLAIM = "unsourced-claim", Warning;
    UNSOURCED_DATE = "unsourced-date", Off;
    UNSOURCED_PARAGRAPH = "unsourced-paragraph", Off;
    UNSOURCED_QUOTE = "unsourced-quote", Warning;
    UNSTYLED_SOURCE = "unstyled-source", Warning;
    UNUSED_NOTE = "unused-note", Warning;
    WRONG_TYPE = "wrong-type", Error fixed;
}

/// The code of that name.
pub fn by_name(name: &str) -> Option<&'static Code> {
    ALL.iter().find(|code| code.name == name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_unique() {
        assert!(ALL.windows(2).all(|pair| pair[0].name < pair[1].name));
    }

    #[test]
    fn every_code_is_explained() {
        for code in ALL {
            let page = code.explanation();
            assert!(page.meaning.len() > 40, "{}", code.name);
            assert!(!page.fails.is_empty() && !page.mended.is_empty(), "{}", code.name);
            assert_ne!(page.fails, page.mended, "{}", code.name);
        }
    }
}
