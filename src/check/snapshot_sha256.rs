//! `snapshot-changed` and `missing-sha256`: whether a snapshot is still what was captured.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    for source in &checked.dossier.sources {
        let Some(snapshot) = &source.snapshot else { continue };
        let Some(text) = snapshot.text else { continue };
        let is = hex(&Sha256::digest(checked.texts.get(text).text.as_bytes()));
        let Some(written) = &snapshot.sha256 else {
            let message = format!("the snapshot of `{}` has no `sha256`", source.id);
            found.push(
                Diagnostic::new(&codes::MISSING_SHA256, snapshot.span, message)
                    .help(format!("write beside it: sha256: {is}")),
            );
            continue;
        };
        let value = written.value.trim().to_lowercase();
        if value.len() != is.len() || !value.chars().all(|c| c.is_ascii_hexdigit()) {
            let message = "a SHA-256 is 64 hexadecimal digits".to_owned();
            found.push(
                Diagnostic::new(&codes::BAD_VALUE, written.span, message)
                    .help(format!("the snapshot's is {is}")),
            );
        } else if value != is {
            let message =
                format!("the snapshot of `{}` is not the file with this SHA-256", source.id);
            found.push(
                Diagnostic::new(&codes::SNAPSHOT_CHANGED, written.span, message)
                    .related(snapshot.span, "this snapshot")
                    .help(format!("bring back the file that was captured, or, if it was captured anew, write {is}")),
            );
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
