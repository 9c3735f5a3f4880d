//! `ibid check`

use super::args::{Check, Format};
use super::{Ending, report};
use crate::pipeline::{self, Address, Options};
use std::path::Path;

pub(super) fn run(root: &Path, args: &Check) -> Ending {
    let options = Options { drafts: args.drafts, address: Address::Own };
    let progress = report::progress("checking");
    let reading = pipeline::check(root, &options);
    drop(progress);
    let reading = match reading {
        Ok(reading) => reading,
        Err(why) => {
            report::failure(&why.to_string());
            return Ending::Machine;
        }
    };
    match args.format {
        Format::Human => {
            report::human(&reading.texts, &reading.findings);
            report::checked(&reading);
        }
        Format::Json => report::json(&reading),
        Format::Sarif => report::sarif(&reading),
        Format::Github => report::github(&reading, root),
    }
    if !reading.is_sound() || args.deny_warnings && !reading.findings.is_empty() {
        Ending::Content
    } else {
        Ending::Fine
    }
}
