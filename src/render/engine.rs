//! The theme's templates, ready to be filled, and what goes wrong in them.

use crate::diagnostic::{Diagnostic, codes};
use crate::text::{Span, TextId, Texts};
use crate::theme::Theme;
use crate::view::model::Html;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use tera::{Context, ErrorKind, Tera};

/// The templates, with the mistakes found while they were filled. Each place is reported once,
/// however many pages meet it.
pub struct Engine {
    tera: Tera,
    texts: BTreeMap<String, TextId>,
    found: Mutex<Vec<Diagnostic>>,
}

impl Engine {
    /// Reads the theme's templates, which come in among the texts so that a mistake in one can be
    /// shown where it stands. One that cannot be read is reported, and what needs it stays empty.
    pub fn new(theme: &Theme, texts: &mut Texts) -> Engine {
        let mut ids = BTreeMap::new();
        for (name, template) in &theme.templates {
            ids.insert(name.clone(), texts.add(template.path.clone(), template.text.clone()));
        }
        let mut engine = Engine { tera: Tera::new(), texts: ids, found: Mutex::default() };
        let all =
            theme.templates.iter().map(|(name, template)| (name.as_str(), template.text.as_str()));
        if let Err(mistake) = engine.tera.add_raw_templates(all) {
            engine.report(&mistake, "", texts);
        }
        engine
    }

    /// Values that every template sees.
    pub fn global<T: Serialize>(&mut self, key: &'static str, value: &T) {
        self.tera.global_context().insert(key, value);
    }

    /// Fills a template with a value under a name, and with other words where the page is in another
    /// language than the site. Empty where the template has a mistake.
    pub fn fill<T: Serialize>(
        &self,
        template: &str,
        key: &'static str,
        value: &T,
        words: Option<&BTreeMap<String, String>>,
        texts: &Texts,
    ) -> Html {
        let mut context = Context::new();
        context.insert(key, value);
        if let Some(words) = words {
            context.insert("words", words);
        }
        match self.tera.render(template, &context) {
            Ok(html) => Html(html),
            Err(mistake) => {
                self.report(&mistake, template, texts);
                Html::default()
            }
        }
    }

    /// What went wrong, in the order of the places.
    pub fn found(&self) -> Vec<Diagnostic> {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner).clone();
        found.sort_by(|a, b| (a.span, &a.message).cmp(&(b.span, &b.message)));
        found
    }

    fn report(&self, mistake: &tera::Error, template: &str, texts: &Texts) {
        let (message, name, place) = match mistake.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                (report.message().to_owned(), report.filename(), Some(report.span()))
            }
            other => (other.to_string(), template, None),
        };
        let first = message.lines().next().unwrap_or("").to_owned();
        let id = self.texts.get(name).or_else(|| self.texts.get(template)).copied();
        let span = match (id, place) {
            (Some(id), Some(place)) => {
                let text = &texts.get(id).text;
                let at = |line: usize, column: usize| {
                    let start =
                        text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len);
                    let start: usize = start.sum();
                    let rest = text.get(start..).unwrap_or("");
                    let column = rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at);
                    start + column
                };
                let start = at(place.start_line, place.start_col);
                Span::new(id, start, at(place.end_line, place.end_col).max(start))
            }
            (Some(id), None) => Span::new(id, 0, 0),
            (None, _) => Span::new(TextId(u32::MAX), 0, 0),
        };
        let finding = Diagnostic::new(&codes::BAD_TEMPLATE, span, format!("in the theme: {first}"));
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        if !found.contains(&finding) && found.len() < 200 {
            found.push(finding);
        }
    }
}
