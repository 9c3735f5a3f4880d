//! What a web page says of itself, for a source: Highwire's and Dublin Core's names, Open Graph,
//! schema.org's JSON-LD, the title.

use crate::domain::date::Date;
use html5gum::{HtmlString, Token, Tokenizer, emitters::default::DefaultEmitter};
use serde_json::Value;
use std::collections::BTreeMap;

/// The keys of a source that a page's HTML tells, with their values.
pub fn read(html: &str) -> BTreeMap<&'static str, Vec<String>> {
    let page = Page::read(html);
    let mut told = BTreeMap::new();
    let mut tell = |key: &'static str, values: Vec<String>| {
        let values: Vec<String> = values.into_iter().map(|value| clean(&value)).collect();
        let values: Vec<String> = values.into_iter().filter(|value| !value.is_empty()).collect();
        if !values.is_empty() {
            told.insert(key, values);
        }
    };
    tell(
        "title",
        page.first(
            &["citation_title", "og:title", "dc.title", "twitter:title"],
            |ld| text(ld, "headline").or_else(|| text(ld, "name")),
            &page.title,
        ),
    );
    tell("author", page.authors());
    tell(
        "container",
        page.first(
            &["citation_journal_title", "og:site_name"],
            |ld| names(ld.get("publisher")?).into_iter().next(),
            "",
        ),
    );
    tell("publisher", page.first(&["citation_publisher", "dc.publisher"], |_| None, ""));
    let date = page.first(
        &[
            "citation_publication_date",
            "citation_date",
            "article:published_time",
            "dc.date",
            "date",
        ],
        |ld| text(ld, "datePublished"),
        "",
    );
    tell("date", date.iter().filter_map(|date| day(date)).collect());
    let lang = page.first(
        &["citation_language", "dc.language", "og:locale"],
        |ld| text(ld, "inLanguage"),
        "",
    );
    let lang = if page.lang.is_empty() { lang } else { vec![page.lang.clone()] };
    tell("lang", lang.iter().map(|lang| lang.replace('_', "-")).collect());
    tell("doi", page.first(&["citation_doi", "dc.identifier.doi"], |_| None, ""));
    tell("type", page.kind().into_iter().map(str::to_owned).collect());
    told
}

/// What was found in the HTML.
#[derive(Default)]
struct Page {
    lang: String,
    title: String,
    /// By the names in small letters.
    meta: BTreeMap<String, Vec<String>>,
    linked: Vec<Value>,
}

impl Page {
    fn read(html: &str) -> Page {
        let mut page = Page::default();
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let (mut in_title, mut json) = (false, None);
        for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
            match token {
                Token::StartTag(tag) => {
                    let at = |name: &str| {
                        let value = tag.attributes.get(&HtmlString::from(name.as_bytes().to_vec()));
                        value.map(|value| String::from_utf8_lossy(&value.value).into_owned())
                    };
                    match tag.name.as_slice() {
                        b"html" => page.lang = at("lang").unwrap_or_default(),
                        b"title" => in_title = page.title.is_empty(),
                        b"meta" => {
                            if let (Some(name), Some(content)) =
                                (at("name").or_else(|| at("property")), at("content"))
                            {
                                let name = name.to_lowercase();
                                page.meta.entry(name).or_default().push(content);
                            }
                        }
                        b"script" if at("type").as_deref() == Some("application/ld+json") => {
                            json = Some(String::new());
                        }
                        _ => {}
                    }
                }
                Token::String(words) => {
                    let words = String::from_utf8_lossy(&words.value);
                    if let Some(json) = &mut json {
                        json.push_str(&words);
                    } else if in_title {
                        page.title.push_str(&words);
                    }
                }
                Token::EndTag(tag) if tag.name.as_slice() == b"title" => in_title = false,
                Token::EndTag(tag) if tag.name.as_slice() == b"script" => {
                    let value = json.take().and_then(|json| serde_json::from_str(&json).ok());
                    value.into_iter().for_each(|value| page.link(value));
                }
                _ => {}
            }
        }
        page
    }

    /// The things of a block of JSON-LD, those of a list or graph one by one.
    fn link(&mut self, value: Value) {
        match value {
            Value::Array(all) => all.into_iter().for_each(|value| self.link(value)),
            Value::Object(mut thing) => match thing.remove("@graph") {
                Some(graph) => self.link(graph),
                None => self.linked.push(Value::Object(thing)),
            },
            _ => {}
        }
    }

    /// The works among the linked data: an organization or a trail of crumbs has a name too, which is
    /// not the page's.
    fn works(&self) -> impl Iterator<Item = &Value> {
        self.linked.iter().filter(|thing| work(thing).is_some())
    }

    /// The first of these that is there: a name among the `meta`, then what the linked data have,
    /// then `last`.
    fn first(
        &self,
        names: &[&str],
        linked: impl Fn(&Value) -> Option<String>,
        last: &str,
    ) -> Vec<String> {
        let meta = names.iter().find_map(|name| self.meta.get(*name)?.first().cloned());
        let found = meta.or_else(|| self.works().find_map(linked));
        vec![found.unwrap_or_else(|| last.to_owned())]
    }

    fn authors(&self) -> Vec<String> {
        let meta = |name: &str| self.meta.get(name).cloned();
        let linked = || self.works().find_map(|work| Some(names(work.get("author")?)));
        let all = meta("citation_author").or_else(linked).filter(|all| !all.is_empty());
        let all = all.or_else(|| meta("dc.creator")).or_else(|| meta("author"));
        // Open Graph has addresses of profiles there as well as names.
        let all = all.or_else(|| meta("article:author")).unwrap_or_default();
        all.into_iter().filter(|name| !name.contains("://")).collect()
    }

    /// The type of source, where the page tells.
    fn kind(&self) -> Option<&'static str> {
        if self.meta.contains_key("citation_journal_title") {
            return Some("article");
        }
        self.works().find_map(work)
    }
}

/// The type of source that a work of schema.org is.
fn work(thing: &Value) -> Option<&'static str> {
    let kinds = match thing.get("@type")? {
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        kind => vec![kind.as_str()?],
    };
    kinds.into_iter().find_map(|kind| match kind {
        "NewsArticle" | "ReportageNewsArticle" | "AnalysisNewsArticle" => Some("news"),
        "ScholarlyArticle" | "MedicalScholarlyArticle" => Some("article"),
        "Book" => Some("book"),
        "Report" => Some("report"),
        "Dataset" => Some("dataset"),
        "BlogPosting" | "SocialMediaPosting" => Some("post"),
        "Article" | "WebPage" | "TechArticle" => Some("web"),
        _ => None,
    })
}

fn text(thing: &Value, key: &str) -> Option<String> {
    thing.get(key)?.as_str().map(str::to_owned)
}

/// Names as schema.org has them: words, a thing with a name, or a list.
fn names(value: &Value) -> Vec<String> {
    match value {
        Value::String(name) => vec![name.clone()],
        Value::Object(_) => text(value, "name").into_iter().collect(),
        Value::Array(all) => all.iter().flat_map(names).collect(),
        _ => Vec::new(),
    }
}

/// A day, month or year from `2023-01-24T10:00:00Z` or `2023/01/24`.
fn day(written: &str) -> Option<String> {
    let date = written.trim().split(['T', ' ']).next()?.replace('/', "-");
    Date::parse(&date).ok().map(|_| date)
}

/// Words in one line.
fn clean(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(html: &str, key: &str) -> String {
        read(html).get(key).map(|all| all.join("; ")).unwrap_or_default()
    }

    #[test]
    fn a_journals_page_is_read_by_highwires_names() {
        let html = r#"<html lang=en><meta name="citation_title" content="On piers &amp; planks">
            <meta name="citation_author" content="Moor, Ella"><meta name="citation_author" content="Brook, Omar">
            <meta name="citation_publication_date" content="2021/05/09"><meta name="citation_doi" content="10.1/x">
            <meta name="citation_journal_title" content="Journal of Piers"><title>Journal</title>"#;
        assert_eq!(told(html, "title"), "On piers & planks");
        assert_eq!(told(html, "author"), "Moor, Ella; Brook, Omar");
        assert_eq!(told(html, "date"), "2021-05-09");
        assert_eq!(told(html, "container"), "Journal of Piers");
        assert_eq!(told(html, "doi"), "10.1/x");
        assert_eq!(told(html, "type"), "article");
        assert_eq!(told(html, "lang"), "en");
    }

    #[test]
    fn a_newspapers_page_is_read_by_its_linked_data() {
        let html = r#"<title>Pier closed | Gazette</title><script type="application/ld+json">
            {"@graph": [{"@type": "Organization", "name": "Gazette Ltd"},
             {"@type": ["NewsArticle"], "headline": "Pier closed", "datePublished": "2023-01-24T08:00:00+01:00",
              "author": [{"name": "Ella  Moor"}, "Omar Brook"], "publisher": {"name": "The Gazette"}}]}
            </script><script>var x = "<title>No</title>";</script>"#;
        assert_eq!(told(html, "title"), "Pier closed");
        assert_eq!(told(html, "author"), "Ella Moor; Omar Brook");
        assert_eq!(told(html, "date"), "2023-01-24");
        assert_eq!(told(html, "container"), "The Gazette");
        assert_eq!(told(html, "type"), "news");
    }

    #[test]
    fn a_plain_page_has_a_title_and_what_is_nonsense_is_left_out() {
        let html = "<title>\n A page </title><meta property=article:author content=https://x.org/me>\
                    <meta name=date content=yesterday><script type=application/ld+json>{</script>";
        assert_eq!(read(html).into_iter().collect::<Vec<_>>(), [("title", vec!["A page".into()])]);
    }
}
