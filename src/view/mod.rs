//! The dossier as pages: what each says, in what order, under which address and note number.
//!
//! Numbers are given here and not when ids are resolved: a page's notes are numbered in the order
//! in which it shows them, and an embedded record or a table brings its own along.

pub mod address;
mod assessments;
mod basis;
mod bibliography;
mod cards;
mod checked;
mod citation;
mod claims;
mod data_page;
mod dates;
mod frame;
pub mod html;
mod indexes;
mod json_ld;
mod landmarks;
mod mentions;
pub mod model;
mod naming;
mod notes;
mod persons;
mod prose;
mod record_pages;
mod records_ld;
mod rests_on;
mod scan;
mod search_page;
mod sheet;
mod table;
mod tenures;
mod text_pages;
mod timeline;
mod translations;
mod typography;

pub use address::{POSITIONS, RATINGS, table_file};
pub use assessments::computed_fit;
#[cfg(feature = "csl")]
pub use citation::{Formatted, PROCESSOR};
pub use citation::{Style, Unfit, Unstyled};
pub use data_page::{DATA, data_is_taken, data_page};
pub use frame::{Frame, Parts, Pictures, kinds_with_pages, table};
pub use indexes::{index, index_of, kinds};
pub use notes::{Lean, Leans};
pub use prose::{plain_words, words_of};
pub use record_pages::{RecordPage, leans_of_sources, record_page};
pub use scan::find;
pub use search_page::{SEARCH, found_page, found_record, has_search, search_page};
pub use text_pages::{
    TextView, feed_entries, home_without_page, last_change, not_found, text_page,
};
pub use timeline::{ADDRESS as TIMELINE_ADDRESS, has_page as has_timeline, page as timeline_page};
