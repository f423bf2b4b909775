asked-title = Wer nach Ihnen gefragt hat
asked-lede = Bevor ein System von { $brand } etwas Persönliches tut, muss es hier fragen, ob es darf. Hier stehen die Fragen der letzten 30 Tage und was wir geantwortet haben.
asked-none = In den letzten 30 Tagen hat kein System nach Ihnen gefragt.
asked-without-people = Wir zählen, wie oft unsere Systeme fragen, aber nicht, nach wem. Deshalb steht hier nichts über Sie.
asked-soon = Eine neue Frage steht nach etwa einer Minute hier. Fällt unser Server aus, können Fragen dieser Minute fehlen. Was niemand gefragt hat, steht hier nie.
asked-by-list = Einige unserer Systeme führen eine Liste mit den Einstellungen aller und sehen dort nach, bevor sie etwas tun. Wie oft sie nachsehen, wird hier nicht gezählt.
asked-yes = { $count ->
    [one] { $system } hat einmal gefragt. Antwort: Ja.
   *[other] { $system } hat { $countText }-mal gefragt. Antwort: Ja.
}
asked-no = { $count ->
    [one] { $system } hat einmal gefragt. Antwort: Nein.
   *[other] { $system } hat { $countText }-mal gefragt. Antwort: Nein.
}
told-necessary = Diese Nutzung lässt sich nicht ausschalten: Wir brauchen sie für Ihr Konto oder für das, was Sie mit uns vereinbart haben, oder ein Gesetz verlangt sie.
told-consented = Sie hatten Ja dazu gesagt.
told-not-objected = Sie hatten nicht widersprochen.
told-erasure = Ihre Daten sollten gelöscht werden.
told-restricted = Sie hatten verlangt, dass wir Ihre Daten aufbewahren, aber nicht nutzen.
told-minor = Sie waren minderjährig.
told-paused = Sie hatten diese Nutzung pausiert.
told-gpc = Ihr Browser hatte uns gebeten, nichts weiterzugeben.
told-no-consent = Sie hatten nicht Ja dazu gesagt.
told-withdrawn = Sie hatten diese Nutzung ausgeschaltet.
told-notice-changed = Seit Ihrem Ja hat sich geändert, was wir dort tun. Deshalb galt dieses Ja nicht mehr.
told-expired = Ihr Ja war abgelaufen.
told-objected = Sie hatten widersprochen.
told-level = Zu Ihrer Stufe gehört diese Nutzung nicht.
told-topic = Das Thema haben Sie weggelassen.
told-channel = Auf diesem Weg möchten Sie nicht erreicht werden.
told-quiet = Um diese Zeit möchten Sie Ihre Ruhe haben.
told-frequency = Sie hatten schon so viele Nachrichten bekommen, wie Sie erlauben.
told-unknown = Das System hat niemanden genannt, den wir kennen.
asked-staff = Wann unser Team Ihre Daten geöffnet hat
practice-title = Was Systeme fragen
practice-lede = Die letzten 30 Tage. Ein System, das erklärt, warum jemand etwas gesehen hat, oder das jemandem schreibt oder jemanden anruft, muss vorher fragen, ob es darf, oder eine Liste mit den Einstellungen aller führen.
practice-none = In den letzten 30 Tagen hat kein System etwas gefragt.
practice-system = System
practice-yes = Antwort Ja
practice-no = Antwort Nein
practice-explained = Erklärungen
practice-contacted = Kontakte ohne Frage
practice-lists = Listen geholt
practice-last = Zuletzt
practice-never = Fragt nie
item-never-asks = { $count ->
    [one] In den letzten 7 Tagen hat { $system } einmal erklärt, warum jemand etwas gesehen hat, und kein einziges Mal gefragt, ob es darf.
   *[other] In den letzten 7 Tagen hat { $system } { $countText }-mal erklärt, warum jemand etwas gesehen hat, und kein einziges Mal gefragt, ob es darf.
}
item-contacts-unasked = { $count ->
    [one] In den letzten 7 Tagen hat { $system } einmal gemeldet, dass es jemandem geschrieben oder jemanden angerufen hat, und kein einziges Mal gefragt, ob es darf.
   *[other] In den letzten 7 Tagen hat { $system } { $countText }-mal gemeldet, dass es jemandem geschrieben oder jemanden angerufen hat, und kein einziges Mal gefragt, ob es darf.
}
