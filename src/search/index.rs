//! The inverted index: for each term the documents that have it, and how well each fits.

use super::postings::{Posting, Postings};
use super::terms::{Term, each_term};
use rayon::prelude::*;

/// The documents that a term leads to at most: those that fit it best. A word that is everywhere
/// tells nothing, and a list of all would be the greater part of the index.
const MOST: usize = 500;
/// How large a file of terms may become before there are more of them, in bytes of JSON.
const SHARD: usize = 48 * 1024;
/// The most files of terms.
const SHARDS: usize = 1024;
/// Okapi BM25's bounds: how soon a term that comes again counts for nothing more, and how much the
/// length of a document counts.
const K1: f64 = 1.2;
const B: f64 = 0.75;
/// A fit is a whole number up to this.
const SCALE: f64 = 100.0;

/// The terms of some documents.
#[derive(Debug, Default)]
pub(super) struct Part {
    terms: Postings,
    documents: Vec<Measured>,
    /// Room for the short terms of a text.
    short: Vec<u64>,
}

/// What of a document goes into how well it fits.
#[derive(Debug)]
struct Measured {
    number: u32,
    /// In terms.
    length: u32,
    /// How much it counts itself.
    worth: f64,
}

impl Part {
    /// Takes one more document: its number among all, its texts with their weights, and what it counts
    /// itself.
    pub(super) fn add(&mut self, number: u32, texts: &[(u32, String)], worth: f64) {
        let mut length = 0u32;
        for (weight, text) in texts {
            each_term(text, |term| match term {
                // Most are: they are read first and then looked up, each in a loop of few steps.
                Term::Short(key) => self.short.push(key),
                Term::Long(word) => {
                    length += 1;
                    self.terms.add_long(word, number, *weight);
                }
            });
            length += u32::try_from(self.short.len()).unwrap_or(u32::MAX);
            for key in self.short.drain(..) {
                self.terms.add(key, number, *weight);
            }
        }
        self.documents.push(Measured { number, length, worth });
    }
}

/// What of a document's fit is the same for all terms: `often * most / (often + slow)`.
#[derive(Debug, Clone, Copy)]
struct Weights {
    most: f64,
    slow: f64,
}

/// The files of terms of all documents, which are numbered from 0 without gaps: which file holds a
/// term, [`shard`] says.
pub(super) fn shards(parts: Vec<Part>) -> Vec<Vec<u8>> {
    let (mut documents, mut postings) = (Vec::new(), Vec::new());
    for part in parts {
        postings.push(part.terms);
        documents.extend(part.documents);
    }
    documents.sort_unstable_by_key(|document| document.number);
    let weights = weights(&documents);
    let mut lines = Postings::each(postings, |term, documents| {
        (term.to_owned(), line(term, documents, &weights))
    });
    lines.par_sort_unstable_by(|a, b| a.0.cmp(&b.0));
    let size: usize = lines.iter().map(|(_, line)| line.len()).sum();
    let count = size.div_ceil(SHARD).next_power_of_two().clamp(1, SHARDS);
    let mut shards: Vec<Vec<u8>> = vec![b"{".to_vec(); count];
    for (term, line) in &lines {
        if let Some(bytes) = shards.get_mut(shard(term, count)) {
            bytes.extend_from_slice(if bytes.len() > 1 { b",\n" } else { b"\n" });
            bytes.extend_from_slice(line.as_bytes());
        }
    }
    for bytes in &mut shards {
        bytes.extend_from_slice(b"\n}\n");
    }
    shards
}

/// In the order of the documents, from their lengths and how much they count themselves.
fn weights(documents: &[Measured]) -> Vec<Weights> {
    let whole: u64 = documents.iter().map(|document| u64::from(document.length)).sum();
    let mean = (whole as f64 / documents.len().max(1) as f64).max(1.0);
    let weights = |Measured { length, worth, .. }: &Measured| Weights {
        most: (K1 + 1.0) * worth * SCALE,
        slow: K1 * (1.0 - B + B * (f64::from(*length) / mean)),
    };
    documents.iter().map(weights).collect()
}

/// `"term":[how many have it, document, fit, document, fit …]`, each document's number as the
/// difference from the one before it. How often each has the term becomes how well it fits.
fn line(term: &str, documents: &mut Vec<Posting>, weights: &[Weights]) -> String {
    let have = documents.len();
    for (document, often) in &mut *documents {
        *often = weights.get(*document as usize).map_or(0, |weights| weights.fit(*often));
    }
    if have > MOST {
        best(documents);
    }
    // A term is letters and digits, so nothing in it needs escaping.
    let mut digits = itoa::Buffer::new();
    let mut line = String::with_capacity(term.len() + 16 + documents.len() * 8);
    for part in ["\"", term, "\":[", digits.format(have)] {
        line.push_str(part);
    }
    let mut before = 0;
    for (document, fit) in documents {
        for number in [*document - before, *fit] {
            line.push(',');
            line.push_str(digits.format(number));
        }
        before = *document;
    }
    line.push(']');
    line
}

impl Weights {
    fn fit(self, often: u32) -> u32 {
        let often = f64::from(often);
        // Between 0 and a few hundred, so cutting off is rounding down.
        (often * self.most / (often + self.slow) + 0.5) as u32
    }
}

/// Leaves the [`MOST`] best, the first of those that fit as well as the last of them, in their order.
fn best(fits: &mut Vec<(u32, u32)>) {
    // A fit is a small number, so counting them is faster than sorting.
    let most = fits.iter().map(|(_, fit)| *fit).max().unwrap_or(0);
    let mut counts = vec![0_usize; most as usize + 1];
    for (_, fit) in fits.iter() {
        if let Some(count) = counts.get_mut(*fit as usize) {
            *count += 1;
        }
    }
    let (mut least, mut left) = (0, MOST);
    for (fit, count) in counts.into_iter().enumerate().rev() {
        least = fit;
        if count >= left {
            break;
        }
        left -= count;
    }
    fits.retain(|(_, fit)| {
        let fit = *fit as usize;
        if fit == least && left > 0 {
            left -= 1;
            return true;
        }
        fit > least
    });
}

/// The number of the file that holds a term: FNV-1a (32 bits) of its first two characters in UTF-8, so
/// that all terms that begin alike lie together.
fn shard(term: &str, count: usize) -> usize {
    let end = term.char_indices().nth(2).map_or(term.len(), |(at, _)| at);
    let hash = term
        .bytes()
        .take(end)
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash as usize % count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(title: &str, body: &str) -> [(u32, String); 2] {
        [(8, title.into()), (1, body.into())]
    }

    fn written(documents: &[[(u32, String); 2]]) -> serde_json::Value {
        // Two parts, and the documents of neither in order.
        let mut parts = [Part::default(), Part::default()];
        for (number, document) in documents.iter().enumerate().rev() {
            parts[number % 2].add(u32::try_from(number).expect("few"), document, 1.0);
        }
        let shards = shards(parts.into());
        assert_eq!(shards.len(), 1);
        serde_json::from_slice(&shards[0]).expect("JSON")
    }

    #[test]
    fn a_term_names_the_documents_that_have_it() {
        let all = [document("Moon", "a landing"), document("Archive", "the moon and the archive")];
        let index = written(&all);
        let moon = index["moon"].as_array().expect("a list");
        assert_eq!(
            (moon[0].as_u64(), moon[1].as_u64(), moon[3].as_u64()),
            (Some(2), Some(0), Some(1))
        );
        assert!(moon[2].as_u64() > moon[4].as_u64(), "a title counts more: {moon:?}");
        assert_eq!(index["landing"][1], 0);
        assert!(index.get("a").is_none());
    }

    #[test]
    fn a_word_that_is_everywhere_is_cut_and_says_so() {
        let all: Vec<_> = (0..MOST + 20).map(|n| document(&n.to_string(), "word")).collect();
        let word = &written(&all)["word"];
        assert_eq!(word[0], MOST + 20);
        assert_eq!(word.as_array().map(Vec::len), Some(1 + 2 * MOST));
    }

    #[test]
    fn what_begins_alike_lies_together() {
        for count in [1, 8, 64] {
            assert_eq!(shard("archive", count), shard("ar", count));
            assert_eq!(shard("東京", count), shard("東京都", count));
        }
    }
}
