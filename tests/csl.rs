//! Styles of CSL, as a reader sees them: in the text, in the note, and in the list of sources. The
//! expected words were worked out by hand from the Publication Manual of the American Psychological
//! Association (7th ed.), the MLA Handbook (9th ed.) and the Chicago Manual of Style (18th ed.).

#[path = "common/cited.rs"]
mod cited;
#[path = "common/follow.rs"]
mod follow;

use cited::{one, render, said};
use ibid::pipeline::{self, Options};
use scraper::{ElementRef, Html};

/// A source, and what each style makes of it: in the text or the note with `p. 3`, and in a list.
struct Case {
    id: &'static str,
    source: &'static str,
    apa: [&'static str; 2],
    mla: [&'static str; 2],
    chicago: [&'static str; 2],
}

const CASES: &[Case] = &[
    Case {
        id: "book",
        source: "type: book, title: 'The Spy: A Life', author: [Ada North], place: London, publisher: Acme, date: 2018, edition: 2",
        apa: ["(A. North, 2018, p. 3)", "North, A. (2018). *The Spy: A Life* (2nd ed.). Acme."],
        mla: ["(A. North 3)", "North, Ada. *The Spy: A Life*. 2nd ed., Acme, 2018."],
        chicago: [
            "Ada North, *The Spy: A Life*, 2nd ed. (Acme, 2018), 3.",
            "North, Ada. *The Spy: A Life*. 2nd ed. Acme, 2018.",
        ],
    },
    Case {
        id: "nothing-but-a-title",
        source: "type: book, title: An Old Pamphlet",
        apa: ["(*An Old Pamphlet*, n.d., p. 3)", "*An Old Pamphlet*. (n.d.)."],
        mla: ["(*An Old Pamphlet* 3)", "*An Old Pamphlet*."],
        chicago: ["*An Old Pamphlet* (n.d.), 3.", "*An Old Pamphlet*. n.d."],
    },
    Case {
        id: "body",
        source: "type: report, title: Final Assessment, author: [{name: Atomic Agency, literal: true}], number: GOV/2015/68, publisher: Atomic Agency, date: 2015-12-02",
        apa: [
            "(Atomic Agency, 2015, p. 3)",
            "Atomic Agency. (2015). *Final Assessment* (GOV/2015/68).",
        ],
        mla: ["(Atomic Agency 3)", "Atomic Agency. *Final Assessment*. GOV/2015/68, 2 Dec. 2015."],
        chicago: [
            "Atomic Agency, *Final Assessment*, GOV/2015/68 (2015), 3.",
            "Atomic Agency. *Final Assessment*. GOV/2015/68. 2015.",
        ],
    },
    Case {
        id: "edited",
        source: "type: book, title: Papers, editor: [Ada North, Ben South], publisher: Acme, date: 2010",
        apa: [
            "(A. North & South, 2010, p. 3)",
            "North, A., & South, B. (Eds.). (2010). *Papers*. Acme.",
        ],
        mla: [
            "(A. North and South 3)",
            "North, Ada, and Ben South, editors. *Papers*. Acme, 2010.",
        ],
        chicago: [
            "Ada North and Ben South, eds., *Papers* (Acme, 2010), 3.",
            "North, Ada, and Ben South, eds. *Papers*. Acme, 2010.",
        ],
    },
    Case {
        id: "chapter",
        source: "type: chapter, title: The Bridge, author: [Cleo East], container: Papers, editor: [Ada North, Ben South], pages: 12-30, publisher: Acme, date: 2010",
        apa: [
            "(East, 2010, p. 3)",
            "East, C. (2010). The Bridge. In A. North & B. South (Eds.), *Papers* (pp. 12–30). Acme.",
        ],
        mla: [
            "(East 3)",
            "East, Cleo. “The Bridge.” *Papers*, edited by Ada North and Ben South, Acme, 2010, pp. 12–30.",
        ],
        chicago: [
            "Cleo East, “The Bridge,” in *Papers*, ed. Ada North and Ben South (Acme, 2010), 3.",
            "East, Cleo. “The Bridge.” In *Papers*, edited by Ada North and Ben South. Acme, 2010.",
        ],
    },
    Case {
        id: "broadcast",
        source: "type: broadcast, title: The Chief Speaks, author: [Ilana Dayan], container: Uvda, publisher: Channel 12, date: 2021-06-10",
        apa: [
            "(Dayan, 2021, 12:30)",
            "Dayan, I. (2021, June 10). The Chief Speaks [Broadcast]. In *Uvda*. Channel 12.",
        ],
        mla: [
            "(Dayan 12:30)",
            "Dayan, Ilana. “The Chief Speaks.” *Uvda*, Channel 12, 10 June 2021.",
        ],
        chicago: [
            "Ilana Dayan, “The Chief Speaks,” *Uvda*, aired June 10, 2021, on Channel 12, at 12:30.",
            "Dayan, Ilana. “The Chief Speaks.” *Uvda*. Aired June 10, 2021, on Channel 12.",
        ],
    },
    Case {
        id: "archived",
        source: "type: web, title: Statement, author: [{name: Ministry, literal: true}], container: Ministry Site, date: 2019-03, url: 'https://ministry.example/', archive: {url: 'https://archive.example/1', date: 2019-04-01}",
        apa: [
            "(Ministry, 2019, p. 3)",
            "Ministry. (2019, March). *Statement*. Ministry Site. https://ministry.example/",
        ],
        mla: [
            "(Ministry 3)",
            "Ministry. “Statement.” *Ministry Site*, Mar. 2019, https://ministry.example/.",
        ],
        chicago: [
            "Ministry, “Statement,” Ministry Site, March 2019, 3, https://ministry.example/.",
            "Ministry. “Statement.” Ministry Site, March 2019. https://ministry.example/.",
        ],
    },
    Case {
        id: "translated",
        source: "type: book, title: {text: Der Turm, lang: de}, translated_title: The Tower, author: [Uwe Turm], publisher: Verlag, date: 2008",
        apa: ["(Turm, 2008, p. 3)", "Turm, U. (2008). *Der Turm* [The Tower]. Verlag."],
        mla: ["(Turm 3)", "Turm, Uwe. *Der Turm* [The Tower]. Verlag, 2008."],
        chicago: [
            "Uwe Turm, *Der Turm* [The Tower] (Verlag, 2008), 3.",
            "Turm, Uwe. *Der Turm* [The Tower]. Verlag, 2008.",
        ],
    },
    Case {
        id: "several",
        source: "type: article, title: Dates, author: [Ann Ash, Bob Birch, Cy Cedar, Dan Date], container: Journal of Things, volume: 12, issue: 3, pages: 45-67, date: 2018, doi: 10.1000/1",
        apa: [
            "(Ash et al., 2018, p. 3)",
            "Ash, A., Birch, B., Cedar, C., & Date, D. (2018). Dates. *Journal of Things*, *12*(3), 45–67. https://doi.org/10.1000/1",
        ],
        mla: [
            "(Ash et al. 3)",
            "Ash, Ann, et al. “Dates.” *Journal of Things*, vol. 12, no. 3, 2018, pp. 45–67, https://doi.org/10.1000/1.",
        ],
        // The place goes where the article's pages would, before the DOI.
        chicago: [
            "Ann Ash et al., “Dates,” *Journal of Things* 12, no. 3 (2018): 3, https://doi.org/10.1000/1.",
            "Ash, Ann, Bob Birch, Cy Cedar, and Dan Date. “Dates.” *Journal of Things* 12, no. 3 (2018): 45–67. https://doi.org/10.1000/1.",
        ],
    },
    Case {
        id: "interview",
        source: "type: interview, title: On the Raid, author: [Yossi Cohen], interviewer: [Ilana Dayan], container: Uvda, date: 2021-06-10",
        apa: [
            "(Cohen, 2021, p. 3)",
            "Cohen, Y. (2021, June 10). On the Raid (I. Dayan, Interviewer). *Uvda*.",
        ],
        mla: [
            "(Cohen 3)",
            "Cohen, Yossi. “On the Raid.” Interview by Ilana Dayan. *Uvda*, 10 June 2021.",
        ],
        chicago: [
            "Yossi Cohen, “On the Raid,” interview by Ilana Dayan, *Uvda*, June 10, 2021, 3.",
            "Cohen, Yossi. “On the Raid.” Interview by Ilana Dayan. *Uvda*, June 10, 2021.",
        ],
    },
    // hayagriva takes the hyphen of the number for a range, and its style's words for a double.
    Case {
        id: "law",
        source: "type: legal, title: Records Act, number: Pub. L. No. 95-591, volume: 92, container: Stat., pages: 2523, date: 1978",
        apa: [
            "(Records Act, 1978, p. 3)",
            "Records Act, Pub. L. No. 95-591, 92 Stat. 2523 (1978).",
        ],
        mla: [
            "(Records Act 3)",
            "Records Act. *Stat.*, vol. 92, Pub. L. No. 95-591, 1978, p. 2523.",
        ],
        chicago: [
            "Records Act, Pub. L. No. 95-591, 92 Stat. 2523 (1978), at 3.",
            "Records Act, Pub. L. No. 95-591, 92 Stat. 2523 (1978).",
        ],
    },
    Case {
        id: "reprint",
        source: "type: book, title: Old Law, author: ['Maitland, F. W.'], original_date: 1898, date: 1998, publisher: Acme",
        apa: [
            "(Maitland, 1898/1998, p. 3)",
            "Maitland, F. W. (1998). *Old Law*. Acme. (Original work published 1898)",
        ],
        mla: ["(Maitland 3)", "Maitland, F. W. *Old Law*. 1898. Acme, 1998."],
        chicago: [
            "F. W. Maitland, *Old Law* (1898; Acme, 1998), 3.",
            "Maitland, F. W. *Old Law*. 1898; Acme, 1998.",
        ],
    },
    // A span of years, on whose second end hayagriva panics.
    Case {
        id: "span",
        source: "type: web, title: A Diary, author: [Ida Imm], container: Site, date: 2017/2019, url: 'https://x.example/d'",
        apa: [
            "(Imm, 2017–2019, p. 3)",
            "Imm, I. (2017–2019). *A Diary*. Site. https://x.example/d",
        ],
        mla: ["(Imm 3)", "Imm, Ida. “A Diary.” *Site*, 2017–2019, https://x.example/d."],
        chicago: [
            "Ida Imm, “A Diary,” Site, 2017–2019, 3, https://x.example/d.",
            "Imm, Ida. “A Diary.” Site, 2017–2019. https://x.example/d.",
        ],
    },
    Case {
        id: "first-of-two",
        source: "type: news, title: First, author: [Cy Cedar], container: The Post, date: 2018-02",
        apa: ["(Cedar, 2018b, p. 3)", "Cedar, C. (2018b, February). First. *The Post*."],
        mla: ["(Cedar, “First” 3)", "Cedar, Cy. “First.” *The Post*, Feb. 2018."],
        chicago: [
            "Cy Cedar, “First,” *The Post*, February 2018, 3.",
            "Cedar, Cy. “First.” *The Post*, February 2018.",
        ],
    },
    Case {
        id: "second-of-two",
        source: "type: news, title: Second, author: [Cy Cedar], container: The Post, date: 2018-01-31",
        apa: ["(Cedar, 2018a, p. 3)", "Cedar, C. (2018a, January 31). Second. *The Post*."],
        mla: ["(Cedar, “Second” 3)", "Cedar, Cy. “Second.” *The Post*, 31 Jan. 2018."],
        chicago: [
            "Cy Cedar, “Second,” *The Post*, January 31, 2018, 3.",
            "Cedar, Cy. “Second.” *The Post*, January 31, 2018.",
        ],
    },
    Case {
        id: "another-north",
        source: "type: news, title: A Namesake, author: [Zoe North], container: The Post, date: 2018~",
        apa: ["(Z. North, ca. 2018, p. 3)", "North, Z. (ca. 2018). A Namesake. *The Post*."],
        mla: ["(Z. North 3)", "North, Zoe. “A Namesake.” *The Post*, ca. 2018."],
        chicago: [
            "Zoe North, “A Namesake,” *The Post*, ca. 2018, 3.",
            "North, Zoe. “A Namesake.” *The Post*, ca. 2018.",
        ],
    },
];

/// The cases as a page that cites each in a paragraph of its own.
fn page() -> String {
    let mut page = String::from("---\ntitle: All\nsources:\n");
    for case in CASES {
        page.push_str(&format!("  - {{ id: {}, {} }}\n", case.id, case.source));
    }
    page.push_str("---\n");
    for case in CASES {
        let place = if case.id == "broadcast" { "12:30" } else { "p. 3" };
        page.push_str(&format!("\n{} [@{}, {place}].\n", case.id, case.id));
    }
    page
}

/// What stands in the text where note `number` is referred to.
fn in_text(html: &Html, number: usize) -> String {
    let reference = one(html, &format!("#r{number}"));
    said(reference.parent().and_then(ElementRef::wrap).expect("a <sup>"))
}

fn note(html: &Html, number: usize) -> String {
    said(one(html, &format!("#n{number}"))).trim_end_matches('\u{a0}').trim_end().to_owned()
}

#[test]
fn styles_that_call_sources_by_name() {
    for (style, of) in
        [("apa", (|case| case.apa) as fn(&Case) -> [&'static str; 2]), ("mla", |case| case.mla)]
    {
        let files = render(style, &page());
        let html = Html::parse_document(&files["all/index.html"]);
        for (number, case) in (1..).zip(CASES) {
            let [text, entry] = of(case);
            assert_eq!(in_text(&html, number), text, "{style}: {} in the text", case.id);
            let place = if case.id == "broadcast" { "at 12:30" } else { "p. 3" };
            assert_eq!(note(&html, number), format!("{entry} Here: {place}."));
            let source = Html::parse_document(&files[&format!("sources/{}/index.html", case.id)]);
            assert_eq!(
                said(one(&source, ".reference")),
                entry,
                "{style}: the entry of {}",
                case.id
            );
        }
    }
}

#[test]
fn a_style_of_notes() {
    let files = render("chicago-notes", &page());
    let html = Html::parse_document(&files["all/index.html"]);
    for (number, case) in (1..).zip(CASES) {
        assert_eq!(in_text(&html, number), number.to_string());
        assert_eq!(note(&html, number), case.chicago[0], "the note of {}", case.id);
        let source = Html::parse_document(&files[&format!("sources/{}/index.html", case.id)]);
        assert_eq!(said(one(&source, ".reference")), case.chicago[1], "the entry of {}", case.id);
    }
}

const TWO: &str = "---\ntitle: All\nsources:\n\
    \x20 - { id: a, type: book, title: Alpha, author: [Ann Ash], date: 2001 }\n\
    \x20 - { id: b, type: book, title: Beta, author: [Bob Birch], date: 2002 }\n\
    ---\n\n";

#[test]
fn several_in_one_bracket_with_words_around_them() {
    let text = "So it was [see @a, ch. 2; cf. @b, pp. 3-5, a rival view], and so on [@a, ch. 2].\n";
    let files = render("apa", &format!("{TWO}{text}"));
    let html = Html::parse_document(&files["all/index.html"]);
    assert_eq!(
        said(one(&html, ".text p")),
        "So it was (see Ash, 2001, Chapter 2; cf. Birch, 2002, pp. 3–5, a rival view), and so on \
         (Ash, 2001, Chapter 2)."
    );
    assert_eq!(follow::select(&html, ".notes li").count(), 2, "the same place is the same note");
}

#[test]
fn authors_who_are_not_named_are_et_al() {
    let page = "---\ntitle: All\nsources:\n\
        \x20 - { id: a, type: book, title: Alpha, author: [Ann Ash, et al.], date: 2001 }\n\
        ---\n\nSo [@a, p. 1].\n";
    for (style, text, entry) in [
        ("apa", "(Ash et al., 2001, p. 1)", "Ash, A., et al. (2001). *Alpha*."),
        ("mla", "(Ash et al. 1)", "Ash, Ann, et al. *Alpha*. 2001."),
        ("chicago-author-date", "(Ash et al. 2001, 1)", "Ash, Ann, et al. 2001. *Alpha*."),
    ] {
        let files = render(style, page);
        assert_eq!(in_text(&Html::parse_document(&files["all/index.html"]), 1), text);
        let source = Html::parse_document(&files["sources/a/index.html"]);
        assert_eq!(said(one(&source, ".reference")), entry, "{style}");
    }
}

#[test]
fn a_title_that_the_address_repeats_leaves_the_address_whole() {
    let page = "---\ntitle: All\nsources:\n\
        \x20 - { id: a, type: web, title: turm, lang: en, url: 'https://turm.example/a,)/..' }\n\
        ---\n\nSo [@a].\n";
    let files = render("mla", page);
    let html = Html::parse_document(&files["all/index.html"]);
    let address = one(&html, "#n1 a.address");
    assert_eq!(address.attr("href"), Some("https://turm.example/a,)/.."));
}

#[test]
fn every_style_of_the_program_says_something_of_every_source() {
    for style in hayagriva::archive::ArchivedStyle::all() {
        let name = style.names()[0];
        let files = render(name, &page());
        for case in CASES {
            let source = Html::parse_document(&files[&format!("sources/{}/index.html", case.id)]);
            let entry = said(one(&source, ".reference"));
            assert!(entry.len() > 3 && !entry.contains("19305716"), "{name}: {} {entry}", case.id);
            for fault in [",.", ",,", ",)", "..", "( ", "()"] {
                assert!(!entry.contains(fault), "{name}: {} {entry}", case.id);
            }
        }
    }
}

#[test]
fn a_later_note_has_the_style_s_short_form_and_says_where_the_whole_stands() {
    let files =
        render("chicago-notes", &format!("{TWO}One [@a, p. 1], two [@b], three [@a, p. 2].\n"));
    let html = Html::parse_document(&files["all/index.html"]);
    assert_eq!(note(&html, 1), "Ann Ash, *Alpha* (2001), 1.");
    assert_eq!(note(&html, 3), "Ash, *Alpha*, 2 (in full in note 1).");
}

#[test]
fn places_of_every_kind() {
    let places = [
        ("12", "p. 12"),
        ("p. xii", "p. xii"),
        ("pp. 3-5, 9", "pp. 3–5, 9"),
        ("ch. 2", "Chapter 2"),
        ("sec. 4", "Section 4"),
        ("para. 7", "para. 7"),
        // The style that comes with CSL says all but pages and paragraphs in full.
        ("vol. 2", "Volume 2"),
        ("fig. 3", "Figure 3"),
        ("n. 6", "Note 6"),
        ("line 8", "line 8"),
        ("1:02:03", "1:02:03"),
    ];
    let mut page = String::from(TWO);
    for (written, _) in places {
        page.push_str(&format!("\nX [@a, {written}].\n"));
    }
    let files = render("apa", &page);
    let html = Html::parse_document(&files["all/index.html"]);
    for (number, (written, place)) in (1..).zip(places) {
        let text = in_text(&html, number).to_lowercase();
        assert_eq!(text, format!("(ash, 2001, {place})").to_lowercase(), "{written}");
    }
}

#[test]
fn words_are_in_the_language_of_the_page() {
    let page = TWO.replace("title: All", "title: Alles\nlang: de").replacen(
        "author: [Ann Ash], date",
        "editor: [Ann Ash, Cy Cedar], date",
        1,
    );
    let files = render("apa", &format!("{page}Text [@a, p. 3].\n"));
    let html = Html::parse_document(&files["all/index.html"]);
    assert_eq!(in_text(&html, 1), "(Ash & Cedar, 2001, S. 3)");
    assert!(note(&html, 1).contains("(Hrsg.)"), "{}", note(&html, 1));
}

#[test]
fn a_list_runs_in_the_order_of_the_style() {
    let text = "One [@b], two [@a].\n\n```bibliography\n```\n";
    let files = render("apa", &format!("{TWO}{text}"));
    let html = Html::parse_document(&files["all/index.html"]);
    let list: Vec<String> =
        follow::select(&html, ".text .bibliography li, .bibliography li").map(said).collect();
    assert!(list[0].starts_with("Ash, A. (2001)"), "{list:?}");
    assert!(list[1].starts_with("Birch, B. (2002)"), "{list:?}");
}

/// What is found on a site with these files, whose style is the first of them or a name.
fn found(style: &str, files: &[(&str, &str)]) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let toml = format!(
        "title = \"Site\"\nbase_url = \"https://example.org/\"\n[citations]\nstyle = \"{style}\"\n"
    );
    std::fs::create_dir_all(root.join("content/_styles")).expect("folders");
    std::fs::write(root.join("site.toml"), toml).expect("written");
    std::fs::write(root.join("content/all.md"), TWO).expect("written");
    for (name, text) in files {
        std::fs::write(root.join("content/_styles").join(name), text).expect("written");
    }
    let reading = pipeline::read(root, &Options::default()).expect("reads");
    let place =
        |finding: &pipeline::Finding| reading.texts.get(finding.diagnostic.span.text).path.clone();
    let bad = |finding: &&pipeline::Finding| finding.diagnostic.code.name == "bad-style";
    let findings = reading.findings.iter().filter(bad);
    findings.map(|finding| (place(finding), finding.diagnostic.message.clone())).collect()
}

const HEAD: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>House</title><id>house</id><category citation-format="author-date"/><updated>2026-01-01T00:00:00+00:00</updated></info>
"#;

fn own(rest: &str) -> String {
    format!("{HEAD}{rest}</style>")
}

const LAYOUT: &str = r#"<citation><layout prefix="{" suffix="}" delimiter=" / "><group delimiter=" "><names variable="author"><name form="short"/></names><text variable="locator"/></group></layout></citation>
<bibliography><sort><key variable="title"/></sort><layout suffix="!"><text variable="title"/></layout></bibliography>
"#;

#[test]
fn a_file_of_the_site_is_a_style() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    std::fs::create_dir_all(root.join("content/_styles")).expect("folders");
    std::fs::write(
        root.join("site.toml"),
        "title = \"Site\"\nbase_url = \"https://example.org/\"\n[citations]\nstyle = \"_styles/own.csl\"\n",
    )
    .expect("written");
    std::fs::write(root.join("content/_styles/own.csl"), own(LAYOUT)).expect("written");
    std::fs::write(root.join("content/all.md"), format!("{TWO}So [@a, p. 3; @b].\n"))
        .expect("written");
    let (reading, set) = pipeline::preview(root, &Options::default()).expect("reads");
    let set = set.unwrap_or_else(|| panic!("{:#?}", reading.findings));
    let files: follow::Files =
        set.into_map().into_iter().map(|(path, bytes)| (path.to_string(), bytes)).collect();
    let html = Html::parse_document(&String::from_utf8_lossy(&files["all/index.html"]));
    assert_eq!(said(one(&html, ".text p")), "So {Ash 3 / Birch}.");
    assert!(!files.keys().any(|path| path.ends_with(".csl")), "the style is not published");
}

#[test]
fn what_is_no_style_is_found_with_its_cause() {
    let bad = |name: &str, text: &str| found(&format!("_styles/{name}"), &[(name, text)]);
    let one = |found: Vec<(String, String)>, place: &str, words: &str| {
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].0, place, "{found:?}");
        assert!(found[0].1.contains(words), "{found:?}");
    };
    assert_eq!(bad("good.csl", &own(LAYOUT)), []);
    one(bad("a.csl", ""), "content/_styles/a.csl", "empty");
    one(bad("a.csl", "Dear all,"), "content/_styles/a.csl", "no style of CSL");
    one(bad("a.csl", "<style"), "content/_styles/a.csl", "no style of CSL");
    one(bad("a.csl", &"<group>".repeat(100_000)), "content/_styles/a.csl", "nested too deep");
    let calls = LAYOUT.replace("<text variable=\"locator\"/>", "<text macro=\"m\"/>");
    one(bad("a.csl", &own(&calls)), "content/_styles/a.csl", "calls a macro `m` that it has not");
    let itself = format!("<macro name=\"m\"><text macro=\"m\"/></macro>{calls}");
    one(bad("a.csl", &own(&itself)), "content/_styles/a.csl", "`m` calls itself");
    one(found("_styles/gone.csl", &[]), "site.toml", "there is no file content/_styles/gone.csl");
    one(found("../gone.csl", &[]), "site.toml", "");
    one(found("appa", &[]), "site.toml", "there is no citation style `appa`");
}

/// The findings of a site with these sources, all cited, in a style that is the file's.
fn unstyled(style: &str, sources: &str) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    std::fs::create_dir_all(root.join("content/_styles")).expect("folders");
    let toml = "title = \"Site\"\nbase_url = \"https://example.org/\"\n\
                [citations]\nstyle = \"_styles/own.csl\"\n";
    std::fs::write(root.join("site.toml"), toml).expect("written");
    std::fs::write(root.join("content/_styles/own.csl"), own(style)).expect("written");
    let page = format!("---\ntitle: T\nsources:\n{sources}---\n[@a] and [@b, p. 3].\n");
    std::fs::write(root.join("content/all.md"), page).expect("written");
    let reading = pipeline::check(root, &Options::default()).expect("reads");
    let said = |finding: &pipeline::Finding| {
        let diagnostic = &finding.diagnostic;
        let text = reading.texts.get(diagnostic.span.text);
        let line = text.position(diagnostic.span.start as usize).line;
        format!("{}:{line}: {}: {}", text.path, diagnostic.code.name, diagnostic.message)
    };
    reading.findings.iter().map(said).collect()
}

#[test]
fn a_source_that_the_style_has_no_words_for_is_found_where_it_stands() {
    let style = LAYOUT.replace("<text variable=\"title\"/>", "<text variable=\"DOI\"/>");
    let sources = "  - { id: a, title: A, author: [Ann Ash], doi: 10.1000/1 }\n  \
                   - { id: b, title: B, author: [Ben Birch] }\n";
    assert_eq!(
        unstyled(&style, sources),
        ["content/all.md:5: unstyled-source: the site's style has no words for `b`"]
    );
    assert_eq!(unstyled(LAYOUT, sources), [] as [&str; 0]);
}

#[test]
fn a_preview_that_keeps_what_it_formatted_is_what_a_fresh_build_makes() {
    use ibid::pipeline::{Kept, Viewers, preview, preview_again};
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let write = |path: &str, text: &str| {
        let place = root.join(path);
        std::fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
        std::fs::write(place, text).expect("written");
    };
    let toml = |style: &str| {
        let site = "title = \"Site\"\nbase_url = \"https://example.org/\"\ntheme = \"mine\"\n";
        write("site.toml", &format!("{site}[citations]\nstyle = \"{style}\"\n"));
    };
    let page = |text: &str| write("content/all.md", &format!("{TWO}{text}\n"));
    toml("apa");
    page("So [@a].");
    write("themes/mine/words/en.ftl", "notes = Remarks\n");
    let mut kept = Kept::default();
    let edits: [(&str, &dyn Fn()); 8] = [
        ("nothing", &|| {}),
        ("the text", &|| page("So it is [@a].")),
        ("a place", &|| page("So it is [@a, ch. 3].")),
        ("a source", &|| write("content/all.md", &TWO.replace("Ash", "Oak"))),
        ("a language", &|| write("content/de.md", "---\ntitle: D\nlang: de\n---\nSo [@a].\n")),
        ("words", &|| write("themes/mine/words/en.ftl", "reference_et_al = and the rest\n")),
        ("a style", &|| toml("modern-language-association")),
        ("and back", &|| toml("apa")),
    ];
    for (what, edit) in edits {
        edit();
        let viewers = &mut Viewers { open: &[], early: &mut |_, _| {}, overtaken: &|| false };
        let options = Options::default();
        let (_, again) = preview_again(root, &options, &mut kept, None, viewers).expect("reads");
        let (_, fresh) = preview(root, &options).expect("reads");
        let [again, fresh] = [again, fresh].map(|set| set.expect("no errors").into_map());
        assert!(again == fresh, "{what}: it is not what a fresh build makes");
    }
}

#[test]
fn a_style_that_stands_for_another_takes_its_words() {
    let dependent = |parent: &str| {
        format!(
            r#"<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
<info><title>Ours</title><id>ours</id><link href="http://www.zotero.org/styles/{parent}" rel="independent-parent"/><category citation-format="author-date"/><updated>2026-01-01T00:00:00+00:00</updated></info>
</style>"#
        )
    };
    let apa = dependent("apa");
    assert_eq!(found("_styles/ours.csl", &[("ours.csl", &apa)]), []);
    let beside = dependent("own");
    let files = [("ours.csl", beside.as_str()), ("own.csl", &own(LAYOUT))];
    assert_eq!(found("_styles/ours.csl", &files), []);
    let alone = found("_styles/ours.csl", &files[..1]);
    assert!(alone[0].1.contains("which is not there"), "{alone:?}");
}
