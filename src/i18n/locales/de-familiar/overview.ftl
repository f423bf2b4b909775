home-headline = Deine Daten bei { $brand }
home-promise = Sieh dir an, was wir über dich wissen und wer es bekommt. Entscheide dann, wie persönlich unser Service sein soll.
home-map-how = Jeder Ring ist eine Stelle, an der etwas erfasst wird. Wähle einen Schritt und sieh, was, warum und wie lange.
proof-off = Aus, bis du Ja sagst
proof-off-text = Bevor du entscheidest, wird nichts für dich ausgewählt und nichts für Werbung weitergegeben.
proof-named-text = Du siehst, { $link }, in welchem Land, und wie du es beendest.
proof-quiet-text = Nichts hier kommt von jemand anderem. Cookies halten dich nur angemeldet und merken sich deine Sprache.
proof-person = Ein Mensch antwortet dir
proof-person-text = Du siehst jeden Schritt und den Tag, bis zu dem wir antworten.
home-without-account = Dafür brauchst du kein Konto
home-without-account-text = Nenn uns deine E-Mail-Adresse. Wir schicken einen Code dorthin und tun dann, worum du bittest.
home-level =
    { $count ->
        [0] Deine Stufe bei { $brand }: { $level }.
        [one] Deine Stufe bei { $brand }: { $level }, mit einer Abweichung.
       *[other] Deine Stufe bei { $brand }: { $level }, mit { $countText } Abweichungen.
    }
home-never-chosen = Du hast noch nicht gewählt. Deshalb ist deine Stufe { $level }.
home-paused-means = Bis dahin wählen wir nichts für dich aus und schicken keine Neuigkeiten. Was nötig ist, geht weiter.
home-paused-level = Danach gilt wieder deine Stufe: { $level }.
home-deletion = Nach dem { $day } löschen wir deine Daten.
home-deletion-asked = Darum hast du uns am { $when } gebeten. Bis dahin kannst du die Löschung stoppen.
home-restricted = Zurzeit speichern wir deine Daten nur.
glance-nothing-held = Noch nichts über dich
glance-open-act = Deine Anfragen ansehen
log-was-it-you = Warst du das?
log-all-choices = Alle deine Entscheidungen
log-all-requests = Alle deine Anfragen
