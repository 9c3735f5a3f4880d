//! Pages before and after: what was there stays to the byte.

use super::*;

fn source(id: &str, title: &str) -> Yaml {
    Yaml::keys([("id", id), ("title", title)])
}

/// The front matter after `sources` had a source added.
fn added(matter: &str) -> String {
    let page = format!("---\n{matter}---\nText\n");
    let after = add(&page, Place::Page("sources"), &[source("b", "B, or: not")]).expect("added");
    let inner = after.strip_prefix("---\n").and_then(|rest| rest.strip_suffix("---\nText\n"));
    inner.expect("the fences stay").to_owned()
}

#[test]
fn a_list_goes_on_as_it_was_begun() {
    for (before, after) in [
        // One line a record, two columns in.
        (
            "title: T\nsources:\n  - { id: a, title: A } # first\n",
            "title: T\nsources:\n  - { id: a, title: A } # first\n  - { id: b, title: \"B, or: not\" }\n",
        ),
        // Without spaces in the braces, in the column of the key, with more keys behind.
        (
            "sources:\n- {id: a, title: A}\ntitle: T # here\n",
            "sources:\n- {id: a, title: A}\n- {id: b, title: \"B, or: not\"}\ntitle: T # here\n",
        ),
        // Several lines a record, blank lines between, a comment of its own at the end.
        (
            "sources:\n  - id: z\n    title: Z\n\n  - id: a\n    title: >-\n      A\n      b\n  # more to come\n\n# people\npeople: []\ntitle: T\n",
            "sources:\n  - id: z\n    title: Z\n\n  - id: a\n    title: >-\n      A\n      b\n  # more to come\n\n  - id: b\n    title: \"B, or: not\"\n\n# people\npeople: []\ntitle: T\n",
        ),
        // A wide gap behind the dash.
        (
            "sources:\n  -   id: a\n      title: A\n",
            "sources:\n  -   id: a\n      title: A\n  -   id: b\n      title: \"B, or: not\"\n",
        ),
        // In brackets, in one line and in several.
        (
            "sources: [{ id: a, title: A }] # one\n",
            "sources: [{ id: a, title: A }, { id: b, title: \"B, or: not\" }] # one\n",
        ),
        (
            "sources: [\n  {id: z, title: Z}, # last\n  {id: a, title: A}, # first\n]\ntitle: T\n",
            "sources: [\n  {id: z, title: Z}, # last\n  {id: a, title: A},\n  {id: b, title: \"B, or: not\"}, # first\n]\ntitle: T\n",
        ),
    ] {
        assert_eq!(added(before), after);
    }
}

#[test]
fn a_list_that_is_not_there_yet_begins() {
    for (before, after) in [
        (
            "title: T\npeople:\n- { id: p, name: P }\n",
            "title: T\npeople:\n- { id: p, name: P }\nsources:\n- { id: b, title: \"B, or: not\" }\n",
        ),
        (
            "title: T\nsources: # none so far\nlang: en\n",
            "title: T\nsources: # none so far\n  - { id: b, title: \"B, or: not\" }\nlang: en\n",
        ),
        (
            "title: T\nsources: [] # none\nlang: en\n",
            "title: T\nsources: # none\n  - { id: b, title: \"B, or: not\" }\nlang: en\n",
        ),
        ("# nothing\n", "# nothing\nsources:\n  - { id: b, title: \"B, or: not\" }\n"),
        ("{ title: T }\n", "{ title: T, sources: [{ id: b, title: \"B, or: not\" }] }\n"),
    ] {
        assert_eq!(added(before), after);
    }
}

#[test]
fn a_record_gains_items_of_its_own() {
    let tenure = Yaml::keys([("office", "mayor"), ("from", "2017-05-08")]);
    let place = Place::Record { list: "people", id: "p", key: "tenures" };
    for (before, after) in [
        (
            "people:\n  - id: q\n    name: Q\n  - id: p\n    name: P # known\n  - id: r\n",
            "people:\n  - id: q\n    name: Q\n  - id: p\n    name: P # known\n    tenures:\n      - { office: mayor, from: 2017-05-08 }\n  - id: r\n",
        ),
        (
            "people:\n  - id: p\n    tenures:\n      - { office: clerk }\n    name: P\n",
            "people:\n  - id: p\n    tenures:\n      - { office: clerk }\n      - { office: mayor, from: 2017-05-08 }\n    name: P\n",
        ),
        (
            "people:\n  - { id: p, name: P }\n",
            "people:\n  - { id: p, name: P, tenures: [{ office: mayor, from: 2017-05-08 }] }\n",
        ),
        (
            "people: [{id: p, tenures: [{office: clerk}]}]\n",
            "people: [{id: p, tenures: [{office: clerk}, {office: mayor, from: 2017-05-08}]}]\n",
        ),
        (
            "people:\n  - { id: p, tenures: [] }\n",
            "people:\n  - { id: p, tenures: [{ office: mayor, from: 2017-05-08 }] }\n",
        ),
    ] {
        let page = format!("---\n{before}---\n");
        let edited = add(&page, place, std::slice::from_ref(&tenure)).expect("added");
        assert_eq!(edited, format!("---\n{after}---\n"));
    }
}

#[test]
fn long_records_take_several_lines_and_lists_keep_their_items() {
    let long = Yaml::Keys(vec![
        ("id".into(), "b".into()),
        (
            "title".into(),
            "A title of many words that goes on and on and on and does not end".into(),
        ),
        (
            "author".into(),
            Yaml::List(vec![
                "Bob, Yonah Jeremy".into(),
                Yaml::Keys(vec![
                    ("name".into(), "A Desk".into()),
                    ("literal".into(), Yaml::Flag(true)),
                ]),
            ]),
        ),
        ("note".into(), "One.\n\nTwo: three.".into()),
    ]);
    let page = "---\ntitle: T\nsources:\n  - { id: a, title: A }\n---\n";
    let edited = add(page, Place::Page("sources"), &[long]).expect("added");
    assert_eq!(
        edited,
        "---\ntitle: T\nsources:\n  - { id: a, title: A }\n  - id: b\n    \
         title: A title of many words that goes on and on and on and does not end\n    author:\n      \
         - Bob, Yonah Jeremy\n      - { name: A Desk, literal: true }\n    note: |-\n      One.\n\n      \
         Two: three.\n---\n"
    );
}

#[test]
fn line_ends_and_byte_order_marks_stay() {
    let page = "\u{feff}---\r\ntitle: T\r\nsources:\r\n  - { id: a, title: A }\r\n---\r\nText\r\n";
    let edited = add(page, Place::Page("sources"), &[source("b", "B")]).expect("added");
    assert_eq!(
        edited,
        "\u{feff}---\r\ntitle: T\r\nsources:\r\n  - { id: a, title: A }\r\n  - { id: b, title: B }\r\n---\r\nText\r\n"
    );
    assert_eq!(ids(&edited, "sources"), ["a", "b"]);
}

#[test]
fn a_place_in_a_record_is_known_by_its_key() {
    let page = "---\r\ntitle: a\r\npeople:\r\n  - { id: a, name: A }\r\n  - id: b\r\n    name: 'It: is, {b}'\r\n    \
                same_as: [x, y]\r\n    tenures:\r\n      - { office: m, from: 2001 }\r\n---\r\n";
    let part = |word: &str| {
        let at = page.find(word).expect(word);
        part_at(page, "people", "b", at).map(|part| (part.key, part.item))
    };
    let known = |key: &str, item| Some((key.to_owned(), item));
    assert_eq!(part("title"), None);
    assert_eq!(part("A }"), None);
    assert_eq!(part("is, {b}"), known("name", None));
    assert_eq!(part("y]"), known("same_as", Some(1)));
    assert_eq!(part("{ office"), known("tenures", Some(0)));
    assert_eq!(part("2001"), known("from", None));
    assert_eq!(part_at(page, "people", "c", 20), None);
    assert_eq!(part_at(page, "people", "b", page.len()), None);
}

#[test]
fn what_cannot_be_added_to_safely_is_left_as_it_is() {
    let fails = |page: &str, said: &str| {
        let why = add(page, Place::Page("sources"), &[source("b", "B")]).expect_err(page);
        assert!(why.contains(said), "{page}: {why}");
    };
    fails("Text alone", "no front matter");
    fails("---\ntitle: T\n", "no front matter");
    fails("---\nsources: words\n---\n", "other than a list");
    fails("---\ntitle: [\n---\n", "a mistake");
    fails("---\npeople: &p [{ id: a }]\nsources: *p\n---\n", "");
    let place = Place::Record { list: "people", id: "p", key: "tenures" };
    let why = add("---\ntitle: T\n---\n", place, &[source("b", "B")]).expect_err("no person");
    assert!(why.contains("no `p` among its people"), "{why}");
}

#[test]
fn nothing_to_add_changes_nothing() {
    assert_eq!(add("Text", Place::Page("sources"), &[]).as_deref(), Ok("Text"));
}
