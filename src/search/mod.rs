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
mod terms;

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
    let documents = document::all(frame);
    let index = index::of(&documents);
    let shards = index.shards();
    let head =
        Head { documents: documents.len(), documents_per_file: PER_FILE, term_files: shards.len() };
    let mut files = vec![File { address: format!("{SEARCH}index.json"), bytes: json(&head) }];
    files.extend(
        (0..)
            .zip(shards)
            .map(|(number, bytes)| File { address: format!("{SEARCH}t/{number}.json"), bytes }),
    );
    let shown: Vec<Vec<u8>> = documents
        .par_chunks(PER_FILE)
        .map(|chunk| json(&chunk.iter().map(|document| &document.shown).collect::<Vec<_>>()))
        .collect();
    files.extend((0..).zip(shown).map(|(number, bytes): (usize, _)| File {
        address: format!("{SEARCH}d/{number}.json"),
        bytes,
    }));
    files
}

fn json(value: &impl Serialize) -> Vec<u8> {
    // Plain values with keys that are strings: there is nothing in them that could fail.
    serde_json::to_vec(value).unwrap_or_default()
}
