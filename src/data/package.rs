//! `datapackage.json`: what the tables' columns are, as a Frictionless tabular data package, version 1
//! (<https://specs.frictionlessdata.io/tabular-data-package/>). It bears no time, so that the same
//! site gives the same bytes.

use super::File;
use super::table::{Column, Holds, Layout};
use crate::view::Frame;
use serde::Serialize;

pub(super) const NAME: &str = "datapackage.json";

/// A day of any year, as [`crate::domain::day::Day`] is written.
const ANY_DAY: &str = r"^(-?\d{4}|Y-?\d{5,})-\d{2}-\d{2}$";

#[derive(Serialize)]
struct Package<'a> {
    profile: &'static str,
    name: String,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    homepage: &'a str,
    resources: Vec<Resource<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Resource<'a> {
    profile: &'static str,
    name: &'static str,
    path: &'static str,
    description: &'a str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    dialect: Dialect,
    schema: Schema<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    delimiter: &'static str,
    line_terminator: &'static str,
    quote_char: &'static str,
    double_quote: bool,
    skip_initial_space: bool,
    header: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema<'a> {
    fields: Vec<Field<'a>>,
    missing_values: [&'static str; 1],
    primary_key: &'static [&'static str],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<ForeignKey>,
}

#[derive(Serialize)]
struct Field<'a> {
    name: &'static str,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    description: &'a str,
    #[serde(skip_serializing_if = "Constraints::is_empty")]
    constraints: Constraints,
}

#[derive(Serialize)]
struct Constraints {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#enum: Option<&'static [&'static str]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minimum: Option<u8>,
}

impl Constraints {
    fn is_empty(&self) -> bool {
        !self.required && self.r#enum.is_none() && self.pattern.is_none() && self.minimum.is_none()
    }
}

#[derive(Serialize)]
struct ForeignKey {
    fields: &'static [&'static str],
    reference: Reference,
}

#[derive(Serialize)]
struct Reference {
    resource: &'static str,
    fields: &'static [&'static str],
}

/// The package of the tables among `files`; `None` where there are none. `plain`: all days are of
/// years of four digits, so that they can be said to be dates.
pub(super) fn file(frame: &Frame<'_>, files: &[File], plain: bool) -> Option<Vec<u8>> {
    let layouts: Vec<&'static Layout> =
        files.iter().filter_map(|file| file.rows.map(|(layout, _)| layout)).collect();
    if layouts.is_empty() {
        return None;
    }
    let config = frame.config;
    let package = Package {
        profile: "tabular-data-package",
        name: name(&config.title),
        title: &config.title,
        description: &config.description,
        homepage: &config.base_url,
        resources: layouts.iter().map(|layout| resource(frame, layout, &layouts, plain)).collect(),
    };
    // Such a value always has a form in JSON.
    let mut bytes = serde_json::to_vec_pretty(&package).unwrap_or_default();
    bytes.push(b'\n');
    Some(bytes)
}

fn resource<'a>(
    frame: &'a Frame<'_>,
    layout: &'static Layout,
    all: &[&'static Layout],
    plain: bool,
) -> Resource<'a> {
    let ui = frame.words;
    let there = |table: &str| all.iter().any(|other| other.name() == table);
    let about = ui.all().get(&format!("data_{}_csv", layout.name()));
    Resource {
        profile: "tabular-data-resource",
        name: layout.name(),
        path: layout.file,
        description: about.map_or("", String::as_str),
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: Dialect {
            delimiter: ",",
            line_terminator: "\r\n",
            quote_char: "\"",
            double_quote: true,
            skip_initial_space: false,
            header: true,
        },
        schema: Schema {
            fields: layout.columns.iter().map(|c| field(frame, layout, c, plain)).collect(),
            missing_values: [""],
            primary_key: layout.key,
            foreign_keys: layout
                .leads
                .iter()
                .filter(|lead| there(lead.table))
                .map(|lead| ForeignKey {
                    fields: lead.from,
                    reference: Reference { resource: lead.table, fields: lead.to },
                })
                .collect(),
        },
    }
}

fn field<'a>(
    frame: &'a Frame<'_>,
    layout: &Layout,
    column: &'static Column,
    plain: bool,
) -> Field<'a> {
    let (r#type, format) = match column.holds {
        Holds::Code | Holds::Codes | Holds::Text | Holds::Word(_) => ("string", None),
        Holds::Url => ("string", Some("uri")),
        Holds::Day if plain => ("date", None),
        Holds::Day => ("string", None),
        Holds::Number => ("integer", None),
        Holds::Flag => ("boolean", None),
    };
    let about = frame.words.all().get(&format!("column_{}", column.words));
    Field {
        name: column.name,
        r#type,
        format,
        description: about.map_or("", String::as_str),
        constraints: Constraints {
            required: layout.key.contains(&column.name)
                || matches!(column.holds, Holds::Number | Holds::Flag),
            r#enum: match column.holds {
                Holds::Word(words) => Some(words),
                _ => None,
            },
            pattern: (matches!(column.holds, Holds::Day) && !plain).then_some(ANY_DAY),
            minimum: matches!(column.holds, Holds::Number).then_some(0),
        },
    }
}

/// A package's name: the site's title in lower case, letters and digits with hyphens between them.
fn name(title: &str) -> String {
    let mut name = String::new();
    for letter in title.chars() {
        if letter.is_ascii_alphanumeric() {
            name.push(letter.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    match name.trim_end_matches('-') {
        "" => "data".to_owned(),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_of_plain_letters() {
        assert_eq!(name("On the Record: 2018!"), "on-the-record-2018");
        assert_eq!(name("שלום"), "data");
    }
}
