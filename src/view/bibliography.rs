//! The lists of a page's sources, where its text asks for them.

use super::citation;
use super::model::{BibliographyView, Html};
use super::notes::Content;
use super::sheet::Sheet;
use crate::domain::id::SourceKey;
use crate::dossier::{Prose, Record, Target};
use std::collections::BTreeSet;

/// The text of a page whose notes are finished, with its lists put in.
pub(super) fn fill(sheet: &Sheet<'_>, prose: &Prose, body: Html) -> Html {
    if sheet.bibliographies.is_empty() {
        return body;
    }
    let sources = in_order(sheet, prose);
    let mut out = String::with_capacity(body.0.len() + sources.len() * 512);
    let mut from = 0;
    for (number, (at, asked)) in (1..).zip(&sheet.bibliographies) {
        out.push_str(body.0.get(from..*at).unwrap_or_default());
        from = *at;
        let view = view(sheet, &sources, number, &asked.caption);
        out.push_str(&sheet.frame.parts.bibliography(sheet.ui, &view).0);
        out.push('\n');
    }
    out.push_str(body.0.get(from..).unwrap_or_default());
    Html(out)
}

/// All that the page's notes cite, wherever on it they are referred to, and the sources that it
/// shows as cards, as the style sorts them; the id decides among equals. In a style that does not sort
/// they stand as the page first cites them.
fn in_order(sheet: &Sheet<'_>, prose: &Prose) -> Vec<SourceKey> {
    let cited = sheet.notes.entries.iter().filter_map(|entry| match entry.content {
        Content::Cite(citation) => Some(citation.source),
        Content::Text(..) => None,
    });
    let shown = prose.targets.iter().filter_map(|target| match target {
        Target::Embed(Record::Source(key)) => Some(*key),
        _ => None,
    });
    let mut once = BTreeSet::new();
    let mut sources: Vec<SourceKey> = cited.chain(shown).filter(|key| once.insert(*key)).collect();
    let frame = sheet.frame;
    let key = |key: &SourceKey| {
        let sort = frame.reference(*key, sheet.ui).sort.as_slice();
        // A stable sort leaves what has no key as it was.
        (!sort.is_empty()).then(|| (sort, frame.dossier.id(Record::Source(*key))))
    };
    sources.sort_by(|a, b| key(a).cmp(&key(b)));
    sources
}

fn view(
    sheet: &Sheet<'_>,
    sources: &[SourceKey],
    number: usize,
    caption: &str,
) -> BibliographyView {
    let entries = sources.iter().map(|key| citation::entry(sheet.frame, *key, sheet.ui));
    BibliographyView {
        id: format!("bibliography-{number}"),
        caption: caption.to_owned(),
        entries: entries.collect(),
    }
}
