error-review-needed = Sag, ob es noch gebraucht wird
error-review-least = Sag, ob es mit so wenig Daten auskommt wie möglich
error-review-texts = Sag, ob die Texte stimmen
error-review-words = Schreib, was sich ändern muss
error-review-long = Schreib höchstens 2.000 Zeichen
error-review-outcome = Du willst eine Änderung. Wähle „Etwas ändert sich“ oder „Wir beenden es“
