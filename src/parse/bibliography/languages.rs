//! Languages as reference managers write them: a tag, BibLaTeX's name, an English word, a code of
//! three letters (ISO 639-2).

/// Names, and what of BCP 47 they stand for.
const TAGS: &[(&str, &str)] = &[
    ("american", "en-US"),
    ("ara", "ar"),
    ("arabic", "ar"),
    ("australian", "en-AU"),
    ("austrian", "de-AT"),
    ("brazil", "pt-BR"),
    ("brazilian", "pt-BR"),
    ("british", "en-GB"),
    ("canadian", "en-CA"),
    ("cat", "ca"),
    ("catalan", "ca"),
    ("ces", "cs"),
    ("chi", "zh"),
    ("chinese", "zh"),
    ("cze", "cs"),
    ("czech", "cs"),
    ("dan", "da"),
    ("danish", "da"),
    ("deu", "de"),
    ("deutsch", "de"),
    ("dut", "nl"),
    ("dutch", "nl"),
    ("ell", "el"),
    ("eng", "en"),
    ("english", "en"),
    ("español", "es"),
    ("farsi", "fa"),
    ("fas", "fa"),
    ("fin", "fi"),
    ("finnish", "fi"),
    ("fra", "fr"),
    ("français", "fr"),
    ("fre", "fr"),
    ("french", "fr"),
    ("ger", "de"),
    ("german", "de"),
    ("gre", "el"),
    ("greek", "el"),
    ("heb", "he"),
    ("hebrew", "he"),
    ("hun", "hu"),
    ("hungarian", "hu"),
    ("ita", "it"),
    ("italian", "it"),
    ("japanese", "ja"),
    ("jpn", "ja"),
    ("kor", "ko"),
    ("korean", "ko"),
    ("lat", "la"),
    ("latin", "la"),
    ("naustrian", "de-AT"),
    ("ngerman", "de"),
    ("nld", "nl"),
    ("nor", "no"),
    ("norwegian", "no"),
    ("nswissgerman", "de-CH"),
    ("per", "fa"),
    ("persian", "fa"),
    ("pol", "pl"),
    ("polish", "pl"),
    ("por", "pt"),
    ("portuges", "pt"),
    ("portuguese", "pt"),
    ("romanian", "ro"),
    ("rus", "ru"),
    ("russian", "ru"),
    ("spa", "es"),
    ("spanish", "es"),
    ("swe", "sv"),
    ("swedish", "sv"),
    ("swissgerman", "de-CH"),
    ("tur", "tr"),
    ("turkish", "tr"),
    ("ukenglish", "en-GB"),
    ("ukr", "uk"),
    ("ukrainian", "uk"),
    ("usenglish", "en-US"),
    ("yid", "yi"),
    ("yiddish", "yi"),
    ("zho", "zh"),
];

/// The tag of the first language that is written; `None` where it is none that is known.
pub(super) fn tag(written: &str) -> Option<String> {
    let first = written.split([',', ';', '/', '&']).next().unwrap_or("").trim();
    let lower = first.to_lowercase();
    let name = lower.strip_prefix("lang").filter(|rest| rest.len() > 2).unwrap_or(&lower);
    if let Some((_, tag)) = TAGS.iter().find(|(known, _)| *known == name) {
        return Some((*tag).to_owned());
    }
    let tag = first.replace('_', "-");
    is_tag(&tag).then_some(tag)
}

/// Whether it has the form of a tag: a language of two or three letters, then parts of up to eight
/// letters and digits (RFC 5646, 2.1).
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or("");
    let letters = language.bytes().all(|b| b.is_ascii_alphabetic());
    let part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    letters && (2..=3).contains(&language.len()) && parts.all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_tags() {
        for (written, wanted) in [
            ("English", Some("en")),
            ("eng", Some("en")),
            ("en_US", Some("en-US")),
            ("zh-Hant-TW", Some("zh-Hant-TW")),
            ("langenglish", Some("en")),
            ("de; en", Some("de")),
            ("Klingon dialect", None),
            ("", None),
        ] {
            assert_eq!(tag(written).as_deref(), wanted, "{written}");
        }
    }

    #[test]
    fn the_table_is_in_order() {
        assert!(TAGS.is_sorted());
    }
}
