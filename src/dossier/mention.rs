//! Who mentions whom: links, embeds and tables, turned round.

use super::Record;
use crate::domain::id::PageKey;

/// What can be mentioned, and what can mention: a page or a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A page of text.
    Page(PageKey),
    /// A record, in one of its own texts.
    Record(Record),
}

/// One mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands.
    pub from: Place,
    /// How.
    pub kind: MentionKind,
    /// The mark of the text (or of the note below) that it is; 0 where it stands in no text that
    /// tells of it.
    pub at: usize,
    /// The note of the text that it stands in; `None` for the text itself.
    pub note: Option<usize>,
}

/// How something is mentioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MentionKind {
    /// By the hole of that number in the page's text: a link, an embed, a table.
    Hole(u32),
    /// By the link of that number in the page's text.
    Link(u32),
    /// In a text of the record.
    InRecord,
    /// By an assessment: as a candidate, by a clue about a tenure, or in one of its texts.
    InAssessment,
    /// By a claim, as the quote or the body of a position on it.
    InClaim,
    /// By a quote, as the body that speaks.
    InQuote,
}
