//! The notes of one page: numbered as they are first referred to, with the way back from each.

use super::html;
use super::model::Html;
use crate::domain::citation::Locator;
use crate::domain::id::SourceKey;
use crate::dossier::{Citation, Place, Prose};
use crate::words::{self, Ui};
use rustc_hash::FxHashMap as HashMap;

/// Between the numbers of two notes on one place: a hair space, so that 3 and 28 are not read as 328,
/// and a line may end there.
pub(super) const BETWEEN: char = '\u{200a}';

/// What a note says.
#[derive(Debug, Clone, Copy)]
pub(super) enum Content<'v> {
    /// Note `1` of a text.
    Text(&'v Prose, u32),
    /// A citation.
    Cite(&'v Citation),
}

#[derive(PartialEq, Eq, Hash)]
enum Key<'v> {
    Text(usize, u32),
    Cite(&'v Citation),
    Place(SourceKey, Option<&'v Locator>),
}

/// A note and how often it was referred to.
pub(super) struct Entry<'v> {
    pub content: Content<'v>,
    /// Words that are quoted from the source, for a link that leads to them.
    pub quoted: Option<&'v str>,
    pub references: u32,
}

/// A reference that stands in the page.
#[derive(Clone, Copy)]
pub(super) struct Reference {
    /// `3`
    pub number: usize,
    /// Which one to that note it is, from 0.
    pub nth: u32,
}

/// Something that leans on a source.
#[derive(Debug, Clone)]
pub struct Lean {
    /// The source.
    pub source: SourceKey,
    /// The page or record where it stands.
    pub from: Place,
    /// The address of that page or record.
    pub page_url: String,
    /// The anchor of the reference: `r3b`.
    pub anchor: String,
    /// `note`, `quote`, `event`, `tenure`, `claim`, `table`, `assessment`.
    pub kind: &'static str,
    /// The note's number.
    pub number: usize,
    /// The sentence around it.
    pub html: Html,
}

/// Everything on the pages made so far that leans on a source.
pub type Leans = Vec<Lean>;

/// The notes of a page while it is made.
#[derive(Default)]
pub(super) struct Notes<'v> {
    pub entries: Vec<Entry<'v>>,
    numbers: HashMap<Key<'v>, usize>,
    /// What a reference is called.
    called: Option<Numbered>,
}

/// Words that are said of each note of a page, escaped, in the parts between which its number stands.
struct Numbered(Vec<String>);

impl Numbered {
    /// The words at `key`, which ask for the number.
    fn new(key: &str, ui: &Ui) -> Numbered {
        const HOLE: &str = "\u{fffc}";
        Numbered(ui.with(key, HOLE).split(HOLE).map(html::escape).collect())
    }

    fn add(&self, out: &mut String, number: &str, mark: &str) {
        for (n, part) in self.0.iter().enumerate() {
            if n > 0 {
                out.push_str(number);
                out.push_str(mark);
            }
            out.push_str(part);
        }
    }
}

impl<'v> Notes<'v> {
    /// Adds the link to a note, which stands in a `<sup>`; the first one gives the note its number. The
    /// same note of a text, or the same source with the same locator, is one note (with the same words
    /// around it, where the note has those). `words` stand in the text instead of the number; they are
    /// HTML.
    pub fn refer(
        &mut self,
        content: Content<'v>,
        quoted: Option<&'v str>,
        words: Option<&str>,
        ui: &Ui,
        out: &mut String,
    ) -> Reference {
        let key = match content {
            Content::Text(prose, number) => Key::Text(std::ptr::from_ref(prose) as usize, number),
            Content::Cite(citation) if words.is_some() => {
                Key::Place(citation.source, citation.locator.as_ref())
            }
            Content::Cite(citation) => Key::Cite(citation),
        };
        let next = self.entries.len();
        let at = *self.numbers.entry(key).or_insert(next);
        if at == next {
            self.entries.push(Entry { content, quoted: None, references: 0 });
        }
        let mut nth = 0;
        if let Some(entry) = self.entries.get_mut(at) {
            nth = entry.references;
            entry.references += 1;
            entry.quoted = entry.quoted.or(quoted);
        }
        let number = at + 1;
        let called = self.called.get_or_insert_with(|| Numbered::new("note_number", ui));
        let digits = number.to_string();
        out.push_str("<a id=\"");
        add_anchor(out, &digits, nth);
        out.push_str("\" href=\"#n");
        out.push_str(&digits);
        out.push_str("\" role=\"doc-noteref\" aria-label=\"");
        called.add(out, &digits, "");
        if let Some(words) = words {
            // The name of a link has the words that are seen in it (WCAG 2.5.3).
            out.push_str(": ");
            out.push_str(&plain(words));
        }
        out.push_str("\">");
        out.push_str(words.unwrap_or(&digits));
        out.push_str("</a>");
        Reference { number, nth }
    }
}

/// HTML without its tags.
pub(super) fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut within = false;
    for c in html.chars() {
        match c {
            '<' => within = true,
            '>' if within => within = false,
            c if !within => out.push(c),
            _ => {}
        }
    }
    out
}

/// `r3` for the first reference to note 3, then `r3b`, `r3c`, … `r3z`, `r3aa`.
pub(super) fn anchor(number: usize, nth: u32) -> String {
    let mut out = String::new();
    add_anchor(&mut out, &number.to_string(), nth);
    out
}

fn add_anchor(out: &mut String, number: &str, nth: u32) {
    out.push('r');
    out.push_str(number);
    if nth > 0 {
        out.push_str(&letters(nth));
    }
}

/// `a` for 0, `z` for 25, `aa` for 26.
pub(super) fn letters(nth: u32) -> String {
    let mut out = Vec::new();
    let mut left = nth + 1;
    while left > 0 {
        left -= 1;
        out.push(char::from(b'a' + u8::try_from(left % 26).unwrap_or(0)));
        left /= 26;
    }
    out.into_iter().rev().collect()
}

/// More ways back than this are folded but for the first few: a source of a table has dozens.
const MANY: u32 = 10;
const FEW: u32 = 6;

/// The ways back from the notes of a page to their references.
pub(super) struct Back<'u> {
    ui: &'u Ui,
    /// What a way back is called.
    called: Numbered,
    arrow: &'static str,
}

impl<'u> Back<'u> {
    /// Those of a page whose words, which are these, run in direction `dir`.
    pub fn new(dir: &str, ui: &'u Ui) -> Back<'u> {
        Back {
            ui,
            called: Numbered::new("back_to_reference", ui),
            arrow: if dir == "rtl" { "↪" } else { "↩" },
        }
    }

    /// Those from note `number`.
    pub fn to(&self, number: usize, references: u32) -> Html {
        let number = number.to_string();
        let is_folded = references > MANY;
        let mut out = String::with_capacity(64 + references as usize * 96);
        out.push_str("<span class=\"back\">&#xa0;");
        for nth in 0..references {
            if is_folded && nth == FEW {
                out.push_str("</span> <details class=\"back\"><summary>");
                let more = words::Value::Number(i64::from(references - FEW));
                html::escape_to(&mut out, &self.ui.say("more_ways_back", &[("value", more)]));
                out.push_str("</summary>");
            } else if nth > 0 {
                out.push(' ');
            }
            let mark = if references > 1 { letters(nth) } else { String::new() };
            out.push_str("<a role=\"doc-backlink\" href=\"#");
            add_anchor(&mut out, &number, nth);
            out.push_str("\" aria-label=\"");
            self.called.add(&mut out, &number, &mark);
            if !mark.is_empty() {
                out.push_str("\" data-mark=\"");
                out.push_str(&mark);
            }
            out.push_str("\">");
            out.push_str(self.arrow);
            // As text, not as a picture.
            out.push_str("&#xfe0e;</a>");
        }
        out.push_str(if is_folded { "</details>" } else { "</span>" });
        Html(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_named_and_marked() {
        assert_eq!(anchor(3, 0), "r3");
        assert_eq!(anchor(3, 1), "r3b");
        assert_eq!(anchor(3, 26), "r3aa");
        let ui = Ui::default();
        let back =
            Back { called: Numbered(vec!["to ".into(), ", yes".into()]), ..Back::new("ltr", &ui) };
        let marks = |references| back.to(1, references).0.matches("data-mark").count();
        assert_eq!((marks(1), marks(2)), (0, 2));
        let one = back.to(7, 1).0;
        assert!(one.contains("href=\"#r7\" aria-label=\"to 7, yes\""), "{one}");
        let two = back.to(7, 2).0;
        assert!(two.contains("href=\"#r7b\" aria-label=\"to 7b, yes\" data-mark=\"b\""), "{two}");
    }

    #[test]
    fn dozens_of_ways_back_are_folded_but_for_the_first_few() {
        let ui = Ui::default();
        let back = |references| Back::new("ltr", &ui).to(1, references).0;
        assert!(!back(MANY).contains("<details"));
        let many = back(MANY + 1);
        let (seen, folded) = many.split_once("<details").expect("folded");
        assert_eq!((seen.matches("<a ").count(), folded.matches("<a ").count()), (6, 5));
    }
}
