//! Types of works: BibLaTeX's and CSL's as ours.
//!
//! Ours are those that readers of explainers tell apart. Where CSL's is more exact it is kept beside
//! ours, so that a thesis goes back to a reference manager as a thesis.

use crate::domain::kinds::SourceType;

/// Our word for a type of CSL. What is no type of CSL is a page of the web, as where none is given.
pub(super) fn of_csl(csl: &str, genre: &str) -> SourceType {
    use SourceType::*;
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

/// Our word and CSL's for an entry type of BibTeX, BibLaTeX or Zotero's.
pub(super) fn of_biblatex(entry: &str) -> (SourceType, &'static str) {
    use SourceType::*;
    match entry {
        "article" | "suppperiodical" => (Article, "article-journal"),
        "book" | "mvbook" | "booklet" => (Book, "book"),
        "collection" | "mvcollection" | "reference" | "mvreference" | "proceedings"
        | "mvproceedings" => (Book, "book"),
        "periodical" => (Book, "periodical"),
        "inbook" | "bookinbook" | "suppbook" | "incollection" | "suppcollection" => {
            (Chapter, "chapter")
        }
        "inreference" => (Chapter, "entry-encyclopedia"),
        "inproceedings" | "conference" => (Chapter, "paper-conference"),
        "review" => (Article, "review"),
        "thesis" | "phdthesis" | "mastersthesis" => (Report, "thesis"),
        "report" | "techreport" | "manual" => (Report, "report"),
        "standard" => (Report, "standard"),
        "online" | "electronic" | "www" => (Web, "webpage"),
        "patent" => (Legal, "patent"),
        "legislation" => (Legal, "legislation"),
        "jurisdiction" | "commentary" => (Legal, "legal_case"),
        "legal" => (Legal, "treaty"),
        "dataset" => (Dataset, "dataset"),
        "software" => (Dataset, "software"),
        "audio" | "music" => (Broadcast, "song"),
        "video" | "movie" => (Broadcast, "motion_picture"),
        "performance" => (Speech, "performance"),
        "artwork" | "image" => (Archive, "graphic"),
        "letter" => (Archive, "personal_communication"),
        "unpublished" => (Archive, "manuscript"),
        _ => (Archive, "document"),
    }
}
