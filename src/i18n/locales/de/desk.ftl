desk-name = Arbeitsplatz
today-title = Heute
today-nothing = Heute wartet nichts auf Sie.
today-late = Überfällig
today-replied = Geantwortet
today-to-post = Briefe zum Drucken und Verschicken
today-soon = Fällig bis { $when }
today-new = Neu
today-mine = Außerdem bei Ihnen
today-all = Alle { $countText } ansehen
today-take = Nächste übernehmen und öffnen
today-take-none = Keine Anfrage wartet darauf, dass jemand sie übernimmt.
today-systems = Andere Systeme
today-systems-text = Auf diese Systeme warten Anfragen.
today-owing = { $count ->
    [one] eine Anfrage, seit { $when }
   *[other] { $countText } Anfragen, die älteste seit { $when }
}
today-holders = Zuständig: { $names }
today-holders-more = { $count ->
    [one] eine weitere Person
   *[other] { $countText } weitere
}
today-holders-none = Noch ist niemand für dieses System zuständig.
today-holders-unreached = Heute käme keine E-Mail an: Alle sind abwesend oder möchten keine.
today-remind = Erinnern
today-reminded = Heute um { $time } Uhr von { $name } erinnert
today-duties = Aufsicht
today-holds = Ruhende Anfragen wieder ansehen
today-duties-none = Nichts ist zu prüfen.
figure-waiting = { $count } zu erledigen
figure-open = { $count } offen
today-stuck = { $count ->
    [0] Nichts hängt fest.
    [one] Ein Auftrag ist gescheitert.
   *[other] { $countText } Aufträge sind gescheitert.
}
today-tasks = Ihre Aufgaben
today-tasks-text = Anfragen warten auf das, was in Ihren Systemen liegt. Die Liste zeigt, wonach Ihr System eine Person findet, und jeder Blick wird notiert.
today-tasks-locked = Die Aufgaben öffnen sich, sobald Ihre Schulung erledigt ist. Das dauert etwa fünf Minuten.
today-locked = Die Anfragen bleiben für Sie geschlossen, bis Ihre Schulung erledigt ist.
view-all = Alle offenen
view-ours = Wir sind dran
view-replied = Geantwortet
view-new = Neu
view-mine = Meine
view-nobodys = Noch zu übernehmen
view-late = Überfällig
view-theirs = Die Person ist dran
view-systems = Systeme
view-later = Geplant
view-on-hold = Ruht
view-to-post = Für die Post
view-closed = Abgeschlossen
queue-views = Ansichten
queue-next-step = Nächster Schritt
queue-from = Sprache, Konto
queue-law = Recht
queue-any-law = Jedes Recht
queue-language = Sprache
queue-any-language = Jede Sprache
queue-my-languages = In meinen Sprachen
queue-system = System
queue-any-system = Jedes System
queue-came = Angekommen
queue-any-time = Jederzeit
queue-came-seven-days = Letzte 7 Tage
queue-came-thirty-days = Letzte 30 Tage
queue-came-this-month = In diesem Monat
queue-came-from = Angekommen ab
queue-came-until = Angekommen bis
queue-ended = Abgeschlossen im Monat
queue-ending = Ergebnis
queue-any-ending = Jedes Ergebnis
queue-reason = Grund
queue-any-reason = Jeder Grund
queue-granted-in-all = Ganz oder zum Teil erfüllt
queue-answered = Beantwortet
queue-answered-late = zu spät
queue-road = Beschwerde oder Widerspruch
queue-any-road = Alle Anfragen
queue-appeal = Widerspruch
queue-only-from = Sie sehen Anfragen, die am { $day } oder später ankamen. Für frühere wählen Sie den Monat, in dem sie abgeschlossen wurden, oder einen früheren Tag.
queue-pages = Seiten der Liste
queue-previous = Zurück
queue-next = Weiter
queue-range = { $from } bis { $to } von { $all }
queue-as-of = Geladen um { $time } Uhr
queue-reload = Aktualisieren
queue-since = Zeitpunkt der Liste
queue-added-since = { $count ->
    [one] Seit { $when } Uhr kam eine Anfrage hinzu
   *[other] Seit { $when } Uhr kamen { $countText } Anfragen hinzu
}
queue-order = Reihenfolge
queue-by-due = Dringendste zuerst
queue-by-newest = Neueste zuerst
queue-nobody = Niemand
queue-no-account = ohne Konto
queue-draft = Entwurf
queue-draft-by = Nicht abgeschickter Entwurf von { $name }
queue-some = Nur einen Teil zeigen
queue-passed-over = Einen Teil der Adresse haben wir nicht verstanden und weggelassen: { $names }.
queue-place = Stelle in der Liste
queue-caption = { $count ->
    [one] { $said }: eine Anfrage auf dieser Seite
   *[other] { $said }: { $countText } Anfragen auf dieser Seite
}
queue-other = Etwas anderes
queue-start = Zurück zum Anfang
find-form = Eine Anfrage finden
find-label = Nummer, E-Mail-Adresse oder Kundennummer
find-go = Suchen
find-error = Geben Sie eine Nummer oder eine Adresse ein
find-none = Zu dieser Nummer oder Adresse haben wir keine Anfrage gefunden. Adressen und Kundennummern müssen genau stimmen.
find-found = { $count ->
    [one] Eine Anfrage gefunden
   *[other] { $countText } Anfragen gefunden
}
due-late = { $count ->
    [one] 1 Tag zu spät
   *[other] { $countText } Tage zu spät
}
due-left = { $count ->
    [0] Heute
    [one] 1 Tag
   *[other] { $countText } Tage
}
step-read-reply = Die neue Nachricht lesen
step-read = Die Anfrage lesen
step-find-account = Herausfinden, wer gemeint ist
step-make-sure = Sichergehen, wer fragt
step-copy = Die Kopie beginnen
step-delete = Die Löschung beginnen
step-correct = Über die Berichtigung entscheiden
step-restrict = Über die Einschränkung entscheiden
step-object = Über den Widerspruch entscheiden
step-answer = Antworten
step-post = Den Brief drucken und verschicken
step-systems = Wartet auf: { $names }
step-failed = Entscheiden, wie es weitergeht: nicht möglich in { $names }
step-portal = In Arbeit, nichts zu tun
step-their-answer = Wartet auf eine Antwort
step-nothing-until = Nichts, bis der { $when } vorbei ist
step-look-at-hold = Ruht: die Ursache noch einmal ansehen
step-look-at-hold-on = Ruht: die Ursache am { $when } noch einmal ansehen
step-say-yes = Ansehen, worum { $name } bittet
step-second = Wartet auf das Ja einer zweiten Person
step-said-no = { $name } hat Nein gesagt: den Grund lesen
step-colleagues = Jemand anderes aus dem Team entscheidet
step-nothing = Abgeschlossen
case-next = Nächster Schritt
case-left = { $reference } ist vorerst erledigt. Hier ist die nächste Anfrage.
case-left-last = { $reference } ist vorerst erledigt. Diese Ansicht enthält keine weitere Anfrage.
case-kept-none = Hier ist kein Entwurf gespeichert.
case-looked = { $name } hat diese Anfrage geöffnet: { $when }
staff-their-words = In eigenen Worten
staff-stop-restrict = Die Daten nur noch speichern und für nichts nutzen (Einschränkung)
