map-many = 999+
journey-stops = Die Schritte auf Ihrem Weg
map-shapes = Bestimmt mit, was Sie jetzt sehen
map-kept = Beeinflusst nicht, was Sie sehen
map-nothing-yet = Hier ist noch nichts
map-number = Die Zahl: Ihre Einträge bei uns
count-given = { $count ->
    [one] { $countText } haben Sie uns gesagt
   *[other] { $countText } haben Sie uns gesagt
}
count-observed = { $count ->
    [one] { $countText } haben wir gesehen
   *[other] { $countText } haben wir gesehen
}
count-inferred = { $count ->
    [one] { $countText } haben wir abgeleitet
   *[other] { $countText } haben wir abgeleitet
}
count-received = { $count ->
    [one] { $countText } haben uns andere gesagt
   *[other] { $countText } haben uns andere gesagt
}
journey-so-far = Bisher { $records }: { $parts }.
station-collected = Hier erfasst
station-holds = Hier erfasst: { $records }
station-holds-none = Hier erfasst: noch keine Einträge
station-used = Hier genutzt
station-uses-on = Hier genutzt: { $on } von { $all } an
station-goes-to = Geht an
goes-not-now = Zurzeit nicht: { $who }
goes-if-chosen = Nur, wenn Sie es wählen: { $who }
station-more = Warum, und wo es liegt
station-all = Alles zu diesem Schritt
records-unit = { $count ->
    [one] Eintrag
   *[other] Einträge
}
kept-after-last = { $period } nach letztem Besuch
kept-after-account = { $period } nach Löschung des Kontos
kept-some-longer = { $kept }, teils gesetzlich { $period }
