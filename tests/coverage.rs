//! What lacks a source says so on its page, for those who write and nobody else.

use ibid::pipeline::{Address, Options, preview};
use std::path::Path;

/// The lines of `/page/` of the case `coverage` that say it.
fn marked(options: &Options) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/coverage");
    let (_, output) = preview(&root, options).expect("readable");
    let files = output.expect("sound").into_map();
    let (_, bytes) =
        files.iter().find(|(path, _)| path.as_str() == "page/index.html").expect("the page");
    let page = String::from_utf8(bytes.to_vec()).expect("UTF-8");
    page.lines().filter(|line| line.contains("unsourced-mark")).map(str::to_owned).collect()
}

#[test]
fn with_drafts_and_in_a_preview_what_lacks_a_source_says_so() {
    let drafts = marked(&Options { drafts: true, ..Options::default() });
    assert_eq!(drafts.len(), 6, "{drafts:#?}");
    assert_eq!(
        drafts[0],
        "<p>In 1956 nobody cited anything. <span class=\"unsourced-mark\"><b>Unsourced</b> figures, dates or quotations here carry no citation</span></p>"
    );
    let served = Address::At("http://127.0.0.1:1111".into());
    assert_eq!(marked(&Options { drafts: false, address: served }), drafts);
}

#[test]
fn a_published_page_says_nothing_of_it() {
    assert!(marked(&Options::default()).is_empty());
}

/// How often a page of the case `coverage` says that a source is missing.
fn marks(options: &Options, path: &str) -> usize {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/coverage");
    let (_, output) = preview(&root, options).expect("readable");
    let files = output.expect("sound").into_map();
    let (_, bytes) = files.iter().find(|(known, _)| known.as_str() == path).expect("the page");
    String::from_utf8_lossy(bytes).matches("unsourced-mark").count()
}

#[test]
fn records_without_a_source_say_so_where_they_stand() {
    let drafts = Options { drafts: true, ..Options::default() };
    for (path, count) in [
        ("quotes/unsaid/index.html", 1),
        ("quotes/said/index.html", 0),
        ("quotes/hello/index.html", 0),
        ("quotes/cheers/index.html", 0),
        ("events/closed/index.html", 1),
        ("events/rivalled/index.html", 1),
        ("events/fair/index.html", 0),
        ("events/undated/index.html", 0),
        ("claims/useful/index.html", 1),
        // Of two positions without a source one was accepted.
        ("claims/heavy/index.html", 1),
        // A tenure, its rival date, a quote, two positions.
        ("people/ada/index.html", 5),
        ("people/eve/index.html", 0),
        ("offices/mayor/index.html", 2),
    ] {
        assert_eq!(marks(&drafts, path), count, "{path}");
        assert_eq!(marks(&Options::default(), path), 0, "{path}");
    }
}
