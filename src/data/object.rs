//! Objects of JSON, written into the file as they are put together: keys in the order given, and none
//! that has nothing to say.

use super::json;

/// An open object.
pub(super) struct Object<'o> {
    out: &'o mut Vec<u8>,
    /// Whether it has nothing yet.
    empty: bool,
}

/// Adds an object that is filled by `fill`, and says whether that had nothing to say.
pub(super) fn object(out: &mut Vec<u8>, fill: impl FnOnce(&mut Object<'_>)) -> bool {
    out.push(b'{');
    let mut object = Object { out, empty: true };
    fill(&mut object);
    let empty = object.empty;
    out.push(b'}');
    empty
}

impl Object<'_> {
    /// Some words, unless there are none.
    pub(super) fn words(&mut self, key: &str, words: &str) -> &mut Self {
        if !words.is_empty() {
            self.always(key, words);
        }
        self
    }

    /// Some words, even where there are none.
    pub(super) fn always(&mut self, key: &str, words: &str) -> &mut Self {
        self.with(key, |out| json::text(out, words))
    }

    /// Words that stand in parts behind each other; where these are none, nothing.
    pub(super) fn joined(&mut self, key: &str, parts: &[impl AsRef<str>]) -> &mut Self {
        if !parts.is_empty() {
            self.with(key, |out| json::joined(out, parts));
        }
        self
    }

    /// Some words at each key, unless there are none.
    pub(super) fn each_words<'w>(
        &mut self,
        pairs: impl IntoIterator<Item = (&'static str, &'w str)>,
    ) -> &mut Self {
        for (key, words) in pairs {
            self.words(key, words);
        }
        self
    }

    /// `true`, where it is.
    pub(super) fn flag(&mut self, key: &str, flag: bool) -> &mut Self {
        if flag {
            self.with(key, |out| out.extend_from_slice(b"true"));
        }
        self
    }

    /// A list of words, unless there are none.
    pub(super) fn list<W: AsRef<str>>(
        &mut self,
        key: &str,
        items: impl IntoIterator<Item = W>,
    ) -> &mut Self {
        self.each(key, items, |out, item| json::text(out, item.as_ref()))
    }

    /// An object in it, unless nothing fills that.
    pub(super) fn object(&mut self, key: &str, fill: impl FnOnce(&mut Object<'_>)) -> &mut Self {
        let (before, empty) = (self.out.len(), self.empty);
        self.key(key);
        if object(self.out, fill) {
            self.out.truncate(before);
            self.empty = empty;
        }
        self
    }

    /// A list of objects, one for each item, unless there are none.
    pub(super) fn objects<T>(
        &mut self,
        key: &str,
        items: impl IntoIterator<Item = T>,
        mut fill: impl FnMut(&mut Object<'_>, T),
    ) -> &mut Self {
        self.each(key, items, |out, item| {
            object(out, |object| fill(object, item));
        })
    }

    /// A list, unless it has no items.
    pub(super) fn each<T>(
        &mut self,
        key: &str,
        items: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&mut Vec<u8>, T),
    ) -> &mut Self {
        let mut any = false;
        for item in items {
            if any {
                self.out.push(b',');
            } else {
                self.key(key);
                self.out.push(b'[');
                any = true;
            }
            write(self.out, item);
        }
        if any {
            self.out.push(b']');
        }
        self
    }

    /// A value that is written by `write`.
    pub(super) fn with(&mut self, key: &str, write: impl FnOnce(&mut Vec<u8>)) -> &mut Self {
        self.key(key);
        write(self.out);
        self
    }

    fn key(&mut self, key: &str) {
        if !std::mem::take(&mut self.empty) {
            self.out.push(b',');
        }
        // Keys are our own words.
        self.out.push(b'"');
        self.out.extend_from_slice(key.as_bytes());
        self.out.extend_from_slice(b"\":");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(fill: impl FnOnce(&mut Object<'_>)) -> String {
        let mut out = Vec::new();
        object(&mut out, fill);
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn keys_without_anything_to_say_are_left_out() {
        let none: [&str; 0] = [];
        let built = text(|object| {
            object
                .words("a", "")
                .joined("b", &none)
                .flag("c", false)
                .list("d", none)
                .object("e", |_| {})
                .objects("f", none, |_, _| {});
        });
        assert_eq!(built, "{}");
    }

    #[test]
    fn an_object_that_is_left_out_leaves_no_trace() {
        let built = text(|object| {
            object.object("a", |_| {}).flag("b", true).object("c", |_| {}).flag("d", true);
        });
        assert_eq!(built, r#"{"b":true,"d":true}"#);
    }

    #[test]
    fn keys_stand_in_the_order_given() {
        let built = text(|object| {
            object
                .words("z", "\"so\"\n")
                .joined("y", &["https://", "\"x\"", ""])
                .list("b", ["x", "y"])
                .objects("a", [false, true], |object, yes| {
                    object.flag("yes", yes);
                });
        });
        assert_eq!(
            built,
            r#"{"z":"\"so\"\n","y":"https://\"x\"","b":["x","y"],"a":[{},{"yes":true}]}"#
        );
    }
}
