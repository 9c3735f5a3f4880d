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
