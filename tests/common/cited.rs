//! A page that cites, built in a style, and what it says to a reader.

use super::follow;
use ibid::pipeline::{self, Options};
use scraper::{ElementRef, Html, Node};
use std::collections::BTreeMap;

/// The site of one page in a style of citations, built: its files by their paths. All that links in it
/// lead somewhere.
pub fn render(style: &str, page: &str) -> BTreeMap<String, String> {
    let toml = format!(
        "title = \"Site\"\nbase_url = \"https://example.org/\"\n[citations]\nstyle = \"{style}\"\n"
    );
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("content")).expect("a folder");
    std::fs::write(folder.path().join("site.toml"), toml).expect("written");
    std::fs::write(folder.path().join("content/all.md"), page).expect("written");
    let (reading, set) = pipeline::preview(folder.path(), &Options::default()).expect("reads");
    let set = set.unwrap_or_else(|| panic!("{:#?}", reading.findings));
    let files: follow::Files =
        set.into_map().into_iter().map(|(path, bytes)| (path.to_string(), bytes)).collect();
    let complaints = follow::complaints(&files, "https://example.org/");
    assert!(complaints.is_empty(), "{complaints:#?}");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    files.into_iter().map(|(path, bytes)| (path, text(&bytes))).collect()
}

/// What an element says, with `*` around what is in italics, and without the marks for machines.
pub fn said(element: ElementRef<'_>) -> String {
    fn walk(element: ElementRef<'_>, out: &mut String) {
        let mark = if matches!(element.value().name(), "cite" | "i") { "*" } else { "" };
        out.push_str(mark);
        for child in element.children() {
            match (child.value(), ElementRef::wrap(child)) {
                (Node::Text(text), _) => out.push_str(&text.text),
                (_, Some(within)) => {
                    let mut classes = within.value().classes();
                    if !classes.any(|class| matches!(class, "source-links" | "back")) {
                        walk(within, out);
                    }
                }
                _ => {}
            }
        }
        out.push_str(mark);
    }
    let mut out = String::new();
    walk(element, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first that a selector finds.
pub fn one<'h>(html: &'h Html, selector: &str) -> ElementRef<'h> {
    follow::select(html, selector).next().unwrap_or_else(|| panic!("no {selector}"))
}
