arrived-title = Datei hinzufügen, die per Post oder E-Mail kam
arrived-file = Die Datei
arrived-hint = Zum Beispiel eine Vollmacht oder ein Scan: PDF, Bild (PNG oder JPEG) oder reiner Text, bis { $size } MB. Nach der Antwort wird die Datei gelöscht.
arrived-words = Worum es sich handelt
arrived-words-hint = Nur wenn nötig. Die Person liest den Text, und dass die Datei hinzugefügt wurde.
arrived-go = Datei hinzufügen
arrived-error-none = Bitte die Datei wählen, die gekommen ist
story-file-came = Wir haben eine Datei hinzugefügt, die von Ihnen kam
