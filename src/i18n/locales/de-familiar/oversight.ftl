item-reasons-hint = Bitte nenne hier keine Kundin und keinen Kunden. Alle, die Aufsicht führen, können es lesen, und es kann zitiert werden.
error-outcome = Wähle, was folgt
error-reasons = Schreib eine Begründung
error-reasons-long = Schreib höchstens 5.000 Zeichen
error-again = Wähle einen Tag, zum Beispiel den 30. Mai 2027
error-again-past = Wähle einen Tag nach heute
error-again-far = Wähle einen Tag in den nächsten drei Jahren
item-log-text = Beim Prüfen des ganzen Protokolls passte etwas nicht. Klär, wer in die Datenbank schreiben konnte, und bewahr eine Kopie davon auf, wie sie jetzt ist. Im Protokoll steht, was gefunden wurde.
