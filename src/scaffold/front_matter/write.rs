//! Values as YAML: in several lines or in one, with quotation marks where they are needed.

/// A value to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Yaml {
    /// Words, a date, a number.
    Words(String),
    /// `true` or `false`
    Flag(bool),
    /// A list.
    List(Vec<Yaml>),
    /// A set of keys.
    Keys(Vec<(String, Yaml)>),
}

/// Columns that a record in one line may take.
const LINE: usize = 100;

impl From<&str> for Yaml {
    fn from(words: &str) -> Yaml {
        Yaml::Words(words.to_owned())
    }
}

impl From<String> for Yaml {
    fn from(words: String) -> Yaml {
        Yaml::Words(words)
    }
}

impl Yaml {
    /// A set of keys in this order; those with nothing to say are left out.
    pub fn keys<K: Into<String>, V: Into<Yaml>>(pairs: impl IntoIterator<Item = (K, V)>) -> Yaml {
        let pairs = pairs.into_iter().map(|(key, value)| (key.into(), value.into()));
        Yaml::Keys(pairs.filter(|(_, value)| !value.is_empty()).collect())
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Yaml::Words(words) => words.is_empty(),
            Yaml::Flag(_) => false,
            Yaml::List(items) => items.is_empty(),
            Yaml::Keys(pairs) => pairs.is_empty(),
        }
    }

    /// In one line: `{ id: cia, name: CIA }`; `space` is what stands within the braces.
    pub(super) fn in_line(&self, space: &str) -> String {
        match self {
            Yaml::Words(words) => scalar(words, true),
            Yaml::Flag(flag) => flag.to_string(),
            Yaml::List(items) => {
                let items: Vec<String> = items.iter().map(|item| item.in_line(space)).collect();
                format!("[{}]", items.join(", "))
            }
            Yaml::Keys(pairs) => {
                let pair = |(key, value): &(String, Yaml)| {
                    format!("{}: {}", scalar(key, true), value.in_line(space))
                };
                let pairs: Vec<String> = pairs.iter().map(pair).collect();
                format!("{{{space}{}{space}}}", pairs.join(", "))
            }
        }
    }

    /// In one line where that is the style and it fits, else in several; lines after the first begin
    /// with `indent`.
    pub(super) fn in_lines(&self, indent: &str, one_line: bool, space: &str) -> String {
        if let Yaml::Keys(_) | Yaml::List(_) = self {
            let line = self.in_line(space);
            if one_line && indent.len() + line.chars().count() <= LINE {
                return line;
            }
        }
        match self {
            Yaml::Keys(pairs) => {
                let pair = |(key, value): &(String, Yaml)| {
                    format!("{}:{}", scalar(key, false), value.after_key(indent, space))
                };
                let pairs: Vec<String> = pairs.iter().map(pair).collect();
                pairs.join(&format!("\n{indent}"))
            }
            Yaml::List(items) => {
                let within = format!("{indent}  ");
                let item = |item: &Yaml| format!("- {}", item.in_lines(&within, true, space));
                let items: Vec<String> = items.iter().map(item).collect();
                items.join(&format!("\n{indent}"))
            }
            Yaml::Words(words) => scalar(words, false),
            Yaml::Flag(flag) => flag.to_string(),
        }
    }

    /// The value behind `key:`, in the same line where it may be.
    fn after_key(&self, indent: &str, space: &str) -> String {
        let within = format!("{indent}  ");
        match self {
            // Lists of words and small sets stand in the key's line.
            Yaml::List(items) if items.iter().any(|item| matches!(item, Yaml::Keys(_))) => {
                format!("\n{within}{}", self.in_lines(&within, false, space))
            }
            Yaml::List(_) | Yaml::Keys(_) => {
                let line = self.in_line(space);
                match indent.len() + line.chars().count() <= LINE {
                    true => format!(" {line}"),
                    false => format!("\n{within}{}", self.in_lines(&within, false, space)),
                }
            }
            Yaml::Words(words) => match literal(words, &within) {
                Some(literal) => format!(" {literal}"),
                None => format!(" {}", scalar(words, false)),
            },
            Yaml::Flag(flag) => format!(" {flag}"),
        }
    }
}

/// Several lines as a block: only where it keeps every character.
fn literal(words: &str, indent: &str) -> Option<String> {
    let plain = |line: &str| !line.ends_with([' ', '\t']) && !line.starts_with(['\t', ' ']);
    let kept = words.contains('\n')
        && !words.ends_with('\n')
        && !words.starts_with('\n')
        && words.split('\n').all(plain)
        && words.chars().all(|c| c == '\n' || is_printable(c));
    kept.then(|| {
        let line = |line: &str| match line {
            "" => String::new(),
            line => format!("\n{indent}{line}"),
        };
        let lines: Vec<String> =
            words.split('\n').map(|l| if l.is_empty() { "\n".into() } else { line(l) }).collect();
        format!("|-{}", lines.concat())
    })
}

fn is_printable(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{feff}' | '\u{2028}' | '\u{2029}' | '\u{85}')
}

/// Words as a value, plain where every YAML reads them as these words.
fn scalar(words: &str, in_line: bool) -> String {
    let mut out = String::with_capacity(words.len() + 2);
    if is_plain(words, in_line) {
        out.push_str(words);
        return out;
    }
    out.push('"');
    for c in words.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if is_printable(c) => out.push(c),
            c => match u32::from(c) {
                code @ 0..=0xff => out.push_str(&format!("\\x{code:02x}")),
                code @ 0x100..=0xffff => out.push_str(&format!("\\u{code:04x}")),
                code => out.push_str(&format!("\\U{code:08x}")),
            },
        }
    }
    out.push('"');
    out
}

/// Whether words need no quotation marks. Cautious: what some YAML takes for a number in another base,
/// a truth or nothing at all gets them.
fn is_plain(words: &str, in_line: bool) -> bool {
    let special = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf"];
    words.starts_with(|c: char| c.is_alphanumeric())
        && !words.ends_with([' ', ':'])
        && !words.contains(": ")
        && !words.contains(" #")
        && !words.starts_with("---")
        && words.chars().all(is_printable)
        && !special.contains(&words.to_lowercase().as_str())
        && !(in_line && words.contains([',', '[', ']', '{', '}', ':', '#']))
        && !(words.starts_with('0') && words.get(1..2).is_some_and(|c| "xob".contains(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_stand_where_they_are_needed() {
        for (words, in_line, wanted) in [
            ("A title", false, "A title"),
            ("A title: more", false, "\"A title: more\""),
            ("a:b", false, "a:b"),
            ("https://a.example/b", false, "https://a.example/b"),
            ("https://a.example/b", true, "\"https://a.example/b\""),
            ("one, two", false, "one, two"),
            ("one, two", true, "\"one, two\""),
            ("No", false, "\"No\""),
            ("", false, "\"\""),
            ("- dash", false, "\"- dash\""),
            ("a\u{7}\t\"b\"", false, "\"a\\x07\\t\\\"b\\\"\""),
            ("Zürich 2018-02~", true, "Zürich 2018-02~"),
            ("[2018, 2019]", false, "\"[2018, 2019]\""),
            ("end ", false, "\"end \""),
        ] {
            assert_eq!(scalar(words, in_line), wanted, "{words}");
        }
    }

    #[test]
    fn several_lines_are_a_block_where_nothing_is_lost() {
        assert_eq!(literal("a\n\nb", "  ").as_deref(), Some("|-\n  a\n\n  b"));
        assert_eq!(literal("a ", "  "), None);
        assert_eq!(literal("a \nb", "  "), None);
        assert_eq!(literal(" a\nb", "  "), None);
    }
}
