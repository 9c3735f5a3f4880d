//! Findings for programs: JSON lines, SARIF 2.1.0, annotations of GitHub Actions.

use super::result;
use crate::diagnostic::{Example, Severity, codes};
use crate::pipeline::{Finding, Reading};
use crate::text::{Position, Span, Texts};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn ends(texts: &Texts, span: Span) -> (&str, Position, Position) {
    let text = texts.get(span.text);
    (text.path.as_str(), text.position(span.start as usize), text.position(span.end as usize))
}

/// One object a line: `code`, `severity`, `message`, `file` (from the root), `line`, `column`,
/// `end_line`, `end_column` (from 1, columns in characters), `help`, `related`.
pub fn json(reading: &Reading) {
    let lines =
        reading.findings.iter().map(|finding| format!("{}\n", object(finding, &reading.texts)));
    result(&lines.collect::<String>());
}

fn object(finding: &Finding, texts: &Texts) -> Value {
    let diagnostic = &finding.diagnostic;
    let (file, start, end) = ends(texts, diagnostic.span);
    let related: Vec<Value> = diagnostic
        .related
        .iter()
        .map(|(span, message)| {
            let (file, start, _) = ends(texts, *span);
            json!({ "file": file, "line": start.line, "column": start.column, "message": message })
        })
        .collect();
    json!({
        "code": diagnostic.code.name,
        "severity": finding.severity.as_str(),
        "message": diagnostic.message,
        "file": file,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "help": diagnostic.help,
        "related": related,
    })
}

/// One log with one run (OASIS SARIF 2.1.0).
pub fn sarif(reading: &Reading) {
    let place = |span: Span| {
        let (file, start, end) = ends(&reading.texts, span);
        json!({
            "artifactLocation": { "uri": uri(file), "uriBaseId": "ROOT" },
            "region": {
                "startLine": start.line, "startColumn": start.column,
                "endLine": end.line, "endColumn": end.column,
            },
        })
    };
    let results: Vec<Value> = reading
        .findings
        .iter()
        .map(|finding| {
            let diagnostic = &finding.diagnostic;
            let words = match &diagnostic.help {
                Some(help) => format!("{}\n{help}", diagnostic.message),
                None => diagnostic.message.clone(),
            };
            let related: Vec<Value> = diagnostic
                .related
                .iter()
                .map(|(span, words)| json!({ "physicalLocation": place(*span), "message": { "text": words } }))
                .collect();
            json!({
                "ruleId": diagnostic.code.name,
                "level": finding.severity.as_str(),
                "message": { "text": words },
                "locations": [{ "physicalLocation": place(diagnostic.span) }],
                "relatedLocations": related,
            })
        })
        .collect();
    let rules: Vec<Value> = codes::ALL
        .iter()
        .map(|code| {
            let page = code.explanation();
            let lines = |examples: &[Example<'_>]| {
                examples.iter().map(|example| example.lines).collect::<Vec<_>>().join("\n\n")
            };
            let help = format!(
                "For instance\n\n{}\n\nMended\n\n{}",
                lines(&page.fails),
                lines(&page.mended)
            );
            json!({
                "id": code.name,
                "shortDescription": { "text": page.first_sentence() },
                "fullDescription": { "text": page.meaning },
                "help": { "text": help },
                "defaultConfiguration": { "level": code.severity.map_or("none", Severity::as_str) },
            })
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "ibid",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    result(&format!("{log:#}\n"));
}

/// A path as a relative reference (RFC 3986): all but its letters, digits and `/` in percent signs.
fn uri(path: &str) -> String {
    const KEPT: &AsciiSet =
        &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    utf8_percent_encode(path, KEPT).to_string()
}

/// Where the site lies in the repository, whose paths GitHub wants.
fn in_repository(root: &Path) -> String {
    let top = std::env::var_os("GITHUB_WORKSPACE").map(PathBuf::from);
    let below = || {
        let top = top?.canonicalize().ok()?;
        let below = root.canonicalize().ok()?.strip_prefix(top).ok()?.to_path_buf();
        let parts = below.iter().map(|part| format!("{}/", part.to_string_lossy()));
        Some(parts.collect())
    };
    below().unwrap_or_default()
}

/// Workflow commands: `::error file=…,line=…,col=…,title=…::…`. Columns go with one line only.
pub fn github(reading: &Reading, root: &Path) {
    let folder = in_repository(root);
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let lines = reading.findings.iter().map(|finding| {
        let diagnostic = &finding.diagnostic;
        let (file, start, end) = ends(&reading.texts, diagnostic.span);
        let words = match (&diagnostic.help, finding.severity) {
            (Some(help), _) => format!("{} ({help})", diagnostic.message),
            (None, _) => diagnostic.message.clone(),
        };
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let columns = match start.line == end.line {
            true => format!(",col={},endColumn={}", start.column, end.column),
            false => String::new(),
        };
        format!(
            "::{command} file={},line={},endLine={}{columns},title={}::{}\n",
            property(&format!("{folder}{file}")),
            start.line,
            end.line,
            property(diagnostic.code.name),
            data(&words)
        )
    });
    result(&lines.collect::<String>());
}
