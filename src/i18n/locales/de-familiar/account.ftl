account-language-label = Sprache unserer E-Mails und deiner Kopien
account-language-saved = Ab jetzt schreiben wir dir in dieser Sprache.
account-email-now = Deine Adresse ist { $email }.
account-no-email = Wir haben keine E-Mail-Adresse von dir. Du meldest dich über unsere anderen Seiten an.
account-new-email-hint = Wir schreiben an beide Adressen. Bitte bestätige die Änderung in beiden E-Mails.
account-same-email = Diese Adresse hast du schon
account-email-asked = Sieh in beiden Postfächern nach
account-email-asked-text = Wir haben an deine alte und an deine neue Adresse geschrieben. Öffne innerhalb eines Tages den Link in beiden E-Mails und bestätige dort die Änderung.
account-email-changed = Deine Adresse ist geändert
account-email-changed-text = Ab jetzt meldest du dich mit der neuen Adresse an.
account-link-gone = Dieser Link gilt nicht mehr. Fordere einen neuen an
account-confirm-text = Jemand möchte die Adresse eines Kontos ändern. Wenn du das warst, bestätige die Änderung.
account-sessions = Wo du angemeldet bist
account-end-text = Du kannst dein Konto löschen, mit allem, was darin gespeichert ist.
mail-received-subject = Wir haben deine Anfrage erhalten
mail-received = Deine Anfrage ist bei uns eingegangen. Du kannst jeden Schritt verfolgen.
mail-message-subject = Eine Nachricht zu deiner Anfrage
mail-message = Wir haben dir zu deiner Anfrage geschrieben.
mail-delayed-subject = Deine Anfrage dauert länger
mail-delayed = Wir brauchen mehr Zeit für deine Anfrage. Du kannst lesen, warum.
mail-copy-ready-subject = Deine Kopie ist fertig
mail-copy-ready = Deine Kopie ist fertig. Du kannst sie drei Tage lang herunterladen.
mail-declined-subject = Zu deiner Anfrage
mail-declined = Wir konnten nicht tun, worum du gebeten hast. Lies, warum, und an wen du dich noch wenden kannst.
mail-done-subject = Deine Anfrage ist erledigt
mail-done = Deine Anfrage ist erledigt.
mail-undo-subject = Deine Daten werden bald gelöscht
mail-undo = Du hast uns gebeten, deine Daten zu löschen. Nur noch kurze Zeit kannst du die Löschung stoppen.
mail-erased-subject = Wir haben gelöscht, worum du gebeten hast
mail-erased = Wir haben gelöscht, worum du uns gebeten hast. Verlangt ein Gesetz, dass wir etwas noch eine Weile behalten, nutzen wir es für nichts anderes. Sicherungskopien unserer Datenbank bewahren wir höchstens { $period } auf; bis dahin kann das Gelöschte noch darin stehen.
mail-request-text =
    { $what }

    Hier siehst du deine Anfrage:
    { $link }

    Nummer der Anfrage: { $reference }

    Wenn die Anfrage nicht von dir kam, sag uns über den Link Bescheid oder schreib uns.

    „{ service-name }“ bei { $brand }
mail-erased-text =
    { $what }

    Nummer der Anfrage: { $reference }

    Hiermit endet unser Schriftwechsel zu dieser Anfrage. Hast du noch Fragen? Schreib an { $email } und nenne die Nummer.

    „{ service-name }“ bei { $brand }
mail-guest-code-text =
    Dein Code für „{ service-name }“ bei { $brand }:

    { $code }

    Der Code gilt zehn Minuten, und zwar in dem Browser, in dem du ihn angefordert hast.

    Wenn du keinen Code angefordert hast, hat sich jemand bei der Adresse vertippt. Dann musst du nichts tun.
mail-confirm-subject = Ist das deine neue Adresse?
mail-confirm-text =
    Jemand möchte die E-Mail-Adresse eines Kontos bei { $brand } ändern. Die Änderung muss an der alten und an der neuen Adresse bestätigt werden.

    Warst du das? Öffne innerhalb eines Tages diesen Link und bestätige die Änderung:
    { $link }

    Wenn du das nicht warst, musst du nichts tun. Dann bleibt alles, wie es ist.
mail-browser-text =
    Jemand hat sich in „{ service-name }“ bei { $brand } angemeldet, mit einem Browser, der dafür bisher nicht benutzt wurde.

    Warst du das? Dann musst du nichts tun. Wenn nicht, melde dich überall ab:
    { $link }

    Und schreib an { $email }.
passkeys-about = Melde dich mit Fingerabdruck, Gesicht oder Geräte-PIN an statt mit einem Code. Nichts davon verlässt dein Gerät.
passkey-none = Du hast hier noch keinen Passkey.
passkey-prove = Erst bestätigen, dass du es bist, dann hinzufügen
passkey-scripts = Um einen Passkey hinzuzufügen, erlaube JavaScript in deinem Browser.
passkey-failed = Mit dem Passkey hat es nicht geklappt. Versuch es noch einmal oder nimm einen Code per E-Mail.
passkey-known-here = Auf diesem Gerät gibt es schon einen Passkey für dein Konto. Du kannst ihn einfach benutzen.
passkey-wrong = Dieser Passkey wurde nicht angenommen. Versuch es noch einmal oder nimm einen Code per E-Mail
passkey-many = Mehr Passkeys können wir nicht aufbewahren. Entferne zuerst einen
passkey-added = Dein Passkey ist hinzugefügt
passkey-added-text = Beim nächsten Mal kannst du dich damit anmelden.
passkey-removed = Mit diesem Passkey kann sich niemand mehr anmelden. Du kannst ihn auch auf deinem Gerät löschen.
mail-passkey-text =
    Zu deinem Konto in „{ service-name }“ bei { $brand } wurde ein Passkey hinzugefügt. Man kann sich damit anmelden.

    Warst du das? Dann musst du nichts tun. Wenn nicht, entferne den Passkey hier:
    { $link }

    Und schreib an { $email }.
account-kept = Danke. Deine Eingabe ist noch da. Klick jetzt auf „{ account-email-go }“.
mail-called-off = Du hast die Löschung gestoppt. Nichts wurde gelöscht.
mail-proof-text =
    Mit diesem Code bestätigst du für „{ service-name }“ bei { $brand }, dass du es bist:

    { $code }

    Der Code gilt zehn Minuten, und zwar in dem Browser, in dem du ihn angefordert hast.

    Wenn du keinen Code angefordert hast, ist vielleicht jemand unter deinem Namen angemeldet. Melde dich dann überall ab:
    { $link }

    Und schreib an { $email }.
mail-confirm-old-subject = Möchtest du deine E-Mail-Adresse ändern?
mail-confirm-old-text =
    Jemand möchte die E-Mail-Adresse deines Kontos bei { $brand } in { $address } ändern. Die Änderung muss an beiden Adressen bestätigt werden.

    Warst du das? Öffne innerhalb eines Tages diesen Link und bestätige die Änderung:
    { $link }

    Wenn du das nicht warst, ist vielleicht jemand unter deinem Namen angemeldet. Melde dich dann überall ab:
    { $account }
mail-copy-begun-subject = Ein Teil deiner Kopie ist fertig
mail-copy-begun = Ein Teil deiner Kopie ist fertig. Du kannst ihn drei Tage lang herunterladen. Der Rest fehlt noch. Wir schreiben dir, sobald alles da ist.
mail-erased-but-not-found = In unserer eigenen Datenbank haben wir gelöscht, worum du uns gebeten hast. In mindestens einem der anderen Systeme warst du nicht zu finden, dort konnte also nichts gelöscht werden. Wenn du weißt, unter welchem Namen oder welcher Nummer du dort bekannt bist, schreib uns bitte. Verlangt ein Gesetz, dass wir etwas noch eine Weile behalten, nutzen wir es für nichts anderes. Sicherungskopien unserer Datenbank bewahren wir höchstens { $period } auf; bis dahin kann das Gelöschte noch darin stehen.
