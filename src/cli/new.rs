//! `ibid new`

use super::args::New;
use super::{Ending, report, root};
use crate::scaffold;
use std::path::Path;

pub(super) fn run(what: &New, asked_root: Option<&Path>) -> Ending {
    let made = match what {
        New::Site { dir } => scaffold::site(dir).map(|files| {
            let place = dir.display();
            format!("{}\nnext: cd {place} && ibid serve\n", list(dir, &files))
        }),
        New::Page { path, title } => root(asked_root)
            .and_then(|root| scaffold::page(&root, path, title.as_deref()))
            .map(|file| format!("made {file}\nnext: write in it, with `ibid serve` running\n")),
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

fn list(dir: &Path, files: &[&str]) -> String {
    let lines: Vec<String> =
        files.iter().map(|file| format!("made {}", dir.join(file).display())).collect();
    lines.join("\n")
}
