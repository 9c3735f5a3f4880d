//! Symbolic links and permissions.

use super::support::*;
use ibid::emit::{EmitError, MANIFEST};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

#[test]
fn a_link_in_the_folder_is_neither_followed_nor_lost() {
    let (root, target) = built();
    let outside = root.path().join("outside");
    fs::create_dir_all(outside.join("x")).expect("made");
    // The very bytes that the site has there, to tempt a comparison.
    fs::write(outside.join("x/index.html"), "x").expect("written");
    fs::remove_dir_all(target.join("people")).expect("removed");
    symlink(&outside, target.join("people")).expect("linked");
    let before = tree(root.path());

    let error = build(&target, SITE).expect_err("a link in the way");
    assert!(matches!(&error, EmitError::Foreign { path } if path.ends_with("people")), "{error}");
    assert_eq!(tree(root.path()), before);

    build(&target, &[("index.html", "changed")]).expect("built");
    assert_eq!(fs::read_link(target.join("people")).expect("a link"), outside);
    assert_eq!(pages(&outside), expected(&[("x/index.html", "x")]));
}

#[test]
fn a_link_in_the_place_of_our_file_is_somebody_s() {
    let (root, target) = built();
    let outside = root.path().join("draft.html");
    fs::write(&outside, "home").expect("written");
    fs::remove_file(target.join("index.html")).expect("removed");
    symlink(&outside, target.join("index.html")).expect("linked");
    let error = build(&target, SITE).expect_err("a link in the way");
    assert!(matches!(error, EmitError::Foreign { .. }), "{error}");
    assert_eq!(fs::read_to_string(&outside).expect("there"), "home");
}

#[test]
fn a_target_that_is_a_link_means_what_it_points_to() {
    let (root, target) = built();
    let link = root.path().join("link");
    symlink("public", &link).expect("linked");
    build(&link, &[("index.html", "changed")]).expect("built");
    assert_eq!(fs::read_link(&link).expect("still a link"), Path::new("public"));
    assert_eq!(pages(&target), expected(&[("index.html", "changed")]));

    let dangling = root.path().join("dangling");
    symlink("nowhere", &dangling).expect("linked");
    let error = build(&dangling, SITE).expect_err("points nowhere");
    assert!(matches!(error, EmitError::DanglingLink { .. }), "{error}");
}

#[test]
fn a_manifest_that_is_a_link_makes_the_folder_nobody_s() {
    let (_root, target) = built();
    let (_other_root, other) = built();
    fs::remove_file(target.join(MANIFEST)).expect("removed");
    symlink(other.join(MANIFEST), target.join(MANIFEST)).expect("linked");
    let error = build(&target, &[]).expect_err("not ours");
    assert!(matches!(error, EmitError::NotOurs { .. }), "{error}");
}

#[test]
fn the_folder_keeps_its_permissions() {
    let (_root, target) = built();
    fs::set_permissions(&target, fs::Permissions::from_mode(0o750)).expect("set");
    build(&target, &[("index.html", "changed")]).expect("built");
    let mode = fs::metadata(&target).expect("there").permissions().mode();
    assert_eq!(mode & 0o777, 0o750);
}

#[test]
fn a_folder_closed_to_writing_is_an_error_that_names_it() {
    let (root, target) = built();
    fs::set_permissions(root.path(), fs::Permissions::from_mode(0o500)).expect("closed");
    let result = build(&target, &[("index.html", "changed")]);
    fs::set_permissions(root.path(), fs::Permissions::from_mode(0o700)).expect("open");
    match result {
        Err(error) => {
            let message = error.to_string();
            assert!(message.contains("A build needs to write both"), "{message}");
            assert_eq!(pages(&target), expected(SITE));
        }
        Ok(_) => eprintln!("skipped: permissions do not bind this user"),
    }
}
