//! Zotero's field "Extra", which CSL-JSON has as `note`: its first lines may be variables of CSL that
//! Zotero has no field for ("Original Date: 1869"), as Zotero and citeproc-js read them.

use crate::domain::csl;
use serde_json::{Map, Value, json};

/// The variables that a note begins with, by CSL's names, and the note without them.
pub(super) fn read(note: &str) -> (Map<String, Value>, String) {
    let mut variables = Map::new();
    let mut rest = note;
    while let Some(line) = rest.lines().next() {
        let bare = line.trim().trim_start_matches("{:").trim_end_matches('}');
        match variable(bare) {
            Line::Variable(name, words) => put(&mut variables, name, words),
            Line::OfManager => {}
            Line::Words => break,
        }
        rest = rest.get(line.len()..).unwrap_or("");
        rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')).unwrap_or(rest);
    }
    (variables, rest.trim().to_owned())
}

enum Line<'l> {
    Variable(&'static str, &'l str),
    /// What only the reference manager understands.
    OfManager,
    Words,
}

fn variable(line: &str) -> Line<'_> {
    let Some((label, words)) = line.split_once(':') else { return Line::Words };
    let (label, words) = (label.trim().to_lowercase(), words.trim());
    if label == "citation key" || label.starts_with("tex.") || label.starts_with("_tex") {
        return Line::OfManager;
    }
    let name = label.replace(' ', "-");
    let known = [csl::NAMES, csl::DATES, csl::WORDS].into_iter().flatten();
    // A note, a title and an id are the item's own.
    let known = known.filter(|known| !matches!(**known, "note" | "title" | "id" | "abstract"));
    let same = |known: &&&str| known.to_lowercase().replace('_', "-") == name.replace('_', "-");
    match known.copied().find(|known| same(&known)) {
        Some(name) if !words.is_empty() => Line::Variable(name, words),
        _ => Line::Words,
    }
}

fn put(variables: &mut Map<String, Value>, name: &'static str, words: &str) {
    if csl::NAMES.contains(&name) {
        let named = match words.split_once("||") {
            Some((family, given)) => json!({ "family": family.trim(), "given": given.trim() }),
            None => json!({ "literal": words }),
        };
        let list = variables.entry(name).or_insert_with(|| Value::Array(Vec::new()));
        list.as_array_mut().into_iter().for_each(|list| list.push(named.clone()));
    } else if csl::DATES.contains(&name) {
        variables.insert(name.to_owned(), json!({ "raw": words }));
    } else {
        variables.insert(name.to_owned(), Value::from(words));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_lines_are_variables() {
        let note = "Original Date: 1869\nPMID: 12\nCitation Key: x\n{:medium: DVD}\n\
                    translator: Pevear || Richard\ntranslator: A Desk\nA note: with words.\nPMID: 13";
        let (variables, rest) = read(note);
        assert_eq!(rest, "A note: with words.\nPMID: 13");
        let wanted = json!({
            "original-date": { "raw": "1869" },
            "PMID": "12",
            "medium": "DVD",
            "translator": [{ "family": "Pevear", "given": "Richard" }, { "literal": "A Desk" }],
        });
        assert_eq!(Value::Object(variables), wanted);
    }

    #[test]
    fn a_note_is_a_note() {
        for note in ["A note.", "Note: of ours", "see: there", "", "status:"] {
            assert_eq!(read(note), (Map::new(), note.to_owned()), "{note}");
        }
    }
}
