//! Values and pure reasoning: dates, tenures, verdicts, origins, ids. No input or output, no spans, no
//! words for readers.

pub mod assessment;
pub mod citation;
pub mod csl;
pub mod date;
pub mod day;
pub mod details;
pub mod id;
pub mod kinds;
pub mod ledger;
pub mod origins;
pub mod quotation;
pub mod script;
pub mod seldom;
pub mod tenure;
pub mod verdict;
