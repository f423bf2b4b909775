choices-hint = Du kannst deine Wahl jederzeit ändern. Jede Änderung gilt sofort.
choices-hint-waits = Du kannst deine Wahl jederzeit ändern. Was du ausschaltest, endet sofort.
choices-effect = Wenn du „{ $level }“ wählst
choices-minor = Wegen deines Alters ist das immer aus, was auch immer du wählst: { $purposes }.
choices-missing = Wähle, wie persönlich unser Service sein darf
choices-unknown = Wähle eine der Stufen auf dieser Seite
choices-form-broken = Dieses Formular war nicht vollständig. Wähle noch einmal
choices-unchanged = Du hast nichts geändert.
choices-changed-elsewhere = Deine Wahl wurde inzwischen an anderer Stelle geändert. Unten steht, was jetzt gilt. Wähle neu, wenn du etwas anderes möchtest
choices-newer-notice = Wie wir Daten nutzen, hat sich geändert, seit du diese Seite geöffnet hast. Lies, was neu ist, und wähle noch einmal
preview-lede = Noch ist nichts gespeichert. Mit deinem Ja würde beginnen:
preview-lede-waits = Noch ist nichts gespeichert. Mit deinem Ja wäre eingeschaltet, würde aber noch nicht beginnen:
asked-hint = Wir fragen nach jeder Nutzung einzeln. Vorab angekreuzt ist nichts. Dein Ja gilt nur für das, was du ankreuzt. Alles andere bleibt aus, und du kannst es später einschalten.
announce-asks =
    { $count ->
        [one] Nach einer weiteren Nutzung würden wir dich einzeln fragen.
       *[other] Nach { $countText } weiteren Nutzungen würden wir dich einzeln fragen.
    }
undo-offer = Bis { $when } kannst du deine neueste Wahl rückgängig machen: { $choice }
undo-offer-undone = Dein letzter Schritt hat den davor rückgängig gemacht. Bis { $when } kannst du auch ihn rückgängig machen.
