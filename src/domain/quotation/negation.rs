//! Words that turn a sentence into its opposite, in the languages of the sources that one meets
//! most. A bracket or a short ellipsis may not stand in their place.

/// Folded as quotations are: decomposed, with straight apostrophes.
const WORDS: &[&str] = &[
    "cannot",
    "hardly",
    "neither",
    "never",
    "no",
    "nobody",
    "none",
    "nor",
    "not",
    "nothing",
    "nowhere",
    "scarcely",
    "without", // English
    "kein",
    "keine",
    "keinem",
    "keinen",
    "keiner",
    "keines",
    "nicht",
    "nichts",
    "nie",
    "niemals",
    "niemand",
    "ohne",
    "weder", // German
    "aucun",
    "aucune",
    "jamais",
    "ne",
    "ni",
    "non",
    "pas",
    "personne",
    "rien",
    "sans", // French
    "nada",
    "nadie",
    "ningun",
    "ninguna",
    "ninguno",
    "nunca",
    "sin",
    "tampoco", // Spanish
    "не",
    "нет",
    "ни",
    "никогда",
    "без", // Russian
    "אין",
    "אינה",
    "אינו",
    "אינם",
    "אל",
    "בלי",
    "ללא",
    "לא",
    "מעולם", // Hebrew
    "بدون",
    "دون",
    "غير",
    "لا",
    "لم",
    "لن",
    "ليس",
    "ليست",
    "ما", // Arabic
    "نه",
    "نیست",
    "هرگز",
    "هیچ", // Persian
];

/// Whether a word of folded `words` negates.
pub(super) fn is_in(words: &str) -> bool {
    words.split(|c: char| c.is_whitespace()).any(|word| {
        let word = word.trim_matches(|c: char| !super::class::is_word(c)).to_lowercase();
        let plain: String = word
            .chars()
            .filter(|c| unicode_normalization::char::canonical_combining_class(*c) == 0)
            .collect();
        WORDS.contains(&plain.as_str()) || word.ends_with("n't") || word.starts_with("n'")
    })
}

/// Whether that end of a word turns it into its opposite: hope, hopeless.
pub(super) fn is_ending(letters: &str) -> bool {
    matches!(letters.to_lowercase().as_str(), "less" | "los" | "lose" | "loser" | "losen" | "not")
}
