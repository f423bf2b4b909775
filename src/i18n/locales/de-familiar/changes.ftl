changes-again = Nutzungen, nach denen wir dich noch einmal fragen
changes-banner-again = Für manche Nutzungen brauchen wir deine neue Zustimmung. Bis dahin bleiben sie aus.
again-title = Bitte wähle hier noch einmal
again-text = Du hast vor dem { $when } zugestimmt. Was wir tun, hat sich seitdem geändert. Darum ist Folgendes aus, bis du neu wählst:
notice-print = Hier steht der ganze Datenschutzhinweis. Mit dem Druckbefehl deines Browsers kannst du ihn aufbewahren.
notice-about = Über uns und deine Rechte
