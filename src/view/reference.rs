//! The house note style, after Chicago's: a source as its note cites it, and as lists name it.

use super::html::{escape, escape_to};
use super::model::Html;
use super::sheet::Sheet;
use crate::domain::citation::{Locator, Unit};
use crate::domain::kinds::{SourceType, Status};
use crate::dossier::{Citation, Name, Record, Source};
use crate::words::Ui;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// A source, formatted.
#[derive(Debug, Clone, Default)]
pub struct Reference {
    /// As a note has it, without a full stop: a locator may follow.
    pub note: String,
    /// As a list has it: the family name first, full stops between the parts.
    pub entry: String,
    /// A few plain words: "The Jerusalem Post, 24 January 2023".
    pub short: String,
}

/// Formats a source.
pub(super) fn of(source: &Source, ui: &Ui) -> Reference {
    let note = join(note_parts(source, ui), ", ");
    let entry = join(entry_parts(source, ui), ". ");
    let short = short(source, ui);
    let mut entry = entry;
    end_with(&mut entry, ".");
    Reference { note, entry, short }
}

/// A few words that a journalist knows it by: what it appeared in and when, or who wrote it and its
/// title.
fn short(source: &Source, ui: &Ui) -> String {
    let title = super::frame::shortened(&source.title.text, 60);
    let family = source.author.first().map(|name| match name {
        Name::Person { family, .. } => family.as_str(),
        Name::Literal(name) => name.as_str(),
    });
    let date = source.date.as_ref().map(|date| ui.short_date(date));
    match (source.container.as_str(), date, family) {
        ("", _, Some(family)) => format!("{family}, {title}"),
        ("", ..) => title,
        (container, Some(date), _) => format!("{container}, {date}"),
        (container, None, _) => format!("{container}, {title}"),
    }
}

/// Joins parts; what already ends in a mark of its own takes no comma after it. A comma or full stop
/// stands within closing quotation marks, as Chicago has it.
fn join(parts: Vec<String>, between: &str) -> String {
    let mut out = String::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !out.is_empty() {
            end_with(&mut out, between.trim_end());
            out.push(' ');
        }
        out.push_str(&part);
    }
    out
}

/// Ends what was said so far with a mark, unless it ends in one.
fn end_with(out: &mut String, mark: &str) {
    let quoted = out.strip_suffix('”').map(str::len);
    let words = out.get(..quoted.unwrap_or(out.len())).unwrap_or("");
    let bare = words.trim_end_matches("</cite>").trim_end_matches("</bdi>");
    if bare.ends_with(['?', '!', '.', ',', '…']) {
        return;
    }
    out.insert_str(quoted.unwrap_or(out.len()), mark);
}

/// Whether the work stands on its own (its title in italics) or in something else (in quotation
/// marks).
fn stands_alone(source: &Source) -> bool {
    use SourceType::*;
    match source.kind {
        Book | Report | Dataset => true,
        Legal | Archive => source.container.is_empty(),
        _ => false,
    }
}

fn title(source: &Source) -> String {
    let mut words = String::new();
    let lang = source.title.lang.as_ref().or(source.lang.as_ref());
    if let Some(lang) = lang {
        let lang = escape(lang);
        let dir = super::frame::direction(&lang);
        words.push_str(&format!("<bdi lang=\"{lang}\" dir=\"{dir}\">"));
    }
    escape_to(&mut words, &source.title.text);
    if lang.is_some() {
        words.push_str("</bdi>");
    }
    if stands_alone(source) { format!("<cite>{words}</cite>") } else { format!("“{words}”") }
}

fn container(source: &Source, ui: &Ui) -> String {
    if source.container.is_empty() {
        return String::new();
    }
    let cite = format!("<cite>{}</cite>", escape(&source.container));
    match source.kind {
        SourceType::Chapter => format!("{} {cite}", ui.get("reference_in")),
        _ => cite,
    }
}

fn published(source: &Source, ui: &Ui) -> String {
    let date = source.date.as_ref().map(|date| ui.short_date(date)).unwrap_or_default();
    match (source.publisher.is_empty(), date.is_empty()) {
        (true, _) => escape(&date),
        (false, true) => escape(&source.publisher),
        (false, false) if is_bound(source) => {
            format!("({}, {})", escape(&source.publisher), escape(&date))
        }
        (false, false) => format!("{}, {}", escape(&source.publisher), escape(&date)),
    }
}

fn is_bound(source: &Source) -> bool {
    matches!(source.kind, SourceType::Book | SourceType::Chapter | SourceType::Report)
}

fn note_parts(source: &Source, ui: &Ui) -> Vec<String> {
    let mut parts = vec![names(&source.author, false, ui)];
    let title = title(source);
    let published = published(source, ui);
    let editors = editors(source, ui);
    if is_bound(source) && published.starts_with('(') {
        // Chicago sets the imprint in brackets right behind the title.
        if source.kind == SourceType::Chapter {
            parts.push(title);
            parts.push(join(vec![container(source, ui), editors], ", "));
        } else {
            parts.push(title);
            parts.extend([container(source, ui), editors]);
        }
        parts.retain(|part| !part.is_empty());
        if let Some(last) = parts.last_mut() {
            last.push_str(&format!(" {published}"));
        }
        return parts;
    }
    parts.extend([title, container(source, ui), editors, published]);
    parts
}

fn entry_parts(source: &Source, ui: &Ui) -> Vec<String> {
    let published = published(source, ui);
    let published =
        published.strip_prefix('(').and_then(|p| p.strip_suffix(')')).unwrap_or(&published);
    vec![
        names(&source.author, true, ui),
        title(source),
        container(source, ui),
        editors(source, ui),
        published.to_owned(),
        if source.doi.is_empty() { String::new() } else { format!("doi:{}", escape(&source.doi)) },
    ]
}

fn editors(source: &Source, ui: &Ui) -> String {
    match source.editor.len() {
        0 => String::new(),
        _ => format!("{} {}", ui.get("reference_edited_by"), names(&source.editor, false, ui)),
    }
}

/// Names in a row: all up to three, else the first "et al.". `inverted`: the first with its family
/// name before the rest.
fn names(all: &[Name], inverted: bool, ui: &Ui) -> String {
    let one = |(number, name): (usize, &Name)| match name {
        Name::Literal(name) => escape(name),
        Name::Person { family, given, suffix } => {
            let (mark, parts) = match inverted && number == 0 {
                true => (", ", [family, given, suffix]),
                false => (" ", [given, family, suffix]),
            };
            let said: Vec<&str> =
                parts.iter().map(|part| part.as_str()).filter(|part| !part.is_empty()).collect();
            escape(&said.join(mark))
        }
    };
    let names: Vec<String> = all.iter().enumerate().map(one).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] => ui.names(one, None, two),
        [one, two, three] => ui.names(one, Some(two), three),
        [one, ..] => format!("{one} {}", ui.get("reference_et_al")),
    }
}

/// A locator in words: "p. 12", "pp. 3–5", "at 12:30".
pub(super) fn locator(locator: &Locator, ui: &Ui) -> String {
    let value = &locator.value;
    let many = value.contains(['–', ',', '&']) || value.contains(" and ");
    let key = match (locator.unit, many) {
        (Unit::Time, _) => "locator_timestamp".to_owned(),
        (unit, false) => format!("locator_{}", unit.as_csl()),
        (unit, true) => format!("locator_{}s", unit.as_csl()),
    };
    ui.with(&key, value)
}

/// The note of a citation: the reference, the locator, and links to the source's page, the original
/// and the archived copy, these with the attributes of Robust Links (robustlinks.mementoweb.org).
pub(super) fn note(sheet: &Sheet<'_>, citation: &Citation, quoted: Option<&str>) -> Html {
    let Some(source) = sheet.frame.dossier.source(citation.source) else { return Html::default() };
    let ui = sheet.ui;
    let mut out = String::from("<p>");
    if !citation.prefix.is_empty() {
        let mut prefix = citation.prefix.chars();
        if let Some(first) = prefix.next() {
            escape_to(&mut out, &first.to_uppercase().to_string());
        }
        escape_to(&mut out, prefix.as_str());
        out.push(' ');
    }
    let place = citation.locator.as_ref().map(|place| escape(&locator(place, ui)));
    let parts = vec![
        sheet.frame.reference(citation.source, sheet.ui).note.clone(),
        place.unwrap_or_default(),
        escape(&citation.suffix),
    ];
    out.push_str(&join(parts, ", "));
    end_with(&mut out, ".");
    if source.status != Status::Ok {
        let key = format!("status_{}", source.status.as_str());
        out.push_str(&format!(
            " <strong class=\"status status-{}\">{}</strong>",
            source.status.as_str(),
            escape(ui.get(&key))
        ));
    }
    out.push_str(&links(sheet, citation, source, quoted));
    out.push_str("</p>");
    Html(out)
}

fn links(sheet: &Sheet<'_>, citation: &Citation, source: &Source, quoted: Option<&str>) -> String {
    let ui = sheet.ui;
    let mut links: Vec<String> = Vec::new();
    let page = sheet.frame.record_url(Record::Source(citation.source));
    if !page.is_empty() {
        links.push(format!(
            "<a class=\"source-page\" href=\"{}\">{}</a>",
            escape(&page),
            escape(ui.get("about_this_source"))
        ));
    }
    if !source.url.is_empty() {
        let mut href = source.url.clone();
        if let Some(words) = quoted {
            href.push_str(&text_fragment(&source.url, words));
        }
        links.push(format!(
            "<a class=\"external\" href=\"{}\"{}>{}</a>",
            escape(&href),
            robust(source),
            escape(ui.get("original"))
        ));
    }
    if let Some(archive) = &source.archive {
        links.push(format!(
            "<a class=\"external\" href=\"{}\"{}>{}</a>",
            escape(&archive.url),
            robust(source),
            escape(ui.get("archived_copy"))
        ));
    }
    if links.is_empty() {
        return String::new();
    }
    format!(" <span class=\"source-links\">{}</span>", links.join(" "))
}

/// The attributes of Robust Links, for a source with an archived copy.
fn robust(source: &Source) -> String {
    let Some(archive) = &source.archive else { return String::new() };
    let mut out = String::new();
    if !source.url.is_empty() {
        out.push_str(&format!(" data-originalurl=\"{}\"", escape(&source.url)));
    }
    out.push_str(&format!(" data-versionurl=\"{}\"", escape(&archive.url)));
    if let Some(date) = &archive.date {
        out.push_str(&format!(" data-versiondate=\"{}\"", escape(date.written())));
    }
    out
}

/// What a text directive must escape, besides what a fragment must: `-`, `,` and `&` mean something
/// in it (WICG, URL Fragment Text Directives).
const DIRECTIVE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'_').remove(b'~');

/// The text directive that leads to `words`; of long ones the first and last few.
fn text_fragment(url: &str, words: &str) -> String {
    if url.contains('#') {
        return String::new();
    }
    let encode = |part: &str| utf8_percent_encode(part, DIRECTIVE).to_string();
    let all: Vec<&str> = words.split_whitespace().collect();
    let directive = if all.len() <= 10 {
        encode(&all.join(" "))
    } else {
        let head = all.get(..4).unwrap_or(&[]).join(" ");
        let tail = all.get(all.len().saturating_sub(4)..).unwrap_or(&[]).join(" ");
        format!("{},{}", encode(&head), encode(&tail))
    };
    format!("#:~:text={directive}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_stand_within_quotation_marks_and_follow_no_other_mark() {
        let parts = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        assert_eq!(
            join(parts(&["A. Bee", "“Words”", "<cite>Paper</cite>"]), ", "),
            "A. Bee, “Words,” <cite>Paper</cite>"
        );
        assert_eq!(join(parts(&["“Why?”", "2023"]), ", "), "“Why?” 2023");
        assert_eq!(join(parts(&["<cite>Who?</cite>", "p. 3"]), ", "), "<cite>Who?</cite> p. 3");
        let mut entry = String::from("“Words”");
        end_with(&mut entry, ".");
        assert_eq!(entry, "“Words.”");
    }

    #[test]
    fn long_quotes_lead_to_their_first_and_last_words() {
        assert_eq!(text_fragment("https://x.example/", "spot on"), "#:~:text=spot%20on");
        let long = text_fragment("https://x.example/", "a b c d e f g h i j k l m");
        assert_eq!(long, "#:~:text=a%20b%20c%20d,j%20k%20l%20m");
        assert_eq!(text_fragment("https://x.example/#at", "spot on"), "");
    }
}
