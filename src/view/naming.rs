//! What a page calls records, in the page's language: a name in another one keeps its language and
//! its direction, so that brackets and figures beside it stay where they belong.

use super::frame::{Frame, direction, shortened};
use super::model::{Link, Words};
use super::prose::plain_words;
use super::typography::{self, curled};
use crate::domain::id::{OfficeKey, PersonKey};
use crate::domain::script::runs_right_to_left;
use crate::dossier::{Declared, Page, Party, Quote, Record, Words as RecordWords};
use crate::words::Names;
use std::borrow::Cow;

/// What begins words of a direction of their own, and what ends them (UAX 9, 2.4: directional
/// isolates).
const LEFT_TO_RIGHT: char = '\u{2066}';
const RIGHT_TO_LEFT: char = '\u{2067}';
const END: char = '\u{2069}';

/// Words of that direction on a page of that one, for a place that takes no markup: an attribute, a
/// `<title>`, a picture, a sentence that is put together.
fn plain(text: &str, dir: &str, page_dir: &str) -> String {
    match dir {
        _ if dir == page_dir => text.to_owned(),
        "rtl" => format!("{RIGHT_TO_LEFT}{text}{END}"),
        _ => format!("{LEFT_TO_RIGHT}{text}{END}"),
    }
}

/// Whether two tags are of one language: `en` and `en-GB` are.
fn same(one: &str, other: &str) -> bool {
    let base = |tag: &str| tag.split('-').next().unwrap_or("").to_ascii_lowercase();
    base(one) == base(other)
}

/// Words that say no language, for a place that takes no markup on a page in `page_lang`: their first
/// letter says which way they run.
pub(super) fn plain_apart(words: &str, page_lang: &str) -> String {
    plain(words, if runs_right_to_left(words) { "rtl" } else { "ltr" }, direction(page_lang))
}

impl Link {
    /// A link with words in the page's language.
    pub fn to(title: impl Into<String>, url: impl Into<String>) -> Link {
        let title = title.into();
        Link { plain: title.clone(), title, url: url.into(), ..Link::default() }
    }
}

impl Words {
    /// Words in the page's language.
    pub fn own(text: &str) -> Words {
        Words { text: text.to_owned(), plain: text.to_owned(), ..Words::default() }
    }

    /// A link with these words.
    fn leading_to(self, url: String) -> Link {
        Link { title: self.text, plain: self.plain, lang: self.lang, dir: self.dir, url }
    }
}

impl Frame<'_> {
    /// A link to a record by its name, on a page in that language.
    pub fn link(&self, record: Record, page_lang: &str) -> Link {
        self.words_view(&self.named(record, page_lang), page_lang)
            .leading_to(self.record_url(record))
    }

    /// A link to a page by its title, on a page in that language.
    pub fn page_link(&self, page: &Page, page_lang: &str) -> Link {
        let lang = page.lang.as_deref().unwrap_or(&self.config.language);
        self.shown(&page.title, Some(lang), page_lang).leading_to(self.url(&page.address))
    }

    /// A record's name for a place that takes no markup, on a page in that language.
    pub fn plain(&self, record: Record, page_lang: &str) -> String {
        self.words_view(&self.named(record, page_lang), page_lang).plain
    }

    /// Who is named, with a page or without.
    pub fn party(&self, party: &Party, page_lang: &str) -> Link {
        match party {
            Party::Person(key) => self.link(Record::Person(*key), page_lang),
            Party::Organization(key) => self.link(Record::Organization(*key), page_lang),
            Party::Plain(words) => Link::to(curled(words, self.words_for(page_lang)), ""),
        }
    }

    /// What sentences in that language call people and offices.
    pub fn names<'f>(&'f self, page_lang: &'f str) -> Named<'f> {
        Named { frame: self, page_lang }
    }

    /// A record's name, title or words, in its language: where none is given, that of the page that
    /// declares it. What language a work's title is in is the work's affair.
    pub fn record_words(&self, record: Record) -> RecordWords {
        let d = self.dossier;
        match record {
            Record::Person(key) => d.person(key).map(|r| self.spoken(&r.name, r.declared)),
            Record::Organization(key) => {
                d.organization(key).map(|r| self.spoken(&r.name, r.declared))
            }
            Record::Office(key) => d.office(key).map(|r| self.spoken(&r.title, r.declared)),
            Record::Event(key) => d.event(key).map(|r| self.spoken(&r.title, r.declared)),
            Record::Quote(key) => d.quote(key).map(|r| {
                let text = shortened(&r.words.text, 80);
                RecordWords { text, ..self.spoken(&r.words, r.declared) }
            }),
            Record::Source(key) => d.source(key).map(|r| RecordWords {
                text: r.title.text.clone(),
                lang: r.title.lang.clone().or_else(|| r.lang.clone()),
            }),
            Record::Claim(key) => d.claim(key).map(|r| {
                let text = shortened(&plain_words(self, &r.text), 100);
                self.spoken(&RecordWords { text, lang: None }, r.declared)
            }),
            Record::Assessment(key) => d.assessment(key).map(|r| {
                let words = RecordWords { text: r.question.clone(), lang: None };
                self.spoken(&words, r.declared)
            }),
        }
        .unwrap_or_default()
    }

    /// What a page in that language calls a record: its name, or of a quote the translation where
    /// that is what readers of the page read first.
    pub fn named(&self, record: Record, page_lang: &str) -> RecordWords {
        let quote = match record {
            Record::Quote(key) => self.dossier.quote(key),
            _ => None,
        };
        let translation = quote.and_then(|quote| self.translation_first(quote, page_lang));
        translation.map_or_else(
            || self.record_words(record),
            |words| RecordWords { text: shortened(&words.text, 80), ..words },
        )
    }

    /// A quote's words in translation, where a page in that language shows them before the original:
    /// they are in the page's language, and the original is not. Otherwise the original comes first,
    /// on a page in its own language and on one in a third.
    pub(super) fn translation_first(&self, quote: &Quote, page_lang: &str) -> Option<RecordWords> {
        let translation = &quote.translation.as_ref()?.words;
        let translation = self.spoken(translation, quote.declared);
        let original = self.spoken(&quote.words, quote.declared);
        let read = |words: &RecordWords| words.lang.as_deref().is_some_and(|l| same(l, page_lang));
        (read(&translation) && !read(&original)).then_some(translation)
    }

    /// Words with their language: where none is given, that of the page that declares them.
    pub(super) fn spoken(&self, words: &RecordWords, declared: Declared) -> RecordWords {
        let page = self.dossier.page(declared.page).and_then(|page| page.lang.as_deref());
        let lang = words.lang.as_deref().or(page).unwrap_or(&self.config.language);
        RecordWords { text: words.text.clone(), lang: Some(lang.to_owned()) }
    }

    /// Words as a view has them: with language and direction where they are not the page's.
    pub fn words_view(&self, words: &RecordWords, page_lang: &str) -> Words {
        self.shown(&words.text, words.lang.as_deref(), page_lang)
    }

    fn shown(&self, words: &str, lang: Option<&str>, page_lang: &str) -> Words {
        let text = match typography::is_set(words) {
            true => Cow::Borrowed(words),
            false => curled(words, self.words_for(page_lang)),
        };
        match lang.filter(|lang| *lang != page_lang) {
            None => Words::own(&text),
            Some(lang) => Words {
                plain: plain(&text, direction(lang), direction(page_lang)),
                text: text.into_owned(),
                lang: lang.to_owned(),
                dir: direction(lang).to_owned(),
            },
        }
    }
}

/// What sentences on a page call people and offices.
#[derive(Clone, Copy)]
pub struct Named<'f> {
    frame: &'f Frame<'f>,
    page_lang: &'f str,
}

impl Named<'_> {
    fn name(&self, record: Record) -> Cow<'_, str> {
        Cow::Owned(self.frame.plain(record, self.page_lang))
    }
}

/// In the files for other programs names are as they were written.
impl Names for Frame<'_> {
    fn person(&self, key: PersonKey) -> Cow<'_, str> {
        self.dossier.person(key).map_or("", |person| person.name.text.as_str()).into()
    }

    fn office(&self, key: OfficeKey) -> Cow<'_, str> {
        self.dossier.office(key).map_or("", |office| office.title.text.as_str()).into()
    }
}

impl Names for Named<'_> {
    fn person(&self, key: PersonKey) -> Cow<'_, str> {
        self.name(Record::Person(key))
    }

    fn office(&self, key: OfficeKey) -> Cow<'_, str> {
        self.name(Record::Office(key))
    }
}
