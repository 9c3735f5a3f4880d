### Les mots du thème intégré en français. Pour ajouter un mot, voir en tête de en.ftl.

## The frame
language_name = Français
skip = Aller au texte
menu = Menu principal
breadcrumbs = Vous êtes ici
neighbours = Page précédente et page suivante
previous = Précédent
next = Suivant
dark = Affichage sombre
home = Accueil
moved = Cette page a changé d’adresse
feed = Flux
also_in = Aussi en :
pages = Dossiers
sections = Rubriques
records = Au dossier
records_lede = Tout ce sur quoi reposent les dossiers ; chaque élément a sa propre page, qui dit où il est utilisé.
not_found = Cette page n’est pas ici
not_found_lede = Elle a peut-être été déplacée, ou l’adresse contient une faute de frappe. Tout ce qui a été publié se trouve à partir d’ici :

## A page of text
on_this_page = Sur cette page
published = Publié
updated = Mis à jour
corrected = Corrigé
corrections = Rectificatifs
draft = Brouillon
unsourced_mark = Sans source
unsourced_why = chiffres, dates ou citations sans référence ici
notes = Notes
note_number = Note { $value }
back_to_reference = Retour à l’appel { $value }
more_ways_back = { $value } autres
table = Tableau
task_done = Fait
task_open = À faire
alert_note = Remarque
alert_tip = Conseil
alert_important = Important
alert_warning = Avertissement
alert_caution = Attention
feed_correction = Rectificatif : { $value }
mentioned_in = Mentionné dans

## Kinds of record
kind_person = Personne
kind_organization = Organisation
kind_office = Fonction
kind_event = Événement
kind_quote = Citation
kind_source = Source
kind_claim = Affirmation
kind_assessment = Évaluation
kinds_people = Personnes
kinds_organizations = Organisations
kinds_offices = Fonctions
kinds_events = Événements
kinds_quotes = Citations
kinds_sources = Sources
kinds_claims = Affirmations
kinds_assessments = Évaluations
number_of_records = Entrées :
mentions_count = Mentions :

## Records
short_name = En abrégé
same_as = Ailleurs
organization = Organisation
organizations = Organisations
offices_held = Fonctions exercées
after_whom = Après
before_whom = Avant
holders = Titulaires
acting = (par intérim)
events_in_office = Ce qui s’est passé pendant le mandat
holders_at_events = Qui exerçait la fonction, et quand
took_part = Aurait participé à
who_held_what = Qui exerçait quelle fonction alors
quotes = Citations
positions = Positions prises
date = Date
no_date = Sans date
rival_dates = D’autres sources indiquent
rival_from = à partir de
rival_to = jusqu’à
place = Lieu
by = Par
claims = Affirmations
speaker = Auteur
said_on = Dit le
source = Source
from_source = dans
about_quote = À propos de cette citation
translation = Traduction
about = Concerne
who_says = Qui le dit et qui ne le dit pas
anonymous = (sous couvert d’anonymat)

# What heads the events of one verdict on the page of a person or an office
group_yes = Certain
group_possible = Possible : cela dépend du jour
group_disputed = Contesté : les dates des sources mènent à des réponses différentes
group_unknown = Inconnu
group_no = Exclu

## A tenure in words
span_still = en fonction, début inconnu
span_unknown = dates inconnues
vacant = Aucun titulaire connu pendant { $length }, { $span }
overlap = Deux titulaires à la fois, { $span }

## What stands where on a claim
stance_asserts = l’affirme
stance_denies = le nie
stance_confirms = le confirme
stance_doubts = en doute
stance_declines = refuse de commenter
stance_corrects = rectifie
positions_count = { $value ->
    [one] { $value } position
   *[other] { $value } positions
}

## How few origins stand behind a claim
told_asserts = Affirmé dans
told_denies = Nié dans
told_confirms = Confirmé dans
told_doubts = Mis en doute dans
told_declines = Refus de commenter dans
told_corrects = Rectifié dans
told_all = En tout
sources_count = { $value ->
    [one] { $value } source
   *[other] { $value } sources
}
origins_count = { $value ->
    [one] { $value } origine
   *[other] { $value } origines
}
unsourced_count = { $value ->
    [one] { $value } position sans source
   *[other] { $value } positions sans source
}
origin_circle = (elles s’appuient les unes sur les autres, et sur rien d’autre)
origins_mean = Chaque source est remontée jusqu’à ce sur quoi elle s’appuie. L’origine est le point où cela s’arrête ; les sources qui le tiennent du même endroit comptent pour une.
changed_from = A changé de position ; auparavant
stands_also = A aussi pris une autre position

## What leans on a source, and what mentions a record
lean_note = Note { $value }
lean_link = Lien
lean_embed = Montré
lean_quote = Citation
lean_event = Événement
lean_tenure = Mandat
lean_claim = Affirmation
lean_table = Tableau
lean_assessment = Évaluation

## Sources
original = Original
accessed = Consulté le
archived_copy = Copie archivée
captured = Archivé le
derived_from = S’appuie sur
derived = Repris par
quotes_from = Cité d’ici
ledger = Ce qui repose sur cette source
ledger_empty = Rien sur ce site ne repose sur cette source.
status_corrected = Corrigée
status_corrected_means = Elle a été modifiée après publication ; ce qui repose sur elle tient peut-être à ce qui n’y figure plus.
status_retracted = Retirée
status_retracted_means = Ceux qui l’ont publiée l’ont retirée.
status_dead = N’est plus en ligne
status_dead_means = On ne peut plus la lire à son adresse.
about_this_source = Page de la source
reference_in = dans
reference_et_al = et al.
names_two = { $first } et { $last }
names_three = { $first }, { $second } et { $last }
type_book = Livre
type_chapter = Chapitre
type_article = Article
type_news = Article de presse
type_web = Page web
type_report = Rapport
type_broadcast = Émission
type_interview = Entretien
type_speech = Discours
type_legal = Texte juridique
type_dataset = Jeu de données
type_archive = Document d’archives
type_post = Publication
locator_page = p. { $value }
locator_pages = p. { $value }
locator_chapter = chap. { $value }
locator_chapters = chap. { $value }
locator_section = sect. { $value }
locator_sections = sect. { $value }
locator_paragraph = § { $value }
locator_paragraphs = § { $value }
locator_volume = vol. { $value }
locator_volumes = vol. { $value }
locator_figure = fig. { $value }
locator_figures = fig. { $value }
locator_note = n. { $value }
locator_notes = n. { $value }
locator_line = l. { $value }
locator_lines = l. { $value }
locator_book = liv. { $value }
locator_books = liv. { $value }
locator_column = col. { $value }
locator_columns = col. { $value }
locator_folio = fol. { $value }
locator_folios = fol. { $value }
locator_issue = nº { $value }
locator_issues = nos { $value }
locator_part = part. { $value }
locator_parts = part. { $value }
locator_verse = v. { $value }
locator_verses = v. { $value }
locator_table = tabl. { $value }
locator_tables = tabl. { $value }
locator_appendix = ann. { $value }
locator_appendixs = ann. { $value }
locator_timestamp = à { $value }

## Tables
in_office = En fonction
kind = Nature
summary = Résumé
tenures_caption = Qui exerçait quelle fonction, et quand
meaning_yes = tous les jours que les dates permettent
meaning_no = aucun des jours que les dates permettent
meaning_possible = certains d’entre eux : une date est imprécise, ou tombe un jour de passation
meaning_disputed = les dates des sources mènent à des réponses différentes
meaning_unknown = il manque une date qui trancherait
disagreement_does_not_matter = Les sources ne s’accordent pas sur la date ; toutes mènent à la même réponse.
rests_on = Sur quoi repose ce tableau
rests_on_hinges = Chaque source a été retirée tour à tour. Une date tient tant que l’une de ses sources tient, et les sources d’un mandat valent pour son début comme pour sa fin. Sans l’une de celles-ci, certaines cellules diraient autre chose :
rests_on_no_single = Chaque source a été retirée tour à tour, et aucune cellule n’a changé : rien ici ne tient à une seule source. Une date tient tant que l’une de ses sources tient, et les sources d’un mandat valent pour son début comme pour sa fin.
rests_on_open = Ce qui laisse ouvertes les cellules où figure « possible » :
rests_on_unsourced = Aucune source n’est donnée pour :
clue = Indice
computed = Déduit des dates
against_it = Indices contraires
about_assessment = À propos de cette évaluation
assessment_means = Elle dit ce qui est compatible avec les indices, non ce qui a eu lieu.
fit_consistent = concorde
fit_consistent_means = ce qu’on attendrait si c’était cela
fit_inconsistent = contredit
fit_inconsistent_means = difficile à concilier avec cela
fit_neutral = neutre
fit_neutral_means = attendu dans un cas comme dans l’autre
fit_untestable = invérifiable
fit_untestable_means = rien au dossier ne permet de trancher
fit_not-rated = non évalué
fit_not-rated_means = personne ne l’a pesé
legend = Comment lire les signes

## What a cell was worked out from
basis = Déduit de
basis_event = événement : { $value }
unfold = Déplier toutes les cellules
download_csv = Télécharger en CSV
as_data = En données
semicolon = { " ; " }

## The search, and what an assessment hangs on
search = Recherche
search_for = Rechercher
search_needs_script = La recherche a besoin d’un script que votre navigateur n’exécute pas ici. Tout figure aussi sur ces pages :
search_none = Aucun résultat.
search_count = { $value ->
    [one] { $value } passage
   *[other] { $value } passages
}
search_more = Afficher plus
search_failed = L’index n’a pas pu être lu. Réessayez plus tard.
kind_page = Dossier
kind_section = Rubrique
ranking = Les candidats, selon le nombre d’indices contraires
rank_tied = (ex æquo)
ranking_means = Peu d’indices contre un candidat ne parlent pas pour lui : de ce dont on sait peu, peu peut le contredire.
clues_against = { $value ->
    [one] { $value } indice contraire
   *[other] { $value } indices contraires
}
of_weighed = sur { $value } qui ont pu être pesés
clue_fits-all = Ne dit rien : il concorde avec chaque candidat
clue_against-all = Ne dit rien : il contredit également chaque candidat
clue_untested = Ne dit rien : il n’a pu être confronté à aucun candidat
clue_against-none = N’en contredit aucun
without_source = Ce qui changerait sans chaque source
without_source_means = Chaque source a été retirée tour à tour. Un indice, une appréciation et une date tiennent tant que l’une de leurs sources tient. Combien d’indices contrediraient alors chaque candidat :
without_clue = Ce qui changerait sans chaque indice
without_clue_means = Chaque indice a été retiré tour à tour. Combien d’indices contrediraient alors chaque candidat :
clues_fall = { $value ->
    [one] { $value } indice tombe avec elle
   *[other] { $value } indices tombent avec elle
}
ratings_fall = { $value ->
    [one] { $value } appréciation tombe avec elle
   *[other] { $value } appréciations tombent avec elle
}
instead_of = { $value } au lieu de { $before }
no_shift = Autant d’indices qu’à présent contrediraient chaque candidat.
fewest_then = Le moins d’indices contrediraient alors
levels = Les indices ne distingueraient alors plus aucun candidat d’un autre.
fewest_same = Le moins d’indices contrediraient les mêmes candidats qu’à présent.
without_idle = Aucun nombre ne change sans l’un quelconque de ceux-ci :

## Timelines
bibliography = Sources de cette page
bibliography_empty = Cette page ne cite aucune source.
timeline = Chronologie
timeline_of = Chronologie : { $value }
timeline_around = Qui exerçait quelle fonction autour de : { $value }
timeline_says = Du { $from } au { $to }. Mandats : { $tenures }. Événements : { $events }. Le tableau ci-dessous dit la même chose en mots.
timeline_table = La même chose en tableau
timeline_what = Qui ou quoi
timeline_from = Du
timeline_to = Au
timeline_still = toujours en fonction
timeline_not_known = inconnu
timeline_nobody = Aucun mandat durant ces années.
timeline_empty = Rien de daté à dessiner.
timeline_too_many = { $value ->
    [one] { $value } événement : c’est trop pour un dessin ; il figure dans la liste.
   *[other] { $value } événements : c’est trop pour un dessin ; ils figurent dans la liste.
}
timeline_acting = par intérim
timeline_possible = peut-être en fonction : une date est imprécise ou inconnue
timeline_runs-on = se poursuit
timeline_handover = passation de pouvoir
timeline_possible-event = l’un de ces jours : la date est imprécise
timeline_doubtful = vers cette date, ou incertain
timeline_rival = selon une autre source

## Data
data = Données
data_lede = Tout ce qui a été consigné ou déduit sur ce site, en fichiers pour tableurs et programmes.
data_conventions = Les tableaux sont des CSV (RFC 4180) en UTF-8, avec le nom des colonnes sur la première ligne ; si le tableur le demande, choisissez UTF-8 et la virgule. Les dates figurent telles qu’elles ont été écrites, en EDTF (ISO 8601-2), et à côté d’elles le premier et le dernier jour qu’elles permettent. Plusieurs valeurs dans une cellule sont séparées par des points-virgules. Une cellule vide signifie que rien n’est consigné.
data_apostrophe = Un texte libre qu’un tableur prendrait pour une formule, parce qu’il commence par =, +, -, @, une tabulation ou une fin de ligne, est précédé d’une apostrophe ; de même un texte qui commence par des apostrophes suivies de l’un de ces signes. Ôtez une apostrophe pour retrouver les mots d’origine, ou lisez dossier.json, où rien ne les précède.
data_rows = Lignes :
data_columns = Colonnes de { $value }
data_verdicts_csv = Les cellules de tous les tableaux de mandats, dans l’ordre des pages : si quelqu’un exerçait une fonction quand une chose s’est produite, et pourquoi.
data_readings_csv = Comment chacun de ces verdicts a été obtenu : une fois selon la date que retient la page, et une fois selon chaque date que donnent d’autres sources.
data_tenures_csv = Qui a exercé quelle fonction, de quand à quand.
data_events_csv = Les événements, avec leurs dates et ce qu’en disent d’autres sources.
data_quotes_csv = Les citations, chacune avec son auteur et sa source.
data_claims_csv = Qui affirme, nie, confirme, met en doute ou rectifie quelle affirmation : une ligne par position. Une affirmation sans position consignée a une ligne, avec la position 0.
data_ratings_csv = Comment chaque candidat d’une évaluation s’accorde avec chaque indice : une ligne par cellule de son tableau.
data_sources_json = Les sources en CSL-JSON, que Zotero et d’autres logiciels de bibliographie savent importer.
data_popolo_json = Personnes, organisations, fonctions (posts) et mandats (memberships) en Popolo, un format pour les données sur les titulaires de fonctions. Ses dates ne disent que ce qui est certain ; ce qui a été écrit figure à côté.
data_dossier_json = Tout à la fois : les pages et les éléments, et ce qui mène à quoi.
data_datapackage_json = Ce que contiennent les colonnes des tableaux, pour les programmes (Frictionless Data Package).

## The columns of those files
column_page = Adresse de la page qui montre le tableau.
column_table = Numéro du tableau sur cette page, à partir de 1 ; on peut y renvoyer par #table-1.
column_cell = Numéro de la cellule dans ce tableau, à partir de 1, ligne par ligne.
column_event = Identifiant de l’événement.
column_event_date = Date de l’événement que retient la page, telle qu’écrite.
column_earliest = Premier jour que permet la date (ISO 8601) ; vide si elle n’a pas cette borne.
column_latest = Dernier jour que permet la date (ISO 8601) ; vide si elle n’a pas cette borne.
column_earliest_bound = Ce qu’est ce premier jour : day (connu), open (ouvert) ou unknown (inconnu).
column_latest_bound = Ce qu’est ce dernier jour : day (connu), open (cela se poursuit) ou unknown (c’est fini, nul ne sait quand).
column_against = Ce à quoi l’événement est confronté, tel qu’écrit : person/office, une personne ou une fonction.
column_person = Identifiant de la personne.
column_office = Identifiant de la fonction.
column_verdict = Ce que dit la cellule : yes, no, possible, disputed ou unknown.
column_holders = Identifiants des personnes que nomme le verdict ; aucun s’il est contesté, ses lectures les nommant.
column_holder_offices = Identifiants des fonctions qu’elles exerçaient, dans le même ordre.
column_holder_acting = Si elles les exerçaient par intérim, dans le même ordre.
column_holder_certain = Si elles les exerçaient certainement chaque jour possible de l’événement, dans le même ordre.
column_reason = Pourquoi, en mots ; pour une cellule contestée, les raisons selon chacune de ses dates.
column_disagreement = Si les dates d’autres sources changent quelque chose : none (il n’y en a pas), does-not-matter ou matters.
column_readings = Le nombre de dates selon lesquelles elle a été établie : lignes de readings.csv.
column_resting_on = Identifiants des sources des dates sur lesquelles repose le verdict.
column_reading = Numéro de la lecture, à partir de 1 : d’abord la date que retient la page, puis ce que disent d’autres sources.
column_reading_date = La date prise pour l’événement, telle qu’écrite.
column_rival = S’il s’agit d’une autre date que celle que retient la page.
column_reading_verdict = Le verdict selon cette date : yes, no, possible ou unknown.
column_tenure_number = Numéro du mandat parmi ceux de cette personne, à partir de 1.
column_person_name = Nom de la personne.
column_office_title = Titre de la fonction.
column_organization = Identifiant de l’organisation dont relève la fonction.
column_from = Premier jour en fonction, tel qu’écrit ; ce jour compte.
column_to = Dernier jour en fonction, tel qu’écrit ; ce jour compte. Vide pour qui est toujours en fonction, et si la fin est inconnue.
column_still_in_office = Si le mandat n’est pas terminé.
column_acting = Si la fonction était exercée par intérim.
column_sources = Identifiants des sources citées, dans l’ordre des citations.
column_locators = Les endroits dans ces sources, dans le même ordre : page 12. Vide si aucun n’est donné.
column_tenure_page = Adresse de la page de la personne.
column_id = Identifiant, tel qu’écrit ; unique sur ce site.
column_title = Titre de l’événement.
column_lang = Langue des mots qui précèdent (BCP 47).
column_kind = Nature, dans un mot choisi par les auteurs.
column_date = Date telle qu’écrite.
column_approximate = Si la date n’est qu’approximative.
column_uncertain = Si la date elle-même est douteuse.
column_rival_dates = Dates que donnent d’autres sources, telles qu’écrites.
column_rival_sources = Identifiants des sources de ces dates, dans le même ordre ; s’il y en a plusieurs pour une date, séparés par des virgules.
column_place = Où cela s’est passé, en mots.
column_by = Identifiants des personnes et organisations qui auraient participé.
column_by_words = Les autres qui auraient participé, en mots.
column_summary = Résumé, en texte simple.
column_url = Adresse de sa page.
column_quote_text = Les mots cités.
column_translation = Les mêmes mots en traduction.
column_translation_lang = Langue de la traduction (BCP 47).
column_translation_by = Qui les a traduits.
column_speaker = Identifiant de l’auteur ; vide s’il n’a pas de fiche ici.
column_speaker_name = Nom de l’auteur, ou qui c’était, en mots.
column_quote_date = Quand cela a été dit, tel qu’écrit.
column_context = Ce qu’il faut savoir outre les mots.
column_claim = Identifiant de l’affirmation.
column_claim_text = Ce qui est affirmé, en texte simple.
column_claim_date = L’époque dont parle l’affirmation, telle qu’écrite.
column_position = Numéro de la position sur cette affirmation, à partir de 1 ; 0 si aucune n’est consignée.
column_position_by = Identifiant de qui la prend ; vide s’il n’a pas de fiche ici.
column_by_name = Nom de qui la prend, ou qui c’est, en mots.
column_anonymous = S’il n’est pas nommé.
column_stance = Ce qu’il fait : asserts, denies, confirms, doubts, declines (refuse de commenter) ou corrects.
column_position_date = Quand il l’a prise, tel qu’écrit.
column_quote = Identifiant de la citation où il la prend.
column_origins = Identifiants des sources auxquelles remontent celles-ci et la source de la citation ; les sources qui s’appuient en cercle les unes sur les autres sont séparées par des virgules.
column_assessment = Identifiant de l’évaluation.
column_clue = Identifiant de l’indice.
column_clue_text = L’indice, en texte simple.
column_clue_sources = Identifiants des sources de l’indice.
column_candidate = Identifiant du candidat.
column_candidate_name = Nom ou titre du candidat.
column_computed = Si l’appréciation a été déduite de dates.
column_fit = L’appréciation : consistent, inconsistent, neutral, untestable ou not-rated (non évalué).
column_because = Pourquoi, en texte simple.
column_rating_sources = Identifiants des sources sur lesquelles elle repose.

## Joining words
or = ou
comma = { ", " }
colon = { " : " }
leads_to = { " → " }

## Dates
month_1 = janvier
month_2 = février
month_3 = mars
month_4 = avril
month_5 = mai
month_6 = juin
month_7 = juillet
month_8 = août
month_9 = septembre
month_10 = octobre
month_11 = novembre
month_12 = décembre
month_short_1 = janv.
month_short_2 = févr.
month_short_3 = mars
month_short_4 = avr.
month_short_5 = mai
month_short_6 = juin
month_short_7 = juil.
month_short_8 = août
month_short_9 = sept.
month_short_10 = oct.
month_short_11 = nov.
month_short_12 = déc.
date_day = { date_day_alone } { $month } { $year }
date_day_month = { date_day_alone } { $month }
date_day_alone = { $day ->
    [1] 1er
   *[other] { $day }
}
date_month = { $month } { $year }
date_year_bce = { $year } av. J.-C.
date_year_ce = { $year } apr. J.-C.
date_month_only = { $date } (mois seul connu)
date_year_only = { $date } (année seule connue)
date_about = { $date } environ
date_uncertain = { $date } (incertain)
date_decade = années { $year }
date_years = une année entre { $from } et { $to }
date_years_fitting = une année de la forme { $pattern }
date_fitting = un jour de la forme { $pattern }
date_of_years = { $kind ->
    [decade] { $date } d’une année des { $year }
   *[other] { $date }, { $year }
}
date_some_month = { $kind ->
    [year] un mois de { $year }
    [decade] un mois des { $year }
   *[other] un mois ({ $year })
}
date_some_day = { $kind ->
    [year] un jour de { $year }
    [decade] un jour des { $year }
   *[other] un jour ({ $year })
}
date_some_day_of_month = un jour en { $month } { $year }
date_day_of_some_month = { $kind ->
    [year] le { date_day_alone } d’un mois de { $year }
    [decade] le { date_day_alone } d’un mois des { $year }
   *[other] le { date_day_alone } d’un mois ({ $year })
}
season_1 = printemps
season_2 = été
season_3 = automne
season_4 = hiver
date_season = { $season } { $year }
date_northern = { $date } (hémisphère nord)
date_southern = { $date } (hémisphère sud)
part_quarter = { $n ->
    [1] premier trimestre
    [2] deuxième trimestre
    [3] troisième trimestre
   *[4] quatrième trimestre
}
part_third = { $n ->
    [1] premier quadrimestre
    [2] deuxième quadrimestre
   *[3] troisième quadrimestre
}
part_half = { $n ->
    [1] premier semestre
   *[2] second semestre
}
date_part = { $part } { $year }
-of_month = { $from_month ->
    [4] d’
    [8] d’
    [10] d’
   *[other] { "de " }
}
-to = { $to_kind ->
    [day] au
    [about_day] au
   *[other] à
}
date_span = { $from_kind ->
    [day] du { $from } { -to } { $to }
    [about_day] du { $from } { -to } { $to }
    [month] { -of_month }{ $from } { -to } { $to }
    [about_month] { -of_month }{ $from } { -to } { $to }
    [year] de { $from } { -to } { $to }
    [about_year] de { $from } { -to } { $to }
   *[other] { $from } – { $to }
}
date_span_today = du { $from } à aujourd’hui
date_since = { $kind ->
    [day] depuis le { $date }
    [about_day] depuis le { $date }
   *[other] depuis { $date }
}
date_from = { $kind ->
    [day] à partir du { $date }, fin inconnue
    [about_day] à partir du { $date }, fin inconnue
    [month] dès { $date }, fin inconnue
    [about_month] dès { $date }, fin inconnue
    [year] dès { $date }, fin inconnue
    [about_year] dès { $date }, fin inconnue
   *[other] à partir de : { $date }, fin inconnue
}
date_until = { $kind ->
    [day] jusqu’au { $date }, début inconnu
    [about_day] jusqu’au { $date }, début inconnu
    [month] jusqu’en { $date }, début inconnu
    [about_month] jusqu’en { $date }, début inconnu
    [year] jusqu’en { $date }, début inconnu
    [about_year] jusqu’en { $date }, début inconnu
   *[other] jusqu’à : { $date }, début inconnu
}
date_not_known = inconnue
date_or_earlier = { $date } ou avant
date_or_later = { $date } ou après

## Periods and axes
decade = années { $year }
decade_ce = années { $year } apr. J.-C.
decade_bce = années { $year } av. J.-C.
decade_first_ce = 1 à 9 apr. J.-C.
decade_first_bce = 9 à 1 av. J.-C.
century = { $n ->
    [1] Ier siècle
   *[other] { $roman }e siècle
}
century_bce = { century } av. J.-C.
axis_month = { $month }
axis_month_year = { $month } { $year }
axis_day = { date_day_alone } { $month }
axis_day_year = { date_day_alone } { $month } { $year }

## Distances
distance_days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
distance_months = { $months } mois
distance_months_days = { $months } mois { $days } j
distance_years = { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
distance_years_months = { distance_years } { $months } mois
distance_days_range = { $least } à { $most } jours
distance_range = { $least } à { $most }
distance_at_least = au moins { $distance }
distance_at_most = au plus { $distance }

## Lists, quotations, numbers
list_and = { $items } et { $last }
list_or = { $items } ou { $last }
list_more = { $n ->
    [one] { $n } autre
   *[other] { $n } autres
}
quoted = « { $words } »
quoted_within = “{ $value }”
number_group = { "\u202F" }
number_group_least = 4

## Verdicts
verdict_yes = oui
verdict_no = non
verdict_possible = possible
verdict_disputed = contesté
verdict_unknown = inconnu

## Why a cell says what it says
reason_in_office = en fonction
reason_in_office_acting = en fonction, par intérim
reason_with_distance = { $reason } ({ $distance })
reason_touches_handover = { $reason } ; le jour de la passation, le { $day }, est l’un des jours possibles
reason_named = { $name } : { $reason }
reason_named_acting = { $name }, par intérim : { $reason }
reason_first_day = le premier jour
reason_last_day = le dernier jour
reason_before_start = { $apart } avant l’entrée en fonction
reason_after_start = { $apart } après l’entrée en fonction
reason_before_end = { $apart } avant la fin des fonctions
reason_after_end = { $apart } après la fin des fonctions
reason_before_handover = { $apart } avant la passation
reason_before_returning = { $apart } avant le retour
reason_as_office = { $reason } comme { $office }
reason_between = { $after }, { $before }
reason_either = { $before } ou { $after }
reason_not_in_office = pas en fonction
holder_until = { $kind ->
    [day] { $person } (jusqu’au { $date })
    [about_day] { $person } (jusqu’au { $date })
    [month] { $person } (jusqu’en { $date })
    [about_month] { $person } (jusqu’en { $date })
    [year] { $person } (jusqu’en { $date })
    [about_year] { $person } (jusqu’en { $date })
   *[other] { $person } (jusqu’à : { $date })
}
holder_from = { $kind ->
    [day] { $person } (à partir du { $date })
    [about_day] { $person } (à partir du { $date })
    [month] { $person } (dès { $date })
    [about_month] { $person } (dès { $date })
    [year] { $person } (dès { $date })
    [about_year] { $person } (dès { $date })
   *[other] { $person } (à partir de : { $date })
}
reason_vacant_between = aucun titulaire connu entre { $after } et { $before }
reason_vacant_around = aucun titulaire connu avant { $before } et après { $after }
reason_after_last = { $apart } après { $after }, dernier titulaire connu
reason_before_first = { $apart } avant { $before }, premier titulaire connu
reason_nobody = aucun titulaire connu
reason_handover = jour de la passation ({ $day })
reason_handover_between = jour de la passation ({ $day }) : de { $from } à { $to }
reason_doubted = { $reason } ; { $doubts }
reason_but_doubted = { $reason }, mais { $doubts }
reason_contradiction = le mandat{ $aside } s’achève avant de commencer
reason_aside = { " " }({ $name })
doubt_event = la date de l’événement est { $how ->
    [approximate] seulement approximative
    [both] approximative et incertaine
   *[uncertain] incertaine
}
doubt_start = le début du mandat de { $person } est { doubt_how }
doubt_end = la date de fin du mandat de { $person } est { $how ->
    [approximate] seulement approximative
    [both] approximative et incertaine
   *[uncertain] incertaine
}
doubt_how = { $how ->
    [approximate] seulement approximatif
    [both] approximatif et incertain
   *[uncertain] incertain
}
end_start = début du mandat{ $aside }
end_end = fin du mandat{ $aside }
end_dated = { $end } : { $date }
end_still_in_office = toujours en fonction
end_given_only_as = { $end } : seule indication, { $date }
reason_not_known = { $end } : date inconnue
reason_both_not_known = début et fin du mandat{ $aside } inconnus
reason_no_event_date = date de l’événement inconnue
reason_no_event_start = début de l’événement inconnu
reason_no_event_end = fin de l’événement inconnue
reason_no_tenure = aucun mandat connu
reason_begins_before = commence avant le début du mandat ({ $day })
reason_runs_past = se prolonge au-delà de la fin du mandat ({ $day })
reason_name_and_day = { $name }, { $day }
reason_runs_across = va au-delà du { $days }
reason_on_both_sides = ses jours se situent de part et d’autre du { $days }
reason_before_or_after = peut être avant ou après le { $days }
reason_before_between_after = peut être avant, entre ou après ces jours : { $days }
reason_depends = dépend du jour
reason_only_month = mois seul connu
reason_only_season = saison seule connue
reason_only_year = année seule connue
reason_only_masked = jour inconnu
reason_only_one_of = un jour parmi plusieurs
reason_only_because = { $only } : { $clauses }
reason_only_and = { $only }, et { $clauses }

## What a table rests on
footing_event = la date de { $event }
footing_start = la date d’entrée en fonction de { $person } comme { $office }
footing_end = la date de départ de { $person } comme { $office }
footing_both_ends = les dates d’entrée en fonction et de départ de { $person } comme { $office }
instead_events = { $to } au lieu de { $from } pour { $cells }
instead_every_event = { $to } au lieu de { $from } pour chaque événement
instead_columns = { $to } au lieu de { $from } pour { $cells }
instead_every_column = { $to } au lieu de { $from } dans chaque colonne
cause_imprecise = { $what } n’est donnée que sous la forme « { $date } »
cause_approximate = { $what } n’est qu’approximative ({ $date })
cause_doubtful = { $what } est douteuse ({ $date })
cause_not_known = { $what } est inconnue
cause_handover = aucune date n’est imprécise ; le { $day } est un jour de passation, que les deux titulaires comptent
cause_lasted = aucune date n’est imprécise ; l’événement a duré, et seuls certains de ses jours tombent dans un mandat

## How a quotation stands to the captured text of its source
wording = Formulation
checked = Vérifiée sur une copie conservée
checked_on = Vérifiée sur une copie conservée le { $value }
checked_in = Vérifiée sur une copie conservée en { $value }
checked_verbatim = mot pour mot
checked_alike = identique, aux espaces, guillemets et signes semblables près
checked_abridged = identique, sauf ce qui est signalé comme omis ou ajouté
checked_missing = Ne figure pas ainsi dans la copie conservée
checked_missing_on = Ne figure pas ainsi dans la copie conservée le { $value }
checked_missing_in = Ne figure pas ainsi dans la copie conservée en { $value }
checked_no_copy = Pas de copie pour vérifier

## How a source stands, said where something leans on it
leans_on_corrected = source corrigée
leans_on_retracted = source retirée
leans_on_dead = source plus en ligne
leans_on_derived = s’appuie sur une source retirée
draws_on_retracted = S’appuie sur une source retirée : { $value }

## The parts of a reference
names_sorted = { $first } et { $last }
no_year = s. d.
about_year = v. { $value }
reference_by = par { $value }
reference_to = à { $value }
reference_ed = dir. { $value }
reference_edited_by = sous la direction de { $value }
reference_editor = dir.
reference_editors = dir.
reference_trans = trad. { $value }
reference_translated_by = traduit par { $value }
reference_directed_by = réalisé par { $value }
reference_interview = entretien
reference_interview_by = entretien avec { $value }
reference_speech = discours
reference_version = version { $value }
reference_accessed = consulté le { $value }
reference_here = Ici : { $value }
reference_in_full = référence complète dans la note { $value }
edition_1 = { $value }re éd.
edition_2 = { $value }e éd.
edition_3 = { $value }e éd.
edition_number = { $value }e éd.
edition_words = éd. { $value }
