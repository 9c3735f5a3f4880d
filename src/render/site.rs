//! All files of a site, in the order in which they can be made.

use super::engine::Engine;
use super::parts::ThemeParts;
use super::prepared::Prepared;
use super::{assets, feed};
use crate::config::SiteConfig;
use crate::data;
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::id::{PageKey, SourceKey};
use crate::dossier::{Dossier, PageKind, Record, RecordKind};
use crate::output::{OutPath, Output, OutputError};
use crate::search::{self, Gathered};
use crate::text::{At, Texts};
use crate::theme::Theme;
use crate::view::model::{Shell, SiteView};
use crate::view::{self, Frame, Lean, Pictures, RecordPage, Style, TextView, Unstyled};
use crate::words::Ui;
use rayon::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Mutex, PoisonError};

/// The pages that one core takes in a row at most, so that none has many left when all others are
/// done.
const IN_A_ROW: usize = 64;

/// What was rendered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rendered {
    /// Pages of text.
    pub pages: usize,
    /// Pages of records, their lists not counted.
    pub records: usize,
    /// Notes on all of them.
    pub notes: usize,
}

/// What a site is rendered with, beside its content, its settings and its theme.
pub struct Beside<'a> {
    /// The sizes of pictures.
    pub pictures: &'a Pictures,
    /// How sources are cited.
    pub style: &'a Style,
    /// Whether a file beside the pages has an address (`robots.txt`); it wins over the program's own.
    pub taken: &'a (dyn Fn(&str) -> bool + Sync),
    /// `None` for all of it, else the addresses of pages: those of them that hang on no other page
    /// are made, and the theme's files.
    pub only: Option<&'a [String]>,
    /// Whether what lacks a source is marked on the pages.
    pub marks: bool,
}

/// Renders the site into `output`: every page, list, feed, map, and the theme's files. Mistakes in
/// the theme are reported beside it.
pub fn render(
    dossier: &Dossier,
    config: &SiteConfig,
    theme: &Theme,
    prepared: &mut Prepared,
    beside: &Beside<'_>,
    texts: &Texts,
    output: &dyn Output,
) -> Result<(Rendered, Vec<Diagnostic>), OutputError> {
    let Beside { pictures, style, taken, only, marks } = *beside;
    let Prepared { languages, engine, is_whole, .. } = prepared;
    let mut found = Vec::new();
    let none = Ui::default();
    let ui = view::table(languages, &config.language).or_else(|| languages.get("en"));
    let ui = ui.unwrap_or(&none);
    if !*is_whole {
        return Ok((Rendered::default(), found));
    }
    let assets = assets::write(theme, config.base_path(), output)?;
    // The shared values come in before anything is rendered, so that no page serializes them again.
    {
        let nothing = ThemeParts { engine, texts };
        let frame = Frame::new(dossier, config, ui, languages, pictures, &nothing, style);
        let site = site_view(&frame, assets);
        engine.global("site", &site);
    }
    let engine: &Engine = engine;
    let parts = ThemeParts { engine, texts };
    let mut frame = Frame::new(dossier, config, ui, languages, pictures, &parts, style);
    frame.marks = marks;
    let frame = frame;
    let maker = Maker { frame: &frame, engine, texts, output, notes: AtomicUsize::new(0) };
    if let Some(only) = only {
        maker.some(only)?;
        found.extend(engine.found());
        return Ok((Rendered::default(), found));
    }
    let searched = view::has_search(&frame) && !taken("search/index.html");
    let (mut leans, words) = maker.texts_pages(searched)?;
    let kinds = frame.kinds();
    for kind in kinds.iter().filter(|kind| **kind != RecordKind::Sources) {
        leans.extend(maker.records(*kind, &[])?);
    }
    leans.extend(view::leans_of_sources(&frame));
    leans.sort_by_key(|lean| (lean.source, lean.from, lean.number));
    if kinds.contains(&RecordKind::Sources) {
        maker.records(RecordKind::Sources, &leans)?;
    }
    maker.lists(&kinds, &leans)?;
    if view::has_timeline(&frame) && !taken("timeline/index.html") {
        let timeline = view::timeline_page(&frame);
        maker.page("timeline.html", &timeline.shell, view::TIMELINE_ADDRESS, &timeline)?;
    }
    // Both have parts that keep only one core busy.
    let (search, rest) = rayon::join(
        || match searched {
            true => maker.search(words, taken),
            false => Ok(()),
        },
        || maker.rest(&kinds, taken),
    );
    search.and(rest)?;
    found.extend(engine.found());
    found.extend(unstyled(&frame));
    let rendered = Rendered {
        pages: dossier.pages.len(),
        records: kinds.iter().map(|kind| dossier.count(*kind)).sum(),
        notes: maker.notes.load(Relaxed),
    };
    Ok((rendered, found))
}

/// The sources that the site's style could not cite.
fn unstyled(frame: &Frame<'_>) -> Vec<Diagnostic> {
    let finding = |(key, why): (SourceKey, Unstyled)| {
        let source = frame.dossier.source(key)?;
        let message = match why {
            Unstyled::Silent => format!("the site's style has no words for `{}`", source.id),
            Unstyled::Failed => format!("the site's style cannot cite `{}`", source.id),
        };
        let help = match why {
            Unstyled::Silent => "give it what the style asks for, such as an author or a date",
            Unstyled::Failed => {
                "look whether one of its fields is unusual, such as a date or a number"
            }
        };
        let span = source.declared.span;
        Some(
            Diagnostic::new(&codes::UNSTYLED_SOURCE, span, message)
                .label("cited in the style of the house")
                .help(help),
        )
    };
    frame.unstyled().into_iter().filter_map(finding).collect()
}

fn site_view(frame: &Frame<'_>, assets: assets::Assets) -> SiteView {
    let config = frame.config;
    SiteView {
        title: config.title.clone(),
        description: config.description.clone(),
        language: config.language.clone(),
        base_path: config.base_path().to_owned(),
        base_url: config.base_url.clone(),
        authors: config.authors.clone(),
        menu: config
            .menu
            .iter()
            .map(|(title, At { value: url, .. })| {
                let own = url.starts_with('/') && !url.starts_with("//");
                view::model::Link::to(title, if own { frame.url(url) } else { url.clone() })
            })
            .collect(),
        kinds: view::kinds(frame),
        styles: assets.styles,
        scripts: assets.scripts,
        print_style: assets.print_style,
        page_styles: assets.page_styles,
        page_scripts: assets.page_scripts,
        icon: assets.icon,
        feed: frame.url("/feed.xml"),
        data: if data::has_any(frame) { frame.url(view::DATA) } else { String::new() },
        search: if view::has_search(frame) { frame.url(view::SEARCH) } else { String::new() },
    }
}

/// Puts the files of data.
struct DataFiles<'a> {
    output: &'a dyn Output,
}

impl DataFiles<'_> {
    /// Their names can all stand in a path.
    fn path(name: &str) -> Option<OutPath> {
        OutPath::from_address(&format!("{}{name}", view::DATA)).ok()
    }
}

impl data::Take<OutputError> for DataFiles<'_> {
    fn file(&self, name: &str, pieces: Vec<Vec<u8>>) -> Result<(), OutputError> {
        DataFiles::path(name).map_or(Ok(()), |path| self.output.put_pieces(path, pieces))
    }

    fn long_file(&self, name: &str, fill: data::Fill<'_, OutputError>) -> Result<(), OutputError> {
        DataFiles::path(name).map_or(Ok(()), |path| self.output.put_long(path, fill))
    }
}

struct Maker<'a> {
    frame: &'a Frame<'a>,
    engine: &'a Engine,
    texts: &'a Texts,
    output: &'a dyn Output,
    notes: AtomicUsize,
}

impl Maker<'_> {
    /// Fills a page's template and writes it to the page's address.
    fn page<T: serde::Serialize>(
        &self,
        template: &str,
        shell: &Shell,
        address: &str,
        page: &T,
    ) -> Result<(), OutputError> {
        self.notes.fetch_add(shell.notes.len(), Relaxed);
        let ui = self.frame.words_for(&shell.lang);
        self.write(address, self.engine.file(template, "page", page, ui, self.texts))
    }

    fn write(&self, address: &str, bytes: Vec<u8>) -> Result<(), OutputError> {
        // Addresses are checked when ids and slugs are; one that still cannot be a path is left out.
        match OutPath::from_address(address) {
            Ok(path) => self.output.put(path, bytes),
            Err(_) => Ok(()),
        }
    }

    /// The pages of text, with what on them leans on sources, and what of them is `searched`.
    fn texts_pages(&self, searched: bool) -> Result<(Vec<Lean>, Vec<Gathered>), OutputError> {
        let pages = &self.frame.dossier.pages;
        // One for each core that is at work: it takes one, and puts it back.
        let gathered: Mutex<Vec<Gathered>> = Mutex::default();
        let spare = || gathered.lock().unwrap_or_else(PoisonError::into_inner);
        // Of a small site no core takes so many that another is left without.
        let row = (pages.len() / (rayon::current_num_threads() * 16)).clamp(1, IN_A_ROW);
        let leans: Vec<Vec<Lean>> = pages
            .par_chunks(row)
            .enumerate()
            .with_max_len(1)
            .map(|(nth, pages)| {
                let mut leans = Vec::new();
                let mut words = spare().pop().unwrap_or_default();
                for (number, page) in (nth * row..).zip(pages) {
                    let number = u32::try_from(number).unwrap_or(u32::MAX);
                    leans.extend(self.text_page(PageKey(number))?);
                    if searched {
                        words.page(self.frame, number, page);
                    }
                }
                spare().push(words);
                Ok(leans)
            })
            .collect::<Result<_, _>>()?;
        let words = gathered.into_inner().unwrap_or_else(PoisonError::into_inner);
        if !pages.iter().any(|page| page.kind == PageKind::Home) {
            let home = view::home_without_page(self.frame);
            self.page("home.html", &home.text.shell, "/", &home)?;
        }
        Ok((leans.into_iter().flatten().collect(), words))
    }

    /// The pages at these addresses, but for lists of records and sources' pages, which hang on all
    /// others.
    fn some(&self, addresses: &[String]) -> Result<(), OutputError> {
        let dossier = self.frame.dossier;
        let kinds = self.frame.kinds();
        for address in addresses {
            if let Some(at) = dossier.pages.iter().position(|page| page.address == *address) {
                self.text_page(PageKey(u32::try_from(at).unwrap_or(u32::MAX)))?;
                continue;
            }
            let record =
                kinds.iter().filter(|kind| **kind != RecordKind::Sources).find_map(|kind| {
                    let id =
                        address.strip_prefix(&view::address::index(*kind))?.strip_suffix('/')?;
                    dossier.records(*kind).find(|record| dossier.id(*record) == id)
                });
            if let Some(record) = record {
                self.record(record, &[])?;
            }
        }
        Ok(())
    }

    fn text_page(&self, key: PageKey) -> Result<Vec<Lean>, OutputError> {
        let Some(page) = self.frame.dossier.page(key) else { return Ok(Vec::new()) };
        let Some((view, leans)) = view::text_page(self.frame, key) else { return Ok(Vec::new()) };
        let address = &page.address;
        match &view {
            TextView::Page(view) => self.page("page.html", &view.shell, address, view)?,
            TextView::Home(view) => self.page("home.html", &view.text.shell, address, view)?,
            TextView::Section(view) => {
                self.page("section.html", &view.text.shell, address, view)?
            }
            TextView::Index(view) => self.page("index.html", &view.shell, address, view)?,
        }
        for alias in &page.aliases {
            let url = self.frame.url(address);
            let link = view::model::Link::to(&page.title, &url);
            let ui = self.frame.words;
            self.write(alias, self.engine.file("alias.html", "to", &link, ui, self.texts))?;
        }
        Ok(leans)
    }

    fn records(&self, kind: RecordKind, leans: &[Lean]) -> Result<Vec<Lean>, OutputError> {
        let records: Vec<Record> = self.frame.dossier.records(kind).collect();
        let new: Vec<Vec<Lean>> = records
            .par_iter()
            .with_max_len(IN_A_ROW)
            .map(|record| self.record(*record, leans))
            .collect::<Result<_, _>>()?;
        Ok(new.into_iter().flatten().collect())
    }

    fn record(&self, record: Record, leans: &[Lean]) -> Result<Vec<Lean>, OutputError> {
        let Some((view, new)) = view::record_page(self.frame, record, leans) else {
            return Ok(Vec::new());
        };
        let id = self.frame.dossier.id(record);
        let address = view::address::record(record.kind(), id);
        match &view {
            RecordPage::Person(view) => self.page("person.html", &view.shell, &address, view)?,
            RecordPage::Organization(view) => {
                self.page("organization.html", &view.shell, &address, view)?;
            }
            RecordPage::Office(view) => self.page("office.html", &view.shell, &address, view)?,
            RecordPage::Event(view) => self.page("event.html", &view.shell, &address, view)?,
            RecordPage::Quote(view) => self.page("quote.html", &view.shell, &address, view)?,
            RecordPage::Source(view) => self.page("source.html", &view.shell, &address, view)?,
            RecordPage::Claim(view) => self.page("claim.html", &view.shell, &address, view)?,
            RecordPage::Assessment(view) => {
                self.page("assessment.html", &view.shell, &address, view)?;
            }
        }
        Ok(new)
    }

    fn lists(&self, kinds: &[RecordKind], leans: &[Lean]) -> Result<(), OutputError> {
        kinds.par_iter().filter(|kind| !view::index_of(self.frame, **kind)).try_for_each(|kind| {
            let view = view::index(self.frame, *kind, leans);
            self.page("index.html", &view.shell, &view::address::index(*kind), &view)
        })
    }

    /// The files of data and the page about them, each unless the content has one of its name. Says
    /// whether the page was written.
    fn data(&self, taken: &(dyn Fn(&str) -> bool + Sync)) -> Result<bool, OutputError> {
        let frame = self.frame;
        let files = data::files(frame, taken, &DataFiles { output: self.output })?;
        let described = data::described(frame, &files);
        let page =
            !described.is_empty() && !view::data_is_taken(frame) && !taken("data/index.html");
        if page {
            let view = view::data_page(frame, described);
            self.page("data.html", &view.shell, view::DATA, &view)?;
        }
        Ok(page)
    }

    /// The page on which readers search, and the index behind it.
    fn search(
        &self,
        words: Vec<Gathered>,
        taken: &(dyn Fn(&str) -> bool + Sync),
    ) -> Result<(), OutputError> {
        let page = view::search_page(self.frame);
        self.page("search.html", &page.shell, view::SEARCH, &page)?;
        let files = search::files(self.frame, words).into_par_iter();
        let free = files.filter(|file| !taken(file.address.trim_start_matches('/')));
        free.try_for_each(|file| self.write(&file.address, file.bytes))
    }

    /// The page for what is not there, data, feed, map and robots, each unless a file of the content
    /// has its name.
    fn rest(
        &self,
        kinds: &[RecordKind],
        taken: &(dyn Fn(&str) -> bool + Sync),
    ) -> Result<(), OutputError> {
        let frame = self.frame;
        if !taken("404.html") {
            let lost = view::not_found(frame);
            self.page("404.html", &lost.shell, "/404.html", &lost)?;
        }
        let (data, feed) = rayon::join(
            || self.data(taken),
            || feed::atom(frame, &view::feed_entries(frame, feed::NEWEST)),
        );
        data::beside(frame, taken, &|address, bytes| self.write(address, bytes))?;
        let mut files: Vec<(String, String)> = vec![("feed.xml".into(), feed)];
        files.extend(feed::sitemaps(frame, &self.urls(kinds, data?)));
        files.push(("robots.txt".into(), feed::robots(frame)));
        for (name, text) in files.into_iter().filter(|(name, _)| !taken(name)) {
            self.write(&format!("/{name}"), text.into_bytes())?;
        }
        Ok(())
    }

    /// The addresses of all pages, with the day of their last change where it is known.
    fn urls(&self, kinds: &[RecordKind], data: bool) -> Vec<(String, String)> {
        let frame = self.frame;
        let mut urls: Vec<(String, String)> = Vec::new();
        if !frame.dossier.pages.iter().any(|page| page.kind == PageKind::Home) {
            urls.push((frame.url("/"), String::new()));
        }
        for page in &frame.dossier.pages {
            urls.push((frame.url(&page.address), view::last_change(page)));
        }
        if view::has_timeline(frame) {
            urls.push((frame.url(view::TIMELINE_ADDRESS), String::new()));
        }
        for kind in kinds {
            if !view::index_of(frame, *kind) {
                urls.push((frame.url(&view::address::index(*kind)), String::new()));
            }
            for record in frame.dossier.records(*kind) {
                urls.push((frame.record_url(record), String::new()));
            }
        }
        if view::has_search(frame) {
            urls.push((frame.url(view::SEARCH), String::new()));
        }
        if data {
            urls.push((frame.url(view::DATA), String::new()));
        }
        urls.sort();
        urls
    }
}
