//! HTTP/1.1 (RFC 9112) as far as a preview needs it: reading a request's head, writing an answer.

use std::io::{self, BufRead, Read, Write};

/// The longest head that is read, request line and headers together, in bytes.
const HEAD_LIMIT: u64 = 32 * 1024;

/// A request's head. Bodies are never read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    /// As sent: `GET`.
    pub method: String,
    /// As sent, query and all: `/people/x/?q=1`.
    pub target: String,
    /// Names in small letters, in the order in which they came.
    pub headers: Vec<(String, String)>,
    /// The client may send another request over the same connection.
    pub keep_alive: bool,
}

impl Request {
    /// The value of a header, by its name in small letters; `None` where it is not there, or there
    /// twice, so that nobody can choose between two values.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(n, _)| n == name);
        let (_, value) = values.next()?;
        values.next().is_none().then_some(value)
    }

    /// Whether a header is there at all.
    pub fn has(&self, name: &str) -> bool {
        self.headers.iter().any(|(n, _)| n == name)
    }

    /// The target without its query.
    pub fn path(&self) -> &str {
        self.target.split_once('?').map_or(&self.target, |(path, _)| path)
    }

    /// The query without its `?`.
    pub fn query(&self) -> Option<&str> {
        self.target.split_once('?').map(|(_, query)| query)
    }
}

/// What came instead of a request.
#[derive(Debug)]
pub(super) enum NoRequest {
    /// The connection ended, fell silent or failed: nothing can be answered.
    Gone,
    /// Something that is no request of ours; the status says why.
    Refused(u16),
}

/// Reads one head from the connection.
///
/// # Errors
/// [`NoRequest`], after which the connection is of no further use.
pub(super) fn read(from: &mut impl BufRead) -> Result<Request, NoRequest> {
    let mut head = Vec::new();
    let mut from = from.take(HEAD_LIMIT);
    loop {
        let start = head.len();
        let count = from.read_until(b'\n', &mut head).map_err(|_| NoRequest::Gone)?;
        let line = head.get(start..).unwrap_or_default();
        if !line.ends_with(b"\n") {
            return Err(match from.limit() {
                0 => NoRequest::Refused(431),
                _ => NoRequest::Gone,
            });
        }
        let blank = count <= 2 && line.trim_ascii().is_empty();
        match (blank, start) {
            // RFC 9112, 2.2: a blank line before the request line is passed over.
            (true, 0) => head.clear(),
            (true, _) => return parse(&head).map_err(NoRequest::Refused),
            (false, _) => {}
        }
    }
}

/// Reads a whole head; the error is the status to answer with.
fn parse(head: &[u8]) -> Result<Request, u16> {
    let text = str::from_utf8(head).map_err(|_| 400_u16)?;
    let mut lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));

    let mut words = lines.next().unwrap_or_default().split(' ');
    let (Some(method), Some(target), Some(version), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(400);
    };
    // A control character would let a client write headers into its own redirect.
    if method.is_empty() || target.is_empty() || target.contains(|c: char| c.is_control()) {
        return Err(400);
    }
    let current = match version {
        "HTTP/1.1" => true,
        "HTTP/1.0" => false,
        _ if version.starts_with("HTTP/") => return Err(505),
        _ => return Err(400),
    };

    let mut headers = Vec::new();
    for line in lines.take_while(|line| !line.is_empty()) {
        let (name, value) = line.split_once(':').ok_or(400_u16)?;
        // No space in a name also rules out folded lines, as RFC 9112, 5.2 asks.
        if name.is_empty() || name.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err(400);
        }
        headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }

    let mut request = Request {
        method: method.to_owned(),
        target: target.to_owned(),
        headers,
        keep_alive: false,
    };
    let closes = request
        .headers
        .iter()
        .any(|(name, value)| name == "connection" && value.to_ascii_lowercase().contains("close"));
    // What follows an unread body would be taken for a request.
    let has_body = request.has("transfer-encoding")
        || (request.has("content-length") && request.header("content-length") != Some("0"));
    request.keep_alive = current && !closes && !has_body;
    Ok(request)
}

/// An answer that is whole before it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Response {
    pub status: u16,
    pub content_type: &'static str,
    /// Headers of this answer alone.
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

impl Response {
    /// A few words in plain text.
    pub fn text(status: u16, text: &str) -> Self {
        Self {
            status,
            content_type: "text/plain; charset=utf-8",
            headers: Vec::new(),
            body: format!("{text}\n").into_bytes(),
        }
    }

    /// A refusal for which the status says all.
    pub fn refusal(status: u16) -> Self {
        Self::text(status, reason(status))
    }

    /// Writes it; without the body where the request was `HEAD`.
    pub fn write(&self, to: &mut impl Write, head_only: bool, keep_alive: bool) -> io::Result<()> {
        let mut head = head(self.status, self.content_type);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if !keep_alive {
            head.push_str("Connection: close\r\n");
        }
        head.push_str(&format!("Content-Length: {}\r\n\r\n", self.body.len()));
        to.write_all(head.as_bytes())?;
        if !head_only {
            to.write_all(&self.body)?;
        }
        to.flush()
    }
}

/// Status line and the headers that every answer has, with no blank line at the end. A preview is
/// never stored: the next look must see the next build.
pub(super) fn head(status: u16, content_type: &str) -> String {
    format!(
        "HTTP/1.1 {status} {}\r\nContent-Type: {content_type}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n",
        reason(status)
    )
}

/// The words of RFC 9110, 15 for the statuses that are used here.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        505 => "HTTP Version Not Supported",
        _ => "Unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(text: &str) -> Request {
        read(&mut text.as_bytes()).unwrap()
    }

    fn refused(text: &[u8]) -> u16 {
        match read(&mut &*text) {
            Err(NoRequest::Refused(status)) => status,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_request_is_read_and_what_follows_it_stays() {
        let text = "GET /a/?q=1 HTTP/1.1\r\nHost: localhost:1111\r\nX-A:  b \r\n\r\nGET /b HTTP/1.1\r\n\r\n";
        let mut from = text.as_bytes();
        let first = read(&mut from).unwrap();
        assert_eq!(
            (first.method.as_str(), first.path(), first.query()),
            ("GET", "/a/", Some("q=1"))
        );
        assert_eq!(first.header("host"), Some("localhost:1111"));
        assert_eq!(first.header("x-a"), Some("b"));
        assert!(first.keep_alive);
        assert_eq!(read(&mut from).unwrap().target, "/b");
    }

    #[test]
    fn a_connection_is_kept_only_where_the_next_request_can_be_told_from_a_body() {
        assert!(request("GET / HTTP/1.1\r\nContent-Length: 0\r\n\r\n").keep_alive);
        assert!(!request("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc").keep_alive);
        assert!(!request("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n").keep_alive);
        assert!(!request("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n").keep_alive);
        assert!(!request("GET / HTTP/1.0\r\n\r\n").keep_alive);
    }

    #[test]
    fn a_header_sent_twice_has_no_value() {
        let twice = request("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
        assert_eq!(twice.header("host"), None);
        assert!(twice.has("host"));
    }

    #[test]
    fn what_is_no_request_is_refused() {
        assert_eq!(refused(b"GET /\r\n\r\n"), 400);
        assert_eq!(refused(b"GET / HTTP/1.1\r\nno colon\r\n\r\n"), 400);
        assert_eq!(refused(b"GET / HTTP/1.1\r\n folded: x\r\n\r\n"), 400);
        assert_eq!(refused(b"GET /\xff HTTP/1.1\r\n\r\n"), 400);
        assert_eq!(refused(b"GET /a\x00b HTTP/1.1\r\n\r\n"), 400);
        assert_eq!(refused(b"GET / HTTP/2.0\r\n\r\n"), 505);
        assert_eq!(
            refused(format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(40_000)).as_bytes()),
            431
        );
    }

    #[test]
    fn a_connection_that_ends_midway_is_gone() {
        assert!(matches!(read(&mut &b"GET / HTTP/1.1\r\nHo"[..]), Err(NoRequest::Gone)));
        assert!(matches!(read(&mut &b""[..]), Err(NoRequest::Gone)));
    }

    #[test]
    fn an_answer_to_head_has_the_length_and_no_body() {
        let mut sent = Vec::new();
        Response::text(200, "hello").write(&mut sent, true, true).unwrap();
        let sent = String::from_utf8(sent).unwrap();
        assert!(sent.starts_with("HTTP/1.1 200 OK\r\n"));
        assert!(sent.contains("Content-Length: 6\r\n"));
        assert!(sent.contains("Cache-Control: no-store\r\n"));
        assert!(sent.contains("X-Content-Type-Options: nosniff\r\n"));
        assert!(sent.ends_with("\r\n\r\n"));
        assert!(!sent.contains("Connection: close"));
    }
}
