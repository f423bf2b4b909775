several-none = Es ist noch nichts ausgewählt. Zeig in der Liste der Anfragen nur eine Art an, und wähle solche aus, die du geöffnet hast.
several-picked-hint = Nimm den Haken weg, wo keine Antwort hingehen soll.
several-words-hint = Alle lesen denselben Text, unter der Vorlage, wenn eine gewählt ist. Schreib nichts über eine einzelne Person.
several-changed = In dieser Anfrage hat sich etwas geändert, seit du sie gewählt hast. Die Anfrage bekommt keine Antwort.
several-left-unread = Ausgelassen, weil du sie nicht geöffnet oder die neueste Nachricht nicht gelesen hast: { $names }
several-unread = Von dir noch nicht geöffnet
several-unread-text = Zustimmen kannst du bei Anfragen, die du geöffnet hast. Jede Person liest, dass du nachgesehen hast und warum.
several-refused = { $count ->
    [one] Du hast { $countText } Antwort abgelehnt und nicht gesendet.
   *[other] Du hast { $countText } Antworten abgelehnt und nicht gesendet.
}
several-hint = Um mehreren Anfragen eine Antwort zu geben, zeig nur eine Art an.
several-error-none = Wähle mindestens eine Anfrage aus
several-error-many = Wähle höchstens { $countText } Anfragen aus
several-error-kinds = Wähle Anfragen derselben Art aus
several-error-words = Wähle eine Vorlage, oder schreib die Antwort
several-error-long = Schreib eine kürzere Antwort
