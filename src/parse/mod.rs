//! Files to raw records: YAML, Markdown, citations. Parsing never fails: it returns what it could
//! read, and its complaints beside it.
//!
//! Nothing here knows of any other page, so pages are parsed in parallel.

pub mod bibliography;
mod block;
pub mod cite;
mod decode;
mod fields;
mod front;
pub mod json_schema;
pub mod markdown;
pub mod office_holders;
mod plain_yaml;
pub mod raw;
pub mod schema;
pub mod yaml;

pub use front::{front_matter, page};
