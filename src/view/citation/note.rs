//! The note of a citation: the reference, the locator, and the links.

use super::parts::{capitalized, end_with, join};
use super::{links, locator, standing};
use crate::dossier::Citation;
use crate::view::html::escape;
use crate::view::model::Html;
use crate::view::sheet::Sheet;

/// The note of a citation. `full` is the number of the page's first note on this source, where this
/// is a later one.
///
/// Chicago has later notes in a short form (14.29 to 14.36), and so has the notes style: a page that
/// cites ten pages of one book would otherwise list it whole ten times. But readers open one note at a
/// time, beside the text or in a small window, where "Bob, p. 12" or "ibid." is a riddle. So the short
/// form keeps the title in a few words, and says in which note the whole reference stands, with a link
/// there; and every note, short or not, leads to the source's page and to the original. The note of a
/// source with another locator is another note, as the output's contract has it, so that the short
/// form changes no number.
pub fn note(
    sheet: &Sheet<'_>,
    citation: &Citation,
    quoted: Option<&str>,
    full: Option<usize>,
) -> Html {
    let frame = sheet.frame;
    if frame.dossier.source(citation.source).is_none() {
        return Html::default();
    }
    let ui = sheet.ui;
    let reference = frame.reference(citation.source, ui);
    let place = citation.locator.as_ref();
    let place_words = || place.map(|place| escape(&locator::words(place, ui))).unwrap_or_default();
    // In a style that calls sources by name the words around the citation stand in the text.
    let (prefix, suffix) = match reference.label {
        Some(_) => (String::new(), String::new()),
        None => (capitalized(&escape(&citation.prefix)), escape(&citation.suffix)),
    };
    let mut out = String::from("<p>");
    if !prefix.is_empty() {
        out.push_str(&format!("{prefix} "));
    }
    if reference.whole {
        out.push_str(&reference.note);
        let here = match place {
            Some(_) => ui.with("reference_here", &place_words()),
            None => String::new(),
        };
        let mut here = join([here, suffix], ", ");
        if !here.is_empty() {
            end_with(&mut here, ".");
            out.push_str(&format!(" {}", capitalized(&here)));
        }
    } else {
        let full = full.filter(|_| !reference.later.is_empty());
        let (words, placed) = match full {
            Some(_) => (&reference.later, place.and_then(|place| reference.places.later(place))),
            None => (&reference.note, place.and_then(|place| reference.places.first(place))),
        };
        let cited = placed.unwrap_or_else(|| join([words.clone(), place_words()], ", "));
        out.push_str(&join([cited, suffix], ", "));
        if let Some(number) = full {
            let words = escape(&ui.with("reference_in_full", &number.to_string()));
            out.push_str(&format!(" (<a href=\"#n{number}\">{words}</a>)"));
        }
        end_with(&mut out, ".");
    }
    out.push_str(&standing::in_note(frame, citation.source, ui));
    out.push_str(&links::ways(frame, citation.source, quoted, ui));
    out.push_str("</p>");
    Html(out)
}
