//! Each table of a page as a file beside it: `/archive-raid/table-1.csv`, `/claims/x/positions.csv`,
//! `/assessments/x/ratings.csv`. The columns are those of the site's file of the same kind.

use super::table::Table;
use super::{claims, ratings, verdicts};
use crate::dossier::{Record, RecordKind};
use crate::view::{Frame, POSITIONS, RATINGS, address, table_file};
use rayon::prelude::*;

/// Takes a file by its address without base path, and its bytes.
pub type WriteAt<'a, E> = &'a (dyn Fn(&str, Vec<u8>) -> Result<(), E> + Sync);

/// Makes the files and hands each to `write`. One whose path (`archive-raid/table-1.csv`) is `taken` by
/// a file of the content is left to it.
///
/// # Errors
///
/// Those of `write`.
pub fn beside<E: Send>(
    frame: &Frame<'_>,
    taken: &(dyn Fn(&str) -> bool + Sync),
    write: WriteAt<'_, E>,
) -> Result<(), E> {
    let put = |address: &str, table: Table| match taken(address.trim_start_matches('/')) {
        true => Ok(()),
        false => write(address, table.into_bytes()),
    };
    let dossier = frame.dossier;
    dossier.pages.par_iter().try_for_each(|page| {
        (1u32..).zip(verdicts::tables(page)).try_for_each(|(number, ask)| {
            let mut table = Table::new(&verdicts::CELLS);
            verdicts::cells_of(frame, page, number, ask, &mut table);
            put(&format!("{}{}", page.address, table_file(number)), table)
        })
    })?;
    let record = |record: Record| address::record(record.kind(), dossier.id(record));
    if frame.has_pages(RecordKind::Claims) {
        for (key, claim) in dossier.records(RecordKind::Claims).zip(&dossier.claims) {
            if !claim.positions.is_empty() {
                let mut table = Table::new(&claims::LAYOUT);
                claims::of(frame, key, claim, &mut table);
                put(&format!("{}{POSITIONS}", record(key)), table)?;
            }
        }
    }
    if frame.has_pages(RecordKind::Assessments) {
        for (key, assessment) in dossier.records(RecordKind::Assessments).zip(&dossier.assessments)
        {
            let mut table = Table::new(&ratings::LAYOUT);
            ratings::of(frame, key, assessment, &mut table);
            put(&format!("{}{RATINGS}", record(key)), table)?;
        }
    }
    Ok(())
}
