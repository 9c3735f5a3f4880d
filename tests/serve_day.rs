//! A day of writing with `ibid serve` running: after whatever happens to the files, it serves what a
//! fresh build makes, byte for byte.

#[expect(dead_code, reason = "comparing folders is for other tests")]
#[path = "common/folder.rs"]
mod folder;

use ibid::pipeline::{Address, Options, preview};
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Longer than anything here takes on a busy machine and in a debug build.
const LONG: Duration = Duration::from_secs(60);

type Files = BTreeMap<String, Vec<u8>>;

struct Day {
    folder: tempfile::TempDir,
    server: Child,
    origin: String,
    /// The last good build.
    good: Files,
}

impl Drop for Day {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

const TOML: &str = "title = \"T\"\nbase_url = \"https://example.org/\"\ntheme = \"own\"\n\
                    bibliography = [\"_refs/library.bib\"]\n";
const PAGE: &str = "---\ntitle: A\nsources: [{ id: s, title: S, snapshot: _snapshots/s.txt }]\n\
                    quotes: [{ id: q, text: \"these very words\", cite: s }]\n---\n\
                    ![[q]]\n\nAs a book says.[@north]\n";

fn book(title: &str) -> String {
    format!("@book{{north, author = {{North, Ada}}, title = {{{title}}}, year = 1932}}\n")
}

fn day() -> Day {
    let book = book("One");
    let files: [(&str, &[u8]); 9] = [
        ("site.toml", TOML.as_bytes()),
        ("content/_index.md", b"---\ntitle: Home\n---\nSee [A](a.md).\n"),
        ("content/a.md", PAGE.as_bytes()),
        ("content/b.md", b"---\ntitle: B\n---\nB.\n"),
        ("content/deep/c.md", b"---\ntitle: C\n---\nC.\n"),
        ("content/deep/data.txt", b"1, 2, 3\n"),
        ("content/_refs/library.bib", book.as_bytes()),
        ("content/_snapshots/s.txt", b"Here are these very words.\n"),
        ("themes/own/static/own.css", b"body { color: red; }\n"),
    ];
    let folder = folder::site(&files);
    let mut server = Command::new(env!("CARGO_BIN_EXE_ibid"))
        .args(["serve", "--port", "0"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let url = line.trim().strip_prefix("serving ").unwrap();
    let origin = url.trim_end_matches('/').to_owned();
    let mut day = Day { folder, server, origin, good: Files::new() };
    day.settles("at the beginning");
    day
}

impl Day {
    fn root(&self) -> &Path {
        self.folder.path()
    }

    fn write(&self, path: &str, text: &str) {
        let place = self.root().join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
    }

    fn rename(&self, from: &str, to: &str) {
        fs::rename(self.root().join(from), self.root().join(to)).unwrap();
    }

    fn remove(&self, path: &str) {
        let place = self.root().join(path);
        if place.is_dir() { fs::remove_dir_all(place) } else { fs::remove_file(place) }.unwrap();
    }

    /// What a build from nothing makes; `None` where the site has errors.
    fn fresh(&self) -> Option<Files> {
        let options = Options { address: Address::At(self.origin.clone()), ..Options::default() };
        let (_, set) = preview(self.root(), &options).expect("a site that can be read");
        let files = set?.into_map().into_iter();
        Some(files.map(|(path, bytes)| (path.as_str().to_owned(), bytes.to_vec())).collect())
    }

    /// Head and body of an answer.
    fn get(&self, path: &str) -> (String, Vec<u8>) {
        let host = self.origin.strip_prefix("http://").unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        stream.set_read_timeout(Some(LONG)).unwrap();
        let path = path.replace(' ', "%20");
        let request = format!("GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let body = answer.split_off(end + 4);
        (String::from_utf8(answer).unwrap(), body)
    }

    /// A file as a build would write it: without the script that reloads.
    fn file(&self, path: &str) -> Option<Vec<u8>> {
        let (head, body) = self.get(path);
        if head.starts_with("HTTP/1.1 404") && path != "404.html" {
            return None;
        }
        let Ok(text) = str::from_utf8(&body) else { return Some(body) };
        let Some((before, rest)) = text.split_once("<script src=\"/__ibid/reload.js\"") else {
            return Some(body);
        };
        let (_, after) = rest.split_once("</script>").unwrap();
        Some(format!("{before}{after}").into_bytes())
    }

    /// The findings over the page, as HTML.
    fn overlay(&self) -> Option<String> {
        let (_, state) = self.get("__ibid/state?have=x");
        let state: serde_json::Value = serde_json::from_slice(&state).unwrap();
        state["overlay"].as_str().map(str::to_owned)
    }

    /// The first file that is not served as it is in `files`, or is served although not among them.
    fn differing(&self, files: &Files) -> Option<String> {
        let all = files.keys().chain(self.good.keys());
        all.clone().find(|path| self.file(path).as_ref() != files.get(*path)).cloned()
    }

    /// Waits until a fresh build's files are served and nothing is wrong.
    fn settles(&mut self, after: &str) {
        let fresh = self.fresh().unwrap_or_else(|| panic!("{after}: the site has errors"));
        let end = Instant::now() + LONG;
        while let Some(path) =
            self.overlay().map(|_| "an overlay".to_owned()).or_else(|| self.differing(&fresh))
        {
            assert!(Instant::now() < end, "{after}: {path} is not what a fresh build makes");
            thread::sleep(Duration::from_millis(20));
        }
        self.good = fresh;
    }

    /// As `settles`, for what makes another site of it.
    fn changes(&mut self, after: &str) {
        let fresh = self.fresh();
        assert!(fresh.as_ref() != Some(&self.good), "{after}: nothing changed");
        self.settles(after);
    }

    /// Waits for an overlay with these words; the last good pages stay.
    fn is_wrong(&mut self, after: &str, words: &str) {
        assert!(self.fresh().is_none(), "{after}: the site has no errors");
        let end = Instant::now() + LONG;
        while self.overlay().is_none_or(|overlay| !overlay.contains(words)) {
            assert!(Instant::now() < end, "{after}: {:?}", self.overlay());
            thread::sleep(Duration::from_millis(20));
        }
        assert_eq!(self.differing(&self.good), None, "{after}: a good page is gone");
    }
}

#[test]
fn pages_saved_as_editors_save_them() {
    let mut day = day();
    let page = |words: &str| format!("---\ntitle: B\n---\n{words}\n");
    day.write("content/b.md", &page("In place."));
    day.changes("saved in place");

    day.write("content/.b.md.tmp", &page("Renamed."));
    day.rename("content/.b.md.tmp", "content/b.md");
    day.changes("a temporary file renamed");

    // vim: is the folder writable? Then the old file is moved away and the new one written.
    day.write("content/4913", "");
    day.remove("content/4913");
    day.write("content/.b.md.swp", "swap");
    day.rename("content/b.md", "content/b.md~");
    day.write("content/b.md", &page("vim."));
    day.remove("content/b.md~");
    day.changes("saved by vim");

    // Emacs: a lock that leads nowhere, what is not saved yet, and a backup that stays.
    #[cfg(unix)]
    std::os::unix::fs::symlink("ada@host.1", day.root().join("content/.#b.md")).unwrap();
    day.write("content/#b.md#", &page("Half of it."));
    day.rename("content/b.md", "content/b.md~");
    day.write("content/b.md", &page("Emacs."));
    day.changes("saved by Emacs");
    assert_eq!(day.file("b.md~"), None, "a backup is served");

    for n in 0..12 {
        day.write("content/b.md", &page(&format!("Save {n:02}.")));
        thread::sleep(Duration::from_millis(5 * n));
    }
    day.changes("twelve saves in a row");
}

#[test]
fn files_and_folders_come_go_and_move() {
    let mut day = day();
    day.rename("content/b.md", "content/bee.md");
    day.changes("a page renamed");
    day.remove("content/bee.md");
    day.changes("a page deleted");
    day.rename("content/deep", "content/deeper");
    day.changes("a folder moved");
    day.write("content/deeper/c.md", "---\ntitle: C\n---\nWritten after.\n");
    day.changes("a page in the moved folder");
    day.write("content/deeper/data.txt", "4, 5, 6\n");
    day.changes("a file beside the pages");
    day.rename("content/deeper", "away");
    day.changes("a folder moved out");
    day.rename("away", "content/deep");
    day.changes("and back");
    day.write("content/new/er/d.md", "---\ntitle: D\n---\nD.\n");
    day.changes("a page in new folders");
    // As a checkout of another branch does: each file goes and comes, in folders that go and come.
    for n in 0..60 {
        day.write(&format!("content/x{}/{n}.md", n % 6), "---\ntitle: X\n---\nX.\n");
    }
    day.changes("a checkout");
    for n in 0..60 {
        let path = format!("content/x{}/{n}.md", n % 6);
        day.remove(&path);
        if n % 3 == 0 {
            day.write(&path, "---\ntitle: Y\n---\nY.\n");
        }
    }
    day.remove("content/x1");
    day.rename("content/x2", "content/y");
    day.changes("a checkout back");
}

#[test]
fn a_draft_says_that_it_is_one() {
    let mut day = day();
    day.write("content/deep/c.md", "---\ntitle: C\ndraft: true\nslug: sea\n---\nC.\n");
    day.changes("a page made a draft");
    let (head, body) = day.get("deep/sea/");
    let body = String::from_utf8(body).unwrap();
    assert!(head.starts_with("HTTP/1.1 404"), "{head}");
    assert!(body.contains("content/deep/c.md is a draft"), "{body}");
    assert!(body.contains("ibid serve --drafts"), "{body}");
    assert!(!day.get("deep/sky/").1.starts_with(body.as_bytes()));
    day.write("content/deep/c.md", "---\ntitle: C\nslug: sea\n---\nC.\n");
    day.changes("the draft made a page");
    assert!(day.get("deep/sea/").0.starts_with("HTTP/1.1 200"));
}

#[test]
fn what_pages_are_made_with_changes() {
    let mut day = day();
    day.write("themes/own/static/own.css", "body { color: blue; }\n");
    day.changes("a stylesheet");
    day.write("themes/own/templates/person.html", "<p>{{ page.title }}</p>");
    day.write("themes/own/templates/page.html", "<p>{{ page.title }}</p>");
    day.changes("a template");
    day.write("themes/own/templates/page.html", "<p>{{ page.title</p>");
    day.is_wrong("a template with a mistake", "page.html");
    day.remove("themes/own/templates/page.html");
    day.changes("a template that goes");
    day.write("themes/own/words/en.ftl", "notes = Remarks\n");
    day.changes("the words");
    day.write("site.toml", &TOML.replace("\"T\"", "\"U\""));
    day.changes("the settings");
    day.write("site.toml", &TOML.replace("theme = \"own\"\n", ""));
    day.changes("another theme");
    day.write("site.toml", "title = \"U\"\nbase_url = \n");
    day.is_wrong("settings with a mistake", "site.toml");
    day.write("site.toml", TOML);
    day.changes("mended");
}

#[test]
fn a_bibliography_and_a_captured_text_are_read_again() {
    let mut day = day();
    day.write("content/_refs/library.bib", &book("Two"));
    day.changes("a bibliography");
    day.write("content/_refs/spare", &book("Six"));
    day.rename("content/_refs/spare", "content/_refs/library.bib");
    day.changes("a bibliography saved by renaming");
    day.write("content/_refs/library.bib", "");
    day.is_wrong("an entry gone", "north");
    day.write("content/_refs/other.bib", &book("Ten"));
    day.write("site.toml", &TOML.replace("library.bib", "other.bib"));
    day.changes("another bibliography");

    day.write("content/_snapshots/s.txt", "Here are other words.\n");
    day.is_wrong("a captured text without the quote", "these very words");
    day.write("content/_snapshots/s.txt", "Again these very words, and more.\n");
    day.settles("the captured text mended");
}
