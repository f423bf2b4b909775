journey-stops = Die Schritte auf deinem Weg
map-shapes = Bestimmt mit, was du jetzt siehst
map-kept = Beeinflusst nicht, was du siehst
map-number = Die Zahl: deine Einträge bei uns
count-given =
    { $count ->
        [one] { $countText } hast du uns gesagt
       *[other] { $countText } hast du uns gesagt
    }
goes-if-chosen = Nur, wenn du es wählst: { $who }
