//! What is answered to a request: a function of the request and of what stands now.

use super::address::{Found, locate, percent_decoded};
use super::board::{Board, Now};
use super::content_type;
use super::guard;
use super::http::{Request, Response};
use super::inject::{Mark, RESERVED, escaped, with_script};

const SCRIPT: &str = include_str!("client/reload.js");
const STYLE: &str = include_str!("client/overlay.css");
const NOTICE: &str = include_str!("client/notice.html");

/// What to send.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// This, and be done.
    Whole(Response),
    /// The stream of events, for as long as the client stays.
    Events,
}

/// Answers a request that came in at `port`.
pub(super) fn route(request: &Request, port: u16, board: &Board) -> Answer {
    if !guard::host_is_ours(request, port) {
        return Answer::Whole(Response::text(
            403,
            "A preview answers only as localhost, 127.0.0.1 or [::1], with its own port.",
        ));
    }
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        let mut response = Response::refusal(405);
        response.headers.push(("Allow", "GET, HEAD".to_owned()));
        return Answer::Whole(response);
    }
    match request.path().strip_prefix(RESERVED) {
        Some(own) => own_file(own, request, port, board),
        None => Answer::Whole(page(request, &board.now(), board)),
    }
}

/// The preview's own addresses.
fn own_file(name: &str, request: &Request, port: u16, board: &Board) -> Answer {
    // The channel is for our own pages; a foreign one must not even learn that it is there.
    if !guard::is_same_origin(request, port) {
        return Answer::Whole(Response::refusal(403));
    }
    Answer::Whole(match name {
        "events" => return Answer::Events,
        "state" => file(content_type::of("state.json"), board.since(&have(request)).into_bytes()),
        "reload.js" => file(content_type::of(name), SCRIPT.into()),
        "overlay.css" => file(content_type::of(name), STYLE.into()),
        _ => Response::refusal(404),
    })
}

/// The value of `have` in the query.
fn have(request: &Request) -> String {
    let value = request
        .query()
        .into_iter()
        .flat_map(|query| query.split('&'))
        .find_map(|pair| pair.strip_prefix("have="))
        .unwrap_or_default();
    String::from_utf8_lossy(&percent_decoded(value)).into_owned()
}

/// A page or another file of the site.
fn page(request: &Request, now: &Now, board: &Board) -> Response {
    let Some(edition) = &now.edition else {
        let text = if now.failed {
            "The site has errors and there is no earlier build to show. This page gives way to it once they are mended."
        } else {
            "The site is being built. This page gives way to it."
        };
        return notice(503, "No page yet", text, now, "/");
    };
    let base_path = &edition.base_path;
    let found = match locate(edition, request.path()) {
        Found::Elsewhere(mut to) => {
            if let Some(query) = request.query() {
                to.push('?');
                to.push_str(query);
            }
            let mut response = Response::refusal(308);
            response.headers.push(("Location", to));
            return response;
        }
        Found::File(key) => edition.files.get(key).map(|bytes| (200, key, bytes)),
        Found::LeftOut(why) => return notice(404, "Not in this preview", why, now, base_path),
        Found::Missing => edition.files.get("404.html").map(|bytes| (404, "404.html", bytes)),
    };
    let Some((status, key, bytes)) = found else {
        let text = "There is no page at this address, and the site has no 404.html.";
        return notice(404, "No such page", text, now, base_path);
    };
    let mut response = file(content_type::of(key), Vec::new());
    response.status = status;
    response.body = if content_type::is_html(response.content_type) {
        board.asked(key);
        let mark = Mark {
            tag: &now.tag,
            base_path,
            // What is missing today may be there after the next change, whatever that is.
            file: (status == 200).then_some(key),
        };
        with_script(bytes, mark)
    } else {
        bytes.to_vec()
    };
    response
}

fn file(content_type: &'static str, body: Vec<u8>) -> Response {
    Response { status: 200, content_type, headers: Vec::new(), body }
}

/// A page of the preview's own, which reloads on any change.
fn notice(status: u16, title: &str, text: &str, now: &Now, base_path: &str) -> Response {
    let html = NOTICE.replace("{title}", title).replace("{text}", &escaped(text));
    let mark = Mark { tag: &now.tag, base_path, file: None };
    let body = with_script(html.as_bytes(), mark);
    Response { status, ..file(content_type::of("notice.html"), body) }
}

#[cfg(test)]
mod tests {
    use super::super::{Built, Edition};
    use super::*;

    const PORT: u16 = 1111;

    fn board(base_path: &str, files: &[(&str, &str)]) -> Board {
        let board = Board::new();
        board.post(Built::Whole(Edition {
            files: files
                .iter()
                .map(|(path, text)| ((*path).to_owned(), text.as_bytes().into()))
                .collect(),
            base_path: base_path.into(),
            left_out: [("draft/index.html".to_owned(), "<d.md> is a draft.".to_owned())].into(),
        }));
        board
    }

    fn site() -> Board {
        board(
            "/",
            &[
                ("index.html", "<p>home</p></body>"),
                ("404.html", "<p>lost</p></body>"),
                ("people/x/index.html", "<p>x</p></body>"),
                ("feed.xml", "<feed/>"),
                ("__ibid/events", "trap"),
            ],
        )
    }

    fn request(method: &str, target: &str, headers: &[(&str, &str)]) -> Request {
        Request {
            method: method.into(),
            target: target.into(),
            headers: headers.iter().map(|(n, v)| ((*n).into(), (*v).into())).collect(),
            keep_alive: true,
        }
    }

    fn whole(answer: Answer) -> (u16, String) {
        match answer {
            Answer::Whole(response) => (response.status, String::from_utf8(response.body).unwrap()),
            Answer::Events => panic!("a stream of events"),
        }
    }

    fn get(board: &Board, target: &str) -> (u16, String) {
        let request = request("GET", target, &[("host", "localhost:1111")]);
        whole(route(&request, PORT, board))
    }

    fn location(board: &Board, target: &str) -> Option<String> {
        let request = request("GET", target, &[("host", "localhost:1111")]);
        let Answer::Whole(response) = route(&request, PORT, board) else {
            return None;
        };
        assert_eq!(response.status, 308);
        response.headers.into_iter().find_map(|(name, value)| (name == "Location").then_some(value))
    }

    #[test]
    fn a_page_carries_the_script_and_the_name_of_its_file() {
        let (status, body) = get(&site(), "/people/x/?utm=1");
        assert_eq!(status, 200);
        assert!(body.starts_with("<p>x</p><script"));
        assert!(body.contains(r#"data-file="people/x/index.html""#));
    }

    #[test]
    fn what_is_no_page_goes_out_as_it_is() {
        assert_eq!(get(&site(), "/feed.xml"), (200, "<feed/>".into()));
    }

    #[test]
    fn a_missing_page_is_the_sites_own_and_waits_for_any_change() {
        let (status, body) = get(&site(), "/nowhere/");
        assert_eq!(status, 404);
        assert!(body.starts_with("<p>lost</p><script"));
        assert!(!body.contains("data-file"));
    }

    #[test]
    fn a_site_without_a_404_page_gets_a_notice() {
        let (status, body) = get(&board("/", &[("index.html", "")]), "/nowhere/");
        assert_eq!(status, 404);
        assert!(body.contains("There is no page at this address") && body.contains("reload.js"));
    }

    #[test]
    fn what_is_left_out_gets_a_notice_that_says_why_and_waits_for_any_change() {
        let (status, body) = get(&site(), "/draft/");
        assert_eq!(status, 404);
        assert!(body.contains("&lt;d.md> is a draft.") && body.contains("reload.js"), "{body}");
        assert!(!body.contains("data-file"));
    }

    #[test]
    fn a_redirect_stays_on_this_host_and_keeps_the_query() {
        assert_eq!(location(&site(), "/people/x?q=1").as_deref(), Some("/people/x/?q=1"));
        let deep = board("/explainers/", &[("index.html", "")]);
        assert_eq!(location(&deep, "/").as_deref(), Some("/explainers/"));
        assert_eq!(get(&site(), "//people/x").0, 404);
    }

    #[test]
    fn a_foreign_host_gets_nothing() {
        for headers in [&[("host", "evil.example:1111")][..], &[]] {
            let (status, body) = whole(route(&request("GET", "/", headers), PORT, &site()));
            assert_eq!(status, 403);
            assert!(!body.contains("home"));
        }
    }

    #[test]
    fn only_reading_is_answered() {
        let ours = [("host", "localhost:1111")];
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "get"] {
            let Answer::Whole(response) = route(&request(method, "/", &ours), PORT, &site()) else {
                panic!("a stream of events");
            };
            assert_eq!(response.status, 405, "{method}");
            assert_eq!(response.headers, [("Allow", "GET, HEAD".to_owned())]);
        }
        let head = whole(route(&request("HEAD", "/", &ours), PORT, &site()));
        assert_eq!(head.0, 200);
    }

    #[test]
    fn the_channel_is_for_our_own_pages() {
        for target in ["/__ibid/events", "/__ibid/state?have=x"] {
            let foreign = request(
                "GET",
                target,
                &[("host", "localhost:1111"), ("sec-fetch-site", "cross-site")],
            );
            assert_eq!(whole(route(&foreign, PORT, &site())).0, 403, "{target}");
        }
        let ours = request("GET", "/__ibid/events", &[("host", "localhost:1111")]);
        assert_eq!(route(&ours, PORT, &site()), Answer::Events);
    }

    #[test]
    fn the_channel_tells_what_changed_since_the_page_was_served() {
        let site = site();
        let have = site.now().tag;
        let (_, state) = get(&site, &format!("/__ibid/state?have={have}"));
        assert!(state.contains(r#""changed":[]"#), "{state}");
        let (_, state) = get(&site, "/__ibid/state");
        assert!(state.contains(r#""changed":null"#), "{state}");
    }

    #[test]
    fn no_page_of_a_site_stands_at_the_previews_own_addresses() {
        assert_eq!(get(&site(), "/__ibid/reload.js").0, 200);
        assert_eq!(get(&site(), "/__ibid/overlay.css").0, 200);
        assert_eq!(get(&site(), "/__ibid/else").0, 404);
    }

    #[test]
    fn before_the_first_good_build_a_notice_says_why() {
        let board = Board::new();
        assert!(get(&board, "/").1.contains("being built"));
        board.post(Built::Failed { overlay_html: "<p>bad</p>".into() });
        let (status, body) = get(&board, "/any/where/");
        assert_eq!(status, 503);
        assert!(body.contains("has errors") && body.contains("reload.js"));
    }
}
