//! What readers search: the words of every page as an inverted index, in files that a browser fetches
//! one by one.
//!
//! Three kinds of files lie under `/search/`, all JSON. `index.json` says how many documents there are
//! and how they are spread. `t/N.json` has the terms whose first two characters fall to the number N,
//! each with the documents that have it. `d/N.json` has a hundred documents: title, address, kind and
//! one line. A search reads `index.json` once, one file of terms for each word that is asked for, and
//! the files of the documents that it shows; so what it costs does not grow with the site.
//!
//! How well a document fits a term is Okapi BM25 without its logarithm, which the browser adds: then
//! all numbers here come from exact arithmetic and are the same on every machine.

mod document;
mod index;
mod postings;
mod terms;

use crate::view::model::Found;
use crate::view::{Frame, SEARCH};
use rayon::prelude::*;
use serde::Serialize;

/// Documents in one file.
const PER_FILE: usize = 100;

/// A file of the index.
#[derive(Debug)]
pub struct File {
    /// Its address, without base path: `/search/index.json`.
    pub address: String,
    /// Its contents.
    pub bytes: Vec<u8>,
}

/// What `index.json` says.
#[derive(Debug, Serialize)]
struct Head {
    documents: usize,
    documents_per_file: usize,
    term_files: usize,
}

/// The files of the index, in a fixed order.
pub fn files(frame: &Frame<'_>) -> Vec<File> {
    let (found, parts): (Vec<Vec<Found>>, Vec<index::Part>) = gather(frame).into_iter().unzip();
    let found: Vec<Found> = found.into_iter().flatten().collect();
    let shards = index::of(parts).shards();
    let head =
        Head { documents: found.len(), documents_per_file: PER_FILE, term_files: shards.len() };
    let mut files = vec![File { address: format!("{SEARCH}index.json"), bytes: json(&head) }];
    files.extend(
        (0..)
            .zip(shards)
            .map(|(number, bytes)| File { address: format!("{SEARCH}t/{number}.json"), bytes }),
    );
    let shown: Vec<Vec<u8>> = found.par_chunks(PER_FILE).map(|chunk| json(&chunk)).collect();
    files.extend((0..).zip(shown).map(|(number, bytes): (usize, _)| File {
        address: format!("{SEARCH}d/{number}.json"),
        bytes,
    }));
    files
}

/// What a search shows of documents, and their terms: of some in a row, then of those that follow. A
/// document's words are dropped as soon as they are counted.
fn gather(frame: &Frame<'_>) -> Vec<(Vec<Found>, index::Part)> {
    let subjects = document::subjects(frame);
    // Not too few, since what else is made meanwhile ends when it will; not too many, since each has
    // tables of its own, and all are joined at the end.
    let size = subjects.len().div_ceil(rayon::current_num_threads() * 8).max(64);
    subjects
        .par_chunks(size)
        .with_max_len(1)
        .map(|subjects| {
            let mut part = index::Part::default();
            let documents = subjects.iter().filter_map(|subject| document::of(frame, *subject));
            let found = documents.map(|document| {
                part.add(&document.texts, document.worth);
                document.shown
            });
            (found.collect(), part)
        })
        .collect()
}

fn json(value: &impl Serialize) -> Vec<u8> {
    // Plain values with keys that are strings: there is nothing in them that could fail.
    serde_json::to_vec(value).unwrap_or_default()
}
