//! The only printer: findings and progress to stderr, results to stdout.

mod human;
mod machine;
mod progress;
mod width;

pub(super) use human::{human, overlay, typed};
pub(super) use machine::{github, json, sarif};
pub(super) use progress::progress;
pub(super) use width::{hanging, indented, wrapped};

use crate::diagnostic::Severity;
use crate::dossier::{Counted, Coverage, Standing};
use crate::emit::{Plan, Written};
use crate::pipeline::Reading;
use crate::render::Rendered;
use crate::serve::{Event, Touched};
use crate::view::html::escape;
use std::fmt::Write as _;
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::time::Duration;

/// A result, to stdout. A reader that has gone (`| head`) is no mistake.
pub(super) fn result(text: &str) {
    let mut out = anstream::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

/// A line of a result: for people it fits their terminal, for programs it stays one line.
fn for_stdout(words: &str, indent: usize) -> String {
    match std::io::stdout().is_terminal() {
        true => width::hanging(words, indent),
        false => words.to_owned(),
    }
}

/// Words to stderr.
pub(super) fn note(text: &str) {
    let mut out = anstream::stderr().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

/// Why a command could not do its work.
pub(super) fn failure(why: &str) {
    note(&format!("\u{1b}[1m\u{1b}[91merror\u{1b}[0m\u{1b}[1m:\u{1b}[0m {why}\n"));
}

/// The same for a browser.
pub(super) fn failure_html(why: &str) -> String {
    format!("<p>{}</p>", escape(why))
}

/// "3 pages", "1 page".
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Words as one would type them in a shell.
pub(super) fn in_shell(words: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:,@%+=".contains(c);
    match !words.is_empty() && words.chars().all(plain) {
        true => words.to_owned(),
        false => format!("'{}'", words.replace('\'', r"'\''")),
    }
}

fn number_of(reading: &Reading, severity: Severity) -> usize {
    reading.findings.iter().filter(|finding| finding.severity == severity).count()
}

fn findings(reading: &Reading) -> String {
    let errors = number_of(reading, Severity::Error);
    let warnings = number_of(reading, Severity::Warning);
    let warnings_words = count(warnings, "warning", "warnings");
    match (errors, warnings) {
        (0, 0) => "no findings".into(),
        (0, _) => warnings_words,
        (_, 0) => count(errors, "error", "errors"),
        _ => format!("{} and {warnings_words}", count(errors, "error", "errors")),
    }
}

/// What a build wrote and counted.
pub(super) fn built(
    reading: &Reading,
    rendered: Rendered,
    written: Written,
    output: &Path,
    took: Duration,
) {
    let dossier = &reading.dossier;
    let positions = || dossier.claims.iter().flat_map(|claim| &claim.positions);
    let sourced = positions().filter(|p| !p.cite.is_empty() || p.quote.is_some()).count();
    let mut out = String::new();
    let changes = match (written.written, written.removed) {
        (0, 0) => "nothing changed".to_owned(),
        (new, 0) => format!("{} written", count(new, "file", "files")),
        (new, gone) => format!("{} written, {gone} removed", count(new, "file", "files")),
    };
    let _ = writeln!(
        out,
        "{} in {:.2} s: {changes}, {} unchanged",
        output.display(),
        took.as_secs_f64(),
        written.unchanged
    );
    let _ = writeln!(
        out,
        "  {}, {}, {}",
        count(rendered.pages, "page", "pages"),
        count(rendered.records, "record page", "record pages"),
        count(rendered.notes, "note", "notes")
    );
    let _ = writeln!(out, "  quotes: {}", quotes(&mut dossier.evidence.quotes.iter()));
    let passages = &dossier.evidence.passages;
    if !passages.is_empty() {
        let words = quotes(&mut passages.iter().map(|passage| &passage.standing));
        let words = format!("quotations in the text: {words}");
        let _ = writeln!(out, "  {}", for_stdout(&words, 4));
    }
    let _ = writeln!(
        out,
        "  positions on claims: {sourced} sourced, {} unsourced",
        positions().count() - sourced
    );
    let _ = writeln!(out, "  {}", for_stdout(&coverage(&dossier.coverage), 4));
    result(&out);
}

/// What a build would do to a folder.
pub(super) fn planned(plan: &Plan, folder: &Path) {
    let Plan { written, removed, unchanged } = plan;
    let mut out = String::new();
    let lines = [("write", written), ("remove", removed)];
    for (what, path) in lines.iter().flat_map(|(what, all)| all.iter().map(move |p| (what, p))) {
        let _ = writeln!(out, "{what:6}  {path}");
    }
    let _ = writeln!(
        out,
        "{}: {} to write, {} to remove, {unchanged} unchanged; nothing was done",
        folder.display(),
        count(written.len(), "file", "files"),
        removed.len()
    );
    result(&out);
}

/// How much of the content carries a citation.
fn coverage(coverage: &Coverage) -> String {
    let Coverage { claims, quotes, dates, paragraphs, .. } = coverage;
    let share = |counted: &Counted| format!("{} of {}", counted.sourced, counted.all);
    let accepted: usize = [claims, quotes, dates, paragraphs].iter().map(|c| c.accepted).sum();
    let mut out = format!(
        "coverage: {} paragraphs with figures, dates or quotations carry a citation; {} quotes, {} dates, {} claims",
        share(paragraphs),
        share(quotes),
        share(dates),
        share(claims)
    );
    if accepted > 0 {
        let _ = write!(out, "; {accepted} accepted without");
    }
    out
}

/// How many quotations were verified, failed, or have no snapshot.
fn quotes(all: &mut dyn Iterator<Item = &Standing>) -> String {
    let (mut verified, mut failed, mut without) = (0, 0, 0);
    for standing in all {
        match standing {
            Standing::Held { .. } => verified += 1,
            Standing::Missing { .. } => failed += 1,
            Standing::NoCopy => without += 1,
        }
    }
    format!("{verified} verified, {failed} failed, {without} without snapshot")
}

/// That nothing was written, and why.
pub(super) fn not_built(reading: &Reading, denied: bool) {
    let why = match reading.is_sound() && denied {
        true => format!("{}, and warnings are denied", findings(reading)),
        false => findings(reading),
    };
    failure(&format!("nothing was written: {why}; the old site, if there is one, is as it was"));
}

/// What a check counted.
pub(super) fn checked(reading: &Reading) {
    let dossier = &reading.dossier;
    let records: usize =
        crate::dossier::RecordKind::ALL.into_iter().map(|kind| dossier.count(kind)).sum();
    result(&format!(
        "{} in {} and {}\n",
        findings(reading),
        count(dossier.pages.len(), "page", "pages"),
        count(records, "record", "records")
    ));
    result(&format!("{}\n", for_stdout(&coverage(&dossier.coverage), 2)));
}

/// What the preview has to say.
pub(super) fn served(event: Event) {
    let text = match event {
        Event::Listening { url, instead_of } => {
            let instead = instead_of.map_or(String::new(), |port| {
                format!(" (port {port} is taken by another program)")
            });
            result(&format!("serving {url}{instead}\n"));
            "changes appear as you save; Ctrl-C ends it\n".to_owned()
        }
        Event::Rebuilt { touched, files, took } => {
            let files = count(files, "file", "files");
            format!("{}: {files} changed in {} ms\n", what(&touched), took.as_millis())
        }
        Event::Failed { touched, .. } => {
            format!("{}: the last good pages stay until it is mended\n", what(&touched))
        }
        Event::Polling { why } => {
            format!(
                "this system cannot watch so many files ({why}), so they are looked through several times a second\n"
            )
        }
        Event::NotWatching { why } => format!("changes go unnoticed from here on: {why}\n"),
        Event::BrowserNotOpened { why } => format!("no browser could be opened: {why}\n"),
    };
    note(&text);
}

fn what(touched: &Touched) -> String {
    match touched {
        Touched::Anything => "rebuilt".into(),
        Touched::Paths(paths) => {
            let name = |path: &std::path::PathBuf| {
                path.file_name().map(|name| name.to_string_lossy().into_owned())
            };
            let names: Vec<String> = paths.iter().filter_map(name).take(3).collect();
            match paths.len().saturating_sub(names.len()) {
                0 => names.join(", "),
                more => format!("{} and {more} more", names.join(", ")),
            }
        }
    }
}
