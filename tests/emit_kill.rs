//! A build killed at any instant leaves the old site or the new one, and whole.
//!
//! The child is this test program again: it builds one site after the other into the same folder
//! until it is killed.

#![cfg(unix)]

use ibid::emit::{Emit, MANIFEST};
use ibid::output::{OutPath, Output};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Tells the child what to build into.
const TARGET: &str = "IBID_TEST_KILL_TARGET";
const PAGES: usize = 60;
const KILLS: u32 = 60;

/// The paths of a site's version, of which there are two: a third of the paths is of one alone, a
/// third has the same bytes in both.
fn paths(version: usize) -> impl Iterator<Item = (usize, String)> {
    (0..PAGES).map(move |page| match page % 3 {
        0 => (page, format!("{version}/{page}/index.html")),
        _ => (page, format!("both/{page}/index.html")),
    })
}

fn text(version: usize, page: usize) -> String {
    match page % 3 {
        1 => format!("page {page}"),
        _ => format!("page {page} of version {version}").repeat(100),
    }
}

fn build(target: &Path, version: usize) {
    let emit = Emit::begin(target).expect("the folder is free and ours");
    for (page, path) in paths(version) {
        emit.put(OutPath::new(&path).expect("a path"), text(version, page).into()).expect("put");
    }
    emit.finish().expect("built");
}

/// Which version stands in the folder, whole and with nothing else but what is foreign.
fn version(target: &Path) -> usize {
    let version = usize::from(target.join("1").exists());
    let mut expected = BTreeSet::from(["CNAME".to_owned(), MANIFEST.to_owned()]);
    for (page, path) in paths(version) {
        let found = fs::read_to_string(target.join(&path)).unwrap_or_default();
        assert_eq!(found, text(version, page), "{path} of version {version}");
        expected.insert(path);
    }
    assert_eq!(files(target), expected, "the files of version {version}");
    assert_eq!(fs::read_to_string(target.join("CNAME")).expect("there"), "example.org");
    let manifest = fs::read_to_string(target.join(MANIFEST)).expect("there");
    let named = manifest.lines().filter_map(|line| line.split_once(' ').map(|(_, path)| path));
    let ours = paths(version).map(|(_, path)| path).collect::<BTreeSet<_>>();
    let named = named.filter(|name| name.ends_with(".html")).map(str::to_owned);
    assert_eq!(named.collect::<BTreeSet<_>>(), ours, "the manifest of version {version}");
    version
}

fn files(folder: &Path) -> BTreeSet<String> {
    let mut files = BTreeSet::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.strip_prefix(folder).expect("below").display().to_string());
            }
        }
    }
    files
}

fn child(target: &Path) -> Child {
    let mut again = Command::new(std::env::current_exe().expect("this program"));
    again.args(["--exact", "builds_until_killed", "--nocapture"]).env(TARGET, target);
    again.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("started")
}

/// Not a test of its own: the child's work. Without the variable it does nothing.
#[test]
fn builds_until_killed() {
    let Some(target) = std::env::var_os(TARGET) else {
        return;
    };
    let target = Path::new(&target);
    // Whoever started this may be gone.
    let end = Instant::now() + Duration::from_secs(20);
    let mut next = 1 - version(target);
    while Instant::now() < end {
        build(target, next);
        next = 1 - next;
    }
}

#[test]
fn a_build_killed_at_any_instant_leaves_a_whole_site() {
    let root = tempfile::tempdir().expect("a folder");
    let target = root.path().join("public");
    build(&target, 0);
    fs::write(target.join("CNAME"), "example.org").expect("written");
    let start = Instant::now();
    build(&target, 1);
    build(&target, 0);
    // Over the time of about two builds, whatever the machine.
    let step = start.elapsed() / KILLS;
    let mut seen = [0; 2];
    let mut interrupted = 0;
    for kill in 0..KILLS {
        let mut child = child(&target);
        // Until the child is at work; then a little longer each time.
        let staging = root.path().join(".public.ibid-staging");
        let late = Instant::now() + Duration::from_secs(10);
        while !staging.exists() && Instant::now() < late {
            std::thread::sleep(Duration::from_micros(50));
        }
        std::thread::sleep(step * kill);
        child.kill().expect("killed");
        let status = child.wait().expect("ended");
        assert!(
            !status.success() && status.code().is_none(),
            "the child failed by itself: {status}"
        );
        seen[version(&target)] += 1;
        interrupted += usize::from(staging.exists());

        // The next build clears what was left, even if it is given up.
        drop(Emit::begin(&target).expect("the folder is still ours, and free"));
        version(&target);
        let beside = fs::read_dir(root.path()).expect("read").count();
        assert_eq!(beside, 1, "something is left beside the folder");
    }
    eprintln!("versions found: {seen:?}; killed in the middle: {interrupted} of {KILLS}");
    assert!(interrupted > 0, "no build was killed in the middle");
}

/// Where the system can exchange two folders, a reader never finds the folder missing.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
#[test]
fn a_reader_finds_the_site_at_every_instant() {
    let root = tempfile::tempdir().expect("a folder");
    let target = root.path().join("public");
    build(&target, 0);
    fs::write(target.join("CNAME"), "example.org").expect("written");
    let mut child = child(&target);
    let end = Instant::now() + Duration::from_millis(500);
    let mut reads = 0;
    while Instant::now() < end {
        fs::read_dir(&target).expect("the folder is always there");
        for file in ["both/1/index.html", "CNAME"] {
            // Opening a path takes several steps. One that stepped into the old folder just before
            // the switch may find it cleared; to begin again is then enough.
            let read = || fs::read_to_string(target.join(file));
            read().or_else(|_| read()).or_else(|_| read()).expect("the file is always there");
        }
        reads += 1;
    }
    child.kill().expect("killed");
    child.wait().expect("ended");
    version(&target);
    assert!(reads > 0);
}
