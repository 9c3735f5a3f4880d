### Die Wörter des eingebauten Themas auf Deutsch. Wie ein Wort hinzukommt, steht am Anfang von en.ftl.

## The frame
language_name = Deutsch
skip = Zum Text springen
menu = Hauptmenü
breadcrumbs = Sie sind hier
neighbours = Vorige und nächste Seite
previous = Vorige Seite
next = Nächste Seite
dark = Dunkle Darstellung
home = Startseite
moved = Diese Seite ist umgezogen
feed = Feed
also_in = Auch auf:
pages = Dossiers
sections = Rubriken
records = Belegt
records_lede = Alles, worauf die Dossiers beruhen, jeweils mit einer eigenen Seite, die zeigt, wo es verwendet wird.
not_found = Diese Seite gibt es hier nicht
not_found_lede = Vielleicht ist sie umgezogen, oder die Adresse enthält einen Tippfehler. Was veröffentlicht wurde, ist von hier aus zu finden:

## A page of text
on_this_page = Auf dieser Seite
published = Veröffentlicht
updated = Aktualisiert
corrected = Korrigiert
corrections = Korrekturen
draft = Entwurf
unsourced_mark = Ohne Beleg
unsourced_why = Zahlen, Daten oder Zitate stehen hier ohne Nachweis
notes = Anmerkungen
note_number = Anmerkung { $value }
back_to_reference = Zurück zu Verweis { $value }
more_ways_back = { $value } weitere
table = Tabelle
task_done = Erledigt
task_open = Offen
alert_note = Hinweis
alert_tip = Tipp
alert_important = Wichtig
alert_warning = Warnung
alert_caution = Vorsicht
feed_correction = Korrigiert: { $value }
mentioned_in = Erwähnt in

## Kinds of record
kind_person = Person
kind_organization = Organisation
kind_office = Amt
kind_event = Ereignis
kind_quote = Zitat
kind_source = Quelle
kind_claim = Behauptung
kind_assessment = Bewertung
kinds_people = Personen
kinds_organizations = Organisationen
kinds_offices = Ämter
kinds_events = Ereignisse
kinds_quotes = Zitate
kinds_sources = Quellen
kinds_claims = Behauptungen
kinds_assessments = Bewertungen
number_of_records = Einträge:
mentions_count = Erwähnungen:

## Records
short_name = Kurzform
same_as = Anderswo
organization = Organisation
organizations = Organisationen
offices_held = Ämter
after_whom = Nach
before_whom = Vor
holders = Amtsinhaber
acting = (kommissarisch)
events_in_office = Was während der Amtszeit geschah
holders_at_events = Wer das Amt wann innehatte
took_part = Soll beteiligt gewesen sein an
who_held_what = Wer damals welches Amt innehatte
quotes = Zitate
positions = Standpunkte
date = Datum
no_date = Ohne Datum
rival_dates = Andere Quellen nennen
rival_from = von
rival_to = bis
place = Ort
by = Beteiligte
claims = Behauptungen
speaker = Sprecher
said_on = Gesagt am
source = Quelle
from_source = in
about_quote = Zu diesem Zitat
translation = Übersetzung
about = Betrifft
who_says = Wer es sagt und wer nicht
anonymous = (ungenannt)

# What heads the events of one verdict on the page of a person or an office
group_yes = Sicher
group_possible = Möglich: Es kommt auf den Tag an
group_disputed = Umstritten: Die Daten der Quellen führen zu verschiedenen Antworten
group_unknown = Nicht bekannt
group_no = Sicher nicht

## A tenure in words
span_still = im Amt, Beginn nicht bekannt
span_unknown = Daten nicht bekannt
vacant = Niemand belegt: { $length }, { $span }
overlap = Zwei Amtsinhaber zugleich, { $span }

## What stands where on a claim
stance_asserts = behauptet es
stance_denies = bestreitet es
stance_confirms = bestätigt es
stance_doubts = bezweifelt es
stance_declines = äußert sich nicht
stance_corrects = korrigiert es
positions_count = { $value ->
    [one] { $value } Standpunkt
   *[other] { $value } Standpunkte
}

## How few origins stand behind a claim
told_asserts = Behauptet in
told_denies = Bestritten in
told_confirms = Bestätigt in
told_doubts = Bezweifelt in
told_declines = Stellungnahme abgelehnt in
told_corrects = Korrigiert in
told_all = Alles zusammen
sources_count = { $value ->
    [one] { $value } Quelle
   *[other] { $value } Quellen
}
origins_count = { $value ->
    [one] { $value } Ursprung
   *[other] { $value } Ursprünge
}
unsourced_count = { $value ->
    [one] { $value } Standpunkt ohne Quelle
   *[other] { $value } Standpunkte ohne Quelle
}
origin_circle = (sie stützen sich aufeinander und auf nichts sonst)
origins_mean = Jede Quelle wird zurückverfolgt zu dem, worauf sie sich stützt. Ein Ursprung ist, wo das endet; Quellen, die es von derselben Stelle haben, zählen als eine.
changed_from = Hat den Standpunkt geändert; davor
stands_also = Hat auch einen anderen Standpunkt eingenommen

## What leans on a source, and what mentions a record
lean_note = Anmerkung { $value }
lean_link = Link
lean_embed = Gezeigt
lean_quote = Zitat
lean_event = Ereignis
lean_tenure = Amtszeit
lean_claim = Behauptung
lean_table = Tabelle
lean_assessment = Bewertung

## Sources
original = Original
accessed = Abgerufen am
archived_copy = Archivierte Fassung
captured = Gesichert am
derived_from = Stützt sich auf
derived = Darauf stützen sich
quotes_from = Daraus zitiert
ledger = Was sich auf diese Quelle stützt
ledger_empty = Auf dieser Website stützt sich nichts auf diese Quelle.
status_corrected = Korrigiert
status_corrected_means = Sie wurde nach der Veröffentlichung geändert; was sich auf sie stützt, beruht womöglich auf etwas, das dort nicht mehr steht.
status_retracted = Zurückgezogen
status_retracted_means = Wer sie veröffentlicht hat, hat sie zurückgezogen.
status_dead = Nicht mehr online
status_dead_means = Sie ist unter ihrer Adresse nicht mehr zu lesen.
about_this_source = Seite der Quelle
reference_in = in
reference_et_al = u. a.
names_two = { $first } und { $last }
names_three = { $first }, { $second } und { $last }
type_book = Buch
type_chapter = Kapitel
type_article = Aufsatz
type_news = Zeitungsartikel
type_web = Webseite
type_report = Bericht
type_broadcast = Sendung
type_interview = Interview
type_speech = Rede
type_legal = Rechtstext
type_dataset = Datensatz
type_archive = Archivalie
type_post = Beitrag
locator_page = S. { $value }
locator_pages = S. { $value }
locator_chapter = Kap. { $value }
locator_chapters = Kap. { $value }
locator_section = Abschn. { $value }
locator_sections = Abschn. { $value }
locator_paragraph = Abs. { $value }
locator_paragraphs = Abs. { $value }
locator_volume = Bd. { $value }
locator_volumes = Bde. { $value }
locator_figure = Abb. { $value }
locator_figures = Abb. { $value }
locator_note = Anm. { $value }
locator_notes = Anm. { $value }
locator_line = Z. { $value }
locator_lines = Z. { $value }
locator_book = Buch { $value }
locator_books = Bücher { $value }
locator_column = Sp. { $value }
locator_columns = Sp. { $value }
locator_folio = fol. { $value }
locator_folios = fol. { $value }
locator_issue = Nr. { $value }
locator_issues = Nrn. { $value }
locator_part = Teil { $value }
locator_parts = Teile { $value }
locator_verse = V. { $value }
locator_verses = V. { $value }
locator_table = Tab. { $value }
locator_tables = Tab. { $value }
locator_appendix = Anh. { $value }
locator_appendixs = Anh. { $value }
locator_timestamp = bei { $value }

## Tables
in_office = Im Amt
kind = Art
summary = Zusammenfassung
tenures_caption = Wer wann welches Amt innehatte
meaning_yes = an jedem Tag, den die Daten zulassen
meaning_no = an keinem der Tage, die die Daten zulassen
meaning_possible = an einigen davon: Ein Datum ist ungenau oder fällt auf eine Amtsübergabe
meaning_disputed = die Daten der Quellen führen zu verschiedenen Antworten
meaning_unknown = es fehlt ein Datum, das entscheiden würde
disagreement_does_not_matter = Die Quellen nennen verschiedene Daten; jedes führt zur selben Antwort.
rests_on = Worauf diese Tabelle beruht
rests_on_hinges = Jede Quelle wurde der Reihe nach weggelassen. Ein Datum gilt, solange eine seiner Quellen es trägt, und die Quellen einer Amtszeit zählen für beide Enden. Ohne eine der folgenden stünde in einigen Zellen etwas anderes:
rests_on_no_single = Jede Quelle wurde der Reihe nach weggelassen, und keine Zelle änderte sich: Nichts hängt hier an einer einzigen Quelle. Ein Datum gilt, solange eine seiner Quellen es trägt, und die Quellen einer Amtszeit zählen für beide Enden.
rests_on_open = Weshalb in manchen Zellen „möglich“ steht:
rests_on_unsourced = Ohne Quelle sind:
clue = Indiz
computed = Aus den Daten errechnet
against_it = Indizien dagegen
about_assessment = Zu dieser Bewertung
assessment_means = Sie sagt, was sich mit den Indizien verträgt, nicht, was es war.
fit_consistent = passt
fit_consistent_means = zu erwarten, wenn es dieses war
fit_inconsistent = dagegen
fit_inconsistent_means = damit kaum zu vereinbaren
fit_neutral = neutral
fit_neutral_means = so oder so zu erwarten
fit_untestable = nicht prüfbar
fit_untestable_means = nichts ist belegt, das entscheiden könnte
fit_not-rated = nicht bewertet
fit_not-rated_means = niemand hat es abgewogen
legend = Was die Zeichen bedeuten

## What a cell was worked out from
basis = Errechnet aus
basis_event = Ereignis: { $value }
unfold = Alle Zellen aufklappen
download_csv = Als CSV herunterladen
as_data = Als Daten
semicolon = { "; " }

## The search, and what an assessment hangs on
search = Suche
search_for = Suchen nach
search_needs_script = Die Suche braucht ein Skript, das Ihr Browser hier nicht ausführt. Alles steht auch in diesen Verzeichnissen:
search_none = Nichts gefunden.
search_count = { $value ->
    [one] { $value } Stelle
   *[other] { $value } Stellen
}
search_more = Mehr zeigen
search_failed = Das Verzeichnis war nicht zu lesen. Bitte später noch einmal versuchen.
kind_page = Dossier
kind_section = Rubrik
ranking = Die Kandidaten nach der Zahl der Indizien, die gegen sie sprechen
rank_tied = (gleichauf)
ranking_means = Wenige Indizien gegen einen Kandidaten sprechen nicht für ihn: Wo wenig bekannt ist, kann wenig dagegensprechen.
clues_against = { $value ->
    [one] { $value } Indiz dagegen
   *[other] { $value } Indizien dagegen
}
of_weighed = von { $value }, die sich abwägen ließen
clue_fits-all = Sagt nichts: passt zu jedem Kandidaten
clue_against-all = Sagt nichts: spricht gegen jeden Kandidaten gleichermaßen
clue_untested = Sagt nichts: ließ sich an keinem Kandidaten prüfen
clue_against-none = Spricht gegen keinen
without_source = Was sich ohne jede der Quellen ändern würde
without_source_means = Jede Quelle wurde der Reihe nach weggelassen. Ein Indiz, eine Bewertung und ein Datum gelten, solange eine ihrer Quellen gilt. Wie viele Indizien dann gegen jeden Kandidaten sprächen:
without_clue = Was sich ohne jedes der Indizien ändern würde
without_clue_means = Jedes Indiz wurde der Reihe nach weggelassen. Wie viele Indizien dann gegen jeden Kandidaten sprächen:
clues_fall = { $value ->
    [one] { $value } Indiz fällt mit ihr
   *[other] { $value } Indizien fallen mit ihr
}
ratings_fall = { $value ->
    [one] { $value } Bewertung fällt mit ihr
   *[other] { $value } Bewertungen fallen mit ihr
}
instead_of = { $value } statt { $before }
no_shift = Gegen jeden Kandidaten sprächen so viele Indizien wie jetzt.
fewest_then = Die wenigsten Indizien sprächen dann gegen
levels = Dann würden die Indizien keinen Kandidaten von einem anderen unterscheiden.
fewest_same = Die wenigsten Indizien sprächen gegen dieselben Kandidaten wie jetzt.
without_idle = Ohne jede einzelne der folgenden ändert sich keine Zahl:

## Timelines
bibliography = Quellen dieser Seite
bibliography_empty = Diese Seite führt keine Quelle an.
timeline = Zeitleiste
timeline_of = Zeitleiste: { $value }
timeline_around = Wer damals welches Amt innehatte: { $value }
timeline_says = Vom { $from } bis zum { $to }. Amtszeiten: { $tenures }. Ereignisse: { $events }. Die Tabelle darunter sagt dasselbe in Worten.
timeline_table = Dasselbe als Tabelle
timeline_what = Wer oder was
timeline_from = Von
timeline_to = Bis
timeline_still = noch im Amt
timeline_not_known = nicht bekannt
timeline_nobody = Keine Amtszeit in diesen Jahren.
timeline_empty = Es gibt nichts mit einem Datum, das sich zeichnen ließe.
timeline_too_many = { $value } Ereignisse sind zu viele, um sie zu zeichnen; sie stehen in der Liste.
timeline_acting = kommissarisch
timeline_possible = möglicherweise im Amt: ein Datum ist ungenau oder nicht bekannt
timeline_runs-on = dauert an
timeline_handover = Amtsübergabe
timeline_possible-event = einer dieser Tage: das Datum ist ungenau
timeline_doubtful = etwa um diese Zeit, oder unsicher
timeline_rival = nach einer anderen Quelle

## Data
data = Daten
data_lede = Alles, was auf dieser Website erfasst oder errechnet wurde, als Dateien für Tabellenkalkulationen und Programme.
data_conventions = Die Tabellen sind CSV-Dateien (RFC 4180) in UTF-8 mit den Namen der Spalten in der ersten Zeile; fragt eine Tabellenkalkulation danach, sind UTF-8 und das Komma zu wählen. Daten stehen so da, wie sie geschrieben wurden, in EDTF (ISO 8601-2), daneben der erste und der letzte Tag, den sie zulassen. Mehrere Werte in einer Zelle trennt ein Semikolon. Eine leere Zelle bedeutet, dass nichts belegt ist.
data_apostrophe = Freier Text, den eine Tabellenkalkulation für eine Formel hielte, weil er mit =, +, -, @, einem Tabulator oder einem Zeilenende beginnt, hat einen Apostroph vor sich, ebenso Text, der mit Apostrophen vor einem dieser Zeichen beginnt. Wer einen Apostroph wegnimmt, hat die Worte, wie sie waren; in dossier.json steht nichts davor.
data_rows = Zeilen:
data_columns = Spalten von { $value }
data_verdicts_csv = Die Zellen aller Amtszeittabellen in der Reihenfolge der Seiten: ob jemand ein Amt innehatte, als etwas geschah, und weshalb.
data_readings_csv = Wie jedes dieser Urteile zustande kam: einmal nach dem Datum, von dem die Seite ausgeht, und einmal nach jedem Datum, das andere Quellen nennen.
data_tenures_csv = Wer von wann bis wann welches Amt innehatte.
data_events_csv = Die Ereignisse mit ihren Daten und dem, was andere Quellen darüber sagen.
data_quotes_csv = Die Zitate, jedes mit Sprecher und Quelle.
data_claims_csv = Wer welche Behauptung aufstellt, bestreitet, bestätigt, bezweifelt oder korrigiert: eine Zeile je Standpunkt. Eine Behauptung, zu der kein Standpunkt erfasst ist, hat eine Zeile mit dem Standpunkt 0.
data_ratings_csv = Wie jeder Kandidat einer Bewertung zu jedem Indiz passt: eine Zeile je Zelle ihrer Tabelle.
data_sources_json = Die Quellen als CSL-JSON, das Zotero und andere Literaturverwaltungen einlesen können.
data_popolo_json = Personen, Organisationen, Ämter (posts) und Amtszeiten (memberships) als Popolo, ein Format für Daten über Amtsträger. Die Daten darin sagen nicht mehr, als sicher ist; was geschrieben wurde, steht daneben.
data_dossier_json = Alles zusammen: die Seiten und Einträge und was worauf verweist.
data_datapackage_json = Was die Spalten der Tabellen enthalten, für Programme (Frictionless Data Package).

## The columns of those files
column_page = Adresse der Seite, die die Tabelle zeigt.
column_table = Nummer der Tabelle auf dieser Seite, ab 1; verlinkbar als #table-1.
column_cell = Nummer der Zelle in dieser Tabelle, ab 1, Zeile für Zeile.
column_event = Kennung des Ereignisses.
column_event_date = Datum des Ereignisses, von dem die Seite ausgeht, wie geschrieben.
column_earliest = Erster Tag, den das Datum zulässt (ISO 8601); leer, wo es keine solche Grenze hat.
column_latest = Letzter Tag, den das Datum zulässt (ISO 8601); leer, wo es keine solche Grenze hat.
column_earliest_bound = Was dieser erste Tag ist: day (bekannt), open (offen) oder unknown (unbekannt).
column_latest_bound = Was dieser letzte Tag ist: day (bekannt), open (es dauert an) oder unknown (es endete, niemand weiß wann).
column_against = Woran das Ereignis gemessen wird, wie geschrieben: person/office, eine Person oder ein Amt.
column_person = Kennung der Person.
column_office = Kennung des Amts.
column_verdict = Was die Zelle sagt: yes, no, possible, disputed oder unknown.
column_holders = Kennungen der Personen, die das Urteil nennt; keine bei einem umstrittenen, dessen Lesarten sie nennen.
column_holder_offices = Kennungen der Ämter, die diese Personen innehatten, in derselben Reihenfolge.
column_holder_acting = Ob sie es kommissarisch innehatten, in derselben Reihenfolge.
column_holder_certain = Ob sie es an jedem möglichen Tag des Ereignisses sicher innehatten, in derselben Reihenfolge.
column_reason = Die Begründung in Worten; bei einer umstrittenen Zelle die Begründungen nach jedem ihrer Daten.
column_disagreement = Ob die Daten anderer Quellen etwas ändern: none (es gibt keine), does-not-matter oder matters.
column_readings = Nach wie vielen Daten sie errechnet wurde: Zeilen von readings.csv.
column_resting_on = Kennungen der Quellen der Daten, auf denen das Urteil beruht.
column_reading = Nummer der Lesart, ab 1: zuerst das Datum, von dem die Seite ausgeht, dann, was andere Quellen sagen.
column_reading_date = Das Datum, das für das Ereignis angenommen wurde, wie geschrieben.
column_rival = Ob das ein anderes Datum ist als das, von dem die Seite ausgeht.
column_reading_verdict = Das Urteil nach diesem Datum: yes, no, possible oder unknown.
column_tenure_number = Nummer der Amtszeit unter denen dieser Person, ab 1.
column_person_name = Name der Person.
column_office_title = Titel des Amts.
column_organization = Kennung der Organisation, zu der das Amt gehört.
column_from = Erster Tag im Amt, wie geschrieben; dieser Tag zählt mit.
column_to = Letzter Tag im Amt, wie geschrieben; dieser Tag zählt mit. Leer, wenn jemand noch im Amt ist und wenn das Ende nicht bekannt ist.
column_still_in_office = Ob die Amtszeit noch nicht zu Ende ist.
column_acting = Ob das Amt kommissarisch geführt wurde.
column_sources = Kennungen der zitierten Quellen, in der Reihenfolge der Belege.
column_locators = Die Stellen in diesen Quellen, in derselben Reihenfolge: page 12. Leer, wo keine angegeben ist.
column_tenure_page = Adresse der Seite der Person.
column_id = Kennung, wie geschrieben; auf dieser Website eindeutig.
column_title = Titel des Ereignisses.
column_lang = Sprache der Worte davor (BCP 47).
column_kind = Art, in einem Wort der Autoren.
column_date = Datum, wie geschrieben.
column_approximate = Ob das Datum nur ungefähr stimmt.
column_uncertain = Ob das Datum selbst zweifelhaft ist.
column_rival_dates = Daten, die andere Quellen nennen, wie geschrieben.
column_rival_sources = Kennungen der Quellen dieser Daten, in derselben Reihenfolge; mehrere für ein Datum trennt ein Komma.
column_place = Wo es geschah, in Worten.
column_by = Kennungen der Personen und Organisationen, die beteiligt gewesen sein sollen.
column_by_words = Andere, die beteiligt gewesen sein sollen, in Worten.
column_summary = Zusammenfassung ohne Auszeichnung.
column_url = Adresse der zugehörigen Seite.
column_quote_text = Die zitierten Worte.
column_translation = Dieselben Worte in Übersetzung.
column_translation_lang = Sprache der Übersetzung (BCP 47).
column_translation_by = Wer sie übersetzt hat.
column_speaker = Kennung des Sprechers; leer, wenn er hier keinen Eintrag hat.
column_speaker_name = Name des Sprechers, oder wer es war, in Worten.
column_quote_date = Wann es gesagt wurde, wie geschrieben.
column_context = Was man außer den Worten wissen muss.
column_claim = Kennung der Behauptung.
column_claim_text = Was behauptet wird, ohne Auszeichnung.
column_claim_date = Die Zeit, um die es in der Behauptung geht, wie geschrieben.
column_position = Nummer des Standpunkts zu dieser Behauptung, ab 1; 0, wo keiner erfasst ist.
column_position_by = Kennung dessen, der ihn vertritt; leer, wenn er hier keinen Eintrag hat.
column_by_name = Name dessen, der ihn vertritt, oder wer es ist, in Worten.
column_anonymous = Ob er ungenannt bleibt.
column_stance = Was er tut: asserts, denies, confirms, doubts, declines (äußert sich nicht) oder corrects.
column_position_date = Wann er ihn vertrat, wie geschrieben.
column_quote = Kennung des Zitats, in dem er ihn vertritt.
column_origins = Kennungen der Quellen, auf die diese und die Quelle des Zitats zurückgehen; Quellen, die sich im Kreis aufeinander stützen, trennt ein Komma.
column_assessment = Kennung der Bewertung.
column_clue = Kennung des Indizes.
column_clue_text = Das Indiz, ohne Auszeichnung.
column_clue_sources = Kennungen der Quellen des Indizes.
column_candidate = Kennung des Kandidaten.
column_candidate_name = Name oder Titel des Kandidaten.
column_computed = Ob es aus Daten erschlossen wurde.
column_fit = Wie er passt: consistent, inconsistent, neutral, untestable oder not-rated (nicht bewertet).
column_because = Weshalb, ohne Auszeichnung.
column_rating_sources = Kennungen der Quellen, auf denen das beruht.

## Joining words
or = oder
comma = { ", " }
colon = { ": " }
leads_to = { " → " }

## Dates
month_1 = Januar
month_2 = Februar
month_3 = März
month_4 = April
month_5 = Mai
month_6 = Juni
month_7 = Juli
month_8 = August
month_9 = September
month_10 = Oktober
month_11 = November
month_12 = Dezember
month_short_1 = Jan.
month_short_2 = Feb.
month_short_3 = März
month_short_4 = Apr.
month_short_5 = Mai
month_short_6 = Juni
month_short_7 = Juli
month_short_8 = Aug.
month_short_9 = Sept.
month_short_10 = Okt.
month_short_11 = Nov.
month_short_12 = Dez.
date_day = { $day }. { $month } { $year }
date_day_month = { $day }. { $month }
date_day_alone = { $day }.
date_month = { $month } { $year }
date_year_bce = { $year } v. Chr.
date_year_ce = { $year } n. Chr.
date_month_only = { $date } (nur Monat bekannt)
date_year_only = { $date } (nur Jahr bekannt)
date_about = etwa { $date }
date_uncertain = { $date } (unsicher)
date_decade = { $year }er-Jahre
date_years = ein Jahr zwischen { $from } und { $to }
date_years_fitting = ein Jahr nach dem Muster { $pattern }
date_fitting = ein Tag nach dem Muster { $pattern }
date_of_years = { $kind ->
    [decade] { $date } eines Jahres in den { $year }n
   *[other] { $date }, { $year }
}
date_some_month = { $kind ->
    [year] ein Monat im Jahr { $year }
    [decade] ein Monat in den { $year }n
   *[other] ein Monat ({ $year })
}
date_some_day = { $kind ->
    [year] ein Tag im Jahr { $year }
    [decade] ein Tag in den { $year }n
   *[other] ein Tag ({ $year })
}
date_some_day_of_month = ein Tag im { $month } { $year }
date_day_of_some_month = { $kind ->
    [year] der { $day }. eines Monats im Jahr { $year }
    [decade] der { $day }. eines Monats in den { $year }n
   *[other] der { $day }. eines Monats ({ $year })
}
season_1 = Frühjahr
season_2 = Sommer
season_3 = Herbst
season_4 = Winter
date_season = { $season } { $year }
date_northern = { $date } (Nordhalbkugel)
date_southern = { $date } (Südhalbkugel)
part_quarter = { $n ->
    [1] erstes Quartal
    [2] zweites Quartal
    [3] drittes Quartal
   *[4] viertes Quartal
}
part_third = { $n ->
    [1] erstes Drittel
    [2] zweites Drittel
   *[3] letztes Drittel
}
part_half = { $n ->
    [1] erstes Halbjahr
   *[2] zweites Halbjahr
}
date_part = { $part } { $year }
date_span = { $from } bis { $to }
date_span_today = { $from } bis heute
date_since = { $kind ->
    [day] seit dem { $date }
   *[other] seit { $date }
}
date_from = { $kind ->
    [day] ab dem { $date }, Ende nicht bekannt
   *[other] ab { $date }, Ende nicht bekannt
}
date_until = { $kind ->
    [day] bis zum { $date }, Beginn nicht bekannt
   *[other] bis { $date }, Beginn nicht bekannt
}
date_not_known = nicht bekannt
date_or_earlier = { $date } oder früher
date_or_later = { $date } oder später

## Periods and axes
decade = { $year }er-Jahre
decade_ce = { $year }er-Jahre n. Chr.
decade_bce = { $year }er-Jahre v. Chr.
decade_first_ce = 1 bis 9 n. Chr.
decade_first_bce = 9 bis 1 v. Chr.
century = { $n }. Jahrhundert
century_bce = { $n }. Jahrhundert v. Chr.
axis_month = { $month }
axis_month_year = { $month } { $year }
axis_day = { $day }. { $month }
axis_day_year = { $day }. { $month } { $year }

## Distances
distance_days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
distance_months = { $months } Mon.
distance_months_days = { $months } Mon. { $days } T.
distance_years = { $years } J.
distance_years_months = { $years } J. { $months } Mon.
distance_days_range = { $least } bis { $most } Tage
distance_range = { $least } bis { $most }
distance_at_least = mindestens { $distance }
distance_at_most = höchstens { $distance }

## Lists, quotations, numbers
list_and = { $items } und { $last }
list_or = { $items } oder { $last }
list_more = { $n } weitere
quoted = „{ $words }“
quoted_within = ‚{ $value }‘
number_group = .
number_group_least = 4

## Verdicts
verdict_yes = ja
verdict_no = nein
verdict_possible = möglich
verdict_disputed = umstritten
verdict_unknown = unbekannt

## Why a cell says what it says
reason_in_office = im Amt
reason_in_office_acting = im Amt, kommissarisch
reason_with_distance = { $reason } ({ $distance })
reason_touches_handover = { $reason }; der Tag der Amtsübergabe, der { $day }, ist einer der möglichen Tage
reason_named = { $name }: { $reason }
reason_named_acting = { $name }, kommissarisch: { $reason }
reason_first_day = am ersten Tag
reason_last_day = am letzten Tag
reason_before_start = { $apart } vor dem Amtsantritt
reason_after_start = { $apart } nach dem Amtsantritt
reason_before_end = { $apart } vor dem Ausscheiden
reason_after_end = { $apart } nach dem Ausscheiden
reason_before_handover = { $apart } vor der Amtsübergabe
reason_before_returning = { $apart } vor der Rückkehr
reason_as_office = { $reason } als { $office }
reason_between = { $after }, { $before }
reason_either = { $before } oder { $after }
reason_not_in_office = nicht im Amt
holder_until = { $person } (bis { $date })
holder_from = { $person } (ab { $date })
reason_vacant_between = niemand belegt zwischen { $after } und { $before }
reason_vacant_around = niemand belegt vor { $before } und nach { $after }
reason_after_last = { $apart } nach { $after }, letzter belegter Amtsinhaber
reason_before_first = { $apart } vor { $before }, erster belegter Amtsinhaber
reason_nobody = niemand belegt
reason_handover = Tag der Amtsübergabe ({ $day })
reason_handover_between = Tag der Amtsübergabe ({ $day }): von { $from } zu { $to }
reason_doubted = { $reason }; { $doubts }
reason_but_doubted = { $reason }, aber { $doubts }
reason_contradiction = Amtszeit{ $aside } endet, bevor sie beginnt
reason_aside = { " " }({ $name })
doubt_event = das Datum des Ereignisses ist { doubt_how }
doubt_start = der Beginn der Amtszeit von { $person } ist { doubt_how }
doubt_end = das Ende der Amtszeit von { $person } ist { doubt_how }
doubt_how = { $how ->
    [approximate] nur ungefähr
    [both] ungefähr und unsicher
   *[uncertain] unsicher
}
end_start = Beginn der Amtszeit{ $aside }
end_end = Ende der Amtszeit{ $aside }
end_dated = { $end }: { $date }
end_still_in_office = noch im Amt
end_given_only_as = { $end } nur als { $date } angegeben
reason_not_known = { $end } nicht bekannt
reason_both_not_known = Beginn und Ende der Amtszeit{ $aside } nicht bekannt
reason_no_event_date = Datum des Ereignisses nicht bekannt
reason_no_event_start = Beginn des Ereignisses nicht bekannt
reason_no_event_end = Ende des Ereignisses nicht bekannt
reason_no_tenure = keine Amtszeit belegt
reason_begins_before = beginnt vor dem Anfang der Amtszeit ({ $day })
reason_runs_past = reicht über das Ende der Amtszeit hinaus ({ $day })
reason_name_and_day = { $name }, { $day }
reason_runs_across = reicht über den { $days } hinweg
reason_on_both_sides = die Tage liegen zu beiden Seiten des { $days }
reason_before_or_after = könnte vor oder nach dem { $days } liegen
reason_before_between_after = könnte vor, zwischen oder nach diesen Tagen liegen: { $days }
reason_depends = kommt auf den Tag an
reason_only_month = nur der Monat ist bekannt
reason_only_season = nur die Jahreszeit ist bekannt
reason_only_year = nur das Jahr ist bekannt
reason_only_masked = der Tag ist nicht bekannt
reason_only_one_of = einer von mehreren Tagen
reason_only_because = { $only }: { $clauses }
reason_only_and = { $only }, und { $clauses }

## What a table rests on
footing_event = das Datum von { $event }
footing_start = der Amtsantritt von { $person } als { $office }
footing_end = das Ausscheiden von { $person } als { $office }
footing_both_ends = Amtsantritt und Ausscheiden von { $person } als { $office }
instead_events = { $to } statt { $from } bei { $cells }
instead_every_event = { $to } statt { $from } bei jedem Ereignis
instead_columns = { $to } statt { $from } bei { $cells }
instead_every_column = { $to } statt { $from } in jeder Spalte
cause_imprecise = { $what } ist nur als { $date } angegeben
cause_approximate = { $what } ist nur ungefähr angegeben ({ $date })
cause_doubtful = { $what } ist zweifelhaft ({ $date })
cause_not_known = { $what } ist nicht bekannt
cause_handover = kein Datum ist ungenau; am { $day } wechselte das Amt, und beide Seiten zählen diesen Tag mit
cause_lasted = kein Datum ist ungenau; es dauerte an, und nur einige seiner Tage fallen in eine Amtszeit

## How a quotation stands to the captured text of its source
wording = Wortlaut
checked = Mit einer gesicherten Kopie verglichen
checked_on = Mit einer am { $value } gesicherten Kopie verglichen
checked_in = Mit einer Kopie verglichen, gesichert { $value }
checked_verbatim = wortgetreu
checked_alike = gleich bis auf Leerzeichen, Anführungszeichen und dergleichen
checked_abridged = gleich bis auf das, was als ausgelassen oder eingefügt gekennzeichnet ist
checked_missing = So nicht in der gesicherten Kopie
checked_missing_on = So nicht in der am { $value } gesicherten Kopie
checked_missing_in = So nicht in der Kopie, gesichert { $value }
checked_no_copy = Keine Kopie zum Vergleich

## How a source stands, said where something leans on it
leans_on_corrected = Quelle korrigiert
leans_on_retracted = Quelle zurückgezogen
leans_on_dead = Quelle nicht mehr online
leans_on_derived = stützt sich auf eine zurückgezogene Quelle
draws_on_retracted = Stützt sich auf eine zurückgezogene Quelle: { $value }

## The parts of a reference
names_sorted = { $first } und { $last }
no_year = o. J.
about_year = ca. { $value }
reference_by = von { $value }
reference_to = an { $value }
reference_ed = hrsg. von { $value }
reference_edited_by = hrsg. von { $value }
reference_editor = Hrsg.
reference_editors = Hrsg.
reference_trans = übers. von { $value }
reference_translated_by = übersetzt von { $value }
reference_directed_by = Regie: { $value }
reference_interview = Interview
reference_interview_by = Interview von { $value }
reference_speech = Rede
reference_version = Version { $value }
reference_accessed = abgerufen am { $value }
reference_here = Hier: { $value }
reference_in_full = vollständig in Anmerkung { $value }
edition_1 = { $value }. Aufl.
edition_2 = { $value }. Aufl.
edition_3 = { $value }. Aufl.
edition_number = { $value }. Aufl.
edition_words = { $value } Ausg.
