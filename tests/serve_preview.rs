//! The preview server over real sockets, with a site of loose files in place of a build.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use ibid::serve::{Built, Edition, Event, Open, Options, Touched, bind, run};

/// Longer than anything here takes on a busy machine.
const LONG: Duration = Duration::from_secs(20);

struct Preview {
    folder: tempfile::TempDir,
    port: u16,
    builds: Arc<AtomicUsize>,
    events: mpsc::Receiver<Event>,
}

/// Serves every file of a folder as it is; one that says BAD is an error.
fn build(folder: &Path) -> Built {
    let mut files = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        // Gone since the folder was read: a flood is under way.
        let Ok(text) = fs::read(&path) else { continue };
        if text.starts_with(b"BAD") {
            return Built::Failed { overlay_html: "<p>BAD is an error</p>".into() };
        }
        let key = path.strip_prefix(folder).unwrap().to_str().unwrap();
        files.insert(key.replace('\\', "/"), text.into());
    }
    Built::Whole(Edition { files, base_path: "/".into(), left_out: BTreeMap::new() })
}

fn preview(files: &[(&str, &str)]) -> Preview {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    fs::create_dir(&content).unwrap();
    for (name, text) in files {
        fs::write(content.join(name), text).unwrap();
    }
    let listener = bind(Some(0)).unwrap();
    let port = listener.port();
    let options = Options { watch: vec![content.clone()], ..Options::default() };
    let builds = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&builds);
    let (said, events) = mpsc::channel();
    thread::spawn(move || {
        let mut rebuild = |_: &Touched, _: &Open<'_>| {
            counted.fetch_add(1, Ordering::SeqCst);
            build(&content)
        };
        run(listener, &options, &mut rebuild, &|event| _ = said.send(event))
    });
    let first = events.recv_timeout(LONG).unwrap();
    assert!(
        matches!(&first, Event::Listening { url, .. } if *url == format!("http://127.0.0.1:{port}/")),
        "{first:?}"
    );
    Preview { folder, port, builds, events }
}

impl Preview {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("content").join(name)
    }

    /// Saves a file as careful editors do, so that no build sees half of it.
    fn save(&self, name: &str, text: &str) {
        let spare = self.folder.path().join("spare");
        fs::write(&spare, text).unwrap();
        fs::rename(&spare, self.path(name)).unwrap();
    }

    fn connect(&self) -> BufReader<TcpStream> {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(LONG)).unwrap();
        BufReader::new(stream)
    }

    fn send(&self, connection: &mut BufReader<TcpStream>, start: &str, rest: &str) {
        let head = format!("{start} HTTP/1.1\r\nHost: localhost:{}\r\n{rest}", self.port);
        connection.get_mut().write_all(head.as_bytes()).unwrap();
    }

    fn get(&self, path: &str) -> (String, String) {
        let mut connection = self.connect();
        self.send(&mut connection, &format!("GET {path}"), "\r\n");
        answer(&mut connection)
    }

    /// The tag of the edition that a page of this moment is of.
    fn tag(&self) -> String {
        let (_, body) = self.get("/");
        let (_, rest) = body.split_once("data-tag=\"").unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    }

    fn state(&self, have: &str) -> serde_json::Value {
        let (_, body) = self.get(&format!("/__ibid/state?have={have}"));
        serde_json::from_str(&body).unwrap()
    }

    /// The stream of events, with the tag that it opens with already read.
    fn listen(&self) -> BufReader<TcpStream> {
        let mut stream = self.connect();
        self.send(&mut stream, "GET /__ibid/events", "\r\n");
        next_event(&mut stream);
        stream
    }
}

/// Head and body of an answer with a length.
fn answer(connection: &mut BufReader<TcpStream>) -> (String, String) {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert_ne!(connection.read_line(&mut head).unwrap(), 0, "{head}");
    }
    let (_, length) = head.split_once("Content-Length: ").unwrap();
    let length = length.lines().next().unwrap().parse().unwrap();
    let mut body = vec![0; length];
    connection.read_exact(&mut body).unwrap();
    (head, String::from_utf8(body).unwrap())
}

/// The data of the next event.
fn next_event(stream: &mut BufReader<TcpStream>) -> String {
    loop {
        let mut line = String::new();
        assert_ne!(stream.read_line(&mut line).unwrap(), 0, "the stream ended");
        if let Some(data) = line.strip_prefix("data: ") {
            return data.trim().to_owned();
        }
    }
}

#[test]
fn a_change_is_announced_and_an_error_goes_when_mended() {
    let preview = preview(&[("index.html", "<p>one</p></body>"), ("b.html", "<p>b</p>")]);
    let (head, body) = preview.get("/");
    assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
    assert!(body.starts_with("<p>one</p><script src=\"/__ibid/reload.js\""));
    let have = preview.tag();
    let mut tabs = [preview.listen(), preview.listen(), preview.listen()];

    preview.save("index.html", "<p>two</p></body>");
    for tab in &mut tabs {
        assert_ne!(next_event(tab), have);
    }
    assert_eq!(preview.state(&have)["changed"], serde_json::json!(["index.html"]));
    assert!(preview.get("/").1.starts_with("<p>two</p>"));

    let good = preview.tag();
    preview.save("b.html", "BAD");
    next_event(&mut tabs[0]);
    let state = preview.state(&good);
    assert_eq!(state["overlay"], "<p>BAD is an error</p>");
    assert_eq!(state["changed"], serde_json::json!([]));
    assert!(preview.get("/b.html").1.starts_with("<p>b</p>"));

    preview.save("b.html", "<p>b</p>");
    next_event(&mut tabs[0]);
    let state = preview.state(&good);
    assert_eq!(state["overlay"], serde_json::Value::Null);
    assert_eq!(state["changed"], serde_json::json!([]));
}

#[test]
fn a_site_that_starts_with_an_error_appears_when_it_is_mended() {
    let preview = preview(&[("index.html", "BAD")]);
    let (head, body) = preview.get("/");
    assert!(head.starts_with("HTTP/1.1 503 "), "{head}");
    assert!(body.contains("has errors") && body.contains("reload.js"));
    let mut tab = preview.listen();
    preview.save("index.html", "<p>good</p>");
    next_event(&mut tab);
    assert!(preview.get("/").1.starts_with("<p>good</p>"));
}

#[test]
fn a_flood_ends_in_the_right_state_after_few_builds() {
    let preview = preview(&[("index.html", "<p>home</p>")]);
    let before = preview.builds.load(Ordering::SeqCst);
    for n in 0..300 {
        let folder = preview.path(&format!("p{}", n % 20));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{n}.html")), format!("<p>{n}</p>")).unwrap();
    }
    for n in 0..20 {
        fs::remove_file(preview.path(&format!("p{n}/{n}.html"))).unwrap();
    }
    fs::rename(preview.path("p0"), preview.path("moved")).unwrap();
    let end = Instant::now() + LONG;
    let gone = |path: &str| preview.get(path).0.starts_with("HTTP/1.1 404");
    while !(preview.get("/moved/280.html").1.contains("<p>280</p>")
        && preview.get("/p19/299.html").1.contains("<p>299</p>")
        && gone("/p0/280.html")
        && gone("/p5/5.html"))
    {
        assert!(Instant::now() < end);
        thread::sleep(Duration::from_millis(20));
    }
    let builds = preview.builds.load(Ordering::SeqCst) - before;
    assert!(builds <= 4, "{builds} builds");

    // The new folders are watched.
    let mut tab = preview.listen();
    fs::write(preview.path("moved/280.html"), "<p>again</p>").unwrap();
    next_event(&mut tab);
    assert!(preview.get("/moved/280.html").1.contains("again"));
}

#[test]
fn reading_the_files_leads_to_no_build() {
    let preview = preview(&[("index.html", "<p>home</p>")]);
    for _ in 0..20 {
        fs::read(preview.path("index.html")).unwrap();
    }
    let said = preview.events.recv_timeout(Duration::from_millis(400));
    assert!(said.is_err(), "{said:?}");
    assert_eq!(preview.builds.load(Ordering::SeqCst), 1);
}

#[test]
fn silent_clients_and_listeners_hold_up_no_page() {
    let preview = preview(&[("index.html", "<p>home</p>")]);
    let silent: Vec<_> = (0..100).map(|_| preview.connect()).collect();
    let listeners: Vec<_> = (0..30).map(|_| preview.listen()).collect();
    let began = Instant::now();
    assert!(preview.get("/").1.contains("home"));
    assert!(began.elapsed() < Duration::from_secs(5));
    drop((silent, listeners));
}

#[test]
fn a_kept_connection_is_not_slowed_by_delayed_acknowledgements() {
    let preview = preview(&[("index.html", &"x".repeat(20_000))]);
    let mut connection = preview.connect();
    let mut times: Vec<Duration> = (0..31)
        .map(|_| {
            let began = Instant::now();
            preview.send(&mut connection, "GET /", "\r\n");
            answer(&mut connection);
            began.elapsed()
        })
        .collect();
    times.sort();
    assert!(times[15] < Duration::from_millis(30), "{:?}", times[15]);
}

#[test]
fn what_is_refused_is_told_so() {
    let preview = preview(&[("index.html", "<p>home</p>")]);
    let body = "x".repeat(100_000);
    let post = format!("Content-Length: {}\r\n\r\n{body}", body.len());
    let mut connection = preview.connect();
    preview.send(&mut connection, "POST /", &post);
    let (head, _) = answer(&mut connection);
    assert!(head.starts_with("HTTP/1.1 405 "), "{head}");
    assert!(head.contains("Connection: close\r\n"), "{head}");

    let mut connection = preview.connect();
    let foreign = "Sec-Fetch-Site: cross-site\r\n\r\n";
    preview.send(&mut connection, "GET /__ibid/events", foreign);
    assert!(answer(&mut connection).0.starts_with("HTTP/1.1 403 "));

    let mut connection = preview.connect();
    let rebound = b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n";
    connection.get_mut().write_all(rebound).unwrap();
    assert!(answer(&mut connection).0.starts_with("HTTP/1.1 403 "));
}

#[test]
fn the_page_that_is_open_does_not_wait_for_the_rest_of_the_site() {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    fs::create_dir(&content).unwrap();
    for name in ["index.html", "a.html", "b.html"] {
        fs::write(content.join(name), "<p>one</p></body>").unwrap();
    }
    let listener = bind(Some(0)).unwrap();
    let port = listener.port();
    let options = Options { watch: vec![content.clone()], ..Options::default() };
    let (said, events) = mpsc::channel();
    let (go, wait) = mpsc::channel::<()>();
    let of = content.clone();
    thread::spawn(move || {
        let mut rebuild = |touched: &Touched, open: &Open<'_>| {
            let Built::Whole(edition) = build(&of) else { panic!("no site") };
            if !matches!(touched, Touched::Anything) {
                let mut part = edition.clone();
                part.files.retain(|path, _| open.files().contains(path));
                open.show(part);
                // The rest of the site takes long.
                wait.recv_timeout(LONG).unwrap();
            }
            Built::Whole(edition)
        };
        run(listener, &options, &mut rebuild, &|event| _ = said.send(event))
    });
    events.recv_timeout(LONG).unwrap();
    let builds = Arc::new(AtomicUsize::new(1));
    let preview = Preview { folder, port, builds, events };
    preview.get("/a.html");
    let mut tab = preview.listen();
    preview.save("b.html", "<p>two</p></body>");
    preview.save("a.html", "<p>two</p></body>");
    next_event(&mut tab);
    assert!(preview.get("/a.html").1.starts_with("<p>two</p>"));
    assert!(preview.get("/b.html").1.starts_with("<p>one</p>"));
    go.send(()).unwrap();
    next_event(&mut tab);
    assert!(preview.get("/b.html").1.starts_with("<p>two</p>"));
}

#[test]
fn a_save_does_not_wait_for_the_build_before_it() {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    fs::create_dir(&content).unwrap();
    for name in ["index.html", "a.html", "b.html"] {
        fs::write(content.join(name), "<p>0</p></body>").unwrap();
    }
    let listener = bind(Some(0)).unwrap();
    let port = listener.port();
    let options = Options { watch: vec![content.clone()], ..Options::default() };
    let (said, events) = mpsc::channel();
    let of = content.clone();
    thread::spawn(move || {
        let mut rebuild = |touched: &Touched, open: &Open<'_>| {
            let Built::Whole(edition) = build(&of) else { panic!("no site") };
            if matches!(touched, Touched::Anything) {
                assert!(!open.is_overtaken());
                return Built::Whole(edition);
            }
            let mut part = edition.clone();
            part.files.retain(|path, _| open.files().contains(path));
            open.show(part);
            if edition.files.get("a.html").is_some_and(|text| text.starts_with(b"<p>12<")) {
                return Built::Whole(edition);
            }
            // The rest of the site takes longer than anybody waits.
            let end = Instant::now() + LONG;
            while !open.is_overtaken() {
                assert!(Instant::now() < end, "nothing overtook it");
                thread::sleep(Duration::from_millis(1));
            }
            Built::Overtaken
        };
        run(listener, &options, &mut rebuild, &|event| _ = said.send(event))
    });
    events.recv_timeout(LONG).unwrap();
    let builds = Arc::new(AtomicUsize::new(1));
    let preview = Preview { folder, port, builds, events };
    preview.get("/a.html");
    let mut tab = preview.listen();
    preview.save("b.html", "<p>other</p></body>");
    for n in 1..=12 {
        let words = format!("<p>{n}</p>");
        preview.save("a.html", &format!("{words}</body>"));
        while !preview.get("/a.html").1.starts_with(&words) {
            next_event(&mut tab);
        }
    }
    // What the builds that were given up were for is in the one that was not.
    let said = preview.events.recv_timeout(LONG).unwrap();
    let Event::Rebuilt { touched: Touched::Paths(paths), .. } = &said else { panic!("{said:?}") };
    let names: Vec<_> = paths.iter().filter_map(|path| path.file_name()).collect();
    assert_eq!(names, ["a.html", "b.html"]);
    assert!(preview.get("/b.html").1.starts_with("<p>other</p>"));
}
