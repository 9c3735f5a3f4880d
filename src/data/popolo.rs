//! `popolo.json`: people, organizations, posts and memberships as Popolo has them
//! (<https://www.popoloproject.com/specs/>), for programs that work with office holders.
//!
//! Popolo's dates are a year, a month or a day. They are given as far as they are certain, and beside
//! them, where they were written otherwise, `start_written` and `end_written` keep the expression.
//! `end` tells who is still in office from whose end is not known.

use super::{days, json, record};
use crate::domain::date::Date;
use crate::domain::tenure::{End, Tenure};
use crate::dossier::{Citation, Record, RecordKind};
use crate::view::Frame;
use serde::Serialize;

#[derive(Serialize)]
struct Person<'a> {
    id: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    identifiers: Vec<Identifier<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    links: Vec<Link<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<Link<'a>>,
}

#[derive(Serialize)]
struct Organization<'a> {
    #[serde(flatten)]
    named: Person<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    other_names: Vec<OtherName<'a>>,
}

#[derive(Serialize)]
struct OtherName<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct Post<'a> {
    id: &'a str,
    label: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    organization_id: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<Link<'a>>,
}

#[derive(Serialize)]
struct Membership<'a> {
    id: String,
    person_id: &'a str,
    post_id: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    organization_id: &'a str,
    role: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_written: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_written: Option<&'a str>,
    /// `dated`, `in-office` or `unknown`.
    end: &'static str,
    acting: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<Link<'a>>,
}

#[derive(Serialize)]
struct Identifier<'a> {
    scheme: &'static str,
    identifier: &'a str,
}

#[derive(Serialize)]
struct Link<'a> {
    url: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
}

/// The file's name.
pub(super) const NAME: &str = "popolo.json";

/// `None` where there are neither people nor organizations nor offices.
pub(super) fn file(frame: &Frame<'_>) -> Option<Vec<Vec<u8>>> {
    let dossier = frame.dossier;
    let kinds = [RecordKind::People, RecordKind::Organizations, RecordKind::Offices];
    if kinds.into_iter().all(|kind| dossier.count(kind) == 0) {
        return None;
    }
    let mut out = vec![b'{'];
    let people = dossier.records(RecordKind::People).zip(&dossier.people);
    json::entry(
        &mut out,
        true,
        "persons",
        people
            .map(|(key, person)| named(frame, key, &person.id, &person.name.text, &person.same_as)),
    );
    let bodies = dossier.records(RecordKind::Organizations).zip(&dossier.organizations);
    json::entry(
        &mut out,
        false,
        "organizations",
        bodies.map(|(key, body)| Organization {
            named: named(frame, key, &body.id, &body.name.text, &body.same_as),
            other_names: match body.short.as_str() {
                "" => Vec::new(),
                name => vec![OtherName { name }],
            },
        }),
    );
    let offices = dossier.records(RecordKind::Offices).zip(&dossier.offices);
    json::entry(
        &mut out,
        false,
        "posts",
        offices.map(|(key, office)| Post {
            id: &office.id,
            label: &office.title.text,
            organization_id: office
                .organization
                .map_or("", |body| dossier.id(Record::Organization(body))),
            sources: page(frame, key),
        }),
    );
    json::entry(&mut out, false, "memberships", memberships(frame));
    out.extend_from_slice(b"\n}\n");
    Some(vec![out])
}

fn named<'a>(
    frame: &'a Frame<'_>,
    key: Record,
    id: &'a str,
    name: &'a str,
    same_as: &'a [String],
) -> Person<'a> {
    let wikidata = same_as.iter().filter_map(|url| {
        let (site, item) = url.rsplit_once('/')?;
        let digits = item.strip_prefix('Q')?;
        let known = site.contains("//www.wikidata.org/") || site.contains("//wikidata.org/");
        (known && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
            .then_some(Identifier { scheme: "wikidata", identifier: item })
    });
    Person {
        id,
        name,
        identifiers: wikidata.collect(),
        links: same_as.iter().map(|url| Link { url: url.clone(), note: "" }).collect(),
        sources: page(frame, key),
    }
}

/// A record's own page.
fn page<'a>(frame: &Frame<'_>, key: Record) -> Vec<Link<'a>> {
    match record::url(frame, key) {
        url if url.is_empty() => Vec::new(),
        url => vec![Link { url, note: "" }],
    }
}

fn memberships<'a>(frame: &'a Frame<'_>) -> impl Iterator<Item = Membership<'a>> {
    let dossier = frame.dossier;
    dossier.people.iter().flat_map(move |person| {
        (1..).zip(&person.tenures).filter_map(move |(number, key): (usize, _)| {
            let tenure = dossier.roster.get(*key)?;
            let office = dossier.office(tenure.office)?;
            let cite = dossier.term(*key).map_or(&[][..], |term| &term.cite);
            let id = format!("{}/{}/{number}", person.id, office.id);
            let body =
                office.organization.map_or("", |body| dossier.id(Record::Organization(body)));
            let role = (office.id.as_str(), office.title.text.as_str());
            Some(membership(id, &person.id, role, body, tenure, sources(frame, cite)))
        })
    })
}

fn membership<'a>(
    id: String,
    person_id: &'a str,
    (post_id, role): (&'a str, &'a str),
    organization_id: &'a str,
    tenure: &'a Tenure,
    sources: Vec<Link<'a>>,
) -> Membership<'a> {
    let (start_date, start_written) = both(tenure.from.date());
    let (end_date, end_written) = both(tenure.to.date());
    Membership {
        id,
        person_id,
        post_id,
        organization_id,
        role,
        start_date,
        start_written,
        end_date,
        end_written,
        end: match tenure.to {
            End::On(_) => "dated",
            End::StillInOffice => "in-office",
            End::Unknown => "unknown",
        },
        acting: tenure.acting,
        sources,
    }
}

/// A date in Popolo's form, and as written where that says more.
fn both(date: Option<&Date>) -> (Option<String>, Option<&str>) {
    let Some(date) = date else { return (None, None) };
    let (reduced, written) = (days::reduced(date), date.written().trim());
    let same = reduced.as_deref() == Some(written);
    (reduced, (!same).then_some(written))
}

/// Sources by their own address, else by that of their page; one that has neither cannot be linked to.
fn sources<'a>(frame: &'a Frame<'_>, cite: &[Citation]) -> Vec<Link<'a>> {
    cite.iter()
        .filter_map(|citation| {
            let source = frame.dossier.source(citation.source)?;
            let url = match source.url.as_str() {
                "" => record::url(frame, Record::Source(citation.source)),
                url => url.to_owned(),
            };
            (!url.is_empty()).then_some(Link { url, note: source.title.text.as_str() })
        })
        .collect()
}
