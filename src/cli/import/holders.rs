//! Office holders as records: which the site has already, what ids the new ones get, and the tenures
//! of either.

use crate::cli::adding::{Additions, slug};
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::tenure::{End, Start};
use crate::dossier::{Dossier, Record, RecordKind};
use crate::parse::office_holders::{self, OfficeHolders, Tenure, Thing};
use crate::scaffold::front_matter::{Place, Yaml};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What came of an import.
#[derive(Debug, Default)]
pub struct Done {
    /// New people, organizations, offices.
    pub added: [usize; 3],
    /// New tenures.
    pub tenures: usize,
    /// Records and tenures that the site has.
    pub skipped: usize,
    /// The pages that were added to.
    pub pages: Vec<String>,
    /// Addresses that are no source's of the site.
    pub uncited: Vec<String>,
    /// Pairs of ids that have one name: a record of the site, and one that was added.
    pub namesakes: Vec<String>,
    /// Organizations of which the file has no name.
    pub unnamed: Vec<String>,
}

/// The ids of one kind's things by the keys that the file has for them.
struct Ids {
    by_key: HashMap<String, String>,
    /// Those that the site has.
    there: HashSet<String>,
}

/// Adds what the site has not. What the file leaves out and the site cannot do without is a finding.
pub fn add(
    holders: &OfficeHolders,
    dossier: &Dossier,
    to: Option<&str>,
    additions: &mut Additions<'_>,
    found: &mut Vec<Diagnostic>,
) -> Result<Done, String> {
    let mut done = Done::default();
    let mut taken: HashSet<String> = RecordKind::ALL
        .into_iter()
        .flat_map(|kind| dossier.records(kind))
        .map(|record| dossier.id(record).to_lowercase())
        .collect();
    let mut namesakes = Vec::new();
    let mut ids = |things: &[Thing], kind| ids(things, kind, dossier, &mut taken, &mut namesakes);
    let people = ids(&holders.people, RecordKind::People);
    let bodies = ids(&holders.organizations, RecordKind::Organizations);
    let offices = ids(&holders.offices, RecordKind::Offices);
    done.namesakes = namesakes;
    let tenures = tenures(holders, dossier, [&people, &offices], &mut done, found);
    nameless(holders, [&people, &offices], found);

    let organization = |thing: &Thing, id: &str, done: &mut Done| {
        let name = match thing.name.as_str() {
            "" => {
                done.unnamed.push(id.to_owned());
                id
            }
            name => name,
        };
        Yaml::keys([
            ("id", id.into()),
            ("name", name.into()),
            ("short", thing.short.as_str().into()),
            ("same_as", list(&thing.same_as)),
        ])
    };
    let records = new(&holders.organizations, &bodies, &mut done, organization);
    done.added[1] = put("organizations", &records, to, additions, &mut done.pages)?;
    let office = |thing: &Thing, id: &str, _: &mut Done| {
        let body = bodies.of(&thing.organization);
        Yaml::keys([("id", id), ("title", &thing.name), ("organization", body)])
    };
    let records = new(&holders.offices, &offices, &mut done, office);
    done.added[2] = put("offices", &records, to, additions, &mut done.pages)?;
    let person = |thing: &Thing, id: &str, _: &mut Done| {
        let own = tenures.get(id).cloned().unwrap_or_default();
        Yaml::keys([
            ("id", id.into()),
            ("name", thing.name.as_str().into()),
            ("same_as", list(&thing.same_as)),
            ("tenures", Yaml::List(own)),
        ])
    };
    let records = new(&holders.people, &people, &mut done, person);
    done.added[0] = put("people", &records, to, additions, &mut done.pages)?;
    for (id, own) in tenures.iter().filter(|(id, _)| people.there.contains(*id)) {
        let Some(page) = additions.page_of("people", id) else {
            return Err(format!("no page was found that {id} could be given tenures on"));
        };
        additions.add(page, Place::Record { list: "people", id, key: "tenures" }, own)?;
        done.pages.push(page.to_owned());
    }
    done.pages.sort();
    done.pages.dedup();
    Ok(done)
}

impl Ids {
    /// The id of what the file knows by that key; a key that it does not explain is an id of the site.
    fn of<'a>(&'a self, key: &'a str) -> &'a str {
        self.by_key.get(key).map_or(key, String::as_str)
    }
}

/// An id for each thing: that of the record that is the same elsewhere; its key where that can be one,
/// else made from its name. Who has no key and has the name on the site already is the same; who has
/// another key than the one of that name goes to `namesakes`.
fn ids(
    things: &[Thing],
    kind: RecordKind,
    dossier: &Dossier,
    taken: &mut HashSet<String>,
    namesakes: &mut Vec<String>,
) -> Ids {
    let known: Vec<Record> = dossier.records(kind).collect();
    let has = |id: &str| known.iter().any(|record| dossier.id(*record) == id);
    let mut ids = Ids { by_key: HashMap::new(), there: HashSet::new() };
    for thing in things {
        let by_key = !thing.by_name && office_holders::is_id(&thing.key) && !is_uuid(&thing.key);
        let elsewhere = known.iter().find(|record| shares_address(dossier, **record, thing));
        let id = if by_key && (elsewhere.is_none() || has(&thing.key)) {
            if !has(&thing.key)
                && let Some(namesake) =
                    known.iter().find(|record| is_same(dossier, **record, thing))
            {
                namesakes.push(format!("{} and {}", dossier.id(*namesake), thing.key));
            }
            thing.key.clone()
        } else if let Some(same) = elsewhere {
            dossier.id(*same).to_owned()
        } else if let Some(same) = known.iter().find(|record| is_same(dossier, **record, thing)) {
            dossier.id(*same).to_owned()
        } else {
            let stem = match slug(&thing.name, 6) {
                stem if stem.is_empty() => {
                    kind.one().split(' ').next_back().unwrap_or("").to_owned()
                }
                stem => stem,
            };
            let numbered = (2..).map(|number| format!("{stem}-{number}"));
            let mut all = std::iter::once(stem.clone()).chain(numbered);
            all.find(|id| !taken.contains(&id.to_lowercase())).unwrap_or(stem)
        };
        if has(&id) {
            ids.there.insert(id.clone());
        }
        taken.insert(id.to_lowercase());
        ids.by_key.insert(thing.key.clone(), id);
    }
    ids
}

/// Whether a record of the site is what the file knows by this name: an office only where it is one of
/// the same organization, or the file names none.
fn is_same(dossier: &Dossier, record: Record, thing: &Thing) -> bool {
    let of_body = |body: Record| {
        thing.organization == dossier.id(body) || thing.organization == dossier.name(body)
    };
    let at_home = match record {
        Record::Office(key) if !thing.organization.is_empty() => {
            let body = dossier.office(key).and_then(|office| office.organization);
            body.is_some_and(|body| of_body(Record::Organization(body)))
        }
        _ => true,
    };
    at_home && dossier.name(record) == thing.name
}

/// Whether they are said to be the same as one thing elsewhere, such as an item of Wikidata.
fn shares_address(dossier: &Dossier, record: Record, thing: &Thing) -> bool {
    let same_as = match record {
        Record::Person(key) => dossier.person(key).map(|person| &person.same_as),
        Record::Organization(key) => dossier.organization(key).map(|body| &body.same_as),
        _ => None,
    };
    same_as.is_some_and(|all| all.iter().any(|address| thing.same_as.contains(address)))
}

/// Whether an id says nothing to anybody.
fn is_uuid(key: &str) -> bool {
    key.len() == 36
        && key.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// The records of the things that the site has not.
fn new(
    things: &[Thing],
    ids: &Ids,
    done: &mut Done,
    record: impl Fn(&Thing, &str, &mut Done) -> Yaml,
) -> Vec<Yaml> {
    let mut all = Vec::new();
    for thing in things {
        let id = ids.of(&thing.key);
        if ids.there.contains(id) {
            done.skipped += 1;
        } else {
            all.push(record(thing, id, done));
        }
    }
    all
}

fn put(
    list: &str,
    records: &[Yaml],
    to: Option<&str>,
    additions: &mut Additions<'_>,
    pages: &mut Vec<String>,
) -> Result<usize, String> {
    if !records.is_empty() {
        let page = additions.home(to, list, "records.md")?;
        additions.add(&page, Place::Page(list), records)?;
        pages.push(page);
    }
    Ok(records.len())
}

/// The tenures that are new, by the ids of the people.
fn tenures(
    holders: &OfficeHolders,
    dossier: &Dossier,
    [people, offices]: [&Ids; 2],
    done: &mut Done,
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Vec<Yaml>> {
    let mut there = on_the_site(dossier);
    let mut all: BTreeMap<String, Vec<Yaml>> = BTreeMap::new();
    for tenure in &holders.tenures {
        let (person, office) = (people.of(&tenure.person), offices.of(&tenure.office));
        let known = |kind, ids: &Ids, key: &str, id: &str| {
            ids.by_key.contains_key(key)
                || dossier.records(kind).any(|record| dossier.id(record) == id)
        };
        for (kind, ids, key, id, what) in [
            (RecordKind::People, people, &tenure.person, person, "person"),
            (RecordKind::Offices, offices, &tenure.office, office, "office"),
        ] {
            if !known(kind, ids, key, id) {
                let message = format!("neither the file nor the site has the {what} `{key}`");
                found.push(Diagnostic::new(&codes::MISSING_KEY, tenure.span, message));
            }
        }
        let from = if tenure.from == "unknown" { "" } else { tenure.from.as_str() };
        let same = [person, office, from, &tenure.to].map(str::to_owned);
        if !there.insert((same, tenure.acting)) {
            done.skipped += 1;
            continue;
        }
        done.tenures += 1;
        let cite = cite(tenure, dossier, &mut done.uncited);
        let mut keys = vec![("office", office.into()), ("from", tenure.from.as_str().into())];
        keys.push(("to", tenure.to.as_str().into()));
        if tenure.acting {
            keys.push(("acting", Yaml::Flag(true)));
        }
        keys.push(("cite", cite.into()));
        all.entry(person.to_owned()).or_default().push(Yaml::keys::<&str, Yaml>(keys));
    }
    all
}

/// Person, office, first and last day of the site's tenures, and whether the holder only acted.
fn on_the_site(dossier: &Dossier) -> HashSet<([String; 4], bool)> {
    let mut all = HashSet::new();
    for person in &dossier.people {
        for tenure in person.tenures.iter().filter_map(|key| dossier.roster.get(*key)) {
            let from = match &tenure.from {
                Start::On(date) => date.written().trim(),
                Start::Unknown => "",
            };
            let to = match &tenure.to {
                End::On(date) => date.written().trim(),
                End::Unknown => "unknown",
                End::StillInOffice => "",
            };
            let office = dossier.office(tenure.office).map_or("", |office| &office.id);
            all.insert(([&person.id, office, from, to].map(str::to_owned), tenure.acting));
        }
    }
    all
}

/// Citations: as written, or the site's sources at those addresses.
fn cite(tenure: &Tenure, dossier: &Dossier, uncited: &mut Vec<String>) -> String {
    if !tenure.cite.is_empty() {
        return tenure.cite.clone();
    }
    let mut ids: Vec<&str> = Vec::new();
    for (url, title) in &tenure.links {
        let at_url = || dossier.sources.iter().filter(|source| source.url == *url);
        let source = at_url()
            .find(|source| source.title.text == *title)
            .or_else(|| at_url().next())
            // A source without an address is linked to by its page.
            .or_else(|| {
                dossier.sources.iter().find(|s| url.ends_with(&format!("/sources/{}/", s.id)))
            });
        match source {
            Some(source) if ids.contains(&source.id.as_str()) => {}
            Some(source) => ids.push(&source.id),
            None if uncited.contains(url) => {}
            None => uncited.push(url.clone()),
        }
    }
    ids.join("; ")
}

/// Reports people and offices of which neither the file nor the site has a name.
fn nameless(holders: &OfficeHolders, [people, offices]: [&Ids; 2], found: &mut Vec<Diagnostic>) {
    for tenure in &holders.tenures {
        for (things, ids, key, what) in [
            (&holders.people, people, &tenure.person, "person_name"),
            (&holders.offices, offices, &tenure.office, "office_title"),
        ] {
            let thing = things.iter().find(|thing| thing.key == *key);
            let id = ids.of(key);
            let lacks = thing.is_some_and(|thing| thing.name.is_empty()) && !ids.there.contains(id);
            let message = format!("`{id}` is not on the site yet and needs a name (`{what}`)");
            if lacks && found.iter().all(|finding| finding.message != message) {
                found.push(Diagnostic::new(&codes::MISSING_KEY, tenure.span, message));
            }
        }
    }
}

fn list(words: &[String]) -> Yaml {
    Yaml::List(words.iter().map(|word| word.as_str().into()).collect())
}
