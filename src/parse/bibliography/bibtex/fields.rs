//! The fields of BibLaTeX's and BibTeX's entries as a source's.

use crate::diagnostic::{Diagnostic, codes};
use crate::domain::date::Date;
use crate::domain::kinds::SourceType;
use crate::parse::bibliography::{dates, entry, kinds, tex};
use crate::parse::raw::{RawName, RawSource};
use crate::text::{At, Span};
use biblatex::{Chunk, Entry, Person, Spanned, Type};

/// An entry's fields while they are gone through.
struct Fields<'e> {
    entry: &'e Entry,
    key: Span,
    place: &'e dyn Fn(std::ops::Range<usize>) -> Span,
}

impl Fields<'_> {
    fn chunks(&self, names: &[&str]) -> Option<(&[Spanned<Chunk>], Span)> {
        let chunks = names.iter().find_map(|name| self.entry.fields.get(*name))?;
        let span = chunks.first().zip(chunks.last()).map(|(a, b)| a.span.start..b.span.end);
        let span = span.filter(|span| span.start < span.end);
        Some((chunks.as_slice(), span.map_or(self.key, |span| (self.place)(span))))
    }

    /// The words of the first of these fields that is there.
    fn words(&self, names: &[&str]) -> String {
        self.chunks(names).map(|(chunks, _)| tex::words(chunks)).unwrap_or_default()
    }

    /// The same to the letter.
    fn verbatim(&self, names: &[&str]) -> Option<At<String>> {
        let (chunks, span) = self.chunks(names)?;
        let words = tex::verbatim(chunks);
        (!words.is_empty()).then(|| At::new(words, span))
    }

    /// A title with its subtitle and what is added to it.
    fn title(&self, title: &str, subtitle: &str, addon: &str) -> String {
        let mut out = self.words(&[title]);
        let subtitle = self.words(&[subtitle]);
        if !subtitle.is_empty() {
            let mark = if out.ends_with(['?', '!', '.', ':']) { " " } else { ": " };
            out = format!("{out}{mark}{subtitle}");
        }
        let addon = self.words(&[addon]);
        if addon.is_empty() { out } else { format!("{out}. {addon}") }
    }

    /// A list of words joined by `and`.
    fn list(&self, names: &[&str]) -> String {
        let Some((chunks, _)) = self.chunks(names) else { return String::new() };
        let items: Vec<Vec<Spanned<Chunk>>> = Type::from_chunks(chunks).unwrap_or_default();
        let items: Vec<String> = items.iter().map(|item| tex::words(item)).collect();
        items.join("; ")
    }

    fn names(&self, names: &[&str]) -> Vec<RawName> {
        let Some((chunks, _)) = self.chunks(names) else { return Vec::new() };
        let items: Vec<Vec<Spanned<Chunk>>> = Type::from_chunks(chunks).unwrap_or_default();
        items.iter().filter_map(|item| name(item)).collect()
    }

    fn date(
        &self,
        names: &[&str],
        found: &mut Vec<Diagnostic>,
    ) -> Option<At<crate::domain::date::Date>> {
        let written = self.verbatim(names)?;
        let name = names.iter().find(|name| self.entry.fields.contains_key(**name))?;
        entry::date(&dates::of_biblatex(&written.value), name, written.span, found)
    }
}

/// The source that an entry is.
pub(super) fn source(
    kind: &At<String>,
    bib: &Entry,
    key: Span,
    place: &dyn Fn(std::ops::Range<usize>) -> Span,
    found: &mut Vec<Diagnostic>,
) -> RawSource {
    let f = Fields { entry: bib, key, place };
    let mut source = entry::new(&bib.key, key, found);
    let (ours, csl) = kinds::of_biblatex(&kind.value, kind.span, found);
    let kind = kind.value.as_str();
    let (ours, csl) = more_exact(ours, csl, &f);
    source.kind = Some(ours);
    if kinds::to_csl(ours) != csl {
        source.csl.insert("type".into(), csl.into());
    }
    titles(&mut source, &f);
    source.author = f.names(&["author"]);
    editors(&mut source, &f);
    source.translator = f.names(&["translator"]).into();
    source.container_author = f.names(&["bookauthor"]).into();
    published(&mut source, kind, &f, found);
    numbers(&mut source, kind, &f);
    source.url = f.verbatim(&["url"]);
    source.accessed = f.date(&["urldate", "lastchecked", "lastaccessed"], found);
    source.original_date = f.date(&["origdate"], found);
    source.lang = language(&f, found);
    source.doi = f.verbatim(&["doi"]).map(|doi| doi.value).unwrap_or_default().into();
    source.isbn = f.verbatim(&["isbn"]).map(|isbn| isbn.value).unwrap_or_default().into();
    eprint(&mut source, &f);
    let (note, at) = (f.words(&["note"]), f.chunks(&["note"]).map_or(key, |(_, span)| span));
    let (addendum, how) = (f.words(&["addendum"]), f.words(&["howpublished"]));
    let notes: Vec<String> = [note, addendum, how]
        .into_iter()
        .filter(|note| !note.is_empty() && !is_address(note))
        .collect();
    source.note = entry::note(&notes.join(". "), at).into();
    if source.url.is_none() {
        source.url = f.verbatim(&["howpublished", "note"]).and_then(|at| address(&at));
    }
    for (field, variable) in MORE {
        let words = match (*field, f.words(&[field])) {
            ("pubstate", state) => state_of(&state),
            (_, words) => words,
        };
        if !words.is_empty() {
            source.csl.entry(*variable).or_insert_with(|| words.into());
        }
    }
    source
}

/// Fields that go to CSL as they are.
const MORE: &[(&str, &str)] = &[
    ("abstract", "abstract"),
    ("annotation", "annote"),
    ("annote", "annote"),
    ("keywords", "keyword"),
    ("pubstate", "status"),
    ("origtitle", "original-title"),
    ("origpublisher", "original-publisher"),
    ("origlocation", "original-publisher-place"),
    ("shortjournal", "container-title-short"),
    ("pmid", "PMID"),
    ("pmcid", "PMCID"),
    ("part", "part-number"),
    ("scale", "scale"),
];

/// BibLaTeX's keys for how far along a work is, in words.
fn state_of(key: &str) -> String {
    match key {
        "inpreparation" => "in preparation",
        "inpress" => "in press",
        "prepublished" => "pre-published",
        other => other,
    }
    .to_owned()
}

/// Types that a field tells better than the entry's.
fn more_exact(ours: SourceType, csl: &'static str, f: &Fields<'_>) -> (SourceType, &'static str) {
    match (csl, f.words(&["entrysubtype"]).to_lowercase().as_str()) {
        ("article-journal", "newspaper") => (SourceType::News, "article-newspaper"),
        ("article-journal", "magazine") => (SourceType::Article, "article-magazine"),
        ("document", _) if f.entry.fields.contains_key("url") => (SourceType::Web, "webpage"),
        _ => (ours, csl),
    }
}

fn titles(source: &mut RawSource, f: &Fields<'_>) {
    let title = match f.title("title", "subtitle", "titleaddon") {
        title if title.is_empty() => f.title("maintitle", "mainsubtitle", "maintitleaddon"),
        title => title,
    };
    let at = f.chunks(&["title"]).map_or(f.key, |(_, span)| span);
    source.title = entry::words(title, at);
    source.details.short_title = f.words(&["shorttitle"]);
    source.container = match f.title("booktitle", "booksubtitle", "booktitleaddon") {
        book if !book.is_empty() => book,
        _ => match f.words(&["journaltitle"]) {
            journal if journal.is_empty() => f.words(&["journal", "maintitle"]),
            _ => f.title("journaltitle", "journalsubtitle", "journaltitleaddon"),
        },
    };
    if Some(&source.container) == source.title.as_ref().map(|title| &title.text.value) {
        source.container.clear();
    }
}

/// Editors by what they did; BibLaTeX has four fields for them.
fn editors(source: &mut RawSource, f: &Fields<'_>) {
    for (field, role) in [
        ("editor", "editortype"),
        ("editora", "editoratype"),
        ("editorb", "editorbtype"),
        ("editorc", "editorctype"),
    ] {
        let names = f.names(&[field]);
        if names.is_empty() {
            continue;
        }
        let variable = match f.words(&[role]).to_lowercase().as_str() {
            "" | "editor" => {
                source.editor.extend(names);
                continue;
            }
            "compiler" => "compiler",
            "organizer" => "organizer",
            "producer" => "producer",
            "translator" => {
                source.translator.extend(names);
                continue;
            }
            "director" => {
                source.director.extend(names);
                continue;
            }
            "interviewer" => {
                source.interviewer.extend(names);
                continue;
            }
            _ => "contributor",
        };
        let names: Vec<serde_json::Value> = names.iter().map(RawName::as_csl).collect();
        source.csl.insert(variable.into(), names.into());
    }
}

fn published(source: &mut RawSource, kind: &str, f: &Fields<'_>, found: &mut Vec<Diagnostic>) {
    source.publisher = f.list(&["publisher", "institution", "school", "organization"]);
    source.details.place = f.list(&["location", "address"]);
    source.details.event = f.title("eventtitle", "", "eventtitleaddon");
    source.details.event_place = f.list(&["venue"]);
    source.details.genre = match (f.words(&["type"]).as_str(), kind) {
        ("", "phdthesis") | ("phdthesis", _) => "PhD thesis".into(),
        ("", "mastersthesis") | ("mathesis", _) => "Master’s thesis".into(),
        ("", "techreport") | ("techreport", _) => "Technical report".into(),
        ("bathesis", _) => "Bachelor’s thesis".into(),
        ("candthesis", _) => "Candidate’s thesis".into(),
        ("resreport", _) => "Research report".into(),
        ("patent", _) => "Patent".into(),
        ("patentde", _) => "German patent".into(),
        ("patenteu", _) => "European patent".into(),
        ("patentfr", _) => "French patent".into(),
        ("patentuk", _) => "British patent".into(),
        ("patentus", _) => "U.S. patent".into(),
        (words, _) => words.to_owned(),
    };
    source.date = match f.entry.fields.contains_key("date") {
        true => f.date(&["date"], found),
        false => {
            let year = f.verbatim(&["year"]);
            let fields = |name| f.verbatim(&[name]).map(|at| at.value).unwrap_or_default();
            year.and_then(|year| {
                let alone = dates::of_fields(&year.value, "", "");
                let month = fields("month");
                let mut written = dates::of_fields(&year.value, &month, &fields("day"));
                if !is_date(&written) && is_date(&alone) {
                    let at = f.chunks(&["month"]).map_or(year.span, |(_, span)| span);
                    let message = format!("`month` is left out: `{month}` is no month");
                    found.push(Diagnostic::new(&codes::UNREAD_FIELD, at, message));
                    written = alone;
                }
                // "in press" and the like say how far along a work is, not when it came out.
                if !written.contains(|c: char| c.is_ascii_digit()) && !Date::is_none_meant(&written)
                {
                    source.csl.insert("status".into(), written.into());
                    return None;
                }
                entry::date(&written, "year", year.span, found)
            })
        }
    };
    let event = f.verbatim(&["eventdate"]);
    if let Some(date) = event.and_then(|at| entry::date(&at.value, "eventdate", at.span, found)) {
        source.csl.insert("event-date".into(), serde_json::json!({ "raw": date.value.written() }));
    }
}

fn numbers(source: &mut RawSource, kind: &str, f: &Fields<'_>) {
    let d = &mut source.details;
    d.collection = f.words(&["series"]);
    d.edition = f.words(&["edition"]);
    d.version = f.words(&["version"]);
    d.volume = f.words(&["volume"]);
    d.volumes = f.words(&["volumes"]);
    d.chapter = f.words(&["chapter"]);
    d.pages = f.words(&["pages"]).replace("--", "–");
    d.page_count = f.words(&["pagetotal"]);
    d.issn = f.words(&["issn"]);
    d.shelfmark = f.words(&["library"]);
    let number = f.words(&["number"]);
    let issue = f.words(&["issue"]);
    match kind {
        "article" | "suppperiodical" | "periodical" | "review" => {
            d.issue = match (number.is_empty(), issue.is_empty()) {
                (false, false) => format!("{number} ({issue})"),
                (false, true) => number,
                _ => issue,
            };
        }
        "book" | "inbook" | "collection" | "incollection" | "proceedings" | "inproceedings"
        | "mvbook" | "mvcollection" | "mvproceedings" | "reference" | "inreference" => {
            d.collection_number = number;
        }
        _ => d.number = number,
    }
    let eid = f.words(&["eid"]);
    if d.number.is_empty() && d.pages.is_empty() {
        d.pages = eid;
    } else if d.number.is_empty() {
        d.number = eid;
    }
}

/// The language of the work.
fn language(f: &Fields<'_>, found: &mut Vec<Diagnostic>) -> Option<At<String>> {
    let key = ["langid", "language", "hyphenation"];
    let written = f.verbatim(&key)?;
    let name = key.iter().find(|name| f.entry.fields.contains_key(**name))?;
    entry::language(&written.value, name, written.span, found)
}

/// A preprint's number, as a report's of its archive.
fn eprint(source: &mut RawSource, f: &Fields<'_>) {
    let Some(eprint) = f.verbatim(&["eprint"]) else { return };
    let server = f.words(&["eprinttype", "archiveprefix"]);
    match server.to_lowercase().as_str() {
        "pubmed" | "pmid" => drop(source.csl.insert("PMID".into(), eprint.value.into())),
        "arxiv" | "" => {
            if source.url.is_none() {
                let bare = eprint.value.trim_start_matches("arXiv:");
                let url = format!("https://arxiv.org/abs/{bare}");
                source.url = Some(At::new(url, eprint.span));
            }
            if source.details.number.is_empty() {
                source.details.number =
                    format!("arXiv:{}", eprint.value.trim_start_matches("arXiv:"));
            }
        }
        _ => {
            source.csl.insert("archive".into(), server.into());
            if source.details.shelfmark.is_empty() {
                source.details.shelfmark = eprint.value;
            }
        }
    }
}

/// A name. One that stands in braces as a whole is a body's.
fn name(chunks: &[Spanned<Chunk>]) -> Option<RawName> {
    let mut said = chunks.iter().filter(|chunk| !chunk.v.get().trim().is_empty());
    let whole = tex::words(chunks);
    if whole.is_empty() {
        return None;
    }
    if whole == "others" {
        return Some(RawName::others());
    }
    if said.all(|chunk| matches!(chunk.v, Chunk::Verbatim(_))) {
        return Some(RawName::Literal(whole));
    }
    let person = Person::parse(chunks);
    let clean = |words: &str| tex::words(&[Spanned::detached(Chunk::Normal(words.to_owned()))]);
    let family = [clean(&person.prefix), clean(&person.name)];
    let family: Vec<&str> = family.iter().map(String::as_str).filter(|p| !p.is_empty()).collect();
    let (given, suffix) = (clean(&person.given_name), clean(&person.suffix));
    // "Louis P. Hammer, III": what stands behind the comma is no given name.
    if suffix.is_empty() && family.join(" ").contains(' ') && entry::is_suffix(&given) {
        return Some(RawName::Plain(whole));
    }
    entry::name(family.join(" "), given, suffix)
}

fn is_date(written: &str) -> bool {
    Date::parse(written).is_ok() || Date::meant(written).is_some()
}

fn is_address(words: &str) -> bool {
    words.starts_with("http") && !words.contains(' ') || words.starts_with("\\url")
}

/// An address that stands where BibTeX has no field for it.
fn address(at: &At<String>) -> Option<At<String>> {
    let start = at.value.find("https://").or_else(|| at.value.find("http://"))?;
    let url = at.value.get(start..)?;
    let end = url.find(|c: char| c.is_whitespace() || "{}<>\"".contains(c)).unwrap_or(url.len());
    Some(At::new(url.get(..end)?.trim_end_matches(['.', ',']).to_owned(), at.span))
}
