//! What bad input gets: a finding or a failure that says what is wrong, the right exit status, and
//! the old site as it was, byte for byte.

#[path = "common/folder.rs"]
mod folder;
#[path = "common/follow.rs"]
mod follow;

use folder::{site, tree};
use ibid::pipeline::{Options, preview};
use proptest::prelude::*;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

/// Longer than anything here may take on a busy machine and in a debug build.
const LONG: Duration = Duration::from_secs(30);

fn ibid(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ibid"));
    command.args(arguments).arg("--root").arg(root).current_dir(root).env("NO_COLOR", "1");
    command.output().expect("the program runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A sound site that was built once into its `public/`.
fn built() -> tempfile::TempDir {
    let folder = site(&[("content/a.md", b"---\ntitle: A\n---\nA note.^[Here.]\n")]);
    let output = ibid(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    folder
}

/// Builds the site after `spoil` has done its work: it ends with `status`, says each of `words`, and
/// what stood in `public/` stands there still.
fn refused(spoil: impl FnOnce(&Path), status: i32, words: &[&str]) {
    let folder = built();
    let public = folder.path().join("public");
    let before = tree(&public);
    assert!(before.contains_key("a/index.html"));
    spoil(folder.path());
    let began = Instant::now();
    let output = ibid(folder.path(), &["build"]);
    let said = said(&output);
    assert!(began.elapsed() < LONG, "it took {:?}", began.elapsed());
    assert_eq!(output.status.code(), Some(status), "{said}");
    for word in words {
        assert!(said.contains(word), "`{word}` is not in what was said:\n{said}");
    }
    assert!(!said.contains("panicked"), "{said}");
    assert!(tree(&public) == before, "the old site is not as it was");
}

fn write(root: &Path, path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) {
    let place = root.join(path);
    fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
    fs::write(place, bytes).expect("written");
}

#[test]
fn broken_yaml() {
    let page = "---\ntitle: Raid: the story\n---\n";
    let words = ["error[bad-yaml]", "content/b.md:2:", "quotation marks", "nothing was written"];
    refused(|root| write(root, "content/b.md", page), 1, &words);
}

#[test]
fn a_file_that_is_not_utf8() {
    let words = ["error[not-utf8]", "content/b.md:2:", "save the file as UTF-8"];
    refused(|root| write(root, "content/b.md", b"---\ntitle: Caf\xe9\n---\n"), 1, &words);
    refused(|root| write(root, "site.toml", b"title = \"Caf\xe9\"\n"), 1, &["error[not-utf8]"]);
}

#[test]
fn an_empty_file() {
    let words = ["error[missing-key]", "content/b.md:1:1", "title"];
    refused(|root| write(root, "content/b.md", ""), 1, &words);
    refused(|root| write(root, "content/b.md", "\n\n"), 1, &words);
}

#[test]
fn a_symbolic_link_that_leads_back() {
    #[cfg(unix)]
    refused(
        |root| std::os::unix::fs::symlink("..", root.join("content/again")).expect("a link"),
        1,
        &["error[link-loop]", "content/again", "remove the symbolic link"],
    );
    #[cfg(unix)]
    refused(
        |root| std::os::unix::fs::symlink("nowhere", root.join("content/gone.md")).expect("a link"),
        1,
        &["error[broken-link]", "content/gone.md"],
    );
    for name in ["content/itself", "content/itself.md"] {
        #[cfg(unix)]
        refused(
            |root| std::os::unix::fs::symlink(root.join(name), root.join(name)).expect("a link"),
            1,
            &["error[link-loop]", name, "leads back to itself"],
        );
    }
}

#[cfg(unix)]
#[test]
fn what_is_neither_a_file_nor_a_folder() {
    use std::os::unix::{fs::symlink, net::UnixListener};
    let fifo = |place: std::path::PathBuf| {
        let made = Command::new("mkfifo").arg(place).status().expect("mkfifo runs");
        assert!(made.success());
    };
    let words =
        ["error[special-file]", "content/b.md:1:1", "content/b.md is a named pipe", "remove it"];
    refused(|root| fifo(root.join("content/b.md")), 1, &words);
    let words = ["error[special-file]", "content/talk is a socket"];
    refused(|root| drop(UnixListener::bind(root.join("content/talk")).expect("made")), 1, &words);
    let words = ["error[special-file]", "content/null.png is a device"];
    refused(|root| symlink("/dev/null", root.join("content/null.png")).expect("a link"), 1, &words);
    // In a theme it has the theme's name.
    refused(
        |root| {
            write(root, "site.toml", "title = \"T\"\nbase_url = \"https://example.org/\"\n");
            write(root, "themes/ibid/static/a.css", "");
            fifo(root.join("themes/ibid/static/b.css"));
        },
        1,
        &["error[special-file]", "themes/ibid/static/b.css:1:1", "is a named pipe"],
    );
    // What is left out anyhow is nobody's mistake.
    let folder = built();
    fifo(folder.path().join("content/_talk"));
    let output = ibid(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    write(
        folder.path(),
        "content/s.md",
        "---\ntitle: S\nsources: [{ id: s, title: S, snapshot: _talk }]\n---\n",
    );
    let said = said(&ibid(folder.path(), &["check"]));
    assert!(said.contains("the snapshot `_talk` is a named pipe"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_utf8() {
    use std::os::unix::ffi::OsStrExt as _;
    for name in [&b"caf\xe9.md"[..], b"caf\xe9.png"] {
        let name = std::ffi::OsStr::from_bytes(name);
        refused(
            |root| write(&root.join("content"), Path::new(name), "---\ntitle: B\n---\n"),
            1,
            &["error[not-utf8]", "the name content/caf", "rename the file"],
        );
    }
}

#[test]
fn two_pages_that_want_one_address() {
    let words = ["error[address-clash]", "/a/", "content/a.md", "slug"];
    refused(|root| write(root, "content/a/index.md", "---\ntitle: A\n---\n"), 1, &words);
    refused(
        |root| write(root, "content/b.md", "---\ntitle: B\nslug: A\n---\n"),
        1,
        &["error[address-clash]"],
    );
}

#[test]
fn a_file_beside_the_pages_where_a_page_goes() {
    refused(
        |root| write(root, "content/a/index.html", "mine"),
        1,
        &["error[address-clash]", "/a/"],
    );
    refused(
        |root| write(root, "content/a", "a file, where a page has its folder"),
        1,
        &["error[address-clash]", "content/a"],
    );
}

#[test]
fn a_site_may_bring_a_feed_of_its_own() {
    let page = "---\ntitle: A\ndate: 2020-01-01\n---\n";
    let folder = site(&[("content/a.md", page.as_bytes()), ("content/feed.xml", b"mine")]);
    let output = ibid(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(fs::read(folder.path().join("public/feed.xml")).expect("there"), b"mine");
}

#[test]
fn a_slug_that_leads_out() {
    let page = "---\ntitle: B\nslug: ../../x\n---\n";
    let words = ["error[bad-slug]", "content/b.md:3:7", "../../x"];
    refused(|root| write(root, "content/b.md", page), 1, &words);
    let alias = "---\ntitle: B\naliases: [../../x, /a/../../x/, \"//evil.example/\"]\n---\n";
    refused(
        |root| write(root, "content/b.md", alias),
        1,
        &["error[bad-slug]", "content/b.md:3:11"],
    );
}

#[test]
fn an_id_that_leads_out() {
    let page = "---\ntitle: B\npeople: [{ id: ../../x, name: X }]\n---\n";
    refused(|root| write(root, "content/b.md", page), 1, &["error[bad-id]", "../../x"]);
    let dots = "---\ntitle: B\npeople: [{ id: .., name: X }]\n---\n";
    refused(|root| write(root, "content/b.md", dots), 1, &["error[bad-id]"]);
}

#[test]
fn settings_that_cannot_be_read() {
    refused(
        |root| write(root, "site.toml", "title = \n"),
        1,
        &["error[bad-site-toml]", "site.toml:1:"],
    );
    refused(
        |root| write(root, "site.toml", ""),
        1,
        &["error[bad-site-toml]", "`title` is missing"],
    );
    // A key is missing at the file's beginning, where some editors put a byte order mark.
    for begins in ["\u{feff}", "\"é\" = 1\n", "é"] {
        let toml = format!("{begins}title = \"\"\n");
        refused(
            |root| write(root, "site.toml", toml),
            1,
            &["error[bad-site-toml]", "site.toml:1:"],
        );
    }
    refused(|root| fs::remove_file(root.join("site.toml")).expect("removed"), 2, &["site.toml"]);
}

#[test]
fn one_mistake_in_the_settings_hides_none_of_the_others() {
    let folder = site(&[
        ("content/a.md", b"---\ntitle: A\n---\nSo it is.[@book]\n"),
        ("content/_refs/a.bib", b"@book{book, title = {A Book}}\n"),
    ]);
    let toml = "title = \"T\"\nbase_url = \"https://example.org/\"\nlanguge = \"en\"\n\
                bibliography = [\"_refs/a.bib\"]\n";
    write(folder.path(), "site.toml", toml);
    let said = said(&ibid(folder.path(), &["check"]));
    assert!(said.contains("site.toml has no key `languge`"), "{said}");
    assert!(!said.contains("unknown-source"), "{said}");
}

#[test]
fn a_template_that_cannot_be_filled() {
    refused(
        |root| {
            write(root, "site.toml", format!("{}theme = \"mine\"\n", folder::TOML));
            write(root, "themes/mine/templates/page.html", "{{ page.titel }}");
        },
        1,
        &["error[bad-template]", "themes/mine/templates/page.html:1:"],
    );
}

#[test]
fn warnings_that_are_denied() {
    let folder = built();
    let before = tree(&folder.path().join("public"));
    write(folder.path(), "content/b.md", "---\ntitle: B\n---\n[x](javascript:x)\n");
    let output = ibid(folder.path(), &["build", "--deny-warnings"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("warnings are denied"), "{}", said(&output));
    assert!(tree(&folder.path().join("public")) == before);
    assert_eq!(ibid(folder.path(), &["build"]).status.code(), Some(0));
}

#[test]
fn an_output_folder_full_of_other_files() {
    let folder = site(&[
        ("content/a.md", b"---\ntitle: A\n---\n"),
        ("public/photos/1.jpg", b"somebody else's"),
        ("public/index.html", b"somebody else's"),
    ]);
    let before = tree(folder.path());
    let output = ibid(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("ibid did not make it"), "{}", said(&output));
    assert!(tree(folder.path()) == before, "something was touched");
}

#[test]
fn a_file_of_somebody_else_where_a_page_would_go() {
    refused_by_disk(|root| write(root, "public/b/index.html", "somebody else's"), "b/index.html");
}

#[test]
fn an_output_that_is_a_file() {
    let folder = site(&[("content/a.md", b"---\ntitle: A\n---\n"), ("public", b"a file")]);
    let output = ibid(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("is not a folder"), "{}", said(&output));
    assert_eq!(fs::read(folder.path().join("public")).expect("there"), b"a file");
}

#[test]
fn an_output_where_the_site_itself_is() {
    let folder = built();
    for (output, word) in
        [(".", "holds the site"), ("..", "holds the site"), ("content/x", "made from"), ("/", "")]
    {
        let before = tree(folder.path());
        let ran = ibid(folder.path(), &["build", "--output", output]);
        assert_eq!(ran.status.code(), Some(2), "--output {output}: {}", said(&ran));
        assert!(said(&ran).contains(word), "--output {output}: {}", said(&ran));
        assert!(tree(folder.path()) == before, "--output {output} touched something");
    }
}

#[cfg(unix)]
#[test]
fn an_output_that_is_read_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = built();
    let mode = |mode| fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode));
    let before = tree(&folder.path().join("public"));
    write(folder.path(), "content/b.md", "---\ntitle: B\n---\n");
    mode(0o555).expect("read-only");
    let writable = fs::write(folder.path().join("probe"), "").is_ok();
    let output = ibid(folder.path(), &["build"]);
    mode(0o755).expect("writable again");
    if writable {
        // The superuser writes everywhere; there is nothing to see then.
        return;
    }
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("Cannot"), "{}", said(&output));
    assert!(tree(&folder.path().join("public")) == before);
}

/// A folder that nobody can write to, the superuser included.
#[cfg(target_os = "linux")]
#[test]
fn an_output_on_a_disk_that_cannot_be_written() {
    let folder = built();
    let output = ibid(folder.path(), &["build", "--output", "/proc/ibid/public"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("Cannot"), "{}", said(&output));
    assert!(!said(&output).contains("panicked"));
}

fn refused_by_disk(spoil: impl FnOnce(&Path), word: &str) {
    let folder = built();
    spoil(folder.path());
    write(folder.path(), "content/b.md", "---\ntitle: B\n---\n");
    let before = tree(&folder.path().join("public"));
    let output = ibid(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains(word), "{}", said(&output));
    assert!(tree(&folder.path().join("public")) == before, "something was touched");
}

/// The page `/a/` of a site with that one page.
fn page(text: &str) -> (Vec<String>, Option<follow::Files>) {
    let folder = site(&[("content/a.md", text.as_bytes())]);
    let (reading, output) = preview(folder.path(), &Options::default()).expect("readable");
    let findings = reading
        .findings
        .iter()
        .map(|finding| format!("{}: {}", finding.diagnostic.code.name, finding.diagnostic.message))
        .collect();
    let output = output.map(|set| {
        set.into_map().into_iter().map(|(path, bytes)| (path.as_str().to_owned(), bytes)).collect()
    });
    (findings, output)
}

#[test]
fn a_page_of_five_megabytes() {
    let paragraph = "Words of a long page, with *emphasis*, a note^[Here.] and a [link](#end).\n\n";
    let mut text = String::from("---\ntitle: Long\n---\n");
    while text.len() < 5_000_000 {
        text.push_str(paragraph);
    }
    text.push_str("## End\n");
    let began = Instant::now();
    let (findings, output) = page(&text);
    assert!(began.elapsed() < LONG, "it took {:?}", began.elapsed());
    assert!(findings.is_empty(), "{:?}", findings.first());
    let output = output.expect("sound");
    let html = String::from_utf8_lossy(&output["a/index.html"]).into_owned();
    let notes = text.matches("^[").count();
    assert_eq!(html.matches("role=\"doc-noteref\"").count(), notes);
    assert_eq!(html.matches("role=\"doc-backlink\"").count(), notes);
}

#[test]
fn a_page_of_one_endless_line() {
    for unit in ["word ", "[", "^[", "![[", "*", "`", "> ", "[^a]", "[@s ", "| "] {
        let text = format!("---\ntitle: Long\n---\n{}\n", unit.repeat(100_000 / unit.len()));
        let began = Instant::now();
        let (_, _) = page(&text);
        assert!(began.elapsed() < LONG, "`{unit}` took long: {:?}", began.elapsed());
    }
}

#[test]
fn ten_thousand_notes_on_a_page() {
    let mut text = String::from("---\ntitle: Notes\n---\n");
    for n in 0..5_000 {
        text.push_str(&format!(
            "Sentence {n}.^[In place {n}.] And[^{n}] twice[^{n}].\n\n[^{n}]: Named {n}.\n\n"
        ));
    }
    let began = Instant::now();
    let (findings, output) = page(&text);
    assert!(findings.is_empty(), "{:?}", findings.first());
    let output = output.expect("sound");
    assert!(began.elapsed() < LONG, "it took {:?}", began.elapsed());
    let only: follow::Files = output
        .into_iter()
        .filter(|(path, _)| path == "a/index.html" || !path.ends_with(".html"))
        .collect();
    let html = String::from_utf8_lossy(&only["a/index.html"]).into_owned();
    assert_eq!(html.matches("role=\"doc-backlink\"").count(), 15_000);
    assert!(html.contains("<li id=\"n10000\">") && !html.contains("<li id=\"n10001\">"));
    let missing = |complaint: &String| !complaint.contains("which is not there");
    let found: Vec<String> = follow::complaints(&only, "https://example.org/")
        .into_iter()
        .filter(missing)
        .take(5)
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn ten_thousand_undefined_notes() {
    let mut text = String::from("---\ntitle: Notes\n---\n");
    (0..10_000).for_each(|n| text.push_str(&format!("Sentence.[^missing-{n}]\n\n")));
    let began = Instant::now();
    let (findings, output) = page(&text);
    assert!(began.elapsed() < LONG, "it took {:?}", began.elapsed());
    assert_eq!(findings.len(), 10_000);
    assert!(output.is_none());
}

#[test]
fn three_thousand_records_and_links_that_miss_them() {
    let mut text = String::from("---\ntitle: People\npeople:\n");
    (0..3_000).for_each(|n| text.push_str(&format!("  - {{ id: p{n}, name: Person {n} }}\n")));
    text.push_str("---\n");
    text.push_str(&"[[p1]] [[q1]]\n\n".repeat(300));
    let began = Instant::now();
    let (findings, _) = page(&text);
    assert!(began.elapsed() < LONG, "it took {:?}", began.elapsed());
    assert_eq!(findings.len(), 300, "each link to a record that is not there");
}

/// Pieces of which random texts are made: our constructs, CommonMark's, and halves of both.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-z]{1,6} ",
        2 => prop::sample::select(vec![
            "^[", "]", "[", "[[", "]]", "![[", "|", "\\|", "`", "``", "*", "**", "~~", "\\", "^", "!", "@", ";",
            "\n", "\n\n", "\n- ", "\n  - ", "\n1. ", "\n> ", "\n    ", "\n# ", "\n## ", "\n***\n",
            "\n| a | b |\n|---|---|\n| ", " | ", "\n```\n", "\n```tenures\n", "\nagainst: [ada]\n", "\n: ",
            "<b>", "</b>", "<!-- ", "-->", "<div>\n", "&amp;", "“", "é", "\u{202e}", "\u{0}", "\u{feff}", "\t",
        ]).prop_map(str::to_owned),
        3 => prop::sample::select(vec![
            "[^a]", "[^b]", "[^c]", "\n\n[^a]: A note.\n\n", "\n\n[^b]: It leans on[^a] this.\n    \n    And more.\n\n",
            "^[in place]", "^[with [a link](b.md) and ^[another] in it]", "[@src]", "[@src, p. 1]",
            "[see @src, p. 1; @two]", "[[ada]]", "[[ada|her]]", "[[ada|*her*]]", "[[a]]", "\n\n![[words]]\n\n",
            "\n\n![[meeting]]\n\n", "\n\n![[ada]]\n\n", "[^src]", "[@src]: x\n", "[x][@src]", "[@src][]", "[a](b.md)",
            "\n\n```tenures\nagainst: [chief]\n```\n\n", "\n\n![pic](p.png)\n\n", "{#id}", "[[@src]]", "![[src]] x",
        ]).prop_map(str::to_owned),
    ]
}

const RECORDS: &str = "---
title: Random
people: [{ id: ada, name: Ada, tenures: [{ office: chief, from: 2010, to: 2012, cite: src }] }]
offices: [{ id: chief, title: Chief }]
events: [{ id: meeting, title: Meeting, kind: operation, date: 2011, summary: \"By [[ada]].[@two]\", cite: src }]
quotes: [{ id: words, text: Words, speaker: ada, cite: \"src, p. 1\", context: \"Said at the [[meeting]].^[So they say.]\" }]
sources: [{ id: src, title: Source }, { id: two, title: Two }]
---
";

/// Nearly all findings are warnings, so that the page is mostly written.
fn lenient() -> String {
    let mut toml = format!("{}\n[check]\n", folder::TOML);
    let kept = ["embed-in-text"];
    let all = ibid::diagnostic::codes::ALL.iter();
    for code in all.filter(|code| code.adjustable && !kept.contains(&code.name)) {
        toml.push_str(&format!("{} = \"warning\"\n", code.name));
    }
    toml
}

#[test]
fn an_embed_in_a_sentence_that_is_let_pass_breaks_no_html() {
    let toml = format!("{}\n[check]\nembed-in-text = \"warning\"\n", folder::TOML);
    let text = format!("{RECORDS}So ![[words]] it was, at ![[meeting]].\n");
    let folder = site(&[("site.toml", toml.as_bytes()), ("content/a.md", text.as_bytes())]);
    let (_, output) = preview(folder.path(), &Options::default()).expect("readable");
    let output = output.expect("warnings alone").into_map();
    let output =
        output.into_iter().map(|(path, bytes)| (path.as_str().to_owned(), bytes)).collect();
    let found = follow::complaints(&output, "https://example.org/");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// However the text goes, the page is whole HTML, and references, notes and backlinks pair up.
    #[test]
    fn random_texts_pair_up(pieces in prop::collection::vec(piece(), 0..40)) {
        let text = format!("{RECORDS}{}", pieces.concat());
        let folder = site(&[
            ("site.toml", lenient().as_bytes()),
            ("content/a.md", text.as_bytes()),
        ]);
        let (reading, output) = preview(folder.path(), &Options::default()).expect("readable");
        for finding in &reading.findings {
            let span = finding.diagnostic.span;
            let whole = &reading.texts.get(span.text).text;
            prop_assert!(whole.get(span.range()).is_some(), "a place that is none: {finding:?}");
        }
        let only = |set: ibid::output::OutputSet| -> follow::Files {
            let all = set.into_map().into_iter();
            all.map(|(path, bytes)| (path.as_str().to_owned(), bytes)).collect()
        };
        if let Some(output) = output {
            let found = follow::complaints(&only(output), "https://example.org/");
            prop_assert!(found.is_empty(), "{}\n\n{text}", found.join("\n"));
        } else {
            // Only what cannot be a warning may keep the page from being written.
            prop_assert!(!reading.is_sound(), "nothing says why the page was not written");
        }
    }

    /// Any bytes at all: never a panic, and every finding's place is one of its text.
    #[test]
    fn random_bytes_are_refused_in_order(bytes in prop::collection::vec(any::<u8>(), 0..200), front in any::<bool>()) {
        let mut text = if front { b"---\ntitle: ".to_vec() } else { Vec::new() };
        text.extend(bytes);
        let folder = site(&[("content/a.md", &text)]);
        let (reading, output) = preview(folder.path(), &Options::default()).expect("readable");
        prop_assert_eq!(output.is_some(), reading.is_sound());
        for finding in &reading.findings {
            let span = finding.diagnostic.span;
            prop_assert!(reading.texts.get(span.text).text.get(span.range()).is_some(), "{:?}", finding);
        }
    }
}
