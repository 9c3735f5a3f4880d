//! A text's holes and links, looked up.

use super::ids::Lookup;
use super::{links, tables};
use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::domain::id::{PageKey, SourceKey};
use crate::domain::seldom::{Blank, Seldom};
use crate::dossier::{Bibliography, Citation, Destination, Prose, Record, RecordKind, Target};
use crate::markup::{Ask, CiteText, Element, Hole, HoleKind, Mark, Markup};
use crate::parse::cite;
use crate::parse::raw::RawCites;
use crate::text::{At, Span};

/// Where a text is resolved: for which page, in which file, with the findings.
pub(super) struct Here<'a, 'g> {
    pub lookup: &'a Lookup<'g>,
    pub page: PageKey,
    /// The file's path from `content/`.
    pub path: &'a str,
    pub found: Vec<Diagnostic>,
}

impl Here<'_, '_> {
    /// The record of an id that must be of one kind; anything else is reported with the code of that
    /// kind, and with the nearest id of it.
    pub fn one(&mut self, id: &At<String>, kind: RecordKind) -> Option<Record> {
        let record = self.lookup.record(&id.value);
        if record.is_some_and(|record| record.kind() == kind) {
            return record;
        }
        if self.lookup.ids.unread.contains(&id.value) {
            return None;
        }
        let (code, what) = match kind {
            RecordKind::People => (&codes::UNKNOWN_PERSON, "person"),
            RecordKind::Organizations => (&codes::UNKNOWN_ORGANIZATION, "organization"),
            RecordKind::Offices => (&codes::UNKNOWN_OFFICE, "office"),
            RecordKind::Events => (&codes::UNKNOWN_EVENT, "event"),
            RecordKind::Quotes => (&codes::UNKNOWN_QUOTE, "quote"),
            RecordKind::Sources => (&codes::UNKNOWN_SOURCE, "source"),
            RecordKind::Claims | RecordKind::Assessments => (&codes::UNKNOWN_RECORD, "record"),
        };
        let message = match record {
            None => format!("no {what} has the id `{}`", id.value),
            Some(other) => {
                format!("`{}` is {}, not {}", id.value, other.kind().one(), kind.one())
            }
        };
        let near = self.lookup.near_id(&id.value, |record| record.kind() == kind);
        let mut finding = Diagnostic::new(code, id.span, message).suggest(near.as_deref());
        if finding.help.is_none() && record.is_none() {
            finding.help = Some(format!("declare it under `{}:` on any page", kind.as_str()));
        }
        if finding.help.is_none() && kind == RecordKind::Sources {
            let help = match record {
                Some(Record::Quote(_)) => format!("show the quote with `![[{}]]`", id.value),
                _ => format!("a citation names a source; link to this with `[[{}]]`", id.value),
            };
            finding.help = Some(help);
        }
        self.found.push(finding);
        None
    }

    /// Citations; one that names no source is reported and left out.
    ///
    /// Whether it was written in vain comes with them: it names no source that the site has, which is
    /// a finding already.
    pub fn cite(&mut self, raw: RawCites) -> (Vec<Citation>, bool) {
        let cite: Vec<Citation> =
            raw.items.into_iter().filter_map(|item| self.citation(item)).collect();
        let in_vain = raw.written && cite.is_empty();
        (cite, in_vain)
    }

    fn citation(&mut self, item: CiteText) -> Option<Citation> {
        let id = At::new(item.id, item.span);
        let source = self.source(&id)?;
        let CiteText { locator, prefix, suffix, .. } = item;
        Some(Citation { source, locator, prefix, suffix, span: id.span })
    }

    /// The source of an id.
    pub fn source(&mut self, id: &At<String>) -> Option<SourceKey> {
        match self.one(id, RecordKind::Sources)? {
            Record::Source(key) => Some(key),
            _ => None,
        }
    }

    /// [`Here::prose`] of a text that is mostly left out.
    pub fn seldom(&mut self, markup: Seldom<Markup>) -> Seldom<Prose> {
        match markup.is_blank() {
            true => Seldom::default(),
            false => self.prose(markup.into_inner()).into(),
        }
    }

    /// A text with its holes and links settled.
    pub fn prose(&mut self, mut markup: Markup) -> Prose {
        let citations: Vec<Option<Citation>> = std::mem::take(&mut markup.citations)
            .into_iter()
            .map(|item| self.citation(item))
            .collect();
        for uncited in std::mem::take(&mut markup.uncited) {
            self.uncited(&uncited);
        }
        let blocks = std::mem::take(&mut markup.blocks);
        let mut prose = Prose {
            page: self.page,
            targets: Vec::with_capacity(markup.holes.len()),
            destinations: Vec::with_capacity(markup.links.len()),
            ..Prose::default()
        };
        for hole in &markup.holes {
            let target = match &hole.kind {
                HoleKind::Note(u32::MAX) => Target::Missing,
                HoleKind::Note(number) => Target::Note(*number),
                HoleKind::Cite(run) => {
                    let start = prose.citations.len();
                    let run = run.start as usize..run.end as usize;
                    let known = citations.get(run).unwrap_or(&[]);
                    prose.citations.extend(known.iter().flatten().cloned());
                    Target::Cite(start..prose.citations.len())
                }
                HoleKind::Wiki { target, .. } => self.wiki(target, hole.span),
                HoleKind::Embed { target } => self.embed(target, hole),
                HoleKind::Block(number) => {
                    match blocks.get(*number as usize).and_then(|block| block.ask.as_ref()) {
                        Some(Ask::Tenures(ask)) => tables::table(self, ask)
                            .map_or(Target::Missing, |table| Target::Tenures(Box::new(table))),
                        Some(Ask::Timeline(ask)) => {
                            Target::Timeline(Box::new(tables::timeline(self, ask)))
                        }
                        Some(Ask::Bibliography(ask)) => {
                            Target::Bibliography(Bibliography { caption: ask.caption.clone() })
                        }
                        None => Target::Missing,
                    }
                }
            };
            prose.targets.push(target);
        }
        for link in &markup.links {
            let to = links::destination(self.lookup, self.path, self.page, link, &mut self.found);
            prose.destinations.push(to);
        }
        for mark in &markup.marks {
            let Mark::Start(Element::Picture(number)) = mark else { continue };
            let to = prose.destinations.get(*number as usize);
            let link = markup.links.get(*number as usize);
            if let (Some(Destination::Elsewhere(_)), Some(link)) = (to, link) {
                let message = "this picture is on another host, so the page only links to it";
                self.found.push(
                    Diagnostic::new(&codes::EXTERNAL_PICTURE, link.span, message)
                        .help("save the picture beside the page and name the file"),
                );
            }
        }
        prose.markup = markup;
        prose
    }

    /// Words that would cite a source, if they were written as a citation.
    fn uncited(&mut self, words: &At<String>) {
        let source = |id: &str| matches!(self.lookup.record(id), Some(Record::Source(_)));
        let Some(meant) = cite::meant(&words.value, source) else { return };
        let message = format!("`{}` names a source, but does not cite it", words.value);
        self.found.push(
            Diagnostic::new(&codes::NEARLY_A_CITATION, words.span, message).help(format!(
                "write `{meant}`, or `\\{}` if that is what it is to say",
                words.value
            )),
        );
    }

    fn wiki(&mut self, target: &str, span: Span) -> Target {
        let (name, anchor) = match target.split_once('#') {
            Some((name, anchor)) => (name.trim(), anchor.trim()),
            None => (target, ""),
        };
        let Some(page) = self.page_of(name) else {
            if let Some(record) = self.lookup.record(name) {
                return Target::Record(record);
            }
            self.unknown(name, span);
            return Target::Missing;
        };
        if anchor.is_empty() {
            return Target::Page(page, String::new());
        }
        // Editors write the heading's words as often as its anchor.
        let slug: String = anchor.to_lowercase().split_whitespace().collect::<Vec<_>>().join("-");
        for anchor in [anchor, &slug] {
            if self.lookup.has_anchor(page, anchor) {
                return Target::Page(page, format!("#{anchor}"));
            }
        }
        let message = format!("the page has no heading with the anchor `#{anchor}`");
        let near = self.lookup.near_anchor(page, &slug).map(|near| format!("#{near}"));
        self.found
            .push(Diagnostic::new(&codes::BROKEN_LINK, span, message).suggest(near.as_deref()));
        Target::Page(page, String::new())
    }

    /// The page that a wikilink's name stands for: `x.md` from this file's folder or from the top; a
    /// bare name where no record has it; nothing before `#` for this page.
    fn page_of(&self, name: &str) -> Option<PageKey> {
        if name.is_empty() {
            return Some(self.page);
        }
        let lookup = self.lookup;
        let file = name.ends_with(".md");
        if !file && lookup.record(name).is_some() {
            return None;
        }
        let folder = links::folder(self.path);
        let tries = if file {
            vec![links::within(folder, name), links::within("", name)]
        } else {
            let forms =
                [format!("{name}.md"), format!("{name}/index.md"), format!("{name}/_index.md")];
            let mut tries: Vec<Option<String>> =
                forms.iter().map(|form| links::within(folder, form)).collect();
            tries.extend(forms.iter().map(|form| links::within("", form)));
            tries
        };
        let found = tries.into_iter().flatten().find_map(|path| lookup.page_at(&path));
        found.or_else(|| {
            let bare = name.strip_suffix(".md").unwrap_or(name);
            if bare.contains('/') {
                lookup.page_by_address(&format!("/{}/", bare.trim_matches('/')))
            } else {
                // `archive-raid.md` is also the page that is a folder, `archive-raid/index.md`.
                lookup.page_named(bare)
            }
        })
    }

    fn embed(&mut self, target: &str, hole: &Hole) -> Target {
        match self.lookup.record(target) {
            Some(record) => Target::Embed(record),
            None => {
                self.unknown(target, hole.span);
                Target::Missing
            }
        }
    }

    fn unknown(&mut self, name: &str, span: Span) {
        if self.lookup.ids.unread.contains(name) {
            return;
        }
        let message = format!("neither a record nor a page is called `{name}`");
        // By its name, or by the address of its page.
        let named = match self.lookup.named(name, |_| true).as_slice() {
            [only] => Some((*only).to_owned()),
            _ => {
                let last = name.trim_end_matches('/').rsplit_once('/').map(|(_, last)| last);
                last.filter(|id| self.lookup.record(id).is_some()).map(str::to_owned)
            }
        };
        let near = named.or_else(|| {
            let near = self
                .lookup
                .near_id(name, |_| true)
                .or_else(|| self.lookup.near_path(name))
                .or_else(|| self.lookup.near_path(&format!("{name}.md")));
            near.filter(|near| {
                did_you_mean(name, [near.as_str()]).is_some() || near.ends_with(".md")
            })
        });
        let mut finding =
            Diagnostic::new(&codes::UNKNOWN_RECORD, span, message).suggest(near.as_deref());
        if finding.help.is_none() {
            finding.help =
                Some("declare a record of that id on any page, or name a page's file".into());
        }
        self.found.push(finding);
    }
}
