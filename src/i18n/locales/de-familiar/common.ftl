service-name = Deine Daten
nav-label = Deine Daten
nav-journey = Dein Weg
nav-choices = Deine Wahl
menu-account = Dein Konto: { $email }
time-limit =
    { $minutes ->
        [one] Du hast eine Minute für dieses Formular.
       *[other] Du hast { $minutesText } Minuten für dieses Formular.
    } Dauert es länger, fragen wir noch einmal, wer du bist, und zeigen dann wieder, was du gewählt hast.
session-warning = In zwei Minuten wirst du abgemeldet. Um weiterzumachen, klick oben auf dieser Seite auf „{ session-extend }“.
session-extended = Du bleibst angemeldet.
session-ended = Du wurdest abgemeldet. Deine Eingaben sind noch auf dieser Seite. Um weiterzumachen, nutze den Link oben auf der Seite.
copy-failed = Das Kopieren hat nicht geklappt. Markiere den Text stattdessen.
kept-heading = Deine Wahl ist noch da
kept-text = Du wurdest abgemeldet, bevor wir deine Wahl speichern konnten. Prüfe deine Wahl noch einmal und speichere sie dann.
failure-back = Zurück zur Seite, von der du kommst
