//! `ibid explain`

use super::{Ending, report};
use crate::diagnostic::{codes, did_you_mean};

pub(super) fn run(code: Option<&str>) -> Ending {
    let Some(name) = code else {
        let width = codes::ALL.iter().map(|code| code.name.len()).max().unwrap_or(0);
        let lines: Vec<String> = codes::ALL
            .iter()
            .map(|code| {
                let first = code.meaning.split_inclusive(". ").next().unwrap_or("").trim_end();
                format!("{:width$}  {:7}  {first}", code.name, code.severity.as_str())
            })
            .collect();
        report::result(&format!("{}\n", lines.join("\n")));
        return Ending::Fine;
    };
    match codes::by_name(name) {
        Some(code) => {
            let weight = match code.adjustable {
                true => {
                    format!("{}; site.toml can change it under [check]", code.severity.as_str())
                }
                false => format!("{}, always", code.severity.as_str()),
            };
            report::result(&format!(
                "{} ({weight})\n\n{}\n\nFor instance\n\n{}\n\nMended\n\n{}\n",
                code.name,
                report::wrapped(code.meaning),
                report::indented(code.wrong),
                report::indented(code.right)
            ));
            Ending::Fine
        }
        None => {
            let names = codes::ALL.iter().map(|code| code.name);
            let near = did_you_mean(name, names)
                .map_or("`ibid explain` lists all codes".to_owned(), |n| {
                    format!("did you mean {n}?")
                });
            report::failure(&format!("there is no code {name}; {near}"));
            Ending::Machine
        }
    }
}
