//! Where in the front matter something is put in, and in what style.

use super::{Place, Yaml};
use crate::parse::yaml::{Node, Value};

/// A place where items are put in.
pub(super) enum Spot {
    /// Behind the last item of a list of several lines.
    Items {
        at: usize,
        /// What stands before the dash.
        indent: String,
        /// What stands between the dash and the item.
        gap: String,
        one_line: bool,
        /// Whether a blank line stands between items.
        apart: bool,
        space: String,
    },
    /// In brackets: what stands before each new item, and whether a comma goes behind the last.
    Brackets { at: usize, before: String, first: bool, space: String },
    /// A list that is not there yet, as a key of a set in several lines. `cut` is taken out.
    NewKey {
        at: usize,
        cut: std::ops::Range<usize>,
        indent: String,
        key: Option<String>,
        deeper: bool,
    },
    /// The same in a set in braces.
    NewKeyInBraces { at: usize, key: String, first: bool, space: String },
}

/// The value at a key.
pub(super) fn at_key<'n, 't>(node: &'n Node<'t>, key: &str) -> Option<&'n Node<'t>> {
    let Value::Mapping(pairs) = &node.value else { return None };
    pairs.iter().find(|(known, _)| known.text == key).map(|(_, value)| value)
}

/// The words at a key.
pub(super) fn word_at<'n>(node: &'n Node<'_>, key: &str) -> Option<&'n str> {
    match &at_key(node, key)?.value {
        Value::Scalar { text, .. } => Some(text.as_ref()),
        _ => None,
    }
}

/// A list where there is no front matter to speak of: comments alone, or nothing.
pub(super) fn at_the_end(
    matter: &str,
    place: Place<'_>,
    records: &[Yaml],
) -> Result<String, String> {
    let Place::Page(key) = place else { return Err("has no records".into()) };
    let spot = Spot::NewKey {
        at: matter.len(),
        cut: 0..0,
        indent: String::new(),
        key: Some(key.to_owned()),
        deeper: true,
    };
    Ok(spot.insert(matter, records))
}

/// Finds the place.
pub(super) fn spot(matter: &str, root: &Node<'_>, place: Place<'_>) -> Result<Spot, String> {
    let (owner, key, is_root) = match place {
        Place::Page(key) => (root, key, true),
        Place::Record { list, id, key } => {
            let items = match at_key(root, list).map(|node| &node.value) {
                Some(Value::Sequence(items)) => items.as_slice(),
                _ => &[],
            };
            let record = items.iter().find(|item| word_at(item, "id") == Some(id));
            (record.ok_or_else(|| format!("has no `{id}` among its {list}"))?, key, false)
        }
    };
    let Value::Mapping(pairs) = &owner.value else {
        return Err("is no set of keys in its front matter".into());
    };
    let in_braces = starts_with(matter, owner, '{');
    let Some((known, node)) = pairs.iter().find(|(known, _)| known.text == key) else {
        let last = pairs.last().map(|(_, value)| value);
        if in_braces {
            let at = match last {
                Some(value) => end(matter, value),
                None => owner.span.start as usize + 1,
            };
            let (key, space) = (key.to_owned(), space(matter, owner));
            return Ok(Spot::NewKeyInBraces { at, key, first: last.is_none(), space });
        }
        let indent = indent(matter, owner);
        let at = match last {
            _ if is_root => matter.len(),
            Some(value) => line_end(matter, end(matter, value)),
            None => matter.len(),
        };
        let deeper = !lists_stand_under_their_keys(matter, root);
        return Ok(Spot::NewKey { at, cut: 0..0, indent, key: Some(key.to_owned()), deeper });
    };
    let items = match &node.value {
        Value::Sequence(items) => items,
        _ if node.is_null() => &Vec::new(),
        _ => return Err(format!("has at `{key}` something other than a list")),
    };
    if items.is_empty() && !in_braces && !is_alias(matter, node) {
        // Nothing, `~` or `[]` behind the key: it goes, and the list begins below.
        let cut = match matter.get(node.span.range()).unwrap_or("").trim() {
            "" => 0..0,
            _ => node.span.start as usize..end(matter, node),
        };
        let at = line_end(matter, (known.span.end as usize).max(cut.end));
        let indent = indent(matter, owner);
        let deeper = !lists_stand_under_their_keys(matter, root);
        return Ok(Spot::NewKey { at, cut, indent, key: None, deeper });
    }
    if is_alias(matter, node) {
        return Err(format!("has at `{key}` a list that is written elsewhere"));
    }
    Ok(lines(matter, node, items).unwrap_or_else(|| brackets(matter, node, items)))
}

/// A list of one item a dash.
fn lines(matter: &str, node: &Node<'_>, items: &[Node<'_>]) -> Option<Spot> {
    let last = items.last()?;
    let start = last.span.start as usize;
    let dash = dash(matter, last)?;
    let indent = matter.get(line_start(matter, dash)..dash).filter(|i| i.trim().is_empty())?;
    let gap = matter.get(dash + 1..start)?;
    let before = matter.get(..line_start(matter, start)).unwrap_or("");
    let apart = items.len() > 1 && before.lines().next_back().is_some_and(|l| l.trim().is_empty());
    let one_line = starts_with(matter, last, '{');
    let space = if one_line { space(matter, last) } else { " ".to_owned() };
    let at = with_comments(matter, line_end(matter, end(matter, node)), indent.len());
    Some(Spot::Items { at, indent: indent.to_owned(), gap: gap.to_owned(), one_line, apart, space })
}

/// Where the dash before an item stands; in brackets there is none.
fn dash(matter: &str, item: &Node<'_>) -> Option<usize> {
    let start = item.span.start as usize;
    let line = line_start(matter, start);
    let before = matter.get(line..start)?;
    before
        .trim_end_matches(' ')
        .ends_with('-')
        .then(|| line + before.trim_end_matches(' ').len() - 1)
}

fn brackets(matter: &str, node: &Node<'_>, items: &[Node<'_>]) -> Spot {
    let open = node.span.start as usize + 1;
    let Some(last) = items.last() else {
        let (before, space) = (String::new(), " ".to_owned());
        return Spot::Brackets { at: open, before, first: true, space };
    };
    let start = last.span.start as usize;
    let line = matter.get(line_start(matter, start)..start).unwrap_or("");
    let before = match line.trim().is_empty() && line_start(matter, start) > open {
        true => format!("\n{line}"),
        false => " ".to_owned(),
    };
    let space = if starts_with(matter, last, '{') { space(matter, last) } else { " ".to_owned() };
    Spot::Brackets { at: end(matter, last), before, first: false, space }
}

impl Spot {
    /// The front matter with the items put in.
    pub(super) fn insert(&self, matter: &str, items: &[Yaml]) -> String {
        let (cut, at, words) = match self {
            Spot::Items { at, indent, gap, one_line, apart, space } => {
                let within = format!("{indent} {gap}");
                let mut out = String::new();
                for item in items {
                    let item = item.in_lines(&within, *one_line, space);
                    let blank = if *apart { "\n" } else { "" };
                    out.push_str(&format!("{blank}{indent}-{gap}{item}\n"));
                }
                (0..0, *at, out)
            }
            Spot::Brackets { at, before, first, space } => {
                let mut out = String::new();
                for (number, item) in items.iter().enumerate() {
                    if number > 0 || !first {
                        out.push(',');
                        out.push_str(if before.is_empty() { " " } else { before });
                    }
                    out.push_str(&item.in_line(space));
                }
                (0..0, *at, out)
            }
            Spot::NewKey { at, cut, indent, key, deeper } => {
                let dash = if *deeper { format!("{indent}  ") } else { indent.clone() };
                let within = format!("{dash}  ");
                let mut out =
                    key.as_ref().map_or_else(String::new, |key| format!("{indent}{key}:\n"));
                let small = |item: &Yaml| matches!(item, Yaml::Keys(pairs) if pairs.len() < 5);
                for item in items {
                    let item = item.in_lines(&within, small(item), " ");
                    out.push_str(&format!("{dash}- {item}\n"));
                }
                (cut.clone(), *at, out)
            }
            Spot::NewKeyInBraces { at, key, first, space } => {
                let list = Yaml::List(items.to_vec()).in_line(space);
                let comma = if *first { "" } else { ", " };
                (0..0, *at, format!("{comma}{key}: {list}"))
            }
        };
        let (before, after) = (matter.get(..at).unwrap_or(matter), matter.get(at..).unwrap_or(""));
        let mut out = before.to_owned();
        // A list of lines begins on a line of its own.
        let in_lines = matches!(self, Spot::Items { .. } | Spot::NewKey { .. });
        if in_lines && !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
        if !cut.is_empty() {
            let kept = out.get(..cut.start).map(str::trim_end).unwrap_or("").to_owned();
            out = kept + out.get(cut.end..).unwrap_or("");
        }
        out.push_str(&words);
        out.push_str(after);
        out
    }
}

fn starts_with(matter: &str, node: &Node<'_>, mark: char) -> bool {
    matter.get(node.span.range()).is_some_and(|text| text.starts_with(mark))
}

fn is_alias(matter: &str, node: &Node<'_>) -> bool {
    starts_with(matter, node, '*')
}

/// What stands within the braces of a set: one space or none.
fn space(matter: &str, node: &Node<'_>) -> String {
    let text = matter.get(node.span.range()).unwrap_or("");
    let inner = text.strip_prefix('{').unwrap_or(" ");
    if inner.starts_with(char::is_whitespace) { " ".into() } else { String::new() }
}

/// Whether the page's lists have their dashes in the column of their keys.
fn lists_stand_under_their_keys(matter: &str, root: &Node<'_>) -> bool {
    let Value::Mapping(pairs) = &root.value else { return false };
    let mut dashes = pairs.iter().filter_map(|(_, node)| match &node.value {
        Value::Sequence(items) => dash(matter, items.first()?),
        _ => None,
    });
    dashes.next().is_some_and(|dash| dash == line_start(matter, dash))
}

/// What stands before a node in its line, where that is spaces alone; else as many spaces as it is
/// columns in, as a record behind its dash.
fn indent(matter: &str, node: &Node<'_>) -> String {
    let start = node.span.start as usize;
    let before = matter.get(line_start(matter, start)..start).unwrap_or("");
    " ".repeat(before.chars().count())
}

fn line_start(matter: &str, at: usize) -> usize {
    matter.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |feed| feed + 1)
}

/// The byte after the line feed of the line that `at` stands in.
fn line_end(matter: &str, at: usize) -> usize {
    let feed = matter.get(at..).and_then(|rest| rest.find('\n'));
    feed.map_or(matter.len(), |feed| at + feed + 1)
}

/// Where the words of a node end: without the line feeds that close a list or a block.
fn end(matter: &str, node: &Node<'_>) -> usize {
    let last = match &node.value {
        Value::Sequence(items) => items.last(),
        Value::Mapping(pairs) => pairs.last().map(|(_, value)| value),
        Value::Scalar { .. } => None,
    };
    let flow = starts_with(matter, node, '[') || starts_with(matter, node, '{');
    if let (Some(last), false) = (last, flow) {
        let own = node.span.start as usize;
        return end(matter, last).max(own);
    }
    let text = matter.get(node.span.range()).unwrap_or("");
    node.span.start as usize + text.trim_end().len()
}

/// Past the comments below a list that stand as far in as its dashes.
fn with_comments(matter: &str, mut at: usize, column: usize) -> usize {
    let mut end = at;
    for line in matter.get(at..).unwrap_or("").split_inclusive('\n') {
        at += line.len();
        let words = line.trim_start();
        if words.trim().is_empty() {
            continue;
        }
        let is_own = words.starts_with('#') && column > 0 && line.len() - words.len() >= column;
        if !is_own {
            break;
        }
        end = at;
    }
    end
}
