//! Views and the theme to files: Tera for pages, syntect for code, XML for feed and map.
//!
//! Pages are made and written on all cores and dropped at once, so that memory does not grow with
//! the site: first the pages of text, which tell what leans on which source, then the records, then
//! the sources with their ledgers.

mod assets;
mod compact;
mod engine;
mod feed;
mod highlight;
mod parts;
mod prepared;
mod site;
mod words;

pub use engine::Engine;
pub use prepared::{Ids, Prepared};
pub use site::{Beside, Rendered, render};
