//! The keys of the content format, kind by kind: the one table behind the reader, "did you mean" and
//! the JSON Schema.

/// A set of keys: a page, a record, a part of one.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// What it is called in messages: "a person".
    pub name: &'static str,
    /// Its keys, in the order in which an editor would write them.
    pub keys: &'static [Key],
}

/// A key.
#[derive(Debug, PartialEq, Eq)]
pub struct Key {
    /// As written.
    pub key: &'static str,
    /// What may stand there.
    pub form: Form,
    /// Whether it must.
    pub required: bool,
    /// What it is for, one line.
    pub about: &'static str,
}

/// What may stand at a key.
#[derive(Debug, PartialEq, Eq)]
pub enum Form {
    /// Words.
    Text,
    /// Words, or `{text, lang}`.
    Words,
    /// Words with Markdown.
    Markdown,
    /// An EDTF expression.
    Date,
    /// An EDTF expression, or `unknown`.
    DateOrUnknown,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// A list of words.
    Texts,
    /// A citation, or a list of them.
    Cite,
    /// An id of a new record.
    Id,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A set of keys.
    One(&'static Kind),
    /// A list of sets of keys.
    Many(&'static Kind),
    /// Names, or `{name, literal}`.
    Names,
    /// A mapping from ids to sets of keys.
    ByName(&'static Kind),
    /// Whatever a theme wants.
    Anything,
    /// `[ids]`, or a set of keys that selects.
    EventSelection,
}

use Form::*;

const fn key(key: &'static str, form: Form, about: &'static str) -> Key {
    Key { key, form, required: false, about }
}

const fn must(key: &'static str, form: Form, about: &'static str) -> Key {
    Key { key, form, required: true, about }
}

/// A page's front matter.
pub static PAGE: Kind = Kind {
    name: "a page",
    keys: &[
        must("title", Text, "The page's title."),
        key("summary", Text, "One sentence, for lists, feeds and link previews."),
        key("date", Date, "When it was published."),
        key("updated", Date, "When it was last changed in substance."),
        key("authors", Texts, "Who wrote it."),
        key("lang", Text, "The page's language (BCP 47) where it is not the site's."),
        key(
            "translation_of",
            Text,
            "The page that this one is a translation of, as a link names it.",
        ),
        key("draft", Boolean, "Left out of a build unless drafts are asked for."),
        key("slug", Text, "The last part of the address, where the file's name will not do."),
        key("aliases", Texts, "Old addresses; each becomes a page that leads here."),
        key("weight", Integer, "Its order within the section; lower comes first."),
        key(
            "unsourced_ok",
            Text,
            "Why what has no citation on this page, and in its records, may go without.",
        ),
        key("corrections", Many(&CORRECTION), "What was put right after publication."),
        key("people", Many(&PERSON), "People and the offices they held."),
        key("organizations", Many(&ORGANIZATION), "Bodies."),
        key("offices", Many(&OFFICE), "Offices that people hold."),
        key("events", Many(&EVENT), "What happened, and when."),
        key("quotes", Many(&QUOTE), "Words that somebody said or wrote."),
        key("sources", Many(&SOURCE), "Works that are cited."),
        key("claims", Many(&CLAIM), "What is asserted or denied."),
        key("assessments", Many(&ASSESSMENT), "Candidates weighed clue by clue."),
        key("extra", Anything, "Anything, for a theme's own use."),
    ],
};

/// A correction of a page.
pub static CORRECTION: Kind = Kind {
    name: "a correction",
    keys: &[
        must("date", Date, "When it was put right."),
        must("text", Markdown, "What was wrong and what is right."),
    ],
};

/// A person.
pub static PERSON: Kind = Kind {
    name: "a person",
    keys: &[
        must("id", Id, "The person's id."),
        must("name", Words, "The name as readers know it."),
        key("same_as", Texts, "The same person elsewhere (Wikidata and the like)."),
        key("tenures", Many(&TENURE), "The offices held, and when."),
    ],
};

/// A time in an office.
pub static TENURE: Kind = Kind {
    name: "a tenure",
    keys: &[
        must("office", Text, "The office's id."),
        key("from", DateOrUnknown, "The first day; left out or `unknown`: not known."),
        key(
            "to",
            DateOrUnknown,
            "The last day; left out: still in office; `unknown`: ended, nobody knows when.",
        ),
        key("acting", Boolean, "Whether the holder only acted."),
        key("rival_from", Many(&RIVAL_END), "What other sources say of the first day."),
        key("rival_to", Many(&RIVAL_END), "What other sources say of the last day."),
        key("cite", Cite, "The sources for both dates."),
        key("unsourced_ok", Text, "Why the dates may go without a source."),
    ],
};

/// An organization.
pub static ORGANIZATION: Kind = Kind {
    name: "an organization",
    keys: &[
        must("id", Id, "The organization's id."),
        must("name", Words, "Its name."),
        key("short", Text, "Its usual short form."),
        key("same_as", Texts, "The same organization elsewhere."),
    ],
};

/// An office.
pub static OFFICE: Kind = Kind {
    name: "an office",
    keys: &[
        must("id", Id, "The office's id."),
        must("title", Words, "Its title."),
        key("organization", Text, "The id of the organization that it belongs to."),
    ],
};

/// An event.
pub static EVENT: Kind = Kind {
    name: "an event",
    keys: &[
        must("id", Id, "The event's id."),
        must("title", Words, "Its title."),
        key("kind", Text, "A free word by which tables select: operation, speech, …"),
        key("date", Date, "When it happened, as the explainer takes it."),
        key("rival_dates", Many(&RIVAL_DATE), "What other sources say."),
        key("place", Text, "Where."),
        key("by", Texts, "Ids of people or organizations, or plain words."),
        key("summary", Markdown, "One or two sentences."),
        key("cite", Cite, "The sources for date and place."),
        key("unsourced_ok", Text, "Why the dates may go without a source."),
    ],
};

/// Another source's date for an event.
pub static RIVAL_DATE: Kind = Kind {
    name: "a rival date",
    keys: &[must("date", Date, "The date that it gives."), key("cite", Cite, "Who gives it.")],
};

/// Another source's date for one end of a tenure.
pub static RIVAL_END: Kind = Kind {
    name: "a rival date of a tenure",
    keys: &[
        must("date", Date, "The day that it gives, as exactly as it does."),
        key("cite", Cite, "Who gives it."),
    ],
};

/// A quote.
pub static QUOTE: Kind = Kind {
    name: "a quote",
    keys: &[
        must("id", Id, "The quote's id."),
        must("text", Text, "The words as they stand in the source."),
        key("lang", Text, "Their language where it is not the page's."),
        key("translation", One(&TRANSLATION), "The same in the page's language."),
        key("speaker", Text, "A person's id, or plain words."),
        key("date", Date, "When it was said."),
        key("cite", Cite, "The source that has the words."),
        key("unsourced_ok", Text, "Why the words may go without a source."),
        key("context", Markdown, "What a reader should know of the occasion."),
    ],
};

/// A translation of a quote.
pub static TRANSLATION: Kind = Kind {
    name: "a translation",
    keys: &[
        must("text", Text, "The translated words."),
        key("lang", Text, "Their language."),
        key("by", Text, "Who translated them."),
    ],
};

/// A source.
pub static SOURCE: Kind = Kind {
    name: "a source",
    keys: &[
        must("id", Id, "The source's id."),
        key("type", OneOf(crate::domain::kinds::SourceType::WORDS), "What kind of work it is."),
        key("title", Words, "Its title; needed unless the bibliography has the source already."),
        key(
            "author",
            Names,
            "Who wrote it; \"Family, Given\" where the split is not plain; \"et al.\" last for more.",
        ),
        key("editor", Names, "Who edited it."),
        key("translator", Names, "Who translated it."),
        key("director", Names, "Who directed it, of a film or broadcast."),
        key("container_author", Names, "Who wrote what it appeared in."),
        key("interviewer", Names, "Who asked, in an interview."),
        key("recipient", Names, "To whom a letter was written."),
        key("translated_title", Words, "The title in the readers' language."),
        key("short_title", Text, "The title in a few words."),
        key("genre", Text, "What it is more exactly: \"PhD thesis\", \"letter\"."),
        key("medium", Text, "What it is on: \"microfilm\", \"television\"."),
        key("container", Text, "What it appeared in."),
        key("collection", Text, "The series that it is part of."),
        key("collection_number", Text, "Its number in the series."),
        key("edition", Text, "Which edition: \"2\", \"revised\"."),
        key("version", Text, "Which version, of data or a program."),
        key("volume", Text, "The volume."),
        key("volumes", Text, "How many volumes there are of it."),
        key("issue", Text, "The issue of the journal."),
        key("number", Text, "Its own number: a report's, a law's."),
        key("chapter", Text, "The chapter's number in the book."),
        key("pages", Text, "The pages that it takes up in what it appeared in."),
        key("page_count", Text, "How many pages it has."),
        key("section", Text, "The part of the newspaper, of the code."),
        key("event", Text, "The meeting at which it was given."),
        key("event_place", Text, "Where that was."),
        key("authority", Text, "The court or parliament whose paper it is."),
        key("shelfmark", Text, "The archive's number for it; the archive is its `container`."),
        key("publisher", Text, "Who published it."),
        key("place", Text, "Where its publisher is."),
        key("date", Date, "When it came out."),
        key("original_date", Date, "When it first came out, where this is a later edition."),
        key("url", Text, "Where it can be read."),
        key("accessed", Date, "When it was last seen there."),
        key("archive", One(&ARCHIVE), "An archived copy."),
        key("lang", Text, "Its language."),
        key("doi", Text, "Its DOI."),
        key("isbn", Text, "Its ISBN."),
        key("issn", Text, "The ISSN of what it appeared in."),
        key("csl", Anything, "More variables of CSL, by CSL's names, for reference managers."),
        key("snapshot", Text, "The text as captured, a file of content/; never published."),
        key("sha256", Text, "The snapshot's SHA-256, in hexadecimal."),
        key("derived_from", Texts, "Ids of sources that told first what it tells."),
        key("status", OneOf(crate::domain::kinds::Status::WORDS), "How it stands today."),
        key("note", Markdown, "Plain words on the edition or on how far it can be trusted."),
    ],
};

/// An archived copy of a source.
pub static ARCHIVE: Kind = Kind {
    name: "an archived copy",
    keys: &[must("url", Text, "Where the copy is."), key("date", Date, "When it was made.")],
};

/// A name of a source's author that is not a plain string.
pub static NAME: Kind = Kind {
    name: "a name",
    keys: &[
        key("name", Text, "The name."),
        key("literal", Boolean, "True for a body, whose name has no family part."),
        key("family", Text, "The family name."),
        key("given", Text, "The given names."),
        key("suffix", Text, "What stands behind the name: \"Jr.\", \"III\"."),
    ],
};

/// Words with their language.
pub static WORDS: Kind = Kind {
    name: "words in a language",
    keys: &[must("text", Text, "The words."), key("lang", Text, "Their language (BCP 47).")],
};

/// A claim.
pub static CLAIM: Kind = Kind {
    name: "a claim",
    keys: &[
        must("id", Id, "The claim's id."),
        must("text", Markdown, "What is claimed, one sentence."),
        key("date", Date, "The time that it speaks of."),
        key("positions", Many(&POSITION), "Who stands where."),
        key("unsourced_ok", Text, "Why the claim and its positions may go without a source."),
    ],
};

/// Somebody's position on a claim.
pub static POSITION: Kind = Kind {
    name: "a position",
    keys: &[
        must("by", Text, "A person's or organization's id, or plain words."),
        key("anonymous", Boolean, "Whether the source kept the name back."),
        must("stance", OneOf(crate::domain::kinds::Stance::WORDS), "What they do with the claim."),
        key("date", Date, "When."),
        key("cite", Cite, "The source that tells of it."),
        key("quote", Text, "The id of the quote with their words."),
        key("unsourced_ok", Text, "Why the position may go without a source."),
        key("origin", Texts, "Ids of the sources that told it first, whatever else they draw on."),
    ],
};

/// An assessment.
pub static ASSESSMENT: Kind = Kind {
    name: "an assessment",
    keys: &[
        must("id", Id, "The assessment's id."),
        must("question", Text, "What is to be found out."),
        must("candidates", Texts, "Ids of events, people or claims."),
        key("clues", Many(&CLUE), "What the candidates are held against."),
    ],
};

/// A clue of an assessment.
pub static CLUE: Kind = Kind {
    name: "a clue",
    keys: &[
        must("id", Text, "The clue's id, unique in its assessment."),
        must("text", Markdown, "What is known."),
        key("tenure", Text, "`person/office`: fit is worked out from the dates."),
        key("cite", Cite, "Where it is known from."),
        key("ratings", ByName(&RATING), "How each candidate fits, by its id."),
    ],
};

/// How a candidate fits a clue.
pub static RATING: Kind = Kind {
    name: "a rating",
    keys: &[
        must("fit", OneOf(crate::domain::kinds::Fit::WORDS), "How it fits."),
        key("because", Markdown, "Why."),
        key("cite", Cite, "Where that is known from."),
    ],
};

/// A ```` ```tenures ```` block.
pub static TENURES: Kind = Kind {
    name: "a table of tenures",
    keys: &[
        key("caption", Text, "Above the table."),
        key("events", EventSelection, "Ids, or a selection; left out: all operations."),
        must("against", Texts, "person/office, person or office, each a column."),
        key("orient", OneOf(&["events-down", "events-across"]), "What the rows are."),
        key(
            "show",
            OneOf(&["place", "by", "kind", "date", "summary"]),
            "More of the event's keys as columns.",
        ),
    ],
};

/// A ```` ```timeline ```` block.
pub static TIMELINE: Kind = Kind {
    name: "a timeline",
    keys: &[
        key("caption", Text, "Above the timeline."),
        key("events", EventSelection, "Ids, or a selection; left out: all operations."),
        key(
            "against",
            Texts,
            "person/office, person or office; left out: the offices held during any of the events.",
        ),
        key("from", Date, "The first day that is shown."),
        key("to", Date, "The last day that is shown."),
        key("lanes", OneOf(crate::markup::LanesBy::WORDS), "What each lane is."),
    ],
};

/// A ```` ```bibliography ```` block.
pub static BIBLIOGRAPHY: Kind = Kind {
    name: "a bibliography",
    keys: &[key("caption", Text, "Above the list of the page's sources.")],
};

/// A selection of events in a block.
pub static SELECTION: Kind = Kind {
    name: "a selection of events",
    keys: &[
        key("kind", Text, "Only those of this kind."),
        key("from", Date, "None that is over before this."),
        key("to", Date, "None that begins after this."),
    ],
};

/// Whether words may stand at a key of that name, of whatever kind; `None` where no kind has it.
pub fn takes_words(name: &str) -> Option<bool> {
    let all = [&PAGE, &NAME, &WORDS, &TENURES, &TIMELINE, &BIBLIOGRAPHY, &SELECTION];
    let mut takes = None;
    for kind in all {
        kind.each(&mut |key| {
            if key.key == name {
                let words = matches!(key.form, Text | Words | Markdown | Texts | Cite | Names);
                // A clue's is called words, since it need not be unique in the site.
                takes = Some(takes.unwrap_or(false) || (words && name != "id"));
            }
        });
    }
    takes
}

impl Kind {
    /// Its keys, and those of the kinds that stand at them.
    fn each(&'static self, see: &mut dyn FnMut(&'static Key)) {
        for key in self.keys {
            see(key);
            if let One(kind) | Many(kind) | ByName(kind) = key.form {
                kind.each(see);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_a_date_and_an_id_take_no_words() {
        for name in ["weight", "date", "from", "draft", "acting", "id", "fit", "literal"] {
            assert_eq!(takes_words(name), Some(false), "{name}");
        }
        for name in ["title", "summary", "because", "caption", "authors", "cite", "kind"] {
            assert_eq!(takes_words(name), Some(true), "{name}");
        }
        assert_eq!(takes_words("columns"), None);
    }
}
