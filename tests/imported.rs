//! `ibid import`: what the site publishes comes back in; what is wrong with a file is told, and nothing
//! is written.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn site(folder: &Path) {
    fs::create_dir_all(folder.join("content")).expect("a folder");
    let settings = "title = \"T\"\nbase_url = \"https://ibid.example/\"\n";
    fs::write(folder.join("site.toml"), settings).expect("written");
    fs::write(folder.join("content/_index.md"), "---\ntitle: T\n---\n\nText.\n").expect("written");
}

fn ibid(root: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ibid"));
    command.args(args).arg("--root").arg(root).output().expect("ran")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn well(root: &Path, args: &[&str]) -> String {
    let output = ibid(root, args);
    assert!(output.status.success(), "{args:?}: {}", said(&output));
    said(&output)
}

fn built(root: &Path, output: &Path) {
    well(root, &["build", "--output", &output.display().to_string()]);
}

/// A list of `sources.json` or `popolo.json`.
fn json(file: &Path) -> serde_json::Value {
    serde_json::from_str(&fs::read_to_string(file).expect("text")).expect("JSON")
}

fn sorted(list: &serde_json::Value) -> Vec<String> {
    let mut all: Vec<String> =
        list.as_array().expect("a list").iter().map(ToString::to_string).collect();
    all.sort();
    all
}

#[test]
fn what_the_demo_publishes_comes_back_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let (old, root) = (folder.path().join("old"), folder.path().join("site"));
    built(Path::new(env!("CARGO_MANIFEST_DIR")), &old);
    site(&root);
    let file = |name: &str| old.join("data").join(name).display().to_string();
    assert!(well(&root, &["import", &file("sources.json")]).contains("content/sources.md"));
    well(&root, &["import", &file("popolo.json")]);
    // The table says the same once more.
    let again = well(&root, &["import", "--tenures", &file("tenures.csv")]);
    assert!(again.starts_with("nothing to add; skipped"), "{again}");
    let new = folder.path().join("new");
    built(&root, &new);
    let both =
        |name: &str| (json(&old.join("data").join(name)), json(&new.join("data").join(name)));
    let (before, after) = both("sources.json");
    assert_eq!(sorted(&before), sorted(&after));
    let (before, after) = both("popolo.json");
    for list in ["persons", "organizations", "posts", "memberships"] {
        let list = |popolo: &serde_json::Value| sorted(popolo.get(list).expect("the list"));
        assert_eq!(list(&before), list(&after));
    }
}

#[test]
fn our_table_of_tenures_comes_back_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let (old, root) = (folder.path().join("old"), folder.path().join("site"));
    built(Path::new(env!("CARGO_MANIFEST_DIR")), &old);
    site(&root);
    let file = |name: &str| old.join("data").join(name).display().to_string();
    well(&root, &["import", &file("sources.json")]);
    let first = well(&root, &["import", &file("tenures.csv")]);
    // The table has no names of organizations, and that is said.
    assert!(first.contains("organizations that the file has no name of"), "{first}");
    let new = folder.path().join("new");
    built(&root, &new);
    let rows = |folder: &Path| {
        let all = fs::read_to_string(folder.join("data/tenures.csv")).expect("text");
        let mut rows: Vec<String> = all.lines().map(str::to_owned).collect();
        rows.sort();
        rows
    };
    assert_eq!(rows(&old), rows(&new));
}

#[test]
fn tenures_go_to_the_people_that_are_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    site(root);
    let page = "---\ntitle: People # a comment\npeople:\n  - id: ada # the first\n    name: Ada North\n---\n";
    fs::write(root.join("content/people.md"), page).expect("written");
    let table = "Person_Name;office_title;from;to;remark\nAda North;Mayor;1950;unknown;x\n\
                 \nOmar Brook;Mayor;1960;;\n";
    let file = root.join("mayors.csv");
    fs::write(&file, table).expect("written");
    let first = well(root, &["import", "--tenures", &file.display().to_string()]);
    assert!(first.contains("columns that nothing was read from: remark"), "{first}");
    assert!(first.contains("added 1 person, 1 office, 2 tenures to"), "{first}");
    let after = fs::read_to_string(root.join("content/people.md")).expect("text");
    assert!(after.starts_with(page.trim_end_matches("---\n")), "{after}");
    assert!(after.contains("office: mayor, from: 1950, to: unknown"), "{after}");
    assert!(after.contains("id: omar-brook"), "{after}");
    let again = well(root, &["import", &file.display().to_string()]);
    assert!(again.starts_with("nothing to add; skipped"), "{again}");
    well(root, &["check", "--deny-warnings"]);
}

#[test]
fn popolo_of_others_is_read_with_its_own_ids() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    site(root);
    let popolo = r#"{"persons": [{"id": "person/1", "name": "Ada North",
        "identifiers": [{"scheme": "wikidata", "identifier": "Q1"}],
        "memberships": [{"role": "mayor", "organization_id": "o/1", "start_date": "1950-05"}]}],
        "organizations": [{"id": "o/1", "name": "Town Council", "other_names": [{"name": "TC"}]}]}"#;
    let file = root.join("popolo.json");
    fs::write(&file, popolo).expect("written");
    well(root, &["import", &file.display().to_string(), "--to", "council"]);
    let page = fs::read_to_string(root.join("content/council.md")).expect("text");
    for words in [
        "id: ada-north",
        "https://www.wikidata.org/wiki/Q1",
        "id: mayor",
        "organization: town-council",
        "short: TC",
        "from: 1950-05",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    well(root, &["check", "--deny-warnings"]);
}

#[test]
fn who_is_the_same_elsewhere_is_the_same_and_of_namesakes_one_hears() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    site(root);
    let person = |key: &str, more: &str, from: &str| {
        format!(
            r#"{{"persons": [{{"id": "{key}", "name": "Ada North"{more}, "memberships":
            [{{"role": "mayor", "start_date": "{from}"}}]}}]}}"#
        )
    };
    let item = r#", "identifiers": [{"scheme": "wikidata", "identifier": "Q1"}]"#;
    let file = root.join("popolo.json");
    let import = |popolo: String| {
        fs::write(&file, popolo).expect("written");
        well(root, &["import", &file.display().to_string(), "--to", "council"])
    };
    assert!(!import(person("ada", item, "1950")).contains("of one name"));
    assert!(!import(person("Q1", item, "1960")).contains("of one name"));
    let people = || {
        let page = fs::read_to_string(root.join("content/council.md")).expect("text");
        page.matches("name: Ada North").count()
    };
    assert_eq!(people(), 1, "one item of Wikidata is one person");
    let said = import(person("another", "", "1970"));
    assert!(said.contains("ada and another"), "{said}");
    assert_eq!(people(), 2);
}

#[test]
fn what_is_wrong_is_told_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    site(root);
    for (name, text, words) in [
        ("a.bib", "@book{a, title = {A}}\n@book{b, title = {B}\n@book{c, title={C}}\n", "a.bib:2"),
        ("b.bib", "@book{a, title = {A}}\n@book{a, title = {B}}\n", "two entries with the id `a`"),
        ("c.bib", "@book{a, year = 1950}\n", "`a` needs a title"),
        ("d.json", "[{\"id\": \"a\",\n \"title\": }]", "d.json:2"),
        (
            "z.json",
            "[{\"id\": \"http://zotero.org/users/1/items/A\", \"title\": \"A\"}]",
            "Better CSL JSON",
        ),
        ("e.json", "{\"persons\": [\n{\"id\": }]}", "e.json:2"),
        ("f.json", "{\"a\": 1}", "no Popolo"),
        (
            "g.json",
            "{\"persons\": [{\"id\": \"a\", \"name\": \"A\"}],\n\"memberships\": [\n{\"person_id\": \"a\", \"role\": \"r\", \"start_date\": \"1950-13\"}]}",
            "g.json:3",
        ),
        ("h.csv", "person_name,office_title,from\nA,B,1950\n", "no column `to`"),
        ("i.csv", "person,office,from,to\n", "nothing to add"),
        (
            "j.csv",
            "person_name,office_title,from,to\nA,B,1950,\nC,B,31/01/1960,\nD,B,x,\n",
            "j.csv:4:5",
        ),
        ("k.csv", "person,office_title,from,to\nada,Mayor,1950,\n", "`ada` is not on the site yet"),
        ("l.csv", "person_name,office_title,from,to\nA,B,1950,,x,y\n", "the row has 6 cells"),
        ("m.csv", "person_name,office_title,from,to,cite\nA,B,1950,,nobody\n", "unknown-source"),
        ("n.csv", "person_name,office_title,from,to\nA,B,1960,1950\n", "tenure-ends-before"),
    ] {
        let file = root.join(name);
        fs::write(&file, text).expect("written");
        let output = ibid(root, &["import", &file.display().to_string()]);
        let wanted = if name == "i.csv" { 0 } else { 1 };
        assert_eq!(output.status.code(), Some(wanted), "{name}: {}", said(&output));
        assert!(said(&output).contains(words), "{name}: {}", said(&output));
    }
    fs::write(root.join("o.csv"), b"person_name,office_title,from,to\nA\xff,B,1950,\n")
        .expect("written");
    let output = ibid(root, &["import", &root.join("o.csv").display().to_string()]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let output = ibid(root, &["import", &root.join("none.bib").display().to_string()]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert_eq!(fs::read_dir(root.join("content")).expect("a folder").count(), 1);
}

#[test]
fn a_type_that_nobody_knows_is_told_and_the_source_is_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    site(root);
    for (name, text, told, written) in [
        ("a.bib", "@boook{a, title = {A}}\n", "did you mean `book`?", "type: archive"),
        (
            "b.json",
            r#"[{"id": "b", "type": "journal-article", "title": "B"}]"#,
            "among CSL's types are article-journal",
            "type: web",
        ),
    ] {
        let file = root.join(name);
        fs::write(&file, text).expect("written");
        let output = ibid(root, &["import", &file.display().to_string(), "--to", name]);
        assert_eq!(output.status.code(), Some(0), "{name}: {}", said(&output));
        assert!(said(&output).contains("warning[unknown-type]"), "{name}: {}", said(&output));
        assert!(said(&output).contains(told), "{name}: {}", said(&output));
        let page = fs::read_to_string(root.join(format!("content/{name}.md"))).expect("text");
        assert!(page.contains(written), "{page}");
    }
}

#[test]
fn two_ministries_have_a_minister_each() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    site(root);
    let table = "person_name,office_title,organization_name,from,to\n\
                 Ada North,Minister,Ministry of Roads,1950,1955\n\
                 Omar Brook,Minister,Ministry of Rivers,1951,1956\n";
    let file = root.join("ministers.csv");
    fs::write(&file, table).expect("written");
    let file = file.display().to_string();
    let first = well(root, &["import", "--tenures", &file]);
    assert!(first.contains("2 people, 2 offices, 2 organizations, 2 tenures"), "{first}");
    let again = well(root, &["import", "--tenures", &file]);
    assert!(again.starts_with("nothing to add; skipped"), "{again}");
    // Both at once would be an overlap in one office.
    well(root, &["check", "--deny-warnings"]);
}
