//! What a page in several languages says of itself to browsers and search engines.

use ibid::pipeline::{Options, preview};
use std::path::Path;

/// The head of a page of a case in `tests/sites/`.
fn head(case: &str, path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(case);
    let (_, output) = preview(&root, &Options::default()).expect("readable");
    let files = output.expect("sound").into_map();
    let (_, bytes) =
        files.iter().find(|(known, _)| known.as_str() == path).expect("a page at that address");
    let page = String::from_utf8(bytes.to_vec()).expect("UTF-8");
    page.split("</head>").next().expect("a head").to_owned()
}

#[test]
fn translations_name_each_other_and_themselves() {
    let alternates = "\
        <link rel=\"alternate\" hreflang=\"de\" href=\"https://example.org/base/archiv/\">\n\
        <link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/base/archive/\">\n\
        <link rel=\"alternate\" hreflang=\"he\" href=\"https://example.org/base/he/archive/\">";
    for path in ["archiv/index.html", "archive/index.html", "he/archive/index.html"] {
        let head = head("translations", path);
        let mut found: Vec<&str> = head.lines().filter(|line| line.contains("hreflang")).collect();
        found.sort_unstable();
        assert_eq!(found.join("\n"), alternates, "{path}");
    }
    assert!(!head("translations", "events/e/index.html").contains("hreflang"));
}

#[test]
fn a_translation_names_its_original_in_the_data_of_the_page() {
    let original = "\"translationOfWork\":{\"@type\":\"Article\",\"url\":\"https://example.org/base/archive/\"}";
    assert!(head("translations", "archiv/index.html").contains(original));
    let own = "\"workTranslation\":[{\"@type\":\"Article\",\"url\":\"https://example.org/base/archiv/\"}]";
    assert!(head("translations", "archive/index.html").contains(own));
}

#[test]
fn a_page_has_the_language_and_direction_of_its_front_matter() {
    assert!(
        head("translations", "he/archive/index.html").contains("<html lang=\"he\" dir=\"rtl\">")
    );
    assert!(
        head("language-hebrew", "offices/mossad/index.html")
            .contains("<html lang=\"he\" dir=\"rtl\">")
    );
    assert!(
        head("language-german", "offices/minister/index.html")
            .contains("<html lang=\"de\" dir=\"ltr\">")
    );
}
