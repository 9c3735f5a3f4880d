//! Objects of JSON, written as they are put together: keys in the order given, and none that has
//! nothing to say.

use super::of_citation;
use crate::data::{days, json};
use crate::domain::date::{Bound, Date};
use crate::dossier::Citation;
use crate::view::Frame;

/// An open object.
#[derive(Default)]
pub(super) struct Built(Vec<u8>);

impl Built {
    /// Adds the object, closed.
    pub(super) fn end(self, out: &mut Vec<u8>) {
        out.push(b'{');
        out.extend_from_slice(&self.0);
        out.push(b'}');
    }

    /// Some words, unless there are none.
    pub(super) fn words(mut self, key: &str, words: &str) -> Built {
        if !words.is_empty() {
            self.key(key);
            json::text(&mut self.0, words);
        }
        self
    }

    /// Some words at each key, unless there are none.
    pub(super) fn each_words<'w>(
        self,
        pairs: impl IntoIterator<Item = (&'static str, &'w str)>,
    ) -> Built {
        pairs.into_iter().fold(self, |built, (key, words)| built.words(key, words))
    }

    /// `true`, where it is.
    pub(super) fn flag(mut self, key: &str, flag: bool) -> Built {
        if flag {
            self.key(key);
            self.0.extend_from_slice(b"true");
        }
        self
    }

    /// A list of words, unless there are none.
    pub(super) fn list<W: AsRef<str>>(
        mut self,
        key: &str,
        items: impl IntoIterator<Item = W>,
    ) -> Built {
        let mut any = false;
        for item in items {
            self.open(key, &mut any);
            json::text(&mut self.0, item.as_ref());
        }
        self.close(any)
    }

    /// An object in it, unless that is empty.
    pub(super) fn object(mut self, key: &str, object: Built) -> Built {
        if !object.0.is_empty() {
            self.key(key);
            object.end(&mut self.0);
        }
        self
    }

    /// A list of objects, unless there are none.
    pub(super) fn objects(mut self, key: &str, items: impl IntoIterator<Item = Built>) -> Built {
        let mut any = false;
        for item in items {
            self.open(key, &mut any);
            item.end(&mut self.0);
        }
        self.close(any)
    }

    /// A date as written, with the days that it allows. What a bound is that is no day is said
    /// (`open`, `unknown`), and what the date is marked as.
    pub(super) fn date(self, key: &str, date: Option<&Date>) -> Built {
        let Some(date) = date else { return self };
        let mut object = Built::default().words("written", date.written().trim());
        for (key, kind, bound) in [
            ("earliest", "earliest_bound", date.earliest()),
            ("latest", "latest_bound", date.latest()),
        ] {
            object = match bound {
                Bound::On(day) => object.words(key, &day.to_string()),
                none => object.words(kind, days::bound(none)),
            };
        }
        let object = object
            .flag("approximate", date.is_approximate())
            .flag("uncertain", date.is_uncertain());
        self.object(key, object)
    }

    /// Citations under `cite`.
    pub(super) fn cite(self, frame: &Frame<'_>, citations: &[Citation]) -> Built {
        self.objects("cite", citations.iter().map(|citation| of_citation(frame, citation)))
    }

    fn key(&mut self, key: &str) {
        if self.0.is_empty() {
            // What has anything to say mostly says a few words.
            self.0.reserve(128);
        } else {
            self.0.push(b',');
        }
        // Keys are our own words.
        self.0.push(b'"');
        self.0.extend_from_slice(key.as_bytes());
        self.0.extend_from_slice(b"\":");
    }

    /// Gets ready for an item of a list, which the first of them begins.
    fn open(&mut self, key: &str, any: &mut bool) {
        if *any {
            self.0.push(b',');
        } else {
            self.key(key);
            self.0.push(b'[');
            *any = true;
        }
    }

    fn close(mut self, any: bool) -> Built {
        if any {
            self.0.push(b']');
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(built: Built) -> String {
        let mut out = Vec::new();
        built.end(&mut out);
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn keys_without_anything_to_say_are_left_out() {
        let none: [&str; 0] = [];
        let built = Built::default()
            .words("a", "")
            .flag("b", false)
            .list("c", none)
            .object("d", Built::default())
            .objects("e", [])
            .date("f", None);
        assert_eq!(text(built), "{}");
    }

    #[test]
    fn keys_stand_in_the_order_given() {
        let built = Built::default()
            .words("z", "\"so\"\n")
            .list("b", ["x", "y"])
            .objects("a", [Built::default(), Built::default().flag("yes", true)]);
        assert_eq!(text(built), r#"{"z":"\"so\"\n","b":["x","y"],"a":[{},{"yes":true}]}"#);
    }

    #[test]
    fn a_date_says_what_it_leaves_open() {
        let date = |date: &str| {
            text(Built::default().date("d", Some(&Date::parse(date).expect("a date"))))
        };
        assert_eq!(
            date("2018-02~"),
            r#"{"d":{"written":"2018-02~","earliest":"2018-02-01","latest":"2018-02-28","approximate":true}}"#
        );
        assert_eq!(
            date("2016/.."),
            r#"{"d":{"written":"2016/..","earliest":"2016-01-01","latest_bound":"open"}}"#
        );
    }
}
