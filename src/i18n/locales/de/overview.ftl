home-headline = Ihre Daten bei { $brand }
home-promise = Sehen Sie, was wir über Sie wissen und wer es bekommt. Entscheiden Sie dann, wie persönlich unser Service sein soll.
home-look-around = Ohne Anmeldung umsehen
home-map = { $count ->
    [one] Ein Weg, ein Schritt, vier Arten, etwas zu erfahren
   *[other] Ein Weg, { $countText } Schritte, vier Arten, etwas zu erfahren
}
home-map-fewer = { $count ->
    [one] Ein Weg, { $countText } Schritt, und wie wir etwas erfahren
   *[other] Ein Weg, { $countText } Schritte, und wie wir etwas erfahren
}
home-map-how = Jeder Ring ist eine Stelle, an der etwas erfasst wird. Wählen Sie einen Schritt und sehen Sie, was, warum und wie lange.
proof-off = Aus, bis Sie Ja sagen
proof-off-text = Bevor Sie entscheiden, wird nichts für Sie ausgewählt und nichts für Werbung weitergegeben.
proof-named = { $count ->
    [one] Ein Unternehmen, mit Namen
   *[other] { $countText } Unternehmen, alle mit Namen
}
proof-named-text = Sie sehen, { $link }, in welchem Land, und wie Sie es beenden.
proof-named-link = was jedes bekommt
proof-quiet = Keine Beobachtung auf diesen Seiten
proof-quiet-text = Nichts hier kommt von jemand anderem. Cookies halten Sie nur angemeldet und merken sich Ihre Sprache.
proof-person = Ein Mensch antwortet Ihnen
proof-person-text = Sie sehen jeden Schritt und den Tag, bis zu dem wir antworten.
home-shelf = Ein Regal auf jeder Stufe
home-without-account = Dafür brauchen Sie kein Konto
home-without-account-text = Nennen Sie uns Ihre E-Mail-Adresse. Wir schicken einen Code dorthin und tun dann, worum Sie bitten.
home-level = { $count ->
    [0] Ihre Stufe bei { $brand }: { $level }.
    [one] Ihre Stufe bei { $brand }: { $level }, mit einer Abweichung.
   *[other] Ihre Stufe bei { $brand }: { $level }, mit { $countText } Abweichungen.
}
home-change-level = Stufe ändern
home-never-chosen = Sie haben noch nicht gewählt. Deshalb ist Ihre Stufe { $level }.
home-choose = Stufe wählen
home-paused = Pause bis zum Ende des { $day }.
home-paused-means = Bis dahin wählen wir nichts für Sie aus und schicken keine Neuigkeiten. Was nötig ist, geht weiter.
home-paused-level = Danach gilt wieder Ihre Stufe: { $level }.
home-end-pause = Pause beenden
home-deletion = Nach dem { $day } löschen wir Ihre Daten.
home-deletion-asked = Darum haben Sie uns am { $when } gebeten. Bis dahin können Sie die Löschung stoppen.
home-deletion-see = Löschung ansehen oder stoppen
home-restricted = Zurzeit speichern wir Ihre Daten nur.
home-restricted-see = Ansehen oder beenden
glance-title = Wie es jetzt ist
glance-held = Gespeichert
glance-nothing-held = Noch nichts über Sie
glance-newest-guess = Neueste Vermutung:
glance-held-act = Ansehen und berichtigen
glance-uses = Jetzt an
glance-uses-on = { $on } von { $all } Nutzungen
glance-uses-off = Aus: { $names }.
glance-uses-act = Ansehen und beenden
glance-who = Wer sie bekommt
glance-who-act = Wer was bekommt
companies = { $count ->
    [one] { $countText } Unternehmen
   *[other] { $countText } Unternehmen
}
glance-open = Offen
glance-nothing-open = Nichts ist offen
glance-open-act = Ihre Anfragen ansehen
open-requests = { $count ->
    [one] { $countText } Anfrage
   *[other] { $countText } Anfragen
}
log-title = Was zuletzt geschah
log-none = Noch ist nichts geschehen. Sobald etwas geschieht, steht es hier.
log-receipt = Beleg
log-see = Ansehen
log-new = Neu:
log-until = bis { $when }
log-signed-in = Ein Browser hat sich angemeldet: { $browser }
log-was-it-you = Waren Sie das?
log-all-choices = Alle Ihre Entscheidungen
log-all-requests = Alle Ihre Anfragen
