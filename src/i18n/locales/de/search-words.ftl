search-same =
    löschen | entfernen | tilgen | vernichten | loswerden | los
    stoppen | beenden | aufhören | abschalten | abstellen | ausschalten | deaktivieren | abstellen
    abbestellen | abmelden | austragen | kündigen
    Mail | E-Mail | Werbemail | Postfach
    Werbung | Reklame | Anzeige
    verfolgen | tracken | Tracking | beobachten | ausspionieren | überwachen
    verkaufen | Verkauf
    weitergeben | teilen | übermitteln | bekommen | erhalten
    Firma | Unternehmen | Dritte | Partner | Empfänger | wer
    anrufen | Anruf | Telefon | Telefonat | klingeln
    Daten | Informationen | Angaben
    Kopie | herunterladen | Export | kopieren | Auskunft
    falsch | Fehler | stimmt | veraltet | unrichtig
    ändern | aktualisieren | berichtigen | korrigieren
    Passwort | Kennwort | Zugangsdaten
    Konto | Account | Kundenkonto | Mitgliedschaft
    Beschwerde | beschweren
    Mensch | Person | Mitarbeiter | Ansprechpartner
    speichern | aufbewahren | behalten | gespeichert
    Empfehlung | Vorschlag
    gehackt | gestohlen | missbraucht
    Brief | Post | Prospekt | Katalog | Flyer
    widerrufen | zurückziehen | zurücknehmen
    Anschrift | Adresse
    Handy | Smartphone
