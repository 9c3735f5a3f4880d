//! In which order a language sorts words: ä with a, ñ after n, É with e (Unicode's algorithm with
//! CLDR's rules).

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::Locale;

/// The order of one language; Unicode's own where the language has none, or is not known.
#[derive(Default)]
pub(super) struct Collation {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Collation {
    /// The order of a language by its tag.
    pub(super) fn of(tag: &str) -> Collation {
        let locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let collator = CollatorBorrowed::try_new(locale.into(), CollatorOptions::default());
        Collation { collator: collator.ok() }
    }

    /// What sorts, byte by byte, as the words do in this language.
    pub(super) fn key(&self, words: &str) -> Vec<u8> {
        let Some(collator) = &self.collator else { return words.to_lowercase().into_bytes() };
        let mut key = Vec::with_capacity(words.len() * 2);
        let Ok(()) = collator.write_sort_key_to(words, &mut key);
        key
    }
}

impl std::fmt::Debug for Collation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Collation").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::Collation;

    #[test]
    fn each_language_has_its_own_order() {
        for (tag, sorted) in [
            ("en", ["Eagle", "\u{c9}tienne", "Evans", "zebra"]),
            ("de", ["Apfel", "Ärger", "Öl", "Zug"]),
            ("de-AT", ["Apfel", "Ärger", "Öl", "Zug"]),
            ("es", ["nube", "nuez", "ñandú", "oso"]),
            ("fr", ["cote", "coté", "côte", "élan"]),
            ("sv", ["Adam", "Zorn", "Åkesson", "Öberg"]),
            ("he", ["אבג", "בגד", "יוסי", "תמר"]),
            ("x-none", ["a", "ä", "B", "c"]),
            ("no tag", ["a", "ä", "B", "c"]),
        ] {
            let collation = Collation::of(tag);
            let mut words = sorted;
            words.reverse();
            words.sort_by_key(|word| collation.key(word));
            assert_eq!(words, sorted, "{tag}");
        }
    }
}
