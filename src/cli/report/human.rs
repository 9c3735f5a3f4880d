//! Findings for people: the words underlined, the mend below.

use crate::diagnostic::Severity;
use crate::pipeline::{Finding, Reading};
use crate::text::{Span, Texts};
use crate::view::html::escape;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// Prints all findings.
pub fn human(reading: &Reading) {
    let renderer = Renderer::styled();
    for finding in &reading.findings {
        super::note(&format!("{}\n\n", shown(finding, &reading.texts, &renderer)));
    }
}

/// All findings for the preview's overlay, escaped.
pub fn overlay(reading: &Reading) -> String {
    let renderer = Renderer::plain();
    let errors = reading.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let items: Vec<String> = errors
        .map(|finding| {
            format!("<li><pre>{}</pre></li>", escape(&shown(finding, &reading.texts, &renderer)))
        })
        .collect();
    format!("<ol>{}</ol>", items.join(""))
}

fn shown(finding: &Finding, texts: &Texts, renderer: &Renderer) -> String {
    let diagnostic = &finding.diagnostic;
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group: Group<'_> = level
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code.name)
        .element(snippet(texts, diagnostic.span, &diagnostic.label, AnnotationKind::Primary));
    for (span, words) in &diagnostic.related {
        group = group.element(snippet(texts, *span, words, AnnotationKind::Context));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

/// Bytes of a line that are laid out on either side of the words that are underlined.
const AROUND: usize = 2_000;

/// The next bound between characters, at or after `at`.
fn near(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

/// The lines that a span lies in: of a page of 5 MB only those are laid out.
fn snippet<'a>(
    texts: &'a Texts,
    span: Span,
    label: &'a str,
    kind: AnnotationKind,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let text = texts.get(span.text);
    let whole = text.text.as_str();
    let start = (span.start as usize).min(whole.len());
    let end = (span.end as usize).clamp(start, whole.len());
    let first = whole.get(..start).and_then(|w| w.rfind('\n')).map_or(0, |at| at + 1);
    let last = whole.get(end..).and_then(|w| w.find('\n')).map_or(whole.len(), |at| end + at);
    // Of a very long line only what lies around the words: laying out all of it would take long and
    // show nothing.
    let first = near(whole, first.max(start.saturating_sub(AROUND)));
    let last = near(whole, last.min(end.max(start + 1).saturating_add(AROUND)));
    let lines = whole.get(first..last).unwrap_or("");
    let annotation = kind.span(start - first..end - first);
    let annotation = if label.is_empty() { annotation } else { annotation.label(label) };
    Snippet::source(lines)
        .line_start(text.position(start).line)
        .path(text.path.as_str())
        .annotation(annotation)
}
