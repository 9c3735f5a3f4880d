//! A table with a row for each tenure: CSV as spreadsheets write it, and `tenures.csv` of this program.

use super::{OfficeHolders, Tenure, Thing, date};
use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::text::{Span, TextId};
use csv::{ReaderBuilder, StringRecord};

/// What is read.
const COLUMNS: [&str; 13] = [
    "person",
    "person_name",
    "office",
    "office_title",
    "organization",
    "organization_name",
    "from",
    "to",
    "acting",
    "cite",
    "sources",
    "locators",
    "still_in_office",
];
/// What `tenures.csv` has beside it, which follows from the rest.
const WORKED_OUT: [&str; 10] = [
    "number",
    "from_earliest",
    "from_latest",
    "from_earliest_bound",
    "from_latest_bound",
    "to_earliest",
    "to_latest",
    "to_earliest_bound",
    "to_latest_bound",
    "page",
];

/// A row, to be asked by the names of its columns.
struct Row<'a> {
    names: &'a [String],
    cells: &'a StringRecord,
    text: TextId,
    /// The row as it stands in the file, and where that begins.
    raw: &'a str,
    start: usize,
}

/// Reads the table in `raw`, the contents of the text `text`.
pub fn read(text: TextId, raw: &str) -> (OfficeHolders, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let mut out = OfficeHolders::default();
    let whole = raw.strip_prefix('\u{feff}').unwrap_or(raw);
    let base = raw.len() - whole.len();
    let head = whole.lines().next().unwrap_or("");
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(head))
        .from_reader(whole.as_bytes());
    let mut records = reader.records();
    let names: Vec<String> = match records.next() {
        Some(Ok(names)) => names.iter().map(|name| name.trim().to_lowercase()).collect(),
        _ => Vec::new(),
    };
    let head_at = Span::new(text, base, base + head.len());
    if !has_columns(&names, head_at, &mut found) {
        return (out, found);
    }
    let known =
        |name: &&String| !COLUMNS.contains(&name.as_str()) && !WORKED_OUT.contains(&name.as_str());
    out.unread = names.iter().filter(known).filter(|name| !name.is_empty()).cloned().collect();
    for cells in records {
        let Ok(cells) = cells else { continue };
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let start = cells.position().map_or(0, |at| usize::try_from(at.byte()).unwrap_or(0));
        let rest = whole.get(start..).unwrap_or("");
        // The reader's place may be before the line's end of the row before.
        let begin = start + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let rest = whole.get(begin..).unwrap_or("");
        let row = Row { names: &names, cells: &cells, text, raw: rest, start: base + begin };
        if cells.len() > names.len() {
            let message = format!("the row has {} cells and the head {}", cells.len(), names.len());
            found.push(
                Diagnostic::new(&codes::BAD_VALUE, row.span(""), message)
                    .help("put a cell that has the separator in it into quotation marks"),
            );
            continue;
        }
        tenure(&row, &mut out, &mut found);
    }
    (out.without_doubles(), found)
}

/// What parts the cells: what the head has most of.
fn delimiter(head: &str) -> u8 {
    let count = |sign: &u8| head.bytes().filter(|byte| byte == sign).count();
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

/// Reports the columns that a table cannot do without.
fn has_columns(names: &[String], head: Span, found: &mut Vec<Diagnostic>) -> bool {
    let before = found.len();
    let has = |name: &str| names.iter().any(|known| known == name);
    for (one, other) in
        [("person", "person_name"), ("office", "office_title"), ("from", "from"), ("to", "to")]
    {
        if has(one) || has(other) {
            continue;
        }
        let wanted = match one == other {
            true => format!("`{one}`"),
            false => format!("`{one}` or `{other}`"),
        };
        let message = format!("the table has no column {wanted}");
        let near = did_you_mean(one, names.iter().map(String::as_str));
        let help = near.map(|near| format!("is it the column `{near}`?"));
        let help = help.unwrap_or_else(|| {
            "the first line names the columns; `ibid import --help` lists them".into()
        });
        found.push(Diagnostic::new(&codes::MISSING_KEY, head, message).help(help));
    }
    found.len() == before
}

fn tenure(row: &Row<'_>, out: &mut OfficeHolders, found: &mut Vec<Diagnostic>) {
    let person = thing(row, "person", "person_name");
    let mut office = thing(row, "office", "office_title");
    let body = thing(row, "organization", "organization_name");
    for (thing, what) in [(&person, "a person"), (&office, "an office")] {
        if thing.key.is_empty() {
            let message = format!("the row does not name {what}");
            found.push(Diagnostic::new(&codes::MISSING_KEY, row.span(""), message));
        }
    }
    let acting = match row.cell("acting").to_lowercase().as_str() {
        "" | "false" | "no" | "0" => false,
        "true" | "yes" | "1" => true,
        _ => {
            let message = format!("`acting` is `{}`", row.cell("acting"));
            found.push(
                Diagnostic::new(&codes::BAD_VALUE, row.span(row.cell("acting")), message)
                    .help("write `true` or `false`"),
            );
            false
        }
    };
    let (from, to) = (row.cell("from"), row.cell("to"));
    let from = date(from, row.span(from), found);
    let to = match row.cell("still_in_office").to_lowercase().as_str() {
        // Our own table: an end that nobody knows is an empty cell too.
        "false" if to.is_empty() => "unknown".to_owned(),
        _ => date(to, row.span(to), found),
    };
    office.organization.clone_from(&body.key);
    if office.by_name && !body.key.is_empty() {
        // Every ministry has a minister.
        office.key = format!("{} ({})", office.key, body.key);
    }
    out.tenures.push(Tenure {
        span: row.span(""),
        person: person.key.clone(),
        office: office.key.clone(),
        from,
        to,
        acting,
        cite: cite(row),
        links: Vec::new(),
    });
    out.people.push(person);
    out.offices.push(office);
    if !body.key.is_empty() {
        out.organizations.push(body);
    }
}

/// What is named by an id, a name or both.
fn thing(row: &Row<'_>, id: &str, name: &str) -> Thing {
    let name = unguarded(row.cell(name)).to_owned();
    let (key, by_name) = match row.cell(id) {
        "" => (name.clone(), true),
        id => (id.to_owned(), false),
    };
    Thing { key, by_name, name, ..Thing::default() }
}

/// Citations as written, or put together from ids and places.
fn cite(row: &Row<'_>) -> String {
    let written = unguarded(row.cell("cite"));
    if !written.is_empty() {
        return written.to_owned();
    }
    let mut places = row.cell("locators").split(';');
    let cited = row.cell("sources").split(';').map(str::trim).filter(|id| !id.is_empty());
    let cited = cited.map(|id| match places.next().map(str::trim) {
        None | Some("") => id.to_owned(),
        Some(place) => format!("{id}, {place}"),
    });
    cited.collect::<Vec<_>>().join("; ")
}

/// Our tables have an apostrophe before what a spreadsheet would take for a formula.
fn unguarded(cell: &str) -> &str {
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    match cell.strip_prefix('\'') {
        Some(bare) if bare.trim_start_matches('\'').starts_with(signs) => bare,
        _ => cell,
    }
}

impl<'a> Row<'a> {
    fn cell(&self, name: &str) -> &'a str {
        let column = self.names.iter().position(|known| known == name);
        column.and_then(|column| self.cells.get(column)).unwrap_or("").trim()
    }

    /// Where a cell's words stand; without any, the row's first line.
    fn span(&self, words: &str) -> Span {
        let line = self.raw.lines().next().unwrap_or("");
        let (at, len) = match line.find(words).filter(|_| !words.is_empty()) {
            Some(at) => (at, words.len()),
            None => (0, line.len()),
        };
        Span::new(self.text, self.start + at, self.start + at + len)
    }
}
