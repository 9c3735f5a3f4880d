//! Where a site is published to: the tables `[publish.NAME]` of `site.toml`.

use super::read::{Reader, is_misspelt};
use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use toml_edit::TableLike;

/// A place that `ibid publish` brings up to date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// What it is called: `main` in `[publish.main]`.
    pub name: String,
    /// What has to be done to get there.
    pub way: Way,
    /// The address that the site has there; `None` for the site's own.
    pub base_url: Option<String>,
}

/// How files get to a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// Into a folder of this machine, which may be that of a server.
    Folder {
        /// Its path, from the site's folder.
        dir: String,
    },
    /// By another program, once the site is built.
    Command {
        /// The program and what it is told.
        words: Vec<String>,
    },
    /// In a way that this program does not have: `git`, `s3`.
    Elsewhere {
        /// The word for it.
        kind: String,
    },
}

/// The kinds of targets, and the keys of each; `None` for those that are left to other programs, whose
/// keys are theirs.
const KINDS: [(&str, Option<&[&str]>); 4] = [
    ("folder", Some(&["kind", "dir", "base_url"])),
    ("command", Some(&["kind", "command", "base_url"])),
    ("git", None),
    ("s3", None),
];

/// The targets, in the order in which they stand.
pub(super) fn targets(reader: &mut Reader, site: &dyn TableLike) -> Vec<Target> {
    let Some(all) = reader.table(site, "publish") else { return Vec::new() };
    let mut targets = Vec::new();
    for (name, item) in all.iter() {
        match item.as_table_like() {
            Some(table) => targets.extend(target(reader, all, name, table)),
            None => {
                let message = format!("a target has a table of its own: [publish.{name}]");
                reader.bad(reader.span(item), message);
            }
        }
    }
    targets
}

fn target(
    reader: &mut Reader,
    all: &dyn TableLike,
    name: &str,
    table: &dyn TableLike,
) -> Option<Target> {
    let place = format!("[publish.{name}]");
    let missing = |reader: &mut Reader, key: &str, example: &str| {
        let known: Vec<&str> =
            KINDS.iter().filter_map(|(_, keys)| *keys).flatten().copied().collect();
        // Of a target without a kind it is not known which keys it has not.
        if key != "kind" && is_misspelt(table, &known, key) {
            return;
        }
        let span = reader.key_span(all, name);
        let message = format!("{place} needs a `{key}`");
        reader.found.push(Diagnostic::new(&codes::BAD_SITE_TOML, span, message).help(example));
    };
    if table.get("kind").is_none() {
        missing(reader, "kind", "kind = \"folder\", or \"command\"");
        return None;
    }
    let kind = reader.text(table, "kind")?;
    let Some((_, keys)) = KINDS.iter().find(|(known, _)| *known == kind) else {
        let span = table.get("kind").map(|item| reader.span(item))?;
        let kinds = KINDS.map(|(kind, _)| kind);
        let message = format!("nothing is published by `{kind}`");
        let near = did_you_mean(&kind, kinds);
        let mut finding = Diagnostic::new(&codes::BAD_SITE_TOML, span, message).suggest(near);
        if finding.help.is_none() {
            finding.help = Some(format!("the kinds are {}", kinds.join(", ")));
        }
        reader.found.push(finding);
        return None;
    };
    if let Some(keys) = keys {
        reader.known(table, keys, &place);
    }
    let written = keys.and_then(|_| reader.text(table, "base_url"));
    let base_url = written.and_then(|written| reader.address(table, &written));
    let way = match kind.as_str() {
        "folder" => {
            let dir = reader.text(table, "dir").unwrap_or_default();
            if dir.is_empty() {
                if table.get("dir").is_none_or(|item| item.is_str()) {
                    missing(reader, "dir", "dir = \"/var/www/site\", or a path from site.toml");
                }
                return None;
            }
            if dir.starts_with('~') {
                let span = table.get("dir").map(|item| reader.span(item))?;
                let message = "`~` is no folder here: only a shell puts yours in its place";
                reader.found.push(
                    Diagnostic::new(&codes::BAD_SITE_TOML, span, message)
                        .help("write the whole path, or one from site.toml"),
                );
                return None;
            }
            Way::Folder { dir }
        }
        "command" => {
            let words = reader.texts(table, "command");
            if words.first().is_none_or(|program| program.trim().is_empty()) {
                if table.get("command").is_none_or(|item| item.is_array()) {
                    let example = "command = [\"rsync\", \"-a\", \"public/\", \"host:folder/\"]";
                    missing(reader, "command", example);
                }
                return None;
            }
            Way::Command { words }
        }
        _ => Way::Elsewhere { kind },
    };
    Some(Target { name: name.to_owned(), way, base_url })
}
