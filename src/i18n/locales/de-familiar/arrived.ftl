story-file-came = Wir haben eine Datei hinzugefügt, die von dir kam
