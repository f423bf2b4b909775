letter-code-subject = Ihr Code: { $code }
letter-code-for = Ihr Code für „{ service-name }“ bei { $brand }
letter-code-valid = Geben Sie den Code in dem Browser ein, in dem Sie ihn angefordert haben. Er gilt zehn Minuten.
letter-code-proof = Mit dem Code bestätigen Sie, dass Sie es sind. Geben Sie ihn in dem Browser ein, in dem Sie ihn angefordert haben. Er gilt zehn Minuten.
letter-code-go = Anmelden, ohne den Code einzugeben
letter-code-same-browser = Auch der Link funktioniert nur in diesem Browser.
letter-code-not-you = Wenn Sie keinen Code angefordert haben, hat sich wahrscheinlich jemand bei der Adresse vertippt. Sie müssen nichts tun.
letter-guest-code-not-you = Wenn Sie keinen Code angefordert haben, geben Sie ihn niemandem weiter: Wer ihn hat, kann an Ihrer Stelle Ihre Daten anfordern oder löschen lassen. Wenn jemand anderes Ihre E-Mails lesen kann, schreiben Sie an { $email }.
letter-proof-not-you = Wenn Sie keinen Code angefordert haben, ist vielleicht jemand unter Ihrem Namen angemeldet. Schreiben Sie an { $email } und melden Sie sich hier überall ab:
letter-guest-proof-not-you = Wenn Sie keinen Code angefordert haben, hat vielleicht jemand mit Ihrer Adresse Ihre Anfragen geöffnet. Schreiben Sie an { $email }.
letter-address-title = Ihre E-Mail-Adresse wurde geändert
letter-address-text = { $brand } hat eine neue E-Mail-Adresse für Ihr Konto. Mit dieser hier können Sie sich nicht mehr anmelden.
letter-confirm-title = Bitte bestätigen Sie Ihre neue E-Mail-Adresse
letter-confirm-text = Jemand möchte diese Adresse für ein Konto bei { $brand } verwenden. Wenn Sie das waren, bestätigen Sie die Änderung innerhalb eines Tages: von dieser und von der alten Adresse aus.
letter-confirm-go = Änderung bestätigen
letter-confirm-not-you = Wenn Sie das nicht waren, müssen Sie nichts tun. Die Änderung verfällt dann nach einem Tag.
letter-give-up-title = Möchten Sie Ihre E-Mail-Adresse ändern?
letter-give-up-text = Jemand möchte die E-Mail-Adresse Ihres Kontos bei { $brand } in { $address } ändern. Wenn Sie das waren, bestätigen Sie die Änderung innerhalb eines Tages: von dieser und von der neuen Adresse aus.
letter-give-up-not-you = Wenn Sie das nicht waren, bestätigen Sie die Änderung nicht: Vielleicht ist jemand unter Ihrem Namen angemeldet. Schreiben Sie an { $email } und melden Sie sich hier überall ab:
letter-browser-title = Anmeldung in einem neuen Browser
letter-browser-text = Jemand hat sich in „{ service-name }“ bei { $brand } angemeldet, mit einem Browser, der dafür bisher nicht benutzt wurde. Wenn Sie das waren, müssen Sie nichts tun.
letter-browser-go = Sehen, wo Sie angemeldet sind
letter-browser-not-you = Wenn Sie das nicht waren, wählen Sie dort „{ account-everywhere }“ und schreiben Sie an { $email }: Vielleicht kann sich jemand unter Ihrem Namen anmelden.
letter-passkey-title = Zu Ihrem Konto wurde ein Passkey hinzugefügt
letter-passkey-text = Mit dem Passkey kann man sich in „{ service-name }“ bei { $brand } anmelden. Wenn Sie ihn hinzugefügt haben, müssen Sie nichts tun.
letter-passkey-go = Ihre Passkeys ansehen
letter-passkey-not-you = Wenn Sie ihn nicht hinzugefügt haben, entfernen Sie den Passkey dort und schreiben Sie an { $email }: Vielleicht kann sich jemand unter Ihrem Namen anmelden.
letter-received-copy = Wir haben Ihre Anfrage nach Auskunft und Kopie erhalten
letter-received-correct = Wir haben Ihre Berichtigung erhalten
letter-received-delete = Wir haben Ihre Anfrage zur Löschung erhalten
letter-received-stop = Wir haben Ihren Wunsch erhalten, eine Nutzung zu beenden
letter-received-review = Wir haben Ihre Bitte um Überprüfung erhalten
letter-received-question = Wir haben Ihre Nachricht erhalten
letter-received-by = Sie haben unsere Antwort spätestens am { $day }, wahrscheinlich früher. Wir schreiben Ihnen, sobald sie da ist.
letter-received-deleting = Wir schreiben Ihnen, wenn das erledigt ist, spätestens am { $day }.
letter-received-deleting-guest = Wir suchen, was wir zu dieser Adresse speichern. Gelöscht wird erst, wenn jemand aus dem Team Ihre Anfrage geprüft hat.
letter-request-go = Ihre Anfrage ansehen
letter-received-not-you = Wenn die Anfrage nicht von Ihnen kam, öffnen Sie sie und wählen Sie „{ withdraw-go }“. Schreiben Sie dann an { $email }: Vielleicht kann sich jemand unter Ihrem Namen anmelden.
letter-not-you = Wenn das nicht von Ihnen kam, schreiben Sie sofort an { $email }: Vielleicht kann sich jemand unter Ihrem Namen anmelden.
letter-not-you-guest = Wenn das nicht von Ihnen kam, schreiben Sie an { $email }.
letter-planned-title = Wir löschen Ihre Daten nach dem { $day }
letter-planned-kinds-title = Wir löschen einen Teil Ihrer Daten nach dem { $day }
letter-planned-text = Bis zum Ende des { $day } können Sie die Löschung stoppen. Danach kann niemand die Daten zurückholen. Sie haben am { $asked } darum gebeten.
letter-planned-less = Bis dahin nutzen wir so wenig von Ihren Daten wie möglich.
letter-planned-go = Die Löschung ansehen oder stoppen
letter-planned-not-you = Wenn das nicht von Ihnen kam, öffnen Sie den Link und wählen Sie „{ cancel-go }“. Schreiben Sie dann an { $email }: Vielleicht kann sich jemand unter Ihrem Namen anmelden.
letter-message-title = Wir haben Ihnen zu Ihrer Anfrage geschrieben
letter-message-text = Damit niemand sonst die Nachricht lesen kann, steht sie nicht in dieser E-Mail.
letter-message-go = Nachricht lesen
letter-message-reply = Auf derselben Seite können Sie antworten. Bitte antworten Sie nicht auf diese E-Mail: Niemand liest solche Antworten.
letter-delayed-title = Wir brauchen mehr Zeit für Ihre Anfrage
letter-delayed-text = Sie haben unsere Antwort spätestens am { $day }. Warum es länger dauert, können Sie nachlesen.
letter-why-go = Begründung lesen
letter-copy-begun-title = Ein Teil der Kopie ist fertig
letter-copy-begun-text = Sie können ihn drei Tage lang herunterladen. Etwas fehlt noch. Wir schreiben Ihnen, sobald alles da ist.
letter-copy-ready-title = Die angeforderte Kopie ist fertig
letter-copy-ready-text = Sie können sie drei Tage lang herunterladen. Danach löschen wir die Datei, und Sie können eine neue Kopie anfordern.
letter-copy-go = Zur Kopie
letter-declined-title = Wir konnten nicht tun, worum Sie gebeten haben
letter-declined-text = Sie können lesen, warum das so ist und an wen Sie sich wenden können, wenn Sie damit nicht einverstanden sind.
letter-done-title = Ihre Anfrage ist erledigt: { $kind }
letter-done-text = Sie können lesen, was wir getan haben.
letter-called-off-title = Die Löschung ist gestoppt
letter-called-off-text = Es wurde nichts gelöscht.
letter-called-off-still = Davon wurde nichts gelöscht. Eine andere Löschung, um die Sie gebeten haben, ist weiter geplant. Beginn: nach dem { $day }.
letter-called-off-not-you = Wenn Sie die Löschung nicht gestoppt haben, schreiben Sie an { $email }: Vielleicht kann sich jemand unter Ihrem Namen anmelden.
letter-erased-title = Wir haben gelöscht, was Sie löschen lassen wollten
letter-erased-text = Die Löschung, um die Sie gebeten haben, ist abgeschlossen.
letter-erased-kinds-text = Die Arten von Daten, die Sie genannt haben, sind gelöscht. Ihr Konto ist wie zuvor.
letter-erased-elsewhere = In unseren anderen Systemen ist gelöscht, was dort über Sie gespeichert war.
letter-erased-elsewhere-some = In mindestens einem unserer anderen Systeme ist gelöscht, was dort über Sie gespeichert war.
letter-erased-but-text = In unserer eigenen Datenbank ist die Löschung abgeschlossen, um die Sie gebeten haben.
letter-erased-kinds-but-text = In unserer eigenen Datenbank sind die Arten von Daten gelöscht, die Sie genannt haben. Ihr Konto ist wie zuvor.
letter-erased-not-found = Mindestens eines unserer anderen Systeme konnte Sie nicht finden, dort konnte also nichts gelöscht werden. Wenn Sie wissen, unter welchem Namen oder welcher Nummer Sie dort bekannt sind, schreiben Sie bitte an { $address }.
letter-erased-nothing-known = Für mindestens eines unserer anderen Systeme kennen wir keinen Namen und keine Nummer von Ihnen. Deshalb konnte Sie dort niemand suchen. Wenn Sie einen Namen oder eine Nummer kennen, schreiben Sie bitte an { $address }.
letter-erased-kept = Verlangt ein Gesetz, dass wir etwas noch eine Weile behalten, nutzen wir es für nichts anderes.
letter-erased-backups = Sicherungskopien unserer Datenbank bewahren wir höchstens { $period } auf. Bis dahin kann das Gelöschte noch darin stehen.
letter-last = Das ist unsere letzte E-Mail zu dieser Anfrage. Wenn Sie Fragen haben, schreiben Sie an { $email } und nennen Sie die Nummer der Anfrage.
letter-or-open = Oder öffnen Sie diese Adresse:
letter-request = Anfrage { $reference }
letter-passkeys-stay-title = Ihre Passkeys gelten weiter
letter-passkeys-stay-text = Die E-Mail-Adresse Ihres Kontos bei { $brand } hat sich geändert. Mit diesen Passkeys können Sie sich weiter anmelden:
letter-passkeys-stay-named = Jeder Passkey trägt den Namen des Browsers, in dem er entstanden ist. Entfernen Sie jeden, der nicht Ihrer ist.
letter-passkeys-stay-not-you = Wenn Sie sich nicht anmelden können, schreiben Sie sofort an { $email }.
letter-acted-copy = Jemand bekommt eine Kopie Ihrer Daten
letter-acted-correct = Einer Ihrer Einträge wird berichtigt
letter-acted-delete = Ihr Konto und Ihre Daten werden gelöscht
letter-acted-delete-kinds = Ein Teil Ihrer Daten wird gelöscht
letter-acted-why = Darum hat jemand { $brand } gebeten, der für Sie handelt. Wir haben geprüft, ob das erlaubt ist, und fangen jetzt an.
letter-acted-go = Ansehen, was geschehen ist
letter-acted-not-you = Wenn niemand für Sie handeln darf, schreiben Sie sofort an { $email } und nennen Sie die Nummer, die unten steht.
letter-ended = Diese Anfragen enden mit der Löschung, ohne Antwort: { $requests }
letter-erased-for-text = Das Konto, das Sie genannt haben, ist mit den Daten darin gelöscht.
letter-erased-for-kinds-text = Die Arten von Daten, die Sie genannt haben, sind in dem genannten Konto gelöscht. Alles andere darin ist wie zuvor.
letter-erased-for-but-text = In unserer eigenen Datenbank ist das Konto, das Sie genannt haben, mit den Daten darin gelöscht.
letter-erased-for-kinds-but-text = In unserer eigenen Datenbank sind in dem genannten Konto die Arten von Daten gelöscht, die Sie genannt haben. Alles andere darin ist wie zuvor.
letter-erased-elsewhere-for = In mindestens einem unserer anderen Systeme ist gelöscht, was dort über die genannte Person gespeichert war.
letter-erased-for-not-found = Mindestens eines unserer anderen Systeme konnte die genannte Person nicht finden, dort konnte also nichts gelöscht werden. Wenn Sie wissen, unter welchem Namen oder welcher Nummer die Person dort bekannt ist, schreiben Sie bitte an { $address }.
letter-erased-for-nothing-known = Für mindestens eines unserer anderen Systeme kennen wir keinen Namen und keine Nummer der genannten Person. Deshalb konnte sie dort niemand suchen. Wenn Sie einen Namen oder eine Nummer kennen, schreiben Sie bitte an { $address }.
letter-lifted-text = Die Einschränkung bei { $brand } ist beendet. Jetzt gilt wieder, was Sie gewählt haben. Eine Pause oder eine geplante Löschung kann Nutzungen noch aus lassen.
letter-lifted-go = Ihre Wahl ansehen
letter-day-title = Was heute wartet
letter-day-text = So beginnt der Tag. Die Fälle selbst stehen nicht in dieser E-Mail.
letter-day-soon = Fällig innerhalb von fünf Arbeitstagen
letter-day-jobs = Gescheiterte automatische Aufgaben
letter-day-tasks = Warten auf andere Systeme
letter-day-figure = { $what }: { $countText }
letter-trouble-title = Etwas braucht Sie
letter-trouble-text = Neu dazugekommen. Die Fälle selbst stehen nicht in dieser E-Mail.
letter-trouble-late = { $count ->
    [one] Eine Anfrage ist überfällig geworden.
   *[other] { $countText } Anfragen sind überfällig geworden.
}
letter-trouble-tasks = { $count ->
    [one] Ein System konnte seinen Teil einer Anfrage nicht erledigen.
   *[other] In { $countText } Fällen konnte ein System seinen Teil einer Anfrage nicht erledigen.
}
letter-trouble-jobs = { $count ->
    [one] Eine automatische Aufgabe gelingt nicht.
   *[other] { $countText } automatische Aufgaben gelingen nicht.
}
letter-trouble-behind = { $count ->
    [one] Bei einem System kommt nicht an, was gewählt wurde.
   *[other] Bei { $countText } Systemen kommt nicht an, was gewählt wurde.
}
letter-tasks-title = Aufgaben warten
letter-tasks-text = Jemand aus dem Team erinnert an die Aufgaben eines Systems. Die Fälle selbst stehen nicht in dieser E-Mail.
letter-tasks-waiting = { $count ->
    [one] Eine Aufgabe wartet, seit { $when }.
   *[other] { $countText } Aufgaben warten, die älteste seit { $when }.
}
letter-tasks-go = Zu den Aufgaben
letter-staff-go = Zum Arbeitsbereich
letter-staff-why = Diese E-Mail kommt, weil Sie im Datenschutz-Team von { $brand } arbeiten. Welche dieser E-Mails kommen, wählen Sie dort in Ihrem Konto.
letter-invite-title = Zugang zum Datenschutz-Team
letter-invite-text = Mit diesem Link lässt sich das Konto im Datenschutz-Team von { $brand } einrichten. Die Rolle: { $role }. Der Link gilt einmal, drei Tage lang.
letter-invite-go = Konto einrichten
letter-invite-not-you = Kommt diese E-Mail unerwartet, ist nichts zu tun. Ohne den Link kommt niemand herein.
letter-own-link-title = Neuer Link für dieses Konto
letter-own-link-text = Ein neuer Link ist da, mit dem sich Passwort und Handy für dieses Konto im Team neu einrichten lassen. Die Rolle: { $role }.
letter-own-role-title = Eine andere Rolle im Team
letter-own-role-text = Die Rolle dieses Kontos wurde geändert. Ab jetzt gilt: { $role }.
letter-own-way-wrong = Falls der Grund nicht bekannt ist: bitte sofort eine Ansprechperson für Datenschutz informieren.
letter-own-passkey-title = Neuer Passkey für das Konto im Team
letter-own-passkey-text = Mit dem Passkey kann man sich ohne Passwort und Code im Team anmelden. Wer ihn selbst hinzugefügt hat, muss nichts tun.
letter-own-passkey-gone-title = Ein Passkey für das Konto im Team wurde entfernt
letter-own-passkey-gone-text = Mit diesem Passkey kann sich niemand mehr anmelden. Wer ihn selbst entfernt hat, muss nichts tun.
letter-way-in-title = Neuer Zugang zu Kundendaten
letter-way-in-role = { $name } hat jetzt eine andere Rolle: { $role }.
letter-way-in-link = Für { $name } gibt es einen neuen Link, mit dem sich Passwort und Handy neu einrichten lassen. Die Rolle: { $role }.
letter-way-in-new = Eine Person, die noch nicht zum Team gehört, wurde eingeladen. Die Rolle: { $role }.
letter-key-made = { $name } hat einen Schlüssel für ein System erstellt: { $key }. Damit darf das System: { $scopes }.
letter-key-made-here = Auf dem Rechner dieses Portals wurde ein Schlüssel für ein System erstellt: { $key }. Damit darf das System: { $scopes }.
letter-way-in-check = In der Aufsicht lässt sich sagen, ob das richtig ist.
letter-look-title = Jemand hat einen Fall eingesehen
letter-look-text = { $name } hat Kundendaten in einem Fall geöffnet. Die Rolle „{ $role }“ tut das sonst nicht.
letter-look-check = In der Aufsicht steht der Fall mit der Begründung. Dort lässt sich sagen, ob das richtig war.
letter-way-in-why = Diese E-Mail kommt, weil Sie im Datenschutz-Team von { $brand } arbeiten. Solche E-Mails kommen immer, gleich was in Ihrem Konto gewählt ist.
