case-around = Fälle dieser Ansicht
case-before = Voriger Fall
case-behind = Nächster Fall
case-steps = Schritte der Anfrage
case-step-who = Wer fragt
case-step-read = Lesen
case-step-systems = Systeme
case-step-answer = Antwort
case-step-second = Durchsicht im Team
case-step-done = ✓ { $step }: erledigt
case-step-open = { $step }: noch offen
case-step-needless = { $step }: keine
proof-steps = Wer fragt und wie das gezeigt wurde
proof-signed-in = Im Konto angemeldet
proof-code = Einen Code eingegeben, der an die E-Mail-Adresse ging
proof-written-down = Aufgenommen von { $name }, { $way }
proof-file = Eine Datei kam von der Person
proof-by-document = Mit einem Dokument nachgewiesen
proof-by-question = Mit einer Frage nachgewiesen
proof-known-agent = Bekannte Vertretung
proof-record = Einen Nachweis festhalten
proof-record-how = Wodurch ist sicher, wer fragt?
proof-record-choose = Bitte wählen
proof-record-hint = Die Person liest diese Wahl, und im Protokoll steht sie auch. Angaben aus einem Dokument werden nicht gespeichert.
proof-record-go = Festhalten
proof-record-error = Bitte wählen, wodurch sicher ist, wer fragt
may-ask-how = Wodurch ist sicher, dass die Anfrage für diese Person erlaubt ist?
may-ask-hint = Ein gefundenes Konto ist noch keine Erlaubnis. Im Zweifel hilft eine Rückfrage bei der Person, um deren Daten es geht.
may-ask-mandate = Eine unterschriebene Vollmacht lag vor
may-ask-confirmed = Die Person, um deren Daten es geht, hat die Vertretung bestätigt
may-ask-law = Ein Dokument zeigt die gesetzliche Vertretung, zum Beispiel durch die Eltern
may-ask-error = Bitte wählen, wodurch sicher ist, dass die Anfrage für diese Person erlaubt ist
check-proven = Prüfen und dann festhalten
effect-proven = Die Person kann das lesen, und im Protokoll steht es auch. Zurücknehmen lässt es sich nicht.
story-proven = Ein Nachweis, wer fragt, wurde festgehalten
case-place = Fall { $place } von { $count }
proof-by-code = Angemeldet mit einem Code aus einer E-Mail
proof-by-passkey = Angemeldet mit einem Passkey
proof-by-hand-off = Angemeldet über die eigenen Seiten des Unternehmens, das bestätigt hat, wer fragt
proof-just-before = weniger als eine Minute vor der Anfrage
proof-minutes = { $count ->
    [one] { $countText } Minute vor der Anfrage
   *[other] { $countText } Minuten vor der Anfrage
}
proof-hours = { $count ->
    [one] { $countText } Stunde vor der Anfrage
   *[other] { $countText } Stunden vor der Anfrage
}
