how-never-text = Egal, was du wählst: Diese Daten ändern nicht, was wir für dich auswählen.
