//! Citations: a source and the place in it.

/// A place in a source: a kind of unit and its number or words, as CSL calls them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Locator {
    /// Page, chapter, …
    pub unit: Unit,
    /// `12`, `3-5`, `12:30`; never empty.
    pub value: String,
}

macro_rules! units {
    ($($name:ident $csl:literal $($word:literal)*;)*) => {
        /// CSL 1.0.2's locator terms, with a time for broadcasts.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Unit { $(#[doc = $csl] $name),* }

        impl Unit {
            /// CSL's term: `page`.
            pub fn as_csl(self) -> &'static str {
                match self { $(Unit::$name => $csl),* }
            }

            /// The unit that a locator's first word names, with or without a full stop, as Pandoc
            /// reads them: `p`, `pp.`, `chap.`, `§`.
            pub fn from_word(word: &str) -> Option<Unit> {
                let word = word.strip_suffix('.').unwrap_or(word).to_lowercase();
                match word.as_str() { $($($word)|* => Some(Unit::$name),)* _ => None }
            }

            /// All units with the words that name each, the first being the usual one.
            pub const WORDS: &'static [(Unit, &'static [&'static str])] =
                &[$((Unit::$name, &[$($word),*])),*];
        }
    };
}

units! {
    Page "page" "p" "pp" "page" "pages";
    Chapter "chapter" "ch" "chap" "chaps" "chapter" "chapters";
    Section "section" "sec" "secs" "§" "§§" "section" "sections";
    Paragraph "paragraph" "para" "paras" "¶" "¶¶" "paragraph" "paragraphs";
    Volume "volume" "vol" "vols" "volume" "volumes";
    Figure "figure" "fig" "figs" "figure" "figures";
    Note "note" "n" "nn" "note" "notes";
    Line "line" "l" "ll" "line" "lines";
    Book "book" "bk" "bks" "book" "books";
    Column "column" "col" "cols" "column" "columns";
    Folio "folio" "fol" "fols" "folio" "folios";
    Issue "issue" "no" "nos" "number" "issue";
    Part "part" "pt" "pts" "part" "parts";
    Verse "verse" "v" "vv" "verse" "verses";
    Table "table" "tbl" "table" "tables";
    Appendix "appendix" "app" "apps" "appendix" "appendices";
    Time "timestamp" "time" "min" "at";
}
