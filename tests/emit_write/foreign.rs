//! What no build wrote is neither changed nor lost, and never believed.

use super::support::*;
use ibid::emit::{Emit, EmitError, MANIFEST};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[test]
fn foreign_things_stay_through_every_build() {
    let (_root, target) = built();
    fs::write(target.join("CNAME"), "example.org").expect("written");
    fs::create_dir_all(target.join(".git/refs/empty")).expect("made");
    fs::write(target.join(".git/HEAD"), "ref").expect("written");
    fs::write(target.join("people/y/notes.txt"), "theirs").expect("written");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::os::unix::fs::symlink("nowhere", target.join(".git/link")).expect("linked");
        drop(std::os::unix::net::UnixListener::bind(target.join(".git/socket")).expect("bound"));
        let closed = fs::Permissions::from_mode(0o500);
        fs::set_permissions(target.join(".git/refs"), closed).expect("closed");
    }
    let before = (tree(&target), stamp(&target.join("CNAME")), stamp(&target.join(".git/HEAD")));
    build(&target, SITE).expect("nothing to do");
    assert_eq!(before.0, tree(&target));

    // The page beside the foreign file goes, the file stays.
    let next: Site = &[("index.html", "changed")];
    build(&target, next).expect("built");
    let mut then = pages(&target);
    assert_eq!(then.remove("index.html").as_deref(), Some("changed"));
    assert_eq!(then.remove("CNAME").as_deref(), Some("example.org"));
    assert_eq!(then.remove(".git/HEAD").as_deref(), Some("ref"));
    assert_eq!(then.remove("people/y/notes.txt").as_deref(), Some("theirs"));
    assert!(target.join(".git/refs/empty").is_dir());
    assert_eq!(
        (stamp(&target.join("CNAME")), stamp(&target.join(".git/HEAD"))),
        (before.1, before.2)
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(then.remove(".git/link").as_deref(), Some("(link)"));
        assert_eq!(then.remove(".git/socket").as_deref(), Some("(other)"));
        let refs = fs::metadata(target.join(".git/refs")).expect("there").permissions();
        assert_eq!(refs.mode() & 0o777, 0o500);
        fs::set_permissions(target.join(".git/refs"), fs::Permissions::from_mode(0o700))
            .expect("open");
    }
    assert_eq!(then, BTreeMap::new());
}

#[test]
fn what_comes_into_the_folder_during_a_build_stays() {
    let (_root, target) = built();
    let emit = Emit::begin(&target).expect("begun");
    put(&emit, "index.html", "changed").expect("put");
    fs::write(target.join("CNAME"), "example.org").expect("written");
    emit.finish().expect("built");
    assert_eq!(fs::read_to_string(target.join("CNAME")).expect("there"), "example.org");
}

#[test]
fn a_foreign_file_where_the_site_wants_to_write_is_refused() {
    type Plant = fn(&Path);
    let plants: [(&str, &str, Plant); 4] = [
        ("CNAME", "CNAME", |target| fs::write(target.join("CNAME"), "theirs").expect("written")),
        ("file/page", "file", |target| fs::write(target.join("file"), "theirs").expect("written")),
        ("folder", "folder", |target| fs::create_dir(target.join("folder")).expect("made")),
        ("people", "people/CNAME", |target| {
            fs::write(target.join("people/CNAME"), "theirs").expect("written");
        }),
    ];
    for (wanted, named, plant) in plants {
        let (root, target) = built();
        plant(&target);
        let before = tree(root.path());
        let error = build(&target, &[(wanted, "ours")]).expect_err(wanted);
        assert!(matches!(&error, EmitError::Foreign { path } if path.ends_with(named)), "{error}");
        assert_eq!(tree(root.path()), before, "{wanted}");
    }
}

#[test]
fn a_file_may_become_a_folder_and_back() {
    let (_root, target) = built();
    build(&target, &[("people", "a file")]).expect("built");
    assert_eq!(pages(&target), expected(&[("people", "a file")]));
    build(&target, SITE).expect("built");
    assert_eq!(pages(&target), expected(SITE));
}

#[test]
fn somebody_else_s_folder_is_refused_and_an_empty_one_is_not() {
    let root = tempfile::tempdir().expect("a folder");
    let (theirs, empty) = (root.path().join("theirs"), root.path().join("empty"));
    fs::create_dir_all(theirs.join("only/a/folder")).expect("made");
    let before = tree(root.path());
    let error = build(&theirs, SITE).expect_err("not ours").to_string();
    assert!(error.contains("is not empty, and ibid did not make it"), "{error}");
    assert!(error.contains("theirs`"), "{error}");
    assert_eq!(tree(root.path()), before);

    fs::create_dir(&empty).expect("made");
    build(&empty, SITE).expect("built");
    assert_eq!(pages(&empty), expected(SITE));
}

#[test]
fn a_manifest_that_names_what_is_outside_is_refused() {
    let (root, target) = built();
    fs::write(root.path().join("x"), "outside").expect("written");
    let manifest = target.join(MANIFEST);
    let text = fs::read_to_string(&manifest).expect("there");
    fs::write(&manifest, format!("{text}7 ../x\n")).expect("written");
    let before = tree(root.path());
    let error = build(&target, &[]).expect_err("not believed").to_string();
    assert!(error.contains("line 7: `../x` cannot be a path of the output"), "{error}");
    assert_eq!(tree(root.path()), before);
}
