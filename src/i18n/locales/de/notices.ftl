publish-title = Was veröffentlicht ist
publish-lede = Der Datenschutzhinweis, der gilt, und was der Ordner der Marke daran ändern würde. Ein veröffentlichter Datenschutzhinweis ändert sich nie: Es kann nur ein weiterer folgen.
publish-next = Der nächste Text
publish-before = Veröffentlicht
publish-same = Im Ordner steht, was veröffentlicht ist. Es gibt nichts zu veröffentlichen.
publish-unsound = Der Ordner hat Fehler. Bevor sie behoben sind, lässt sich nichts veröffentlichen.
publish-lacks = { $count ->
    [one] { $name }: { $countText } Text fehlt
   *[other] { $name }: { $countText } Texte fehlen
}
publish-held = { $count ->
    [one] „{ $name }“ fehlt im Ordner, aber { $countText } Eintrag davon ist noch gespeichert. Bis er gelöscht ist, muss es im Ordner bleiben.
   *[other] „{ $name }“ fehlt im Ordner, aber { $countText } Einträge davon sind noch gespeichert. Bis sie gelöscht sind, muss es im Ordner bleiben.
}
publish-uses = Nutzungen, die sich ändern
publish-added = Neu. Noch hat niemand zugestimmt.
publish-changed = Der Text oder die Daten ändern sich.
publish-basis = Aus einem anderen Grund erlaubt als bisher: Alle, die zugestimmt haben, werden neu gefragt.
publish-removed = Die Nutzung endet.
publish-editorial = Sagt dasselbe klarer
publish-editorial-hint = Für niemanden ändert sich etwas. Alle erfahren einmal, dass der Text neu ist.
publish-material = Ändert, wozu Menschen zugestimmt haben
publish-material-hint = Aus für alle, die zugestimmt haben, bis sie neu wählen. Alle erfahren davon und werden einmal gefragt.
publish-retire = Nutzungen, die enden
publish-retire-hint = Dazu haben Menschen zugestimmt. Jede ankreuzen, die enden soll.
publish-agreed = { $count ->
    [one] { $countText } Person hat zugestimmt.
   *[other] { $countText } Personen haben zugestimmt.
}
publish-structure = Änderungen an dem, was geschieht
publish-words = Änderungen an Worten:
publish-where = Wo
publish-what = Text
publish-was = entfernt:
publish-is = hinzugefügt:
publish-texts = Was Menschen über die Änderung lesen
publish-text = Was sich ändert
publish-text-hint = Ein oder zwei einfache Sätze.
publish-check-go = Vor dem Veröffentlichen prüfen
publish-error-weights = Geben Sie zu jeder Nutzung an, wie schwer ihre Änderung wiegt
publish-error-texts = Schreiben Sie in jeder Sprache, was sich ändert, in höchstens 2.000 Zeichen
publish-error-retire = Wählen Sie jede Nutzung, die enden soll, oder lassen Sie sie im Ordner
publish-error-held = Von einer Art von Daten, die im Ordner fehlt, ist noch etwas gespeichert
publish-overtaken = Inzwischen hat sich etwas geändert. So ist es jetzt
publish-again = Aus, bis Menschen neu wählen
publish-clearer = Nur klarer gesagt
publish-new-uses = Neu
publish-ending = Endet
publish-none = Keine
publish-reads = Was Menschen lesen ({ $name })
publish-final = Das Veröffentlichen lässt sich nicht rückgängig machen. Alle sehen diesen Datenschutzhinweis sofort, und er bleibt für immer erhalten.
publish-go = Datenschutzhinweis { $version } veröffentlichen
publish-done = Datenschutzhinweis { $version } ist veröffentlicht.
publish-dropped = { $name } ist verbunden und wird im neuen Datenschutzhinweis nicht genannt. Ab der Veröffentlichung erfährt { $name } nichts mehr: keine Einstellungen und keine Löschungen.
