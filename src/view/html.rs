//! Words into HTML.

use super::scan::find;

/// What [`escape_to`] writes otherwise. All are ASCII, and most words have none of them. Compared one
/// by one: of `matches!` the compiler makes a table.
const fn is_special(byte: u8) -> bool {
    (byte == b'&')
        | (byte == b'<')
        | (byte == b'>')
        | (byte == b'"')
        | (byte == b'\'')
        | (byte == 0)
}

/// Where the first special byte is.
fn special(bytes: &[u8]) -> Option<usize> {
    find(bytes, is_special)
}

/// Adds `words` to `out`, with what means something in HTML escaped.
pub fn escape_to(out: &mut String, words: &str) {
    let mut rest = words;
    while let Some(at) = special(rest.as_bytes()) {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        let mut chars = special.chars();
        out.push_str(match chars.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            Some('\'') => "&#39;",
            // NUL may stand in no HTML; CommonMark puts the replacement character in its place.
            _ => "\u{fffd}",
        });
        rest = chars.as_str();
    }
    out.push_str(rest);
}

/// `words` with what means something in HTML escaped.
pub fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    escape_to(&mut out, words);
    out
}

/// The same of words that are not needed otherwise: most have nothing to escape, and stay as they are.
pub fn escaped(words: String) -> String {
    match special(words.as_bytes()) {
        Some(_) => escape(&words),
        None => words,
    }
}

/// HTML of ours without its links: their words stay.
pub fn unlinked(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, from)) = rest.split_once('<') {
        out.push_str(before);
        let (tag, after) = from.split_once('>').unwrap_or((from, ""));
        if tag != "/a" && !tag.starts_with("a ") {
            out.push_str(&format!("<{tag}>"));
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_go_and_their_words_stay() {
        assert_eq!(
            unlinked("<cite>A</cite>, <a class=\"x\" href=\"/b/\">b &gt; c</a>, <abbr>d</abbr>"),
            "<cite>A</cite>, b &gt; c, <abbr>d</abbr>"
        );
        assert_eq!(unlinked("plain"), "plain");
    }
}
