//! MurmurHash3, the 128-bit variant for 64-bit machines: tells whether a file's bytes changed.
//!
//! Chosen because it is fixed for good (the standard library's hashers may change with the
//! compiler), published with test values, found in every language, a page of code, and as fast as
//! memory: a build hashes every byte of the site. It is no security measure, and none is needed:
//! before a file is taken as unchanged, its very bytes are compared.

/// Two odd constants of the published algorithm.
const C1: u64 = 0x87c3_7b91_1142_53d5;
const C2: u64 = 0x4cf5_ad43_2745_937f;

/// The MurmurHash3_x64_128 of `bytes` with seed 0, the first half in the high 64 bits.
pub(super) fn hash(bytes: &[u8]) -> u128 {
    let (mut h1, mut h2) = (0_u64, 0_u64);
    let (blocks, tail) = bytes.as_chunks::<16>();
    for block in blocks {
        let (k1, k2) = words(block);
        h1 = (h1 ^ mix1(k1)).rotate_left(27).wrapping_add(h2);
        h1 = h1.wrapping_mul(5).wrapping_add(0x52dc_e729);
        h2 = (h2 ^ mix2(k2)).rotate_left(31).wrapping_add(h1);
        h2 = h2.wrapping_mul(5).wrapping_add(0x3849_5ab5);
    }
    let mut last = [0; 16];
    last.iter_mut().zip(tail).for_each(|(to, from)| *to = *from);
    let (k1, k2) = words(&last);
    let length = bytes.len() as u64;
    h1 ^= mix1(k1) ^ length;
    h2 ^= mix2(k2) ^ length;
    h1 = h1.wrapping_add(h2);
    h2 = h2.wrapping_add(h1);
    h1 = finish(h1);
    h2 = finish(h2);
    h1 = h1.wrapping_add(h2);
    h2 = h2.wrapping_add(h1);
    u128::from(h1) << 64 | u128::from(h2)
}

/// The two little-endian words of a block.
fn words(block: &[u8; 16]) -> (u64, u64) {
    let both = u128::from_le_bytes(*block);
    (both as u64, (both >> 64) as u64)
}

fn mix1(word: u64) -> u64 {
    word.wrapping_mul(C1).rotate_left(31).wrapping_mul(C2)
}

fn mix2(word: u64) -> u64 {
    word.wrapping_mul(C2).rotate_left(33).wrapping_mul(C1)
}

fn finish(mut word: u64) -> u64 {
    word = (word ^ word >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    word = (word ^ word >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    word ^ word >> 33
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn agrees_with_the_published_values() {
        for (text, expected) in [
            ("", 0),
            ("hello", 0xcbd8_a7b3_41bd_9b02_5b1e_906a_48ae_1d19),
            ("hello, world", 0x342f_ac62_3a5e_bc8e_4cdc_bc07_9642_414d),
            ("19 Jan 2038 at 3:14:07 AM", 0xb89e_5988_b737_affc_664f_c295_0231_b2cb),
            (
                "The quick brown fox jumps over the lazy dog.",
                0xcd99_481f_9ee9_02c9_695d_a1a3_8987_b6e7,
            ),
        ] {
            assert_eq!(hash(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn length_and_every_byte_count() {
        let zeros = [0_u8; 40];
        for length in 0..40 {
            assert_ne!(hash(&zeros[..length]), hash(&zeros[..=length]), "{length} zeros");
        }
        for at in 0..40 {
            let mut one = zeros;
            one[at] = 1;
            assert_ne!(hash(&one), hash(&zeros), "byte {at}");
        }
    }
}
