//! Any other style, as the Citation Style Language (CSL 1.0.2) describes it, by the crate hayagriva.
//!
//! All sources of a language are formatted together, since a style tells works of the same author and
//! year apart by looking at all of them, and each once for each form that the site needs: by itself,
//! and with each kind of place that is cited from it. The place itself is put in where it is cited.
//!
//! What hayagriva gets wrong is mended on the way in ([`item`]) and on the way out ([`html`]). A work
//! that it panics on, or that the style has no words for, is cited as the house styles would.

mod check;
mod html;
mod item;
mod kept;
mod mend;
mod namesakes;

use super::Unfit;
use super::in_text::Around;
use super::places::{Kind, Kinds, Places};
use super::{Reference, author_date, house, parts};
use crate::domain::kinds::SourceType;
use crate::dossier::Source;
use crate::words::Ui;
use hayagriva::archive;
use hayagriva::citationberg::json::Item;
use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::citationberg::{
    CitationFormat, IndependentStyle, Locale, LocaleCode, StyleCategory, StyleClass,
};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, CitePurpose,
    ElemChildren, LocatorPayload, Rendered, SpecificLocator, standalone_citation,
};
use html::Writer;
pub use kept::Formatted;
use kept::{MadeFrom, References};
use namesakes::Namesake;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// A style, and the words of all languages that styles are translated into.
#[derive(Debug, Clone)]
pub struct Processor {
    /// Without what stands around a citation: that is put around the whole run of them.
    style: IndependentStyle,
    around: Around,
    /// Whether people of the same family name are told apart in the text.
    initials: bool,
    /// Whether the day of a speech is that of its event alone.
    by_event: bool,
    locales: Vec<Locale>,
    /// What a preview formatted before.
    kept: Option<Formatted>,
}

/// How a style calls sources in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Calls {
    /// By author, or author and date.
    ByName,
    /// By the number of a note, which is the style's own.
    InNotes,
    /// By a number or a key of the list of sources, in whose stead our notes stand.
    ByNumber,
}

/// A style by its name among those that come with the program, or what the first of `files` says, each
/// with its name; the others are what may be its parent.
pub fn named(name: &str, files: &[(&str, &str)]) -> Result<Processor, Unfit> {
    let mut style = mend::mended(check::style(name, files)?);
    let layout = &mut style.citation.layout;
    let around = Around {
        open: layout.prefix.take().unwrap_or_default(),
        between: layout.delimiter.as_deref().unwrap_or(";").trim_end().to_owned(),
        close: layout.suffix.take().unwrap_or_default(),
    };
    // Names that were added to tell works apart would be gone from the list of sources: so namesakes
    // are told apart by us, and works of "Ash et al." by letters.
    let initials = std::mem::take(&mut style.citation.disambiguate_add_givenname);
    style.citation.disambiguate_add_names = false;
    let locales = archive::locales();
    let mut processor = Processor { style, around, initials, by_event: false, locales, kept: None };
    processor.initials &= processor.calls_by_name();
    processor.by_event = !processor.dates_speeches();
    Ok(processor)
}

impl Processor {
    /// What stands around the citations in the text.
    pub fn around(&self) -> &Around {
        &self.around
    }

    /// Takes over what was formatted before, and keeps what will be.
    pub fn keep(&mut self, formatted: &Formatted) {
        self.kept = Some(formatted.clone());
    }

    /// Each source as a reference; `None` for one that the processor has no words for. `kinds` are the
    /// kinds of places that are cited from each source, `short` what each is called by.
    pub fn references(
        &self,
        sources: &[Source],
        kinds: &[Kinds],
        ui: &Ui,
        short: impl Fn(&Source) -> String,
    ) -> References {
        let format = || Arc::new(self.formatted(sources, kinds, ui, short));
        match &self.kept {
            Some(kept) => {
                let made_from = MadeFrom { style: &self.style, sources, kinds, ui };
                kept.or_format(&made_from, format)
            }
            None => format(),
        }
    }

    fn formatted(
        &self,
        sources: &[Source],
        kinds: &[Kinds],
        ui: &Ui,
        short: impl Fn(&Source) -> String,
    ) -> Vec<Option<Reference>> {
        let locale = self.locale(ui.tag());
        let mut works = self.works(sources, kinds, &locale, ui);
        let layers = self.layers_of_all(&mut works, &locale);
        let mut all: Vec<Option<Reference>> = sources.iter().map(|_| None).collect();
        for (at, reference) in self.gather(&works, layers, ui) {
            if let Some((slot, source)) = all.get_mut(at).zip(sources.get(at)) {
                *slot = Some(Reference { short: short(source), ..reference });
            }
        }
        all
    }

    /// The works in the order of the style's lists. Letters behind equal years are given in the order
    /// in which works are handed over.
    fn works<'s>(
        &self,
        sources: &'s [Source],
        kinds: &'s [Kinds],
        locale: &LocaleCode,
        ui: &Ui,
    ) -> Vec<Work<'s>> {
        let none = const { &Kinds::new() };
        let namesakes = if self.initials { namesakes::of(sources) } else { Vec::new() };
        let namesakes = namesakes.into_iter().chain(std::iter::repeat_with(|| None));
        let mut works: Vec<Work<'s>> = sources
            .iter()
            .zip(namesakes)
            .enumerate()
            .map(|(at, (source, namesake))| Work {
                at,
                source,
                item: item::of(
                    source,
                    namesake.as_ref(),
                    self.by_event && source.kind == SourceType::Speech,
                    ui,
                ),
                namesake,
                kinds: kinds.get(at).unwrap_or(none),
            })
            .collect();
        works.sort_by_cached_key(|work| super::sort_key(work.source, ui));
        let mut bare = self.style.clone();
        bare.citation.layout.elements.clear();
        bare.citation.disambiguate_add_year_suffix = false;
        if let Some(list) = &mut bare.bibliography {
            list.layout.elements.clear();
        }
        let pass = Pass { style: &bare, locale, decoys: &[], later: false };
        let list = guarded(|| self.run(&pass, &works, &[])).map(|layer| layer.list);
        let keys = list.into_iter().flatten().map(|(key, _)| key);
        let ranks: HashMap<String, usize> = keys.zip(0..).collect();
        works.sort_by_key(|work| ranks.get(&work.source.id).copied());
        works
    }

    /// The layers of all works but those that the processor panics on, which are taken out: they must
    /// not take the others along.
    fn layers_of_all(&self, works: &mut Vec<Work<'_>>, locale: &LocaleCode) -> Vec<Layer> {
        if let Some(layers) = self.layers(works, locale) {
            return layers;
        }
        works.retain(|work| self.layers(std::slice::from_ref(work), locale).is_some());
        self.layers(works, locale).unwrap_or_default()
    }

    /// Everything formatted by itself, then with the first kind of place of each source, the second,
    /// and so on. `None` where the processor panics on any of it.
    fn layers(&self, works: &[Work<'_>], locale: &LocaleCode) -> Option<Vec<Layer>> {
        let mut unlisted = self.style.clone();
        unlisted.bibliography = None;
        let decoys = guarded(|| self.decoys(works, locale))?;
        let layer = |at: usize| {
            let kind = |work: &Work<'_>| work.kinds.iter().nth(at.checked_sub(1)?).copied();
            let kinds: Vec<Option<Kind>> = works.iter().map(kind).collect();
            let pass = Pass {
                style: if at == 0 { &self.style } else { &unlisted },
                locale,
                decoys: &decoys,
                later: self.calls() == Calls::InNotes,
            };
            self.run(&pass, works, &kinds)
        };
        let deepest = works.iter().map(|work| work.kinds.len()).max().unwrap_or(0);
        std::thread::scope(|scope| {
            let layer = &layer;
            let run = |at| thread().spawn_scoped(scope, move || layer(at)).ok();
            let runs: Vec<_> = (0..=deepest).map(run).collect();
            // All are waited for, whichever of them panicked.
            let done: Vec<_> = runs.into_iter().map(|run| run?.join().ok()).collect();
            done.into_iter().collect()
        })
    }

    /// Where a style tells works that are called alike in the text apart by more words, hayagriva
    /// leaves the first of them as it was. So one goes before it that nobody reads.
    fn decoys(&self, works: &[Work<'_>], locale: &LocaleCode) -> Vec<Item> {
        // Letters behind the years begin with the first.
        if !self.calls_by_name() || self.style.citation.disambiguate_add_year_suffix {
            return Vec::new();
        }
        let mut alike: BTreeMap<String, Vec<&Item>> = BTreeMap::new();
        for work in works {
            let cited = vec![CitationItem::with_entry(&work.item)];
            let locale = Some(locale.clone());
            let asked = CitationRequest::new(cited, &self.style, locale, &self.locales, None);
            let called = format!("{:#}", standalone_citation(asked));
            alike.entry(called).or_default().push(&work.item);
        }
        let several = alike.into_values().filter(|works| works.len() > 1);
        several.filter_map(|works| works.first().map(|work| item::decoy(work))).collect()
    }

    /// One pass of the processor over the works, each with its kind of place if it has one. In a style
    /// with notes each is cited a second time, for the form of later notes; behind the last of the
    /// first ones there is one of nothing, so that no two in a row are of the same ("ibid.").
    fn run(&self, pass: &Pass<'_>, works: &[Work<'_>], kinds: &[Option<Kind>]) -> Layer {
        let nothing = item::nothing();
        let mut driver = BibliographyDriver::new();
        let mut cite = |item, place: Option<Kind>| {
            let place = place.map(|kind| {
                let unit = kind.unit.as_csl().parse().unwrap_or(Locator::Custom);
                SpecificLocator(unit, LocatorPayload::Str(html::stand_in(kind.many)))
            });
            let cited = vec![CitationItem::with_locator(item, place)];
            let locale = Some(pass.locale.clone());
            driver.citation(CitationRequest::new(cited, pass.style, locale, &self.locales, None));
        };
        let kinds = || kinds.iter().copied().chain(std::iter::repeat(None));
        pass.decoys.iter().for_each(|decoy| cite(decoy, None));
        works.iter().zip(kinds()).for_each(|(work, kind)| cite(&work.item, kind));
        if pass.later {
            cite(&nothing, None);
            works.iter().zip(kinds()).for_each(|(work, kind)| cite(&work.item, kind));
        }
        let list = BibliographyRequest::new(pass.style, Some(pass.locale.clone()), &self.locales);
        let Rendered { bibliography, citations } = driver.finish(list);
        let mut citations = citations.into_iter().skip(pass.decoys.len()).map(|one| one.citation);
        let first = citations.by_ref().take(works.len()).collect();
        let later = citations.skip(1).collect();
        let list = bibliography.into_iter().flat_map(|list| list.items);
        let list = list.map(|item| (item.key, html::whole(item.first_field, item.content)));
        Layer { first, later, list: list.collect() }
    }

    /// The references, each with the place of its source among all.
    fn gather(&self, works: &[Work<'_>], layers: Vec<Layer>, ui: &Ui) -> Vec<(usize, Reference)> {
        let ordered = self.style.bibliography.as_ref().is_some_and(|list| list.sort.is_some());
        let lists = layers.first().map(|layer| layer.list.iter()).into_iter().flatten();
        let entries: HashMap<&str, &ElemChildren> =
            lists.map(|(key, entry)| (key.as_str(), entry)).collect();
        let one = |(rank, work): (usize, &Work<'_>)| {
            let writer = Writer::new(work.source, work.namesake.as_ref(), ui);
            let form = |all: &[ElemChildren]| all.get(rank).map(|one| writer.citation(one));
            let mut forms = layers.iter().map(|layer| {
                (form(&layer.first).unwrap_or_default(), form(&layer.later).unwrap_or_default())
            });
            let (first, later) = forms.next().unwrap_or_default();
            let mut places = Places::default();
            for (kind, (first, later)) in work.kinds.iter().zip(forms) {
                if let Some(first) = html::hole(&first) {
                    places.set(*kind, first, html::hole(&later).unwrap_or_default());
                }
            }
            let entry = entries.get(work.source.id.as_str()).map(|entry| writer.entry(entry));
            let reference = Reference {
                sort: if ordered { format!("{rank:08}").into_bytes() } else { Vec::new() },
                places,
                ..self.reference(work.source, first, later, entry.unwrap_or_default(), ui)
            };
            (work.at, reference)
        };
        works.iter().enumerate().map(one).collect()
    }

    /// The parts that hang on how the style calls its sources. What it has no words for is said as the
    /// house styles would.
    fn reference(
        &self,
        source: &Source,
        first: String,
        later: String,
        entry: String,
        ui: &Ui,
    ) -> Reference {
        let lists = self.style.bibliography.is_some();
        let or = |words: String, otherwise: &dyn Fn() -> String| {
            if words.is_empty() { otherwise() } else { words }
        };
        match self.calls() {
            Calls::InNotes => {
                let lent = first.is_empty() || (lists && entry.is_empty());
                let note = or(first, &|| house::note(source, ui));
                let as_list = || {
                    let mut entry = note.clone();
                    parts::end_with(&mut entry, ".");
                    entry
                };
                let entry = or(entry, &as_list);
                Reference { note, later, entry, lent, ..Reference::default() }
            }
            Calls::ByName => {
                let lent = first.is_empty() || (lists && entry.is_empty());
                let entry =
                    or(entry, &|| author_date::entry(source, &author_date::label(source, ui), ui));
                let label = Some(or(first, &|| parts::short_title(source, ui)));
                let note = entry.clone();
                Reference { note, entry, label, whole: true, lent, ..Reference::default() }
            }
            Calls::ByNumber => {
                let lent = lists && entry.is_empty();
                let entry = or(entry, &|| house::entry(source, ui));
                Reference { note: entry.clone(), entry, whole: true, lent, ..Reference::default() }
            }
        }
    }

    /// Whether the style's list has the day on which a speech came out.
    fn dates_speeches(&self) -> bool {
        let speech = item::dated_speech();
        let entry = guarded(|| {
            let cited = vec![CitationItem::with_entry(&speech).kind(CitePurpose::Full)];
            let asked = CitationRequest::from_items(cited, &self.style, &self.locales);
            format!("{:#}", standalone_citation(asked))
        });
        entry.is_none_or(|entry| entry.contains(&item::SPEECH_YEAR.to_string()))
    }

    /// Whether sources are called by their authors in the text.
    pub fn calls_by_name(&self) -> bool {
        self.calls() == Calls::ByName
    }

    fn calls(&self) -> Calls {
        let format = self.style.info.category.iter().find_map(|category| match category {
            StyleCategory::CitationFormat { format } => Some(*format),
            StyleCategory::Field { .. } => None,
        });
        match (self.style.settings.class, format) {
            (StyleClass::Note, _) => Calls::InNotes,
            (_, Some(CitationFormat::Numeric | CitationFormat::Label)) => Calls::ByNumber,
            _ => Calls::ByName,
        }
    }

    /// The language of the style's words that is nearest to a page's.
    fn locale(&self, tag: &str) -> LocaleCode {
        let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
        let codes = || self.locales.iter().filter_map(|locale| locale.lang.as_ref());
        // Of a language's countries the one that it is named after (`de-DE` before `de-AT`), of
        // English the one that most styles are written for.
        let own = match base(tag).as_str() {
            "en" => "en-US".to_owned(),
            base => format!("{base}-{base}"),
        };
        codes()
            .find(|code| code.0.eq_ignore_ascii_case(tag))
            .or_else(|| codes().find(|code| code.0.eq_ignore_ascii_case(&own)))
            .or_else(|| codes().find(|code| base(&code.0) == base(tag)))
            .cloned()
            .unwrap_or_else(LocaleCode::en_us)
    }
}

/// A source on its way through the processor.
struct Work<'s> {
    /// Its place among the sources.
    at: usize,
    source: &'s Source,
    item: Item,
    namesake: Option<Namesake>,
    /// The kinds of places that are cited from it.
    kinds: &'s Kinds,
}

/// What is asked of the processor.
struct Pass<'p> {
    style: &'p IndependentStyle,
    locale: &'p LocaleCode,
    /// Cited before all works, and not looked at.
    decoys: &'p [Item],
    /// Each work is cited twice.
    later: bool,
}

/// What came of a pass.
struct Layer {
    /// The works' citations, in the order of the works.
    first: Vec<ElemChildren>,
    /// Their later ones.
    later: Vec<ElemChildren>,
    /// The list of sources, by their ids, in the style's order.
    list: Vec<(String, ElemChildren)>,
}

/// The name of the threads in which the processor runs. What it panics on is a finding, with the
/// source's place, so that nobody need hear of the panic itself.
pub const THREAD: &str = "a style of CSL";

fn thread() -> std::thread::Builder {
    std::thread::Builder::new().name(THREAD.to_owned())
}

/// What `task` gives, in a thread of its own that may panic.
fn guarded<T: Send>(task: impl FnOnce() -> T + Send) -> Option<T> {
    std::thread::scope(|scope| thread().spawn_scoped(scope, task).ok()?.join().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_work_that_the_processor_panics_on_takes_no_other_along() {
        let processor = named("apa", &[]).expect("a style");
        let source = Source::bare(SourceType::Book);
        let none = Kinds::new();
        let work = |at: usize, item: Item| Work {
            at,
            source: &source,
            item,
            namesake: None,
            kinds: &none,
        };
        let sound = || item::of(&source, None, false, &Ui::default());
        let mut works = vec![work(0, sound()), work(1, item::unfit()), work(2, sound())];
        let locale = processor.locale("en");
        assert!(processor.layers(&works, &locale).is_none(), "the processor takes it now");
        let layers = processor.layers_of_all(&mut works, &locale);
        assert_eq!(works.iter().map(|work| work.at).collect::<Vec<_>>(), [0, 2]);
        assert_eq!(layers.first().map(|layer| layer.first.len()), Some(2));
    }

    #[test]
    fn what_was_formatted_from_the_same_is_not_formatted_again() {
        let kept = Formatted::default();
        let references = |style: &str, kinds: &[Kinds]| {
            let mut processor = named(style, &[]).expect("a style");
            processor.keep(&kept);
            processor.references(&[], kinds, &Ui::default(), |_| String::new())
        };
        let first = references("apa", &[]);
        assert!(Arc::ptr_eq(&first, &references("apa", &[])));
        assert!(!Arc::ptr_eq(&first, &references("apa", &[Kinds::new()])));
        assert!(!Arc::ptr_eq(&first, &references("mla", &[])));
    }
}
