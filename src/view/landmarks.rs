//! The anchors of the parts of a page that the theme draws around the text.

use super::model::Landmarks;

impl Landmarks {
    /// Anchors beside those of the page's headings.
    pub fn beside(taken: &[&str]) -> Landmarks {
        let free = |name: &str| {
            let mut anchor = name.to_owned();
            while taken.contains(&anchor.as_str()) {
                anchor.insert(0, '_');
            }
            anchor
        };
        Landmarks {
            contents: free("contents"),
            corrections: free("corrections"),
            main: free("main"),
            mentions: free("mentions"),
            notes: free("notes"),
            records: free("records"),
            sections: free("sections"),
        }
    }
}

impl Default for Landmarks {
    fn default() -> Landmarks {
        Landmarks::beside(&[])
    }
}
