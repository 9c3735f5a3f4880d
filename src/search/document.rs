//! What is searched: every page of text and every record that has a page.

use crate::dossier::{Dossier, Name, Page, Prose, Record};
use crate::view::model::Found;
use crate::view::{self, Frame};

/// How much more a word counts in a title than in running text, and in a heading or a summary.
const TITLE: u32 = 8;
const HEADING: u32 = 3;
const TEXT: u32 = 1;
/// How much more an explainer fits than a record with the same words: it is what records are for.
const EXPLAINER: f64 = 1.5;

/// A page or record.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// What a search shows of it.
    pub shown: Found,
    /// Its words, and how much they count.
    pub texts: Vec<(u32, String)>,
    /// How much it counts itself.
    pub worth: f64,
}

/// What is to be found of a page.
pub(super) fn of_page(frame: &Frame<'_>, page: &Page) -> Document {
    let markup = &page.prose.markup;
    let mut texts = vec![(TITLE, page.title.clone()), (HEADING, page.summary.clone())];
    for heading in &markup.headings {
        let marks = markup.marks.get(heading.marks.clone()).unwrap_or(&[]);
        // Its words are in the text as well.
        texts.push((HEADING - TEXT, view::words_of(frame, &page.prose, marks)));
    }
    texts.push((TEXT, view::plain_words(frame, &page.prose)));
    texts.extend(
        markup.notes.iter().map(|note| (TEXT, view::words_of(frame, &page.prose, &note.marks))),
    );
    Document { shown: view::found_page(frame, page), texts, worth: EXPLAINER }
}

/// The same of a record; `None` where it has no page.
pub(super) fn of_record(frame: &Frame<'_>, record: Record) -> Option<Document> {
    let shown = view::found_record(frame, record)?;
    let mut texts = vec![(TITLE, shown.title.clone()), (HEADING, shown.about.clone())];
    texts.extend(more(frame, frame.dossier, record)?.into_iter().map(|words| (TEXT, words)));
    Some(Document { shown, texts, worth: 1.0 })
}

/// What else a record says of itself.
fn more(frame: &Frame<'_>, d: &Dossier, record: Record) -> Option<Vec<String>> {
    let plain = |prose: &Prose| view::plain_words(frame, prose);
    Some(match record {
        Record::Person(_) | Record::Office(_) => Vec::new(),
        Record::Organization(key) => vec![d.organization(key)?.short.clone()],
        Record::Event(key) => {
            let event = d.event(key)?;
            vec![plain(&event.summary), event.kind.clone()]
        }
        Record::Quote(key) => {
            let quote = d.quote(key)?;
            let translation = quote.translation.as_ref().map(|other| other.words.text.clone());
            [quote.words.text.clone(), plain(&quote.context)]
                .into_iter()
                .chain(translation)
                .collect()
        }
        Record::Source(key) => {
            let source = d.source(key)?;
            let people = [
                &source.author,
                &source.editor,
                &source.translator,
                &source.director,
                &source.interviewer,
            ];
            let names = people.into_iter().flatten().map(name);
            let title = source.translated_title.as_ref().map(|title| title.text.clone());
            let rest = [source.publisher.clone(), plain(&source.note)];
            names.chain(title).chain(rest).collect()
        }
        Record::Claim(key) => vec![plain(&d.claim(key)?.text)],
        Record::Assessment(key) => {
            d.assessment(key)?.clues.iter().map(|clue| plain(&clue.text)).collect()
        }
    })
}

fn name(name: &Name) -> String {
    match name {
        Name::Person { family, given, .. } => format!("{given} {family}"),
        Name::Literal(body) => body.clone(),
        Name::Others => String::new(),
    }
}
