//! The house note style, after Chicago's notes and bibliography (18th edition), with the day before
//! the month and "p." before a page, so that locators of all kinds read alike.

use super::dates;
use super::parts::{Naming, end_with, join, names, short_title, title};
use super::work::{Form, HeadedBy, Work};
use crate::domain::kinds::SourceType;
use crate::dossier::Source;
use crate::words::Ui;

/// The full form of a note, without a full stop: a locator may follow.
pub(super) fn note(source: &Source, ui: &Ui) -> String {
    written(source, ui, Form::Note)
}

/// The form of a list, which ends in a full stop.
pub(super) fn entry(source: &Source, ui: &Ui) -> String {
    let mut out = written(source, ui, Form::Entry);
    end_with(&mut out, ".");
    out
}

/// The form of a later note on the same source: who, and the title in a few words; without an author
/// what it appeared in, so that the note still says whose words these are.
pub(super) fn later(source: &Source, ui: &Ui) -> String {
    let who = match source.author.is_empty() && is_edited(source) {
        true => names(&source.editor, Naming::Families, ui),
        false => names(&source.author, Naming::Families, ui),
    };
    let within = if who.is_empty() { super::parts::container(source, ui) } else { String::new() };
    join([who, short_title(source, ui), within], ", ")
}

fn written(source: &Source, ui: &Ui, form: Form) -> String {
    let edited = source.author.is_empty() && is_edited(source);
    let date = dates::of(source, ui);
    let work = Work { source, ui, form, date, edited, headed_by: HeadedBy::Nothing };
    let naming = if form == Form::Note { Naming::Spoken } else { Naming::Sorted };
    let mut parts = vec![head(source, ui, naming), title(source, ui)];
    for part in work.behind() {
        match parts.last_mut() {
            // Brackets follow without a comma.
            Some(last) if form == Form::Note && part.starts_with('(') => {
                last.push_str(&format!(" {part}"));
            }
            _ => parts.push(part),
        }
    }
    if form == Form::Entry && !source.doi.is_empty() {
        parts.push(super::links::doi(source));
    }
    join(parts, form.between())
}

/// The authors; of an edited work without any, its editors and that they are that.
pub(super) fn head(source: &Source, ui: &Ui, naming: Naming) -> String {
    if !source.author.is_empty() || !is_edited(source) {
        return names(&source.author, naming, ui);
    }
    let key = if source.editor.len() == 1 { "reference_editor" } else { "reference_editors" };
    join([names(&source.editor, naming, ui), ui.get(key).to_owned()], ", ")
}

/// Whether the editors made the work, rather than what it appeared in.
pub(super) fn is_edited(source: &Source) -> bool {
    use SourceType::{Archive, Book, Dataset, Report};
    !source.editor.is_empty() && matches!(source.kind, Book | Report | Dataset | Archive)
}
