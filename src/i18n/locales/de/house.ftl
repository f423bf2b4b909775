house-title = Verwaltung
house-lede = Wer zum Team gehört, womit das Portal verbunden ist und womit hier alle arbeiten.
house-people = Wer zum Team gehört und mit welcher Rolle.
house-keys = Die Schlüssel, mit denen Systeme das Portal fragen und ihm etwas melden.
house-systems = Was jedes System speichert und noch zu tun hat, und was gescheitert ist.
house-templates = Die Texte, mit denen Briefe und Antworten beginnen.
house-guidance = Wie hier etwas gemacht wird, und die eigene Schulung.
people-title = Team
people-lede = Alle, die zum Team gehören, mit ihrer Rolle. Kundinnen und Kunden stehen hier nicht.
people-who = Wer
people-second = Zweiter Nachweis
people-second-has = Code vom Handy und { $count ->
    [one] ein Ersatzcode
   *[other] { $countText } Ersatzcodes
}
people-training = Schulung
people-training-none = Nicht nötig
people-seen = Zuletzt da
people-seen-never = Noch nie
people-sessions = Angemeldet
people-open = Noch offen
people-open-none = Nichts
people-open-cases = { $count ->
    [one] eine Anfrage
   *[other] { $countText } Anfragen
}
people-open-items = { $count ->
    [one] eine Pflicht
   *[other] { $countText } Pflichten
}
people-oneself = das eigene Konto
people-left = Nicht mehr im Team
people-left-on = Im Team bis { $when }
people-invite = Jemanden einladen
people-invite-text = Wer eingeladen ist, kommt mit einem Link herein. Er gilt einmal, drei Tage lang. Er ist nur für diese eine Person: Wer ihn öffnet, gehört zum Team.
people-invite-mail-text = Wer eingeladen ist, bekommt den Link per E-Mail. Er gilt einmal, drei Tage lang. Niemand sonst sieht ihn.
people-email = E-Mail bei der Arbeit
people-email-hint = Diese Adresse dient später zur Anmeldung.
people-role = Rolle
people-choose-role = Rolle wählen
people-invite-go = Link erstellen
people-invite-mail-go = Link senden
people-link-sent = Der Link ist per E-Mail unterwegs.
people-invited = Der Link ist fertig
people-invited-text = Er steht nur dieses eine Mal hier. Bitte gleich kopieren und nur der Person geben, für die er ist.
people-invitations = Offene Einladungen
people-invitation-until = Rolle: { $role }. Der Link gilt bis { $when }.
people-invitation-withdraw = Einladung zurücknehmen
people-invitation-withdrawn = Die Einladung ist zurückgenommen. Der Link gilt nicht mehr.
people-error-role = Bitte eine Rolle wählen
people-change-role = Andere Rolle
people-change-role-text = Die neue Rolle gilt ab dem nächsten Klick. Ältere Links gelten dann nicht mehr.
people-role-back = Falls die neue Rolle diese Arbeit nicht umfasst:
people-change-role-go = Rolle ändern
people-role-changed = Die Rolle ist geändert. Das steht im Protokoll.
people-way-in = Der Zugang
people-end-sessions-text = Meldet die Person sofort auf allen Geräten ab. Eine neue Anmeldung bleibt möglich.
people-end-sessions = Überall abmelden
people-sessions-ended = Die Person ist überall abgemeldet.
people-again-text = Handy oder Passwort weg? Mit einem neuen Link lässt sich beides neu einrichten. Die Rolle bleibt.
people-again = Neuen Link erstellen
people-again-mail-text = Handy oder Passwort weg? Mit einem neuen Link lässt sich beides neu einrichten. Die Rolle bleibt. Die Person bekommt den Link per E-Mail, und niemand sonst sieht ihn.
people-again-mail = Neuen Link senden
people-end = Mitarbeit beenden
people-end-text = Die Person ist sofort abgemeldet und kommt ohne Einladung nicht zurück. Der Name bleibt unter dem, was von ihr stammt.
people-end-cases = { $cases ->
    [0] Keine Anfrage
    [one] Eine Anfrage
   *[other] { $casesText } Anfragen
} und { $items ->
    [0] keine Pflicht
    [one] eine Pflicht
   *[other] { $itemsText } Pflichten
} der Person stehen danach wieder allen offen.
people-end-go = Mitarbeit beenden
people-ended = Die Mitarbeit ist beendet. Was offen war, steht wieder allen offen.
people-another = Die eigene Rolle ändert jemand anderes aus der Administration. Auch die eigene Mitarbeit beendet niemand selbst.
people-administrator = Die eigene Rolle ändert jemand aus der Administration. Auch die Mitarbeit beendet nur die Administration.
clash-last-administrator = Sonst gäbe es niemanden mehr in der Administration. Bitte zuerst jemand anderem diese Rolle geben
clash-oneself = Für sich selbst tut das niemand. Bitte jemand anderen aus der Administration fragen
clash-here-already = Zu dieser Adresse gehört schon jemand im Team. Die Person steht in der Liste
clash-invitation-over = Die Einladung wurde schon angenommen, ersetzt oder zurückgenommen
staff-confirm-lede = Der nächste Schritt lässt sich nicht rückgängig machen. Darum fragen wir noch einmal nach dem Code: Er reicht für fünf Minuten. Danach bitte den Knopf erneut drücken.
me-title = Mein Konto
me-end-others = Überall sonst abmelden
me-password = Passwort
me-password-old = Bisheriges Passwort
me-password-new = Neues Passwort
me-password-go = Passwort ändern
me-password-changed = Ab jetzt gilt das neue Passwort. Alle anderen Browser sind abgemeldet.
me-error-password-same = Bitte ein Passwort nehmen, das noch nicht gilt
me-error-password-old = Das Passwort oder der Code stimmt nicht
me-codes = Ersatzcodes
me-codes-left = { $count ->
    [0] Kein Code ist übrig.
    [one] Ein Code ist übrig.
   *[other] { $countText } Codes sind übrig.
}
me-codes-text = Jeder öffnet das Konto einmal, wenn das Handy weg ist. Neue ersetzen alle alten.
me-codes-go = Neue Codes erstellen
me-passkeys-about = Anmelden mit Fingerabdruck, Gesicht oder Geräte-PIN statt mit Passwort und Code. Nichts davon verlässt das Gerät.
staff-passkey-failed = Mit dem Passkey hat es nicht geklappt. Bitte noch einmal versuchen oder ohne Passkey weitermachen.
staff-passkey-wrong = Dieser Passkey wurde nicht angenommen. Bitte noch einmal versuchen oder ohne ihn weitermachen
me-acts = Zuletzt getan
me-acts-text = So steht es im Protokoll, mit dessen Namen.
keys-title = Schlüssel
keys-lede = Damit fragen und melden sich die Systeme der Marke bei diesem Portal. Niemand sieht einen Schlüssel zweimal: Aufbewahrt wird nur seine Prüfsumme.
keys-in-force = Gültig
keys-none = Kein System hat einen Schlüssel.
keys-past = Beendet
keys-id = Nummer
keys-may = Darf
keys-may-hint = Nur, was dieses System braucht.
keys-since = Erstellt
keys-used = Zuletzt benutzt
keys-used-never = Noch nie
keys-ends = Endet
keys-ends-never = Sobald ihn jemand beendet
keys-ended-on = Beendet am { $when }
keys-overlap = Der alte Schlüssel gilt noch
keys-days = { $count ->
    [one] einen Tag
   *[other] { $countText } Tage
}
keys-rotate = Durch einen neuen ersetzen
keys-end = Sofort beenden
keys-ended = Der Schlüssel ist beendet. Der nächste Aufruf damit wird abgelehnt.
keys-make = Schlüssel für ein weiteres System
keys-name = Name des Systems
keys-name-hint = So, wie es hier alle nennen.
keys-system = Gehört zu
keys-system-none = Keinem System aus dem Datenschutzhinweis
keys-make-go = Schlüssel erstellen
keys-made = Der Schlüssel ist fertig
keys-made-text = Er steht nur dieses eine Mal hier. Bitte gleich kopieren und so ablegen, dass ihn das System findet und sonst niemand.
keys-error-name = Bitte das System nennen, mit höchstens 100 Zeichen
keys-error-scope = Bitte mindestens eines wählen, was der Schlüssel darf
keys-error-days = Bitte wählen, wie lange der alte Schlüssel noch gilt
keys-error-system = Bitte eines der Systeme aus dem Datenschutzhinweis wählen
log-heading = Protokoll
log-lede = Alles, was getan wurde: von wem und woran. Nichts davon lässt sich ändern oder entfernen. Personen stehen hier nur als Nummern.
log-lede-house = Was am Team, an den Schlüsseln und an den Datenschutzhinweisen getan wurde. Einträge zu Kundinnen und Kunden zeigen wir hier nicht.
log-filter = Nur einige Einträge zeigen
log-any = Alles
log-action = Was
log-actor = Von
log-actor-id = Nummer, wer es war
log-subject = Woran
log-subject-id = Nummer, woran
log-party-anonymous = Jemand ohne Anmeldung
log-party-customer = Kundin oder Kunde
log-party-guest = Jemand ohne Konto
log-party-staff = Team
log-party-system = Ein System
log-party-operator = Betrieb
log-party-house = Das Portal
log-party-request = Eine Anfrage
log-party-records = Einträge
log-party-item = Eine Aufgabe der Aufsicht
log-party-api-key = Ein Schlüssel
log-party-receiver = Ein verbundenes System
log-party-notice = Der Datenschutzhinweis
log-party-nobody = Nichts Bestimmtes
log-from = Ab
log-to = Bis
log-number = Eintrag
log-when = Wann
log-detail = Mehr
log-amount = Wie viele
log-commitment = Siegel zu dem, was anderswo liegt
log-no-entry = Kein Eintrag passt.
log-no-entry-yet = Unter den durchgesehenen Einträgen passt keiner. Es gibt ältere.
log-ignored = Ein Teil der Adresse sagte hier nichts und blieb weg.
log-older = Älter als Eintrag { $number }
log-entry = Eintrag { $number }
log-verified = Ist das Protokoll unversehrt?
log-verified-never = Noch niemand hat es geprüft.
log-verified-whole = Ja. Am { $when } { $count ->
    [one] war ein Eintrag
   *[other] waren alle { $countText } Einträge
} genau so, wie sie geschrieben wurden.
log-verified-broken = Nein. Am { $when } war Eintrag { $number } oder der davor nicht so, wie er geschrieben wurde.
log-cosigned = Mitsigniert von { $name } bis Eintrag { $number }, { $when }.
log-signed-unknown = Signiert von { $name } bis Eintrag { $number }, { $when }. Der Schlüssel dieses Zeugen ist hier nicht hinterlegt, die Signatur also nicht geprüft.
log-verify-text = Beim Prüfen wird jeder Eintrag der Reihe nach neu berechnet. So zeigt sich, ob einer geändert, entfernt, vertauscht oder eingefügt wurde. Wer das Kettenglied des neuesten Eintrags anderswo aufhebt, merkt auch, wenn alles neu geschrieben wurde.
log-verify = Jetzt prüfen
log-whole-now = Jeder Eintrag ist so, wie er geschrieben wurde. Keiner fehlt, und keiner kam dazu.
log-broken-now = Ein Eintrag ist nicht so, wie er geschrieben wurde. Seine Nummer steht unten. Bitte Bescheid geben, wo der Server betrieben wird, und alles so lassen, wie es ist.
log-chain = Sein Platz in der Kette
log-chain-text = Zu jedem Eintrag gehört ein Kettenglied. Es wird aus dem Glied davor und allem berechnet, was im Eintrag steht.
log-before = Glied davor
log-this = Dieses Glied
log-after = Glied danach
log-after-none = Noch keines
log-fits = Beide Glieder passen.
log-fits-not = Ein Glied passt nicht: Etwas ist hier nicht so, wie es geschrieben wurde.
log-file = Einträge mitnehmen
log-file-text = Alle passenden Einträge, einer je Zeile (JSON Lines), mit ihren Kettengliedern. Im Protokoll steht, dass Sie sie geholt haben.
log-file-go = Datei holen
closed-title = Eine beendete Anfrage finden
closed-number = Nummer der Anfrage
closed-hint = Die Akte fragt nach einem Grund, bevor sie etwas zeigt.
closed-error = Keine beendete Anfrage hat diese Nummer
systems-title = Systeme und Aufträge
systems-heading = Systeme mit Daten
systems-reached = Erreichbar
systems-by-hand = Von Hand: Jemand aus dem Team sieht nach und schreibt auf, was da ist
systems-by-sql = Von selbst: Das Portal liest und löscht in der Datenbank des Systems
systems-told = Über Änderungen: Es erfährt von jeder Änderung und handelt ohne Aufgabe
systems-webhook = Über Aufgaben: Ein Programm dort erfährt von jeder Aufgabe und antwortet selbst
systems-connected = Verbunden
systems-not-connected = Nein: Das System bekommt nichts und liest nichts
systems-by-webhook = Über einen Webhook
systems-by-key = Über einen Schlüssel, mit dem es die Änderungen liest
systems-step = Änderungen
systems-in-step = Das System hat alle übernommen
systems-behind = { $count ->
    [one] { $countText } Änderung ist nicht übernommen, seit { $when }
   *[other] { $countText } Änderungen sind nicht übernommen, die erste seit { $when }
}
# $count (String), $when (String)
systems-behind-many = { $count } oder mehr Änderungen sind nicht übernommen, die erste seit { $when }
# $systems (String) - their names in the catalogue
systems-unnamed = Verbunden, aber im geltenden Datenschutzhinweis nicht als Systeme genannt, die von Änderungen oder Aufgaben erfahren: { $systems }. Diese Systeme erfahren nichts.
systems-known = Personen, die schon vorher da waren
systems-known-not = Das System kennt noch nicht alle und gilt deshalb als nicht informiert, bis es mit seinem Schlüssel einen Snapshot gelesen hat oder alles ab 0 noch einmal gesendet ist
systems-trouble = Störung
systems-gone = Seit { $when } will das System nichts mehr erfahren
systems-failing = Seit { $when } nimmt das System nicht an, was gesendet wird
systems-last-delivery = Zuletzt gesendet
systems-delivery = { $when }, Antwort: { $answer }
systems-holds = Enthält
systems-open = Offene Aufgaben
systems-failed = Offene Aufgaben, die gescheitert sind
systems-last = Letzte Antwort
systems-never = Noch keine Antwort
systems-none = Es ist kein System angegeben
me-languages = Sprachen
me-languages-which = Sprachen zum Lesen und Schreiben
me-languages-text = Im Team sind sie zu sehen, wenn jemand einen Fall übergibt. Die Liste der Anfragen kann nur die in diesen Sprachen zeigen.
me-languages-go = Speichern
me-languages-saved = Die Sprachen sind gespeichert.
people-languages = Liest und schreibt
people-languages-which = Sprachen zum Lesen und Schreiben
staff-reads = { $name } – liest { $languages }
me-letters = E-Mails
me-letters-which = Welche E-Mails sollen kommen?
me-letters-text = Die E-Mails enthalten nur Zahlen: keine Namen und nichts aus einem Fall.
me-letters-daily = Morgens an Arbeitstagen: was wartet
me-letters-at-once = Sofort: eine Anfrage ist überfällig geworden, jemand aus dem Team übergibt mir einen Fall, nimmt mir einen ab oder erinnert mich an Aufgaben, oder ein System oder eine automatische Aufgabe scheitert
me-letters-language = Sprache der E-Mails
me-letters-go = Speichern
me-letters-saved = Die E-Mails kommen jetzt so wie gewählt.
me-letters-came-back = Die E-Mail vom { $when } konnte nicht zugestellt werden. Bitte in der Administration Bescheid geben.
people-came-back = Die E-Mail vom { $when } konnte nicht zugestellt werden
