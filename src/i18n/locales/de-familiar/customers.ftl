customers-find-error = Gib eine Adresse oder eine Nummer ein
customers-none-text = Frag nach einer anderen Adresse oder Nummer. Oder schreib die Anfrage für jemanden ohne Konto auf.
customers-both-text = Diese Anfragen stehen neben dem Konto. Du siehst sie, sobald das Konto geöffnet ist.
customers-proof-hint = { $count ->
    [one] Kreuze an, was gezeigt wurde: mindestens eines.
   *[other] Kreuze an, was gezeigt wurde: mindestens { $countText }.
}
customers-error-proof = Kreuze mehr an, was zeigt, wer es ist, oder schreib die Anfrage ohne Konto auf
customers-error-expired = Inzwischen wurden die Daten geschlossen oder eine andere Person gesucht. Nichts wurde gespeichert. Such die Person noch einmal: Deine Eingaben für sie sind noch da
customers-error-way = Wähle, wie die Bitte kam
asked-by-telephone = weil du angerufen hast
asked-by-letter = weil du einen Brief geschrieben hast
asked-by-visit = weil du vorbeigekommen bist
asked-by-email = weil du eine E-Mail geschrieben hast
customers-file-since = Du hast sie am { $when } geöffnet. So kam die Bitte: { $way }.
customers-sees-text = Hier siehst du nur zu. Die Person sieht dasselbe auf ihren eigenen Seiten.
customers-error-what = Wähle, was sich ändern soll
customers-check = Lies das zuerst vor
customers-write-for = Du schreibst die Anfrage für das Konto { $reference } auf, dessen Daten du geöffnet hast.
customers-error-came = Gib den Tag an, an dem es kam
customers-error-came-early = Dieser Tag kommt erst noch. Gib den Tag an, an dem es kam
customers-error-came-far = { $count ->
    [one] Der Tag liegt mehr als einen Tag zurück. Frag beim Datenschutz nach, was zu tun ist
   *[other] Der Tag liegt mehr als { $countText } Tage zurück. Frag beim Datenschutz nach, was zu tun ist
}
customers-error-kind = Wähle, worum es geht
customers-email-hint = Lass das Feld leer, wenn die Person per Post geschrieben und keine angegeben hat.
customers-error-contact = Gib eine E-Mail-Adresse oder eine Postanschrift an
customers-error-reads = Wähle eine Sprache
customers-error-scope = Wähle, wovon
customers-which-hint = Mehrere enthalten das. Frag nach dem Tag.
customers-error-field = Wähle, was nicht stimmt
customers-error-before = Schreib auf, was dort jetzt steht
customers-error-before-none = So steht es nirgends in dieser Art von Daten. Lies es noch einmal vor, oder schreib eine Frage auf
customers-error-after = Schreib auf, was richtig ist
customers-error-which = Wähle, welcher Eintrag gemeint ist
customers-error-use = Wähle eine Nutzung
customers-error-words = Schreib auf, was die Person gesagt hat
customers-error-open-other = Inzwischen sind die Daten einer Person geöffnet, deshalb wurde nichts aufgeschrieben. Schließ die Daten zuerst: Deine Eingaben sind noch da
customers-error-disputes = Wähle eine Anfrage der Person, die beantwortet oder verspätet ist
customers-error-about = Wähle jemanden, der an dieser Anfrage gearbeitet hat
customers-error-behalf = Nur wer angefragt hat, kann eine Antwort beanstanden. Wähle „{ customers-behalf-self }“
customers-error-evidence = Schreib auf, warum die Person anfragen darf
receipt-why = Was du gesagt hast
receipt-not-you = Wenn du nicht darum gebeten hast
receipt-not-you-text = Ändere es auf der Seite „{ nav-choices }“ zurück, oder stell uns sofort eine Frage.
acted-opened = { $name } hat deine Daten geöffnet, { $way }
acted-opened-title = Wann unser Team deine Daten geöffnet hat
acted-opened-lede = Unser Team öffnet deine Daten, wenn du anrufst oder schreibst, oder um eine Anfrage zu bearbeiten. Wenn du um nichts gebeten hast, stell uns sofort eine Frage.
letter-chosen-title = Wir haben eine Wahl für dich geändert
letter-chosen-text = Jemand aus dem Team von { $brand } hat eine deiner Einstellungen geändert, weil du darum gebeten hast.
letter-chosen-not-you = Wenn du nicht darum gebeten hast, ändere es dort zurück, oder schreib sofort an { $email }.
letter-received-for = Jemand aus unserem Team hat sie für dich aufgeschrieben.
letter-received-for-not-you = Wenn du nicht darum gebeten hast, schreib sofort an { $email } und nenn die Nummer, die unten steht.
customers-there-text = Es wurde nichts aufgeschrieben. Deine Eingaben stehen noch im Formular. Wenn etwas Neues dabei ist, notier es bei der anderen Anfrage.
