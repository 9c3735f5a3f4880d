//! The dossier: every page and record of the site, with what refers to what settled.
//!
//! Read-only tables and look-ups. It knows no settings, no templates and no addresses of records;
//! a page's address is part of what the page is.

mod citations;
mod coverage;
mod evidence;
mod ledger;
mod mention;
mod page;
mod prose;
mod records;
mod standing;

pub use coverage::{Counted, Coverage, Lack, Lacking};
pub use evidence::{Evidence, Passage, Snapshot, Standing};
pub use mention::{Mention, MentionKind, Place};
pub use page::{Correction, Page, PageKind, Section};
pub use prose::{
    Bibliography, Column, Destination, Prose, Selection, Shown, Target, TenuresTable, Text,
    Timeline,
};
pub use records::*;

use crate::domain::date::Date;
use crate::domain::id::*;
use crate::domain::origins::Descent;
use crate::domain::tenure::{Roster, TenureKey};
use crate::text::Span;
use rustc_hash::FxHashMap as HashMap;

/// A record of any kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Record {
    /// A person.
    Person(PersonKey),
    /// An organization.
    Organization(OrganizationKey),
    /// An office.
    Office(OfficeKey),
    /// An event.
    Event(EventKey),
    /// A quote.
    Quote(QuoteKey),
    /// A source.
    Source(SourceKey),
    /// A claim.
    Claim(ClaimKey),
    /// An assessment.
    Assessment(AssessmentKey),
}

/// The kinds of records, in the order in which a site lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// People.
    People,
    /// Organizations.
    Organizations,
    /// Offices.
    Offices,
    /// Events.
    Events,
    /// Quotes.
    Quotes,
    /// Sources.
    Sources,
    /// Claims.
    Claims,
    /// Assessments.
    Assessments,
}

impl RecordKind {
    /// All of them, in order.
    pub const ALL: [RecordKind; 8] = [
        RecordKind::People,
        RecordKind::Organizations,
        RecordKind::Offices,
        RecordKind::Events,
        RecordKind::Quotes,
        RecordKind::Sources,
        RecordKind::Claims,
        RecordKind::Assessments,
    ];

    /// The content format's word, which is the folder of the kind's pages as well: `people`.
    pub fn as_str(self) -> &'static str {
        match self {
            RecordKind::People => "people",
            RecordKind::Organizations => "organizations",
            RecordKind::Offices => "offices",
            RecordKind::Events => "events",
            RecordKind::Quotes => "quotes",
            RecordKind::Sources => "sources",
            RecordKind::Claims => "claims",
            RecordKind::Assessments => "assessments",
        }
    }

    /// One of the kind, as messages call it: "a person".
    pub fn one(self) -> &'static str {
        match self {
            RecordKind::People => "a person",
            RecordKind::Organizations => "an organization",
            RecordKind::Offices => "an office",
            RecordKind::Events => "an event",
            RecordKind::Quotes => "a quote",
            RecordKind::Sources => "a source",
            RecordKind::Claims => "a claim",
            RecordKind::Assessments => "an assessment",
        }
    }
}

impl Record {
    /// The record's kind.
    pub fn kind(self) -> RecordKind {
        match self {
            Record::Person(_) => RecordKind::People,
            Record::Organization(_) => RecordKind::Organizations,
            Record::Office(_) => RecordKind::Offices,
            Record::Event(_) => RecordKind::Events,
            Record::Quote(_) => RecordKind::Quotes,
            Record::Source(_) => RecordKind::Sources,
            Record::Claim(_) => RecordKind::Claims,
            Record::Assessment(_) => RecordKind::Assessments,
        }
    }
}

/// The whole of a site's content.
#[derive(Debug, Default)]
pub struct Dossier {
    /// The pages, by the paths of their files.
    pub pages: Vec<Page>,
    /// The sections, the home page first.
    pub sections: Vec<Section>,
    /// The people, in the order of their declarations; so the other tables.
    pub people: Vec<Person>,
    /// The organizations.
    pub organizations: Vec<Organization>,
    /// The offices.
    pub offices: Vec<Office>,
    /// The events.
    pub events: Vec<Event>,
    /// The quotes.
    pub quotes: Vec<Quote>,
    /// The sources.
    pub sources: Vec<Source>,
    /// The claims.
    pub claims: Vec<Claim>,
    /// The assessments.
    pub assessments: Vec<Assessment>,
    /// All tenures; [`Dossier::terms`] has what is known of each beside its dates.
    pub roster: Roster,
    /// By [`TenureKey`].
    pub terms: Vec<Term>,
    /// Links, embeds and tables, by what they lead to.
    pub mentions: HashMap<Place, Vec<Mention>>,
    /// What came of holding quotations against captured texts.
    pub evidence: Evidence,
    /// What carries a citation, and what does not.
    pub coverage: Coverage,
    /// What is declared of one record by others.
    pub relations: Relations,
    /// Which sources tell what others told first.
    pub descent: Descent,
}

/// What records say of one another, turned round.
#[derive(Debug, Default)]
pub struct Relations {
    /// Quotes by who said them.
    pub quotes_by_speaker: HashMap<PersonKey, Vec<QuoteKey>>,
    /// Quotes by the source that has the words.
    pub quotes_by_source: HashMap<SourceKey, Vec<QuoteKey>>,
    /// Events by the people who took part.
    pub events_by_person: HashMap<PersonKey, Vec<EventKey>>,
    /// Events by the organizations that took part.
    pub events_by_organization: HashMap<OrganizationKey, Vec<EventKey>>,
    /// Positions on claims by who takes them: the claim and the position's place in it.
    pub positions: HashMap<PersonKey, Vec<(ClaimKey, usize)>>,
    /// Sources that are derived from this one.
    pub derived: HashMap<SourceKey, Vec<SourceKey>>,
    /// Offices of an organization.
    pub offices: HashMap<OrganizationKey, Vec<OfficeKey>>,
    /// Records that a page declares.
    pub declared: HashMap<PageKey, Vec<Record>>,
}

macro_rules! lookup {
    ($(#[$doc:meta])* $name:ident, $table:ident, $key:ty, $value:ty) => {
        $(#[$doc])*
        pub fn $name(&self, key: $key) -> Option<&$value> {
            self.$table.get(key.0 as usize)
        }
    };
}

impl Dossier {
    lookup!(/// The page with that key; so the other look-ups. `None` for a key of another dossier.
        page, pages, PageKey, Page);
    lookup!(/// A person.
        person, people, PersonKey, Person);
    lookup!(/// An organization.
        organization, organizations, OrganizationKey, Organization);
    lookup!(/// An office.
        office, offices, OfficeKey, Office);
    lookup!(/// An event.
        event, events, EventKey, Event);
    lookup!(/// A quote.
        quote, quotes, QuoteKey, Quote);
    lookup!(/// A source.
        source, sources, SourceKey, Source);
    lookup!(/// A claim.
        claim, claims, ClaimKey, Claim);
    lookup!(/// An assessment.
        assessment, assessments, AssessmentKey, Assessment);
    lookup!(/// What is known of a tenure beside its dates.
        term, terms, TenureKey, Term);

    /// When a page was written, or when what a record tells of happened or was said; nothing for
    /// what has no time of its own.
    #[must_use]
    pub fn when(&self, place: Place) -> Option<&Date> {
        match place {
            Place::Page(key) => self.page(key)?.date.as_ref(),
            Place::Record(Record::Event(key)) => self.event(key)?.date.as_ref(),
            Place::Record(Record::Quote(key)) => self.quote(key)?.date.as_ref(),
            Place::Record(_) => None,
        }
    }

    /// The id of a record; empty for one of another dossier.
    pub fn id(&self, record: Record) -> &str {
        match record {
            Record::Person(key) => self.person(key).map(|r| r.id.as_str()),
            Record::Organization(key) => self.organization(key).map(|r| r.id.as_str()),
            Record::Office(key) => self.office(key).map(|r| r.id.as_str()),
            Record::Event(key) => self.event(key).map(|r| r.id.as_str()),
            Record::Quote(key) => self.quote(key).map(|r| r.id.as_str()),
            Record::Source(key) => self.source(key).map(|r| r.id.as_str()),
            Record::Claim(key) => self.claim(key).map(|r| r.id.as_str()),
            Record::Assessment(key) => self.assessment(key).map(|r| r.id.as_str()),
        }
        .unwrap_or("")
    }

    /// The name of a record, or the words of one without a name; empty for one of another dossier.
    pub fn name(&self, record: Record) -> &str {
        match record {
            Record::Person(key) => self.person(key).map(|r| r.name.text.as_str()),
            Record::Organization(key) => self.organization(key).map(|r| r.name.text.as_str()),
            Record::Office(key) => self.office(key).map(|r| r.title.text.as_str()),
            Record::Event(key) => self.event(key).map(|r| r.title.text.as_str()),
            Record::Quote(key) => self.quote(key).map(|r| r.words.text.as_str()),
            Record::Source(key) => self.source(key).map(|r| r.title.text.as_str()),
            Record::Claim(key) => self.claim(key).map(|r| r.id.as_str()),
            Record::Assessment(key) => self.assessment(key).map(|r| r.question.as_str()),
        }
        .unwrap_or("")
    }

    /// Every text of the site: those of the pages, then the records'.
    pub fn texts(&self) -> impl Iterator<Item = Text<'_>> {
        let pages = (0u32..).zip(&self.pages).flat_map(|(number, page)| {
            let corrections = page.corrections.iter().map(|correction| &correction.text);
            let texts = std::iter::once(&page.prose).chain(corrections);
            texts.map(move |prose| Text { page: PageKey(number), prose, cite: &[] })
        });
        let of = |declared: &Declared, prose, cite| Text { page: declared.page, prose, cite };
        let events = self.events.iter().map(move |r| of(&r.declared, &r.summary, &r.cite));
        // What a quote is cited from has its words, and need not have those around them.
        let quotes = self.quotes.iter().map(move |r| of(&r.declared, &r.context, &[]));
        let sources = self.sources.iter().map(move |r| of(&r.declared, &r.note, &[]));
        let claims = self.claims.iter().map(move |r| of(&r.declared, &r.text, &[]));
        let clues = self.assessments.iter().flat_map(move |assessment| {
            assessment.clues.iter().flat_map(move |clue| {
                let text = of(&assessment.declared, &clue.text, &clue.cite);
                let reasons = clue.ratings.iter();
                let reasons = reasons.map(move |r| of(&assessment.declared, &r.because, &r.cite));
                std::iter::once(text).chain(reasons)
            })
        });
        pages.chain(events).chain(quotes).chain(sources).chain(claims).chain(clues)
    }

    /// Where it is accepted that something of a page goes without a source: by its own record, or by
    /// the page for all of it.
    pub fn unsourced_ok(&self, own: Option<Span>, page: PageKey) -> Option<Span> {
        own.or_else(|| self.page(page)?.unsourced_ok)
    }

    /// Who or what an event or position names.
    pub fn mentions_of(&self, place: Place) -> &[Mention] {
        self.mentions.get(&place).map_or(&[], Vec::as_slice)
    }

    /// How many records of a kind there are.
    pub fn count(&self, kind: RecordKind) -> usize {
        match kind {
            RecordKind::People => self.people.len(),
            RecordKind::Organizations => self.organizations.len(),
            RecordKind::Offices => self.offices.len(),
            RecordKind::Events => self.events.len(),
            RecordKind::Quotes => self.quotes.len(),
            RecordKind::Sources => self.sources.len(),
            RecordKind::Claims => self.claims.len(),
            RecordKind::Assessments => self.assessments.len(),
        }
    }

    /// All records of a kind, in the order of their declarations.
    pub fn records(&self, kind: RecordKind) -> impl Iterator<Item = Record> + use<> {
        let count = u32::try_from(self.count(kind)).unwrap_or(u32::MAX);
        (0..count).map(move |n| match kind {
            RecordKind::People => Record::Person(PersonKey(n)),
            RecordKind::Organizations => Record::Organization(OrganizationKey(n)),
            RecordKind::Offices => Record::Office(OfficeKey(n)),
            RecordKind::Events => Record::Event(EventKey(n)),
            RecordKind::Quotes => Record::Quote(QuoteKey(n)),
            RecordKind::Sources => Record::Source(SourceKey(n)),
            RecordKind::Claims => Record::Claim(ClaimKey(n)),
            RecordKind::Assessments => Record::Assessment(AssessmentKey(n)),
        })
    }
}
