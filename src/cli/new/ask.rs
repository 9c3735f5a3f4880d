//! Asking on a terminal for what the flags left out.

use super::address;
use super::blank::Wanted;
use crate::cli::report;
use crate::parse::schema::{Form, Key};
use std::io::{BufRead, IsTerminal};

/// Whether somebody is there to be asked.
pub fn is_possible() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Asks for what is required and not given, and for what a record of its kind mostly has. `Err` where
/// the questions were broken off.
pub fn for_missing(wanted: &mut Wanted) -> Result<(), String> {
    let blank = wanted.blank;
    let required = blank.kind.keys.iter().filter(|key| blank.needs(key)).map(|key| key.key);
    let further: Vec<&str> = required.filter(|key| !blank.asked.contains(key)).collect();
    for name in blank.asked.iter().copied().chain(further) {
        for_key(wanted, name)?;
    }
    let Some((_, _, asked)) = blank.part else { return Ok(()) };
    for (number, name) in asked.iter().enumerate() {
        for_key(wanted, name)?;
        // Without its first there is no part.
        if number == 0 && !wanted.given.contains_key(name) {
            break;
        }
    }
    Ok(())
}

/// What Enter takes: a title may stand in the address of a source.
fn suggested(wanted: &Wanted, name: &str) -> Option<String> {
    let url = wanted.given.get("url").filter(|_| name == "title")?;
    address::title(url.first()?)
}

/// Asks for the value of one key, unless it is given.
pub fn for_key(wanted: &mut Wanted, name: &str) -> Result<(), String> {
    let Some(key) = wanted.blank.keys().find(|key| key.key == name) else { return Ok(()) };
    if wanted.given.contains_key(key.key) {
        return Ok(());
    }
    let must = wanted.blank.needs(key) && !wanted.blank.in_part(name);
    loop {
        let suggested = suggested(wanted, name);
        let mut answer = line(&question(key, must, suggested.as_deref()))?;
        if answer.is_empty() {
            answer = suggested.unwrap_or_default();
        }
        let values: Vec<String> = match key.form {
            Form::Texts | Form::Names => answer.split(';').map(|part| part.trim().into()).collect(),
            _ => vec![answer],
        };
        let values: Vec<String> = values.into_iter().filter(|value| !value.is_empty()).collect();
        if let (Form::OneOf(words), Some(word)) = (&key.form, values.first())
            && !words.contains(&word.as_str())
        {
            report::note(&format!("  it is one of {}\n", words.join(", ")));
            continue;
        }
        if values.is_empty() && must {
            report::note("  this one is needed\n");
            continue;
        }
        if !values.is_empty() {
            wanted.given.insert(key.key, values);
        }
        return Ok(());
    }
}

/// What a key is for, and below it the key with room for the answer.
fn question(key: &Key, must: bool, suggested: Option<&str>) -> String {
    let more = match (&key.form, must) {
        (Form::Texts | Form::Names, _) => " Several are parted by `;`.",
        _ => "",
    };
    let about = report::wrapped(&format!("{}{more}", key.about));
    let left_out = if must { "" } else { " (Enter leaves it out)" };
    let taken = suggested.map_or(left_out.to_owned(), |words| format!(" [{words}]"));
    format!("{about}\n  {}{taken}: ", key.key)
}

/// An id, with one to be taken by Enter.
pub fn for_id(suggested: &str) -> Result<String, String> {
    let answer = line(&format!("id [{suggested}]: "))?;
    Ok(if answer.is_empty() { suggested.to_owned() } else { answer })
}

/// A line of an answer, trimmed.
fn line(question: &str) -> Result<String, String> {
    report::note(question);
    let mut answer = String::new();
    match std::io::stdin().lock().read_line(&mut answer) {
        Ok(0) => Err("broken off; nothing was written".into()),
        Ok(_) => Ok(answer.trim().to_owned()),
        Err(why) => Err(format!("cannot read the answer: {why}")),
    }
}
