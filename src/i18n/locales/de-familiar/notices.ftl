publish-error-weights = Gib zu jeder Nutzung an, wie schwer ihre Änderung wiegt
publish-error-texts = Schreib in jeder Sprache, was sich ändert, in höchstens 2.000 Zeichen
publish-error-retire = Wähl jede Nutzung, die enden soll, oder lass sie im Ordner
