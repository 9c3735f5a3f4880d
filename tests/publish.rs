//! `ibid publish`: into a folder, by another program, and what it would do.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const TOML: &str = "title = \"T\"\nbase_url = \"https://example.org/\"\n";
const FOLDER: &str = "[publish.main]\nkind = \"folder\"\ndir = \"../www\"\n\
                      base_url = \"https://test.example.org/a\"\n";

fn site(folder: &Path, targets: &str) -> std::path::PathBuf {
    let root = folder.join("site");
    fs::create_dir_all(root.join("content")).expect("a folder");
    fs::write(root.join("site.toml"), format!("{TOML}{targets}")).expect("written");
    fs::write(root.join("content/a.md"), "---\ntitle: A\n---\nText.\n").expect("written");
    let draft = "---\ntitle: D\ndraft: true\n---\nText.\n";
    fs::write(root.join("content/d.md"), draft).expect("written");
    root
}

fn publish(root: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ibid"))
        .arg("publish")
        .args(args)
        .arg("--root")
        .arg(root)
        .output()
        .expect("ran")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// What a publishing that ends well says.
fn well(root: &Path, args: &[&str]) -> String {
    let output = publish(root, args);
    assert!(output.status.success(), "{}", said(&output));
    said(&output)
}

/// What one says that does not, with its exit status.
fn refused(root: &Path, args: &[&str], status: i32) -> String {
    let output = publish(root, args);
    assert_eq!(output.status.code(), Some(status), "{}", said(&output));
    said(&output)
}

#[test]
fn a_folder_is_brought_up_to_date_and_what_is_not_ours_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let (root, www) = (site(folder.path(), FOLDER), folder.path().join("www"));
    let planned = well(&root, &["--dry-run"]);
    assert!(planned.contains("write   a/index.html\n"), "{planned}");
    assert!(planned.contains(" to write, 0 to remove, 0 unchanged; nothing was done"), "{planned}");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "something was written");

    well(&root, &[]);
    let page = fs::read_to_string(www.join("a/index.html")).expect("a page");
    assert!(page.contains("https://test.example.org/a/a/"), "{page}");
    assert!(!www.join("d").exists(), "a draft was published");
    assert!(!root.join("public").exists());
    assert!(well(&root, &["main"]).contains("nothing changed"));

    fs::write(www.join("CNAME"), "example.org").expect("written");
    fs::rename(root.join("content/a.md"), root.join("content/b.md")).expect("renamed");
    let planned = well(&root, &["main", "--dry-run"]);
    assert!(planned.contains("write   b/index.html\n"), "{planned}");
    assert!(planned.contains("remove  a/index.html\n"), "{planned}");
    assert!(!planned.contains("CNAME") && !planned.contains("theme/"), "{planned}");
    assert!(www.join("a/index.html").exists() && !www.join("b").exists());
    well(&root, &[]);
    assert!(www.join("b/index.html").exists() && !www.join("a").exists());
    assert!(www.join("CNAME").exists());
}

#[test]
fn a_folder_that_is_no_site_of_ours_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = site(folder.path(), FOLDER);
    fs::create_dir(folder.path().join("www")).expect("a folder");
    fs::write(folder.path().join("www/index.html"), "theirs").expect("written");
    for args in [&["--dry-run"][..], &[]] {
        refused(&root, args, 2);
        let kept = fs::read_to_string(folder.path().join("www/index.html")).expect("text");
        assert_eq!(kept, "theirs");
    }
    let into_itself = site(folder.path(), &FOLDER.replace("../www", "content/www"));
    let why = refused(&into_itself, &["--dry-run"], 2);
    assert!(why.contains("choose another folder with `dir` in [publish.main]"), "{why}");
}

#[cfg(unix)]
#[test]
fn another_program_is_called_once_the_site_is_built() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = |words: &str| format!("[publish.host]\nkind = \"command\"\ncommand = {words}\n");
    let root = site(folder.path(), &target("[\"cp\", \"-R\", \"public\", \"../there and here\"]"));
    let planned = well(&root, &["--dry-run"]);
    assert!(planned.contains("then: cp -R public '../there and here'\n"), "{planned}");
    assert!(!root.join("public").exists());
    well(&root, &["host"]);
    assert!(folder.path().join("there and here/a/index.html").exists());

    let root = site(folder.path(), &target("[\"false\"]"));
    assert!(refused(&root, &[], 2).contains("false ended with exit status: 1"));
    let root = site(folder.path(), &target("[\"no-such-program-here\"]"));
    assert!(refused(&root, &[], 2).contains("cannot call no-such-program-here"));
    // Nothing is called for a site with errors.
    fs::write(root.join("content/a.md"), "---\ntitle: A\n---\n[@nobody]\n").expect("written");
    assert!(refused(&root, &[], 1).contains("unknown-source"));
}

#[test]
fn without_a_target_it_says_how_one_is_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let why = refused(&site(folder.path(), ""), &[], 2);
    assert!(why.contains("[publish.main]") && why.contains("kind = \"folder\""), "{why}");
    assert!(why.contains("“Publishing”"), "{why}");
    let two = FOLDER.to_owned() + &FOLDER.replace("main", "test");
    let why = refused(&site(folder.path(), &two), &["tset"], 2);
    assert!(why.contains("no target tset; did you mean test?"), "{why}");
    let none_is_main = two.replace("main", "live");
    let why = refused(&site(folder.path(), &none_is_main), &[], 2);
    assert!(why.contains("which target? site.toml has live, test"), "{why}");
    let bucket = "[publish.main]\nkind = \"s3\"\nbucket = \"b\"\n";
    let why = refused(&site(folder.path(), bucket), &[], 2);
    assert!(why.contains("does not speak to s3 itself") && why.contains("\"aws\""), "{why}");
    let why = refused(&site(folder.path(), &FOLDER.replace("dir", "dri")), &[], 1);
    assert!(why.contains("did you mean `dir`?"), "{why}");
    let home = refused(&site(folder.path(), &FOLDER.replace("../www", "~/www")), &[], 1);
    assert!(home.contains("write the whole path"), "{home}");
    let nothing = "[publish.main]\nkind = \"command\"\ncommand = [\"\"]\n";
    let nothing = refused(&site(folder.path(), nothing), &[], 1);
    assert!(nothing.contains("needs a `command`"), "{nothing}");
}
