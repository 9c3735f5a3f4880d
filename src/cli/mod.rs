//! The command line: arguments, one file a command, and the only place that prints.

#![expect(
    clippy::disallowed_methods,
    reason = "it knows where the program was started, and tells how long a build took"
)]

mod adding;
mod args;
mod build;
mod check;
mod explain;
mod import;
mod new;
mod publish;
mod report;
mod schema;
mod serve;

use args::{Args, Command};
use clap::{CommandFactory, Parser};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// How a command ended, as its exit status says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// 0
    Fine,
    /// 1: the content has errors, or warnings where those are denied.
    Content,
    /// 2: a command line or a machine that cannot serve.
    Machine,
}

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    #[cfg(feature = "csl")]
    keep_quiet_about_styles();
    let args = Args::parse();
    let ending = match args.command {
        Command::Build(ref build) => at_root(&args, |root| build::run(root, build)),
        Command::Check(ref check) => at_root(&args, |root| check::run(root, check)),
        Command::Serve(ref serve) => at_root(&args, |root| serve::run(root, serve)),
        Command::Publish(ref publish) => at_root(&args, |root| publish::run(root, publish)),
        Command::New { what } => new::run(what, args.root.as_deref()),
        Command::Import(ref import) => at_root(&args, |root| import::run(root, import)),
        Command::Explain { ref code } => explain::run(code.as_deref()),
        Command::Schema => schema::run(),
        Command::Completions { shell } => {
            let mut out = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "ibid", &mut out);
            report::result(&String::from_utf8_lossy(&out));
            Ending::Fine
        }
    };
    ExitCode::from(match ending {
        Ending::Fine => 0,
        Ending::Content => 1,
        Ending::Machine => 2,
    })
}

/// What the processor of styles panics on is found with the source's place, and said once.
#[cfg(feature = "csl")]
fn keep_quiet_about_styles() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().name() != Some(crate::view::PROCESSOR) {
            usual(panic);
        }
    }));
}

/// The folder that a command is about: what `--root` says, or the nearest one upwards with a
/// `site.toml`.
fn root(asked: Option<&Path>) -> Result<PathBuf, String> {
    if let Some(root) = asked {
        if root.join("site.toml").is_file() {
            return Ok(root.to_path_buf());
        }
        return Err(format!(
            "there is no site.toml in {}; `ibid new site {}` makes a site there",
            root.display(),
            root.display()
        ));
    }
    let here =
        std::env::current_dir().map_err(|why| format!("cannot tell where this is: {why}"))?;
    crate::load::find_root(&here).ok_or_else(|| {
        "there is no site.toml here nor in any folder above; `ibid new site DIR` makes a site"
            .into()
    })
}

fn at_root(args: &Args, command: impl FnOnce(&Path) -> Ending) -> Ending {
    match root(args.root.as_deref()) {
        Ok(root) => command(&root),
        Err(why) => {
            report::failure(&why);
            Ending::Machine
        }
    }
}
