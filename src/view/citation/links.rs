//! The links of a reference: to the original, at the quoted words where they are known, and to the
//! archived copy, with the attributes of Robust Links (robustlinks.mementoweb.org).

use crate::domain::id::SourceKey;
use crate::domain::kinds::Status;
use crate::dossier::{Record, Source};
use crate::view::frame::Frame;
use crate::view::html::escape;
use crate::words::Ui;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The DOI as the address that it is.
pub(super) fn doi(source: &Source) -> String {
    let url = doi_url(&source.doi);
    format!("<a class=\"doi\" href=\"{0}\">{0}</a>", escape(&url))
}

fn doi_url(doi: &str) -> String {
    let bare =
        ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "doi:"].iter().find_map(
            |lead| doi.get(..lead.len()).filter(|d| d.eq_ignore_ascii_case(lead)).map(str::len),
        );
    let bare = bare.and_then(|at| doi.get(at..)).unwrap_or(doi).trim();
    // A DOI may hold anything (`<`, `#`, spaces), which an address may not.
    let path: String = bare
        .split('/')
        .map(|part| utf8_percent_encode(part, PATH).to_string())
        .collect::<Vec<_>>()
        .join("/");
    format!("https://doi.org/{path}")
}

/// What need not be escaped in a part of a path.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'.')
    .remove(b'-')
    .remove(b'_')
    .remove(b'~')
    .remove(b'(')
    .remove(b')')
    .remove(b':')
    .remove(b';');

/// The links behind a reference, in one `<span>`: to the source's page, then out of the site.
pub(super) fn ways(frame: &Frame<'_>, key: SourceKey, quoted: Option<&str>, ui: &Ui) -> String {
    let mut all = Vec::new();
    let page = frame.record_url(Record::Source(key));
    if !page.is_empty() {
        let words = escape(ui.get("about_this_source"));
        all.push(format!("<a class=\"source-page\" href=\"{}\">{words}</a>", escape(&page)));
    }
    if let Some(source) = frame.dossier.source(key) {
        all.extend(elsewhere(source, quoted, ui));
    }
    match all.is_empty() {
        true => String::new(),
        false => format!(" <span class=\"source-links\">{}</span>", all.join(" ")),
    }
}

/// The links to the original and to the archived copy, in the order in which a reader should try
/// them: where the original is gone, the copy first.
fn elsewhere(source: &Source, quoted: Option<&str>, ui: &Ui) -> Vec<String> {
    let mut links = Vec::new();
    let robust = robust(source);
    if !source.url.is_empty() {
        let mut href = source.url.clone();
        if let Some(words) = quoted {
            href.push_str(&text_fragment(&source.url, words));
        }
        links.push(external(&href, &robust, ui.get("original")));
    } else if !source.doi.is_empty() {
        links.push(external(&doi_url(&source.doi), &robust, ui.get("original")));
    }
    if let Some(archive) = &source.archive {
        links.push(external(&archive.url, &robust, ui.get("archived_copy")));
    }
    if source.status == Status::Dead {
        links.reverse();
    }
    links
}

fn external(href: &str, robust: &str, words: &str) -> String {
    format!("<a class=\"external\" href=\"{}\"{robust}>{}</a>", escape(href), escape(words))
}

/// The attributes of Robust Links, for a source with an archived copy.
pub fn robust(source: &Source) -> String {
    let Some(archive) = &source.archive else { return String::new() };
    let mut out = String::new();
    if !source.url.is_empty() {
        out.push_str(&format!(" data-originalurl=\"{}\"", escape(&source.url)));
    }
    out.push_str(&format!(" data-versionurl=\"{}\"", escape(&archive.url)));
    if let Some(date) = &archive.date {
        out.push_str(&format!(" data-versiondate=\"{}\"", escape(date.written())));
    }
    out
}

/// What a text directive must escape, besides what a fragment must: `-`, `,` and `&` mean something
/// in it (WICG, URL Fragment Text Directives).
const DIRECTIVE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'_').remove(b'~');

/// What leads to `words` in the page at `url`, to be put behind it. Nothing where the address leads to
/// a place of its own.
fn text_fragment(url: &str, words: &str) -> String {
    match directive(words) {
        Some(directive) if !url.contains('#') => format!("#:~:text={directive}"),
        _ => String::new(),
    }
}

/// The text directive for `words`; of long ones, and of those with something left out, the first and
/// last few.
fn directive(words: &str) -> Option<String> {
    // What was left out of a quotation stands in the source, what an editor put in does not.
    let quoted: Vec<&str> = words.split(['…', '[', ']']).flat_map(|run| run.split("...")).collect();
    let ends = |run: &&str| run.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (first, last) = (quoted.first().map(ends)?, quoted.last().map(ends)?);
    let encode = |words: &[String]| utf8_percent_encode(&words.join(" "), DIRECTIVE).to_string();
    let whole = quoted.len() == 1;
    if whole && first.len() <= 10 {
        return Some(encode(&first)).filter(|words| !words.is_empty());
    }
    let (head, tail) = (first.get(..4)?, last.get(last.len().checked_sub(4)?..)?);
    Some(format!("{},{}", encode(head), encode(tail)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_quotes_lead_to_their_first_and_last_words() {
        assert_eq!(text_fragment("https://x.example/", "spot on"), "#:~:text=spot%20on");
        let long = text_fragment("https://x.example/", "a b c d e f g h i j k l m");
        assert_eq!(long, "#:~:text=a%20b%20c%20d,j%20k%20l%20m");
        assert_eq!(text_fragment("https://x.example/#at", "spot on"), "");
        let cut = text_fragment("https://x.example/", "a b c d e … f g [sic] h i j k");
        assert_eq!(cut, "#:~:text=a%20b%20c%20d,h%20i%20j%20k");
        assert_eq!(text_fragment("https://x.example/", "[He] is … gone"), "");
    }

    #[test]
    fn a_doi_is_an_address_however_it_is_written() {
        for written in ["10.1000/a(1)<2>", "doi:10.1000/a(1)<2>", "https://doi.org/10.1000/a(1)<2>"]
        {
            assert_eq!(doi_url(written), "https://doi.org/10.1000/a(1)%3C2%3E");
        }
    }
}
