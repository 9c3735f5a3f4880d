//! The script that reloads, laid into a page on its way out; the build itself knows nothing of it.

/// Where the preview's own files lie. These addresses are looked up before the site's, so that no
/// page of a site can stand in for them.
pub(super) const RESERVED: &str = "/__ibid/";

/// What the script is told of the page it stands in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark<'a> {
    /// The edition that the page is of, as [`super::board::Board`] names it.
    pub tag: &'a str,
    /// The site's base path.
    pub base_path: &'a str,
    /// The page's file, where it is one: a notice belongs to no file and reloads on any change.
    pub file: Option<&'a str>,
}

/// The page with the script before its last `</body>`, or at the end where there is none.
pub(super) fn with_script(html: &[u8], mark: Mark<'_>) -> Vec<u8> {
    let Mark { tag, base_path, file } = mark;
    let mut script = format!(
        r#"<script src="{RESERVED}reload.js" defer data-tag="{}" data-base="{}""#,
        escaped(tag),
        escaped(base_path)
    );
    if let Some(file) = file {
        script.push_str(&format!(r#" data-file="{}""#, escaped(file)));
    }
    script.push_str("></script>");

    const END: &[u8] = b"</body>";
    let at = html
        .windows(END.len())
        .rposition(|window| window.eq_ignore_ascii_case(END))
        .unwrap_or(html.len());
    let (before, after) = html.split_at(at);
    [before, script.as_bytes(), after].concat()
}

/// Words as they may stand in HTML, in an attribute too.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(html: &str) -> String {
        let mark = Mark { tag: "b-1", base_path: "/e/", file: Some("a\"&<.html") };
        String::from_utf8(with_script(html.as_bytes(), mark)).unwrap()
    }

    const SCRIPT: &str = r#"<script src="/__ibid/reload.js" defer data-tag="b-1" data-base="/e/" data-file="a&quot;&amp;&lt;.html"></script>"#;

    #[test]
    fn the_script_stands_before_the_last_end_of_the_body() {
        assert_eq!(page("<p>a</p></BODY></html>"), format!("<p>a</p>{SCRIPT}</BODY></html>"));
        assert_eq!(page("<!-- </body> -->b</body>"), format!("<!-- </body> -->b{SCRIPT}</body>"));
    }

    #[test]
    fn a_page_without_that_end_has_it_last() {
        assert_eq!(page("<p>שלום"), format!("<p>שלום{SCRIPT}"));
        assert_eq!(page(""), SCRIPT);
    }

    #[test]
    fn a_notice_names_no_file() {
        let mark = Mark { tag: "b-1", base_path: "/", file: None };
        let html = String::from_utf8(with_script(b"", mark)).unwrap();
        assert!(!html.contains("data-file"));
    }
}
