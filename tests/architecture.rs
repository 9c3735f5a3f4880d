//! The rooms of `src/` and what each may know of the others.
//!
//! Data flows one way. What follows is the table that says so, and the few absences that the rest of
//! the house relies on: nothing prints but the command line, nothing below it asks for the time, and
//! the site's files are read in one room and written in another.

use std::fs;
use std::path::Path;

/// A room, and what it may import beside itself. A room is a file or folder of `src/`.
const ROOMS: &[(&str, &[&str])] = &[
    // Values and pure reasoning: nothing of files, formats or pages reaches these.
    ("text", &[]),
    ("domain", &[]),
    ("diagnostic", &["text"]),
    // A text after its parse keeps spans, and the dates and locators that its blocks and citations
    // hold are values of the domain.
    ("markup", &["text", "domain"]),
    // Dates, verdicts and labels in the words of a language.
    ("words", &["domain"]),
    ("config", &["text", "diagnostic"]),
    // Bytes by name; which of them are templates or words is for `render` to read.
    ("theme", &[]),
    ("load", &["text", "diagnostic", "config", "theme"]),
    ("parse", &["text", "diagnostic", "domain", "markup"]),
    // The graph: no settings, no paths on a disk, no templates.
    ("dossier", &["text", "domain", "markup"]),
    ("resolve", &["parse", "dossier", "domain", "markup", "text", "diagnostic"]),
    // The rules see the resolved graph alone, a text's marks included; findings are English and name
    // days as they are written.
    ("check", &["dossier", "domain", "markup", "text", "diagnostic"]),
    // Pages as values. Neither templates nor files: `render` fills the theme's parts in for it.
    ("view", &["dossier", "domain", "config", "words", "markup"]),
    // What was computed and recorded, for other programs, under the addresses and in the words of the
    // pages.
    ("data", &["view", "dossier", "domain", "words", "markup"]),
    // The words of the same pages, for readers to search.
    ("search", &["view", "dossier"]),
    // It goes over the dossier's pages and records to have each viewed and filled in.
    (
        "render",
        &[
            "view",
            "data",
            "search",
            "theme",
            "config",
            "text",
            "diagnostic",
            "output",
            "words",
            "dossier",
            "domain",
        ],
    ),
    ("output", &[]),
    ("emit", &["output"]),
    // What it makes is text; to add to a page it reads the page's front matter as `parse` does.
    ("scaffold", &["parse", "text"]),
    (
        "pipeline",
        &[
            "text",
            "diagnostic",
            "config",
            "theme",
            "load",
            "parse",
            "dossier",
            "resolve",
            "check",
            "view",
            "data",
            "search",
            "render",
            "output",
            "emit",
        ],
    ),
    // The preview is given a way to rebuild, and knows files and addresses only.
    ("serve", &[]),
    // The command line may know everything.
    (
        "cli",
        &[
            "text",
            "domain",
            "diagnostic",
            "markup",
            "words",
            "config",
            "theme",
            "load",
            "parse",
            "dossier",
            "resolve",
            "check",
            "view",
            "data",
            "search",
            "render",
            "output",
            "emit",
            "scaffold",
            "pipeline",
            "serve",
        ],
    ),
];

/// Where `std::fs` may be used: one room reads a site, one writes the output, `new` makes files, and
/// the preview's polling looks at times of change.
const FILES: &[&str] = &["load", "emit", "scaffold", "serve/poll"];
/// Where the clock may be read: the same input gives the same bytes, whatever the day.
const CLOCK: &[&str] = &["serve", "cli"];
/// Where something may be printed.
const PRINTING: &[&str] = &["cli"];

/// A file of `src/`: its path from there, without the parts that only tests see.
struct File {
    path: String,
    text: String,
}

#[test]
fn every_import_is_allowed() {
    complain(src().iter().flat_map(imports).collect());
}

#[test]
fn only_the_command_line_prints() {
    let words = ["println!", "eprintln!", "print!", "eprint!", "dbg!"];
    complain(src().iter().flat_map(|file| uses(file, &words, PRINTING)).collect());
}

#[test]
fn files_are_read_and_written_in_their_rooms() {
    let words = ["std::fs", "fs::", "WalkDir::new", "File::open", "File::create"];
    let walks = |file: &File| uses(file, &words, FILES);
    complain(src().iter().flat_map(walks).collect());
}

#[test]
fn the_clock_is_read_nowhere_else() {
    let words = ["SystemTime::now", "Instant::now", "Timestamp::now", "Zoned::now"];
    complain(src().iter().flat_map(|file| uses(file, &words, CLOCK)).collect());
}

#[test]
fn every_file_says_what_lives_there() {
    let silent = |file: &&(String, String)| !file.1.starts_with("//! ");
    let files = whole();
    complain(files.iter().filter(silent).map(|(path, _)| format!("{path}: no `//!`")).collect());
}

#[test]
fn nothing_is_called_a_site_and_nothing_manages() {
    complain(src().iter().flat_map(names).collect());
}

#[test]
fn the_table_has_the_rooms_that_there_are() {
    let lib = fs::read_to_string(root().join("src/lib.rs")).expect("src/lib.rs");
    let mut there: Vec<&str> =
        lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let mut known: Vec<&str> = ROOMS.iter().map(|(room, _)| *room).collect();
    there.sort_unstable();
    known.sort_unstable();
    assert_eq!(there, known, "src/lib.rs on the left, the table on the right");
}

#[test]
fn no_two_rooms_need_each_other() {
    // A room's own imports, then theirs, until nothing new comes: none may lead back.
    for (room, _) in ROOMS {
        let mut reached: Vec<&str> = Vec::new();
        let mut ahead = vec![*room];
        while let Some(next) = ahead.pop() {
            for import in allowed(next) {
                assert_ne!(import, room, "{room} leads back to itself through {next}");
                if !reached.contains(import) {
                    reached.push(import);
                    ahead.push(import);
                }
            }
        }
    }
}

/// The rules themselves, on made-up files: each fires once and is silent once.
mod the_rules {
    use super::*;

    fn file(path: &str, text: &str) -> File {
        File { path: path.into(), text: code(text) }
    }

    #[test]
    fn an_import_that_leads_back_is_named_with_its_line() {
        let bad = file("view/page.rs", "//! x\nuse crate::dossier::Page;\nuse crate::render;\n");
        assert_eq!(imports(&bad), ["src/view/page.rs:3: view may not import render"]);
        assert!(imports(&file("view/page.rs", "use crate::dossier::Page;")).is_empty());
    }

    #[test]
    fn imports_are_found_in_every_form() {
        let found = |path: &str, text: &str| imports(&file(path, text)).len();
        assert_eq!(
            found("view/a.rs", "use crate::{dossier::Page, render, parse::{raw, front}};"),
            2
        );
        assert_eq!(found("view/a.rs", "use crate::{\n    load,\n    words as w,\n};"), 1);
        assert_eq!(found("view/a.rs", "let x = crate::load::bytes(file);"), 1);
        assert_eq!(found("view/a/b.rs", "use super::super::super::load::bytes;"), 1);
        assert_eq!(found("view/a/b.rs", "use super::super::load::bytes;"), 0);
        assert_eq!(found("output.rs", "use super::emit::Emit;"), 1);
        assert_eq!(found("view/mod.rs", "use super::emit::Emit;"), 1);
        assert_eq!(found("view/mod.rs", "pub(crate) use self::emit;"), 0);
    }

    #[test]
    fn comments_words_and_tests_are_no_imports() {
        let found = |text: &str| imports(&file("view/a.rs", text)).len();
        assert_eq!(found("/// See [`crate::load`].\n// crate::load\n/* crate::load */"), 0);
        assert_eq!(found("let x = \"crate::load\"; let y = r#\"crate::load \"\"#;"), 0);
        assert_eq!(found("let c = '\"'; use crate::load; // '"), 1);
        assert_eq!(found("fn f<'a>(x: &'a str) {} use crate::load;"), 1);
        let tests =
            "#[cfg(test)]\nmod tests {\n    use crate::load;\n    fn f() { let x = '}'; }\n}\n";
        assert_eq!(found(tests), 0);
        assert_eq!(found(&format!("{tests}use crate::load;")), 1);
        assert_eq!(found("#[cfg(test)]\nuse crate::load;\n"), 0);
        assert_eq!(found("#[cfg(test)]\nmod tests;\nuse crate::load;\n"), 1);
    }

    #[test]
    fn printing_is_found_by_whole_words() {
        let prints = |path: &str, text: &str| uses(&file(path, text), &["print!"], PRINTING).len();
        assert_eq!(prints("view/a.rs", "print!(\"x\")"), 1);
        assert_eq!(prints("view/a.rs", "blueprint!(\"x\"); fingerprint(x) // print!"), 0);
        assert_eq!(prints("cli/a.rs", "print!(\"x\")"), 0);
    }

    #[test]
    fn a_room_may_be_a_part_of_one() {
        let reads = |path: &str| uses(&file(path, "std::fs::read(x)"), &["std::fs"], FILES).len();
        assert_eq!(
            (reads("serve/watch.rs"), reads("serve/poll.rs"), reads("load/a/b.rs")),
            (1, 0, 0)
        );
        assert_eq!((reads("loader/a.rs"), reads("emit.rs")), (1, 0));
    }

    #[test]
    fn names_that_tell_nothing_are_found() {
        let found = |text: &str| names(&file("view/a.rs", text)).len();
        assert_eq!(found("pub struct Site;\nenum Site { A }\ntype Site = u8;\ntrait Site {}"), 4);
        assert_eq!(found("struct PageManager;"), 1);
        assert_eq!(found("pub struct SiteConfig;\nstruct OnSite;"), 0);
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn complain(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// All files of `src/` as they are, by path.
fn whole() -> Vec<(String, String)> {
    let src = root().join("src");
    let mut files: Vec<(String, String)> = walkdir::WalkDir::new(&src)
        .into_iter()
        .map(|entry| entry.expect("src/ can be walked").into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            let name = path.strip_prefix(&src).expect("below src").to_string_lossy().into_owned();
            (name.replace('\\', "/"), fs::read_to_string(&path).expect("a file of text"))
        })
        .collect();
    files.sort();
    assert!(files.len() > 50, "the files of src/ were not found");
    files
}

/// The files of `src/` that make the library, without tests, comments and words.
fn src() -> Vec<File> {
    let tests = |path: &str| path.ends_with("/tests.rs") || path.contains("/tests/");
    // The program and the library's door have no room of their own.
    let doors = |path: &str| matches!(path, "lib.rs" | "main.rs");
    whole()
        .into_iter()
        .filter(|(path, _)| !tests(path) && !doors(path))
        .map(|(path, text)| File { path, text: code(&text) })
        .collect()
}

fn room(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or(path);
    first.strip_suffix(".rs").unwrap_or(first)
}

fn allowed(room: &str) -> &'static [&'static str] {
    ROOMS.iter().find(|(name, _)| *name == room).map_or(&[], |(_, allowed)| allowed)
}

/// The imports of a file that its room is not allowed.
fn imports(file: &File) -> Vec<String> {
    let own = room(&file.path);
    let mut all = Vec::new();
    for (at, target) in paths_from_the_top(file) {
        if target != own && !allowed(own).contains(&target.as_str()) {
            let line = line_of(&file.text, at);
            all.push(format!("src/{}:{line}: {own} may not import {target}", file.path));
        }
    }
    all
}

/// The rooms that a file names, each with its place: `crate::a`, `crate::{a, b::c}`, and as many
/// `super::` as lead to the top.
fn paths_from_the_top(file: &File) -> Vec<(usize, String)> {
    let text = file.text.as_str();
    let mut all = Vec::new();
    for (at, _) in text.match_indices("crate::").filter(|(at, _)| begins_word(text, *at)) {
        all.extend(heads(text, at + "crate::".len()));
    }
    let bare = file.path.strip_suffix(".rs").unwrap_or(&file.path);
    let depth = bare.strip_suffix("/mod").unwrap_or(bare).split('/').count();
    let climb = "super::".repeat(depth);
    for (at, _) in text.match_indices(&climb).filter(|(at, _)| begins_word(text, *at)) {
        let before = text.get(..at).unwrap_or("");
        let after = text.get(at + climb.len()..).unwrap_or("");
        if !before.ends_with("super::") && !after.starts_with("super::") {
            all.extend(heads(text, at + climb.len()));
        }
    }
    all
}

/// The first names of what follows `crate::`: one, or one for each item between braces.
fn heads(text: &str, at: usize) -> Vec<(usize, String)> {
    let rest = text.get(at..).unwrap_or("");
    if !rest.starts_with('{') {
        return vec![(at, word(rest))];
    }
    let (mut all, mut depth, mut fresh) = (Vec::new(), 0, false);
    for (offset, c) in rest.char_indices() {
        match c {
            '{' => {
                depth += 1;
                fresh = depth == 1;
            }
            '}' => {
                depth -= 1;
                if depth == 0 {
                    break;
                }
            }
            ',' if depth == 1 => fresh = true,
            c if fresh && !c.is_whitespace() => {
                all.push((at + offset, word(rest.get(offset..).unwrap_or(""))));
                fresh = false;
            }
            _ => {}
        }
    }
    all
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

fn begins_word(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    before.is_none_or(|c| !(c.is_alphanumeric() || c == '_'))
}

fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or("").matches('\n').count() + 1
}

/// Where a file outside `rooms` uses one of `words`.
fn uses(file: &File, words: &[&str], rooms: &[&str]) -> Vec<String> {
    let bare = file.path.strip_suffix(".rs").unwrap_or(&file.path);
    let inside = |room: &&&str| {
        bare.strip_prefix(**room).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    if rooms.iter().any(|room| inside(&room)) {
        return Vec::new();
    }
    let mut all = Vec::new();
    for found in words {
        for (at, _) in file.text.match_indices(found).filter(|(at, _)| begins_word(&file.text, *at))
        {
            let line = line_of(&file.text, at);
            all.push(format!("src/{}:{line}: {found} outside {}", file.path, rooms.join(", ")));
        }
    }
    all
}

/// Types whose name says that they know everything, or nothing.
fn names(file: &File) -> Vec<String> {
    let mut all = Vec::new();
    for kind in ["struct ", "enum ", "type ", "trait ", "union "] {
        for (at, _) in file.text.match_indices(kind).filter(|(at, _)| begins_word(&file.text, *at))
        {
            let name = word(file.text.get(at + kind.len()..).unwrap_or(""));
            if name == "Site" || name.ends_with("Manager") {
                let line = line_of(&file.text, at);
                all.push(format!("src/{}:{line}: a type called `{name}`", file.path));
            }
        }
    }
    all
}

/// The code of a file: comments, the contents of strings, and what stands under `#[cfg(test)]` are
/// spaces, and lines stay where they are.
fn code(text: &str) -> String {
    without_tests(&without_words(text))
}

fn without_words(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    let starts = |at: usize, with: &str| {
        with.chars().enumerate().all(|(n, c)| chars.get(at + n) == Some(&c))
    };
    let blank = |out: &mut String, c: char| out.push(if c == '\n' { '\n' } else { ' ' });
    while let Some(c) = chars.get(at).copied() {
        let end = if starts(at, "//") {
            chars.iter().skip(at).position(|c| *c == '\n').map_or(chars.len(), |n| at + n)
        } else if starts(at, "/*") {
            (at + 2..chars.len()).find(|n| starts(*n, "*/")).map_or(chars.len(), |n| n + 2)
        } else if c == 'r' && (starts(at, "r\"") || starts(at, "r#")) && quote_after(&chars, at) {
            let marks = chars.iter().skip(at + 1).take_while(|c| **c == '#').count();
            let close = format!("\"{}", "#".repeat(marks));
            let from = at + marks + 2;
            (from..chars.len())
                .find(|n| starts(*n, &close))
                .map_or(chars.len(), |n| n + close.len())
        } else if c == '"' {
            let mut n = at + 1;
            while let Some(inner) = chars.get(n) {
                match inner {
                    '\\' => n += 1,
                    '"' => break,
                    _ => {}
                }
                n += 1;
            }
            n + 1
        } else if c == '\'' {
            // A letter, not a lifetime: a quotation mark closes it right away, or an escape begins.
            match (chars.get(at + 1), chars.get(at + 2)) {
                (Some('\\'), _) => (at + 3..chars.len())
                    .find(|n| chars.get(*n) == Some(&'\''))
                    .map_or(at + 1, |n| n + 1),
                (Some(_), Some('\'')) => at + 3,
                _ => at,
            }
        } else {
            at
        };
        if end > at {
            chars.iter().take(end.min(chars.len())).skip(at).for_each(|c| blank(&mut out, *c));
            at = end;
        } else {
            out.push(c);
            at += 1;
        }
    }
    out
}

/// Whether `r` and any number of `#` begin a raw string here, and `r` ends no name.
fn quote_after(chars: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|n| chars.get(n));
    let quote = chars.iter().skip(at + 1).find(|c| **c != '#');
    quote == Some(&'"') && before.is_none_or(|c| !(c.is_alphanumeric() || *c == '_'))
}

fn without_tests(text: &str) -> String {
    let mut out = text.to_owned();
    let mut from = 0;
    while let Some(start) = out.get(from..).and_then(|rest| rest.find("#[cfg(test)]")) {
        let start = from + start;
        let rest = out.get(start..).unwrap_or("");
        let mut depth = 0;
        let mut end = rest.len();
        for (n, c) in rest.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 && matches!(c, '}' | ';') {
                end = n + 1;
                break;
            }
        }
        let blank: String = rest
            .get(..end)
            .unwrap_or("")
            .chars()
            .map(|c| if c == '\n' { '\n' } else { ' ' })
            .collect();
        out.replace_range(start..start + end, &blank);
        from = start + blank.len();
    }
    out
}
