//! What is said and by whom: quotes, sources, claims.

use super::{DateView, Html, Link, Shell, Words};
use serde::Serialize;

/// The card of `![[quote]]`, and the body of `quote.html`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct QuoteView {
    pub id: String,
    /// The `id` of the card in its page, unique there; empty where nothing links to the card.
    pub anchor: String,
    pub url: String,
    pub words: Words,
    pub translation: Option<Translation>,
    /// The speaker, with a page or without; `title` may be empty.
    pub speaker: Link,
    /// The offices held by the speaker on the day of the quote, in words; empty where not known.
    pub office_then: String,
    pub date: Option<DateView>,
    pub context: Html,
    /// References to the source, or empty.
    pub refs: Html,
    /// The source itself, as a link.
    pub source: Link,
    /// How the words stand to the captured text of the source.
    pub checked: Checked,
}

/// How a quotation stands to the captured text of its source.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// `verbatim`, `alike`, `abridged`, `missing` or `no-copy`.
    pub kind: &'static str,
    /// The sign that goes with it: `yes`, `no` or `unknown`.
    pub sign: &'static str,
    /// The same in words.
    pub words: String,
}

/// A quote in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Translation {
    pub words: Words,
    pub by: String,
    /// Whether it stands before the words as they are: it is in the page's language, they are not.
    pub first: bool,
}

/// `quote.html`
#[derive(Debug, Clone, Serialize)]
pub struct QuotePage {
    #[serde(flatten)]
    pub shell: Shell,
    pub quote: QuoteView,
}

/// The card of `![[source]]`, and the head of `source.html`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceView {
    pub id: String,
    /// The `id` of the card in its page, unique there; empty where nothing links to the card.
    pub anchor: String,
    pub url: String,
    pub title: Words,
    /// The whole reference, formatted in the house style.
    pub reference: Html,
    /// `news`, `book`, … and its word.
    pub kind: &'static str,
    pub kind_word: String,
    /// `ok`, `corrected`, `retracted`, `dead`, and the sentence that says what that means.
    pub status: &'static str,
    pub status_word: String,
    /// The retracted source that it draws on, at first hand or through others.
    pub draws_on: Option<Link>,
    /// The attributes of Robust Links, for the links to the original and the archived copy.
    pub robust: Html,
    /// Where it is published; empty for none.
    pub original: String,
    /// The archived copy; empty for none.
    pub archived: String,
    pub archived_on: Option<DateView>,
    pub accessed: Option<DateView>,
    pub note: Html,
}

/// `source.html`: the ledger is `backlinks` of the shell.
#[derive(Debug, Clone, Serialize)]
pub struct SourcePage {
    #[serde(flatten)]
    pub shell: Shell,
    pub source: SourceView,
    pub derived_from: Vec<Link>,
    /// What tells what this one told first.
    pub derived: Vec<Link>,
    /// Quotes that have their words from here.
    pub quotes: Vec<QuoteView>,
}

/// The card of `![[claim]]`, and the body of `claim.html`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClaimView {
    pub id: String,
    /// The `id` of the card in its page, unique there; empty where nothing links to the card.
    pub anchor: String,
    pub url: String,
    pub html: Html,
    pub date: Option<DateView>,
    /// The address of the positions as a CSV file, or empty.
    pub csv: String,
    /// In order of time; those without a date come last.
    pub positions: Vec<PositionView>,
    /// By stance, and where there are several stances all of them together, last.
    pub tallies: Vec<TallyView>,
}

/// Who stands where on a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PositionView {
    pub by: Link,
    pub anonymous: bool,
    /// `asserts`, `denies`, `confirms`, `doubts`, `declines`, `corrects`, and its word.
    pub stance: &'static str,
    pub stance_word: String,
    pub date: Option<DateView>,
    pub quote: Option<QuoteView>,
    /// Positions of the same party before this one that are not the same.
    pub others: Vec<OtherPosition>,
    pub refs: Html,
}

/// Another position that the same party took on the same claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OtherPosition {
    /// Whether it came before by any reading of the dates.
    pub before: bool,
    pub stance_word: String,
    pub date: Option<DateView>,
}

/// How many sources tell of a claim, and how few of them had it from nobody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TallyView {
    /// A stance, or `all`.
    pub stance: &'static str,
    /// "Asserted in"
    pub word: String,
    /// "4 sources"
    pub sources: String,
    /// "1 origin"
    pub origins: String,
    pub source_count: usize,
    pub origin_count: usize,
    /// The origins by name.
    pub named: Vec<OriginView>,
    /// "1 position without a source", or empty.
    pub unsourced: String,
}

/// A source at which the way back ends, or several that draw on one another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OriginView {
    pub circle: bool,
    pub links: Vec<Link>,
}

/// `claim.html`
#[derive(Debug, Clone, Serialize)]
pub struct ClaimPage {
    #[serde(flatten)]
    pub shell: Shell,
    pub claim: ClaimView,
}
