//! A new record: filled in, given an id and a page, and checked before it is written.

use super::blank::{Blank, Wanted};
use super::{address, ask};
use crate::cli::adding::{self, Additions, Refusal, Typed, slug};
use crate::cli::report;
use crate::dossier::RecordKind;
use crate::parse::schema::{Form, Key};
use crate::pipeline::{self, Reading};
use crate::scaffold::front_matter::{Part, Place, Yaml};
use std::collections::BTreeSet;
use std::path::Path;

/// What was made.
pub struct Made {
    pub id: String,
    /// The page's file, from the site's root.
    pub file: String,
    /// Whether the page is new.
    pub new_page: bool,
}

/// Makes the record, or says why it cannot be made; then nothing is written.
pub fn make(root: &Path, wanted: &mut Wanted, today: &str) -> Result<Made, String> {
    let reading = pipeline::read(root, &adding::options()).map_err(|why| why.to_string())?;
    fill(wanted, today)?;
    let ids = ids(&reading);
    let mut id = id(wanted, &ids)?;
    let list = wanted.blank.list;
    let same = same_name(&reading, wanted);
    loop {
        let mut additions = Additions::to(&reading);
        let path = additions.home(wanted.page.as_deref(), list, "records.md")?;
        let new_page = !additions.has_page(&path);
        additions.add(&path, Place::Page(list), &[yaml(wanted, &id)])?;
        let typed = |part: &Part| typed(wanted, part);
        let typed = Typed { page: &path, list, id: &id, words: &typed };
        match additions.write(root, Some(&typed)) {
            Ok(()) => {
                if let Some((other, page)) = same {
                    report::note(&format!(
                        "note: {other} in content/{page} has that name too; if they are one, put \
                         what is new into that record and take {id} out again\n"
                    ));
                }
                return Ok(Made { id, file: format!("content/{path}"), new_page });
            }
            Err(Refusal::Machine(why)) => return Err(why),
            Err(Refusal::Mistakes { why, keys }) if ask::is_possible() => {
                id = mended(wanted, id, &ids, &keys).ok_or(why)??;
            }
            Err(Refusal::Mistakes { why, .. }) => return Err(why),
        }
    }
}

/// A part of the record as it was typed: flags, or answers by the name of what was asked.
fn typed(wanted: &Wanted, part: &Part) -> Option<String> {
    let one = |key: &'static str, value: &str| match ask::is_possible() {
        true => format!("{key}: {value}"),
        false if wanted.blank.main == key => report::in_shell(value),
        false => format!("--{} {}", key.replace('_', "-"), report::in_shell(value)),
    };
    let all = |key: &'static str| {
        let values = wanted.given.get(key).into_iter().flatten();
        values.map(move |value| one(key, value))
    };
    let words: Vec<String> = match wanted.blank.part {
        Some((list, ..)) if list == part.key => {
            let keys = wanted.blank.keys().map(|key| key.key);
            keys.filter(|key| wanted.blank.in_part(key)).flat_map(all).collect()
        }
        _ => {
            let known = wanted.blank.keys().find(|key| key.key == part.key)?.key;
            // An id that is not given is made of what is.
            let made = known == "id" && !wanted.given.contains_key(known);
            let key = if made { wanted.blank.main } else { known };
            let wanted_item = |number: usize| part.item.is_none_or(|item| item == number);
            let items = all(key).enumerate().filter(|(number, _)| wanted_item(*number));
            items.map(|(_, words)| words).collect()
        }
    };
    (!words.is_empty()).then(|| words.join(if ask::is_possible() { ", " } else { " " }))
}

/// Asks anew for the values of these keys, each a mistake's; the others stay as they were answered.
/// Gives the id, or `None` where not every mistake is in a value that can be asked for.
fn mended(
    wanted: &mut Wanted,
    old_id: String,
    taken: &BTreeSet<String>,
    keys: &[Option<String>],
) -> Option<Result<String, String>> {
    let mut wrong: BTreeSet<&'static str> = BTreeSet::new();
    for key in keys {
        let key = key.as_deref()?;
        let known = wanted.blank.keys().find(|known| known.key == key)?.key;
        if known != "id" && !wanted.given.contains_key(known) {
            return None;
        }
        wrong.insert(known);
    }
    if wrong.is_empty() {
        return None;
    }
    for key in wrong.iter().filter(|key| **key != "id") {
        wanted.given.remove(key);
        if let Err(why) = ask::for_key(wanted, key) {
            return Some(Err(why));
        }
    }
    if !wrong.contains("id") {
        return Some(Ok(old_id));
    }
    wanted.given.remove("id");
    Some(id(wanted, taken))
}

/// What the command line says, then what the page and its address tell, then what is asked.
fn fill(wanted: &mut Wanted, today: &str) -> Result<(), String> {
    let blank = wanted.blank;
    if let Some(main) = wanted.main.take() {
        let key = match blank.word == "source" && address::is_one(&main) {
            true => "url",
            false => blank.main,
        };
        if wanted.given.contains_key(key) {
            return Err(format!(
                "`{main}` is taken for the {key}, and --{key} says another; leave one out (an id \
                 is said with --id)"
            ));
        }
        wanted.given.insert(key, vec![main]);
    }
    if let Some(url) = wanted.given.get("url").and_then(|all| all.first()).cloned()
        && address::is_one(&url)
    {
        #[cfg(feature = "fetch")]
        if wanted.fetch {
            let _progress = report::progress("reading the page");
            for (key, values) in super::metadata::read(&super::fetch::page(&url)?) {
                wanted.given.entry(key).or_insert(values);
            }
        }
        address::fill(wanted, &url, today);
    } else if wanted.fetch {
        return Err(
            "--fetch reads the page at an address: give one that begins with https://".into()
        );
    }
    if ask::is_possible() {
        ask::for_missing(wanted)?;
    } else if let Some(title) = wanted.given.get("url").and_then(|url| address::title(url.first()?))
    {
        wanted.given.entry("title").or_insert_with(|| vec![title]);
    }
    let missing: Vec<String> = blank
        .kind
        .keys
        .iter()
        .filter(|key| blank.needs(key) && !wanted.given.contains_key(key.key))
        .map(|key| format!("--{} ({})", key.key.replace('_', "-"), key.about.trim_end_matches('.')))
        .collect();
    match missing.is_empty() {
        true => Ok(()),
        false => Err(format!("{} needs {}", blank.kind.name, missing.join(" and "))),
    }
}

/// A person or body of the same name that the site has, and the path of its page.
fn same_name(reading: &Reading, wanted: &Wanted) -> Option<(String, String)> {
    let dossier = &reading.dossier;
    let name = wanted.given.get("name")?.first()?;
    let people = dossier.people.iter().map(|one| (&one.name, &one.id, one.declared));
    let bodies = dossier.organizations.iter().map(|one| (&one.name, &one.id, one.declared));
    let (_, id, declared) = people.chain(bodies).find(|(known, ..)| known.text == *name)?;
    Some((id.clone(), dossier.page(declared.page)?.path.clone()))
}

/// All ids of the site, in small letters: two that differ only in case are a clash.
fn ids(reading: &Reading) -> BTreeSet<String> {
    let dossier = &reading.dossier;
    let records = RecordKind::ALL.into_iter().flat_map(|kind| dossier.records(kind));
    records.map(|record| dossier.id(record).to_lowercase()).collect()
}

fn id(wanted: &Wanted, taken: &BTreeSet<String>) -> Result<String, String> {
    let free = |id: &str| !taken.contains(&id.to_lowercase());
    if let Some(id) = wanted.given.get("id").and_then(|ids| ids.first()) {
        return match free(id) {
            true => Ok(id.clone()),
            false => Err(format!("the id {id} is taken; choose another with --id")),
        };
    }
    let stem = stem(wanted);
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let suggested = std::iter::once(stem.clone()).chain(numbered).find(|id| free(id));
    let suggested = suggested.unwrap_or(stem);
    if !ask::is_possible() {
        return Ok(suggested);
    }
    loop {
        let id = ask::for_id(&suggested)?;
        if free(&id) {
            return Ok(id);
        }
        report::note(&format!("  {id} is taken\n"));
    }
}

/// What an id is made of: a name or the first words; of a source, who or where, and the year.
fn stem(wanted: &Wanted) -> String {
    let first = |key: &str| wanted.given.get(key).and_then(|all| all.first()).map(String::as_str);
    let main = first(wanted.blank.main).unwrap_or(wanted.blank.word);
    let stem = match wanted.blank.word {
        "source" => {
            let family = first("author").map(|name| match name.split_once(',') {
                Some((family, _)) => family,
                None => name.split_whitespace().next_back().unwrap_or(name),
            });
            let host = first("url").and_then(address::host).map(address::site);
            let who = family.or(host).or(first("container")).map(|who| slug(who, 3));
            let year = first("date").and_then(|date| date.get(..4));
            let year = year.filter(|year| year.chars().all(|c| c.is_ascii_digit()));
            match (who, year) {
                (Some(who), Some(year)) => format!("{who}-{year}"),
                (Some(who), None) => format!("{who}-{}", slug(main, 3)),
                (None, Some(year)) => format!("{}-{year}", slug(main, 3)),
                (None, None) => slug(main, 4),
            }
        }
        _ => slug(main, 5),
    };
    if stem.is_empty() { wanted.blank.word.to_owned() } else { stem }
}

/// The record as it will stand, its keys in the order of the format.
fn yaml(wanted: &Wanted, id: &str) -> Yaml {
    let value = |key: &Key| -> Option<(String, Yaml)> {
        if key.key == "id" {
            return Some((key.key.to_owned(), Yaml::from(id)));
        }
        let given = wanted.given.get(key.key)?;
        let value = match key.form {
            Form::Texts | Form::Names => {
                Yaml::List(given.iter().map(|word| Yaml::from(word.as_str())).collect())
            }
            Form::Boolean => Yaml::Flag(true),
            _ => Yaml::from(given.first()?.as_str()),
        };
        Some((key.key.to_owned(), value))
    };
    let Blank { kind, part, .. } = wanted.blank;
    let mut keys: Vec<(String, Yaml)> = kind.keys.iter().filter_map(value).collect();
    if let Some((list, part, _)) = part {
        let own = part.keys.iter().filter(|key| key.key != "id" && wanted.blank.in_part(key.key));
        let own: Vec<(String, Yaml)> = own.filter_map(value).collect();
        if !own.is_empty() {
            keys.push(((*list).to_owned(), Yaml::List(vec![Yaml::Keys(own)])));
        }
    }
    Yaml::Keys(keys)
}
