//! A mistake that the YAML parser stops at, in an editor's words: where it begins and how to mend it.

use std::ops::Range;

/// What is said of a mistake.
pub(super) struct Told {
    /// What is underlined.
    pub range: Range<usize>,
    pub message: String,
    pub help: Option<String>,
}

/// What is to be said where the parser stopped at byte `at` of `yaml` with the words `info`.
pub(super) fn told(yaml: &str, at: usize, info: &str) -> Told {
    if let Some(tab) = tab(yaml, at, info) {
        return Told {
            range: tab..tab + 1,
            message: "this is not YAML: a tab in the indentation".into(),
            help: Some("indent with spaces: YAML takes no tabs there".into()),
        };
    }
    // Of a bracket that nothing closes, the parser often tells lines later.
    let mut quotes = Vec::new();
    let open = unclosed(yaml, &mut quotes).filter(|(open, _)| *open <= at);
    // A quotation mark that was forgotten makes the next one close, on whatever line that is.
    let late = quotes.into_iter().find(|quote| {
        let behind = yaml.get(quote.end..at);
        behind.is_some_and(|between| between.trim().is_empty())
            && yaml.get(quote.clone()).is_some_and(|quote| quote.contains('\n'))
    });
    let late = late.filter(|_| info.contains("trailing content")).map(|quote| quote.start);
    let char_at = |at: usize| yaml.get(at..).and_then(|rest| rest.chars().next());
    if let Some((open, close)) = late.and_then(|at| Some((at, char_at(at)?))).or(open) {
        let opener = char_at(open).unwrap_or('[');
        return Told {
            range: open..end_of_line(yaml, open),
            message: format!("this is not YAML: nothing closes this `{opener}`"),
            help: Some(match close {
                _ if yaml.get(open..end_of_line(yaml, open)).is_some_and(|l| l.contains(" #")) => {
                    "behind ` #` a line is a comment: put quotation marks around the value".into()
                }
                '"' | '\'' => format!("close it with `{close}`, or begin the value without it"),
                _ => format!("close it with `{close}`"),
            }),
        };
    }
    let end = end_of_line(yaml, at);
    let mut range = at..end.max(at);
    if range.is_empty() && at > 0 {
        // At the end of a line there is nothing to underline: take the line.
        let start = yaml.get(..at).and_then(|before| before.trim_end().rfind('\n'));
        range = start.map_or(0, |newline| newline + 1)..at;
    }
    Told { range, message: format!("this is not YAML: {info}"), help: help(yaml, at, info) }
}

fn help(yaml: &str, at: usize, info: &str) -> Option<String> {
    let start = yaml.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |n| n + 1);
    let line = yaml.get(start..end_of_line(yaml, at)).unwrap_or("");
    let here = yaml.get(at..).unwrap_or("");
    let value = line.split_once(": ").map_or("", |(_, value)| value.trim_start());
    let said = |part: &str| info.contains(part);
    let help = if line.matches(": ").count() > 1 && !line.contains(['"', '\'', '{']) {
        "put quotation marks around a value that holds `: `"
    } else if line.trim_start().starts_with(['@', '`', '%'])
        || line.contains(": @")
        || here.starts_with(['@', '`', '%'])
    {
        "put quotation marks around a value that begins with `@`, `%` or a backtick"
    } else if said("trailing content") {
        let (own, other) = if value.starts_with('\'') { ('\'', '"') } else { ('"', '\'') };
        return Some(match value.matches(own).count() > 1 && !value.contains(other) {
            true => format!("the second `{own}` ends the value; put `{other}` around the whole"),
            false => "nothing can stand behind what closes a value".to_owned(),
        });
    } else if said("unknown escape") {
        "write `\\\\` for a backslash, or put the value in single quotation marks"
    } else if said("mismatched bracket") {
        "close brackets in the order in which they were opened, the last one first"
    } else if said("misplaced bracket") {
        "nothing opens this bracket: remove it, or put quotation marks around the value"
    } else if said("flow mapping") || said("flow sequence") {
        "inside { } and [ ], part values by commas; put quotation marks around one that holds `: `"
    } else if value.starts_with(['*', '&', '!', '>', '|', '-', '?', ',', ']', '}'])
        && !here.starts_with(line.trim_start())
    {
        let sign = value.chars().next().unwrap_or('*');
        return Some(format!("put quotation marks around a value that begins with `{sign}`"));
    } else if said("mapping values are not allowed") {
        let before = yaml.get(..start).unwrap_or("").trim_end();
        let before = before.get(before.rfind('\n').map_or(0, |n| n + 1)..).unwrap_or("");
        match before.contains(": ") || before.ends_with(':') {
            true => "indent this line like the line before, or less",
            false => "each line is a key, a colon, a space and a value: look at the line before",
        }
    } else if value.starts_with(['[', '{', '"', '\'']) && !here.starts_with(line.trim_start()) {
        "nothing can stand behind what closes a value: put quotation marks around the whole"
    } else if said("simple key") {
        "each line is a key, a colon, a space and a value"
    } else if said("block collection") || said("block mapping") {
        "indent the keys of one set alike, each exactly below the first"
    } else {
        return None;
    };
    Some(help.to_owned())
}

fn end_of_line(yaml: &str, at: usize) -> usize {
    yaml.get(at..).and_then(|rest| rest.find('\n')).map_or(yaml.len(), |end| at + end)
}

/// The tab that the parser means, which may be on a later line than where it stops.
fn tab(yaml: &str, at: usize, info: &str) -> Option<usize> {
    if !info.contains("tab") {
        return None;
    }
    let mut line_start = yaml.get(..at)?.rfind('\n').map_or(0, |newline| newline + 1);
    for line in yaml.get(line_start..)?.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line.get(..indent)?.find('\t') {
            return Some(line_start + tab);
        }
        line_start += line.len();
    }
    None
}

/// The first bracket or quotation mark that nothing closes, and what would.
/// Takes note of what stands in quotation marks.
fn unclosed(yaml: &str, quotes: &mut Vec<Range<usize>>) -> Option<(usize, char)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    // Whether a value may begin here: only there do brackets and quotation marks mean something.
    let mut begins = true;
    let mut indent_of_block: Option<usize> = None;
    let mut at = 0;
    while let Some(c) = yaml.get(at..).and_then(|rest| rest.chars().next()) {
        let line_begins = at == 0 || yaml.get(..at).is_some_and(|before| before.ends_with('\n'));
        if line_begins && open.is_empty() {
            let line = yaml.get(at..end_of_line(yaml, at)).unwrap_or("");
            let indent = line.len() - line.trim_start_matches(' ').len();
            // What is indented below `|` or `>` is words.
            let of_block = |parent| indent > parent || line.trim().is_empty();
            if indent_of_block.is_some_and(of_block) {
                at = end_of_line(yaml, at) + 1;
                continue;
            }
            let signs = [" |", " >", " |-", " >-", " |+", " >+"];
            let opens = signs.iter().any(|sign| line.trim_end().ends_with(sign));
            indent_of_block = opens.then_some(indent);
            begins = true;
        }
        let rest = yaml.get(at + c.len_utf8()..).unwrap_or("");
        match c {
            '"' | '\'' if begins => match quoted(rest, c) {
                Some(len) => {
                    quotes.push(at..at + 1 + len);
                    at += len;
                    begins = false;
                }
                None => return Some((at, c)),
            },
            '[' | '{' if begins || !open.is_empty() => {
                open.push((at, if c == '[' { ']' } else { '}' }));
                begins = true;
            }
            ']' | '}' if !open.is_empty() => {
                let wanted = open.pop()?;
                if wanted.1 != c {
                    return Some(wanted);
                }
                begins = false;
            }
            '#' if yaml
                .get(..at)
                .is_none_or(|before| before.is_empty() || before.ends_with([' ', '\n'])) =>
            {
                at = end_of_line(yaml, at);
                continue;
            }
            ',' if !open.is_empty() => begins = true,
            ':' | '-' if rest.starts_with([' ', '\n']) => begins = true,
            ' ' | '\n' => {}
            _ => begins = false,
        }
        at += c.len_utf8();
    }
    open.first().copied()
}

/// How many bytes of `rest` a quotation takes to its end, the closing mark with it.
fn quoted(rest: &str, mark: char) -> Option<usize> {
    let mut signs = rest.char_indices();
    while let Some((at, c)) = signs.next() {
        match c {
            '\\' if mark == '"' => drop(signs.next()),
            c if c == mark => {
                // Two in a row are one that is meant.
                if mark == '\'' && rest.get(at + 1..).is_some_and(|rest| rest.starts_with('\'')) {
                    signs.next();
                    continue;
                }
                return Some(at + c.len_utf8());
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nothing_closes_is_found_where_it_opens() {
        for (yaml, place) in [
            ("a: [x\nb: [y]\n", Some(3)),
            ("a: 1\nb:\n  - { c: d, e: [f] \n  - { g: h }\n", Some(12)),
            ("a: \"x\nb: y\n", Some(3)),
            ("a: 'it''s\n", Some(3)),
            ("a: { b: ] }\n", Some(3)),
            ("a: it's [odd\nb: c\"d\n", None),
            ("a: |\n  [not closed\n  \"nor this\nb: 1\n", None),
            ("a: [x, \"y]\", 'z']\n# [\nb: c # {\n", None),
            ("a: \"x\\\"y\"\n", None),
        ] {
            assert_eq!(unclosed(yaml, &mut Vec::new()).map(|(at, _)| at), place, "{yaml}");
        }
    }
}
