//! The words that a reader sees, language by language.

pub mod en;
mod ui;

pub use ui::Ui;

use crate::domain::id::{OfficeKey, PersonKey};

/// What a sentence calls people and offices. The dossier gives this.
pub trait Names {
    /// A person's name, for a sentence.
    fn person(&self, key: PersonKey) -> &str;
    /// An office's title, for a sentence.
    fn office(&self, key: OfficeKey) -> &str;
}
