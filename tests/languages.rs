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

/// Hebrew words in a page whose direction is another, that nothing keeps apart from what stands around
/// them: neither an element with a language or direction of its own, nor Unicode's isolates.
fn astray(page: &str) -> Vec<String> {
    let html = scraper::Html::parse_document(page);
    let mut found = Vec::new();
    for node in html.tree.nodes() {
        if let Some(text) = node.value().as_text() {
            let around = || node.ancestors().filter_map(|node| node.value().as_element());
            let data = around().any(|e| e.name() == "script");
            let own = around().take_while(|e| e.name() != "html");
            if !data && !own.clone().any(|e| e.name() == "bdi" || e.attr("dir").is_some()) {
                found.extend(bare(text).map(|words| format!("text {words:?}")));
            }
        }
        if let Some(element) = node.value().as_element() {
            // What is shown or read out; addresses and the words of styles are neither.
            for name in ["aria-label", "title", "alt", "content", "data-label", "data-then"] {
                let value = element.attr(name).unwrap_or("");
                found.extend(bare(value).map(|words| format!("{name} {words:?}")));
            }
        }
    }
    found
}

/// The words with a Hebrew letter outside of isolates, if there is one.
fn bare(words: &str) -> Option<&str> {
    let mut depth = 0_usize;
    let stray = words.chars().any(|c| {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(c, '\u{5d0}'..='\u{5ea}')
    });
    (stray || depth > 0).then_some(words)
}

#[test]
fn names_that_run_the_other_way_are_kept_apart_wherever_they_stand() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/names-in-another-direction");
    let (_, output) = preview(&root, &Options::default()).expect("readable");
    let mut pages = 0;
    for (path, bytes) in output.expect("sound").into_map() {
        let path = path.as_str();
        if !path.ends_with(".html") || path.starts_with("he/") {
            continue;
        }
        let page = String::from_utf8(bytes.to_vec()).expect("UTF-8");
        assert_eq!(astray(&page), Vec::<String>::new(), "{path}");
        pages += usize::from(page.contains("כהן"));
    }
    assert!(pages > 12, "the name stands on most pages, not on {pages}");
    assert_eq!(astray("<p>At כהן (2016).").len(), 1);
    assert_eq!(astray("<p>At <bdi>כהן</bdi> and \u{2067}כהן\u{2069} (2016).").len(), 0);
}

#[test]
fn data_for_programs_has_names_as_they_were_written() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/names-in-another-direction");
    let (_, output) = preview(&root, &Options::default()).expect("readable");
    let isolates = |c: char| matches!(c, '\u{2066}'..='\u{2069}');
    for (path, bytes) in output.expect("sound").into_map() {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if path.as_str().starts_with("data/") && !path.as_str().ends_with(".html") {
            assert!(!text.contains(isolates), "{path}");
        }
        for data in text.split("<script type=\"application/ld+json\">").skip(1) {
            let data = data.split("</script>").next().unwrap_or("");
            assert!(!data.contains(isolates), "{path}: {data}");
        }
    }
}
