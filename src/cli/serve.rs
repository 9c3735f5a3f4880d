//! `ibid serve`

use super::args::Serve;
use super::{Ending, report};
use crate::load;
use crate::output::{OutputError, OutputSet};
use crate::pipeline::{self, Address, Failure, Kept, Options, Reading, Viewers};
use crate::serve::{self, Built, Edition, Open, Touched};
use std::path::Path;

pub(super) fn run(root: &Path, args: &Serve) -> Ending {
    let listener = match serve::bind(args.port) {
        Ok(listener) => listener,
        Err(why) => {
            report::failure(&why.to_string());
            return Ending::Machine;
        }
    };
    let origin = listener.origin();
    let watched = ["content", "themes", "site.toml"].map(|name| root.join(name));
    let ignored = ["public", ".git", "target", "node_modules"].map(|name| root.join(name));
    let options = serve::Options {
        open: args.open,
        watch: watched.into(),
        ignore: ignored.into(),
        scratch: Some(load::is_scratch),
    };
    let options_of_build = Options { drafts: args.drafts, address: Address::At(origin) };
    let mut kept = Kept::default();
    let mut rebuild = |touched: &Touched, open: &Open<'_>| {
        rebuild(root, &options_of_build, &mut kept, touched, open)
    };
    match serve::run(listener, &options, &mut rebuild, &report::served) {
        Err(why) => {
            report::failure(&why.to_string());
            Ending::Machine
        }
    }
}

/// The site in memory, with addresses that lead to this server: its path is that of the published
/// site, so that what works here works there.
fn rebuild(
    root: &Path,
    options: &Options,
    kept: &mut Kept,
    touched: &Touched,
    open: &Open<'_>,
) -> Built {
    let touched = match touched {
        Touched::Anything => None,
        Touched::Paths(paths) => Some(paths),
    };
    let mut early = |reading: &Reading, set: OutputSet| open.show(edition(reading, set));
    let mut viewers =
        Viewers { open: &open.files(), early: &mut early, overtaken: &|| open.is_overtaken() };
    match pipeline::preview_again(root, options, kept, touched, &mut viewers) {
        Err(Failure::Output(OutputError::GivenUp)) => Built::Overtaken,
        // A file that was listed and is gone: the change that took it is to be built next.
        Err(_) if open.is_overtaken() => Built::Overtaken,
        Err(why) => {
            report::failure(&why.to_string());
            Built::Failed { overlay_html: report::failure_html(&why.to_string()) }
        }
        Ok((reading, set)) => {
            report::human(&reading.texts, &reading.findings);
            match set {
                None => Built::Failed { overlay_html: report::overlay(&reading) },
                Some(set) => Built::Whole(edition(&reading, set)),
            }
        }
    }
}

fn edition(reading: &Reading, set: OutputSet) -> Edition {
    let base_path = reading.config.as_ref().map_or("/", |config| config.base_path());
    let files = set.into_map().into_iter();
    let files = files.map(|(path, bytes)| (path.as_str().to_owned(), bytes));
    let left_out = reading.left_out.iter().map(|(address, path)| {
        let why = format!(
            "content/{path} is a draft, and this preview leaves drafts out. `ibid serve --drafts` \
             shows them; without the line `draft: true` it is a page like any other."
        );
        (format!("{}index.html", address.trim_start_matches('/')), why)
    });
    Edition {
        files: files.collect(),
        base_path: base_path.to_owned(),
        left_out: left_out.collect(),
    }
}
