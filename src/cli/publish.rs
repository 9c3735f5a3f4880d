//! `ibid publish`

use super::args::Publish;
use super::{Ending, build, report};
use crate::config::{Target, Way};
use crate::diagnostic::did_you_mean;
use crate::load;
use crate::pipeline::{self, Address, Finding, Options};
use std::path::Path;
use std::process::Command;

pub(super) fn run(root: &Path, args: &Publish) -> Ending {
    let (config, texts, found) = match load::settings(root) {
        Ok(read) => read,
        Err(why) => return refused(&why.to_string()),
    };
    let findings = found
        .into_iter()
        .filter_map(|diagnostic| Some(Finding { severity: diagnostic.code.severity?, diagnostic }));
    let findings: Vec<Finding> = findings.collect();
    let Some(config) = config.filter(|_| findings.is_empty()) else {
        report::human(&texts, &findings);
        report::failure("nothing was published: mend site.toml first");
        return Ending::Content;
    };
    let target = match chosen(&config.publish, args.target.as_deref()) {
        Ok(target) => target,
        Err(why) => return refused(&why),
    };
    let address = target.base_url.clone().map_or(Address::Own, Address::Given);
    let options = Options { drafts: false, address };
    match &target.way {
        Way::Folder { dir } => {
            let name = format!("`dir` in [publish.{}]", target.name);
            written(root, &root.join(dir), &name, &options, args.dry_run)
        }
        Way::Command { words } => {
            let name = "public/";
            let built = written(root, &root.join("public"), name, &options, args.dry_run);
            match (built, args.dry_run) {
                (Ending::Fine, true) => {
                    report::result(&format!("then: {}\n", typed(words)));
                    Ending::Fine
                }
                (Ending::Fine, false) => called(root, words),
                (ending, _) => ending,
            }
        }
        Way::Elsewhere { kind } => refused(&format!(
            "this program does not speak to {kind} itself. A target with kind = \"command\" calls \
             another program once the site is built, such as\n\n{}",
            example(kind)
        )),
    }
}

fn refused(why: &str) -> Ending {
    report::failure(why);
    Ending::Machine
}

/// The target of that name; where none is named the only one, or `main`.
fn chosen<'t>(targets: &'t [Target], named: Option<&str>) -> Result<&'t Target, String> {
    let by_name = |name: &str| targets.iter().find(|target| target.name == name);
    let names = || targets.iter().map(|target| target.name.as_str());
    match (targets, named) {
        ([], _) => Err(format!(
            "site.toml names no place to publish to. That is either a folder, such as a web \
             server's:\n\n  [publish.main]\n  kind = \"folder\"\n  dir = \"/var/www/site\"\n\n\
             or the program that uploads public/ to a host:\n\n{}\n\
             The README and the manual say under “Publishing” what each host takes.",
            example("")
        )),
        (_, Some(name)) => by_name(name).ok_or_else(|| {
            let near = did_you_mean(name, names());
            let help = near.map_or_else(
                || format!("it has {}", names().collect::<Vec<_>>().join(", ")),
                |near| format!("did you mean {near}?"),
            );
            format!("site.toml has no target {name}; {help}")
        }),
        ([only], None) => Ok(only),
        (_, None) => by_name("main").ok_or_else(|| {
            let names = names().collect::<Vec<_>>().join(", ");
            format!("which target? site.toml has {names}")
        }),
    }
}

/// A target that calls another program.
fn example(kind: &str) -> String {
    let words = match kind {
        "s3" => {
            "\"aws\", \"s3\", \"sync\", \"public\", \"s3://BUCKET\", \"--delete\", \
             \"--exclude\", \".ibid-manifest\""
        }
        "git" => "\"npx\", \"gh-pages\", \"--dist\", \"public\"",
        _ => {
            "\"rsync\", \"-a\", \"--delete\", \"--exclude\", \".ibid-manifest\", \"public/\", \
             \"HOST:FOLDER/\""
        }
    };
    format!("  [publish.main]\n  kind = \"command\"\n  command = [{words}]\n")
}

/// Brings a folder up to date, or says what would be done to it.
fn written(root: &Path, folder: &Path, name: &str, options: &Options, dry_run: bool) -> Ending {
    if !dry_run {
        return build::into(root, folder, name, options, false);
    }
    let folder = match build::target(root, folder, name) {
        Ok(folder) => folder,
        Err(why) => return refused(&why),
    };
    let progress = report::progress("building");
    let planned = pipeline::plan(root, &folder, options);
    drop(progress);
    match planned {
        Err(why) => refused(&why.to_string()),
        Ok((reading, planned)) => {
            report::human(&reading.texts, &reading.findings);
            match planned {
                Some(plan) => {
                    report::planned(&plan, &build::shown(&folder));
                    Ending::Fine
                }
                None => {
                    report::not_built(&reading, false);
                    Ending::Content
                }
            }
        }
    }
}

fn typed(words: &[String]) -> String {
    words.iter().map(|word| report::in_shell(word)).collect::<Vec<_>>().join(" ")
}

/// Calls the program that takes the site from `public/` to where it belongs.
fn called(root: &Path, words: &[String]) -> Ending {
    let Some((program, rest)) = words.split_first() else { return Ending::Fine };
    report::note(&format!("calling {}\n", typed(words)));
    match Command::new(program).args(rest).current_dir(root).status() {
        Ok(status) if status.success() => Ending::Fine,
        Ok(status) => refused(&format!(
            "{program} ended with {status}; the site is in public/, and what of it was published \
             only that program can tell"
        )),
        Err(why) => refused(&format!("cannot call {program}: {why}; the site is in public/")),
    }
}
