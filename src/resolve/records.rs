//! One page and its records, resolved.

use super::coverage::{self, Asking};
use super::ids::Lookup;
use super::prose::Here;
use super::{Parsed, links, names, sections, tables};
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::id::*;
use crate::domain::kinds::{SourceType, Status};
use crate::domain::tenure::{End, Start, Tenure, TenureKey};
use crate::dossier::*;
use crate::parse::raw::*;
use crate::text::At;

/// What one page brings to the dossier beside itself.
pub(super) struct Part {
    pub people: Vec<Person>,
    pub organizations: Vec<Organization>,
    pub offices: Vec<Office>,
    pub events: Vec<Event>,
    pub quotes: Vec<Quote>,
    pub sources: Vec<Source>,
    pub claims: Vec<Claim>,
    pub assessments: Vec<Assessment>,
    pub terms: Vec<Term>,
    pub tenures: Vec<Tenure>,
    /// The page's paragraphs that ought to carry a citation.
    pub asking: Vec<Asking>,
    pub found: Vec<Diagnostic>,
}

/// Resolves page `number` of the site.
pub(super) fn part(lookup: &Lookup<'_>, number: usize, parsed: Parsed) -> (Page, Part) {
    let Parsed { path, raw, .. } = parsed;
    let raw = *raw;
    let page = PageKey(u32::try_from(number).unwrap_or(u32::MAX));
    let mut here = Here { lookup, page, path: &path, found: Vec::new() };
    let r = raw.records;
    let first_tenure = lookup.ids.first_tenure.get(number).copied().unwrap_or(0);
    let (people, terms, tenures) = people(&mut here, r.people, first_tenure);
    let organizations = r.organizations.into_iter().map(|o| organization(&here, o)).collect();
    let offices = r.offices.into_iter().map(|o| office(&mut here, o)).collect();
    let events = r.events.into_iter().map(|e| event(&mut here, e)).collect();
    let quotes = r.quotes.into_iter().map(|q| quote(&mut here, q)).collect();
    let sources = r.sources.into_iter().map(|s| source(&mut here, s)).collect();
    let claims = r.claims.into_iter().map(|c| claim(&mut here, c)).collect();
    let assessments = r.assessments.into_iter().map(|a| assessment(&mut here, a)).collect();
    let (front, prose) = (raw.front, raw.body);
    let mut corrections: Vec<Correction> = front
        .corrections
        .into_iter()
        .map(|c| Correction { date: c.date.value, text: here.prose(c.text) })
        .collect();
    corrections.sort_by_key(|c| std::cmp::Reverse(c.date.sort_day()));
    let prose = here.prose(prose);
    let asking = coverage::asking(&prose);
    let translation_of = front.translation_of.and_then(|of| here.original(of));
    let found = here.found;
    let page = Page {
        text: raw.text,
        kind: sections::kind(&path),
        address: String::new(),
        section: 0,
        title_span: front.title.as_ref().map_or(front.span, |title| title.span),
        title: front.title.map(|title| title.value).unwrap_or_else(|| path.clone()),
        summary: front.summary,
        date: front.date.map(|date| date.value),
        updated: front.updated.map(|date| date.value),
        authors: front.authors,
        lang: front.lang.map(|lang| lang.value),
        translation_of,
        translations: Vec::new(),
        draft: front.draft,
        aliases: front
            .aliases
            .iter()
            .filter_map(|alias| super::addresses::alias_address(&alias.value))
            .collect(),
        weight: front.weight,
        corrections,
        unsourced_ok: front.unsourced_ok,
        extra: front.extra,
        prose,
        previous: None,
        next: None,
        path,
    };
    let part = Part {
        people,
        organizations,
        offices,
        events,
        quotes,
        sources,
        claims,
        assessments,
        terms,
        tenures,
        asking,
        found,
    };
    (page, part)
}

fn declared(here: &Here<'_, '_>, id: &At<String>) -> Declared {
    Declared { page: here.page, span: id.span }
}

fn words(raw: RawWords) -> Words {
    Words { text: raw.text.value, lang: raw.lang.map(|lang| lang.value) }
}

fn values(all: Vec<At<String>>) -> Vec<String> {
    all.into_iter().map(|item| item.value).collect()
}

/// Addresses that may become links; another is reported and left out.
fn web(here: &mut Here<'_, '_>, address: At<String>) -> Option<String> {
    if links::is_web(&address.value) {
        return Some(address.value);
    }
    let message = format!("`{}` is no address of the web, so nothing links to it", address.value);
    here.found.push(
        Diagnostic::new(&codes::UNSAFE_LINK, address.span, message)
            .help("an address begins with https:// or http://"),
    );
    None
}

fn webs(here: &mut Here<'_, '_>, all: Vec<At<String>>) -> Vec<String> {
    all.into_iter().filter_map(|address| web(here, address)).collect()
}

/// A record where the words are its id, plain words otherwise.
fn party(here: &mut Here<'_, '_>, name: &At<String>) -> Party {
    match here.lookup.record(&name.value) {
        Some(Record::Person(key)) => return Party::Person(key),
        Some(Record::Organization(key)) => return Party::Organization(key),
        _ => {}
    }
    // Plain words are welcome here, but not those that a record is named by.
    let fits = |record| matches!(record, Record::Person(_) | Record::Organization(_));
    let ids = here.lookup.named(&name.value, fits);
    if !ids.is_empty() {
        let message = match ids.as_slice() {
            [id] => format!("`{}` is the name of `{id}`, but only an id leads there", name.value),
            _ => format!("several are called `{}`, and only an id leads to one", name.value),
        };
        let help = format!("write {}", ids.join(" or "));
        here.found.push(Diagnostic::new(&codes::NEARLY_AN_ID, name.span, message).help(help));
        return Party::Plain(name.value.clone());
    }
    if here.lookup.ids.unread.contains(&name.value) {
        return Party::Plain(name.value.clone());
    }
    // Of others, only what is all but an id can be told from plain words.
    let like_id = !name.value.contains(|c: char| c.is_whitespace() || c.is_uppercase());
    if like_id && let Some(near) = here.lookup.near_id(&name.value, fits) {
        let message = format!("`{}` is nobody's id, so it stands there as it is", name.value);
        here.found
            .push(Diagnostic::new(&codes::NEARLY_AN_ID, name.span, message).suggest(Some(&near)));
    }
    Party::Plain(name.value.clone())
}

fn people(
    here: &mut Here<'_, '_>,
    raw: Vec<RawPerson>,
    first: u32,
) -> (Vec<Person>, Vec<Term>, Vec<Tenure>) {
    let (mut terms, mut tenures) = (Vec::new(), Vec::new());
    let mut all = Vec::new();
    for person in raw {
        let declared = declared(here, &person.id);
        let own = here.lookup.record(&person.id.value);
        let mut keys = Vec::new();
        let next = |n: usize| TenureKey(first + u32::try_from(n).unwrap_or(u32::MAX));
        for tenure in person.tenures {
            let office = tenure.office.and_then(|id| here.one(&id, RecordKind::Offices));
            let key = next(tenures.len());
            // A tenure of an office that is not there still takes its place, so that keys stay
            // those that were counted; no look-up by office finds it.
            let office = match office {
                Some(Record::Office(key)) => key,
                _ => OfficeKey(u32::MAX),
            };
            let person = match own {
                Some(Record::Person(key)) => key,
                _ => PersonKey(u32::MAX),
            };
            let from = match tenure.from {
                RawEnd::On(date) => Start::On(date.value),
                RawEnd::LeftOut | RawEnd::Unknown => Start::Unknown,
            };
            let to = match tenure.to {
                RawEnd::On(date) => End::On(date.value),
                RawEnd::Unknown => End::Unknown,
                RawEnd::LeftOut => End::StillInOffice,
            };
            let (cite, cites_in_vain) = here.cite(tenure.cite);
            let rival_from = rivals(here, tenure.rival_from);
            let rival_to = rivals(here, tenure.rival_to);
            let dates = |rivals: &[Rival]| rivals.iter().map(|rival| rival.date.clone()).collect();
            tenures.push(Tenure {
                person,
                office,
                from,
                to,
                acting: tenure.acting,
                rival_from: dates(&rival_from),
                rival_to: dates(&rival_to),
            });
            terms.push(Term {
                cite,
                cites_in_vain,
                unsourced_ok: tenure.unsourced_ok,
                rival_from,
                rival_to,
                span: tenure.span,
                declared,
            });
            keys.push(key);
        }
        let same_as = webs(here, person.same_as);
        all.push(Person {
            id: person.id.value,
            name: words(person.name),
            same_as,
            tenures: keys,
            declared,
        });
    }
    (all, terms, tenures)
}

fn organization(here: &Here<'_, '_>, raw: RawOrganization) -> Organization {
    Organization {
        declared: declared(here, &raw.id),
        id: raw.id.value,
        name: words(raw.name),
        short: raw.short,
        same_as: values(raw.same_as).into_iter().filter(|url| links::is_web(url)).collect(),
    }
}

fn office(here: &mut Here<'_, '_>, raw: RawOffice) -> Office {
    let organization =
        raw.organization.and_then(|id| match here.one(&id, RecordKind::Organizations)? {
            Record::Organization(key) => Some(key),
            _ => None,
        });
    Office {
        declared: declared(here, &raw.id),
        id: raw.id.value,
        title: words(raw.title),
        organization,
    }
}

/// What other sources say.
fn rivals(here: &mut Here<'_, '_>, raw: Vec<RawRivalDate>) -> Vec<Rival> {
    raw.into_iter()
        .filter_map(|rival| {
            let (cite, cites_in_vain) = here.cite(rival.cite);
            Some(Rival { date: rival.date?.value, cite, cites_in_vain })
        })
        .collect()
}

fn event(here: &mut Here<'_, '_>, raw: RawEvent) -> Event {
    let (cite, cites_in_vain) = here.cite(raw.cite);
    Event {
        declared: declared(here, &raw.id),
        id: raw.id.value,
        title: words(raw.title),
        kind: raw.kind,
        undated: raw.undated,
        date: raw.date.map(|date| date.value),
        rivals: rivals(here, raw.rival_dates),
        place: raw.place,
        by: raw.by.iter().map(|name| party(here, name)).collect(),
        summary: here.seldom(raw.summary),
        cite,
        cites_in_vain,
        unsourced_ok: raw.unsourced_ok,
    }
}

fn quote(here: &mut Here<'_, '_>, raw: RawQuote) -> Quote {
    let (cite, cites_in_vain) = here.cite(raw.cite);
    Quote {
        declared: declared(here, &raw.id),
        id: raw.id.value,
        words_span: raw.text.span,
        words: Words { text: raw.text.value, lang: raw.lang.map(|lang| lang.value) },
        translation: raw.translation.map(|t| {
            let words = Words { text: t.text.value, lang: t.lang.map(|lang| lang.value) };
            Box::new(Translation { words, by: t.by })
        }),
        speaker: raw.speaker.map(|name| party(here, &name)),
        date: raw.date.map(|date| date.value),
        cite,
        cites_in_vain,
        unsourced_ok: raw.unsourced_ok,
        context: here.seldom(raw.context),
    }
}

/// Resolves the sources that no page declares, but the bibliography alone.
pub(super) fn references(
    lookup: &Lookup<'_>,
    raw: Vec<RawSource>,
) -> (Vec<Source>, Vec<Diagnostic>) {
    // No page: what they say is in the site's language, and stands at the top of the site.
    let page = PageKey(u32::MAX);
    let mut here = Here { lookup, page, path: "", found: Vec::new() };
    let sources = raw.into_iter().map(|raw| source(&mut here, raw)).collect();
    (sources, here.found)
}

fn source(here: &mut Here<'_, '_>, raw: RawSource) -> Source {
    let title = raw.title.unwrap_or_else(|| {
        let message = format!("the source `{}` needs a `title`", raw.id.value);
        here.found.push(
            Diagnostic::new(&codes::MISSING_KEY, raw.id.span, message)
                .label("`title` is missing here")
                .help(match raw.url {
                    Some(_) => "add `title:`; `ibid new source URL --fetch` reads it from the page",
                    None => "add `title:`",
                }),
        );
        // It still stands under its id, so that nothing else is reported as unknown.
        RawWords { text: raw.id.clone(), lang: None }
    });
    if let (None, Some(sha256)) = (&raw.snapshot, &raw.sha256) {
        let message = "a `sha256` is that of a snapshot, and there is no `snapshot`";
        here.found.push(
            Diagnostic::new(&codes::MISSING_KEY, sha256.span, message)
                .help("snapshot: _snapshots/…"),
        );
    }
    let url = raw.url.and_then(|url| web(here, url)).unwrap_or_default();
    let archive = raw.archive.and_then(|archive| {
        let date = archive.date.map(|date| date.value);
        Some(Box::new(Archive { url: web(here, archive.url)?, date }))
    });
    Source {
        declared: declared(here, &raw.id),
        id: raw.id.value,
        kind: raw.kind.unwrap_or(SourceType::Web),
        title: words(title),
        author: names::all(raw.author),
        editor: names::seldom(raw.editor),
        translator: names::seldom(raw.translator),
        director: names::seldom(raw.director),
        container_author: names::seldom(raw.container_author),
        interviewer: names::seldom(raw.interviewer),
        recipient: names::seldom(raw.recipient),
        translated_title: raw.translated_title.map(|title| Box::new(words(*title))),
        container: raw.container,
        publisher: raw.publisher,
        details: raw.details,
        date: raw.date.map(|date| date.value),
        original_date: raw.original_date.map(|date| date.value),
        url,
        accessed: raw.accessed.map(|date| date.value),
        archive,
        lang: raw.lang.map(|lang| lang.value),
        doi: raw.doi,
        isbn: raw.isbn,
        csl: raw.csl,
        snapshot: raw.snapshot.map(|path| Box::new(snapshot(here, *path, raw.sha256))),
        derived_from: sources(here, &raw.derived_from),
        status: raw.status.map_or(Status::Ok, |status| status.value),
        note: here.seldom(raw.note),
    }
}

/// The sources of these ids, each with its place.
fn sources(here: &mut Here<'_, '_>, ids: &[At<String>]) -> Vec<At<SourceKey>> {
    ids.iter().filter_map(|id| here.source(id).map(|key| At::new(key, id.span))).collect()
}

fn snapshot(here: &Here<'_, '_>, path: At<String>, sha256: Option<Box<At<String>>>) -> Snapshot {
    let text = here.lookup.given.snapshots.get(&path.value).copied();
    let sha256 = sha256.map(|sha256| *sha256);
    Snapshot { path: path.value, span: path.span, text, sha256 }
}

fn claim(here: &mut Here<'_, '_>, raw: RawClaim) -> Claim {
    Claim {
        declared: declared(here, &raw.id),
        id: raw.id.value,
        text: here.prose(raw.text),
        is_disputed: raw.has_positions,
        date: raw.date.map(|date| date.value),
        positions: raw.positions.into_iter().filter_map(|raw| position(here, raw)).collect(),
        unsourced_ok: raw.unsourced_ok,
    }
}

fn position(here: &mut Here<'_, '_>, raw: RawPosition) -> Option<Position> {
    let names_quote = raw.names_quote;
    let (cite, in_vain) = here.cite(raw.cite);
    let quote = raw.quote.and_then(|id| match here.one(&id, RecordKind::Quotes)? {
        Record::Quote(key) => Some(key),
        _ => None,
    });
    let origin = sources(here, &raw.origin);
    Some(Position {
        by: party(here, &raw.by?),
        anonymous: raw.anonymous,
        stance: raw.stance?,
        date: raw.date.map(|date| date.value),
        cites_in_vain: in_vain || names_quote && quote.is_none(),
        cite,
        unsourced_ok: raw.unsourced_ok,
        quote,
        origin,
        span: raw.span,
    })
}

fn assessment(here: &mut Here<'_, '_>, raw: RawAssessment) -> Assessment {
    let candidates: Vec<Record> = raw
        .candidates
        .iter()
        .filter_map(|id| {
            let record = here.lookup.record(&id.value);
            if record.is_none() && !here.lookup.ids.unread.contains(&id.value) {
                let near = here.lookup.near_id(&id.value, |_| true);
                let message = format!("no record has the id `{}`", id.value);
                let mut finding = Diagnostic::new(&codes::UNKNOWN_RECORD, id.span, message)
                    .suggest(near.as_deref());
                if finding.help.is_none() {
                    let help = "a candidate is the id of a record; declare one on any page";
                    finding.help = Some(help.to_owned());
                }
                here.found.push(finding);
            }
            record
        })
        .collect();
    let clues = raw
        .clues
        .into_iter()
        .filter_map(|clue| {
            let text = here.prose(clue.text);
            let tenure = clue.tenure.and_then(|written| tables::against(here, &written));
            let (cite, _) = here.cite(clue.cite);
            let ratings = clue.ratings.into_iter();
            let ratings = ratings.filter_map(|r| rating(here, &raw.candidates, r)).collect();
            Some(Clue { id: clue.id?.value, text, tenure, cite, ratings })
        })
        .collect();
    Assessment {
        declared: declared(here, &raw.id),
        id: raw.id.value,
        question: raw.question,
        candidates,
        clues,
    }
}

fn rating(here: &mut Here<'_, '_>, candidates: &[At<String>], raw: RawRating) -> Option<Rating> {
    if !candidates.iter().any(|id| id.value == raw.candidate.value) {
        let known = candidates.iter().map(|id| id.value.as_str());
        let near = crate::diagnostic::did_you_mean(&raw.candidate.value, known);
        let message = format!("`{}` is not a candidate of this assessment", raw.candidate.value);
        here.found.push(
            Diagnostic::new(&codes::UNKNOWN_RECORD, raw.candidate.span, message).suggest(near),
        );
        return None;
    }
    let because = here.prose(raw.because);
    let (cite, _) = here.cite(raw.cite);
    let candidate = here.lookup.record(&raw.candidate.value)?;
    Some(Rating { candidate, fit: raw.fit?, because, cite, span: raw.candidate.span })
}
