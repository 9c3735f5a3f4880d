//! What hayagriva rendered, as HTML, with what it cannot say put in.

use super::item;
use super::namesakes::{self, Namesake};
use crate::domain::date::Date;
use crate::dossier::{Source, Words};
use crate::view::citation::parts;
use crate::view::citation::places::Hole;
use crate::view::frame::direction;
use crate::view::html::escape;
use crate::words::Ui;
use hayagriva::citationberg::{FontStyle, FontVariant, FontWeight, TextDecoration, VerticalAlign};
use hayagriva::{ElemChild, ElemChildren, ElemMeta, Formatted};

/// A number that no reference has: where the place that is cited will stand.
const ONE: &str = "1930571683";
/// The second of several.
const OTHER: &str = "1930571684";
/// The two as a range, by which the processor sees that there are several.
const SEVERAL: &str = "1930571683-1930571684";

/// What is left between two parts of which one came out empty, or ended in a mark of its own.
const FAULTS: [(&str, &str); 8] = [
    ("  ", " "),
    (",)", ")"),
    (",.", "."),
    ("(, ", "("),
    (", ,", ","),
    (",,", ","),
    (". , ", "., "),
    ("), , ", "), "),
];

/// How an address begins, in which nothing is a fault.
const ADDRESS: &str = "<a class=\"address\"";

/// What is cited in the stead of a place. The processor's own marker for that, `TransparentLocator`,
/// passes for one place always, so that "pp." would come out as "p."
pub(super) fn stand_in(many: bool) -> &'static str {
    if many { SEVERAL } else { ONE }
}

/// HTML cut where the place is to stand; `None` where the style left it out.
pub(super) fn hole(html: &str) -> Option<Hole> {
    let (before, rest) = html.split_once(ONE)?;
    let after = rest.split_once(OTHER).map_or(rest, |(_, after)| after);
    Some(Hole { before: before.to_owned(), after: after.to_owned() })
}

/// An entry of a list with its first field, unless that is the number which our lists do without.
pub(super) fn whole(first: Option<ElemChild>, mut content: ElemChildren) -> ElemChildren {
    if let Some(first) = first.filter(|first| !is_number(first)) {
        content.0.insert(0, first);
    }
    content
}

fn is_number(child: &ElemChild) -> bool {
    let ElemChild::Elem(elem) = child else { return false };
    matches!(elem.meta, Some(ElemMeta::CitationNumber | ElemMeta::CitationLabel))
}

/// Writes what was rendered of one source.
pub(super) struct Writer<'s> {
    source: &'s Source,
    namesake: Option<&'s Namesake>,
    /// Years as the processor has them, and as they are.
    years: Vec<(String, String)>,
    /// "et al."
    et_al: &'s str,
}

impl<'s> Writer<'s> {
    pub fn new(source: &'s Source, namesake: Option<&'s Namesake>, ui: &'s Ui) -> Writer<'s> {
        let dates = [&source.date, &source.original_date, &source.accessed];
        let told = |date: &Date| {
            let (given, whole) = (item::year(date)?, parts::year(Some(date), ui));
            (given >= 1000 && given.to_string() != whole).then(|| (given.to_string(), whole))
        };
        let years = dates.into_iter().flatten().filter_map(told).collect();
        Writer { source, namesake, years, et_al: ui.get("reference_et_al") }
    }

    /// A citation as HTML.
    pub fn citation(&self, children: &ElemChildren) -> String {
        let html = self.html(children);
        namesakes::unmarked(&self.namesake.map_or(html.clone(), |namesake| namesake.told(&html)))
    }

    /// An entry of a list as HTML.
    pub fn entry(&self, children: &ElemChildren) -> String {
        namesakes::unmarked(&self.html(children))
    }

    fn html(&self, children: &ElemChildren) -> String {
        let mut out = String::new();
        self.children(children, false, &mut out);
        let mut out = mended(&with_others(&out.replace(item::HYPHEN, "-"), self.et_al));
        let number = escape(&self.source.details.number);
        let label = number.find(|c: char| c.is_ascii_digit()).and_then(|at| number.get(..at));
        if let Some(label) = label.filter(|label| label.ends_with(' ')) {
            // The style's own "Pub. L. No." before the number's.
            out = out.replace(&label.repeat(2), label);
        }
        self.titled(out.trim())
    }

    fn children(&self, children: &ElemChildren, in_date: bool, out: &mut String) {
        for child in children.0.iter().filter(|child| !is_number(child)) {
            match child {
                ElemChild::Text(text) => self.text(text, in_date, out),
                ElemChild::Elem(elem) => {
                    // Blocks and margins are for paper.
                    if elem.display.is_some() && !out.is_empty() && !out.ends_with(' ') {
                        out.push(' ');
                    }
                    self.children(&elem.children, elem.meta == Some(ElemMeta::Date), out);
                }
                ElemChild::Markup(text) => out.push_str(&escape(text)),
                ElemChild::Link { text, url } => {
                    let safe = url.starts_with("https://") || url.starts_with("http://");
                    if safe {
                        out.push_str(&format!("{ADDRESS} href=\"{}\">", escape(url)));
                    }
                    self.text(text, in_date, out);
                    if safe {
                        out.push_str("</a>");
                    }
                }
                // Only for a marker that we do not use.
                ElemChild::Transparent { .. } => {}
            }
        }
    }

    fn text(&self, text: &Formatted, in_date: bool, out: &mut String) {
        let form = &text.formatting;
        let tags = [
            (form.font_style == FontStyle::Italic, "<i>", "</i>"),
            (form.font_weight == FontWeight::Bold, "<b>", "</b>"),
            (form.font_variant == FontVariant::SmallCaps, "<span class=\"small-caps\">", "</span>"),
            (form.text_decoration == TextDecoration::Underline, "<u>", "</u>"),
            (form.vertical_align == VerticalAlign::Sup, "<sup>", "</sup>"),
            (form.vertical_align == VerticalAlign::Sub, "<sub>", "</sub>"),
        ];
        let tags = || tags.iter().filter(|(set, ..)| *set);
        tags().for_each(|(_, open, _)| out.push_str(open));
        let mut words = escape(&text.text);
        let told = self.years.iter().find(|(given, _)| in_date && words.contains(given));
        if let Some((given, whole)) = told {
            words = words.replacen(given, &escape(whole), 1);
        }
        out.push_str(&words);
        tags().rev().for_each(|(_, _, close)| out.push_str(close));
    }

    /// The title in its own language, and with its translation, for which CSL has no variable.
    fn titled(&self, html: &str) -> String {
        let title = &self.source.title;
        let lang = title.lang.as_deref().or(self.source.lang.as_deref());
        let words = escape(item::title(self.source));
        let Some(at) = in_words(html, &words) else { return html.into() };
        let (before, rest) = html.split_at(at);
        let rest = rest.get(words.len()..).unwrap_or_default();
        let title = isolated(&words, lang);
        let Some(Words { text, lang }) = self.source.translated_title.as_deref() else {
            return format!("{before}{title}{rest}");
        };
        let translation = format!(" [{}]", isolated(&escape(text), lang.as_deref()));
        let (set, rest) = behind_title(rest);
        let (mark, set) = match set.strip_prefix(['.', ',']) {
            // “Title.” [Translation]. Place: …
            Some(quote) => (set.get(..1).unwrap_or_default(), quote),
            None => ("", set),
        };
        format!("{before}{title}{set}{translation}{mark}{rest}")
    }
}

/// "Ash & others" as "Ash et al.", "Ash, A., & others" as "Ash, A., et al."
fn with_others(html: &str, et_al: &str) -> String {
    let Some((named, rest)) = html.split_once(item::OTHERS) else { return html.to_owned() };
    let named = named.trim_end();
    // The "and" before the last of several names.
    let named = match named.rsplit_once(char::is_whitespace) {
        Some((names, "&amp;")) => names.trim_end(),
        Some((names, _)) if !named.ends_with([',', ';']) => names.trim_end(),
        _ => named,
    };
    let rest = if et_al.ends_with('.') { rest.strip_prefix('.').unwrap_or(rest) } else { rest };
    format!("{named} {}{rest}", escape(et_al)).trim_start().to_owned()
}

/// HTML without the faults between its parts.
fn mended(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    for (nth, run) in html.split(ADDRESS).enumerate() {
        let (address, words) = match nth {
            0 => ("", run),
            _ => run.split_at(run.find("</a>").map_or(run.len(), |end| end + "</a>".len())),
        };
        if nth > 0 {
            out.push_str(ADDRESS);
            out.push_str(address);
        }
        let mut words = words.to_owned();
        for (fault, mended) in FAULTS {
            words = words.replace(fault, mended);
        }
        // Two full stops; three are an ellipsis.
        if words.contains("..") && !words.contains("...") {
            words = words.replace("..", ".");
        }
        out.push_str(&words);
    }
    out
}

/// Where `words` stand in HTML outside of its tags and addresses.
fn in_words(html: &str, words: &str) -> Option<usize> {
    let outside = |at: &usize| {
        let before = html.get(..*at).unwrap_or_default();
        let within_tag = before.rfind('<') > before.rfind('>');
        !within_tag && before.rfind(ADDRESS).is_none_or(|open| before.rfind("</a>") > Some(open))
    };
    let found = html.match_indices(words).map(|(at, _)| at);
    found.filter(|_| !words.is_empty()).find(outside)
}

/// What still belongs to the title's setting: its closing tags, its closing quotation mark, and a comma
/// or full stop that was drawn within that.
fn behind_title(rest: &str) -> (&str, &str) {
    const QUOTES: [char; 5] = ['”', '“', '»', '’', '"'];
    let mut end = 0;
    let left = |end: usize| rest.get(end..).unwrap_or_default();
    let marked = left(0).strip_prefix(['.', ',']).is_some_and(|next| next.starts_with(QUOTES));
    if marked {
        end += 1;
    }
    loop {
        let left = left(end);
        let tag = ["</i>", "</b>", "</span>", "</a>"].into_iter().find(|tag| left.starts_with(tag));
        match (tag, left.chars().next()) {
            (Some(tag), _) => end += tag.len(),
            (None, Some(quote)) if QUOTES.contains(&quote) => end += quote.len_utf8(),
            _ => break,
        }
    }
    rest.split_at_checked(end).unwrap_or(("", rest))
}

fn isolated(words: &str, lang: Option<&str>) -> String {
    let Some(lang) = lang.map(escape) else { return words.to_owned() };
    format!("<bdi lang=\"{lang}\" dir=\"{}\">{words}</bdi>", direction(&lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_between_parts_are_mended_and_addresses_left_alone() {
        assert_eq!(mended("Mill, trans.. Verlag"), "Mill, trans. Verlag");
        assert_eq!(mended("<i>The Post</i>,. (2018,)"), "<i>The Post</i>. (2018)");
        assert_eq!(mended("Council. , Bath,, 2016"), "Council., Bath, 2016");
        assert_eq!(mended("Wait..."), "Wait...");
        let link = "<a class=\"address\" href=\"https://x.example/a,)/..,,b\">https://x.example/a,)/..,,b</a>";
        assert_eq!(mended(&format!("Site,. {link}..")), format!("Site. {link}."));
    }

    #[test]
    fn authors_who_are_not_named_are_et_al() {
        let told = |html: &str| with_others(&html.replace("others", item::OTHERS), "et al.");
        assert_eq!(told("Ash &amp; others, 2018"), "Ash et al., 2018");
        assert_eq!(told("Ash, A., &amp; others. (2018)"), "Ash, A., et al. (2018)");
        assert_eq!(told("Ann Ash, others, “Dates”"), "Ann Ash, et al., “Dates”");
        assert_eq!(told("Ash, 2018"), "Ash, 2018");
    }

    #[test]
    fn a_title_is_not_looked_for_in_tags_and_addresses() {
        let link = "<a class=\"address\" href=\"https://turm.example/\">https://turm.example/</a>";
        assert_eq!(in_words(&format!("{link} <i>turm</i>"), "turm"), Some(link.len() + 4));
        assert_eq!(in_words(link, "turm"), None);
        assert_eq!(in_words("<i>Turm</i>", "i"), None);
        assert_eq!(in_words("<i>Turm</i>", ""), None);
    }
}
