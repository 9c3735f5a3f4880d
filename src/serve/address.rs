//! From the path of a request to a file of the edition: a look-up in a map, never on disk.

use std::fmt::Write as _;

use super::Edition;

/// What an edition has at an address.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found<'a> {
    /// This file (a key of `files`).
    File(&'a str),
    /// Nothing here, but there: a path from the root of the host, percent-encoded.
    Elsewhere(String),
    /// Nothing, for this reason.
    LeftOut(&'a str),
    /// Nothing.
    Missing,
}

/// Looks up a path as it was sent: percent-encoded, with no query.
///
/// Each segment is decoded by itself, so that an encoded slash parts nothing, and `..` is a name
/// like any other, one that no file has.
pub(super) fn locate<'a>(edition: &'a Edition, path: &str) -> Found<'a> {
    let (Some(base), Some(segments)) =
        (decoded(edition.base_path.trim_matches('/')), path.strip_prefix('/').and_then(decoded))
    else {
        return Found::Missing;
    };
    let base: Vec<String> = base.into_iter().filter(|part| !part.is_empty()).collect();
    let (name, folders) = match segments.split_last() {
        Some((name, folders)) => (name.as_str(), folders),
        None => ("", &[][..]),
    };

    // The doorstep of a site that lies deeper: `/`, and its base path without the last slash.
    let home = (name.is_empty() && folders.is_empty()) || segments == base;
    if !base.is_empty() && home {
        return Found::Elsewhere(edition.base_path.clone());
    }
    if folders.len() < base.len() || folders.iter().zip(&base).any(|(a, b)| a != b) {
        return Found::Missing;
    }
    let inside: Vec<&str> = segments.iter().skip(base.len()).map(String::as_str).collect();
    let mut key = inside.join("/");
    if name.is_empty() {
        key.push_str("index.html");
    }
    if let Some((key, _)) = edition.files.get_key_value(&key) {
        return Found::File(key);
    }
    if !name.is_empty() && edition.files.contains_key(&format!("{key}/index.html")) {
        // Made from a key of ours, whose first segment is not empty, so it cannot begin with `//`
        // and lead to another host.
        return Found::Elsewhere(format!("{}{}/", edition.base_path, encoded(&key)));
    }
    let left_out = edition.left_out.get(&key);
    let left_out = left_out.or_else(|| edition.left_out.get(&format!("{key}/index.html")));
    left_out.map_or(Found::Missing, |why| Found::LeftOut(why))
}

/// The segments of a path, decoded; `None` where one is not UTF-8 or holds a slash or a NUL, which
/// no name of a file can.
fn decoded(path: &str) -> Option<Vec<String>> {
    path.split('/')
        .map(|segment| {
            let segment = String::from_utf8(percent_decoded(segment)).ok()?;
            (!segment.contains(['/', '\0'])).then_some(segment)
        })
        .collect()
}

/// Percent-decoding as in the URL standard: what is no valid escape stays as it is.
pub(super) fn percent_decoded(text: &str) -> Vec<u8> {
    let mut rest = text.as_bytes();
    let mut bytes = Vec::with_capacity(rest.len());
    while let [first, tail @ ..] = rest {
        let escape = match tail {
            [high, low, tail @ ..] if *first == b'%' => {
                hex(*high).zip(hex(*low)).map(|digits| (digits, tail))
            }
            _ => None,
        };
        rest = match escape {
            Some(((high, low), tail)) => {
                bytes.push(high << 4 | low);
                tail
            }
            None => {
                bytes.push(*first);
                tail
            }
        };
    }
    bytes
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// A path with all but the unreserved characters of RFC 3986 and the slash encoded.
fn encoded(path: &str) -> String {
    let mut text = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                text.push(char::from(byte));
            }
            // Writing to a string cannot fail.
            _ => _ = write!(text, "%{byte:02X}"),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(base_path: &str, paths: &[&str]) -> Edition {
        Edition {
            files: paths.iter().map(|path| ((*path).to_owned(), path.as_bytes().into())).collect(),
            base_path: base_path.into(),
            left_out: [("draft/index.html".to_owned(), "A draft.".to_owned())].into(),
        }
    }

    fn site(base_path: &str) -> Edition {
        edition(
            base_path,
            &[
                "index.html",
                "people/x/index.html",
                "people/שרה/index.html",
                "a b.txt",
                "evil.example/index.html",
            ],
        )
    }

    #[test]
    fn addresses_lead_to_files() {
        let site = site("/");
        for (path, key) in [
            ("/", "index.html"),
            ("/index.html", "index.html"),
            ("/people/x/", "people/x/index.html"),
            ("/people/x/index.html", "people/x/index.html"),
            ("/p%65ople/%78/", "people/x/index.html"),
            ("/people/%D7%A9%D7%A8%D7%94/", "people/שרה/index.html"),
            ("/a%20b.txt", "a b.txt"),
        ] {
            assert_eq!(locate(&site, path), Found::File(key), "{path}");
        }
    }

    #[test]
    fn a_folder_without_its_slash_leads_to_the_one_with_it() {
        let site = site("/");
        for (path, to) in [
            ("/people/x", "/people/x/"),
            ("/people/%D7%A9%D7%A8%D7%94", "/people/%D7%A9%D7%A8%D7%94/"),
            ("/evil.example", "/evil.example/"),
        ] {
            assert_eq!(locate(&site, path), Found::Elsewhere(to.into()), "{path}");
        }
    }

    #[test]
    fn what_is_left_out_has_a_reason() {
        for path in ["/draft/", "/draft", "/draft/index.html", "/dr%61ft/"] {
            assert_eq!(locate(&site("/"), path), Found::LeftOut("A draft."), "{path}");
        }
        let there = edition("/", &["draft/index.html"]);
        assert_eq!(locate(&there, "/draft/"), Found::File("draft/index.html"));
    }

    #[test]
    fn tricks_find_nothing() {
        let site = site("/");
        for path in [
            "",
            "*",
            "index.html",
            "http://evil.example/",
            "//evil.example",
            "//evil.example/",
            "/%2Fevil.example",
            "/\\evil.example",
            "/people%2fx/",
            "/people/../index.html",
            "/people/%2e%2e/index.html",
            "/../../etc/passwd",
            "/people//x/",
            "/people/x//",
            "/index.html/",
            "/index.html%00.png",
            "/%ff",
            "/people/",
            "/people",
            "/missing",
        ] {
            assert_eq!(locate(&site, path), Found::Missing, "{path}");
        }
    }

    #[test]
    fn a_broken_escape_is_taken_as_it_stands() {
        let site = edition("/", &["100%.txt"]);
        assert_eq!(locate(&site, "/100%.txt"), Found::File("100%.txt"));
        assert_eq!(locate(&site, "/100%25.txt"), Found::File("100%.txt"));
    }

    #[test]
    fn under_a_base_path_only_what_lies_there_is_found() {
        let site = site("/explainers/");
        assert_eq!(locate(&site, "/explainers/"), Found::File("index.html"));
        assert_eq!(locate(&site, "/explainers/people/x/"), Found::File("people/x/index.html"));
        assert_eq!(
            locate(&site, "/explainers/people/x"),
            Found::Elsewhere("/explainers/people/x/".into())
        );
        for path in ["/", "/explainers"] {
            assert_eq!(locate(&site, path), Found::Elsewhere("/explainers/".into()), "{path}");
        }
        for path in ["/people/x/", "/index.html", "/other/people/x/", "//"] {
            assert_eq!(locate(&site, path), Found::Missing, "{path}");
        }
    }
}
