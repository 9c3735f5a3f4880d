//! Fenced blocks of the site's own: ```` ```tenures ````, ```` ```timeline ````,
//! ```` ```bibliography ````.

use super::fields::{self, Cx, Fields};
use super::markdown::Lines;
use super::schema;
use super::yaml::{self, Node, Value};
use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::domain::date::Date;
use crate::markup::{Ask, BibliographyAsk, EventsAsk, LanesBy, TenuresAsk, TimelineAsk};
use crate::text::{At, Span};

/// What stands for all events elsewhere.
const ALL: &[&str] = &["all", "any", "every", "everything", "*"];
const OURS: &[&str] = &["tenures", "timeline", BIBLIOGRAPHY];
/// The list of a page's sources.
pub(super) const BIBLIOGRAPHY: &str = "bibliography";

/// Whether the program fills a block of that name.
pub(super) fn is_ours(name: &str) -> bool {
    OURS.contains(&name)
}

/// A finding where the name is nearly one of ours.
pub(super) fn near_miss(name: &str, span: Span) -> Option<Diagnostic> {
    let near = did_you_mean(name, OURS.iter().copied()).filter(|n| *n != name)?;
    let message = format!("there is no block `{name}`; it is shown as code");
    Some(Diagnostic::new(&codes::UNKNOWN_BLOCK, span, message).suggest(Some(near)))
}

/// What a block asks for. Its `words` stand in the file as `lines` say.
pub(super) fn read(
    name: &str,
    words: &str,
    lines: &Lines,
    name_span: Span,
    found: &mut Vec<Diagnostic>,
) -> Option<Ask> {
    debug_assert!(is_ours(name));
    // Places are those in the words until all is read.
    let mut within = Vec::new();
    let tree = yaml::tree(words, lines.whole().text, 0, &mut within);
    let mut cx = Cx { raw: words, file: None, found: &mut within };
    let mut ask = match (name, tree) {
        ("timeline", None) => Some(Ask::Timeline(Box::default())),
        ("timeline", Some(node)) => {
            timeline(&mut cx, &node).map(|ask| Ask::Timeline(Box::new(ask)))
        }
        (BIBLIOGRAPHY, None) => Some(Ask::Bibliography(BibliographyAsk::default())),
        (BIBLIOGRAPHY, Some(node)) => bibliography(&mut cx, &node).map(Ask::Bibliography),
        (_, None) => {
            let message = "the table does not say against what the events are held";
            found.push(
                Diagnostic::new(&codes::MISSING_KEY, name_span, message)
                    .help("against: [a-person/an-office, an-office]"),
            );
            None
        }
        (_, Some(node)) => tenures(&mut cx, &node).map(Ask::Tenures),
    };
    let place = |span: Span| lines.span(span.range());
    for finding in &mut within {
        finding.span = place(finding.span);
        finding.related.iter_mut().for_each(|(span, _)| *span = place(*span));
    }
    found.append(&mut within);
    if let Some(ask) = &mut ask {
        ask.places().for_each(|span| *span = place(*span));
    }
    ask
}

fn tenures(cx: &mut Cx<'_>, node: &Node<'_>) -> Option<TenuresAsk> {
    let f = Fields::open(cx, node, &schema::TENURES)?;
    let caption = f.text(cx, "caption").map(|text| text.value).unwrap_or_default();
    let events = match f.node("events") {
        None => EventsAsk::default(),
        Some(node) => events(cx, node)?,
    };
    let against = f.texts(cx, "against");
    let orient = f.text(cx, "orient");
    let across = match orient.as_ref().map(|word| word.value.as_str()) {
        None | Some("events-down") => false,
        Some("events-across") => true,
        Some(_) => {
            if let Some(word) = &orient {
                fields::bad_word(cx, word, "orient", &["events-down", "events-across"]);
            }
            false
        }
    };
    let show = f.texts(cx, "show");
    let allowed = ["place", "by", "kind", "date", "summary"];
    for key in show.iter().filter(|key| !allowed.contains(&key.value.as_str())) {
        fields::bad_word(cx, key, "show", &allowed);
    }
    let show = show.into_iter().filter(|key| allowed.contains(&key.value.as_str())).collect();
    Some(TenuresAsk { caption, events, against, across, show })
}

fn timeline(cx: &mut Cx<'_>, node: &Node<'_>) -> Option<TimelineAsk> {
    let f = Fields::open(cx, node, &schema::TIMELINE)?;
    let caption = f.text(cx, "caption").map(|text| text.value).unwrap_or_default();
    let events = match f.node("events") {
        None => EventsAsk::default(),
        Some(node) => events(cx, node)?,
    };
    let against = f.texts(cx, "against");
    let from = f.date(cx, "from");
    let to = f.date(cx, "to");
    let day = |date: &Option<At<Date>>, first: bool| {
        let date = &date.as_ref()?.value;
        if first { date.earliest() } else { date.latest() }.day()
    };
    if let (Some(first), Some(last), Some(word)) = (day(&from, true), day(&to, false), &to)
        && last < first
    {
        let message = "the timeline ends before it begins";
        cx.say(
            Diagnostic::new(&codes::BAD_VALUE, word.span, message)
                .help("`from` is the first day that is shown, `to` the last"),
        );
    }
    let lanes = f.one_of(cx, "lanes", LanesBy::from_word);
    let (from, to) = (from.map(|date| date.value), to.map(|date| date.value));
    Some(TimelineAsk { caption, events, against, from, to, lanes })
}

fn bibliography(cx: &mut Cx<'_>, node: &Node<'_>) -> Option<BibliographyAsk> {
    let f = Fields::open(cx, node, &schema::BIBLIOGRAPHY)?;
    let caption = f.text(cx, "caption").map(|text| text.value).unwrap_or_default();
    Some(BibliographyAsk { caption })
}

fn events(cx: &mut Cx<'_>, node: &Node<'_>) -> Option<EventsAsk> {
    match &node.value {
        Value::Sequence(items) => Some(EventsAsk::Named(
            items.iter().filter_map(|item| fields::text(cx, item, "events")).collect(),
        )),
        Value::Mapping(_) => {
            let f = Fields::open(cx, node, &schema::SELECTION)?;
            let kind = f.text(cx, "kind");
            let place = kind.as_ref().map_or(node.span, |kind| kind.span);
            let kind = kind.map(|kind| kind.value);
            let from = f.date(cx, "from").map(|date| Box::new(date.value));
            let to = f.date(cx, "to").map(|date| Box::new(date.value));
            Some(EventsAsk::Selected { kind, place: Some(place), from, to })
        }
        Value::Scalar { text, .. } => {
            let word = text.trim();
            let help = match ALL.contains(&word.to_lowercase().as_str()) {
                true => "leave `events` out: all operations are meant then".to_owned(),
                false => format!("write it as a list: events: [{word}]"),
            };
            cx.wrong_type(node, "events", "a list of ids, or a selection", Some(&help));
            Some(EventsAsk::Named(Vec::new()))
        }
    }
}
