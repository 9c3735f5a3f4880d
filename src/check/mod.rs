//! Rules over the whole dossier, one a file: each with its code and its tests.

mod circular_sourcing;
mod computed_rating;
mod event_without_date;
mod missing_lang;
mod overlapping_tenures;
mod quote_not_in_snapshot;
mod raw_html;
mod snapshot_sha256;
mod standing;
mod tenure_ends_before_start;
mod translations;
mod unrelated_origin;
mod unsourced_claim;
mod unsourced_date;
mod unsourced_ok;
mod unsourced_paragraph;
mod unsourced_quote;

use crate::diagnostic::Diagnostic;
use crate::dossier::Dossier;
use crate::text::Texts;
use rayon::prelude::*;

/// What the rules look at.
pub struct Checked<'a> {
    /// The content.
    pub dossier: &'a Dossier,
    /// Its files.
    pub texts: &'a Texts,
    /// The site's language.
    pub language: &'a str,
    /// Whether authors are trusted with HTML.
    pub raw_html: bool,
}

type Rule = fn(&Checked<'_>, &mut Vec<Diagnostic>);

const RULES: &[Rule] = &[
    tenure_ends_before_start::check,
    overlapping_tenures::check,
    event_without_date::check,
    circular_sourcing::check,
    unrelated_origin::check,
    computed_rating::check,
    standing::check,
    unsourced_claim::check,
    unsourced_quote::check,
    unsourced_date::check,
    unsourced_paragraph::check,
    unsourced_ok::check,
    missing_lang::check,
    raw_html::check,
    quote_not_in_snapshot::check,
    snapshot_sha256::check,
    translations::check,
];

/// All findings of all rules.
pub fn check(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let found_by = |rule: &Rule| {
        let mut found = Vec::new();
        rule(checked, &mut found);
        found
    };
    RULES.par_iter().flat_map_iter(found_by).collect()
}
