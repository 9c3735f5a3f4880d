//! Where a page or record is mentioned, with the sentence around each mention.

use super::frame::Frame;
use super::html::escape;
use super::model::{Html, Link, Mention as MentionView, Mentions};
use super::notes::Lean;
use super::prose;
use crate::domain::id::{PageKey, SourceKey};
use crate::dossier::{Mention, MentionKind, Place, Target};
use crate::markup::{Element, Mark, plain_text};
use crate::words::Ui;

/// All mentions of `place`, by the pages that they stand on, in the order of the site. `leans` are
/// those of a source's ledger, sorted by place.
pub(super) fn of(frame: &Frame<'_>, place: Place, leans: &[&Lean], ui: &Ui) -> Vec<Mentions> {
    let mut all: Vec<(Place, MentionView)> = Vec::new();
    for mention in frame.dossier.mentions_of(place) {
        all.extend(view(frame, mention, ui).map(|view| (mention.from, view)));
    }
    for lean in leans {
        let view = MentionView {
            url: format!("{}#{}", lean.page_url, lean.anchor),
            kind: lean.kind,
            label: ui.with(&format!("lean_{}", lean.kind), &lean.number.to_string()),
            html: lean.html.clone(),
        };
        all.push((lean.from, view));
    }
    all.sort_by_key(|(from, _)| *from);
    let mut grouped: Vec<(Place, Mentions)> = Vec::new();
    for (from, view) in all {
        match grouped.last_mut().filter(|(last, _)| *last == from) {
            Some((_, mentions)) => mentions.places.push(view),
            None => {
                let page = link(frame, from);
                grouped.push((from, Mentions { page, places: vec![view] }));
            }
        }
    }
    grouped.into_iter().map(|(_, mentions)| mentions).collect()
}

/// How many places mention it, its ledger not counted.
pub(super) fn count(frame: &Frame<'_>, place: Place) -> usize {
    frame.dossier.mentions_of(place).len()
}

/// The leans on one source, in the order of the site; `leans` must be sorted by source.
pub fn ledger(leans: &[Lean], source: SourceKey) -> Vec<&Lean> {
    let start = leans.partition_point(|lean| lean.source < source);
    leans.get(start..).unwrap_or(&[]).iter().take_while(|lean| lean.source == source).collect()
}

pub(super) fn link(frame: &Frame<'_>, place: Place) -> Link {
    match place {
        Place::Page(key) => match frame.dossier.page(key) {
            Some(page) => Link { title: page.title.clone(), url: frame.url(&page.address) },
            None => Link::default(),
        },
        Place::Record(record) => frame.record_link(record),
    }
}

fn view(frame: &Frame<'_>, mention: &Mention, ui: &Ui) -> Option<MentionView> {
    let page_link = link(frame, mention.from);
    let Place::Page(key) = mention.from else {
        return Some(MentionView {
            url: page_link.url,
            kind: "link",
            label: ui.get("lean_link").to_owned(),
            html: Html(String::new()),
        });
    };
    let page = frame.dossier.page(key)?;
    let (number, wanted, prefix) = match mention.kind {
        MentionKind::Hole(hole) => (hole, Mark::Hole(hole), "m"),
        MentionKind::Link(link) => (link, Mark::Start(Element::Link(link)), "l"),
        MentionKind::InRecord => return None,
    };
    let url = |anchor: String| format!("{}#{anchor}", page_link.url);
    let markup = &page.prose.markup;
    if let MentionKind::Hole(hole) = mention.kind {
        match page.prose.targets.get(hole as usize) {
            Some(Target::Embed(_)) => {
                return Some(MentionView {
                    url: url(format!("embed-{hole}")),
                    kind: "embed",
                    label: ui.get("lean_embed").to_owned(),
                    html: Html(before(frame, key, hole)),
                });
            }
            Some(Target::Tenures(table)) => {
                return Some(MentionView {
                    url: url(format!("table-{}", table_number(frame, key, hole))),
                    kind: "table",
                    label: ui.get("table").to_owned(),
                    html: Html(escape(&table.caption)),
                });
            }
            _ => {}
        }
    }
    // In the text itself, or in one of its notes.
    let in_text = markup.marks.iter().position(|mark| *mark == wanted);
    let (marks, at, own) = match in_text {
        Some(at) => (markup.marks.as_slice(), at, true),
        None => markup.notes.iter().find_map(|note| {
            let at = note.marks.iter().position(|mark| *mark == wanted)?;
            Some((note.marks.as_slice(), at, false))
        })?,
    };
    let words = match mention.kind {
        MentionKind::Hole(hole) => prose::hole_words(frame, &page.prose, hole),
        _ => {
            let inner: Vec<Mark> = marks
                .iter()
                .skip(at + 1)
                .take_while(|mark| **mark != Mark::End(Element::Link(number)))
                .copied()
                .collect();
            plain_text(markup, &inner, &mut |hole| prose::hole_words(frame, &page.prose, hole))
        }
    };
    let html = match mention.kind {
        MentionKind::Link(_) => linked(frame, key, marks, at, number, &words),
        _ => prose::sentence(frame, &page.prose, marks, at, &words),
    };
    Some(MentionView {
        url: if own { url(format!("{prefix}{number}")) } else { page_link.url.clone() },
        kind: "link",
        label: ui.get("lean_link").to_owned(),
        html: Html(html),
    })
}

/// The sentence around a link: its own words stand between two marks, so they are taken out of what
/// follows.
fn linked(
    frame: &Frame<'_>,
    page: PageKey,
    marks: &[Mark],
    at: usize,
    number: u32,
    words: &str,
) -> String {
    let Some(page) = frame.dossier.page(page) else { return String::new() };
    let end = marks.iter().position(|mark| *mark == Mark::End(Element::Link(number)));
    let mut rest: Vec<Mark> = marks.get(..=at).unwrap_or(&[]).to_vec();
    rest.extend_from_slice(marks.get(end.map_or(at + 1, |end| end + 1)..).unwrap_or(&[]));
    prose::sentence(frame, &page.prose, &rest, at, words)
}

/// The sentence before an embed, since the embed has none of its own.
fn before(frame: &Frame<'_>, page: PageKey, hole: u32) -> String {
    let Some(page) = frame.dossier.page(page) else { return String::new() };
    let markup = &page.prose.markup;
    let Some(at) = markup.marks.iter().position(|mark| *mark == Mark::Hole(hole)) else {
        return String::new();
    };
    let before = markup.marks.get(..at).unwrap_or(&[]);
    let last = before.iter().rposition(|mark| matches!(mark, Mark::Text(_)));
    match last {
        Some(last) => {
            let (words, _) = crate::markup::context(
                markup,
                before.get(..=last + 1).unwrap_or(before),
                last + 1,
                &mut |hole| prose::hole_words(frame, &page.prose, hole),
            );
            escape(&words)
        }
        None => String::new(),
    }
}

fn table_number(frame: &Frame<'_>, page: PageKey, hole: u32) -> usize {
    let Some(page) = frame.dossier.page(page) else { return 0 };
    let targets = page.prose.targets.iter().take(hole as usize + 1);
    targets.filter(|target| matches!(target, Target::Tenures(_))).count()
}
