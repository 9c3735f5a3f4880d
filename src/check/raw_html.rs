//! `raw-html`: HTML in a text of a site that does not trust its authors with it.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    if checked.raw_html {
        return;
    }
    for page in &checked.dossier.pages {
        // A block of HTML is one mistake, not one a line: neighbours are taken together.
        let mut end = 0;
        for span in &page.prose.markup.raw_html {
            let next = span.start <= end + 1 && end != 0;
            end = span.end;
            if next {
                continue;
            }
            let words = checked.texts.slice(*span).trim_end();
            let message = format!("the HTML `{}` is shown as it is written", first_line(words));
            found.push(
                Diagnostic::new(&codes::RAW_HTML, span.part(0, words.len()), message)
                    .help("use Markdown, or trust authors with `raw_html = true` in site.toml"),
            );
        }
    }
}

fn first_line(words: &str) -> &str {
    let line = words.lines().next().unwrap_or("");
    match line.char_indices().nth(40) {
        Some((cut, _)) => line.get(..cut).unwrap_or(line),
        None => line,
    }
}
