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
fn a_refusal_shows_what_was_typed_and_no_line_of_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    site(folder.path(), PAGE);
    for (args, words) in [
        (&["person", "Ada", "--office", "mayor", "--from", "2001"][..], "in --office mayor\n"),
        (
            &["person", "Ada", "--from", "2001", "--to", "2000"],
            "in --from 2001 --to 2000: `office`",
        ),
        (&["person", "Ada", "--id", "a b"], "in --id 'a b': "),
        (&["source", "B", "--date", "2001-13", "--in", "new"], "in --date 2001-13: there is no"),
        (
            &["assessment", "Who?", "--candidates", "list", "--candidates", "b"],
            "in --candidates b\n",
        ),
        (&["claim", "It's [[gone]]."], "in 'It'\\''s [[gone]].'\n"),
    ] {
        let output = ibid(folder.path(), &[&["new"], args].concat());
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains(words), "no {words} in {}", said(&output));
        assert!(!said(&output).contains("content/"), "{}", said(&output));
    }
    // What was written has its lines, and what is found in them is shown there.
    let output = ibid(folder.path(), &["new", "source", "B", "--url", "nowhere"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("--> content/page.md:6:29"), "{}", said(&output));
    assert!(!said(&output).contains('␍'), "the end of a line is shown: {}", said(&output));
}

#[test]
fn what_is_said_twice_is_not_dropped() {
    let folder = tempfile::tempdir().expect("a folder");
    site(folder.path(), PAGE);
    for args in [
        &["source", "a1", "--title", "A chronicle"][..],
        &["source", "https://example.org/a", "--url", "https://example.org/b"],
        &["claim", "c1", "--text", "It rained."],
    ] {
        let output = ibid(folder.path(), &[&["new"], args].concat());
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains("leave one out"), "{}", said(&output));
    }
    let page = fs::read_to_string(folder.path().join("content/page.md")).expect("text");
    assert_eq!(page, PAGE);
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
fn fetching_takes_an_address() {
    let folder = tempfile::tempdir().expect("a folder");
    site(folder.path(), PAGE);
    let output = ibid(folder.path(), &["new", "source", "A book", "--fetch"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("give one that begins with https://"), "{}", said(&output));
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

/// Runs `ibid` on a terminal where somebody types these lines and then ends the input.
#[cfg(target_os = "linux")]
fn on_a_terminal(root: &Path, args: &[&str], typed: &[&str]) -> (bool, String) {
    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    use std::io::{Read, Write};
    let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
    grantpt(&terminal).expect("granted");
    unlockpt(&terminal).expect("unlocked");
    let name = ptsname(&terminal, Vec::new()).expect("a name").into_string().expect("text");
    let end = fs::File::options().read(true).write(true).open(name).expect("its other end");
    let mut ran = Command::new(env!("CARGO_BIN_EXE_ibid"))
        .args(args)
        .arg("--root")
        .arg(root)
        .stdin(end.try_clone().expect("a copy"))
        .stdout(end.try_clone().expect("a copy"))
        .stderr(end)
        .spawn()
        .expect("ran");
    let mut terminal = fs::File::from(terminal);
    let lines: String = typed.iter().map(|line| format!("{line}\n")).collect();
    terminal.write_all(format!("{lines}\u{4}").as_bytes()).expect("typed");
    let (mut said, mut part) = (Vec::new(), [0; 1024]);
    // The end is an error where the other end is closed.
    while let Ok(read @ 1..) = terminal.read(&mut part) {
        said.extend_from_slice(&part[..read]);
    }
    (ran.wait().expect("ended").success(), String::from_utf8_lossy(&said).into_owned())
}

#[cfg(target_os = "linux")]
#[test]
fn what_was_wrong_is_asked_again_and_the_rest_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    site(folder.path(), PAGE);
    // Title, kind, date, place, cite, id; then the date and the citation anew.
    let typed =
        ["The flood", "", "2018-13-01", "Harbour", "lost", "", "lsit", "2018-12-01", "list"];
    let (fine, said) = on_a_terminal(folder.path(), &["new", "event", "--in", "page"], &typed);
    // `lsit` is a mistake again, so that citation is asked for once more.
    assert!(fine, "{said}");
    let page = fs::read_to_string(folder.path().join("content/page.md")).expect("text");
    for part in
        ["id: the-flood", "title: The flood", "date: 2018-12-01", "place: Harbour", "cite: list"]
    {
        assert!(page.contains(part), "no {part} in\n{page}\n{said}");
    }
    assert_eq!(said.matches("  place").count(), 1, "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_source_without_a_title_is_not_taken() {
    let folder = tempfile::tempdir().expect("a folder");
    site(folder.path(), PAGE);
    let typed = ["", "A chronicle", "", "", "", "", "", ""];
    let (fine, said) = on_a_terminal(folder.path(), &["new", "source"], &typed);
    assert!(fine && said.contains("this one is needed"), "{said}");
    let page = fs::read_to_string(folder.path().join("content/page.md")).expect("text");
    assert!(page.contains("title: A chronicle"), "{page}");
    // In a script it is said which flag is missing.
    let output = ibid(folder.path(), &["new", "source", "--type", "book"]);
    assert_eq!(output.status.code(), Some(2), "{}", self::said(&output));
    assert!(self::said(&output).contains("--title"), "{}", self::said(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn a_mistake_that_is_no_answer_is_not_asked_for_without_end() {
    let folder = tempfile::tempdir().expect("a folder");
    site(folder.path(), PAGE);
    let args = ["new", "person", "Ada", "--office", "mayor", "--from", "2002", "--to", "2001"];
    // What cannot be mended by these answers ends with the input.
    let (fine, said) = on_a_terminal(folder.path(), &args, &["", ""]);
    assert!(!fine, "{said}");
    let page = fs::read_to_string(folder.path().join("content/page.md")).expect("text");
    assert_eq!(page, PAGE);
}
