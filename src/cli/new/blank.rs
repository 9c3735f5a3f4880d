//! The records that `ibid new` can make, and their flags, which are the keys of the content format.

use crate::parse::schema::{self, Form, Key, Kind};
use clap::{Arg, ArgAction, ArgMatches, Command, FromArgMatches, Subcommand};
use std::collections::BTreeMap;

/// A record to be filled in.
#[derive(Debug)]
pub struct Blank {
    /// The command: `source`.
    pub word: &'static str,
    /// The page's key that it goes to: `sources`.
    pub list: &'static str,
    /// Its keys.
    pub kind: &'static Kind,
    /// The key whose value may stand right behind the command.
    pub main: &'static str,
    /// What is asked for on a terminal, in this order, beside what is required.
    pub asked: &'static [&'static str],
    /// A part that may be given along with it: its key, its own keys, and those that are asked for.
    pub part: Option<(&'static str, &'static Kind, &'static [&'static str])>,
    /// What to do with it next; `ID` is its id.
    pub next: &'static str,
    examples: &'static str,
}

/// All of them, in the order of the help.
pub static BLANKS: [Blank; 8] = [
    Blank {
        word: "source",
        list: "sources",
        kind: &schema::SOURCE,
        main: "title",
        asked: &["title", "type", "author", "container", "date", "url"],
        part: None,
        next: "cite it with [@ID], or with a place in it: [@ID, p. 4]",
        examples: "  ibid new source https://example.org/news/pier-closed
  ibid new source \"A chronicle\" --type book --date 1932",
    },
    Blank {
        word: "person",
        list: "people",
        kind: &schema::PERSON,
        main: "name",
        asked: &["name"],
        part: Some(("tenures", &schema::TENURE, &["office", "from", "to", "cite"])),
        next: "link to it with [[ID]]",
        examples: "  ibid new person \"Ada North\"
  ibid new person \"Ada North\" --office mayor --from 2001",
    },
    Blank {
        word: "organization",
        list: "organizations",
        kind: &schema::ORGANIZATION,
        main: "name",
        asked: &["name", "short"],
        part: None,
        next: "link to it with [[ID]]",
        examples: "  ibid new organization \"Town Council\" --short TC",
    },
    Blank {
        word: "office",
        list: "offices",
        kind: &schema::OFFICE,
        main: "title",
        asked: &["title", "organization"],
        part: None,
        next: "give it holders: ibid new person NAME --office ID --from DATE",
        examples: "  ibid new office Mayor --organization town-council",
    },
    Blank {
        word: "event",
        list: "events",
        kind: &schema::EVENT,
        main: "title",
        asked: &["title", "kind", "date", "place", "cite"],
        part: None,
        next: "link to it with [[ID]], or ask about it in a table: events: [ID]",
        examples: "  ibid new event \"The bridge is opened\" --date 2009-04-18",
    },
    Blank {
        word: "quote",
        list: "quotes",
        kind: &schema::QUOTE,
        main: "text",
        asked: &["text", "speaker", "date", "cite"],
        part: None,
        next: "show it with ![[ID]]",
        examples: "  ibid new quote \"We had no choice.\" --speaker ada-north",
    },
    Blank {
        word: "claim",
        list: "claims",
        kind: &schema::CLAIM,
        main: "text",
        asked: &["text"],
        part: Some(("positions", &schema::POSITION, &["by", "stance", "cite", "quote"])),
        next: "show it with ![[ID]]",
        examples: "  ibid new claim \"It was unsafe.\" --by ada --stance asserts",
    },
    Blank {
        word: "assessment",
        list: "assessments",
        kind: &schema::ASSESSMENT,
        main: "question",
        asked: &["question", "candidates"],
        part: None,
        next: "give it clues, and show it with ![[ID]]",
        examples: "  ibid new assessment \"Who?\" --candidates ada --candidates ben",
    },
];

impl Blank {
    /// The keys that are flags: its own, then those of its part that it has not itself.
    pub fn keys(&self) -> impl Iterator<Item = &'static Key> {
        let own = self.kind.keys;
        let part = self.part.map_or(&[][..], |(_, kind, _)| kind.keys);
        let further = part.iter().filter(|key| own.iter().all(|known| known.key != key.key));
        own.iter().chain(further).filter(|key| Takes::of(&key.form).is_some())
    }

    /// Whether a record cannot be without this key. The bibliography may have a source's title, but
    /// then the source is there already.
    pub fn needs(&self, key: &Key) -> bool {
        (key.required && key.key != "id") || key.key == self.main
    }

    /// Whether a key is the part's and not its own.
    pub fn in_part(&self, key: &str) -> bool {
        self.kind.keys.iter().all(|known| known.key != key)
    }

    fn command(&self) -> Command {
        let main = if self.word == "source" { "TITLE or URL" } else { self.main };
        let main = Arg::new("main").value_name(main.to_uppercase()).help(format!(
            "Its {}{}",
            self.main,
            if self.word == "source" { ", or the address where it can be read" } else { "" }
        ));
        let page = Arg::new("page").long("in").value_name("PAGE").help(format!(
            "The page that it goes to (default: the one with the most {})",
            self.list
        ));
        let flags = self.keys().map(flag);
        let fetch = (cfg!(feature = "fetch") && self.word == "source").then(|| {
            let help = "Read the page at the address for what it says of itself";
            Arg::new("fetch").long("fetch").help(help).action(ArgAction::SetTrue)
        });
        Command::new(self.word)
            .about(format!("{} in the front matter of a page", capital(self.kind.name)))
            .arg(main)
            .arg(page)
            .args(flags)
            .args(fetch)
            .after_help(format!("Examples:\n{}", self.examples))
    }
}

/// How a flag takes its value.
enum Takes {
    One,
    OneOf(&'static [&'static str]),
    Many,
    Nothing,
}

impl Takes {
    /// `None` where a value is too large for a flag.
    fn of(form: &Form) -> Option<Takes> {
        match form {
            Form::Text
            | Form::Words
            | Form::Markdown
            | Form::Date
            | Form::DateOrUnknown
            | Form::Integer
            | Form::Cite
            | Form::Id => Some(Takes::One),
            Form::OneOf(words) => Some(Takes::OneOf(words)),
            Form::Texts | Form::Names => Some(Takes::Many),
            Form::Boolean => Some(Takes::Nothing),
            _ => None,
        }
    }
}

fn flag(key: &'static Key) -> Arg {
    let arg =
        Arg::new(key.key).long(key.key.replace('_', "-")).help(key.about.trim_end_matches('.'));
    let arg = arg.value_name(key.key.to_uppercase());
    match Takes::of(&key.form) {
        Some(Takes::OneOf(words)) => arg.value_parser(words.to_vec()),
        Some(Takes::Many) => arg.action(ArgAction::Append),
        Some(Takes::Nothing) => arg.action(ArgAction::SetTrue),
        Some(Takes::One) | None => arg,
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default()
        + letters.as_str()
}

/// A record that was asked for, as typed.
#[derive(Debug)]
pub struct Wanted {
    /// What kind of record.
    pub blank: &'static Blank,
    /// What stands right behind the command.
    pub main: Option<String>,
    /// The page to add it to.
    pub page: Option<String>,
    /// Whether the page at a source's address is to be read.
    pub fetch: bool,
    /// The flags, by key.
    pub given: BTreeMap<&'static str, Vec<String>>,
}

impl Wanted {
    fn read(blank: &'static Blank, matches: &ArgMatches) -> Wanted {
        let mut given = BTreeMap::new();
        for key in blank.keys() {
            let values = match Takes::of(&key.form) {
                Some(Takes::Nothing) if matches.get_flag(key.key) => vec!["true".to_owned()],
                Some(Takes::Nothing) | None => Vec::new(),
                Some(_) => {
                    matches.get_many(key.key).map(|all| all.cloned().collect()).unwrap_or_default()
                }
            };
            if !values.is_empty() {
                given.insert(key.key, values);
            }
        }
        let one = |name: &str| matches.get_one::<String>(name).cloned();
        let fetch = matches.try_get_one::<bool>("fetch").ok().flatten().copied();
        let fetch = fetch.unwrap_or(false);
        Wanted { blank, main: one("main"), page: one("page"), fetch, given }
    }
}

impl FromArgMatches for Wanted {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Wanted, clap::Error> {
        let found = matches.subcommand().and_then(|(word, matches)| {
            let blank = BLANKS.iter().find(|blank| blank.word == word)?;
            Some(Wanted::read(blank, matches))
        });
        found.ok_or_else(|| clap::Error::new(clap::error::ErrorKind::MissingSubcommand))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Wanted::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Subcommand for Wanted {
    fn augment_subcommands(command: Command) -> Command {
        command.subcommands(BLANKS.iter().map(Blank::command))
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        Wanted::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        BLANKS.iter().any(|blank| blank.word == name)
    }
}
