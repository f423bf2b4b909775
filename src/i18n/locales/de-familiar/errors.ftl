not-found-text = Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist nicht für dich bestimmt.
failure-text = Der Fehler liegt nicht bei dir. Was vorher gespeichert war, bleibt gespeichert.
failure-reference = Nenne diese Nummer, wenn du uns schreibst: { $reference }
expired-title = Du wurdest abgemeldet
expired-text = Nach einer Weile ohne Aktivität melden wir dich ab, damit niemand sonst deine Daten lesen kann.
expired-kept = Dein Formular bewahren wir eine Stunde auf. Melde dich an, dann findest du es so vor, wie du es verlassen hast.
expired-lost = Was du eingegeben hast, wurde nicht gesendet und nicht gespeichert.
too-many-text =
    { $minutes ->
        [one] Warte eine Minute und versuch es dann noch einmal.
       *[other] Warte { $minutesText } Minuten und versuch es dann noch einmal.
    }
refused-text = Zu deiner Sicherheit wurde nichts gespeichert. Öffne die Seite neu und versuch es dort noch einmal.
broken-text = Nichts wurde gespeichert. Öffne die Seite neu und füll das Formular noch einmal aus.
too-large-text = Nichts wurde gespeichert. Sende weniger Text.
shown-again = Diese Seite hat sich inzwischen geändert, vielleicht in einem anderen Tab. Noch ist nichts geschehen. Bitte sieh dir die Seite noch einmal an
unavailable-text = Nichts wurde geändert. Bitte versuch es gleich noch einmal.
file-too-large-text = Nichts wurde gespeichert. Die Datei darf höchstens { $size } MB groß sein. Geh zurück und wähle eine kleinere.
file-too-large-small = Nichts wurde gespeichert. Die Datei darf höchstens { $size } KB groß sein. Geh zurück und wähle eine kleinere.
