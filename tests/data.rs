//! The files under `/data/`, read as another program would read them.

#[path = "common/follow.rs"]
mod follow;

use follow::{Files, select};
use ibid::pipeline::{Options, preview};
use scraper::{ElementRef, Html};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

type Row = BTreeMap<String, String>;

fn site(root: &Path) -> Files {
    let (_, output) = preview(root, &Options::default()).expect("readable");
    let output = output.expect("sound").into_map();
    output.into_iter().map(|(path, bytes)| (path.as_str().to_owned(), bytes)).collect()
}

/// This repository's own site.
fn demo() -> &'static Files {
    static DEMO: OnceLock<Files> = OnceLock::new();
    DEMO.get_or_init(|| site(Path::new(env!("CARGO_MANIFEST_DIR"))))
}

/// A site of these files.
fn made(files: &[(&str, &str)]) -> Files {
    let folder = tempfile::tempdir().expect("a folder");
    let toml = "title = \"T\"\nbase_url = \"https://example.org/x/\"\n";
    for (path, text) in [("site.toml", toml)].iter().chain(files) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("written");
    }
    site(folder.path())
}

/// Whether a path is below `/data/`, where the files of the whole site are.
fn is_data(path: &str) -> bool {
    path.starts_with("data/")
}

fn rows(files: &Files, path: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(&files[path][..]);
    reader.deserialize().map(|row| row.expect("a row as long as the first")).collect()
}

fn header(files: &Files, path: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(&files[path][..]);
    reader.headers().expect("a first row").iter().map(str::to_owned).collect()
}

fn json(files: &Files, path: &str) -> Value {
    serde_json::from_slice(&files[path]).expect("JSON")
}

fn page(files: &Files, path: &str) -> Html {
    Html::parse_document(std::str::from_utf8(&files[path]).expect("UTF-8"))
}

#[test]
fn verdicts_are_the_cells_of_the_pages_in_their_order() {
    let files = demo();
    let mut shown = Vec::new();
    for (path, _) in files.iter().filter(|(path, _)| path.ends_with("index.html")) {
        let html = page(files, path);
        let url = format!("https://ibid.example/{}", path.trim_end_matches("index.html"));
        for (table, element) in (1..).zip(select(&html, "table.tenures")) {
            for (cell, td) in (1..).zip(follow::within(element, "td[data-verdict]")) {
                let attr = |name| td.attr(name).expect("an attribute").to_owned();
                shown.push([
                    url.clone(),
                    format!("{table}"),
                    format!("{cell}"),
                    attr("data-event"),
                    attr("data-against"),
                    attr("data-verdict"),
                ]);
            }
        }
    }
    let columns = ["page", "table", "cell", "event", "against", "verdict"];
    let told: Vec<[String; 6]> = rows(files, "data/verdicts.csv")
        .iter()
        .map(|row| columns.map(|column| row[column].clone()))
        .collect();
    assert!(told.len() > 50, "the demo has tables");
    assert_eq!(told, shown, "verdicts.csv on the left, the pages on the right");
}

#[test]
fn each_table_of_a_page_leads_to_a_file_of_its_own_rows() {
    let files = demo();
    fn file(element: ElementRef<'_>) -> String {
        let link = follow::within(element, "a[download]").next().expect("a link to its file");
        link.attr("href").expect("an address").trim_start_matches('/').to_owned()
    }
    let (mut verdicts, mut ratings) = (Vec::new(), Vec::new());
    for path in files.keys().filter(|path| path.ends_with("index.html")) {
        let html = page(files, path);
        for figure in select(&html, "figure.matrix") {
            let told = rows(files, &file(figure));
            let said = |cell: &str, attribute: &str| -> Vec<String> {
                let cells = follow::within(figure, cell);
                cells.map(|td| td.attr(attribute).expect("an attribute").to_owned()).collect()
            };
            let in_file =
                |column: &str| told.iter().map(|row| row[column].clone()).collect::<Vec<_>>();
            if follow::within(figure, "table.assessment").next().is_some() {
                assert_eq!(in_file("fit"), said("td[data-fit]", "data-fit"), "{path}");
                if path.starts_with("assessments/") {
                    ratings.extend(told);
                }
            } else {
                for (column, attribute) in [
                    ("event", "data-event"),
                    ("against", "data-against"),
                    ("verdict", "data-verdict"),
                ] {
                    assert_eq!(in_file(column), said("td[data-verdict]", attribute), "{path}");
                }
                verdicts.extend(told);
            }
        }
        for article in select(&html, "[data-kind=claim] article") {
            let stances = follow::within(article, ".positions > li").count();
            assert_eq!(rows(files, &file(article)).len(), stances, "{path}");
        }
    }
    assert_eq!(verdicts, rows(files, "data/verdicts.csv"));
    assert_eq!(ratings, rows(files, "data/ratings.csv"));
}

#[test]
fn a_file_of_the_content_keeps_its_name_beside_a_page() {
    let page = "---\ntitle: A\npeople:\n  - { id: p, name: P, tenures: [{ office: o, from: 2001 }] }\n\
        offices: [{ id: o, title: O }]\nevents: [{ id: e, title: E, date: 2002 }]\n---\n\n\
        ```tenures\nevents: [e]\nagainst: [o]\n```\n";
    let files = made(&[("content/a.md", page)]);
    assert_eq!(rows(&files, "a/table-1.csv")[0]["verdict"], "yes");
    let files = made(&[("content/a.md", page), ("content/a/table-1.csv", "their,own\n")]);
    assert_eq!(&files["a/table-1.csv"][..], b"their,own\n");
}

#[test]
fn a_cell_says_what_the_page_says_and_rests_on_the_same_sources() {
    let files = demo();
    let html = page(files, "archive-raid/index.html");
    let mut seen = 0;
    for row in rows(files, "data/verdicts.csv") {
        if row["page"] != "https://ibid.example/archive-raid/" {
            continue;
        }
        let (event, against) = (&row["event"], &row["against"]);
        let cell = format!("td[data-event=\"{event}\"][data-against=\"{against}\"]");
        let cell = select(&html, &cell).next().expect("a cell");
        if row["verdict"] != "disputed" {
            let said = follow::words(cell);
            assert!(said.contains(&row["reason"]), "{said} lacks {}", row["reason"]);
        }
        let mut noted = BTreeSet::new();
        for reference in follow::within(cell, "a[role=doc-noteref]") {
            let note = format!("li{}", reference.attr("href").expect("a place"));
            let note = select(&html, &note).next().expect("a note");
            let page = follow::within(note, "a.source-page").next().expect("the source's page");
            let page = page.attr("href").expect("an address");
            noted.insert(page.trim_start_matches("/sources/").trim_end_matches('/').to_owned());
        }
        let told: BTreeSet<String> = row["sources"].split(';').map(str::to_owned).collect();
        assert_eq!(told, noted, "{event} against {against}");
        seen += 1;
    }
    assert!(seen > 20);
}

#[test]
fn every_cell_has_its_readings() {
    let files = demo();
    let mut readings: BTreeMap<[String; 3], Vec<Row>> = BTreeMap::new();
    let key = |row: &Row| ["page", "table", "cell"].map(|column| row[column].clone());
    for row in rows(files, "data/readings.csv") {
        readings.entry(key(&row)).or_default().push(row);
    }
    for row in rows(files, "data/verdicts.csv") {
        let own = readings.remove(&key(&row)).expect("at least one");
        assert_eq!(own.len().to_string(), row["readings"]);
        assert_eq!(own[0]["rival"], "false");
        if row["verdict"] != "disputed" {
            assert_eq!(own[0]["verdict"], row["verdict"]);
        }
    }
    assert!(readings.is_empty(), "readings of no cell");
}

#[test]
fn the_package_describes_the_very_columns_and_keys() {
    let files = demo();
    let package = json(files, "data/datapackage.json");
    let mut described = BTreeSet::new();
    for resource in package["resources"].as_array().expect("resources") {
        let path = format!("data/{}", resource["path"].as_str().expect("a path"));
        let schema = &resource["schema"];
        let names: Vec<String> = schema["fields"]
            .as_array()
            .expect("fields")
            .iter()
            .map(|field| field["name"].as_str().expect("a name").to_owned())
            .collect();
        assert_eq!(names, header(files, &path), "{path}");
        for field in schema["fields"].as_array().expect("fields") {
            let about = field["description"].as_str().unwrap_or("");
            assert!(about.contains(' '), "{path}: nothing is said of {}", field["name"]);
        }
        let key: Vec<&str> = schema["primaryKey"]
            .as_array()
            .expect("a key")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let all = rows(files, &path);
        let keys: BTreeSet<Vec<&String>> =
            all.iter().map(|row| key.iter().map(|column| &row[*column]).collect()).collect();
        assert_eq!(
            keys.len(),
            all.len(),
            "{path}: the key {key:?} tells every row from the others"
        );
        described.insert(path);
    }
    let there: BTreeSet<String> =
        files.keys().filter(|path| is_data(path) && path.ends_with(".csv")).cloned().collect();
    assert_eq!(described, there);
}

#[test]
fn the_page_says_what_every_file_and_column_holds() {
    let files = demo();
    let html = page(files, "data/index.html");
    let linked: BTreeSet<String> = select(&html, "h2 a[download]")
        .map(|a| a.attr("href").expect("an address").trim_start_matches('/').to_owned())
        .collect();
    let there: BTreeSet<String> =
        files.keys().filter(|path| is_data(path) && *path != "data/index.html").cloned().collect();
    assert_eq!(linked, there);
    let columns: Vec<String> = select(&html, "dt code").map(follow::words).collect();
    let mut wanted = Vec::new();
    for name in ["verdicts", "readings", "tenures", "events", "quotes", "claims", "ratings"] {
        wanted.extend(header(files, &format!("data/{name}.csv")));
    }
    assert_eq!(columns, wanted);
    // A key that has no words is shown as it is.
    for element in select(&html, "main dd, main p, main summary") {
        let said = follow::words(element);
        assert!(!said.contains("column_") && !said.contains("data_"), "no words for {said}");
    }
    let home = page(files, "index.html");
    assert!(select(&home, "footer a[href=\"/data/\"]").next().is_some(), "the page is linked to");
}

const RECORDS: &str = "---\ntitle: R\noffices: [{ id: o, title: O }]\npeople:\n  - { id: p, name: P, tenures: [{ office: o, from: 2018 }] }\nquotes:\n  - { id: q, text: \"=1+1, \\\"so\\\"\", speaker: \"@someone\", cite: s }\nsources:\n  - { id: s, type: web, title: S, url: \"https://example.net/s\" }\nevents: [{ id: old, title: Old, date: -0043-03-15 }]\n---\n";

#[test]
fn text_is_no_formula_and_json_has_it_as_written() {
    let records = RECORDS.replace("title: S,", "title: S, snapshot: _snapshots/s.txt,");
    let captured = "secret words, then =1+1, \"so\"";
    let files = made(&[("content/r.md", &records), ("content/_snapshots/s.txt", captured)]);
    let found = follow::complaints(&files, "https://example.org/x/");
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    let quotes = rows(&files, "data/quotes.csv");
    assert_eq!(quotes[0]["text"], "'=1+1, \"so\"");
    assert_eq!(quotes[0]["speaker_name"], "'@someone");
    assert_eq!(quotes[0]["url"], "https://example.org/x/quotes/q/");
    assert_eq!(json(&files, "data/dossier.json")["quotes"][0]["text"], "=1+1, \"so\"");
    for (path, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("secret words"), "{path} has the snapshot's text");
    }
}

#[test]
fn days_that_no_other_program_takes_for_dates_are_not_called_so() {
    let files = made(&[("content/r.md", RECORDS)]);
    assert_eq!(rows(&files, "data/events.csv")[0]["earliest"], "-0043-03-15");
    let package = json(&files, "data/datapackage.json");
    let types: BTreeSet<String> = package["resources"]
        .as_array()
        .expect("resources")
        .iter()
        .flat_map(|resource| resource["schema"]["fields"].as_array().expect("fields").clone())
        .filter(|field| field["name"] == "earliest")
        .map(|field| field["type"].as_str().expect("a type").to_owned())
        .collect();
    assert_eq!(types, BTreeSet::from(["string".to_owned()]));
}

#[test]
fn what_there_is_none_of_has_no_file() {
    let files = made(&[("content/r.md", RECORDS)]);
    let data: Vec<&str> = files.keys().filter_map(|path| path.strip_prefix("data/")).collect();
    let wanted = [
        "datapackage.json",
        "dossier.json",
        "events.csv",
        "index.html",
        "popolo.json",
        "quotes.csv",
        "sources.json",
        "tenures.csv",
    ];
    assert_eq!(data, wanted);
    let none = made(&[("content/r.md", "---\ntitle: R\n---\nWords.\n")]);
    assert!(!none.keys().any(|path| path.starts_with("data/")));
    let home = page(&none, "index.html");
    assert!(select(&home, "footer a[href=\"/x/data/\"]").next().is_none());
}

#[test]
fn without_pages_of_records_there_is_data_all_the_same() {
    let toml = "title = \"T\"\nbase_url = \"https://example.org/x/\"\n[records]\npages = false\n";
    let files = made(&[("site.toml", toml), ("content/r.md", RECORDS)]);
    assert_eq!(rows(&files, "data/quotes.csv")[0]["url"], "");
    assert_eq!(rows(&files, "data/tenures.csv")[0]["page"], "");
    let graph = json(&files, "data/dossier.json");
    assert_eq!(graph["people"][0]["url"], Value::Null);
}

#[test]
fn drafts_are_left_out() {
    let draft = RECORDS.replace("title: R\n", "title: R\ndraft: true\n");
    let shown = "---\ntitle: R\nevents: [{ id: e, title: E, date: 2018 }]\n---\n";
    let files = made(&[("content/d.md", draft.as_str()), ("content/r.md", shown)]);
    assert_eq!(rows(&files, "data/events.csv").len(), 1);
    assert!(!files.contains_key("data/quotes.csv"));
}

#[test]
fn a_file_or_page_of_the_authors_wins() {
    let own = [
        ("content/r.md", RECORDS),
        ("content/data/events.csv", "their,own\n"),
        ("content/data/_index.md", "---\ntitle: Our data\n---\nWords.\n"),
    ];
    let files = made(&own);
    assert_eq!(&files["data/events.csv"][..], b"their,own\n");
    assert_eq!(
        follow::words(select(&page(&files, "data/index.html"), "h1").next().expect("a title")),
        "Our data"
    );
    let package = json(&files, "data/datapackage.json");
    let paths: Vec<&Value> =
        package["resources"].as_array().expect("resources").iter().map(|r| &r["path"]).collect();
    assert_eq!(paths, ["tenures.csv", "quotes.csv"]);
}

#[test]
fn a_tenure_says_what_is_open_and_what_is_not_known() {
    let people = "---\ntitle: R\noffices: [{ id: o, title: O }]\npeople:\n  - id: p\n    name: P\n    tenures:\n      - { office: o, from: 2018-02~, to: unknown, acting: true }\n      - { office: o, from: 2020-01-05 }\n---\n";
    let files = made(&[("content/r.md", people)]);
    let columns = [
        "from",
        "from_earliest",
        "from_latest",
        "to",
        "to_latest",
        "to_latest_bound",
        "still_in_office",
        "acting",
    ];
    let told: Vec<[String; 8]> = rows(&files, "data/tenures.csv")
        .iter()
        .map(|row| columns.map(|column| row[column].clone()))
        .collect();
    assert_eq!(
        told[0],
        ["2018-02~", "2018-02-01", "2018-02-28", "", "", "unknown", "false", "true"]
    );
    assert_eq!(
        told[1],
        ["2020-01-05", "2020-01-05", "2020-01-05", "", "", "open", "true", "false"]
    );
    let popolo = json(&files, "data/popolo.json");
    let membership = &popolo["memberships"][0];
    assert_eq!(membership["start_date"], "2018-02");
    assert_eq!(membership["start_written"], "2018-02~");
    assert_eq!(membership["end_date"], Value::Null);
    assert_eq!(popolo["memberships"][1]["end"], "in-office");
}

/// What a reference manager exported goes out as CSL-JSON, and in again, without a loss: particles,
/// seasons, spans and doubts of dates, numbers, states, notes.
#[test]
fn references_survive_the_way_out_and_in_again() {
    for case in ["bibliography-as-exported", "bibliography", "source-details"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(case);
        let first = sources_of(&root);
        let site = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(site.path().join("content/_refs")).expect("a folder");
        let toml = fs::read_to_string(root.join("site.toml")).expect("its settings");
        let settings: Vec<&str> =
            toml.lines().filter(|line| !line.starts_with("bibliography")).collect();
        let settings = format!("bibliography = [\"_refs/sources.json\"]\n{}", settings.join("\n"));
        fs::write(site.path().join("site.toml"), settings).expect("written");
        fs::write(site.path().join("content/_index.md"), "---\ntitle: A\n---\n").expect("written");
        fs::write(site.path().join("content/_refs/sources.json"), &first).expect("written");
        let second = sources_of(site.path());
        let items = |text: &str| -> Vec<Value> { serde_json::from_str(text).expect("JSON") };
        for (item, again) in items(&first).iter().zip(items(&second)) {
            assert_eq!(*item, again, "{case}");
        }
        assert_eq!(items(&first).len(), items(&second).len(), "{case}");
    }
}

fn sources_of(root: &Path) -> String {
    let files = site(root);
    String::from_utf8(files["data/sources.json"].to_vec()).expect("UTF-8")
}
