//! Who may ask: only pages of this very preview, under its own names.
//!
//! A site that the reader visits elsewhere can make the browser send requests here. Two checks keep
//! it from reading an unpublished site: the `Host` must be one of loopback's own names, so that a
//! foreign name that is made to point to 127.0.0.1 (DNS rebinding) gets nothing; and the reload
//! channel answers no other origin (Fetch Metadata, `Origin`).

use super::http::Request;

/// The names under which the preview is reached, as they stand in an address.
const NAMES: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// The one `Host` header names loopback and our port.
pub(super) fn host_is_ours(request: &Request, port: u16) -> bool {
    request.header("host").is_some_and(|host| is_ours(host, port))
}

/// The request comes from a page of this preview, or from no page at all (an address typed in, a
/// program other than a browser).
pub(super) fn is_same_origin(request: &Request, port: u16) -> bool {
    let origin_fits = !request.has("origin")
        || request
            .header("origin")
            .and_then(|origin| origin.strip_prefix("http://"))
            .is_some_and(|host| is_ours(host, port));
    // `same-site` is refused as well: any other port of localhost is of the same site.
    let site_fits = !request.has("sec-fetch-site")
        || matches!(request.header("sec-fetch-site"), Some("same-origin" | "none"));
    origin_fits && site_fits
}

fn is_ours(authority: &str, port: u16) -> bool {
    let authority = authority.to_ascii_lowercase();
    NAMES.iter().any(|name| {
        authority.strip_prefix(name).is_some_and(|rest| {
            // HTTP's own port may go unsaid.
            rest == format!(":{port}") || (port == 80 && rest.is_empty())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(headers: &[(&str, &str)]) -> Request {
        Request {
            method: "GET".into(),
            target: "/".into(),
            headers: headers.iter().map(|(n, v)| ((*n).into(), (*v).into())).collect(),
            keep_alive: true,
        }
    }

    #[test]
    fn loopback_under_its_own_names_and_port_is_ours() {
        for host in ["localhost:1111", "LocalHost:1111", "127.0.0.1:1111", "[::1]:1111"] {
            assert!(host_is_ours(&with(&[("host", host)]), 1111), "{host}");
        }
        assert!(host_is_ours(&with(&[("host", "localhost")]), 80));
    }

    #[test]
    fn every_other_host_is_not() {
        for host in [
            "",
            "localhost",
            "localhost:1112",
            "localhost:11110",
            "evil.example:1111",
            "localhost.evil.example:1111",
            "127.0.0.1.evil.example:1111",
            "evil@localhost:1111",
            "localhost:1111,evil.example",
            "0.0.0.0:1111",
        ] {
            assert!(!host_is_ours(&with(&[("host", host)]), 1111), "{host}");
        }
        assert!(!host_is_ours(&with(&[]), 1111));
        let twice = with(&[("host", "localhost:1111"), ("host", "localhost:1111")]);
        assert!(!host_is_ours(&twice, 1111));
    }

    #[test]
    fn our_own_pages_and_plain_programs_may_listen() {
        for headers in [
            &[][..],
            &[("sec-fetch-site", "same-origin")],
            &[("sec-fetch-site", "none")],
            &[("origin", "http://localhost:1111")],
            &[("origin", "http://127.0.0.1:1111"), ("sec-fetch-site", "same-origin")],
        ] {
            assert!(is_same_origin(&with(headers), 1111), "{headers:?}");
        }
    }

    #[test]
    fn foreign_pages_may_not() {
        for headers in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", "same-site")],
            &[("origin", "https://evil.example")],
            &[("origin", "http://localhost:3000")],
            &[("origin", "null")],
            &[("origin", "http://localhost:1111"), ("sec-fetch-site", "cross-site")],
        ] {
            assert!(!is_same_origin(&with(headers), 1111), "{headers:?}");
        }
    }
}
