//! The stages in order: load, parse, resolve, check; then view, render, and out.

use crate::config::SiteConfig;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::dossier::Dossier;
use crate::emit::{Emit, EmitError, Written};
use crate::load::{self, File, Inputs, LoadError};
use crate::output::{OutPath, Output, OutputError, OutputSet};
use crate::render::{self, Rendered};
use crate::resolve::{self, Given, Parsed};
use crate::text::Texts;
use crate::theme::Theme;
use crate::{check, parse, view};
use rayon::prelude::*;
use std::fmt;
use std::path::Path;

/// What a command says about a run.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Drafts are part of the site.
    pub drafts: bool,
    /// The address to build for.
    pub address: Address,
}

/// The address that a site is built for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Address {
    /// What `site.toml` says.
    #[default]
    Own,
    /// This one, in the form of [`crate::config::base_url`].
    Given(String),
    /// The path of `site.toml`'s, at this scheme and host: a preview's.
    At(String),
}

/// A finding with the weight that the site gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// Its weight.
    pub severity: Severity,
}

/// A site that was read: everything but its output.
#[derive(Debug)]
pub struct Reading {
    /// All texts that findings point into.
    pub texts: Texts,
    /// The settings; `None` where they could not be read.
    pub config: Option<SiteConfig>,
    /// The content, resolved.
    pub dossier: Dossier,
    /// The findings, by file and place.
    pub findings: Vec<Finding>,
    theme: Theme,
    files: Vec<File>,
}

/// A machine's failure.
#[derive(Debug)]
pub enum Failure {
    /// A file could not be read.
    Load(LoadError),
    /// A file could not be put among the output.
    Output(OutputError),
    /// The output could not be written.
    Emit(EmitError),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Load(why) => why.fmt(f),
            Failure::Output(why) => why.fmt(f),
            Failure::Emit(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for Failure {}

impl From<LoadError> for Failure {
    fn from(why: LoadError) -> Failure {
        Failure::Load(why)
    }
}

impl From<OutputError> for Failure {
    fn from(why: OutputError) -> Failure {
        Failure::Output(why)
    }
}

impl From<EmitError> for Failure {
    fn from(why: EmitError) -> Failure {
        Failure::Emit(why)
    }
}

/// Reads the site in `root`: load, parse, resolve, check.
pub fn read(root: &Path, options: &Options) -> Result<Reading, LoadError> {
    let (inputs, found) = load::load(root)?;
    Ok(understand(inputs, found, options))
}

/// The same as if the page at `path`, from `content/`, said `text`.
pub fn read_over(
    root: &Path,
    options: &Options,
    path: &str,
    text: &str,
) -> Result<Reading, LoadError> {
    let (mut inputs, found) = load::load(root)?;
    inputs.lay_over(path, text);
    Ok(understand(inputs, found, options))
}

/// Parse, resolve, check.
fn understand(inputs: Inputs, mut found: Vec<Diagnostic>, options: &Options) -> Reading {
    let Inputs { texts, mut config, pages, files, theme } = inputs;
    if let Some(config) = &mut config {
        match &options.address {
            Address::Own => {}
            Address::Given(url) => config.base_url.clone_from(url),
            Address::At(origin) => config.base_url = format!("{origin}{}", config.base_path()),
        }
    }
    let parsed: Vec<(Parsed, Vec<Diagnostic>)> = pages
        .into_par_iter()
        .map(|(path, text)| {
            let (raw, found) = parse::page(text, &texts.get(text).text);
            (Parsed { path, raw }, found)
        })
        .collect();
    let (pages, complaints): (Vec<Parsed>, Vec<Vec<Diagnostic>>) = parsed.into_iter().unzip();
    // A draft that is not asked for is not part of the site, and its mistakes are its author's.
    for (page, complaints) in pages.iter().zip(complaints) {
        if options.drafts || !page.raw.front.draft {
            found.extend(complaints);
        }
    }
    let given = Given {
        drafts: options.drafts,
        files: files.iter().map(|file| file.path.clone()).collect(),
        record_pages: config
            .as_ref()
            .map_or_else(|| crate::dossier::RecordKind::ALL.to_vec(), view::kinds_with_pages),
    };
    let (dossier, complaints) = resolve::resolve(pages, &texts, &given);
    found.extend(complaints);
    let raw_html = config.as_ref().is_some_and(|config| config.raw_html);
    let language = config.as_ref().map_or("en", |config| config.language.as_str());
    found.extend(check::check(&check::Checked {
        dossier: &dossier,
        texts: &texts,
        language,
        raw_html,
    }));
    let findings = weigh(found, &texts, config.as_ref());
    Reading { texts, config, dossier, findings, theme, files }
}

impl Reading {
    /// Whether the site can be written: nothing was found that is an error.
    pub fn is_sound(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity != Severity::Error)
    }

    /// Renders the site into `output`, and adds what is found in the theme to the findings.
    pub fn render(&mut self, output: &dyn Output) -> Result<Rendered, Failure> {
        let Some(config) = &self.config else { return Ok(Rendered::default()) };
        let pictures = self.files.iter().filter_map(|f| Some((f.path.clone(), f.size?))).collect();
        let taken = |name: &str| self.files.iter().any(|file| file.path == name);
        let (rendered, found) = render::render(
            &self.dossier,
            config,
            &self.theme,
            &pictures,
            &taken,
            &mut self.texts,
            output,
        )?;
        self.findings.extend(weigh(found, &self.texts, Some(config)));
        self.files.par_iter().try_for_each(|file| -> Result<(), Failure> {
            let Ok(path) = OutPath::new(&file.path) else { return Ok(()) };
            output.put(path, load::bytes(file)?)?;
            Ok(())
        })?;
        Ok(rendered)
    }
}

/// How a build ended.
#[derive(Debug)]
pub struct Build {
    /// What was read, with all findings.
    pub reading: Reading,
    /// What was rendered and written; `None` where there are errors and the old site stays.
    pub done: Option<(Rendered, Written)>,
}

/// Builds the site in `root` into the folder `target`. With errors, or with warnings where those are
/// denied, nothing there is touched.
pub fn build(
    root: &Path,
    target: &Path,
    options: &Options,
    deny_warnings: bool,
) -> Result<Build, Failure> {
    let mut reading = read(root, options)?;
    let refused =
        |reading: &Reading| !reading.is_sound() || deny_warnings && !reading.findings.is_empty();
    if refused(&reading) {
        return Ok(Build { reading, done: None });
    }
    let emit = Emit::begin(target)?;
    let rendered = reading.render(&emit)?;
    if refused(&reading) {
        return Ok(Build { reading, done: None });
    }
    let written = emit.finish()?;
    Ok(Build { reading, done: Some((rendered, written)) })
}

/// Everything but writing: what `check` and the tests ask for. The pages are rendered, so that a
/// mistake in the theme is found, and dropped.
pub fn check(root: &Path, options: &Options) -> Result<Reading, Failure> {
    struct Nowhere;
    impl Output for Nowhere {
        fn put(&self, _: OutPath, _: Vec<u8>) -> Result<(), OutputError> {
            Ok(())
        }
    }
    let mut reading = read(root, options)?;
    if reading.is_sound() {
        reading.render(&Nowhere)?;
    }
    Ok(reading)
}

/// The site in memory, for a preview; `None` where there are errors.
pub fn preview(root: &Path, options: &Options) -> Result<(Reading, Option<OutputSet>), Failure> {
    let mut reading = read(root, options)?;
    if !reading.is_sound() {
        return Ok((reading, None));
    }
    let set = OutputSet::default();
    reading.render(&set)?;
    let sound = reading.is_sound();
    Ok((reading, sound.then_some(set)))
}

/// Findings with their weights, without those that are off, by file and place.
fn weigh(found: Vec<Diagnostic>, texts: &Texts, config: Option<&SiteConfig>) -> Vec<Finding> {
    let severity = |code: &Code| match config.and_then(|config| config.severities.get(code.name)) {
        Some(severity) => *severity,
        None => Some(code.severity),
    };
    let mut findings: Vec<Finding> = found
        .into_iter()
        .filter_map(|diagnostic| {
            let severity = severity(diagnostic.code)?;
            Some(Finding { diagnostic, severity })
        })
        .collect();
    findings.sort_by(|a, b| {
        let key = |finding: &Finding| {
            let span = finding.diagnostic.span;
            (texts.get(span.text).path.clone(), span.start, span.end, finding.diagnostic.code.name)
        };
        key(a).cmp(&key(b)).then_with(|| a.diagnostic.message.cmp(&b.diagnostic.message))
    });
    findings.dedup();
    findings
}
