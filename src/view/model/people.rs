//! People, organizations, offices, and what somebody's office says of events.

use super::{
    DateView, EventView, Html, Link, OtherPosition, QuoteView, RivalDate, Shell, TimelineView,
    Words,
};
use serde::Serialize;

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
