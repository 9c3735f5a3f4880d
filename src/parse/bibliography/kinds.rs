//! Types of works: BibLaTeX's and CSL's as ours.
//!
//! Ours are those that readers of explainers tell apart. Where CSL's is more exact it is kept beside
//! ours, so that a thesis goes back to a reference manager as a thesis.

use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::domain::csl;
use crate::domain::kinds::SourceType;
use crate::text::Span;

/// Our word for a type of CSL. What is no type of CSL is reported and is a page of the web, as where
/// none is given.
pub(super) fn of_csl(csl: &str, genre: &str, at: Span, found: &mut Vec<Diagnostic>) -> SourceType {
    use SourceType::*;
    if !csl.is_empty() && !csl::TYPES.contains(&csl) {
        let message = format!("CSL has no type `{csl}`, so this is taken for `webpage`");
        let near = did_you_mean(csl, csl::TYPES.iter().copied());
        found.push(unknown(at, message, near, OTHER_TYPES));
    }
    match csl {
        "book" | "classic" | "collection" | "periodical" | "musical_score" => Book,
        "chapter" | "paper-conference" | "entry" | "entry-dictionary" | "entry-encyclopedia" => {
            Chapter
        }
        "article-journal" | "article-magazine" | "review" | "review-book" | "article" => Article,
        "article-newspaper" => News,
        "report" | "thesis" | "pamphlet" | "standard" => Report,
        "broadcast" | "motion_picture" | "song" => Broadcast,
        "interview" => Interview,
        "speech" | "performance" | "event" => Speech,
        "legislation" | "legal_case" | "bill" | "hearing" | "regulation" | "treaty" | "patent" => {
            Legal
        }
        "dataset" | "software" => Dataset,
        "document" | "manuscript" | "personal_communication" | "map" | "graphic" | "figure" => {
            Archive
        }
        "post" | "post-weblog" => Post,
        _ if genre.eq_ignore_ascii_case("interview") => Interview,
        _ => Web,
    }
}

/// CSL's word for ours, as `sources.json` writes it.
pub(super) fn to_csl(kind: SourceType) -> &'static str {
    crate::domain::csl::type_of(kind)
}

/// The entry types of BibTeX, of BibLaTeX with its non-standard ones, and of Zotero's export, each as
/// our word and CSL's.
const ENTRIES: &[(&str, SourceType, &str)] = &[
    ("misc", SourceType::Archive, "document"),
    ("article", SourceType::Article, "article-journal"),
    ("suppperiodical", SourceType::Article, "article-journal"),
    ("review", SourceType::Article, "review"),
    ("periodical", SourceType::Book, "periodical"),
    ("book", SourceType::Book, "book"),
    ("mvbook", SourceType::Book, "book"),
    ("booklet", SourceType::Book, "book"),
    ("collection", SourceType::Book, "book"),
    ("mvcollection", SourceType::Book, "book"),
    ("reference", SourceType::Book, "book"),
    ("mvreference", SourceType::Book, "book"),
    ("proceedings", SourceType::Book, "book"),
    ("mvproceedings", SourceType::Book, "book"),
    ("inbook", SourceType::Chapter, "chapter"),
    ("bookinbook", SourceType::Chapter, "chapter"),
    ("suppbook", SourceType::Chapter, "chapter"),
    ("incollection", SourceType::Chapter, "chapter"),
    ("suppcollection", SourceType::Chapter, "chapter"),
    ("inreference", SourceType::Chapter, "entry-encyclopedia"),
    ("inproceedings", SourceType::Chapter, "paper-conference"),
    ("conference", SourceType::Chapter, "paper-conference"),
    ("thesis", SourceType::Report, "thesis"),
    ("phdthesis", SourceType::Report, "thesis"),
    ("mastersthesis", SourceType::Report, "thesis"),
    ("report", SourceType::Report, "report"),
    ("techreport", SourceType::Report, "report"),
    ("manual", SourceType::Report, "report"),
    ("standard", SourceType::Report, "standard"),
    ("online", SourceType::Web, "webpage"),
    ("electronic", SourceType::Web, "webpage"),
    ("www", SourceType::Web, "webpage"),
    ("patent", SourceType::Legal, "patent"),
    ("legislation", SourceType::Legal, "legislation"),
    ("jurisdiction", SourceType::Legal, "legal_case"),
    ("commentary", SourceType::Legal, "legal_case"),
    ("legal", SourceType::Legal, "treaty"),
    ("dataset", SourceType::Dataset, "dataset"),
    ("software", SourceType::Dataset, "software"),
    ("audio", SourceType::Broadcast, "song"),
    ("music", SourceType::Broadcast, "song"),
    ("video", SourceType::Broadcast, "motion_picture"),
    ("movie", SourceType::Broadcast, "motion_picture"),
    ("performance", SourceType::Speech, "performance"),
    ("artwork", SourceType::Archive, "graphic"),
    ("image", SourceType::Archive, "graphic"),
    ("letter", SourceType::Archive, "personal_communication"),
    ("unpublished", SourceType::Archive, "manuscript"),
    // What these hold is for a style to say.
    ("custom", SourceType::Archive, "document"),
    ("customa", SourceType::Archive, "document"),
    ("customb", SourceType::Archive, "document"),
    ("customc", SourceType::Archive, "document"),
    ("customd", SourceType::Archive, "document"),
    ("custome", SourceType::Archive, "document"),
    ("customf", SourceType::Archive, "document"),
];

/// Our word and CSL's for an entry type; one that nobody knows is reported and is a `@misc`.
pub(super) fn of_biblatex(
    entry: &str,
    at: Span,
    found: &mut Vec<Diagnostic>,
) -> (SourceType, &'static str) {
    if let Some((_, ours, csl)) = ENTRIES.iter().find(|(known, ..)| *known == entry) {
        return (*ours, csl);
    }
    let message = format!("there is no entry type `{entry}`, so this is taken for `misc`");
    let near = did_you_mean(entry, ENTRIES.iter().map(|(known, ..)| *known));
    found.push(unknown(at, message, near, OTHER_ENTRIES));
    (SourceType::Archive, "document")
}

const OTHER_ENTRIES: &str = "the types are BibLaTeX's: a page of the web is `online`, a newspaper's \
                             article an `article` with `entrysubtype = {newspaper}`, and what has \
                             no type of its own is `misc`";

const OTHER_TYPES: &str = "among CSL's types are article-journal, article-newspaper, book, chapter, \
                           report and, for what has none of its own, document";

fn unknown(at: Span, message: String, near: Option<&str>, otherwise: &str) -> Diagnostic {
    let finding = Diagnostic::new(&codes::UNKNOWN_TYPE, at, message).suggest(near);
    if finding.help.is_some() { finding } else { finding.help(otherwise) }
}
