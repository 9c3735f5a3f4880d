//! A page while its view is made: its notes, its language, what of it leans on sources.

use super::frame::Frame;
use super::model::*;
use super::naming::Named;
use super::notes::{self, Content, Lean, Notes};
use super::typography::curled;
use super::{citation, html, prose};
use crate::domain::date::Date;
use crate::domain::id::SourceKey;
use crate::dossier::{Bibliography, Citation, Declared, Party, Place, Quote, Record, RecordKind};
use crate::words::Ui;
use rustc_hash::FxHashMap as HashMap;

/// A page in the making.
pub(super) struct Sheet<'v> {
    pub frame: &'v Frame<'v>,
    pub ui: &'v Ui,
    pub notes: Notes<'v>,
    pub leans: Vec<Lean>,
    pub from: Place,
    /// When the page was written, or the event or the words that it is about.
    pub when: Option<&'v Date>,
    pub url: String,
    pub lang: String,
    /// How many tables and embeds the page has so far, for their anchors.
    pub tables: u32,
    pub timelines: u32,
    pub tenures: u32,
    /// The lists of sources that the page asks for, and where in its text they belong. They are
    /// filled when all of the page is known.
    pub bibliographies: Vec<(usize, &'v Bibliography)>,
}

impl<'v> Sheet<'v> {
    pub fn new(frame: &'v Frame<'v>, from: Place, url: String, lang: Option<&str>) -> Sheet<'v> {
        let lang = lang.unwrap_or(&frame.config.language).to_owned();
        Sheet {
            frame,
            ui: frame.words_for(&lang),
            notes: Notes::default(),
            leans: Vec::new(),
            from,
            when: frame.dossier.when(from),
            url,
            lang,
            tables: 0,
            timelines: 0,
            tenures: 0,
            bibliographies: Vec::new(),
        }
    }

    /// References to the notes of these citations. `kind` and `context` say in each source's ledger
    /// what leans on it here.
    pub fn cite(
        &mut self,
        citations: &'v [Citation],
        kind: &'static str,
        context: &dyn Fn() -> String,
    ) -> Html {
        self.cite_quoting(citations, None, kind, context)
    }

    /// The same where `quoted` are words from the source.
    pub fn cite_quoting(
        &mut self,
        citations: &'v [Citation],
        quoted: Option<&'v str>,
        kind: &'static str,
        context: &dyn Fn() -> String,
    ) -> Html {
        Html(self.references(citations, quoted, kind, &|_| context()))
    }

    /// The same; `context` is given what the reference shows in the text: "[3]".
    ///
    /// Every reference is a link in a `<sup>`, as the output's contract has it. In a style that calls
    /// sources by name its words stand there instead of the number, the stylesheet sets them on the
    /// line, and the note keeps its number in the one series of the page.
    pub fn references(
        &mut self,
        citations: &'v [Citation],
        quoted: Option<&'v str>,
        kind: &'static str,
        context: &dyn Fn(&str) -> String,
    ) -> String {
        let (frame, ui) = (self.frame, self.ui);
        let mut out = String::new();
        for (at, citation) in citations.iter().enumerate() {
            let words = citation::in_text(frame.reference(citation.source, ui), citation, ui);
            let note = Content::Cite(citation);
            let mark = citation::mark(frame, citation.source, ui);
            let (reference, middle) = match words {
                None => {
                    if at > 0 {
                        out.push(notes::BETWEEN);
                    }
                    out.push_str("<sup class=\"ref\">");
                    let reference = self.notes.refer(note, quoted, None, ui, &mut out);
                    out.push_str("</sup>");
                    out.push_str(&mark);
                    (reference, format!("[{}]", reference.number))
                }
                Some(words) => {
                    let citation::Around { open, between, close } = frame.around();
                    let before = if at == 0 { open.as_str() } else { "" };
                    let behind = if at + 1 == citations.len() { close } else { between };
                    let (before, behind) = (html::escape(before), html::escape(behind));
                    out.push_str(" <sup class=\"ref ref-words\">");
                    out.push_str(&before);
                    let reference = self.notes.refer(note, quoted, Some(&words), ui, &mut out);
                    out.push_str(&mark);
                    out.push_str(&behind);
                    out.push_str("</sup>");
                    (reference, format!("{open}{}{close}", notes::plain(&words)))
                }
            };
            // Sources' pages alone show what leans on them.
            if frame.has_pages(RecordKind::Sources) {
                self.leans.push(Lean {
                    source: citation.source,
                    from: self.from,
                    page_url: self.url.clone(),
                    anchor: notes::anchor(reference.number, reference.nth),
                    kind,
                    number: reference.number,
                    html: Html(context(&middle)),
                });
            }
        }
        out
    }

    /// References to these sources, or the mark that there ought to be one.
    pub fn cite_or_mark(
        &mut self,
        citations: &'v [Citation],
        (own, declared): (bool, Declared),
        kind: &'static str,
        context: &dyn Fn() -> String,
    ) -> Html {
        match citations {
            [] => self.unsourced(own, declared),
            _ => self.cite(citations, kind, context),
        }
    }

    /// What stands where the references would, of something that has none and ought to: a mark, for
    /// those who write. `own`: the record itself accepts that.
    pub fn unsourced(&self, own: bool, declared: Declared) -> Html {
        let accepted = own || self.frame.dossier.unsourced_ok(None, declared.page).is_some();
        if accepted || !self.frame.marks {
            return Html::default();
        }
        let word = html::escape(self.ui.get("unsourced_mark"));
        Html(format!(" <span class=\"unsourced-mark\"><b>{word}</b></span>"))
    }

    /// The notes as the page lists them. Notes may refer to notes: those follow in their turn.
    pub fn finish(&mut self) -> Vec<NoteView> {
        let mut texts: Vec<(Html, &'static str)> = Vec::new();
        // The first note on each source has the whole reference.
        let mut whole: HashMap<SourceKey, usize> = HashMap::default();
        let mut next = 0;
        while let Some(entry) = self.notes.entries.get(next) {
            let (content, quoted) = (entry.content, entry.quoted);
            next += 1;
            texts.push(match content {
                Content::Text(text, number) => (prose::note(self, text, number), "note"),
                Content::Cite(citation) => {
                    let first = *whole.entry(citation.source).or_insert(next);
                    let full = Some(first).filter(|first| *first != next);
                    (citation::note(self, citation, quoted, full), "citation")
                }
            });
        }
        let counts = self.notes.entries.iter().map(|entry| entry.references);
        let back = notes::Back::new(super::frame::direction(&self.lang), self.ui);
        (1..)
            .zip(texts)
            .zip(counts)
            .map(|((number, (html, kind)), references)| NoteView {
                id: format!("n{number}"),
                number: u32::try_from(number).unwrap_or(u32::MAX),
                kind,
                html,
                back: back.to(number, references),
            })
            .collect()
    }

    /// The part of a view that every page has.
    pub fn shell(&self, kind: &'static str, title: String, summary: String) -> Shell {
        let [title, summary] = [title, summary].map(|words| curled(&words, self.ui).into_owned());
        Shell {
            kind,
            title,
            description: summary.clone(),
            summary,
            permalink: self.frame.permalink(&self.url),
            url: self.url.clone(),
            lang: self.lang.clone(),
            dir: super::frame::direction(&self.lang),
            ..Shell::default()
        }
    }

    /// A record's words as this page shows them.
    pub fn said(&self, words: &crate::dossier::Words, declared: Declared) -> Words {
        self.words(&self.frame.spoken(words, declared))
    }

    /// A quote's words in translation.
    pub fn translation(&self, quote: &Quote) -> Option<Translation> {
        let translation = quote.translation.as_ref()?;
        Some(Translation {
            words: self.said(&translation.words, quote.declared),
            by: translation.by.clone(),
            first: self.frame.translation_first(quote, &self.lang).is_some(),
        })
    }

    /// The address of a record's table as a file; empty where the record has no page.
    pub fn csv(&self, record: Record, name: &str) -> String {
        match self.frame.record_url(record) {
            url if url.is_empty() => url,
            url => format!("{url}{name}"),
        }
    }

    /// Words as this page shows them.
    pub fn words(&self, words: &crate::dossier::Words) -> Words {
        self.frame.words_view(words, &self.lang)
    }

    /// A link to a record by its name.
    pub fn link(&self, record: Record) -> Link {
        self.frame.link(record, &self.lang)
    }

    /// A record's name for a place that takes no markup.
    pub fn plain(&self, record: Record) -> String {
        self.frame.plain(record, &self.lang)
    }

    /// Who is named.
    pub fn party(&self, party: &Party) -> Link {
        self.frame.party(party, &self.lang)
    }

    /// What sentences of the page call people and offices.
    pub fn names(&self) -> Named<'_> {
        self.frame.names(&self.lang)
    }

    /// Plain words, as print has them, escaped.
    pub fn escaped(&self, words: &str) -> Html {
        Html(html::escape(&curled(words, self.ui)))
    }
}
