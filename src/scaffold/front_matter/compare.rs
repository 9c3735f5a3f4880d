//! Whether a page reads, after a change, as it did before but for what was added.

use super::places::word_at;
use super::{Place, Yaml};
use crate::parse::yaml::{Node, Value};

/// Whether `after` is `before` with `records` at `place`.
pub(super) fn is_added(
    before: Option<&Node<'_>>,
    after: Option<&Node<'_>>,
    place: Place<'_>,
    records: &[Yaml],
) -> bool {
    let Some(after) = after else { return false };
    let mut wanted = match before {
        Some(before) => plain(before),
        None => Yaml::Keys(Vec::new()),
    };
    let list = match place {
        Place::Page(key) => list(&mut wanted, key),
        Place::Record { list: kind, id, key } => {
            let index = before.and_then(|before| index_of(before, kind, id));
            list(&mut wanted, kind)
                .and_then(|records| records.get_mut(index?))
                .and_then(|record| list(record, key))
        }
    };
    let Some(list) = list else { return false };
    list.extend(records.iter().map(as_read));
    plain(after) == wanted
}

fn index_of(root: &Node<'_>, list: &str, id: &str) -> Option<usize> {
    match &super::places::at_key(root, list)?.value {
        Value::Sequence(items) => items.iter().position(|item| word_at(item, "id") == Some(id)),
        _ => None,
    }
}

/// The list at a key, made where there is none.
fn list<'y>(owner: &'y mut Yaml, key: &str) -> Option<&'y mut Vec<Yaml>> {
    let Yaml::Keys(pairs) = owner else { return None };
    let at = match pairs.iter().position(|(known, _)| known == key) {
        Some(at) => at,
        None => {
            pairs.push((key.to_owned(), Yaml::List(Vec::new())));
            pairs.len() - 1
        }
    };
    let (_, value) = pairs.get_mut(at)?;
    if matches!(value, Yaml::Words(words) if words.is_empty() || words == "~" || words == "null") {
        *value = Yaml::List(Vec::new());
    }
    match value {
        Yaml::List(items) => Some(items),
        _ => None,
    }
}

/// A tree without its places; every scalar as its words.
fn plain(node: &Node<'_>) -> Yaml {
    match &node.value {
        Value::Scalar { text, .. } => Yaml::Words(text.to_string()),
        Value::Sequence(items) => Yaml::List(items.iter().map(plain).collect()),
        Value::Mapping(pairs) => Yaml::Keys(
            pairs.iter().map(|(key, node)| (key.text.to_string(), plain(node))).collect(),
        ),
    }
}

/// A value as reading it gives it back.
fn as_read(value: &Yaml) -> Yaml {
    match value {
        Yaml::Flag(flag) => Yaml::Words(flag.to_string()),
        Yaml::Words(words) => Yaml::Words(words.clone()),
        Yaml::List(items) => Yaml::List(items.iter().map(as_read).collect()),
        Yaml::Keys(pairs) => {
            Yaml::Keys(pairs.iter().map(|(key, value)| (key.clone(), as_read(value))).collect())
        }
    }
}
