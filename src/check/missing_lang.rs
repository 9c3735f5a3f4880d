//! `missing-lang`: right-to-left letters in a record that names no language.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};
use crate::dossier::Words;
use crate::text::Span;

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = checked.dossier;
    let mut look = |words: &Words, lang: Option<&String>, span: Span, page| {
        let page_lang = dossier.page(page).and_then(|page| page.lang.as_deref());
        let rtl_page = is_right_to_left(page_lang.unwrap_or(checked.language));
        if words.lang.is_none() && lang.is_none() && !rtl_page && words.text.contains(is_rtl_letter)
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
}

/// Letters of the scripts that run from right to left (Unicode blocks Hebrew to Arabic Extended-A,
/// and their presentation forms).
fn is_rtl_letter(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
        && c.is_alphabetic()
}

fn is_right_to_left(lang: &str) -> bool {
    let base = lang.split('-').next().unwrap_or("");
    matches!(base, "he" | "ar" | "fa" | "ur" | "yi" | "ps" | "sd" | "ug" | "dv" | "ckb")
}
