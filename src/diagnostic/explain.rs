//! The page of a code: what it means, an example that earns it, the same mended.
//!
//! Such a page is Markdown: the meaning, fenced examples, the line `Mended:`, and fenced examples
//! again. The first word after a fence is what the example is: `markdown` (the text of a page), `yaml`
//! (its front matter), `toml` (`site.toml`), or `text`, which only shows. A second one is the path of
//! a file of which the example is all.

/// What the page of a code says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation<'a> {
    /// What it means and why it matters, as Markdown.
    pub meaning: &'a str,
    /// What earns it.
    pub fails: Vec<Example<'a>>,
    /// The same, mended.
    pub mended: Vec<Example<'a>>,
}

/// A file, or a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example<'a> {
    /// `markdown`, `yaml`, `toml`, `html` or `text`.
    pub language: &'a str,
    /// The second word: the path, from the site's root, of a file of which this is all.
    pub mark: Option<&'a str>,
    /// The lines.
    pub lines: &'a str,
}

/// What parts the mended example from the other.
const MENDED: &str = "\nMended:\n";

impl<'a> Explanation<'a> {
    /// Reads a page.
    pub(super) fn read(page: &'a str) -> Explanation<'a> {
        let (wrong, right) = page.split_once(MENDED).unwrap_or((page, ""));
        let meaning = wrong.find("\n```").and_then(|at| wrong.get(..at)).unwrap_or(wrong);
        Explanation {
            meaning: meaning.trim(),
            fails: Example::all_in(wrong),
            mended: Example::all_in(right),
        }
    }

    /// The first sentence of what it means, for lists.
    pub fn first_sentence(&self) -> &'a str {
        let paragraph = self.meaning.split("\n\n").next().unwrap_or("");
        match paragraph.find(". ") {
            Some(at) => paragraph.get(..=at).unwrap_or(paragraph),
            None => paragraph,
        }
    }
}

impl<'a> Example<'a> {
    /// The fenced blocks of a text in Markdown.
    pub fn all_in(text: &'a str) -> Vec<Example<'a>> {
        let mut found = Vec::new();
        let mut rest = text;
        while let Some((fence, after)) = opening(rest) {
            let Some((info, body)) = after.split_once('\n') else { break };
            let close = format!("{fence}\n");
            let Some(end) = body.match_indices(&close).map(|(at, _)| at).find(|at| {
                *at == 0 || body.get(..*at).is_some_and(|before| before.ends_with('\n'))
            }) else {
                break;
            };
            let mut words = info.split_whitespace();
            found.push(Example {
                language: words.next().unwrap_or("text"),
                mark: words.next(),
                lines: body.get(..end).unwrap_or("").trim_end_matches('\n'),
            });
            rest = body.get(end + close.len()..).unwrap_or("");
        }
        found
    }
}

/// The first fence of a text that begins a line, and what follows it.
fn opening(text: &str) -> Option<(&str, &str)> {
    let at = match text.starts_with("```") {
        true => 0,
        false => text.find("\n```")? + 1,
    };
    let from = text.get(at..)?;
    let length = from.len() - from.trim_start_matches('`').len();
    Some((from.get(..length)?, from.get(length..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_its_meaning_and_two_sets_of_examples() {
        let page = "It is so. And so.\n\nMore.\n\n```yaml\na: 1\n```\n\n````markdown content/a.md\n\
                    ```x\n```\n````\n\nMended:\n\n```yaml\na: 2\n```\n";
        let read = Explanation::read(page);
        assert_eq!(read.meaning, "It is so. And so.\n\nMore.");
        assert_eq!(read.first_sentence(), "It is so.");
        let yaml = |lines| Example { language: "yaml", mark: None, lines };
        let whole =
            Example { language: "markdown", mark: Some("content/a.md"), lines: "```x\n```" };
        assert_eq!(read.fails, [yaml("a: 1"), whole]);
        assert_eq!(read.mended, [yaml("a: 2")]);
    }
}
