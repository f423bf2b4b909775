handoff-title = Weiter zu deinen Daten
handoff-lede = Du kommst von den Seiten von { $brand }. Jetzt fehlt noch ein Schritt.
handoff-switch = Hier ist schon jemand angemeldet. Wenn du weitergehst, melden wir dieses Konto ab und das Konto an, von dem du kommst.
handoff-not-you = Wenn du nicht von dort kommst, schließ diese Seite.
handoff-gone = Ein Zugang gilt nur einmal und nur zwei Minuten lang. Geh zur vorigen Seite zurück und versuch es noch einmal. Oder melde dich hier an.
