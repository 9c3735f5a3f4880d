//! `ibid new` for records: what it adds to is kept as it was, and `--fetch` reads a page from a server
//! on this machine.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const PAGE: &str = "---\r\ntitle: \"The pier\" # a comment\r\nsources:\r\n  # The list comes first.\r\n  \
                    - { id: list, type: report, title: A list }   # from the archive\r\n\r\npeople: []\r\n\
                    ---\r\n\r\nText [@list].\r\n";

fn site(folder: &Path, page: &str) {
    fs::create_dir_all(folder.join("content")).expect("a folder");
    fs::write(folder.join("site.toml"), "title = \"T\"\nbase_url = \"https://example.org/\"\n")
        .expect("written");
    fs::write(folder.join("content/page.md"), page).expect("written");
}

fn ibid(root: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ibid"))
        .args(args)
        .arg("--root")
        .arg(root)
        .output()
        .expect("ran")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn comments_order_style_and_line_ends_are_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    site(folder.path(), PAGE);
    let output = ibid(folder.path(), &["new", "source", "A chronicle: part 1", "--type", "book"]);
    assert!(output.status.success(), "{}", said(&output));
    let page = fs::read_to_string(folder.path().join("content/page.md")).expect("text");
    let new = page.lines().find(|line| line.contains("A chronicle")).expect("the new record");
    assert!(new.starts_with("  - { id: a-chronicle-part-1, type: book,"), "{new}");
    // Without the new line the page is what it was, byte for byte.
    assert_eq!(page.replace(&format!("{new}\r\n"), ""), PAGE);
    let check = ibid(folder.path(), &["check", "--deny-warnings"]);
    assert!(check.status.success(), "{}", said(&check));
    // Nothing is left beside the page.
    assert_eq!(fs::read_dir(folder.path().join("content")).expect("a folder").count(), 1);
}

#[test]
fn a_page_whose_front_matter_cannot_be_read_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let broken = "---\ntitle: T\nsources: [\n---\n";
    site(folder.path(), broken);
    let output = ibid(folder.path(), &["new", "source", "A", "--in", "page"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("content/page.md"), "{}", said(&output));
    assert_eq!(fs::read_to_string(folder.path().join("content/page.md")).expect("text"), broken);
}

/// Answers one request for each of the answers, then ends.
#[cfg(feature = "fetch")]
fn serve(answers: &'static [&'static str]) -> String {
    use std::io::{BufRead, BufReader, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        for answer in answers {
            let (mut stream, _) = listener.accept().expect("a visitor");
            let mut lines = BufReader::new(stream.try_clone().expect("a reader")).lines();
            while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
            stream.write_all(answer.as_bytes()).expect("written");
        }
    });
    format!("http://{address}/news/pier-closed")
}

#[cfg(feature = "fetch")]
#[test]
fn a_fetched_page_says_what_it_is() {
    let url = serve(&[
        "HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n\r\n\
         <!doctype html><html lang=en-GB><title>Pier: closed | Gazette</title>\
         <meta property=og:title content='Pier: closed'><meta property=og:site_name content='The Gazette'>\
         <meta name=author content='Moor, Ella'>\
         <meta property=article:published_time content=1957-11-08T08:00:00Z>",
    ]);
    let folder = tempfile::tempdir().expect("a folder");
    site(folder.path(), PAGE);
    let output = ibid(folder.path(), &["new", "source", &url, "--fetch", "--type", "news"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("moor-1957"), "{}", said(&output));
    let page = fs::read_to_string(folder.path().join("content/page.md")).expect("text");
    for part in [
        "id: moor-1957",
        "type: news",
        "title: \"Pier: closed\"",
        "author: [\"Moor, Ella\"]",
        "container: The Gazette",
        "date: 1957-11-08",
        "lang: en-GB",
        &format!("url: {url}"),
        "accessed: ",
    ] {
        assert!(page.contains(part), "no {part} in\n{page}");
    }
}

#[cfg(feature = "fetch")]
#[test]
fn a_page_that_cannot_be_had_adds_nothing() {
    for answer in [
        "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nConnection: close\r\n\r\n%PDF",
    ] {
        let url = serve(Box::leak(Box::new([answer])));
        let folder = tempfile::tempdir().expect("a folder");
        site(folder.path(), PAGE);
        let output = ibid(folder.path(), &["new", "source", &url, "--fetch"]);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains(&url), "{}", said(&output));
        let page = fs::read_to_string(folder.path().join("content/page.md")).expect("text");
        assert_eq!(page, PAGE);
    }
}
