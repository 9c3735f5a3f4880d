//! A language's plural categories (CLDR).

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// The rules of one language; those of English where its own are not known.
#[derive(Default)]
pub(super) struct Plurals {
    cardinal: Option<PluralRules>,
    ordinal: Option<PluralRules>,
}

impl Plurals {
    /// The rules for a language by its tag; of `de-AT` those of `de`.
    pub(super) fn of(tag: &str) -> Plurals {
        let rules = |kind: PluralRuleType| {
            let base = tag.split('-').next().unwrap_or(tag);
            [tag, base, "en"].into_iter().find_map(|tag| {
                let id: LanguageIdentifier = tag.parse().ok()?;
                PluralRules::create(id, kind).ok()
            })
        };
        Plurals {
            cardinal: rules(PluralRuleType::CARDINAL),
            ordinal: rules(PluralRuleType::ORDINAL),
        }
    }

    /// A number's category: `one`, `two`, `few`, `many` or `other`, as the language has them.
    pub(super) fn category(&self, number: i64, ordinal: bool) -> &'static str {
        let rules = if ordinal { &self.ordinal } else { &self.cardinal };
        match rules.as_ref().and_then(|rules| rules.select(number.unsigned_abs()).ok()) {
            Some(PluralCategory::ZERO) => "zero",
            Some(PluralCategory::ONE) => "one",
            Some(PluralCategory::TWO) => "two",
            Some(PluralCategory::FEW) => "few",
            Some(PluralCategory::MANY) => "many",
            Some(PluralCategory::OTHER) | None => "other",
        }
    }
}

impl std::fmt::Debug for Plurals {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Plurals").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::Plurals;

    #[test]
    fn categories_are_the_languages_own() {
        for (tag, number, ordinal, category) in [
            ("en", 1, false, "one"),
            ("en", 2, false, "other"),
            ("en", 22, true, "two"),
            ("fr", 0, false, "one"),
            ("he", 2, false, "two"),
            ("de-AT", 1, false, "one"),
            ("pl", 3, false, "few"),
            ("x-none", 1, false, "one"),
        ] {
            assert_eq!(Plurals::of(tag).category(number, ordinal), category, "{tag} {number}");
        }
    }
}
