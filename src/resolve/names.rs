//! Names of authors: which part is the family's.

use crate::dossier::Name;
use crate::parse::raw::RawName;

/// A name in its parts. "Family, Given" is plain; in "Given Family" the last word is the family's,
/// with the particles before it that are written small (`de`, `van der`), as in BibTeX.
pub(super) fn name(raw: RawName) -> Name {
    match raw {
        RawName::Literal(name) => Name::Literal(name),
        RawName::Parts { family, given } => Name::Person { family, given },
        RawName::Plain(name) => plain(&name),
    }
}

fn plain(name: &str) -> Name {
    if let Some((family, given)) = name.split_once(',') {
        return Name::Person { family: family.trim().into(), given: given.trim().into() };
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let Some((last, before)) = words.split_last() else { return Name::Literal(String::new()) };
    if before.is_empty() {
        return Name::Literal(name.trim().to_owned());
    }
    let small = |word: &&&str| word.starts_with(char::is_lowercase);
    let particles = before.iter().rev().take_while(small).count();
    let (given, family) = before.split_at(before.len() - particles);
    let mut family: Vec<&str> = family.to_vec();
    family.push(last);
    Name::Person { family: family.join(" "), given: given.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_family_name_is_found() {
        let parts = |name: &str| match plain(name) {
            Name::Person { family, given } => (family, given),
            Name::Literal(name) => (name, "-".into()),
        };
        assert_eq!(parts("Yonah Jeremy Bob"), ("Bob".into(), "Yonah Jeremy".into()));
        assert_eq!(parts("Vincent van der Berg"), ("van der Berg".into(), "Vincent".into()));
        assert_eq!(parts("Le Carré, John"), ("Le Carré".into(), "John".into()));
        assert_eq!(parts("Reuters"), ("Reuters".into(), "-".into()));
    }
}
