several-title = Eine Antwort für mehrere Anfragen
several-lede = Für Anfragen mit derselben Ursache. Jede Person bekommt eine eigene Antwort in ihrer Anfrage. Höchstens { $countText } auf einmal.
several-none = Es ist noch nichts ausgewählt. Zeigen Sie in der Liste der Anfragen nur eine Art an, und wählen Sie solche aus, die Sie geöffnet haben.
several-more = In der Liste weitere auswählen
several-picked = Anfragen
several-picked-hint = Nehmen Sie den Haken weg, wo keine Antwort hingehen soll.
several-template = Vorlage
several-words = Text für alle
several-words-hint = Alle lesen denselben Text, unter der Vorlage, wenn eine gewählt ist. Schreiben Sie nichts über eine einzelne Person.
several-check = Ansehen, was jede Person bekommt
several-check-title = Antwort für mehrere prüfen
several-check-lede = { $count ->
    [one] { $countText } Anfrage bekommt dies als letzte Antwort und wird damit geschlossen.
   *[other] { $countText } Anfragen bekommen dies als letzte Antwort und werden damit geschlossen.
}
several-changed = In dieser Anfrage hat sich etwas geändert, seit Sie sie gewählt haben. Die Anfrage bekommt keine Antwort.
several-not-in = Die Vorlage gibt es nicht in dieser Sprache: { $language }. Die Anfrage bekommt keine Antwort.
several-left-unread = Ausgelassen, weil Sie sie nicht geöffnet oder die neueste Nachricht nicht gelesen haben: { $names }
several-left-waits = Ausgelassen, weil darin etwas auf das Ja einer zweiten Person wartet: { $names }
several-left-not-now = Ausgelassen, weil sie jetzt keine letzte Antwort bekommen können: { $names }
several-go = { $count ->
    [one] { $countText } Antwort senden
   *[other] { $countText } Antworten senden
}
second-kind-several = Eine Antwort für mehrere Anfragen
several-together = { $count ->
    [one] { $countText } Anfrage
   *[other] { $countText } Anfragen
}
several-unread = Von Ihnen noch nicht geöffnet
several-unread-text = Zustimmen können Sie bei Anfragen, die Sie geöffnet haben. Jede Person liest, dass Sie nachgesehen haben und warum.
several-open = { $count ->
    [one] { $countText } Anfrage öffnen
   *[other] { $countText } Anfragen öffnen
}
several-yes = { $count ->
    [one] Ja, { $countText } Antwort senden
   *[other] Ja, { $countText } Antworten senden
}
several-outdated = Anfragen, die sich seit der Bitte um Zustimmung geändert haben. Zustimmen kann deshalb niemand mehr:
several-asked = { $count ->
    [one] { $countText } Antwort wartet auf das Ja einer zweiten Person.
   *[other] { $countText } Antworten warten auf das Ja einer zweiten Person.
}
several-sent = { $count ->
    [one] { $countText } Antwort wurde gesendet.
   *[other] { $countText } Antworten wurden gesendet.
}
several-refused = { $count ->
    [one] Sie haben { $countText } Antwort abgelehnt und nicht gesendet.
   *[other] Sie haben { $countText } Antworten abgelehnt und nicht gesendet.
}
several-taken-back = { $count ->
    [one] { $countText } Antwort ist zurückgezogen und wurde nicht gesendet.
   *[other] { $countText } Antworten sind zurückgezogen und wurden nicht gesendet.
}
several-unsent = In diesen Anfragen ist nichts geschehen, weil sie sich geändert haben oder nicht passen: { $names }
several-pick = { $reference } auswählen
several-pick-go = Eine Antwort für die ausgewählten
several-hint = Um mehreren Anfragen eine Antwort zu geben, zeigen Sie nur eine Art an.
several-error-none = Wählen Sie mindestens eine Anfrage aus
several-error-many = Wählen Sie höchstens { $countText } Anfragen aus
several-error-kinds = Wählen Sie Anfragen derselben Art aus
several-error-words = Wählen Sie eine Vorlage, oder schreiben Sie die Antwort
several-error-long = Schreiben Sie eine kürzere Antwort
