beside-masked = Was die Person gewählt hat, ist verdeckt, bis du sagst, warum du es sehen musst.
beside-unnamed = Noch ist nicht bekannt, um wessen Konto es geht. Sobald du das Konto nennst, steht hier, was gewählt ist.
beside-see-hint = Die Person liest, dass du nachgesehen hast, und wann.
beside-file-since = Du hast sie am { $when } für die Anfrage { $reference } geöffnet.
beside-only-text = Für diese Anfrage siehst du nur zu. Prüf zuerst, mit wem du sprichst. Dann kannst du eine Wahl für die Person ändern.
