//! A text in the one form in which quotations are compared, with the way back to what was written.
//!
//! What is forgiven is decided here and nowhere else: how white space, quotation marks, dashes and
//! ellipses are written, Unicode's forms of one letter, what nobody sees (soft hyphens, zero-width
//! and direction marks), and words that the end of a line divides.

use super::class::{Class, class, is_letter, is_word, presentation};
use unicode_normalization::char::{
    canonical_combining_class, decompose_canonical, decompose_compatible,
};

/// A folded text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Folded {
    /// The text, its hyphens within words taken out.
    pub text: String,
    /// Where those stood.
    pub hyphens: Vec<Hyphen>,
    /// Where the distance to the written text changes: offsets in both.
    steps: Vec<(u32, u32)>,
    /// The length of the written text.
    written: usize,
}

/// A hyphen between two letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hyphen {
    /// The offset in the folded text before which it stood.
    pub at: usize,
    /// It stood at the end of a line, and may only have divided the word.
    pub divides: bool,
    /// It is no dash, which may also part what it stands between.
    pub joins: bool,
}

impl Folded {
    /// The offset in the written text of the offset `at` in this one.
    pub fn written(&self, at: usize) -> usize {
        let next = self.steps.partition_point(|(folded, _)| *folded as usize <= at);
        let limit = self.steps.get(next).map_or(self.written, |(_, written)| *written as usize);
        match next.checked_sub(1).and_then(|before| self.steps.get(before)) {
            Some((folded, written)) => (*written as usize + at - *folded as usize).min(limit),
            None => at.min(limit),
        }
    }

    /// The hyphen before the offset `at`.
    pub fn hyphen(&self, at: usize) -> Option<Hyphen> {
        let index = self.hyphens.partition_point(|hyphen| hyphen.at < at);
        self.hyphens.get(index).copied().filter(|hyphen| hyphen.at == at)
    }
}

/// Folds `written`.
pub(super) fn fold(written: &str) -> Folded {
    let mut folder = Folder { written, out: Folded::default(), space: None, marks: Vec::new() };
    folder.out.text.reserve(written.len());
    folder.out.written = written.len();
    let mut at = 0;
    while let Some(c) = written.get(at..).and_then(|rest| rest.chars().next()) {
        at += folder.take(c, at);
    }
    folder.flush();
    folder.out
}

/// White space that waits for what follows it.
#[derive(Clone, Copy)]
struct Space {
    at: usize,
    /// Nothing but the spaces that French typography puts beside a mark.
    narrow: bool,
}

struct Folder<'t> {
    written: &'t str,
    out: Folded,
    space: Option<Space>,
    /// Combining marks that wait to be put in order.
    marks: Vec<(u8, char)>,
}

impl Folder<'_> {
    /// Takes the character at `at`, and says how many bytes that took.
    fn take(&mut self, c: char, at: usize) -> usize {
        let len = c.len_utf8();
        match class(c) {
            Class::Unseen => self.unseen(c, at, len),
            Class::Space { narrow } => {
                let space = self.space.get_or_insert(Space { at, narrow });
                space.narrow &= narrow;
                len
            }
            Class::Hyphen => self.hyphen(at, len),
            Class::Dash => {
                self.apart("-", at);
                len
            }
            Class::Ellipsis => {
                self.apart("...", at);
                len
            }
            Class::Dot => self.dots(at),
            Class::Mark { single, opens, closes } => {
                // TeX and typewriters write a double mark as two single ones.
                let again = single && self.next(at + len) == Some(c);
                self.mark(single, opens, closes, at, if again { len * 2 } else { len })
            }
            Class::Other => {
                if closes_up(c) && self.space.is_some_and(|space| space.narrow) {
                    self.space = None;
                }
                self.letter(c, at);
                len
            }
        }
    }

    fn next(&self, at: usize) -> Option<char> {
        self.written.get(at..)?.chars().next()
    }

    /// The last character, unless something lies between it and what comes.
    fn before(&self) -> Option<char> {
        match self.space {
            Some(_) => None,
            None => self.out.text.chars().next_back(),
        }
    }

    /// Puts waiting marks in Unicode's order.
    fn flush(&mut self) {
        self.marks.sort_by_key(|(class, _)| *class);
        self.out.text.extend(self.marks.drain(..).map(|(_, mark)| mark));
    }

    /// What comes next is what stands at `at`.
    fn step(&mut self, at: usize) {
        let clip = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let (folded, written) = (clip(self.out.text.len()), clip(at));
        let same = self.out.steps.last().is_none_or(|(f, w)| {
            i64::from(folded) - i64::from(*f) == i64::from(written) - i64::from(*w)
        });
        if !same || self.out.steps.is_empty() {
            self.out.steps.push((folded, written));
        }
    }

    fn put(&mut self, words: &str, at: usize) {
        self.flush();
        if let Some(space) = self.space.take().filter(|_| !self.out.text.is_empty()) {
            self.step(space.at);
            self.out.text.push(' ');
        }
        self.step(at);
        self.out.text.push_str(words);
    }

    /// Something with a space on either side, whether one was written or not.
    fn apart(&mut self, words: &str, at: usize) {
        self.space.get_or_insert(Space { at, narrow: false });
        self.put(words, at);
        self.space = Some(Space { at, narrow: false });
    }

    fn letter(&mut self, c: char, at: usize) {
        if c.is_ascii() {
            let mut buffer = [0; 4];
            return self.put(c.encode_utf8(&mut buffer), at);
        }
        let mut parts: Vec<char> = Vec::new();
        match presentation(c) {
            true => decompose_compatible(c, |part| parts.push(part)),
            false => decompose_canonical(c, |part| parts.push(part)),
        }
        for part in parts {
            match canonical_combining_class(part) {
                0 => {
                    let mut buffer = [0; 4];
                    self.put(part.encode_utf8(&mut buffer), at);
                }
                order => self.marks.push((order, part)),
            }
        }
    }

    fn unseen(&mut self, c: char, at: usize, len: usize) -> usize {
        const SOFT_HYPHEN: char = '\u{ad}';
        match self.line_end(at + len).filter(|_| c == SOFT_HYPHEN) {
            Some(next) if self.before().is_some_and(is_letter) => self.divided(at, next),
            _ => len,
        }
    }

    /// Where the next line begins with a letter, if nothing but white space lies before its end.
    fn line_end(&self, at: usize) -> Option<usize> {
        let rest = self.written.get(at..)?;
        let next = rest.trim_start();
        let gap = rest.get(..rest.len() - next.len())?;
        (gap.contains('\n') && next.starts_with(is_letter)).then_some(at + gap.len())
    }

    fn divided(&mut self, at: usize, next: usize) -> usize {
        self.flush();
        self.out.hyphens.push(Hyphen { at: self.out.text.len(), divides: true, joins: true });
        next - at
    }

    fn hyphen(&mut self, at: usize, len: usize) -> usize {
        let rest = self.written.get(at..).unwrap_or("");
        let run: usize =
            rest.chars().take_while(|c| class(*c) == Class::Hyphen).map(char::len_utf8).sum();
        if run > len {
            self.apart("-", at);
            return run;
        }
        let next = self.next(at + len);
        let after_word = !self.marks.is_empty() || self.before().is_some_and(is_word);
        if after_word && next.is_some_and(is_word) {
            self.flush();
            let joins = rest.starts_with(['-', '\u{2010}', '\u{2011}']);
            self.out.hyphens.push(Hyphen { at: self.out.text.len(), divides: false, joins });
            return len;
        }
        if let Some(next) = self.line_end(at + len).filter(|_| after_word) {
            return self.divided(at, next);
        }
        let spaced = next.is_none_or(|c| matches!(class(c), Class::Space { .. }));
        if spaced && (self.space.is_some() || self.out.text.is_empty()) {
            self.apart("-", at);
        } else {
            self.put("-", at);
        }
        len
    }

    /// A full stop, or three and more of them, with spaces between or without.
    fn dots(&mut self, at: usize) -> usize {
        let rest = self.written.get(at..).unwrap_or("");
        let (count, len) = super::pieces::dots(rest);
        if count < 3 {
            self.put(".", at);
            return 1;
        }
        // The first of four ends a sentence.
        if count > 3 {
            self.put(".", at);
        }
        self.apart("...", at);
        len
    }

    fn mark(&mut self, single: bool, opens: bool, closes: bool, at: usize, len: usize) -> usize {
        self.flush();
        let before = self.before();
        let joins = self.next(at + len).is_some_and(is_word);
        if closes && self.space.is_some_and(|space| space.narrow) {
            self.space = None;
        }
        let apostrophe = single && before.is_some_and(|c| is_word(c) && joins || c.is_numeric());
        self.put(if apostrophe { "'" } else { "\"" }, at);
        if !opens {
            return len;
        }
        // The narrow space after an opening guillemet goes with it.
        let rest = self.written.get(at + len..).unwrap_or("");
        let narrow = |c: &char| class(*c) == Class::Space { narrow: true };
        len + rest.chars().take_while(narrow).map(char::len_utf8).sum::<usize>()
    }
}

/// Marks before which French typography puts a narrow space.
fn closes_up(c: char) -> bool {
    matches!(c, ';' | ':' | '!' | '?')
}
