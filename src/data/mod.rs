//! The site as data: everything that was computed and recorded, in forms that other programs read.
//!
//! Each file is made once a site and handed over as bytes, nearly all of them on one walk over the pages
//! and records (`walk`). A file whose kind of record a site has none of is not made, and neither is any
//! where there are no records at all.
//!
//! The CSV files keep to RFC 4180: UTF-8 without a byte order mark, a row of names first, every row
//! ended by CR LF, quotation marks only where they are needed. Several values in one cell stand between
//! semicolons. Dates, ids and addresses stand as they are. Free text that a spreadsheet would take for
//! a formula has an apostrophe put before it: see `guard::guard`.

mod beside;
mod claims;
mod csl;
mod csl_date;
mod days;
mod events;
mod graph;
mod guard;
mod json;
mod object;
mod package;
mod popolo;
mod quotes;
mod ratings;
mod record;
mod table;
mod tenures;
mod verdicts;
mod walk;

use crate::dossier::{Place, RecordKind};
use crate::view::Frame;
use crate::view::model::{DataColumn, DataFile};
use object::Object;
use table::{Layout, Table};

pub use beside::beside;

/// A file of data that was made.
#[derive(Debug)]
pub struct File {
    /// Its name below `/data/`: `verdicts.csv`.
    pub name: &'static str,
    /// What its columns are, and how many rows it has below their names; `None` for JSON.
    rows: Option<(&'static Layout, usize)>,
}

/// Whether the site has any data.
pub fn has_any(frame: &Frame<'_>) -> bool {
    RecordKind::ALL.into_iter().any(|kind| frame.dossier.count(kind) > 0)
}

/// Takes the files.
pub trait Take<E>: Sync {
    /// One by its name and bytes, in pieces behind each other.
    ///
    /// # Errors
    ///
    /// Where it cannot be taken.
    fn file(&self, name: &str, pieces: Vec<Vec<u8>>) -> Result<(), E>;

    /// One so large that it is made while it is taken: `fill` hands over its pieces.
    ///
    /// # Errors
    ///
    /// Where it cannot be taken; those of `fill`.
    fn long_file(&self, name: &str, fill: Fill<'_, E>) -> Result<(), E>;
}

/// Takes the next piece of a file.
pub type Sink<'a, E> = &'a mut dyn FnMut(Vec<u8>) -> Result<(), E>;

/// Hands over the pieces of a file.
pub type Fill<'a, E> = &'a mut dyn FnMut(Sink<'_, E>) -> Result<(), E>;

/// Makes the files of data and hands each over as soon as it is made, since they are large; says in a fixed order which there are. Those whose path (`data/verdicts.csv`) is `taken`
/// by a file beside the pages are left to it.
///
/// # Errors
///
/// Those of `take`.
pub fn files<E: Send>(
    frame: &Frame<'_>,
    taken: &dyn Fn(&str) -> bool,
    take: &dyn Take<E>,
) -> Result<Vec<File>, E> {
    if !has_any(frame) {
        return Ok(Vec::new());
    }
    let free = |name: &str| !taken(&format!("data/{name}"));
    let forms: Vec<&Form> = FORMS.iter().filter(|form| free(form.name())).collect();
    let (graph, popolo) = (free(graph::NAME), free(popolo::NAME));
    let (walked, popolo) = rayon::join(
        || {
            if !graph {
                return walk::walk(frame, &forms, None, take);
            }
            let mut walked = None;
            take.long_file(graph::NAME, &mut |sink| {
                walked = Some(walk::walk(frame, &forms, Some(sink), take)?);
                Ok(())
            })?;
            Ok(walked.unwrap_or_default())
        },
        || match popolo::file(frame).filter(|_| popolo) {
            Some(pieces) => take.file(popolo::NAME, pieces).map(|()| true),
            None => Ok(false),
        },
    );
    let (mut files, plain) = walked?;
    let json = |name| File { name, rows: None };
    files.extend(popolo?.then(|| json(popolo::NAME)));
    files.extend(graph.then(|| json(graph::NAME)));
    if free(package::NAME)
        && let Some(bytes) = package::file(frame, &files, plain)
    {
        take.file(package::NAME, vec![bytes])?;
        files.push(json(package::NAME));
    }
    Ok(files)
}

/// What the page at `/data/` says of these files.
pub fn described(frame: &Frame<'_>, files: &[File]) -> Vec<DataFile> {
    let ui = frame.words;
    files
        .iter()
        .map(|file| {
            let key = file.name.replace(['.', '-'], "_");
            DataFile {
                name: file.name,
                url: frame.url(&format!("/data/{}", file.name)),
                about: ui.get(&format!("data_{key}")).to_owned(),
                rows: file.rows.map(|(_, rows)| rows),
                columns: file
                    .rows
                    .iter()
                    .flat_map(|(layout, _)| layout.columns)
                    .map(|column| DataColumn {
                        name: column.name,
                        about: ui.get(&format!("column_{}", column.words)).to_owned(),
                    })
                    .collect(),
            }
        })
        .collect()
}

/// What a file has a part of for each page, or for each record of a kind.
struct Form {
    /// `None` for pages.
    of: Option<RecordKind>,
    write: Writing,
}

/// How that part is written.
#[derive(Clone, Copy)]
enum Writing {
    /// As rows of a table.
    Rows(&'static Layout, fn(&Frame<'_>, Place, &mut Table)),
    /// As an object on a line, in the list that the file of that name is.
    Line(&'static str, fn(&Frame<'_>, Place, &mut Object<'_>)),
}

const FORMS: &[Form] = {
    use RecordKind::{Assessments, Claims, Events, People, Quotes, Sources};
    use Writing::{Line, Rows};
    &[
        Form { of: None, write: Rows(&verdicts::CELLS, verdicts::cells) },
        Form { of: None, write: Rows(&verdicts::READINGS, verdicts::readings) },
        Form { of: Some(People), write: Rows(&tenures::LAYOUT, tenures::rows) },
        Form { of: Some(Events), write: Rows(&events::LAYOUT, events::row) },
        Form { of: Some(Quotes), write: Rows(&quotes::LAYOUT, quotes::row) },
        Form { of: Some(Claims), write: Rows(&claims::LAYOUT, claims::rows) },
        Form { of: Some(Assessments), write: Rows(&ratings::LAYOUT, ratings::rows) },
        Form { of: Some(Sources), write: Line("sources.json", csl::line) },
    ]
};

impl Form {
    fn name(&self) -> &'static str {
        match self.write {
            Writing::Rows(layout, _) => layout.file,
            Writing::Line(name, _) => name,
        }
    }
}
