//! A source as a list has it, with its standing and the links.

use super::{links, standing};
use crate::domain::id::SourceKey;
use crate::view::frame::Frame;
use crate::view::model::Html;
use crate::words::Ui;

/// The reference of a list, how the source stands, and the ways to it.
pub fn entry(frame: &Frame<'_>, key: SourceKey, ui: &Ui) -> Html {
    let mut out = frame.reference(key, ui).entry.clone();
    out.push_str(&standing::in_note(frame, key, ui));
    out.push_str(&links::ways(frame, key, None, ui));
    Html(out)
}
