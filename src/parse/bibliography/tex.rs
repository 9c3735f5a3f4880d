//! Words from a BibTeX field: what is left of LaTeX once its letters are letters.

use biblatex::{Chunk, Spanned};

/// The words of a field as a reader would see them: one space for any run of white space, and a tie
/// (`~`) is a space that does not break.
pub(super) fn words(chunks: &[Spanned<Chunk>]) -> String {
    let mut out = String::new();
    for chunk in chunks {
        match &chunk.v {
            Chunk::Normal(words) | Chunk::Verbatim(words) => strip(words, &mut out),
            Chunk::Math(formula) => math(formula, &mut out),
        }
    }
    let out = out.replace("``", "“").replace("''", "”").replace('`', "‘");
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
                if let Some((_, letter)) = SYMBOLS.iter().find(|(name, _)| *name == command) {
                    out.push_str(letter);
                    rest = rest.strip_prefix("{}").unwrap_or(rest);
                    continue;
                }
                let silent = SILENT.contains(&command.to_ascii_lowercase().as_str());
                match inner(rest) {
                    Some((_, after)) if silent => rest = after,
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

/// The words of a formula, as far as they can stand in a line: letters and signs, without the marks
/// that raise and lower them.
fn math(formula: &str, out: &mut String) {
    let mut rest = formula;
    while let Some(c) = rest.chars().next() {
        rest = rest.get(c.len_utf8()..).unwrap_or("");
        match c {
            '\\' => {
                let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
                let (command, after) = rest.split_at(end);
                rest = after;
                match SYMBOLS.iter().find(|(name, _)| *name == command) {
                    Some((_, letter)) => {
                        out.push_str(letter);
                        rest = rest.strip_prefix(' ').unwrap_or(rest);
                    }
                    // `\log` is log; `\mathrm{x}` is x.
                    None if !rest.starts_with('{') => out.push_str(command),
                    None => {}
                }
            }
            '{' | '}' | '^' | '_' => {}
            c => out.push(c),
        }
    }
}

/// Commands whose argument no reader is to see: it only sorts the entry, or is an address behind words.
const SILENT: [&str; 4] = ["noopsort", "sortnoop", "noop", "href"];

/// Commands that stand for a letter or a sign and that the crate leaves as they are.
const SYMBOLS: &[(&str, &str)] = &[
    ("Delta", "Δ"),
    ("Gamma", "Γ"),
    ("Lambda", "Λ"),
    ("Omega", "Ω"),
    ("Phi", "Φ"),
    ("Pi", "Π"),
    ("Psi", "Ψ"),
    ("Sigma", "Σ"),
    ("Theta", "Θ"),
    ("Xi", "Ξ"),
    ("alpha", "α"),
    ("approx", "≈"),
    ("beta", "β"),
    ("cdot", "·"),
    ("chi", "χ"),
    ("circ", "°"),
    ("delta", "δ"),
    ("epsilon", "ε"),
    ("eta", "η"),
    ("flqq", "«"),
    ("frqq", "»"),
    ("gamma", "γ"),
    ("geq", "≥"),
    ("glqq", "„"),
    ("grqq", "“"),
    ("guillemotleft", "«"),
    ("guillemotright", "»"),
    ("infty", "∞"),
    ("iota", "ι"),
    ("kappa", "κ"),
    ("lambda", "λ"),
    ("leq", "≤"),
    ("mu", "μ"),
    ("nobreakspace", "\u{a0}"),
    ("nu", "ν"),
    ("omega", "ω"),
    ("phi", "φ"),
    ("pi", "π"),
    ("pm", "±"),
    ("psi", "ψ"),
    ("quotedblbase", "„"),
    ("rho", "ρ"),
    ("rightarrow", "→"),
    ("sigma", "σ"),
    ("sim", "∼"),
    ("slash", "/"),
    ("tau", "τ"),
    ("textasciitilde", "~"),
    ("textbackslash", "\\"),
    ("textbar", "|"),
    ("textbullet", "•"),
    ("textdegree", "°"),
    ("texteuro", "€"),
    ("textgreater", ">"),
    ("textless", "<"),
    ("textmu", "μ"),
    ("textperiodcentered", "·"),
    ("textregistered", "®"),
    ("texttrademark", "™"),
    ("textunderscore", "_"),
    ("theta", "θ"),
    ("times", "×"),
    ("to", "→"),
    ("varepsilon", "ε"),
    ("varphi", "φ"),
    ("xi", "ξ"),
    ("zeta", "ζ"),
];

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
