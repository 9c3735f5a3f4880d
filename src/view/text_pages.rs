//! Pages of text: explainers, sections, the home page, and what is shown where nothing is.

use super::frame::Frame;
use super::model::*;
use super::notes::Leans;
use super::sheet::Sheet;
use super::typography::curled;
use super::{bibliography, dates, indexes, json_ld, mentions, prose};
use crate::domain::id::PageKey;
use crate::dossier::{Page, PageKind, Place, RecordKind, Section};
use crate::words::Ui;

/// The view of a page of text.
#[derive(Debug)]
pub enum TextView {
    /// `page.html`
    Page(Box<TextPage>),
    /// `home.html`
    Home(Box<SectionPage>),
    /// `section.html`
    Section(Box<SectionPage>),
    /// `index.html`: a page that stands where a list of records would.
    Index(Box<IndexPage>),
}

/// A page of text, and what on it leans on sources.
pub fn text_page(frame: &Frame<'_>, key: PageKey) -> Option<(TextView, Leans)> {
    let page = frame.dossier.page(key)?;
    let place = Place::Page(key);
    let mut sheet = Sheet::new(frame, place, frame.url(&page.address), page.lang.as_deref());
    let body = prose::page(&mut sheet, &page.prose);
    let corrections = page
        .corrections
        .iter()
        .map(|correction| Correction {
            date: dates::view(sheet.ui, &correction.date),
            html: prose::blocks(&mut sheet, &correction.text, "note"),
        })
        .collect();
    let notes = sheet.finish();
    let body = bibliography::fill(&sheet, &page.prose, body);
    let kind = match page.kind {
        PageKind::Home => "home",
        PageKind::Section => "section",
        PageKind::Page => "page",
    };
    let mut shell = sheet.shell(kind, page.title.clone(), page.summary.clone());
    shell.crumbs = crumbs(frame, sheet.ui, page);
    shell.translations = super::translations::of(frame, page);
    let neighbour = |key: Option<PageKey>| {
        let page = frame.dossier.page(key?)?;
        Some(frame.page_link(page, &sheet.lang))
    };
    shell.previous = neighbour(page.previous);
    shell.next = neighbour(page.next);
    shell.ids = Landmarks::beside(&anchors(page));
    shell.contents = contents(frame, page);
    shell.notes = notes;
    shell.backlinks = mentions::of(&sheet, place, &[]);
    shell.json_ld = json_ld::article(frame, page, &shell);
    let text = TextPage {
        shell,
        body,
        date: page.date.as_ref().map(|date| dates::view(sheet.ui, date)),
        updated: page.updated.as_ref().map(|date| dates::view(sheet.ui, date)),
        authors: match page.kind {
            PageKind::Page if page.authors.is_empty() => frame.config.authors.clone(),
            _ => page.authors.clone(),
        },
        draft: page.draft,
        corrections,
        extra: page.extra.clone(),
    };
    let kind = RecordKind::ALL.into_iter().find(|kind| {
        frame.has_pages(*kind)
            && frame.dossier.count(*kind) > 0
            && page.address == super::address::index(*kind)
    });
    let view = match (kind, page.kind) {
        (Some(kind), _) => {
            TextView::Index(Box::new(indexes::with_text(frame, kind, text, &anchors(page))))
        }
        (None, PageKind::Page) => TextView::Page(Box::new(text)),
        (None, PageKind::Home) => TextView::Home(Box::new(section(frame, 0, text))),
        (None, PageKind::Section) => {
            TextView::Section(Box::new(section(frame, page.section, text)))
        }
    };
    Some((view, sheet.leans))
}

/// The home page of a site that has none of its own: its title, its pages.
pub fn home_without_page(frame: &Frame<'_>) -> SectionPage {
    let sheet = Sheet::new(frame, Place::Page(PageKey(u32::MAX)), frame.url("/"), None);
    let config = frame.config;
    let shell = sheet.shell("home", config.title.clone(), config.description.clone());
    section(frame, 0, empty(shell))
}

/// The page that a host shows for an address that is not there.
pub fn not_found(frame: &Frame<'_>) -> TextPage {
    let sheet = Sheet::new(frame, Place::Page(PageKey(u32::MAX)), frame.url("/404.html"), None);
    let title = frame.words.get("not_found").to_owned();
    empty(sheet.shell("not-found", title, String::new()))
}

fn empty(shell: Shell) -> TextPage {
    TextPage {
        shell,
        body: Html::default(),
        date: None,
        updated: None,
        authors: Vec::new(),
        draft: false,
        corrections: Vec::new(),
        extra: serde_json::Value::Null,
    }
}

fn section(frame: &Frame<'_>, number: usize, text: TextPage) -> SectionPage {
    let none = Section::default();
    let section = frame.dossier.sections.get(number).unwrap_or(&none);
    let pages = section.pages.iter().filter_map(|key| frame.dossier.page(*key));
    let below = section.sections.iter().filter_map(|number| {
        let section = frame.dossier.sections.get(*number)?;
        frame.dossier.page(section.page?)
    });
    let home = number == 0;
    SectionPage {
        pages: pages.map(|page| entry(frame, &text.shell.lang, page)).collect(),
        sections: below.map(|page| entry(frame, &text.shell.lang, page)).collect(),
        kinds: if home { indexes::kinds(frame) } else { Vec::new() },
        timeline: if home { super::timeline::link(frame) } else { None },
        text,
    }
}

fn entry(frame: &Frame<'_>, lang: &str, page: &Page) -> Entry {
    let (link, ui) = (frame.page_link(page, lang), frame.words_for(lang));
    Entry {
        title: link.title,
        lang: link.lang,
        dir: link.dir,
        url: link.url,
        summary: curled(&page.summary, ui).into_owned(),
        date: page.date.as_ref().map(|date| dates::view(ui, date)),
        draft: page.draft,
        translations: super::translations::of(frame, page),
    }
}

/// The sections above a page, from the home page down.
fn crumbs(frame: &Frame<'_>, ui: &Ui, page: &Page) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    let sections = &frame.dossier.sections;
    let own = sections.get(page.section);
    let mut next = match page.kind {
        PageKind::Home => None,
        PageKind::Section => own.and_then(|section| section.above),
        PageKind::Page => Some(page.section),
    };
    while let Some(section) = next.and_then(|number| sections.get(number)) {
        match section.page.and_then(|key| frame.dossier.page(key)) {
            Some(above) if section.above.is_some() => {
                links.push(
                    frame.page_link(above, page.lang.as_deref().unwrap_or(&frame.config.language)),
                );
            }
            _ if section.above.is_none() => links.push(home(frame, ui)),
            _ => {}
        }
        next = section.above;
    }
    links.reverse();
    links
}

/// The link to the home page.
pub(super) fn home(frame: &Frame<'_>, ui: &Ui) -> Link {
    Link::to(ui.get("home"), frame.url("/"))
}

/// The anchors of the page's headings.
fn anchors(page: &Page) -> Vec<&str> {
    page.prose.markup.headings.iter().map(|heading| heading.anchor.as_str()).collect()
}

fn contents(frame: &Frame<'_>, page: &Page) -> Vec<Heading> {
    let markup = &page.prose.markup;
    markup
        .headings
        .iter()
        .filter(|heading| heading.level <= 3 && !heading.marks.is_empty())
        .map(|heading| Heading {
            level: heading.level.max(2),
            id: heading.anchor.clone(),
            html: prose::words_only(
                frame,
                &page.prose,
                markup.marks.get(heading.marks.clone()).unwrap_or(&[]),
            ),
        })
        .collect()
}

/// What a feed says of the site's pages, newest first, at most `most`: those with a date.
pub fn feed_entries(frame: &Frame<'_>, most: usize) -> Vec<FeedEntry> {
    let dossier = frame.dossier;
    let mut pages: Vec<&Page> = dossier
        .pages
        .iter()
        .filter(|page| page.kind == PageKind::Page && page.date.is_some())
        .collect();
    pages.sort_by_cached_key(|page| {
        let newest = page.updated.as_ref().or(page.date.as_ref()).map(|date| date.sort_day());
        (std::cmp::Reverse(newest), page.address.as_str())
    });
    pages
        .into_iter()
        .take(most)
        .filter_map(|page| {
            let published = dates::moment(page.date.as_ref()?)?;
            let corrected = page.corrections.first().map(|c| &c.date);
            let latest = [page.updated.as_ref(), corrected, page.date.as_ref()]
                .into_iter()
                .flatten()
                .max_by_key(|date| date.sort_day())?;
            let lang = page.lang.clone().filter(|lang| *lang != frame.config.language);
            let ui = lang.as_deref().map_or(frame.words, |lang| frame.words_for(lang));
            let corrections: Vec<String> = page
                .corrections
                .iter()
                .map(|c| {
                    let date = dates::view(ui, &c.date).words;
                    let words = format!("{date}: {}", prose::plain_words(frame, &c.text));
                    ui.with("feed_correction", &words)
                })
                .collect();
            Some(FeedEntry {
                lang,
                title: page.title.clone(),
                url: frame.permalink(&frame.url(&page.address)),
                summary: page.summary.clone(),
                corrections,
                authors: match page.authors.is_empty() {
                    true => frame.config.authors.clone(),
                    false => page.authors.clone(),
                },
                published,
                updated: dates::moment(latest)?,
            })
        })
        .collect()
}

/// The day of a page's last change as HTML and maps write it; empty where none is exact.
pub fn last_change(page: &Page) -> String {
    let iso = |date: &crate::domain::date::Date| {
        let iso = dates::iso(date);
        (iso.len() == 10).then_some(iso)
    };
    let latest = page.updated.as_ref().or(page.date.as_ref());
    latest.and_then(iso).unwrap_or_default()
}
