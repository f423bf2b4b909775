handoff-title = Weiter zu Ihren Daten
handoff-lede = Sie kommen von den Seiten von { $brand }. Es fehlt noch ein Schritt.
handoff-go = Weiter
handoff-switch = Sie sind hier schon angemeldet. Wenn Sie weitergehen, melden wir Sie ab und mit dem Konto an, von dem Sie kommen.
handoff-not-you = Sie kommen nicht von dort? Dann schließen Sie diese Seite.
handoff-gone-title = Dieser Zugang gilt nicht mehr
handoff-gone = Er gilt nur einmal und nur zwei Minuten lang. Gehen Sie zur vorigen Seite zurück und versuchen Sie es noch einmal. Oder melden Sie sich hier an.
touchpoint-notice-link = Was wir hier erfassen und warum
