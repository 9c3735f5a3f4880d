//! Words from a BibTeX field: what is left of LaTeX once its letters are letters.

use biblatex::{Chunk, Spanned};

/// The words of a field as a reader would see them: one space for any run of white space, and a tie
/// (`~`) is a space that does not break.
pub(super) fn words(chunks: &[Spanned<Chunk>]) -> String {
    let mut out = String::new();
    for chunk in chunks {
        match &chunk.v {
            Chunk::Normal(words) | Chunk::Verbatim(words) => strip(words, &mut out),
            Chunk::Math(formula) => out.push_str(formula),
        }
    }
    let parts = out.split([' ', '\n', '\r', '\t']).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// The words of a field whose `~` and `_` are its own: an address, a DOI, a date.
pub(super) fn verbatim(chunks: &[Spanned<Chunk>]) -> String {
    let parts: Vec<&str> = chunks.iter().map(|chunk| chunk.v.get()).collect();
    parts.concat().trim().to_owned()
}

/// Takes out the commands that stand for no letter: `\emph{x}` is x, `\LaTeX ` is its name.
fn strip(words: &str, out: &mut String) {
    let mut rest = words;
    while let Some(c) = rest.chars().next() {
        rest = rest.get(c.len_utf8()..).unwrap_or("");
        match c {
            '~' => out.push('\u{a0}'),
            '\\' => {
                let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
                let (command, after) = rest.split_at(end);
                if command.is_empty() {
                    continue;
                }
                rest = after.strip_prefix(' ').unwrap_or(after);
                match inner(rest) {
                    Some((argument, after)) => {
                        strip(argument, out);
                        rest = after;
                    }
                    None if NAMED.contains(&command) => out.push_str(command),
                    None => {}
                }
            }
            c => out.push(c),
        }
    }
}

/// Commands that stand for their own name.
const NAMED: [&str; 4] = ["TeX", "LaTeX", "BibTeX", "BibLaTeX"];

/// What stands in the braces that the text begins with, and what follows them.
fn inner(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix('{')?;
    let mut depth = 1usize;
    for (at, c) in inside.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((inside.get(..at)?, inside.get(at + 1..)?));
        }
    }
    None
}
