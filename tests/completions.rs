//! What bash completes after `ibid completions bash`, as somebody typing would have it.

#![cfg(unix)]

use std::io::Write;
use std::process::{Command, Stdio};

/// Calls the function that the completions name for `ibid`, as bash does at the Tab key.
const TAB: &str = r#"
tab() {
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
    "$(complete -p ibid | sed 's/.*-F \([^ ]*\).*/\1/')" ibid "${@: -1}" "${@: -2:1}"
    echo "${COMPREPLY[*]}"
}
"#;

/// What Tab offers at the end of each of the lines.
fn offered(lines: &[&str]) -> Vec<String> {
    let printed = Command::new(env!("CARGO_BIN_EXE_ibid")).args(["completions", "bash"]).output();
    let mut script = String::from_utf8(printed.expect("ran").stdout).expect("text") + TAB;
    for line in lines {
        let words: Vec<String> = line.split(' ').map(|word| format!("'{word}'")).collect();
        script += &format!("tab {}\n", words.join(" "));
    }
    let mut bash = Command::new("bash")
        .args(["--norc", "--noprofile"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("bash");
    bash.stdin.take().expect("an input").write_all(script.as_bytes()).expect("typed");
    let said = bash.wait_with_output().expect("ended");
    String::from_utf8(said.stdout).expect("text").lines().map(str::to_owned).collect()
}

#[test]
fn commands_flags_and_values_are_completed() {
    let lines = [
        ("ibid bu", "build"),
        ("ibid new so", "source"),
        ("ibid new source --ty", "--type"),
        ("ibid new source --type ne", "news"),
        ("ibid check --format s", "sarif"),
        ("ibid explain unknown-so", "unknown-source"),
        ("ibid completions f", "fish"),
    ];
    let typed: Vec<&str> = lines.iter().map(|(line, _)| *line).collect();
    let wanted: Vec<&str> = lines.iter().map(|(_, word)| *word).collect();
    assert_eq!(offered(&typed), wanted);
}

#[test]
fn every_shell_has_completions_that_name_the_commands() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = Command::new(env!("CARGO_BIN_EXE_ibid")).args(["completions", shell]).output();
        let ran = ran.expect("ran");
        let script = String::from_utf8(ran.stdout).expect("text");
        assert!(ran.status.success(), "{shell}");
        assert!(script.contains("serve"), "{shell}");
    }
}
