holds-title = Ruhende Anfragen
holds-lede = Alle offenen Anfragen, die ruhen oder deren Frist angehalten ist, weil wir die Person etwas gefragt haben. Oben steht, was zuerst wieder anzusehen ist.
holds-none = Keine offene Anfrage ruht, und keine Frist ist angehalten.
holds-more = Es gibt mehr, als auf diese Seite passen. Das sind die ältesten.
holds-request = Anfrage
holds-kind = Warum sie ruht
holds-question = Frist angehalten, bis die Person antwortet
holds-since = Seit
holds-by = Durch
holds-look = Wieder ansehen
holds-person = Weiß die Person davon?
holds-told = Ja, auch warum
holds-untold-law = Nein, das Gesetz verbietet es
hold-claim = Ein rechtlicher Anspruch oder ein Gerichtsverfahren
hold-authority = Eine amtliche Anordnung oder Ermittlung
hold-misuse = Verdacht auf Missbrauch
hold-others = Warten auf ein anderes Unternehmen
hold-other = Ein anderer Grund
hold-choose = Bitte wählen
hold-by-hint = Höchstens 90 Tage entfernt. Ohne Angabe: 90 Tage bei einem rechtlichen Anspruch, 14 bei einem Verdacht oder beim Warten, sonst 30. Darf die Person nichts davon wissen: spätestens der letzte Tag der Frist.
hold-told = Die Person liest, warum
hold-untold = Das Gesetz verbietet, es der Person zu sagen
hold-untold-hint = Nur bei einer amtlichen Anordnung, die Verschwiegenheit verlangt. Der Text ist dann für die Akte.
hold-officer = Verbietet das Gesetz, es der Person zu sagen, kann nur eine Ansprechperson für Datenschutz die Anfrage ruhen lassen.
hold-words-file = Für die Akte
hold-keep = Wieder ansehen
hold-keep-why = Warum die Anfrage weiter ruht
hold-keep-hint = Den Grund liest nur das Team.
hold-keep-go = Weiter ruhen lassen
# $when (String) - ein Tag
hold-effect-untold = Die Person liest nichts davon und bekommt keine Nachricht: Auf ihrer Seite sieht es aus, als ginge die Arbeit weiter. Die Arbeit hält an, bis jemand sie fortsetzt. Die Frist für die Antwort bleibt der { $when }.
# $when (String) - ein Tag
hold-effect-untold-paused = Die Person liest nichts davon und bekommt keine Nachricht: Auf ihrer Seite sieht es aus, als ginge die Arbeit weiter. Die Arbeit hält an, bis jemand sie fortsetzt. Die Tage zählen erst wieder mit, sobald die Person antwortet, oder ab dem { $when }.
hold-effect-copy = Eine Kopie ist fertig. Niemand kann sie öffnen, solange der Fall ruht, und gelöscht wird sie trotzdem am { $when }.
hold-error-kind = Bitte wählen, warum die Anfrage ruht
hold-error-told = Nur eine amtliche Anordnung kann verbieten, es der Person zu sagen
hold-error-by = Bitte einen Tag nach heute wählen, höchstens 90 Tage entfernt. Darf die Person nichts davon wissen, spätestens den letzten Tag der Frist
# $kind (String) - die Art des Ruhens
# $when (String) - ein Tag
story-hold = { $kind }. Wieder ansehen: { $when }.
story-held-untold = Die Anfrage ruht. Die Person darf nichts davon wissen
story-resumed-untold = Die Arbeit geht weiter. Dass die Anfrage ruhte, darf die Person nicht wissen
story-looked-again = Wieder angesehen: Die Anfrage ruht weiter
retention-title = Was gespeichert wird, und wie lange
retention-lede = Nach diesen Regeln löscht das Portal. Verlangt ein Gesetz, dass wir etwas länger aufbewahren, steht es dabei.
retention-ran = Zuletzt wurde alles am { $when } geprüft.
retention-never = Bisher wurde noch nicht alles geprüft.
retention-idle = Die letzte Prüfung ist mehr als eine Stunde her, obwohl alle zehn Minuten geprüft wird. Bitte den Server und sein Protokoll ansehen.
retention-kinds = Arten von Daten
retention-rows = Alles andere
retention-what = Was
retention-kept = Wie lange
retention-next = Als Nächstes gelöscht
retention-after = Nach dem { $when }
retention-by-person = Hängt von den Tagen jeder Person ab
retention-past = Über ihren Tag hinaus
retention-waiting = { $count ->
    [one] { $countText } wartet auf das Löschen
   *[other] { $countText } warten auf das Löschen
}
retention-more = Mehr als { $count } warten auf das Löschen
retention-failed = { $count ->
    [one] { $countText } ließ sich beim letzten Mal nicht löschen.
   *[other] { $countText } ließen sich beim letzten Mal nicht löschen.
}
retention-hours = { $count ->
    [one] { $countText } Stunde
   *[other] { $countText } Stunden
}
retention-month = { $period }, dann bis zum Ende des Monats
retention-own-end = Bis zu dem Zeitpunkt, der für jedes davon feststeht
retention-others = Nach anderen Regeln
row-sessions = Sitzungen, nach ihrem Ende
row-sign-ins = Codes zum Anmelden
row-tries = Versuche, sich anzumelden
row-kept-forms = Formulare, die nicht abgeschickt wurden
row-handoffs = Einmal-Links zum Portal
row-answers = Antworten an Systeme, falls sie zweimal fragen
row-unwanted = Rückschlüsse, die Menschen nicht wollten
row-gone-records = Nummern gelöschter Einträge, damit kein System sie zurückbringt
row-closed-categories = Arten von Daten, die Menschen löschen ließen, damit kein System sie zurückbringt
row-erased-people = Gelöschte Personen, damit kein System sie zurückbringt
row-inquiries = Fragen von Systemen zu einer Person, nach Tagen gezählt
row-refused-attempts = Versuche von Systemen, nach einem Nein etwas zu tun
row-copies = Kopien, die sich nicht mehr herunterladen lassen
row-unfinished-copies = Kopien, die nicht fertig wurden
row-email-changes = Neue E-Mail-Adressen, die nicht bestätigt wurden
row-contacts = Wann Menschen kontaktiert wurden
row-explanations = Erklärungen zu dem, was Menschen gezeigt wurde
row-asks = Unsere Fragen an Menschen, und wer Nein sagte
row-voices = Was Menschen zu Seiten gesagt haben
row-parked-letters = E-Mails, die nicht verschickt werden konnten
row-evidence-keys = Schlüssel zu den Belegen für Wahlen und Löschungen
row-requests = Anfragen, nach ihrem Ende
row-guests = Menschen ohne Konto und ohne Anfrage
other-customers = Konten bleiben, solange sie offen sind.
other-evidence = Belege für Wahlen bleiben. Ohne ihren Schlüssel kann sie niemand lesen.
other-log = Das Protokoll bleibt. Ist eine Person gelöscht, führen die Nummern darin zu niemandem.
other-changes = Die Liste der Änderungen für unsere Systeme bleibt. Ist eine Person gelöscht, führen die Nummern darin zu niemandem.
other-erasures = Prüfsummen von Gelöschtem, Abgelehntem und Beendetem bleiben, damit keine Sicherung es zurückbringt.
other-ledger = Dieselben Prüfsummen bleiben in einer Datei neben der Datenbank.
other-mail = E-Mails eines Portals ohne Mailserver werden nach einem Tag gelöscht.
