//! Sources of every sort in every style, as a reader sees them: in the text, in the note, and in the
//! list of sources. The expected words were worked out by hand from the styles' manuals.

#[path = "common/cited.rs"]
mod cited;
#[path = "common/follow.rs"]
mod follow;

use cited::{one, render, said};
use scraper::{ElementRef, Html};
use std::collections::BTreeMap;

/// A source, and what each style makes of it.
struct Case {
    id: &'static str,
    /// The source in YAML, without its id.
    source: &'static str,
    /// Its note with `p. 3`, and its entry, in the notes style.
    notes: [&'static str; 2],
    /// What stands in the text, and its entry, in the author-date style.
    author_date: [&'static str; 2],
}

const CASES: &[Case] = &[
    Case {
        id: "book",
        source: "type: book, title: 'The Spy: A Life', author: [Ada North], place: London, publisher: Acme, date: 2018, edition: 2",
        notes: [
            "Ada North, *The Spy: A Life*, 2nd ed. (London: Acme, 2018), p. 3.",
            "North, Ada. *The Spy: A Life*. 2nd ed. London: Acme, 2018.",
        ],
        author_date: [
            "(A. North 2018, 3)",
            "North, Ada. 2018. *The Spy: A Life*. 2nd ed. London: Acme.",
        ],
    },
    Case {
        id: "no-author-no-date",
        source: "type: web, title: Privacy, container: Example Site, publisher: Example Corp., accessed: 2023-07-19",
        notes: [
            "“Privacy,” Example Site, Example Corp., accessed 19 July 2023, p. 3.",
            "“Privacy.” Example Site, Example Corp., accessed 19 July 2023.",
        ],
        author_date: [
            "(Example Corp. n.d., 3)",
            "Example Corp. n.d. “Privacy.” Example Site, accessed 19 July 2023.",
        ],
    },
    Case {
        id: "nothing-but-a-title",
        source: "type: book, title: An Old Pamphlet",
        notes: ["*An Old Pamphlet* (n.d.), p. 3.", "*An Old Pamphlet*. N.d."],
        author_date: ["(*An Old Pamphlet* n.d., 3)", "*An Old Pamphlet*. n.d."],
    },
    Case {
        id: "body",
        source: "type: report, title: Final Assessment, author: [{name: Atomic Agency, literal: true}], number: GOV/2015/68, publisher: Atomic Agency, date: 2015-12-02",
        notes: [
            "Atomic Agency, *Final Assessment*, GOV/2015/68 (2 December 2015), p. 3.",
            "Atomic Agency. *Final Assessment*. GOV/2015/68. 2 December 2015.",
        ],
        author_date: [
            "(Atomic Agency 2015, 3)",
            "Atomic Agency. 2015. *Final Assessment*. GOV/2015/68. 2 December.",
        ],
    },
    Case {
        id: "edited",
        source: "type: book, title: Papers, editor: [Ada North, Ben South], publisher: Acme, date: 2010",
        notes: [
            "Ada North and Ben South, eds., *Papers* (Acme, 2010), p. 3.",
            "North, Ada, and Ben South, eds. *Papers*. Acme, 2010.",
        ],
        author_date: [
            "(North and South 2010, 3)",
            "North, Ada, and Ben South, eds. 2010. *Papers*. Acme.",
        ],
    },
    Case {
        id: "chapter",
        source: "type: chapter, title: The Bridge, author: [Cleo East], container: Papers, editor: [Ada North, Ben South], pages: 12-30, publisher: Acme, date: 2010",
        notes: [
            "Cleo East, “The Bridge,” in *Papers*, ed. Ada North and Ben South (Acme, 2010), p. 3.",
            "East, Cleo. “The Bridge.” In *Papers*, edited by Ada North and Ben South, 12–30. Acme, 2010.",
        ],
        author_date: [
            "(East 2010, 3)",
            "East, Cleo. 2010. “The Bridge.” In *Papers*, edited by Ada North and Ben South, 12–30. Acme.",
        ],
    },
    Case {
        id: "broadcast",
        source: "type: broadcast, title: The Chief Speaks, author: [Ilana Dayan], container: Uvda, publisher: Channel 12, date: 2021-06-10",
        notes: [
            "Ilana Dayan, “The Chief Speaks,” *Uvda*, Channel 12, 10 June 2021, at 12:30.",
            "Dayan, Ilana. “The Chief Speaks.” *Uvda*, Channel 12, 10 June 2021.",
        ],
        author_date: [
            "(Dayan 2021, 12:30)",
            "Dayan, Ilana. 2021. “The Chief Speaks.” *Uvda*, Channel 12, 10 June.",
        ],
    },
    Case {
        id: "archived",
        source: "type: web, title: Statement, author: [{name: Ministry, literal: true}], container: Ministry Site, date: 2019-03, url: 'https://ministry.example/', archive: {url: 'https://archive.example/1', date: 2019-04-01}",
        notes: [
            "Ministry, “Statement,” Ministry Site, March 2019, p. 3.",
            "Ministry. “Statement.” Ministry Site, March 2019.",
        ],
        author_date: ["(Ministry 2019, 3)", "Ministry. 2019. “Statement.” Ministry Site, March."],
    },
    Case {
        id: "film",
        source: "type: broadcast, title: \"The \\\"Quiet\\\" Chief's Day\", director: [Stanley Kubrick], publisher: Channel 12, date: 1968",
        notes: [
            "“The ‘Quiet’ Chief’s Day,” directed by Stanley Kubrick, Channel 12, 1968, p. 3.",
            "“The ‘Quiet’ Chief’s Day.” Directed by Stanley Kubrick, Channel 12, 1968.",
        ],
        author_date: [
            "(“The ‘Quiet’ Chief’s Day” 1968, 3)",
            "“The ‘Quiet’ Chief’s Day.” 1968. Directed by Stanley Kubrick, Channel 12.",
        ],
    },
    Case {
        id: "translated",
        source: "type: book, title: {text: Der Turm, lang: de}, translated_title: The Tower, author: [Uwe Turm], translator: [Mike Mill], publisher: Verlag, date: 2008",
        notes: [
            "Uwe Turm, *Der Turm* [The Tower], trans. Mike Mill (Verlag, 2008), p. 3.",
            "Turm, Uwe. *Der Turm* [The Tower]. Translated by Mike Mill. Verlag, 2008.",
        ],
        author_date: [
            "(Turm 2008, 3)",
            "Turm, Uwe. 2008. *Der Turm* [The Tower]. Translated by Mike Mill. Verlag.",
        ],
    },
    Case {
        id: "several",
        source: "type: article, title: Dates, author: [Ann Ash, Bob Birch, Cy Cedar, Dan Date], container: Journal of Things, volume: 12, issue: 3, pages: 45-67, date: 2018, doi: 10.1000/1",
        notes: [
            "Ann Ash et al., “Dates,” *Journal of Things* 12, no. 3 (2018), p. 3.",
            "Ash, Ann, Bob Birch, Cy Cedar, and Dan Date. “Dates.” *Journal of Things* 12, no. 3 (2018): 45–67. https://doi.org/10.1000/1.",
        ],
        author_date: [
            "(Ash et al. 2018, 3)",
            "Ash, Ann, Bob Birch, Cy Cedar, and Dan Date. 2018. “Dates.” *Journal of Things* 12 (3): 45–67. https://doi.org/10.1000/1.",
        ],
    },
    Case {
        id: "interview",
        source: "type: interview, title: On the Raid, author: [Yossi Cohen], interviewer: [Ilana Dayan], container: Uvda, date: 2021-06-10",
        notes: [
            "Yossi Cohen, “On the Raid,” interview by Ilana Dayan, *Uvda*, 10 June 2021, p. 3.",
            "Cohen, Yossi. “On the Raid.” Interview by Ilana Dayan. *Uvda*, 10 June 2021.",
        ],
        author_date: [
            "(Cohen 2021, 3)",
            "Cohen, Yossi. 2021. “On the Raid.” Interview by Ilana Dayan. *Uvda*, 10 June.",
        ],
    },
    Case {
        id: "law",
        source: "type: legal, title: Records Act, number: Pub. L. No. 95-591, volume: 92, container: Stat., pages: 2523, date: 1978",
        notes: [
            "Records Act, Pub. L. No. 95-591, 92 Stat. 2523 (1978), p. 3.",
            "Records Act. Pub. L. No. 95-591, 92 Stat. 2523 (1978).",
        ],
        author_date: [
            "(Records Act 1978, 3)",
            "Records Act. 1978. Pub. L. No. 95-591, 92 Stat. 2523.",
        ],
    },
    Case {
        id: "dataset",
        source: "type: dataset, title: Strikes, author: [{name: ACLED, literal: true}], version: 3, publisher: Data House, date: 2020, doi: 10.1000/2",
        notes: [
            "ACLED, *Strikes*, version 3 (Data House, 2020), p. 3.",
            "ACLED. *Strikes*. Version 3. Data House, 2020. https://doi.org/10.1000/2.",
        ],
        author_date: [
            "(ACLED 2020, 3)",
            "ACLED. 2020. *Strikes*. Version 3. Data House. https://doi.org/10.1000/2.",
        ],
    },
    Case {
        id: "post",
        source: "type: post, title: The bridge is closed., author: [Ben South], container: Mastodon, date: 2022-11-05",
        notes: [
            "Ben South, “The bridge is closed,” Mastodon, 5 November 2022, p. 3.",
            "South, Ben. “The bridge is closed.” Mastodon, 5 November 2022.",
        ],
        author_date: [
            "(South 2022, 3)",
            "South, Ben. 2022. “The bridge is closed.” Mastodon, 5 November.",
        ],
    },
    Case {
        id: "speech",
        source: "type: speech, title: The Ship, author: [Ada North], event: Council Meeting, event_place: Bath, date: 2016-05-03",
        notes: [
            "Ada North, “The Ship” (speech, Council Meeting, Bath, 3 May 2016), p. 3.",
            "North, Ada. “The Ship.” Speech, Council Meeting, Bath, 3 May 2016.",
        ],
        author_date: [
            "(A. North 2016, 3)",
            "North, Ada. 2016. “The Ship.” Speech, Council Meeting, Bath, 3 May.",
        ],
    },
    Case {
        id: "unsigned",
        source: "type: news, title: Heuer Dies, container: The Post, date: 2018-08-22",
        notes: [
            "“Heuer Dies,” *The Post*, 22 August 2018, p. 3.",
            "“Heuer Dies.” *The Post*, 22 August 2018.",
        ],
        author_date: ["(*The Post* 2018, 3)", "*The Post*. 2018. “Heuer Dies.” 22 August."],
    },
    Case {
        id: "letter",
        source: "type: archive, title: On the bridge, author: [Ada North], recipient: [Ben South], genre: letter, date: 1919-05-19, collection: North Papers, shelfmark: box 3, container: City Archive, place: Bath",
        notes: [
            "Ada North, “On the bridge,” letter to Ben South, 19 May 1919, North Papers, box 3, City Archive, Bath, p. 3.",
            "North, Ada. “On the bridge.” Letter to Ben South, 19 May 1919, North Papers, box 3, City Archive, Bath.",
        ],
        author_date: [
            "(A. North 1919, 3)",
            "North, Ada. 1919. “On the bridge.” Letter to Ben South, 19 May, North Papers, box 3, City Archive, Bath.",
        ],
    },
    Case {
        id: "reprint",
        source: "type: book, title: Old Law, author: ['Maitland, F. W.'], original_date: 1898, date: 1998, publisher: Acme",
        notes: [
            "F. W. Maitland, *Old Law* (1898; Acme, 1998), p. 3.",
            "Maitland, F. W. *Old Law*. 1898; Acme, 1998.",
        ],
        author_date: ["(Maitland 1998, 3)", "Maitland, F. W. (1898) 1998. *Old Law*. Acme."],
    },
    Case {
        id: "first-of-two",
        source: "type: news, title: First, author: [Cy Cedar], container: The Post, date: 2018-02",
        notes: [
            "Cy Cedar, “First,” *The Post*, February 2018, p. 3.",
            "Cedar, Cy. “First.” *The Post*, February 2018.",
        ],
        author_date: ["(Cedar 2018a, 3)", "Cedar, Cy. 2018a. “First.” *The Post*, February."],
    },
    Case {
        id: "second-of-two",
        source: "type: news, title: Second, author: [Cy Cedar], container: The Post, date: 2018-01-31",
        notes: [
            "Cy Cedar, “Second,” *The Post*, 31 January 2018, p. 3.",
            "Cedar, Cy. “Second.” *The Post*, 31 January 2018.",
        ],
        author_date: ["(Cedar 2018b, 3)", "Cedar, Cy. 2018b. “Second.” *The Post*, 31 January."],
    },
    Case {
        id: "another-north",
        source: "type: news, title: A Namesake, author: [Zoe North], container: The Post, date: 2018~",
        notes: [
            "Zoe North, “A Namesake,” *The Post*, about 2018, p. 3.",
            "North, Zoe. “A Namesake.” *The Post*, about 2018.",
        ],
        author_date: ["(Z. North ca. 2018, 3)", "North, Zoe. ca. 2018. “A Namesake.” *The Post*."],
    },
];

/// The cases as a site in a style: a page that cites each in a paragraph of its own.
fn built(style: &str) -> BTreeMap<String, String> {
    let mut page = String::from("---\ntitle: All\nsources:\n");
    for case in CASES {
        page.push_str(&format!("  - {{ id: {}, {} }}\n", case.id, case.source));
    }
    page.push_str("---\n");
    for case in CASES {
        let place = if case.id == "broadcast" { "12:30" } else { "p. 3" };
        page.push_str(&format!("\n{} [@{}, {place}].\n", case.id, case.id));
    }
    render(style, &page)
}

#[test]
fn notes_and_entries_of_the_notes_style() {
    let files = built("notes");
    let page = Html::parse_document(&files["all/index.html"]);
    for (number, case) in (1..).zip(CASES) {
        let note = said(one(&page, &format!("#n{number}")));
        assert_eq!(note.trim_end_matches('\u{a0}'), case.notes[0], "the note of {}", case.id);
        let source = Html::parse_document(&files[&format!("sources/{}/index.html", case.id)]);
        assert_eq!(said(one(&source, ".reference")), case.notes[1], "the entry of {}", case.id);
    }
}

#[test]
fn words_in_the_text_and_entries_of_the_author_date_style() {
    let files = built("author-date");
    let page = Html::parse_document(&files["all/index.html"]);
    for (number, case) in (1..).zip(CASES) {
        let [in_text, entry] = case.author_date;
        let reference = one(&page, &format!("#r{number}"));
        let sup = reference.parent().and_then(ElementRef::wrap).expect("a <sup>");
        assert_eq!(said(sup), in_text, "{} in the text", case.id);
        assert_eq!(sup.value().name(), "sup");
        let name = reference.attr("aria-label").unwrap_or_default();
        let seen = follow::words(reference);
        assert_eq!(name, format!("Note {number}: {seen}"), "the name holds what is seen");
        let note = said(one(&page, &format!("#n{number}")));
        let place = if case.id == "broadcast" { "at 12:30" } else { "p. 3" };
        assert_eq!(
            note.trim_end_matches('\u{a0}'),
            format!("{entry} Here: {place}."),
            "the note of {}",
            case.id
        );
        let source = Html::parse_document(&files[&format!("sources/{}/index.html", case.id)]);
        assert_eq!(said(one(&source, ".reference")), entry, "the entry of {}", case.id);
    }
}

#[test]
fn several_in_one_bracket_with_words_around_them() {
    let page = "---\ntitle: All\nsources:\n\
        \x20 - { id: a, type: book, title: Alpha, author: [Ann Ash], date: 2001 }\n\
        \x20 - { id: b, type: book, title: Beta, author: [Bob Birch], date: 2002 }\n\
        ---\n\nSo it was [see @a, ch. 2; cf. @b, pp. 3-5, a rival view], and so on [@a, ch. 2].\n";
    let files = render("author-date", page);
    let html = Html::parse_document(&files["all/index.html"]);
    let text = said(one(&html, ".text p"));
    assert_eq!(
        text,
        "So it was (see Ash 2001, chap. 2; cf. Birch 2002, 3–5, a rival view), and so on \
         (Ash 2001, chap. 2)."
    );
    // The words around it stand in the text, so that the same place is the same note.
    assert_eq!(follow::select(&html, "#n1 [role=doc-backlink]").count(), 2);
    assert_eq!(follow::select(&html, ".notes li").count(), 2);

    let files = render("notes", page);
    let html = Html::parse_document(&files["all/index.html"]);
    assert!(said(one(&html, "#n1")).starts_with("See Ann Ash, *Alpha* (2001), chap. 2."));
    let second = said(one(&html, "#n2"));
    assert!(second.starts_with("Cf. Bob Birch, *Beta* (2002), pp. 3–5, a rival view."), "{second}");
}

#[test]
fn locators_of_every_kind() {
    let places = [
        ("12", "p. 12", "12"),
        ("p. xii", "p. xii", "xii"),
        ("pp. 3-5, 9", "pp. 3–5, 9", "3–5, 9"),
        ("ch. 2", "chap. 2", "chap. 2"),
        ("sec. 4", "sec. 4", "sec. 4"),
        ("§ 5", "sec. 5", "sec. 5"),
        ("para. 7", "para. 7", "para. 7"),
        ("vol. 2", "vol. 2", "vol. 2"),
        ("fig. 3", "fig. 3", "fig. 3"),
        ("n. 6", "n. 6", "n. 6"),
        ("line 8", "line 8", "line 8"),
        ("12:30", "at 12:30", "12:30"),
        ("1:02:03", "at 1:02:03", "1:02:03"),
    ];
    let mut page = String::from(
        "---\ntitle: All\nsources:\n  - { id: a, type: book, title: Alpha, author: [Ann Ash], date: 2001 }\n---\n",
    );
    for (written, ..) in places {
        page.push_str(&format!("\nX [@a, {written}].\n"));
    }
    let notes = render("notes", &page);
    let notes = Html::parse_document(&notes["all/index.html"]);
    let author_date = render("author-date", &page);
    let author_date = Html::parse_document(&author_date["all/index.html"]);
    for (number, (written, note, in_text)) in (1..).zip(places) {
        let said_note = said(one(&notes, &format!("#n{number}")));
        assert!(said_note.contains(&format!(", {note}")), "{written}: {said_note}");
        let reference = follow::words(one(&author_date, &format!("#r{number}")));
        assert_eq!(reference, format!("Ash 2001, {in_text}"), "{written}");
    }
}

#[test]
fn a_later_note_is_short_and_says_where_the_whole_reference_stands() {
    let page = "---\ntitle: All\nsources:\n\
        \x20 - { id: a, type: book, title: 'Alpha: A Life in Letters', author: [Ann Ash], publisher: Acme, date: 2001 }\n\
        \x20 - { id: p, type: news, title: Unsigned, container: The Post, date: 2002 }\n\
        ---\n\nOne [@a, p. 1], two [@p], three [@a, p. 2], four [@p, p. 9].\n";
    let files = render("notes", page);
    let html = Html::parse_document(&files["all/index.html"]);
    let note = |number| said(one(&html, number)).trim_end_matches('\u{a0}').trim_end().to_owned();
    assert_eq!(note("#n1"), "Ann Ash, *Alpha: A Life in Letters* (Acme, 2001), p. 1.");
    assert_eq!(note("#n3"), "Ash, *Alpha*, p. 2 (in full in note 1).");
    assert_eq!(note("#n4"), "“Unsigned,” *The Post*, p. 9 (in full in note 2).");
    assert_eq!(one(&html, "#n3 a[href='#n1']").attr("role"), None);
    // It still leads to the source by itself.
    assert!(follow::select(&html, "#n3 a.source-page").next().is_some());
}

#[test]
fn a_source_s_standing_is_said_wherever_something_leans_on_it() {
    let page = "---\ntitle: All\npeople:\n\
        \x20 - { id: ann, name: Ann Ash, tenures: [{ office: mayor, from: 2001, to: 2003, cite: gone }] }\n\
        offices: [{ id: mayor, title: Mayor }]\n\
        events: [{ id: opening, title: Opening, kind: operation, date: 2002-01-05, cite: bad }]\n\
        quotes: [{ id: words, text: It is open, speaker: ann, cite: second-hand }]\n\
        claims: [{ id: claimed, text: It was open., positions: [{ by: ann, stance: asserts, cite: changed }] }]\n\
        sources:\n\
        \x20 - { id: bad, title: Bad, status: retracted }\n\
        \x20 - { id: second-hand, title: Second, derived_from: [between] }\n\
        \x20 - { id: between, title: Between, derived_from: [bad, second-hand] }\n\
        \x20 - { id: changed, title: Changed, status: corrected }\n\
        \x20 - { id: fine, title: Fine }\n\
        \x20 - { id: gone, title: Gone, url: 'https://gone.example/', status: dead, archive: { url: 'https://archive.example/1', date: 2019 } }\n\
        ---\n\nText [@bad], fine [@fine].\n\n![[opening]]\n\n![[words]]\n\n![[claimed]]\n\n```tenures\nagainst: [ann/mayor]\n```\n";
    for style in ["notes", "author-date"] {
        let files = render(style, page);
        let html = Html::parse_document(&files["all/index.html"]);
        let marks =
            |selector: &str| follow::select(&html, selector).map(follow::words).collect::<Vec<_>>();
        assert_eq!(marks(".text > p .leans"), ["[source retracted]"], "{style}");
        assert_eq!(marks(".card-event .leans"), ["[source retracted]"]);
        assert_eq!(
            marks("figure.quotation .leans, .quote .leans"),
            ["[draws on a retracted source]"]
        );
        assert_eq!(marks(".card-claim .leans"), ["[source corrected]"]);
        let cell = marks("td[data-verdict] .leans");
        assert!(cell.contains(&"[source no longer online]".to_owned()), "{cell:?}");
        let notes = marks(".notes strong.status");
        for said in
            ["Retracted", "Draws on a retracted source: Bad", "Corrected", "No longer online"]
        {
            assert!(notes.iter().any(|note| note == said), "{said}: {notes:?}");
        }
        // Of a dead source the archived copy comes first, and both links are robust.
        let gone = follow::select(&html, ".notes a[data-versionurl]");
        let gone: Vec<_> = gone
            .map(|a| (a.attr("href"), a.attr("data-originalurl"), a.attr("data-versiondate")))
            .collect();
        let original = Some("https://gone.example/");
        assert_eq!(
            gone,
            [
                (Some("https://archive.example/1"), original, Some("2019")),
                (original, original, Some("2019")),
            ]
        );
        let source = Html::parse_document(&files["sources/second-hand/index.html"]);
        assert_eq!(follow::words(one(&source, ".standing")), "draws on a retracted source Bad");
    }
}
