next-waiting-by = Wir haben dich etwas gefragt. Bitte schreib unten deine Antwort, vor dem { $when }.
post-answer-by = Bitte schreib uns vor dem { $when }.
post-lede = Druck diese Seite: Auf dem Papier steht nur der Brief. Wenn der Brief zur Post gegeben ist, gib das unten an.
letter-asked-title = Wir haben eine Frage zu deiner Anfrage
letter-asked-text = Bitte antworte vor dem { $day }. Damit niemand sonst die Frage lesen kann, steht sie nicht in dieser E-Mail.
letter-asked-again-title = Wir warten noch auf deine Antwort
letter-asked-again-text = Wir haben dich etwas zu deiner Anfrage gefragt. Bitte antworte vor dem { $day }.
compose-error-by = Wähle einen Tag nach heute, höchstens 60 Tage entfernt
