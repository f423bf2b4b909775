held-lede = Über dich speichern wir: { $records }, { $kinds } von Daten. Der älteste Eintrag ist vom { $when }.
held-lede-none = Wir speichern noch nichts über dich. Unten stehen alle Arten von Daten, die wir erfahren könnten.
held-about-you = Über dich
held-none = Von dieser Art speichern wir nichts über dich.
held-goes-account = Bleibt gespeichert, solange du ein Konto hast
record-goes-account = Bleibt gespeichert, solange du ein Konto hast
correction-stands = { $what }: am { $when } auf deinen Wunsch berichtigt. Im System „{ $source }“ steht noch: { $said }
correction-taken = { $what }: am { $when } auf deinen Wunsch berichtigt. Im System „{ $source }“ steht jetzt dasselbe.
record-gone = Der Eintrag wurde gelöscht, oder seine Frist war vorbei. Hast du die Adresse eingetippt, prüfe sie.
held-filter-none = Nichts passt zu deiner Suche.
held-filter-wrong-date = Wähle einen Tag, zum Beispiel den 31. März 2026
guess-called-wrong = Am { $when } hast du uns gesagt, dass diese Vermutung falsch ist.
guess-hint = Du kannst jede Vermutung löschen oder uns sagen, ob sie stimmt. Was du löschst oder als falsch markierst, speichern wir 12 Monate lang nicht wieder.
journey-yours = { $count ->
    [one] Eintrag über dich aus diesem Schritt
   *[other] Einträge über dich aus diesem Schritt
}
journey-yours-none = Nichts über dich aus diesem Schritt.
journey-about-you = Über dich
home-task-data = Sehen, was wir über dich speichern
home-task-data-none = Noch nichts. Du siehst alle Arten von Daten, die wir erfahren könnten.
