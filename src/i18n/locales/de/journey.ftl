journey-title = Ihr Weg
journey-lede = Was { $brand } bei jedem Schritt über Sie erfährt und warum.
origin-given = Sie sagen es uns
origin-observed = Wir sehen es
origin-inferred = Wir leiten es ab
origin-received = Andere sagen es uns
journey-collected-here = Was hier erfasst wird
journey-used-here = Wofür es hier genutzt wird
journey-nothing-used = Hier wird nichts genutzt.
journey-table = Als Tabelle anzeigen
journey-step = Schritt
touchpoint-collect = Was wir erfassen
touchpoint-why = Warum
touchpoint-notice = Was wir Ihnen dort sagen
details-means = Was das für Sie bedeutet
details-how-long = Wie lange
details-who = Wer die Daten sieht
details-your-choice = Ihre Wahl
details-uses = Welche Daten genutzt werden
details-where = Wo Sie davon etwas merken
details-basis = Warum wir das dürfen
details-method = Wie die Daten erfasst werden
details-stored = Wo die Daten gespeichert sind
details-risk = Was schiefgehen könnte
details-when-on = Wenn die Nutzung an ist
details-when-off = Wenn die Nutzung aus ist
details-used-for = Wofür die Daten genutzt werden
details-collected-at = Wo die Daten erfasst werden
details-sensitive = Diese Daten sind sensibel. Das Gesetz schützt sie besonders.
details-nobody-else = Niemand außer uns.
details-change-level = Ändern, wie persönlich unser Service sein darf
details-profiling = Hier zieht ein Computer Rückschlüsse auf Sie. Sie können verlangen, dass ein Mensch sie prüft.
details-sharing = Diese Nutzung gibt Daten an andere weiter.
basis-consent = Nur wenn Sie einwilligen. Ihre Einwilligung können Sie jederzeit widerrufen.
basis-contract = Diese Nutzung ist für einen Vertrag mit Ihnen nötig. Deshalb lässt sie sich nicht abschalten.
basis-legal-obligation = Das Gesetz verlangt diese Nutzung. Deshalb lässt sie sich nicht abschalten.
basis-legitimate-interest = Wir haben ein berechtigtes Interesse daran. Sie können jederzeit widersprechen.
ground-employment = Das Arbeits- oder Sozialrecht erlaubt das, ohne dass wir Sie fragen.
ground-vital-interests = Das Gesetz erlaubt das ohne Nachfrage, um das Leben eines Menschen zu schützen, der nicht antworten kann.
ground-non-profit = Das Gesetz erlaubt das einer Organisation ohne Gewinnzweck bei ihren eigenen Mitgliedern ohne Nachfrage.
ground-made-public = Das Gesetz erlaubt das ohne Nachfrage, weil Sie es selbst öffentlich gemacht haben.
ground-legal-claims = Das Gesetz erlaubt das ohne Nachfrage, soweit es für rechtliche Ansprüche nötig ist.
ground-public-interest = Ein Gesetz erlaubt das ohne Nachfrage, weil ein wichtiges öffentliches Interesse besteht.
ground-health-care = Das Gesetz erlaubt das ohne Nachfrage für die medizinische oder soziale Versorgung.
ground-public-health = Ein Gesetz erlaubt das ohne Nachfrage zum Schutz der öffentlichen Gesundheit.
ground-research = Ein Gesetz erlaubt das ohne Nachfrage für Archive, Forschung oder Statistik.
keep-collected = Ab der Erfassung { $period } aufbewahrt
keep-last-activity = Nach Ihrer letzten Aktivität bei uns noch { $period } aufbewahrt
keep-account-closed = Nach der Löschung Ihres Kontos noch { $period } aufbewahrt
must-keep = { $kept }. Ein Teil davon wird { $period } aufbewahrt, weil das Gesetz es verlangt.
must-keep-as-long = { $kept }. Für einen Teil davon verlangt es das Gesetz.
kept-from-year-end = { $period } ab Jahresende
period-years = { $count ->
    [one] ein Jahr
   *[other] { $countText } Jahre
}
period-months = { $count ->
    [one] einen Monat
   *[other] { $countText } Monate
}
period-days = { $count ->
    [one] einen Tag
   *[other] { $countText } Tage
}
purpose-from-level = Ab der Stufe „{ $level }“ ist diese Nutzung an.
purpose-asked-from-level = Keine Stufe schaltet diese Nutzung ein. Wenn Sie auf „{ $level }“ oder höher gehen, fragen wir Sie einzeln danach.
purpose-asked-from-highest = Keine Stufe schaltet diese Nutzung ein. Wenn Sie „{ $level }“ wählen, fragen wir Sie einzeln danach.
purpose-alone = Keine Stufe schaltet diese Nutzung ein oder aus. Das tun nur Sie.
purpose-sign-in = Melden Sie sich an, um zu sehen und zu ändern, was für Sie gilt
data-title = Was wir speichern
data-lede = Alle Arten von Daten, woher sie kommen und wie lange wir sie behalten.
data-kind = Art
data-origin = Woher die Daten kommen
recipient-in = { $name } ({ $country }): { $does }
recipients-hint = Nicht jede Stelle bekommt alles. Auf der Seite jeder Nutzung steht, wer dafür etwas bekommt.
safeguard-within-eea = Die Daten bleiben im Europäischen Wirtschaftsraum.
safeguard-adequacy = Die Daten gehen in ein Land, dessen Datenschutz die Europäische Kommission als ausreichend anerkannt hat.
safeguard-standard-clauses = Die Daten gehen ins Ausland, geschützt durch die Standardvertragsklauseln der Europäischen Kommission.
