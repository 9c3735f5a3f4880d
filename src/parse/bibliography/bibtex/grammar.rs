//! BibTeX that the crate's grammar does not know, written so that it does: byte for byte in the same
//! places, so that findings point where the mistake is.
//!
//! Entries in parentheses get braces, `@preamble` is blanked, being TeX for a typesetter, and of TeX's
//! commands those are turned whose form the crate misreads: `\o{}`, `\'\i`, `\,`, `\-`.

/// The file in its mended form, of the same length.
pub(super) fn mended(raw: &str) -> String {
    let mut bytes = raw.as_bytes().to_vec();
    blocks(&mut bytes);
    let bytes = commands(bytes);
    // Only whole characters were put in place of whole ones.
    String::from_utf8(bytes).unwrap_or_else(|_| raw.to_owned())
}

/// Turns the parentheses around entries into braces and blanks preambles.
fn blocks(bytes: &mut [u8]) {
    let mut at = 0;
    while let Some(offset) = bytes.get(at..).and_then(|rest| rest.iter().position(|b| *b == b'@')) {
        let start = at + offset;
        at = start + 1;
        // Within a field an `@` is an address's.
        let before = bytes.get(..start).unwrap_or(&[]);
        let last = before.iter().rev().find(|b| !matches!(b, b' ' | b'\t'));
        if !matches!(last, None | Some(b'\n' | b'\r' | b'}' | b')')) {
            continue;
        }
        let letter = |b: &&u8| b.is_ascii_alphabetic();
        let rest = bytes.get(at..).unwrap_or(&[]);
        let name = rest.iter().take_while(letter).count();
        let space = rest.iter().skip(name).take_while(|b| b.is_ascii_whitespace()).count();
        let open = at + name + space;
        let preamble =
            bytes.get(at..at + name).is_some_and(|n| n.eq_ignore_ascii_case(b"preamble"));
        let Some(delimiter @ (b'{' | b'(')) = bytes.get(open).copied().filter(|_| name > 0) else {
            continue;
        };
        if delimiter == b'{' && !preamble {
            continue;
        }
        let close = match closing(bytes, open) {
            Ok(close) => close,
            // What is never closed ends where the next entry begins, and nothing within is looked at
            // again.
            Err(end) => {
                at = end.max(at);
                continue;
            }
        };
        if preamble {
            let block = bytes.get_mut(start..=close).unwrap_or(&mut []);
            block.iter_mut().filter(|b| !b.is_ascii_whitespace()).for_each(|b| *b = b' ');
        } else {
            for (place, brace) in [(open, b'{'), (close, b'}')] {
                if let Some(byte) = bytes.get_mut(place) {
                    *byte = brace;
                }
            }
        }
        at = close + 1;
    }
}

/// Where the block ends that is opened at `open`; or where another begins, with an `@` at the start of
/// a line, before it does.
fn closing(bytes: &[u8], open: usize) -> Result<usize, usize> {
    let round = bytes.get(open) == Some(&b'(');
    let mut depth = 0_usize;
    let mut escaped = false;
    let mut line_start = false;
    for (at, byte) in bytes.iter().enumerate().skip(open) {
        match byte {
            _ if escaped => {
                escaped = false;
                continue;
            }
            b'\\' => escaped = true,
            b'@' if line_start && at > open => return Err(at),
            b'{' => depth += 1,
            b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 && !round {
                    return Ok(at);
                }
            }
            b')' if round && depth == 0 => return Ok(at),
            _ => {}
        }
        line_start = *byte == b'\n' || line_start && byte.is_ascii_whitespace();
    }
    Err(bytes.len())
}

/// A command and what takes its place, of the same length.
const COMMANDS: &[(&str, &str)] = &[
    // An empty pair of braces behind a letter only ends its name, and does not take a stroke.
    (r"\o{}", "ø{}"),
    // An accent on a dotless i.
    (r"\'{\i}", "í{}{}"),
    (r"\`{\i}", "ì{}{}"),
    (r"\^{\i}", "î{}{}"),
    (r#"\"{\i}"#, "ï{}{}"),
    (r"\~{\i}", "ĩ{}{}"),
    (r"\={\i}", "ī{}{}"),
    (r"\'\i", "í{}"),
    (r"\`\i", "ì{}"),
    (r"\^\i", "î{}"),
    (r#"\"\i"#, "ï{}"),
    (r"\~\i", "ĩ{}"),
    (r"\=\i", "ī{}"),
    // Thin spaces, and marks that tell where a word may be parted.
    (r"\,", "\u{a0}"),
    (r"\;", "\u{a0}"),
    (r"\-", "{}"),
    (r"\/", "{}"),
    (r"\!", "{}"),
];

fn commands(bytes: Vec<u8>) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let rest = bytes.get(at..).unwrap_or(&[]);
        let known = (*byte == b'\\').then(|| {
            COMMANDS.iter().find(|(command, _)| {
                let name_ends = rest.get(command.len()).is_none_or(|b| !b.is_ascii_alphabetic());
                let letters = command.ends_with(|c: char| c.is_ascii_alphabetic());
                rest.starts_with(command.as_bytes()) && (name_ends || !letters)
            })
        });
        match known.flatten() {
            Some((command, instead)) => {
                out.extend_from_slice(instead.as_bytes());
                at += command.len();
            }
            None => {
                // A backslash takes what follows with it, so that `\\,` is a line's end and a comma.
                let taken = if *byte == b'\\' { rest.len().min(2) } else { 1 };
                out.extend_from_slice(rest.get(..taken).unwrap_or(rest));
                at += taken;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_place_is_as_long() {
        for (command, instead) in COMMANDS {
            assert_eq!(command.len(), instead.len(), "{command}");
        }
    }

    #[test]
    fn parentheses_become_braces_and_preambles_blanks() {
        assert_eq!(mended("@a(k, t = {(x)})\n@b{k}"), "@a{k, t = {(x)}}\n@b{k}");
        assert_eq!(mended("@Preamble{ {a} # \"b\"\n}@b{k}"), "                    \n @b{k}");
        assert_eq!(mended("@a(k, t = {open\n@b{k}"), "@a(k, t = {open\n@b{k}");
        let address = "@m{k, t = {mail a@b (not c)}}";
        assert_eq!(mended(address), address);
    }

    #[test]
    fn a_hostile_file_is_gone_through_once() {
        let hostile = "}@a(".repeat(200_000);
        assert_eq!(mended(&hostile).len(), hostile.len());
    }

    #[test]
    fn commands_are_turned() {
        assert_eq!(mended(r"H\o{}iland {\'\i} \'\infty"), r"Hø{}iland {í{}} \'\infty");
        assert_eq!(mended(r"a\\, b\, c"), "a\\\\, b\u{a0} c");
    }
}
