//! The site as data: everything that was computed and recorded, in forms that other programs read.
//!
//! Each file is made once a site and handed over as bytes. A file whose kind of record a site has none
//! of is not made, and neither is any where there are no records at all.
//!
//! The CSV files keep to RFC 4180: UTF-8 without a byte order mark, a row of names first, every row
//! ended by CR LF, quotation marks only where they are needed. Several values in one cell stand between
//! semicolons. Dates, ids and addresses stand as they are. Free text that a spreadsheet would take for
//! a formula has an apostrophe put before it: see `guard::guarded`.

mod claims;
mod csl;
mod csl_date;
mod days;
mod events;
mod graph;
mod guard;
mod json;
mod package;
mod popolo;
mod quotes;
mod record;
mod table;
mod tenures;
mod verdicts;

use crate::dossier::RecordKind;
use crate::view::Frame;
use crate::view::model::{DataColumn, DataFile};
use rayon::prelude::*;
use table::{Layout, Table};

/// A file of data.
#[derive(Debug)]
pub struct File {
    /// Its name below `/data/`: `verdicts.csv`.
    pub name: &'static str,
    /// Its contents.
    pub bytes: Vec<u8>,
    /// What its columns are, and how many rows it has below their names; `None` for JSON.
    rows: Option<(&'static Layout, usize)>,
}

/// Whether the site has any data.
pub fn has_any(frame: &Frame<'_>) -> bool {
    RecordKind::ALL.into_iter().any(|kind| frame.dossier.count(kind) > 0)
}

/// The files of data, in a fixed order. Those whose path (`data/verdicts.csv`) is `taken` by a file
/// beside the pages are left to it.
pub fn files(frame: &Frame<'_>, taken: &dyn Fn(&str) -> bool) -> Vec<File> {
    if !has_any(frame) {
        return Vec::new();
    }
    let free = |name: &str| !taken(&format!("data/{name}"));
    let jobs: Vec<Job> = JOBS.iter().copied().filter(|job| free(job.name())).collect();
    let mut files: Vec<File> = Vec::new();
    let mut plain = true;
    // In order, whichever is ready first.
    for made in jobs.par_iter().map(|job| job.run(frame)).collect::<Vec<_>>().into_iter().flatten()
    {
        plain &= made.1;
        files.push(made.0);
    }
    if free(package::NAME) {
        files.extend(package::file(frame, &files, plain));
    }
    files
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
    Json(&'static str, fn(&Frame<'_>) -> Option<Vec<u8>>),
}

const JOBS: &[Job] = &[
    Job::Csv(&verdicts::CELLS, verdicts::cells),
    Job::Csv(&verdicts::READINGS, verdicts::readings),
    Job::Csv(&tenures::LAYOUT, tenures::rows),
    Job::Csv(&events::LAYOUT, events::rows),
    Job::Csv(&quotes::LAYOUT, quotes::rows),
    Job::Csv(&claims::LAYOUT, claims::rows),
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

    /// The file, and whether all its days have a year of four digits; `None` where it would be empty.
    fn run(self, frame: &Frame<'_>) -> Option<(File, bool)> {
        match self {
            Job::Csv(layout, fill) => {
                let mut table = Table::new(layout);
                fill(frame, &mut table);
                let (rows, plain) = (table.rows(), table.plain());
                let bytes = table.into_bytes();
                let file = File { name: layout.file, bytes, rows: Some((layout, rows)) };
                (rows > 0).then_some((file, plain))
            }
            Job::Json(name, make) => {
                make(frame).map(|bytes| (File { name, bytes, rows: None }, true))
            }
        }
    }
}
