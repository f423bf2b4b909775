today-nothing = Heute wartet nichts auf dich.
today-mine = Außerdem bei dir
today-tasks = Deine Aufgaben
today-tasks-text = Anfragen warten auf das, was in deinen Systemen liegt. Die Liste zeigt, wonach dein System eine Person findet, und jeder Blick wird notiert.
today-tasks-locked = Die Aufgaben öffnen sich, sobald deine Schulung erledigt ist. Das dauert etwa fünf Minuten.
today-locked = Die Anfragen bleiben für dich geschlossen, bis deine Schulung erledigt ist.
find-error = Gib eine Nummer oder eine Adresse ein
queue-only-from = Du siehst Anfragen, die am { $day } oder später ankamen. Für frühere wähle den Monat, in dem sie abgeschlossen wurden, oder einen früheren Tag.
