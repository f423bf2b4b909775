items-views = Ansichten der Aufgaben
items-all = Alle
items-mine = Meine
items-reviews = Prüfungen
items-fairness = Fairness
items-concerns = Bedenken
items-holds = Ruhend
items-disobedience = Systeme
items-behind = Systeme im Rückstand
items-unanswered = Systeme ohne Antwort
items-log = Protokoll
items-database = Datenbank
reviews-overdue =
    { $count ->
        [one] { $countText } Prüfung ist überfällig.
       *[other] { $countText } Prüfungen sind überfällig.
    }
review-must-keep = Was ein Gesetz behält von: { $name }
review-facts = Was bekannt ist
review-since = Alles seit { $when }. Die Zeit zwischen zwei Prüfungen: { $period }.
review-changed = Was sich geändert hat
review-unchanged = Kein Datenschutzhinweis hat daran etwas geändert.
review-version = Datenschutzhinweis { $number }, { $when }
review-asked = Was gesagt wurde
review-complaints = Beschwerden, worüber auch immer
review-objections = Widersprüche
review-looks = Ein Mensch sollte noch einmal hinsehen
review-corrections = Berichtigungen
review-refusals = Davon abgelehnt
review-explained = Erklärt, soweit noch vorhanden
review-odd = Davon als seltsam empfunden
review-withheld = weniger als zehn, oder es verriete eine kleinere Zahl
review-kept = Wie lange es bleibt
review-oldest = Das Älteste ist vom { $when }.
review-nothing-held = Es ist nichts gespeichert.
review-too-long = Etwas bleibt länger, als wir sagen.
review-disobeyed = Systeme, die sich nicht gefügt haben
review-obeyed = Keine.
review-fairness = Fairness
review-no-flags = Nichts ist aufgefallen.
review-needed = Wird das noch gebraucht?
review-least = Kommt es mit so wenig Daten aus wie möglich?
review-texts = Sagen die Texte, was geschieht?
review-fine = Ja
review-change = Etwas muss sich ändern
review-words = Was sich ändern muss
review-words-hint = Nur wenn sich etwas ändern muss: was, bis wann und durch wen.
review-sign = Antworten und unterschreiben
review-signs = Darunter stehen dann Name und Rolle.
review-sign-go = Prüfung unterschreiben
review-signed = Unterschrieben von { $name }, { $role }, am { $when }
review-waits = Bisher hat kein Datenschutzhinweis das geändert.
review-waits-since = Verlangt am { $when }. Bisher hat kein Datenschutzhinweis das geändert.
review-demands = Änderungen, die noch ausstehen
error-review-needed = Sagen Sie, ob es noch gebraucht wird
error-review-least = Sagen Sie, ob es mit so wenig Daten auskommt wie möglich
error-review-texts = Sagen Sie, ob die Texte stimmen
error-review-words = Schreiben Sie, was sich ändern muss
error-review-long = Schreiben Sie höchstens 2.000 Zeichen
error-review-outcome = Sie wollen eine Änderung. Wählen Sie „Etwas ändert sich“ oder „Wir beenden es“
item-to-case = Anfrage { $reference } öffnen
item-hold-text = Diese Anfrage ruht, und der Tag ist da, sie wieder anzusehen. Von selbst geht die Arbeit nie weiter: Entweder ruht die Anfrage mit einem Grund bis zu einem anderen Tag, oder jemand setzt sie jetzt fort.
item-obeys-now = In letzter Zeit kam es nicht wieder vor.
public-reviews = Wir sehen wieder hin
public-reviews-kept =
    { $count ->
        [one] Wir prüfen jede Nutzung, alle, die Daten bekommen, und jede Regel, nach der etwas länger bleibt, immer wieder. Davon ist eine pünktlich.
       *[other] Wir prüfen jede Nutzung, alle, die Daten bekommen, und jede Regel, nach der etwas länger bleibt, immer wieder. Davon sind { $countText } pünktlich.
    }
public-reviews-none-late = Nichts ist überfällig.
public-reviews-late = Überfällig sind:
public-reviews-line = { $name }: bis { $when } vorgesehen
