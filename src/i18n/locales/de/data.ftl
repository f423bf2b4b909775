data-sensitive = Besonders geschützt
data-next = Nächste Löschungen
data-next-about = Von jeder Art wird das Älteste am Ende des Tages gelöscht.
data-nothing-of = Davon speichern wir nichts:
data-more-since = { $count ->
    [one] { $countText } weiterer seit { $when }
   *[other] { $countText } weitere seit { $when }
}
data-stays = Bleibt bei uns
guess-is-wrong = Falsch
guess-remove = Löschen
data-about-kind = Über diese Art von Daten
data-goes-after = Der älteste Eintrag wird am Ende des { $when } gelöscht
