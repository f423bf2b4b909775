account-title = Konto
account-language = Sprache
account-language-label = Sprache unserer E-Mails und Ihrer Kopien
account-language-save = Sprache speichern
account-language-saved = Ab jetzt schreiben wir Ihnen in dieser Sprache.
account-email = E-Mail-Adresse
account-email-now = Ihre Adresse ist { $email }.
account-no-email = Wir haben keine E-Mail-Adresse von Ihnen. Sie melden sich über unsere anderen Seiten an.
account-new-email = Neue E-Mail-Adresse
account-new-email-hint = Wir schreiben an beide Adressen. Bitte bestätigen Sie die Änderung in beiden E-Mails.
account-email-go = Adresse ändern
account-same-email = Diese Adresse haben Sie schon
account-email-taken = Diese Adresse gehört zu einem anderen Konto
account-email-asked = Sehen Sie in beiden Postfächern nach
account-email-asked-text = Wir haben an Ihre alte und an Ihre neue Adresse geschrieben. Öffnen Sie innerhalb eines Tages den Link in beiden E-Mails und bestätigen Sie dort die Änderung.
account-email-half = Eine Adresse ist bestätigt
account-email-half-text = Jetzt fehlt noch die Bestätigung in der E-Mail an die andere Adresse.
account-email-changed = Ihre Adresse ist geändert
account-email-changed-text = Ab jetzt melden Sie sich mit der neuen Adresse an.
account-link-gone = Dieser Link gilt nicht mehr. Fordern Sie einen neuen an
account-confirm-title = Eine neue E-Mail-Adresse
account-confirm-text = Jemand möchte die Adresse eines Kontos ändern. Wenn Sie das waren, bestätigen Sie die Änderung.
account-confirm-go = Änderung bestätigen
account-sessions = Wo Sie angemeldet sind
account-some-browser = Ein Browser
account-this = dieser hier
account-seen = Zuletzt benutzt am { $seen }, angemeldet seit dem { $since }
account-session-end = Abmelden
account-session-ended = Der Browser ist abgemeldet.
account-everywhere = Überall abmelden
account-end = Konto löschen
account-end-text = Sie können Ihr Konto löschen, mit allem, was darin gespeichert ist.
history-single = { $count ->
    [one] Eine einzelne Nutzung geändert.
   *[other] { $countText } einzelne Nutzungen geändert.
} Die Stufe bleibt „{ $level }“
mail-received-subject = Wir haben Ihre Anfrage erhalten
mail-received = Ihre Anfrage ist bei uns eingegangen. Sie können jeden Schritt verfolgen.
mail-message-subject = Eine Nachricht zu Ihrer Anfrage
mail-message = Wir haben Ihnen zu Ihrer Anfrage geschrieben.
mail-delayed-subject = Ihre Anfrage dauert länger
mail-delayed = Wir brauchen mehr Zeit für Ihre Anfrage. Sie können lesen, warum.
mail-copy-ready-subject = Ihre Kopie ist fertig
mail-copy-ready = Ihre Kopie ist fertig. Sie können sie drei Tage lang herunterladen.
mail-declined-subject = Zu Ihrer Anfrage
mail-declined = Wir konnten nicht tun, worum Sie gebeten haben. Lesen Sie, warum, und an wen Sie sich noch wenden können.
mail-done-subject = Ihre Anfrage ist erledigt
mail-done = Ihre Anfrage ist erledigt.
mail-undo-subject = Ihre Daten werden bald gelöscht
mail-undo = Sie haben uns gebeten, Ihre Daten zu löschen. Nur noch kurze Zeit können Sie die Löschung stoppen.
mail-erased-subject = Wir haben gelöscht, worum Sie gebeten haben
mail-erased = Wir haben gelöscht, worum Sie uns gebeten haben. Verlangt ein Gesetz, dass wir etwas noch eine Weile behalten, nutzen wir es für nichts anderes. Sicherungskopien unserer Datenbank bewahren wir höchstens { $period } auf; bis dahin kann das Gelöschte noch darin stehen.
mail-request-subject = { $subject } ({ $reference })
mail-request-text =
    { $what }

    Hier sehen Sie Ihre Anfrage:
    { $link }

    Nummer der Anfrage: { $reference }

    Wenn die Anfrage nicht von Ihnen kam, sagen Sie uns über den Link Bescheid oder schreiben Sie uns.

    „{ service-name }“ bei { $brand }
mail-erased-text =
    { $what }

    Nummer der Anfrage: { $reference }

    Hiermit endet unser Schriftwechsel zu dieser Anfrage. Haben Sie noch Fragen? Schreiben Sie an { $email } und nennen Sie die Nummer.

    „{ service-name }“ bei { $brand }
mail-guest-code-text =
    Ihr Code für „{ service-name }“ bei { $brand }:

    { $code }

    Der Code gilt zehn Minuten, und zwar in dem Browser, in dem Sie ihn angefordert haben.

    Wenn Sie keinen Code angefordert haben, hat sich jemand bei der Adresse vertippt. Dann müssen Sie nichts tun.
mail-confirm-subject = Ist das Ihre neue Adresse?
mail-confirm-text =
    Jemand möchte die E-Mail-Adresse eines Kontos bei { $brand } ändern. Die Änderung muss an der alten und an der neuen Adresse bestätigt werden.

    Waren Sie das? Öffnen Sie innerhalb eines Tages diesen Link und bestätigen Sie die Änderung:
    { $link }

    Wenn Sie das nicht waren, müssen Sie nichts tun. Dann bleibt alles, wie es ist.
mail-browser-subject = Anmeldung in einem neuen Browser
mail-browser-text =
    Jemand hat sich in „{ service-name }“ bei { $brand } angemeldet, mit einem Browser, der dafür bisher nicht benutzt wurde.

    Waren Sie das? Dann müssen Sie nichts tun. Wenn nicht, melden Sie sich überall ab:
    { $link }

    Und schreiben Sie an { $email }.
passkeys = Passkeys
passkeys-about = Melden Sie sich mit Fingerabdruck, Gesicht oder Geräte-PIN an statt mit einem Code. Nichts davon verlässt Ihr Gerät.
passkey-none = Sie haben hier noch keinen Passkey.
passkey-add = Passkey hinzufügen
passkey-use = Passkey verwenden
passkey-prove = Erst bestätigen, dass Sie es sind, dann hinzufügen
passkey-scripts = Um einen Passkey hinzuzufügen, erlauben Sie JavaScript in Ihrem Browser.
passkey-failed = Mit dem Passkey hat es nicht geklappt. Versuchen Sie es noch einmal oder nehmen Sie einen Code per E-Mail.
passkey-known-here = Auf diesem Gerät gibt es schon einen Passkey für Ihr Konto. Sie können ihn einfach benutzen.
passkey-wrong = Dieser Passkey wurde nicht angenommen. Versuchen Sie es noch einmal oder nehmen Sie einen Code per E-Mail
passkey-many = Mehr Passkeys können wir nicht aufbewahren. Entfernen Sie zuerst einen
passkey-used = Zuletzt verwendet am { $used }, hinzugefügt am { $since }
passkey-since = Hinzugefügt am { $since }, noch nicht verwendet
passkey-remove = Entfernen
passkey-added = Ihr Passkey ist hinzugefügt
passkey-added-text = Beim nächsten Mal können Sie sich damit anmelden.
passkey-removed = Mit diesem Passkey kann sich niemand mehr anmelden. Sie können ihn auch auf Ihrem Gerät löschen.
mail-passkey-subject = Ein Passkey wurde hinzugefügt
mail-passkey-text =
    Zu Ihrem Konto in „{ service-name }“ bei { $brand } wurde ein Passkey hinzugefügt. Man kann sich damit anmelden.

    Waren Sie das? Dann müssen Sie nichts tun. Wenn nicht, entfernen Sie den Passkey hier:
    { $link }

    Und schreiben Sie an { $email }.
account-kept = Danke. Ihre Eingabe ist noch da. Klicken Sie jetzt auf „{ account-email-go }“.
mail-called-off-subject = Die Löschung ist gestoppt
mail-called-off = Sie haben die Löschung gestoppt. Nichts wurde gelöscht.
mail-proof-text =
    Mit diesem Code bestätigen Sie für „{ service-name }“ bei { $brand }, dass Sie es sind:

    { $code }

    Der Code gilt zehn Minuten, und zwar in dem Browser, in dem Sie ihn angefordert haben.

    Wenn Sie keinen Code angefordert haben, ist vielleicht jemand unter Ihrem Namen angemeldet. Melden Sie sich dann überall ab:
    { $link }

    Und schreiben Sie an { $email }.
mail-confirm-old-subject = Möchten Sie Ihre E-Mail-Adresse ändern?
mail-confirm-old-text =
    Jemand möchte die E-Mail-Adresse Ihres Kontos bei { $brand } in { $address } ändern. Die Änderung muss an beiden Adressen bestätigt werden.

    Waren Sie das? Öffnen Sie innerhalb eines Tages diesen Link und bestätigen Sie die Änderung:
    { $link }

    Wenn Sie das nicht waren, ist vielleicht jemand unter Ihrem Namen angemeldet. Melden Sie sich dann überall ab:
    { $account }
mail-copy-begun-subject = Ein Teil Ihrer Kopie ist fertig
mail-copy-begun = Ein Teil Ihrer Kopie ist fertig. Sie können ihn drei Tage lang herunterladen. Der Rest fehlt noch. Wir schreiben Ihnen, sobald alles da ist.
mail-erased-but-not-found = In unserer eigenen Datenbank haben wir gelöscht, worum Sie uns gebeten haben. In mindestens einem der anderen Systeme waren Sie nicht zu finden, dort konnte also nichts gelöscht werden. Wenn Sie wissen, unter welchem Namen oder welcher Nummer Sie dort bekannt sind, schreiben Sie uns bitte. Verlangt ein Gesetz, dass wir etwas noch eine Weile behalten, nutzen wir es für nichts anderes. Sicherungskopien unserer Datenbank bewahren wir höchstens { $period } auf; bis dahin kann das Gelöschte noch darin stehen.
