//! Straight quotation marks and apostrophes, which the parser has made English ones of.

use super::Reader;
use crate::markup::{Mark, Quote};

impl Reader<'_, '_> {
    /// The mark for a `"` or `'` at byte `at` that the parser has made `set` of. Where it surely is a
    /// quotation mark, the page's language decides how it is shown; an apostrophe, or the sign of an inch,
    /// stays what the parser has made of it.
    pub(super) fn quotation_mark(&mut self, set: &str, at: usize) -> Mark {
        let ascii = |at: usize| self.text.as_bytes().get(at).is_some_and(u8::is_ascii);
        // Nearly all are apostrophes, and those that end what was begun.
        match set {
            "”" => return Mark::Quote(Quote { opens: false, single: false, lang: None }),
            "’" if !self.in_single && at > 0 && ascii(at - 1) => {
                return Mark::Text(self.markup.keep(set));
            }
            _ => {}
        }
        let before = self.text.get(..at).and_then(|before| before.chars().next_back());
        let after = self.text.get(at + 1..).and_then(|after| after.chars().next());
        let behind_word = before.is_some_and(char::is_alphanumeric);
        let mark = |opens, single| Mark::Quote(Quote { opens, single, lang: None });
        match set {
            "“" if !behind_word && after.is_some_and(|c| !c.is_whitespace()) => mark(true, false),
            // The parser makes one only where another `'` ends the quotation: the first that can.
            "‘" => {
                self.in_single = true;
                mark(true, true)
            }
            "’" if self.in_single
                && before.is_some_and(|c| !c.is_whitespace())
                && !after.is_some_and(char::is_alphanumeric) =>
            {
                self.in_single = false;
                mark(false, true)
            }
            // צה״ל and ז׳בוטינסקי.
            "“" if before.is_some_and(is_hebrew) && after.is_some_and(is_hebrew) => {
                Mark::Text(self.markup.keep("״"))
            }
            "’" if before.is_some_and(is_hebrew) => Mark::Text(self.markup.keep("׳")),
            _ => Mark::Text(self.markup.keep(set)),
        }
    }
}

fn is_hebrew(letter: char) -> bool {
    ('\u{590}'..='\u{5ff}').contains(&letter)
}
