## Stufen

level-off = Aus
    .summary = Alle sehen die gleichen Seiten und Angebote. Wir nutzen nur, was wir brauchen, um Ihr Konto zu führen, es zu schützen und Besuche zu zählen.
level-basic = Basis
    .summary = Wir nutzen, was Sie bei uns kaufen, und schlagen Ihnen Passendes vor. Außerdem schicken wir Ihnen unsere Neuigkeiten per E-Mail.
level-full = Umfassend
    .summary = Wir nutzen auch, was Sie ansehen, Ihren Ort und unsere Vermutungen. Seiten und E-Mails richten sich nach Ihnen. Bevor wir Allergien nutzen, die Sie uns nennen, oder Daten an unseren Werbepartner Adwise weitergeben, fragen wir Sie einzeln.

## Stationen

touchpoint-browse = Sie sehen sich um
    .what = Sie besuchen unsere Website oder App.
    .notice = Wenn Sie angemeldet sind, merken wir uns, welche Seiten Sie öffnen und was Sie suchen. Sie bestimmen, ob sich dadurch etwas für Sie ändert.
touchpoint-account = Sie legen ein Konto an
    .what = Sie sagen uns, wie Sie heißen und wie wir Sie erreichen.
    .notice = Mit Name, E-Mail-Adresse, Telefonnummer und Anschrift führen wir Ihr Konto und schicken Ihnen Ihre Bestellungen.
touchpoint-buy = Sie kaufen ein
    .what = Sie wählen aus, bezahlen und bestellen.
    .notice = Wir nutzen die Angaben zu Kauf und Zahlung, um Ihnen zu liefern und Betrug zu erkennen. Rechnungen müssen wir 8 Jahre behalten.
touchpoint-delivery = Ihre Bestellung kommt an
    .what = Wir schicken Ihr Paket. Sie behalten es oder schicken es zurück.
    .notice = Parcelo bringt Ihr Paket und bekommt dafür Ihren Namen, Ihre Anschrift, E-Mail-Adresse und Telefonnummer.
touchpoint-store = Sie kommen in einen Laden
    .what = Sie besuchen einen unserer Läden.
    .notice = Zeigen Sie Ihre Kundenkarte, merken wir uns den Laden, den Tag und Ihren Einkauf. Sie können hier auch ohne Karte kaufen.
touchpoint-email = Wir schreiben Ihnen
    .what = Sie bekommen Neuigkeiten, Ideen und Angebote per E-Mail.
    .notice = An diese Adresse schreiben wir Ihnen zu Konto und Bestellungen. Neuigkeiten und Angebote kommen nur, wenn Sie es so wählen.
touchpoint-ads = Sie sehen unsere Werbung anderswo
    .what = Sie sehen eine Anzeige von uns auf einer anderen Website.
    .notice = Führt eine Anzeige Sie zu uns, merken wir uns, welche es war. An unseren Werbepartner Adwise geben wir nur etwas weiter, wenn Sie es so wählen.
touchpoint-help = Sie bekommen Hilfe
    .what = Sie schreiben uns, rufen an oder chatten mit uns.
    .notice = Was Sie uns sagen, behalten wir 2 Jahre. So lösen wir Ihr Problem und wissen, was vereinbart ist.

## Daten, die Sie uns nennen

category-contact = Wie wir Sie erreichen
    .also = Adresse | Anschrift | Name | Telefon | E-Mail | Kontaktdaten | persönliche Angaben
    .what = Ihr Name, Ihre E-Mail-Adresse, Ihre Telefonnummer und Ihre Anschrift.
    .why = Damit schicken wir Ihre Bestellungen, beantworten Ihre Fragen und schicken Ihnen Neuigkeiten per E-Mail, wenn Sie das wählen.
    .example = Zum Beispiel Ihre Straße und Hausnummer, damit das Paket Sie findet.
    .method = Sie nennen sie uns, wenn Sie ein Konto anlegen oder etwas bestellen.
    .stored = Unsere Kundendatenbank in Frankfurt am Main.
    .field-name = Name
    .field-email = E-Mail-Adresse
    .field-phone = Telefonnummer
    .field-address = Anschrift
category-preferences = Ihre Größen und Interessen
    .also = Vorlieben | Profil | Kleidergröße | Schuhgröße
    .what = Ihre Kleidergrößen und Themen, die Sie mögen. Aber nur, wenn Sie das eintragen.
    .why = Wir heben sie in Ihrem Konto auf. Nur wenn Sie es einschalten, wählen wir damit auch Dinge für Sie aus.
    .example = Zum Beispiel Schuhgröße 39 und Pflanzen für den Balkon.
    .method = Sie tragen sie in Ihrem Konto ein.
    .stored = Unsere Kundendatenbank in Frankfurt am Main.
    .field-interests = Interessen
    .field-clothes_size = Kleidergröße
    .field-shoe_size = Schuhgröße
category-allergies = Ihre Allergien
    .also = Gesundheit | Krankheit | Unverträglichkeit
    .what = Worauf Ihr Körper reagiert, aber nur, wenn Sie es uns sagen. Diese Daten betreffen Ihre Gesundheit, darum liegen sie getrennt und verschlossen.
    .why = So warnen wir Sie, bevor Sie etwas kaufen, das Ihnen schaden kann.
    .example = Zum Beispiel Nickel in Knöpfen oder Wolle im Pullover.
    .method = Sie tragen sie in Ihrem Konto ein oder sagen sie uns im Laden.
    .stored = Eine eigene, verschlossene Datenbank in Frankfurt am Main.
    .field-substance = Allergie gegen
    .field-found_in = Enthalten in
    .field-told = Angegeben
    .value-told-account = In Ihrem Konto
    .value-told-shop = Im Laden
category-orders = Was Sie kaufen
    .also = Käufe | Einkäufe | Bestellungen | Bestellverlauf | gekauft | Retouren
    .what = Was Sie kaufen, was Sie bezahlt haben und wann. Auch, was Sie zurückgeschickt haben.
    .why = Damit liefern wir, nehmen Waren zurück, führen unsere Steuerunterlagen und schlagen Passendes vor, wenn Sie das wählen.
    .example = Zum Beispiel ein Regenmantel für 89 Euro am 4. März.
    .method = Sie bestellen etwas oder zeigen an der Kasse Ihre Kundenkarte.
    .stored = Unser Bestellsystem in Frankfurt am Main.
    .must-keep = Das Steuerrecht verlangt, dass wir Ihre Rechnungen 8 Jahre behalten. Wir nutzen sie 3 Jahre lang. Danach schließen wir sie weg und nutzen sie nur noch für die Steuer.
    .field-items = Artikel
    .field-total = Gesamtbetrag
    .field-state = Status
    .value-state-packing = Wird gepackt
    .value-state-sent = Unterwegs
    .value-state-delivered = Geliefert
    .value-state-bought-in-shop = Im Laden gekauft
    .value-state-part-sent-back = Teilweise zurückgeschickt
    .value-state-sent-back = Zurückgeschickt
    .value-state-cancelled = Storniert
    .field-sent_back = Zurückgeschickte Artikel
    .field-order_number = Bestellnummer
category-payment = Wie Sie bezahlen
    .also = Zahlung | Karte | Kreditkarte | Bank | Konto | Geld | Rechnung
    .what = Wie Sie bezahlen und die letzten vier Ziffern Ihrer Karte. Die ganze Nummer hat nur Paywell.
    .why = Das brauchen wir, um Geld anzunehmen, Geld zu erstatten und Betrug zu erkennen.
    .example = Zum Beispiel eine Karte mit 4417 am Ende, benutzt am 4. März.
    .method = Sie wählen an der Kasse, wie Sie bezahlen.
    .stored = Unsere Zahlungsdaten in Frankfurt am Main.
    .field-method = Zahlungsart
    .value-method-card = Karte
    .value-method-invoice = Rechnung
    .value-method-direct-debit = Lastschrift
    .value-method-gift-card = Geschenkkarte
    .value-method-cash = Bar
    .field-card_ending = Letzte vier Ziffern
    .field-state = Status
    .value-state-open = Noch offen
    .value-state-paid = Bezahlt
    .value-state-part-paid-back = Teilweise erstattet
    .value-state-paid-back = Erstattet
    .field-order_number = Bestellnummer
category-messages = Ihre Nachrichten an uns
    .also = Nachrichten | Chats | Anrufe | Gespräche | Beschwerden | Aufzeichnungen
    .what = Ihre E-Mails und Chats und unsere Notizen zu Ihren Anrufen.
    .why = Damit lösen wir Ihr Problem und wissen, was vereinbart ist.
    .example = Zum Beispiel Ihre E-Mail über eine Lampe, die kaputt ankam.
    .method = Sie schreiben oder rufen an, und unser Team macht Notizen.
    .stored = Das Hilfesystem von Answerly in London, Vereinigtes Königreich.
    .field-subject = Betreff
    .field-channel = Kontakt per
    .value-channel-email = E-Mail
    .value-channel-chat = Chat
    .value-channel-call = Telefon
    .field-text = Nachricht oder Notiz
    .field-call_length = Gesprächsdauer
    .unit-call_length = Min.
    .field-solved = Gelöst

## Daten, die wir sehen

category-browsing = Was Sie ansehen
    .also = angesehen | Tracking | Klicks | Cookies | Seiten | Besuche | Verlauf
    .what = Die Seiten und Produkte, die Sie öffnen, während Sie angemeldet sind.
    .why = Damit zählen wir Besuche. Nur wenn Sie es einschalten, wählen wir damit auch Produkte und Anzeigen für Sie aus.
    .example = Zum Beispiel haben Sie am Sonntag drei Gartenstühle angesehen.
    .method = Unsere Website und App merken sich die Seiten, wenn Sie sie öffnen.
    .stored = Unsere Webdaten in Frankfurt am Main.
    .field-page = Seite oder Produkt
    .field-page_type = Art der Seite
    .value-page_type-product = Produkt
    .value-page_type-list = Produktliste
    .value-page_type-guide = Ratgeber
    .value-page_type-home = Startseite
    .field-where = Website oder App
    .value-where-site = Unsere Website
    .value-where-app = Unsere App
category-searches = Was Sie suchen
    .also = Suchverlauf | Suchbegriffe | gesucht
    .what = Die Wörter, die Sie in unser Suchfeld tippen, während Sie angemeldet sind.
    .why = Damit verbessern wir Suchen ohne Treffer. Nur wenn Sie es einschalten, wählen wir damit auch Dinge für Sie aus.
    .example = Zum Beispiel haben Sie nach „Vorhang Leinen“ gesucht.
    .method = Unsere Website und App merken sich die Wörter, wenn Sie eine Suche starten.
    .stored = Unsere Webdaten in Frankfurt am Main.
    .field-words = Suchwörter
    .field-results = Treffer
    .field-where = Website oder App
    .value-where-site = Unsere Website
    .value-where-app = Unsere App
category-basket = Was noch im Warenkorb liegt
    .also = Einkaufswagen | Einkaufskorb
    .what = Dinge, die Sie in den Warenkorb gelegt und noch nicht gekauft haben.
    .why = Wir heben den Warenkorb für Sie auf. Nur wenn Sie es einschalten, wählen wir damit auch Dinge für Sie aus.
    .example = Zum Beispiel zwei Blumentöpfe seit letztem Freitag.
    .method = Unsere Website und App behalten, was Sie in den Warenkorb legen.
    .stored = Unser Bestellsystem in Frankfurt am Main.
    .field-product = Produkt
    .field-quantity = Anzahl
    .field-price = Einzelpreis
category-device = Ihr Gerät
    .also = Handy | Smartphone | Computer | Tablet | IP-Adresse | Browser | Cookies
    .what = Die Art Ihres Handys oder Computers, der Browser und die IP-Adresse. Auch, wann Sie sich anmelden.
    .why = Damit schützen wir Ihr Konto, erkennen Betrug und zählen Besuche.
    .example = Zum Beispiel eine Anmeldung mit einem Android-Handy um 18:05 Uhr.
    .method = Ihr Browser oder unsere App sagt es uns bei jeder Verbindung.
    .stored = Unsere Sicherheitsdaten in Frankfurt am Main.
    .field-device = Gerät
    .value-device-phone = Handy
    .value-device-tablet = Tablet
    .value-device-computer = Computer
    .field-system = Betriebssystem
    .value-system-android = Android
    .value-system-ios = iOS
    .value-system-windows = Windows
    .value-system-macos = macOS
    .value-system-linux = Linux
    .field-browser = Browser
    .value-browser-chrome = Chrome
    .value-browser-safari = Safari
    .value-browser-firefox = Firefox
    .value-browser-edge = Edge
    .value-browser-app = Unsere App
    .field-address = IP-Adresse
    .field-sign_in = Angemeldet
category-store-visits = Ihre Besuche in unseren Läden
    .also = Filiale | Geschäft | Kundenkarte | Standort
    .what = In welchem Laden Sie waren und an welchem Tag.
    .why = Nur wenn Sie es einschalten, zeigen wir damit Ihre Läden zuerst und wählen Dinge für Sie aus.
    .example = Zum Beispiel unser Laden in Leipzig am 12. Juni.
    .method = Die Kasse merkt es sich, wenn Sie Ihre Kundenkarte zeigen.
    .stored = Unsere Ladendaten in Frankfurt am Main.
    .field-shop = Laden
    .field-day = Tag
category-mail-opens = Welche E-Mails Sie öffnen
    .also = Zählpixel | E-Mail-Tracking | geöffnet | Klicks | Newsletter
    .what = Welche unserer E-Mails Sie öffnen und welchen Links darin Sie folgen.
    .why = So schicken wir Ihnen E-Mails zu Themen, die Sie mögen.
    .example = Zum Beispiel haben Sie unsere E-Mail über Rosen geöffnet.
    .method = Ein winziges Bild und die Links in der E-Mail zeigen es uns, aber nur, solange „Für Sie ausgewählt“ an ist.
    .stored = Das E-Mail-System von Letterbird in Zürich, Schweiz.
    .field-mail = E-Mail
    .field-mail_type = Art der E-Mail
    .value-mail_type-news = Neuigkeiten
    .value-mail_type-picked = Für Sie ausgewählt
    .value-mail_type-similar = Ähnlich wie Gekauftes
    .field-links = Angeklickte Links

## Daten, die wir ableiten

category-town = Wo Sie sind (nur der Ort)
    .also = Standort | GPS | Stadt | Wohnort | Ortung
    .what = Der Ort, an dem Sie sind. Ihren genauen Standort behalten wir nicht.
    .why = Damit zeigen wir Ihnen Läden in Ihrer Nähe.
    .example = Zum Beispiel Potsdam.
    .method = Wir leiten ihn aus Ihrer Verbindung ab, aber nur, solange „Läden in Ihrer Nähe“ an ist.
    .stored = Unsere Webdaten in Frankfurt am Main.
    .field-town = Ort
category-guesses = Was wir über Sie vermuten
    .also = Vermutungen | Profil | Profiling | Rückschlüsse | Vorhersagen | Annahmen | KI
    .what = Vermutungen aus dem, was Sie kaufen und ansehen. Sie können jede sehen und löschen.
    .why = Damit entscheiden wir, was wir Ihnen zuerst zeigen. Nur wenn Sie es einschalten, wählen wir damit auch Anzeigen für Sie aus.
    .example = Zum Beispiel, dass Sie einen Hund haben.
    .method = Ein Computer vergleicht, was Sie gekauft und angesehen haben, mit dem, was andere gewählt haben.
    .stored = Unser System für Vorschläge in Frankfurt am Main.
    .field-guess = Unsere Vermutung
    .field-strength = Wie sicher
    .value-strength-sure = Sicher
    .value-strength-likely = Wahrscheinlich
    .value-strength-weak = Eher unsicher

## Daten, die wir von anderen bekommen

category-ad-referral = Welche Anzeige Sie zu uns führte
    .also = Werbung | Anzeigen | Klicks | Tracking | Herkunft
    .what = Die Anzeige, der Sie zu uns gefolgt sind, und die Website, auf der sie stand.
    .why = Damit zählen wir, welche Anzeigen wirken. Nur wenn Sie es einschalten, wählen wir damit auch Anzeigen für Sie aus.
    .example = Zum Beispiel das Bild eines Sofas auf einer Nachrichtenseite.
    .method = Unser Werbepartner Adwise hängt die Nummer der Anzeige an den Link, dem Sie folgen.
    .stored = Unsere Webdaten in Frankfurt am Main.
    .field-ad = Anzeige
    .field-site = Gesehen auf
    .field-ad_number = Nummer der Anzeige
category-parcel-status = Wo Ihr Paket ist
    .also = Lieferung | Versand | Sendungsnummer | Sendung
    .what = Wann Ihr Paket losging, wo es ist und wann es bei Ihnen war.
    .why = So sagen wir Ihnen, wann es kommt, und finden verlorene Pakete wieder.
    .example = Zum Beispiel „zugestellt am 6. März um 14:10 Uhr“.
    .method = Unser Paketdienst Parcelo sagt es uns.
    .stored = Unser Bestellsystem in Frankfurt am Main.
    .field-state = Status
    .value-state-left-us = Versandt
    .value-state-on-its-way = Unterwegs
    .value-state-with-driver = Im Lieferwagen
    .value-state-handed-over = Zugestellt
    .value-state-with-neighbour = Beim Nachbarn
    .value-state-coming-back = Auf dem Rückweg
    .value-state-searched-for = Wird gesucht
    .field-place = Wo es ist
    .field-sent = Versandt am
    .field-arrived = Zugestellt am
    .field-order_number = Bestellnummer

## Zwecke, die immer an sind

purpose-account = Ihr Konto führen
    .also = Anmeldung | Login | Profil | Account
    .what = Wir führen und schützen Ihr Konto und heben auf, was Sie darin speichern.
    .means = Sie können sich anmelden, Ihre Bestellungen sehen und Ihre Angaben ändern.
    .on = Sie haben ein Konto, und wir schreiben Ihnen dazu E-Mails.
    .off = Diese Nutzung bleibt immer an, weil Ihr Konto sie braucht. Sie können Ihr Konto jederzeit löschen.
    .example = Zum Beispiel schreiben wir Ihnen, wenn sich ein neues Gerät anmeldet.
    .risk = Wer in Ihr Konto gelangt, kann Ihre Bestellungen sehen. Wir melden Ihnen jedes neue Gerät, damit Sie handeln können.
purpose-order-handling = Ihre Bestellungen bearbeiten
    .also = Lieferung | Versand | Paket | Rückgabe | Retoure | Erstattung | Bestellmails
    .what = Wir nehmen Bestellung und Geld an, schicken Ihr Paket und kümmern uns um die Rückgabe.
    .means = Sie bekommen, was Sie gekauft haben. Geben Sie etwas zurück, bekommen Sie Ihr Geld wieder.
    .on = Sie bekommen E-Mails zu Bestellung, Paket und Erstattung.
    .off = Diese Nutzung bleibt immer an, weil sie zum Kauf gehört. Ihre Preise sind auf jeder Stufe gleich.
    .example = Zum Beispiel bekommt Parcelo Ihre Adresse, um das Paket zu bringen.
    .risk = Ein Paket kann in falsche Hände geraten. Parcelo bekommt nur, was nötig ist, um Sie zu finden.
purpose-help = Antworten auf Ihre Fragen
    .also = Kundendienst | Kundenservice | Support | Hilfe | Chat | Rückruf
    .what = Wir lesen Ihre Nachricht, sehen uns Ihre Bestellung an und antworten.
    .means = Sie erklären alles nur einmal, und das ganze Team weiß Bescheid.
    .on = Sie bekommen Antwort per E-Mail oder Telefon.
    .off = Diese Nutzung bleibt immer an, weil wir sie für die Antwort brauchen. Sie beginnt erst, wenn Sie sich melden.
    .example = Zum Beispiel rufen wir Sie wegen einer kaputten Lampe zurück.
    .risk = In einer Nachricht kann mehr über Sie stehen, als wir brauchen. Sie können uns bitten, sie zu löschen.
purpose-tax-records = Unterlagen für die Steuer
    .also = Rechnungen | Finanzamt | Aufbewahrung | Gesetz
    .what = Wir behalten Rechnungen, damit das Finanzamt unsere Bücher prüfen kann.
    .means = Ihre Rechnungen bleiben 8 Jahre bei uns, auch wenn Sie Ihr Konto löschen.
    .on = Sie kaufen ein wie immer. Nach 3 Jahren liegen die Rechnungen unter Verschluss.
    .off = Diese Nutzung bleibt immer an, weil das Steuerrecht sie verlangt. Nach 8 Jahren löschen wir die Rechnungen.
    .example = Zum Beispiel stehen auf der Rechnung für Ihren Mantel Ihr Name, der Preis und die Steuer.
    .risk = Alte Rechnungen zeigen, was Sie einmal gekauft haben. Für die Steuer öffnet sie nur unsere Buchhaltung.

## Zwecke, die an sind, bis Sie widersprechen

purpose-fraud-prevention = Schutz vor Betrug
    .also = Sicherheit | Betrüger | gesperrte Bestellung
    .what = Wir prüfen Bestellungen und Anmeldungen auf Anzeichen von Betrug.
    .means = Eine Bestellung mit klaren Anzeichen wartet, bis ein Mensch aus unserem Team sie angesehen hat.
    .on = Ihre Bestellungen werden wie gewohnt verschickt. Halten wir eine an, schreiben wir Ihnen.
    .off = Wir prüfen Ihre Bestellungen und Anmeldungen nicht mehr auf Betrug. Ihre Bestellungen und Preise bleiben gleich.
    .example = Zum Beispiel zehn Bestellungen in einer Stunde von einem neuen Konto.
    .risk = Wir können eine ehrliche Bestellung aus Versehen anhalten. Ein Mensch sieht sich jede an, und Sie können uns Ihre Sicht schildern.
purpose-site-statistics = Zählen von Besuchen
    .also = Statistik | Analyse | Webanalyse | Cookies | Tracking
    .what = Wir zählen Besuche, Suchen und Klicks auf Anzeigen, aber nur als Zahlen ohne Ihren Namen.
    .means = Ihr Besuch macht eine Zahl um eins größer.
    .on = Sie sehen die gleichen Seiten wie alle.
    .off = Wir zählen Ihre Besuche nicht mit. Website und App laufen wie bisher.
    .example = Zum Beispiel haben im Juni 4.000 Menschen Gartenstühle angesehen.
    .risk = Eine sehr kleine Zahl kann auf eine Person hinweisen. Gruppen von weniger als zehn Menschen zählen wir nicht.

## Zwecke ab der Stufe Basis

purpose-suggestions = Vorschläge zu Ihren Einkäufen
    .also = Empfehlungen | ähnliche Produkte | passende Produkte | Käufe
    .what = Wir schlagen Dinge vor, die zu Ihren Einkäufen passen.
    .means = Startseite und Warenkorb zeigen Dinge, die zu Ihren Bestellungen passen.
    .on = Sie sehen eine Reihe „Passt zu Ihren Einkäufen“.
    .off = Sie sehen stattdessen, was bei uns am meisten gekauft wird. Ihre Bestellungen und Preise bleiben gleich.
    .example = Zum Beispiel haben Sie einen Gartentisch gekauft, und wir zeigen Ihnen Stühle.
    .risk = Ein Vorschlag kann ein Geschenk verraten, wenn jemand mitliest. Sie können Themen nennen, die wir weglassen.
purpose-newsletter = Neuigkeiten per E-Mail
    .also = Newsletter | abbestellen | abmelden | Werbung | Werbung abbestellen | Werbemails | Spam | Mails stoppen | Angebote
    .what = Wir schicken Ihnen Neuigkeiten von Larkfield per E-Mail: neue Produkte, Ideen und Angebote.
    .means = Sie bekommen dasselbe wie alle, die es gewählt haben.
    .on = Sie bekommen unsere Neuigkeiten per E-Mail, nicht öfter, als Sie wählen.
    .off = Sie bekommen diese E-Mails nicht mehr. Zu Konto und Bestellungen schreiben wir Ihnen weiterhin.
    .example = Zum Beispiel unsere Ideen für den Garten im Frühling.
    .risk = Zu viele E-Mails sind lästig. Sie bestimmen, wie viele wir schicken und zu welcher Zeit.
purpose-similar-goods-mail = E-Mails zu ähnlichen Produkten
    .also = abbestellen | Werbung | Werbung abbestellen | Werbemails | Spam | Mails stoppen | Angebote
    .what = Wir schreiben Ihnen per E-Mail über Produkte von uns, die Ihren Einkäufen ähneln.
    .means = Welche dieser E-Mails Sie bekommen, hängt von Ihren Bestellungen ab.
    .on = Sie bekommen diese E-Mails, nicht öfter, als Sie wählen.
    .off = Sie bekommen diese E-Mails nicht mehr. Zu Konto und Bestellungen schreiben wir Ihnen weiterhin.
    .example = Zum Beispiel haben Sie Tulpenzwiebeln gekauft, und wir schreiben, wenn die neuen da sind.
    .risk = Eine E-Mail kann anderen zeigen, was Sie gekauft haben. Sie nennt nur die Art des Produkts. Sie können auch Themen nennen, die wir weglassen.

## Zwecke ab der Stufe Umfassend

purpose-recommendations = Für Sie ausgewählt
    .also = Personalisierung | personalisiert | Empfehlungen | Profil | Profiling | Algorithmus | Vorschläge
    .what = Wir wählen Dinge für Sie aus, nach Ihren Interessen und unseren Vermutungen. Dafür nutzen wir auch, was Sie in unseren Läden, auf der Website, in der App und in E-Mails tun.
    .means = Startseite, Suche und E-Mails zeigen diese Dinge zuerst.
    .on = Sie sehen eine Reihe „Für Sie ausgewählt“, und unsere E-Mails richten sich nach Ihnen.
    .off = Die Startseite zeigt, was bei uns am meisten gekauft wird. Wir vermuten nichts Neues, und alte Vermutungen löschen wir in 30 Tagen. Ihre Bestellungen und Preise bleiben gleich.
    .example = Zum Beispiel haben Sie Zelte angesehen und sehen nun Schlafsäcke zuerst.
    .risk = Eine Vermutung kann falsch sein, oder richtig und zu privat. Sie können jede sehen und löschen. Sie können auch Themen nennen, die wir weglassen.
purpose-nearby-shops = Läden in Ihrer Nähe
    .also = Standort | Filiale | Filialen | Geschäft | GPS | Öffnungszeiten | Ladensuche
    .what = Wir zeigen Ihnen Läden in der Nähe und nutzen dafür Ihren Ort und Ihre Besuche in unseren Läden.
    .means = Die Ladensuche beginnt mit den Läden, die nah bei Ihnen sind.
    .on = Sie sehen, wann Läden in Ihrer Nähe geöffnet sind und was vorrätig ist.
    .off = Die Ladensuche zeigt alle Läden von A bis Z. Öffnungszeiten und Bestand sehen Sie weiterhin für jeden Laden.
    .example = Zum Beispiel sind Sie in Potsdam, und unser Laden dort steht oben.
    .risk = Wer mitliest, kann sehen, in welchem Ort Sie sind. Wir behalten nur den Ort, und nur 7 Tage.
purpose-allergy-warnings = Warnungen bei Allergien
    .also = Gesundheit | Unverträglichkeit | Wolle | Nickel
    .what = Wir vergleichen Produkte, die Sie öffnen, mit den Allergien, die Sie uns nennen.
    .means = Sie sehen eine Warnung, bevor Sie etwas kaufen, auf das Sie reagieren.
    .on = Sie sehen eine Warnung bei jedem Produkt, in dem einer dieser Stoffe steckt.
    .off = Sie sehen keine Warnungen mehr. Auf jeder Seite steht weiter, woraus das Produkt besteht.
    .example = Zum Beispiel „In diesem Pullover ist Wolle“.
    .risk = Fehlt ein Stoff auf der Liste des Herstellers, fehlt auch unsere Warnung. Bitte lesen Sie auch das Etikett.
    .sensitive-reason = Allergien betreffen Ihre Gesundheit. Die Warnungen brauchen sie, und wir nutzen sie für nichts anderes.
purpose-ad-sharing = Weitergabe an unseren Werbepartner
    .also = Werbung | Anzeigen | personalisierte Werbung | Retargeting | Tracking | Cookies | Daten verkaufen | Daten weitergeben | Dritte | verfolgen | Facebook | Instagram | Google
    .what = Wir geben an Adwise weiter, was Sie ansehen und was wir vermuten. So passen unsere Anzeigen auf anderen Websites zu Ihnen.
    .means = Adwise kann Sie auf anderen Websites wiedererkennen. Adwise bekommt eine Zufallszahl statt Ihres Namens.
    .on = Sie sehen auf anderen Websites Anzeigen für Dinge, die Sie hier angesehen haben.
    .off = Wir geben nichts mehr an Adwise weiter. Sie sehen anderswo noch Anzeigen, aber keine, die darauf beruhen, was Sie hier tun.
    .example = Zum Beispiel sehen Sie sich hier ein Sofa an und sehen es dann auf einer Nachrichtenseite.
    .risk = Adwise kann von vielen Websites viel über Sie erfahren. Laut Vertrag darf Adwise unsere Daten nicht mit dem Rest verbinden.

## Wer etwas bekommt

recipient-parcelo = Parcelo
    .does = Bringt Ihre Pakete und holt ab, was Sie nicht behalten.
recipient-paywell = Paywell
    .does = Nimmt Ihre Zahlungen an und zahlt Geld zurück.
recipient-letterbird = Letterbird
    .does = Verschickt unsere E-Mails.
recipient-answerly = Answerly
    .does = Betreibt das Hilfesystem, in dem unser Team Ihre Nachrichten liest und beantwortet.
recipient-sumly = Sumly
    .does = Zählt Besuche auf unserer Website und in der App.
recipient-adwise = Adwise
    .does = Sagt uns, welcher unserer Anzeigen Sie gefolgt sind. Wenn Sie es so wählen, bestimmt Adwise auch, welche davon Sie auf anderen Websites sehen.

## Themen

topic-alcohol = Alkohol
    .also = Wein | Bier | Schnaps
topic-gambling = Glücksspiel
    .also = Wetten | Lotto | Kasino | Casino
topic-pregnancy = Schwangerschaft und Geburt
    .also = Baby | Kinder | schwanger | Fehlgeburt
topic-loss = Tod und Verlust
    .also = Trauer | Beerdigung | Sterben | gestorben
topic-pets = Haustiere
    .also = Hund | Katze | Tiere
topic-sport = Sport
    .also = Fitness | Fußball | Training

## Über uns und Ihre Rechte

about-controller = Die Larkfield Handels GmbH in Berlin bestimmt, wie Ihre Daten genutzt werden, und ist dafür verantwortlich.
about-rights = Sie können Auskunft und eine Kopie bekommen, Daten mitnehmen und sie berichtigen oder löschen lassen. Sie können Ihre Einwilligung widerrufen, einer Nutzung widersprechen oder sie einschränken lassen. Hat ein Computer entschieden, kann auf Ihren Wunsch ein Mensch noch einmal hinsehen.
about-complaints = Wenn etwas nicht stimmt, sagen Sie es bitte uns oder unserer Ansprechperson für Datenschutz. Sie können sich auch jederzeit bei der Berliner Datenschutzbehörde beschweren.
about-transfers = Das meiste bleibt im Europäischen Wirtschaftsraum. Für die Schweiz und das Vereinigte Königreich hat die EU festgestellt, dass das Recht Sie dort ebenso gut schützt. In den USA schützen Sie die Standardvertragsklauseln der EU.
about-retention = Jede Art von Daten hat ihre eigene Frist. Danach löschen wir die Daten automatisch.
about-storage = Ihre Daten liegen auf unseren eigenen Computern in Frankfurt am Main. Die Partner, die wir nennen, speichern in ihrem Land, was sie brauchen.
about-off = Ihre Bestellungen, die Preise, die Lieferung und die Hilfe sind auf jeder Stufe gleich.

system-call-recordings = Die Aufzeichnungen Ihrer Anrufe

## Ein Beispiel dafür, wie sich die Stufen unterscheiden. Es gehört nicht zum Hinweis.

example-person = Stellen Sie sich eine Person vor. Sie hat Zelte angesehen, einen Regenmantel gekauft und mit Karte bezahlt. Sie hat auch nach „Kräuter Balkon“ gesucht. Wir vermuten, dass sie einen Hund hat.
example-fact-tents = Angesehen: Zelte
    .reason = Weil Zelte angesehen wurden
example-fact-raincoat = Gekauft: ein Regenmantel
    .reason = Passt zum gekauften Regenmantel
example-fact-herbs = Gesucht: „Kräuter Balkon“
    .reason = Weil nach „Kräuter Balkon“ gesucht wurde
example-fact-dog = Vermutet: ein Hund
    .reason = Weil wir einen Hund vermuten
example-fact-card = Bezahlt: mit Karte
example-product-linen-shirt = Leinenhemd
example-product-flower-pot = Blumentopf aus Ton
example-product-rubber-boots = Gummistiefel
example-product-garden-chair = Gartenstuhl
example-product-watering-can = Gießkanne
example-product-sleeping-bag = Schlafsack
example-product-umbrella = Regenschirm
example-product-dog-blanket = Hundedecke

## Fragen, die man über sich beantworten kann. Sie sind kein Teil des Hinweises.

background-age = Ihr Alter
    .under-30 = Unter 30
    .from-30-to-44 = 30 bis 44
    .from-45-to-59 = 45 bis 59
    .from-60-to-74 = 60 bis 74
    .from-75 = 75 und älter

background-gender = Ihr Geschlecht
    .woman = Frau
    .man = Mann
    .another = Ein anderes

background-assistive = Nutzen Sie Hilfstechnik, etwa ein Programm, das vorliest?
    .yes = Ja
    .no = Nein

background-home-language = Die Sprache, die Sie zu Hause sprechen
    .german = Deutsch
    .english = Englisch
    .arabic = Arabisch
    .turkish = Türkisch
    .another-language = Eine andere Sprache

background-region = Wo Sie wohnen
    .city = In einer Großstadt
    .town = In einer kleineren Stadt
    .village = Auf dem Land
