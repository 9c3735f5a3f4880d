//! What a build does to a folder, as somebody sees it who looks into the folder afterwards.

mod foreign;
#[cfg(unix)]
mod links;
mod support;

use ibid::emit::{Emit, EmitError, MANIFEST, Written};
use ibid::output::{OutPath, Output, OutputError};
use std::fs;
use std::path::Path;
use support::*;

#[test]
fn a_first_build_makes_the_folder_and_leaves_nothing_beside_it() {
    let root = tempfile::tempdir().expect("a folder");
    let target = root.path().join("not/yet/public");
    let written = build(&target, SITE).expect("built");
    assert_eq!(written, Written { written: 4, unchanged: 0, removed: 0, bytes: 9 });
    assert_eq!(pages(&target), expected(SITE));
    let beside = fs::read_dir(root.path().join("not/yet")).expect("read").count();
    assert_eq!(beside, 1);
}

#[test]
fn the_same_again_touches_nothing() {
    let (_root, target) = built();
    let all = || {
        let mut paths = tree(&target).into_keys().collect::<Vec<_>>();
        paths.push(String::new());
        paths.into_iter().map(|path| stamp(&target.join(path))).collect::<Vec<_>>()
    };
    let before = all();
    let written = build(&target, SITE).expect("built");
    assert_eq!(written, Written { written: 0, unchanged: 4, removed: 0, bytes: 0 });
    assert_eq!(all(), before);
}

#[test]
fn a_change_rewrites_one_file_and_removes_what_is_stale() {
    let (_root, target) = built();
    let kept = ["index.html", "a b/é.css"].map(|path| target.join(path));
    let before = kept.each_ref().map(|path| stamp(path));
    let next: Site = &[("index.html", "home"), ("people/x/index.html", "X!"), ("a b/é.css", "css")];
    let written = build(&target, next).expect("built");
    assert_eq!(written, Written { written: 1, unchanged: 2, removed: 1, bytes: 2 });
    assert_eq!(pages(&target), expected(next));
    assert!(!target.join("people/y").exists(), "an empty folder is left");
    assert_eq!(kept.each_ref().map(|path| stamp(path)), before);
}

#[test]
fn a_file_that_is_made_while_it_is_put_is_a_file_like_others() {
    let (_root, target) = built();
    let build = |pieces: &[&str]| {
        let emit = Emit::begin(&target).expect("begun");
        let path = OutPath::new("data/long.json").expect("a path");
        emit.put_long(path, &mut |sink| {
            pieces.iter().try_for_each(|piece| sink(piece.as_bytes().to_vec()))
        })
        .expect("put");
        emit.finish().expect("built")
    };
    let file = target.join("data/long.json");
    for (pieces, wanted) in [
        (["a", "b"], Written { written: 1, unchanged: 0, removed: 4, bytes: 2 }),
        (["a", "b"], Written { written: 0, unchanged: 1, removed: 0, bytes: 0 }),
        (["", "ab"], Written { written: 0, unchanged: 1, removed: 0, bytes: 0 }),
        (["a", "c"], Written { written: 1, unchanged: 0, removed: 0, bytes: 2 }),
    ] {
        assert_eq!(build(&pieces), wanted);
        assert_eq!(fs::read_to_string(&file).expect("read"), pieces.concat());
    }
}

#[test]
fn the_order_of_files_changes_no_byte() {
    let (_root, target) = built();
    let (_other_root, other) = built();
    fs::remove_dir_all(&other).expect("removed");
    let backwards = SITE.iter().rev().copied().collect::<Vec<_>>();
    build(&other, &backwards).expect("built");
    assert_eq!(tree(&target), tree(&other));
}

#[test]
fn our_own_file_edited_or_lost_is_written_again() {
    let (_root, target) = built();
    fs::write(target.join("people/x/index.html"), "Y").expect("edited to the same length");
    fs::remove_file(target.join("index.html")).expect("removed");
    let written = build(&target, SITE).expect("built");
    assert_eq!((written.written, written.unchanged), (2, 2));
    assert_eq!(pages(&target), expected(SITE));
}

#[test]
fn a_build_given_up_leaves_everything_as_it_was() {
    let (root, target) = built();
    let before = (tree(root.path()), stamp(&target));
    let emit = Emit::begin(&target).expect("begun");
    put(&emit, "index.html", "another").expect("put");
    drop(emit);
    assert_eq!((tree(root.path()), stamp(&target)), before);

    let emit = Emit::begin(&root.path().join("made/for/it")).expect("begun");
    put(&emit, "index.html", "another").expect("put");
    drop(emit);
    assert_eq!(tree(root.path()), before.0);
}

#[test]
fn a_second_build_of_the_same_folder_waits_its_turn() {
    let (root, target) = built();
    let first = Emit::begin(&target).expect("begun");
    let error = Emit::begin(&target).expect_err("busy");
    assert!(error.to_string().starts_with("Another build is writing"), "{error}");
    Emit::begin(&root.path().join("elsewhere")).expect("another folder is free");
    drop(first);
    build(&target, &[]).expect("free again");
}

#[test]
fn places_that_cannot_be_a_folder_are_refused() {
    let root = tempfile::tempdir().expect("a folder");
    let file = root.path().join("file");
    fs::write(&file, "theirs").expect("written");
    for target in [file.clone(), file.join("public"), file.join("a/public")] {
        let error = build(&target, SITE).expect_err("a file");
        assert!(matches!(&error, EmitError::NotAFolder { path } if *path == file), "{error}");
    }
    for target in [Path::new("/"), Path::new(""), &root.path().join("nothing/..")] {
        let error = build(target, SITE).expect_err("no name");
        assert!(matches!(error, EmitError::NoFolderName { .. }), "{error}");
    }
    assert_eq!(tree(root.path()).len(), 1);
}

#[test]
fn paths_that_clash_are_refused_with_both_named() {
    let (_root, target) = built();
    let emit = Emit::begin(&target).expect("begun");
    put(&emit, "a/x", "1").expect("free");
    assert!(matches!(put(&emit, "a/x", "1"), Err(OutputError::Taken { .. })));
    assert!(matches!(put(&emit, "A/x", "1"), Err(OutputError::OnlyCaseDiffers { .. })));
    assert!(matches!(put(&emit, "a", "1"), Err(OutputError::FileAndFolder { .. })));
    assert!(matches!(put(&emit, MANIFEST, "1"), Err(OutputError::Reserved { .. })));
    let error = emit.finish().expect_err("not whole").to_string();
    assert!(error.contains("The site is not complete"), "{error}");
    assert_eq!(pages(&target), expected(SITE));
}
