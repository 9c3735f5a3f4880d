//! Where sources have from what they tell: each followed back through what it draws on, to the origins.

use super::id::SourceKey;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What each source draws on, and which of them draw on one another in a circle.
#[derive(Clone, Debug, Default)]
pub struct Descent {
    /// By source.
    draws_on: Vec<Vec<SourceKey>>,
    /// By source: which of the groups is its own.
    group_of: Vec<usize>,
    groups: Vec<Group>,
}

/// Sources of which each leads to each; mostly one alone.
#[derive(Clone, Debug)]
struct Group {
    /// In the order of their keys.
    members: Vec<SourceKey>,
    /// Whether one can go from a member to itself.
    circular: bool,
    /// Whether a member draws on a source outside.
    open: bool,
}

/// A source at which the way back ends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// It draws on no other.
    Source(SourceKey),
    /// They draw on one another and on nothing else, so that none of them says where it comes from.
    Circle(Vec<SourceKey>),
}

impl Descent {
    /// From what each source draws on, the sources by their keys. What no source has the key of is
    /// passed over.
    #[must_use]
    pub fn new(mut draws_on: Vec<Vec<SourceKey>>) -> Descent {
        let count = draws_on.len();
        for all in &mut draws_on {
            all.retain(|key| place(*key) < count);
        }
        let mut descent = Descent { draws_on, ..Descent::default() };
        descent.group_of = vec![0; count];
        for mut members in components(&descent.draws_on) {
            members.sort_unstable();
            for member in &members {
                if let Some(group) = descent.group_of.get_mut(place(*member)) {
                    *group = descent.groups.len();
                }
            }
            let inside: BTreeSet<SourceKey> = members.iter().copied().collect();
            let mut drawn = members.iter().flat_map(|member| descent.firsts(*member));
            let open = drawn.any(|first| !inside.contains(first));
            let to_itself = |member: &SourceKey| descent.firsts(*member).contains(member);
            let circular = members.len() > 1 || members.iter().any(to_itself);
            descent.groups.push(Group { members, circular, open });
        }
        descent
    }

    /// What a source draws on.
    fn firsts(&self, source: SourceKey) -> &[SourceKey] {
        self.draws_on.get(place(source)).map_or(&[], Vec::as_slice)
    }

    fn group(&self, source: SourceKey) -> Option<&Group> {
        self.groups.get(*self.group_of.get(place(source))?)
    }

    /// Where these sources have it from, in the order of their keys, each origin once. `told_first`
    /// are those that told it first: the way back ends there, and whatever else a source draws on
    /// that leads to one of them has nothing to do with it.
    #[must_use]
    pub fn origins(&self, sources: &[SourceKey], told_first: &[SourceKey]) -> Vec<Origin> {
        if told_first.is_empty() {
            return self.ends(sources, told_first).into_iter().collect();
        }
        let mut found: BTreeSet<Origin> = BTreeSet::new();
        for source in sources {
            let ends = self.ends(std::slice::from_ref(source), told_first);
            let told =
                |end: &&Origin| matches!(end, Origin::Source(end) if told_first.contains(end));
            match ends.iter().any(|end| told(&end)) {
                true => found.extend(ends.iter().filter(told).cloned()),
                false => found.extend(ends),
            }
        }
        found.into_iter().collect()
    }

    /// Where the ways back from these sources end: at one of `told_first`, or where they lead no
    /// further.
    fn ends(&self, sources: &[SourceKey], told_first: &[SourceKey]) -> BTreeSet<Origin> {
        let mut found: BTreeSet<Origin> = BTreeSet::new();
        let mut seen: BTreeSet<SourceKey> = BTreeSet::new();
        let mut ahead: Vec<SourceKey> = sources.to_vec();
        while let Some(source) = ahead.pop() {
            if !seen.insert(source) {
                continue;
            }
            let ends_here = |group: &Group| {
                !group.open && !group.members.iter().any(|member| told_first.contains(member))
            };
            match self.group(source) {
                _ if told_first.contains(&source) => {
                    found.insert(Origin::Source(source));
                }
                Some(group) if !ends_here(group) => ahead.extend(self.firsts(source)),
                Some(group) if group.circular => {
                    found.insert(Origin::Circle(group.members.clone()));
                }
                _ => {
                    found.insert(Origin::Source(source));
                }
            }
        }
        found
    }

    /// Whether `source` has it from `first`, by however many steps; each has it from itself.
    #[must_use]
    pub fn leads_to(&self, source: SourceKey, first: SourceKey) -> bool {
        let mut seen = BTreeSet::new();
        let mut ahead = vec![source];
        while let Some(source) = ahead.pop() {
            if source == first {
                return true;
            }
            if seen.insert(source) {
                ahead.extend(self.firsts(source));
            }
        }
        false
    }

    /// Circles in which sources draw on one another, each as its members in turn: the first draws on
    /// the second, and the last on the first. Whoever stands in a circle at all stands in one of
    /// these, and each is as short as one through its first member can be.
    #[must_use]
    pub fn circles(&self) -> Vec<Vec<SourceKey>> {
        let mut all: Vec<Vec<SourceKey>> = Vec::new();
        for group in self.groups.iter().filter(|group| group.circular) {
            let mut shown: BTreeSet<SourceKey> = BTreeSet::new();
            for member in &group.members {
                if !shown.contains(member) {
                    let circle = self.shortest_circle(*member);
                    shown.extend(&circle);
                    all.push(circle);
                }
            }
        }
        all.sort();
        all
    }

    /// The shortest way from a source back to itself.
    fn shortest_circle(&self, start: SourceKey) -> Vec<SourceKey> {
        let mut came_from: BTreeMap<SourceKey, SourceKey> = BTreeMap::new();
        let mut ahead = VecDeque::from([start]);
        while let Some(source) = ahead.pop_front() {
            for first in self.firsts(source) {
                if *first == start {
                    let mut way = vec![source];
                    let mut at = source;
                    while let Some(before) = came_from.get(&at) {
                        way.push(*before);
                        at = *before;
                    }
                    way.reverse();
                    return way;
                }
                if !came_from.contains_key(first) {
                    came_from.insert(*first, source);
                    ahead.push_back(*first);
                }
            }
        }
        vec![start]
    }
}

fn place(source: SourceKey) -> usize {
    source.0 as usize
}

fn key(place: usize) -> SourceKey {
    SourceKey(u32::try_from(place).unwrap_or(u32::MAX))
}

/// Marks a place as seen; whether it was not before.
fn first_visit(seen: &mut [bool], place: usize) -> bool {
    seen.get_mut(place).is_some_and(|seen| !std::mem::replace(seen, true))
}

/// The sources in groups of which each leads to each (Kosaraju's algorithm, with no recursion, since
/// a chain may be long).
fn components(draws_on: &[Vec<SourceKey>]) -> Vec<Vec<SourceKey>> {
    let mut seen = vec![false; draws_on.len()];
    let mut finished: Vec<usize> = Vec::with_capacity(draws_on.len());
    for start in 0..draws_on.len() {
        let mut path = match first_visit(&mut seen, start) {
            true => vec![(start, 0)],
            false => continue,
        };
        while let Some((source, next)) = path.last_mut() {
            match draws_on.get(*source).and_then(|firsts| firsts.get(*next)) {
                Some(first) => {
                    *next += 1;
                    if first_visit(&mut seen, place(*first)) {
                        path.push((place(*first), 0));
                    }
                }
                None => finished.extend(path.pop().map(|(source, _)| source)),
            }
        }
    }
    let mut drawn_on_by: Vec<Vec<usize>> = vec![Vec::new(); draws_on.len()];
    for (source, firsts) in draws_on.iter().enumerate() {
        for first in firsts {
            if let Some(all) = drawn_on_by.get_mut(place(*first)) {
                all.push(source);
            }
        }
    }
    let mut grouped = vec![false; draws_on.len()];
    let mut groups = Vec::new();
    for start in finished.into_iter().rev() {
        let mut ahead = vec![start];
        let mut members = Vec::new();
        while let Some(source) = ahead.pop() {
            if first_visit(&mut grouped, source) {
                members.push(key(source));
                ahead.extend(drawn_on_by.get(source).into_iter().flatten());
            }
        }
        if !members.is_empty() {
            groups.push(members);
        }
    }
    groups
}

#[cfg(test)]
mod tests;
