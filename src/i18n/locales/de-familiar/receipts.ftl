receipt-check-lede = Jemand hat dir einen Beleg von uns gezeigt, oder du hast einen aufgehoben. Hier siehst du, ob er echt ist.
receipt-check-how = Wir suchen den Beleg in unserem Protokoll und vergleichen jeden Teil mit dem, was wir geschrieben haben. Du brauchst kein Konto. Du erfährst über niemanden etwas, das nicht auf dem Beleg steht.
receipt-check-hint = Öffne die Datei (JSON), kopier alles und füg es hier ein. Wir behalten nichts davon.
receipt-check-missing = Füg zuerst den Beleg ein
receipt-check-too-long = Der Text ist länger als jeder Beleg von uns. Füg nur die Datei ein
receipt-check-unreadable = Diesen Text können wir nicht lesen. Füg die ganze Datei ein, von der ersten bis zur letzten Klammer
