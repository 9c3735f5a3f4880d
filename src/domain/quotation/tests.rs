//! Planted misquotations, and what is no misquotation.

mod properties;

use super::*;

const RICE: &str = "We choose to go to the moon in this decade and do the other things, not because\n\
they are easy, but because they are hard, because that goal will serve to organize and\n\
measure the best of our energies and skills. The budget was raised by 1,000 men and 10,000\n\
tons. They did not help. He said \u{201c}it\u{2019}s done\u{201d} \u{2014} and left the opera-\n\
tions room of the well-\nknown non-nuclear site.\n\nNobody can\u{2019}t see it.";

fn how(text: &str, quote: &str) -> Option<Held> {
    match Captured::new(text).hold(quote) {
        Outcome::Held { how, .. } => Some(how),
        Outcome::Missing(_) => None,
    }
}

#[test]
fn words_as_they_stand_are_verbatim() {
    assert_eq!(how(RICE, "they are easy, but because they are hard"), Some(Held::Verbatim));
    assert_eq!(how(RICE, "1,000 men"), Some(Held::Verbatim));
}

#[test]
fn how_they_are_set_does_not_matter() {
    for quote in [
        "not because they are easy",
        "not\u{a0}because  they are\u{200b} easy",
        "not be\u{ad}cause they are easy",
        "He said 'it's done' -- and left",
        "He said \"it’s done\"—and left",
        "He said «\u{202f}it’s done\u{202f}» – and left",
        "operations room",
        "well-known non-nuclear site",
        "not because they are easy,",
        "do the other things.",
    ] {
        assert_eq!(how(RICE, quote), Some(Held::Alike), "{quote}");
    }
    assert_eq!(
        how("the ﬁnal oﬃce of Zürich", "the final office of Zu\u{308}rich"),
        Some(Held::Alike)
    );
    assert_eq!(how("Und er sagte „ja“ dazu", "er sagte \"ja\" dazu"), Some(Held::Alike));
    assert_eq!(how("from 2016–2018 on", "from 2016-2018 on"), Some(Held::Alike));
}

#[test]
fn numbers_names_negations_and_letters_are_never_forgiven() {
    for quote in [
        "because they are easy, not because they are hard",
        "They did help",
        "10,000 men",
        "000 men",
        "0,000 tons",
        "1,00",
        "They did not helped",
        "they did not help",
        "Not because they are easy",
        "We choose to go to the Moon",
        "because they are hard, but because they are easy",
        "nuclear site",
        "Nobody can",
        "t see it",
        "opera-tions rooms",
        "the best of energies",
    ] {
        assert_eq!(how(RICE, quote), None, "{quote}");
    }
    assert_eq!(how("a resort", "a re-sort"), None);
    assert_eq!(how("a re-sort", "a resort"), None);
    assert_eq!(how("10² metres", "102 metres"), None);
    assert_eq!(how("rose by 1.5 points", "rose by 1"), None);
    assert_eq!(how("at −5 degrees", "5 degrees"), None);
    assert_eq!(how("a gap of 5' there", "a gap of 5\" there"), None);
}

#[test]
fn a_word_or_a_number_is_not_cut_at_its_hyphen() {
    let text = "some twenty-five men, 10–20 cars and 2018-19 as years; the vice-president of the \
                post-war Tehran–Washington talks";
    for quote in
        ["five men", "some twenty", "20 cars", "10", "and 2018", "president of the", "war Tehran"]
    {
        assert_eq!(how(text, quote), None, "{quote}");
    }
    for quote in ["twenty-five men", "10-20 cars", "Washington talks", "post-war Tehran"] {
        assert!(how(text, quote).is_some(), "{quote}");
    }
}

#[test]
fn an_ellipsis_or_a_bracket_turns_nothing_into_its_opposite() {
    let text = "I did not in any way, shape or form help him. He said that he would, as he had \
                told us long before, never come. They did help. It is hopeless. We can go. \
                She worked and does not now. They cannot stay; no money was paid.";
    for quote in [
        "I did … help him",
        "He said that he would … come",
        "They did [not] help",
        "It is hope[ful]",
        "It is hope[d]",
        "We can[not] go",
        "We can [never] go",
        "They can[] stay",
        "money was paid [without question], no",
        "She work[less] and does",
        "[A]ny money was paid",
    ] {
        assert_eq!(how(text, quote), None, "{quote}");
    }
    for quote in [
        "I did not … help him",
        "He said that he would … never come",
        "They did [then] help",
        "She work[s] and does not",
        "They [did] help",
        "[The men, who are no longer there,] did help",
    ] {
        assert_eq!(how(text, quote), Some(Held::Abridged), "{quote}");
    }
}

#[test]
fn letters_that_only_look_alike_are_others() {
    let text = "We go to the moon with 25 men and cannot stay. The fine office of 1,000 rooms.";
    for quote in [
        // Cyrillic о, Greek ο, a Roman numeral of its own, a capital i for an l.
        "We go to the m\u{43e}\u{43e}n",
        "We go to the m\u{3bf}\u{3bf}n",
        "with twenty-five men",
        "with 25\u{336} men",
        "and can't stay",
        "and can not stay",
        // What is shown in another order than it is written.
        "of \u{202e}000,1\u{202c} rooms",
        "of \u{202d}1,000\u{202c} rooms",
        "1…000 rooms",
        "of l,000 rooms",
    ] {
        assert_eq!(how(text, quote), None, "{quote}");
    }
    assert_eq!(how(text, "The ﬁne oﬃce of １,０００ rooms"), Some(Held::Alike));
    assert_eq!(how("co-\noperate at once", "cooperate at once"), Some(Held::Alike));
    assert_eq!(how("co-\noperate at once", "co-operate at once"), Some(Held::Alike));
    assert_eq!(how("re-sign at once", "resign at once"), None);
}

#[test]
fn an_ellipsis_keeps_order_and_nearness() {
    for quote in [
        "We choose to go to the moon … because they are hard",
        "We choose to go … do the other things, […] because they are hard.",
        "We choose to go . . . because that goal",
        "We choose to go (...) because that goal",
        "… to organize and measure …",
        "tons.... He said",
    ] {
        assert_eq!(how(RICE, quote), Some(Held::Abridged), "{quote}");
    }
    for quote in [
        "because they are hard … We choose to go",
        "They did … help",
        "They did […] help",
        "We choose to go … because they are soft",
    ] {
        assert_eq!(how(RICE, quote), None, "{quote}");
    }
    let far = format!("We begin here. {} We end there.", "Much is said. ".repeat(400));
    assert_eq!(how(&far, "We begin here. … We end there."), None);
    let twice = format!("{far} We begin here. And now: We end there.");
    assert_eq!(how(&twice, "We begin here … We end there."), Some(Held::Abridged));
}

#[test]
fn brackets_mark_what_the_editor_changed() {
    for quote in [
        "[N]ot because they are easy",
        "[We] choose to go to the moon",
        "[Kennedy’s people] choose to go to the moon",
        "We choose to [fly] to the moon",
        "measure the best of [America’s] energies",
        "They did not help[ed]",
        "because they are easy [sic], but because",
        "[t]hey did not help",
    ] {
        assert_eq!(how(RICE, quote), Some(Held::Abridged), "{quote}");
    }
    for quote in [
        "They did [indeed] help",
        "raised by [many] men",
        "[K]ot because they are easy",
        "We [land] the moon in this decade and do more",
    ] {
        assert_eq!(how(RICE, quote), None, "{quote}");
    }
    assert_eq!(how("a [laughter] b", "a [laughter] b"), Some(Held::Verbatim));
}

#[test]
fn other_scripts() {
    let hebrew = "\u{200f}הוא אמר: \u{201c}לא ידענו\u{201d}, והלך";
    assert_eq!(how(hebrew, "לא ידענו"), Some(Held::Verbatim));
    assert_eq!(how(hebrew, "הוא אמר: \"לא ידענו\""), Some(Held::Alike));
    assert_eq!(how(hebrew, "הוא אמר: \"ידענו\""), None);
    assert_eq!(how("我们选择登月", "选择登月"), Some(Held::Verbatim));
}

#[test]
fn the_nearest_passage_is_shown_with_what_differs() {
    let Outcome::Missing(missing) = Captured::new(RICE).hold("that goal will help to organize")
    else {
        panic!("it is not there");
    };
    let nearest = missing.nearest.expect("a passage");
    assert_eq!(&RICE[nearest.at], "that goal will serve to organize");
    let change = |c: fn(String) -> Change, words: &str| c(words.to_owned());
    assert_eq!(
        nearest.changes,
        [
            change(Change::Same, "that goal will"),
            change(Change::Quoted, "help"),
            change(Change::Captured, "serve"),
            change(Change::Same, "to organize"),
        ]
    );
    let Outcome::Missing(missing) = Captured::new(RICE).hold("zebras graze quietly elsewhere")
    else {
        panic!("it is not there");
    };
    assert_eq!(missing.nearest, None);
}

#[test]
fn places_are_those_of_the_copy() {
    let text = "“A\u{a0}b”…  and the ﬁrst of all\u{ad} things — here";
    let Outcome::Held { at, .. } = Captured::new(text).hold("the first of all things -- here")
    else {
        panic!("it is there");
    };
    assert_eq!(&text[at], "the ﬁrst of all\u{ad} things — here");
}
