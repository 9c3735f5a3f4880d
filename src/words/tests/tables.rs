//! Every table of the built-in theme has every word, and asks for what it is given.

use crate::words::{Message, is_given, read};
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: [&str; 4] = ["de", "es", "fr", "he"];

fn table(tag: &str) -> BTreeMap<String, Message> {
    let path = format!("{}/themes/ibid/words/{tag}.ftl", env!("CARGO_MANIFEST_DIR"));
    let (messages, mistakes) = read(&std::fs::read_to_string(&path).expect(&path));
    assert_eq!(mistakes, [], "{tag}");
    let mut table = BTreeMap::new();
    for message in messages {
        let key = message.key.clone();
        assert!(table.insert(key.clone(), message).is_none(), "{tag} has `{key}` twice");
    }
    table
}

/// The values that a message asks for, itself and through the messages that it takes in.
fn values<'t>(table: &'t BTreeMap<String, Message>, key: &str) -> BTreeSet<&'t str> {
    let Some(message) = table.get(key) else { panic!("`{key}` is taken in and not there") };
    let taken = message.takes.iter().flat_map(|(key, _)| values(table, key));
    message.values().into_iter().chain(taken).collect()
}

#[test]
fn every_language_has_every_word_and_no_other() {
    let english = table("en");
    for tag in LANGUAGES {
        let other = table(tag);
        let missing: Vec<&String> =
            english.keys().filter(|key| !other.contains_key(*key)).collect();
        let own = |key: &&String| !english.contains_key(*key) && !key.starts_with('-');
        let strange: Vec<&String> = other.keys().filter(own).collect();
        assert!(missing.is_empty(), "{tag}.ftl lacks {missing:?}");
        assert!(strange.is_empty(), "{tag}.ftl has {strange:?}, which English has not");
    }
}

#[test]
fn every_language_asks_for_the_values_that_english_asks_for() {
    let english = table("en");
    for tag in LANGUAGES {
        let other = table(tag);
        for key in english.keys() {
            let (wanted, asked) = (values(&english, key), values(&other, key));
            for name in &asked {
                assert!(is_given(name, &wanted), "{tag}.ftl, {key}: nothing gives ${name}");
            }
            // A number may be said in Roman figures, or in words: "two days" is one word in Hebrew.
            let said =
                |name: &&&str| asked.contains(**name) || (**name == "n" && asked.contains("roman"));
            let unsaid: Vec<&&str> = wanted.iter().filter(|name| !said(name)).collect();
            assert!(unsaid.is_empty(), "{tag}.ftl, {key}: {unsaid:?} is not said");
        }
    }
}

#[test]
fn a_line_of_french_never_begins_with_a_mark() {
    let path = format!("{}/themes/ibid/words/fr.ftl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect(&path);
    let said = text.lines().filter(|line| !line.starts_with('#'));
    let loose: Vec<&str> = said
        .filter(|line| [" ;", " :", " !", " ?", " »", "« "].iter().any(|mark| line.contains(mark)))
        .collect();
    assert!(loose.is_empty(), "a mark takes a space that does not break: {loose:#?}");
}
