//! Follows everything in a built site: links, notes and their ways back, scripts, styles.
//!
//! It knows the contract of the output and nothing of the program, so that any site can be held to it.

#[path = "json_ld.rs"]
mod json_ld;
#[path = "ledger.rs"]
mod ledger;

use percent_encoding::percent_decode_str;
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A site by path from its top.
pub type Files = BTreeMap<String, Arc<[u8]>>;

/// Everything that a reader, a crawler or a strict browser would stumble over, each with its page.
/// `base_url` is the site's, and ends in `/`.
pub fn complaints(files: &Files, base_url: &str) -> Vec<String> {
    let mut pages = BTreeMap::new();
    let mut all = Vec::new();
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                pages.insert(path.as_str(), Html::parse_document(text));
            }
            Err(_) => all.push(format!("{path}: not UTF-8")),
        }
    }
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(path, html)| (*path, select(html, "[id]").filter_map(|e| e.attr("id")).collect()))
        .collect();
    let site = Built { files, base_url, ids };
    for (path, html) in &pages {
        let mut page = Page { site: &site, path, html, found: Vec::new() };
        page.is_html();
        page.is_safe();
        page.links();
        page.notes();
        page.tables();
        all.extend(page.found);
    }
    all.extend(ledger::complaints(&site, &pages));
    all
}

/// What a selector finds in a page, in the order of the page.
pub fn select<'h>(html: &'h Html, selector: &str) -> impl Iterator<Item = ElementRef<'h>> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).collect::<Vec<_>>().into_iter()
}

/// What a selector finds below an element.
pub fn within<'h>(element: ElementRef<'h>, selector: &str) -> impl Iterator<Item = ElementRef<'h>> {
    let selector = Selector::parse(selector).expect("a selector");
    element.select(&selector).collect::<Vec<_>>().into_iter()
}

/// The words of an element, white space made single.
pub fn words(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Built<'s> {
    files: &'s Files,
    base_url: &'s str,
    ids: BTreeMap<&'s str, BTreeSet<&'s str>>,
}

/// Where an address leads.
enum Leads<'a> {
    /// To another host.
    Away,
    /// To this file, and there to this id.
    To(String, Option<&'a str>),
}

impl Built<'_> {
    fn origin_and_base(&self) -> (&str, &str) {
        let host = self.base_url.find("://").map_or(0, |at| at + 3);
        let rest = self.base_url.get(host..).unwrap_or("");
        let path = host + rest.find('/').unwrap_or(rest.len());
        self.base_url.split_at(path)
    }

    /// The file of this site that an address leads to.
    fn file_of(&self, from: &str, address: &str) -> Option<String> {
        match self.leads(from, address)? {
            Leads::To(file, _) => Some(file),
            Leads::Away => None,
        }
    }

    /// Where an address on the page `from` leads; `None` for one that no browser should follow.
    fn leads<'a>(&self, from: &str, address: &'a str) -> Option<Leads<'a>> {
        let (origin, base) = self.origin_and_base();
        let (path, id) = match address.split_once('#') {
            Some((path, id)) => (path, Some(id)),
            None => (address, None),
        };
        let path = match path.strip_prefix(origin) {
            Some(path) if path.starts_with('/') => path,
            _ if path.starts_with("https://") || path.starts_with("http://") => {
                return Some(Leads::Away);
            }
            _ if path.starts_with("mailto:") || path.starts_with("tel:") => {
                return Some(Leads::Away);
            }
            _ if path.starts_with("//") || path.contains(':') => return None,
            _ => path,
        };
        if path.is_empty() {
            return Some(Leads::To(from.to_owned(), id));
        }
        let below = match path.strip_prefix(base) {
            Some(below) => below.to_owned(),
            None if path.starts_with('/') => return None,
            None => format!("{}{path}", from.rsplit_once('/').map_or("", |(folder, _)| folder)),
        };
        // What follows a `?` tells one version of a file from another.
        let below = below.split('?').next().unwrap_or("");
        let below = percent_decode_str(below).decode_utf8().ok()?.into_owned();
        let file = match below.as_str() {
            "" => "index.html".to_owned(),
            folder if folder.ends_with('/') => format!("{folder}index.html"),
            file => file.to_owned(),
        };
        Some(Leads::To(file, id))
    }
}

struct Page<'p> {
    site: &'p Built<'p>,
    path: &'p str,
    html: &'p Html,
    found: Vec<String>,
}

impl Page<'_> {
    fn say(&mut self, what: impl std::fmt::Display) {
        self.found.push(format!("{}: {what}", self.path));
    }

    fn is_html(&mut self) {
        for error in &self.html.errors {
            self.found.push(format!("{}: not valid HTML: {error}", self.path));
        }
        let mut seen = BTreeSet::new();
        for element in select(self.html, "[id]") {
            let id = element.attr("id").unwrap_or("");
            if id.is_empty() || id.contains(char::is_whitespace) {
                self.say(format_args!("`{id}` cannot be an id"));
            }
            if !seen.insert(id) {
                self.say(format_args!("two elements have the id `{id}`"));
            }
        }
        for (what, one) in [("html[lang]", 1), ("head > title", 1), ("main", 1), ("h1", 1)] {
            let count = select(self.html, what).count();
            if count != one {
                self.say(format_args!("{count} of `{what}`, where {one} belongs"));
            }
        }
        for paragraph in select(self.html, ".text p") {
            if words(paragraph).is_empty() && within(paragraph, "*").next().is_none() {
                self.say("an empty paragraph");
            }
        }
        // What labels or describes something has to be there.
        for attribute in ["aria-labelledby", "aria-describedby", "aria-controls", "for"] {
            for element in select(self.html, &format!("[{attribute}]")) {
                for id in element.attr(attribute).unwrap_or("").split_whitespace() {
                    if !seen.contains(id) {
                        self.say(format_args!("`{attribute}` names `{id}`, which is not there"));
                    }
                }
            }
        }
    }

    /// What a strict content security policy would refuse.
    fn is_safe(&mut self) {
        for element in select(self.html, "*") {
            let name = element.value().name();
            for (attribute, _) in element.value().attrs() {
                if attribute == "style" || attribute.starts_with("on") {
                    self.say(format_args!("`{attribute}=` on <{name}>"));
                }
            }
        }
        for script in select(self.html, "script:not([src])") {
            if script.attr("type") != Some("application/ld+json") {
                self.say("a script within the page");
            } else {
                json_ld::complaints(&script.inner_html()).iter().for_each(|why| self.say(why));
            }
        }
        for what in ["style", "iframe", "object", "embed", "base"] {
            if select(self.html, what).next().is_some() {
                self.say(format_args!("a <{what}>"));
            }
        }
    }

    fn links(&mut self) {
        let loading = "[src], [srcset], [poster], link[href]";
        for element in select(self.html, loading) {
            let word = element.attr("rel").unwrap_or("");
            let address = ["src", "srcset", "poster", "href"].iter().find_map(|a| element.attr(a));
            let address = address.unwrap_or("");
            match self.site.leads(self.path, address) {
                Some(Leads::To(file, id)) => self.is_there(address, &file, id),
                _ => self.say(format_args!("loads `{address}` from elsewhere ({word})")),
            }
        }
        for element in select(self.html, "a[href], area[href], form[action]") {
            let address = element.attr("href").or(element.attr("action")).unwrap_or("");
            match self.site.leads(self.path, address) {
                Some(Leads::To(file, id)) => self.is_there(address, &file, id),
                Some(Leads::Away) => {}
                None => {
                    self.say(format_args!("links to `{address}`, which no reader should follow"))
                }
            }
        }
    }

    fn is_there(&mut self, address: &str, file: &str, id: Option<&str>) {
        if !self.site.files.contains_key(file) {
            return self.say(format_args!("`{address}` leads to {file}, which is not there"));
        }
        // `#` and `#top` are the top of a page in any browser.
        let Some(id) = id.filter(|id| !matches!(*id, "" | "top")) else { return };
        let decoded = percent_decode_str(id).decode_utf8_lossy();
        let known = self.site.ids.get(file).is_some_and(|ids| ids.contains(decoded.as_ref()));
        if !known && !id.starts_with(":~:text=") {
            self.say(format_args!("`{address}` leads to an id that {file} does not have"));
        }
    }

    /// References, notes and backlinks: each reference has its note and one way back, and numbers
    /// come in the order in which a reader meets them.
    fn notes(&mut self) {
        let notes: Vec<ElementRef<'_>> =
            select(self.html, "section[role=doc-endnotes] > ol > li").collect();
        let numbers: BTreeMap<&str, usize> =
            notes.iter().zip(1..).map(|(note, n)| (note.attr("id").unwrap_or(""), n)).collect();
        let mut references: BTreeMap<&str, &str> = BTreeMap::new();
        let mut highest = 0;
        for reference in select(self.html, "[role=doc-noteref]") {
            let id = reference.attr("id").unwrap_or("");
            let to = reference.attr("href").unwrap_or("").strip_prefix('#').unwrap_or("");
            let sup = reference.parent().and_then(ElementRef::wrap);
            if reference.value().name() != "a" || sup.is_none_or(|sup| sup.value().name() != "sup")
            {
                self.say(format_args!("the reference `{id}` is no <a> in a <sup>"));
            }
            let Some(number) = numbers.get(to).copied() else {
                self.say(format_args!("the reference `{id}` has no note"));
                continue;
            };
            if number > highest + 1 {
                self.say(format_args!("note {number} is met before note {}", highest + 1));
            }
            highest = highest.max(number);
            // French styles have spaces that do not break.
            let label = reference.attr("aria-label").unwrap_or("").replace('\u{a0}', " ");
            let shown = words(reference);
            let numbered = shown == number.to_string() && label.ends_with(&shown);
            // Where author and year stand in the text, the name has them and the number.
            let named = label.ends_with(&format!(" {number}: {shown}"));
            if !(numbered || named) {
                self.say(format_args!("the reference `{id}` does not show its number {number}"));
            }
            references.insert(id, to);
        }
        if highest < notes.len() {
            self.say(format_args!("nothing refers to note {}", highest + 1));
        }
        let mut returned: BTreeMap<&str, usize> = BTreeMap::new();
        let mut names = BTreeSet::new();
        for note in &notes {
            let own = note.attr("id").unwrap_or("");
            if words(*note).trim_matches(['↩', '\u{fe0e}', ' ', '\u{a0}']).is_empty() {
                self.say(format_args!("the note `{own}` says nothing"));
            }
            for back in within(*note, "[role=doc-backlink]") {
                let to = back.attr("href").unwrap_or("").strip_prefix('#').unwrap_or("");
                if references.get(to) != Some(&own) {
                    self.say(format_args!(
                        "a way back from `{own}` leads to `{to}`, which does not lead there"
                    ));
                }
                *returned.entry(to).or_default() += 1;
                let name = back.attr("aria-label").unwrap_or("");
                if name.is_empty() || !names.insert(name.to_owned()) {
                    self.say(format_args!(
                        "the way back to `{to}` has no name of its own: `{name}`"
                    ));
                }
            }
        }
        for (reference, note) in &references {
            let ways = returned.get(reference).copied().unwrap_or(0);
            if ways != 1 {
                self.say(format_args!("{ways} ways back from `{note}` to `{reference}`"));
            }
        }
        let outside = select(self.html, "[role=doc-backlink]").count();
        if outside != returned.values().sum::<usize>() {
            self.say("a way back outside the notes");
        }
        if select(self.html, "[role=doc-endnote]").next().is_some() {
            self.say("the deprecated role doc-endnote");
        }
    }

    fn tables(&mut self) {
        let verdicts = ["yes", "no", "possible", "disputed", "unknown"];
        let fits = ["consistent", "inconsistent", "neutral", "untestable", "not-rated"];
        for (table, attribute, known) in
            [("table.tenures", "data-verdict", verdicts), ("table.assessment", "data-fit", fits)]
        {
            for table in select(self.html, table) {
                if within(table, "caption").all(|caption| words(caption).is_empty()) {
                    self.say("a table without a caption");
                }
                if within(table, "th:not([scope])").next().is_some() {
                    self.say("a <th> without scope");
                }
                for axis in ["th[scope=row]", "th[scope=col]"] {
                    if within(table, axis).next().is_none() {
                        self.say(format_args!("a table without any `{axis}`"));
                    }
                }
                for cell in within(table, &format!("td[{attribute}]")) {
                    let value = cell.attr(attribute).unwrap_or("");
                    if !known.contains(&value) {
                        self.say(format_args!("{attribute}=\"{value}\""));
                    }
                    if words(cell).is_empty() {
                        self.say(format_args!("a cell says `{value}` without a word"));
                    }
                }
            }
        }
    }
}
