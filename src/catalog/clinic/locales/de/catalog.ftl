## Stufen

level-care = Nur das Nötige
    .summary = Wir nutzen nur, was wir für Ihre Behandlung, die Rechnung und ein sicheres Konto brauchen. Die Arztliste ist für alle gleich.
level-personal = Persönlich
    .summary = Die Arztliste beginnt mit Ärztinnen und Ärzten, die zu Ihren Wünschen passen. Sie bekommen auch unseren Gesundheitsbrief per E-Mail. Bevor wir an Vorsorge erinnern oder fragen, wie Ihr Besuch war, fragen wir Sie eigens.

## Stationen

touchpoint-find = Sie suchen eine Ärztin oder einen Arzt
    .what = Sie sehen unsere Arztliste durch.
    .notice = Wir heben die Wünsche auf, die Sie hier speichern, etwa eine Sprache. Sie bestimmen, ob sich dadurch die Liste ändert.
touchpoint-book = Sie machen einen Termin aus
    .what = Sie wählen, bei wem, an welchem Tag und um welche Zeit.
    .notice = Mit Name, Kontaktdaten, Versicherung und Termin planen wir Ihren Besuch. Den Kalender führt Terminio für uns.
touchpoint-visit = Sie kommen zu uns
    .what = Sie kommen in die Klinik und werden behandelt.
    .notice = Wir schreiben auf, was Sie uns sagen, was wir finden und was wir tun. Das müssen wir nach dem Gesetz 10 Jahre behalten.
touchpoint-results = Sie bekommen Laborwerte
    .what = Das Labor untersucht Ihre Probe. Sie können die Werte online lesen.
    .notice = Labora untersucht Ihre Probe und schickt uns die Werte. Lesen kann sie außer Ihnen nur, wer Sie behandelt oder eine Anfrage von Ihnen bearbeitet.
touchpoint-bills = Sie bekommen eine Rechnung
    .what = Sie oder Ihre Versicherung bezahlen, was wir getan haben.
    .notice = Klarwert schreibt die Rechnung für uns und bekommt, was darauf stehen muss. Rechnungen müssen wir 8 Jahre behalten, vom Ende ihres Jahres an.
touchpoint-reminders = Wir erinnern Sie
    .what = Sie bekommen eine Nachricht vor einem Termin oder einer Vorsorge.
    .notice = An jeden Termin, den Sie ausgemacht haben, erinnern wir Sie. An Vorsorge erinnern wir nur, wenn Sie es so wählen.
touchpoint-news = Sie lesen unseren Gesundheitsbrief
    .what = Sie bekommen Tipps zu Schlaf, Essen, Sport und mehr per E-Mail.
    .notice = Für den Brief nutzen wir Ihre E-Mail-Adresse nur, wenn Sie es so wählen. Was Sie öffnen, sehen wir nicht.
touchpoint-feedback = Sie sagen uns, wie es war
    .what = Nach einem Besuch beantworten Sie drei kurze Fragen.
    .notice = Wir fragen nur, wenn Sie es so wählen. Ihre Antworten kommen nie in Ihre Patientenakte.
touchpoint-ask = Sie fragen uns etwas
    .what = Sie schreiben uns oder rufen an.
    .notice = Was Sie fragen und was wir antworten, behalten wir 2 Jahre.

## Daten, die Sie uns nennen

category-contact = Wie wir Sie erreichen
    .also = Adresse | Anschrift | Name | Telefon | E-Mail | Geburtsdatum | Kontaktdaten | persönliche Angaben
    .what = Ihr Name, Ihr Geburtsdatum, Ihre E-Mail, Ihre Telefonnummer und Ihre Adresse.
    .why = Damit wissen wir, wer Sie sind, erreichen Sie und schreiben Rechnungen.
    .example = Zum Beispiel Ihre Telefonnummer, damit wir Sie anrufen können, wenn ein Termin ausfällt.
    .method = Sie nennen sie uns, wenn Sie ein Konto anlegen oder in die Klinik kommen.
    .stored = Unser Patientensystem in Leipzig.
    .field-name = Name
    .field-born = Geburtsdatum
    .field-email = E-Mail
    .field-phone = Telefonnummer
    .field-address = Adresse
category-wishes = Was Sie sich wünschen
    .also = Vorlieben | Sprache | Wünsche
    .what = Die Sprache, die Zeiten und die Person, die Ihnen am liebsten sind. Aber nur, wenn Sie das eintragen.
    .why = Wir heben sie in Ihrem Konto auf. Nur wenn Sie es einschalten, zeigen wir damit passende Ärztinnen und Ärzte zuerst.
    .example = Zum Beispiel eine Ärztin, die Polnisch spricht, am Abend.
    .method = Sie tragen sie in unserer Arztliste ein.
    .stored = Unser Patientensystem in Leipzig.
    .field-language = Sprache
    .field-times = Bevorzugte Zeit
    .value-times-morning = Am Vormittag
    .value-times-afternoon = Am Nachmittag
    .value-times-evening = Am Abend
    .value-times-any = Egal
    .field-doctor = Ärztin oder Arzt
category-insurance = Ihre Versicherung
    .also = Krankenkasse | Krankenversicherung | Karte | Gesundheitskarte
    .what = Wo Sie versichert sind und unter welcher Nummer.
    .why = Das brauchen wir, damit die Rechnung an die richtige Stelle geht.
    .example = Zum Beispiel die Nummer auf Ihrer Gesundheitskarte.
    .method = Sie nennen sie uns beim Termin, oder wir lesen Ihre Karte ein.
    .stored = Unser Patientensystem in Leipzig.
    .field-insurer = Versicherung
    .field-kind = Art der Versicherung
    .value-kind-statutory = Gesetzlich
    .value-kind-private = Privat
    .value-kind-none = Sie zahlen selbst
    .field-number = Nummer
category-appointments = Ihre Termine
    .also = Termin | Kalender | Besuch
    .what = Wann Sie bei wem einen Termin haben und ob Sie da waren. Das kann etwas über Ihre Gesundheit sagen, darum liegt es getrennt und verschlossen.
    .why = So halten wir Ihnen eine Zeit frei und erinnern Sie daran.
    .example = Zum Beispiel Dr. Sommer am 4. März um 9:30 Uhr.
    .method = Sie machen ihn online, am Telefon oder bei uns am Empfang aus.
    .stored = Unser Kalender, den Terminio in Berlin führt.
    .field-doctor = Ärztin oder Arzt
    .field-at = Zeit
    .field-state = Status
    .value-state-booked = Ausgemacht
    .value-state-came = Sie waren da
    .value-state-cancelled = Abgesagt
    .value-state-missed = Verpasst
category-health-answers = Was Sie uns über Ihre Gesundheit sagen
    .also = Gesundheit | Allergien | Medikamente | Krankheit | Fragebogen | Anamnese
    .what = Ihre Antworten zu Krankheiten, Medikamenten und Allergien.
    .why = Das muss wissen, wer Sie sicher behandeln soll.
    .example = Zum Beispiel, dass Sie kein Penicillin vertragen.
    .method = Sie füllen einen Bogen aus oder sagen es uns im Gespräch.
    .stored = Unsere Patientenakten in Leipzig. Sie liegen getrennt und verschlossen.
    .must-keep = Das Gesetz über die Patientenakte verlangt, dass wir dies nach der Behandlung 10 Jahre behalten.
    .field-question = Frage
    .field-answer = Antwort
category-bills = Ihre Rechnungen
    .also = Rechnung | Zahlung | Geld | Kosten
    .what = Was wir getan haben, was es kostet und wer bezahlt.
    .why = Damit bekommen wir unser Geld und führen unsere Steuerunterlagen.
    .example = Zum Beispiel 84 Euro für einen Sehtest am 4. März.
    .method = Klarwert schreibt die Rechnung nach dem, was in Ihrer Akte steht.
    .stored = Unsere Bücher in Leipzig.
    .must-keep = Das Steuerrecht verlangt, dass wir Rechnungen 8 Jahre behalten, vom Ende ihres Jahres an. Wir nutzen sie 3 Jahre lang. Danach schließen wir sie weg und nutzen sie nur noch für die Steuer.
    .field-treatment = Wofür
    .field-amount = Betrag
    .field-payer = Wer bezahlt
    .value-payer-you = Sie
    .value-payer-insurer = Ihre Versicherung
    .value-payer-both = Sie und Ihre Versicherung
    .field-state = Status
    .value-state-open = Noch offen
    .value-state-paid = Bezahlt
    .field-bill_number = Rechnungsnummer
category-messages = Ihre Nachrichten an uns
    .also = Fragen | Anrufe | Beschwerden | Gespräche
    .what = Was Sie uns schreiben, was wir antworten, und unsere Notizen zu Anrufen.
    .why = Damit antworten wir Ihnen und wissen, was vereinbart ist.
    .example = Zum Beispiel Ihre Frage, ob Sie vor einem Test essen dürfen.
    .method = Sie schreiben oder rufen an, und unser Team macht Notizen.
    .stored = Unser Patientensystem in Leipzig.
    .field-subject = Betreff
    .field-text = Nachricht
    .field-note = Unsere Notiz
    .field-answered = Beantwortet
category-feedback = Wie Ihr Besuch war
    .also = Meinung | Umfrage | Bewertung | Sterne | Rückmeldung
    .what = Ihre Sterne und Ihre Worte zu einem Besuch.
    .why = Damit werden wir besser.
    .example = Zum Beispiel, dass Sie zu lange warten mussten.
    .method = Sie beantworten drei Fragen, aber nur, wenn Sie gefragt werden wollen.
    .stored = Eine eigene Liste in Leipzig. Ärztinnen und Ärzte lesen sie ohne Ihren Namen.
    .field-about = Worum es ging
    .field-stars = Sterne
    .unit-stars = von 5
    .field-words = In Ihren Worten

## Daten, die wir sehen

category-treatment = Ihre Behandlung
    .also = Patientenakte | Diagnose | Therapie | Gesundheit | Befund
    .what = Was wir finden, was wir tun und was wir Ihnen raten.
    .why = Das muss wissen, wer Sie jetzt und später gut behandeln soll.
    .example = Zum Beispiel ein verstauchter Knöchel und ein Verband.
    .method = Bei jedem Besuch schreibt es auf, wer Sie behandelt.
    .stored = Unsere Patientenakten in Leipzig. Sie liegen getrennt und verschlossen.
    .must-keep = Das Gesetz über die Patientenakte verlangt, dass wir dies nach der Behandlung 10 Jahre behalten.
    .field-found = Was wir fanden
    .field-done = Was wir taten
    .field-doctor = Ärztin oder Arzt
category-sign-ins = Wann Sie sich anmelden
    .also = Anmeldung | Login | Gerät | Sicherheit | IP-Adresse
    .what = Der Tag, die Uhrzeit, die Art des Geräts und der Ort.
    .why = So sehen wir, ob jemand Fremdes in Ihr Konto will.
    .example = Zum Beispiel ein Handy in Leipzig um 18:05 Uhr.
    .method = Unsere Seiten merken es sich, wenn Sie sich anmelden.
    .stored = Unsere Sicherheitsdaten in Leipzig.
    .field-device = Gerät
    .value-device-phone = Handy
    .value-device-tablet = Tablet
    .value-device-computer = Computer
    .field-place = Ort

## Daten, die wir von anderen bekommen

category-lab-results = Ihre Laborwerte
    .also = Bluttest | Blutbild | Probe | Labor | Werte | Gesundheit
    .what = Was das Labor in Ihrer Probe gefunden hat.
    .why = Das muss wissen, wer Sie behandelt. Sie können es online lesen.
    .example = Zum Beispiel, wie viel Eisen in Ihrem Blut ist.
    .method = Das Labor Labora untersucht Ihre Probe und schickt uns die Werte.
    .stored = Unsere Patientenakten in Leipzig. Sie liegen getrennt und verschlossen.
    .must-keep = Das Gesetz über die Patientenakte verlangt, dass wir dies nach der Behandlung 10 Jahre behalten.
    .field-value = Wert
    .field-result = Ergebnis
    .field-range = Verglichen mit den meisten
    .value-range-within = Wie üblich
    .value-range-below = Niedriger
    .value-range-above = Höher
category-letters = Briefe aus anderen Praxen
    .also = Arztbrief | Überweisung | Krankenhaus | Gesundheit
    .what = Was andere Praxen uns über Sie schreiben.
    .why = So wissen wir, was schon früher gefunden wurde.
    .example = Zum Beispiel ein Brief Ihrer Hausärztin.
    .method = Die andere Praxis schickt ihn, wenn Sie einverstanden sind. Oder Sie bringen ihn mit.
    .stored = Unsere Patientenakten in Leipzig. Sie liegen getrennt und verschlossen.
    .must-keep = Das Gesetz über die Patientenakte verlangt, dass wir dies nach der Behandlung 10 Jahre behalten.
    .field-from = Von
    .field-about = Worum es geht

## Zwecke, die immer an sind

purpose-account = Ihr Konto
    .also = Anmeldung | Login | Profil | Account
    .what = Wir führen Ihr Konto und heben auf, was Sie darin speichern.
    .means = Sie können sich anmelden, Ihre Termine sehen und Ihre Angaben ändern.
    .on = Sie haben ein Konto, und wir schreiben Ihnen dazu E-Mails.
    .off = Das bleibt immer an, weil Ihr Konto es braucht. Sie können Ihr Konto jederzeit schließen und trotzdem zu uns kommen.
    .example = Zum Beispiel schreiben wir Ihnen, wenn Sie Ihre Adresse ändern.
    .risk = Wer in Ihr Konto gelangt, kann sehen, wann Sie bei uns sind und welche Werte Sie haben.
purpose-appointments = Ihre Termine planen
    .also = Termin | Kalender | Erinnerung
    .what = Wir halten Ihnen eine Zeit frei und erinnern Sie daran.
    .means = Wenn Sie kommen, hat jemand Zeit für Sie.
    .on = Vor jedem Termin bekommen Sie eine E-Mail oder eine SMS.
    .off = Das bleibt immer an, weil wir Sie sonst nicht behandeln können. Termine gibt es auch am Telefon.
    .example = Zum Beispiel erinnern wir Sie am Tag davor.
    .risk = Wer auf Ihr Handy sieht, kann lesen, dass Sie einen Termin haben. Bei wem, steht nicht darin.
    .sensitive-ground = Ein Termin gehört zur Behandlung. Dafür erlaubt das Gesetz, ihn zu nutzen, und alle Beteiligten müssen schweigen.
purpose-treatment = Sie behandeln
    .also = Arzt | Ärztin | Behandlung | Gesundheit | Diagnose | Labor
    .what = Wer Sie behandelt, liest und schreibt Ihre Akte und fragt, wenn nötig, das Labor.
    .means = Alle, die Sie behandeln, wissen, worauf es ankommt.
    .on = Sie werden behandelt und bekommen Ihre Werte.
    .off = Das bleibt immer an, weil niemand Sie ohne Akte behandeln kann. Sie können jederzeit in eine andere Praxis gehen.
    .example = Zum Beispiel steht in der Akte, dass Sie kein Penicillin vertragen.
    .risk = Steht etwas Falsches in der Akte, kann das zu einem falschen Schritt führen. Sie können sie lesen und berichtigen lassen.
    .sensitive-ground = Ohne diese Daten geht keine Behandlung. Das Gesetz erlaubt es dafür, und alle Beteiligten müssen schweigen.
purpose-billing = Rechnungen schicken
    .also = Rechnung | Krankenkasse | Zahlung | Kosten
    .what = Wir schreiben die Rechnung und schicken sie Ihnen oder Ihrer Versicherung.
    .means = Sie oder Ihre Versicherung bezahlen, was vereinbart ist.
    .on = Die Rechnung kommt mit der Post zu Ihnen oder zu Ihrer Versicherung.
    .off = Das bleibt immer an, weil es zu dem gehört, was wir vereinbart haben.
    .example = Zum Beispiel bekommt Ihre Versicherung eine Ziffer für einen Sehtest.
    .risk = Eine Rechnung zeigt, weshalb Sie bei uns waren. Klarwert und Ihre Versicherung bekommen nur, was darauf stehen muss.
    .sensitive-ground = Eine Rechnung muss sagen, wofür sie ist. Das Gesetz erlaubt das für die Zahlung, und alle Beteiligten müssen schweigen.
purpose-answers = Antworten auf Ihre Fragen
    .also = Hilfe | Kontakt | Rückruf
    .what = Wir lesen Ihre Frage, sehen uns Ihre Termine an und antworten.
    .means = Ihnen antwortet jemand, der Bescheid weiß.
    .on = Sie bekommen Antwort per E-Mail oder Telefon.
    .off = Das bleibt immer an, weil wir es für die Antwort brauchen. Es beginnt erst, wenn Sie fragen.
    .example = Zum Beispiel rufen wir Sie wegen Ihrer Werte zurück.
    .risk = In einer Nachricht kann mehr stehen, als wir brauchen. Sie können uns bitten, sie zu löschen.
    .sensitive-ground = Oft geht es um Ihre Behandlung. Das Gesetz erlaubt, es für die Antwort zu nutzen, und alle Beteiligten müssen schweigen.
purpose-patient-records = Patientenakten aufbewahren
    .also = zehn Jahre | Gesetz | Patientenakte | Aufbewahrung
    .what = Wir behalten Ihre Akte so lange, wie das Gesetz es verlangt.
    .means = Ihre Akte bleibt nach einer Behandlung 10 Jahre bei uns, auch wenn Sie Ihr Konto schließen.
    .on = Sie oder eine neue Praxis können noch fragen, was getan wurde.
    .off = Das bleibt immer an, weil das Gesetz es verlangt. Nach 10 Jahren löschen wir die Akte.
    .example = Zum Beispiel steht das in § 630f des Bürgerlichen Gesetzbuchs.
    .risk = Alte Akten sagen viel über Sie. Nach 3 Jahren kommt nur noch an sie heran, wer Sie behandelt, und unsere Leitung des Archivs.
    .sensitive-ground = Das Gesetz verlangt, dass wir Akten behalten, und alle Beteiligten müssen schweigen.
purpose-tax-records = Unterlagen für die Steuer
    .also = Rechnungen | Finanzamt | Aufbewahrung | Gesetz
    .what = Wir behalten Rechnungen, damit das Finanzamt unsere Bücher prüfen kann.
    .means = Ihre Rechnungen bleiben 8 Jahre bei uns, vom Ende ihres Jahres an. Das gilt auch, wenn Sie Ihr Konto schließen.
    .on = Sie merken davon nichts. Nach 3 Jahren liegen die Rechnungen unter Verschluss.
    .off = Das bleibt immer an, weil das Steuerrecht es verlangt. Wenn die Zeit um ist, löschen wir die Rechnungen.
    .example = Zum Beispiel steht das in § 147 der Abgabenordnung.
    .risk = Alte Rechnungen zeigen, weshalb Sie bei uns waren. Für die Steuer öffnen sie nur zwei Menschen aus der Buchhaltung.
    .sensitive-ground = Das Steuerrecht verlangt die ganze Rechnung, und die sagt, wofür sie ist. Dass der Staat Steuern prüfen kann, nützt allen.

## Zwecke, die an sind, bis Sie widersprechen

purpose-account-safety = Schutz für Ihr Konto
    .also = Sicherheit | Anmeldung | Fremde | gehackt
    .what = Wir achten auf Zeichen, dass sich jemand Fremdes als Sie anmelden will.
    .means = Wirkt eine Anmeldung seltsam, braucht sie einen zweiten Code.
    .on = Sie melden sich an wie immer. Ist etwas seltsam, fragen wir nach einem zweiten Code.
    .off = Wir achten bei Ihrem Konto nicht mehr auf seltsame Anmeldungen. Alles andere bleibt, wie es ist.
    .example = Zum Beispiel zehn falsche Codes aus einem anderen Ort.
    .risk = Wir können Sie für jemand Fremdes halten. Dann brauchen Sie einen Code mehr.

## Zwecke ab der Stufe Persönlich

purpose-fitting-doctors = Wer zu Ihnen passt
    .also = Personalisierung | Vorschläge | Arztliste | Wünsche
    .what = Wir zeigen Ärztinnen und Ärzte zuerst, die zu Ihren Wünschen passen.
    .means = Ihre Wünsche bestimmen, wie unsere Arztliste beginnt.
    .on = Oben steht, wer zu Ihnen passt, und warum.
    .off = Die Liste geht von A bis Z. Termine gibt es wie bisher bei allen.
    .example = Zum Beispiel wünschen Sie Polnisch, und Dr. Nowak steht oben.
    .risk = Auch wer weiter unten steht, kann gut für Sie sein. Sie sehen immer alle.
    .parameter-language = Die Sprache, die Sie sich wünschen
    .counts-language = Wer sie spricht, steht zuerst.
    .parameter-times = Die Zeiten, die Ihnen passen
    .counts-times = Danach kommt, wer dann frei ist.
    .parameter-doctor = Wen Sie genannt haben
    .counts-doctor = Wer von Ihnen genannt ist, steht unter denen vorn, die gleich gut passen.
purpose-health-letter = Unser Gesundheitsbrief
    .also = Newsletter | abbestellen | abmelden | Mails stoppen | Werbung | Tipps
    .what = Wir schicken Ihnen per E-Mail Tipps aus unserer Klinik.
    .means = Sie bekommen denselben Brief wie alle, die ihn gewählt haben.
    .on = Sie bekommen unseren Brief per E-Mail, nicht öfter, als Sie wählen.
    .off = Der Brief kommt nicht mehr. Zu Terminen und Werten schreiben wir Ihnen weiterhin.
    .example = Zum Beispiel fünf Tipps für besseren Schlaf.
    .risk = Zu viele E-Mails sind lästig. Sie bestimmen, wie viele wir schicken und zu welcher Zeit.
purpose-check-ups = An Vorsorge erinnern
    .also = Vorsorge | Früherkennung | Impfung | Recall
    .what = Aus Ihrem Alter und Ihrem letzten Termin leiten wir ab, wann eine Vorsorge ansteht.
    .means = Sie müssen nicht selbst daran denken.
    .on = Sie bekommen eine E-Mail oder eine SMS, wenn eine Vorsorge ansteht.
    .off = An Vorsorge erinnern wir Sie nicht. Einen Termin dafür können Sie jederzeit ausmachen.
    .example = Zum Beispiel ein Blick auf die Haut, zwei Jahre nach dem letzten.
    .risk = Wer auf Ihr Handy sieht, kann lesen, dass eine Vorsorge ansteht. Welche, steht nicht darin.
    .sensitive-reason = Wann eine Vorsorge ansteht, hängt von Ihren letzten Terminen ab, und die betreffen Ihre Gesundheit.
purpose-feedback = Fragen, wie Ihr Besuch war
    .also = Umfrage | Bewertung | Meinung | Sterne
    .what = Nach einem Besuch schicken wir Ihnen drei kurze Fragen.
    .means = Was Sie sagen, hilft uns, besser zu werden.
    .on = Nach jedem Besuch bekommen Sie eine E-Mail.
    .off = Wir fragen Sie nicht. Ihre Behandlung ist gleich, was immer Sie wählen oder sagen.
    .example = Zum Beispiel „Wie lange haben Sie gewartet?“
    .risk = Sie können mehr über Ihre Gesundheit sagen, als Sie wollten. Wir lesen es ohne Ihren Namen.
    .sensitive-reason = Um nach einem Besuch zu fragen, müssen wir wissen, dass Sie da waren. Das betrifft Ihre Gesundheit.

## Zwecke außerhalb der Stufen

purpose-research = Weitergabe an die Forschung
    .also = Studie | Wissenschaft | Daten weitergeben | Dritte | Datenspende
    .what = Wir geben Ihre Behandlung und Ihre Laborwerte an das Institut Aurelia weiter, ohne Ihren Namen.
    .means = Die Forschung lernt, welche Behandlung hilft.
    .on = Aurelia bekommt Ihre Werte unter einer Zufallszahl. Sie merken davon nichts.
    .off = An Aurelia geht nichts. Ihre Behandlung ist gleich.
    .example = Zum Beispiel eine Studie dazu, wie gut zwei Arten von Verband heilen.
    .risk = Wer schon anderes über Sie weiß, könnte erkennen, dass Sie es sind. Aurelia muss uns zusagen, das nicht zu versuchen.
    .sensitive-reason = Die Forschung muss wissen, was Sie hatten und was getan wurde. Um mehr bitten wir nicht.

## Wer etwas bekommt

recipient-terminio = Terminio
    .does = Führt unseren Kalender.
recipient-labora = Labora
    .does = Untersucht Ihre Proben im Labor.
recipient-klarwert = Klarwert
    .does = Schreibt für uns Rechnungen.
recipient-insurers = Ihre Versicherung
    .does = Bezahlt Ihre Behandlung.
recipient-brieflicht = Brieflicht
    .does = Verschickt unsere E-Mails und SMS.
recipient-aurelia = Institut Aurelia
    .does = Erforscht, welche Behandlung hilft, aber nur, wenn Sie es so wählen.

## Themen

topic-pregnancy = Schwangerschaft und Geburt
    .also = Baby | Kinder | schwanger | Fehlgeburt
topic-cancer = Krebs
    .also = Tumor
topic-addiction = Sucht
    .also = Alkohol | Rauchen | Drogen
topic-weight = Gewicht
    .also = Diät | Übergewicht | Essen
topic-sport = Sport
    .also = Fitness | Training | Laufen

## Über uns und Ihre Rechte

about-controller = Die Klinik Ahornhain gGmbH in Leipzig bestimmt, wie Ihre Daten genutzt werden, und steht dafür ein.
about-rights = Sie können sehen, was wir über Sie haben, eine Kopie mitnehmen, es berichtigen und löschen lassen. Sie können ein Ja zurücknehmen, einer Nutzung widersprechen oder uns bitten, Ihre Daten nur zu speichern. Hat ein Computer entschieden, kann auf Ihren Wunsch ein Mensch noch einmal hinsehen.
about-complaints = Wenn etwas nicht stimmt, sagen Sie es bitte uns oder unserem Datenschutzbeauftragten. Sie können sich auch jederzeit bei der sächsischen Datenschutzbehörde beschweren.
about-transfers = Ihre Daten bleiben im Europäischen Wirtschaftsraum.
about-retention = Jede Art von Daten hat ihre eigene Frist. Danach löschen wir die Daten automatisch.
about-storage = Ihre Daten liegen auf unseren eigenen Computern in Leipzig. Die Partner, die wir nennen, speichern in ihrem Land, was sie brauchen.
about-off = Ihre Behandlung, die Wartezeit und was Sie bezahlen sind auf jeder Stufe gleich.

system-paper-files = Unsere Akten auf Papier

## Fragen, die man über sich beantworten kann. Sie sind kein Teil des Hinweises.

background-age = Ihr Alter
    .under-30 = Unter 30
    .from-30-to-44 = 30 bis 44
    .from-45-to-59 = 45 bis 59
    .from-60-to-74 = 60 bis 74
    .from-75 = 75 und älter
background-support = Brauchen Sie bei einem Besuch Hilfe, etwa einen Aufzug, Gebärdensprache oder eine Begleitung?
    .yes = Ja
    .no = Nein
background-home-language = Die Sprache, die Sie zu Hause sprechen
    .german = Deutsch
    .another-language = Eine andere Sprache
background-insured = Wie Sie versichert sind
    .statutory = Gesetzlich
    .private = Privat
    .neither = Gar nicht
