held-lede = Über Sie speichern wir: { $records }, { $kinds } von Daten. Der älteste Eintrag ist vom { $when }.
held-lede-none = Wir speichern noch nichts über Sie. Unten stehen alle Arten von Daten, die wir erfahren könnten.
held-records = { $count ->
    [one] ein Eintrag
   *[other] { $countText } Einträge
}
held-kinds = { $count ->
    [one] eine Art
   *[other] { $countText } Arten
}
held-about-you = Über Sie
held-how-many = Wie viele
held-since = Seit
held-goes = Nächste Löschung
held-see-all = Alles ansehen: { $records }
held-all-title = Alle Einträge: { $kind }
held-some-title = Ausgewählte Einträge: { $kind }
held-none = Von dieser Art speichern wir nichts über Sie.
held-address = Die Adresse, mit der Sie sich anmelden, gehört zu Ihrem Konto. Dort bleibt die Adresse, solange es das Konto gibt.
held-since-when = Seit dem { $when }
held-where = Woher die Daten stammen
held-goes-after = Am Ende des { $when }
held-goes-account = Bleibt gespeichert, solange Sie ein Konto haben
record-goes = Wird am Ende des { $when } gelöscht
record-goes-account = Bleibt gespeichert, solange Sie ein Konto haben
record-must-keep = Das Gesetz verlangt, dass wir diesen Eintrag bis zum { $when } behalten.
record-source = Aus dem System „{ $source }“
record-corrected = Berichtigt
correction-stands = { $what }: am { $when } auf Ihren Wunsch berichtigt. Im System „{ $source }“ steht noch: { $said }
correction-taken = { $what }: am { $when } auf Ihren Wunsch berichtigt. Im System „{ $source }“ steht jetzt dasselbe.
correction-overtaken = { $what }: am { $when } berichtigt auf { $said }. Danach hat das System „{ $source }“ den Wert geschickt, der hier steht.
record-gone-title = Diesen Eintrag gibt es nicht mehr
record-gone = Der Eintrag wurde gelöscht, oder seine Frist war vorbei. Haben Sie die Adresse eingetippt, prüfen Sie sie.
held-filter = Nur einen Teil anzeigen
held-filter-step = Schritt
held-filter-any-step = Alle Schritte
held-filter-from = Von
held-filter-to = Bis
held-filter-date-hint = Zum Beispiel 31. März 2026
held-filter-show = Anzeigen
held-filter-none = Nichts passt zu Ihrer Suche.
held-filter-all = Wieder alles anzeigen
held-filter-wrong-date = Wählen Sie einen Tag, zum Beispiel den 31. März 2026
held-older = Ältere Einträge
held-back-to-newest = Zurück zu den neuesten Einträgen
value-yes = Ja
value-no = Nein
guess-from = Abgeleitet aus
guess-from-gone = einem Eintrag, den es nicht mehr gibt
guess-from-record = { $kind }, { $when }
guess-delete = Diese Vermutung löschen
guess-delete-sure = Eine gelöschte Vermutung lässt sich nicht zurückholen.
guess-delete-go = Jetzt löschen
guess-wrong = Diese Vermutung ist falsch
guess-right = Diese Vermutung stimmt doch
guess-called-wrong = Am { $when } haben Sie uns gesagt, dass diese Vermutung falsch ist.
guess-hint = Sie können jede Vermutung löschen oder uns sagen, ob sie stimmt. Was Sie löschen oder als falsch markieren, speichern wir 12 Monate lang nicht wieder.
guess-deleted-title = Vermutung gelöscht
guess-deleted = Die Vermutung ist gelöscht. Wir speichern sie 12 Monate lang nicht wieder.
guess-marked-title = Danke
guess-marked = Die Vermutung ist als falsch markiert. Wir speichern sie 12 Monate lang nicht wieder.
guess-unmarked = Die Markierung als falsch ist aufgehoben.
guess-gone-title = Diese Vermutung gibt es nicht mehr
guess-gone = Die Vermutung wurde schon vorher gelöscht. Nichts hat sich geändert.
journey-yours-none = Nichts über Sie aus diesem Schritt.
journey-about-you = Über Sie
home-task-data-none = Noch nichts. Sie sehen alle Arten von Daten, die wir erfahren könnten.
value-unit = { $number }{ "\u00A0" }{ $unit }
