//! Every kind of finding: its stable code, its weight, what it means and how to mend it.
//!
//! `ibid explain` and the manual are made from this table, so it cannot fall behind the program.

use super::Severity;

/// A kind of finding.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Stable, in words: `unknown-source`.
    pub name: &'static str,
    /// Its weight where `site.toml` says nothing.
    pub severity: Severity,
    /// Whether `site.toml` may change the weight. A page that could not be read cannot be written.
    pub adjustable: bool,
    /// What it means and why it matters, in a paragraph.
    pub meaning: &'static str,
    /// A few lines that earn it.
    pub wrong: &'static str,
    /// The same, mended.
    pub right: &'static str,
}

macro_rules! codes {
    ($($name:ident = $code:literal, $severity:ident $($fixed:ident)?: $meaning:literal, $wrong:literal => $right:literal;)*) => {
        $(#[doc = $meaning]
        pub static $name: Code = Code {
            name: $code,
            severity: Severity::$severity,
            adjustable: codes!(@adjustable $($fixed)?),
            meaning: $meaning,
            wrong: $wrong,
            right: $right,
        };)*
        /// All codes, in the order of their names.
        pub static ALL: &[&Code] = &[$(&$name),*];
    };
    (@adjustable fixed) => { false };
    (@adjustable) => { true };
}

codes! {
    ADDRESS_CLASH = "address-clash", Error fixed: "Two things want the same address in the site (letter case does not count, since some disks and hosts do not tell it apart). One would overwrite the other.", "slug: method        # content/a.md\nslug: Method        # content/b.md" => "slug: method        # content/a.md\nslug: how-we-work   # content/b.md";
    BAD_CITATION = "bad-citation", Error fixed: "The words between the brackets look like a citation but cannot be read as one. A citation is `@` and the id of a source, then, after a comma, a locator; several are parted by semicolons.", "As reported [@jpost-2023 p. 12]." => "As reported [@jpost-2023, p. 12].";
    BAD_DATE = "bad-date", Error fixed: "A date that is not EDTF (ISO 8601-2), or a day that no calendar has. Write the year first, then month and day with two digits each; what is not known is left out or written `X`.", "date: 31/01/2018" => "date: 2018-01-31";
    BAD_ID = "bad-id", Error fixed: "An id is made of letters, digits, `-`, `_`, `.` and `:`, and starts with a letter or digit. Ids become addresses and stand in links, so nothing else will do.", "- { id: Mike Pompeo, name: Mike Pompeo }" => "- { id: mike-pompeo, name: Mike Pompeo }";
    BAD_SITE_TOML = "bad-site-toml", Error fixed: "`site.toml` cannot be read: it is not TOML, a value has the wrong form, or a required key is missing.", "base_url = example.org" => "base_url = \"https://example.org/\"";
    BAD_SLUG = "bad-slug", Error fixed: "A slug is one part of an address. It may not be empty, lead out of its folder, or hold `/`, `\\`, `?`, `#`, `%` or control characters.", "slug: ../../x" => "slug: which-operation";
    BAD_TEMPLATE = "bad-template", Error fixed: "A template of the theme cannot be read, or cannot be filled with what a page has. The place is in the template.", "{{ page.titel }}" => "{{ page.title }}";
    BAD_VALUE = "bad-value", Error fixed: "A value that is not one of those allowed in its place.", "stance: denied" => "stance: denies";
    BAD_YAML = "bad-yaml", Error fixed: "The front matter (or a block of the text that is written in YAML) is not YAML. Often a colon or a `#` stands in a title without quotation marks, or the indentation slips.", "title: Raid: the story" => "title: \"Raid: the story\"";
    BROKEN_LINK = "broken-link", Error: "A link leads to a page, a heading, a file or a picture of this site that is not there.", "See [the method](methood.md)." => "See [the method](method.md).";
    DUPLICATE_ANCHOR = "duplicate-anchor", Error: "Two places of a page ask for the same anchor, so a link to it could mean either.", "## Dates {#when}\n## Days {#when}" => "## Dates {#when}\n## Days {#days}";
    DUPLICATE_ID = "duplicate-id", Error fixed: "Two records have the same id (letter case does not count). Ids are unique across the site and across kinds, so that `[[id]]` always means one thing.", "people: [{ id: cia, name: Cia }]\norganizations: [{ id: cia, name: CIA }]" => "people: [{ id: cia-person, name: Cia }]\norganizations: [{ id: cia, name: CIA }]";
    DUPLICATE_KEY = "duplicate-key", Error fixed: "The same key stands twice in one place of the front matter. Only one of the values could count, and it is not plain which.", "title: One\ntitle: Two" => "title: Two";
    DUPLICATE_NOTE = "duplicate-note", Error: "A note is defined twice on one page. Only one of the texts could be shown.", "[^a]: One.\n\n[^a]: Two." => "[^a]: One.\n\n[^b]: Two.";
    EMBED_IN_TEXT = "embed-in-text", Error: "`![[id]]` puts a whole record in place and so stands alone in its paragraph. Within a sentence, link to the record instead.", "He said ![[most-significant]] later." => "He said so later.\n\n![[most-significant]]";
    EVENT_WITHOUT_DATE = "event-without-date", Warning: "A table of tenures asks about an event that has no date, so every cell of it is `unknown`.", "events: [{ id: raid, title: The raid }]" => "events: [{ id: raid, title: The raid, date: 2018-02 }]";
    EXTERNAL_PICTURE = "external-picture", Warning: "A picture from another host. Pages load nothing from elsewhere (that would tell other hosts who reads what, and the picture may go at any time), so it becomes a link.", "![The warehouse](https://example.org/warehouse.jpg)" => "![The warehouse](warehouse.jpg)       # the file beside the page";
    LINK_LOOP = "link-loop", Error fixed: "A symbolic link in the content leads back to a folder above it, so the folder has no end.", "content/again -> ." => "(remove the link, or let it lead elsewhere)";
    MISSING_KEY = "missing-key", Error fixed: "A key that cannot be left out is missing.", "---\nsummary: A page.\n---" => "---\ntitle: The page\nsummary: A page.\n---";
    MISSING_LANG = "missing-lang", Warning: "Words in Hebrew, Arabic, Persian or another right-to-left script have no `lang`, so browsers lay them out and read them aloud as if they were in the page's own language.", "name: יוסי כהן" => "name: { text: יוסי כהן, lang: he }";
    NOT_UTF8 = "not-utf8", Error fixed: "A file is not in UTF-8. Save it as UTF-8 (editors offer it as the encoding).", "(a file saved as Latin-1)" => "(the same file saved as UTF-8)";
    OVERLAPPING_TENURES = "overlapping-tenures", Warning: "Two people hold one office on the same day, neither of them acting, on more than the day of a handover. Sometimes that is history; more often it is a slip in a date.", "A: { from: 2010, to: 2015-06-01 }\nB: { from: 2015-05-01 }" => "A: { from: 2010, to: 2015-05-01 }\nB: { from: 2015-05-01 }";
    RAW_HTML = "raw-html", Warning: "Raw HTML in the text is shown as it is written, since `site.toml` does not trust authors with it (`raw_html = true`).", "<div>Look</div>" => "Look";
    RETRACTED_SOURCE = "retracted-source", Warning: "What stands here leans on a source that was retracted. The page says so where it stands; look whether the claim can still be made.", "As reported [@withdrawn-2019]." => "As first reported [@withdrawn-2019] and later confirmed [@inquiry-2021].";
    TENURE_ENDS_BEFORE_START = "tenure-ends-before-it-starts", Error: "A tenure's last day is before its first, however the dates are read.", "{ from: 2018-04-26, to: 2017-01-23 }" => "{ from: 2017-01-23, to: 2018-04-26 }";
    UNCLOSED_FRONT_MATTER = "unclosed-front-matter", Error fixed: "The file opens with `---` but no later line closes the front matter.", "---\ntitle: One\n\nText." => "---\ntitle: One\n---\n\nText.";
    UNCLOSED_NOTE = "unclosed-note", Warning: "`^[` opens a note in place, but no `]` closes it in the same paragraph, so it is shown as it is written.", "So it was.^[As told later." => "So it was.^[As told later.]";
    UNDEFINED_NOTE = "undefined-note", Error: "The text refers to a note that the page does not define.", "So it was.[^why]" => "So it was.[^why]\n\n[^why]: As told later.";
    UNKNOWN_BLOCK = "unknown-block", Warning: "A fenced block is written for a feature that this program does not have; it is shown as plain text.", "```tenure" => "```tenures";
    UNKNOWN_EVENT = "unknown-event", Error: "An id that stands for an event, but no event has it.", "events: [archive-rade]" => "events: [archive-raid]";
    UNKNOWN_KEY = "unknown-key", Error fixed: "A key that means nothing in this place, so its value would be lost.", "titel: The page" => "title: The page";
    UNKNOWN_LANGUAGE = "unknown-language", Warning: "The theme has no table of words for this language, so the page's own words (\"Notes\", \"Sources\") are in English.", "lang: tlh" => "lang: en";
    UNKNOWN_OFFICE = "unknown-office", Error: "An id that stands for an office, but no office has it.", "office: cia-directer" => "office: cia-director";
    UNKNOWN_ORGANIZATION = "unknown-organization", Error: "An id that stands for an organization, but none has it.", "organization: ciaa" => "organization: cia";
    UNKNOWN_PERSON = "unknown-person", Error: "An id that stands for a person, but nobody has it.", "against: [mike-pompeio]" => "against: [mike-pompeo]";
    UNKNOWN_QUOTE = "unknown-quote", Error: "An id that stands for a quote, but none has it.", "quote: most-signifcant" => "quote: most-significant";
    UNKNOWN_RECORD = "unknown-record", Error: "A link or an embed names a record or page that the site does not have.", "[[mike-pompeio]]" => "[[mike-pompeo]]";
    UNKNOWN_SOURCE = "unknown-source", Error: "A citation names a source that the site does not have.", "[@jpost-2032]" => "[@jpost-2023]";
    UNKNOWN_THEME = "unknown-theme", Error fixed: "`site.toml` names a theme that is neither built in nor a folder of `themes/`.", "theme = \"ibdi\"" => "theme = \"ibid\"";
    UNSAFE_LINK = "unsafe-link", Warning: "A link with a scheme that can run code or read files in the reader's browser; it is left out of the page.", "[press](javascript:alert(1))" => "[press](https://example.org/)";
    UNSOURCED_CLAIM = "unsourced-claim", Warning: "A position on a claim gives neither source nor quote, so nothing leads back to where it was taken.", "- { by: mike-pompeo, stance: asserts }" => "- { by: mike-pompeo, stance: asserts, cite: jpost-2023 }";
    UNUSED_NOTE = "unused-note", Warning: "A note that nothing in the text refers to; a reader would never come to it, so it is left out.", "So it was.\n\n[^why]: As told later." => "So it was.[^why]\n\n[^why]: As told later.";
    WRONG_TYPE = "wrong-type", Error fixed: "A value of the wrong form: a list where one value belongs, words where a list belongs, and the like.", "authors: { name: Research desk }" => "authors: [Research desk]";
}

/// The code of that name.
pub fn by_name(name: &str) -> Option<&'static Code> {
    ALL.iter().find(|code| code.name == name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_unique() {
        assert!(ALL.windows(2).all(|pair| pair[0].name < pair[1].name));
    }

    #[test]
    fn every_code_is_explained() {
        for code in ALL {
            assert!(code.meaning.len() > 40, "{}", code.name);
            assert_ne!(code.wrong, code.right, "{}", code.name);
        }
    }
}
