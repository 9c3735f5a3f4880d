//! Assessments: the table of candidates by clues, the candidates by what speaks against them, and what
//! would change if a source or a clue fell away.

use super::address::RATINGS;
use super::frame::Frame;
use super::html::escape;
use super::model::*;
use super::sheet::Sheet;
use super::typography::curled;
use super::{prose, table};
use crate::domain::assessment::{
    Effect, Rated, Standing, Tells, Weighed, ranking, standings, tells, without_clue,
    without_source,
};
use crate::domain::id::{AssessmentKey, EventKey, SourceKey};
use crate::domain::kinds::Fit;
use crate::domain::verdict::{Against, Cell, Grid, Verdict, judge, sensitivity};
use crate::dossier::{Assessment, Citation, Clue, Column, Event, Place, Record};

/// An assessment: how each candidate fits each clue. A clue about a tenure is judged by the
/// candidates' dates, as the tables are, whatever was typed for it.
pub(super) fn view<'v>(
    sheet: &mut Sheet<'v>,
    key: AssessmentKey,
    anchor: String,
) -> Option<AssessmentView> {
    let frame = sheet.frame;
    let assessment: &'v Assessment = frame.dossier.assessment(key)?;
    let mut clues: Vec<ClueView> = Vec::new();
    let mut weighed: Vec<Weighed> = Vec::new();
    for (number, clue) in (1..).zip(&assessment.clues) {
        let (view, row) = clue_row(sheet, assessment, clue, format!("{anchor}-{number}"));
        clues.push(view);
        weighed.push(row);
    }
    let count = assessment.candidates.len();
    let stands = standings(&weighed, count);
    let candidates: Vec<Candidate> = assessment
        .candidates
        .iter()
        .zip(&stands)
        .map(|(record, standing)| candidate(sheet, *record, standing))
        .collect();
    let effects = Effects { sheet, candidates: &candidates };
    let mut sources: Vec<SourceKey> = Vec::new();
    for row in &weighed {
        let rated = row.ratings.iter().flat_map(|rated| {
            rated.sources.iter().chain(rated.without.iter().map(|(source, _)| source))
        });
        for source in row.sources.iter().chain(rated) {
            if !sources.contains(source) {
                sources.push(*source);
            }
        }
    }
    let without_sources = effects.of(sources.iter().map(|source| {
        let link = sheet.link(Record::Source(*source));
        (link, without_source(&weighed, count, *source))
    }));
    let without_clues = effects.of(clues.iter().enumerate().map(|(number, clue)| {
        let link = Link::to(&clue.words, format!("#{}", clue.anchor));
        (link, Effect { clues: 0, ..without_clue(&weighed, count, number) })
    }));
    let own_page = sheet.from == Place::Record(Record::Assessment(key));
    Some(AssessmentView {
        id: assessment.id.clone(),
        url: if own_page { String::new() } else { frame.record_url(Record::Assessment(key)) },
        question: curled(&assessment.question, sheet.ui).into_owned(),
        csv: sheet.csv(Record::Assessment(key), RATINGS),
        ranking: ranking(&stands)
            .into_iter()
            .filter_map(|at| candidates.get(at).cloned())
            .collect(),
        without_sources,
        without_clues,
        anchor,
        candidates,
        clues,
    })
}

fn candidate(sheet: &Sheet<'_>, record: Record, standing: &Standing) -> Candidate {
    let frame = sheet.frame;
    Candidate {
        id: frame.dossier.id(record).to_owned(),
        link: sheet.link(record),
        inconsistent: standing.against,
        against: counted(sheet, "clues_against", standing.against),
        of_weighed: sheet.ui.with("of_weighed", &standing.weighed.to_string()),
        rank: standing.rank,
        tied: standing.tied,
    }
}

/// "1 clue", "2 clues".
fn counted(sheet: &Sheet<'_>, key: &str, count: usize) -> String {
    sheet.ui.with(key, i64::try_from(count).unwrap_or(i64::MAX))
}

/// A clue as a row, and the same as it is weighed.
fn clue_row<'v>(
    sheet: &mut Sheet<'v>,
    assessment: &'v Assessment,
    clue: &'v Clue,
    anchor: String,
) -> (ClueView, Weighed) {
    let words = prose::plain_words(sheet.frame, &clue.text);
    let html = prose::blocks(sheet, &clue.text, "assessment");
    let refs = cite(sheet, &clue.cite, &words);
    let computed = clue.tenure.map(|against| Computed::of(sheet, assessment, against));
    let mut ratings = Vec::new();
    let mut row = Weighed { sources: sources(&clue.cite), ratings: Vec::new() };
    for record in &assessment.candidates {
        let (view, rated) = match &computed {
            Some(computed) => computed.rating(sheet, *record),
            None => rating(sheet, clue, *record),
        };
        ratings.push(view);
        row.ratings.push(rated);
    }
    let told = match tells(&row) {
        Tells::Apart => "apart",
        Tells::FitsAll => "fits-all",
        Tells::AgainstAll => "against-all",
        Tells::Untested => "untested",
        Tells::AgainstNone => "against-none",
    };
    let view = ClueView {
        id: clue.id.clone(),
        anchor,
        html,
        refs,
        computed: clue.tenure.is_some(),
        against: clue.tenure.map(|against| named(sheet, against)).unwrap_or_default(),
        tells: if tells(&row).nothing() { "nothing" } else { told },
        tells_words: match told {
            "apart" => String::new(),
            told => sheet.ui.get(&format!("clue_{told}")).to_owned(),
        },
        words,
        ratings,
    };
    (view, row)
}

/// The person and the office of a clue about a tenure.
fn named(sheet: &Sheet<'_>, against: Against) -> Vec<Link> {
    let (person, office) = match against {
        Against::Person(person) => (Some(person), None),
        Against::Office(office) => (None, Some(office)),
        Against::Tenure { person, office } => (Some(person), Some(office)),
    };
    let person = person.map(|key| sheet.link(Record::Person(key)));
    person.into_iter().chain(office.map(|key| sheet.link(Record::Office(key)))).collect()
}

fn cite<'v>(sheet: &mut Sheet<'v>, citations: &'v [Citation], words: &str) -> Html {
    sheet.cite(citations, "assessment", &|| format!("<mark>{}</mark>", escape(words)))
}

fn sources(citations: &[Citation]) -> Vec<SourceKey> {
    citations.iter().map(|citation| citation.source).collect()
}

fn rating_view(sheet: &Sheet<'_>, candidate: Record, fit: Option<Fit>) -> RatingView {
    let fit = fit.map_or("not-rated", Fit::as_str);
    RatingView {
        fit,
        word: sheet.ui.get(&format!("fit_{fit}")).to_owned(),
        because: Html::default(),
        refs: Html::default(),
        computed: None,
        candidate: sheet.link(candidate),
    }
}

/// A rating as it was typed.
fn rating<'v>(sheet: &mut Sheet<'v>, clue: &'v Clue, candidate: Record) -> (RatingView, Rated) {
    let Some(typed) = clue.ratings.iter().find(|rating| rating.candidate == candidate) else {
        return (rating_view(sheet, candidate, None), Rated::default());
    };
    let because = prose::blocks(sheet, &typed.because, "assessment");
    let refs = cite(sheet, &typed.cite, &prose::plain_words(sheet.frame, &typed.because));
    let rated = Rated { fit: Some(typed.fit), sources: sources(&typed.cite), without: Vec::new() };
    (RatingView { because, refs, ..rating_view(sheet, candidate, Some(typed.fit)) }, rated)
}

/// A candidate that is an event, with what its fit would be without some source.
type Dated<'v> = (EventKey, &'v Event, Vec<(SourceKey, Fit)>);

/// A clue about a tenure, held against all candidates that are events.
struct Computed<'v> {
    column: Column,
    events: Vec<Dated<'v>>,
}

impl<'v> Computed<'v> {
    fn of(sheet: &Sheet<'v>, assessment: &Assessment, against: Against) -> Computed<'v> {
        let frame = sheet.frame;
        let mut events: Vec<Dated<'v>> = Vec::new();
        for record in &assessment.candidates {
            if let Record::Event(key) = *record
                && let Some(event) = frame.dossier.event(key)
            {
                events.push((key, event, Vec::new()));
            }
        }
        let listed: Vec<&Event> = events.iter().map(|(_, event, _)| *event).collect();
        let dates: Vec<_> = listed.iter().map(|event| table::event_dates(event)).collect();
        let sources = |carried| sources(super::rests_on::citations(frame, &listed, carried));
        let found = sensitivity(&Grid {
            roster: &frame.dossier.roster,
            events: &dates,
            columns: &[against],
            sources: &sources,
        });
        for hinge in &found.hinges {
            for change in &hinge.changes {
                if let Some((.., without)) = events.get_mut(change.event) {
                    without.push((hinge.source, fit_of(change.to)));
                }
            }
        }
        Computed { column: Column { against, written: String::new() }, events }
    }

    /// What the dates lead to. Of what is no event there is no date to go by.
    fn rating(&self, sheet: &mut Sheet<'v>, candidate: Record) -> (RatingView, Rated) {
        let event = match candidate {
            Record::Event(key) => self.events.iter().find(|(event, ..)| *event == key),
            _ => None,
        };
        let Some((_, event, without)) = event else {
            let untestable = Some(Fit::Untestable);
            let because = Html(format!("<p>{}</p>", escape(sheet.ui.get("no_date"))));
            let view = RatingView { because, ..rating_view(sheet, candidate, untestable) };
            return (view, Rated { fit: untestable, ..Rated::default() });
        };
        let (judged, cell) = table::cell(sheet, event, &self.column, "assessment");
        let fit = fit_of_cell(&judged);
        let view = RatingView { computed: Some(cell), ..rating_view(sheet, candidate, Some(fit)) };
        let without = without.iter().copied().filter(|(_, other)| *other != fit).collect();
        (view, Rated { fit: Some(fit), sources: Vec::new(), without })
    }
}

/// How a candidate fits a clue about a tenure, with the event and the cell that say so; of what is no
/// event there is no date to go by.
pub fn computed_fit<'v>(
    frame: &Frame<'v>,
    candidate: Record,
    against: Against,
) -> (Fit, Option<(&'v Event, Cell)>) {
    let event = match candidate {
        Record::Event(key) => frame.dossier.event(key),
        _ => None,
    };
    let Some(event) = event else { return (Fit::Untestable, None) };
    let cell = judge(&frame.dossier.roster, &table::event_dates(event), against);
    (fit_of_cell(&cell), Some((event, cell)))
}

/// The fit that a cell leads to. Where the dates are in dispute, it may be the same by each of them.
fn fit_of_cell(cell: &Cell) -> Fit {
    let mut fits = cell.readings.iter().map(|reading| fit_of(reading.verdict));
    match (cell.verdict, fits.next()) {
        (Verdict::Disputed, Some(first)) if fits.all(|fit| fit == first) => first,
        (verdict, _) => fit_of(verdict),
    }
}

/// The fit that a verdict leads to: what may be is compatible, what cannot be is not, and what is not
/// known or in dispute cannot be tested.
fn fit_of(verdict: Verdict) -> Fit {
    match verdict {
        Verdict::Yes | Verdict::Possible => Fit::Consistent,
        Verdict::No => Fit::Inconsistent,
        Verdict::Disputed | Verdict::Unknown => Fit::Untestable,
    }
}

/// What would change if each fell away.
struct Effects<'s, 'v> {
    sheet: &'s Sheet<'v>,
    candidates: &'s [Candidate],
}

impl Effects<'_, '_> {
    fn of(&self, all: impl Iterator<Item = (Link, Effect)>) -> WithoutView {
        let mut view = WithoutView::default();
        for (of, effect) in all {
            let falls: Vec<String> =
                [("clues_fall", effect.clues), ("ratings_fall", effect.ratings)]
                    .into_iter()
                    .filter(|(_, count)| *count > 0)
                    .map(|(key, count)| counted(self.sheet, key, count))
                    .collect();
            if falls.is_empty() && !effect.changes_something() {
                view.idle.push(of);
                continue;
            }
            view.effects.push(EffectView {
                of,
                falls,
                shifts: effect
                    .shifts
                    .iter()
                    .map(|shift| ShiftView {
                        candidate: self.name(shift.candidate),
                        words: self.sheet.ui.say(
                            "instead_of",
                            &[
                                ("value", (&shift.to.to_string()).into()),
                                ("before", (&shift.from.to_string()).into()),
                            ],
                        ),
                    })
                    .collect(),
                levels: effect.fewest.len() == self.candidates.len(),
                fewest: effect.fewest.iter().map(|at| self.name(*at)).collect(),
            });
        }
        view
    }

    fn name(&self, at: usize) -> String {
        self.candidates.get(at).map(|one| one.link.plain.clone()).unwrap_or_default()
    }
}
