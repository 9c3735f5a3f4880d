//! Candidates and clues by hand, and what holds of any.

use super::*;
use proptest::prelude::*;

/// A clue from one letter a candidate: `c`onsistent, `i`nconsistent, `n`eutral, `u`ntestable, `-` not
/// rated.
fn clue(fits: &str) -> Weighed {
    let rated = |c| Rated { fit: fit(c), ..Rated::default() };
    Weighed { sources: Vec::new(), ratings: fits.chars().map(rated).collect() }
}

fn fit(c: char) -> Option<Fit> {
    match c {
        'c' => Some(Fit::Consistent),
        'i' => Some(Fit::Inconsistent),
        'n' => Some(Fit::Neutral),
        'u' => Some(Fit::Untestable),
        _ => None,
    }
}

fn clues(all: &[&str]) -> Vec<Weighed> {
    all.iter().copied().map(clue).collect()
}

fn shift(candidate: usize, from: usize, to: usize) -> Shift {
    Shift { candidate, from, to }
}

#[test]
fn candidates_stand_by_what_speaks_against_them_and_ties_are_said() {
    let all = standings(&clues(&["iicu", "icc-", "ciiu"]), 4);
    let told: Vec<(usize, usize, usize, bool)> =
        all.iter().map(|one| (one.against, one.weighed, one.rank, one.tied)).collect();
    assert_eq!(told, [(2, 3, 3, true), (2, 3, 3, true), (1, 3, 2, false), (0, 0, 1, false)]);
    assert_eq!(ranking(&all), [3, 2, 0, 1]);
    assert!(standings(&[], 0).is_empty());
    assert!(standings(&[], 2).iter().all(|one| one.rank == 1 && one.tied));
}

#[test]
fn a_clue_that_fits_everything_tells_nothing() {
    for (fits, wanted, nothing) in [
        ("cic", Tells::Apart, false),
        ("i-u", Tells::Apart, false),
        ("ccc", Tells::FitsAll, true),
        ("cnc", Tells::FitsAll, true),
        ("iii", Tells::AgainstAll, true),
        ("u-u", Tells::Untested, true),
        ("---", Tells::Untested, true),
        ("cu-", Tells::AgainstNone, false),
    ] {
        let told = tells(&clue(fits));
        assert_eq!((told, told.nothing()), (wanted, nothing), "{fits}");
    }
}

#[test]
fn without_a_clue_its_marks_are_gone() {
    let all = clues(&["ic", "ci", "ic", "cc"]);
    let effect = without_clue(&all, 2, 1);
    assert_eq!(effect.shifts, [shift(1, 1, 0)]);
    assert!(effect.fewest.is_empty(), "the second has the fewest either way");
    assert_eq!(without_clue(&all, 2, 0).fewest, [0, 1], "then they are equal");
    assert!(!without_clue(&all, 2, 3).changes_something());
    assert!(!without_clue(&all, 2, 9).changes_something());
}

#[test]
fn without_a_source_falls_what_hangs_on_it_alone() {
    let (one, two) = (SourceKey(1), SourceKey(2));
    let mut all = clues(&["ii", "ii", "ic", "ii"]);
    all[0].sources = vec![one, one];
    all[1].sources = vec![one, two];
    all[2].ratings[0].sources = vec![one];
    all[2].ratings[1].sources = vec![one, two];
    all[3].ratings[1].without = vec![(one, Fit::Untestable)];
    let effect = without_source(&all, 2, one);
    assert_eq!((effect.clues, effect.ratings), (1, 2));
    assert_eq!(effect.shifts, [shift(0, 4, 2), shift(1, 3, 1)]);
    assert!(!without_source(&all, 2, two).changes_something(), "the other source is left");
}

prop_compose! {
    fn any_clues()(count in 1usize..5)(
        rows in proptest::collection::vec(proptest::collection::vec(0usize..5, count), 0..6),
        count in Just(count),
    ) -> (Vec<Weighed>, usize) {
        let row = |fits: Vec<usize>| {
            clue(&fits.into_iter().filter_map(|n| "cinu-".chars().nth(n)).collect::<String>())
        };
        (rows.into_iter().map(row).collect(), count)
    }
}

proptest! {
    #[test]
    fn a_clue_that_tells_nothing_never_moves_a_candidate((clues, count) in any_clues()) {
        let ranks = |clues: &[Weighed]| -> Vec<usize> {
            standings(clues, count).iter().map(|one| one.rank).collect()
        };
        for (number, clue) in clues.iter().enumerate() {
            if tells(clue).nothing() {
                let mut left = clues.clone();
                left.remove(number);
                prop_assert_eq!(ranks(&left), ranks(&clues));
            }
        }
    }

    #[test]
    fn ranks_follow_the_counts_and_a_loss_never_adds_any((clues, count) in any_clues()) {
        let all = standings(&clues, count);
        for one in &all {
            for other in &all {
                prop_assert_eq!(one.against.cmp(&other.against), one.rank.cmp(&other.rank));
            }
            prop_assert!(one.against <= one.weighed && one.weighed <= clues.len());
        }
        for number in 0..clues.len() {
            let effect = without_clue(&clues, count, number);
            prop_assert!(effect.shifts.iter().all(|shift| shift.to + 1 == shift.from));
        }
    }
}
