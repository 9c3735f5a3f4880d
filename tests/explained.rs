//! Every example of `ibid explain`: what is to fail earns the code and no other, and what is mended is
//! silent. Each is laid over the small site in `tests/explained/`, whose records it may use.

use ibid::diagnostic::{Code, Example, codes};
use ibid::pipeline::{Options, check};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// What no text can show: the bytes of another encoding, a link or a pipe of the file system
/// (`bad_input.rs` has them), a source that a style of CSL cannot cite (`csl.rs`).
const ONLY_TOLD: [&str; 5] =
    ["link-loop", "nearly-a-page", "not-utf8", "special-file", "unstyled-source"];

#[test]
fn examples_earn_their_code_and_mended_ones_are_silent() {
    let mut said = String::new();
    for code in codes::ALL {
        let page = code.explanation();
        if ONLY_TOLD.contains(&code.name) {
            assert!(page.fails.iter().all(|example| example.language == "text"));
            continue;
        }
        for (what, examples, expected) in
            [("fails", &page.fails, vec![code.name]), ("mended", &page.mended, vec![])]
        {
            let found = found(code, examples);
            let earned: BTreeSet<&str> = found.iter().map(|(name, _)| *name).collect();
            if earned.into_iter().collect::<Vec<_>>() != expected {
                let _ = writeln!(said, "{} ({what}): {found:?}", code.name);
            }
        }
    }
    assert!(said.is_empty(), "\n{said}");
}

/// The findings in the site with these examples in it, with their messages.
fn found(code: &Code, examples: &[Example<'_>]) -> Vec<(&'static str, String)> {
    let folder = tempfile::tempdir().expect("a folder");
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/explained");
    for entry in walkdir::WalkDir::new(&base) {
        let entry = entry.expect("the site can be walked");
        let place = folder.path().join(entry.path().strip_prefix(&base).expect("below"));
        match entry.file_type().is_dir() {
            true => fs::create_dir_all(place).expect("a folder"),
            false => drop(fs::copy(entry.path(), place).expect("copied")),
        }
    }
    for example in examples {
        let (file, text) = whole(code, example);
        let place = folder.path().join(file);
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        fs::write(place, text).expect("written");
    }
    let reading = check(folder.path(), &Options::default()).expect("a site that can be read");
    let finding = |finding: &ibid::pipeline::Finding| {
        (finding.diagnostic.code.name, finding.diagnostic.message.clone())
    };
    reading.findings.iter().map(finding).collect()
}

/// An example as a file: front matter gets a title where it has none, a text gets front matter, and
/// settings replace those of the site.
fn whole<'a>(code: &Code, example: &Example<'a>) -> (&'a str, String) {
    let lines = example.lines;
    match (example.mark, example.language) {
        (Some(file), _) => (file, format!("{lines}\n")),
        (None, "yaml") => {
            let titled = lines.lines().any(|line| line.starts_with("title:"));
            let title = if titled { "" } else { "title: An example\n" };
            ("content/example.md", format!("---\n{title}{lines}\n---\n"))
        }
        (None, "markdown") => {
            ("content/example.md", format!("---\ntitle: An example\n---\n\n{lines}\n"))
        }
        (None, "toml") => {
            let base = include_str!("explained/site.toml");
            let key = |line: &str| line.split_once('=').map(|(key, _)| key.trim().to_owned());
            let new: Vec<_> = lines.lines().filter_map(key).collect();
            let kept = base.lines().filter(|line| key(line).is_some_and(|k| !new.contains(&k)));
            let kept: String = kept.map(|line| format!("{line}\n")).collect();
            ("site.toml", format!("{kept}{lines}\n"))
        }
        (None, language) => panic!("{}: an example cannot be `{language}`", code.name),
    }
}
