//! Which paths can stand beside each other on every disk.

use super::{OutPath, OutputError};
use rustc_hash::FxHashMap as HashMap;

/// The paths given out so far, to find those that cannot stand beside each other on every disk.
///
/// Case is compared letter by letter as Unicode's simple mappings go. Folders that differ only in
/// case may stand beside each other, since no disk loses a file by that; differences of
/// normalization (a composed and a decomposed `é`) are not seen.
#[derive(Debug, Default)]
pub struct Claims {
    files: HashMap<String, OutPath>,
    folders: HashMap<String, OutPath>,
}

impl Claims {
    /// Gives `path` out, or says which earlier path it clashes with; then nothing is given out.
    ///
    /// # Errors
    ///
    /// [`OutputError`], of the kinds that are about paths.
    pub fn claim(&mut self, path: &OutPath) -> Result<(), OutputError> {
        let key = fold_case(path.as_str());
        if let Some(earlier) = self.files.get(&key) {
            return Err(match earlier.cmp(path) {
                std::cmp::Ordering::Equal => OutputError::Taken { path: path.clone() },
                std::cmp::Ordering::Less => {
                    OutputError::OnlyCaseDiffers { one: earlier.clone(), other: path.clone() }
                }
                std::cmp::Ordering::Greater => {
                    OutputError::OnlyCaseDiffers { one: path.clone(), other: earlier.clone() }
                }
            });
        }
        if let Some(inside) = self.folders.get(&key) {
            return Err(OutputError::FileAndFolder { file: path.clone(), inside: inside.clone() });
        }
        let mut unknown = Vec::new();
        for folder in path.folders().map(fold_case) {
            if let Some(file) = self.files.get(&folder) {
                return Err(OutputError::FileAndFolder {
                    file: file.clone(),
                    inside: path.clone(),
                });
            }
            if self.folders.contains_key(&folder) {
                break;
            }
            unknown.push(folder);
        }
        self.folders.extend(unknown.into_iter().map(|folder| (folder, path.clone())));
        self.files.insert(key, path.clone());
        Ok(())
    }
}

/// Maps letters that differ only in case to one. By way of the capital, so that `ς` meets `σ`;
/// letters whose capital is several letters stay, so that `straße` does not meet `strasse`.
fn fold_case(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    let simple = |letter: char| {
        let mut capitals = letter.to_uppercase();
        match (capitals.next(), capitals.next()) {
            (Some(capital), None) => capital,
            _ => letter,
        }
    };
    path.chars().map(simple).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> OutPath {
        OutPath::new(text).expect(text)
    }

    /// Claims the paths in turn and gives the message of the first that fails, empty if none does.
    fn clash(paths: &[&str]) -> String {
        let mut claims = Claims::default();
        let results = paths.iter().map(|text| claims.claim(&path(text)));
        let mut errors = results.filter_map(Result::err);
        errors.next().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn clashes_are_named_and_neighbours_are_not() {
        assert_eq!(clash(&["a/x", "a/x"]), "Two files of the site want to be `a/x`.");
        for pair in [["A/x", "a/x"], ["a/x", "A/x"]] {
            assert!(clash(&pair).starts_with("`A/x` and `a/x` differ only in the case"));
        }
        assert!(clash(&["ΟΔΟΣ", "οδος"]).contains("only in the case"));
        for pair in [["a", "a/b/c"], ["a/b/c", "a"], ["a/b/c", "A"]] {
            assert!(clash(&pair).contains("cannot be a file and also the folder"), "{pair:?}");
        }
        assert_eq!(
            clash(&["a", "ab", "b/a", "b/ab", "straße", "strasse", "People/x", "people/y"]),
            ""
        );
    }

    #[test]
    fn a_refused_path_leaves_no_trace() {
        let mut claims = Claims::default();
        claims.claim(&path("x/file")).expect("the first");
        claims.claim(&path("x/file/y/z")).expect_err("lies in a file");
        claims.claim(&path("x/file/y")).expect_err("still lies in a file");
        claims.claim(&path("x/y/z")).expect("free");
    }
}
