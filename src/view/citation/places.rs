//! A citation's words with the place in the source among them, where it is the style that says how:
//! "Ash, 2001, Chapter 2", "12, no. 3 (2018): 45". A style of our own puts the place behind all else
//! and needs none of these.

use crate::domain::citation::{Locator, Unit};
use crate::view::html::escape;
use std::collections::BTreeMap;

/// A kind of places: the unit, and whether there are several, which labels tell apart ("p.", "pp.").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kind {
    /// Page, chapter, …
    pub unit: Unit,
    /// Whether the locator names several.
    pub many: bool,
}

impl From<&Locator> for Kind {
    fn from(locator: &Locator) -> Kind {
        Kind { unit: locator.unit, many: super::locator::is_many(&locator.value) }
    }
}

/// Kinds of places.
#[cfg(feature = "csl")]
pub type Kinds = std::collections::BTreeSet<Kind>;

/// Words with a hole for the number or words of a place; HTML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hole {
    /// What stands before it.
    pub before: String,
    /// What stands behind it.
    pub after: String,
}

/// A source's citations with a place, by the place's kind.
#[derive(Debug, Clone, Default)]
pub struct Places(BTreeMap<Kind, [Hole; 2]>);

impl Places {
    /// Has places of this kind stand so in a first citation, and so in a later one.
    #[cfg(feature = "csl")]
    pub fn set(&mut self, kind: Kind, first: Hole, later: Hole) {
        self.0.insert(kind, [first, later]);
    }

    /// The citation with this place, where the source is cited in full.
    pub fn first(&self, place: &Locator) -> Option<String> {
        self.filled(place, 0)
    }

    /// The same in a later note.
    pub fn later(&self, place: &Locator) -> Option<String> {
        self.filled(place, 1)
    }

    fn filled(&self, place: &Locator, at: usize) -> Option<String> {
        let hole = self.0.get(&Kind::from(place))?.get(at)?;
        Some(format!("{}{}{}", hole.before, escape(&place.value), hole.after))
    }
}
