//! Everything that cites.

use super::{Citation, Dossier};

impl Dossier {
    /// Calls `look` with each citation of the site: in the texts of pages and records, and at their
    /// dates, tenures, positions and ratings.
    pub fn each_citation<'d>(&'d self, look: &mut dyn FnMut(&'d Citation)) {
        let mut all = |citations: &'d [Citation]| citations.iter().for_each(&mut *look);
        for page in &self.pages {
            all(&page.prose.citations);
            page.corrections.iter().for_each(|correction| all(&correction.text.citations));
        }
        for event in &self.events {
            all(&event.summary.citations);
            all(&event.cite);
            event.rivals.iter().for_each(|rival| all(&rival.cite));
        }
        for quote in &self.quotes {
            all(&quote.context.citations);
            all(&quote.cite);
        }
        for term in &self.terms {
            all(&term.cite);
            term.rival_from.iter().chain(&term.rival_to).for_each(|rival| all(&rival.cite));
        }
        self.sources.iter().for_each(|source| all(&source.note.citations));
        for claim in &self.claims {
            all(&claim.text.citations);
            claim.positions.iter().for_each(|position| all(&position.cite));
        }
        for clue in self.assessments.iter().flat_map(|assessment| &assessment.clues) {
            all(&clue.text.citations);
            all(&clue.cite);
            for rating in &clue.ratings {
                all(&rating.because.citations);
                all(&rating.cite);
            }
        }
    }
}
