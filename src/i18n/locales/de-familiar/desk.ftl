today-nothing = Heute wartet nichts auf dich.
today-mine = Außerdem bei dir
today-locked = Die Anfragen bleiben für dich geschlossen, bis deine Schulung erledigt ist.
find-error = Gib eine Nummer oder eine Adresse ein
