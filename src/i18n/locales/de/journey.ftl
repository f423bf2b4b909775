journey-title = Ihr Weg
journey-lede = Was { $brand } bei jedem Schritt über Sie erfährt und was damit geschieht.
origin-given = Sie sagen es uns
origin-observed = Wir sehen es
origin-inferred = Wir leiten es ab
origin-received = Andere sagen es uns
journey-collected-here = Was hier erfasst wird
journey-used-here = Wofür es hier genutzt wird
journey-nothing-used = Hier wird nichts genutzt.
journey-table = Dasselbe als Tabelle
journey-step = Schritt
touchpoint-collect = Was wir erfassen
touchpoint-why = Warum
touchpoint-notice = Was wir Ihnen dort sagen
details-means = Was das für Sie bedeutet
details-how-long = Wie lange
details-who = Wer es sieht
details-your-choice = Ihre Wahl
details-uses = Was es nutzt
details-where = Wo Sie es bemerken
details-basis = Warum wir das dürfen
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
details-profiling = Hier zieht ein Computer Schlüsse über Sie. Sie können verlangen, dass ein Mensch sie noch einmal prüft.
details-sharing = Es gibt Daten an andere weiter.
basis-consent = Nur wenn Sie zustimmen. Sie können das jederzeit zurücknehmen.
basis-contract = Es ist nötig für das, was Sie von uns wünschen. Deshalb lässt es sich nicht abschalten.
basis-legal-obligation = Das Gesetz verlangt es. Deshalb lässt es sich nicht abschalten.
basis-legitimate-interest = Wir haben einen berechtigten Grund. Sie können jederzeit widersprechen.
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
keep-account-closed = Nach Schließung Ihres Kontos noch { $period } aufbewahrt
must-keep = { $kept }. Ein Teil davon wird { $period } aufbewahrt, weil das Gesetz es verlangt.
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
purpose-from-level = Ab der Stufe „{ $level }“ ist es an.
purpose-asked-from-level = Keine Stufe schaltet es ein. Wenn Sie auf „{ $level }“ oder höher gehen, fragen wir Sie eigens danach.
purpose-alone = Keine Stufe schaltet es ein oder aus. Das tun nur Sie.
purpose-sign-in = Melden Sie sich an, um es für sich zu sehen und zu ändern.
data-title = Was wir speichern
data-lede = Jede Art von Angabe, woher sie kommt und wie lange wir sie behalten.
data-kind = Art
data-origin = Woher wir es wissen
recipient-in = { $name } ({ $country }): { $does }
recipients-hint = Diese Stellen bekommen Angaben dieser Arten, jede für manche der Zwecke, für die wir sie nutzen.
safeguard-within-eea = Die Daten bleiben im Europäischen Wirtschaftsraum.
safeguard-adequacy = Die Daten gehen in ein Land, dessen Datenschutz die Europäische Kommission als ausreichend anerkannt hat.
safeguard-standard-clauses = Die Daten gehen ins Ausland, geschützt durch den Standardvertrag der Europäischen Kommission.
