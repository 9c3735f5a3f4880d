//! Arguments as typed.

use crate::diagnostic::codes;
use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use std::ffi::OsStr;
use std::path::PathBuf;

/// Static sites of annotated explainers, in which every claim leads back to its source.
#[derive(Debug, Parser)]
#[command(
    name = "ibid",
    version,
    about,
    max_term_width = 100,
    after_help = "\
A first site:
  ibid new site my-site
  cd my-site
  ibid serve        see it, and every change as you save
  ibid check        what is wrong, and how to mend it
  ibid build        write it to public/"
)]
pub(super) struct Args {
    /// The folder with site.toml (default: the nearest one upwards)
    #[arg(long, global = true, value_name = "DIR")]
    pub root: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Write the site
    Build(Build),
    /// Say what is wrong with the content, without writing anything
    Check(Check),
    /// Build in memory, serve on this machine, reload the browser on every change
    Serve(Serve),
    /// Make a site, a page or a record
    #[command(after_help = "\
On a terminal it asks for what is missing; in scripts, flags say it all. A record is added to the \
front matter of a page, whose comments, order and style stay as they are. It is checked first, and \
with a mistake nothing is written.

Examples:
  ibid new site my-site
  ibid new page explainers/which-operation
  ibid new source https://example.org/news/pier-closed
  ibid new person \"Ada North\" --office mayor --from 2001")]
    New {
        #[command(subcommand)]
        what: New,
    },
    /// Add references, or office holders, from a file
    Import(Import),
    /// Build, and bring a target of site.toml up to date
    Publish(Publish),
    /// Explain a finding by its code, or list all codes
    #[command(after_help = "\
Examples:
  ibid explain                    all codes
  ibid explain unknown-source")]
    Explain {
        /// The code, as in `error[unknown-source]`
        #[arg(value_parser = Code, hide_possible_values = true)]
        code: Option<String>,
    },
    /// Print the JSON Schema of the front matter, for editors
    #[command(after_help = "\
Editors that read YAML by a schema complete the keys of a page and say what each is for.

Examples:
  ibid schema > front-matter.schema.json")]
    Schema,
    /// Print completions for a shell
    #[command(after_help = "\
Examples:
  ibid completions bash >> ~/.bash_completion
  ibid completions zsh > ~/.zfunc/_ibid
  ibid completions fish | source")]
    Completions {
        /// bash, zsh, fish, elvish or powershell
        #[arg(hide_possible_values = true)]
        shell: clap_complete::Shell,
    },
}

/// A finding's code. Shells complete those that there are; of others `explain` says which is near.
#[derive(Debug, Clone)]
pub(super) struct Code;

impl TypedValueParser for Code {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(codes::ALL.iter().map(|code| PossibleValue::new(code.name))))
    }
}

#[derive(Debug, clap::Args)]
#[command(after_help = "\
The output is all or nothing: with errors the old site stays as it is. Files in the output \
folder that ibid did not write are never touched.

Examples:
  ibid build
  ibid build --output dist --base-url https://example.org/a/
  ibid build --deny-warnings      before publishing")]
pub(super) struct Build {
    /// Where to write the site (default: public/ in the site's folder)
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// Build for this address instead of site.toml's base_url
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Include drafts
    #[arg(long)]
    pub drafts: bool,
    /// Write nothing if there are warnings
    #[arg(long)]
    pub deny_warnings: bool,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "\
A target is a table of site.toml: [publish.main] with kind = \"folder\" and its `dir`, or with \
kind = \"command\" and the `command` that takes public/ to a host. Drafts are left out. In a folder \
only what changed is written, and only what ibid wrote there before is removed.

Examples:
  ibid publish                    the only target, or the one called main
  ibid publish main --dry-run     what would be written and removed")]
pub(super) struct Publish {
    /// The target's name: `main` for [publish.main]
    pub target: Option<String>,
    /// Say what would be done, and do nothing of it
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  ibid check
  ibid check --format json | jq -r .message
  ibid check --format sarif > findings.sarif")]
pub(super) struct Check {
    /// How to print the findings
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Include drafts
    #[arg(long)]
    pub drafts: bool,
    /// Fail if there are warnings
    #[arg(long)]
    pub deny_warnings: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// With the words underlined
    Human,
    /// One JSON object a line
    Json,
    /// SARIF 2.1.0
    Sarif,
    /// Annotations for GitHub Actions
    Github,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "\
What the file holds is told by its contents: BibTeX or BibLaTeX, CSL-JSON (as Zotero exports it, and \
the site's own data/sources.json), Popolo (data/popolo.json), or a table of tenures (data/tenures.csv). \
A record that the site has is skipped; a person who is there is given the tenures that are new. \
Everything is checked first, and with a mistake nothing is written.

Columns of a table of tenures, in any order:
  person, person_name    id and name of who held the office
  office, office_title   the same of the office
  from, to               EDTF dates, or `unknown`
  organization, organization_name
                         whose office it is
  acting                 true or false
  cite                   citations: `list, p. 4; other`
An id that is left out is made from the name; no `to` is still in office; the last three lines are \
optional. For `cite` there may be `sources` and `locators`, as in the site's own data/tenures.csv.

Examples:
  ibid import refs.bib
  ibid import zotero.json --to sources
  ibid import --popolo ministers.json
  ibid import --tenures mayors.csv --to records/mayors")]
pub(super) struct Import {
    /// References, or office holders
    #[arg(value_name = "FILE", required_unless_present_any = ["popolo", "tenures"])]
    pub file: Option<PathBuf>,
    /// People, posts and memberships as Popolo has them
    #[arg(long, value_name = "FILE.json", conflicts_with_all = ["file", "tenures"])]
    pub popolo: Option<PathBuf>,
    /// A table with a row for each tenure
    #[arg(long, value_name = "FILE.csv", conflicts_with = "file")]
    pub tenures: Option<PathBuf>,
    /// The page that new records go to (default: the one with the most of their kind)
    #[arg(long, value_name = "PAGE")]
    pub to: Option<String>,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  ibid serve
  ibid serve --drafts --open")]
pub(super) struct Serve {
    /// The port to listen at (default: 1111, or the next free one)
    #[arg(long)]
    pub port: Option<u16>,
    /// Open the site in a browser
    #[arg(long)]
    pub open: bool,
    /// Include drafts
    #[arg(long)]
    pub drafts: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum New {
    /// A folder with everything a site needs, and a page that shows how
    #[command(after_help = "\
Examples:
  ibid new site my-site")]
    Site {
        /// The folder; it is made, and may not hold anything yet
        dir: PathBuf,
    },
    /// A page in content/
    #[command(after_help = "\
Examples:
  ibid new page explainers/which-operation
  ibid new page pier --title \"The pier\"")]
    Page {
        /// Its path in content/, such as explainers/which-operation
        path: String,
        /// Its title (default: made from the path)
        #[arg(long)]
        title: Option<String>,
    },
    /// A record in the front matter of a page
    #[command(flatten)]
    Record(super::new::blank::Wanted),
}
