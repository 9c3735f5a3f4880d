//! `ibid new`

mod address;
mod ask;
pub(super) mod blank;
#[cfg(feature = "fetch")]
mod fetch;
#[cfg(feature = "fetch")]
mod metadata;
mod record;

use super::args::New;
use super::{Ending, report, root};
use crate::scaffold;
use blank::Wanted;
use std::path::Path;

pub(super) fn run(what: New, asked_root: Option<&Path>) -> Ending {
    let made = match what {
        New::Site { dir } => scaffold::site(&dir).map(|files| {
            let place = dir.display();
            format!("{}\nnext: cd {place} && ibid serve\n", list(&dir, &files))
        }),
        New::Page { path, title } => root(asked_root)
            .and_then(|root| scaffold::page(&root, &path, title.as_deref()))
            .map(|file| {
                format!("made {file}\nnext: write in it, with `ibid serve --drafts` running\n")
            }),
        New::Record(mut wanted) => {
            root(asked_root).and_then(|root| add(&root, &mut wanted, &today()))
        }
    };
    match made {
        Ok(said) => {
            report::result(&said);
            Ending::Fine
        }
        Err(why) => {
            report::failure(&why);
            Ending::Machine
        }
    }
}

fn add(root: &Path, wanted: &mut Wanted, today: &str) -> Result<String, String> {
    let made = record::make(root, wanted, today)?;
    let page = if made.new_page { " (a new page)" } else { "" };
    let next = wanted.blank.next.replace("ID", &made.id);
    Ok(format!("added {} to {}{page}\nnext: {next}\n", made.id, made.file))
}

/// The day by the clock of this machine.
fn today() -> String {
    jiff::Zoned::now().date().to_string()
}

fn list(dir: &Path, files: &[&str]) -> String {
    let lines: Vec<String> =
        files.iter().map(|file| format!("made {}", dir.join(file).display())).collect();
    lines.join("\n")
}
