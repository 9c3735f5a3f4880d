//! Sources of each sort, as CSL-JSON has them.

use super::*;
use crate::data::object::object;
use crate::domain::date::Date;
use crate::dossier::{Archive, Words};
use serde_json::{Value, json};

fn person(family: &str, given: &str) -> Name {
    Name::Person { family: family.into(), given: given.into(), suffix: String::new() }
}

fn date(date: &str) -> Option<Date> {
    Some(Date::parse(date).expect("a date"))
}

fn csl(source: &Source) -> Value {
    let mut out = Vec::new();
    object(&mut out, |object| item(source, &About::default(), object));
    serde_json::from_slice(&out).expect("JSON")
}

#[test]
fn an_article() {
    let article = Source {
        author: vec![person("Bob", "Yonah Jeremy"), person("Plato", "")],
        container: "A Journal".into(),
        date: date("2018-02"),
        url: "https://example.org/a".into(),
        accessed: date("2023-01-25"),
        doi: "10.1000/1".to_owned().into(),
        lang: Some("he".into()),
        ..Source::bare(SourceType::Article)
    };
    let wanted = json!({
        "id": "s", "type": "article-journal", "title": "Title",
        "author": [{"family": "Bob", "given": "Yonah Jeremy"}, {"family": "Plato"}],
        "container-title": "A Journal",
        "issued": {"date-parts": [[2018, 2]]}, "accessed": {"date-parts": [[2023, 1, 25]]},
        "URL": "https://example.org/a", "DOI": "10.1000/1", "language": "he",
        "custom": {"type": "article"},
    });
    assert_eq!(csl(&article), wanted);
}

#[test]
fn a_book_with_an_editor_and_a_chapter_of_one() {
    let book = Source {
        editor: vec![person("Heuer", "Richards J.")].into(),
        publisher: "A Press".into(),
        isbn: "978-3-16-148410-0".to_owned().into(),
        ..Source::bare(SourceType::Book)
    };
    let wanted = json!({
        "id": "s", "type": "book", "title": "Title",
        "editor": [{"family": "Heuer", "given": "Richards J."}],
        "publisher": "A Press", "ISBN": "978-3-16-148410-0", "custom": {"type": "book"},
    });
    assert_eq!(csl(&book), wanted);
    let chapter = Source { container: "A Book".into(), kind: SourceType::Chapter, ..book };
    let chapter = csl(&chapter);
    assert_eq!(
        (&chapter["type"], &chapter["container-title"]),
        (&json!("chapter"), &json!("A Book"))
    );
    assert_eq!(chapter["editor"][0]["family"], "Heuer");
}

#[test]
fn a_broadcast_with_its_time_of_day() {
    let broadcast = Source {
        container: "Uvda".into(),
        date: date("2021-06-10T20:00:00"),
        ..Source::bare(SourceType::Broadcast)
    };
    let csl = csl(&broadcast);
    assert_eq!(csl["type"], "broadcast");
    assert_eq!(csl["issued"], json!({"date-parts": [[2021, 6, 10]]}));
    assert_eq!(csl["custom"]["issued"], "2021-06-10T20:00:00");
}

#[test]
fn a_body_is_literal() {
    let report = Source {
        author: vec![Name::Literal("US Department of State".into())],
        ..Source::bare(SourceType::Report)
    };
    assert_eq!(csl(&report)["author"], json!([{"literal": "US Department of State"}]));
}

#[test]
fn a_date_in_doubt_says_so_and_is_kept_as_written() {
    let csl = csl(&Source { date: date("2018?"), ..Source::bare(SourceType::Web) });
    assert_eq!(csl["issued"], json!({"date-parts": [[2018]], "circa": true}));
    assert_eq!(csl["custom"]["issued"], "2018?");
}

#[test]
fn archives_and_standing() {
    let archive = Archive { url: "https://web.archive.org/web/x".into(), date: date("2023-01-26") };
    let news = Source {
        archive: Some(archive.into()),
        status: Status::Retracted,
        ..Source::bare(SourceType::News)
    };
    let csl_news = csl(&news);
    assert_eq!(csl_news["archive"], "web.archive.org");
    assert_eq!(csl_news["archive_location"], "https://web.archive.org/web/x");
    assert_eq!(csl_news["custom"]["archive-date"], "2023-01-26");
    assert_eq!(csl_news["status"], "retracted");
    let document = Source {
        container: "National Archives".into(),
        status: Status::Dead,
        ..Source::bare(SourceType::Archive)
    };
    let csl_document = csl(&document);
    assert_eq!(csl_document["archive"], "National Archives");
    assert_eq!(csl_document["custom"]["status"], "dead");
    assert_eq!(csl_document.get("status"), None, "CSL's status is the work's, not its address's");
}

#[test]
fn details_and_variables_handed_on_stand_under_the_names_of_csl() {
    let thesis = Source {
        details: Details {
            volume: "2".into(),
            pages: "12–34".into(),
            short_title: "A title".into(),
            place: "Bath".into(),
            ..Details::default()
        }
        .into(),
        csl: serde_json::from_value(json!({"type": "thesis", "PMID": "1", "status": "in press"}))
            .expect("a map"),
        translator: vec![Name::Person {
            family: "Doe".into(),
            given: "J.".into(),
            suffix: "Jr.".into(),
        }]
        .into(),
        original_date: date("1923"),
        translated_title: Some(Words { text: "Other".into(), lang: Some("en".into()) }.into()),
        ..Source::bare(SourceType::Book)
    };
    let wanted = json!({
        "id": "s", "type": "thesis", "title": "Title",
        "translator": [{"family": "Doe", "given": "J.", "suffix": "Jr."}],
        "original-date": {"date-parts": [[1923]]},
        "volume": "2", "page": "12–34", "title-short": "A title", "publisher-place": "Bath",
        "PMID": "1", "status": "in press",
        "custom": {"type": "book", "translated-title": {"text": "Other", "lang": "en"}},
    });
    assert_eq!(csl(&thesis), wanted);
    let corrected = csl(&Source { status: Status::Corrected, ..thesis });
    assert_eq!(corrected["status"], "corrected");
}
