//! Findings for people: the words underlined, the mend below; many of a kind in a line each.

use super::{count, width};
use crate::diagnostic::Severity;
use crate::pipeline::{Finding, Reading};
use crate::text::{Span, Texts};
use crate::view::html::escape;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// As many findings are each shown with the words underlined, whatever they are.
const FEW: usize = 20;
/// Of more, as many of one code in one file,
const SHOWN: usize = 3;
/// and as many more in a line each. What is left is counted.
const LISTED: usize = 20;

/// Prints all findings, by file.
pub fn human(texts: &Texts, findings: &[Finding]) {
    let renderer = Renderer::styled().term_width(width::terminal().unwrap_or(140));
    super::note(&laid_out(texts, findings, &renderer));
}

/// Prints findings on what was typed and is in no file: `words` has for a place what was typed there.
pub fn typed(texts: &Texts, findings: &[Finding], words: &dyn Fn(Span) -> Option<String>) {
    let renderer = Renderer::styled().term_width(width::terminal().unwrap_or(140));
    let room = width::terminal().unwrap_or(usize::MAX);
    let mut out = String::new();
    for finding in findings {
        let _ = writeln!(out, "{}\n", shown(finding, texts, words, &renderer, room));
    }
    super::note(&out);
}

/// For what stands in files.
fn not_typed(_: Span) -> Option<String> {
    None
}

/// The columns that "= help: " and the numbers of lines before it take.
const BEFORE_HELP: usize = 16;

fn laid_out(texts: &Texts, findings: &[Finding], renderer: &Renderer) -> String {
    let room = width::terminal().unwrap_or(usize::MAX);
    let mut out = String::new();
    if findings.len() <= FEW {
        for finding in findings {
            let _ = writeln!(out, "{}\n", shown(finding, texts, &not_typed, renderer, room));
        }
        return out;
    }
    let path = |finding: &Finding| texts.get(finding.diagnostic.span.text).path.as_str();
    for of_file in findings.chunk_by(|a, b| path(a) == path(b)) {
        let mut rest: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for finding in of_file {
            let name = finding.diagnostic.code.name;
            let seen = seen.entry(name).or_default();
            *seen += 1;
            match *seen <= SHOWN {
                true => {
                    let _ =
                        writeln!(out, "{}\n", shown(finding, texts, &not_typed, renderer, room));
                }
                false => rest.entry(name).or_default().push(finding),
            }
        }
        for (name, more) in rest {
            let file = of_file.first().map_or("", path);
            out.push_str(&listed(name, file, &more, texts));
        }
    }
    out.push_str(&counted(findings, path));
    out
}

/// The further findings of a code in a file, a line each, and how many more there are.
fn listed(code: &str, file: &str, findings: &[&Finding], texts: &Texts) -> String {
    let head = width::fitted(&format!("{code}: {} more in {file}", findings.len()), 4);
    let mut out = format!("\u{1b}[1m{code}\u{1b}[0m{}\n", head.strip_prefix(code).unwrap_or(&head));
    for finding in findings.iter().take(LISTED) {
        let span = finding.diagnostic.span;
        let at = texts.get(span.text).position(span.start as usize);
        let place = format!("  {:>4}:{:<3} ", at.line, at.column);
        // A mend for this one alone stands with it; what would help with all was said above.
        let mend = finding.diagnostic.help.iter().filter(|help| help.starts_with("did you mean"));
        let mend: String = mend.map(|help| format!("; {help}")).collect();
        let message = format!("{}{mend}", finding.diagnostic.message);
        let _ = writeln!(out, "{place}{}", width::hanging(&message, place.len()));
    }
    let more = findings.len().saturating_sub(LISTED);
    if more > 0 {
        let _ = writeln!(out, "  and {more} like these; `ibid check --format json` has all");
    }
    out.push('\n');
    out
}

/// How many there are of each code, and in how many files.
fn counted<'a>(findings: &'a [Finding], path: impl Fn(&'a Finding) -> &'a str) -> String {
    let mut by_code: BTreeMap<(Severity, &str), (usize, Vec<&str>)> = BTreeMap::new();
    for finding in findings {
        let (number, files) =
            by_code.entry((finding.severity, finding.diagnostic.code.name)).or_default();
        *number += 1;
        if files.last() != Some(&path(finding)) {
            files.push(path(finding));
        }
    }
    let wide = by_code.keys().map(|(_, name)| name.len()).max().unwrap_or(0);
    let mut out = String::from("By code:\n");
    for ((severity, name), (number, files)) in by_code {
        let place = match files.as_slice() {
            [one] => (*one).to_owned(),
            all => count(all.len(), "file", "files"),
        };
        let _ = writeln!(out, "  {number:>5}  {:7}  {name:wide$}  {place}", severity.as_str());
    }
    out.push_str("`ibid explain CODE` says what one means and how to mend it.\n\n");
    out
}

/// All findings for the preview's overlay, escaped.
pub fn overlay(reading: &Reading) -> String {
    let renderer = Renderer::plain();
    let errors = reading.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let items: Vec<String> = errors
        .map(|finding| {
            format!(
                "<li><pre>{}</pre></li>",
                escape(&shown(finding, &reading.texts, &not_typed, &renderer, usize::MAX))
            )
        })
        .collect();
    format!("<ol>{}</ol>", items.join(""))
}

fn shown(
    finding: &Finding,
    texts: &Texts,
    typed: &dyn Fn(Span) -> Option<String>,
    renderer: &Renderer,
    room: usize,
) -> String {
    let diagnostic = &finding.diagnostic;
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    // Before the message stand level and code, and further lines of it begin as far in.
    let before = "warning[]: ".len() + diagnostic.code.name.len();
    let title = width::wrapped_to(&diagnostic.message, width::less(room, before));
    let typed = typed(diagnostic.span).map(|words| match diagnostic.label.as_str() {
        "" => format!("in {words}"),
        label => format!("in {words}: {label}"),
    });
    let title = level.primary_title(title.as_str()).id(diagnostic.code.name);
    let mut group: Group<'_> = match &typed {
        Some(words) => title.element(Level::NOTE.message(words.as_str())),
        None => {
            let kind = AnnotationKind::Primary;
            title.element(snippet(texts, diagnostic.span, &diagnostic.label, kind))
        }
    };
    for (span, words) in &diagnostic.related {
        group = group.element(snippet(texts, *span, words, AnnotationKind::Context));
    }
    // The renderer keeps further lines of a mend below its first.
    let help = diagnostic.help.as_deref();
    let help = help.map(|help| width::wrapped_to(help, width::less(room, BEFORE_HELP)));
    if let Some(help) = &help {
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
    let whole = &*text.text;
    let start = (span.start as usize).min(whole.len());
    let end = (span.end as usize).clamp(start, whole.len());
    let first = whole.get(..start).and_then(|w| w.rfind('\n')).map_or(0, |at| at + 1);
    let last = whole.get(end..).and_then(|w| w.find('\n')).map_or(whole.len(), |at| end + at);
    // Of a very long line only what lies around the words: laying out all of it would take long and
    // show nothing.
    let first = near(whole, first.max(start.saturating_sub(AROUND)));
    let last = near(whole, last.min(end.max(start + 1).saturating_add(AROUND)));
    let lines = whole.get(first..last).unwrap_or("");
    let lines = lines.strip_suffix('\r').unwrap_or(lines);
    // Of a character that is only partly meant, such as a byte order mark, all is underlined.
    let within = |at: usize| near(lines, (at - first).min(lines.len()));
    let annotation = kind.span(within(start)..within(end));
    let annotation = if label.is_empty() { annotation } else { annotation.label(label) };
    Snippet::source(lines)
        .line_start(text.position(start).line)
        .path(text.path.as_str())
        .annotation(annotation)
}
