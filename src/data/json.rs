//! JSON, a record to a line, so that a change shows as the lines that changed.

use crate::view::find;
use serde::Serialize;

/// Adds a value.
pub(super) fn value(out: &mut Vec<u8>, value: &impl Serialize) {
    // Writing to memory does not fail, and no map here has keys that are not words.
    serde_json::to_writer(out, value).ok();
}

/// Adds some words, between quotation marks.
pub(super) fn text(out: &mut Vec<u8>, text: &str) {
    joined(out, &[text]);
}

/// Adds words that stand in parts behind each other, between quotation marks.
pub(super) fn joined(out: &mut Vec<u8>, parts: &[impl AsRef<str>]) {
    out.push(b'"');
    for part in parts {
        let part = part.as_ref();
        let special = |byte| (byte < b' ') | (byte == b'"') | (byte == b'\\');
        if find(part.as_bytes(), special).is_some() {
            let begun = out.len();
            value(out, &part);
            // Its own quotation marks.
            out.remove(begun);
            out.pop();
        } else {
            out.extend_from_slice(part.as_bytes());
        }
    }
    out.push(b'"');
}

/// Adds a list, an item to a line.
pub(super) fn list<T: Serialize>(out: &mut Vec<u8>, items: impl IntoIterator<Item = T>) {
    out.push(b'[');
    let mut first = true;
    for item in items {
        out.extend_from_slice(if first { b"\n" } else { b",\n" });
        first = false;
        value(out, &item);
    }
    out.extend_from_slice(if first { b"]" } else { b"\n]" });
}

/// Adds `,"key": [ … ]` to an open object, an item to a line; nothing where there are none. `first`
/// says whether it is the object's first.
pub(super) fn entry<T: Serialize>(
    out: &mut Vec<u8>,
    first: bool,
    key: &str,
    items: impl IntoIterator<Item = T>,
) {
    out.extend_from_slice(if first { b"\n" } else { b",\n" });
    value(out, &key);
    out.extend_from_slice(b": ");
    list(out, items);
}
