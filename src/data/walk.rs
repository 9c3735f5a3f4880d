//! One walk over the pages and records of a site, on which all files are told of each at once: to come by
//! it again later, when other things have taken its place in the processor's memory, costs more than to
//! write a row of it.

use super::object::{Object, object};
use super::table::Table;
use super::{File, Form, Sink, Take, Writing, graph};
use crate::domain::id::PageKey;
use crate::dossier::{Place, RecordKind};
use crate::view::Frame;
use rayon::prelude::*;

/// Pages or records that one core takes in a row.
const RUN: usize = 256;
/// What one takes in the graph, in bytes, more or less.
const ITEM: usize = 512;

/// Makes the files of these forms, and the graph if there is a sink for its pieces. Says in the order of
/// the forms which files have something in them, and whether all days of their tables have a year of
/// four digits.
///
/// # Errors
///
/// Those of `take` and of the sink.
pub(super) fn walk<E: Send>(
    frame: &Frame<'_>,
    forms: &[&Form],
    mut sink: Option<Sink<'_, E>>,
    take: &dyn Take<E>,
) -> Result<(Vec<File>, bool), E> {
    let dossier = frame.dossier;
    let kinds = RecordKind::ALL.into_iter().filter(|kind| dossier.count(*kind) > 0);
    let wants_graph = sink.is_some();
    let mut graph = |piece| match &mut sink {
        Some(sink) => sink(piece),
        None => Ok(()),
    };
    graph(graph::head(frame))?;
    // What is handed over makes room for what comes next.
    let at_once = 2 * rayon::current_num_threads() * RUN;
    let mut made: Vec<(usize, File)> = Vec::new();
    let mut plain = true;
    for of in [None].into_iter().chain(kinds.map(Some)) {
        let places: Vec<Place> = match of {
            None => (0..).map(PageKey).map(Place::Page).take(dossier.pages.len()).collect(),
            Some(kind) => dossier.records(kind).map(Place::Record).collect(),
        };
        let its: Vec<(usize, &Form)> =
            forms.iter().copied().enumerate().filter(|(_, form)| form.of == of).collect();
        let mut files: Vec<Whole> = its.iter().map(|(_, form)| Whole::begun(form)).collect();
        graph(graph::list_head(of.map_or("pages", RecordKind::as_str)))?;
        for (number, places) in places.chunks(at_once).enumerate() {
            for run in runs(frame, places, number == 0, &its, wants_graph) {
                graph(run.graph)?;
                for (file, part) in files.iter_mut().zip(run.parts) {
                    file.add(part);
                }
            }
        }
        graph(graph::LIST_END.to_vec())?;
        for ((number, form), file) in its.into_iter().zip(files) {
            plain &= file.plain;
            if let Some((file, pieces)) = file.end(form) {
                take.file(file.name, pieces)?;
                made.push((number, file));
            }
        }
    }
    graph(graph::END.to_vec())?;
    made.sort_by_key(|(number, _)| *number);
    Ok((made.into_iter().map(|(_, file)| file).collect(), plain))
}

/// What a run of pages or records gives.
struct Run {
    graph: Vec<u8>,
    /// For each form.
    parts: Vec<Part>,
}

enum Part {
    Rows(Table),
    Lines(Vec<u8>),
}

/// The runs of some places; `begins`: of the first of a list.
fn runs(
    frame: &Frame<'_>,
    places: &[Place],
    begins: bool,
    forms: &[(usize, &Form)],
    wants_graph: bool,
) -> Vec<Run> {
    let runs = places.par_chunks(RUN).enumerate().with_max_len(1);
    runs.map(|(number, places)| {
        let part = |(_, form): &(usize, &Form)| match form.write {
            Writing::Rows(..) => Part::Rows(Table::part()),
            Writing::Line(..) => Part::Lines(Vec::with_capacity(places.len() * ITEM)),
        };
        let mut parts: Vec<Part> = forms.iter().map(part).collect();
        let mut graph = Vec::with_capacity(if wants_graph { places.len() * ITEM } else { 0 });
        for (at, place) in places.iter().enumerate() {
            let first = begins && number + at == 0;
            if wants_graph {
                line(&mut graph, first, |object| graph::line(frame, *place, object));
            }
            for ((_, form), part) in forms.iter().zip(&mut parts) {
                match (form.write, part) {
                    (Writing::Rows(_, write), Part::Rows(table)) => write(frame, *place, table),
                    (Writing::Line(_, write), Part::Lines(lines)) => {
                        line(lines, first, |object| write(frame, *place, object));
                    }
                    _ => {}
                }
            }
        }
        Run { graph, parts }
    })
    .collect()
}

/// Adds an item to the lines of a list.
fn line(out: &mut Vec<u8>, first: bool, fill: impl FnOnce(&mut Object<'_>)) {
    out.extend_from_slice(if first { b"\n" } else { b",\n" });
    object(out, fill);
}

/// A file, as far as it is made.
struct Whole {
    pieces: Vec<Vec<u8>>,
    rows: usize,
    plain: bool,
}

impl Whole {
    fn begun(form: &Form) -> Whole {
        let head = match form.write {
            Writing::Rows(layout, _) => Table::new(layout).into_bytes(),
            Writing::Line(..) => b"[".to_vec(),
        };
        Whole { pieces: vec![head], rows: 0, plain: true }
    }

    fn add(&mut self, part: Part) {
        self.pieces.push(match part {
            Part::Rows(table) => {
                self.rows += table.rows();
                self.plain &= table.plain();
                table.into_bytes()
            }
            Part::Lines(lines) => lines,
        });
    }

    /// What it is, and its bytes; `None` where a table has no rows.
    fn end(mut self, form: &Form) -> Option<(File, Vec<Vec<u8>>)> {
        let rows = match form.write {
            Writing::Rows(..) if self.rows == 0 => return None,
            Writing::Rows(layout, _) => Some((layout, self.rows)),
            Writing::Line(..) => {
                self.pieces.push(b"\n]\n".to_vec());
                None
            }
        };
        Some((File { name: form.name(), rows }, self.pieces))
    }
}
