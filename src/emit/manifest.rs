//! The manifest: which files in the output folder a build wrote, in a text file of that folder.
//!
//! ```text
//! ibid-manifest 2
//! # The files that ibid wrote in this folder …
//! 25310 people/x/index.html
//! ```
//!
//! UTF-8, each line ended by one LF. The first line names the format and its version; lines that
//! begin with `#` say nothing to a program. Each other line is a file: its length in bytes, one space,
//! its path from the folder with `/`, which may hold spaces. Sorted by the bytes of the paths, without
//! times, so that the same site has the same manifest. The manifest does not name itself. Whether a
//! file changed is told by its bytes, never by the manifest alone; in version 1 a hash stood before
//! the length, which is passed over.
//!
//! It is read as the word of a stranger: a line that is not as above condemns the whole.

use super::error::EmitError;
use crate::output::OutPath;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// The manifest's name in the output folder.
pub const MANIFEST: &str = ".ibid-manifest";

const FORMAT: &str = "ibid-manifest 2";
const FORMER: &str = "ibid-manifest 1";
const ABOUT: &str = "# The files that ibid wrote in this folder, which its next build may replace or \
                     remove: length in bytes, path.";

/// The files that a build wrote, with their lengths in bytes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    pub files: BTreeMap<OutPath, u64>,
}

impl Manifest {
    /// As it stands in the file.
    pub fn to_text(&self) -> String {
        let mut text = format!("{FORMAT}\n{ABOUT}\n");
        for (path, length) in &self.files {
            // Writing to a `String` does not fail.
            let _ = writeln!(text, "{length} {path}");
        }
        text
    }

    /// Reads a manifest; `file` is where it stands, for the complaint.
    ///
    /// # Errors
    ///
    /// [`EmitError::BadManifest`] at the first line that no build would have written.
    pub fn parse(text: &[u8], file: &Path) -> Result<Manifest, EmitError> {
        let bad =
            |line, why: String| EmitError::BadManifest { manifest: file.to_owned(), line, why };
        let text = str::from_utf8(text).map_err(|_| bad(1, "it is not UTF-8 text".to_owned()))?;
        let (first, body) = text.split_once('\n').unwrap_or(("", ""));
        let entry = match first {
            FORMAT => entry,
            FORMER => former_entry,
            _ => return Err(bad(1, format!("this is not a manifest of the form `{FORMAT}`"))),
        };
        let mut files = BTreeMap::new();
        for (line, text) in (2..).zip(body.split_inclusive('\n')) {
            let Some(text) = text.strip_suffix('\n') else {
                return Err(bad(line, "it is cut short".to_owned()));
            };
            if text.starts_with('#') {
                continue;
            }
            let Some((length, path)) = entry(text) else {
                return Err(bad(line, "this is not a length and a path".to_owned()));
            };
            let path = OutPath::new(path).map_err(|error| bad(line, error.to_string()))?;
            if is_reserved(&path) || files.insert(path, length).is_some() {
                return Err(bad(line, "this file cannot be named here, or not again".to_owned()));
            }
        }
        Ok(Manifest { files })
    }
}

/// Whether a path of the site would stand in the manifest's place, or below it.
pub(super) fn is_reserved(path: &OutPath) -> bool {
    let first = path.as_str().split('/').next();
    first.is_some_and(|first| first.eq_ignore_ascii_case(MANIFEST))
}

/// Takes a line apart; its path is not checked yet.
fn entry(line: &str) -> Option<(u64, &str)> {
    let (length, path) = line.split_once(' ')?;
    // The parsers of the standard library take a sign as well.
    let plain = length.bytes().all(|byte| byte.is_ascii_digit());
    Some((length.parse().ok().filter(|_| plain)?, path))
}

/// The same of version 1.
fn former_entry(line: &str) -> Option<(u64, &str)> {
    let (hash, rest) = line.split_once(' ')?;
    let plain = hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    entry(rest).filter(|_| hash.len() == 32 && plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Manifest, String> {
        Manifest::parse(text.as_bytes(), Path::new("public/.ibid-manifest"))
            .map_err(|error| error.to_string())
    }

    fn sample() -> Manifest {
        let files = ["z z/index.html", "a/b.css", "a-b"]
            .map(|path| (OutPath::new(path).expect(path), path.len() as u64));
        Manifest { files: files.into() }
    }

    #[test]
    fn is_sorted_and_reads_back() {
        let text = sample().to_text();
        let lines: Vec<&str> = text.lines().skip(2).collect();
        assert_eq!(lines, ["3 a-b", "7 a/b.css", "14 z z/index.html"]);
        assert_eq!(parse(&text).expect("our own"), sample());
    }

    #[test]
    fn one_of_version_1_reads_the_same() {
        let hash = "0123456789abcdef".repeat(2);
        let lines =
            ["3 a-b", "7 a/b.css", "14 z z/index.html"].map(|line| format!("{hash} {line}\n"));
        assert_eq!(parse(&format!("{FORMER}\n# about\n{}", lines.concat())), Ok(sample()));
        for line in ["3 a-b", "0f 3 a-b", &format!("+{} 3 x", &hash[1..]), &format!("{hash} x")] {
            let message = parse(&format!("{FORMER}\n{line}\n")).expect_err(line);
            assert!(message.contains("line 2: this is not a length and a path"), "{message}");
        }
    }

    #[test]
    fn a_line_that_no_build_wrote_condemns_it() {
        for (line, why) in [
            ("1 ../../x", "line 3: `../../x` cannot be a path of the output"),
            ("1 /etc/passwd", "line 3: `/etc/passwd` cannot be a path"),
            ("1 .ibid-manifest", "line 3: this file cannot be named here"),
            ("1 .IBID-manifest/x", "line 3: this file cannot be named here"),
            ("+1 x", "line 3: this is not a length and a path"),
            ("1f x", "line 3: this is not a length and a path"),
            (" x", "line 3: this is not a length and a path"),
            ("1", "line 3: this is not a length and a path"),
            ("", "line 3: this is not a length and a path"),
        ] {
            let message = parse(&format!("{FORMAT}\n# about\n{line}\n")).expect_err(line);
            assert!(message.contains(why), "{line:?} gives: {message}");
        }
        let twice = format!("{FORMAT}\n1 x\n1 x\n");
        assert!(parse(&twice).expect_err("twice").contains("line 3"));
    }

    #[test]
    fn a_stranger_s_file_or_half_of_ours_is_none() {
        for other in ["", "{}", "ibid-manifest 3\n", "ibid-manifest 1", "ibid-manifest 20\n"] {
            assert!(parse(other).expect_err(other).contains("line 1: this is not a manifest"));
        }
        let text = sample().to_text();
        assert!(parse(&text[..text.len() - 3]).expect_err("cut").contains("cut short"));
        assert!(Manifest::parse(b"\xff\xfe", Path::new("x")).is_err());
    }
}
