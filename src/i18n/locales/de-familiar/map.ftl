journey-stops = Die Schritte auf deinem Weg
map-shapes = Bestimmt mit, was du jetzt siehst
map-kept = Hat keinen Einfluss darauf, was du siehst
count-given =
    { $count ->
        [one] { $countText } hast du uns gesagt
       *[other] { $countText } hast du uns gesagt
    }
goes-if-chosen = Nur, wenn du es wählst: { $who }
kept-after-last = { $period } nach deinem letzten Besuch
