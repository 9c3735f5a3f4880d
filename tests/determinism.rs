//! The same input gives the same bytes, whatever the threads, the order of files and the day; what
//! did not change is not written again.

#[path = "common/folder.rs"]
mod folder;

use ibid::pipeline::{Options, build, preview};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

type Bytes = BTreeMap<String, Arc<[u8]>>;

fn demo() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The site in `root`, made with that many threads, and what was found in it.
fn made(root: &Path, threads: usize) -> (Bytes, Vec<String>) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    let (reading, output) = pool.install(|| preview(root, &Options::default())).expect("readable");
    let output = output.map(|set| set.into_map()).unwrap_or_default();
    let bytes = output.into_iter().map(|(path, bytes)| (path.as_str().to_owned(), bytes)).collect();
    (bytes, reading.findings.iter().map(|finding| format!("{finding:?}")).collect())
}

/// Names the files that differ, rather than printing their bytes.
fn assert_same(one: &Bytes, other: &Bytes) {
    let paths: Vec<&String> = one.keys().chain(other.keys()).collect();
    let differ: Vec<&&String> =
        paths.iter().filter(|path| one.get(**path) != other.get(**path)).collect();
    assert!(differ.is_empty(), "these files differ: {differ:?}");
}

#[test]
fn threads_change_no_byte() {
    let (one, found) = made(demo(), 1);
    assert!(one.len() > 50, "the demo was built");
    for threads in [2, 4, 7] {
        let (more, found_then) = made(demo(), threads);
        assert_same(&one, &more);
        assert_eq!(found, found_then);
    }
}

#[test]
fn findings_come_in_one_order() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites");
    for case in ["mistakes-in-text", "mistakes-in-names", "mistakes-in-front-matter"] {
        let (_, one) = made(&folder.join(case), 1);
        assert!(one.len() > 5, "{case} has findings");
        for _ in 0..3 {
            assert_eq!(one, made(&folder.join(case), 4).1, "{case}");
        }
    }
}

#[test]
fn the_order_in_which_files_came_changes_no_byte() {
    let files: Vec<(String, Vec<u8>)> = ["site.toml", "content", "themes"]
        .iter()
        .flat_map(|part| {
            let place = demo().join(part);
            let below =
                folder::tree(&place).into_iter().map(move |(path, bytes)| match path.as_str() {
                    "" => ((*part).to_owned(), bytes),
                    _ => (format!("{part}/{path}"), bytes),
                });
            below.collect::<Vec<_>>()
        })
        .collect();
    let given: Vec<(&str, &[u8])> =
        files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
    let forwards = folder::site(&given);
    let backwards = folder::site(&given.iter().rev().copied().collect::<Vec<_>>());
    // A file that was there before and is written anew may move to another place in its folder.
    let mut shuffled = given.clone();
    shuffled
        .sort_by_key(|(path, _)| path.bytes().fold(7u32, |n, b| n.wrapping_mul(31) ^ u32::from(b)));
    let shuffled = folder::site(&shuffled);
    let (one, _) = made(forwards.path(), 4);
    assert!(one.len() > 50, "the copy was built");
    assert_same(&one, &made(backwards.path(), 4).0);
    assert_same(&one, &made(shuffled.path(), 4).0);
}

#[test]
fn a_second_build_writes_nothing() {
    let target = tempfile::tempdir().expect("a folder");
    let target = target.path().join("public");
    let first = build(demo(), &target, &Options::default(), false).expect("built");
    let (_, first) = first.done.expect("sound");
    assert!(first.written > 50 && first.unchanged == 0);
    let times = || -> BTreeMap<_, _> {
        let walk = walkdir::WalkDir::new(&target).into_iter().map(|entry| entry.expect("readable"));
        walk.map(|entry| {
            let time = entry.metadata().expect("known").modified().expect("known");
            (entry.into_path(), time)
        })
        .collect()
    };
    let before = (folder::tree(&target), times());
    let second = build(demo(), &target, &Options::default(), false).expect("built");
    let (_, second) = second.done.expect("sound");
    assert_eq!((second.written, second.removed), (0, 0));
    assert_eq!(second.unchanged, first.written);
    assert!(before == (folder::tree(&target), times()), "something was written again");
}

#[test]
fn one_changed_page_writes_what_it_changes_alone() {
    let site = folder::site(&[
        ("content/a.md", b"---\ntitle: A\nweight: 1\n---\nOne.\n"),
        ("content/b.md", b"---\ntitle: B\nweight: 2\n---\nTwo.\n"),
    ]);
    let target = site.path().join("public");
    build(site.path(), &target, &Options::default(), false).expect("built").done.expect("sound");
    let before = folder::tree(&target);
    fs::write(site.path().join("content/a.md"), "---\ntitle: A\nweight: 1\n---\nThree.\n")
        .expect("written");
    let again = build(site.path(), &target, &Options::default(), false).expect("built");
    let (_, written) = again.done.expect("sound");
    assert_eq!((written.written, written.removed), (2, 0));
    let after = folder::tree(&target);
    let changed: Vec<String> = after
        .iter()
        .filter(|(path, bytes)| before.get(*path) != Some(bytes))
        .map(|(path, _)| path.clone())
        .filter(|path| !path.ends_with(".ibid-manifest"))
        .collect();
    assert_eq!(
        changed,
        ["a/index.html", "search/t/0.json"],
        "the page, and the words it is found by"
    );
}
