//! Free text that no spreadsheet takes for a formula.

/// What stands before free text in a cell. What a spreadsheet might take for a formula or a command (it
/// begins with `=`, `+`, `-`, `@`, one of their full-width twins, a tab or the end of a line) has an
/// apostrophe before it, which spreadsheets show as text. So has a text that begins with apostrophes
/// before such a sign: one apostrophe taken away gives the text back, whatever it was.
pub(super) fn guard(text: &str) -> &'static str {
    let begins = text.trim_start_matches('\'');
    let signs = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if begins.starts_with(signs) { "'" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_a_formula_and_can_be_had_back() {
        for text in ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''-x", "＝1"] {
            assert_eq!(guard(text), "'", "{text:?}");
        }
        for text in ["", "a=b", "'quoted'", "1-2", "– dash", "…"] {
            assert_eq!(guard(text), "", "{text:?}");
        }
    }
}
