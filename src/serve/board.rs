//! What stands now: the last good edition, what changed since earlier ones, and the overlay.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::Duration;

use serde_json::json;

use super::{Built, Edition, unpoisoned};

/// Pages that are taken to be open: more tabs than somebody who writes looks at.
const MOST_OPEN: usize = 6;

/// The one place where the thread that builds and the threads that answer meet.
#[derive(Debug)]
pub(super) struct Board {
    /// Tells this run of the server from every other, so that a page that an earlier run served is
    /// known for what it is.
    boot: String,
    posted: Mutex<Posted>,
    /// The files of the pages that were asked for last, latest first.
    open: Mutex<Vec<String>>,
    rung: Condvar,
}

#[derive(Debug, Default)]
struct Posted {
    edition: Option<Arc<Edition>>,
    /// Counts the editions that differ from the one before; 0 before the first.
    number: u64,
    /// For each path of any edition, the number of the one in which it last came, went or changed.
    changed_at: BTreeMap<String, u64>,
    overlay: Option<String>,
    /// Counts whatever an open page might want to know.
    bell: u64,
}

/// What an answer is made from: one moment, so that page and tag belong together.
#[derive(Debug, Clone)]
pub(super) struct Now {
    /// The last good edition.
    pub edition: Option<Arc<Edition>>,
    /// Names that edition, and this run of the server.
    pub tag: String,
    /// The last build failed.
    pub failed: bool,
}

impl Board {
    pub fn new() -> Self {
        Self {
            // A random number without a clock and without a crate.
            boot: format!("{:016x}", RandomState::new().build_hasher().finish()),
            posted: Mutex::default(),
            open: Mutex::default(),
            rung: Condvar::new(),
        }
    }

    /// Puts up how a build ended. Gives how many files differ from the edition before, or `None`
    /// where the build failed and the last good edition stays.
    pub fn post(&self, built: Built) -> Option<usize> {
        // The comparison of two whole editions is done before the lock is taken: readers need not
        // wait for it. Nobody else posts.
        let before = self.lock().edition.clone();
        let news = match built {
            Built::Whole(edition) => {
                let edition = with_plain_base(edition);
                let changed = differing(before.as_deref(), &edition);
                Ok((edition, changed))
            }
            Built::Failed { overlay_html } => Err(overlay_html),
            Built::Overtaken => return None,
        };

        let mut posted = self.lock();
        let (files, rings) = match news {
            Ok((edition, changed)) => {
                let rings = posted.overlay.take().is_some() || !changed.is_empty();
                let files = changed.len();
                if files > 0 || posted.edition.is_none() {
                    posted.number += 1;
                    let number = posted.number;
                    posted.changed_at.extend(changed.into_iter().map(|path| (path, number)));
                }
                // Also where no page needs to be told: its marks of stylesheets may be others.
                posted.edition = Some(Arc::new(edition));
                (Some(files), rings)
            }
            Err(overlay_html) => {
                let rings = posted.overlay.as_ref() != Some(&overlay_html);
                posted.overlay = Some(overlay_html);
                (None, rings)
            }
        };
        if rings {
            posted.bell += 1;
            self.rung.notify_all();
        }
        files
    }

    /// Puts up some files of the edition to come: the others stay for now as they are.
    pub fn post_part(&self, part: Edition) {
        let part = with_plain_base(part);
        let mut posted = self.lock();
        let posted = &mut *posted;
        let Some(edition) = &mut posted.edition else { return };
        // At another base path no page is where it was.
        if edition.base_path != part.base_path {
            return;
        }
        let changed = part.files.into_iter().filter(|(path, bytes)| {
            edition.files.get(path).is_none_or(|old| differ(path, old, bytes))
        });
        let changed: Vec<(String, Arc<[u8]>)> = changed.collect();
        let rings = posted.overlay.take().is_some() || !changed.is_empty();
        if !changed.is_empty() {
            posted.number += 1;
            let paths = changed.iter().map(|(path, _)| (path.clone(), posted.number));
            posted.changed_at.extend(paths);
            // Copied only where an answer is being made from it at this moment.
            Arc::make_mut(edition).files.extend(changed);
        }
        if rings {
            posted.bell += 1;
            self.rung.notify_all();
        }
    }

    /// Takes note that a page was asked for.
    pub fn asked(&self, file: &str) {
        let mut open = unpoisoned(self.open.lock());
        open.retain(|other| other != file);
        open.insert(0, file.to_owned());
        open.truncate(MOST_OPEN);
    }

    /// The files of the pages that were asked for last.
    pub fn open(&self) -> Vec<String> {
        unpoisoned(self.open.lock()).clone()
    }

    /// The moment's edition and its tag.
    pub fn now(&self) -> Now {
        let posted = self.lock();
        Now {
            edition: posted.edition.clone(),
            tag: self.tag(posted.number),
            failed: posted.overlay.is_some(),
        }
    }

    /// The base path of the last good edition; `/` before the first.
    pub fn base_path(&self) -> String {
        self.lock().edition.as_ref().map_or("/", |edition| &edition.base_path).to_owned()
    }

    /// What a page that has the edition named `have` needs to know, as JSON: `tag` (what stands
    /// now), `ready` (there is an edition), `changed` (the paths that differ since then; null where
    /// that cannot be told, as for a page of an earlier run) and `overlay` (HTML, or null).
    pub fn since(&self, have: &str) -> String {
        let posted = self.lock();
        let number = have
            .strip_prefix(&self.boot)
            .and_then(|rest| rest.strip_prefix('-'))
            .and_then(|number| number.parse::<u64>().ok());
        let changed: Option<Vec<&String>> = number.map(|number| {
            posted.changed_at.iter().filter(|(_, at)| **at > number).map(|(path, _)| path).collect()
        });
        json!({
            "tag": self.tag(posted.number),
            "ready": posted.edition.is_some(),
            "changed": changed,
            "overlay": posted.overlay,
        })
        .to_string()
    }

    /// How often the bell has rung.
    pub fn bell(&self) -> u64 {
        self.lock().bell
    }

    /// Waits until the bell has rung since it stood at `heard`, but no longer than `at_most`; gives
    /// where it stands then.
    pub fn listen(&self, heard: u64, at_most: Duration) -> u64 {
        let posted = self.lock();
        let (posted, _) = unpoisoned(
            self.rung.wait_timeout_while(posted, at_most, |posted| posted.bell == heard),
        );
        posted.bell
    }

    fn tag(&self, number: u64) -> String {
        format!("{}-{number}", self.boot)
    }

    fn lock(&self) -> MutexGuard<'_, Posted> {
        unpoisoned(self.posted.lock())
    }
}

/// The edition with one slash at each end of its base path: redirects begin with it, and `//x/`
/// would lead a browser to another host.
fn with_plain_base(mut edition: Edition) -> Edition {
    edition.base_path = match edition.base_path.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    };
    edition
}

/// The paths that are in one of two editions alone or differ in their bytes. Under another base
/// path every page has another address, so all of them count.
fn differing(before: Option<&Edition>, now: &Edition) -> Vec<String> {
    let Some(before) = before else {
        return now.files.keys().cloned().collect();
    };
    let moved = before.base_path != now.base_path;
    let came_or_changed = now.files.iter().filter(|(path, bytes)| {
        moved || before.files.get(*path).is_none_or(|old| differ(path, old, bytes))
    });
    let went = before.files.iter().filter(|(path, _)| !now.files.contains_key(*path));
    came_or_changed.chain(went).map(|(path, _)| path.clone()).collect()
}

/// Whether a page or another file has changed. The mark that a page's link to a stylesheet carries
/// (`?v=…`) does not count in a page: an open page takes the new stylesheet without being loaded anew.
fn differ(path: &str, old: &Arc<[u8]>, new: &Arc<[u8]>) -> bool {
    if Arc::ptr_eq(old, new) || old == new {
        return false;
    }
    let (Ok(old), Ok(new)) = (str::from_utf8(old), str::from_utf8(new)) else { return true };
    !path.ends_with(".html") || !unmarked(old).eq(unmarked(new))
}

fn unmarked(html: &str) -> impl Iterator<Item = &str> {
    html.split(".css?v=").map(|part| part.trim_start_matches(|c: char| c.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn whole(base_path: &str, files: &[(&str, &str)]) -> Built {
        Built::Whole(Edition {
            files: files
                .iter()
                .map(|(path, text)| ((*path).to_owned(), text.as_bytes().into()))
                .collect(),
            base_path: base_path.into(),
            left_out: BTreeMap::new(),
        })
    }

    fn failed(html: &str) -> Built {
        Built::Failed { overlay_html: html.into() }
    }

    fn since(board: &Board, have: &str) -> Value {
        serde_json::from_str(&board.since(have)).unwrap()
    }

    #[test]
    fn another_mark_of_the_stylesheet_does_not_load_a_page_anew() {
        let page = |mark: &str, words: &str| {
            let html = format!("<link href=\"/theme/style.css?v={mark}\"><p>{words}</p>");
            [("a.html", html)]
        };
        let board = Board::new();
        let post = |page: [(&str, String); 1], css: &str| {
            let files: Vec<(&str, &str)> =
                page.iter().map(|(path, html)| (*path, html.as_str())).collect();
            let have = board.now().tag;
            board.post(whole("/", &[&files[..], &[("theme/style.css", css)]].concat()));
            since(&board, &have)["changed"].clone()
        };
        post(page("01234567", "x"), "red");
        assert_eq!(post(page("89abcdef", "x"), "blue"), serde_json::json!(["theme/style.css"]));
        assert_eq!(post(page("89abcdef", "y"), "blue"), serde_json::json!(["a.html"]));
    }

    #[test]
    fn a_page_asked_for_later_has_the_new_mark_of_a_stylesheet_that_came_early() {
        let page = |mark: &str| format!("<link href=\"/theme/style.css?v={mark}\">");
        let board = Board::new();
        let (old, new) = (page("01234567"), page("89abcdef"));
        board.post(whole("/", &[("a.html", &old), ("theme/style.css", "red")]));
        let Built::Whole(part) = whole("/", &[("theme/style.css", "blue")]) else { return };
        board.post_part(part);
        assert_eq!(
            board.post(whole("/", &[("a.html", &new), ("theme/style.css", "blue")])),
            Some(0)
        );
        let edition = board.now().edition.unwrap();
        assert_eq!(edition.files["a.html"][..], *new.as_bytes());
    }

    #[test]
    fn only_what_differs_is_told() {
        let board = Board::new();
        assert_eq!(board.post(whole("/", &[("a", "1"), ("b", "1"), ("c", "1")])), Some(3));
        let have = board.now().tag;
        assert_eq!(since(&board, &have)["changed"], json!([]));
        // `a` stays, `b` changes, `c` goes, `d` comes.
        assert_eq!(board.post(whole("/", &[("a", "1"), ("b", "2"), ("d", "1")])), Some(3));
        assert_eq!(since(&board, &have)["changed"], json!(["b", "c", "d"]));
        assert_eq!(since(&board, &board.now().tag)["changed"], json!([]));
    }

    #[test]
    fn the_same_bytes_again_ring_no_bell() {
        let board = Board::new();
        board.post(whole("/", &[("a", "1")]));
        let (bell, tag) = (board.bell(), board.now().tag);
        assert_eq!(board.post(whole("/", &[("a", "1")])), Some(0));
        assert_eq!((board.bell(), board.now().tag), (bell, tag));
    }

    #[test]
    fn a_failure_keeps_the_last_good_edition_and_goes_when_mended() {
        let board = Board::new();
        board.post(whole("/", &[("a", "1")]));
        let (bell, have) = (board.bell(), board.now().tag);

        assert_eq!(board.post(failed("<p>bad date</p>")), None);
        assert_eq!(board.bell(), bell + 1);
        assert!(board.now().failed && board.now().edition.is_some());
        let state = since(&board, &have);
        assert_eq!(state["overlay"], "<p>bad date</p>");
        assert_eq!(state["changed"], json!([]));

        // Mended with the very bytes of before: the bell rings, though no file changed.
        board.post(whole("/", &[("a", "1")]));
        assert_eq!(board.bell(), bell + 2);
        assert_eq!(since(&board, &have)["overlay"], Value::Null);
    }

    #[test]
    fn before_the_first_good_build_nothing_is_ready_and_then_all_is_new() {
        let board = Board::new();
        board.post(failed("<p>x</p>"));
        let have = board.now().tag;
        assert_eq!(since(&board, &have)["ready"], false);
        board.post(whole("/", &[("a", "1")]));
        let state = since(&board, &have);
        assert_eq!((&state["ready"], &state["changed"]), (&json!(true), &json!(["a"])));
    }

    #[test]
    fn a_page_of_an_earlier_run_cannot_be_told_what_changed() {
        let board = Board::new();
        board.post(whole("/", &[("a", "1")]));
        for have in ["", "x", "0123456789abcdef-1", "-1"] {
            assert_eq!(since(&board, have)["changed"], Value::Null, "{have}");
        }
    }

    #[test]
    fn under_another_base_path_all_has_changed() {
        let board = Board::new();
        board.post(whole("/", &[("a", "1")]));
        let have = board.now().tag;
        board.post(whole("//evil//", &[("a", "1")]));
        assert_eq!(board.base_path(), "/evil/");
        assert_eq!(since(&board, &have)["changed"], json!(["a"]));
    }

    #[test]
    fn who_listens_is_woken_and_does_not_wait_for_ever() {
        let board = Arc::new(Board::new());
        let heard = board.bell();
        let other = Arc::clone(&board);
        let listener = std::thread::spawn(move || other.listen(heard, Duration::from_secs(30)));
        board.post(whole("/", &[("a", "1")]));
        assert_eq!(listener.join().unwrap(), heard + 1);
        assert_eq!(board.listen(heard + 1, Duration::from_millis(5)), heard + 1);
    }
}
