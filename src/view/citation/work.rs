//! What a reference says behind the title, type by type, after Chicago (18th edition, chapters 13
//! and 14).

use super::dates;
use super::parts::{Naming, apart, bracketed, container, join, names, publisher, said};
use crate::domain::kinds::SourceType;
use crate::domain::seldom::Seldom;
use crate::dossier::Source;
use crate::view::html::escape;
use crate::words::Ui;

/// Which of the forms a reference takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A note's: parts between commas.
    Note,
    /// A list's: parts between full stops.
    Entry,
    /// A list's with the year behind the author.
    AuthorDate,
}

impl Form {
    /// What stands between the parts.
    pub fn between(self) -> &'static str {
        match self {
            Form::Note => ", ",
            Form::Entry | Form::AuthorDate => ". ",
        }
    }
}

/// A source in one of the forms.
pub(super) struct Work<'s> {
    pub source: &'s Source,
    pub ui: &'s Ui,
    pub form: Form,
    /// When it came out, as the form gives it at this place; may be empty.
    pub date: String,
    /// The editors stand where authors would.
    pub edited: bool,
    /// What it appeared in, or who published it, stands where authors would.
    pub headed_by: HeadedBy,
}

/// What stands where authors would, where there are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HeadedBy {
    Nothing,
    Container,
    Publisher,
}

impl Work<'_> {
    /// The parts behind the title. In a note brackets follow the part before them without a comma.
    pub fn behind(&self) -> Vec<String> {
        match self.source.kind {
            SourceType::Book | SourceType::Report | SourceType::Dataset => self.book(),
            SourceType::Chapter => self.chapter(),
            SourceType::Article if self.is_in_volumes() => vec![self.in_volume()],
            SourceType::Article | SourceType::News => vec![self.in_paper()],
            SourceType::Interview => vec![self.interviewers(), self.in_paper()],
            SourceType::Speech => self.speech(),
            SourceType::Legal => vec![self.law()],
            SourceType::Archive => vec![self.held()],
            SourceType::Web | SourceType::Broadcast | SourceType::Post => vec![self.shown()],
        }
    }

    fn says(&self, key: &str, what: &str) -> String {
        said(self.ui, key, what)
    }

    fn container(&self) -> String {
        if self.headed_by == HeadedBy::Container {
            String::new()
        } else {
            container(self.source, self.ui)
        }
    }

    fn publisher(&self) -> String {
        if self.headed_by == HeadedBy::Publisher {
            String::new()
        } else {
            publisher(self.source, self.ui)
        }
    }

    /// "ed. A", or in a list "edited by A".
    fn people(&self) -> Vec<String> {
        let short = self.form == Form::Note && self.source.kind != SourceType::Interview;
        let roles = [
            (&self.source.editor, "reference_ed", "reference_edited_by", self.edited),
            (&self.source.translator, "reference_trans", "reference_translated_by", false),
            (&self.source.director, "reference_directed_by", "reference_directed_by", false),
        ];
        let one = |(all, brief, whole, done): (&Seldom<Vec<_>>, &str, &str, bool)| {
            let who = names(all, Naming::Spoken, self.ui);
            let said = !done && !who.is_empty();
            said.then(|| self.ui.with(if short { brief } else { whole }, &who))
        };
        roles.into_iter().filter_map(one).collect()
    }

    fn edition(&self) -> String {
        let edition = self.source.details.edition.as_str();
        match edition.parse::<u32>() {
            Ok(1) => String::new(),
            Ok(number) => {
                let key = match (number % 100, number % 10) {
                    (11..=13, _) => "edition_number",
                    (_, 1) => "edition_1",
                    (_, 2) => "edition_2",
                    (_, 3) => "edition_3",
                    _ => "edition_number",
                };
                self.says(key, edition)
            }
            Err(_) if edition.contains(' ') || edition.ends_with('.') => escape(edition),
            Err(_) => self.says("edition_words", edition),
        }
    }

    /// "(Place: Publisher, date)" in a note, without brackets in a list.
    fn imprint(&self) -> String {
        let details = &self.source.details;
        let (place, publisher) = (apart(&details.place, self.ui), self.publisher());
        let house = match (place.is_empty(), publisher.is_empty()) {
            (false, false) => format!("{place}: {publisher}"),
            (false, true) => place,
            (true, _) => publisher,
        };
        let said = join([house, self.date.clone()], ", ");
        // The year of the first edition stands before that of the one that is cited.
        let first = self.source.original_date.as_ref().filter(|_| self.form != Form::AuthorDate);
        let said = match first {
            Some(first) => format!("{}; {said}", escape(&dates::short(first, self.ui))),
            None => said,
        };
        if self.form == Form::Note { bracketed(said) } else { said }
    }

    /// Puts brackets behind the last part rather than after a comma.
    fn close(&self, mut parts: Vec<String>, last: String) -> Vec<String> {
        parts.retain(|part| !part.is_empty());
        match parts.last_mut() {
            Some(part) if self.form == Form::Note && last.starts_with('(') => {
                part.push(' ');
                part.push_str(&last);
            }
            _ => parts.push(last),
        }
        parts
    }

    fn book(&self) -> Vec<String> {
        let details = &self.source.details;
        let mut parts = self.people();
        parts.extend([
            self.edition(),
            self.says("reference_version", &details.version),
            self.says("locator_volume", &details.volume),
            series(&details.collection, &details.collection_number),
            series(&details.genre, &details.number),
        ]);
        if self.source.kind == SourceType::Dataset || !self.source.container.is_empty() {
            parts.push(self.container());
        }
        self.close(parts, self.imprint())
    }

    fn chapter(&self) -> Vec<String> {
        let details = &self.source.details;
        let by = names(&self.source.container_author, Naming::Spoken, self.ui);
        let book = container(self.source, self.ui);
        let within = match book.is_empty() {
            true => String::new(),
            false => format!("{} {book}", self.ui.get("reference_in")),
        };
        let by = if by.is_empty() { by } else { self.ui.with("reference_by", &by) };
        let mut book = vec![within, by];
        book.extend(self.people());
        book.extend([self.edition(), self.says("locator_volume", &details.volume)]);
        // A note gives the place that it cites instead of where the whole chapter stands.
        if self.form != Form::Note {
            book.push(pages(&details.pages));
        }
        let mut parts = vec![join(book, ", ")];
        parts.push(series(&details.collection, &details.collection_number));
        self.close(parts, self.imprint())
    }

    fn is_in_volumes(&self) -> bool {
        let details = &self.source.details;
        !(details.volume.is_empty() && details.issue.is_empty())
    }

    /// "*Journal* 12, no. 3 (2018): 45–67", or with the year before it "*Journal* 12 (3): 45–67".
    fn in_volume(&self) -> String {
        let details = &self.source.details;
        let mut out = container(self.source, self.ui);
        if !details.volume.is_empty() {
            out.push(' ');
            out.push_str(&escape(&details.volume));
        }
        let issue = match self.form {
            Form::AuthorDate if !details.volume.is_empty() => {
                format!(" ({})", escape(&details.issue))
            }
            _ => format!(", {}", self.says("locator_issue", &details.issue)),
        };
        if !details.issue.is_empty() {
            out.push_str(&issue);
        }
        if !self.date.is_empty() && self.form != Form::AuthorDate {
            out.push_str(&format!(" ({})", self.date));
        }
        if self.form != Form::Note && !details.pages.is_empty() {
            out.push_str(&format!(": {}", pages(&details.pages)));
        }
        out
    }

    fn in_paper(&self) -> String {
        let details = &self.source.details;
        let edition = self.edition();
        let pages = if self.form == Form::Note { String::new() } else { pages(&details.pages) };
        let mut parts = self.people();
        parts.extend([
            self.container(),
            edition,
            apart(&details.section, self.ui),
            self.publisher(),
        ]);
        parts.extend([self.date.clone(), pages]);
        join(parts, ", ")
    }

    fn interviewers(&self) -> String {
        let who = names(&self.source.interviewer, Naming::Spoken, self.ui);
        match who.is_empty() {
            true if self.source.details.genre.is_empty() => {
                self.ui.get("reference_interview").to_owned()
            }
            true => apart(&self.source.details.genre, self.ui),
            false => self.ui.with("reference_interview_by", &who),
        }
    }

    /// "(speech, event, place, date)" behind the title; what printed it after that.
    fn speech(&self) -> Vec<String> {
        let details = &self.source.details;
        let genre = match details.genre.as_str() {
            "" => self.ui.get("reference_speech").to_owned(),
            genre => apart(genre, self.ui),
        };
        let place =
            if details.event_place.is_empty() { &details.place } else { &details.event_place };
        let occasion = join(
            [
                genre,
                apart(&details.event, self.ui),
                self.publisher(),
                apart(place, self.ui),
                self.date.clone(),
            ],
            ", ",
        );
        let occasion = if self.form == Form::Note { bracketed(occasion) } else { occasion };
        vec![occasion, self.container()]
    }

    /// "Pub. L. No. 95-591, 92 *Stat.* 2523 (Authority, 1978)"
    fn law(&self) -> String {
        let details = &self.source.details;
        let parts = [
            escape(&details.volume),
            self.container(),
            apart(&details.section, self.ui),
            pages(&details.pages),
        ];
        let reporter: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let issued =
            join([apart(&details.authority, self.ui), self.publisher(), self.date.clone()], ", ");
        let cited = join([escape(&details.number), reporter.join(" ")], ", ");
        match (cited.is_empty(), issued.is_empty()) {
            (_, true) => cited,
            (true, false) => bracketed(issued),
            (false, false) => format!("{cited} ({issued})"),
        }
    }

    /// A document by what it is, its day, its number, and who keeps it where.
    fn held(&self) -> String {
        let details = &self.source.details;
        let to = names(&self.source.recipient, Naming::Spoken, self.ui);
        let to = if to.is_empty() { to } else { self.ui.with("reference_to", &to) };
        let parts = [
            join([apart(&details.genre, self.ui), to], " "),
            self.date.clone(),
            escape(&details.number),
            apart(&details.collection, self.ui),
            apart(&details.shelfmark, self.ui),
            self.container(),
            self.publisher(),
            apart(&details.place, self.ui),
        ];
        join(parts, ", ")
    }

    /// On a screen: "Site, publisher, date".
    fn shown(&self) -> String {
        let details = &self.source.details;
        let mut parts = vec![self.container()];
        parts.extend(self.people());
        parts.extend([
            apart(&details.genre, self.ui),
            apart(&details.medium, self.ui),
            self.publisher(),
            self.date.clone(),
        ]);
        join(parts, ", ")
    }
}

/// "Series 12"
fn series(name: &str, number: &str) -> String {
    escape(format!("{name} {number}").trim())
}

/// A run of pages with a dash between.
fn pages(written: &str) -> String {
    escape(&written.replace("--", "–").replace('-', "–"))
}
