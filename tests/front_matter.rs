//! Front matter is read as another YAML reader reads it, and hostile front matter is refused quickly.
//!
//! serde_yaml is the oracle: a different parser (a port of libyaml) of another age. It never reads a
//! site; it only has to agree.

use ibid::diagnostic::{Diagnostic, codes};
use ibid::parse::page;
use ibid::text::TextId;
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::time::{Duration, Instant};

/// What both readers can be asked about a page.
#[derive(Debug, PartialEq)]
struct Read {
    title: Option<String>,
    summary: Option<String>,
    ids: Vec<String>,
    extra: Json,
}

/// As the site reads it, or what is wrong with the YAML.
fn ours(yaml: &str) -> Result<Read, String> {
    let (raw, found) = page(TextId(0), &format!("---\n{yaml}---\n").into());
    let broken = |finding: &&Diagnostic| {
        finding.code == &codes::BAD_YAML || finding.code == &codes::DUPLICATE_KEY
    };
    if let Some(finding) = found.iter().find(broken) {
        return Err(finding.message.clone());
    }
    Ok(Read {
        title: raw.front.title.map(|title| title.value),
        summary: Some(raw.front.summary).filter(|summary| !summary.is_empty()),
        ids: raw.records.people.iter().map(|person| person.id.value.clone()).collect(),
        extra: raw.front.extra,
    })
}

/// As serde_yaml reads it. Titles are trimmed, as an editor would expect of a line.
fn theirs(yaml: &str) -> Result<Read, String> {
    let value: serde_yaml::Value = serde_yaml::from_str(yaml).map_err(|why| why.to_string())?;
    let value: Json = serde_json::to_value(value).map_err(|why| why.to_string())?;
    let words = |value: &Json| value.as_str().map(|words| words.trim().to_owned());
    let ids = value["people"].as_array().into_iter().flatten().filter_map(|p| words(&p["id"]));
    Ok(Read {
        title: words(&value["title"]),
        summary: words(&value["summary"]).filter(|summary| !summary.is_empty()),
        ids: ids.collect(),
        extra: value["extra"].clone(),
    })
}

/// A scalar as YAML writes it, in one of its styles, for a value at the given depth of indentation.
#[derive(Debug, Clone, Copy)]
enum Style {
    Plain,
    Single,
    Double,
    Literal(&'static str),
    Folded(&'static str),
}

fn written(words: &str, style: Style, indent: usize) -> String {
    let block = |mark: &str, chomp: &str| {
        let pad = " ".repeat(indent + 2);
        // A first line that begins with a space needs its indentation said.
        let said = if words.starts_with([' ', '\n']) { "2" } else { "" };
        let lines: Vec<String> = words
            .split('\n')
            .map(|line| if line.is_empty() { String::new() } else { format!("{pad}{line}") })
            .collect();
        format!("{mark}{said}{chomp}\n{}", lines.join("\n"))
    };
    match style {
        Style::Plain => words.to_owned(),
        Style::Single => format!("'{}'", words.replace('\'', "''").replace('\n', "\n\n  ")),
        Style::Double => json!(words).to_string(),
        Style::Literal(chomp) => block("|", chomp),
        Style::Folded(chomp) => block(">", chomp),
    }
}

fn style() -> impl Strategy<Value = Style> {
    let chomp = || prop::sample::select(vec!["", "-", "+"]);
    prop_oneof![
        3 => Just(Style::Plain),
        2 => Just(Style::Single),
        2 => Just(Style::Double),
        1 => chomp().prop_map(Style::Literal),
        1 => chomp().prop_map(Style::Folded),
    ]
}

/// Words that need no quotation marks anywhere.
fn plain() -> impl Strategy<Value = String> {
    "[a-zA-Zäß日א][a-zA-Z0-9äß日א_./()-]{0,8}( [a-zA-Z0-9äß日א_./()-]{1,6}){0,3}"
        .prop_filter("YAML has its own word for nothing", |words| !is_a_word_of_yaml(words))
}

/// Words of every kind: with what means something to YAML, to Markdown and to numbers.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => plain(),
        3 => "[a-z :#'\"\\[\\]{},&*!|>%@`?\\-—é日א\u{202b}]{0,16}",
        1 => prop::sample::select(vec![
            "2018-01-31", "2018-02~", "12:30", "1:2:3", "no", "Yes", "off", "null ", "~x", "=", "<<", "- a", "a: b",
            "a:b", "http://x/#y", "a #b", "a#b", "'", "\"", "\\", "\\n", "[x", "x]", "{", "? x", "*a", "&a", "!a", "%a",
            "@a", "`a`", "|", ">", "a\nb", "a\n\nb\n", " a", "a ", "\u{feff}a", "\u{1f600}", "",
            "a\tb", "---", "...", "--- a", "#a",
        ]).prop_map(str::to_owned),
    ]
}

fn is_a_word_of_yaml(words: &str) -> bool {
    matches!(words.to_lowercase().as_str(), "null" | "true" | "false" | "nan" | "inf")
}

/// Whether a plain value begins with an anchor or alias whose name goes on past letters, digits, `-`
/// and `_`: to YAML 1.2 that is still the name, to libyaml (YAML 1.1) the words begin there.
fn names_an_anchor_as_only_one_does(yaml: &str) -> bool {
    let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    yaml.split_whitespace().any(|part| {
        part.strip_prefix(['&', '*']).is_some_and(|name| name.is_empty() || !name.chars().all(word))
    })
}

/// What `extra:` may hold: numbers and booleans stand without quotation marks.
fn extra() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        3 => words().prop_map(Json::from),
        1 => any::<i32>().prop_map(Json::from),
        1 => (-1000i32..1000).prop_map(|n| json!(f64::from(n) / 8.0)),
        1 => any::<bool>().prop_map(Json::from),
        1 => Just(Json::Null),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::btree_map("[a-z][a-z_]{0,5}", inner, 0..4)
                .prop_map(|map| Json::Object(map.into_iter().collect())),
        ]
    })
}

/// A value in block style, to stand after `key:` or `-` at this depth; `flow`: in one line instead.
fn laid_out(value: &Json, style: Style, flow: bool, indent: usize) -> String {
    let pad = " ".repeat(indent + 2);
    match value {
        Json::String(words) => {
            // Plain words are tried only where they may stand plainly; elsewhere they are quoted.
            let plain = words.starts_with(char::is_alphabetic)
                && !words.contains([':', '#', ',', '[', ']', '{', '}', '\n', '\t'])
                && !words.ends_with(' ')
                && !words.chars().any(char::is_control)
                && !is_a_word_of_yaml(words);
            match style {
                Style::Plain if !plain => written(words, Style::Double, indent),
                Style::Literal(_) | Style::Folded(_) if flow => {
                    written(words, Style::Double, indent)
                }
                Style::Single if words.contains('\n') => written(words, Style::Double, indent),
                style => written(words, style, indent),
            }
        }
        Json::Array(items) if !flow && !items.is_empty() => items
            .iter()
            .map(|item| {
                format!(
                    "\n{pad}- {}",
                    laid_out(item, style, item.is_array() || item.is_object(), indent + 2)
                )
            })
            .collect(),
        Json::Object(pairs) if !flow && !pairs.is_empty() => pairs
            .iter()
            .map(|(key, value)| {
                format!("\n{pad}{key}: {}", laid_out(value, style, false, indent + 2))
            })
            .collect(),
        Json::Array(items) => {
            let items: Vec<String> =
                items.iter().map(|item| laid_out(item, style, true, indent)).collect();
            format!("[{}]", items.join(", "))
        }
        Json::Object(pairs) => {
            let pairs: Vec<String> = pairs
                .iter()
                .map(|(key, value)| format!("{key}: {}", laid_out(value, style, true, indent)))
                .collect();
            format!("{{{}}}", pairs.join(", "))
        }
        other => other.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    /// Well-formed front matter, in every style: both read the same.
    #[test]
    fn what_is_well_formed_is_read_alike(
        title in words(), summary in words(), (one, two, three) in (style(), style(), style()),
        ids in prop::collection::vec("[a-z][a-z0-9-]{0,6}", 0..4), in_line in any::<bool>(),
        extra in extra(), flow in any::<bool>(), comment in prop::option::of("[a-z:'\"#\\[{ ]{0,12}"),
    ) {
        let comment = comment.map_or(String::new(), |words| format!(" # {words}"));
        let people = match (ids.is_empty(), in_line) {
            (true, _) => String::new(),
            (_, true) => {
                let all: Vec<String> = ids.iter().map(|id| format!("{{ id: \"{id}\", name: N }}")).collect();
                format!("people: [{}]{comment}\n", all.join(", "))
            }
            _ => ids.iter().fold("people:\n".to_owned(), |all, id| format!("{all}  - id: '{id}'{comment}\n    name: N\n")),
        };
        let title = laid_out(&Json::from(title), one, false, 0);
        let summary = laid_out(&Json::from(summary), two, false, 0);
        let extra = laid_out(&extra, three, flow, 0);
        let yaml = format!("title: {title}\n#{comment}\nsummary: {summary}\n{people}extra: {extra}\n");
        // Where the oracle stumbles the case says nothing; there are few of these.
        let Ok(wanted) = theirs(&yaml) else { return Err(TestCaseError::reject("not well-formed")) };
        let got = ours(&yaml);
        prop_assert_eq!(got, Ok(wanted), "{}", yaml);
    }

    /// Titles as an editor types them, right or wrong: what one reader refuses the other refuses too,
    /// and what both take they take alike.
    #[test]
    fn what_is_typed_is_read_alike(title in words(), style in style()) {
        let yaml = format!("title: {}\nsummary: s\n", written(&title, style, 0));
        // A directive or a document's end is no front matter, and YAML 1.2 wants a byte order mark
        // nowhere but at the start, which libyaml does not mind.
        prop_assume!(!yaml.lines().any(|line| line.starts_with(['%', '!']) || line.trim_end() == "---" || line.starts_with("...")));
        prop_assume!(!title.contains('\u{feff}'));
        prop_assume!(!names_an_anchor_as_only_one_does(&yaml));
        // A comment stands apart from what is before it; libyaml takes it right after a block's head.
        prop_assume!(!matches!(style, Style::Plain) || !title.trim_start().starts_with(['>', '|']) || !title.contains('#'));
        match (theirs(&yaml), ours(&yaml)) {
            (Ok(wanted), Ok(got)) => {
                // A number, a date, a boolean is words in a title, and to the oracle it is not.
                if wanted.title.is_some() {
                    prop_assert_eq!(got, wanted, "{}", yaml);
                }
            }
            (Err(_), Err(_)) => {}
            (Ok(wanted), Err(why)) => prop_assert!(
                wanted.title.is_none(), "we refuse ({}) what is read elsewhere as {:?}:\n{}", why, wanted, yaml
            ),
            (Err(_), Ok(_)) => {}
        }
    }
}

#[test]
fn anchors_and_aliases_repeat_values() {
    let yaml = "title: T\nextra:\n  one: &x { a: [1, two] }\n  two: *x\n  three: [*x, &y 3, *y]\n";
    let read = ours(yaml).expect("well-formed");
    assert_eq!(
        read.extra,
        json!({
            "one": { "a": [1, "two"] },
            "two": { "a": [1, "two"] },
            "three": [{ "a": [1, "two"] }, 3, 3],
        })
    );
    assert_eq!(Ok(read), theirs(yaml));
}

#[test]
fn an_alias_to_what_holds_it_is_refused() {
    for yaml in ["extra: &x { a: *x, b: 1 }", "extra: &x [*x]", "extra: *nowhere"] {
        assert!(ours(&format!("title: T\n{yaml}\n")).is_err(), "{yaml}");
    }
}

#[test]
fn an_anchor_has_the_name_that_yaml_1_2_gives_it() {
    let read = ours("title: &-?% T\nsummary: s\nextra: *-?%\n").expect("well-formed");
    assert_eq!(read.title.as_deref(), Some("T"));
    assert_eq!(read.extra, json!("T"));
}

#[test]
fn numbers_that_are_words_stay_words() {
    let yaml = "title: T\nextra: [0042, -inf, -nan, 1_000, 1.2.3, 2018-01-31, 12:30, \"7\", '7', 7, -7, 7.5]\n";
    let read = ours(yaml).expect("well-formed");
    assert_eq!(
        read.extra,
        json!([
            "0042",
            "-inf",
            "-nan",
            "1_000",
            "1.2.3",
            "2018-01-31",
            "12:30",
            "7",
            "7",
            7,
            -7,
            7.5
        ])
    );
    assert_eq!(Ok(read), theirs(yaml));
}

#[test]
fn a_title_is_words_whatever_yaml_makes_of_it() {
    for (written, title) in [
        ("1984", "1984"),
        ("No", "No"),
        ("true", "true"),
        ("2018-01-31", "2018-01-31"),
        ("1e3", "1e3"),
        ("0x1F", "0x1F"),
        ("\"null\"", "null"),
        ("'~'", "~"),
        ("\" x \"", "x"),
        ("a: b", "-"),
        ("'a: b'", "a: b"),
        ("x # comment", "x"),
    ] {
        let read = ours(&format!("title: {written}\n"));
        match title {
            "-" => assert!(read.is_err(), "{written}"),
            _ => assert_eq!(read.expect(written).title.as_deref(), Some(title), "{written}"),
        }
    }
    for nothing in ["", "~", "null"] {
        assert_eq!(ours(&format!("title: {nothing}\n")).expect("well-formed").title, None);
    }
}

#[test]
fn line_ends_of_every_system_are_read_alike() {
    let unix = "---\ntitle: |\n  One\n  two\npeople:\n  - { id: a, name: A }\nextra: { k: >\n x\n y }\n---\nText.\n";
    let unix = unix.replace("extra: { k: >\n x\n y }\n", "");
    let read = |text: &str| {
        let (raw, found) = page(TextId(0), &text.into());
        let marks = raw.body.marks.len();
        let title = raw.front.title.map(|title| title.value.replace("\r\n", "\n"));
        (title, raw.records.people.len(), marks, found.len())
    };
    let wanted = (Some("One\ntwo".to_owned()), 1, 3, 0);
    assert_eq!(read(&unix), wanted);
    assert_eq!(read(&unix.replace('\n', "\r\n")), wanted, "CRLF");
    assert_eq!(read(&format!("\u{feff}{unix}")), wanted, "with a byte order mark");
}

/// Reads a page that means harm: it takes no longer than a moment, and every place is one of the text.
fn survives(text: &str) -> Vec<Diagnostic> {
    let began = Instant::now();
    let (_, found) = page(TextId(0), &text.into());
    let took = began.elapsed();
    let head: String = text.chars().take(60).collect();
    assert!(took < Duration::from_secs(5), "{took:?} for {head:?}");
    for finding in &found {
        let span = finding.span;
        assert!(text.get(span.range()).is_some(), "a place that is none: {finding:?} in {head:?}");
    }
    found
}

fn refused(yaml: &str) {
    let found = survives(&format!("---\ntitle: T\n{yaml}\n---\nText.\n"));
    let head: String = yaml.chars().take(60).collect();
    assert!(!found.is_empty(), "nothing is said of {head:?}");
}

#[test]
fn deep_nesting_is_refused_at_once() {
    for unit in ["[", "{", "{a: ", "[[", "- ", "? ", "a: {", "!x [", "&x ["] {
        refused(&format!("extra: {}", unit.repeat(100_000)));
        refused(&unit.repeat(100_000));
    }
    let mut steps = String::from("extra:\n");
    (1..2_000).for_each(|depth| steps.push_str(&format!("{}a:\n", " ".repeat(depth))));
    refused(&steps);
    refused(&format!("extra: {}{}", "[".repeat(60), "]".repeat(60)));
    let shallow = format!("---\ntitle: T\nextra: {}{}\n---\n", "[".repeat(30), "]".repeat(30));
    assert!(survives(&shallow).is_empty(), "what an editor could write is taken");
}

#[test]
fn an_alias_bomb_is_refused_at_once() {
    let mut bomb = String::from("extra:\n  - &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for n in 1..30 {
        let before = format!("*a{}", n - 1);
        bomb.push_str(&format!("  - &a{n} [{}]\n", vec![before; 9].join(", ")));
    }
    refused(&bomb);
    let quadratic =
        format!("extra:\n  - &a [{}]\n  - [{}]", "x, ".repeat(20_000), "*a, ".repeat(20_000));
    refused(&quadratic);
}

#[test]
fn many_keys_and_long_words_take_no_longer() {
    let mut keys = String::from("---\ntitle: T\nextra:\n");
    (0..50_000).for_each(|n| keys.push_str(&format!("  key-{n}: {n}\n")));
    keys.push_str("---\n");
    assert!(survives(&keys).is_empty());
    let mut same = String::from("extra:\n");
    (0..20_000).for_each(|_| same.push_str("  key: 1\n"));
    refused(&same);
    let unknown: String = (0..4_000).map(|n| format!("unknown-{n}: 1\n")).collect();
    refused(&unknown);
    let long = format!(
        "---\ntitle: {}\nsummary: \"{}\"\n---\n",
        "word ".repeat(200_000),
        "\\u0041".repeat(100_000)
    );
    assert!(survives(&long).is_empty());
    let items = format!("---\ntitle: T\nauthors: [{}]\n---\n", "A, ".repeat(200_000));
    survives(&items);
}

#[test]
fn odd_files_are_survived() {
    for text in [
        "---",
        "---\n",
        "---\n---",
        "---\n---\n",
        "---\n...\n",
        "----\ntitle: T\n----\n",
        "--- \ntitle: T\n--- \n",
        "---\ntitle: T",
        "---\n\t- x\n---\n",
        "---\n\ttitle: T\n---\n",
        "---\ntitle:\tT\n---\n",
        "---\ntitle: T\0\n---\n",
        "\0",
        "\u{feff}",
        "\u{feff}---\ntitle: T\n---\n",
        "---\r\ntitle: T\r\n---\r\n",
        "---\rtitle: T\r---\r",
        "---\ntitle: T\n---\n---\n---\n",
        "---\n%YAML 1.2\n---\ntitle: T\n---\n",
        "---\n!!str title: !!str T\n---\n",
        "---\n? title\n: T\n---\n",
        "---\n? [a]\n: T\n---\n",
        "---\n- title\n---\n",
        "---\ntitle\n---\n",
        "---\n\"title\n---\n",
        "---\ntitle: 'T\n---\n",
        "---\ntitle: \"\\x\"\n---\n",
        "---\n<<: { title: T }\n---\n",
        "---\ntitle: T\npeople: [,]\n---\n",
        "---\n{}\n---\n",
        "---\n[]\n---\n",
        "---\n~\n---\n",
        "---\ntitle: !T T\nextra: !!binary aGk=\n---\n",
        "---\ntitle: T\npeople: [{ id: \u{0}, name: \u{fffe} }]\n---\n",
        "---\ntitle: &a *a\n---\n",
        "---\ntitle: |9\n  T\n---\n",
        "---\ntitle: >-\n---\n",
        "---\n\u{2028}title: T\n---\n",
        "---\ntitle: T\n# comment\n\n\n---\n",
        "---\ntitle: T #\n---\n",
        "---\n'title': \"T\"\n---\n",
    ] {
        survives(text);
        survives(&text.replace('\n', "\r\n"));
        survives(&format!("{text}\n[^a] ^[x] [@s] [[y]]\n"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any characters between the lines of `---`: never a panic, and every place is one of the text.
    #[test]
    fn random_front_matter_is_survived(
        yaml in "([a-z]{1,5}|title|people|sources|extra|cite|date|: |:|- |\\[|\\]|\\{|\\}|, |'|\"|\\||>|&a |\\*a|!x |\n|\n  |\n    |#|é|\u{feff}|\t|\\\\|@|%|\\?|~|2018){0,40}",
    ) {
        survives(&format!("---\n{yaml}\n---\nText [@x].\n"));
    }
}
