//! The page that says what the files of data hold.

use super::frame::Frame;
use super::model::*;
use super::sheet::Sheet;
use crate::domain::id::PageKey;
use crate::dossier::Place;

/// The address of the page, without base path.
pub const DATA: &str = "/data/";

/// The page at [`DATA`], over these files.
pub fn data_page(frame: &Frame<'_>, files: Vec<DataFile>) -> DataPage {
    let sheet = Sheet::new(frame, Place::Page(PageKey(u32::MAX)), frame.url(DATA), None);
    let ui = frame.words;
    let mut shell = sheet.shell("data", ui.get("data").to_owned(), ui.get("data_lede").to_owned());
    shell.crumbs = vec![super::text_pages::home(frame, sheet.ui)];
    DataPage { shell, files }
}

/// Whether a page or a redirect of an editor's stands at [`DATA`], in whatever case it is written.
pub fn data_is_taken(frame: &Frame<'_>) -> bool {
    frame.dossier.pages.iter().any(|page| {
        let mut wanted = page.aliases.iter().chain([&page.address]);
        wanted.any(|address| address.eq_ignore_ascii_case(DATA))
    })
}
