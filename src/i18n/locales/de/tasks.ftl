role-task-holder = Zuständig für Systeme
tasks-title = Aufgaben
tasks-lede = Sie sehen nur, wonach Ihr System Personen führt und was dort zu suchen, zu berichtigen oder zu löschen ist. Jeder Blick wird notiert, und die Kundin oder der Kunde kann es lesen.
tasks-lede-desk = Weil Sie Anfragen beantworten, sehen Sie die offenen Aufgaben aller Systeme. Jedes Mal, wenn jemand nachsieht, um wessen Daten es in einer Aufgabe geht, wird das notiert, und die Kundin oder der Kunde kann es lesen.
tasks-whose = Um wessen Daten es geht, steht auf der nächsten Seite
tasks-systems = Systeme
# $name (String) - a system
# $count (String) - how many tasks are open
tasks-view = { $name }: { $count }
tasks-none = Hier ist nichts offen.
tasks-no-system = Noch ist Ihnen kein System zugeteilt. Das macht die Administration.
tasks-no-systems = Hier hat kein System mit Anfragen zu tun. Deshalb gibt es keine Aufgaben.
tasks-open = Offen, die ältesten zuerst
# $what (String) - what is to be done
# $reference (String) - the number of a request
# $when (String) - a day
tasks-one = { $what }: { $reference }, fällig bis { $when }
tasks-delete = Alles über diese Person löschen
tasks-copy = Alles über diese Person suchen
tasks-correct = Einen Eintrag über diese Person berichtigen
# $from (String) - a day
# $to (String) - a day
tasks-days = Nur vom { $from } bis zum { $to }
# $from (String) - a day
tasks-since = Nur ab dem { $from }
# $to (String) - a day
tasks-until = Nur bis zum { $to }
# $field (String) - the name of a value
# $kind (String) - a kind of data
# $after (String) - the right value
tasks-becomes = { $field } ({ $kind }) soll „{ $after }“ lauten
# $field (String) - the name of a value
# $kind (String) - a kind of data
# $after (String) - the right value
# $before (String) - the wrong value
tasks-becomes-instead = { $field } ({ $kind }) soll „{ $after }“ statt „{ $before }“ lauten
# $id (String) - the brand's own number of an entry
tasks-record = Eintrag { $id }
# $value (String) - a telephone number
tasks-by-phone = Telefonnummer { $value }
# $value (String) - an email address
tasks-by-email = E-Mail { $value }
# $value (String) - a customer number
tasks-by-reference = Kundennummer { $value }
tasks-by-nothing = Wir kennen nichts, wonach Ihr System diese Person führt. So lässt sich nicht suchen. Wählen Sie „Nicht möglich“ und schreiben Sie das: Das Team fragt die Person dann, zum Beispiel nach einer Kundennummer.
tasks-by-nothing-gone = Wir kennen nichts, wonach Ihr System diese Person führt. So lässt sich nicht suchen, und fragen kann sie niemand mehr, denn ihre Seite ist gelöscht. Wählen Sie „Nicht möglich“ und schreiben Sie das dazu: Kolleginnen und Kollegen halten dann fest, dass niemand suchen konnte.
tasks-waits = Jemand aus dem Team prüft, was gefunden wurde.
# $why (String) - the words of a colleague
tasks-refused = Jemand aus dem Team hat Nein zu dem gesagt, was gefunden wurde: „{ $why }“
tasks-refused-bare = Jemand aus dem Team hat Nein zu dem gesagt, was gefunden wurde
tasks-outdated = Seit etwas gefunden wurde, hat sich die Anfrage geändert. Bitte noch einmal suchen.
tasks-outcome = Was ist aus den angekreuzten Aufgaben geworden?
tasks-done = Erledigt
tasks-nothing = Nichts gefunden
tasks-failed = Nicht möglich
tasks-words = Was Sie gefunden haben, oder warum es nicht möglich ist
tasks-words-hint = Für eine Kopie fügen Sie ein, was Sie gefunden haben, und kreuzen nur diese Aufgabe an. Auf der nächsten Seite sehen Sie es so, wie es in die Kopie kommt.
tasks-file = Oder eine Datei wählen
tasks-file-hint = Einfacher Text, CSV oder JSON, bis zu 1 MB. Auf der nächsten Seite sehen Sie, was darin steht.
tasks-file-kind = So eine Datei lässt sich hier nicht lesen. Wählen Sie eine mit einfachem Text, CSV oder JSON
tasks-file-twice = Fügen Sie den Text ein oder wählen Sie eine Datei, nicht beides
tasks-go = Ergebnis speichern
tasks-for-colleagues = Nur für das Team
tasks-check-title = Prüfen und dann speichern
tasks-check-lede = Noch ist nichts gespeichert. Vergewissern Sie sich, dass jede Aufgabe die richtige Person betrifft.
tasks-check-changed = Die Anfrage hat sich inzwischen geändert. Für sie wird nichts gespeichert.
tasks-check-taken = Was eine andere Person dort gefunden hat, wird noch geprüft. Für diese Aufgabe wird nichts gespeichert.
tasks-effect-empty = Aus diesem System kommt nichts in die Kopie. Sobald jedes System geantwortet hat, geht die Kopie an die Kundin oder den Kunden.
tasks-effect-deleted = Die Kundin oder der Kunde liest, dass dieses System fertig ist. Sobald alles gelöscht ist, endet die Anfrage mit einer letzten Nachricht. Ein gespeichertes Ergebnis lässt sich nicht mehr ändern.
tasks-effect-corrected = Die Kundin oder der Kunde liest, dass dieses System fertig ist. Sobald jedes System geantwortet hat, endet die Anfrage. Ein gespeichertes Ergebnis lässt sich nicht mehr ändern.
tasks-effect-nothing = Die Kundin oder der Kunde liest, dass in diesem System niemand gefunden wurde. Kennen wir nichts, wonach das System die Person führt, steht dort, dass niemand suchen konnte. Sobald jedes System geantwortet hat, endet die Anfrage. Ein gespeichertes Ergebnis lässt sich nicht mehr ändern.
tasks-effect-failed = Die Aufgabe bleibt offen, und wer die Anfrage bearbeitet, liest den Grund. Die Kundin oder der Kunde liest, dass die Aufgabe noch nicht gelungen ist und wir uns darum kümmern.
tasks-effect-deleted-gone = Sobald alles gelöscht ist, endet die Anfrage. Wenn wir die E-Mail-Adresse der Person haben, teilt ihr eine letzte E-Mail das mit. Ein gespeichertes Ergebnis lässt sich nicht mehr ändern.
tasks-effect-nothing-gone = Sobald jedes System geantwortet hat, endet die Anfrage. Wenn wir die E-Mail-Adresse der Person haben, steht in einer letzten E-Mail, dass in mindestens einem System niemand gefunden wurde oder niemand suchen konnte. Ein gespeichertes Ergebnis lässt sich nicht mehr ändern.
tasks-effect-failed-gone = Die Aufgabe bleibt offen, und wer die Anfrage bearbeitet, liest den Grund. Die Person erfährt davon jetzt nichts, denn ihre Seite ist gelöscht.
tasks-error-picked = Kreuzen Sie die Aufgaben an, um die es geht. Eingefügtes gehört zu genau einer Aufgabe
tasks-error-outcome = Wählen Sie, was aus den Aufgaben geworden ist
tasks-error-nameless = Wir kennen nichts, wonach Ihr System diese Person führt. Niemand kann sie dort gesucht haben. Wählen Sie „Nicht möglich“ und schreiben Sie das
tasks-error-words = Schreiben Sie, warum es nicht möglich ist, mit weniger als einer Million Zeichen
tasks-reported = Gespeichert
tasks-not-saved = Nicht gespeichert
# $count (Number) - how many tasks
# $count_text (String) - the same, written
tasks-settled = { $count ->
    [one] Ein Ergebnis ist gespeichert.
   *[other] { $count_text } Ergebnisse sind gespeichert.
}
tasks-waiting = Jemand aus dem Team prüft, was Sie gefunden haben.
# $references (String) - numbers of requests
tasks-changed = Nicht gespeichert, weil sich die Anfrage geändert hat: { $references }. Sehen Sie in der Liste nach und versuchen Sie es noch einmal. Das eingetragene Ergebnis ist noch da.
# $references (String) - numbers of requests
tasks-taken = Nicht gespeichert, weil dort noch geprüft wird, was eine andere Person gefunden hat: { $references }. Das eingetragene Ergebnis ist noch da.
second-kind-found = Das Gefundene in die Kopie aufnehmen
story-looked-for = Jemand von uns hat gesehen, unter welchem Namen oder welcher Nummer in einem System zu suchen ist
people-systems = Systeme, für die diese Person zuständig ist
people-systems-text = Auf der Seite der Aufgaben sieht diese Person, was in diesen Systemen offen ist, und sonst nichts von den Anfragen.
people-systems-go = Systeme speichern
people-systems-saved = Die Systeme sind gespeichert.
system-fails-nothing-known = Wir kennen nichts, wonach dieses System die Person führt. Bitte dort von Hand nachsehen.
task-nothing-known = Wir kennen nichts, wonach dieses System die Person führt. Fragen Sie sie in der Anfrage, zum Beispiel nach einer Kundennummer. Wenn Sie danach „{ task-it-is-done }“ wählen, schreiben Sie dazu, wie Sie sie gefunden haben.
task-nothing-known-gone = Wir kennen nichts, wonach dieses System die Person führt, und fragen kann sie niemand mehr, denn ihre Seite ist gelöscht. Wenn Sie sie dort auch von Hand nicht finden, wählen Sie „{ task-they-are-not-found }“. Wenn Sie „{ task-it-is-done }“ wählen, schreiben Sie dazu, wie Sie sie gefunden haben. Wenn wir ihre E-Mail-Adresse haben, teilt eine letzte E-Mail es ihr mit.
task-error-nameless = Wir kennen nichts, wonach dieses System die Person führt. Wenn dort niemand suchen konnte, wählen Sie „{ task-they-are-not-found }“
system-fails-no-address = Das Portal weiß nicht, wo die Datenbank dieses Systems liegt. Wer das Portal betreibt, muss die Adresse eintragen.
system-fails-no-mapping = Im Ordner der Marke fehlt die Zuordnung für dieses System. Wer das Portal betreibt, muss sie ergänzen.
system-fails-away = Die Datenbank dieses Systems antwortet nicht. Das Portal versucht es von selbst noch einmal.
system-fails-refused = Die Datenbank dieses Systems lässt das Portal nicht hinein. Wer das Portal betreibt, muss Zugang und Passwort prüfen.
system-fails-forbidden = Der Zugang zur Datenbank hat nicht das Recht, das diese Aufgabe braucht. Wer das Portal betreibt, muss es erteilen.
system-fails-busy = Die Zeilen dieser Person sind in diesem System gerade gesperrt. Das Portal versucht es von selbst noch einmal.
system-fails-too-slow = Die Datenbank dieses Systems hat zu lange gebraucht. Das Portal versucht es von selbst noch einmal.
system-fails-differs = Die Tabellen dieses Systems passen nicht zur Zuordnung. Wer das Portal betreibt, muss das System testen und die Zuordnung berichtigen.
system-fails-several = Mehr als eine Zeile in diesem System könnte zu dieser Person gehören. Bitte dort von Hand nachsehen.
system-fails-too-much = Dieses System hat mehr über diese Person gespeichert, als das Portal übernehmen kann. Bitte dort von Hand nachsehen.
system-fails-still-named = Andere Zeilen in diesem System verweisen noch auf das, was gelöscht würde. Wer das Portal betreibt, muss die Zuordnung vervollständigen.
system-fails-unreadable = Manche Zeilen dieses Systems, die ein Gesetz eine Zeit lang aufzubewahren verlangt, haben ein Datum, das sich nicht lesen lässt. Deshalb wurde nichts gelöscht. Wer das Portal betreibt, muss das Datum dieser Zeilen berichtigen.
system-fails-unfit = Eine Regel der Datenbank lässt nicht zu, dass eine Zeile gelöscht oder ein Wert geleert wird. Wer das Portal betreibt, muss die Zuordnung oder die Regel berichtigen.
system-fails-other = Die Datenbank dieses Systems hat unerwartet geantwortet. Das Portal versucht es von selbst noch einmal.
system-fails-not-understood = Dieses System hat so geantwortet, dass das Portal es nicht versteht, oder mit mehr, als hineinpasst. Davon wurde nichts behalten. Wer das Portal betreibt, muss das Programm berichtigen, dann lässt sich noch einmal fragen.
system-fails-another-person = Die Antwort dieses Systems handelt von jemand anderem. Davon wurde nichts behalten. Wer das Portal betreibt, muss das Programm berichtigen, dann lässt sich noch einmal fragen.
