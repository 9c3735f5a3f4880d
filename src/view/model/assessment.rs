//! Assessments: candidates weighed clue by clue.

use super::{CellView, Html, Link, Shell};
use serde::Serialize;

/// The table of `![[assessment]]`, and the body of `assessment.html`: candidates by clues.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AssessmentView {
    pub id: String,
    /// The `id` of the table in its page, unique there.
    pub anchor: String,
    pub url: String,
    pub question: String,
    /// The address of the ratings as a CSV file, or empty.
    pub csv: String,
    /// In the order of the front matter.
    pub candidates: Vec<Candidate>,
    /// The same by what speaks against them, equals in the order of the front matter.
    pub ranking: Vec<Candidate>,
    pub clues: Vec<ClueView>,
    pub without_sources: WithoutView,
    pub without_clues: WithoutView,
}

/// A candidate of an assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Candidate {
    pub id: String,
    pub link: Link,
    /// How many clues speak against it.
    pub inconsistent: usize,
    /// The same in words: "1 clue against it".
    pub against: String,
    /// "of 6 that could be weighed"
    pub of_weighed: String,
    /// Its place by what speaks against it, from 1; equals share one.
    pub rank: usize,
    pub tied: bool,
}

/// What would change if each source, or each clue, fell away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct WithoutView {
    /// Those whose loss would change something.
    pub effects: Vec<EffectView>,
    /// Those whose loss would change nothing.
    pub idle: Vec<Link>,
}

/// What would change without one source or clue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EffectView {
    pub of: Link,
    /// What falls with it: "2 clues fall with it".
    pub falls: Vec<String>,
    pub shifts: Vec<ShiftView>,
    /// The candidates that fewest clues would then speak against; none where these stay the same.
    pub fewest: Vec<String>,
    /// Whether as many would then speak against each.
    pub levels: bool,
}

/// A candidate against which a different number of clues would speak.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShiftView {
    pub candidate: String,
    /// "1 instead of 2"
    pub words: String,
}

/// A clue and how each candidate fits it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClueView {
    pub id: String,
    /// The row's, unique in the page.
    pub anchor: String,
    pub html: Html,
    /// The same as plain words.
    pub words: String,
    pub refs: Html,
    /// Whether the fits were worked out from the dates of a tenure.
    pub computed: bool,
    /// Of whose: the person, the office, or both.
    pub against: Vec<Link>,
    /// `apart` where it tells the candidates apart, `nothing` where it does not, `against-none` where
    /// it speaks against none of those that could be held against it.
    pub tells: &'static str,
    /// The same in words; empty for `apart`.
    pub tells_words: String,
    /// One for each candidate, in their order.
    pub ratings: Vec<RatingView>,
}

/// How a candidate fits a clue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatingView {
    /// `consistent`, `inconsistent`, `neutral`, `untestable`, `not-rated`.
    pub fit: &'static str,
    pub word: String,
    pub because: Html,
    pub refs: Html,
    /// Of a clue about a tenure: what the dates lead to, and why.
    pub computed: Option<CellView>,
    pub candidate: Link,
}

/// `assessment.html`
#[derive(Debug, Clone, Serialize)]
pub struct AssessmentPage {
    #[serde(flatten)]
    pub shell: Shell,
    pub assessment: AssessmentView,
}
