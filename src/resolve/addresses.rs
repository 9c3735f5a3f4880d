//! The addresses of pages, and what would want the same one.

use super::{Given, Parsed, ids::Ids};
use crate::diagnostic::{Diagnostic, codes};
use crate::text::Span;
use rustc_hash::FxHashMap as HashMap;

/// The address of the page in the file `path` (from `content/`), with its slug where the front matter
/// asks for one: `archive-raid.md` and `archive-raid/index.md` give `/archive-raid/`, a folder's
/// `_index.md` gives `/folder/`. File names are put in lower case, with `-` for what is no letter,
/// digit, `-`, `_` or `.`.
pub fn page_address(path: &str, slug: Option<&str>) -> String {
    let bare = path.strip_suffix(".md").unwrap_or(path);
    let (folder, name) = match bare.rsplit_once('/') {
        Some((folder, name)) => (folder, name),
        None => ("", bare),
    };
    let (folder, name) = match name {
        // A page that is a folder has the folder's name.
        "index" | "_index" => folder.rsplit_once('/').unwrap_or(("", folder)),
        _ => (folder, name),
    };
    let mut address = String::from("/");
    for part in folder.split('/').filter(|part| !part.is_empty()) {
        address.push_str(&slugged(part));
        address.push('/');
    }
    let last = slug.map_or_else(|| slugged(name), str::to_owned);
    if !last.is_empty() {
        address.push_str(&last);
        address.push('/');
    }
    address
}

fn slugged(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') {
            out.extend(c.to_lowercase());
        } else if !out.ends_with('-') {
            out.push('-');
        }
    }
    out
}

fn is_good_slug(slug: &str) -> bool {
    !matches!(slug, "" | "." | "..")
        && slug.len() <= 200
        && !slug.contains(['/', '\\', '?', '#', '%', '"', '<', '>'])
        && !slug.contains(char::is_control)
        && !slug.contains(char::is_whitespace)
}

/// The address of a page, whatever there is to say of its slug.
pub fn address_of(page: &Parsed) -> String {
    let slug = page.raw.front.slug.as_ref().map(|slug| slug.value.as_str());
    page_address(&page.path, slug.filter(|slug| is_good_slug(slug)))
}

/// An address for each page, in order. A slug that cannot stand is reported and left aside.
pub(super) fn assign(pages: &[Parsed]) -> (Vec<String>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let addresses = pages
        .iter()
        .map(|page| {
            let slug = page.raw.front.slug.as_ref();
            if let Some(slug) = slug.filter(|slug| !is_good_slug(&slug.value)) {
                let message = format!("`{}` cannot be part of an address", slug.value);
                found.push(
                    Diagnostic::new(&codes::BAD_SLUG, slug.span, message)
                        .help("a slug is one word, such as which-operation"),
                );
            }
            address_of(page)
        })
        .collect();
    (addresses, found)
}

/// Where two things want one address, letter case aside: pages, aliases, records' pages, files.
pub(super) fn clashes(
    pages: &[Parsed],
    addresses: &[String],
    ids: &Ids,
    given: &Given,
    found: &mut Vec<Diagnostic>,
) {
    let mut taken: HashMap<String, (String, Option<Span>)> = HashMap::default();
    // Each list with the first of its records in the order of the files.
    let mut lists: HashMap<String, (String, Span)> = HashMap::default();
    for (id, known) in ids.all() {
        let kind = known.record.kind();
        if given.record_pages.contains(&kind) {
            let address = format!("/{}/{}/", kind.as_str(), id.to_lowercase());
            taken.insert(address, (format!("the record `{id}`"), Some(known.span)));
            let list = lists
                .entry(format!("/{}/", kind.as_str()))
                .or_insert_with(|| (format!("the list of {}", kind.as_str()), known.span));
            list.1 = list.1.min(known.span);
        }
    }
    for path in &given.files {
        let address = format!("/{}", path.to_lowercase());
        let what = format!("the file content/{path}");
        let folder = address.strip_suffix("index.html").unwrap_or("");
        let other = match taken.get(folder) {
            Some((other, place)) => Some((other.clone(), *place)),
            None if path.starts_with("theme/") => Some(("the theme".to_owned(), None)),
            None => lists.get(folder).map(|(list, first)| (list.clone(), Some(*first))),
        };
        // A file that is no page has no line to point at: what it is in the way of has.
        let first = || pages.first().map(|page| page.raw.front.span);
        if let Some((other, Some(span))) = other.map(|(other, at)| (other, at.or_else(first))) {
            let message = format!("{what} lies where {other} is published");
            found.push(
                Diagnostic::new(&codes::ADDRESS_CLASH, span, message)
                    .help("rename the file, or move it to another folder"),
            );
        }
        taken.insert(address, (what, None));
    }
    let mut want = |address: &str, what: String, span: Span, help: &str| -> Option<Diagnostic> {
        let lower = address.to_lowercase();
        // What lies at `/a/` is a file `index.html` in the folder.
        let twin = format!("{lower}index.html");
        // A file cannot lie where a folder must.
        let parts = lower.match_indices('/').map(|(at, _)| lower.get(..at).unwrap_or(""));
        let file = parts.filter(|part| !part.is_empty()).find_map(|part| taken.get(part));
        let list = lists.get(&lower).filter(|_| what.starts_with("an alias"));
        let list = list.map(|(list, _)| (list.clone(), None));
        let other = taken.get(&lower).or_else(|| taken.get(&twin)).or(file).cloned().or(list);
        if let Some((other, place)) = other {
            let message = format!("{what} wants the address {address}, which {other} has");
            let mut finding =
                Diagnostic::new(&codes::ADDRESS_CLASH, span, message).help(help.to_owned());
            if let Some(place) = place {
                finding = finding.related(place, "the other is here");
            }
            Some(finding)
        } else {
            taken.insert(lower, (what, Some(span)));
            None
        }
    };
    for (page, address) in pages.iter().zip(addresses) {
        let front = &page.raw.front;
        let span = front.slug.as_ref().map_or_else(
            || front.title.as_ref().map_or(front.span, |title| title.span),
            |slug| slug.span,
        );
        let what = format!("the page content/{}", page.path);
        let help = "rename one of the files, or give one a `slug`";
        found.extend(want(address, what, span, help));
    }
    for page in pages {
        for alias in &page.raw.front.aliases {
            match alias_address(&alias.value) {
                Some(address) => found.extend(want(
                    &address,
                    format!("an alias of content/{}", page.path),
                    alias.span,
                    "an alias is an address that no page has any more",
                )),
                None => found.push(
                    Diagnostic::new(
                        &codes::BAD_SLUG,
                        alias.span,
                        format!("`{}` is not an address of this site", alias.value),
                    )
                    .help(alias_help(&alias.value)),
                ),
            }
        }
    }
}

/// An alias as an address: `/old/address/`; an ending such as `.html` stays.
pub(super) fn alias_address(alias: &str) -> Option<String> {
    let path = alias.strip_prefix('/').unwrap_or(alias).trim_end_matches('/');
    let parts: Vec<&str> = path.split('/').collect();
    if !parts.iter().all(|part| is_good_slug(part)) || alias.contains("//") {
        return None;
    }
    let file = parts.last().is_some_and(|last| last.ends_with(".html") || last.ends_with(".htm"));
    Some(if file { format!("/{path}") } else { format!("/{path}/") })
}

/// How to write an alias that cannot stand.
fn alias_help(alias: &str) -> String {
    let path = match alias.split_once("://") {
        Some((_, behind)) => behind.split_once('/').map_or("", |(_, path)| path),
        None => alias,
    };
    if let Some(address) = alias_address(path).filter(|_| path != alias) {
        return format!("write it without the host: {address}");
    }
    let alias = path;
    let parts = alias.split('/').filter(|part| !part.is_empty() && !part.starts_with('.'));
    let parts: Vec<String> = parts.map(|part| slugged(part).trim_matches('-').to_owned()).collect();
    let like = parts.join("/");
    let bad = alias.chars().find(|c| !is_good_slug(&c.to_string()) && !matches!(c, '/' | '.'));
    match bad {
        Some(c) if c.is_whitespace() => {
            format!("an address has no spaces; it could be /{like}/")
        }
        Some(c) if !c.is_control() => format!("no `{c}` can stand in it; it could be /{like}/"),
        _ => "write it from the site's top, such as /old/address/".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_become_addresses() {
        assert_eq!(page_address("archive-raid.md", None), "/archive-raid/");
        assert_eq!(page_address("archive-raid/index.md", None), "/archive-raid/");
        assert_eq!(page_address("_index.md", None), "/");
        assert_eq!(page_address("records/_index.md", None), "/records/");
        assert_eq!(page_address("a/b.md", Some("c")), "/a/c/");
        assert_eq!(page_address("a/index.md", Some("c")), "/c/");
        assert_eq!(page_address("My Page.md", None), "/my-page/");
    }

    #[test]
    fn a_slug_stays_in_its_folder() {
        assert!(is_good_slug("which-operation") && is_good_slug("été"));
        for bad in ["../../x", "..", "a/b", "", "a b", "a?b", "a%2fb"] {
            assert!(!is_good_slug(bad), "{bad}");
        }
        assert_eq!(alias_address("/old/address/").as_deref(), Some("/old/address/"));
        assert_eq!(alias_address("/old.html").as_deref(), Some("/old.html"));
        assert_eq!(alias_address("/../x"), None);
        assert_eq!(alias_address("//evil.example/"), None);
    }
}
