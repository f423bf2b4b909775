choices-title = Wie persönlich soll unser Service sein?
choices-hint = Sie können Ihre Wahl jederzeit ändern. Jede Änderung gilt sofort.
choices-hint-waits = Sie können Ihre Wahl jederzeit ändern. Was Sie ausschalten, endet sofort.
choices-save = Wahl speichern
choices-effect = Wenn Sie „{ $level }“ wählen
choices-always = Auf jeder Stufe an, weil es nötig ist: { $purposes }.
choices-minor = Wegen Ihres Alters ist das immer aus, was auch immer Sie wählen: { $purposes }.
choices-missing = Wählen Sie, wie persönlich unser Service sein darf
choices-unknown = Wählen Sie eine der Stufen auf dieser Seite
choices-form-broken = Dieses Formular war nicht vollständig. Wählen Sie noch einmal
told-systems = Informierte Systeme: { $systems }
told-not-yet = Noch nicht informierte Systeme: { $systems }
told-since = { $system } (wartet seit { $when })
choices-unchanged = Sie haben nichts geändert.
choices-changed-elsewhere = Ihre Wahl wurde inzwischen an anderer Stelle geändert. Unten steht, was jetzt gilt. Wählen Sie neu, wenn Sie etwas anderes möchten
choices-newer-notice = Wie wir Daten nutzen, hat sich geändert, seit Sie diese Seite geöffnet haben. Lesen Sie, was neu ist, und wählen Sie noch einmal
choices-nothing-to-undo = Diese Wahl lässt sich nicht mehr rückgängig machen
preview-title = Zu „{ $level }“ wechseln?
preview-lede = Noch ist nichts gespeichert. Mit Ihrem Ja würde beginnen:
preview-lede-waits = Noch ist nichts gespeichert. Mit Ihrem Ja wäre eingeschaltet, würde aber noch nicht beginnen:
preview-lede-nothing = Noch ist nichts gespeichert.
asked-legend = Dürfen wir Daten auch hierfür nutzen?
asked-hint = Wir fragen nach jeder Nutzung einzeln. Vorab angekreuzt ist nichts. Ihr Ja gilt nur für das, was Sie ankreuzen. Alles andere bleibt aus, und Sie können es später einschalten.
asked-who = Wer etwas davon bekommt:
asked-nobody = Niemand außer uns bekommt etwas davon.
preview-yes = Ja, zu „{ $level }“ wechseln
preview-no = Alles lassen, wie es ist
preview-needs = Dafür nutzen wir:
saved-heading = Gespeichert
saved-text = Jetzt gilt „{ $level }“.
saved-started = Begonnen hat:
saved-stopped = Beendet ist:
saved-stays-off = Bleibt aus:
saved-later = Eingeschaltet, wartet aber noch:
uses-started = Begonnen hat: { $uses }
uses-stopped = Beendet ist: { $uses }
uses-stay-off = Bleibt aus: { $uses }
uses-later = Eingeschaltet, wartet aber noch: { $uses }
saved-undo = Rückgängig machen
saved-redo = Diesen Schritt rückgängig machen
saved-receipt = Beleg ansehen
announce-effect =
    „{ $level }“: { $starts ->
        [one] Eine Nutzung würde beginnen
       *[other] { $startsText } Nutzungen würden beginnen
    }, { $stops ->
        [one] eine würde enden
       *[other] { $stopsText } würden enden
    }.
announce-asks = { $count ->
    [one] Nach einer weiteren Nutzung würden wir Sie einzeln fragen.
   *[other] Nach { $countText } weiteren Nutzungen würden wir Sie einzeln fragen.
}
announce-waits = { $count ->
    [one] Eine Nutzung wäre eingeschaltet, müsste aber noch warten.
   *[other] { $countText } Nutzungen wären eingeschaltet, müssten aber noch warten.
}
undo-offer = Bis { $when } können Sie Ihre neueste Wahl rückgängig machen: { $choice }
undo-offer-undone = Ihr letzter Schritt hat den davor rückgängig gemacht. Bis { $when } können Sie auch ihn rückgängig machen.
