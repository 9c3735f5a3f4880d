//! `computed-rating`: a rating typed for a clue whose fit is worked out from dates.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    for clue in checked.dossier.assessments.iter().flat_map(|assessment| &assessment.clues) {
        if clue.tenure.is_none() {
            continue;
        }
        for rating in &clue.ratings {
            let candidate = checked.dossier.id(rating.candidate);
            let message = format!(
                "the clue `{}` is worked out from dates, so this rating of `{candidate}` is not used",
                clue.id
            );
            found
                .push(Diagnostic::new(&codes::COMPUTED_RATING, rating.span, message).help(
                    "take the rating out, or make a clue of its own of it, without `tenure`",
                ));
        }
    }
}
