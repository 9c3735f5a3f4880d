//! The feed (Atom, RFC 4287), the map for search engines and `robots.txt`.

use crate::view::model::FeedEntry;
use crate::view::{Frame, html::escape};
use atom_syndication::{Entry, Feed, FixedDateTime, Link, Person, Text};

/// How many of the newest pages a feed holds.
pub(super) const NEWEST: usize = 50;

/// The feed of the site's pages. It is as new as its newest entry, not as the build.
pub(super) fn atom(frame: &Frame<'_>, entries: &[FeedEntry]) -> String {
    let config = frame.config;
    let updated = entries.iter().map(|entry| entry.updated.as_str()).max();
    let authors = match config.authors.is_empty() {
        true => std::slice::from_ref(&config.title),
        false => &config.authors,
    };
    let own = format!("{}feed.xml", config.base_url);
    let feed = Feed {
        title: Text::plain(config.title.clone()),
        subtitle: (!config.description.is_empty()).then(|| Text::plain(config.description.clone())),
        id: config.base_url.clone(),
        lang: Some(config.language.clone()),
        updated: moment(updated.unwrap_or("1970-01-01T00:00:00Z")),
        authors: authors.iter().map(person).collect(),
        links: vec![link(&config.base_url, "alternate"), link(&own, "self")],
        entries: entries.iter().map(entry_of).collect(),
        ..Feed::default()
    };
    feed.to_string()
}

fn entry_of(entry: &FeedEntry) -> Entry {
    // The language stands at each text, since the crate writes none at an entry.
    let text = |words: String| Text { lang: entry.lang.clone(), ..Text::plain(words) };
    let mut lines = entry.corrections.clone();
    lines.extend((!entry.summary.is_empty()).then(|| entry.summary.clone()));
    Entry {
        title: text(entry.title.clone()),
        id: entry.url.clone(),
        links: vec![link(&entry.url, "alternate")],
        authors: entry.authors.iter().map(person).collect(),
        published: Some(moment(&entry.published)),
        updated: moment(&entry.updated),
        summary: (!lines.is_empty()).then(|| text(lines.join("\n"))),
        ..Entry::default()
    }
}

fn moment(text: &str) -> FixedDateTime {
    text.parse().unwrap_or_default()
}

fn person(name: impl AsRef<str>) -> Person {
    Person { name: name.as_ref().to_owned(), ..Person::default() }
}

fn link(href: &str, rel: &str) -> Link {
    Link { href: href.to_owned(), rel: rel.to_owned(), ..Link::default() }
}

/// The addresses of all pages (sitemaps.org). At most 50,000 to a file: a larger site gets a list of
/// files.
pub(super) fn sitemaps(frame: &Frame<'_>, urls: &[(String, String)]) -> Vec<(String, String)> {
    const MOST: usize = 50_000;
    const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    const SPACE: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    let one = |urls: &[(String, String)]| {
        let mut xml = format!("{HEAD}<urlset {SPACE}>\n");
        for (url, day) in urls {
            xml.push_str(&format!("<url><loc>{}</loc>", escape(&frame.permalink(url))));
            if !day.is_empty() {
                xml.push_str(&format!("<lastmod>{day}</lastmod>"));
            }
            xml.push_str("</url>\n");
        }
        xml.push_str("</urlset>\n");
        xml
    };
    if urls.len() <= MOST {
        return vec![("sitemap.xml".into(), one(urls))];
    }
    let mut files: Vec<(String, String)> = Vec::new();
    let mut list = format!("{HEAD}<sitemapindex {SPACE}>\n");
    for (number, urls) in (1..).zip(urls.chunks(MOST)) {
        let name = format!("sitemap-{number}.xml");
        let url = frame.permalink(&frame.url(&format!("/{name}")));
        list.push_str(&format!("<sitemap><loc>{}</loc></sitemap>\n", escape(&url)));
        files.push((name, one(urls)));
    }
    list.push_str("</sitemapindex>\n");
    files.push(("sitemap.xml".into(), list));
    files
}

/// Everything may be read; the map is there.
pub(super) fn robots(frame: &Frame<'_>) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n", frame.config.base_url)
}
