//! The manual: its examples are built, and its reference pages are what the code says.
//!
//! An example is a fenced block with a word after its language: the path of a file, `records` (front
//! matter) or `text` (the text of a page). All examples of one page of the manual make one site, which
//! must be without findings each time that a file is about to be written anew, and at the end.
//! `UPDATE=1 cargo test --test manual` writes the reference anew.

mod reference;
mod templates;

use ibid::diagnostic::Example;
use ibid::pipeline::{Options, preview};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content/manual")
}

#[test]
fn examples_make_sites_without_findings() {
    let mut sites = 0;
    for entry in fs::read_dir(folder()).expect("the manual") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let page = fs::read_to_string(&path).expect("text");
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        sites += usize::from(site_of(&name, &page));
    }
    assert!(sites >= 7, "only {sites} pages of the manual have examples");
}

/// Builds the site of a page's examples; `false` where there are none.
fn site_of(name: &str, page: &str) -> bool {
    let mut files = BTreeMap::from([(
        "site.toml".to_owned(),
        "title = \"Examples\"\nbase_url = \"https://example.org/\"\n".to_owned(),
    )]);
    let mut number = 0;
    for example in Example::all_in(page) {
        let Some(mark) = example.mark else { continue };
        number += 1;
        let lines = example.lines;
        let (file, text) = match mark {
            "records" => {
                let file = format!("content/example-{number}.md");
                (file, format!("---\ntitle: Example {number}\n{lines}\n---\n"))
            }
            "text" => {
                let file = format!("content/example-{number}.md");
                (file, format!("---\ntitle: Example {number}\n---\n\n{lines}\n"))
            }
            path => (path.to_owned(), format!("{lines}\n")),
        };
        if files.contains_key(&file) && file.ends_with(".md") {
            assert_silent(name, &files);
        }
        files.insert(file, text);
    }
    if number > 0 {
        assert_silent(name, &files);
    }
    number > 0
}

fn assert_silent(name: &str, files: &BTreeMap<String, String>) {
    let root = tempfile::tempdir().expect("a folder");
    for (file, text) in files {
        let place = root.path().join(file);
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        fs::write(place, text).expect("written");
    }
    let (reading, output) = preview(root.path(), &Options::default()).expect("readable");
    let found: Vec<String> = reading
        .findings
        .iter()
        .map(|finding| {
            let span = finding.diagnostic.span;
            let text = reading.texts.get(span.text);
            let line = text.position(span.start as usize).line;
            let diagnostic = &finding.diagnostic;
            format!("{}:{line}: {}: {}", text.path, diagnostic.code.name, diagnostic.message)
        })
        .collect();
    assert!(found.is_empty(), "the examples of {name}:\n{}", found.join("\n"));
    assert!(output.is_some());
}

#[test]
fn every_setting_is_described() {
    let page = fs::read_to_string(folder().join("site.md")).expect("the page on the site");
    let told = |key: &str| {
        page.contains(&format!("| `{key}` |"))
            || page.contains(&format!("`[{key}]` |"))
            || page.contains(&format!("`[{key}.NAME]` |"))
            || page.contains(&format!("`[[{key}]]` |"))
    };
    let untold: Vec<&&str> = ibid::config::KEYS.iter().filter(|key| !told(key)).collect();
    assert!(untold.is_empty(), "content/manual/site.md does not tell of {untold:?}");
}

#[test]
#[cfg_attr(not(feature = "fetch"), ignore = "it describes the whole program")]
fn the_reference_is_what_the_code_says() {
    let update = std::env::var_os("UPDATE").is_some();
    for (name, text) in reference::pages() {
        let place = folder().join("reference").join(name);
        if update {
            fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
            fs::write(&place, &text).expect("written");
        }
        let there = fs::read_to_string(&place).unwrap_or_default();
        let line = there.lines().zip(text.lines()).position(|(a, b)| a != b);
        assert!(
            there == text,
            "content/manual/reference/{name} is behind the code from line {} on; \
             `UPDATE=1 cargo test --test manual` writes it anew",
            line.map_or("its last".into(), |line| (line + 1).to_string())
        );
    }
}

#[test]
fn every_template_of_the_theme_is_described() {
    let described = templates::pages();
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/ibid/templates");
    for entry in fs::read_dir(theme).expect("the templates") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_file() && name != "base.html" {
            let named = described.iter().any(|(template, _)| *template == name);
            assert!(
                named,
                "no struct of src/view/model/ says in its first line that it is {name}'s"
            );
        }
    }
}
