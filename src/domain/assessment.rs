//! Competing hypotheses, weighed clue by clue (Heuer, Psychology of Intelligence Analysis, chapter 8):
//! what speaks against each, which clues tell them apart, and what hangs on a single source or clue.

use super::id::SourceKey;
use super::kinds::Fit;

/// A clue with how each candidate fits it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weighed {
    /// The sources of the clue itself.
    pub sources: Vec<SourceKey>,
    /// One for each candidate, in their order.
    pub ratings: Vec<Rated>,
}

/// How a candidate fits a clue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rated {
    /// None: not rated.
    pub fit: Option<Fit>,
    /// The sources of the rating itself.
    pub sources: Vec<SourceKey>,
    /// What the fit would be without some source, where it is worked out from dates.
    pub without: Vec<(SourceKey, Fit)>,
}

/// How a candidate stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// How many clues speak against it.
    pub against: usize,
    /// How many could be weighed at all: consistent, inconsistent or neutral.
    pub weighed: usize,
    /// Its place among the candidates, from 1, by what speaks against them; equals share one.
    pub rank: usize,
    /// Whether another shares its place.
    pub tied: bool,
}

/// Whether a clue tells the candidates apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tells {
    /// It speaks against some and not against others.
    Apart,
    /// It fits every candidate, and so tells nothing.
    FitsAll,
    /// It speaks against every candidate alike, and so tells nothing between them.
    AgainstAll,
    /// None could be held against it, and so it tells nothing.
    Untested,
    /// It speaks against none, though not all could be held against it.
    AgainstNone,
}

impl Tells {
    /// Whether it leaves everything as it was.
    #[must_use]
    pub fn nothing(self) -> bool {
        matches!(self, Tells::FitsAll | Tells::AgainstAll | Tells::Untested)
    }
}

/// What would change for one candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Which, by its place.
    pub candidate: usize,
    /// How many clues speak against it.
    pub from: usize,
    /// How many would.
    pub to: usize,
}

/// What would be left if a clue or a source fell away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// How many clues fall with it.
    pub clues: usize,
    /// How many ratings fall with it or turn out otherwise, those of fallen clues not counted.
    pub ratings: usize,
    /// The candidates against which a different number of clues would speak.
    pub shifts: Vec<Shift>,
    /// The candidates that fewest clues would speak against; none where these are the same as now.
    pub fewest: Vec<usize>,
}

impl Effect {
    /// Whether some count changes.
    #[must_use]
    pub fn changes_something(&self) -> bool {
        !self.shifts.is_empty()
    }
}

/// How each of `count` candidates stands by these clues.
#[must_use]
pub fn standings(clues: &[Weighed], count: usize) -> Vec<Standing> {
    let fits = |at: usize| {
        clues.iter().filter_map(move |clue| clue.ratings.get(at).and_then(|rated| rated.fit))
    };
    let against: Vec<usize> =
        (0..count).map(|at| fits(at).filter(|fit| *fit == Fit::Inconsistent).count()).collect();
    (0..count)
        .zip(&against)
        .map(|(at, own)| Standing {
            against: *own,
            weighed: fits(at).filter(|fit| *fit != Fit::Untestable).count(),
            rank: 1 + against.iter().filter(|other| *other < own).count(),
            tied: against.iter().filter(|other| *other == own).count() > 1,
        })
        .collect()
}

/// The candidates by what speaks against them, equals in the order written.
#[must_use]
pub fn ranking(standings: &[Standing]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..standings.len()).collect();
    order.sort_by_key(|at| standings.get(*at).map(|standing| standing.rank));
    order
}

/// Whether a clue tells the candidates apart.
#[must_use]
pub fn tells(clue: &Weighed) -> Tells {
    let all = clue.ratings.len();
    let count = |wanted: &[Fit]| {
        clue.ratings
            .iter()
            .filter(|rated| rated.fit.is_some_and(|fit| wanted.contains(&fit)))
            .count()
    };
    let against = count(&[Fit::Inconsistent]);
    let fitting = count(&[Fit::Consistent, Fit::Neutral]);
    match (against, fitting) {
        (0, 0) => Tells::Untested,
        (0, fitting) if fitting == all => Tells::FitsAll,
        (0, _) => Tells::AgainstNone,
        (against, _) if against == all => Tells::AgainstAll,
        _ => Tells::Apart,
    }
}

/// What would be left without clue `number`.
#[must_use]
pub fn without_clue(clues: &[Weighed], count: usize, number: usize) -> Effect {
    let mut left = clues.to_vec();
    if number < left.len() {
        left.remove(number);
    }
    Effect { clues: 1, ..effect(clues, &left, count) }
}

/// What would be left without a source. A clue and a rating stand as long as one of their sources
/// does, and where none is given at all; a fit that is worked out from dates is worked out anew.
#[must_use]
pub fn without_source(clues: &[Weighed], count: usize, source: SourceKey) -> Effect {
    let falls =
        |sources: &[SourceKey]| !sources.is_empty() && sources.iter().all(|other| *other == source);
    let mut ratings = 0;
    let mut left: Vec<Weighed> =
        clues.iter().filter(|clue| !falls(&clue.sources)).cloned().collect();
    let fallen = clues.len() - left.len();
    for rated in left.iter_mut().flat_map(|clue| &mut clue.ratings) {
        let anew = rated.without.iter().find(|(other, _)| *other == source).map(|(_, fit)| *fit);
        let fit = match anew {
            Some(fit) => Some(fit),
            None if falls(&rated.sources) => None,
            None => rated.fit,
        };
        ratings += usize::from(fit != rated.fit);
        rated.fit = fit;
    }
    Effect { clues: fallen, ratings, ..effect(clues, &left, count) }
}

fn effect(clues: &[Weighed], left: &[Weighed], count: usize) -> Effect {
    let (before, after) = (standings(clues, count), standings(left, count));
    let shifts = (0..count)
        .zip(before.iter().zip(&after))
        .filter(|(_, (before, after))| before.against != after.against)
        .map(|(candidate, (before, after))| Shift {
            candidate,
            from: before.against,
            to: after.against,
        })
        .collect();
    let fewest = |standings: &[Standing]| -> Vec<usize> {
        (0..).zip(standings).filter(|(_, one)| one.rank == 1).map(|(at, _)| at).collect()
    };
    let then = fewest(&after);
    let same = then == fewest(&before);
    Effect { clues: 0, ratings: 0, shifts, fewest: if same { Vec::new() } else { then } }
}

#[cfg(test)]
mod tests;
