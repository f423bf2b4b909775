account-title = Konto
account-language = Sprache
account-language-label = Sprache unserer E-Mails und Ihrer Kopien
account-language-save = Sprache speichern
account-language-saved = Ab jetzt schreiben wir Ihnen in dieser Sprache.
account-email = E-Mail-Adresse
account-email-now = Sie lautet { $email }.
account-no-email = Wir haben keine von Ihnen. Sie kommen über unsere anderen Seiten herein.
account-new-email = Neue E-Mail-Adresse
account-new-email-hint = Wir schreiben an beide Adressen. Von beiden brauchen wir ein Ja.
account-email-go = Adresse ändern
account-same-email = Das ist schon Ihre Adresse
account-email-taken = Diese Adresse gehört zu einem anderen Konto
account-email-asked = Sehen Sie in beiden Postfächern nach
account-email-asked-text = Wir haben an Ihre alte und an Ihre neue Adresse geschrieben. Öffnen Sie innerhalb eines Tages beide Links und drücken Sie dort den Knopf.
account-email-half = Das erste Ja ist da
account-email-half-text = Jetzt fehlt noch das Ja von der anderen Adresse.
account-email-changed = Ihre Adresse ist geändert
account-email-changed-text = Ab jetzt melden Sie sich mit der neuen an.
account-link-gone = Dieser Link gilt nicht mehr. Fordern Sie einen neuen an
account-confirm-title = Eine neue E-Mail-Adresse
account-confirm-text = Jemand möchte die Adresse eines Kontos ändern. Wenn Sie das waren, sagen Sie Ja.
account-confirm-go = Ja, das war ich
account-sessions = Wo Sie angemeldet sind
account-some-browser = Ein Browser
account-this = dieser hier
account-seen = Zuletzt benutzt am { $seen }, angemeldet seit dem { $since }
account-session-end = Abmelden
account-session-ended = Der Browser ist abgemeldet.
account-everywhere = Überall abmelden
account-end = Konto auflösen
account-end-text = Sie können Ihr Konto löschen, mit allem, was darin ist.
history-single = { $count ->
    [one] Eine einzelne Wahl geändert.
   *[other] { $countText } einzelne Entscheidungen geändert.
} Die Stufe bleibt „{ $level }“
mail-received-subject = Wir haben Ihre Anfrage
mail-received = Ihre Anfrage ist da. Sie können jeden Schritt verfolgen.
mail-message-subject = Eine Nachricht zu Ihrer Anfrage
mail-message = Wir haben Ihnen zu Ihrer Anfrage geschrieben.
mail-delayed-subject = Ihre Anfrage dauert länger
mail-delayed = Wir brauchen mehr Zeit für Ihre Anfrage. Sie können lesen, warum.
mail-copy-ready-subject = Ihre Kopie ist fertig
mail-copy-ready = Ihre Kopie ist fertig. Sie können sie drei Tage lang herunterladen.
mail-declined-subject = Zu Ihrer Anfrage
mail-declined = Wir konnten nicht tun, worum Sie gebeten haben. Sie können lesen, warum das so ist und an wen Sie sich noch wenden können.
mail-done-subject = Ihre Anfrage ist erledigt
mail-done = Ihre Anfrage ist erledigt.
mail-undo-subject = Ihre Daten werden bald gelöscht
mail-undo = Sie haben uns gebeten, Ihre Daten zu löschen. Es bleibt nur noch wenig Zeit, das zurückzunehmen.
mail-erased-subject = Wir haben gelöscht, worum Sie gebeten haben
mail-erased = Wir haben gelöscht, worum Sie uns gebeten haben. Verlangt ein Gesetz, dass wir etwas noch eine Weile behalten, nutzen wir es für nichts anderes. Sicherungskopien unserer Datenbank bewahren wir höchstens { $period } auf; bis dahin kann das Gelöschte noch darin stehen.
mail-request-subject = { $subject } ({ $reference })
mail-request-text =
    { $what }

    Hier sehen Sie Ihre Anfrage:
    { $link }

    Nummer der Anfrage: { $reference }

    „Ihre Daten“ bei { $brand }. Die Anfrage kam nicht von Ihnen? Sagen Sie es uns über den Link oder schreiben Sie uns.
mail-erased-text =
    { $what }

    Nummer der Anfrage: { $reference }

    Das ist dazu die letzte E-Mail von „Ihre Daten“ bei { $brand }. Fragen? Schreiben Sie an { $email } und nennen Sie die Nummer.
mail-guest-code-text =
    Ihr Code für „Ihre Daten“ bei { $brand }:

    { $code }

    Er gilt zehn Minuten, und zwar in dem Browser, in dem Sie ihn angefordert haben.

    Sie haben keinen Code angefordert? Dann hat sich jemand bei der Adresse vertippt. Sie müssen nichts tun.
mail-confirm-subject = Ist das Ihre neue Adresse?
mail-confirm-text =
    Jemand möchte die E-Mail-Adresse eines Kontos bei { $brand } ändern. Wir brauchen ein Ja von der alten und von der neuen Adresse.

    Waren Sie das? Öffnen Sie innerhalb eines Tages diesen Link und drücken Sie den Knopf:
    { $link }

    Das waren nicht Sie? Dann tun Sie nichts, und es bleibt, wie es ist.
mail-browser-subject = Anmeldung in einem neuen Browser
mail-browser-text =
    Jemand hat sich in „Ihre Daten“ bei { $brand } angemeldet, mit einem Browser, der dafür bisher nicht benutzt wurde.

    Waren Sie das? Dann ist alles gut. Wenn nicht, melden Sie sich überall ab:
    { $link }

    Und schreiben Sie an { $email }.
passkeys = Passkeys
passkeys-about = Melden Sie sich mit Fingerabdruck, Gesicht oder Geräte-PIN an statt mit einem Code. Beides bleibt auf Ihrem Gerät.
passkey-none = Sie haben hier noch keinen Passkey.
passkey-add = Passkey hinzufügen
passkey-use = Passkey verwenden
passkey-prove = Erst bestätigen, dass Sie es sind, dann hinzufügen
passkey-scripts = Um einen Passkey hinzuzufügen, erlauben Sie JavaScript in Ihrem Browser.
passkey-failed = Das hat nicht geklappt. Versuchen Sie es noch einmal oder nehmen Sie einen Code per E-Mail.
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
    Zu Ihrem Konto in „Ihre Daten“ bei { $brand } wurde ein Passkey hinzugefügt. Man kann sich damit anmelden.

    Waren Sie das? Dann ist alles in Ordnung. Wenn nicht, entfernen Sie ihn hier:
    { $link }

    Und schreiben Sie an { $email }.
account-kept = Danke. Ihre Eingabe ist noch da. Klicken Sie jetzt auf „Adresse ändern“.
mail-called-off-subject = Die Löschung ist gestoppt
mail-called-off = Sie haben die Löschung gestoppt. Es wurde nichts gelöscht.
mail-proof-text =
    Mit diesem Code bestätigen Sie für „Ihre Daten“ bei { $brand }, dass Sie es sind:

    { $code }

    Er gilt zehn Minuten, und zwar in dem Browser, in dem Sie ihn angefordert haben.

    Sie haben keinen Code angefordert? Dann ist vielleicht jemand unter Ihrem Namen angemeldet. Melden Sie sich überall ab:
    { $link }

    Und schreiben Sie an { $email }.
mail-confirm-old-subject = Möchten Sie Ihre E-Mail-Adresse ändern?
mail-confirm-old-text =
    Jemand möchte die E-Mail-Adresse Ihres Kontos bei { $brand } in { $address } ändern. Wir brauchen ein Ja von beiden Adressen.

    Waren Sie das? Öffnen Sie innerhalb eines Tages diesen Link und drücken Sie den Knopf:
    { $link }

    Das waren nicht Sie? Dann ist vielleicht jemand unter Ihrem Namen angemeldet. Melden Sie sich überall ab:
    { $account }
mail-copy-begun-subject = Ein Teil Ihrer Kopie ist fertig
mail-copy-begun = Ein Teil Ihrer Kopie ist fertig. Sie können ihn drei Tage lang herunterladen. Etwas fehlt noch. Wir schreiben Ihnen, sobald alles da ist.
mail-erased-but-not-found = In unserer eigenen Datenbank haben wir gelöscht, worum Sie uns gebeten haben. In mindestens einem der anderen Systeme waren Sie nicht zu finden, dort konnte also nichts gelöscht werden. Wenn Sie wissen, unter welchem Namen oder welcher Nummer Sie dort bekannt sind, schreiben Sie uns bitte. Verlangt ein Gesetz, dass wir etwas noch eine Weile behalten, nutzen wir es für nichts anderes. Sicherungskopien unserer Datenbank bewahren wir höchstens { $period } auf; bis dahin kann das Gelöschte noch darin stehen.
account-pending = Eine neue Adresse wartet
account-pending-text = Sie möchten Ihre Adresse in { $email } ändern. Das geht bis { $until }.
account-pending-both = Beide Adressen müssen noch Ja sagen: Drücken Sie in beiden E-Mails den Knopf hinter dem Link.
account-pending-new = Ihre jetzige Adresse hat Ja gesagt. Die neue fehlt noch.
account-pending-old = Die neue Adresse hat Ja gesagt. Ihre jetzige fehlt noch.
account-pending-end = Meine Adresse behalten
account-email-called-off = Ihre Adresse bleibt, wie sie ist. Die Links in beiden E-Mails führen nirgends mehr hin.
account-confirm-which = Die neue Adresse des Kontos bei { $brand } soll { $email } sein.
