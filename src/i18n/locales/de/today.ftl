today-month = { $month } bisher
today-month-declined = abgelehnt
today-month-looks = { $count ->
    [one] Blick auf verdeckte Daten, mit seiner Anfrage
   *[other] Blicke auf verdeckte Daten, jeder mit einer Anfrage
}
today-training = Schulungen, die bald enden
today-since = Neu im Protokoll seit { $when }
today-since-none = Seitdem kam nichts hinzu.
today-since-cut = Gezählt sind nur die neuesten Einträge. Es gibt mehr.
health-title = Der Zustand des Portals
health-letters = E-Mails
health-letters-said = { $count ->
    [0] Alle sind verschickt.
    [one] Eine E-Mail ließ sich noch nicht verschicken.
   *[other] { $countText } E-Mails ließen sich noch nicht verschicken.
}
health-systems-well = Jedes verbundene System nimmt an, was wir ihm schicken.
health-systems-failing = Systeme, die nicht annehmen, was wir ihnen schicken: { $names }
health-key = { $name } endet am { $when }
health-keys-well = In den nächsten zwei Wochen endet kein Schlüssel.
health-backup = Sicherung
health-backup-never = Noch keine ist angelegt.
health-backup-at = Die letzte entstand am { $when }.
health-backup-old = Seit { $when } ist keine mehr entstanden.
health-drill = Probe der Sicherung
health-drill-never = Noch niemand hat probiert, ob sich eine Sicherung wiederherstellen lässt.
health-drill-at = Am { $when } ließ sich eine Sicherung wiederherstellen.
health-drill-old = Die letzte Probe war am { $when }. Zeit für die nächste.
health-drill-failed = Am { $when } ließ sich eine Sicherung nicht wiederherstellen.
