//! A stylesheet without what browsers skip: comments, and the white space between its parts.

/// The same rules in fewer bytes. Strings and addresses stay as they are.
pub(super) fn compact(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    let mut space = false;
    while let Some(first) = rest.chars().next() {
        let piece = if rest.starts_with("/*") {
            let end =
                rest.get(2..).and_then(|inner| inner.find("*/")).map_or(rest.len(), |at| at + 4);
            rest = rest.get(end..).unwrap_or_default();
            space = true;
            continue;
        } else if first.is_ascii_whitespace() {
            rest = rest.trim_ascii_start();
            space = true;
            continue;
        } else if first == '"' || first == '\'' {
            quoted(rest, first)
        } else if rest.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("url(")) {
            rest.find(')').map_or(rest.len(), |at| at + 1)
        } else if first == '\\' {
            1 + rest.chars().nth(1).map_or(0, char::len_utf8)
        } else {
            first.len_utf8()
        };
        if space && !out.is_empty() && needed(&out, first) {
            out.push(' ');
        }
        space = false;
        if first == '}' && out.ends_with(';') {
            out.pop();
        }
        let (whole, after) = rest.split_at_checked(piece).unwrap_or((rest, ""));
        out.push_str(whole);
        rest = after;
    }
    out
}

/// Whether white space between what is written and `next` means anything. After a colon it does in a
/// declaration whose value is empty, and before one always: `a :hover` is not `a:hover`.
fn needed(written: &str, next: char) -> bool {
    const APART: [char; 4] = ['{', '}', ';', ','];
    !(written.ends_with(APART)
        || (written.ends_with(':') && next != ';' && next != '}')
        || (APART.contains(&next) && !written.ends_with(':')))
}

/// The length of the string at the start of `rest`, with its quotation marks.
fn quoted(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if letter == '\\' {
            escaped = true;
        } else if letter == mark {
            return at + letter.len_utf8();
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_white_space_go() {
        let css = "/* The ground. */\n@media (width >= 75em) {\n  a , b > c { color: red; /* x */ margin: 0 1px }\n}\n";
        assert_eq!(compact(css), "@media (width >= 75em){a,b > c{color:red;margin:0 1px}}");
    }

    #[test]
    fn white_space_that_means_something_stays() {
        assert_eq!(compact("a :hover { --on: ; }"), "a :hover{--on: }");
        assert_eq!(compact("a/**/b{}"), "a b{}");
        assert_eq!(
            compact("a { width: calc(1px + 2px) !important; }"),
            "a{width:calc(1px + 2px) !important}"
        );
    }

    #[test]
    fn strings_addresses_and_escapes_are_whole() {
        for css in [
            r#"a::after{content:" /* ; } \" , "}"#,
            "a{background:url(data:x;y,/*z*/)}",
            r".a\,\ b{color:red}",
            r#"a{content:"no end"#,
        ] {
            assert_eq!(compact(css), css);
        }
    }
}
