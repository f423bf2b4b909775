law-vcdpa = VCDPA (Virginia)
law-cpa = CPA (Colorado)
law-ctdpa = CTDPA (Connecticut)
law-quebec = Gesetz 25 (Québec)
law-fadp = DSG (Schweiz)
law-dpdp = DPDP Act (Indien)
help-authority-thirty = Für eine Beschwerde haben Sie 30 Tage Zeit, ab unserer Antwort oder ab dem Tag, an dem sie fällig war.

ground-complexity = Alles zu finden ist sehr aufwendig.
ground-number = Sie haben mehrere Anfragen gestellt.
ground-interference = Andere Arbeit würde zu sehr leiden.
ground-consultation = Wir müssen zuerst andere fragen.
# $ground (String) - warum es länger dauert
# $words (String) - mehr dazu, geschrieben
story-extended-why = { $ground } { $words }
hold-why-claim = Dazu ist noch ein rechtlicher Anspruch oder ein Gerichtsverfahren offen.
hold-why-authority = Eine amtliche Stelle hat dazu etwas angeordnet oder prüft etwas, das damit zu tun hat.
hold-why-misuse = Wir müssen erst einen Missbrauch ausschließen.
hold-why-others = Uns fehlt noch die Antwort eines anderen Unternehmens.
# $why (String) - warum eine Anfrage ruht
# $words (String) - mehr dazu, geschrieben
story-held-why = { $why } { $words }
story-runs-on = Die Tage zählen wieder
story-decides-alone = Dieselbe Person wie zuvor entscheidet. Sonst ist niemand da

next-paused = Bevor es weitergeht, brauchen wir eine Antwort von Ihnen. Bitte schreiben Sie sie unten, vor dem { $when }.
# $when (String) - ein Tag
status-paused = Die Tage bis zu Ihrer Antwort zählen nicht mit. Wenn Sie heute antworten, haben Sie unsere Antwort spätestens am { $when }.
request-paused = Die Tage bis zu Ihrer Antwort zählen nicht mit
letter-paused-title = Wir brauchen eine Antwort von Ihnen
letter-paused-text = Bitte lesen Sie unsere Frage und antworten Sie auf Ihrer Seite vor dem { $day }. Die Tage bis zu Ihrer Antwort oder bis zu diesem Tag zählen nicht mit. Damit niemand sonst die Frage lesen kann, steht sie nicht in dieser E-Mail.
letter-paused-go = Frage lesen und antworten
letter-runs-on-title = Danke für Ihre Antwort
# $day (String) - ein Tag
letter-runs-on-text = Die Tage zählen wieder. Sie haben unsere Antwort spätestens am { $day }.

request-partly = Einen Teil haben wir abgelehnt
status-partly = Wir haben einen Teil davon erledigt. Was wir abgelehnt haben, steht unten.
request-disagree = Mit Ihrer Antwort bin ich nicht einverstanden
request-disagree-late = Beschwerde, weil Sie zu spät sind
disagree-complaint = Sie beschweren sich über unsere Antwort. Darüber entscheidet jemand anderes, nicht wer Ihnen geantwortet hat.
disagree-appeal = Sie legen Widerspruch gegen unsere Antwort ein. Darüber entscheidet jemand anderes, nicht wer Ihnen geantwortet hat.
disagree-late = Sie beschweren sich, weil wir zu spät sind. Darüber entscheidet jemand anderes, nicht die Person, um die es geht.
disagree-words = Womit sind Sie nicht einverstanden, und warum?
disagree-about = Geht es um jemanden?
disagree-about-hint = Optional. Diese Person entscheidet nicht darüber.
disagree-about-nobody = Nein
disagree-about-error = Wählen Sie jemanden, der an Ihrer Anfrage gearbeitet hat
ask-disputed = Womit Sie nicht einverstanden sind
send-appeal = Meinen Widerspruch senden

staff-disputed = Nicht einverstanden mit
staff-disputing = Jemand ist nicht einverstanden
staff-disputed-about = Es geht um
staff-bar-title = Jemand anderes entscheidet hier
staff-no-decided-before = Sie haben entschieden, womit die Person nicht einverstanden ist, oder es geht um Sie. Jemand anderes aus dem Team kann entscheiden
staff-no-alone = Sie haben entschieden, womit die Person nicht einverstanden ist, und niemand sonst aus dem Team kann entscheiden. Schreiben Sie zuerst, warum es nicht warten kann
staff-no-not-alone = Jemand anderes aus dem Team kann hier entscheiden
staff-stand-in = Selbst entscheiden
staff-stand-in-why = Warum kann es nicht auf jemand anderen warten?
staff-stand-in-hint = Die Person liest das. Die Aufsicht sieht es sich später noch einmal an.
staff-stand-in-go = So festhalten
staff-need = Zählen die Tage bis zur Antwort mit?
staff-need-none = Ja, die Frist bleibt gleich
staff-need-identity = Nein: Es gibt begründete Zweifel, wer anfragt
staff-need-clarity = Nein: Wir müssen wissen, was von sehr vielen Daten gemeint ist
staff-error-need = Das Gesetz erlaubt hier nicht, dass die Tage nicht mitzählen
staff-paused = Die Tage zählen nicht mit seit
staff-ground = Grund, aus dem es länger dauert
staff-ground-choose = Wählen Sie einen Grund
staff-error-ground = Wählen Sie, warum es länger dauert
staff-extend-more = Mehr dazu, in eigenen Worten
staff-error-partly = Dieser Grund passt nicht zu dieser Anfrage oder ihrem Gesetz
staff-decline-hint-law = Bei den meisten Gründen ist auch der Text nötig: Schreiben Sie, was das Gesetz sagt, oder warum. Die Person liest ihn.
staff-file = Fallakte
staff-file-open = Fallakte öffnen, zum Drucken oder Speichern
staff-file-printed = Gedruckt am { $when }
staff-file-receipt = Beleg über die Löschung
staff-file-letters = E-Mails, wie sie verschickt wurden
staff-file-letters-none = Zu dieser Anfrage ist keine E-Mail aufbewahrt. Das Portal hat sie nicht immer aufbewahrt. Darin stand nur, dass es etwas Neues gibt.
staff-file-posted = In den Briefen auf Papier stand der Text unter „Was bisher geschehen ist“.
staff-file-log = Einträge im Protokoll
staff-file-proof = Beweis
staff-file-proof-text = Jede Zeile gehört zu einem Eintrag und lässt sich genauso prüfen wie der Beweis in einem Beleg.
staff-file-unproven = Nicht jeder Eintrag lässt sich zurzeit beweisen. Das Protokoll muss geprüft werden.
staff-closed-masked = Die Anfrage ist abgeschlossen. Schreiben Sie, warum Sie sie lesen müssen.
staff-file-masked = Schreiben Sie, warum Sie die Anfrage lesen müssen.

# $reference (String) - die Nummer einer Anfrage
item-decided-alone = Anfrage { $reference }: zweimal von derselben Person entschieden
items-decided-alone = Zweimal entschieden
item-decided-alone-text = Jemand aus dem Team hat über einen Einwand gegen die eigene Antwort entschieden, weil niemand sonst es konnte. Lesen Sie den Fall und schreiben Sie, ob die Entscheidung richtig ist.
