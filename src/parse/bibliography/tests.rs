//! Bibliographies as their managers write them.

use super::*;
use crate::parse::raw::RawName;

fn one(raw: &str) -> RawSource {
    let (mut sources, found) = read(TextId(0), raw);
    assert!(found.is_empty(), "{found:?}");
    sources.pop().expect("a source")
}

fn names(names: &[RawName]) -> Vec<String> {
    let said = |name: &RawName| match name {
        RawName::Plain(name) => name.clone(),
        RawName::Literal(name) => format!("{{{name}}}"),
        RawName::Parts { family, given, suffix } => format!("{family}|{given}|{suffix}"),
    };
    names.iter().map(said).collect()
}

#[test]
fn names_of_bibtex() {
    for (written, wanted) in [
        ("Donald E. Knuth", vec!["Knuth|Donald E.|"]),
        ("Knuth, Donald E. and others", vec!["Knuth|Donald E.|", "et al."]),
        ("{{US Department of State}}", vec!["{US Department of State}"]),
        ("{Barnes and Noble} and Ada Bee", vec!["{Barnes and Noble}", "Bee|Ada|"]),
        ("von Neumann, John", vec!["von Neumann|John|"]),
        ("King, Jr., Martin Luther", vec!["King|Martin Luther|Jr."]),
        ("Reuters", vec!["{Reuters}"]),
        ("Louis P. Hammer, III", vec!["Louis P. Hammer, III"]),
        (r"{\noopsort{1973a}}Knuth, Donald", vec!["Knuth|Donald|"]),
        (r"Mart{\'\i}nez, Jos\'e", vec!["Martínez|José|"]),
        (r"J\o{}rgensen, T. and H{\o}st, S.", vec!["Jørgensen|T.|", "Høst|S.|"]),
        ("family=Ackooij, given=W., prefix=van, useprefix=true", vec!["van Ackooij|W.|"]),
    ] {
        let source = one(&format!("@book{{a, title={{T}}, author={{{written}}}}}"));
        assert_eq!(names(&source.author), wanted, "{written}");
    }
}

#[test]
fn latex_is_letters() {
    for (written, wanted) in [
        (r#"{\"U}ber {\'e}t{\'e}"#, "Über été"),
        (r#"G{\"o}del \& Co."#, "Gödel & Co."),
        (r"\emph{Very} {\bf bold}", "Very bold"),
        (r"The {\TeX}book", "The TeXbook"),
        ("1990--2000 --- and on", "1990–2000 — and on"),
        (r"50\% of \$5", "50% of $5"),
        ("two\n   lines", "two lines"),
        (r"``quoted'' \texteuro{}5, 3\,000 \textmu", "“quoted” €5, 3 000 μ"),
        (r"$\alpha$-Syn, $^{13}$C, $O(n \log n)$", "α-Syn, 13C, O(n log n)"),
        (r"\href{https://x.example}{words} and re\-search", "words and research"),
        (r"{\noopsort{b}}Title", "Title"),
        ("Zürich, 東京, קול", "Zürich, 東京, קול"),
    ] {
        let source = one(&format!("@book{{a, title={{{written}}}}}"));
        assert_eq!(source.title.expect("a title").text.value, wanted, "{written}");
    }
}

#[test]
fn dates_of_every_kind() {
    let date = |fields: &str| {
        let source = one(&format!("@book{{a, title={{T}}, {fields}}}"));
        source.date.map(|date| date.value.written().to_owned())
    };
    assert_eq!(date("date = {2018-02~}").as_deref(), Some("2018-02~"));
    assert_eq!(date("date = {2018-01/}").as_deref(), Some("2018-01/.."));
    assert_eq!(date("year = 2018, month = jan").as_deref(), Some("2018-01"));
    assert_eq!(date("year = {2018}, month = {February}, day = 3").as_deref(), Some("2018-02-03"));
    assert_eq!(date("year = {in press}"), None);
    assert_eq!(date("year = {n.d.}"), None);
    assert_eq!(date("date = {19uu}").as_deref(), Some("19XX"));
    assert_eq!(date("date = {2005-05-05/open}").as_deref(), Some("2005-05-05/.."));
    assert_eq!(date("year = {c. 1850}").as_deref(), Some("1850~"));
    assert_eq!(date("year = {1987--1989}").as_deref(), Some("1987/1989"));
    assert_eq!(date("year = 2019, month = {spring}").as_deref(), Some("2019-21"));
    assert_eq!(date("year = 2019, month = mar # \"~12\"").as_deref(), Some("2019-03-12"));
}

#[test]
fn what_cannot_be_a_date_or_a_language_is_reported() {
    let found = |fields: &str| {
        let (_, found) = read(TextId(0), &format!("@book{{a, title={{T}}, {fields}}}"));
        found.into_iter().map(|finding| finding.message).collect::<Vec<_>>()
    };
    assert_eq!(found("date = {12/05/2019}"), ["`date` is left out: `12/05/2019` is not a date"]);
    assert_eq!(found("year = 2019, month = 13"), ["`month` is left out: `13` is no month"]);
    let language = "`langid` is left out: `old tongue` is no language that is known here";
    assert_eq!(found("langid = {old tongue}"), [language]);
    assert!(found("language = {English}, year = 2019").is_empty());
}

#[test]
fn entries_in_parentheses_and_preambles_are_read() {
    let raw = "@preamble{ {\\newcommand{\\x}} # \"y\" }\n@string( p = \"Press\" )\n\
               @book(a, title = {T (1)}, publisher = p)\n@book{b, title = {U}}";
    let (sources, found) = read(TextId(0), raw);
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(sources.len(), 2);
    assert_eq!(sources.first().map(|source| source.publisher.as_str()), Some("Press"));
}

#[test]
fn data_of_data_is_taken_over() {
    let raw = "@xdata{name, publisher = {Press}}\n@xdata{both, xdata = {name}, location = {Bath}}\n\
               @book{a, title = {T}, xdata = {both}}\n@xdata{loop, xdata = {loop}}\n\
               @book{b, title = {U}, xdata = {loop, gone}}";
    let (sources, found) = read(TextId(0), raw);
    let first = sources.first().expect("a source");
    assert_eq!((first.publisher.as_str(), first.details.place.as_str()), ("Press", "Bath"));
    let said: Vec<&str> = found.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(said, ["`b` refers to `gone`, which is not in this file"]);
}

#[test]
fn a_hostile_file_ends() {
    let mut bomb = String::from("@string{a0 = {0123456789}}\n");
    for n in 1..60 {
        bomb.push_str(&format!("@string{{a{n} = a{0} # a{0} # a{0}}}\n", n - 1));
    }
    bomb.push_str("@book{b, title = a59}\n@book{c, title = {C}, crossref = {d}}\n");
    bomb.push_str("@book{d, title = {D}, crossref = {c}, xdata = {d}}\n");
    let (sources, found) = read(TextId(0), &bomb);
    assert_eq!(sources.len(), 3);
    assert!(found.iter().all(|finding| finding.code == &codes::BAD_BIBLIOGRAPHY), "{found:?}");
}

#[test]
fn whatever_stands_in_the_file_it_is_read_to_the_end() {
    let bits = ["@", "{", "}", "\"", ",", "=", "#", "a", "\\", "\n", "é", "$", "%", "string", " "];
    let mut state = 7usize;
    for _ in 0..3_000 {
        let mut raw = String::from("@book{a, title = {T}}\n@");
        for _ in 0..24 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            raw.push_str(bits[(state >> 33) % bits.len()]);
        }
        let (sources, _) = read(TextId(0), &raw);
        assert_eq!(sources.first().map(|source| source.id.value.as_str()), Some("a"), "{raw}");
    }
}
