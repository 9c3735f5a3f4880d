//! How wide words come out, so that labels can be kept apart without a browser.

/// Lengths in tenths of the picture's unit (a CSS pixel where the picture is not scaled), so that
/// the same input gives the same bytes on every machine.
pub(super) type Tenths = i64;

/// The size of all letters.
pub(super) const FONT: Tenths = 130;

/// The width that words take at most in any of the theme's sans-serif typefaces.
///
/// The widths are those of Arial, a tenth added: the typefaces that stand in for it are wider by
/// less. What is not Latin, Greek or Cyrillic is taken to be as wide as it is high.
pub(super) fn width(words: &str) -> Tenths {
    let thousandths: i64 = words.chars().map(of_char).sum();
    (thousandths * FONT * 11).div_euclid(10_000) + 1
}

/// A character's width in thousandths of the letters' size.
fn of_char(c: char) -> i64 {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' | '‘' | '’' => 222,
        'I' | 't' | 'f' | '.' | ',' | ':' | ';' | '!' | '/' | '\\' | ' ' | '\u{a0}' | '[' | ']' => {
            278
        }
        'r' | '(' | ')' | '-' | '“' | '”' | '`' => 333,
        '"' | '*' => 389,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 500,
        'a' | 'b' | 'd' | 'e' | 'g' | 'h' | 'n' | 'o' | 'p' | 'q' | 'u' | 'L' | '0'..='9' | '–' => {
            556
        }
        'F' | 'T' | 'Z' | '?' => 611,
        'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' | '&' => 667,
        'C' | 'D' | 'H' | 'N' | 'R' | 'U' | 'w' => 722,
        'G' | 'O' | 'Q' => 778,
        'm' | 'M' => 833,
        'W' => 944,
        // Combining marks stand over what is before them.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0,
        '\u{c0}'..='\u{5ff}' => 700,
        '\u{600}'..='\u{1fff}' => 900,
        _ => 1_000,
    }
}

/// What ends words of a direction of their own (UAX 9).
const END: char = '\u{2069}';

/// What begins words that are all of a direction of their own, and the words: each part of them that
/// stands on its own has to say so again.
fn isolated(words: &str) -> Option<(char, &str)> {
    let begin = words.chars().next().filter(|c| matches!(c, '\u{2066}'..='\u{2068}'))?;
    let inner = words.strip_prefix(begin)?.strip_suffix(END)?;
    (!inner.contains(END)).then_some((begin, inner))
}

/// The words, cut at a space with `…` where they are wider than `most`; none where not even a
/// few letters fit.
pub(super) fn shortened(words: &str, most: Tenths) -> Option<String> {
    if let Some((begin, inner)) = isolated(words) {
        return shortened(inner, most).map(|cut| format!("{begin}{cut}{END}"));
    }
    if width(words) <= most {
        return Some(words.to_owned());
    }
    let mut fits = "";
    for (at, c) in words.char_indices() {
        let head = words.get(..at + c.len_utf8()).unwrap_or(words);
        if width(head) + width("…") > most {
            break;
        }
        fits = head;
    }
    let whole = fits.rsplit_once(' ').map_or("", |(head, _)| head);
    let fits = if whole.chars().count() >= 4 { whole } else { fits };
    let fits = fits.trim_end_matches([' ', ',', ';', ':', '.', '–', '-']);
    (fits.chars().count() >= 4).then(|| format!("{fits}…"))
}

/// The words in lines no wider than `most`, at most `lines` of them; the last is shortened.
pub(super) fn wrapped(words: &str, most: Tenths, lines: usize) -> Vec<String> {
    if let Some((begin, inner)) = isolated(words) {
        let lines = wrapped(inner, most, lines);
        return lines.into_iter().map(|line| format!("{begin}{line}{END}")).collect();
    }
    let mut out: Vec<String> = Vec::new();
    let mut rest: Vec<&str> = words.split_whitespace().rev().collect();
    while let Some(word) = rest.pop() {
        let joined = match out.last() {
            Some(line) => format!("{line} {word}"),
            None => word.to_owned(),
        };
        if out.is_empty() || width(&joined) <= most {
            out.pop();
            out.push(joined);
        } else if out.len() < lines {
            out.push(word.to_owned());
        } else {
            // The last line takes what is left, and is cut.
            let left: Vec<&str> = std::iter::once(word).chain(rest.into_iter().rev()).collect();
            let last = out.pop().unwrap_or_default();
            out.push(format!("{last} {}", left.join(" ")));
            break;
        }
    }
    out.iter().map(|line| shortened(line, most).unwrap_or_else(|| "…".to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wider_words_are_wider() {
        assert!(width("iii") < width("mmm"));
        assert!(width("Director of the CIA") > 10 * FONT / 2);
        assert!(width("中央情報局") >= 5 * FONT);
    }

    #[test]
    fn words_are_cut_at_a_space() {
        let most = width("Removal of the nuc");
        let cut = shortened("Removal of the nuclear archive", most).expect("some");
        assert_eq!(cut, "Removal of the…");
        assert!(width(&cut) <= most);
        assert_eq!(shortened("Tehran", 10_000), Some("Tehran".to_owned()));
        assert_eq!(shortened("Tehran", 100), None, "two letters say nothing");
    }

    #[test]
    fn lines_are_no_wider_than_asked() {
        let words = "Member of the House of Representatives for the eighth district of California";
        for most in [500, 900, 1_500, 9_000] {
            let lines = wrapped(words, most, 3);
            assert!(lines.len() <= 3);
            assert!(lines.iter().all(|line| width(line) <= most), "{lines:?}");
        }
        assert_eq!(wrapped(words, 99_999, 3), [words]);
        assert_eq!(wrapped("Bundesaußenministerinnen", 400, 2).len(), 1);
        assert!(wrapped("", 400, 2).is_empty());
    }
}
