//! What a file says, as it says it: records whose ids and citations nobody has looked up yet.

use crate::domain::date::Date;
use crate::domain::details::Details;
use crate::domain::kinds::{Fit, SourceType, Stance, Status};
use crate::domain::seldom::{Blank, Seldom};
use crate::markup::{CiteText, Markup};
use crate::text::{At, Span, TextId};

/// The id of a record that was given none. No id can be written so, and nothing leads there.
pub const NAMELESS: &str = "?";

/// What a `cite:` names.
#[derive(Debug, Clone, Default)]
pub struct RawCites {
    pub items: Vec<CiteText>,
    /// Whether anything is written there, be it nothing that could be read.
    pub written: bool,
}

/// A page: its front matter, its records, its text.
#[derive(Debug, Clone)]
pub struct RawPage {
    /// The file.
    pub text: TextId,
    /// The front matter's own keys.
    pub front: RawFront,
    /// The records that it declares.
    pub records: RawRecords,
    /// The text after the front matter.
    pub body: Markup,
    /// Ids in front matter that could not be read to its end.
    pub unread: Vec<String>,
}

impl RawPage {
    /// The languages that its texts and parts of them are said to be in, as often as it is said.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        let own = self.front.lang.iter().map(|lang| lang.value.as_str());
        let corrections = self.front.corrections.iter().map(|correction| &correction.text);
        let texts = [&self.body].into_iter().chain(corrections).chain(self.records.texts());
        own.chain(texts.flat_map(|text| text.languages.iter().map(String::as_str)))
    }
}

/// The keys of the front matter that are about the page itself.
#[derive(Debug, Clone)]
pub struct RawFront {
    /// The front matter, or the file's first line where there is none.
    pub span: Span,
    pub title: Option<At<String>>,
    pub summary: String,
    pub date: Option<At<Date>>,
    pub updated: Option<At<Date>>,
    pub authors: Vec<String>,
    pub lang: Option<At<String>>,
    pub translation_of: Option<At<String>>,
    pub draft: bool,
    pub slug: Option<At<String>>,
    pub aliases: Vec<At<String>>,
    pub weight: Option<i64>,
    pub corrections: Vec<RawCorrection>,
    /// Where it accepts what is without a citation.
    pub unsourced_ok: Option<Span>,
    pub extra: serde_json::Value,
}

/// A correction.
#[derive(Debug, Clone)]
pub struct RawCorrection {
    pub date: At<Date>,
    pub text: Markup,
}

/// The records of one page, by kind.
#[derive(Debug, Clone, Default)]
pub struct RawRecords {
    pub people: Vec<RawPerson>,
    pub organizations: Vec<RawOrganization>,
    pub offices: Vec<RawOffice>,
    pub events: Vec<RawEvent>,
    pub quotes: Vec<RawQuote>,
    pub sources: Vec<RawSource>,
    pub claims: Vec<RawClaim>,
    pub assessments: Vec<RawAssessment>,
}

impl RawRecords {
    /// How many there are of all kinds.
    pub fn count(&self) -> usize {
        self.people.len()
            + self.organizations.len()
            + self.offices.len()
            + self.events.len()
            + self.quotes.len()
            + self.sources.len()
            + self.claims.len()
            + self.assessments.len()
    }

    /// Their texts with Markdown in them.
    fn texts(&self) -> impl Iterator<Item = &Markup> {
        let clues = self.assessments.iter().flat_map(|assessment| &assessment.clues);
        let clues = clues
            .flat_map(|clue| clue.ratings.iter().map(|rating| &rating.because).chain([&clue.text]));
        let events = self.events.iter().map(|event| &*event.summary);
        let quotes = self.quotes.iter().map(|quote| &*quote.context);
        let sources = self.sources.iter().map(|source| &*source.note);
        let claims = self.claims.iter().map(|claim| &claim.text);
        events.chain(quotes).chain(sources).chain(claims).chain(clues)
    }
}

/// Words with or without a language of their own.
#[derive(Debug, Clone)]
pub struct RawWords {
    pub text: At<String>,
    pub lang: Option<Box<At<String>>>,
}

#[derive(Debug, Clone)]
pub struct RawPerson {
    pub id: At<String>,
    pub name: RawWords,
    pub same_as: Vec<At<String>>,
    pub tenures: Vec<RawTenure>,
}

#[derive(Debug, Clone)]
pub struct RawTenure {
    pub span: Span,
    pub office: Option<At<String>>,
    pub from: RawEnd,
    pub to: RawEnd,
    pub acting: bool,
    pub rival_from: Vec<RawRivalDate>,
    pub rival_to: Vec<RawRivalDate>,
    pub cite: RawCites,
    /// Where it is accepted without a source.
    pub unsourced_ok: Option<Span>,
}

/// One end of a tenure, as written.
#[derive(Debug, Clone)]
pub enum RawEnd {
    /// Nothing is written.
    LeftOut,
    /// `unknown`
    Unknown,
    On(At<Date>),
}

#[derive(Debug, Clone)]
pub struct RawOrganization {
    pub id: At<String>,
    pub name: RawWords,
    pub short: String,
    pub same_as: Vec<At<String>>,
}

#[derive(Debug, Clone)]
pub struct RawOffice {
    pub id: At<String>,
    pub title: RawWords,
    pub organization: Option<At<String>>,
}

#[derive(Debug, Clone)]
pub struct RawEvent {
    pub id: At<String>,
    pub title: RawWords,
    pub kind: String,
    pub date: Option<At<Date>>,
    /// No date is written, not even a wrong one.
    pub undated: bool,
    pub rival_dates: Vec<RawRivalDate>,
    pub place: String,
    pub by: Vec<At<String>>,
    pub summary: Seldom<Markup>,
    pub cite: RawCites,
    /// Where it is accepted without a source.
    pub unsourced_ok: Option<Span>,
}

#[derive(Debug, Clone)]
pub struct RawRivalDate {
    pub date: Option<At<Date>>,
    pub cite: RawCites,
}

#[derive(Debug, Clone)]
pub struct RawQuote {
    pub id: At<String>,
    pub text: At<String>,
    pub lang: Option<At<String>>,
    pub translation: Option<Box<RawTranslation>>,
    pub speaker: Option<At<String>>,
    pub date: Option<At<Date>>,
    pub cite: RawCites,
    /// Where it is accepted without a source.
    pub unsourced_ok: Option<Span>,
    pub context: Seldom<Markup>,
}

#[derive(Debug, Clone)]
pub struct RawTranslation {
    pub text: At<String>,
    pub lang: Option<At<String>>,
    pub by: String,
}

#[derive(Debug, Clone)]
pub struct RawSource {
    pub id: At<String>,
    pub kind: Option<SourceType>,
    /// Left out where a source of the bibliography is extended, which has one.
    pub title: Option<RawWords>,
    pub author: Vec<RawName>,
    pub editor: Seldom<Vec<RawName>>,
    pub translator: Seldom<Vec<RawName>>,
    pub director: Seldom<Vec<RawName>>,
    pub container_author: Seldom<Vec<RawName>>,
    pub interviewer: Seldom<Vec<RawName>>,
    pub recipient: Seldom<Vec<RawName>>,
    pub translated_title: Option<Box<RawWords>>,
    pub container: String,
    pub publisher: String,
    pub details: Seldom<Details>,
    pub date: Option<At<Date>>,
    pub original_date: Option<At<Date>>,
    pub url: Option<At<String>>,
    pub accessed: Option<At<Date>>,
    pub archive: Option<Box<RawArchive>>,
    pub lang: Option<At<String>>,
    pub doi: Seldom<String>,
    pub isbn: Seldom<String>,
    /// Variables of CSL that the format has no key for.
    pub csl: serde_json::Map<String, serde_json::Value>,
    pub snapshot: Option<Box<At<String>>>,
    pub sha256: Option<Box<At<String>>>,
    pub derived_from: Vec<At<String>>,
    pub status: Option<At<Status>>,
    pub note: Seldom<Markup>,
}

impl RawSource {
    /// A source of which nothing else is said.
    pub fn new(id: At<String>) -> RawSource {
        RawSource {
            id,
            kind: None,
            title: None,
            author: Vec::new(),
            editor: Seldom::default(),
            translator: Seldom::default(),
            director: Seldom::default(),
            container_author: Seldom::default(),
            interviewer: Seldom::default(),
            recipient: Seldom::default(),
            translated_title: None,
            container: String::new(),
            publisher: String::new(),
            details: Seldom::default(),
            date: None,
            original_date: None,
            url: None,
            accessed: None,
            archive: None,
            lang: None,
            doi: Seldom::default(),
            isbn: Seldom::default(),
            csl: serde_json::Map::new(),
            snapshot: None,
            sha256: None,
            derived_from: Vec::new(),
            status: None,
            note: Seldom::default(),
        }
    }

    /// This source of the bibliography with what a page says of it: what the page gives wins.
    pub fn extended_by(self, page: RawSource) -> RawSource {
        let mut csl = self.csl;
        csl.extend(page.csl);
        fn seldom<T: Blank>(page: Seldom<T>, own: Seldom<T>) -> Seldom<T> {
            if page.is_blank() { own } else { page }
        }
        let words = |page: String, own| if page.is_empty() { own } else { page };
        RawSource {
            id: page.id,
            kind: page.kind.or(self.kind),
            title: page.title.or(self.title),
            author: if page.author.is_empty() { self.author } else { page.author },
            editor: seldom(page.editor, self.editor),
            translator: seldom(page.translator, self.translator),
            director: seldom(page.director, self.director),
            container_author: seldom(page.container_author, self.container_author),
            interviewer: seldom(page.interviewer, self.interviewer),
            recipient: seldom(page.recipient, self.recipient),
            translated_title: page.translated_title.or(self.translated_title),
            container: words(page.container, self.container),
            publisher: words(page.publisher, self.publisher),
            details: self.details.into_inner().laid_under(&page.details).into(),
            date: page.date.or(self.date),
            original_date: page.original_date.or(self.original_date),
            url: page.url.or(self.url),
            accessed: page.accessed.or(self.accessed),
            archive: page.archive.or(self.archive),
            lang: page.lang.or(self.lang),
            doi: seldom(page.doi, self.doi),
            isbn: seldom(page.isbn, self.isbn),
            csl,
            snapshot: page.snapshot.or(self.snapshot),
            sha256: page.sha256.or(self.sha256),
            derived_from: match page.derived_from.is_empty() {
                true => self.derived_from,
                false => page.derived_from,
            },
            status: page.status.or(self.status),
            note: if page.note.is_empty() { self.note } else { page.note },
        }
    }
}

#[derive(Debug, Clone)]
pub struct RawArchive {
    pub url: At<String>,
    pub date: Option<At<Date>>,
}

impl RawName {
    /// What stands at the end of a list for those that it does not name.
    pub const OTHERS: &[&str] = &["et al.", "et al", "and others", "others"];

    /// The same as a name of the list.
    pub fn others() -> RawName {
        RawName::Plain("et al.".to_owned())
    }

    /// The name as CSL-JSON has it.
    pub fn as_csl(&self) -> serde_json::Value {
        match self {
            RawName::Plain(name) | RawName::Literal(name) => serde_json::json!({ "literal": name }),
            RawName::Parts { family, given, suffix } => {
                let parts = [("family", family), ("given", given), ("suffix", suffix)];
                let said = parts.into_iter().filter(|(_, words)| !words.is_empty());
                said.map(|(key, words)| (key.to_owned(), words.as_str().into()))
                    .collect::<serde_json::Map<_, _>>()
                    .into()
            }
        }
    }
}

/// A name as written; which part is the family's is settled by its form.
#[derive(Debug, Clone)]
pub enum RawName {
    /// "Yonah Jeremy Bob" or "Bob, Yonah Jeremy".
    Plain(String),
    /// A body.
    Literal(String),
    /// Both parts.
    Parts { family: String, given: String, suffix: String },
}

#[derive(Debug, Clone)]
pub struct RawClaim {
    pub id: At<String>,
    pub text: Markup,
    pub text_span: Span,
    pub date: Option<At<Date>>,
    /// Whether any are written, readable or not.
    pub has_positions: bool,
    pub positions: Vec<RawPosition>,
    /// Where it is accepted without a source.
    pub unsourced_ok: Option<Span>,
}

#[derive(Debug, Clone)]
pub struct RawPosition {
    pub span: Span,
    /// `None`, as all of these, where it is missing or no such thing: what else stands beside it is
    /// looked up all the same, so that no finding waits for another to be mended.
    pub by: Option<At<String>>,
    pub anonymous: bool,
    pub stance: Option<Stance>,
    pub date: Option<At<Date>>,
    pub cite: RawCites,
    /// Where it is accepted without a source.
    pub unsourced_ok: Option<Span>,
    /// Whether a quote is named, readable or not.
    pub names_quote: bool,
    pub quote: Option<At<String>>,
    pub origin: Vec<At<String>>,
}

#[derive(Debug, Clone)]
pub struct RawAssessment {
    pub id: At<String>,
    pub question: String,
    pub candidates: Vec<At<String>>,
    pub clues: Vec<RawClue>,
}

#[derive(Debug, Clone)]
pub struct RawClue {
    pub id: Option<At<String>>,
    pub text: Markup,
    pub tenure: Option<At<String>>,
    pub cite: RawCites,
    pub ratings: Vec<RawRating>,
}

#[derive(Debug, Clone)]
pub struct RawRating {
    pub candidate: At<String>,
    pub fit: Option<Fit>,
    pub because: Markup,
    pub cite: RawCites,
}
