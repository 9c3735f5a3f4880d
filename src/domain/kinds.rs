//! The closed lists of the content format: types of sources, their standing, stances, fits.

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// The words that the content format allows here.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The value that the word stands for.
            pub fn from_word(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)* _ => None }
            }

            /// The content format's word.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }
        }
    };
}

words! {
    /// What kind of work a source is.
    SourceType {
        /// A book as a whole.
        Book = "book",
        /// A chapter of one.
        Chapter = "chapter",
        /// An article in a journal or magazine.
        Article = "article",
        /// An article in a newspaper or news site.
        News = "news",
        /// Any other page of the web.
        Web = "web",
        /// A report.
        Report = "report",
        /// Radio or television.
        Broadcast = "broadcast",
        /// An interview.
        Interview = "interview",
        /// A speech.
        Speech = "speech",
        /// A law, a judgment, a parliamentary paper.
        Legal = "legal",
        /// Data.
        Dataset = "dataset",
        /// A document in an archive.
        Archive = "archive",
        /// A post on a blog or a social network.
        Post = "post",
    }
}

words! {
    /// How a source stands today.
    Status {
        /// Nothing is known against it.
        Ok = "ok",
        /// It was corrected after it came out.
        Corrected = "corrected",
        /// It was withdrawn.
        Retracted = "retracted",
        /// Its address no longer answers.
        Dead = "dead",
    }
}

words! {
    /// What somebody does with a claim.
    Stance {
        /// Says so.
        Asserts = "asserts",
        /// Says that it is not so.
        Denies = "denies",
        /// Says so of what another asserted.
        Confirms = "confirms",
        /// Questions it.
        Doubts = "doubts",
        /// Will not comment.
        Declines = "declines",
        /// Puts it right.
        Corrects = "corrects",
    }
}

words! {
    /// How a candidate fits a clue (Heuer's analysis of competing hypotheses).
    Fit {
        /// The clue is what one would expect.
        Consistent = "consistent",
        /// The clue speaks against the candidate.
        Inconsistent = "inconsistent",
        /// The clue tells nothing of it.
        Neutral = "neutral",
        /// It cannot be found out.
        Untestable = "untestable",
    }
}
