//! Where sources have from what they tell: each followed back through what it draws on, to the origins.

use super::id::SourceKey;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What each source draws on, and which of them draw on one another in a circle. Most draw on none, and
/// none on them: those take no room.
#[derive(Clone, Debug, Default)]
pub struct Descent {
    draws_on: BTreeMap<SourceKey, Vec<SourceKey>>,
    /// Which of the groups is a source's own.
    group_of: BTreeMap<SourceKey, usize>,
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
    pub fn new(draws_on: impl IntoIterator<Item = Vec<SourceKey>>) -> Descent {
        let mut descent = Descent::default();
        let mut count = 0;
        for firsts in draws_on {
            if !firsts.is_empty() {
                descent.draws_on.insert(SourceKey(count), firsts);
            }
            count += 1;
        }
        for firsts in descent.draws_on.values_mut() {
            firsts.retain(|first| first.0 < count);
        }
        for mut members in components(&descent.draws_on) {
            members.sort_unstable();
            for member in &members {
                descent.group_of.insert(*member, descent.groups.len());
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
        self.draws_on.get(&source).map_or(&[], Vec::as_slice)
    }

    /// `None` for one that stands alone.
    fn group(&self, source: SourceKey) -> Option<&Group> {
        self.groups.get(*self.group_of.get(&source)?)
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

/// The sources that draw on others or are drawn on, in groups of which each leads to each (Kosaraju's
/// algorithm, with no recursion, since a chain may be long).
fn components(draws_on: &BTreeMap<SourceKey, Vec<SourceKey>>) -> Vec<Vec<SourceKey>> {
    let mut seen: BTreeSet<SourceKey> = BTreeSet::new();
    let mut finished: Vec<SourceKey> = Vec::new();
    for start in draws_on.keys() {
        let mut path = match seen.insert(*start) {
            true => vec![(*start, 0)],
            false => continue,
        };
        while let Some((source, next)) = path.last_mut() {
            match draws_on.get(source).and_then(|firsts| firsts.get(*next)) {
                Some(first) => {
                    *next += 1;
                    if seen.insert(*first) {
                        path.push((*first, 0));
                    }
                }
                None => finished.extend(path.pop().map(|(source, _)| source)),
            }
        }
    }
    let mut drawn_on_by: BTreeMap<SourceKey, Vec<SourceKey>> = BTreeMap::new();
    for (source, firsts) in draws_on {
        for first in firsts {
            drawn_on_by.entry(*first).or_default().push(*source);
        }
    }
    let mut grouped: BTreeSet<SourceKey> = BTreeSet::new();
    let mut groups = Vec::new();
    for start in finished.into_iter().rev() {
        let mut ahead = vec![start];
        let mut members = Vec::new();
        while let Some(source) = ahead.pop() {
            if grouped.insert(source) {
                members.push(source);
                ahead.extend(drawn_on_by.get(&source).into_iter().flatten());
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
