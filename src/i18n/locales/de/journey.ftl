journey-title = Ihr Weg
journey-lede = Was { $brand } bei jedem Schritt über Sie erfährt und was damit geschieht.
journey-legend = Wie wir etwas erfahren
origin-given = Sie sagen es uns
origin-observed = Wir sehen es
origin-inferred = Wir schließen es
origin-received = Andere sagen es uns
journey-collected-here = Was hier erfasst wird
journey-used-here = Wofür es hier genutzt wird
journey-nothing-used = Hier wird nichts genutzt.
journey-on = An
journey-off = Aus
journey-always = Immer, weil es nötig ist
journey-table = Dasselbe als Tabelle
journey-step = Schritt
journey-open = Mehr zu diesem Schritt
touchpoint-collect = Was wir erfassen
touchpoint-why = Warum
touchpoint-notice = Was wir Ihnen dort sagen
details-means = Was das für Sie bedeutet
details-how-long = Wie lange
details-who = Wer es sieht
details-your-choice = Ihre Wahl
details-uses = Was es nutzt
details-where = Wo Sie es merken
details-basis = Warum wir das dürfen
details-example = Zum Beispiel
details-method = Wie es erfasst wird
details-stored = Wo es gespeichert ist
details-risk = Was schiefgehen könnte
details-when-on = Wenn es an ist
details-when-off = Wenn es aus ist
details-used-for = Wofür es genutzt wird
details-collected-at = Wo es erfasst wird
details-sensitive = Das sind sensible Angaben. Das Gesetz schützt sie besonders.
details-nobody-else = Niemand außer uns.
details-change-level = Ändern, wie persönlich es sein darf
details-profiling = Es leitet ab, was Sie interessieren könnte. Sie können verlangen, dass ein Mensch es noch einmal ansieht.
details-sharing = Es gibt Daten an andere weiter.
basis-consent = Nur wenn Sie zustimmen. Sie können das jederzeit zurücknehmen.
basis-contract = Es ist nötig für das, was Sie von uns wünschen. Deshalb lässt es sich nicht abschalten.
basis-legal-obligation = Das Gesetz verlangt es. Deshalb lässt es sich nicht abschalten.
basis-legitimate-interest = Wir haben einen berechtigten Grund. Sie können jederzeit widersprechen.
keep-collected = { $period } ab der Erfassung
keep-last-activity = { $period } nach Ihrer letzten Nutzung
keep-account-closed = { $period } nachdem Sie Ihr Konto geschlossen haben
period-years = { $count ->
    [one] ein Jahr
   *[other] { $count } Jahre
}
period-months = { $count ->
    [one] ein Monat
   *[other] { $count } Monate
}
period-days = { $count ->
    [one] ein Tag
   *[other] { $count } Tage
}
purpose-from-level = Ab der Stufe „{ $level }“ ist es an.
purpose-state-on = Für Sie ist das an.
purpose-state-off = Für Sie ist das aus.
purpose-state-needed = Das ist immer an, weil es nötig ist.
purpose-sign-in = Melden Sie sich an, um es für sich zu sehen und zu ändern.
data-title = Was wir speichern
data-lede = Jede Art von Angabe, woher sie kommt und wie lange wir sie behalten.
data-kind = Art
data-origin = Woher wir es wissen
recipient-in = ({ $country })
safeguard-within-eea = Bleibt im Europäischen Wirtschaftsraum
safeguard-adequacy = In ein Land, dessen Datenschutz die Europäische Kommission als angemessen anerkannt hat
safeguard-standard-clauses = Geschützt durch den Standardvertrag der Europäischen Kommission
