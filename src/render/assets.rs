//! The theme's own files: stylesheets in one, scripts and pictures as they are.

use crate::output::{OutPath, Output, OutputError};
use crate::theme::Theme;
use crate::view::model::PageScript;
use std::hash::{Hash, Hasher};

/// Where pages find the theme's files.
#[derive(Debug, Default)]
pub(super) struct Assets {
    pub styles: Vec<String>,
    pub scripts: Vec<String>,
    pub page_scripts: Vec<PageScript>,
    pub icon: String,
}

/// Writes the theme's files under `theme/`. All stylesheets become one, in the order of their names;
/// addresses carry a mark of the contents, so that a browser never shows a new page with old styles.
pub(super) fn write(
    theme: &Theme,
    base_path: &str,
    output: &dyn Output,
) -> Result<Assets, OutputError> {
    let mut assets = Assets::default();
    let mut styles: Vec<u8> = Vec::new();
    for (name, bytes) in &theme.statics {
        if name.ends_with(".css") && !name.contains('/') {
            styles.extend_from_slice(bytes);
            styles.push(b'\n');
            continue;
        }
        let Ok(path) = OutPath::new(&format!("theme/{name}")) else { continue };
        let url = format!("{base_path}theme/{name}?v={}", mark(bytes));
        if let Some(kind) = name.strip_prefix("pages/").and_then(|name| name.strip_suffix(".js")) {
            assets.page_scripts.push(PageScript { kind: kind.to_owned(), url });
        } else if name.ends_with(".js") && !name.contains('/') {
            assets.scripts.push(url);
        } else if name == "favicon.svg" {
            assets.icon = url;
        }
        output.put(path, bytes.to_vec())?;
    }
    if !styles.is_empty() {
        assets.styles.push(format!("{base_path}theme/style.css?v={}", mark(&styles)));
        if let Ok(path) = OutPath::new("theme/style.css") {
            output.put(path, styles)?;
        }
    }
    Ok(assets)
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
