//! People of the same family name, told apart in the text: "(A. North, 2018)" and "(Z. North, 2018)".
//!
//! hayagriva does not come to an end with that: it leaves both "North", and takes the given names from
//! the list of sources as well. So each of them goes in with a mark of their own behind the family
//! name, of a character that is not seen and that sorting passes over, by which the processor knows
//! the one from the other; and in the text, and there only, the mark becomes the initials.

use crate::dossier::{Name, Source};
use crate::view::html::escape;
use std::collections::BTreeMap;

/// Unicode's invisible separator.
const MARK: &str = "\u{2063}";

/// The first author of a source, one of several of that family name.
#[derive(Debug, Clone)]
pub(super) struct Namesake {
    family: String,
    mark: String,
    /// "A.", or the whole given name where initials do not tell.
    given: String,
}

/// The sources whose first author shares a family name with that of another source.
pub(super) fn of(sources: &[Source]) -> Vec<Option<Namesake>> {
    let mut families: BTreeMap<&str, BTreeMap<&str, Vec<usize>>> = BTreeMap::new();
    for (at, source) in sources.iter().enumerate() {
        if let Some(Name::Person { family, given, .. }) = head(source) {
            let people = families.entry(family).or_default();
            people.entry(given).or_default().push(at);
        }
    }
    let mut all: Vec<Option<Namesake>> = sources.iter().map(|_| None).collect();
    for (family, people) in families.into_iter().filter(|(_, people)| people.len() > 1) {
        let letters: Vec<String> = people.keys().map(|given| initials(given)).collect();
        for (nth, (given, sources)) in people.iter().enumerate() {
            let own = initials(given);
            let shared = letters.iter().filter(|letters| **letters == own).count() > 1;
            let namesake = Namesake {
                family: family.to_owned(),
                mark: MARK.repeat(nth + 1),
                given: if shared { (*given).to_owned() } else { own },
            };
            for at in sources {
                if let Some(slot) = all.get_mut(*at) {
                    *slot = Some(namesake.clone());
                }
            }
        }
    }
    all
}

/// Who stands first: an author, or where there is none an editor.
fn head(source: &Source) -> Option<&Name> {
    source.author.first().or(source.editor.first())
}

/// "Yonah Jeremy" as "Y. J."
fn initials(given: &str) -> String {
    let letters = given.split_whitespace().filter_map(|name| name.chars().next());
    letters.map(|letter| format!("{letter}.")).collect::<Vec<_>>().join(" ")
}

impl Namesake {
    /// The family name as the processor is given it.
    pub fn marked(&self) -> String {
        format!("{}{}", self.family, self.mark)
    }

    /// What the processor wrote in the text, with the initials.
    pub fn told(&self, html: &str) -> String {
        let family = escape(&self.family);
        let told = format!("{} {family}", escape(&self.given));
        html.replacen(&format!("{family}{}", self.mark), told.trim_start(), 1)
    }
}

/// What the processor wrote, without marks.
pub(super) fn unmarked(html: &str) -> String {
    html.replace(MARK, "")
}
