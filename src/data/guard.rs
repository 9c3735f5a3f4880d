//! Free text that no spreadsheet takes for a formula.

use std::borrow::Cow;

/// Free text as a cell has it. What a spreadsheet might take for a formula or a command (it begins
/// with `=`, `+`, `-`, `@`, one of their full-width twins, a tab or the end of a line) has an
/// apostrophe before it, which spreadsheets show as text. So has a text that begins with apostrophes
/// before such a sign: one apostrophe taken away gives the text back, whatever it was.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    if is_guarded(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

fn is_guarded(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_a_formula_and_can_be_had_back() {
        for text in ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''-x", "＝1"] {
            let cell = guarded(text);
            assert!(cell.starts_with('\''), "{text:?}");
            assert_eq!(cell.strip_prefix('\''), Some(text));
        }
        for text in ["", "a=b", "'quoted'", "1-2", "– dash", "…"] {
            assert_eq!(guarded(text), text);
        }
    }
}
