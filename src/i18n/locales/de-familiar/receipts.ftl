receipt-check-lede = Jemand hat dir einen Beleg von uns gezeigt, oder du hast einen aufgehoben. Hier siehst du, ob er echt ist.
receipt-check-how = Wir suchen den Beleg in unserem Protokoll und vergleichen jeden Teil mit dem, was wir geschrieben haben. Du brauchst kein Konto. Du erfährst über niemanden etwas, das nicht auf dem Beleg steht.
receipt-check-file-long = Diese Datei ist größer als jeder Beleg von uns. Wähl die Datei des Belegs: der Name endet auf .json
receipt-check-file-unreadable = Diese Datei ist kein Beleg. Wähl die Datei, deren Name auf .json endet: ein Bild, ein PDF oder ein Ausdruck lässt sich nicht prüfen
receipt-check-hint = Öffne die Datei (JSON), kopier alles und füg es hier ein. Wir behalten nichts davon.
receipt-check-missing = Wähl die Datei des Belegs, oder füg den Text ein
receipt-check-too-long = Der Text ist länger als jeder Beleg von uns. Füg nur die Datei ein
receipt-check-unreadable = Diesen Text können wir nicht lesen. Füg die ganze Datei ein, von der ersten bis zur letzten Klammer
