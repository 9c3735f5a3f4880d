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
        // Nor is an element two: its end tag goes with its start tag.
        let mut open: Vec<&str> = Vec::new();
        for span in &page.prose.markup.raw_html {
            let next = span.start <= end + 1 && end != 0;
            end = span.end;
            let words = checked.texts.slice(*span).trim_end();
            match words.strip_prefix("</") {
                Some(ends) => {
                    if let Some(at) = open.iter().rposition(|starts| *starts == name(ends)) {
                        open.truncate(at);
                        continue;
                    }
                }
                None => open.push(name(words.trim_start_matches('<'))),
            }
            if next {
                continue;
            }
            let message = format!("the HTML `{}` is shown as it is written", first_line(words));
            found.push(
                Diagnostic::new(&codes::RAW_HTML, span.part(0, words.len()), message)
                    .help("use Markdown, or trust authors with `raw_html = true` in site.toml"),
            );
        }
    }
}

/// What the words begin with: the name of an element, after the `<` or `</`.
fn name(words: &str) -> &str {
    words.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or("")
}

fn first_line(words: &str) -> &str {
    let line = words.lines().next().unwrap_or("");
    match line.char_indices().nth(40) {
        Some((cut, _)) => line.get(..cut).unwrap_or(line),
        None => line,
    }
}
