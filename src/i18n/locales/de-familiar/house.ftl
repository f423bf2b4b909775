log-file-text = Alle passenden Einträge, einer je Zeile (JSON Lines), mit ihren Kettengliedern. Im Protokoll steht, dass du sie geholt hast.
