### המילים של ערכת העיצוב המובנית בעברית. כיצד מוסיפים מילה: ראו בראש en.ftl.

## The frame
language_name = עברית
skip = דילוג אל הטקסט
menu = תפריט ראשי
breadcrumbs = מיקומכם באתר
neighbours = הקודם והבא
previous = הקודם
next = הבא
dark = תצוגה כהה
home = דף הבית
moved = הדף עבר לכתובת אחרת
feed = עדכונים
also_in = בשפות נוספות:
pages = תחקירים
sections = מדורים
records = תיעוד
records_lede = כל מה שהתחקירים נשענים עליו, כל פריט בדף משלו, המראה היכן נעשה בו שימוש.
not_found = הדף הזה אינו כאן
not_found_lede = ייתכן שהועבר, או שנפלה טעות בכתובת. את כל מה שפורסם אפשר למצוא מכאן:

## A page of text
on_this_page = בדף זה
published = פורסם
updated = עודכן
corrected = תוקן
corrections = תיקונים
draft = טיוטה
unsourced_mark = ללא מקור
unsourced_why = מספרים, תאריכים או ציטוטים כאן ללא הפניה
notes = הערות
note_number = הערה { $value }
back_to_reference = חזרה להפניה { $value }
more_ways_back = עוד { $value }
table = טבלה
task_done = בוצע
task_open = לביצוע
alert_note = הערה
alert_tip = עצה
alert_important = חשוב
alert_warning = אזהרה
alert_caution = זהירות
feed_correction = תיקון: { $value }
mentioned_in = אזכורים

## Kinds of record
kind_person = אדם
kind_organization = ארגון
kind_office = תפקיד
kind_event = אירוע
kind_quote = ציטוט
kind_source = מקור
kind_claim = טענה
kind_assessment = הערכה
kinds_people = אישים
kinds_organizations = ארגונים
kinds_offices = תפקידים
kinds_events = אירועים
kinds_quotes = ציטוטים
kinds_sources = מקורות
kinds_claims = טענות
kinds_assessments = הערכות
number_of_records = רשומות:
mentions_count = אזכורים:

## Records
short_name = בקיצור
same_as = במקומות אחרים
organization = ארגון
organizations = ארגונים
offices_held = תפקידים
after_whom = אחרי
before_whom = לפני
holders = נושאי התפקיד
acting = (בפועל)
events_in_office = מה אירע בתקופת הכהונה
holders_at_events = מי כיהן בתפקיד ומתי
took_part = אירועים שעל פי הנטען הייתה בהם השתתפות
who_held_what = מי כיהן אז ובאיזה תפקיד
quotes = ציטוטים
positions = עמדות
date = תאריך
no_date = ללא תאריך
rival_dates = לפי מקורות אחרים
rival_from = מאז
rival_to = עד
place = מקום
by = בידי
claims = טענות
speaker = הדובר
said_on = נאמר בתאריך
source = מקור
from_source = בתוך
about_quote = על הציטוט
translation = תרגום
about = נושא
who_says = מי אומר כך ומי לא
anonymous = (בעילום שם)

# What heads the events of one verdict on the page of a person or an office
group_yes = ודאי
group_possible = ייתכן: הדבר תלוי ביום
group_disputed = שנוי במחלוקת: התאריכים שבמקורות מובילים לתשובות שונות
group_unknown = לא ידוע
group_no = ודאי שלא

## A tenure in words
span_still = בתפקיד, תחילת הכהונה אינה ידועה
span_unknown = התאריכים אינם ידועים
vacant = איש אינו מתועד בתפקיד: { $length }, { $span }
overlap = שני נושאי תפקיד בעת ובעונה אחת, { $span }

## What stands where on a claim
stance_asserts = טוען כך
stance_denies = מכחיש
stance_confirms = מאשר
stance_doubts = מטיל ספק
stance_declines = מסרב להגיב
stance_corrects = מתקן
positions_count = { $value ->
    [one] עמדה אחת
    [two] שתי עמדות
   *[other] { $value } עמדות
}

## How few origins stand behind a claim
told_asserts = נטען ב
told_denies = הוכחש ב
told_confirms = אושר ב
told_doubts = הוטל בספק ב
told_declines = סירוב להגיב ב
told_corrects = תוקן ב
told_all = בסך הכול
sources_count = { $value ->
    [one] מקור אחד
    [two] שני מקורות
   *[other] { $value } מקורות
}
origins_count = { $value ->
    [one] מוצא אחד
    [two] שני מוצאים
   *[other] { $value } מוצאים
}
unsourced_count = { $value ->
    [one] עמדה אחת ללא מקור
    [two] שתי עמדות ללא מקור
   *[other] { $value } עמדות ללא מקור
}
origin_circle = (הם נשענים זה על זה, ועל דבר מלבד זאת)
origins_mean = כל מקור נבדק לאחור עד למה שהוא נשען עליו. מוצא הוא המקום שבו השרשרת נגמרת; מקורות ששאבו מאותו מקום נמנים כאחד.
changed_from = שינוי עמדה; לפני כן
stands_also = נקט גם עמדה אחרת

## What leans on a source, and what mentions a record
lean_note = הערה { $value }
lean_link = קישור
lean_embed = מוצג
lean_quote = ציטוט
lean_event = אירוע
lean_tenure = כהונה
lean_claim = טענה
lean_table = טבלה
lean_assessment = הערכה

## Sources
original = מקור
accessed = נצפה בתאריך
archived_copy = עותק שמור
captured = נשמר בתאריך
derived_from = נשען על
derived = נשענים עליו
quotes_from = צוטט מכאן
ledger = מה נשען על מקור זה
ledger_empty = דבר באתר זה אינו נשען על מקור זה.
status_corrected = תוקן
status_corrected_means = המקור שונה לאחר פרסומו; ייתכן שמה שנשען עליו מבוסס על מה שכבר אינו כתוב שם.
status_retracted = נמשך
status_retracted_means = מי שפרסם אותו חזר בו מן הפרסום.
status_dead = אינו מקוון עוד
status_dead_means = אי אפשר עוד לקרוא אותו בכתובתו.
about_this_source = דף המקור
reference_in = בתוך
reference_et_al = ואחרים
names_two = { $begins ->
    [other] { $first } ו{ $last }
   *[latin] { $first } ו־{ $last }
}
names_three = { $begins ->
    [other] { $first }, { $second } ו{ $last }
   *[latin] { $first }, { $second } ו־{ $last }
}
type_book = ספר
type_chapter = פרק
type_article = מאמר
type_news = כתבה
type_web = דף אינטרנט
type_report = דוח
type_broadcast = שידור
type_interview = ריאיון
type_speech = נאום
type_legal = מסמך משפטי
type_dataset = מערך נתונים
type_archive = תעודה ארכיונית
type_post = פוסט
locator_page = עמ׳ { $value }
locator_pages = עמ׳ { $value }
locator_chapter = פרק { $value }
locator_chapters = פרקים { $value }
locator_section = סעיף { $value }
locator_sections = סעיפים { $value }
locator_paragraph = פסקה { $value }
locator_paragraphs = פסקאות { $value }
locator_volume = כרך { $value }
locator_volumes = כרכים { $value }
locator_figure = איור { $value }
locator_figures = איורים { $value }
locator_note = הערה { $value }
locator_notes = הערות { $value }
locator_line = שורה { $value }
locator_lines = שורות { $value }
locator_book = ספר { $value }
locator_books = ספרים { $value }
locator_column = טור { $value }
locator_columns = טורים { $value }
locator_folio = דף { $value }
locator_folios = דפים { $value }
locator_issue = גיליון { $value }
locator_issues = גיליונות { $value }
locator_part = חלק { $value }
locator_parts = חלקים { $value }
locator_verse = פסוק { $value }
locator_verses = פסוקים { $value }
locator_table = טבלה { $value }
locator_tables = טבלאות { $value }
locator_appendix = נספח { $value }
locator_appendixs = נספחים { $value }
locator_timestamp = בדקה { $value }

## Tables
in_office = בתפקיד
kind = סוג
summary = תקציר
tenures_caption = מי כיהן באיזה תפקיד ומתי
meaning_yes = בכל אחד מן הימים שהתאריכים מתירים
meaning_no = באף אחד מן הימים שהתאריכים מתירים
meaning_possible = בחלקם: תאריך אינו מדויק, או חל ביום חילופי התפקיד
meaning_disputed = התאריכים שבמקורות מובילים לתשובות שונות
meaning_unknown = חסר תאריך שהיה מכריע
disagreement_does_not_matter = המקורות חלוקים באשר לתאריך; כל התאריכים מובילים לאותה תשובה.
rests_on = על מה הטבלה נשענת
rests_on_hinges = כל מקור הושמט בתורו. תאריך עומד בעינו כל עוד אחד ממקורותיו עומד, ומקורותיה של כהונה נחשבים לתחילתה ולסופה כאחד. בלי אחד המקורות האלה היה כתוב בכמה תאים דבר אחר:
rests_on_no_single = כל מקור הושמט בתורו, ואף תא לא השתנה: דבר כאן אינו תלוי במקור יחיד. תאריך עומד בעינו כל עוד אחד ממקורותיו עומד, ומקורותיה של כהונה נחשבים לתחילתה ולסופה כאחד.
rests_on_open = מה מותיר פתוחים את התאים שכתוב בהם ״ייתכן״:
rests_on_unsourced = לא צוין מקור עבור:
clue = רמז
computed = חושב מן התאריכים
against_it = רמזים נגד
about_assessment = על הערכה זו
assessment_means = היא אומרת מה מתיישב עם הרמזים, ולא מה היה.
fit_consistent = מתיישב
fit_consistent_means = מה שהיה צפוי אילו זה היה הדבר
fit_inconsistent = סותר
fit_inconsistent_means = קשה ליישב עם זה
fit_neutral = ניטרלי
fit_neutral_means = צפוי כך או כך
fit_untestable = לא ניתן לבדיקה
fit_untestable_means = אין תיעוד שיכול להכריע
fit_not-rated = לא נשקל
fit_not-rated_means = איש לא שקל זאת
legend = מה אומרים הסימנים

## What a cell was worked out from
basis = חושב מתוך
basis_event = אירוע: { $value }
unfold = פתיחת כל התאים
download_csv = הורדה כ־CSV
as_data = כנתונים
semicolon = { "; " }

## The search, and what an assessment hangs on
search = חיפוש
search_for = חיפוש
search_needs_script = החיפוש זקוק לסקריפט, והדפדפן שלכם אינו מריץ אותו כאן. הכול מופיע גם בדפים אלה:
search_none = לא נמצא דבר.
search_count = { $value ->
    [one] מקום אחד
    [two] שני מקומות
   *[other] { $value } מקומות
}
search_more = עוד תוצאות
search_failed = לא ניתן היה לקרוא את המפתח. נסו שוב מאוחר יותר.
kind_page = תחקיר
kind_section = מדור
ranking = המועמדים, לפי מספר הרמזים נגדם
rank_tied = (בשוויון)
ranking_means = מיעוט רמזים נגד מועמד אינו מעיד לטובתו: על מה שמעט ידוע עליו, מעט יכול לסתור.
clues_against = { $value ->
    [one] רמז אחד נגד
    [two] שני רמזים נגד
   *[other] { $value } רמזים נגד
}
of_weighed = מתוך { $value } שניתן היה לשקול
clue_fits-all = אינו אומר דבר: מתיישב עם כל מועמד
clue_against-all = אינו אומר דבר: סותר כל מועמד באותה מידה
clue_untested = אינו אומר דבר: לא ניתן היה לבחון אותו מול אף מועמד
clue_against-none = אינו סותר אף מועמד
without_source = מה היה משתנה בלי כל אחד מן המקורות
without_source_means = כל מקור הושמט בתורו. רמז, הערכה ותאריך עומדים בעינם כל עוד אחד ממקורותיהם עומד. כמה רמזים היו סותרים כל מועמד:
without_clue = מה היה משתנה בלי כל אחד מן הרמזים
without_clue_means = כל רמז הושמט בתורו. כמה רמזים היו סותרים כל מועמד:
clues_fall = { $value ->
    [one] רמז אחד נופל עימו
    [two] שני רמזים נופלים עימו
   *[other] { $value } רמזים נופלים עימו
}
ratings_fall = { $value ->
    [one] הערכה אחת נופלת עימו
    [two] שתי הערכות נופלות עימו
   *[other] { $value } הערכות נופלות עימו
}
instead_of = { $value } במקום { $before }
no_shift = אותו מספר רמזים כמו כעת היה סותר כל מועמד.
fewest_then = מספר הרמזים הקטן ביותר היה אז נגד
levels = אז לא היו הרמזים מבדילים בין מועמד למועמד.
fewest_same = מספר הרמזים הקטן ביותר היה נגד אותם מועמדים כמו כעת.
without_idle = שום מספר אינו משתנה בלי אף אחד מאלה:

## Timelines
bibliography = המקורות של דף זה
bibliography_empty = דף זה אינו מפנה לשום מקור.
timeline = ציר זמן
timeline_of = ציר זמן: { $value }
timeline_around = מי כיהן באיזה תפקיד סביב: { $value }
timeline_says = מ־{ $from } עד { $to }. כהונות: { $tenures }. אירועים: { $events }. הטבלה שלהלן אומרת אותו דבר במילים.
timeline_table = אותו דבר כטבלה
timeline_what = מי או מה
timeline_from = תחילה
timeline_to = סיום
timeline_still = עדיין בתפקיד
timeline_not_known = לא ידוע
timeline_nobody = אין כהונה בשנים אלה.
timeline_empty = אין דבר בעל תאריך לשרטט.
timeline_too_many = { $value } אירועים הם רבים מכדי לשרטט; הם מופיעים ברשימה.
timeline_acting = בפועל
timeline_possible = ייתכן שבתפקיד: תאריך אינו מדויק או אינו ידוע
timeline_runs-on = נמשך
timeline_handover = חילופי תפקיד
timeline_possible-event = אחד הימים האלה: התאריך אינו מדויק
timeline_doubtful = בערך אז, או בספק
timeline_rival = לפי מקור אחר

## Data
data = נתונים
data_lede = כל מה שתועד או חושב באתר זה, כקבצים לגיליונות אלקטרוניים ולתוכנות.
data_conventions = הטבלאות הן קובצי CSV ‏(RFC 4180) ב־UTF-8, ושמות העמודות בשורה הראשונה; אם הגיליון האלקטרוני שואל, יש לבחור ב־UTF-8 ובפסיק. התאריכים כתובים כפי שנכתבו, ב־EDTF ‏(ISO 8601-2), ולצידם היום הראשון והיום האחרון שהם מתירים. כמה ערכים בתא אחד מופרדים בנקודה ופסיק. תא ריק פירושו שדבר אינו מתועד.
data_apostrophe = לפני טקסט חופשי שגיליון אלקטרוני היה רואה בו נוסחה, משום שהוא מתחיל ב־=,‏ +,‏ -,‏ @, טאב או סוף שורה, יש גרש; וכן לפני טקסט שמתחיל בגרשים שלפני אחד הסימנים האלה. הסירו גרש אחד כדי לקבל את המילים כפי שהיו, או קראו את dossier.json, שבו דבר אינו מתווסף לפניהן.
data_rows = שורות:
data_columns = העמודות של { $value }
data_verdicts_csv = התאים של כל טבלאות הכהונה, לפי סדר הדפים: האם מישהו כיהן בתפקיד כשאירע דבר מה, ומדוע.
data_readings_csv = כיצד התקבלה כל אחת מן הקביעות האלה: פעם לפי התאריך שהדף הולך לפיו, ופעם לפי כל תאריך שמקורות אחרים נוקבים בו.
data_tenures_csv = מי כיהן באיזה תפקיד, ממתי ועד מתי.
data_events_csv = האירועים, עם תאריכיהם ומה שמקורות אחרים אומרים עליהם.
data_quotes_csv = הציטוטים, כל אחד עם הדובר והמקור.
data_claims_csv = מי טוען, מכחיש, מאשר, מטיל ספק או מתקן, ובאיזו טענה: שורה לכל עמדה. לטענה שלא תועדה עליה עמדה יש שורה אחת, עם עמדה 0.
data_ratings_csv = עד כמה כל מועמד בהערכה מתיישב עם כל רמז: שורה לכל תא בטבלה.
data_sources_json = המקורות כ־CSL-JSON, ש־Zotero ומנהלי ביבליוגרפיה אחרים יודעים לייבא.
data_popolo_json = אישים, ארגונים, תפקידים (posts) וכהונות (memberships) כ־Popolo, מבנה לנתונים על נושאי תפקיד. התאריכים בו אינם אומרים יותר ממה שוודאי; מה שנכתב מופיע לצידם.
data_dossier_json = הכול יחד: הדפים והרשומות, ומה מוביל למה.
data_datapackage_json = מה מכילות עמודות הטבלאות, לתוכנות (Frictionless Data Package).

## The columns of those files
column_page = כתובת הדף שמציג את הטבלה.
column_table = מספר הטבלה באותו דף, מ־1; אפשר לקשר אליה כ־#table-1.
column_cell = מספר התא באותה טבלה, מ־1, שורה אחר שורה.
column_event = מזהה האירוע.
column_event_date = תאריך האירוע שהדף הולך לפיו, כפי שנכתב.
column_earliest = היום הראשון שהתאריך מתיר (ISO 8601); ריק אם אין לו גבול כזה.
column_latest = היום האחרון שהתאריך מתיר (ISO 8601); ריק אם אין לו גבול כזה.
column_earliest_bound = מהו היום הראשון: day (ידוע), open (פתוח) או unknown (לא ידוע).
column_latest_bound = מהו היום האחרון: day (ידוע), open (נמשך) או unknown (הסתיים, איש אינו יודע מתי).
column_against = מול מה נבחן האירוע, כפי שנכתב: person/office, אדם או תפקיד.
column_person = מזהה האדם.
column_office = מזהה התפקיד.
column_verdict = מה אומר התא: yes, no, possible, disputed או unknown.
column_holders = מזהי האנשים שהקביעה נוקבת בשמם; אין כאלה בקביעה שנויה במחלוקת, שהקריאות שלה נוקבות בהם.
column_holder_offices = מזהי התפקידים שבהם כיהנו, באותו סדר.
column_holder_acting = האם כיהנו בפועל, באותו סדר.
column_holder_certain = האם כיהנו בוודאות בכל יום אפשרי של האירוע, באותו סדר.
column_reason = מדוע, במילים; בתא שנוי במחלוקת, הנימוקים לפי כל אחד מתאריכיו.
column_disagreement = האם תאריכים של מקורות אחרים משנים דבר: none (אין כאלה), does-not-matter או matters.
column_readings = לפי כמה תאריכים חושב התא: שורות של readings.csv.
column_resting_on = מזהי המקורות של התאריכים שהקביעה נשענת עליהם.
column_reading = מספר הקריאה, מ־1: תחילה התאריך שהדף הולך לפיו, ואחריו מה שאומרים מקורות אחרים.
column_reading_date = התאריך שנלקח עבור האירוע, כפי שנכתב.
column_rival = האם זהו תאריך אחר מזה שהדף הולך לפיו.
column_reading_verdict = הקביעה לפי תאריך זה: yes, no, possible או unknown.
column_tenure_number = מספר הכהונה מבין כהונותיו של אותו אדם, מ־1.
column_person_name = שם האדם.
column_office_title = שם התפקיד.
column_organization = מזהה הארגון שהתפקיד שייך לו.
column_from = היום הראשון בתפקיד, כפי שנכתב; יום זה נכלל.
column_to = היום האחרון בתפקיד, כפי שנכתב; יום זה נכלל. ריק למי שעדיין בתפקיד, וכשהסוף אינו ידוע.
column_still_in_office = האם הכהונה טרם הסתיימה.
column_acting = האם הכהונה הייתה בפועל.
column_sources = מזהי המקורות שצוטטו, לפי סדר ההפניות.
column_locators = המקומות במקורות אלה, באותו סדר: page 12. ריק אם לא צוין.
column_tenure_page = כתובת הדף של האדם.
column_id = מזהה, כפי שנכתב; ייחודי באתר זה.
column_title = כותרת האירוע.
column_lang = שפת המילים שלפניו (BCP 47).
column_kind = סוג, במילה של הכותבים.
column_date = תאריך כפי שנכתב.
column_approximate = האם התאריך נכון רק בקירוב.
column_uncertain = האם התאריך עצמו מוטל בספק.
column_rival_dates = תאריכים שמקורות אחרים נוקבים בהם, כפי שנכתבו.
column_rival_sources = מזהי המקורות של תאריכים אלה, באותו סדר; כמה מקורות לתאריך אחד מופרדים בפסיקים.
column_place = היכן אירע, במילים.
column_by = מזהי האנשים והארגונים שעל פי הנטען השתתפו.
column_by_words = אחרים שעל פי הנטען השתתפו, במילים.
column_summary = תקציר, כטקסט פשוט.
column_url = כתובת הדף שלו.
column_quote_text = המילים המצוטטות.
column_translation = אותן מילים בתרגום.
column_translation_lang = שפת התרגום (BCP 47).
column_translation_by = מי תרגם אותן.
column_speaker = מזהה הדובר; ריק אם אין לו רשומה כאן.
column_speaker_name = שם הדובר, או מי היה, במילים.
column_quote_date = מתי נאמר, כפי שנכתב.
column_context = מה צריך לדעת מלבד המילים.
column_claim = מזהה הטענה.
column_claim_text = מה נטען, כטקסט פשוט.
column_claim_date = הזמן שהטענה עוסקת בו, כפי שנכתב.
column_position = מספר העמדה על אותה טענה, מ־1; 0 אם לא תועדה עמדה.
column_position_by = מזהה מי שנוקט אותה; ריק אם אין לו רשומה כאן.
column_by_name = שם מי שנוקט אותה, או מיהו, במילים.
column_anonymous = האם שמו אינו נמסר.
column_stance = מה הוא עושה: asserts, denies, confirms, doubts, declines (מסרב להגיב) או corrects.
column_position_date = מתי נקט אותה, כפי שנכתב.
column_quote = מזהה הציטוט שבו הוא נוקט אותה.
column_origins = מזהי המקורות שאלה, ומקור הציטוט, מוליכים אליהם; מקורות שנשענים זה על זה במעגל מופרדים בפסיקים.
column_assessment = מזהה ההערכה.
column_clue = מזהה הרמז.
column_clue_text = הרמז, כטקסט פשוט.
column_clue_sources = מזהי המקורות של הרמז.
column_candidate = מזהה המועמד.
column_candidate_name = שם המועמד או כותרתו.
column_computed = האם נגזר מתאריכים.
column_fit = כיצד הוא מתיישב: consistent, inconsistent, neutral, untestable או not-rated (לא דורג).
column_because = מדוע, כטקסט פשוט.
column_rating_sources = מזהי המקורות שעליהם זה נשען.

## Joining words
or = או
comma = { ", " }
colon = { ": " }
leads_to = { " ← " }

## Dates
month_1 = ינואר
month_2 = פברואר
month_3 = מרץ
month_4 = אפריל
month_5 = מאי
month_6 = יוני
month_7 = יולי
month_8 = אוגוסט
month_9 = ספטמבר
month_10 = אוקטובר
month_11 = נובמבר
month_12 = דצמבר
month_short_1 = ינו׳
month_short_2 = פבר׳
month_short_3 = מרץ
month_short_4 = אפר׳
month_short_5 = מאי
month_short_6 = יוני
month_short_7 = יולי
month_short_8 = אוג׳
month_short_9 = ספט׳
month_short_10 = אוק׳
month_short_11 = נוב׳
month_short_12 = דצמ׳
date_day = { $day } ב{ $month } { $year }
date_day_month = { $day } ב{ $month }
date_day_alone = { $day }
date_month = { $month } { $year }
date_year_bce = { $year } לפנה״ס
date_year_ce = { $year } לספירה
date_month_only = { $date } (חודש בלבד)
date_year_only = { $date } (שנה בלבד)
date_about = { $date } בקירוב
date_uncertain = { $date } (לא ודאי)
date_decade = שנות ה־{ $year }
date_years = שנה כלשהי בין { $from } ל־{ $to }
date_years_fitting = שנה כלשהי בתבנית { $pattern }
date_fitting = יום כלשהו בתבנית { $pattern }
date_of_years = { $kind ->
    [decade] { $date } בשנה כלשהי ב{ $year }
   *[other] { $date }, { $year }
}
date_some_month = { $kind ->
    [year] חודש כלשהו ב־{ $year }
    [decade] חודש כלשהו ב{ $year }
   *[other] חודש כלשהו ({ $year })
}
date_some_day = { $kind ->
    [year] יום כלשהו ב־{ $year }
    [decade] יום כלשהו ב{ $year }
   *[other] יום כלשהו ({ $year })
}
date_some_day_of_month = יום כלשהו ב{ $month } { $year }
date_day_of_some_month = { $kind ->
    [year] ה־{ $day } בחודש כלשהו ב־{ $year }
    [decade] ה־{ $day } בחודש כלשהו ב{ $year }
   *[other] ה־{ $day } בחודש כלשהו ({ $year })
}
season_1 = אביב
season_2 = קיץ
season_3 = סתיו
season_4 = חורף
date_season = { $season } { $year }
date_northern = { $date } (חצי הכדור הצפוני)
date_southern = { $date } (חצי הכדור הדרומי)
part_quarter = { $n ->
    [1] הרבעון הראשון
    [2] הרבעון השני
    [3] הרבעון השלישי
   *[4] הרבעון הרביעי
}
part_third = { $n ->
    [1] השליש הראשון
    [2] השליש השני
   *[3] השליש השלישי
}
part_half = { $n ->
    [1] המחצית הראשונה
   *[2] המחצית השנייה
}
date_part = { $part } של { $year }
date_span = { $from } עד { $to }
date_span_today = { $from } עד היום
date_since = מאז { $date }
date_from = מאז { $date }, הסוף אינו ידוע
date_until = עד { $date }, ההתחלה אינה ידועה
date_not_known = לא ידוע
date_or_earlier = { $date } או קודם לכן
date_or_later = { $date } או מאוחר יותר

## Periods and axes
decade = שנות ה־{ $year }
decade_ce = שנות ה־{ $year } לספירה
decade_bce = שנות ה־{ $year } לפנה״ס
decade_first_ce = 1 עד 9 לספירה
decade_first_bce = 9 עד 1 לפנה״ס
century = המאה ה־{ $n }
century_bce = { century } לפנה״ס
axis_month = { $month }
axis_month_year = { $month } { $year }
axis_day = { $day } ב{ $month }
axis_day_year = { $day } ב{ $month } { $year }

## Distances
distance_days = { $days ->
    [one] יום אחד
    [two] יומיים
   *[other] { $days } ימים
}
distance_months = { $months ->
    [one] חודש
    [two] חודשיים
   *[other] { $months } חודשים
}
distance_months_days = { $days ->
    [one] { distance_months } ויום אחד
    [two] { distance_months } ויומיים
   *[other] { distance_months } ו־{ $days } ימים
}
distance_years = { $years ->
    [one] שנה
    [two] שנתיים
   *[other] { $years } שנים
}
distance_years_months = { $months ->
    [one] { distance_years } וחודש
    [two] { distance_years } וחודשיים
   *[other] { distance_years } ו־{ $months } חודשים
}
distance_days_range = { $least } עד { $most } ימים
distance_range = { $least } עד { $most }
distance_at_least = לפחות { $distance }
distance_at_most = לכל היותר { $distance }

## Lists, quotations, numbers
list_and = { $begins ->
    [other] { $items } ו{ $last }
   *[digit] { $items } ו־{ $last }
}
list_or = { $items } או { $last }
list_more = { $n } נוספים
quoted = ״{ $words }״
quoted_within = ׳{ $value }׳
number_group = ,
number_group_least = 4

## Verdicts
verdict_yes = כן
verdict_no = לא
verdict_possible = ייתכן
verdict_disputed = שנוי במחלוקת
verdict_unknown = לא ידוע

## Why a cell says what it says
reason_in_office = בתפקיד
reason_in_office_acting = בתפקיד, בפועל
reason_with_distance = { $reason } ({ $distance })
reason_touches_handover = { $reason }; יום חילופי התפקיד, { $day }, הוא אחד הימים האפשריים
reason_named = { $name }: { $reason }
reason_named_acting = { $name }, בפועל: { $reason }
reason_first_day = ביום הראשון
reason_last_day = ביום האחרון
reason_before_start = { $apart } לפני תחילת הכהונה
reason_after_start = { $apart } אחרי תחילת הכהונה
reason_before_end = { $apart } לפני סיום הכהונה
reason_after_end = { $apart } אחרי סיום הכהונה
reason_before_handover = { $apart } לפני חילופי התפקיד
reason_before_returning = { $apart } לפני החזרה לתפקיד
reason_as_office = { $begins ->
    [other] { $reason } כ{ $office }
   *[latin] { $reason } כ־{ $office }
}
reason_between = { $after }, { $before }
reason_either = { $before } או { $after }
reason_not_in_office = לא בתפקיד
holder_until = { $person } (עד { $date })
holder_from = { $person } (מאז { $date })
reason_vacant_between = איש אינו מתועד בתפקיד בין { $after } לבין { $before }
reason_vacant_around = איש אינו מתועד בתפקיד לפני { $before } ואחרי { $after }
reason_after_last = { $apart } אחרי { $after }, נושא התפקיד האחרון המתועד
reason_before_first = { $apart } לפני { $before }, נושא התפקיד הראשון המתועד
reason_nobody = איש אינו מתועד בתפקיד
reason_handover = יום חילופי התפקיד ({ $day })
reason_handover_between = יום חילופי התפקיד ({ $day }): תחילה { $from }, אחר כך { $to }
reason_doubted = { $reason }; { $doubts }
reason_but_doubted = { $reason }, אבל { $doubts }
reason_contradiction = הכהונה{ $aside } מסתיימת לפני שהיא מתחילה
reason_aside = { " " }({ $name })
doubt_event = תאריך האירוע { doubt_how }
doubt_start = מועד תחילת הכהונה של { $person } { doubt_how }
doubt_end = מועד סיום הכהונה של { $person } { doubt_how }
doubt_how = { $how ->
    [approximate] נתון בקירוב בלבד
    [both] נתון בקירוב ואינו ודאי
   *[uncertain] אינו ודאי
}
end_start = תחילת הכהונה{ $aside }
end_end = סיום הכהונה{ $aside }
end_dated = { $end }: { $date }
end_still_in_office = עדיין בתפקיד
end_given_only_as = { $end }: ידוע רק { $date }
reason_not_known = { $end }: לא ידוע
reason_both_not_known = תחילת הכהונה וסיומה{ $aside } אינם ידועים
reason_no_event_date = תאריך האירוע אינו ידוע
reason_no_event_start = תחילת האירוע אינה ידועה
reason_no_event_end = סיום האירוע אינו ידוע
reason_no_tenure = לא תועדה כהונה
reason_begins_before = מתחיל לפני תחילת הכהונה ({ $day })
reason_runs_past = נמשך אל מעבר לסיום הכהונה ({ $day })
reason_name_and_day = { $name }, { $day }
reason_runs_across = נמשך משני צידי { $days }
reason_on_both_sides = ימיו משני צידי { $days }
reason_before_or_after = ייתכן לפני { $days } או אחריו
reason_before_between_after = ייתכן לפני הימים האלה, ביניהם או אחריהם: { $days }
reason_depends = תלוי ביום
reason_only_month = ידוע החודש בלבד
reason_only_season = ידועה העונה בלבד
reason_only_year = ידועה השנה בלבד
reason_only_masked = היום אינו ידוע
reason_only_one_of = אחד מכמה ימים
reason_only_because = { $only }: { $clauses }
reason_only_and = { $only }, וכן { $clauses }

## What a table rests on
footing_event = תאריך האירוע { $event }
footing_start = { $begins ->
    [other] מועד תחילת הכהונה של { $person } כ{ $office }
   *[latin] מועד תחילת הכהונה של { $person } כ־{ $office }
}
footing_end = { $begins ->
    [other] מועד סיום הכהונה של { $person } כ{ $office }
   *[latin] מועד סיום הכהונה של { $person } כ־{ $office }
}
footing_both_ends = { $begins ->
    [other] מועדי תחילת הכהונה וסיומה של { $person } כ{ $office }
   *[latin] מועדי תחילת הכהונה וסיומה של { $person } כ־{ $office }
}
instead_events = { $to } במקום { $from } עבור { $cells }
instead_every_event = { $to } במקום { $from } בכל אירוע
instead_columns = { $to } במקום { $from } עבור { $cells }
instead_every_column = { $to } במקום { $from } בכל עמודה
cause_imprecise = { $what } נתון רק כך: { $date }
cause_approximate = { $what } נתון בקירוב בלבד ({ $date })
cause_doubtful = { $what } מוטל בספק ({ $date })
cause_not_known = { $what } אינו ידוע
cause_handover = אין תאריך לא מדויק; ב־{ $day } התחלפו נושאי התפקיד, ושני הצדדים מונים את היום הזה
cause_lasted = אין תאריך לא מדויק; האירוע נמשך, ורק חלק מימיו חלים בתקופת כהונה

## How a quotation stands to the captured text of its source
wording = הנוסח
checked = נבדק מול עותק שנשמר
checked_on = נבדק מול עותק שנשמר ב־{ $value }
checked_in = נבדק מול עותק שנשמר ב־{ $value }
checked_verbatim = מילה במילה
checked_alike = זהה מלבד רווחים, מירכאות וכדומה
checked_abridged = זהה מלבד מה שסומן כמושמט או כמוסף
checked_missing = אינו מופיע כך בעותק שנשמר
checked_missing_on = אינו מופיע כך בעותק שנשמר ב־{ $value }
checked_missing_in = אינו מופיע כך בעותק שנשמר ב־{ $value }
checked_no_copy = אין עותק לבדיקה

## How a source stands, said where something leans on it
leans_on_corrected = המקור תוקן
leans_on_retracted = המקור נמשך
leans_on_dead = המקור אינו מקוון עוד
leans_on_derived = נשען על מקור שנמשך
draws_on_retracted = נשען על מקור שנמשך: { $value }

## The parts of a reference
names_sorted = { $begins ->
    [other] { $first } ו{ $last }
   *[latin] { $first } ו־{ $last }
}
no_year = ללא תאריך
about_year = { $value } בקירוב
reference_by = מאת { $value }
reference_to = אל { $value }
reference_ed = עורך { $value }
reference_edited_by = בעריכת { $value }
reference_editor = עורך
reference_editors = עורכים
reference_trans = תרגום { $value }
reference_translated_by = בתרגום { $value }
reference_directed_by = בבימוי { $value }
reference_interview = ריאיון
reference_interview_by = ריאיון בידי { $value }
reference_speech = נאום
reference_version = גרסה { $value }
reference_accessed = נצפה ב־{ $value }
reference_here = כאן: { $value }
reference_in_full = במלואו בהערה { $value }
edition_1 = מהדורה { $value }
edition_2 = מהדורה { $value }
edition_3 = מהדורה { $value }
edition_number = מהדורה { $value }
edition_words = מהדורה { $value }
