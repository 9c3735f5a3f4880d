//! What came of holding quotations against the captured texts of their sources.

use crate::domain::id::{PageKey, QuoteKey, SourceKey};
use crate::domain::quotation::{Held, Missing};
use crate::text::{At, Span, TextId};

/// The captured text of a source.
#[derive(Debug)]
pub struct Snapshot {
    /// Its path from `content/`.
    pub path: String,
    /// Where the front matter names it.
    pub span: Span,
    /// The text; `None` where it cannot be used, which was reported.
    pub text: Option<TextId>,
    /// The SHA-256 that it should have, as written.
    pub sha256: Option<At<String>>,
}

/// How a quotation stands to the captured texts of the sources that it cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// None of them has a captured text.
    NoCopy,
    /// The captured text of this source has the words.
    Held {
        /// The source.
        source: SourceKey,
        /// How exactly.
        how: Held,
    },
    /// None has them; this source's was looked through.
    Missing {
        /// The source.
        source: SourceKey,
        /// What is wrong.
        missing: Missing,
    },
}

/// Words in quotation marks in a text, with a citation after them.
#[derive(Debug)]
pub struct Passage {
    /// The page that has them, or whose front matter has.
    pub page: PageKey,
    /// Where they stand.
    pub span: Span,
    /// Where the citation after them stands.
    pub cite: Span,
    /// The words.
    pub words: String,
    /// How they stand.
    pub standing: Standing,
}

/// What is known of all quotations.
#[derive(Debug, Default)]
pub struct Evidence {
    /// By [`QuoteKey`].
    pub quotes: Vec<Standing>,
    /// Those in the texts whose sources have a captured text, by the places of their citations.
    pub passages: Vec<Passage>,
}

impl Evidence {
    /// The words that the citation at `cite` is given for, where its source has them as they stand.
    pub fn quoted(&self, cite: Span) -> Option<&str> {
        let at = self.passages.binary_search_by_key(&cite, |passage| passage.cite).ok()?;
        let passage = self.passages.get(at)?;
        let whole = |how: &Held| matches!(how, Held::Verbatim | Held::Alike);
        match &passage.standing {
            Standing::Held { how, .. } if whole(how) => Some(&passage.words),
            _ => None,
        }
    }

    /// How a quote stands.
    pub fn quote(&self, key: QuoteKey) -> &Standing {
        self.quotes.get(key.0 as usize).unwrap_or(&Standing::NoCopy)
    }
}
