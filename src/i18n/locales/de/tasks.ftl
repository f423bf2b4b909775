role-task-holder = Zuständig für Systeme
tasks-title = Aufgaben
tasks-lede = Sie sehen nur, wonach Ihr System Personen führt. Jeder Blick wird notiert, und die Kundin oder der Kunde kann es lesen.
tasks-systems = Systeme
# $name (String) - a system
# $count (String) - how many tasks are open
tasks-view = { $name }: { $count }
tasks-none = Hier ist nichts offen.
tasks-no-system = Noch ist Ihnen kein System zugeteilt. Das macht die Administration.
tasks-open = Offen, die ältesten zuerst
# $what (String) - what is to be done
# $reference (String) - the number of a request
# $when (String) - a day
tasks-one = { $what }: { $reference }, fällig bis { $when }
tasks-delete = Alles über diese Person löschen
tasks-copy = Alles über diese Person suchen
# $value (String) - a telephone number
tasks-by-phone = Telefonnummer { $value }
# $value (String) - an email address
tasks-by-email = E-Mail { $value }
# $value (String) - a customer number
tasks-by-reference = Kundennummer { $value }
tasks-by-nothing = Wir kennen nichts, wonach Ihr System diese Person führt.
tasks-waits = Jemand aus dem Team prüft, was gefunden wurde.
tasks-outcome = Was ist aus den angekreuzten Aufgaben geworden?
tasks-done = Erledigt
tasks-nothing = Nichts gefunden
tasks-failed = Nicht möglich
tasks-words = Was Sie gefunden haben, oder warum es nicht möglich ist
tasks-words-hint = Für eine Kopie fügen Sie ein, was Sie gefunden haben, und kreuzen nur diese Aufgabe an. Vor dem Verschicken prüft es jemand aus dem Team.
tasks-go = Ergebnis speichern
tasks-error-picked = Kreuzen Sie die Aufgaben an, um die es geht. Eingefügtes gehört zu genau einer Aufgabe
tasks-error-outcome = Wählen Sie, was aus den Aufgaben geworden ist
tasks-error-words = Schreiben Sie, warum es nicht möglich ist, mit weniger als einer Million Zeichen
tasks-reported = Gespeichert
# $count (Number) - how many tasks
# $count_text (String) - the same, written
tasks-settled = { $count ->
    [one] Ein Ergebnis ist gespeichert.
   *[other] { $count_text } Ergebnisse sind gespeichert.
}
tasks-waiting = Jemand aus dem Team prüft, was Sie gefunden haben.
# $references (String) - numbers of requests
tasks-changed = Nicht gespeichert, weil sich die Anfrage geändert hat: { $references }. Sehen Sie in der Liste nach und versuchen Sie es noch einmal.
second-kind-found = Das Gefundene in die Kopie aufnehmen
story-looked-for = Jemand, der für ein anderes System zuständig ist, hat gesehen, wonach es diese Person führt
story-looked-for-you = Jemand, der für ein anderes System zuständig ist, hat gesehen, wonach es Sie führt
people-systems = Systeme, für die diese Person zuständig ist
people-systems-text = Auf der Seite der Aufgaben sieht diese Person, was in diesen Systemen offen ist, und sonst nichts von den Anfragen.
people-systems-go = Systeme speichern
people-systems-saved = Die Systeme sind gespeichert.
