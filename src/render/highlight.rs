//! Code blocks, highlighted by syntect with classes; the colours are the theme's, light and dark.

use crate::view::html::escape;
use crate::view::model::Html;
use rustc_hash::FxHashMap as HashMap;
use std::cell::RefCell;
use std::sync::{Arc, LazyLock};
use syntect::Error;
use syntect::html::{ClassStyle, line_tokens_to_classed_spans};
use syntect::parsing::{ParseState, ScopeStack, SyntaxReference, SyntaxSet};
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
    let mut state = State::new(syntax(language)?);
    let mut html = String::with_capacity(code.len() * 8);
    let mut open = 0;
    KNOWN.with_borrow_mut(|known| {
        for line in LinesWithEndings::from(code) {
            let Ok(spans) = known.line(&mut state, line) else { return Some(Html(escape(code))) };
            html.push_str(&spans.html);
            open += spans.opened;
        }
        (0..open).for_each(|_| html.push_str("</span>"));
        Some(Html(html))
    })
}

/// What of the lines so far tells how the next one reads.
#[derive(Clone, PartialEq, Eq)]
struct State {
    parse: ParseState,
    scopes: ScopeStack,
}

impl State {
    fn new(syntax: &SyntaxReference) -> State {
        State { parse: ParseState::new(syntax), scopes: ScopeStack::new() }
    }
}

/// A line's HTML, and how many more elements it opens than it closes.
struct Spans {
    html: String,
    opened: isize,
}

/// Lines that were read before. Code repeats itself, a third of the lines of a manual and more: a line
/// that comes again where the same went before it reads the same, and reading one takes long.
#[derive(Default)]
struct Known {
    lines: HashMap<Box<str>, Vec<Read>>,
    count: usize,
}

struct Read {
    before: State,
    spans: Arc<Spans>,
    after: State,
}

/// No more lines than these are kept, and none that is longer, so that it takes a few megabytes.
const MOST_KNOWN: usize = 8192;
const LONGEST_KNOWN: usize = 120;

thread_local! {
    static KNOWN: RefCell<Known> = RefCell::default();
}

impl Known {
    fn line(&mut self, state: &mut State, line: &str) -> Result<Arc<Spans>, Error> {
        let before = self.lines.get(line).map_or(&[][..], Vec::as_slice);
        if let Some(read) = before.iter().find(|read| read.before == *state) {
            state.clone_from(&read.after);
            return Ok(Arc::clone(&read.spans));
        }
        let before = state.clone();
        let tokens = state.parse.parse_line(line, &SYNTAXES)?;
        let (html, opened) = line_tokens_to_classed_spans(line, &tokens, STYLE, &mut state.scopes)?;
        let spans = Arc::new(Spans { html, opened });
        if self.count < MOST_KNOWN && line.len() <= LONGEST_KNOWN {
            self.count += 1;
            let read = Read { before, spans: Arc::clone(&spans), after: state.clone() };
            self.lines.entry(line.into()).or_default().push(read);
        }
        Ok(spans)
    }
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

    #[test]
    fn a_line_that_comes_again_reads_by_what_stands_before_it() {
        let [code, comment] = ["a = 1\na = 1\n", "\"\"\"\na = 1\n\"\"\"\na = 1\n"]
            .map(|code| highlight("python", code).expect("a grammar").0);
        let lines: Vec<&str> = code.lines().collect();
        assert!(lines[1].contains("hl-numeric"), "{code}");
        let lines: Vec<&str> = comment.lines().collect();
        assert_eq!(
            (lines[1].contains("hl-numeric"), lines[3].contains("hl-numeric")),
            (false, true)
        );
        let whole = syntect::html::ClassedHTMLGenerator::new_with_class_style;
        for (code, html) in [("a = 1\na = 1\n", code), ("\"\"\"\na = 1\n\"\"\"\na = 1\n", comment)]
        {
            let mut writer = whole(syntax("python").expect("a grammar"), &SYNTAXES, STYLE);
            for line in LinesWithEndings::from(code) {
                writer.parse_html_for_line_which_includes_newline(line).expect("read");
            }
            assert_eq!(html, writer.finalize());
        }
    }
}
