//! Adding records to a page's front matter in place: comments, order and style stay as they are.
//!
//! ```text
//! front_matter::add(page, Place::Page("sources"), &[Yaml::keys([("id", "a"), ("title", "A")])])
//! ```
//!
//! A list is gone on with as it was begun: in the same column, in one line or in several, with the
//! same blank lines between. What comes out is read again and compared with what went in; where the
//! two do not differ by the new records alone the page is left as it is and the caller told.

mod compare;
mod places;
mod write;

pub use write::Yaml;

use crate::parse::{
    self,
    yaml::{self, Node, Value},
};
use crate::text::{Span, TextId};

/// The list that is added to.
#[derive(Debug, Clone, Copy)]
pub enum Place<'a> {
    /// The page's list at this key: `sources`.
    Page(&'a str),
    /// A list within a record: the `key` of the record with that `id` in the page's `list`.
    Record {
        /// `people`
        list: &'a str,
        /// The record's id.
        id: &'a str,
        /// `tenures`
        key: &'a str,
    },
}

/// The text of a page with `records` added at `place`, or why that cannot be done, as a sentence
/// that goes on after the page's name: "its front matter is not closed".
pub fn add(page: &str, place: Place<'_>, records: &[Yaml]) -> Result<String, String> {
    if records.is_empty() {
        return Ok(page.to_owned());
    }
    let Some(range) = parse::front_matter(page) else {
        return Err("has no front matter that is opened and closed by `---`".into());
    };
    let matter = page.get(range.clone()).unwrap_or("");
    let root = read(matter)?;
    let returns = page.split_inclusive('\n').next().is_some_and(|line| line.ends_with("\r\n"));
    let edited = match &root {
        None => places::at_the_end(matter, place, records)?,
        Some(root) => places::spot(matter, root, place)?.insert(matter, records),
    };
    let edited = if returns { with_returns(&edited) } else { edited };
    let again = read(&edited).ok().flatten();
    let as_meant = compare::is_added(root.as_ref(), again.as_ref(), place, records);
    if !as_meant {
        return Err(
            "is written in a way that nothing can be added to safely; add it by hand".into()
        );
    }
    let (before, after) = (page.get(..range.start), page.get(range.end..));
    Ok([before.unwrap_or(""), &edited, after.unwrap_or("")].concat())
}

/// The ids of a page's records at a key, in their order.
pub fn ids(page: &str, list: &str) -> Vec<String> {
    let matter = parse::front_matter(page).and_then(|range| page.get(range)).unwrap_or("");
    let Ok(Some(root)) = read(matter) else { return Vec::new() };
    let Some(Node { value: Value::Sequence(items), .. }) = places::at_key(&root, list) else {
        return Vec::new();
    };
    items.iter().filter_map(|item| places::word_at(item, "id")).map(str::to_owned).collect()
}

/// A part of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The innermost key that it is under: `office`, also where that is one of a tenure's.
    pub key: String,
    /// Which item of the list at that key, counted from 0.
    pub item: Option<usize>,
}

/// The part of the record with that `id` in the page's `list` that the page's byte `at` lies in;
/// `None` where it lies in no key of that record.
pub fn part_at(page: &str, list: &str, id: &str, at: usize) -> Option<Part> {
    let range = parse::front_matter(page)?;
    let at = at.checked_sub(range.start)?;
    let root = read(page.get(range)?).ok()??;
    let Value::Sequence(items) = &places::at_key(&root, list)?.value else { return None };
    let record = items.iter().rev().find(|item| places::word_at(item, "id") == Some(id))?;
    part(record, at)
}

fn part(node: &Node<'_>, at: usize) -> Option<Part> {
    let covers = |start: Span, end: Span| (start.start as usize..=end.end as usize).contains(&at);
    let Value::Mapping(pairs) = &node.value else { return None };
    let (key, value) = pairs.iter().rev().find(|(key, value)| covers(key.span, value.span))?;
    let (inner, item) = match &value.value {
        Value::Sequence(items) => items
            .iter()
            .enumerate()
            .rfind(|(_, item)| covers(item.span, item.span))
            .map_or((value, None), |(number, item)| (item, Some(number))),
        _ => (value, None),
    };
    part(inner, at).or_else(|| Some(Part { key: key.text.clone().into_owned(), item }))
}

fn read(matter: &str) -> Result<Option<Node<'_>>, String> {
    let mut found = Vec::new();
    let root = yaml::tree(matter, TextId(0), 0, &mut found);
    match found.first() {
        Some(mistake) => Err(format!("has a mistake in its front matter: {}", mistake.message)),
        None => Ok(root.filter(|node| !node.is_null())),
    }
}

/// Every line feed behind a carriage return.
fn with_returns(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}

#[cfg(test)]
mod tests;
