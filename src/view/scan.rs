//! Looking for bytes, sixteen at a time.

const MANY: usize = 16;

/// Where the first byte is that is such a one. `is` is asked of sixteen bytes in one step, if it
/// compares with `|` and `&`, which have no way out in between.
#[inline]
pub fn find(bytes: &[u8], is: impl Fn(u8) -> bool) -> Option<usize> {
    let any = |many: &[u8; MANY]| many.iter().fold(false, |any, byte| any | is(*byte));
    let (chunks, rest) = bytes.as_chunks::<MANY>();
    let from = match chunks.iter().position(any) {
        Some(chunk) => chunk * MANY,
        None if rest.is_empty() || bytes.last_chunk().is_some_and(|last| !any(last)) => {
            return None;
        }
        None => chunks.len() * MANY,
    };
    let rest = bytes.get(from..).unwrap_or_default();
    rest.iter().position(|byte| is(*byte)).map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_is_found_wherever_it_is() {
        for length in 0..50 {
            let mut bytes = vec![b'a'; length];
            assert_eq!(find(&bytes, |byte| byte == b'b'), None);
            for at in (0..length).rev() {
                bytes[at] = b'b';
                assert_eq!(find(&bytes, |byte| byte == b'b'), Some(at), "{length}");
            }
        }
    }
}
