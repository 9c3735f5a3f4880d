//! The views: everything that a template may read, as plain serializable values.
//!
//! Strings of type [`Html`] are finished HTML (templates print them with `| safe`); every other
//! string is plain text and is escaped by the template. Addresses are ready to use in `href`: they
//! start with the base path of the site and end with `/` for pages.

mod assessment;
mod events;
mod evidence;
mod page;
mod people;
mod site;
mod table;
mod text;
mod timeline;

pub use assessment::*;
pub use events::*;
pub use evidence::*;
pub use page::*;
pub use people::*;
pub use site::*;
pub use table::*;
pub use text::*;
pub use timeline::*;
