//! What the graph says of dates and citations, wherever they stand.

use super::of_citation;
use crate::data::days;
use crate::data::object::Object;
use crate::domain::date::{Bound, Date};
use crate::dossier::Citation;
use crate::view::Frame;
use std::io::Write;

impl Object<'_> {
    /// A date as written, with the days that it allows. What a bound is that is no day is said
    /// (`open`, `unknown`), and what the date is marked as.
    pub(super) fn date(&mut self, key: &str, date: Option<&Date>) -> &mut Self {
        let Some(date) = date else { return self };
        self.object(key, |object| {
            object.words("written", date.written().trim());
            for (key, kind, bound) in [
                ("earliest", "earliest_bound", date.earliest()),
                ("latest", "latest_bound", date.latest()),
            ] {
                match bound {
                    Bound::On(day) => {
                        // Digits, hyphens and a `Y`. Writing to memory does not fail.
                        object.with(key, |out| write!(out, "\"{day}\"").unwrap_or_default())
                    }
                    none => object.words(kind, days::bound(none)),
                };
            }
            object
                .flag("approximate", date.is_approximate())
                .flag("uncertain", date.is_uncertain());
        })
    }

    /// Citations under `cite`.
    pub(super) fn cite(&mut self, frame: &Frame<'_>, citations: &[Citation]) -> &mut Self {
        self.objects("cite", citations, |object, citation| of_citation(frame, citation, object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::object::object;

    fn written(fill: impl FnOnce(&mut Object<'_>)) -> String {
        let mut out = Vec::new();
        object(&mut out, fill);
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn a_date_says_what_it_leaves_open() {
        let date = |date: &str| {
            let date = Date::parse(date).expect("a date");
            written(|object| {
                object.date("d", Some(&date));
            })
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
