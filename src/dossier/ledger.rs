//! The positions on a claim, as the reasoning on ledgers takes them.

use super::{Citation, Claim, Dossier, Party, Position};
use crate::domain::id::SourceKey;
use crate::domain::ledger::Stand;

impl Dossier {
    /// Everything that is on record on who stands where on a claim, in the order written.
    pub fn stands<'d>(&'d self, claim: &'d Claim) -> Vec<Stand<'d>> {
        let positions = &claim.positions;
        positions
            .iter()
            .map(|position| Stand {
                by: identity(positions, position),
                stance: position.stance,
                date: position.date.as_ref(),
                sources: self.sources_of(position),
                told_first: position.origin.iter().map(|origin| origin.value).collect(),
            })
            .collect()
    }

    /// The sources of a position: those that tell of it, and those that have its words.
    fn sources_of(&self, position: &Position) -> Vec<SourceKey> {
        let quoted = position.quote.and_then(|quote| self.quote(quote));
        let quoted: &[Citation] = quoted.map_or(&[], |quote| &quote.cite);
        let mut sources = Vec::new();
        for citation in position.cite.iter().chain(quoted) {
            if !sources.contains(&citation.source) {
                sources.push(citation.source);
            }
        }
        sources
    }
}

/// The first position by the same party. Of "Israeli officials" who are not named nobody can say
/// whether they are the same people.
fn identity(positions: &[Position], position: &Position) -> Option<usize> {
    match position.by {
        Party::Plain(_) if position.anonymous => None,
        _ => positions.iter().position(|other| other.by == position.by && !unnamed(other)),
    }
}

fn unnamed(position: &Position) -> bool {
    position.anonymous && matches!(position.by, Party::Plain(_))
}
