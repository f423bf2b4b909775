several-title = An mehrere schreiben
several-lede = Für Anfragen mit derselben Ursache. Jede Person bekommt einen eigenen Text in ihrer Anfrage. Höchstens { $countText } auf einmal.
several-none = Es ist noch nichts ausgewählt. Zeigen Sie in der Liste der Anfragen nur eine Art an, und wählen Sie solche aus, die Sie geöffnet haben.
several-more = In der Liste weitere auswählen
several-picked = Anfragen
several-picked-hint = Nehmen Sie den Haken weg, wo nichts hingehen soll.
several-template = Vorlage
several-words = Text für alle
several-words-hint = Alle lesen denselben Text, unter der Vorlage, wenn eine gewählt ist. Schreiben Sie nichts über eine einzelne Person.
several-check = Ansehen, was jede Person bekommt
several-check-title = Text für mehrere prüfen
several-check-lede = { $count ->
    [one] { $countText } Anfrage bekommt dies als letzte Antwort und wird damit geschlossen.
   *[other] { $countText } Anfragen bekommen dies als letzte Antwort und werden damit geschlossen.
}
several-changed = In dieser Anfrage hat sich etwas geändert, seit Sie sie gewählt haben. Die Anfrage bekommt nichts.
several-not-in = Die Vorlage gibt es nicht in dieser Sprache: { $language }. Die Anfrage bekommt nichts.
several-left-unread = Ausgelassen, weil Sie sie nicht geöffnet oder die neueste Nachricht nicht gelesen haben: { $names }
several-left-waits = Ausgelassen, weil darin etwas auf das Ja einer zweiten Person wartet: { $names }
several-left-not-now = Ausgelassen, weil sie geschlossen sind: { $names }
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
several-choose = Wählen
several-pick-go = An die ausgewählten schreiben
several-hint = Um an mehrere zu schreiben, zeigen Sie nur eine Art an.
several-hint-unread = Auswählen lassen sich nur gelesene Anfragen.
several-box-unread = Erst lesen
several-box-waits = Wartet auf ein Ja
several-box-not-now = Jetzt nicht möglich
several-error-none = Wählen Sie mindestens eine Anfrage aus
several-error-many = Wählen Sie höchstens { $countText } Anfragen aus
several-error-kinds = Wählen Sie Anfragen derselben Art aus
several-error-words = Wählen Sie eine Vorlage, oder schreiben Sie den Text
several-error-long = Schreiben Sie einen kürzeren Text
several-message-hint = Die Anfragen bleiben offen.
several-check-message = { $count ->
    [one] { $countText } Anfrage bekommt dies als Nachricht und bleibt offen.
   *[other] { $countText } Anfragen bekommen dies als Nachricht und bleiben offen.
}
several-check-question = { $count ->
    [one] { $countText } Anfrage bekommt dies als Rückfrage und wartet dann auf die Person.
   *[other] { $countText } Anfragen bekommen dies als Rückfrage und warten dann auf die Personen.
}
several-go-message = { $count ->
    [one] { $countText } Nachricht senden
   *[other] { $countText } Nachrichten senden
}
several-go-question = { $count ->
    [one] { $countText } Rückfrage senden
   *[other] { $countText } Rückfragen senden
}
several-messages = { $count ->
    [one] { $countText } Nachricht wurde gesendet.
   *[other] { $countText } Nachrichten wurden gesendet.
}
several-questions = { $count ->
    [one] { $countText } Rückfrage wurde gesendet.
   *[other] { $countText } Rückfragen wurden gesendet.
}
several-not-now = Was gesendet werden soll, ist in dieser Anfrage gerade nicht möglich. Die Anfrage bekommt nichts.
several-not-for = Der Grund passt nicht zu dieser Anfrage oder zu ihrem Gesetz. Die Anfrage bekommt nichts.
several-no-file = Die Datei ist nicht mehr da. Wählen Sie die Datei noch einmal. Ohne sie bekommt die Anfrage nichts.
several-file-waits = Die Datei für alle
several-file-drop = Ohne die Datei senden
several-error-file = Wählen Sie eine Datei mit höchstens { $size } MB: Jede Anfrage behält ihre eigene
