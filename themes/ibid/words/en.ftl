### The words of the built-in theme in English, in Fluent's syntax (https://projectfluent.org).
###
### To add a word: a line `key = Words` here, and the same key in each other `.ftl` beside this file;
### a test fails while one of them lacks it. A value is `{ $value }` (in Rust: `ui.with("key", …)`),
### several have names of their own (`ui.say("key", &[("from", …), …])`); a number that words depend on
### is chosen by with `{ $value -> [one] … *[other] … }`. Text with `{` or a space at its ends is a
### `{ "…" }`. A term (`-name`) is a part of a language's own, and sees the values of the message that it
### stands in. Templates say `{{ words.key }}`, or `{{ say(key="key", value=…) }}` where there is a value.

## The frame
language_name = English
skip = Skip to the text
menu = Main menu
breadcrumbs = You are here
neighbours = Previous and next
previous = Previous
next = Next
dark = Dark appearance
home = Front page
moved = This page has moved
feed = Feed
also_in = Also in:
pages = Explainers
sections = Sections
records = On record
records_lede = Everything that the explainers rest on, each with a page of its own that says where it is used.
not_found = This page is not here
not_found_lede = It may have moved, or the address may be mistyped. What was published can be found from here:

## A page of text
on_this_page = On this page
published = Published
updated = Updated
corrected = Corrected
corrections = Corrections
draft = Draft
unsourced_mark = Unsourced
unsourced_why = figures, dates or quotations here carry no citation
notes = Notes
note_number = Note { $value }
back_to_reference = Back to reference { $value }
more_ways_back = { $value } more
table = Table
task_done = Done
task_open = To do
alert_note = Note
alert_tip = Tip
alert_important = Important
alert_warning = Warning
alert_caution = Caution
feed_correction = Corrected: { $value }
mentioned_in = Mentioned in

## Kinds of record
kind_person = Person
kind_organization = Organization
kind_office = Office
kind_event = Event
kind_quote = Quotation
kind_source = Source
kind_claim = Claim
kind_assessment = Assessment
kinds_people = People
kinds_organizations = Organizations
kinds_offices = Offices
kinds_events = Events
kinds_quotes = Quotations
kinds_sources = Sources
kinds_claims = Claims
kinds_assessments = Assessments
number_of_records = Entries:
mentions_count = Mentions:

## Records
short_name = In short
same_as = Elsewhere
organization = Organization
organizations = Organizations
offices_held = Offices held
after_whom = After
before_whom = Before
holders = Holders
acting = (acting)
events_in_office = What happened while in office
holders_at_events = Who held it when
took_part = Said to have taken part
who_held_what = Who held what then
quotes = Quotations
positions = Positions taken
date = Date
no_date = No date
rival_dates = Other sources say
rival_from = from
rival_to = until
place = Place
by = By
claims = Claims
speaker = Speaker
said_on = Said on
source = Source
from_source = in
about_quote = About this quotation
translation = Translation
about = Concerns
who_says = Who says so, and who does not
anonymous = (unnamed)

## What heads the events of one verdict on the page of a person or an office
group_yes = Certain
group_possible = Possible: it depends on the day
group_disputed = Disputed: the dates that sources give lead to different answers
group_unknown = Not known
group_no = Certainly not

## A tenure in words
span_still = in office, start not known
span_unknown = dates not known
vacant = Nobody on record for { $length }, { $span }
overlap = Two holders at once, { $span }

## What stands where on a claim
stance_asserts = asserts
stance_denies = denies
stance_confirms = confirms
stance_doubts = doubts
stance_declines = declines to comment
stance_corrects = corrects
positions_count = { $value ->
    [one] { $value } position
   *[other] { $value } positions
}

## How few origins stand behind a claim
told_asserts = Asserted in
told_denies = Denied in
told_confirms = Confirmed in
told_doubts = Doubted in
told_declines = Comment declined in
told_corrects = Corrected in
told_all = All together
sources_count = { $value ->
    [one] { $value } source
   *[other] { $value } sources
}
origins_count = { $value ->
    [one] { $value } origin
   *[other] { $value } origins
}
unsourced_count = { $value ->
    [one] { $value } position without a source
   *[other] { $value } positions without a source
}
origin_circle = (they draw on one another, and on nothing else)
origins_mean = Each source is followed back through what it draws on. An origin is where that ends; sources that have it from the same place count as one.
changed_from = Changed position; before that
stands_also = Took another position as well

## What leans on a source, and what mentions a record
lean_note = Note { $value }
lean_link = Link
lean_embed = Shown
lean_quote = Quotation
lean_event = Event
lean_tenure = Tenure
lean_claim = Claim
lean_table = Table
lean_assessment = Assessment

## Sources
original = Original
accessed = Seen on
archived_copy = Archived copy
captured = Captured on
derived_from = Draws on
derived = Drawn on by
quotes_from = Quoted from here
ledger = What leans on this source
ledger_empty = Nothing on this site leans on this source.
status_corrected = Corrected
status_corrected_means = It was changed after publication; what leans on it may rest on what no longer stands there.
status_retracted = Retracted
status_retracted_means = Whoever published it has withdrawn it.
status_dead = No longer online
status_dead_means = It can no longer be read at its address.
about_this_source = Source page
reference_in = in
reference_et_al = et al.
names_two = { $first } and { $last }
names_three = { $first }, { $second }, and { $last }
type_book = Book
type_chapter = Chapter
type_article = Article
type_news = News article
type_web = Web page
type_report = Report
type_broadcast = Broadcast
type_interview = Interview
type_speech = Speech
type_legal = Legal text
type_dataset = Data set
type_archive = Archival record
type_post = Post
locator_page = p. { $value }
locator_pages = pp. { $value }
locator_chapter = chap. { $value }
locator_chapters = chaps. { $value }
locator_section = sec. { $value }
locator_sections = secs. { $value }
locator_paragraph = para. { $value }
locator_paragraphs = paras. { $value }
locator_volume = vol. { $value }
locator_volumes = vols. { $value }
locator_figure = fig. { $value }
locator_figures = figs. { $value }
locator_note = n. { $value }
locator_notes = nn. { $value }
locator_line = line { $value }
locator_lines = lines { $value }
locator_book = bk. { $value }
locator_books = bks. { $value }
locator_column = col. { $value }
locator_columns = cols. { $value }
locator_folio = fol. { $value }
locator_folios = fols. { $value }
locator_issue = no. { $value }
locator_issues = nos. { $value }
locator_part = pt. { $value }
locator_parts = pts. { $value }
locator_verse = v. { $value }
locator_verses = vv. { $value }
locator_table = table { $value }
locator_tables = tables { $value }
locator_appendix = app. { $value }
locator_appendixs = apps. { $value }
locator_timestamp = at { $value }

## Tables
in_office = In office
kind = Kind
summary = Summary
tenures_caption = Who held which office when
meaning_yes = on every day that the dates allow
meaning_no = on none of the days that the dates allow
meaning_possible = on some of them: a date is inexact, or falls on a handover
meaning_disputed = the dates that sources give lead to different answers
meaning_unknown = a date that would decide it is missing
disagreement_does_not_matter = Sources differ on the date; every date leads to the same answer.
rests_on = What this table rests on
rests_on_hinges = Each source was left out in turn. A date stands as long as one of its sources does, and a tenure’s sources count for both of its ends. Without one of these, some cells would say something else:
rests_on_no_single = Each source was left out in turn, and no cell changed: nothing here hangs on a single source. A date stands as long as one of its sources does, and a tenure’s sources count for both of its ends.
rests_on_open = What leaves cells open that say “possibly”:
rests_on_unsourced = No source is given for:
clue = Clue
computed = Worked out from the dates
against_it = Clues against it
about_assessment = About this assessment
assessment_means = It tells what is compatible with the clues, not which one it was.
fit_consistent = fits
fit_consistent_means = what one would expect if this were the one
fit_inconsistent = against
fit_inconsistent_means = hard to square with this one
fit_neutral = neutral
fit_neutral_means = to be expected either way
fit_untestable = untestable
fit_untestable_means = nothing is on record that could decide it
fit_not-rated = not rated
fit_not-rated_means = nobody has weighed it
legend = How to read the signs

## What a cell was worked out from
basis = Worked out from
basis_event = event: { $value }
unfold = Unfold every cell
download_csv = Download as CSV
as_data = As data
semicolon = { "; " }

## The search, and what an assessment hangs on
search = Search
search_for = Search for
search_needs_script = Searching needs a script, which your browser does not run here. Everything is listed on these pages, too:
search_none = Nothing was found.
search_count = { $value ->
    [one] { $value } place
   *[other] { $value } places
}
search_more = Show more
search_failed = The index could not be read. Try again later.
kind_page = Explainer
kind_section = Section
ranking = The candidates, by how many clues speak against each
rank_tied = (equal)
ranking_means = Few clues against a candidate do not speak for it: of one of which little is known, little can speak against it.
clues_against = { $value ->
    [one] { $value } clue against it
   *[other] { $value } clues against it
}
of_weighed = of { $value } that could be weighed
clue_fits-all = Tells nothing: it fits every candidate
clue_against-all = Tells nothing: it speaks against every candidate alike
clue_untested = Tells nothing: no candidate could be held against it
clue_against-none = Speaks against none
without_source = What would change without each source
without_source_means = Each source was left out in turn. A clue, a rating and a date stand as long as one of their sources does. How many clues would speak against each candidate:
without_clue = What would change without each clue
without_clue_means = Each clue was left out in turn. How many clues would speak against each candidate:
clues_fall = { $value ->
    [one] { $value } clue falls with it
   *[other] { $value } clues fall with it
}
ratings_fall = { $value ->
    [one] { $value } rating falls with it
   *[other] { $value } ratings fall with it
}
instead_of = { $value } instead of { $before }
no_shift = As many clues as now would speak against each candidate.
fewest_then = Fewest clues would then speak against
levels = Then the clues would set no candidate apart from another.
fewest_same = Fewest clues would speak against the same candidates as now.
without_idle = No number changes without any one of these:

## Timelines
bibliography = Sources of this page
bibliography_empty = This page cites no source.
timeline = Timeline
timeline_of = Timeline: { $value }
timeline_around = Who held what around: { $value }
timeline_says = From { $from } to { $to }. Tenures: { $tenures }. Events: { $events }. The table below says the same in words.
timeline_table = The same as a table
timeline_what = Who or what
timeline_from = From
timeline_to = To
timeline_still = still in office
timeline_not_known = not known
timeline_nobody = No tenure in these years.
timeline_empty = There is nothing with a date to draw.
timeline_too_many = { $value } events are too many to draw; they are listed.
timeline_acting = acting
timeline_possible = possibly in office: a date is inexact or not known
timeline_runs-on = goes on
timeline_handover = one hands over to the next
timeline_possible-event = one of these days: the date is inexact
timeline_doubtful = about then, or in doubt
timeline_rival = by another source

## Data
data = Data
data_lede = Everything on this site that was recorded or worked out, as files for spreadsheets and programs.
data_conventions = The tables are CSV (RFC 4180) in UTF-8, with the names of the columns in the first row; when a spreadsheet asks, choose UTF-8 and the comma. Dates stand as they were written, in EDTF (ISO 8601-2), and beside them the first and the last day that they allow. Several values in one cell stand between semicolons. An empty cell means that nothing is on record.
data_apostrophe = Free text that a spreadsheet would take for a formula, because it begins with =, +, -, @, a tab or the end of a line, has an apostrophe before it; so has text that begins with apostrophes before one of these. Take away one apostrophe to have the words as they were, or read dossier.json, where nothing is put before them.
data_rows = Rows:
data_columns = Columns of { $value }
data_verdicts_csv = The cells of all tables of verdicts, in the order in which the pages show them: whether somebody held an office when something happened, and why.
data_readings_csv = How each of these verdicts was reached: once by the date that the page goes by, and once by each date that other sources give.
data_tenures_csv = Who held which office from when to when.
data_events_csv = The events, with their dates and what other sources say of these.
data_quotes_csv = The quotations, each with its speaker and its source.
data_claims_csv = Who asserts, denies, confirms, doubts or corrects which claim: a row for each position. A claim on which no position is recorded has one row, with position 0.
data_ratings_csv = How each candidate of an assessment fits each clue: a row for each cell of its table.
data_sources_json = The sources as CSL-JSON, which Zotero and other reference managers can import.
data_popolo_json = People, organizations, offices (posts) and tenures (memberships) as Popolo, a format for data on office holders. Its dates say no more than is certain; what was written stands beside them.
data_dossier_json = All of it at once: the pages and records, with what leads to what.
data_datapackage_json = What the tables’ columns hold, for programs (Frictionless Data Package).

## The columns of those files
column_page = Address of the page that shows the table.
column_table = Number of the table on that page, from 1; it can be linked to as #table-1.
column_cell = Number of the cell in that table, from 1, row by row.
column_event = Id of the event.
column_event_date = Date of the event that the page goes by, as written.
column_earliest = First day that the date allows (ISO 8601); empty where it has no such bound.
column_latest = Last day that the date allows (ISO 8601); empty where it has no such bound.
column_earliest_bound = What that first day is: day (it is known), open, or unknown.
column_latest_bound = What that last day is: day (it is known), open (it goes on), or unknown (it ended, nobody knows when).
column_against = What the event is held against, as written: person/office, a person, or an office.
column_person = Id of the person.
column_office = Id of the office.
column_verdict = What the cell says: yes, no, possible, disputed or unknown.
column_holders = Ids of the people whom the verdict names; none for a disputed one, whose readings name them.
column_holder_offices = Ids of the offices that these people held, in the same order.
column_holder_acting = Whether they held them for the time being, in the same order.
column_holder_certain = Whether they certainly held them on every possible day of the event, in the same order.
column_reason = Why, in words; of a disputed cell, the reasons by each of its dates.
column_disagreement = Whether the dates of other sources change anything: none (there are none), does-not-matter, or matters.
column_readings = How many dates it was worked out by: rows of readings.csv.
column_resting_on = Ids of the sources of the dates that the verdict rests on.
column_reading = Number of the reading, from 1: first the date that the page goes by, then what other sources say.
column_reading_date = The date that was taken for the event, as written.
column_rival = Whether that is another date than the one that the page goes by.
column_reading_verdict = The verdict by that date: yes, no, possible or unknown.
column_tenure_number = Number of the tenure among that person’s, from 1.
column_person_name = Name of the person.
column_office_title = Title of the office.
column_organization = Id of the organization that the office belongs to.
column_from = First day in office, as written; that day counts.
column_to = Last day in office, as written; that day counts. Empty for who is still in office, and where the end is not known.
column_still_in_office = Whether the tenure has not ended.
column_acting = Whether the office was held for the time being.
column_sources = Ids of the sources cited, in the order of the citations.
column_locators = The places in these sources, in the same order: page 12. Empty where none is given.
column_tenure_page = Address of the person’s page.
column_id = Id, as written; unique on this site.
column_title = Title of the event.
column_lang = Language of the words before it (BCP 47).
column_kind = Kind, in a word of the authors’ own.
column_date = Date as written.
column_approximate = Whether the date is only about right.
column_uncertain = Whether the date itself is in doubt.
column_rival_dates = Dates that other sources give, as written.
column_rival_sources = Ids of the sources of these dates, in the same order; several of one date stand between commas.
column_place = Where it happened, in words.
column_by = Ids of the people and organizations said to have taken part.
column_by_words = Others said to have taken part, in words.
column_summary = Summary, as plain words.
column_url = Address of its page.
column_quote_text = The words quoted.
column_translation = The same words in translation.
column_translation_lang = Language of the translation (BCP 47).
column_translation_by = Who translated them.
column_speaker = Id of the speaker; empty where the speaker has no record here.
column_speaker_name = Name of the speaker, or who it was in words.
column_quote_date = When it was said, as written.
column_context = What one needs to know beside the words.
column_claim = Id of the claim.
column_claim_text = What is claimed, as plain words.
column_claim_date = The time that the claim is about, as written.
column_position = Number of the position on that claim, from 1; 0 where none is recorded.
column_position_by = Id of whoever takes it; empty where they have no record here.
column_by_name = Name of whoever takes it, or who it is in words.
column_anonymous = Whether they are not named.
column_stance = What they do: asserts, denies, confirms, doubts, declines (to comment) or corrects.
column_position_date = When they took it, as written.
column_quote = Id of the quotation in which they take it.
column_origins = Ids of the sources to which these, and the source of the quotation, go back; sources that draw on one another in a circle stand between commas.
column_assessment = Id of the assessment.
column_clue = Id of the clue.
column_clue_text = The clue, as plain words.
column_clue_sources = Ids of the sources of the clue.
column_candidate = Id of the candidate.
column_candidate_name = Name or title of the candidate.
column_computed = Whether the fit was worked out from dates.
column_fit = How it fits: consistent, inconsistent, neutral, untestable or not-rated.
column_because = Why, as plain words.
column_rating_sources = Ids of the sources that this rests on.

## Joining words
or = or
comma = { ", " }
colon = { ": " }
# Between a source and what it draws on, in the direction of reading
leads_to = { " → " }

## Dates. `$kind` says what a date is: day, month, year, about_day, about_month, about_year, or other;
## `$month` or `$from_month` is the month's number, for languages whose prepositions change before it.
month_1 = January
month_2 = February
month_3 = March
month_4 = April
month_5 = May
month_6 = June
month_7 = July
month_8 = August
month_9 = September
month_10 = October
month_11 = November
month_12 = December
month_short_1 = Jan
month_short_2 = Feb
month_short_3 = Mar
month_short_4 = Apr
month_short_5 = May
month_short_6 = Jun
month_short_7 = Jul
month_short_8 = Aug
month_short_9 = Sep
month_short_10 = Oct
month_short_11 = Nov
month_short_12 = Dec
date_day = { $day } { $month } { $year }
date_day_month = { $day } { $month }
date_day_alone = { $day }
date_month = { $month } { $year }
date_year_bce = { $year } BCE
date_year_ce = { $year } CE
date_month_only = { $date } (month only)
date_year_only = { $date } (year only)
date_about = about { $date }
date_uncertain = { $date } (uncertain)
date_decade = { $year }s
date_years = some year from { $from } to { $to }
date_years_fitting = some year that fits { $pattern }
date_fitting = some day that fits { $pattern }
# Of a day, month or season (`$date`) whose year is not known: `$year` is a decade, or date_years.
date_of_years = { $kind ->
    [decade] { $date } of some year in the { $year }
   *[other] { $date } of { $year }
}
date_some_month = { $kind ->
    [decade] some month in the { $year }
   *[other] some month in { $year }
}
date_some_day = { $kind ->
    [decade] some day in the { $year }
   *[other] some day in { $year }
}
date_some_day_of_month = some day in { $month } { $year }
date_day_of_some_month = { $kind ->
    [decade] day { $day } of some month in the { $year }
   *[other] day { $day } of some month in { $year }
}
season_1 = spring
season_2 = summer
season_3 = autumn
season_4 = winter
date_season = { $season } { $year }
date_northern = { $date } (northern hemisphere)
date_southern = { $date } (southern hemisphere)
part_quarter = { $n ->
    [1] first quarter
    [2] second quarter
    [3] third quarter
   *[4] fourth quarter
}
part_third = { $n ->
    [1] first third
    [2] second third
   *[3] last third
}
part_half = { $n ->
    [1] first half
   *[2] second half
}
date_part = { $part } of { $year }
date_span = { $from } to { $to }
date_span_today = { $from } to today
date_since = since { $date }
date_from = from { $date }, end not known
date_until = until { $date }, start not known
date_not_known = not known
date_or_earlier = { $date } or earlier
date_or_later = { $date } or later

## Periods and axes
decade = { $year }s
decade_ce = { $year }s CE
decade_bce = { $year }s BCE
decade_first_ce = 1 to 9 CE
decade_first_bce = 9 to 1 BCE
# `$roman` is the same number in Roman figures.
century = { NUMBER($n, type: "ordinal") ->
    [one] { $n }st century
    [two] { $n }nd century
    [few] { $n }rd century
   *[other] { $n }th century
}
century_bce = { century } BCE
axis_month = { $month }
axis_month_year = { $month } { $year }
axis_day = { $day } { $month }
axis_day_year = { $day } { $month } { $year }

## Distances
distance_days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
distance_months = { $months } m
distance_months_days = { $months } m { $days } d
distance_years = { $years } y
distance_years_months = { $years } y { $months } m
distance_days_range = { $least } to { $most } days
distance_range = { $least } to { $most }
distance_at_least = at least { $distance }
distance_at_most = at most { $distance }

## Lists, quotations, numbers. `$begins` says what `$last` begins with: digit, latin or other.
list_and = { $items } and { $last }
list_or = { $items } or { $last }
list_more = { $n } more
quoted = “{ $words }”
quoted_within = ‘{ $value }’
number_group = ,
# 5 where a number of four digits has no mark.
number_group_least = 4

## Verdicts
verdict_yes = yes
verdict_no = no
verdict_possible = possibly
verdict_disputed = disputed
verdict_unknown = unknown

## Why a cell says what it says: clauses without a full stop. `$apart` is a distance.
reason_in_office = in office
reason_in_office_acting = in office, acting
reason_with_distance = { $reason } ({ $distance })
reason_touches_handover = { $reason }; the handover day, { $day }, is one of the possible days
reason_named = { $name }: { $reason }
reason_named_acting = { $name }, acting: { $reason }
reason_first_day = on the first day
reason_last_day = on the last day
reason_before_start = { $apart } before taking office
reason_after_start = { $apart } after taking office
reason_before_end = { $apart } before leaving office
reason_after_end = { $apart } after leaving office
reason_before_handover = { $apart } before the handover
reason_before_returning = { $apart } before returning
reason_as_office = { $reason } as { $office }
reason_between = { $after }, { $before }
reason_either = { $before } or { $after }
reason_not_in_office = not in office
# Holders with the end of their tenure (`$date`, of the sort `$kind`).
holder_until = { $person } (until { $date })
holder_from = { $person } (from { $date })
reason_vacant_between = nobody on record between { $after } and { $before }
reason_vacant_around = nobody on record before { $before } and after { $after }
reason_after_last = { $apart } after { $after }, the last holder on record
reason_before_first = { $apart } before { $before }, the first holder on record
reason_nobody = nobody on record
reason_handover = handover day ({ $day })
reason_handover_between = handover day ({ $day }): from { $from } to { $to }
reason_doubted = { $reason }; { $doubts }
reason_but_doubted = { $reason }, but { $doubts }
reason_contradiction = tenure{ $aside } ends before it begins
reason_aside = { " " }({ $name })
doubt_event = the event’s date is { doubt_how }
doubt_start = the start of tenure of { $person } is { doubt_how }
doubt_end = the end of tenure of { $person } is { doubt_how }
doubt_how = { $how ->
    [approximate] only approximate
    [both] approximate and uncertain
   *[uncertain] uncertain
}
end_start = start of tenure{ $aside }
end_end = end of tenure{ $aside }
end_dated = { $end }: { $date }
end_still_in_office = still in office
end_given_only_as = { $end } given only as { $date }
reason_not_known = { $end } not known
reason_both_not_known = start and end of tenure{ $aside } not known
reason_no_event_date = date of the event not known
reason_no_event_start = start of the event not known
reason_no_event_end = end of the event not known
reason_no_tenure = no tenure on record
reason_begins_before = begins before the start of tenure ({ $day })
reason_runs_past = runs past the end of tenure ({ $day })
reason_name_and_day = { $name }, { $day }
reason_runs_across = runs across { $days }
reason_on_both_sides = its days lie on both sides of { $days }
reason_before_or_after = could be before or after { $days }
reason_before_between_after = could be before, between or after { $days }
reason_depends = depends on the day
reason_only_month = month only
reason_only_season = season only
reason_only_year = year only
reason_only_masked = day not known
reason_only_one_of = one of several days
reason_only_because = { $only }: { $clauses }
reason_only_and = { $only }, and { $clauses }

## What a table rests on
footing_event = the date of { $event }
footing_start = the day on which { $person } took office as { $office }
footing_end = the day on which { $person } left office as { $office }
footing_both_ends = the days on which { $person } took and left office as { $office }
instead_events = { $to } instead of { $from } for { $cells }
instead_every_event = { $to } instead of { $from } for every event
instead_columns = { $to } instead of { $from } for { $cells }
instead_every_column = { $to } instead of { $from } in every column
cause_imprecise = { $what } is given only as { $date }
cause_approximate = { $what } is only approximate ({ $date })
cause_doubtful = { $what } is in doubt ({ $date })
cause_not_known = { $what } is not known
cause_handover = no date is inexact; { $day } is a day on which office changed hands, and both sides count it
cause_lasted = no date is inexact; it lasted, and only some of its days fall into a tenure

## How a quotation stands to the captured text of its source
wording = Wording
checked = Checked against a captured copy
checked_on = Checked against a copy captured on { $value }
checked_in = Checked against a copy captured in { $value }
checked_verbatim = word for word
checked_alike = the same but for spaces, quotation marks and the like
checked_abridged = the same but for what is marked as left out or put in
checked_missing = Not so in the captured copy
checked_missing_on = Not so in the copy captured on { $value }
checked_missing_in = Not so in the copy captured in { $value }
checked_no_copy = No copy to check against

## How a source stands, said where something leans on it
leans_on_corrected = source corrected
leans_on_retracted = source retracted
leans_on_dead = source no longer online
leans_on_derived = draws on a retracted source
draws_on_retracted = Draws on a retracted source: { $value }

## The parts of a reference
names_sorted = { $first }, and { $last }
no_year = n.d.
about_year = ca. { $value }
reference_by = by { $value }
reference_to = to { $value }
reference_ed = ed. { $value }
reference_edited_by = edited by { $value }
reference_editor = ed.
reference_editors = eds.
reference_trans = trans. { $value }
reference_translated_by = translated by { $value }
reference_directed_by = directed by { $value }
reference_interview = interview
reference_interview_by = interview by { $value }
reference_speech = speech
reference_version = version { $value }
reference_accessed = accessed { $value }
reference_here = Here: { $value }
reference_in_full = in full in note { $value }
edition_1 = { $value }st ed.
edition_2 = { $value }nd ed.
edition_3 = { $value }rd ed.
edition_number = { $value }th ed.
edition_words = { $value } ed.
