//! Names of authors: which part is the family's.

use crate::domain::seldom::Seldom;
use crate::dossier::Name;
use crate::parse::raw::RawName;

/// All of a list, in its order.
pub(super) fn all(raw: Vec<RawName>) -> Vec<Name> {
    let last = raw.len().saturating_sub(1);
    raw.into_iter()
        .enumerate()
        .map(|(at, raw)| match &raw {
            RawName::Plain(said) | RawName::Literal(said)
                if at > 0 && at == last && RawName::OTHERS.contains(&said.trim()) =>
            {
                Name::Others
            }
            _ => name(raw),
        })
        .collect()
}

/// [`all`] of a list that is mostly left out.
pub(super) fn seldom(raw: Seldom<Vec<RawName>>) -> Seldom<Vec<Name>> {
    all(raw.into_inner()).into()
}

/// A name in its parts. "Family, Given" and "Family, Jr., Given" are plain, as in BibTeX; in "Given
/// Family" the last word is the family's, with the particles before it that are written small (`de`,
/// `van der`).
fn name(raw: RawName) -> Name {
    match raw {
        RawName::Literal(name) => Name::Literal(name),
        RawName::Parts { family, given, suffix } => Name::Person { family, given, suffix },
        RawName::Plain(name) => plain(&name),
    }
}

fn plain(name: &str) -> Name {
    if let Some((family, rest)) = name.split_once(',') {
        let (family, rest) = (family.trim(), rest.trim());
        let (second, third) = match rest.split_once(',') {
            Some((second, third)) => (second.trim_end(), third.trim_start()),
            None if is_suffix(rest) => return spoken(family, rest),
            None => return person(family, rest, ""),
        };
        return match third.contains(',') {
            false if is_suffix(second) => person(family, third, second),
            false if is_suffix(third) => person(family, second, third),
            _ => person(family, rest, ""),
        };
    }
    match name.trim().rsplit_once(' ') {
        Some((rest, suffix)) if is_suffix(suffix) => spoken(rest.trim(), suffix),
        _ => spoken(name, ""),
    }
}

fn person(family: &str, given: &str, suffix: &str) -> Name {
    Name::Person { family: family.into(), given: given.into(), suffix: suffix.into() }
}

/// What stands behind a name and belongs to no part of it.
fn is_suffix(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV")
}

/// "Given Family"
fn spoken(name: &str, suffix: &str) -> Name {
    let words: Vec<&str> = name.split_whitespace().collect();
    let Some((last, before)) = words.split_last() else { return Name::Literal(String::new()) };
    if before.is_empty() {
        // A name of one word has no family part, unless a suffix says that it is a family's.
        return match suffix {
            "" => Name::Literal((*last).to_owned()),
            suffix => person(last, "", suffix),
        };
    }
    let small = |word: &&&str| word.starts_with(char::is_lowercase);
    let particles = before.iter().rev().take_while(small).count();
    let (given, family) = before.split_at(before.len() - particles);
    let mut family: Vec<&str> = family.to_vec();
    family.push(last);
    person(&family.join(" "), &given.join(" "), suffix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_family_name_is_found() {
        let parts = |name: &str| match plain(name) {
            Name::Person { family, given, suffix } => [family, given, suffix],
            Name::Literal(name) => [name, "-".into(), String::new()],
            Name::Others => ["-".into(), "-".into(), "-".into()],
        };
        assert_eq!(parts("Yonah Jeremy Bob"), ["Bob", "Yonah Jeremy", ""]);
        assert_eq!(parts("Vincent van der Berg"), ["van der Berg", "Vincent", ""]);
        assert_eq!(parts("Le Carré, John"), ["Le Carré", "John", ""]);
        assert_eq!(parts("Reuters"), ["Reuters", "-", ""]);
        for name in [
            "Robert F. Kennedy Jr.",
            "Robert F. Kennedy, Jr.",
            "Kennedy, Jr., Robert F.",
            "Kennedy, Robert F., Jr.",
        ] {
            assert_eq!(parts(name), ["Kennedy", "Robert F.", "Jr."], "{name}");
        }
        let list = |names: &[&str]| {
            all(names.iter().map(|name| RawName::Plain((*name).to_owned())).collect())
        };
        assert_eq!(list(&["Ada North", "et al."]).last(), Some(&Name::Others));
        assert_ne!(list(&["others"]).last(), Some(&Name::Others));
        assert_ne!(list(&["others", "Ada North"]).first(), Some(&Name::Others));
        assert_eq!(parts("Doe, Jane, of Bath"), ["Doe", "Jane, of Bath", ""]);
    }
}
