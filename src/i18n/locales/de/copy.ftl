copy-for = Für { $who }
copy-for-another = Diese Kopie handelt von { $name } und spricht diese Person an. Angefordert hat die Kopie jemand, der für diese Person handelt.
copy-for-guest = Sie haben ohne Konto gefragt. Deshalb enthält diese Kopie Ihre Anfragen und die Antworten anderer Stellen, aber keine Einträge eines Kontos.
copy-short = Kurz gesagt
copy-short-records = { $count ->
    [one] Ein Eintrag
   *[other] { $countText } Einträge
}
copy-short-kinds = Aus { $kinds } von Daten. Der älteste Eintrag ist vom { $when }.
copy-short-nothing = In dieser Kopie ist kein Eintrag über Sie.
copy-short-guesses = { $count ->
    [one] Eine Vermutung
   *[other] { $countText } Vermutungen
}
copy-short-guesses-about = Jede Vermutung haben wir abgeleitet. Sie können uns sagen, wenn eine falsch ist.
copy-said-wrong = { $count ->
    [one] Sie haben uns gesagt, dass eine Vermutung falsch ist.
   *[other] Sie haben uns gesagt, dass { $countText } Vermutungen falsch sind.
}
copy-short-get = Können jetzt etwas über Sie bekommen
copy-short-level = Ihre Stufe
copy-whole = Sie haben nach allem gefragt. Aus dieser Kopie wurde nichts weggelassen.
copy-some-kinds = Sie haben nur nach diesen Arten von Daten gefragt: { $kinds }
copy-since = Sie haben nach nichts gefragt, das älter ist als vom { $when }.
copy-until-day = Sie haben nach nichts gefragt, das neuer ist als vom { $when }.
copy-missing = Noch ausstehend: { $systems }. Wir antworten bis zum { $when }.
copy-contents = Was hier drin ist
copy-said-corrected = { $count ->
    [one] Ein Eintrag wurde berichtigt.
   *[other] { $countText } Einträge wurden berichtigt.
}
copy-said = Was Sie dazu gesagt haben
copy-in-files = Alles als Dateien
copy-nothing-of = Arten von Daten, von denen wir nichts speichern
copy-not-asked-of = Arten von Daten, nach denen Sie nicht gefragt haben
copy-choices = Was Sie gewählt haben
copy-choices-now = Wie es jetzt ist
copy-receipt = Beleg { $number }
copy-asked = Was Sie angefragt haben
copy-rights-text = Sie können Daten über sich berichtigen oder löschen lassen, sie mitnehmen, einer Nutzung widersprechen, verlangen, dass wir Ihre Daten nur noch speichern, und jedes Ja widerrufen.
copy-rights-at = Das geht unter { $address }, oder schreiben Sie uns.
copy-rights-post = Schreiben Sie uns dazu. Die Anschrift steht unten.
copy-contact-post = Haben Sie Fragen? Schreiben Sie an { $name }, an die Anschrift oben.
copy-rights = Ihre Rechte
copy-automated = Was ein Computer ableitet oder entscheidet
copy-automated-text = Bei diesen Nutzungen zieht ein Computer Rückschlüsse auf Sie. Sie können verlangen, dass ein Mensch sie prüft.
copy-automated-none = Bei uns zieht kein Computer Rückschlüsse auf Sie.
copy-transfers = Andere Länder
copy-check = So prüfen Sie diese Dateien
copy-check-text = Jede Datei hat eine Prüfsumme (SHA-256). Ist die Prüfsumme einer Datei eine andere, dann ist die Datei nicht so, wie wir sie gemacht haben. Die Prüfsumme dieser Seite steht in manifest.json.
copy-check-receipts = Jeder kann einen Beleg prüfen unter { $address }.
copy-check-list = Alle Dateien und ihre Prüfsummen
copy-tables-comma = In den Dateien, die auf .csv enden, trennt ein Komma die Spalten, und Zahlen haben einen Dezimalpunkt. Tabellenprogramme öffnen sie.
copy-tables-semicolon = In den Dateien, die auf .csv enden, trennt ein Semikolon die Spalten, und Zahlen haben ein Dezimalkomma. Tabellenprogramme öffnen sie.
copy-json = Die Dateien, die auf .json enden, enthalten die genauen Werte. Andere Dienste können sie lesen.
left-out-others = Daten einer anderen Person
left-out-secret = ein Geschäftsgeheimnis
left-out-security = es würde die Sicherheit gefährden
left-out-unseen = vielleicht Daten einer anderen Person, noch hat das niemand geprüft
left-out-mark = █ weggelassen: { $why }
left-out-within = [█ weggelassen: { $why }]
copy-left-out = Was weggelassen wurde
copy-left-out-short = Einiges wurde weggelassen. Ein █ steht an jeder Stelle und nennt den Grund.
copy-left-out-law = Das Weggelassene ist bei uns unverändert gespeichert. In dieser Kopie steht es nicht, weil eine Kopie anderen nicht schaden darf (Artikel 15 Absatz 4 und Erwägungsgrund 63 DSGVO). Wenn Sie meinen, dass es hierher gehört, schreiben Sie uns, oder beschweren Sie sich bei der Datenschutzbehörde, die diese Seite nennt.
copy-left-out-ask = Sie können uns bitten, zu prüfen, was vielleicht Daten einer anderen Person sind: { $address }
copy-left-out-count = { $count ->
    [one] Eine Stelle dieser Kopie wurde weggelassen. Die Kopie nennt den Grund. Wenn Sie nicht einverstanden sind, schreiben Sie uns hier, oder beschweren Sie sich bei der Datenschutzbehörde, die in der Kopie steht.
   *[other] { $countText } Stellen dieser Kopie wurden weggelassen. Die Kopie nennt jeweils den Grund. Wenn Sie nicht einverstanden sind, schreiben Sie uns hier, oder beschweren Sie sich bei der Datenschutzbehörde, die in der Kopie steht.
}
copy-look-text = Einiges davon sind vielleicht Daten einer anderen Person. Wenn Sie es wünschen, prüft das ein Mensch bei uns. Danach machen wir eine neue Kopie mit allem, was davon zu Ihnen gehört.
copy-look-go = Um Prüfung bitten
copy-look-asked = Das Team soll die Kopie prüfen
