### Las palabras del tema incorporado en español. Cómo añadir una, al comienzo de en.ftl.

## The frame
language_name = Español
skip = Ir al texto
menu = Menú principal
breadcrumbs = Está aquí
neighbours = Página anterior y siguiente
previous = Anterior
next = Siguiente
dark = Aspecto oscuro
home = Portada
moved = Esta página ha cambiado de dirección
feed = Canal de noticias
also_in = También en:
pages = Dosieres
sections = Secciones
records = Documentado
records_lede = Todo aquello en que se apoyan los dosieres; cada elemento tiene su propia página, que dice dónde se usa.
not_found = Esta página no está aquí
not_found_lede = Quizá se haya trasladado o la dirección tenga una errata. Lo publicado puede encontrarse desde aquí:

## A page of text
on_this_page = En esta página
published = Publicado
updated = Actualizado
corrected = Corregido
corrections = Correcciones
draft = Borrador
unsourced_mark = Sin fuente
unsourced_why = cifras, fechas o citas sin referencia aquí
notes = Notas
note_number = Nota { $value }
back_to_reference = Volver a la llamada { $value }
more_ways_back = { $value } más
table = Tabla
task_done = Hecho
task_open = Pendiente
alert_note = Nota
alert_tip = Consejo
alert_important = Importante
alert_warning = Advertencia
alert_caution = Precaución
feed_correction = Corrección: { $value }
mentioned_in = Mencionado en

## Kinds of record
kind_person = Persona
kind_organization = Organización
kind_office = Cargo
kind_event = Suceso
kind_quote = Cita
kind_source = Fuente
kind_claim = Afirmación
kind_assessment = Evaluación
kinds_people = Personas
kinds_organizations = Organizaciones
kinds_offices = Cargos
kinds_events = Sucesos
kinds_quotes = Citas
kinds_sources = Fuentes
kinds_claims = Afirmaciones
kinds_assessments = Evaluaciones
number_of_records = Entradas:
mentions_count = Menciones:

## Records
short_name = Abreviado
same_as = En otros sitios
organization = Organización
organizations = Organizaciones
offices_held = Cargos ocupados
after_whom = Después de
before_whom = Antes de
holders = Titulares
acting = (en funciones)
events_in_office = Qué ocurrió durante el mandato
holders_at_events = Quién ocupaba el cargo y cuándo
took_part = Habría participado en
who_held_what = Quién ocupaba qué cargo entonces
quotes = Citas
positions = Posturas adoptadas
date = Fecha
no_date = Sin fecha
rival_dates = Otras fuentes dan
rival_from = desde
rival_to = hasta
place = Lugar
by = Por
claims = Afirmaciones
speaker = Quién lo dijo
said_on = Dicho el
source = Fuente
from_source = en
about_quote = Sobre esta cita
translation = Traducción
about = Se refiere a
who_says = Quién lo dice y quién no
anonymous = (sin nombrar)

# What heads the events of one verdict on the page of a person or an office
group_yes = Seguro
group_possible = Posible: depende del día
group_disputed = Discutido: las fechas de las fuentes llevan a respuestas distintas
group_unknown = Se desconoce
group_no = Seguro que no

## A tenure in words
span_still = en el cargo, inicio desconocido
span_unknown = fechas desconocidas
vacant = No consta ningún titular durante { $length }, { $span }
overlap = Dos titulares a la vez, { $span }

## What stands where on a claim
stance_asserts = lo afirma
stance_denies = lo niega
stance_confirms = lo confirma
stance_doubts = lo duda
stance_declines = declina comentar
stance_corrects = lo corrige
positions_count = { $value ->
    [one] { $value } postura
   *[other] { $value } posturas
}

## How few origins stand behind a claim
told_asserts = Afirmado en
told_denies = Negado en
told_confirms = Confirmado en
told_doubts = Puesto en duda en
told_declines = Se declinó comentar en
told_corrects = Corregido en
told_all = En total
sources_count = { $value ->
    [one] { $value } fuente
   *[other] { $value } fuentes
}
origins_count = { $value ->
    [one] { $value } origen
   *[other] { $value } orígenes
}
unsourced_count = { $value ->
    [one] { $value } postura sin fuente
   *[other] { $value } posturas sin fuente
}
origin_circle = (se basan unas en otras, y en nada más)
origins_mean = Se sigue cada fuente hasta aquello en que se basa. El origen es donde eso termina; las fuentes que lo tienen del mismo lugar cuentan como una.
changed_from = Cambió de postura; antes
stands_also = Adoptó también otra postura

## What leans on a source, and what mentions a record
lean_note = Nota { $value }
lean_link = Enlace
lean_embed = Mostrado
lean_quote = Cita
lean_event = Suceso
lean_tenure = Mandato
lean_claim = Afirmación
lean_table = Tabla
lean_assessment = Evaluación

## Sources
original = Original
accessed = Consultado el
archived_copy = Copia archivada
captured = Capturado el
derived_from = Se basa en
derived = Se basan en ella
quotes_from = Citado de aquí
ledger = Qué se apoya en esta fuente
ledger_empty = Nada de este sitio se apoya en esta fuente.
status_corrected = Corregida
status_corrected_means = Se modificó después de publicarse; lo que se apoya en ella puede basarse en algo que ya no figura allí.
status_retracted = Retirada
status_retracted_means = Quien la publicó la ha retirado.
status_dead = Ya no está en línea
status_dead_means = Ya no puede leerse en su dirección.
about_this_source = Página de la fuente
reference_in = en
reference_et_al = et al.
names_two = { $initial ->
    [i] { $first } e { $last }
   *[other] { $first } y { $last }
}
names_three = { $initial ->
    [i] { $first }, { $second } e { $last }
   *[other] { $first }, { $second } y { $last }
}
type_book = Libro
type_chapter = Capítulo
type_article = Artículo
type_news = Artículo de prensa
type_web = Página web
type_report = Informe
type_broadcast = Emisión
type_interview = Entrevista
type_speech = Discurso
type_legal = Texto legal
type_dataset = Conjunto de datos
type_archive = Documento de archivo
type_post = Publicación
locator_page = p. { $value }
locator_pages = pp. { $value }
locator_chapter = cap. { $value }
locator_chapters = caps. { $value }
locator_section = sec. { $value }
locator_sections = secs. { $value }
locator_paragraph = párr. { $value }
locator_paragraphs = párrs. { $value }
locator_volume = vol. { $value }
locator_volumes = vols. { $value }
locator_figure = fig. { $value }
locator_figures = figs. { $value }
locator_note = n. { $value }
locator_notes = nn. { $value }
locator_line = lín. { $value }
locator_lines = líns. { $value }
locator_book = lib. { $value }
locator_books = libs. { $value }
locator_column = col. { $value }
locator_columns = cols. { $value }
locator_folio = fol. { $value }
locator_folios = fols. { $value }
locator_issue = n.º { $value }
locator_issues = n.os { $value }
locator_part = pte. { $value }
locator_parts = ptes. { $value }
locator_verse = v. { $value }
locator_verses = vv. { $value }
locator_table = tabla { $value }
locator_tables = tablas { $value }
locator_appendix = apénd. { $value }
locator_appendixs = apénds. { $value }
locator_timestamp = en { $value }

## Tables
in_office = En el cargo
kind = Clase
summary = Resumen
tenures_caption = Quién ocupaba qué cargo y cuándo
meaning_yes = en todos los días que permiten las fechas
meaning_no = en ninguno de los días que permiten las fechas
meaning_possible = en algunos de ellos: una fecha es imprecisa o cae en un día de relevo
meaning_disputed = las fechas de las fuentes llevan a respuestas distintas
meaning_unknown = falta una fecha que lo decidiría
disagreement_does_not_matter = Las fuentes discrepan en la fecha; todas llevan a la misma respuesta.
rests_on = En qué se apoya esta tabla
rests_on_hinges = Se prescindió de cada fuente por turno. Una fecha se mantiene mientras lo haga una de sus fuentes, y las fuentes de un mandato valen para su inicio y para su fin. Sin una de estas, algunas casillas dirían otra cosa:
rests_on_no_single = Se prescindió de cada fuente por turno y ninguna casilla cambió: nada depende aquí de una sola fuente. Una fecha se mantiene mientras lo haga una de sus fuentes, y las fuentes de un mandato valen para su inicio y para su fin.
rests_on_open = Qué deja abiertas las casillas que dicen «posible»:
rests_on_unsourced = No se da fuente para:
clue = Indicio
computed = Deducido de las fechas
against_it = Indicios en contra
about_assessment = Sobre esta evaluación
assessment_means = Dice qué es compatible con los indicios, no cuál fue.
fit_consistent = encaja
fit_consistent_means = lo que cabría esperar si fuera este
fit_inconsistent = en contra
fit_inconsistent_means = difícil de conciliar con este
fit_neutral = neutro
fit_neutral_means = cabe esperarlo en ambos casos
fit_untestable = no comprobable
fit_untestable_means = no consta nada que pueda decidirlo
fit_not-rated = sin valorar
fit_not-rated_means = nadie lo ha sopesado
legend = Cómo leer los signos

## What a cell was worked out from
basis = Deducido de
basis_event = suceso: { $value }
unfold = Desplegar todas las casillas
download_csv = Descargar como CSV
as_data = Como datos
semicolon = { "; " }

## The search, and what an assessment hangs on
search = Búsqueda
search_for = Buscar
search_needs_script = La búsqueda necesita un script que su navegador no ejecuta aquí. Todo figura también en estas páginas:
search_none = No se encontró nada.
search_count = { $value ->
    [one] { $value } pasaje
   *[other] { $value } pasajes
}
search_more = Mostrar más
search_failed = No se pudo leer el índice. Inténtelo más tarde.
kind_page = Dosier
kind_section = Sección
ranking = Los candidatos, según cuántos indicios los contradicen
rank_tied = (empatados)
ranking_means = Pocos indicios en contra de un candidato no hablan a su favor: de lo que poco se sabe, poco puede contradecirlo.
clues_against = { $value ->
    [one] { $value } indicio en contra
   *[other] { $value } indicios en contra
}
of_weighed = de { $value } que pudieron sopesarse
clue_fits-all = No dice nada: encaja con todos los candidatos
clue_against-all = No dice nada: contradice por igual a todos los candidatos
clue_untested = No dice nada: no pudo contrastarse con ningún candidato
clue_against-none = No contradice a ninguno
without_source = Qué cambiaría sin cada fuente
without_source_means = Se prescindió de cada fuente por turno. Un indicio, una valoración y una fecha se mantienen mientras lo haga una de sus fuentes. Cuántos indicios contradirían a cada candidato:
without_clue = Qué cambiaría sin cada indicio
without_clue_means = Se prescindió de cada indicio por turno. Cuántos indicios contradirían a cada candidato:
clues_fall = { $value ->
    [one] { $value } indicio cae con ella
   *[other] { $value } indicios caen con ella
}
ratings_fall = { $value ->
    [one] { $value } valoración cae con ella
   *[other] { $value } valoraciones caen con ella
}
instead_of = { $value } en vez de { $before }
no_shift = Tantos indicios como ahora contradirían a cada candidato.
fewest_then = El menor número de indicios contradiría entonces a
levels = Entonces los indicios no distinguirían a ningún candidato de otro.
fewest_same = El menor número de indicios contradiría a los mismos candidatos que ahora.
without_idle = Ningún número cambia sin uno cualquiera de estos:

## Timelines
bibliography = Fuentes de esta página
bibliography_empty = Esta página no cita ninguna fuente.
timeline = Cronología
timeline_of = Cronología: { $value }
timeline_around = Quién ocupaba qué cargo en torno a: { $value }
timeline_says = Del { $from } al { $to }. Mandatos: { $tenures }. Sucesos: { $events }. La tabla siguiente dice lo mismo con palabras.
timeline_table = Lo mismo en una tabla
timeline_what = Quién o qué
timeline_from = Desde
timeline_to = Hasta
timeline_still = sigue en el cargo
timeline_not_known = se desconoce
timeline_nobody = Ningún mandato en estos años.
timeline_empty = No hay nada con fecha que dibujar.
timeline_too_many = { $value } sucesos son demasiados para dibujarlos; figuran en la lista.
timeline_acting = en funciones
timeline_possible = posiblemente en el cargo: una fecha es imprecisa o se desconoce
timeline_runs-on = continúa
timeline_handover = relevo en el cargo
timeline_possible-event = uno de estos días: la fecha es imprecisa
timeline_doubtful = hacia entonces, o dudoso
timeline_rival = según otra fuente

## Data
data = Datos
data_lede = Todo lo que se ha registrado o deducido en este sitio, en archivos para hojas de cálculo y programas.
data_conventions = Las tablas son CSV (RFC 4180) en UTF-8, con los nombres de las columnas en la primera fila; si la hoja de cálculo pregunta, elija UTF-8 y la coma. Las fechas figuran como se escribieron, en EDTF (ISO 8601-2), y junto a ellas el primer y el último día que permiten. Varios valores en una casilla se separan con punto y coma. Una casilla vacía significa que no consta nada.
data_apostrophe = El texto libre que una hoja de cálculo tomaría por una fórmula, porque empieza por =, +, -, @, un tabulador o un fin de línea, lleva delante un apóstrofo; también el texto que empieza por apóstrofos seguidos de uno de estos signos. Quite un apóstrofo para tener las palabras como eran, o lea dossier.json, donde no se antepone nada.
data_rows = Filas:
data_columns = Columnas de { $value }
data_verdicts_csv = Las casillas de todas las tablas de mandatos, en el orden de las páginas: si alguien ocupaba un cargo cuando ocurrió algo, y por qué.
data_readings_csv = Cómo se llegó a cada uno de estos veredictos: una vez según la fecha que sigue la página, y una vez según cada fecha que dan otras fuentes.
data_tenures_csv = Quién ocupó qué cargo, desde cuándo y hasta cuándo.
data_events_csv = Los sucesos, con sus fechas y lo que otras fuentes dicen de ellas.
data_quotes_csv = Las citas, cada una con quien la dijo y su fuente.
data_claims_csv = Quién afirma, niega, confirma, duda o corrige qué afirmación: una fila por postura. Una afirmación sin posturas registradas tiene una fila, con la postura 0.
data_ratings_csv = Cómo concuerda cada candidato de una evaluación con cada indicio: una fila por casilla de su tabla.
data_sources_json = Las fuentes en CSL-JSON, que Zotero y otros gestores de referencias pueden importar.
data_popolo_json = Personas, organizaciones, cargos (posts) y mandatos (memberships) en Popolo, un formato para datos de titulares de cargos. Sus fechas no dicen más de lo que es seguro; lo escrito figura al lado.
data_dossier_json = Todo a la vez: las páginas y los registros, y qué lleva a qué.
data_datapackage_json = Qué contienen las columnas de las tablas, para programas (Frictionless Data Package).

## The columns of those files
column_page = Dirección de la página que muestra la tabla.
column_table = Número de la tabla en esa página, desde 1; se puede enlazar como #table-1.
column_cell = Número de la casilla en esa tabla, desde 1, fila por fila.
column_event = Identificador del suceso.
column_event_date = Fecha del suceso que sigue la página, como se escribió.
column_earliest = Primer día que permite la fecha (ISO 8601); vacío si no tiene ese límite.
column_latest = Último día que permite la fecha (ISO 8601); vacío si no tiene ese límite.
column_earliest_bound = Qué es ese primer día: day (se conoce), open (abierto) o unknown (se desconoce).
column_latest_bound = Qué es ese último día: day (se conoce), open (continúa) o unknown (terminó, nadie sabe cuándo).
column_against = Con qué se contrasta el suceso, como se escribió: person/office, una persona o un cargo.
column_person = Identificador de la persona.
column_office = Identificador del cargo.
column_verdict = Qué dice la casilla: yes, no, possible, disputed o unknown.
column_holders = Identificadores de las personas que nombra el veredicto; ninguno si es discutido, pues las nombran sus lecturas.
column_holder_offices = Identificadores de los cargos que ocupaban, en el mismo orden.
column_holder_acting = Si los ocupaban en funciones, en el mismo orden.
column_holder_certain = Si los ocupaban con certeza en cada día posible del suceso, en el mismo orden.
column_reason = Por qué, con palabras; de una casilla discutida, las razones según cada una de sus fechas.
column_disagreement = Si las fechas de otras fuentes cambian algo: none (no las hay), does-not-matter o matters.
column_readings = Según cuántas fechas se dedujo: filas de readings.csv.
column_resting_on = Identificadores de las fuentes de las fechas en que se apoya el veredicto.
column_reading = Número de la lectura, desde 1: primero la fecha que sigue la página, luego lo que dicen otras fuentes.
column_reading_date = La fecha que se tomó para el suceso, como se escribió.
column_rival = Si es otra fecha que la que sigue la página.
column_reading_verdict = El veredicto según esa fecha: yes, no, possible o unknown.
column_tenure_number = Número del mandato entre los de esa persona, desde 1.
column_person_name = Nombre de la persona.
column_office_title = Título del cargo.
column_organization = Identificador de la organización a la que pertenece el cargo.
column_from = Primer día en el cargo, como se escribió; ese día cuenta.
column_to = Último día en el cargo, como se escribió; ese día cuenta. Vacío para quien sigue en él y si se desconoce el fin.
column_still_in_office = Si el mandato no ha terminado.
column_acting = Si el cargo se ocupó en funciones.
column_sources = Identificadores de las fuentes citadas, en el orden de las citas.
column_locators = Los lugares en esas fuentes, en el mismo orden: page 12. Vacío si no se da ninguno.
column_tenure_page = Dirección de la página de la persona.
column_id = Identificador, como se escribió; único en este sitio.
column_title = Título del suceso.
column_lang = Idioma de las palabras anteriores (BCP 47).
column_kind = Clase, en una palabra de los autores.
column_date = Fecha como se escribió.
column_approximate = Si la fecha es solo aproximada.
column_uncertain = Si la fecha misma es dudosa.
column_rival_dates = Fechas que dan otras fuentes, como se escribieron.
column_rival_sources = Identificadores de las fuentes de esas fechas, en el mismo orden; varias de una fecha se separan con comas.
column_place = Dónde ocurrió, con palabras.
column_by = Identificadores de las personas y organizaciones que habrían participado.
column_by_words = Otros que habrían participado, con palabras.
column_summary = Resumen, como texto simple.
column_url = Dirección de su página.
column_quote_text = Las palabras citadas.
column_translation = Las mismas palabras traducidas.
column_translation_lang = Idioma de la traducción (BCP 47).
column_translation_by = Quién las tradujo.
column_speaker = Identificador de quien lo dijo; vacío si no tiene registro aquí.
column_speaker_name = Nombre de quien lo dijo, o quién fue, con palabras.
column_quote_date = Cuándo se dijo, como se escribió.
column_context = Lo que hace falta saber además de las palabras.
column_claim = Identificador de la afirmación.
column_claim_text = Lo que se afirma, como texto simple.
column_claim_date = El tiempo del que trata la afirmación, como se escribió.
column_position = Número de la postura sobre esa afirmación, desde 1; 0 si no se registra ninguna.
column_position_by = Identificador de quien la adopta; vacío si no tiene registro aquí.
column_by_name = Nombre de quien la adopta, o quién es, con palabras.
column_anonymous = Si no se le nombra.
column_stance = Qué hace: asserts, denies, confirms, doubts, declines (declina comentar) o corrects.
column_position_date = Cuándo la adoptó, como se escribió.
column_quote = Identificador de la cita en que la adopta.
column_origins = Identificadores de las fuentes a las que se remontan estas y la fuente de la cita; las que se basan en círculo unas en otras se separan con comas.
column_assessment = Identificador de la evaluación.
column_clue = Identificador del indicio.
column_clue_text = El indicio, como texto simple.
column_clue_sources = Identificadores de las fuentes del indicio.
column_candidate = Identificador del candidato.
column_candidate_name = Nombre o título del candidato.
column_computed = Si se dedujo de fechas.
column_fit = Cómo concuerda: consistent, inconsistent, neutral, untestable o not-rated (sin valorar).
column_because = Por qué, como texto simple.
column_rating_sources = Identificadores de las fuentes en que se apoya.

## Joining words
or = o
comma = { ", " }
colon = { ": " }
leads_to = { " → " }

## Dates
month_1 = enero
month_2 = febrero
month_3 = marzo
month_4 = abril
month_5 = mayo
month_6 = junio
month_7 = julio
month_8 = agosto
month_9 = septiembre
month_10 = octubre
month_11 = noviembre
month_12 = diciembre
month_short_1 = ene.
month_short_2 = feb.
month_short_3 = mar.
month_short_4 = abr.
month_short_5 = may.
month_short_6 = jun.
month_short_7 = jul.
month_short_8 = ago.
month_short_9 = sept.
month_short_10 = oct.
month_short_11 = nov.
month_short_12 = dic.
date_day = { $day } de { $month } de { $year }
date_day_month = { $day } de { $month }
date_day_alone = { $day }
date_month = { $month } de { $year }
date_year_bce = { $year } a. C.
date_year_ce = { $year } d. C.
date_month_only = { $date } (solo el mes)
date_year_only = { $date } (solo el año)
date_about = { $date } aproximadamente
date_uncertain = { $date } (dudoso)
date_decade = década de { $year }
date_years = un año entre { $from } y { $to }
date_years_fitting = un año de la forma { $pattern }
date_fitting = un día de la forma { $pattern }
date_of_years = { $kind ->
    [decade] { $date } de un año de la { $year }
   *[other] { $date }, { $year }
}
date_some_month = { $kind ->
    [year] un mes de { $year }
    [decade] un mes de la { $year }
   *[other] un mes ({ $year })
}
date_some_day = { $kind ->
    [year] un día de { $year }
    [decade] un día de la { $year }
   *[other] un día ({ $year })
}
date_some_day_of_month = un día de { $month } de { $year }
date_day_of_some_month = { $kind ->
    [year] el día { $day } de un mes de { $year }
    [decade] el día { $day } de un mes de la { $year }
   *[other] el día { $day } de un mes ({ $year })
}
season_1 = primavera
season_2 = verano
season_3 = otoño
season_4 = invierno
date_season = { $season } de { $year }
date_northern = { $date } (hemisferio norte)
date_southern = { $date } (hemisferio sur)
part_quarter = { $n ->
    [1] primer trimestre
    [2] segundo trimestre
    [3] tercer trimestre
   *[4] cuarto trimestre
}
part_third = { $n ->
    [1] primer cuatrimestre
    [2] segundo cuatrimestre
   *[3] tercer cuatrimestre
}
part_half = { $n ->
    [1] primer semestre
   *[2] segundo semestre
}
date_part = { $part } de { $year }
-to = { $to_kind ->
    [day] al
    [about_day] al
   *[other] a
}
date_span = { $from_kind ->
    [day] del { $from } { -to } { $to }
    [about_day] del { $from } { -to } { $to }
    [month] de { $from } { -to } { $to }
    [about_month] de { $from } { -to } { $to }
    [year] de { $from } { -to } { $to }
    [about_year] de { $from } { -to } { $to }
   *[other] { $from } – { $to }
}
date_span_today = del { $from } hasta hoy
date_since = { $kind ->
    [day] desde el { $date }
    [about_day] desde el { $date }
   *[other] desde { $date }
}
date_from = { $kind ->
    [day] desde el { $date }, fin desconocido
    [about_day] desde el { $date }, fin desconocido
   *[other] desde { $date }, fin desconocido
}
date_until = { $kind ->
    [day] hasta el { $date }, inicio desconocido
    [about_day] hasta el { $date }, inicio desconocido
   *[other] hasta { $date }, inicio desconocido
}
date_not_known = se desconoce
date_or_earlier = { $date } o antes
date_or_later = { $date } o después

## Periods and axes
decade = década de { $year }
decade_ce = década de { $year } d. C.
decade_bce = década de { $year } a. C.
decade_first_ce = 1 a 9 d. C.
decade_first_bce = 9 a 1 a. C.
century = siglo { $roman }
century_bce = { century } a. C.
axis_month = { $month }
axis_month_year = { $month } { $year }
axis_day = { $day } { $month }
axis_day_year = { $day } { $month } { $year }

## Distances
distance_days = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
distance_months = { $months ->
    [one] { $months } mes
   *[other] { $months } meses
}
distance_months_days = { distance_months } y { distance_days }
distance_years = { $years ->
    [one] { $years } año
   *[other] { $years } años
}
distance_years_months = { distance_years } y { distance_months }
distance_days_range = de { $least } a { $most } días
distance_range = de { $least } a { $most }
distance_at_least = al menos { $distance }
distance_at_most = como mucho { $distance }

## Lists, quotations, numbers. `$initial` is the sound that `$last` begins with, where it matters.
list_and = { $initial ->
    [i] { $items } e { $last }
   *[other] { $items } y { $last }
}
list_or = { $initial ->
    [o] { $items } u { $last }
   *[other] { $items } o { $last }
}
list_more = { $n } más
quoted = «{ $words }»
quoted_within = “{ $value }”
number_group = { "\u00A0" }
number_group_least = 5

## Verdicts
verdict_yes = sí
verdict_no = no
verdict_possible = posible
verdict_disputed = discutido
verdict_unknown = desconocido

## Why a cell says what it says
reason_in_office = en el cargo
reason_in_office_acting = en el cargo, en funciones
reason_with_distance = { $reason } ({ $distance })
reason_touches_handover = { $reason }; el día del relevo, { $day }, es uno de los posibles
reason_named = { $name }: { $reason }
reason_named_acting = { $name }, en funciones: { $reason }
reason_first_day = el primer día
reason_last_day = el último día
reason_before_start = { $apart } antes de asumir el cargo
reason_after_start = { $apart } después de asumir el cargo
reason_before_end = { $apart } antes de dejar el cargo
reason_after_end = { $apart } después de dejar el cargo
reason_before_handover = { $apart } antes del relevo
reason_before_returning = { $apart } antes de volver
reason_as_office = { $reason } como { $office }
reason_between = { $after }, { $before }
reason_either = { $before } o { $after }
reason_not_in_office = fuera del cargo
holder_until = { $kind ->
    [day] { $person } (hasta el { $date })
    [about_day] { $person } (hasta el { $date })
   *[other] { $person } (hasta { $date })
}
holder_from = { $kind ->
    [day] { $person } (desde el { $date })
    [about_day] { $person } (desde el { $date })
   *[other] { $person } (desde { $date })
}
reason_vacant_between = no consta ningún titular entre { $after } y { $before }
reason_vacant_around = no consta ningún titular antes de { $before } y después de { $after }
reason_after_last = { $apart } después de { $after }, último titular conocido
reason_before_first = { $apart } antes de { $before }, primer titular conocido
reason_nobody = no consta ningún titular
reason_handover = día del relevo ({ $day })
reason_handover_between = día del relevo ({ $day }): de { $from } a { $to }
reason_doubted = { $reason }; { $doubts }
reason_but_doubted = { $reason }, pero { $doubts }
reason_contradiction = el mandato{ $aside } termina antes de empezar
reason_aside = { " " }({ $name })
doubt_event = la fecha del suceso es { $how ->
    [approximate] solo aproximada
    [both] aproximada y dudosa
   *[uncertain] dudosa
}
doubt_start = el inicio del mandato de { $person } es { doubt_how }
doubt_end = el fin del mandato de { $person } es { doubt_how }
doubt_how = { $how ->
    [approximate] solo aproximado
    [both] aproximado y dudoso
   *[uncertain] dudoso
}
end_start = inicio del mandato{ $aside }
end_end = fin del mandato{ $aside }
end_dated = { $end }: { $date }
end_still_in_office = sigue en el cargo
end_given_only_as = { $end }: solo consta «{ $date }»
reason_not_known = { $end } desconocido
reason_both_not_known = inicio y fin del mandato{ $aside } desconocidos
reason_no_event_date = fecha del suceso desconocida
reason_no_event_start = inicio del suceso desconocido
reason_no_event_end = fin del suceso desconocido
reason_no_tenure = no consta ningún mandato
reason_begins_before = empieza antes del inicio del mandato ({ $day })
reason_runs_past = se prolonga más allá del fin del mandato ({ $day })
reason_name_and_day = { $name }, { $day }
reason_runs_across = se extiende a ambos lados del { $days }
reason_on_both_sides = sus días quedan a ambos lados del { $days }
reason_before_or_after = pudo ser antes o después del { $days }
reason_before_between_after = pudo ser antes, entre o después de estos días: { $days }
reason_depends = depende del día
reason_only_month = solo se conoce el mes
reason_only_season = solo se conoce la estación
reason_only_year = solo se conoce el año
reason_only_masked = no se conoce el día
reason_only_one_of = uno de varios días
reason_only_because = { $only }: { $clauses }
reason_only_and = { $only }, y { $clauses }

## What a table rests on
footing_event = la fecha de { $event }
footing_start = la fecha en que { $person } asumió el cargo de { $office }
footing_end = la fecha en que { $person } dejó el cargo de { $office }
footing_both_ends = las fechas en que { $person } asumió y dejó el cargo de { $office }
instead_events = { $to } en vez de { $from } para { $cells }
instead_every_event = { $to } en vez de { $from } para todos los sucesos
instead_columns = { $to } en vez de { $from } para { $cells }
instead_every_column = { $to } en vez de { $from } en todas las columnas
cause_imprecise = { $what } solo consta como «{ $date }»
cause_approximate = { $what } es solo aproximada ({ $date })
cause_doubtful = { $what } es dudosa ({ $date })
cause_not_known = { $what } se desconoce
cause_handover = ninguna fecha es imprecisa; el { $day } fue día de relevo, y ambos titulares lo cuentan
cause_lasted = ninguna fecha es imprecisa; el suceso duró, y solo algunos de sus días caen dentro de un mandato

## How a quotation stands to the captured text of its source
wording = Redacción
checked = Cotejada con una copia guardada
checked_on = Cotejada con una copia guardada el { $value }
checked_in = Cotejada con una copia guardada en { $value }
checked_verbatim = palabra por palabra
checked_alike = igual salvo espacios, comillas y signos semejantes
checked_abridged = igual salvo lo que se señala como omitido o añadido
checked_missing = No figura así en la copia guardada
checked_missing_on = No figura así en la copia guardada el { $value }
checked_missing_in = No figura así en la copia guardada en { $value }
checked_no_copy = Sin copia con la que cotejar

## How a source stands, said where something leans on it
leans_on_corrected = fuente corregida
leans_on_retracted = fuente retirada
leans_on_dead = fuente ya no en línea
leans_on_derived = se apoya en una fuente retirada
draws_on_retracted = Se apoya en una fuente retirada: { $value }

## The parts of a reference
names_sorted = { $initial ->
    [i] { $first } e { $last }
   *[other] { $first } y { $last }
}
no_year = s. f.
about_year = ca. { $value }
reference_by = por { $value }
reference_to = a { $value }
reference_ed = ed. { $value }
reference_edited_by = edición de { $value }
reference_editor = ed.
reference_editors = eds.
reference_trans = trad. { $value }
reference_translated_by = traducción de { $value }
reference_directed_by = dirigida por { $value }
reference_interview = entrevista
reference_interview_by = entrevista de { $value }
reference_speech = discurso
reference_version = versión { $value }
reference_accessed = consultado el { $value }
reference_here = Aquí: { $value }
reference_in_full = referencia completa en la nota { $value }
edition_1 = { $value }.ª ed.
edition_2 = { $value }.ª ed.
edition_3 = { $value }.ª ed.
edition_number = { $value }.ª ed.
edition_words = ed. { $value }
