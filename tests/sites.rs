//! Small sites, one a feature, with what is expected of them: each is a folder of `tests/sites/`, and
//! README.md beside this file says how to add one.

#[path = "common/follow.rs"]
mod follow;

use ibid::pipeline::{Options, preview};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The findings of a site, as `ibid check --format json` prints them.
const FINDINGS: &str = "findings.jsonl";
/// The paths of everything that is written, but for the theme's own files.
const FILES: &str = "files.txt";

#[test]
fn sites_come_out_as_expected() {
    let update = std::env::var_os("UPDATE").is_some();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites");
    let mut said = String::new();
    let mut count = 0;
    for case in entries(&folder).into_iter().filter(|path| path.is_dir()) {
        count += 1;
        let name = case.strip_prefix(&folder).expect("below").display().to_string();
        for mistake in differences(&case, update) {
            let _ = writeln!(said, "\n{name}: {mistake}");
        }
    }
    assert!(count > 10, "the sites were not found");
    assert!(
        said.is_empty(),
        "{said}\nUPDATE=1 writes what came; then look at what `git diff` says"
    );
}

/// How a site differs from what is expected of it.
fn differences(case: &Path, update: bool) -> Vec<String> {
    let mut said = Vec::new();
    let expected = case.join("expected");
    let mut compare = |name: &str, got: &str| {
        let place = expected.join(name);
        if update {
            fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
            fs::write(&place, got).expect("written");
        }
        let wanted = fs::read_to_string(&place).unwrap_or_default();
        if wanted != got {
            said.push(format!("expected/{name} differs\n{}", diff(&wanted, got)));
        }
    };
    compare(FINDINGS, &findings(case));
    let (reading, output) = preview(case, &Options::default()).expect("a site that can be read");
    let base_url = reading.config.map(|config| config.base_url).unwrap_or_default();
    let output: follow::Files = output
        .map(|set| set.into_map())
        .unwrap_or_default()
        .into_iter()
        .map(|(path, bytes)| (path.as_str().to_owned(), bytes))
        .collect();
    let mut missing = Vec::new();
    for file in below(&expected) {
        match file.as_str() {
            FINDINGS => {}
            FILES => {
                let own = output.keys().filter(|path| !path.starts_with("theme/"));
                compare(FILES, &own.map(|path| format!("{path}\n")).collect::<String>());
            }
            path => match output.get(path) {
                Some(bytes) => compare(path, &shown(path, &String::from_utf8_lossy(bytes))),
                None => missing.push(format!("expected/{path}: no such file was written")),
            },
        }
    }
    said.extend(missing);
    said.extend(follow::complaints(&output, &base_url));
    said
}

/// A rule that no case shows firing may have stopped to fire.
#[test]
fn every_code_has_a_case() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites");
    let lines: String = entries(&folder)
        .iter()
        .filter_map(|case| fs::read_to_string(case.join("expected").join(FINDINGS)).ok())
        .collect();
    let shown = |code: &&ibid::diagnostic::Code| {
        // A loop of symbolic links and a pipe cannot be kept in every checkout; bad_input.rs makes them.
        // What a style of CSL cannot cite is for a program that has such styles: csl.rs.
        ["link-loop", "special-file", "unstyled-source"].contains(&code.name)
            || lines.contains(&format!("\"code\":\"{}\"", code.name))
    };
    let never: Vec<&str> = ibid::diagnostic::codes::ALL
        .iter()
        .copied()
        .filter(|code| !shown(code))
        .map(|code| code.name)
        .collect();
    assert!(never.is_empty(), "no case shows {never:?}");
}

fn findings(case: &Path) -> String {
    let ran = Command::new(env!("CARGO_BIN_EXE_ibid"))
        .args(["check", "--format", "json", "--root"])
        .arg(case)
        .output()
        .expect("the program runs");
    let said = String::from_utf8(ran.stdout).expect("UTF-8");
    let errors = said.contains("\"severity\":\"error\"");
    assert_eq!(
        ran.status.code(),
        Some(i32::from(errors)),
        "the exit status says whether there are errors"
    );
    assert!(ran.stderr.is_empty(), "findings for programs go to stdout alone");
    said
}

/// What is compared of a file: of a page its `<main>`, without the theme's drawings and empty lines, so
/// that its looks may change; of any other file everything.
fn shown(path: &str, text: &str) -> String {
    let main = text.find("<main").zip(text.find("</main>"));
    let Some((start, end)) = main.filter(|_| path.ends_with(".html")) else {
        return text.to_owned();
    };
    let mut rest = &text[start..end + "</main>".len()];
    let mut out = String::new();
    while let Some((before, after)) = rest.split_once("<svg") {
        out.push_str(before);
        rest = after.split_once("</svg>").map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    // Templates leave empty lines here and there, which nobody sees.
    out.lines().filter(|line| !line.trim().is_empty()).map(|line| format!("{line}\n")).collect()
}

/// The lines that went, with `-`, and those that came, with `+`, each run with the line before it.
fn diff(wanted: &str, got: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (wanted.lines().collect(), got.lines().collect());
    // The length of the longest common rest of both, from each pair of lines on.
    let mut common = vec![vec![0u32; new.len() + 1]; old.len() + 1];
    for (o, before) in old.iter().enumerate().rev() {
        for (n, after) in new.iter().enumerate().rev() {
            common[o][n] = match before == after {
                true => common[o + 1][n + 1] + 1,
                false => common[o + 1][n].max(common[o][n + 1]),
            };
        }
    }
    let (mut o, mut n) = (0, 0);
    let mut out = String::new();
    let mut last = None;
    while o < old.len() || n < new.len() {
        if o < old.len() && n < new.len() && old[o] == new[n] {
            last = Some(old[o]);
            (o, n) = (o + 1, n + 1);
            continue;
        }
        if let Some(line) = last.take() {
            let _ = writeln!(out, "  {line}");
        }
        if n == new.len() || o < old.len() && common[o + 1][n] >= common[o][n + 1] {
            let _ = writeln!(out, "- {}", old[o]);
            o += 1;
        } else {
            let _ = writeln!(out, "+ {}", new[n]);
            n += 1;
        }
    }
    out
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let read = fs::read_dir(folder).expect("a folder");
    let mut all: Vec<PathBuf> = read.map(|entry| entry.expect("an entry").path()).collect();
    all.sort();
    all
}

/// The files below a folder, by path; none where it is not there.
fn below(folder: &Path) -> Vec<String> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    walk.filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("below").to_string_lossy();
            path.replace('\\', "/")
        })
        .collect()
}

#[test]
fn a_difference_is_shown_with_the_line_before_it() {
    assert_eq!(diff("a\nb\nc\n", "a\nx\nc\nd\n"), "  a\n- b\n+ x\n  c\n+ d\n");
    assert_eq!(diff("a\n", "a\n"), "");
}

#[test]
fn of_a_page_the_main_part_is_shown() {
    let page = "<header></header><main id=\"main\"><h1>T</h1><svg><path/></svg></main><footer>";
    assert_eq!(shown("x/index.html", page), "<main id=\"main\"><h1>T</h1></main>\n");
    assert_eq!(shown("feed.xml", "<feed/>"), "<feed/>");
}
