//! Popolo (<https://www.popoloproject.com/specs/>): persons, organizations, posts, memberships, in lists
//! of their own or within one another; and what `popolo.json` of this program says beyond it.

use super::{OfficeHolders, Tenure, Thing, date};
use crate::diagnostic::{Diagnostic, codes};
use crate::parse::bibliography::broken_json;
use crate::text::{Span, TextId};
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// One thing of the file: its fields, and where it stands.
struct Item<'a> {
    fields: BTreeMap<String, &'a RawValue>,
    raw: &'a str,
    span: Span,
}

/// What is being read.
struct File<'a> {
    text: TextId,
    raw: &'a str,
    found: Vec<Diagnostic>,
    out: OfficeHolders,
}

/// Reads the file in `raw`, the contents of the text `text`.
pub fn read(text: TextId, raw: &str) -> (OfficeHolders, Vec<Diagnostic>) {
    let mut file = File { text, raw, found: Vec::new(), out: OfficeHolders::default() };
    file.read();
    (file.out.without_doubles(), file.found)
}

impl<'a> File<'a> {
    fn read(&mut self) {
        let whole = self.raw.strip_prefix('\u{feff}').unwrap_or(self.raw);
        let base = self.raw.len() - whole.len();
        let fields: BTreeMap<String, &'a RawValue> = match serde_json::from_str(whole) {
            Ok(fields) => fields,
            Err(mistake) if !mistake.is_data() => {
                self.found.push(Diagnostic {
                    code: &codes::BAD_VALUE,
                    ..broken_json(&mistake, self.text, whole, base)
                });
                return;
            }
            Err(_) => return self.no_popolo(base),
        };
        if !["persons", "posts", "organizations", "memberships"]
            .iter()
            .any(|key| fields.contains_key(*key))
        {
            return self.no_popolo(base);
        }
        let top = Item { fields, raw: whole, span: Span::new(self.text, base, base + 1) };
        for person in self.list(&top, "persons") {
            self.person(&person);
        }
        for body in self.list(&top, "organizations") {
            self.organization(&body);
        }
        for post in self.list(&top, "posts") {
            self.post(&post, "");
        }
        for membership in self.list(&top, "memberships") {
            self.membership(&membership, "", "");
        }
    }

    fn no_popolo(&mut self, base: usize) {
        let at = base
            + (self.raw.len() - base - self.raw.trim_start_matches('\u{feff}').trim_start().len());
        let message = "this is JSON, but no Popolo: it has neither `persons` nor `memberships`";
        let span = Span::new(self.text, at, at + 1);
        self.found.push(Diagnostic::new(&codes::BAD_VALUE, span, message));
    }

    /// The things in the list at a key.
    fn list(&mut self, owner: &Item<'a>, key: &str) -> Vec<Item<'a>> {
        let Some(list) = owner.fields.get(key).filter(|list| list.get() != "null") else {
            return Vec::new();
        };
        let span = self.place(list.get());
        let Ok(items) = serde_json::from_str::<Vec<&'a RawValue>>(list.get()) else {
            let message = format!("`{key}` is not a list");
            self.found.push(Diagnostic::new(&codes::WRONG_TYPE, span, message));
            return Vec::new();
        };
        items.into_iter().filter_map(|item| self.item(item.get())).collect()
    }

    fn item(&mut self, raw: &'a str) -> Option<Item<'a>> {
        let first_line = self.place(raw.lines().next().unwrap_or(raw));
        match serde_json::from_str(raw) {
            Ok(fields) => Some(Item { fields, raw, span: first_line }),
            Err(_) => {
                let message = "this is not a set of keys";
                self.found.push(Diagnostic::new(&codes::WRONG_TYPE, first_line, message));
                None
            }
        }
    }

    /// Where a part of the file stands, which is a slice of it.
    fn place(&self, part: &str) -> Span {
        let start = (part.as_ptr() as usize).wrapping_sub(self.raw.as_ptr() as usize);
        let start = if start <= self.raw.len() { start } else { 0 };
        Span::new(self.text, start, start + part.len())
    }

    fn person(&mut self, item: &Item<'a>) {
        let Some(key) = self.key(item, "a person") else { return };
        let (name, same_as) = (words(item, "name"), same_as(item));
        if name.is_empty() {
            self.missing(item, "a person needs a `name`");
        }
        for membership in self.list(item, "memberships") {
            self.membership(&membership, &key, "");
        }
        self.out.people.push(Thing { key, name, same_as, ..Thing::default() });
    }

    fn organization(&mut self, item: &Item<'a>) {
        let Some(key) = self.key(item, "an organization") else { return };
        let (name, same_as) = (words(item, "name"), same_as(item));
        for post in self.list(item, "posts") {
            self.post(&post, &key);
        }
        for membership in self.list(item, "memberships") {
            self.membership(&membership, "", &key);
        }
        let short = short(item, &name);
        self.out.organizations.push(Thing { key, name, short, same_as, ..Thing::default() });
    }

    fn post(&mut self, item: &Item<'a>, body: &str) {
        let Some(key) = self.key(item, "a post") else { return };
        let name = first([words(item, "label"), words(item, "role")]);
        let organization = first([words(item, "organization_id"), body.to_owned()]);
        self.out.offices.push(Thing { key, name, organization, ..Thing::default() });
    }

    fn membership(&mut self, item: &Item<'a>, person: &str, body: &str) {
        let person = first([words(item, "person_id"), person.to_owned()]);
        let body = first([words(item, "organization_id"), body.to_owned()]);
        let (post, role) = (words(item, "post_id"), words(item, "role"));
        if person.is_empty() {
            return self.missing(item, "a membership needs a `person_id`");
        }
        if post.is_empty() && role.is_empty() {
            return self
                .missing(item, "a membership needs a `post_id` or a `role`, to be in an office");
        }
        // A role without a post is an office of that organization.
        let office = match post.is_empty() {
            true => format!("{role} / {body}"),
            false => post,
        };
        if !self.out.offices.iter().any(|known| known.key == office) {
            let (key, name) = (office.clone(), role);
            self.out.offices.push(Thing { key, name, organization: body, ..Thing::default() });
        }
        let from = first([words(item, "start_written"), words(item, "start_date")]);
        let to = match words(item, "end").as_str() {
            "in-office" => String::new(),
            "unknown" => "unknown".to_owned(),
            _ => first([words(item, "end_written"), words(item, "end_date")]),
        };
        let (from_at, to_at) = (self.within(item, &from), self.within(item, &to));
        let tenure = Tenure {
            span: item.span,
            person,
            office,
            from: date(&from, from_at, &mut self.found),
            to: date(&to, to_at, &mut self.found),
            acting: item.fields.get("acting").is_some_and(|acting| acting.get() == "true"),
            cite: String::new(),
            links: links(item, "sources"),
        };
        self.out.tenures.push(tenure);
    }

    fn key(&mut self, item: &Item<'a>, what: &str) -> Option<String> {
        let key = first([words(item, "id"), words(item, "name")]);
        if key.is_empty() {
            self.missing(item, &format!("{what} needs an `id`"));
            return None;
        }
        Some(key)
    }

    fn missing(&mut self, item: &Item<'_>, message: &str) {
        self.found.push(Diagnostic::new(&codes::MISSING_KEY, item.span, message));
    }

    /// Where a string of an item stands, or its first line.
    fn within(&self, item: &Item<'a>, words: &str) -> Span {
        let quoted = format!("\"{words}\"");
        let part = item.raw.find(&quoted).and_then(|at| item.raw.get(at..at + quoted.len()));
        part.filter(|_| !words.is_empty()).map_or(item.span, |part| self.place(part))
    }
}

fn value(item: &Item<'_>, key: &str) -> Value {
    let raw = item.fields.get(key);
    raw.and_then(|raw| serde_json::from_str(raw.get()).ok()).unwrap_or_default()
}

fn words(item: &Item<'_>, key: &str) -> String {
    match value(item, key) {
        Value::String(words) => words.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

fn first(all: [String; 2]) -> String {
    let [one, other] = all;
    if one.is_empty() { other } else { one }
}

fn links(item: &Item<'_>, key: &str) -> Vec<(String, String)> {
    let list = value(item, key);
    let part = |link: &Value, key: &str| {
        link.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let links = list.as_array().into_iter().flatten();
    links
        .map(|link| (part(link, "url"), part(link, "note")))
        .filter(|(url, _)| !url.is_empty())
        .collect()
}

/// Its links, and the item that Wikidata has of it.
fn same_as(item: &Item<'_>) -> Vec<String> {
    let mut all: Vec<String> = links(item, "links").into_iter().map(|(url, _)| url).collect();
    for identifier in value(item, "identifiers").as_array().into_iter().flatten() {
        let part = |key: &str| identifier.get(key).and_then(Value::as_str).unwrap_or_default();
        let number = part("identifier");
        if part("scheme") == "wikidata"
            && !all.iter().any(|url| url.ends_with(&format!("/{number}")))
        {
            all.push(format!("https://www.wikidata.org/wiki/{number}"));
        }
    }
    all
}

/// An only other name that is no longer than the name, and was not given up.
fn short(item: &Item<'_>, name: &str) -> String {
    let others = value(item, "other_names");
    let Some([other]) = others.as_array().map(Vec::as_slice) else { return String::new() };
    let short = other.get("name").and_then(Value::as_str).unwrap_or_default();
    let is_short = short.len() <= name.len() && other.get("end_date").is_none();
    if is_short { short.to_owned() } else { String::new() }
}
