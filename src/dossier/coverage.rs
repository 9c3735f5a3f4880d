//! What carries a citation and what does not.

use crate::domain::id::{ClaimKey, EventKey, PageKey, QuoteKey};
use crate::text::Span;

/// How far the content is sourced.
#[derive(Debug, Default)]
pub struct Coverage {
    /// Claims: each position needs a source or a quote.
    pub claims: Counted,
    /// Quotes.
    pub quotes: Counted,
    /// Dates of events and of tenures, their rivals too.
    pub dates: Counted,
    /// Paragraphs of pages with figures, dates or quotation marks.
    pub paragraphs: Counted,
    /// Where something is accepted that needs no acceptance.
    pub needless: Vec<Span>,
}

/// How many of a sort there are, and which of them lack a citation.
#[derive(Debug, Default)]
pub struct Counted {
    /// All.
    pub all: usize,
    /// Those with a citation.
    pub sourced: usize,
    /// Those without one that the author accepted with a reason.
    pub accepted: usize,
    /// The others, in the order of the pages. A claim may lack several.
    pub lacking: Vec<Lacking>,
}

/// Something without a citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lacking {
    /// What it is.
    pub what: Lack,
    /// Where it stands.
    pub span: Span,
}

/// What may lack a citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// A claim on which nobody takes a position.
    Claim(ClaimKey),
    /// A position on a claim.
    Position(ClaimKey),
    /// A quote.
    Quote(QuoteKey),
    /// The date of an event.
    Event(EventKey),
    /// Another date of an event.
    RivalOfEvent(EventKey),
    /// The dates of a tenure.
    Tenure,
    /// Another date of an end of a tenure.
    RivalOfTenure,
    /// The paragraph of that page whose start is that mark.
    Paragraph(PageKey, usize),
}

impl Coverage {
    /// Whether the paragraph of that page whose start is that mark lacks a citation.
    pub fn lacks(&self, page: PageKey, at: usize) -> bool {
        let place = |lacking: &Lacking| match lacking.what {
            Lack::Paragraph(page, at) => Some((page, at)),
            _ => None,
        };
        self.paragraphs.lacking.binary_search_by_key(&Some((page, at)), place).is_ok()
    }
}
