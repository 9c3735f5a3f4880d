//! The theme's templates, ready to be filled, and what goes wrong in them.

use super::prepared::Ids;
use crate::diagnostic::{Diagnostic, codes};
use crate::text::{Span, TextId, Texts};
use crate::theme::{Template, Theme};
use crate::view::model::Html;
use crate::words::{self, Ui};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

/// The templates, with the mistakes found while they were filled. Each place is reported once,
/// however many pages meet it.
pub struct Engine {
    tera: Tera,
    texts: BTreeMap<String, TextId>,
    found: Mutex<Vec<Diagnostic>>,
    /// The words of each language as templates see them, and the site's language.
    words: HashMap<String, Value>,
    language: String,
    /// The length of the largest page so far, up to [`MOST_ROOM`].
    room: AtomicUsize,
}

/// The room that a page is given before its length is known, at most.
const MOST_ROOM: usize = 64 * 1024;

impl Engine {
    /// Reads the theme's templates. One that cannot be read is reported, and what needs it stays
    /// empty. `ui` is the site's language among `languages`.
    pub fn new(
        theme: &Theme,
        ids: &Ids,
        languages: &HashMap<String, Ui>,
        ui: &Ui,
        texts: &Texts,
    ) -> Engine {
        let id = |(name, file): (&String, &Template)| (name.clone(), ids.get(file));
        let mut engine = Engine {
            tera: Tera::new(),
            texts: theme.templates.iter().map(id).collect(),
            found: Mutex::default(),
            words: HashMap::new(),
            language: String::new(),
            room: AtomicUsize::new(0),
        };
        engine.words(languages, ui);
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

    /// Gives the templates the words of all languages: `words.key` in that of the page, and `say(key=…,
    /// value=…)` for words that depend on values. `site` is the language of the site.
    fn words(&mut self, languages: &HashMap<String, Ui>, site: &Ui) {
        for ui in languages.values() {
            self.words.insert(ui.tag().to_owned(), Value::from_serializable(ui.all()));
        }
        site.tag().clone_into(&mut self.language);
        let words = self.words.get(site.tag()).cloned().unwrap_or_else(Value::none);
        self.tera.global_context().insert_value("words", words);
        self.tera.global_context().insert("words_language", site.tag());
        let languages = Arc::new(languages.clone());
        self.tera.register_function("say", move |given: Kwargs, state: &State<'_>| {
            say(&languages, &given, state)
        });
    }

    /// Fills a template with a value under a name, in the words of a language. Empty where the template has a mistake.
    pub fn fill<T: Serialize>(
        &self,
        template: &str,
        key: &'static str,
        value: &T,
        ui: &Ui,
        texts: &Texts,
    ) -> Html {
        let html = self.filled(template, (key, value), ui, texts, Vec::new());
        // Templates and values are text, so what they give is.
        Html(String::from_utf8(html).unwrap_or_default())
    }

    /// The same as the bytes of a file.
    pub fn file<T: Serialize>(
        &self,
        template: &str,
        key: &'static str,
        value: &T,
        ui: &Ui,
        texts: &Texts,
    ) -> Vec<u8> {
        // As large as the largest so far: it is written and gone before its core begins the next.
        let room = Vec::with_capacity(self.room.load(Relaxed));
        let html = self.filled(template, (key, value), ui, texts, room);
        self.room.fetch_max(html.len().min(MOST_ROOM), Relaxed);
        html
    }

    fn filled<T: Serialize>(
        &self,
        template: &str,
        (key, value): (&'static str, &T),
        ui: &Ui,
        texts: &Texts,
        mut html: Vec<u8>,
    ) -> Vec<u8> {
        let mut context = Context::new();
        context.insert(key, value);
        if let Some(words) = self.words.get(ui.tag()).filter(|_| ui.tag() != self.language) {
            context.insert_value("words", words.clone());
            context.insert("words_language", ui.tag());
        }
        if let Err(mistake) = self.tera.render_to(template, &context, &mut html) {
            self.report(&mistake, template, texts);
            html.clear();
        }
        html
    }

    /// What went wrong so far, which [`Engine::found`] then no longer has.
    pub fn take_found(&mut self) -> Vec<Diagnostic> {
        let found = self.found();
        self.found = Mutex::default();
        found
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

/// What a template's `say(key=…, name=value, …)` says, in the language of the page.
fn say(languages: &HashMap<String, Ui>, given: &Kwargs, state: &State<'_>) -> TeraResult<String> {
    let key: String = given.must_get("key")?;
    let language: String = state.get("words_language")?.unwrap_or_default();
    let Some(ui) = languages.get(&language) else { return Ok(key) };
    let given: Vec<(String, Value)> = given
        .iter()
        .filter_map(|(name, value)| Some((name.as_str()?.to_owned(), value.clone())))
        .collect();
    let words: Vec<(&str, Option<i64>, String)> = given
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_i64(), value.to_string()))
        .collect();
    let values: Vec<(&str, words::Value<'_>)> = words
        .iter()
        .map(|(name, number, words)| match number {
            Some(number) => (*name, words::Value::Number(*number)),
            None => (*name, words::Value::Words(words)),
        })
        .collect();
    Ok(ui.say(&key, &values))
}
