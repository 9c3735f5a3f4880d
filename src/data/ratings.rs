//! `ratings.csv`: how each candidate of an assessment fits each clue, a row for each cell of its table.

use super::record;
use super::table::{Column, Layout, Table, code, codes, flag, text, url, word};
use super::verdicts;
use crate::dossier::{Assessment, Clue, Place, Record};
use crate::view::{Frame, computed_fit, plain_words};

const FITS: &[&str] = &["consistent", "inconsistent", "neutral", "untestable", "not-rated"];

const COLUMNS: &[Column] = &[
    code("assessment"),
    code("clue"),
    text("clue_text"),
    codes("clue_sources"),
    code("candidate"),
    text("candidate_name"),
    flag("computed"),
    word("fit", FITS),
    text("because"),
    codes("sources").says("rating_sources"),
    url("url"),
];

pub(super) const LAYOUT: Layout = Layout {
    file: "ratings.csv",
    columns: COLUMNS,
    key: &["assessment", "clue", "candidate"],
    leads: &[],
};

/// The rows of an assessment.
pub(super) fn rows(frame: &Frame<'_>, place: Place, table: &mut Table) {
    let Place::Record(record @ Record::Assessment(key)) = place else { return };
    if let Some(assessment) = frame.dossier.assessment(key) {
        of(frame, record, assessment, table);
    }
}

/// The rows of one assessment, whose record is `key`.
pub(super) fn of(frame: &Frame<'_>, key: Record, assessment: &Assessment, table: &mut Table) {
    let page = record::url(frame, key);
    for clue in &assessment.clues {
        let words = plain_words(frame, &clue.text);
        for candidate in &assessment.candidates {
            table.code(&assessment.id);
            table.code(&clue.id);
            table.text(&words);
            table.codes(record::sources(frame, &clue.cite));
            table.code(frame.dossier.id(*candidate));
            table.text(&frame.record_words(*candidate).text);
            rating(frame, clue, *candidate, table);
            table.code(&page);
            table.end();
        }
    }
}

/// How one candidate fits: worked out from dates, typed, or left out.
fn rating(frame: &Frame<'_>, clue: &Clue, candidate: Record, table: &mut Table) {
    table.flag(clue.tenure.is_some());
    if let Some(against) = clue.tenure {
        let (fit, judged) = computed_fit(frame, candidate, against);
        table.code(fit.as_str());
        let Some((event, cell)) = judged else {
            table.text(frame.words.get("no_date"));
            table.code("");
            return;
        };
        let shown = verdicts::shown(&cell);
        table.text(&verdicts::reason(frame, event, &cell));
        let citations = shown.iter().flat_map(|one| verdicts::resting_on(frame, event, one));
        table.codes(record::sources(frame, citations));
        return;
    }
    let typed = clue.ratings.iter().find(|rating| rating.candidate == candidate);
    table.code(typed.map_or("not-rated", |rating| rating.fit.as_str()));
    table.text(&typed.map(|rating| plain_words(frame, &rating.because)).unwrap_or_default());
    table.codes(typed.map(|rating| record::sources(frame, &rating.cite)).unwrap_or_default());
}
