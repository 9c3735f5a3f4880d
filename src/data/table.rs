//! CSV tables: what their columns are, and the writing of their cells.

use super::days;
use super::guard::guard;
use crate::domain::date::{Bound, Date};
use crate::view::find;
use std::fmt::Display;
use std::io::Write;

/// What a table is.
#[derive(Debug)]
pub(super) struct Layout {
    /// `verdicts.csv`
    pub file: &'static str,
    /// From left to right.
    pub columns: &'static [Column],
    /// The columns that tell each row from all others.
    pub key: &'static [&'static str],
    /// Columns that lead to rows of another table.
    pub leads: &'static [Lead],
}

impl Layout {
    /// The file's name without its ending: what a data package calls the table.
    pub(super) fn name(&self) -> &'static str {
        self.file.strip_suffix(".csv").unwrap_or(self.file)
    }
}

/// Columns that lead to another table's (SQL's foreign key). Each lists ids that are there, or
/// nothing.
#[derive(Debug)]
pub(super) struct Lead {
    /// These,
    pub from: &'static [&'static str],
    /// in the order of these
    pub to: &'static [&'static str],
    /// of this table.
    pub table: &'static str,
}

/// A column.
#[derive(Debug)]
pub(super) struct Column {
    /// As the first row has it.
    pub name: &'static str,
    /// What its cells hold.
    pub holds: Holds,
    /// The key of the words that say what it means.
    pub words: &'static str,
}

/// What the cells of a column hold. All but [`Holds::Flag`] and [`Holds::Number`] may be empty.
#[derive(Debug, Clone, Copy)]
pub(super) enum Holds {
    /// An id, or an expression of ids or EDTF dates: nothing that a spreadsheet could work out.
    Code,
    /// Several of these or of other codes, between semicolons.
    Codes,
    /// Free text.
    Text,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A day, as ISO 8601 has it.
    Day,
    /// A number, from 0.
    Number,
    /// `true` or `false`.
    Flag,
    /// An address with scheme and host.
    Url,
}

pub(super) const BOUNDS: &[&str] = &["day", "open", "unknown"];

macro_rules! columns {
    ($($name:ident $holds:ident;)*) => {
        $(
            /// A column of that kind whose words have its name.
            pub(super) const fn $name(name: &'static str) -> Column {
                Column { name, holds: Holds::$holds, words: name }
            }
        )*
    };
}

columns! {
    code Code;
    codes Codes;
    text Text;
    day Day;
    number Number;
    flag Flag;
    url Url;
}

/// A column of a few words.
pub(super) const fn word(name: &'static str, words: &'static [&'static str]) -> Column {
    Column { name, holds: Holds::Word(words), words: name }
}

impl Column {
    /// The same with words of another key.
    pub(super) const fn says(self, words: &'static str) -> Column {
        Column { name: self.name, holds: self.holds, words }
    }
}

/// The columns of a date: as written, first day, last day, what these are.
macro_rules! date_columns {
    ($written:literal, $earliest:literal, $latest:literal, $first:literal, $last:literal) => {
        [
            $crate::data::table::code($written),
            $crate::data::table::day($earliest).says("earliest"),
            $crate::data::table::day($latest).says("latest"),
            $crate::data::table::word($first, $crate::data::table::BOUNDS).says("earliest_bound"),
            $crate::data::table::word($last, $crate::data::table::BOUNDS).says("latest_bound"),
        ]
    };
}
pub(super) use date_columns;

/// A table while it is written, cell by cell.
#[derive(Debug)]
pub(super) struct Table {
    out: Vec<u8>,
    rows: usize,
    plain: bool,
    /// Whether the next cell is its row's first.
    first: bool,
}

impl Table {
    /// Rows without the names of their columns.
    pub(super) fn part() -> Table {
        Table { out: Vec::new(), rows: 0, plain: true, first: true }
    }

    /// A table with the names of its columns.
    pub(super) fn new(layout: &Layout) -> Table {
        let mut table = Table::part();
        for column in layout.columns {
            table.code(column.name);
        }
        table.end();
        table.rows = 0;
        table
    }

    /// A cell of an id, an expression or an address.
    pub(super) fn code(&mut self, code: &str) {
        self.cell(|out| out.extend_from_slice(code.as_bytes()));
    }

    /// A cell of several, between semicolons.
    pub(super) fn codes<'c>(&mut self, codes: impl IntoIterator<Item = &'c str>) {
        self.cell(|out| {
            for (number, code) in codes.into_iter().enumerate() {
                if number > 0 {
                    out.push(b';');
                }
                out.extend_from_slice(code.as_bytes());
            }
        });
    }

    /// A cell of free text.
    pub(super) fn text(&mut self, text: &str) {
        self.cell(|out| {
            out.extend_from_slice(guard(text).as_bytes());
            out.extend_from_slice(text.as_bytes());
        });
    }

    /// A cell of a number.
    pub(super) fn number(&mut self, number: usize) {
        self.shown(number);
    }

    /// A cell of yes or no.
    pub(super) fn flag(&mut self, flag: bool) {
        self.word(flag_word(flag));
    }

    /// The cells of a date; empty where there is none.
    pub(super) fn date(&mut self, date: Option<&Date>) {
        match date {
            Some(date) => {
                self.code(date.written().trim());
                self.bounds(date.earliest(), date.latest());
            }
            None => self.no_date(""),
        }
    }

    /// The cells of a date that is not there, for that reason.
    pub(super) fn no_date(&mut self, bound: &str) {
        for cell in ["", "", "", bound, bound] {
            self.word(cell);
        }
    }

    fn bounds(&mut self, earliest: Bound, latest: Bound) {
        for bound in [earliest, latest] {
            let day = bound.day();
            self.plain &= day.is_none_or(days::has_common_year);
            match day {
                Some(day) => self.shown(day),
                None => self.word(""),
            }
        }
        self.word(days::bound(earliest));
        self.word(days::bound(latest));
    }

    /// A cell of a number or a day, or of some other word of ours: nothing that needs quotation marks.
    fn shown(&mut self, cell: impl Display) {
        self.begin();
        // Writing to memory does not fail.
        write!(self.out, "{cell}").ok();
    }

    /// The same, without the way over what is shown.
    fn word(&mut self, word: &str) {
        self.begin();
        self.out.extend_from_slice(word.as_bytes());
    }

    /// What stands between a cell and the one before it.
    fn begin(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.out.push(b',');
        }
    }

    /// A cell that is written by `write`. It gets quotation marks where it has a comma, a quotation
    /// mark or the end of a line (RFC 4180, section 2).
    fn cell(&mut self, write: impl FnOnce(&mut Vec<u8>)) {
        self.begin();
        let begun = self.out.len();
        write(&mut self.out);
        let cell = self.out.get(begun..).unwrap_or_default();
        let special = |byte| (byte == b',') | (byte == b'"') | (byte == b'\n') | (byte == b'\r');
        if find(cell, special).is_some() {
            let cell = self.out.split_off(begun);
            self.out.push(b'"');
            for byte in cell {
                if byte == b'"' {
                    self.out.push(b'"');
                }
                self.out.push(byte);
            }
            self.out.push(b'"');
        }
    }

    /// Ends the row.
    pub(super) fn end(&mut self) {
        self.out.extend_from_slice(b"\r\n");
        self.first = true;
        self.rows += 1;
    }

    /// How many rows there are below the names.
    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    /// Whether all days have a year of four digits from 0001 on, the only ones that most readers of
    /// dates know.
    pub(super) fn plain(&self) -> bool {
        self.plain
    }

    /// The file.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.out
    }
}

pub(super) fn flag_word(flag: bool) -> &'static str {
    if flag { "true" } else { "false" }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAYOUT: Layout =
        Layout { file: "x.csv", columns: &[code("a"), text("b")], key: &[], leads: &[] };

    fn written(a: &str, b: &str) -> String {
        let mut table = Table::new(&LAYOUT);
        table.code(a);
        table.text(b);
        table.end();
        String::from_utf8(table.into_bytes()).expect("UTF-8")
    }

    #[test]
    fn cells_are_quoted_only_where_they_must_be() {
        assert_eq!(written("x", "plain words"), "a,b\r\nx,plain words\r\n");
        assert_eq!(written("", ""), "a,b\r\n,\r\n");
        assert_eq!(written("x", "a, b"), "a,b\r\nx,\"a, b\"\r\n");
        assert_eq!(written("x", "say \"so\""), "a,b\r\nx,\"say \"\"so\"\"\"\r\n");
        assert_eq!(written("x", "two\nlines"), "a,b\r\nx,\"two\nlines\"\r\n");
        assert_eq!(written("é", "שלום"), "a,b\r\né,שלום\r\n");
    }

    #[test]
    fn dates_and_ids_are_not_guarded() {
        assert_eq!(written("-0043-03-15", "x"), "a,b\r\n-0043-03-15,x\r\n");
        assert_eq!(written("-1", "-1"), "a,b\r\n-1,'-1\r\n");
        assert_eq!(written("-1", "=1,\n"), "a,b\r\n-1,\"'=1,\n\"\r\n");
    }

    #[test]
    fn a_date_says_what_it_leaves_open() {
        let cells = |date: &str| {
            let mut table = Table::new(&LAYOUT);
            table.date(Some(&Date::parse(date).expect("a date")));
            table.end();
            let plain = table.plain();
            let all = String::from_utf8(table.into_bytes()).expect("UTF-8");
            (all.lines().nth(1).expect("a row").to_owned(), plain)
        };
        let plain = |row: &str| (row.to_owned(), true);
        assert_eq!(cells("2018-02~"), plain("2018-02~,2018-02-01,2018-02-28,day,day"));
        assert_eq!(cells("2016-01-06/.."), plain("2016-01-06/..,2016-01-06,,day,open"));
        assert_eq!(cells("../2018"), plain("../2018,,2018-12-31,unknown,day"));
        assert!(!cells("-0043-03-15").1);
    }
}
