//! `ibid serve`

use super::args::Serve;
use super::{Ending, report};
use crate::pipeline::{self, Address, Options};
use crate::serve::{self, Built, Edition};
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
    let options = serve::Options { open: args.open, watch: watched.into(), ignore: ignored.into() };
    let mut rebuild = |_: &serve::Touched| rebuild(root, args.drafts, &origin);
    match serve::run(listener, &options, &mut rebuild, &report::served) {
        Err(why) => {
            report::failure(&why.to_string());
            Ending::Machine
        }
    }
}

/// The site in memory, with addresses that lead to this server: its path is that of the published
/// site, so that what works here works there.
fn rebuild(root: &Path, drafts: bool, origin: &str) -> Built {
    let options = Options { drafts, address: Address::At(origin.to_owned()) };
    match pipeline::preview(root, &options) {
        Err(why) => {
            report::failure(&why.to_string());
            Built::Failed { overlay_html: report::failure_html(&why.to_string()) }
        }
        Ok((reading, set)) => {
            report::human(&reading);
            let base_path = reading.config.as_ref().map_or("/", |config| config.base_path());
            match set {
                None => Built::Failed { overlay_html: report::overlay(&reading) },
                Some(set) => {
                    let files = set.into_map().into_iter();
                    let files = files.map(|(path, bytes)| (path.as_str().to_owned(), bytes));
                    Built::Whole(Edition {
                        files: files.collect(),
                        base_path: base_path.to_owned(),
                    })
                }
            }
        }
    }
}
