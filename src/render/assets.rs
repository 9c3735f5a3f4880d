//! The theme's own files: stylesheets in one and compact, scripts and pictures as they are.

use super::compact::compact;
use crate::output::{OutPath, Output, OutputError};
use crate::theme::Theme;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

/// Where pages find the theme's files.
#[derive(Debug, Default)]
pub(super) struct Assets {
    pub styles: Vec<String>,
    pub scripts: Vec<String>,
    pub print_style: String,
    pub page_styles: BTreeMap<String, String>,
    pub page_scripts: BTreeMap<String, String>,
    pub icon: String,
}

/// Writes the theme's files under `theme/`. All stylesheets become one, in the order of their names,
/// but for `print.css` and those of one kind of page, for which no other page should wait; addresses
/// carry a mark of the contents, so that a browser never shows a new page with old styles.
pub(super) fn write(
    theme: &Theme,
    base_path: &str,
    output: &dyn Output,
) -> Result<Assets, OutputError> {
    let mut assets = Assets::default();
    let mut styles: Vec<u8> = Vec::new();
    for (name, bytes) in &theme.statics {
        let bytes = if name.ends_with(".css") { styled(bytes) } else { bytes.to_vec() };
        if name.ends_with(".css") && !name.contains('/') && name != "print.css" {
            styles.extend_from_slice(&bytes);
            styles.push(b'\n');
            continue;
        }
        let Ok(path) = OutPath::new(&format!("theme/{name}")) else { continue };
        let url = format!("{base_path}theme/{name}?v={}", mark(&bytes));
        match name.strip_prefix("pages/").and_then(|name| name.rsplit_once('.')) {
            Some((kind, "css")) => {
                assets.page_styles.insert(kind.to_owned(), url);
            }
            Some((kind, "js")) => {
                assets.page_scripts.insert(kind.to_owned(), url);
            }
            _ if name == "print.css" => assets.print_style = url,
            _ if name == "favicon.svg" => assets.icon = url,
            _ if name.ends_with(".js") && !name.contains('/') => assets.scripts.push(url),
            _ => {}
        }
        output.put(path, bytes)?;
    }
    if !styles.is_empty() {
        assets.styles.push(format!("{base_path}theme/style.css?v={}", mark(&styles)));
        if let Ok(path) = OutPath::new("theme/style.css") {
            output.put(path, styles)?;
        }
    }
    Ok(assets)
}

/// A stylesheet as it is sent; one that is not UTF-8 as it is.
fn styled(bytes: &[u8]) -> Vec<u8> {
    std::str::from_utf8(bytes).map_or_else(|_| bytes.to_vec(), |css| compact(css).into_bytes())
}

/// A short mark of some bytes (FNV-1a, 64 bits): the same on every machine.
fn mark(bytes: &[u8]) -> String {
    struct Fnv(u64);
    impl Hasher for Fnv {
        fn finish(&self) -> u64 {
            self.0
        }
        fn write(&mut self, bytes: &[u8]) {
            for byte in bytes {
                self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
    }
    let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
    for byte in bytes {
        byte.hash(&mut hasher);
    }
    format!("{:08x}", hasher.finish() & 0xffff_ffff)
}
