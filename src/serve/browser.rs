//! Opening the site in the reader's browser.

use std::process::{Command, Stdio};
use std::thread;

use super::notes::{Note, Notes};

/// Asks the system to show `url`, without waiting; where that fails, `notes` hears why.
pub(super) fn open(url: String, notes: Notes) {
    let failed = notes.clone();
    // Some openers stay for as long as the browser does, so a thread waits for them.
    let started = thread::Builder::new().spawn(move || {
        let (program, arguments) = opener();
        let status = Command::new(program)
            .args(arguments)
            .arg(url)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        let why = match status {
            Ok(status) if status.success() => return,
            Ok(status) => format!("{program}: {status}"),
            Err(error) => format!("{program}: {error}"),
        };
        // Nobody hears it once the process ends.
        notes.send(Note::NoBrowser(why));
    });
    if let Err(error) = started {
        failed.send(Note::NoBrowser(error.to_string()));
    }
}

/// The system's program for it, and what comes before the address.
fn opener() -> (&'static str, &'static [&'static str]) {
    if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        // The empty argument is the title of a window: `start` takes a first quoted one for it.
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    }
}
