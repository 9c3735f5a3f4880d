//! Whose work a source stands on.

use super::{Dossier, Source};
use crate::domain::id::SourceKey;
use crate::domain::kinds::Status;
use std::collections::BTreeSet;

impl Dossier {
    /// The nearest retracted source that this one draws on, at first hand or through others. One that
    /// was itself retracted is not asked for what it drew on by those who draw on it.
    pub fn retracted_origin(&self, source: SourceKey) -> Option<SourceKey> {
        let origins = |source: &Source| -> Vec<SourceKey> {
            source.derived_from.iter().map(|at| at.value).collect()
        };
        let mut next: Vec<SourceKey> = origins(self.source(source)?);
        if next.is_empty() {
            return None;
        }
        let mut seen = BTreeSet::from([source]);
        while !next.is_empty() {
            let mut further = Vec::new();
            for key in next {
                if !seen.insert(key) {
                    continue;
                }
                let Some(origin) = self.source(key) else { continue };
                if origin.status == Status::Retracted {
                    return Some(key);
                }
                further.extend(origins(origin));
            }
            next = further;
        }
        None
    }
}
