//! The words that a reader sees: one table a language, and the sentences of dates and reasons that
//! are put together from it. All wording, and all that differs between languages, is in the tables
//! (`themes/ibid/words/<lang>.ftl`); this room knows only which message fits.

mod collation;
mod date;
mod distance;
mod fluent;
mod period;
mod plurals;
mod reason;
mod rests_on;
#[cfg(test)]
mod tests;
mod ui;

pub use fluent::{Message, Mistake, is_given, read};
pub use period::{century_of, decade_of};
pub use rests_on::Cells;
pub use ui::{Ui, Value};

use crate::domain::id::{OfficeKey, PersonKey};

/// A built-in language, for tests.
#[cfg(test)]
pub(crate) fn built_in(tag: &str) -> Ui {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/ibid/words");
    let text = |tag: &str| std::fs::read_to_string(root.join(format!("{tag}.ftl"))).expect(tag);
    let english = Ui::over("en", read(&text("en")).0, &Ui::default());
    Ui::over(tag, read(&text(tag)).0, &english)
}

/// English, for tests.
#[cfg(test)]
pub(crate) fn english() -> Ui {
    built_in("en")
}

use std::borrow::Cow;

/// What a sentence calls people and offices. The dossier gives this.
pub trait Names {
    /// A person's name, for a sentence.
    fn person(&self, key: PersonKey) -> Cow<'_, str>;
    /// An office's title, for a sentence.
    fn office(&self, key: OfficeKey) -> Cow<'_, str>;
}
