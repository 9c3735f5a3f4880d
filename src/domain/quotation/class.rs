//! What a character is to somebody who compares quotations.

/// See the variants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Nobody sees it: soft hyphens, zero-width characters, direction marks (but for the two that turn
    /// the order of letters and digits around), the Arabic letters' lengthening stroke.
    Unseen,
    /// White space.
    Space {
        /// A space that does not break or is thin, as French typography puts beside a mark.
        narrow: bool,
    },
    /// A hyphen, a minus, a dash as wide as a digit or an n.
    Hyphen,
    /// A dash between parts of a sentence.
    Dash,
    /// `…`
    Ellipsis,
    /// `.`
    Dot,
    /// A quotation mark or an apostrophe.
    Mark {
        /// A single one.
        single: bool,
        /// An opening guillemet as French sets it.
        opens: bool,
        /// A closing one.
        closes: bool,
    },
    /// All that must stand as it was.
    Other,
}

/// The class of `c`.
pub(super) fn class(c: char) -> Class {
    let mark = |single| Class::Mark { single, opens: false, closes: false };
    match c {
        '.' => Class::Dot,
        '\'' | '`' | '´' | '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2035}' | '\u{2bc}' => {
            mark(true)
        }
        '"' | '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{2036}' | '\u{301d}'..='\u{301f}' => {
            mark(false)
        }
        '\u{300c}'..='\u{300f}' => mark(false),
        '«' => Class::Mark { single: false, opens: true, closes: false },
        '»' => Class::Mark { single: false, opens: false, closes: true },
        '‹' => Class::Mark { single: true, opens: true, closes: false },
        '›' => Class::Mark { single: true, opens: false, closes: true },
        '-' | '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => Class::Hyphen,
        '\u{2014}' | '\u{2015}' | '\u{2e3a}' | '\u{2e3b}' | '\u{fe58}' => Class::Dash,
        '…' => Class::Ellipsis,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{180e}' | '\u{feff}' => Class::Unseen,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202c}' | '\u{2060}'..='\u{206f}' => {
            Class::Unseen
        }
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{200a}' => Class::Space { narrow: true },
        c if c.is_whitespace() => Class::Space { narrow: false },
        _ => Class::Other,
    }
}

/// A letter of any script.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphabetic()
}

/// Part of a word: a letter, a digit, a mark upon one.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) || c == '_'
}

/// Of a script that puts no space between words, so that a word may begin or end anywhere.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Another form of a letter that is the same letter: ligatures, the joined forms of Arabic, the
/// wide forms of East Asian sets. Superscripts and fractions are none: `10²` is not 102.
pub(super) fn presentation(c: char) -> bool {
    matches!(c,
        '\u{fb00}'..='\u{fb06}' | '\u{fb13}'..='\u{fb17}' | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}' | '\u{ff01}'..='\u{ff9f}' | '\u{132}' | '\u{133}')
}
