several-none = Es ist noch nichts ausgewählt. Zeig in der Liste der Anfragen nur eine Art an, und wähle solche aus, die du geöffnet hast.
several-picked-hint = Nimm den Haken weg, wo nichts hingehen soll.
several-words-hint = Alle lesen denselben Text, unter der Vorlage, wenn eine gewählt ist. Schreib nichts über eine einzelne Person.
several-changed = In dieser Anfrage hat sich etwas geändert, seit du sie gewählt hast. Die Anfrage bekommt nichts.
several-left-unread = Ausgelassen, weil du sie nicht geöffnet oder die neueste Nachricht nicht gelesen hast: { $names }
several-unread = Von dir noch nicht geöffnet
several-unread-text = Zustimmen kannst du bei Anfragen, die du geöffnet hast. Jede Person liest, dass du nachgesehen hast und warum.
several-refused = { $count ->
    [one] Du hast { $countText } Antwort abgelehnt und nicht gesendet.
   *[other] Du hast { $countText } Antworten abgelehnt und nicht gesendet.
}
several-hint = Um an mehrere zu schreiben, zeig nur eine Art an.
several-error-none = Wähle mindestens eine Anfrage aus
several-error-many = Wähle höchstens { $countText } Anfragen aus
several-error-kinds = Wähle Anfragen derselben Art aus
several-error-words = Wähle eine Vorlage, oder schreib den Text
several-error-long = Schreib einen kürzeren Text
several-no-file = Die Datei ist nicht mehr da. Wähle die Datei noch einmal. Ohne sie bekommt die Anfrage nichts.
several-error-file = Wähle eine Datei mit höchstens { $size } MB: Jede Anfrage behält ihre eigene
