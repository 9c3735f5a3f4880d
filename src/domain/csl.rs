//! The words of CSL-JSON 1.0.2: its variables and its types of works.

use super::kinds::SourceType;

/// Variables that hold names.
pub const NAMES: &[&str] = &[
    "author",
    "chair",
    "collection-editor",
    "compiler",
    "composer",
    "container-author",
    "contributor",
    "curator",
    "director",
    "editor",
    "editorial-director",
    "executive-producer",
    "guest",
    "host",
    "illustrator",
    "interviewer",
    "narrator",
    "organizer",
    "original-author",
    "performer",
    "producer",
    "recipient",
    "reviewed-author",
    "script-writer",
    "series-creator",
    "translator",
];

/// Variables that hold dates.
pub const DATES: &[&str] =
    &["accessed", "available-date", "event-date", "issued", "original-date", "submitted"];

/// Variables that hold words or numbers.
pub const WORDS: &[&str] = &[
    "DOI",
    "ISBN",
    "ISSN",
    "PMCID",
    "PMID",
    "URL",
    "abstract",
    "annote",
    "archive",
    "archive-place",
    "archive_collection",
    "archive_location",
    "authority",
    "call-number",
    "chapter-number",
    "citation-key",
    "citation-label",
    "citation-number",
    "collection-number",
    "collection-title",
    "container-title",
    "container-title-short",
    "dimensions",
    "division",
    "edition",
    "event",
    "event-place",
    "event-title",
    "first-reference-note-number",
    "genre",
    "id",
    "issue",
    "journalAbbreviation",
    "jurisdiction",
    "keyword",
    "language",
    "locator",
    "medium",
    "note",
    "number",
    "number-of-pages",
    "number-of-volumes",
    "original-publisher",
    "original-publisher-place",
    "original-title",
    "page",
    "page-first",
    "part-number",
    "part-title",
    "printing-number",
    "publisher",
    "publisher-place",
    "references",
    "reviewed-genre",
    "reviewed-title",
    "scale",
    "section",
    "shortTitle",
    "source",
    "status",
    "supplement-number",
    "title",
    "title-short",
    "type",
    "version",
    "volume",
    "volume-title",
    "volume-title-short",
    "year-suffix",
];

/// The types of works.
pub const TYPES: &[&str] = &[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
];

/// CSL's word for a type. It has no general one for the law, so that all of it is `legislation`, nor
/// one for journals and magazines alike.
#[must_use]
pub fn type_of(kind: SourceType) -> &'static str {
    match kind {
        SourceType::Book => "book",
        SourceType::Chapter => "chapter",
        SourceType::Article => "article-journal",
        SourceType::News => "article-newspaper",
        SourceType::Web => "webpage",
        SourceType::Report => "report",
        SourceType::Broadcast => "broadcast",
        SourceType::Interview => "interview",
        SourceType::Speech => "speech",
        SourceType::Legal => "legislation",
        SourceType::Dataset => "dataset",
        SourceType::Archive => "document",
        SourceType::Post => "post",
    }
}

/// The key of a source's front matter for a variable that has one, where it is not among the
/// [`Details`](super::details::Details).
const OURS: &[(&str, &str)] = &[
    ("id", "id"),
    ("title", "title"),
    ("author", "author"),
    ("editor", "editor"),
    ("translator", "translator"),
    ("director", "director"),
    ("container-author", "container_author"),
    ("interviewer", "interviewer"),
    ("recipient", "recipient"),
    ("container-title", "container"),
    ("publisher", "publisher"),
    ("issued", "date"),
    ("original-date", "original_date"),
    ("accessed", "accessed"),
    ("URL", "url"),
    ("DOI", "doi"),
    ("ISBN", "isbn"),
    ("language", "lang"),
    ("note", "note"),
];

/// The key of a source's front matter that holds a variable of CSL.
#[must_use]
pub fn key_for(variable: &str) -> Option<&'static str> {
    let details = super::details::Details::KEYS.iter().map(|(key, csl)| (*csl, *key));
    let mut all = OURS.iter().copied().chain(details);
    all.find(|(csl, _)| *csl == variable).map(|(_, key)| key)
}

/// Whether CSL has such a variable.
#[must_use]
pub fn has(variable: &str) -> bool {
    [NAMES, DATES, WORDS].iter().any(|table| table.contains(&variable))
}

/// The variables that a source may keep under `csl:`, having no key of their own; `type` among them,
/// where it is more exact than ours.
pub fn free() -> impl Iterator<Item = &'static str> {
    [NAMES, DATES, WORDS].into_iter().flatten().copied().filter(|name| key_for(name).is_none())
}
