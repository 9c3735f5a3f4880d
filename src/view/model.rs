//! The views: everything that a template may read, as plain serializable values.
//!
//! Strings of type [`Html`] are finished HTML (templates print them with `| safe`); every other
//! string is plain text and is escaped by the template. Addresses are ready to use in `href`: they
//! start with the base path of the site and end with `/` for pages.

use serde::Serialize;

/// Finished HTML, escaped where it had to be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Html(pub String);

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
    pub backlinks: Vec<BacklinkView>,
}

/// The way back from a note to one of its references.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BacklinkView {
    /// `#r3b`.
    pub href: String,
    /// `Back to reference 3b`.
    pub name: String,
    /// `b`; empty where the note has one reference only.
    pub mark: String,
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

/// A page in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    pub title: String,
    /// The language of title and summary; it and `dir` are empty where they are the page's own.
    pub lang: String,
    pub dir: String,
    pub url: String,
    pub summary: String,
    pub date: Option<DateView>,
    pub draft: bool,
    /// The same page in other languages.
    pub translations: Vec<OtherLanguage>,
}

/// `page.html`: an explainer or any other page of text; `404.html`, which has no text.
#[derive(Debug, Clone, Serialize)]
pub struct TextPage {
    #[serde(flatten)]
    pub shell: Shell,
    pub body: Html,
    pub date: Option<DateView>,
    pub updated: Option<DateView>,
    pub authors: Vec<String>,
    pub draft: bool,
    /// Newest first.
    pub corrections: Vec<Correction>,
    pub extra: serde_json::Value,
}

/// A correction of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Correction {
    pub date: DateView,
    pub html: Html,
}

/// `home.html` and `section.html`: a section's own text, then what lies in it.
#[derive(Debug, Clone, Serialize)]
pub struct SectionPage {
    #[serde(flatten)]
    pub text: TextPage,
    pub pages: Vec<Entry>,
    pub sections: Vec<Entry>,
    /// On the home page: the kinds of records that the site has, with their numbers.
    pub kinds: Vec<KindLink>,
    /// On the home page: the timeline of all events, where the site has one.
    pub timeline: Option<KindLink>,
}

/// A kind of records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KindLink {
    /// `people`, `offices`, …
    pub kind: &'static str,
    pub title: String,
    pub url: String,
    pub count: usize,
}

/// `index.html`: all records of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct IndexPage {
    #[serde(flatten)]
    pub shell: Shell,
    /// `people`, `offices`, …
    pub records: &'static str,
    /// The text of a page that an editor wrote for this address; mostly empty.
    pub body: Html,
    /// Of that page, newest first.
    pub corrections: Vec<Correction>,
    pub entries: Vec<IndexEntry>,
}

/// A record in its index, in the order of the list (people by name, events by date, …).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IndexEntry {
    pub id: String,
    /// The id, where it is free on the page; else empty.
    pub anchor: String,
    pub name: Words,
    pub url: String,
    /// The one line that tells this one from the others: office and years, date and place,
    /// speaker and source, author and year.
    pub detail: Html,
    pub date: Option<DateView>,
    /// How many places mention it.
    pub mentions: usize,
    /// A source's standing where it is not plainly good: `corrected`, `retracted`, `dead`.
    pub status: &'static str,
}

/// A holder's time in an office, seen from the person or from the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TenureView {
    /// `t-1`, … unique in the page.
    pub id: String,
    pub person: Link,
    pub office: Link,
    /// The organization of the office, where it has one.
    pub organization: Link,
    /// `None`: not known.
    pub from: Option<DateView>,
    /// `None`: see `end`.
    pub to: Option<DateView>,
    /// `dated`, `in-office` or `unknown`.
    pub end: &'static str,
    /// From and to in words: "23 January 2017 to 26 April 2018", "since 1 June 2021".
    pub span: String,
    /// "1 y 3 m", or empty.
    pub length: String,
    pub acting: bool,
    pub predecessors: Vec<Link>,
    pub successors: Vec<Link>,
    /// References to the notes that give the sources, or empty.
    pub refs: Html,
    /// What other sources say of the first day, each with its notes.
    pub rival_from: Vec<RivalDate>,
    /// What they say of the last day.
    pub rival_to: Vec<RivalDate>,
    /// On an office's page, what lies between this holder and the next: "nobody on record for 25 days,
    /// 1 April 2018 to 25 April 2018", "overlaps with …"; empty where nothing is to be said.
    pub after: String,
}

/// `person.html`
#[derive(Debug, Clone, Serialize)]
pub struct PersonPage {
    #[serde(flatten)]
    pub shell: Shell,
    pub id: String,
    pub name: Words,
    pub same_as: Vec<String>,
    pub tenures: Vec<TenureView>,
    /// The tenures and what happened in them; none where no tenure has a date.
    pub timeline: Option<TimelineView>,
    /// Events by verdict: `yes` first, then `possible`, `disputed`, `unknown`; no `no`.
    pub events: Vec<VerdictGroup>,
    /// Events that name the person under `by`.
    pub took_part: Vec<EventView>,
    pub quotes: Vec<QuoteView>,
    pub positions: Vec<PersonPosition>,
    pub organizations: Vec<Link>,
}

/// Events that happened while somebody was in office, one verdict at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VerdictGroup {
    pub verdict: &'static str,
    /// The verdict in words.
    pub word: String,
    pub events: Vec<EventVerdict>,
}

/// One event with what follows for somebody's office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EventVerdict {
    pub event: Link,
    pub date: Option<DateView>,
    /// Whose or which office: a person on an event's page, an office on a person's page.
    pub holders: Vec<Holder>,
    pub reason: String,
}

/// Who or what a verdict names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Holder {
    pub title: String,
    /// The same for a place that takes no markup: isolated where it runs the other way (UAX 9).
    pub plain: String,
    /// The language of the words; it and `dir` are empty where they are the page's own.
    pub lang: String,
    pub dir: String,
    pub url: String,
    pub acting: bool,
    /// Whether the dates leave no other reading.
    pub certain: bool,
}

/// A position on a claim, as a person's page lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonPosition {
    pub claim: Link,
    pub anonymous: bool,
    /// The quotation in which it is taken.
    pub quote: Option<Link>,
    /// Positions on the same claim before this one that are not the same.
    pub others: Vec<OtherPosition>,
    pub stance: &'static str,
    pub stance_word: String,
    pub date: Option<DateView>,
    pub refs: Html,
}

/// `organization.html`
#[derive(Debug, Clone, Serialize)]
pub struct OrganizationPage {
    #[serde(flatten)]
    pub shell: Shell,
    pub id: String,
    pub name: Words,
    pub short: String,
    pub offices: Vec<OfficeHolders>,
    /// Events that name the organization under `by`.
    pub took_part: Vec<EventView>,
    pub same_as: Vec<String>,
}

/// An office and its holders in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfficeHolders {
    pub office: Link,
    pub tenures: Vec<TenureView>,
}

/// `office.html`
#[derive(Debug, Clone, Serialize)]
pub struct OfficePage {
    #[serde(flatten)]
    pub shell: Shell,
    pub id: String,
    pub name: Words,
    pub organization: Link,
    pub tenures: Vec<TenureView>,
    /// The holders and what happened meanwhile; none where no tenure has a date.
    pub timeline: Option<TimelineView>,
    /// Who held it at each of the site's events.
    pub events: Vec<VerdictGroup>,
}

/// `event.html`, and the card of `![[event]]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EventView {
    pub id: String,
    /// The `id` of the card in its page, unique there; empty where nothing links to the card.
    pub anchor: String,
    pub url: String,
    pub title: Words,
    /// The editor's free word: `operation`.
    pub kind: String,
    pub date: Option<DateView>,
    /// References for the date, or empty.
    pub refs: Html,
    pub rivals: Vec<RivalDate>,
    pub place: String,
    pub by: Vec<Link>,
    pub summary: Html,
}

/// What another source says of a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RivalDate {
    pub date: DateView,
    pub refs: Html,
}

/// `event.html`
#[derive(Debug, Clone, Serialize)]
pub struct EventPage {
    #[serde(flatten)]
    pub shell: Shell,
    pub event: EventView,
    /// Who held what then: one row an office of the site.
    pub offices: Vec<OfficeThen>,
    /// The offices held then, some years around; none where there are none or too many to draw.
    pub timeline: Option<TimelineView>,
    pub claims: Vec<Link>,
    pub quotes: Vec<QuoteView>,
}

/// Who held an office when an event happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfficeThen {
    pub office: Link,
    pub verdict: &'static str,
    pub word: String,
    pub holders: Vec<Holder>,
    pub reason: String,
    pub refs: Html,
}

/// The card of `![[quote]]`, and the body of `quote.html`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct QuoteView {
    pub id: String,
    /// The `id` of the card in its page, unique there; empty where nothing links to the card.
    pub anchor: String,
    pub url: String,
    pub words: Words,
    pub translation: Option<Translation>,
    /// The speaker, with a page or without; `title` may be empty.
    pub speaker: Link,
    /// The offices held by the speaker on the day of the quote, in words; empty where not known.
    pub office_then: String,
    pub date: Option<DateView>,
    pub context: Html,
    /// References to the source, or empty.
    pub refs: Html,
    /// The source itself, as a link.
    pub source: Link,
    /// How the words stand to the captured text of the source.
    pub checked: Checked,
}

/// How a quotation stands to the captured text of its source.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// `verbatim`, `alike`, `abridged`, `missing` or `no-copy`.
    pub kind: &'static str,
    /// The sign that goes with it: `yes`, `no` or `unknown`.
    pub sign: &'static str,
    /// The same in words.
    pub words: String,
}

/// A quote in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Translation {
    pub words: Words,
    pub by: String,
    /// Whether it stands before the words as they are: it is in the page's language, they are not.
    pub first: bool,
}

/// `quote.html`
#[derive(Debug, Clone, Serialize)]
pub struct QuotePage {
    #[serde(flatten)]
    pub shell: Shell,
    pub quote: QuoteView,
}

/// The card of `![[source]]`, and the head of `source.html`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceView {
    pub id: String,
    /// The `id` of the card in its page, unique there; empty where nothing links to the card.
    pub anchor: String,
    pub url: String,
    pub title: Words,
    /// The whole reference, formatted in the house style.
    pub reference: Html,
    /// `news`, `book`, … and its word.
    pub kind: &'static str,
    pub kind_word: String,
    /// `ok`, `corrected`, `retracted`, `dead`, and the sentence that says what that means.
    pub status: &'static str,
    pub status_word: String,
    /// The retracted source that it draws on, at first hand or through others.
    pub draws_on: Option<Link>,
    /// The attributes of Robust Links, for the links to the original and the archived copy.
    pub robust: Html,
    /// Where it is published; empty for none.
    pub original: String,
    /// The archived copy; empty for none.
    pub archived: String,
    pub archived_on: Option<DateView>,
    pub accessed: Option<DateView>,
    pub note: Html,
}

/// `source.html`: the ledger is `backlinks` of the shell.
#[derive(Debug, Clone, Serialize)]
pub struct SourcePage {
    #[serde(flatten)]
    pub shell: Shell,
    pub source: SourceView,
    pub derived_from: Vec<Link>,
    /// What tells what this one told first.
    pub derived: Vec<Link>,
    /// Quotes that have their words from here.
    pub quotes: Vec<QuoteView>,
}

/// The card of `![[claim]]`, and the body of `claim.html`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClaimView {
    pub id: String,
    /// The `id` of the card in its page, unique there; empty where nothing links to the card.
    pub anchor: String,
    pub url: String,
    pub html: Html,
    pub date: Option<DateView>,
    /// The address of the positions as a CSV file, or empty.
    pub csv: String,
    /// In order of time; those without a date come last.
    pub positions: Vec<PositionView>,
    /// By stance, and where there are several stances all of them together, last.
    pub tallies: Vec<TallyView>,
}

/// Who stands where on a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PositionView {
    pub by: Link,
    pub anonymous: bool,
    /// `asserts`, `denies`, `confirms`, `doubts`, `declines`, `corrects`, and its word.
    pub stance: &'static str,
    pub stance_word: String,
    pub date: Option<DateView>,
    pub quote: Option<QuoteView>,
    /// Positions of the same party before this one that are not the same.
    pub others: Vec<OtherPosition>,
    pub refs: Html,
}

/// Another position that the same party took on the same claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OtherPosition {
    /// Whether it came before by any reading of the dates.
    pub before: bool,
    pub stance_word: String,
    pub date: Option<DateView>,
}

/// How many sources tell of a claim, and how few of them had it from nobody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TallyView {
    /// A stance, or `all`.
    pub stance: &'static str,
    /// "Asserted in"
    pub word: String,
    /// "4 sources"
    pub sources: String,
    /// "1 origin"
    pub origins: String,
    pub source_count: usize,
    pub origin_count: usize,
    /// The origins by name.
    pub named: Vec<OriginView>,
    /// "1 position without a source", or empty.
    pub unsourced: String,
}

/// A source at which the way back ends, or several that draw on one another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OriginView {
    pub circle: bool,
    pub links: Vec<Link>,
}

/// `claim.html`
#[derive(Debug, Clone, Serialize)]
pub struct ClaimPage {
    #[serde(flatten)]
    pub shell: Shell,
    pub claim: ClaimView,
}

/// `tenures.html`: the tenure-versus-operation table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TenureTable {
    /// `table-1`, … unique in the page.
    pub id: String,
    /// The address of its cells as a CSV file, or empty.
    pub csv: String,
    pub caption: Html,
    /// `events-down` or `events-across`.
    pub orient: &'static str,
    /// Headings of the further columns (`show:`).
    pub show: Vec<String>,
    pub columns: Vec<TableColumn>,
    pub rows: Vec<TableRow>,
    /// The verdicts that occur, for the legend, in the order of the contract.
    pub legend: Vec<LegendEntry>,
    /// What the cells rest on.
    pub rests_on: RestsOn,
}

/// What a table rests on: below it, for who doubts it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RestsOn {
    /// The sources of which one alone would change a cell by falling away.
    pub hinges: Vec<HingeView>,
    /// Whether some date has sources, so that there was something to try.
    pub has_sources: bool,
    /// Each cell that says `possible`, and the dates that leave it open.
    pub open: Vec<OpenView>,
    /// Dates for which no source is given: "the date of …".
    pub unsourced: Vec<String>,
}

/// A source that cells hang on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HingeView {
    pub source: Link,
    /// What would change without it, by column or by event.
    pub changes: Vec<HingeChange>,
}

/// Cells of one column, or of one event, that would say something else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HingeChange {
    /// The column or the event.
    pub of: String,
    /// "unknown instead of yes for “A” and “B”"
    pub words: String,
}

/// A cell that says `possible`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenView {
    pub event: String,
    pub column: String,
    /// What leaves it open, without a full stop.
    pub because: String,
}

/// A sign of the legend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LegendEntry {
    pub verdict: &'static str,
    pub word: String,
    pub meaning: String,
}

/// What the events are held against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableColumn {
    /// As written in `against:`.
    pub against: String,
    /// A person's or an office's name and page.
    pub head: Link,
    /// The second line: the office of a `person/office` column and its dates; or empty.
    pub detail: String,
}

/// One event and its cells; in `events-across` the template lays rows across.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableRow {
    pub event: EventView,
    /// Values of the further columns, one for each of `show`.
    pub shown: Vec<Html>,
    pub cells: Vec<CellView>,
}

/// A cell of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CellView {
    /// `yes`, `no`, `possible`, `disputed`, `unknown`.
    pub verdict: &'static str,
    /// In words.
    pub word: String,
    /// The event's id and the column's `against`, for the cell's attributes.
    pub event: String,
    pub against: String,
    /// The office (in a person's column) or the holder (in an office's column) that it names.
    pub holders: Vec<Holder>,
    /// The reason, a sentence without a full stop.
    pub reason: String,
    /// The dates that it was worked out from; none in a disputed cell, whose readings have theirs.
    pub basis: Vec<BasisView>,
    /// Where dates disagree: each reading with its source; else empty.
    pub readings: Vec<ReadingView>,
    /// What is said where the dates disagree and it does not matter; else empty.
    pub agreement: String,
}

/// Dates that a verdict was worked out from, and the notes of their sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BasisView {
    /// "event: 21 April 2018", "end of tenure: 26 April 2018"; none for what is not known.
    pub words: Vec<String>,
    /// References to the notes.
    pub refs: Html,
}

/// What one of several rival dates leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadingView {
    /// The event's date; no words where that is not in dispute.
    pub date: DateView,
    /// The dates of tenures that are in dispute, as this reading takes them: "end of tenure: 26
    /// April 2018"; empty where none is.
    pub taking: String,
    pub verdict: &'static str,
    pub word: String,
    pub reason: String,
    pub holders: Vec<Holder>,
    pub refs: Html,
}

/// `site`, a global of every template.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    pub title: String,
    pub description: String,
    pub language: String,
    /// `/` or `/explainers/`: what addresses start with.
    pub base_path: String,
    /// With scheme and host, ending in `/`.
    pub base_url: String,
    pub authors: Vec<String>,
    pub menu: Vec<Link>,
    pub kinds: Vec<KindLink>,
    /// Stylesheets and scripts of the theme that every page loads, ready for `href` and `src`.
    pub styles: Vec<String>,
    pub scripts: Vec<String>,
    /// The stylesheet that only paper asks for; empty for none.
    pub print_style: String,
    /// Stylesheets and scripts that one kind of page loads besides.
    pub page_styles: Vec<PageFile>,
    pub page_scripts: Vec<PageFile>,
    pub feed: String,
    /// The page on which readers search; empty where the site has none.
    pub search: String,
    /// The page about the files of data; empty where there are none.
    pub data: String,
    /// The theme's `favicon.svg`, ready for `href`; empty for none.
    pub icon: String,
}

/// A stylesheet or script of the theme for one kind of page: `static/pages/search.js`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageFile {
    /// As [`Shell::kind`].
    pub kind: String,
    /// Ready for `href` or `src`.
    pub url: String,
}

/// The card of `![[person]]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonCard {
    pub id: String,
    /// The `id` of the card in its page, unique there; empty where nothing links to the card.
    pub anchor: String,
    pub url: String,
    pub name: Words,
    pub tenures: Vec<TenureView>,
}

/// The table of `![[assessment]]`, and the body of `assessment.html`: candidates by clues.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AssessmentView {
    pub id: String,
    /// The `id` of the table in its page, unique there.
    pub anchor: String,
    pub url: String,
    pub question: String,
    /// The address of the ratings as a CSV file, or empty.
    pub csv: String,
    /// In the order of the front matter.
    pub candidates: Vec<Candidate>,
    /// The same by what speaks against them, equals in the order of the front matter.
    pub ranking: Vec<Candidate>,
    pub clues: Vec<ClueView>,
    pub without_sources: WithoutView,
    pub without_clues: WithoutView,
}

/// A candidate of an assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Candidate {
    pub id: String,
    pub link: Link,
    /// How many clues speak against it.
    pub inconsistent: usize,
    /// The same in words: "1 clue against it".
    pub against: String,
    /// "of 6 that could be weighed"
    pub of_weighed: String,
    /// Its place by what speaks against it, from 1; equals share one.
    pub rank: usize,
    pub tied: bool,
}

/// What would change if each source, or each clue, fell away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct WithoutView {
    /// Those whose loss would change something.
    pub effects: Vec<EffectView>,
    /// Those whose loss would change nothing.
    pub idle: Vec<Link>,
}

/// What would change without one source or clue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EffectView {
    pub of: Link,
    /// What falls with it: "2 clues fall with it".
    pub falls: Vec<String>,
    pub shifts: Vec<ShiftView>,
    /// The candidates that fewest clues would then speak against; none where these stay the same.
    pub fewest: Vec<String>,
    /// Whether as many would then speak against each.
    pub levels: bool,
}

/// A candidate against which a different number of clues would speak.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShiftView {
    pub candidate: String,
    /// "1 instead of 2"
    pub words: String,
}

/// A clue and how each candidate fits it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClueView {
    pub id: String,
    /// The row's, unique in the page.
    pub anchor: String,
    pub html: Html,
    /// The same as plain words.
    pub words: String,
    pub refs: Html,
    /// Whether the fits were worked out from the dates of a tenure.
    pub computed: bool,
    /// Of whose: the person, the office, or both.
    pub against: Vec<Link>,
    /// `apart` where it tells the candidates apart, `nothing` where it does not, `against-none` where
    /// it speaks against none of those that could be held against it.
    pub tells: &'static str,
    /// The same in words; empty for `apart`.
    pub tells_words: String,
    /// One for each candidate, in their order.
    pub ratings: Vec<RatingView>,
}

/// How a candidate fits a clue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatingView {
    /// `consistent`, `inconsistent`, `neutral`, `untestable`, `not-rated`.
    pub fit: &'static str,
    pub word: String,
    pub because: Html,
    pub refs: Html,
    /// Of a clue about a tenure: what the dates lead to, and why.
    pub computed: Option<CellView>,
    pub candidate: Link,
}

/// `assessment.html`
#[derive(Debug, Clone, Serialize)]
pub struct AssessmentPage {
    #[serde(flatten)]
    pub shell: Shell,
    pub assessment: AssessmentView,
}

/// An entry of the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedEntry {
    pub title: String,
    /// With scheme and host.
    pub url: String,
    pub summary: String,
    /// Newest first, each with its date.
    pub corrections: Vec<String>,
    pub authors: Vec<String>,
    /// RFC 3339.
    pub published: String,
    /// RFC 3339: the newest of publication, update and corrections.
    pub updated: String,
}

/// `parts/bibliography.html`: the sources that a page cites, as the site's style sorts them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct BibliographyView {
    /// `bibliography-1`, … unique in the page.
    pub id: String,
    /// May be empty.
    pub caption: String,
    /// Of each source the reference in the site's style, how it stands, and the links to it.
    pub entries: Vec<Html>,
}

/// `parts/timeline.html`: tenures as bars and events as marks, once for broad and once for narrow
/// screens, and the same in a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TimelineView {
    /// `timeline-1`, … unique in the page.
    pub id: String,
    /// May be empty.
    pub caption: Html,
    /// Whether it may be broader than the column of text.
    pub across: bool,
    /// The pictures, each an `<svg>`; empty where there is nothing to draw.
    pub broad: Html,
    pub narrow: Html,
    /// The signs that occur.
    pub legend: Vec<TimelineSign>,
    /// What the pictures leave out, in a sentence, or empty.
    pub left_out: String,
    /// Whether the broader picture has numbers or letters that only the table spells out.
    pub needs_table: bool,
    pub lanes: Vec<TimelineLane>,
    pub events: Vec<TimelineEvent>,
}

/// A sign of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelineSign {
    /// `acting`, `possible`, `runs-on`, `handover`, `event`, `possible-event`, `rival`.
    pub sign: &'static str,
    pub meaning: String,
}

/// A person with the offices held, or an office with its holders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelineLane {
    pub name: Link,
    pub tenures: Vec<TimelineTenure>,
}

/// A tenure in a timeline's table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelineTenure {
    /// Its letter in a picture, or empty.
    pub letter: String,
    /// The office in a person's lane, the holder in an office's.
    pub what: Link,
    pub acting: bool,
    /// Words alone where the date is not known.
    pub from: DateView,
    pub to: DateView,
    pub refs: Html,
}

/// An event in a timeline's table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelineEvent {
    /// Its number in the pictures; 0 for none.
    pub number: usize,
    pub event: Link,
    pub date: Option<DateView>,
    pub refs: Html,
    pub rivals: Vec<RivalDate>,
}

/// `timeline.html`: all dated events of the site.
#[derive(Debug, Clone, Serialize)]
pub struct TimelinePage {
    #[serde(flatten)]
    pub shell: Shell,
    /// How many events there are.
    pub count: usize,
    /// The events as a picture, where they are few enough; its numbers are those of the list.
    pub picture: Option<TimelineView>,
    /// In order of time.
    pub periods: Vec<TimelinePeriod>,
}

/// A year, decade or century.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelinePeriod {
    /// The anchor: `p2018`, `p-43`.
    pub id: String,
    pub title: String,
    pub events: Vec<TimelineEntry>,
}

/// An event in the site's timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelineEntry {
    /// Its number in the picture; 0 for none.
    pub number: usize,
    pub id: String,
    pub title: Words,
    pub url: String,
    pub date: DateView,
    pub kind: String,
    pub place: String,
    pub by: Vec<Link>,
}

/// `data.html`: the files of data, and what stands in them.
#[derive(Debug, Clone, Serialize)]
pub struct DataPage {
    #[serde(flatten)]
    pub shell: Shell,
    pub files: Vec<DataFile>,
}

/// `search.html`: the place to type, and where what is found appears.
#[derive(Debug, Clone, Serialize)]
pub struct SearchPage {
    #[serde(flatten)]
    pub shell: Shell,
}

/// A page or record as a search shows it; the files under `/search/d/` hold these.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Found {
    pub title: String,
    /// The title's language; empty where it is the site's.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lang: String,
    pub url: String,
    /// The word for what it is: "Event".
    pub kind: String,
    /// The one line that tells it from others.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
}

/// A file of data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DataFile {
    /// `verdicts.csv`
    pub name: &'static str,
    pub url: String,
    /// What it holds, in a sentence or two.
    pub about: String,
    /// A table's rows, the one of names not counted.
    pub rows: Option<usize>,
    /// A table's columns, from left to right.
    pub columns: Vec<DataColumn>,
}

/// A column of such a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DataColumn {
    pub name: &'static str,
    /// What its cells mean.
    pub about: String,
}
