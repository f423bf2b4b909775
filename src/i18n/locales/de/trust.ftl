trust-title = Wie gut wir Wort halten
trust-about = Unsere eigenen Zahlen zu Antworten, Entscheidungen und Blicken auf Daten: gute und schlechte.
trust-lede = Unsere eigenen Zahlen von { $from } bis { $to }, gute und schlechte. Es sind Summen: Niemand ist darin zu finden.
trust-nothing-yet = Es gibt noch keine Zahlen. Wir haben erst begonnen zu zählen.
trust-since = Wir zählen seit { $month }.
trust-when = Neue Zahlen kommen, sobald keine davon unter zehn liegt, spätestens nach zwölf Monaten.
trust-in-time = { $part } von { $all } Antworten kamen rechtzeitig.
trust-answers = Wir haben { $all } Antworten gegeben.
trust-few-answers = Wir haben so wenige Antworten gegeben, dass wir nicht sagen, wie viele.
trust-half = Die Hälfte kam nach höchstens { $days }.
trust-nine-of-ten = Neun von zehn kamen nach höchstens { $days }.
trust-asked = Wenn uns jemand etwas fragt
trust-days-note = Antworten insgesamt: { $all }
trust-days-hidden = Nicht genannt: { $groups }
trust-granted = Wie gewünscht getan, ganz oder zum Teil
trust-declined = Abgelehnt
trust-withdrawn = Zurückgenommen
trust-chosen = Wofür sich Menschen entscheiden
trust-share = { $now } von 100 Kundinnen und Kunden
trust-share-then = { $now } von 100 Kundinnen und Kunden; ein Jahr zuvor { $then }
trust-few-customers = Welche Stufe Menschen wählen, sagen wir, sobald es genug sind.
trust-looked = Wenn wir Daten ansehen
trust-looks = { $count ->
    [one] Unser Team hat { $countText } Mal verdeckte Daten gesehen, mit einer Begründung. Jede betroffene Person kann lesen, wer hingesehen hat und warum.
   *[other] Unser Team hat { $countText } Mal verdeckte Daten gesehen, jedes Mal mit einer Begründung. Jede betroffene Person kann lesen, wer hingesehen hat und warum.
}
trust-few-looks = Unser Team hat so selten verdeckte Daten gesehen, dass wir nicht sagen, wie oft. Jede betroffene Person kann lesen, wer hingesehen hat und warum.
trust-promised = Was wir sonst versprochen haben
trust-promised-none = Hier gibt es noch nichts zu berichten.
trust-wrong = Was uns nicht gelungen ist
trust-late = { $count ->
    [one] { $countText } Antwort kam zu spät.
   *[other] { $countText } Antworten kamen zu spät.
}
trust-few-late = Wie viele Antworten zu spät kamen, nennen wir nicht: Es waren zu wenige, oder eine andere Zahl ginge daraus hervor.
trust-reviews-late = { $count ->
    [one] { $countText } Prüfung fand nach ihrem Tag statt.
   *[other] { $countText } Prüfungen fanden nach ihrem Tag statt.
}
trust-hidden-title = Was hier nicht steht
trust-hidden = Zahlen unter zehn stehen hier nicht, und auch nichts, woraus sie hervorgingen. Diese Zahlen entstanden, als { $month } vorbei war, und ändern sich nicht mehr.
figures-withheld = Nicht genannt
figures-no-days = Noch keine
figures-days = { $count ->
    [0] 0 Tagen
    [one] { $countText } Tag
   *[other] { $countText } Tagen
}
figures-days-from-to = { $from } bis { $to } Tage
figures-longer = Länger
figures-less = Entscheidungen für weniger
figures-more = Entscheidungen für mehr
figures-both = Entscheidungen für hier weniger und dort mehr
figures-explanations = Geöffnete Erklärungen
figures-reviews-in-time = Rechtzeitige Prüfungen
figures-reviews-late = Verspätete Prüfungen
figures-trainings = Bestandene Schulungen unseres Teams
figures-said-and-done = Öffentliche Antworten auf Rückmeldungen
figures-by-days = Antworten nach Tagen
figures-days-name = Tage bis zur Antwort
figures-as-table = Dasselbe als Tabelle
figures-made-up = Diese Zahlen sind erfunden: Das hier ist eine Vorführung.
figures-files = Zum Mitnehmen
figures-csv = Als Tabelle (CSV)
figures-json = Als Daten (JSON)
figures-print = Gedruckt ist es dieselbe Seite ohne das Menü.
