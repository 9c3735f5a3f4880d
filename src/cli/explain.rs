//! `ibid explain`

use super::{Ending, report};
use crate::diagnostic::{Code, Example, codes, did_you_mean};

pub(super) fn run(code: Option<&str>) -> Ending {
    let Some(name) = code else {
        report::result(&list());
        return Ending::Fine;
    };
    // As it stands in a finding, `error[unknown-source]`, it is understood too.
    let bare = name.rsplit('[').next().unwrap_or(name).trim_end_matches(']');
    match codes::by_name(bare) {
        Some(code) => {
            report::result(&page(code));
            Ending::Fine
        }
        None => {
            let names = codes::ALL.iter().map(|code| code.name);
            let near = did_you_mean(bare, names)
                .map_or("`ibid explain` lists all codes".to_owned(), |n| {
                    format!("did you mean {n}?")
                });
            report::failure(&format!("there is no code {name}; {near}"));
            Ending::Machine
        }
    }
}

/// All codes, each with its weight and what it means in a sentence.
fn list() -> String {
    let lines = codes::ALL.iter().map(|code| {
        let explanation = code.explanation();
        let sentence = report::hanging(explanation.first_sentence(), 4);
        format!("{} ({})\n    {sentence}\n", code.name, code.weight())
    });
    let all: String = lines.collect();
    format!("{all}\n`ibid explain CODE` tells more of one, with an example.\n")
}

fn page(code: &Code) -> String {
    let weight = match code.adjustable {
        true => format!("{}; site.toml can change it under [check]", code.weight()),
        false => format!("{}, always", code.weight()),
    };
    let page = code.explanation();
    format!(
        "{} ({weight})\n\n{}\n\nFor instance\n\n{}\nMended\n\n{}",
        code.name,
        report::wrapped(page.meaning),
        examples(&page.fails),
        examples(&page.mended)
    )
}

fn examples(all: &[Example<'_>]) -> String {
    let shown = all.iter().map(|example| {
        let file = example.mark.map_or(String::new(), |file| format!("  {file}\n"));
        format!("{file}{}\n", report::indented(example.lines))
    });
    shown.collect()
}
