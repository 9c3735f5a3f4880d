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

/// Letters and digits of any script, in lower case; white space and dashes become `-`; the rest goes.
fn slug(words: &str) -> String {
    // Byte by byte, since nearly all of them are letters of one.
    let mut out: Vec<u8> = Vec::with_capacity(words.len());
    for c in words.chars() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '_' => out.push((c as u8).to_ascii_lowercase()),
            ' ' | '-' | '–' | '—' | '/' if out.last() != Some(&b'-') => out.push(b'-'),
            '\0'..='\u{7f}' if !c.is_whitespace() => {}
            _ if c.is_alphanumeric() => {
                for lower in c.to_lowercase() {
                    out.extend_from_slice(lower.encode_utf8(&mut [0; 4]).as_bytes());
                }
            }
            _ if c.is_whitespace() && out.last() != Some(&b'-') => out.push(b'-'),
            _ => {}
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
