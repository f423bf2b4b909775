handoff-title = Weiter zu Ihren Daten
handoff-lede = Sie kommen von den Seiten von { $brand }. Jetzt fehlt noch ein Schritt.
handoff-go = Weiter
handoff-switch = Hier ist schon jemand angemeldet. Wenn Sie weitergehen, melden wir dieses Konto ab und das Konto an, von dem Sie kommen.
handoff-not-you = Wenn Sie nicht von dort kommen, schließen Sie diese Seite.
handoff-gone-title = Dieser Zugang gilt nicht mehr
handoff-gone = Ein Zugang gilt nur einmal und nur zwei Minuten lang. Gehen Sie zur vorigen Seite zurück und versuchen Sie es noch einmal. Oder melden Sie sich hier an.
touchpoint-notice-link = Welche Daten wir hier erfassen und warum
