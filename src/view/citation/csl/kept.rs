//! References kept from one build of a preview to the next: formatting all sources of a site takes
//! longer than all else that follows the saving of a page, and mostly nothing of them has changed.

use super::Reference;
use crate::dossier::Source;
use crate::view::citation::places::Kinds;
use crate::words::Ui;
use hayagriva::citationberg::IndependentStyle;
use std::collections::HashMap;
use std::fmt::{self, Write as _};
use std::hash::{DefaultHasher, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

/// The references of all sources, in their order; `None` for one that the processor fails on.
pub type References = Arc<Vec<Option<Reference>>>;

/// The references of the last build, by language.
#[derive(Debug, Clone, Default)]
pub struct Formatted(Arc<Mutex<HashMap<String, (u64, References)>>>);

impl Formatted {
    /// What was formatted from the same, or else what `format` gives.
    pub fn or_format(
        &self,
        made_from: &MadeFrom<'_>,
        format: impl FnOnce() -> References,
    ) -> References {
        let all = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (tag, mark) = (made_from.ui.tag(), made_from.mark());
        if let Some((_, known)) = all().get(tag).filter(|(known, _)| *known == mark) {
            return Arc::clone(known);
        }
        let references = format();
        all().insert(tag.to_owned(), (mark, Arc::clone(&references)));
        references
    }
}

/// All that references hang on.
pub struct MadeFrom<'m> {
    pub style: &'m IndependentStyle,
    pub sources: &'m [Source],
    pub kinds: &'m [Kinds],
    pub ui: &'m Ui,
}

impl MadeFrom<'_> {
    /// A mark that is another where any of it is another. Sources that moved within a page's front
    /// matter count as others: that is seldom, and their places go into findings.
    fn mark(&self) -> u64 {
        let mut said = Said(DefaultHasher::new());
        let MadeFrom { style, sources, kinds, ui } = self;
        // Writing to it cannot fail.
        let _ = write!(said, "{style:?}{sources:?}{kinds:?}{:?}", ui.in_order());
        said.0.finish()
    }
}

/// Takes the mark of what is written, without keeping it.
struct Said(DefaultHasher);

impl fmt::Write for Said {
    fn write_str(&mut self, words: &str) -> fmt::Result {
        self.0.write(words.as_bytes());
        Ok(())
    }
}
