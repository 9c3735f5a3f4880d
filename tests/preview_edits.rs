//! A preview that is built again and again, edit after edit: what it keeps of the build before must
//! never show.

use ibid::output::OutputError;
use ibid::output::{OutPath, OutputSet};
use ibid::pipeline::{Failure, Kept, Options, Viewers, preview, preview_again};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

type Files = BTreeMap<OutPath, Arc<[u8]>>;

/// Two explainers that lean on one source, a page of records and a theme of its own.
fn site(root: &Path) {
    for folder in ["content/deep", "themes/own/templates", "themes/own/static"] {
        fs::create_dir_all(root.join(folder)).unwrap();
    }
    let files = [
        ("site.toml", "title = \"T\"\nbase_url = \"https://example.org/\"\ntheme = \"own\"\n"),
        ("content/_index.md", "---\ntitle: Home\n---\n"),
        ("content/a.md", "---\ntitle: A\n---\nSee [B](deep/b.md), [[ada]].[@src, p. 1]\n"),
        ("content/deep/b.md", "---\ntitle: B\n---\nB says so.[@src, p. 2]\n"),
        (
            "content/records.md",
            "---\ntitle: Records\npeople:\n  - id: ada\n    name: Ada\nsources:\n  - id: src\n    title: Source\n---\n",
        ),
        ("themes/own/static/own.css", "body { color: red; }\n"),
    ];
    for (path, text) in files {
        fs::write(root.join(path), text).unwrap();
    }
}

/// Builds again with what was kept; gives the files made early and all of them.
fn again(root: &Path, kept: &mut Kept, open: &[&str]) -> (Files, Option<Files>) {
    let open: Vec<String> = open.iter().map(|path| (*path).to_owned()).collect();
    let mut early = Files::new();
    let mut take = |_: &_, set: OutputSet| early = set.into_map();
    let viewers = &mut Viewers { open: &open, early: &mut take, overtaken: &|| false };
    let (_, set) = preview_again(root, &Options::default(), kept, None, viewers).expect("readable");
    (early, set.map(OutputSet::into_map))
}

#[test]
fn after_every_edit_it_is_the_site_that_a_full_build_makes() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    site(root);
    let mut kept = Kept::default();
    let open = ["a/index.html", "people/ada/index.html", "nowhere/index.html", "index.html"];
    let write = |path: &str, text: &str| fs::write(root.join(path), text).unwrap();
    let edits: [(&str, &dyn Fn()); 10] = [
        ("nothing", &|| {}),
        ("a page's words", &|| write("content/a.md", "---\ntitle: A2\n---\nNo more.[@src]\n")),
        ("a page between", &|| write("content/aa.md", "---\ntitle: AA\n---\nTo [A](a.md).\n")),
        ("a page renamed", &|| {
            fs::rename(root.join("content/aa.md"), root.join("content/zz.md")).unwrap();
        }),
        ("a page deleted", &|| fs::remove_file(root.join("content/zz.md")).unwrap()),
        ("a mistake", &|| write("content/deep/b.md", "---\ntitle: B\n---\nB.[@nobody]\n")),
        ("mended", &|| write("content/deep/b.md", "---\ntitle: B\n---\nB, [[ada]].[@src]\n")),
        ("a stylesheet", &|| write("themes/own/static/own.css", "body { color: blue; }\n")),
        ("a template", &|| write("themes/own/templates/person.html", "<p>{{ page.title }}</p>")),
        ("the settings", &|| {
            let toml = "title = \"U\"\nbase_url = \"https://example.org/e/\"\ntheme = \"own\"\n";
            write("site.toml", toml);
        }),
    ];
    for (what, edit) in edits {
        edit();
        let (early, all) = again(root, &mut kept, &open);
        let (_, fresh) = preview(root, &Options::default()).expect("readable");
        assert_eq!(all.is_none(), what == "a mistake", "{what}");
        assert!(all == fresh.map(OutputSet::into_map), "{what}: not what a full build makes");
        let Some(all) = all else {
            assert!(early.is_empty(), "{what}: shown early for all its mistakes");
            continue;
        };
        for path in ["a/index.html", "people/ada/index.html", "index.html", "theme/style.css"] {
            assert!(early.contains_key(path), "{what}: {path} was not made early");
        }
        assert!(!early.contains_key("deep/b/index.html"), "{what}: nobody has it open");
        for (path, bytes) in early {
            assert!(all.get(&path) == Some(&bytes), "{what}: early, {path} is another");
        }
    }
}

#[test]
fn what_hangs_on_the_whole_site_is_not_made_early() {
    let folder = tempfile::tempdir().unwrap();
    site(folder.path());
    let open = ["sources/src/index.html", "people/index.html"];
    let (early, _) = again(folder.path(), &mut Kept::default(), &open);
    let paths: Vec<&str> = early.keys().map(OutPath::as_str).collect();
    assert!(paths.iter().all(|path| path.starts_with("theme/")), "{paths:?}");
}

#[test]
fn a_build_that_is_overtaken_ends_at_once_and_spoils_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    site(root);
    let mut kept = Kept::default();
    let (_, all) = again(root, &mut kept, &[]);
    let files = all.expect("a sound site").len();
    for after in 0..files {
        let words = format!("---\ntitle: A\n---\nEdit {after}, [[ada]].[@src]\n");
        fs::write(root.join("content/a.md"), words).unwrap();
        let asked = AtomicUsize::new(0);
        let mut early = Files::new();
        let ended = preview_again(
            root,
            &Options::default(),
            &mut kept,
            None,
            &mut Viewers {
                open: &["a/index.html".to_owned()],
                early: &mut |_, set| early = set.into_map(),
                overtaken: &|| asked.fetch_add(1, Relaxed) >= after,
            },
        );
        assert!(matches!(ended, Err(Failure::Output(OutputError::GivenUp))), "after {after}");
        // All cores were at a file each.
        assert!(asked.into_inner() <= after + 1 + rayon::current_num_threads(), "after {after}");
        assert!(early.contains_key("a/index.html"), "after {after}: what is open was not made");
    }
    let (_, fresh) = preview(root, &Options::default()).expect("readable");
    assert!(again(root, &mut kept, &[]).1 == fresh.map(OutputSet::into_map));
}
