//! Code blocks, highlighted by syntect with classes; the colours are the theme's, light and dark.

use crate::view::html::escape;
use crate::view::model::Html;
use std::sync::LazyLock;
use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::{SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

/// The grammars are unpacked at the first block of code.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

const STYLE: ClassStyle = ClassStyle::SpacedPrefixed { prefix: "hl-" };

/// A line longer than this is data; highlighting it would take long and help nobody.
const LONGEST_LINE: usize = 20_000;

/// `code` with its parts in classes; `None` where the language has no grammar, which is no mistake.
pub(super) fn highlight(language: &str, code: &str) -> Option<Html> {
    if language.is_empty() || code.lines().any(|line| line.len() > LONGEST_LINE) {
        return None;
    }
    let syntax = syntax(language)?;
    let mut writer = ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, STYLE);
    for line in LinesWithEndings::from(code) {
        if writer.parse_html_for_line_which_includes_newline(line).is_err() {
            return Some(Html(escape(code)));
        }
    }
    Some(Html(writer.finalize()))
}

/// The grammar of a language by the names that editors write.
fn syntax(language: &str) -> Option<&'static SyntaxReference> {
    let lower = language.to_ascii_lowercase();
    let name = match lower.as_str() {
        "text" | "txt" | "plain" | "console" => return None,
        "shell" | "zsh" => "bash",
        "typescript" | "ts" | "jsx" | "tsx" => "javascript",
        other => other,
    };
    SYNTAXES.find_syntax_by_token(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_languages_get_classes_and_unknown_ones_none() {
        let html = highlight("python", "def f():\n    return 1 < 2\n").expect("a grammar");
        assert!(html.0.contains("class=\"hl-"), "{}", html.0);
        assert!(html.0.contains("&lt;"), "{}", html.0);
        assert_eq!(highlight("no-such-language", "x"), None);
        assert_eq!(highlight("text", "x"), None);
    }
}
