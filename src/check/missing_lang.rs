//! `missing-lang`: right-to-left letters in a record or a text that names no language.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::script;
use crate::dossier::{Page, Prose, Text, Words};
use crate::markup::{Element, Mark};
use crate::text::Span;
use rayon::prelude::*;

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = checked.dossier;
    let mut look = |words: &Words, lang: Option<&String>, span: Span, page| {
        let rtl_page = || {
            let page_lang = dossier.page(page).and_then(|page| page.lang.as_deref());
            is_right_to_left(page_lang.unwrap_or(checked.language))
        };
        if words.lang.is_none()
            && lang.is_none()
            && script::may_be_right_to_left(&words.text)
            && words.text.contains(script::is_right_to_left)
            && !rtl_page()
        {
            let message = format!("`{}` has right-to-left letters and no `lang`", words.text);
            found.push(
                Diagnostic::new(&codes::MISSING_LANG, span, message)
                    .help("write { text: …, lang: he } (he Hebrew, ar Arabic, fa Persian), or `lang:` beside it"),
            );
        }
    };
    for person in &dossier.people {
        look(&person.name, None, person.declared.span, person.declared.page);
    }
    for quote in &dossier.quotes {
        look(&quote.words, None, quote.declared.span, quote.declared.page);
    }
    for source in &dossier.sources {
        look(&source.title, source.lang.as_ref(), source.declared.span, source.declared.page);
    }
    for event in &dossier.events {
        look(&event.title, None, event.declared.span, event.declared.page);
    }
    let texts: Vec<Text<'_>> =
        dossier.texts().filter(|text| text.prose.markup.may_be_right_to_left()).collect();
    found.par_extend(texts.into_par_iter().flat_map_iter(|text| {
        let page = dossier.page(text.page);
        let page =
            page.filter(|page| !is_right_to_left(page.lang.as_deref().unwrap_or(checked.language)));
        page.map(|page| in_text(page, text.prose)).unwrap_or_default()
    }));
}

/// The runs of such letters in a text and its notes, outside of words with a language of their own.
fn in_text(page: &Page, prose: &Prose) -> Vec<Diagnostic> {
    let markup = &prose.markup;
    let mut found = Vec::new();
    let notes = markup.notes.iter().map(|note| note.marks.as_slice());
    for marks in std::iter::once(markup.marks.as_slice()).chain(notes) {
        let mut inside = 0_usize;
        for mark in marks {
            match mark {
                // Code is shown as it is written, and nobody can mark words in it.
                Mark::Start(Element::Language(_) | Element::CodeBlock(_)) => inside += 1,
                Mark::End(Element::Language(_) | Element::CodeBlock(_)) => {
                    inside = inside.saturating_sub(1);
                }
                Mark::Text(run) if inside == 0 => {
                    let words = markup.str(*run);
                    let Some(letters) = right_to_left(words) else { continue };
                    let span =
                        markup.span(*run).map(|span| span.part(letters.start, letters.len()));
                    let words = words.get(letters).unwrap_or("");
                    let message = format!("`{words}` has right-to-left letters and no `lang`");
                    found.push(
                        Diagnostic::new(
                            &codes::MISSING_LANG,
                            span.unwrap_or(page.title_span),
                            message,
                        )
                        .help("write [words]{lang=he} (he Hebrew, ar Arabic, fa Persian)"),
                    );
                }
                _ => {}
            }
        }
    }
    found
}

/// From the first such letter to the last.
fn right_to_left(words: &str) -> Option<std::ops::Range<usize>> {
    if words.is_ascii() {
        return None;
    }
    let start = words.find(script::is_right_to_left)?;
    let (last, letter) = words.char_indices().rfind(|(_, c)| script::is_right_to_left(*c))?;
    Some(start..last + letter.len_utf8())
}

fn is_right_to_left(lang: &str) -> bool {
    let base = lang.split('-').next().unwrap_or("");
    matches!(base, "he" | "ar" | "fa" | "ur" | "yi" | "ps" | "sd" | "ug" | "dv" | "ckb")
}
