//! Anchors of headings: readable, stable, unique in their page.

use crate::diagnostic::{Diagnostic, codes};
use crate::markup::{Heading, Markup, Quote, is_landmark, is_numbered, plain_text};
use rustc_hash::FxHashMap as HashMap;

/// Gives each heading its anchor: what the author asked for, or the heading's words in lower case
/// with `-` between them, and `-1`, `-2` after those that are taken.
pub(super) fn assign(markup: &mut Markup, found: &mut Vec<Diagnostic>) {
    let mut headings = std::mem::take(&mut markup.headings);
    let mut taken: HashMap<String, usize> = HashMap::default();
    for (number, heading) in headings.iter_mut().enumerate() {
        if let Some(asked) = heading.asked.clone() {
            if is_numbered(&asked) {
                let message = format!("the anchor `{asked}` is kept for notes and tables");
                let own = slug(&words(markup, heading));
                found.push(
                    Diagnostic::new(&codes::DUPLICATE_ANCHOR, heading.span, message).help(format!(
                        "leave it out, and the anchor is `#{own}`; or ask for another"
                    )),
                );
            }
            heading.anchor = asked.clone();
            taken.entry(asked).or_insert(number);
        }
    }
    for number in 0..headings.len() {
        let Some(heading) = headings.get(number) else { continue };
        if let Some(asked) = &heading.asked {
            let first = taken.get(asked).copied().unwrap_or(number);
            if let (true, Some(other)) = (first != number, headings.get(first)) {
                let message = format!("two headings ask for the anchor `{asked}`");
                found.push(
                    Diagnostic::new(&codes::DUPLICATE_ANCHOR, heading.span, message)
                        .related(other.span, "the first is here"),
                );
            }
            continue;
        }
        let slug = slug(&words(markup, heading));
        let mut anchor = slug.clone();
        let mut count = 0;
        while taken.contains_key(&anchor) {
            count += 1;
            anchor = format!("{slug}-{count}");
        }
        taken.insert(anchor.clone(), number);
        if let Some(heading) = headings.get_mut(number) {
            heading.anchor = anchor;
        }
    }
    markup.headings = headings;
}

fn words(markup: &Markup, heading: &Heading) -> String {
    use crate::markup::HoleKind;
    let marks = markup.marks.get(heading.marks.clone()).unwrap_or(&[]);
    plain_text(markup, marks, &Quote::english, &mut |hole| match markup
        .holes
        .get(hole as usize)
        .map(|hole| &hole.kind)
    {
        Some(HoleKind::Wiki { words: Some(words), .. }) => {
            plain_text(markup, words, &Quote::english, &mut |_| String::new())
        }
        Some(HoleKind::Wiki { target, .. }) => target.clone(),
        _ => String::new(),
    })
}

/// What a character of ASCII becomes, by its number: itself in lower case, `-`, or one of the two below.
const IN_SLUG: [u8; 256] = {
    let mut table = [OTHER; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            letter @ (b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_') => {
                letter.to_ascii_lowercase()
            }
            // What `char::is_whitespace` takes for white space.
            b' ' | b'\t'..=b'\r' | b'-' | b'/' => b'-',
            _ => NOTHING,
        };
        byte += 1;
    }
    table
};
/// It goes.
const NOTHING: u8 = 0;
/// It is none of ASCII.
const OTHER: u8 = 1;

/// A `-`, where none stands there yet.
fn dash(out: &mut Vec<u8>) {
    if out.last() != Some(&b'-') {
        out.push(b'-');
    }
}

/// Letters and digits of any script, in lower case; white space and dashes become `-`; the rest goes.
fn slug(words: &str) -> String {
    let mut out: Vec<u8> = Vec::with_capacity(words.len());
    for c in words.chars() {
        // Nearly all of them are a letter of one byte.
        match u8::try_from(c).map_or(OTHER, |byte| IN_SLUG[usize::from(byte)]) {
            NOTHING => {}
            b'-' => dash(&mut out),
            OTHER if c.is_alphanumeric() => {
                for lower in c.to_lowercase() {
                    out.extend_from_slice(lower.encode_utf8(&mut [0; 4]).as_bytes());
                }
            }
            OTHER if c.is_whitespace() || matches!(c, '–' | '—') => dash(&mut out),
            OTHER => {}
            letter => out.push(letter),
        }
    }
    let mut out = String::from_utf8(out).unwrap_or_default();
    if out.starts_with('-') || out.ends_with('-') {
        out = out.trim_matches('-').to_owned();
    }
    if out.is_empty() {
        "section".into()
    } else if is_numbered(&out) || is_landmark(&out) {
        format!("h-{out}")
    } else {
        out
    }
}
