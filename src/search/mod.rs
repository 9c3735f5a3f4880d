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

use crate::dossier::{Page, Record};
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

/// What a search shows of some pages or records, and their terms.
#[derive(Default)]
pub struct Gathered {
    /// With the number of each among all documents.
    found: Vec<(u32, Found)>,
    part: index::Part,
}

impl Gathered {
    /// Takes the site's page of that number in, best when it was just made and is still at hand.
    pub fn page(&mut self, frame: &Frame<'_>, number: u32, page: &Page) {
        self.add(number, document::of_page(frame, page));
    }

    /// A document's words are dropped as soon as they are counted.
    fn add(&mut self, number: u32, document: document::Document) {
        self.part.add(number, &document.texts, document.worth);
        self.found.push((number, document.shown));
    }
}

/// The files of the index, in a fixed order, from what was gathered of all pages of the site.
pub fn files(frame: &Frame<'_>, pages: Vec<Gathered>) -> Vec<File> {
    let all = pages.into_iter().chain(records(frame));
    let (found, parts): (Vec<Vec<(u32, Found)>>, Vec<index::Part>) =
        all.map(|gathered| (gathered.found, gathered.part)).unzip();
    let mut found: Vec<(u32, Found)> = found.into_iter().flatten().collect();
    found.sort_unstable_by_key(|(number, _)| *number);
    let found: Vec<Found> = found.into_iter().map(|(_, found)| found).collect();
    let shards = index::shards(parts);
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

/// Those of the records that have pages, numbered behind the pages in the order of their kinds.
fn records(frame: &Frame<'_>) -> Vec<Gathered> {
    let kinds = frame.kinds().into_iter();
    let records: Vec<Record> = kinds.flat_map(|kind| frame.dossier.records(kind)).collect();
    // Not too few, since what else is made meanwhile ends when it will; not too many, since each has
    // tables of its own, and all are joined at the end.
    let size = records.len().div_ceil(rayon::current_num_threads() * 8).max(64);
    let gather = |(nth, records): (usize, &[Record])| {
        let mut gathered = Gathered::default();
        let first = frame.dossier.pages.len() + nth * size;
        for (number, record) in (first..).zip(records) {
            // Each has a page, and so something to show.
            let document = document::of_record(frame, *record).unwrap_or_default();
            gathered.add(u32::try_from(number).unwrap_or(u32::MAX), document);
        }
        gathered
    };
    records.par_chunks(size).enumerate().with_max_len(1).map(gather).collect()
}

fn json(value: &impl Serialize) -> Vec<u8> {
    // Plain values with keys that are strings: there is nothing in them that could fail.
    serde_json::to_vec(value).unwrap_or_default()
}
