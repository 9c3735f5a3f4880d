//! A checked path inside the output folder.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// The longest name of one file or folder, in bytes of UTF-8; common file systems end there.
const MAX_SEGMENT: usize = 255;

/// A path inside the output folder, checked: relative, with `/` between its segments, and unable to
/// lead out of the folder. It is what stands on the disk; nothing in it is percent-encoded.
///
/// Ordered by its bytes, so that a list of paths has one order on every machine. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutPath(Arc<str>);

impl OutPath {
    /// Takes a path such as `people/x/index.html`.
    ///
    /// # Errors
    ///
    /// Empty paths and segments (so also a `/` at either end), the segments `.` and `..`,
    /// backslashes (which separate folders on Windows), control characters (NUL ends a path, and a
    /// line break would forge a line of the manifest), segments of more than 255 bytes.
    pub fn new(path: &str) -> Result<OutPath, BadPath> {
        let bad = |why| BadPath { path: path.to_owned(), why };
        if path.is_empty() {
            return Err(bad("it is empty"));
        }
        if path.contains('\\') {
            return Err(bad("it has a backslash"));
        }
        if path.chars().any(char::is_control) {
            return Err(bad("it has a control character"));
        }
        for segment in path.split('/') {
            match segment {
                "" => return Err(bad("a name between its slashes is empty")),
                "." | ".." => return Err(bad("`.` and `..` could lead out of the output folder")),
                long if long.len() > MAX_SEGMENT => {
                    return Err(bad("a name in it is longer than 255 bytes"));
                }
                _ => {}
            }
        }
        Ok(OutPath(path.into()))
    }

    /// The file that a static host serves for an address from the root of the site: `/people/x/` is
    /// in `people/x/index.html`, `/feed.xml` in `feed.xml`.
    ///
    /// # Errors
    ///
    /// An address that does not begin with `/`, and what [`OutPath::new`] refuses.
    pub fn from_address(address: &str) -> Result<OutPath, BadPath> {
        let Some(path) = address.strip_prefix('/') else {
            let why = "an address begins with `/`";
            return Err(BadPath { path: address.to_owned(), why });
        };
        if path.is_empty() || path.ends_with('/') {
            OutPath::new(&format!("{path}index.html"))
        } else {
            OutPath::new(path)
        }
    }

    /// The path as text, with `/` on every system.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folders that the file lies in, innermost first, without the output folder itself:
    /// `a/b`, `a` for `a/b/c`.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        self.0.rmatch_indices('/').filter_map(|(slash, _)| self.0.get(..slash))
    }
}

impl fmt::Display for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Borrow<str> for OutPath {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

/// A text that cannot be an [`OutPath`], and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadPath {
    /// The text as it was given.
    pub path: String,
    /// What is wrong with it, as a clause.
    pub why: &'static str,
}

impl fmt::Display for BadPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` cannot be a path of the output: {}", self.path.escape_debug(), self.why)
    }
}

impl std::error::Error for BadPath {}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> OutPath {
        OutPath::new(text).expect(text)
    }

    #[test]
    fn paths_that_stay_inside_are_taken() {
        for good in ["index.html", "a/b/c.html", ".well-known/x", "a..b/...", "é/ø.html", "a b"] {
            assert_eq!(path(good).as_str(), good);
        }
        assert!(OutPath::new(&"a".repeat(255)).is_ok());
    }

    #[test]
    fn paths_that_could_lead_out_are_refused() {
        let long = "é".repeat(128);
        for bad in [
            "", "/", "/a", "a/", "a//b", ".", "..", "../../x", "a/../b", "a/./b", "a\\b", "a\0b",
            "a\nb", "a\u{7f}b", &long,
        ] {
            assert!(OutPath::new(bad).is_err(), "{bad:?} was taken");
        }
        assert_eq!(
            OutPath::new("a/../b").expect_err("leads out").to_string(),
            "`a/../b` cannot be a path of the output: `.` and `..` could lead out of the output folder"
        );
    }

    #[test]
    fn an_address_has_its_file() {
        for (address, file) in [
            ("/", "index.html"),
            ("/people/x/", "people/x/index.html"),
            ("/feed.xml", "feed.xml"),
            ("/100%25/", "100%25/index.html"),
        ] {
            assert_eq!(OutPath::from_address(address), OutPath::new(file), "{address}");
        }
        for bad in ["", "people/", "//", "/a//", "/../x"] {
            assert!(OutPath::from_address(bad).is_err(), "{bad:?} was taken");
        }
    }

    #[test]
    fn folders_go_from_the_innermost_out() {
        assert_eq!(path("a/b/c").folders().collect::<Vec<_>>(), ["a/b", "a"]);
        assert_eq!(path("a").folders().count(), 0);
    }
}
