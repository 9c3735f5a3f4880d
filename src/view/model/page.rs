//! What every page has, and what most are put together from.

use serde::{Serialize, Serializer};

/// Finished HTML, escaped where it had to be. A template prints it as it is, with no filter to forget.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        tera::Value::safe_string(&self.0).serialize(serializer)
    }
}

/// A link: its words and its address; `url` is empty where the thing has no page of its own. The page
/// of an old address, `alias.html`, is given the link to the new one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Link {
    pub title: String,
    /// The same for a place that takes no markup: isolated where it runs the other way (UAX 9).
    pub plain: String,
    /// The language of the words; it and `dir` are empty where they are the page's own.
    pub lang: String,
    pub dir: String,
    pub url: String,
}

/// Words in some language; `lang` and `dir` are empty where they are the page's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Words {
    pub text: String,
    /// The same for a place that takes no markup: isolated where it runs the other way (UAX 9).
    pub plain: String,
    pub lang: String,
    pub dir: String,
}

/// A date as a reader sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// In words: `31 January 2018`.
    pub words: String,
    /// For `<time datetime>`: `2018-01-31`, `2018-02`, `2018`; empty where no such value is exact.
    pub iso: String,
    /// The expression as the editor wrote it.
    pub written: String,
}

/// What every page has; the templates know it as `page`, beside the kind's own fields.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Shell {
    /// `home`, `section`, `page`, `index`, `timeline`, `person`, `organization`, `office`, `event`, `quote`,
    /// `source`, `claim`, `assessment`, `data`, `search`, `not-found`.
    pub kind: &'static str,
    pub title: String,
    /// One sentence, or empty.
    pub summary: String,
    /// One line that the page does not show, for those who list it elsewhere: the summary, or what a
    /// search says of the record; may be empty.
    pub description: String,
    pub url: String,
    /// The same with scheme and host.
    pub permalink: String,
    pub lang: String,
    pub dir: &'static str,
    /// The same page in other languages.
    pub translations: Vec<OtherLanguage>,
    /// From the home page down, without the page itself; empty on the home page.
    pub crumbs: Vec<Link>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
    /// The anchors of the page's parts.
    pub ids: Landmarks,
    /// The headings of levels 2 and 3, in order.
    pub contents: Vec<Heading>,
    /// The notes in the order of their numbers.
    pub notes: Vec<NoteView>,
    /// Where this page or record is mentioned.
    pub backlinks: Vec<Mentions>,
    /// schema.org data, as JSON; empty for none.
    pub json_ld: Html,
}

/// The anchor of each part: its name, unless a heading of the page has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Landmarks {
    /// The list of headings.
    pub contents: String,
    /// The corrections.
    pub corrections: String,
    /// The main part, which the first link of a page skips to.
    pub main: String,
    /// Where the page is mentioned.
    pub mentions: String,
    /// The notes.
    pub notes: String,
    /// On the home page: the kinds of records.
    pub records: String,
    /// The sections within this one.
    pub sections: String,
}

/// The same page in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OtherLanguage {
    pub lang: String,
    pub dir: &'static str,
    /// The language's name in itself: "Deutsch".
    pub name: String,
    pub title: String,
    pub url: String,
    /// The same with scheme and host.
    pub permalink: String,
}

/// A heading of the page, for its table of contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Heading {
    pub level: u8,
    pub id: String,
    pub html: Html,
}

/// One note: its anchor is `id`, and each of its references can be gone back to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteView {
    /// `n3`.
    pub id: String,
    pub number: u32,
    /// `note` or `citation`.
    pub kind: &'static str,
    /// Block content (one or more `<p>` and the like).
    pub html: Html,
    /// The ways back to its references, a link each in `<span class="back">`; all but the first of
    /// dozens are folded.
    pub back: Html,
}

/// All mentions of this page or record on one other page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mentions {
    pub page: Link,
    pub places: Vec<Mention>,
}

/// One mention, with the sentence around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// The very place.
    pub url: String,
    /// What leans: `note`, `link`, `quote`, `event`, `tenure`, `claim`, `table`, `embed`.
    pub kind: &'static str,
    /// Its word: "Note 3", "Table", …
    pub label: String,
    /// The sentence, the mention itself in `<mark>`.
    pub html: Html,
}
