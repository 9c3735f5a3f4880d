//! What citations say of a work beside its title, its names and its dates.

use super::seldom::Blank;

macro_rules! details {
    ($($(#[$doc:meta])* $field:ident => $csl:literal,)*) => {
        /// The words of a work's citation that need no more than to be kept; each empty where it is
        /// left out. The fields are the keys of the front matter.
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct Details { $($(#[$doc])* pub $field: String),* }

        impl Blank for Details {
            const BLANK: &'static Details = &Details { $($field: String::new()),* };

            fn is_blank(&self) -> bool {
                self.values().iter().all(|words| words.is_empty())
            }
        }

        impl Details {
            /// The keys of the front matter, each with CSL's name for the variable.
            pub const KEYS: &'static [(&'static str, &'static str)] =
                &[$((stringify!($field), $csl)),*];

            /// The words at each of [`Details::KEYS`], in that order.
            pub fn values(&self) -> [&str; Details::KEYS.len()] {
                [$(self.$field.as_str()),*]
            }

            /// The words at a key, to be written.
            pub fn at_mut(&mut self, key: &str) -> Option<&mut String> {
                match key { $(stringify!($field) => Some(&mut self.$field),)* _ => None }
            }
        }
    };
}

details! {
    /// The series that it is part of.
    collection => "collection-title",
    /// Its number in that series.
    collection_number => "collection-number",
    /// "2", "revised"
    edition => "edition",
    volume => "volume",
    /// How many volumes there are of it.
    volumes => "number-of-volumes",
    issue => "issue",
    /// "12–34": where it stands in what it appeared in.
    pages => "page",
    /// How many pages it has.
    page_count => "number-of-pages",
    /// A chapter's, in the book.
    chapter => "chapter-number",
    /// A report's, a law's, a patent's.
    number => "number",
    /// Where its publisher is.
    place => "publisher-place",
    /// "PhD thesis", "letter": what it is, more exactly than its type says.
    genre => "genre",
    /// "microfilm", "television"
    medium => "medium",
    short_title => "title-short",
    /// The part of a newspaper, the title of the law's code.
    section => "section",
    version => "version",
    /// The meeting at which it was given.
    event => "event-title",
    event_place => "event-place",
    /// A court, a parliament: whose paper it is.
    authority => "authority",
    /// An archive's number for it.
    shelfmark => "archive_location",
    issn => "ISSN",
}

impl Details {
    /// These details, with those of `over` where it has any.
    #[must_use]
    pub fn laid_under(mut self, over: &Details) -> Details {
        for ((key, _), value) in Self::KEYS.iter().zip(over.values()) {
            if let Some(own) = self.at_mut(key).filter(|_| !value.is_empty()) {
                own.clear();
                own.push_str(value);
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_laid_over_wins_where_it_says_something() {
        let given = Details { volume: "1".into(), issue: "2".into(), ..Details::default() };
        let over = Details { volume: "3".into(), pages: "4".into(), ..Details::default() };
        let both = given.laid_under(&over);
        assert_eq!((&*both.volume, &*both.issue, &*both.pages), ("3", "2", "4"));
    }

    #[test]
    fn keys_and_values_go_together() {
        let details = Details { shelfmark: "A 1".into(), ..Details::default() };
        let said: Vec<_> = Details::KEYS.iter().zip(details.values()).collect();
        let said: Vec<_> = said.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        assert_eq!(said, [(&("shelfmark", "archive_location"), "A 1")]);
    }
}
