//! How a source stands, said wherever something leans on it: beside the reference in the text, the
//! table or the card, and in the note.

use crate::domain::id::SourceKey;
use crate::domain::kinds::Status;
use crate::dossier::Record;
use crate::view::frame::Frame;
use crate::view::html::escape;
use crate::words::Ui;

/// What is to be said of a source.
enum Standing {
    Sound,
    Own(Status),
    /// It tells what a retracted source told first.
    Draws(SourceKey),
}

fn of(frame: &Frame<'_>, key: SourceKey) -> Standing {
    let Some(source) = frame.dossier.source(key) else { return Standing::Sound };
    match (source.status, draws_on(frame, key)) {
        (Status::Retracted, _) => Standing::Own(Status::Retracted),
        (_, Some(origin)) => Standing::Draws(origin),
        (Status::Ok, None) => Standing::Sound,
        (status, None) => Standing::Own(status),
    }
}

/// The retracted source that this one draws on, where it does.
pub fn draws_on(frame: &Frame<'_>, key: SourceKey) -> Option<SourceKey> {
    frame.dossier.retracted_origin(key)
}

/// Behind a reference, in square brackets: that its source was corrected or withdrawn, is gone, or
/// draws on one that was withdrawn. Empty for a sound source.
pub fn mark(frame: &Frame<'_>, key: SourceKey, ui: &Ui) -> String {
    let (class, words) = match of(frame, key) {
        Standing::Sound => return String::new(),
        Standing::Own(status) => (status.as_str(), ui.get(leans_key(status)).to_owned()),
        Standing::Draws(_) => ("retracted", ui.get("leans_on_derived").to_owned()),
    };
    format!(" <span class=\"leans status-{class}\">[{}]</span>", escape(&words))
}

fn leans_key(status: Status) -> &'static str {
    match status {
        Status::Ok => "",
        Status::Corrected => "leans_on_corrected",
        Status::Retracted => "leans_on_retracted",
        Status::Dead => "leans_on_dead",
    }
}

/// In a note, behind the reference.
pub(super) fn in_note(frame: &Frame<'_>, key: SourceKey, ui: &Ui) -> String {
    let (class, words) = match of(frame, key) {
        Standing::Sound => return String::new(),
        Standing::Own(status) => {
            (status.as_str(), escape(ui.get(&format!("status_{}", status.as_str()))))
        }
        Standing::Draws(origin) => {
            let link = crate::view::cards::link_html(&frame.link(Record::Source(origin), ui.tag()));
            ("retracted", ui.with("draws_on_retracted", &link))
        }
    };
    format!(" <strong class=\"status status-{class}\">{words}</strong>")
}
