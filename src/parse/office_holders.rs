//! Lists of office holders from elsewhere: Popolo, and tables with a row for each tenure. What either
//! says comes to people, organizations, offices and tenures that refer to one another by the keys that
//! the file has for them; which ids they get is for the site to settle.

mod popolo;
mod table;

use super::cite;
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::date::Date;
use crate::text::{Span, TextId};
use std::collections::HashSet;

pub use popolo::read as popolo;
pub use table::read as table;

/// What a file says, in its order. Nothing is in a list twice.
#[derive(Debug, Default)]
pub struct OfficeHolders {
    pub people: Vec<Thing>,
    pub organizations: Vec<Thing>,
    pub offices: Vec<Thing>,
    pub tenures: Vec<Tenure>,
    /// Columns that nothing is read from.
    pub unread: Vec<String>,
}

/// A person, an organization or an office.
#[derive(Debug, Default)]
pub struct Thing {
    /// What the file knows it by.
    pub key: String,
    /// The file has no id for it, and the key is made from its name.
    pub by_name: bool,
    /// The name or title; may be empty.
    pub name: String,
    /// An organization's short name.
    pub short: String,
    /// Addresses of the same elsewhere.
    pub same_as: Vec<String>,
    /// The key of an office's organization; may be empty.
    pub organization: String,
}

/// A time in an office.
#[derive(Debug)]
pub struct Tenure {
    /// Where the file says it.
    pub span: Span,
    /// The person's key.
    pub person: String,
    /// The office's key.
    pub office: String,
    /// A date, `unknown`, or empty.
    pub from: String,
    /// The same; empty: still in office.
    pub to: String,
    pub acting: bool,
    /// Citations as they are written in `cite`; may be empty.
    pub cite: String,
    /// Addresses and titles of sources.
    pub links: Vec<(String, String)>,
}

impl OfficeHolders {
    /// Keeps the first of each key.
    fn without_doubles(mut self) -> OfficeHolders {
        for list in [&mut self.people, &mut self.organizations, &mut self.offices] {
            let mut seen = HashSet::new();
            list.retain(|thing| seen.insert(thing.key.clone()));
        }
        self
    }
}

/// Whether words may be a record's id.
pub fn is_id(words: &str) -> bool {
    cite::bad_id(words, Span::new(TextId(0), 0, 0)).is_none()
}

/// A date as it will stand in the front matter. One that cannot be read is reported.
fn date(written: &str, span: Span, found: &mut Vec<Diagnostic>) -> String {
    let written = written.trim();
    if !written.is_empty()
        && written != "unknown"
        && let Err(mistake) = Date::parse(written)
    {
        let mut finding =
            Diagnostic::new(&codes::BAD_DATE, span, format!("`{written}` is not a date"))
                .label(mistake.message.to_string());
        finding.help = mistake.help;
        found.push(finding);
    }
    written.to_owned()
}
