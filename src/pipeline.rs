//! The stages in order: load, parse, resolve, check; then view, render, and out.

mod kept;

pub use kept::Kept;

use crate::config::SiteConfig;
use crate::diagnostic::{Code, Diagnostic, Severity, codes};
use crate::dossier::Dossier;
use crate::emit::{Emit, EmitError, Plan, Written};
use crate::load::{self, File, Inputs, LoadError, Snapshots};
use crate::output::{OutPath, Output, OutputError, OutputSet};
use crate::render::{self, Beside, Prepared, Rendered};
use crate::resolve::{self, Given, Parsed};
use crate::text::{Span, TextId, Texts};
use crate::theme::Theme;
use crate::{check, parse, view};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a command says about a run.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Drafts are part of the site.
    pub drafts: bool,
    /// The address to build for.
    pub address: Address,
}

impl Options {
    /// Whether what lacks a source is marked where it stands: for those who write, so only where
    /// drafts are asked for and in a preview.
    fn marks(&self) -> bool {
        self.drafts || matches!(self.address, Address::At(_))
    }
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
    /// Drafts that were not asked for: where each would be, and its file's path from `content/`.
    pub left_out: Vec<(String, String)>,
    theme: Theme,
    prepared: Prepared,
    style: view::Style,
    files: Vec<File>,
    /// What lacks a source is marked on the pages.
    marks: bool,
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
    let read = load::load(root, &parse)?;
    Ok(understand(root, read, options))
}

/// The same as if these pages, by their paths from `content/`, said these texts.
pub fn read_over(
    root: &Path,
    options: &Options,
    pages: &BTreeMap<String, String>,
) -> Result<Reading, LoadError> {
    let (mut inputs, parsed, found) = load::load(root, &parse)?;
    for (path, text) in pages {
        inputs.lay_over(path, text);
    }
    let mut parsed: HashMap<TextId, Parsed> =
        parsed.into_iter().map(|page| (page.raw.text, page)).collect();
    let pages = inputs.pages.iter().map(|(path, id)| {
        parsed.remove(id).unwrap_or_else(|| parse(path, *id, &inputs.texts.get(*id).text))
    });
    let pages = pages.collect();
    Ok(understand(root, (inputs, pages, found), options))
}

/// A page of that path, parsed, with what is wrong in it.
fn parse(path: &str, id: TextId, text: &Arc<str>) -> Parsed {
    let (raw, found) = parse::page(id, text);
    Parsed { path: path.to_owned(), raw: Box::new(raw), found }
}

/// Resolve, check; the snapshots that sources name are read now that their front matter has been.
fn understand(
    root: &Path,
    (mut inputs, pages, mut found): load::Loaded<Parsed>,
    options: &Options,
) -> Reading {
    if let Some(config) = &mut inputs.config {
        match &options.address {
            Address::Own => {}
            Address::Given(url) => config.base_url.clone_from(url),
            Address::At(origin) => config.base_url = format!("{origin}{}", config.base_path()),
        }
    }
    let drafts = pages.iter().filter(|page| page.raw.front.draft && !options.drafts);
    let left_out = drafts.map(|page| (resolve::address_of(page), page.path.clone())).collect();
    let snapshots = snapshots(root, &mut inputs, &pages, options, &mut found);
    let Inputs { mut texts, config, bibliography, style, files, theme, .. } = inputs;
    let style = citation_style(config.as_ref(), &style, &texts, &mut found);
    let mut references = Vec::new();
    for text in bibliography {
        let (sources, complaints) = parse::bibliography::read(text, &texts.get(text).text);
        references.extend(sources);
        found.extend(complaints);
    }
    let language = config.as_ref().map_or("en", |config| config.language.as_str());
    let given = Given {
        drafts: options.drafts,
        language: language.to_owned(),
        files: files.iter().map(|file| file.path.clone()).collect(),
        record_pages: config
            .as_ref()
            .map_or_else(|| crate::dossier::RecordKind::ALL.to_vec(), view::kinds_with_pages),
        menu: config.iter().flat_map(|c| &c.menu).map(|(_, url)| url.clone()).collect(),
        snapshots,
    };
    // Those of a few words too, whose quotation marks are set as their language has them.
    let langs = pages.iter().flat_map(|page| page.raw.languages()).chain([language]);
    let languages = langs.map(str::to_owned).collect();
    let ids = render::Ids::of(&theme, &languages, &mut texts);
    // The theme needs nothing of the content, and keeps a core busy while the other waits.
    let ((dossier, complaints), prepared) = rayon::join(
        || resolve::resolve(pages, references, &texts, &given),
        || Prepared::new(&theme, &ids, &languages, language, &texts),
    );
    found.extend(complaints);
    found.extend(prepared.complaints(&dossier));
    let raw_html = config.as_ref().is_some_and(|config| config.raw_html);
    found.extend(check::check(&check::Checked {
        dossier: &dossier,
        texts: &texts,
        language,
        raw_html,
    }));
    let findings = weigh(found, &texts, config.as_ref());
    let marks = options.marks();
    Reading { texts, config, dossier, findings, left_out, theme, prepared, style, files, marks }
}

/// How the site cites, by a style that is a file where `files` has one.
fn citation_style(
    config: Option<&SiteConfig>,
    files: &[TextId],
    texts: &Texts,
    found: &mut Vec<Diagnostic>,
) -> view::Style {
    let Some(config) = config else { return view::Style::default() };
    let first = files.first().map(|file| Span::new(*file, 0, 0));
    // A file that could not be read was reported.
    if config.citations.file().is_some() && first.is_none() {
        return view::Style::default();
    }
    let read = files.iter().map(|file| texts.get(*file));
    let read: Vec<(&str, &str)> =
        read.map(|file| (file.path.rsplit('/').next().unwrap_or_default(), &*file.text)).collect();
    view::Style::new(&config.citations, &read).unwrap_or_else(|unfit| {
        let span = first.unwrap_or(Span::new(TextId(0), 0, 0));
        found.push(Diagnostic::new(&codes::BAD_STYLE, span, unfit.message).help(unfit.help));
        view::Style::default()
    })
}

/// The captured texts that the pages' sources name, none of which is published.
fn snapshots(
    root: &Path,
    inputs: &mut Inputs,
    pages: &[Parsed],
    options: &Options,
    found: &mut Vec<Diagnostic>,
) -> Snapshots {
    let part = |page: &&Parsed| options.drafts || !page.raw.front.draft;
    let sources = pages.iter().filter(part).flat_map(|page| &page.raw.records.sources);
    let asked = sources.filter_map(|source| source.snapshot.as_deref());
    let snapshots = load::snapshots(root, asked, &mut inputs.texts, found);
    load::keep_back(inputs, &snapshots, found);
    snapshots
}

impl Reading {
    /// Whether the site can be written: nothing was found that is an error.
    pub fn is_sound(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity != Severity::Error)
    }

    /// Renders the site into `output`, and adds what is found in the theme to the findings.
    pub fn render(&mut self, output: &dyn Output) -> Result<Rendered, Failure> {
        let (rendered, found) = self.fill(output, None)?;
        self.findings.extend(weigh(found, &self.texts, self.config.as_ref()));
        self.files.par_iter().try_for_each(|file| -> Result<(), Failure> {
            let Ok(path) = OutPath::new(&file.path) else { return Ok(()) };
            output.put(path, load::bytes(file)?)?;
            Ok(())
        })?;
        Ok(rendered)
    }

    /// The theme's part of the output, with all pages or `only` those at some addresses, and what is
    /// wrong in the theme.
    fn fill(
        &mut self,
        output: &dyn Output,
        only: Option<&[String]>,
    ) -> Result<(Rendered, Vec<Diagnostic>), Failure> {
        let Some(config) = &self.config else { return Ok(Default::default()) };
        let pictures = self.files.iter().filter_map(|f| Some((f.path.clone(), f.size?))).collect();
        let taken = |name: &str| self.files.iter().any(|file| file.path == name);
        let (style, marks) = (&self.style, self.marks);
        let beside = Beside { pictures: &pictures, style, taken: &taken, only, marks };
        let (theme, prepared, texts) = (&self.theme, &mut self.prepared, &self.texts);
        Ok(render::render(&self.dossier, config, theme, prepared, &beside, texts, output)?)
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
    let (reading, done) = put(root, target, options, deny_warnings, Emit::finish)?;
    Ok(Build { reading, done })
}

/// What [`build`] would do to the folder `target`, which is left as it is; `None` where there are
/// errors.
pub fn plan(
    root: &Path,
    target: &Path,
    options: &Options,
) -> Result<(Reading, Option<Plan>), Failure> {
    let (reading, planned) = put(root, target, options, false, Emit::plan)?;
    Ok((reading, planned.map(|(_, plan)| plan)))
}

/// Reads and renders the site, and comes to an `end` with what was put where nothing is in the way.
fn put<T>(
    root: &Path,
    target: &Path,
    options: &Options,
    deny_warnings: bool,
    end: impl FnOnce(Emit) -> Result<T, EmitError>,
) -> Result<(Reading, Option<(Rendered, T)>), Failure> {
    let mut reading = read(root, options)?;
    let refused =
        |reading: &Reading| !reading.is_sound() || deny_warnings && !reading.findings.is_empty();
    if refused(&reading) {
        return Ok((reading, None));
    }
    let emit = Emit::begin(target)?;
    let rendered = reading.render(&emit)?;
    if refused(&reading) {
        return Ok((reading, None));
    }
    let done = end(emit)?;
    Ok((reading, Some((rendered, done))))
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

/// The site in memory; `None` where there are errors.
pub fn preview(root: &Path, options: &Options) -> Result<(Reading, Option<OutputSet>), Failure> {
    let alone = &mut Viewers { open: &[], early: &mut |_, _| {}, overtaken: &|| false };
    preview_again(root, options, &mut Kept::default(), None, alone)
}

/// Those who look at a preview that is built again and again.
pub struct Viewers<'a> {
    /// The files that they have open, by their paths in the output: these are made before all
    /// others, as far as they hang on nothing else.
    pub open: &'a [String],
    /// Takes those files.
    pub early: &'a mut dyn FnMut(&Reading, OutputSet),
    /// Whether the site has changed meanwhile, so that the rest of it need not be made. It is asked
    /// between files; what is open is made in any case.
    pub overtaken: &'a (dyn Fn() -> bool + Sync),
}

/// The same for a preview that is built again and again. What `kept` has of the last reading is not
/// done again; `touched` are the files and folders that were reported to have changed since, `None`
/// where any may have.
///
/// # Errors
/// [`OutputError::GivenUp`] where it was overtaken, and as for [`preview`].
pub fn preview_again(
    root: &Path,
    options: &Options,
    kept: &mut Kept,
    touched: Option<&BTreeSet<PathBuf>>,
    viewers: &mut Viewers<'_>,
) -> Result<(Reading, Option<OutputSet>), Failure> {
    kept.files.forget(touched);
    let read = kept.read(root)?;
    let mut reading = understand(root, read, options);
    if !reading.is_sound() {
        return Ok((reading, None));
    }
    #[cfg(feature = "csl")]
    reading.style.keep(&kept.formatted);
    let address = |path: &String| Some(format!("/{}", path.strip_suffix("index.html")?));
    let open: Vec<String> = viewers.open.iter().filter_map(address).collect();
    if !open.is_empty() {
        let set = OutputSet::default();
        let (_, found) = reading.fill(&set, Some(&open))?;
        // A theme with mistakes is for the whole site to tell.
        if found.is_empty() {
            (viewers.early)(&reading, set);
        }
    }
    let until = Until { set: OutputSet::default(), overtaken: viewers.overtaken };
    reading.render(&until)?;
    let sound = reading.is_sound();
    Ok((reading, sound.then_some(until.set)))
}

/// An output in memory that is given up once it is overtaken.
struct Until<'a> {
    set: OutputSet,
    overtaken: &'a (dyn Fn() -> bool + Sync),
}

impl Output for Until<'_> {
    fn put(&self, path: OutPath, bytes: Vec<u8>) -> Result<(), OutputError> {
        if (self.overtaken)() {
            return Err(OutputError::GivenUp);
        }
        self.set.put(path, bytes)
    }
}

/// Findings with their weights, without those that are off, by file and place.
fn weigh(found: Vec<Diagnostic>, texts: &Texts, config: Option<&SiteConfig>) -> Vec<Finding> {
    let severity = |code: &Code| match config.and_then(|config| config.severities.get(code.name)) {
        Some(severity) => *severity,
        None => code.severity,
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
