//! A page in other languages.

use super::frame::{Frame, direction};
use super::model::OtherLanguage;
use crate::dossier::Page;

/// The same page in other languages, in the order of their files.
pub(super) fn of(frame: &Frame<'_>, page: &Page) -> Vec<OtherLanguage> {
    let others = page.translations.iter().filter_map(|key| frame.dossier.page(*key));
    others.map(|other| translation(frame, other)).collect()
}

fn translation(frame: &Frame<'_>, page: &Page) -> OtherLanguage {
    let lang = page.lang.as_deref().unwrap_or(&frame.config.language);
    let url = frame.url(&page.address);
    // A language that the theme has no words in is called by its tag.
    let name = match super::frame::table(frame.languages, lang) {
        Some(ui) => ui.get("language_name"),
        None => lang,
    };
    OtherLanguage {
        name: name.to_owned(),
        dir: direction(lang),
        lang: lang.to_owned(),
        title: page.title.clone(),
        permalink: frame.permalink(&url),
        url,
    }
}
