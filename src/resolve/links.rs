//! Where links lead: pages by their files, files beside them, other sites.

use super::ids::Lookup;
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::id::PageKey;
use crate::dossier::Destination;
use crate::markup::Link;
use crate::text::Span;
use percent_encoding::percent_decode_str;

/// Schemes that a reader's browser hands on safely.
const SAFE: &[&str] = &[
    "http", "https", "mailto", "tel", "sms", "geo", "ftp", "sftp", "news", "irc", "xmpp", "doi",
    "urn",
];

/// Whether an address from a record may become a link: `http` and `https` only.
pub(super) fn is_web(address: &str) -> bool {
    let begins = |scheme: &str| {
        let begin = address.trim_start().get(..scheme.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(scheme))
    };
    begins("https://") || begins("http://")
}

/// Whether a path may be meant for a page: it ends as a page's file or has no ending.
fn may_be_page(path: &str) -> bool {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.ends_with(".md") || !file.contains('.')
}

/// The scheme of an address, in lower case; control characters and spaces that a browser would skip
/// are skipped.
fn scheme(to: &str) -> Option<String> {
    let (scheme, _) = to.split_once(':')?;
    let scheme: String = scheme.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let good = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    good.then(|| scheme.to_ascii_lowercase())
}

/// Where `link`, in the file `path`, leads. `page` is the page itself, for anchors of its own.
pub(super) fn destination(
    lookup: &Lookup<'_>,
    path: &str,
    page: PageKey,
    link: &Link,
    found: &mut Vec<Diagnostic>,
) -> Destination {
    let to = link.to.trim();
    if let Some(scheme) = scheme(to) {
        if SAFE.contains(&scheme.as_str()) {
            return Destination::Elsewhere(to.to_owned());
        }
        let message = format!("a link with the scheme `{scheme}:` is left out");
        found.push(
            Diagnostic::new(&codes::UNSAFE_LINK, link.span, message)
                .help("link to an address that begins with https://"),
        );
        return Destination::Nowhere;
    }
    if to.starts_with("//") {
        return Destination::Elsewhere(format!("https:{to}"));
    }
    let (file, fragment) = match to.split_once('#') {
        Some((file, fragment)) => (file, decoded(fragment)),
        None => (to, String::new()),
    };
    let file = decoded(file.split('?').next().unwrap_or(""));
    if file.is_empty() {
        if fragment.is_empty() {
            return Destination::Here("#".into());
        }
        check_anchor(lookup, page, &fragment, link.span, found);
        return Destination::Here(format!("#{fragment}"));
    }
    match target(lookup, path, page, &file) {
        Some(Found::Page(key)) => {
            if !fragment.is_empty() {
                check_anchor(lookup, key, &fragment, link.span, found);
                return Destination::Page(key, format!("#{fragment}"));
            }
            Destination::Page(key, String::new())
        }
        Some(Found::Address(address)) if fragment.is_empty() => {
            Destination::Address(address, String::new())
        }
        Some(Found::Address(address)) => Destination::Address(address, format!("#{fragment}")),
        None if unread_list(lookup, &file) => Destination::Nowhere,
        None => {
            let message = format!("nothing of this site is at `{file}`");
            let mut finding = Diagnostic::new(&codes::BROKEN_LINK, link.span, message);
            let wanted = within(folder(path), &file).unwrap_or_else(|| file.clone());
            let near = lookup.near_path(&wanted).filter(|_| may_be_page(&wanted));
            let near = near.map(|near| format!("did you mean `{}`?", relative(path, &near)));
            finding.help = empty_list(lookup, &file).or(near).or_else(|| {
                Some("links are relative to this file, or begin with / for the site's top".into())
            });
            found.push(finding);
            Destination::Nowhere
        }
    }
}

enum Found {
    Page(PageKey),
    Address(String),
}

fn target(lookup: &Lookup<'_>, path: &str, page: PageKey, file: &str) -> Option<Found> {
    if let Some(rest) = file.strip_prefix('/') {
        // From the site's top: an address, or a file of content/.
        return page_or_file(lookup, rest.to_owned()).or_else(|| address(lookup, file));
    }
    let beside = within(folder(path), file);
    if let Some(known) = beside.and_then(|full| page_or_file(lookup, full)) {
        return Some(known);
    }
    // As browsers read it: relative to the page's address.
    let own = lookup.address_of(page)?;
    let base = own.trim_start_matches('/').trim_end_matches('/');
    let full = within(base, file)?;
    let slash = if file.ends_with('/') && !full.is_empty() { "/" } else { "" };
    address(lookup, &format!("/{full}{slash}"))
}

fn page_or_file(lookup: &Lookup<'_>, full: String) -> Option<Found> {
    if let Some(key) = lookup.page_at(&full) {
        return Some(Found::Page(key));
    }
    lookup.given.files.contains(&full).then(|| Found::Address(format!("/{full}")))
}

/// An address of the site: a page, a list of records, a record, or one of the files that every
/// build writes.
fn address(lookup: &Lookup<'_>, to: &str) -> Option<Found> {
    let slashed = if to.ends_with('/') { to.to_owned() } else { format!("{to}/") };
    if let Some(key) = lookup.page_by_address(&slashed) {
        return Some(Found::Page(key));
    }
    if lookup.places.made.has(to) {
        let file = to.rsplit('/').next().is_some_and(|last| last.contains('.'));
        return Some(Found::Address(if file { to.to_owned() } else { slashed }));
    }
    let mut parts = slashed.trim_matches('/').split('/');
    let kind = parts.next()?;
    let kind = lookup.given.record_pages.iter().find(|known| known.as_str() == kind)?;
    match (parts.next(), parts.next()) {
        (None, _) => {
            let mut all = lookup.ids.all();
            let any = all.any(|(_, known)| known.record.kind() == *kind);
            any.then_some(Found::Address(slashed))
        }
        (Some(id), None) => {
            let known = lookup.record(id).is_some_and(|record| record.kind() == *kind);
            known.then_some(Found::Address(slashed))
        }
        _ => None,
    }
}

/// The menu of every page, whose addresses stand at their places in `site.toml`.
pub(super) fn menu(lookup: &Lookup<'_>, found: &mut Vec<Diagnostic>) {
    for entry in &lookup.given.menu {
        let written = entry.value.as_str();
        if let Some(scheme) = scheme(written) {
            if !SAFE.contains(&scheme.as_str()) {
                let message = format!("an address of the scheme `{scheme}:` is not safe to follow");
                found.push(
                    Diagnostic::new(&codes::BAD_SITE_TOML, entry.span, message)
                        .help("an address begins with https://, or with / for the site's top"),
                );
            }
            continue;
        }
        if written.starts_with("//") {
            continue;
        }
        let end = written.find(['#', '?']).unwrap_or(written.len());
        let (path, rest) = written.split_at_checked(end).unwrap_or((written, ""));
        let path = decoded(path);
        let there = match path.starts_with('/') {
            true => address(lookup, &path).or_else(|| {
                let file = path.strip_prefix('/').filter(|path| lookup.page_at(path).is_none());
                file.and_then(|path| page_or_file(lookup, path.to_owned()))
            }),
            // Where it leads would hang on the page that it stands on.
            false => None,
        };
        match there {
            Some(Found::Page(page)) => {
                if let Some(anchor) = rest.strip_prefix('#').filter(|anchor| !anchor.is_empty()) {
                    check_anchor(lookup, page, &decoded(anchor), entry.span, found);
                }
            }
            Some(Found::Address(_)) => {}
            None => {
                if unread_list(lookup, &path) {
                    continue;
                }
                let message = format!("nothing of this site is at `{written}`");
                let near = lookup.near_address(&path).map(|near| format!("did you mean `{near}`?"));
                let help = empty_list(lookup, &path).or(near).unwrap_or_else(|| {
                    "an address of the menu begins with / for the site's top, or with https://"
                        .to_owned()
                });
                found.push(Diagnostic::new(&codes::BROKEN_LINK, entry.span, message).help(help));
            }
        }
    }
}

/// Whether an address may be that of a record, or of a list of records, that could not be read.
fn unread_list(lookup: &Lookup<'_>, address: &str) -> bool {
    let mut parts = address.trim_matches('/').split('/');
    let kind = parts.next().unwrap_or("");
    !lookup.ids.unread.is_empty()
        && lookup.given.record_pages.iter().any(|known| known.as_str() == kind)
        && parts.next().is_none_or(|id| lookup.ids.unread.contains(id))
}

/// What to do where an address is that of a list which has nothing in it yet.
fn empty_list(lookup: &Lookup<'_>, address: &str) -> Option<String> {
    let name = address.trim_matches('/');
    let kind = lookup.given.record_pages.iter().find(|kind| kind.as_str() == name)?;
    Some(format!("the list is there once a page declares something under `{}:`", kind.as_str()))
}

fn check_anchor(
    lookup: &Lookup<'_>,
    page: PageKey,
    anchor: &str,
    span: Span,
    found: &mut Vec<Diagnostic>,
) {
    if lookup.has_anchor(page, anchor) {
        return;
    }
    let message = match anchor {
        "notes" => "the page has no notes, so nothing is at `#notes`".to_owned(),
        _ => format!("the page has no heading with the anchor `#{anchor}`"),
    };
    let mut finding = Diagnostic::new(&codes::BROKEN_LINK, span, message);
    finding.help = match lookup.near_anchor(page, anchor) {
        Some(near) => Some(format!("did you mean `#{near}`?")),
        None if anchor == "notes" => Some("`^[…]` makes a note, and so does `[@id]`".into()),
        None => None,
    };
    found.push(finding);
}

fn decoded(words: &str) -> String {
    match words.contains('%') {
        true => percent_decode_str(words).decode_utf8_lossy().into_owned(),
        false => words.to_owned(),
    }
}

/// The folder that a file lies in; empty for the top.
pub(super) fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// `file` as seen from `folder`, without `.` and `..`; `None` where it leads out of the site.
pub(super) fn within(folder: &str, file: &str) -> Option<String> {
    if folder.is_empty() && !file.contains('/') && !matches!(file, "." | "..") {
        return Some(file.to_owned());
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in file.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The way from the file `path` to the file `to`, as a link is written.
fn relative(path: &str, to: &str) -> String {
    let from: Vec<&str> = folder(path).split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = to.split('/').collect();
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = "../".repeat(from.len() - shared);
    format!("{up}{}", to.get(shared..).unwrap_or(&[]).join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_are_found_through_disguises() {
        assert_eq!(scheme("JavaScript:alert(1)").as_deref(), Some("javascript"));
        assert_eq!(scheme("java\tscript:alert(1)").as_deref(), Some("javascript"));
        assert_eq!(scheme("https://example.org").as_deref(), Some("https"));
        assert_eq!(scheme("a/b:c"), None);
    }

    #[test]
    fn ways_between_files() {
        assert_eq!(within("a/b", "../c.md").as_deref(), Some("a/c.md"));
        assert_eq!(within("", "../c.md"), None);
        assert_eq!(relative("a/b.md", "a/c.md"), "c.md");
        assert_eq!(relative("a/b.md", "c.md"), "../c.md");
    }
}
