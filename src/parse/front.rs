//! A page's file: front matter, then Markdown.

use super::fields::{Cx, Fields};
use super::markdown;
use super::raw::{RawCorrection, RawFront, RawPage, RawRecords, RawWords};
use super::{decode, schema, yaml};
use crate::diagnostic::{Diagnostic, codes};
use crate::markup::Markup;
use crate::text::{Span, TextId};
use std::sync::Arc;

/// Reads the page in `raw`, the contents of the text `text`. What cannot be read is reported, and
/// the rest is there.
pub fn page(text: TextId, raw: &Arc<str>) -> (RawPage, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let split = split(raw);
    if let Split::Unclosed = split {
        let message = "the front matter is not closed";
        found.push(
            Diagnostic::new(&codes::UNCLOSED_FRONT_MATTER, Span::new(text, 0, 3), message)
                .label("opened here")
                .help("end it with a line of `---`"),
        );
    }
    let unclosed = matches!(split, Split::Unclosed);
    let (yaml_range, body_start) = match split {
        Split::Both { yaml, body } => (yaml, body),
        Split::None { body } => (body..body, body),
        Split::Unclosed => (3..3, raw.len()),
    };
    let yaml = raw.get(yaml_range.clone()).unwrap_or("");
    let root = yaml::tree(yaml, text, yaml_range.start, &mut found);
    let broken =
        found.iter().find(|finding| finding.code == &codes::BAD_YAML).map(|finding| finding.span);
    let mut cx = Cx { raw, file: Some(raw), found: &mut found };
    let front_span = Span::new(text, 0, raw.find('\n').unwrap_or(raw.len()));
    let fields = root.as_ref().filter(|node| !node.is_null());
    let (front, records) = match fields {
        None => {
            if broken.is_none() && !unclosed {
                cx.say(
                    Diagnostic::new(&codes::MISSING_KEY, front_span, "a page needs a `title`")
                        .help("begin the file with\n---\ntitle: …\n---"),
                );
            }
            (empty_front(front_span), RawRecords::default())
        }
        Some(node) => match Fields::open(&mut cx, node, &schema::PAGE) {
            None => (empty_front(front_span), RawRecords::default()),
            Some(fields) => {
                let front = front(&mut cx, &fields);
                let mut records = decode::records(&mut cx, &fields);
                if let (Some(_), Some(last)) = (broken, records.sources.last_mut()) {
                    // Its title may stand where nothing was read.
                    let id = RawWords { text: last.id.clone(), lang: None };
                    last.title.get_or_insert(id);
                }
                (front, records)
            }
        },
    };
    if let Some(broken) = broken {
        // What follows the mistake was not read, so a missing key is no finding of its own, nor is
        // the form of a value that the mistake is in.
        found.retain(|finding| {
            let (end, start) = (finding.span.range().end, broken.range().start);
            let same_line = raw.get(end..start).is_none_or(|between| !between.contains('\n'));
            let torn = finding.code == &codes::WRONG_TYPE && same_line;
            finding.code != &codes::MISSING_KEY && !torn
        });
    }
    let mut of_body = Vec::new();
    let body = markdown::body(raw, Span::new(text, body_start, raw.len()), &mut of_body);
    notes_out_of_sight(raw, &body, &mut found, &mut of_body);
    found.append(&mut of_body);
    let unread = match (broken, unclosed) {
        (_, true) => ids_in(raw),
        // Which of them were read is known to whoever looks them up.
        (Some(_), _) => ids_in(yaml),
        (None, _) => Vec::new(),
    };
    (RawPage { text, front, records, body, unread }, found)
}

/// A reference, in the words of the front matter, to a note of the page's text: that is `found`, and says
/// why it cannot be. It is not also told, `of_body`, that nothing refers to the note.
fn notes_out_of_sight(
    raw: &str,
    body: &Markup,
    found: &mut [Diagnostic],
    of_body: &mut Vec<Diagnostic>,
) {
    let label_of = |finding: &Diagnostic| {
        let words = raw.get(finding.span.range())?.trim_end_matches(':');
        Some(words.strip_prefix("[^")?.strip_suffix(']')?.to_lowercase())
    };
    for finding in found.iter_mut().filter(|finding| finding.code == &codes::UNDEFINED_NOTE) {
        let Some(label) = label_of(finding) else { continue };
        let mut notes = body.notes.iter();
        let names =
            |known: &Option<String>| known.as_ref().is_some_and(|l| l.to_lowercase() == label);
        let Some(note) = notes.find(|note| names(&note.label)) else { continue };
        let span = finding.span;
        let message = "these words are shown without the page's text too (in the feed, on the pages of \
                       records), so they cannot refer to a note of it";
        *finding = Diagnostic::new(&codes::UNDEFINED_NOTE, span, message)
            .help("write the note in place, `^[…]`, or cite what it says, `[@…]`")
            .related(note.span, "defined here");
        of_body.retain(|other| {
            other.code != &codes::UNUSED_NOTE || label_of(other).as_ref() != Some(&label)
        });
    }
}

/// What is written behind `id:`, whatever the YAML around it.
fn ids_in(yaml: &str) -> Vec<String> {
    let key = |at: &usize| {
        let before = yaml.get(..*at).unwrap_or("");
        before.is_empty() || before.ends_with([' ', '\n', '{', ','])
    };
    yaml.match_indices("id:")
        .map(|(at, _)| at)
        .filter(key)
        .filter_map(|at| yaml.get(at + 3..)?.split([',', '}', '\n']).next())
        .map(|id| id.trim().trim_matches(['"', '\'']).to_owned())
        .filter(|id| !id.is_empty())
        .collect()
}

enum Split {
    None { body: usize },
    Both { yaml: std::ops::Range<usize>, body: usize },
    Unclosed,
}

/// Front matter lies between a first line of `---` and the next line of `---` or `...`. A byte order
/// mark before it is passed over.
fn split(raw: &str) -> Split {
    let bom = if raw.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let rest = raw.get(bom..).unwrap_or("");
    let mut lines = rest.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return Split::None { body: bom };
    };
    let start = bom + first.len();
    // The line before it ends in a line feed: the first's, where nothing lies between.
    let from = start.saturating_sub(1);
    let closing = |fence: &str, end: usize| {
        let within = raw.as_bytes().get(from..end)?;
        let begins = memchr::memmem::find_iter(within, fence).map(|at| from + at + 1);
        let mut lines = begins
            .filter_map(|begin| Some((begin, raw.get(begin..)?.split_inclusive('\n').next()?)));
        lines.find(|(_, line)| line.trim_end().len() == fence.len() - 1)
    };
    let dashes = closing("\n---", raw.len());
    let dots = closing("\n...", dashes.map_or(raw.len(), |(begin, _)| begin));
    match dots.or(dashes) {
        Some((begin, line)) => Split::Both { yaml: start..begin, body: begin + line.len() },
        None => Split::Unclosed,
    }
}

/// Where the YAML stands between the two lines that fence the front matter; `None` where they do not.
pub fn front_matter(page: &str) -> Option<std::ops::Range<usize>> {
    match split(page) {
        Split::Both { yaml, .. } => Some(yaml),
        Split::None { .. } | Split::Unclosed => None,
    }
}

fn empty_front(span: Span) -> RawFront {
    RawFront {
        span,
        title: None,
        summary: String::new(),
        date: None,
        updated: None,
        authors: Vec::new(),
        lang: None,
        translation_of: None,
        draft: false,
        slug: None,
        aliases: Vec::new(),
        weight: None,
        corrections: Vec::new(),
        unsourced_ok: None,
        extra: serde_json::Value::Null,
    }
}

fn front(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> RawFront {
    RawFront {
        span: decode::head(f.span),
        title: f.text(cx, "title"),
        summary: f.text(cx, "summary").map(|text| text.value).unwrap_or_default(),
        date: f.date(cx, "date"),
        updated: f.date(cx, "updated"),
        authors: f.texts(cx, "authors").into_iter().map(|author| author.value).collect(),
        lang: f.text(cx, "lang"),
        translation_of: f.text(cx, "translation_of"),
        draft: f.boolean(cx, "draft"),
        slug: f.text(cx, "slug"),
        aliases: f.texts(cx, "aliases"),
        weight: f.integer(cx, "weight"),
        corrections: f
            .list(cx, "corrections")
            .iter()
            .filter_map(|node| {
                let fields = Fields::open(cx, node, &schema::CORRECTION)?;
                let date = fields.date(cx, "date");
                let text = decode::markdown(cx, &fields, "text");
                Some(RawCorrection { date: date?, text })
            })
            .collect(),
        unsourced_ok: decode::unsourced_ok(cx, f),
        extra: f.node("extra").map_or(serde_json::Value::Null, decode::anything),
    }
}
