//! `ibid build`

use super::args::Build;
use super::{Ending, report};
use crate::config;
use crate::pipeline::{self, Address, Options};
use std::path::{Path, PathBuf};
use std::time::Instant;

pub(super) fn run(root: &Path, args: &Build) -> Ending {
    let address = match args.base_url.as_deref().map(|url| (url, config::base_url(url))) {
        None => Address::Own,
        Some((_, Some(url))) => Address::Given(url),
        Some((url, None)) => {
            report::failure(&format!(
                "--base-url {url} is no address of the web; write it like https://example.org/"
            ));
            return Ending::Machine;
        }
    };
    // What is typed is meant from where it is typed.
    let output = args.output.clone().unwrap_or_else(|| root.join("public"));
    let options = Options { drafts: args.drafts, address };
    into(root, &output, "--output", &options, args.deny_warnings)
}

/// Builds the site into the folder `output`, which is set by what is called `name`.
pub(super) fn into(
    root: &Path,
    output: &Path,
    name: &str,
    options: &Options,
    deny_warnings: bool,
) -> Ending {
    let started = Instant::now();
    let target = match target(root, output, name) {
        Ok(target) => target,
        Err(why) => {
            report::failure(&why);
            return Ending::Machine;
        }
    };
    let progress = report::progress("building");
    let build = pipeline::build(root, &target, options, deny_warnings);
    drop(progress);
    match build {
        Err(why) => {
            report::failure(&why.to_string());
            Ending::Machine
        }
        Ok(build) => {
            report::human(&build.reading.texts, &build.reading.findings);
            let ending = match build.done {
                Some((rendered, written)) => {
                    let took = started.elapsed();
                    report::built(&build.reading, rendered, written, &shown(&target), took);
                    Ending::Fine
                }
                None => {
                    report::not_built(&build.reading, deny_warnings);
                    Ending::Content
                }
            };
            // The process ends here: taking a large dossier apart piece by piece would only delay it.
            std::mem::forget(build.reading);
            ending
        }
    }
}

/// A folder as it is called from where the program was started.
pub(super) fn shown(folder: &Path) -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    folder.strip_prefix(&here).unwrap_or(folder).to_path_buf()
}

/// The output folder, which may be neither the site's own folder, nor above it, nor among what it is
/// made from. `name` is what sets it.
pub(super) fn target(root: &Path, output: &Path, name: &str) -> Result<PathBuf, String> {
    let target = std::path::absolute(output)
        .map_err(|why| format!("cannot tell where {} is: {why}", output.display()))?;
    let whole = |path: &Path| {
        // A folder that is yet to be made is known by the nearest one above that is there.
        let there = path.ancestors().find_map(|above| {
            let real = above.canonicalize().ok()?;
            let rest = path.strip_prefix(above).ok()?;
            Some(real.join(rest))
        });
        there.unwrap_or_else(|| path.to_path_buf())
    };
    let (whole_root, whole_target) = (whole(root), whole(&target));
    if whole_root.starts_with(&whole_target) {
        return Err(format!(
            "{} holds the site itself; choose another folder with {name}",
            target.display()
        ));
    }
    for made_from in ["content", "themes"] {
        if whole_target.starts_with(whole_root.join(made_from)) {
            return Err(format!(
                "{} lies in {made_from}/, which the site is made from; choose another folder with {name}",
                target.display()
            ));
        }
    }
    Ok(target)
}
