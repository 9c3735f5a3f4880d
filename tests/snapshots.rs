//! Snapshots that no folder of `tests/sites/` can hold (links, loops, 50 MB), and that none is ever
//! published.

#[expect(dead_code, reason = "comparing folders is for other tests")]
#[path = "common/folder.rs"]
mod folder;

use folder::site;
use ibid::pipeline::{Options, Reading, preview};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// Longer than anything here may take on a busy machine and in a debug build.
const LONG: Duration = Duration::from_secs(60);

const WORDS: &str = "These are words that nobody but the check may ever see.\n";

fn page(snapshot: &str, quote: &str) -> String {
    format!(
        "---\ntitle: A\nsources: [{{ id: s, title: S, snapshot: {snapshot} }}]\n\
         quotes: [{{ id: q, text: \"{quote}\", cite: s }}]\n---\nSo “{quote}”.[@s]\n\n![[q]]\n"
    )
}

/// The site with that page and what `make` adds to it.
fn read(page: &str, make: impl FnOnce(&Path)) -> (Reading, Option<ibid::output::OutputSet>) {
    let folder = site(&[("content/a.md", page.as_bytes())]);
    fs::create_dir_all(folder.path().join("content/_snapshots")).expect("a folder");
    fs::write(folder.path().join("content/_snapshots/s.txt"), WORDS).expect("written");
    make(folder.path());
    let began = Instant::now();
    let read = preview(folder.path(), &Options::default()).expect("a site that can be read");
    assert!(began.elapsed() < LONG, "it took {:?}", began.elapsed());
    read
}

fn said(reading: &Reading) -> Vec<(&'static str, String)> {
    let said = |f: &ibid::pipeline::Finding| (f.diagnostic.code.name, f.diagnostic.message.clone());
    reading.findings.iter().map(said).collect()
}

#[test]
fn a_sound_one_is_published_by_no_path() {
    let (reading, output) = read(&page("_snapshots/s.txt", "words that nobody"), |_| {});
    assert_eq!(said(&reading), []);
    let output = output.expect("a site without findings");
    for (path, bytes) in output.into_map() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!path.as_str().contains("snapshot"), "{path:?}");
        assert!(!text.contains("may ever see"), "{path:?}");
        assert!(!text.contains("s.txt"), "{path:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_one_is_not_published() {
    for (link, leads) in
        [("content/public.txt", "_snapshots/s.txt"), ("content/open", "_snapshots")]
    {
        let (reading, output) = read(&page("_snapshots/s.txt", "words that nobody"), |root| {
            std::os::unix::fs::symlink(leads, root.join(link)).expect("a link");
        });
        assert!(said(&reading).iter().all(|(code, _)| *code == "published-snapshot"));
        assert_eq!(reading.findings.len(), 1, "{:?}", said(&reading));
        assert!(output.is_none());
    }
    let (reading, _) = read(&page("_snapshots/s.txt", "words that nobody"), |root| {
        fs::hard_link(root.join("content/_snapshots/s.txt"), root.join("content/b.md"))
            .expect("a link");
    });
    assert!(said(&reading).iter().any(|(code, _)| *code == "published-snapshot"));
}

#[cfg(unix)]
#[test]
fn one_that_links_in_a_circle_or_out_of_the_content() {
    let link = |leads: &'static str| {
        move |root: &Path| {
            std::os::unix::fs::symlink(leads, root.join("content/_snapshots/link.txt"))
                .expect("a link");
        }
    };
    for (leads, words) in [
        ("link.txt", "cannot be read"),
        ("../../site.toml", "leads out of content/"),
        ("/dev/zero", "leads out of content/"),
        ("nowhere.txt", "there is no snapshot"),
    ] {
        let (reading, _) = read(&page("_snapshots/link.txt", "words that nobody"), link(leads));
        let said = said(&reading);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].0 == "bad-snapshot" && said[0].1.contains(words), "{said:?}");
    }
}

#[test]
fn one_of_fifty_megabytes_is_refused_and_one_of_twenty_is_compared_with() {
    let big = |size: usize| {
        move |root: &Path| {
            let text = "Much is said in so many words. ".repeat(size / 31);
            fs::write(root.join("content/_snapshots/s.txt"), text + WORDS).expect("written");
        }
    };
    let (reading, _) = read(&page("_snapshots/s.txt", "words that nobody"), big(50_000_000));
    let found = said(&reading);
    assert!(found.len() == 1 && found[0].1.contains("51 MB; 32 MB are the most"), "{found:?}");
    let (reading, _) = read(&page("_snapshots/s.txt", "words that nobody"), big(20_000_000));
    assert_eq!(said(&reading), []);
    let (reading, _) = read(&page("_snapshots/s.txt", "words that somebody may"), big(20_000_000));
    assert!(said(&reading).iter().all(|(code, _)| *code == "quote-not-in-snapshot"));
    let help = reading.findings[0].diagnostic.help.as_deref().unwrap_or("");
    assert!(help.contains("words that [-somebody may-] {+nobody but+}"), "{help}");
}
