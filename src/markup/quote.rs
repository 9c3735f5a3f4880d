//! Quotation marks that were typed straight: which they are, in whatever language they are set.

/// A quotation mark that the author left to the program. Marks typed as print has them are words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quote {
    /// It begins a quotation; else it ends one.
    pub opens: bool,
    /// It was typed as `'`, and stands for a quotation within another one; else as `"`.
    pub single: bool,
    /// [`Markup::languages`](super::Markup::languages), where the words around it have one of their own.
    pub lang: Option<u32>,
}

impl Quote {
    /// As English sets it: for whatever reads the text and does not show it.
    pub fn english(self) -> &'static str {
        match (self.single, self.opens) {
            (false, true) => "“",
            (false, false) => "”",
            (true, true) => "‘",
            (true, false) => "’",
        }
    }
}
