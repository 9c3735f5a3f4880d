//! Events.

use super::{DateView, Holder, Html, Link, QuoteView, Shell, TimelineView, Words};
use serde::Serialize;

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
