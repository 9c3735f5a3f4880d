//! Quotations held against the captured texts of their sources: each text is made ready once, and all
//! that cite it are compared with it then.

use super::passages;
use crate::domain::id::SourceKey;
use crate::domain::quotation::{Captured, Missing, Outcome};
use crate::dossier::{Citation, Dossier, Evidence, Passage, Standing};
use crate::text::{TextId, Texts};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// What came of it. Of several sources that a quotation cites the one that has it most exactly counts.
/// `language` is the site's.
pub(super) fn held(dossier: &Dossier, texts: &Texts, language: &str) -> Evidence {
    let copies: Vec<Option<TextId>> =
        dossier.sources.iter().map(|source| source.snapshot.as_ref()?.text).collect();
    let mut evidence = Evidence {
        quotes: dossier.quotes.iter().map(|_| Standing::NoCopy).collect(),
        passages: Vec::new(),
    };
    if copies.iter().all(Option::is_none) {
        return evidence;
    }
    let cited: Vec<Cited> = passages::all(dossier)
        .into_par_iter()
        .filter_map(|found| {
            let (sources, doubted) = with_copy(&found.cite, &copies);
            // What is called by its title is not quoted.
            let titled = found.cite.iter().filter_map(|c| dossier.source(c.source)).any(|source| {
                let title = Captured::new(&source.title.text);
                matches!(title.hold(&found.words), Outcome::Held { .. })
            });
            let lang = found.lang.or(dossier.page(found.page).and_then(|p| p.lang.as_deref()));
            let translated = sources.iter().filter_map(|key| dossier.source(*key)).any(|source| {
                let of_source = source.lang.as_deref().map(primary);
                of_source.is_some_and(|of_source| of_source != primary(lang.unwrap_or(language)))
            });
            (!sources.is_empty() && !titled).then_some(Cited {
                sources,
                doubted: doubted || translated,
                passage: Passage {
                    page: found.page,
                    span: found.span,
                    cite: found.cited,
                    words: found.words,
                    standing: Standing::NoCopy,
                },
            })
        })
        .collect();
    // What is to be compared with each text: quotes by their places, then passages by theirs.
    let mut asked: BTreeMap<TextId, Vec<(usize, SourceKey)>> = BTreeMap::new();
    let mut ask = |number: usize, sources: &[SourceKey]| {
        for source in sources {
            if let Some(Some(text)) = copies.get(source.0 as usize) {
                asked.entry(*text).or_default().push((number, *source));
            }
        }
    };
    for (number, quote) in dossier.quotes.iter().enumerate() {
        let cite: Vec<&Citation> = quote.cite.iter().collect();
        ask(number, &with_copy(&cite, &copies).0);
    }
    let first = dossier.quotes.len();
    for (number, cited) in cited.iter().enumerate() {
        ask(first + number, &cited.sources);
    }
    let words = |number: usize| match dossier.quotes.get(number) {
        Some(quote) => quote.words.text.as_str(),
        None => cited.get(number - first).map_or("", |cited| cited.passage.words.as_str()),
    };
    let outcomes: Vec<(usize, SourceKey, Outcome)> = asked
        .into_par_iter()
        .flat_map_iter(|(text, asked)| {
            let captured = Captured::new(&texts.get(text).text);
            let hold = |(number, source)| (number, source, captured.hold(words(number)));
            asked.into_iter().map(hold).collect::<Vec<_>>()
        })
        .collect();
    let mut passages: Vec<Cited> = cited;
    for (number, source, outcome) in outcomes {
        let standing = match evidence.quotes.get_mut(number) {
            Some(standing) => standing,
            None => match passages.get_mut(number - first) {
                Some(cited) => &mut cited.passage.standing,
                None => continue,
            },
        };
        better(standing, source, outcome);
    }
    for cited in passages {
        let missing = matches!(cited.passage.standing, Standing::Missing { .. });
        if !(cited.doubted && missing) {
            evidence.passages.push(cited.passage);
        }
    }
    evidence.passages.sort_by_key(|passage| passage.cite);
    evidence
}

/// A passage with the sources that it may be from.
struct Cited {
    sources: Vec<SourceKey>,
    /// It may be from another work than those, a source without a copy or one that is cited with
    /// words before it ("see"), or its editor's translation.
    doubted: bool,
    passage: Passage,
}

/// The sources that have a copy, and whether the words may be from elsewhere all the same.
fn with_copy(cite: &[&Citation], copies: &[Option<TextId>]) -> (Vec<SourceKey>, bool) {
    let has = |key: SourceKey| copies.get(key.0 as usize).is_some_and(Option::is_some);
    let mut sources = Vec::new();
    let mut doubted = false;
    for citation in cite {
        if has(citation.source) && !sources.contains(&citation.source) {
            sources.push(citation.source);
        }
        doubted |= !has(citation.source) || !citation.prefix.is_empty();
    }
    (sources, doubted)
}

/// The language of a BCP 47 tag, without its script and region.
fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or("").to_ascii_lowercase()
}

/// Keeps the better of what is known and what was found; of equals the first.
fn better(standing: &mut Standing, source: SourceKey, outcome: Outcome) {
    let replace = match (&*standing, &outcome) {
        (Standing::NoCopy, _) => true,
        (Standing::Held { how, .. }, Outcome::Held { how: other, .. }) => other < how,
        (Standing::Held { .. }, Outcome::Missing(_)) => false,
        (Standing::Missing { .. }, Outcome::Held { .. }) => true,
        (Standing::Missing { missing, .. }, Outcome::Missing(Missing { nearest, .. })) => {
            missing.nearest.is_none() && nearest.is_some()
        }
    };
    if replace {
        *standing = match outcome {
            Outcome::Held { how, .. } => Standing::Held { source, how },
            Outcome::Missing(missing) => Standing::Missing { source, missing },
        };
    }
}
