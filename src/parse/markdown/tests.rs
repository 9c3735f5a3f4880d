//! What the reader of Markdown makes of each construct of the content format, and where it stands.

use super::{Place, body, fragment, is_plain, reader};
use crate::diagnostic::Diagnostic;
use crate::domain::citation::Unit;
use crate::markup::{Ask, Element, EventsAsk, HoleKind, Mark, Markup, Quote, plain_text};
use crate::text::{Span, TextId};
use proptest::prelude::*;

fn whole(text: &str) -> Span {
    Span::new(TextId(0), 0, text.len())
}

fn read(text: &str) -> (Markup, Vec<Diagnostic>) {
    let mut found = Vec::new();
    (body(&text.into(), whole(text), &mut found), found)
}

/// The text as one line, each hole as what it is; `found` must be empty.
fn line(text: &str) -> String {
    let (markup, found) = read(text);
    assert!(found.is_empty(), "{text:?}: {found:?}");
    shown(&markup, &markup.marks)
}

fn shown(markup: &Markup, marks: &[Mark]) -> String {
    let words = plain_text(markup, marks, &Quote::english, &mut |hole| {
        let Some(hole) = markup.holes.get(hole as usize) else { return "(none)".into() };
        match &hole.kind {
            HoleKind::Note(number) => match markup.notes.get(*number as usize) {
                Some(note) => format!("(note {})", shown(markup, &note.marks)),
                None => "(no note)".into(),
            },
            HoleKind::Cite(items) => {
                let items = items.clone().filter_map(|item| markup.citations.get(item as usize));
                format!(
                    "(cite {})",
                    items.map(|item| item.id.clone()).collect::<Vec<_>>().join(" ")
                )
            }
            HoleKind::Wiki { target, words: None } => format!("(wiki {target})"),
            HoleKind::Wiki { target, words: Some(words) } => {
                format!("(wiki {target}: {})", shown(markup, words))
            }
            HoleKind::Embed { target } => format!("(embed {target})"),
            HoleKind::Block(_) => "(block)".into(),
        }
    });
    words.trim().to_owned()
}

/// The findings of a text: code and the words underlined.
fn findings(text: &str) -> Vec<(&'static str, String)> {
    let (_, found) = read(text);
    let words = |finding: &Diagnostic| text.get(finding.span.range()).unwrap_or("?").to_owned();
    found.iter().map(|finding| (finding.code.name, words(finding))).collect()
}

/// The same for one finding.
fn finding(text: &str) -> (&'static str, String) {
    let mut all = findings(text);
    assert_eq!(all.len(), 1, "{text:?}: {all:?}");
    all.remove(0)
}

#[test]
fn notes_in_place_hold_what_stands_between_their_brackets() {
    assert_eq!(line("So.^[A note.] On."), "So.(note A note.) On.");
    assert_eq!(line("^[With [brackets] in it.]"), "(note With [brackets] in it.)");
    assert_eq!(line("^[With a [link](#x) and `]` in it.]"), "(note With a link and ] in it.)");
    assert_eq!(line("^[One ^[inner] outer.]"), "(note One (note inner) outer.)");
    assert_eq!(line("^[As told.[@s, p. 1]]"), "(note As told.(cite s))");
    assert_eq!(line("*So.^[A note.]* On."), "So.(note A note.) On.");
    assert_eq!(line("^[*Whole*]^[again]"), "(note Whole)(note again)");
    assert_eq!(line("a^[over\ntwo lines] b"), "a(note over two lines) b");
}

#[test]
fn carets_and_brackets_that_are_no_notes_stay_words() {
    for text in ["x^2 and y^", "[a] and ^ [b]", "\\^[a]", "^\\[a]", "`^[a]`", "2^10] [x"] {
        let plain = text.replace(['`', '\\'], "");
        assert_eq!(line(text), plain, "{text}");
    }
}

#[test]
fn a_note_that_is_not_closed_stays_words_and_is_said() {
    assert_eq!(finding("So.^[open"), ("unclosed-note", "^[".into()));
    let (markup, _) = read("So.^[open");
    assert_eq!(shown(&markup, &markup.marks), "So.^[open");
    // A paragraph's end, and that of an emphasis that it began in, ends it.
    assert_eq!(finding("So.^[open\n\nand closed]").0, "unclosed-note");
    assert_eq!(finding("*So.^[open* and closed]").0, "unclosed-note");
}

#[test]
fn footnotes_meet_their_definitions_wherever_these_stand() {
    assert_eq!(line("So.[^a]\n\n[^a]: A note."), "So.(note A note.)");
    assert_eq!(line("[^a]: A note.\n\nSo.[^a] And.[^a]"), "So.(note A note.) And.(note A note.)");
    assert_eq!(line("So.[^A]\n\n[^a]: Case does not count."), "So.(note Case does not count.)");
    assert_eq!(line("[^a][^b]\n\n[^a]: On.[^b]\n[^b]: B."), "(note On.(note B.))(note B.)");
    let long = "So.[^a]\n\n[^a]: First.\n\n    Second.\n\nOn.";
    assert_eq!(line(long), "So.(note First. Second.) On.");
}

#[test]
fn footnotes_that_do_not_fit_are_found_where_they_stand() {
    assert_eq!(finding("So.[^why]"), ("undefined-note", "[^why]".into()));
    assert_eq!(finding("[^a]\n\n[^a]: One.\n[^a]: Two.").0, "duplicate-note");
    assert_eq!(finding("So.\n\n[^a]: Nobody."), ("unused-note", "[^a]:".into()));
    // Two notes that only refer to each other are reached by no reader.
    let circle = findings("So.\n\n[^a]: On.[^b]\n\n[^b]: On.[^a]");
    assert_eq!(circle.iter().map(|(code, _)| *code).collect::<Vec<_>>(), ["unused-note"; 2]);
    assert!(findings("`[^why]` and \\[^why] and [ ^why]").is_empty());
    assert!(findings("```\n[^why]\n```").is_empty());
}

#[test]
fn citations_are_read_with_their_places() {
    let text = "So [see @a, p. 12; @b-2, ch. 3].";
    let (markup, found) = read(text);
    assert!(found.is_empty());
    let said = |at: usize| {
        let cite = &markup.citations[at];
        let words = text.get(cite.span.range()).unwrap_or("?");
        let locator = cite.locator.as_ref().map(|l| (l.unit, l.value.as_str()));
        (cite.id.as_str(), words, cite.prefix.as_str(), locator)
    };
    assert_eq!(markup.citations.len(), 2);
    assert_eq!(said(0), ("a", "a", "see", Some((Unit::Page, "12"))));
    assert_eq!(said(1), ("b-2", "b-2", "", Some((Unit::Chapter, "3"))));
    let hole = &markup.holes[0];
    assert_eq!(text.get(hole.span.range()), Some("[see @a, p. 12; @b-2, ch. 3]"));
}

#[test]
fn what_only_looks_like_a_citation_is_words() {
    for text in ["[me@example.org]", "[a @ b]", "[no at sign]", "@a", "\\[@a]", "`[@a]`"] {
        let plain = text.replace(['`', '\\'], "");
        assert_eq!(line(text), plain, "{text}");
    }
    assert_eq!(line("[x](#y) [@a]"), "x (cite a)");
}

#[test]
fn empty_brackets_behind_a_citation_take_nothing_from_it() {
    let (markup, found) = read("So [@src, p. 12][] it was.");
    assert!(found.is_empty(), "{found:?}");
    let locator = markup.citations[0].locator.as_ref().map(|locator| locator.value.as_str());
    assert_eq!((markup.citations[0].id.as_str(), locator), ("src", Some("12")));
}

#[test]
fn a_citation_that_cannot_be_read_is_found() {
    assert_eq!(finding("So [@a p. 12]."), ("bad-citation", "@a p. 12".into()));
    assert_eq!(finding("So [@a; p. 3].").0, "bad-citation");
    assert_eq!(finding("[@a]: https://example.org/").0, "bad-citation");
}

#[test]
fn wikilinks_lead_by_id_or_page_with_words_of_their_own() {
    assert_eq!(line("By [[ada]]."), "By (wiki ada).");
    assert_eq!(line("By [[ada|*Ada* herself]]."), "By (wiki ada: Ada herself).");
    assert_eq!(line("[[a/page.md#part|that]]"), "(wiki a/page.md#part: that)");
    assert_eq!(line("| a |\n|---|\n| [[ada\\|her]] |"), "a (wiki ada: her)");
    assert_eq!(line("[[@src, p. 1]]"), "(cite src)");
    assert_eq!(line("`[[ada]]`"), "[[ada]]");
}

#[test]
fn embeds_alone_in_a_paragraph_are_blocks() {
    let (markup, found) = read("Before.\n\n![[a]]\n\n![[b]]\n![[c]]\n\nAfter.");
    assert!(found.is_empty());
    assert!(markup.holes.iter().all(|hole| hole.block));
    let paragraphs = markup.marks.iter().filter(|m| **m == Mark::Start(Element::Paragraph)).count();
    assert_eq!((markup.holes.len(), paragraphs), (3, 2), "an embed is in no paragraph");
    assert_eq!(finding("So ![[a]] it was."), ("embed-in-text", "![[a]]".into()));
    // A value of the front matter has no room for a whole record.
    let mut found = Vec::new();
    fragment("![[a]]", Place::At(whole("![[a]]")), &mut found);
    assert_eq!(found.iter().map(|f| f.code.name).collect::<Vec<_>>(), ["embed-in-text"]);
}

#[test]
fn a_block_of_tenures_is_read_in_its_place() {
    let text =
        "Text.\n\n```tenures\nevents: [a, b]\nagainst: [p/o, o]\norient: events-across\n```\n";
    let (markup, found) = read(text);
    assert!(found.is_empty(), "{found:?}");
    let Some(Ask::Tenures(ask)) = markup.blocks[0].ask.as_ref() else { panic!("a table") };
    assert!(ask.across);
    assert_eq!(ask.against[0].value, "p/o");
    assert_eq!(text.get(ask.against[1].span.range()), Some("o"));
    let EventsAsk::Named(events) = &ask.events else { panic!("named events") };
    assert_eq!(text.get(events[1].span.range()), Some("b"));
    assert_eq!(
        finding("```tenures\nagainst: [a]\nevnts: [b]\n```"),
        ("unknown-key", "evnts".into())
    );
    assert_eq!(finding("```tenure\nx\n```"), ("unknown-block", "tenure".into()));
    assert!(findings("```toml\nx\n```").is_empty());
}

#[test]
fn a_block_within_a_list_is_read_too() {
    let text = "- item\n\n  ```tenures\n  against: [a]\n  events: [b]\n  ```\n";
    let (markup, found) = read(text);
    assert!(found.is_empty(), "{found:?}");
    assert!(
        matches!(&markup.blocks[0].ask, Some(Ask::Tenures(ask)) if ask.against[0].value == "a")
    );
}

#[test]
fn anchors_are_readable_and_unique() {
    let anchors = |text: &str| -> Vec<String> {
        read(text).0.headings.into_iter().map(|heading| heading.anchor).collect()
    };
    assert_eq!(anchors("# A *b* `c`\n## A b c\n## a-b-c"), ["a-b-c", "a-b-c-1", "a-b-c-2"]);
    assert_eq!(anchors("# Same\n# Same-1\n# Same"), ["same", "same-1", "same-2"]);
    assert_eq!(anchors("# Früh – spät\n# 日本\n# ¿?"), ["früh-spät", "日本", "section"]);
    assert_eq!(anchors("# n3\n# notes\n# table-2"), ["h-n3", "h-notes", "h-table-2"]);
    assert_eq!(anchors("# One {#asked}\n# Asked"), ["asked", "asked-1"]);
    assert_eq!(finding("# One {#a}\n# Two {#a}").0, "duplicate-anchor");
    assert_eq!(finding("# One {#r2b}").0, "duplicate-anchor");
}

#[test]
fn places_in_a_value_that_is_written_otherwise_are_those_of_the_value() {
    let whole = Span::new(TextId(0), 40, 60);
    let mut found = Vec::new();
    fragment("So.[^why] And [@a b].", Place::Within(whole), &mut found);
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|finding| finding.span == whole), "{found:?}");
}

#[test]
fn a_text_begins_where_the_front_matter_ends() {
    let mut found = Vec::new();
    let file = format!("{}So.[^why]", " ".repeat(100));
    body(&file.into(), Span::new(TextId(0), 100, 109), &mut found);
    assert_eq!(found[0].span, Span::new(TextId(0), 103, 109));
}

#[test]
fn raw_html_is_marked_and_comments_are_left_out() {
    let text = "A <b>c</b> <!-- d -->\n\n<div>\nx\n</div>\n";
    let (markup, _) = read(text);
    let html: Vec<&str> = markup.raw_html.iter().filter_map(|s| text.get(s.range())).collect();
    assert_eq!(html.concat(), "<b></b><div>\nx\n</div>\n");
}

#[test]
fn summaries_are_mostly_plain_words() {
    for plain in [
        "One.",
        "In 1902, the board (then six men) met: so it says.",
        "A co-op; no more",
        "Some 5%, and/or 6%: who knows?",
    ] {
        assert!(is_plain(plain), "{plain}");
    }
    for other in
        ["", " a", "a ", "1. a", "- a", "a  b", "a -- b", "a...", "a\nb", "it's", "[a]", "a*b*"]
    {
        assert!(!is_plain(other), "{other:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]
    #[test]
    fn what_is_taken_for_plain_words_is_nothing_else(text in "[ab1 .,;:()%?!/-]{0,12}|(1\\)|a) [(]?[ab1.:-]{1,6}( www\\.a\\.org)?") {
        if is_plain(&text) {
            let mut found = Vec::new();
            let markup = Markup::over(text.as_str().into(), 0..text.len(), Some(whole(&text)));
            let markup = reader::read(&text, markup, Place::At(whole(&text)), false, &mut found);
            prop_assert_eq!(&found, &[]);
            let (first, rest) = markup.marks.split_first().expect("a paragraph");
            let (last, words) = rest.split_last().expect("its end");
            prop_assert_eq!(
                (*first, *last),
                (Mark::Start(Element::Paragraph), Mark::End(Element::Paragraph))
            );
            let all_words = words.iter().map(|mark| match mark {
                Mark::Text(run) => markup.str(*run),
                _ => "(no words)",
            });
            prop_assert_eq!(all_words.collect::<String>(), text);
        }
    }
}

#[test]
fn a_plain_bracket_behind_a_mark_of_exclamation_is_one_within_a_note() {
    assert_eq!(line("So.^[wow ![not] one]"), "So.(note wow ![not] one)");
}

/// The marks of a text that are set in the language of its words: `<"` opens, `">` closes.
fn quotation_marks(text: &str) -> String {
    let (markup, found) = read(text);
    assert!(found.is_empty(), "{text:?}: {found:?}");
    let shown = |quote: Quote| match (quote.single, quote.opens) {
        (false, true) => "<\"",
        (false, false) => "\">",
        (true, true) => "<'",
        (true, false) => "'>",
    };
    plain_text(&markup, &markup.marks, &shown, &mut |_| String::new()).trim().to_owned()
}

#[test]
fn straight_marks_are_set_in_the_language_of_the_words_and_others_stay() {
    for (written, marked) in [
        ("He said \"no\", and *\"yes\"*.", "He said <\"no\">, and <\"yes\">."),
        ("(\"one 'two' three\")", "(<\"one <'two'> three\">)"),
        ("'It isn't so', the agents' said", "<'It isn’t so'>, the agents’ said"),
        ("\"Goes on in the next paragraph", "<\"Goes on in the next paragraph"),
        ("a 12\" disc, 5'10\"", "a 12“ disc, 5’10“"),
        ("“typed” „so“ «as it is» ‘it’s’", "“typed” „so“ «as it is» ‘it’s’"),
        ("&ldquo;named&rdquo; &quot;so&quot; \\\"so\\\"", "“named” \"so\" \"so\""),
        ("`\"code\"`", "\"code\""),
        ("דובר צה\"ל ז'בוטינסקי \"כך\"", "דובר צה״ל ז׳בוטינסקי <\"כך\">"),
    ] {
        assert_eq!(quotation_marks(written), marked, "{written}");
    }
}

#[test]
fn marks_around_words_of_another_language_are_of_that_language() {
    let (markup, _) = read("\"So\" [\"a\" [\"b\"]{lang=fr} 'c']{lang=de} \"d\"");
    let langs = markup.marks.iter().filter_map(|mark| match mark {
        Mark::Quote(quote) => Some(quote.lang.map(|n| markup.languages[n as usize].as_str())),
        _ => None,
    });
    let (de, fr) = (Some("de"), Some("fr"));
    assert_eq!(langs.collect::<Vec<_>>(), [None, None, de, de, fr, fr, de, de, None, None]);
}
