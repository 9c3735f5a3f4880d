//! Files in memory, and places in them.
//!
//! A text is a file's contents ("source" is kept for cited works). Every value that is read from a
//! text keeps its [`Span`], so that a finding can point at the very words.

mod lines;

pub use lines::Position;

use std::sync::{Arc, LazyLock, OnceLock};

/// One text among the [`Texts`] of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextId(pub u32);

/// A run of bytes in a text: `start` is counted in, `end` is not. Both lie on character bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The text that it lies in.
    pub text: TextId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span of the bytes from `start` up to, not counting, `end`. Texts are at most 4 GiB, which
    /// the loader sees to; longer offsets are cut off there.
    pub fn new(text: TextId, start: usize, end: usize) -> Span {
        let clip = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span { text, start: clip(start), end: clip(end.max(start)) }
    }

    /// The bytes, as a range for slicing with `str::get`.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The part of this span from its `from`th byte on, `len` bytes long, cut off at its end.
    pub fn part(self, from: usize, len: usize) -> Span {
        let start = (self.start as usize + from).min(self.end as usize);
        Span::new(self.text, start, (start + len).min(self.end as usize))
    }
}

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At<T> {
    /// What was read.
    pub value: T,
    /// Where.
    pub span: Span,
}

impl<T> At<T> {
    /// `value`, read at `span`.
    pub fn new(value: T, span: Span) -> At<T> {
        At { value, span }
    }

    /// The same place with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> At<U> {
        At { value: f(self.value), span: self.span }
    }
}

/// A file's contents, with its path from the site's root, `/` between the parts.
#[derive(Debug)]
pub struct Text {
    /// `content/archive-raid.md`
    pub path: String,
    /// The contents, shared with what is cut out of them.
    pub text: Arc<str>,
    lines: OnceLock<Vec<u32>>,
}

/// The texts of one run. They are only ever added to, so a [`TextId`] stays good.
#[derive(Debug, Default)]
pub struct Texts {
    all: Vec<Text>,
}

impl Texts {
    /// Takes a text in and gives the name by which spans know it.
    pub fn add(&mut self, path: String, text: impl Into<Arc<str>>) -> TextId {
        let id = self.next();
        self.all.push(Text { path, text: text.into(), lines: OnceLock::new() });
        id
    }

    /// The name that the next text will have.
    pub fn next(&self) -> TextId {
        TextId(u32::try_from(self.all.len()).unwrap_or(u32::MAX))
    }

    /// The text of that name; an empty one where there is none.
    pub fn get(&self, id: TextId) -> &Text {
        static NONE: LazyLock<Text> = LazyLock::new(|| Text {
            path: String::new(),
            text: Arc::from(""),
            lines: OnceLock::new(),
        });
        self.all.get(id.0 as usize).unwrap_or_else(|| &NONE)
    }

    /// The words of a span; empty where it does not lie in its text.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.text).text.get(span.range()).unwrap_or("")
    }

    /// All texts in the order in which they came.
    pub fn iter(&self) -> impl Iterator<Item = (TextId, &Text)> {
        self.all.iter().zip(0u32..).map(|(text, id)| (TextId(id), text))
    }
}
