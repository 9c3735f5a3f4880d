//! The records, resolved: ids have become keys, citations lead to sources.

use super::{Prose, Record, Snapshot};
use crate::domain::citation::Locator;
use crate::domain::date::Date;
use crate::domain::details::Details;
use crate::domain::id::*;
use crate::domain::kinds::{Fit, SourceType, Stance, Status};
use crate::domain::seldom::Seldom;
use crate::domain::tenure::{TenureEnd, TenureKey};
use crate::domain::verdict::Against;
use crate::text::{At, Span};
use std::hash::{Hash, Hasher};

/// Words and, where it is not the page's, their language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Words {
    /// The words.
    pub text: String,
    /// A BCP 47 tag.
    pub lang: Option<String>,
}

/// Where a record was declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Declared {
    /// By this page.
    pub page: PageKey,
    /// The id in its front matter.
    pub span: Span,
}

/// A source and the place in it that is cited. Two are equal where they say the same, wherever they
/// stand, so that they share a note.
#[derive(Debug, Clone)]
pub struct Citation {
    /// The source.
    pub source: SourceKey,
    /// Where in it.
    pub locator: Option<Locator>,
    /// Words before it ("see"); may be empty.
    pub prefix: Seldom<String>,
    /// Words after it; may be empty.
    pub suffix: Seldom<String>,
    /// Where the source's id stands.
    pub span: Span,
}

impl Citation {
    fn said(&self) -> (SourceKey, &Option<Locator>, &str, &str) {
        (self.source, &self.locator, &self.prefix, &self.suffix)
    }
}

impl PartialEq for Citation {
    fn eq(&self, other: &Citation) -> bool {
        self.said() == other.said()
    }
}

impl Eq for Citation {}

impl Hash for Citation {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.said().hash(state);
    }
}

/// Who is named: a record, or plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Party {
    /// A person of the dossier.
    Person(PersonKey),
    /// An organization of the dossier.
    Organization(OrganizationKey),
    /// "an Israeli official"
    Plain(String),
}

/// A person.
#[derive(Debug)]
pub struct Person {
    pub id: String,
    pub name: Words,
    pub same_as: Vec<String>,
    /// In the order of the front matter.
    pub tenures: Vec<TenureKey>,
    pub declared: Declared,
}

/// What is known of a tenure beside its dates.
#[derive(Debug)]
pub struct Term {
    pub cite: Vec<Citation>,
    /// See [`Quote::cites_in_vain`].
    pub cites_in_vain: bool,
    /// Where it is accepted without a source.
    pub unsourced_ok: Option<Span>,
    /// What other sources say of its first day; the roster has the same dates.
    pub rival_from: Vec<Rival>,
    /// What other sources say of its last day.
    pub rival_to: Vec<Rival>,
    /// The tenure in the front matter.
    pub span: Span,
    pub declared: Declared,
}

impl Term {
    /// What other sources say of that end.
    pub fn rivals(&self, end: TenureEnd) -> &[Rival] {
        match end {
            TenureEnd::Start => &self.rival_from,
            TenureEnd::End => &self.rival_to,
        }
    }
}

/// A body.
#[derive(Debug)]
pub struct Organization {
    pub id: String,
    pub name: Words,
    /// May be empty.
    pub short: String,
    pub same_as: Vec<String>,
    pub declared: Declared,
}

/// An office.
#[derive(Debug)]
pub struct Office {
    pub id: String,
    pub title: Words,
    pub organization: Option<OrganizationKey>,
    pub declared: Declared,
}

/// An event.
#[derive(Debug)]
pub struct Event {
    pub id: String,
    pub title: Words,
    /// A free word; may be empty.
    pub kind: String,
    pub date: Option<Date>,
    /// No date was written, not even one that could not be read.
    pub undated: bool,
    pub rivals: Vec<Rival>,
    /// May be empty.
    pub place: String,
    pub by: Vec<Party>,
    pub summary: Seldom<Prose>,
    pub cite: Vec<Citation>,
    /// See [`Quote::cites_in_vain`].
    pub cites_in_vain: bool,
    /// Where it is accepted without a source.
    pub unsourced_ok: Option<Span>,
    pub declared: Declared,
}

impl Event {
    /// Its date and those that rival it.
    pub fn dates(&self) -> impl Iterator<Item = &Date> {
        self.date.iter().chain(self.rivals.iter().map(|rival| &rival.date))
    }
}

/// What another source says of an event's date, or of an end of a tenure.
#[derive(Debug)]
pub struct Rival {
    pub date: Date,
    pub cite: Vec<Citation>,
    /// See [`Quote::cites_in_vain`].
    pub cites_in_vain: bool,
}

/// Words that somebody said or wrote.
#[derive(Debug)]
pub struct Quote {
    pub id: String,
    pub words: Words,
    /// Where the words stand in the front matter.
    pub words_span: Span,
    pub translation: Option<Box<Translation>>,
    pub speaker: Option<Party>,
    pub date: Option<Date>,
    pub cite: Vec<Citation>,
    /// Whether it names sources of which the site has none, which is a finding of its own.
    pub cites_in_vain: bool,
    /// Where it is accepted without a source.
    pub unsourced_ok: Option<Span>,
    pub context: Seldom<Prose>,
    pub declared: Declared,
}

/// A quote in another language.
#[derive(Debug)]
pub struct Translation {
    pub words: Words,
    /// May be empty.
    pub by: String,
}

/// A name of somebody who had a part in a work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// A person's, in its parts; `given` may be empty.
    Person {
        /// The part that lists are sorted by.
        family: String,
        /// The rest.
        given: String,
        /// "Jr.", "III"; may be empty.
        suffix: String,
    },
    /// A body's.
    Literal(String),
    /// Others that are not named: "et al." at the end of a list.
    Others,
}

/// A cited work.
#[derive(Debug)]
pub struct Source {
    pub id: String,
    pub kind: SourceType,
    pub title: Words,
    pub author: Vec<Name>,
    pub editor: Seldom<Vec<Name>>,
    pub translator: Seldom<Vec<Name>>,
    /// Who made the film.
    pub director: Seldom<Vec<Name>>,
    /// Who wrote what it appeared in.
    pub container_author: Seldom<Vec<Name>>,
    pub interviewer: Seldom<Vec<Name>>,
    /// To whom a letter was written.
    pub recipient: Seldom<Vec<Name>>,
    /// The title in the readers' language.
    pub translated_title: Option<Box<Words>>,
    pub container: String,
    pub publisher: String,
    /// Volume, pages, edition and the like.
    pub details: Seldom<Details>,
    pub date: Option<Date>,
    /// When it first came out, where this is a later edition.
    pub original_date: Option<Date>,
    /// Empty where it has none, or none that is safe to link to; so `archive`'s.
    pub url: String,
    pub accessed: Option<Date>,
    pub archive: Option<Box<Archive>>,
    pub lang: Option<String>,
    pub doi: Seldom<String>,
    pub isbn: Seldom<String>,
    /// More variables of CSL, by CSL's names.
    pub csl: serde_json::Map<String, serde_json::Value>,
    pub snapshot: Option<Box<Snapshot>>,
    pub derived_from: Vec<At<SourceKey>>,
    pub status: Status,
    pub note: Seldom<Prose>,
    pub declared: Declared,
}

/// An archived copy.
#[derive(Debug)]
pub struct Archive {
    pub url: String,
    pub date: Option<Date>,
}

/// What is asserted or denied.
#[derive(Debug)]
pub struct Claim {
    pub id: String,
    pub text: Prose,
    pub date: Option<Date>,
    pub positions: Vec<Position>,
    /// Whether any position is written there, be it none that could be read.
    pub is_disputed: bool,
    /// Where it is accepted without a source.
    pub unsourced_ok: Option<Span>,
    pub declared: Declared,
}

/// Who stands where on a claim.
#[derive(Debug)]
pub struct Position {
    pub by: Party,
    pub anonymous: bool,
    pub stance: Stance,
    pub date: Option<Date>,
    pub cite: Vec<Citation>,
    /// See [`Quote::cites_in_vain`]; its quote counts, too.
    pub cites_in_vain: bool,
    /// Where it is accepted without a source.
    pub unsourced_ok: Option<Span>,
    pub quote: Option<QuoteKey>,
    /// The sources that told it first, whatever else they draw on.
    pub origin: Vec<At<SourceKey>>,
    pub span: Span,
}

impl Position {
    /// Whether nothing leads back from it: neither a source nor a quote.
    pub fn is_bare(&self) -> bool {
        self.cite.is_empty() && self.quote.is_none() && !self.cites_in_vain
    }
}

/// Candidates weighed clue by clue (Heuer, Psychology of Intelligence Analysis, chapter 8).
#[derive(Debug)]
pub struct Assessment {
    pub id: String,
    pub question: String,
    pub candidates: Vec<Record>,
    pub clues: Vec<Clue>,
    pub declared: Declared,
}

/// A clue.
#[derive(Debug)]
pub struct Clue {
    pub id: String,
    pub text: Prose,
    /// The fit is worked out from this tenure's dates.
    pub tenure: Option<Against>,
    pub cite: Vec<Citation>,
    pub ratings: Vec<Rating>,
}

/// How a candidate fits a clue.
#[derive(Debug)]
pub struct Rating {
    pub candidate: Record,
    pub fit: Fit,
    pub because: Prose,
    pub cite: Vec<Citation>,
    /// The candidate's id before it.
    pub span: Span,
}

#[cfg(test)]
impl Source {
    /// One of which nothing is known but a title.
    pub fn bare(kind: SourceType) -> Source {
        Source {
            id: "s".into(),
            kind,
            title: Words { text: "Title".into(), lang: None },
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
            url: String::new(),
            accessed: None,
            archive: None,
            lang: None,
            doi: Seldom::default(),
            isbn: Seldom::default(),
            csl: serde_json::Map::new(),
            snapshot: None,
            derived_from: Vec::new(),
            status: Status::Ok,
            note: Seldom::default(),
            declared: Declared { page: PageKey(0), span: Span::new(crate::text::TextId(0), 0, 0) },
        }
    }
}
