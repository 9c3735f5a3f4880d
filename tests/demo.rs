//! The demo, which is this repository's own site: everything in it is followed, and its table is held
//! against verdicts worked out by hand.

#[path = "common/follow.rs"]
mod follow;

use follow::{Files, complaints, select, words};
use ibid::pipeline::{Options, preview};
use scraper::Html;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;

const BASE: &str = "https://ibid.example/";

/// The site as `ibid build` would write it.
fn demo() -> &'static Files {
    static DEMO: OnceLock<Files> = OnceLock::new();
    DEMO.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (reading, output) = preview(root, &Options::default()).expect("readable");
        let findings: Vec<String> = reading
            .findings
            .iter()
            .map(|f| format!("{}: {}", f.diagnostic.code.name, f.diagnostic.message))
            .collect();
        assert!(findings.is_empty(), "the demo has findings:\n{}", findings.join("\n"));
        let output = output.expect("sound").into_map();
        output.into_iter().map(|(path, bytes)| (path.as_str().to_owned(), bytes)).collect()
    })
}

fn text(path: &str) -> &'static str {
    let bytes = demo().get(path).unwrap_or_else(|| panic!("{path} is not there"));
    std::str::from_utf8(bytes).expect("UTF-8")
}

fn page(path: &str) -> Html {
    Html::parse_document(text(path))
}

#[test]
fn everything_leads_somewhere() {
    let found = complaints(demo(), BASE);
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// The grid of the explainer: `y` for yes, `n` for no. The columns are Pompeo at the CIA, Pompeo at
/// the State Department, Cohen at the Mossad.
const GRID: &[(&str, &str)] = &[
    ("zouari", "nny"),
    ("syria-raid", "yny"),
    ("archive-raid", "yny"),
    ("al-batsh", "yny"),
    ("soleimani", "nyy"),
    ("natanz-2020", "nyy"),
    ("al-masri", "nyy"),
    ("fakhrizadeh", "nyy"),
    ("natanz-2021", "nny"),
];
const COLUMNS: &[&str] =
    &["mike-pompeo/cia-director", "mike-pompeo/secretary-of-state", "yossi-cohen/mossad-director"];

#[test]
fn the_table_says_what_was_worked_out_by_hand() {
    let html = page("archive-raid/index.html");
    let table = select(&html, "table.tenures").next().expect("the explainer's first table");
    let mut seen = 0;
    for (event, verdicts) in GRID {
        for (against, verdict) in COLUMNS.iter().zip(verdicts.chars()) {
            let cell = format!("td[data-event=\"{event}\"][data-against=\"{against}\"]");
            let cells: Vec<_> = follow::within(table, &cell).collect();
            let [cell] = cells.as_slice() else { panic!("{} of {cell}", cells.len()) };
            let wanted = if verdict == 'y' { "yes" } else { "no" };
            assert_eq!(cell.attr("data-verdict"), Some(wanted), "{event} against {against}");
            seen += 1;
        }
    }
    let all = follow::within(table, "td[data-verdict]").count();
    assert_eq!(all, seen, "the table has cells that nobody worked out");
}

#[test]
fn the_reasons_count_the_days_that_were_counted_by_hand() {
    let html = page("archive-raid/index.html");
    let reason = |event: &str| {
        let cell = format!("td[data-event=\"{event}\"][data-against=\"mike-pompeo/cia-director\"]");
        words(select(&html, &cell).next().expect("a cell"))
    };
    for (event, says) in [
        // 15 December 2016 to 23 January 2017.
        ("zouari", "39 days"),
        // The night's second day, 1 February, or its first, 31 January, to 26 April 2018.
        ("archive-raid", "before the handover"),
        // 21 to 26 April 2018.
        ("al-batsh", "5 days before the handover"),
    ] {
        let said = reason(event);
        assert!(said.contains(says), "{event} says: {said}");
    }
}

#[test]
fn a_sources_ledger_lists_the_very_references_that_lean_on_it() {
    let html = page("archive-raid/index.html");
    let ledger = page("sources/jpost-2023/index.html");
    let listed: BTreeSet<String> = select(&ledger, "a[href^=\"/archive-raid/#r\"]")
        .filter_map(|a| a.attr("href"))
        .filter_map(|href| href.split_once('#').map(|(_, id)| id.to_owned()))
        .collect();
    let cited: BTreeSet<String> = select(&html, "[role=doc-endnotes] li")
        .filter(|note| follow::within(*note, "a[href=\"/sources/jpost-2023/\"]").next().is_some())
        .flat_map(|note| follow::within(note, "[role=doc-backlink]").collect::<Vec<_>>())
        .filter_map(|back| back.attr("href")?.strip_prefix('#').map(str::to_owned))
        .collect();
    assert!(!cited.is_empty(), "the explainer cites the newspaper");
    assert_eq!(listed, cited, "the ledger on the left, the explainer's references on the right");
}

#[test]
fn the_map_and_the_feed_name_pages_that_are_there() {
    let pages: BTreeSet<String> = demo()
        .keys()
        .filter_map(|path| path.strip_suffix("index.html"))
        .map(|address| format!("{BASE}{address}"))
        .collect();
    let mapped: BTreeSet<String> = between(text("sitemap.xml"), "<loc>", "</loc>").collect();
    assert_eq!(mapped, pages, "the map on the left, the pages on the right");
    let feed = text("feed.xml");
    let mut entries = 0;
    for entry in between(feed, "<entry>", "</entry>") {
        let link = between(&entry, "href=\"", "\"").next().expect("a link");
        assert!(pages.contains(&link), "the feed names {link}");
        entries += 1;
    }
    assert!(entries > 2, "the feed has {entries} entries");
}

/// What stands between two words, each time.
fn between<'t>(text: &'t str, from: &'t str, to: &'t str) -> impl Iterator<Item = String> + 't {
    text.split(from)
        .skip(1)
        .filter_map(move |rest| rest.split_once(to).map(|(in_it, _)| in_it.into()))
}

/// The assessment, a row a clue and a letter a candidate: `c`onsistent, `i`nconsistent, `n`eutral,
/// `u`ntestable, `-` not rated. The candidates are the archive raid, Syria, al-Batsh, Soleimani, Natanz
/// 2020, Fakhrizadeh, and what is still secret.
const FITS: &[&str] = &[
    "ccciiiu", "ccccccu", "uuu---u", "cnciuiu", "niuiu-u", "cnu---u", "cnnnnnu", "iiiiiic",
    "innnnnc",
];
const AGAINST: &[usize] = &[2, 2, 1, 4, 2, 3, 0];

#[test]
fn the_assessment_counts_what_was_counted_by_hand() {
    let html = page("assessments/which-operation/index.html");
    let table = select(&html, "table.assessment").next().expect("the table");
    let rows: Vec<String> = follow::within(table, "tbody tr")
        .map(|row| {
            let fits = follow::within(row, "td").filter_map(|cell| cell.attr("data-fit"));
            fits.map(|fit| if fit == "not-rated" { "-" } else { &fit[..1] }).collect()
        })
        .collect();
    assert_eq!(rows, FITS);
    let counts: Vec<String> = follow::within(table, "tfoot td .count").map(words).collect();
    assert_eq!(counts, AGAINST.iter().map(usize::to_string).collect::<Vec<_>>());
    let ranks: Vec<&str> =
        select(&html, ".ranking li").filter_map(|li| li.attr("data-rank")).collect();
    assert_eq!(ranks, ["1", "2", "3", "3", "3", "6", "7"]);
    let text = words(select(&html, "main").next().expect("a page"));
    assert!(text.contains("Tells nothing: no candidate could be held against it"), "{text}");
    // All that is known of the passage comes through one article.
    let without = select(&html, ".without .hinges > li").next().map(words).expect("a source");
    assert!(without.contains("9 clues fall with it"), "{without}");
}

#[test]
fn the_ledgers_name_the_origins_that_were_found_by_hand() {
    for (claim, stance, sources, origins) in [
        // Five reports, all from the book.
        ("cia-helped", "asserts", 5, &["Never Give an Inch: Fighting for the America I Love"][..]),
        (
            "passage-fits-archive-raid",
            "asserts",
            3,
            &[
                "CIA may have helped Mossad agents escape Iran after nuclear heist",
                "Ahead of Potential 2024 Run, Pompeo Reveals CIA-Mossad Op in New Book",
            ],
        ),
        (
            "passage-fits-archive-raid",
            "denies",
            2,
            &["[Article on Mike Pompeo’s book and a Mossad rescue, later version]"],
        ),
        ("iran-has-programme", "all", 4, &["[Statement on the files that Israel had shown]"]),
    ] {
        let html = page(&format!("claims/{claim}/index.html"));
        let line = format!(".tallies [data-stance={stance}]");
        let line = select(&html, &line).next().expect("a line of the ledger");
        assert_eq!(line.attr("data-sources"), Some(sources.to_string().as_str()), "{claim}");
        let named: Vec<String> = follow::within(line, ".origin a").map(words).collect();
        assert_eq!(named, origins, "{claim}, {stance}");
    }
}
