//! The reference pages of the manual, from the tables of the program.

use crate::templates;
use ibid::diagnostic::{Example, codes};
use ibid::parse::schema::{BIBLIOGRAPHY, Form, Key, Kind, PAGE, TENURES, TIMELINE};
use std::fmt::Write as _;
use std::process::Command;

/// The pages, each with its text.
pub fn pages() -> Vec<(&'static str, String)> {
    vec![
        ("_index.md", index()),
        ("keys.md", keys()),
        ("codes.md", findings()),
        ("commands.md", commands()),
        ("templates.md", templates::page()),
    ]
}

/// Front matter, and the note on where the page comes from.
pub fn head(title: &str, summary: &str, weight: u8) -> String {
    format!(
        "---\n# Made by `UPDATE=1 cargo test --test manual`; changes here are lost.\ntitle: {title}\n\
         summary: {summary}\nweight: {weight}\n---\n\n"
    )
}

fn index() -> String {
    head("Reference", "Everything by name, made from the program itself.", 90)
}

fn keys() -> String {
    let mut out = head("Keys", "Every key of the front matter and of the blocks, by kind.", 10);
    out.push_str(
        "Keys in **bold** must be there. A date is [EDTF](../dates.md); words are plain text, or \
         `{ text: …, lang: … }` where they are in another language.\n",
    );
    let mut kinds: Vec<&'static Kind> = Vec::new();
    for kind in [&PAGE, &TENURES, &TIMELINE, &BIBLIOGRAPHY] {
        gather(kind, &mut kinds);
    }
    for kind in kinds {
        let _ = write!(out, "\n## {} {{#{}}}\n\n", title(kind.name), anchor(kind.name));
        out.push_str("| key | takes | what it is for |\n|---|---|---|\n");
        for key in kind.keys {
            let name = match key.required {
                true => format!("**`{}`**", key.key),
                false => format!("`{}`", key.key),
            };
            let _ = writeln!(out, "| {name} | {} | {} |", form(key), cell(key.about));
        }
    }
    out
}

/// A kind and those that its keys hold, each once, in the order in which one meets them.
fn gather(kind: &'static Kind, all: &mut Vec<&'static Kind>) {
    if all.iter().any(|known| known.name == kind.name) {
        return;
    }
    all.push(kind);
    for key in kind.keys {
        if let Some(inner) = inner(&key.form) {
            gather(inner, all);
        }
    }
}

fn inner(form: &Form) -> Option<&'static Kind> {
    use ibid::parse::schema::{NAME, SELECTION, WORDS};
    match form {
        Form::One(kind) | Form::Many(kind) | Form::ByName(kind) => Some(kind),
        Form::Names => Some(&NAME),
        Form::Words => Some(&WORDS),
        Form::EventSelection => Some(&SELECTION),
        _ => None,
    }
}

fn form(key: &Key) -> String {
    let link = |kind: &Kind| format!("[{}](#{})", kind.name, anchor(kind.name));
    match &key.form {
        Form::Text => "text".into(),
        Form::Words => "words".into(),
        Form::Markdown => "Markdown".into(),
        Form::Date => "date".into(),
        Form::DateOrUnknown => "date or `unknown`".into(),
        Form::Boolean => "`true` or `false`".into(),
        Form::Integer => "whole number".into(),
        Form::Texts => "list of texts".into(),
        Form::Cite => "[citation](../text.md#citations), or a list".into(),
        Form::Id => "id".into(),
        Form::OneOf(words) => {
            words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
        }
        Form::One(kind) => link(kind),
        Form::Many(kind) => format!("list, each {}", link(kind)),
        Form::Names => "list of texts, or names in parts".into(),
        Form::ByName(kind) => format!("by id, each {}", link(kind)),
        Form::Anything => "anything".into(),
        Form::EventSelection => "list of ids, or a selection".into(),
    }
}

fn findings() -> String {
    let mut out = head(
        "Findings",
        "What each code of a finding means, an example that earns it, and the same mended.",
        20,
    );
    let _ = writeln!(
        out,
        "`ibid explain CODE` shows the same in a terminal; how findings are shown and weighed is told \
         under [Checks](../checks.md)."
    );
    for code in codes::ALL {
        let page = code.explanation();
        let weight = match (code.severity, code.adjustable) {
            (None, _) => "Off, unless `site.toml` asks for it.".to_owned(),
            (Some(_), true) => format!("A {}, unless `site.toml` says otherwise.", code.weight()),
            (Some(_), false) => format!("Always an {}.", code.weight()),
        };
        let weight = weight.replace("A error", "An error");
        let _ = write!(out, "\n## {0} {{#{0}}}\n\n{weight} {1}\n", code.name, page.meaning);
        examples(&mut out, &page.fails);
        out.push_str("\nMended:\n");
        examples(&mut out, &page.mended);
    }
    out
}

fn examples(out: &mut String, all: &[Example<'_>]) {
    for example in all {
        if let Some(file) = example.mark {
            let _ = write!(out, "\n`{file}`:\n");
        }
        let fence = if example.lines.contains("```") { "````" } else { "```" };
        let _ = write!(out, "\n{fence}{}\n{}\n{fence}\n", example.language, example.lines);
    }
}

fn commands() -> String {
    let mut out = head("Commands", "What `ibid` can do, and every flag.", 30);
    for (name, help) in helps(&[]) {
        let _ = write!(out, "## {name}\n\n```text\n{help}\n```\n\n");
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// The help of a command and of those below it.
fn helps(path: &[String]) -> Vec<(String, String)> {
    let output = Command::new(env!("CARGO_BIN_EXE_ibid"))
        .args(path)
        .arg("--help")
        .env("COLUMNS", "80")
        .output()
        .expect("ibid runs");
    let help = String::from_utf8(output.stdout).expect("UTF-8");
    let lines = help.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    let name = ["ibid".to_owned()].iter().chain(path).cloned().collect::<Vec<_>>().join(" ");
    let mut all = vec![(name, lines.trim_end().to_owned())];
    let below = help.split_once("Commands:\n").map_or("", |(_, rest)| rest);
    for line in below.lines().take_while(|line| line.starts_with("  ")) {
        // A word two spaces in is a command; the lines that go on about one stand further in.
        let Some(word) = line.strip_prefix("  ").filter(|rest| !rest.starts_with(' ')) else {
            continue;
        };
        let word = word.split_whitespace().next().unwrap_or("");
        if word != "help" {
            let path: Vec<String> = path.iter().cloned().chain([word.to_owned()]).collect();
            all.extend(helps(&path));
        }
    }
    all
}

/// "a person" as a heading.
fn title(name: &str) -> String {
    let bare = name.strip_prefix("a ").or_else(|| name.strip_prefix("an ")).unwrap_or(name);
    let mut letters = bare.chars();
    letters.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default()
        + letters.as_str()
}

pub fn anchor(name: &str) -> String {
    title(name).to_lowercase().replace(' ', "-")
}

/// Words for a cell of a table.
pub fn cell(words: &str) -> String {
    words.replace('\n', " ").replace('|', "\\|").replace('<', "\\<")
}
