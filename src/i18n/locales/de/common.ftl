service-name = Ihre Daten
skip-link = Zum Hauptinhalt springen
nav-label = Ihre Daten
nav-overview = Übersicht
nav-journey = Ihr Weg
nav-choices = Ihre Wahl
nav-history = Verlauf
menu = Menü
# $email (String) - the address of who is signed in
menu-account = Ihr Konto: { $email }
language-label = Sprache
footer-label = Mehr über diesen Dienst
footer-help = Hilfe
footer-how-it-works = Wie Personalisierung funktioniert
footer-accessibility = Barrierefreiheit
sign-in-link = Anmelden
sign-out = Abmelden
title = { $page } – { $service } – { $brand }
title-error = Fehler: { $title }
title-saved = Gespeichert: { $title }
title-next = Als Nächstes: { $title }
problem-heading = Etwas stimmt noch nicht
error-prefix = Fehler:
time-limit = { $minutes ->
    [one] Sie haben eine Minute für dieses Formular.
   *[other] Sie haben { $minutesText } Minuten für dieses Formular.
} Dauert es länger, bewahren wir Ihre Wahl auf und zeigen sie wieder, wenn Sie sich neu angemeldet haben.
session-label = Anmeldung
session-warning = In zwei Minuten werden Sie abgemeldet. Um weiterzumachen, klicken Sie oben auf dieser Seite auf „{ session-extend }“.
session-extend = Angemeldet bleiben
session-extended = Sie bleiben angemeldet.
session-ended = Sie wurden abgemeldet. Ihre Eingaben sind noch auf dieser Seite. Um weiterzumachen, nutzen Sie den Link oben auf der Seite.
session-again = In einem neuen Tab anmelden
copied = Kopiert.
copy-failed = Das Kopieren hat nicht geklappt. Markieren Sie den Text stattdessen.
kept-heading = Ihre Wahl ist noch da
kept-text = Sie wurden abgemeldet, bevor wir Ihre Wahl speichern konnten. Prüfen Sie Ihre Wahl noch einmal und speichern Sie sie dann.
failure-back = Zurück zur Seite, von der Sie kommen
said-of = { $thing }: { $said }
beside = { $one } · { $other }
with-note = { $text } ({ $note })
title-of = { $page } – { $partOf }
nothing-to-say = –
sentences = { $one } { $other }
link-imprint = Impressum
link-terms = Geschäftsbedingungen
link-privacy-policy = Datenschutzerklärung
link-accessibility = Erklärung zur Barrierefreiheit
