//! Addresses: of records, of files of the theme, with the site's base path.

use super::scan::find;
use crate::dossier::RecordKind;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::borrow::Cow;

/// The file of the positions on a claim, below its page's address.
pub const POSITIONS: &str = "positions.csv";
/// The file of the ratings of an assessment, below its page's address.
pub const RATINGS: &str = "ratings.csv";

/// The file of a page's table of tenures, by its number there, below the page's address.
pub fn table_file(number: u32) -> String {
    format!("table-{number}.csv")
}

/// What is escaped in a path: everything that is not a letter, a digit or a mark that RFC 3986 lets
/// stand in a segment.
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'%')
    .add(b'\\')
    .add(b'^')
    .add(b'|')
    .add(b'[')
    .add(b']')
    .add(b'&')
    .add(b'\'');

/// The base path with an address of the site behind it: `/explainers/` and `/people/x/` give
/// `/explainers/people/x/`. Letters beyond ASCII and marks that a URL reserves are escaped.
pub fn with_base(base_path: &str, address: &str) -> String {
    [base_path, &escaped(address)].concat()
}

/// The same without the base path, and without a slash before it.
pub fn escaped(address: &str) -> Cow<'_, str> {
    let other = |byte: u8| {
        !(byte.is_ascii_digit()
            | (byte | 0x20).is_ascii_lowercase()
            | (b'-'..=b'/').contains(&byte)
            | (byte == b':')
            | (byte == b'_'))
    };
    // Nearly all addresses are so, and a site has many of them.
    if find(address.as_bytes(), other).is_none() {
        return Cow::Borrowed(address.trim_start_matches('/'));
    }
    let (path, anchor) = match address.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (address, None),
    };
    let mut url = self::path("", path);
    if let Some(anchor) = anchor {
        url.push('#');
        url.extend(utf8_percent_encode(anchor, PATH));
    }
    Cow::Owned(url)
}

/// The same of an address in which a `#` is a letter like others.
pub fn path(base_path: &str, address: &str) -> String {
    format!("{base_path}{}", utf8_percent_encode(address.trim_start_matches('/'), PATH))
}

/// The address of a record's page, without base path.
pub fn record(kind: RecordKind, id: &str) -> String {
    format!("/{}/{id}/", kind.as_str())
}

/// The address of the list of a kind's records, without base path.
pub fn index(kind: RecordKind) -> String {
    format!("/{}/", kind.as_str())
}

/// The scheme and host of a base address, without a slash.
pub fn origin(base_url: &str) -> &str {
    let path = crate::config::base_path(base_url);
    base_url.strip_suffix(path).unwrap_or(base_url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_paths_and_letters() {
        assert_eq!(with_base("/explainers/", "/people/x/"), "/explainers/people/x/");
        assert_eq!(with_base("/", "/zürich/#früh"), "/z%C3%BCrich/#fr%C3%BCh");
        assert_eq!(origin("https://example.org/explainers/"), "https://example.org");
    }
}
