//! What all pages of a site share while their views are made. It is made once and only read.

use super::address;
use super::citation::{Around, Reference, References, Style, Unstyled};
use super::model::*;
use crate::config::SiteConfig;
use crate::domain::id::*;
use crate::dossier::{Dossier, Prose, Record, RecordKind};
use crate::markup::Quote;
use crate::words::Ui;
use std::borrow::Cow;
use std::collections::HashMap;

/// The sizes of pictures in pixels, by path from `content/`.
pub type Pictures = HashMap<String, (u32, u32)>;

/// The parts of a page that a theme draws within the running text.
pub trait Parts: Sync {
    /// A quote in place.
    fn quote(&self, ui: &Ui, quote: &QuoteView) -> Html;
    /// An event's card.
    fn event(&self, ui: &Ui, event: &EventView) -> Html;
    /// A source's card.
    fn source(&self, ui: &Ui, source: &SourceView) -> Html;
    /// A person's card.
    fn person(&self, ui: &Ui, person: &PersonCard) -> Html;
    /// A claim with its positions.
    fn claim(&self, ui: &Ui, claim: &ClaimView) -> Html;
    /// An assessment's table.
    fn assessment(&self, ui: &Ui, assessment: &AssessmentView) -> Html;
    /// A tenure-versus-operation table.
    fn tenures(&self, ui: &Ui, table: &TenureTable) -> Html;
    /// A timeline.
    fn timeline(&self, ui: &Ui, timeline: &TimelineView) -> Html;
    /// A list of a page's sources.
    fn bibliography(&self, ui: &Ui, bibliography: &BibliographyView) -> Html;
    /// Code, highlighted; `None` for a language that is not known.
    fn code(&self, language: &str, text: &str) -> Option<Html>;
}

/// What all pages share.
pub struct Frame<'a> {
    /// The content.
    pub dossier: &'a Dossier,
    /// The settings.
    pub config: &'a SiteConfig,
    /// The site's own words.
    pub words: &'a Ui,
    /// The words of other languages, by their tags.
    pub languages: &'a HashMap<String, Ui>,
    /// The sizes of pictures.
    pub pictures: &'a Pictures,
    /// The theme's parts.
    pub parts: &'a dyn Parts,
    /// Whether what lacks a source is marked where it stands; not unless that is asked for.
    pub marks: bool,
    base_path: &'a str,
    origin: &'a str,
    record_pages: Vec<RecordKind>,
    references: References<'a>,
}

impl<'a> Frame<'a> {
    /// What all pages of this site share.
    pub fn new(
        dossier: &'a Dossier,
        config: &'a SiteConfig,
        words: &'a Ui,
        languages: &'a HashMap<String, Ui>,
        pictures: &'a Pictures,
        parts: &'a dyn Parts,
        style: &'a Style,
    ) -> Frame<'a> {
        Frame {
            dossier,
            config,
            words,
            languages,
            pictures,
            parts,
            marks: false,
            base_path: config.base_path(),
            origin: address::origin(&config.base_url),
            record_pages: kinds_with_pages(config),
            references: References::new(dossier, style, languages.values().chain([words])),
        }
    }

    /// The address of something of this site, base path and all.
    pub fn url(&self, address: &str) -> String {
        address::with_base(self.base_path, address)
    }

    /// The address of a file, in whose name a `#` is a letter, with an anchor or nothing behind it.
    pub fn url_of(&self, address: &str, anchor: &str) -> String {
        let behind = address::with_base("", anchor);
        [address::path(self.base_path, address), behind].concat()
    }

    /// The same with scheme and host, in parts behind each other.
    pub fn permalink_of<'x>(&'x self, address: &'x str) -> [Cow<'x, str>; 3] {
        [self.origin.into(), self.base_path.into(), address::escaped(address)]
    }

    /// An address with scheme and host before it.
    pub fn permalink(&self, url: &str) -> String {
        [self.origin, url].concat()
    }

    /// Whether records of a kind have pages.
    pub fn has_pages(&self, kind: RecordKind) -> bool {
        self.record_pages.contains(&kind)
    }

    /// The kinds whose records have pages and of which there are some.
    pub fn kinds(&self) -> Vec<RecordKind> {
        let some = |kind: &RecordKind| self.has_pages(*kind) && self.dossier.count(*kind) > 0;
        RecordKind::ALL.into_iter().filter(some).collect()
    }

    /// The address of a record's page; empty where it has none.
    pub fn record_url(&self, record: Record) -> String {
        let kind = record.kind();
        if !self.has_pages(kind) {
            return String::new();
        }
        self.url(&address::record(kind, self.dossier.id(record)))
    }

    /// A source's reference in the words of a page, formatted once.
    pub fn reference(&self, source: SourceKey, ui: &Ui) -> &Reference {
        self.references.get(source, ui)
    }

    /// The sources that were formatted until now and are not as the style would have them.
    pub fn unstyled(&self) -> Vec<(SourceKey, Unstyled)> {
        let all = self.references.unstyled();
        all.into_iter().map(|(source, why)| (SourceKey(source), why)).collect()
    }

    /// What stands around the citations in the text.
    pub fn around(&self) -> &Around {
        self.references.around()
    }

    /// The words for a page in `lang`; the site's own where the theme has no table for it.
    pub fn words_for(&self, lang: &str) -> &'a Ui {
        table(self.languages, lang).unwrap_or(self.words)
    }

    /// A quotation mark of a text, as the language of its words sets it, wherever it is shown.
    pub(super) fn quotation_mark(&self, prose: &Prose, quote: Quote) -> &'a str {
        let own = quote.lang.and_then(|lang| prose.markup.languages.get(lang as usize));
        let own = own.and_then(|lang| table(self.languages, lang));
        let words = own.unwrap_or_else(|| {
            let page = self.dossier.page(prose.page);
            let lang = page.and_then(|page| page.lang.as_deref());
            lang.map_or(self.words, |lang| self.words_for(lang))
        });
        words.quotation_mark(quote.single, quote.opens)
    }
}

/// The table of words for a language by its tag: of `de-AT` its own, or else that of `de`. Capitals do
/// not count (BCP 47, 2.1.1).
pub fn table<'u>(languages: &'u HashMap<String, Ui>, lang: &str) -> Option<&'u Ui> {
    let base = lang.split('-').next().unwrap_or(lang);
    let known = languages.get(lang).or_else(|| languages.get(base));
    known.or_else(|| languages.get(&base.to_ascii_lowercase()))
}

/// The kinds of records that the settings give pages to.
pub fn kinds_with_pages(config: &SiteConfig) -> Vec<RecordKind> {
    let wanted = |kind: &RecordKind| match &config.record_pages {
        None => true,
        Some(kinds) => kinds.iter().any(|known| known == kind.as_str()),
    };
    RecordKind::ALL.into_iter().filter(wanted).collect()
}

/// `rtl` for languages whose usual script runs from right to left, `ltr` for all others.
pub fn direction(lang: &str) -> &'static str {
    let lower = lang.to_ascii_lowercase();
    let mut parts = lower.split('-');
    let base = parts.next().unwrap_or("");
    let script = parts.find(|part| part.len() == 4);
    match script {
        Some("arab" | "hebr" | "thaa" | "syrc" | "nkoo" | "adlm") => return "rtl",
        Some(_) => return "ltr",
        None => {}
    }
    match base {
        "ar" | "he" | "iw" | "fa" | "ur" | "yi" | "ps" | "sd" | "ug" | "dv" | "ckb" | "syr"
        | "arc" | "nqo" | "prs" | "azb" | "lrc" | "mzn" | "pnb" => "rtl",
        _ => "ltr",
    }
}

/// The first words up to `most` characters, with `…` where there are more.
pub(super) fn shortened(words: &str, most: usize) -> String {
    match words.char_indices().nth(most) {
        None => words.to_owned(),
        Some((cut, _)) => {
            let head = words.get(..cut).unwrap_or(words);
            let head = head.rsplit_once(' ').map_or(head, |(head, _)| head);
            format!("{}…", head.trim_end_matches([',', ';', ':', '.', ' ']))
        }
    }
}
