//! The site as data: everything that was computed and recorded, in forms that other programs read.
//!
//! Each file is made once a site and handed over as bytes. A file whose kind of record a site has none
//! of is not made, and neither is any where there are no records at all.
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

use crate::dossier::RecordKind;
use crate::view::Frame;
use crate::view::model::{DataColumn, DataFile};
use rayon::prelude::*;
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

/// Takes a file by its name and bytes, in pieces behind each other.
pub type Write<'a, E> = &'a (dyn Fn(&str, Vec<Vec<u8>>) -> Result<(), E> + Sync);

/// Makes the files of data and hands each to `write`, by its name and as soon as it is made, since they
/// are large; says in a fixed order which there are. Those whose path (`data/verdicts.csv`) is `taken`
/// by a file beside the pages are left to it.
///
/// # Errors
///
/// Those of `write`.
pub fn files<E: Send>(
    frame: &Frame<'_>,
    taken: &dyn Fn(&str) -> bool,
    write: Write<'_, E>,
) -> Result<Vec<File>, E> {
    if !has_any(frame) {
        return Ok(Vec::new());
    }
    let free = |name: &str| !taken(&format!("data/{name}"));
    let jobs: Vec<Job> = JOBS.iter().copied().filter(|job| free(job.name())).collect();
    // The last are the largest: made first, so that nothing waits for one of them at the end.
    let mut made = jobs
        .par_iter()
        .rev()
        .with_max_len(1)
        .map(|job| job.run(frame).map(|made| made.written(write)).transpose())
        .collect::<Result<Vec<_>, E>>()?;
    made.reverse();
    let mut plain = true;
    let mut files: Vec<File> = Vec::new();
    for (file, its_plain) in made.into_iter().flatten() {
        plain &= its_plain;
        files.push(file);
    }
    if free(package::NAME)
        && let Some(bytes) = package::file(frame, &files, plain)
    {
        write(package::NAME, vec![bytes])?;
        files.push(File { name: package::NAME, rows: None });
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

/// The making of one file.
#[derive(Clone, Copy)]
enum Job {
    Csv(&'static Layout, fn(&Frame<'_>, &mut Table)),
    Json(&'static str, fn(&Frame<'_>) -> Option<Vec<Vec<u8>>>),
}

const JOBS: &[Job] = &[
    Job::Csv(&verdicts::CELLS, verdicts::cells),
    Job::Csv(&verdicts::READINGS, verdicts::readings),
    Job::Csv(&tenures::LAYOUT, tenures::rows),
    Job::Csv(&events::LAYOUT, events::rows),
    Job::Csv(&quotes::LAYOUT, quotes::rows),
    Job::Csv(&claims::LAYOUT, claims::rows),
    Job::Csv(&ratings::LAYOUT, ratings::rows),
    Job::Json("sources.json", csl::file),
    Job::Json("popolo.json", popolo::file),
    Job::Json("dossier.json", graph::file),
];

impl Job {
    fn name(self) -> &'static str {
        match self {
            Job::Csv(layout, _) => layout.file,
            Job::Json(name, _) => name,
        }
    }

    /// The file; `None` where it would be empty.
    fn run(self, frame: &Frame<'_>) -> Option<Made> {
        match self {
            Job::Csv(layout, fill) => {
                let mut table = Table::new(layout);
                fill(frame, &mut table);
                let (rows, plain) = (table.rows(), table.plain());
                let file = File { name: layout.file, rows: Some((layout, rows)) };
                (rows > 0).then(|| Made { file, plain, pieces: vec![table.into_bytes()] })
            }
            Job::Json(name, make) => make(frame).map(|pieces| Made {
                file: File { name, rows: None },
                plain: true,
                pieces,
            }),
        }
    }
}

struct Made {
    file: File,
    /// Whether all its days have a year of four digits.
    plain: bool,
    pieces: Vec<Vec<u8>>,
}

impl Made {
    fn written<E>(self, write: Write<'_, E>) -> Result<(File, bool), E> {
        write(self.file.name, self.pieces)?;
        Ok((self.file, self.plain))
    }
}
