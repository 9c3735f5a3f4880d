//! Sources followed back: by hand, and against a slow way on made-up ones.

use super::*;
use proptest::prelude::*;

fn keys(all: &[u32]) -> Vec<SourceKey> {
    all.iter().copied().map(SourceKey).collect()
}

/// What each draws on, in the order of the keys.
fn descent(draws_on: &[&[u32]]) -> Descent {
    Descent::new(draws_on.iter().map(|all| keys(all)))
}

fn single(all: &[u32]) -> Vec<Origin> {
    keys(all).into_iter().map(Origin::Source).collect()
}

#[test]
fn five_articles_about_one_book_are_one_origin() {
    // 0 is the book; 5 repeats 4, which repeats the book.
    let descent = descent(&[&[], &[0], &[0], &[0], &[0], &[4]]);
    assert_eq!(descent.origins(&keys(&[1, 2, 3, 4, 5]), &[]), single(&[0]));
    assert_eq!(descent.origins(&keys(&[0]), &[]), single(&[0]));
    assert!(descent.circles().is_empty());
}

#[test]
fn what_draws_on_two_has_both_for_origins() {
    let descent = descent(&[&[], &[], &[0, 1], &[2]]);
    assert_eq!(descent.origins(&keys(&[3]), &[]), single(&[0, 1]));
    assert_eq!(descent.origins(&[], &[]), []);
}

#[test]
fn the_way_back_ends_at_who_told_it_first() {
    // 1 is an article on the book 0; what it adds of its own was told first by it, and 2 repeats it.
    let descent = descent(&[&[], &[0], &[1]]);
    assert_eq!(descent.origins(&keys(&[2]), &keys(&[1])), single(&[1]));
    assert_eq!(descent.origins(&keys(&[0, 2]), &keys(&[1])), single(&[0, 1]));
    // 3 draws on the book beside: by what 1 told first, that has nothing to do with it.
    let beside = super::Descent::new(vec![vec![], keys(&[0]), keys(&[1]), keys(&[0, 1])]);
    assert_eq!(beside.origins(&keys(&[3]), &keys(&[1])), single(&[1]));
    assert_eq!(beside.origins(&keys(&[3, 0]), &keys(&[1])), single(&[0, 1]));
    assert_eq!(beside.origins(&keys(&[3]), &[]), single(&[0]));
    assert!(descent.leads_to(SourceKey(2), SourceKey(0)));
    assert!(!descent.leads_to(SourceKey(0), SourceKey(2)));
}

#[test]
fn a_circle_is_one_origin_and_is_named_whole() {
    let closed = descent(&[&[1], &[2], &[0], &[1]]);
    assert_eq!(closed.origins(&keys(&[3]), &[]), [Origin::Circle(keys(&[0, 1, 2]))]);
    assert_eq!(closed.origins(&keys(&[0, 1, 2]), &[]).len(), 1);
    assert_eq!(closed.circles(), [keys(&[0, 1, 2])]);
    // By what one of the circle told first, the way back ends there.
    assert_eq!(closed.origins(&keys(&[3]), &keys(&[2])), single(&[2]));
    // With a way out, what lies outside is the origin, and the circle is still found.
    let open = descent(&[&[1], &[0, 2], &[]]);
    assert_eq!(open.origins(&keys(&[0]), &[]), single(&[2]));
    assert_eq!(open.circles(), [keys(&[0, 1])]);
}

#[test]
fn a_source_that_draws_on_itself_is_a_circle_of_one() {
    let descent = descent(&[&[0], &[0]]);
    assert_eq!(descent.circles(), [keys(&[0])]);
    assert_eq!(descent.origins(&keys(&[1]), &[]), [Origin::Circle(keys(&[0]))]);
}

#[test]
fn circles_that_meet_in_one_source_are_all_found() {
    let descent = descent(&[&[1, 2], &[0], &[0]]);
    assert_eq!(descent.circles(), [keys(&[0, 1]), keys(&[2, 0])]);
}

#[test]
fn long_chains_and_keys_of_no_source_do_no_harm() {
    let chain: Vec<Vec<SourceKey>> = (0..100_000).map(|n| keys(&[n + 1])).collect();
    let descent = Descent::new(chain);
    assert_eq!(descent.origins(&keys(&[0]), &[]), single(&[99_999]));
    assert_eq!(descent.origins(&[SourceKey(u32::MAX)], &[]), single(&[u32::MAX]));
}

/// Everything that a source comes from by one step or more, the slow way.
fn above(draws_on: &[Vec<SourceKey>], source: SourceKey) -> BTreeSet<SourceKey> {
    let mut all: BTreeSet<SourceKey> = BTreeSet::new();
    let mut size = usize::MAX;
    while size != all.len() {
        size = all.len();
        for from in all.clone().into_iter().chain([source]) {
            all.extend(&draws_on[from.0 as usize]);
        }
    }
    all
}

prop_compose! {
    fn made_up()(count in 1usize..8)(
        draws_on in proptest::collection::vec(
            proptest::collection::vec((0..count as u32).prop_map(SourceKey), 0..3),
            count,
        ),
    ) -> Vec<Vec<SourceKey>> { draws_on }
}

proptest! {
    #[test]
    fn origins_are_those_from_which_no_way_leads_out(draws_on in made_up()) {
        let descent = Descent::new(draws_on.clone());
        for number in 0..draws_on.len() {
            let source = SourceKey(number as u32);
            let mut slow: BTreeSet<Origin> = BTreeSet::new();
            for end in above(&draws_on, source).into_iter().chain([source]) {
                // Whatever an end comes from comes from it in turn.
                let before = above(&draws_on, end);
                if before.iter().all(|one| above(&draws_on, *one).contains(&end)) {
                    slow.insert(match before.is_empty() {
                        true => Origin::Source(end),
                        false => Origin::Circle(before.into_iter().collect()),
                    });
                }
            }
            let found = descent.origins(&[source], &[]);
            prop_assert!(!found.is_empty());
            prop_assert_eq!(found, slow.into_iter().collect::<Vec<_>>());
        }
    }

    #[test]
    fn more_sources_never_have_fewer_origins(draws_on in made_up(), one in 0u32..8, two in 0u32..8) {
        let count = draws_on.len() as u32;
        let (one, two) = (SourceKey(one % count), SourceKey(two % count));
        let descent = Descent::new(draws_on);
        let alone: BTreeSet<Origin> = descent.origins(&[one], &[]).into_iter().collect();
        let both: BTreeSet<Origin> = descent.origins(&[one, two], &[]).into_iter().collect();
        prop_assert!(alone.is_subset(&both));
        prop_assert_eq!(descent.origins(&[two, one], &[]), descent.origins(&[one, two], &[]));
    }

    #[test]
    fn circles_are_ways_that_are_there_and_nobody_in_one_is_missed(draws_on in made_up()) {
        let circles = Descent::new(draws_on.clone()).circles();
        for circle in &circles {
            for (at, source) in circle.iter().enumerate() {
                let next = circle[(at + 1) % circle.len()];
                prop_assert!(draws_on[source.0 as usize].contains(&next));
            }
        }
        for source in (0..draws_on.len() as u32).map(SourceKey) {
            let in_one = above(&draws_on, source).contains(&source);
            prop_assert_eq!(in_one, circles.iter().any(|circle| circle.contains(&source)));
        }
    }
}
