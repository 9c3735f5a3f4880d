//! The ledger of a claim: who stands where, in order of time, and how many origins stand behind it.

use super::date::{Bound, Date, ceiling, floor};
use super::id::SourceKey;
use super::kinds::Stance;
use super::origins::{Descent, Origin};

/// A position on a claim.
#[derive(Clone, Debug)]
pub struct Stand<'a> {
    /// Who takes it, told apart by number; none where nobody can know whether two are the same.
    pub by: Option<usize>,
    /// What they do with the claim.
    pub stance: Stance,
    /// When.
    pub date: Option<&'a Date>,
    /// The sources that tell of it.
    pub sources: Vec<SourceKey>,
    /// Those that told it first, whatever else they draw on.
    pub told_first: Vec<SourceKey>,
}

/// How many tell of it, and how few had it from nobody else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Positions.
    pub positions: usize,
    /// Of these, those that no source tells of.
    pub unsourced: usize,
    /// The sources, each once, in the order of their keys.
    pub sources: Vec<SourceKey>,
    /// What they go back to.
    pub origins: Vec<Origin>,
}

/// Another position that the same party took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Other {
    /// Which.
    pub position: usize,
    /// Whether it came before by any reading of the dates.
    pub before: bool,
}

/// The positions in order of time: by the first day that a date allows, then by the last; those
/// without a date come last, and equals stay in the order written.
#[must_use]
pub fn in_order(stands: &[Stand<'_>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..stands.len()).collect();
    order.sort_by_key(|at| {
        let date = stands.get(*at).and_then(|stand| stand.date);
        (date.is_none(), date.map(|date| (date.sort_day(), ceiling(date.latest()))))
    });
    order
}

/// All positions together, or those of one stance.
#[must_use]
pub fn tally(stands: &[Stand<'_>], stance: Option<Stance>, descent: &Descent) -> Tally {
    let mut tally = Tally::default();
    for stand in stands.iter().filter(|stand| stance.is_none_or(|wanted| stand.stance == wanted)) {
        tally.positions += 1;
        tally.unsourced += usize::from(stand.sources.is_empty());
        tally.sources.extend(&stand.sources);
        tally.origins.extend(descent.origins(&stand.sources, &stand.told_first));
    }
    tally.sources.sort_unstable();
    tally.sources.dedup();
    tally.origins.sort();
    tally.origins.dedup();
    tally
}

/// The other positions of whoever takes position `at` that come before it in order of time and are
/// not the same: who changed position is to be shown as such. To confirm what one asserted is no
/// change.
#[must_use]
pub fn others_before(stands: &[Stand<'_>], at: usize) -> Vec<Other> {
    let Some(stand) = stands.get(at).filter(|stand| stand.by.is_some()) else { return Vec::new() };
    in_order(stands)
        .into_iter()
        .take_while(|other| *other != at)
        .filter_map(|position| stands.get(position).map(|other| (position, other)))
        .filter(|(_, other)| other.by == stand.by && side(other.stance) != side(stand.stance))
        .map(|(position, other)| Other { position, before: is_before(other, stand) })
        .collect()
}

/// Stances of the same side are no change.
fn side(stance: Stance) -> Stance {
    match stance {
        Stance::Confirms => Stance::Asserts,
        other => other,
    }
}

/// Whether one position came before another: by the dates, or because who corrects must have said
/// something before, and not later.
fn is_before(one: &Stand<'_>, other: &Stand<'_>) -> bool {
    let (Some(one_date), Some(date)) = (one.date, other.date) else { return false };
    let (Bound::On(_), Bound::On(_)) = (one_date.latest(), date.earliest()) else { return false };
    let (last, first) = (ceiling(one_date.latest()), floor(date.earliest()));
    let may_follow = ceiling(one_date.latest()) > ceiling(date.latest());
    last < first || (other.stance == Stance::Corrects && !may_follow)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    fn stand<'a>(by: Option<usize>, stance: Stance, date: Option<&'a Date>) -> Stand<'a> {
        Stand { by, stance, date, sources: Vec::new(), told_first: Vec::new() }
    }

    #[test]
    fn positions_stand_in_order_of_time_and_the_undated_last() {
        let dates = ["2018-03", "2018-03-01", "2017", "../2016", "2018-03-01"].map(date);
        let mut stands: Vec<Stand<'_>> =
            dates.iter().map(|date| stand(None, Stance::Asserts, Some(date))).collect();
        stands.insert(0, stand(None, Stance::Denies, None));
        // The day comes before the month that begins with it, and equals keep their order.
        assert_eq!(in_order(&stands), [4, 3, 2, 5, 1, 0]);
    }

    #[test]
    fn a_tally_counts_sources_once_and_origins_behind_them() {
        let descent = Descent::new(vec![vec![], vec![SourceKey(0)], vec![SourceKey(0)], vec![]]);
        let mut stands: Vec<Stand<'_>> = vec![
            stand(None, Stance::Asserts, None),
            stand(None, Stance::Asserts, None),
            stand(None, Stance::Denies, None),
            stand(None, Stance::Doubts, None),
        ];
        stands[0].sources = vec![SourceKey(1), SourceKey(2)];
        stands[1].sources = vec![SourceKey(2), SourceKey(0)];
        stands[2].sources = vec![SourceKey(2)];
        stands[2].told_first = vec![SourceKey(2)];
        let all = tally(&stands, None, &descent);
        assert_eq!((all.positions, all.unsourced, all.sources.len()), (4, 1, 3));
        assert_eq!(all.origins, [Origin::Source(SourceKey(0)), Origin::Source(SourceKey(2))]);
        let asserted = tally(&stands, Some(Stance::Asserts), &descent);
        assert_eq!((asserted.sources.len(), asserted.origins.len()), (3, 1));
        let denied = tally(&stands, Some(Stance::Denies), &descent);
        assert_eq!(denied.origins, [Origin::Source(SourceKey(2))]);
        assert_eq!(tally(&stands, Some(Stance::Corrects), &descent), Tally::default());
    }

    #[test]
    fn who_changed_position_is_seen_by_the_dates() {
        let (early, late, year) = (date("2018-04-30"), date("2021"), date("2018"));
        let stands = vec![
            stand(Some(1), Stance::Denies, Some(&early)),
            stand(Some(1), Stance::Asserts, Some(&late)),
            stand(Some(2), Stance::Asserts, Some(&early)),
            stand(Some(2), Stance::Confirms, Some(&late)),
            stand(None, Stance::Denies, Some(&early)),
            stand(None, Stance::Asserts, Some(&late)),
            stand(Some(1), Stance::Doubts, Some(&year)),
            stand(Some(1), Stance::Declines, None),
        ];
        let others = |at| others_before(&stands, at);
        let other = |position, before| Other { position, before };
        assert_eq!(others(0), [other(6, false)], "some day of 2018 may be before or after");
        assert_eq!(others(1), [other(6, true), other(0, true)]);
        assert!(others(3).is_empty(), "to confirm is no change");
        assert!(others(5).is_empty(), "nobody knows whether the unnamed are the same");
        assert_eq!(others(7).len(), 3, "without a date it comes last, and before nothing");
        assert!(others(7).iter().all(|other| !other.before));
        assert!(others_before(&stands, 99).is_empty());
    }

    #[test]
    fn who_corrects_said_something_before() {
        let (day, either) = (date("2018-04-30"), date("[2018-04-30, 2018-05-01]"));
        let stands = vec![
            stand(Some(1), Stance::Asserts, Some(&day)),
            stand(Some(1), Stance::Corrects, Some(&either)),
            stand(Some(1), Stance::Denies, Some(&either)),
        ];
        assert_eq!(others_before(&stands, 1), [Other { position: 0, before: true }]);
        assert!(others_before(&stands, 2).iter().all(|other| !other.before));
    }
}
