exercise-banner = Übungsumgebung: Alle Personen hier sind erfunden, und nichts verlässt sie.
exercise-another = Als andere Person anmelden
exercise-title = Zum Üben anmelden
exercise-lede = Personen und Anfragen sind hier erfunden, alle anderen Texte sind die eigenen. Alles darf ausprobiert werden: Keine E-Mail wird verschickt, und kein anderes System erfährt davon.
exercise-staff = Personen, die antworten
exercise-people = Personen, die fragen
# $name (String) - somebody made up
exercise-sign-in = Als { $name } anmelden
exercise-mail = E-Mails, die verschickt worden wären
exercise-mail-none = Noch nichts da. Ein angeforderter Anmeldecode steht gleich hier.
# $address (String) - an e-mail address
exercise-mail-to = An { $address }
exercise-entry = Ein erfundener Eintrag
exercise-right = Ein anderer erfundener Eintrag
exercise-question = Welche Angaben über mich gibt es, und wer hat sie noch?
exercise-new = Wie lange wird aufbewahrt, was ich gesagt habe?
exercise-review = Ein Computer hat über mich entschieden. Ein Mensch soll bitte noch einmal hinsehen.
exercise-mandate = Ich habe eine schriftliche Vollmacht und kann sie schicken.
exercise-answer = Wir haben alle Angaben zusammengestellt, auch wer sie noch hat. Bleibt etwas unklar, genügt eine weitere Nachricht.
exercise-asked = Welcher Zeitraum ist gemeint?
exercise-replied = Ich meine das letzte Jahr.
exercise-declined = Das Gesetz sieht ein solches Recht hier nicht vor.
