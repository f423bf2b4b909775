not-found-title = Diese Seite gibt es nicht
not-found-text = Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist nicht für Sie bestimmt.
failure-title = Bei uns ist etwas schiefgegangen
failure-text = Der Fehler liegt nicht bei Ihnen. Was vorher gespeichert war, bleibt gespeichert.
failure-reference = Nennen Sie diese Nummer, wenn Sie uns schreiben: { $reference }
expired-title = Sie wurden abgemeldet
expired-text = Nach einer Weile ohne Aktivität melden wir Sie ab, damit niemand sonst Ihre Daten lesen kann.
expired-kept = Ihr Formular bewahren wir eine Stunde auf. Melden Sie sich an, dann finden Sie es so vor, wie Sie es verlassen haben.
expired-lost = Was Sie eingegeben haben, wurde nicht gesendet und nicht gespeichert.
too-many-title = Zu viele Versuche
too-many-text = { $minutes ->
    [one] Warten Sie eine Minute und versuchen Sie es dann noch einmal.
   *[other] Warten Sie { $minutesText } Minuten und versuchen Sie es dann noch einmal.
}
refused-title = Dieses Formular kam nicht von unseren Seiten
refused-text = Zu Ihrer Sicherheit wurde nichts gespeichert. Öffnen Sie die Seite neu und versuchen Sie es dort noch einmal.
broken-title = Wir konnten dieses Formular nicht lesen
broken-text = Nichts wurde gespeichert. Öffnen Sie die Seite neu und füllen Sie das Formular noch einmal aus.
too-large-title = Zu viel auf einmal
too-large-text = Nichts wurde gespeichert. Senden Sie weniger Text.
file-too-large-title = Die Datei ist zu groß
file-too-large-text = Nichts wurde gespeichert. Die Datei darf höchstens { $size } MB groß sein. Gehen Sie zurück und wählen Sie eine kleinere.
file-too-large-small = Nichts wurde gespeichert. Die Datei darf höchstens { $size } KB groß sein. Gehen Sie zurück und wählen Sie eine kleinere.
errors-home = Zur Übersicht
shown-again = Diese Seite hat sich inzwischen geändert, vielleicht in einem anderen Tab. Noch ist nichts geschehen. Bitte sehen Sie sich die Seite noch einmal an

unavailable-title = Gerade können wir nicht antworten
unavailable-text = Nichts wurde geändert. Bitte versuchen Sie es gleich noch einmal.
