changes-again = Nutzungen, nach denen wir dich noch einmal fragen
changes-banner-again = Manche Nutzungen haben sich geändert. Deine frühere Zustimmung dazu gilt nicht mehr, sie sind aus.
changes-banner-ask = Möchtest du neu wählen?
again-text = Du hast vor dem { $when } zugestimmt. Was wir tun, hat sich seitdem geändert. Darum ist Folgendes aus, bis du neu wählst:
notice-print = Hier steht der ganze Datenschutzhinweis. Mit dem Druckbefehl deines Browsers kannst du ihn aufbewahren.
notice-about = Über uns und deine Rechte
