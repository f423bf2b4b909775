story-second-asked = Jemand aus dem Team soll zustimmen
story-second-yes = Jemand aus dem Team hat zugestimmt
story-second-no = Jemand aus dem Team hat nicht zugestimmt
story-second-taken-back = Die Bitte um Zustimmung wurde zurückgezogen
story-no-second = Von einer Person allein entschieden, weil niemand sonst zustimmen konnte

second-kind-delete = Die Löschung beginnen
second-kind-for-another = Tun, was für eine andere Person angefragt wurde
second-kind-refuse = Die Anfrage ablehnen
second-kind-refuse-part = Einen Teil der Anfrage ablehnen
second-wanted = Ihr Ja oder Nein
second-waits = Wartet auf das Ja einer zweiten Person
# $name (String) - a member of staff
# $when (String) - a moment
# $what (String) - what they want to do
second-asked = { $name }, { $when }: { $what }
# $when (String) - a day
second-due = Die Frist bleibt dieselbe: Die Antwort ist bis { $when } fällig.
second-outdated = Der Fall hat sich seitdem geändert. Zustimmen kann deshalb niemand mehr. Die Frage muss neu gestellt werden.
second-read-first = Lesen Sie den Fall, bevor Sie Ja oder Nein sagen.
second-look = Genau ansehen, was passiert
second-take-back = Die Bitte um Zustimmung zurückziehen
second-needed = Eine solche Entscheidung treffen zwei Personen. Erst wenn eine zweite Person zustimmt, passiert genau, was hier steht.
second-ask = Um Zustimmung bitten
second-alone = Eine solche Entscheidung treffen zwei Personen, aber im Moment kann niemand sonst zustimmen. Sie können allein entscheiden, wenn Sie schreiben, warum das nicht warten kann. Später wird es noch einmal geprüft.
second-alone-why = Warum kann es nicht auf eine zweite Person warten?
second-alone-error = Schreiben Sie, warum es nicht auf eine zweite Person warten kann
second-yes-go = Ja, genau so
second-no-title = Nein
second-no-why = Warum nicht?
second-no-hint = Ihr Team liest es, die Kundin oder der Kunde nicht.
second-no-go = Nein sagen
clash-own-wish = Darum haben Sie selbst gebeten. Ja oder Nein sagt eine zweite Person
clash-own-act = Darüber entscheidet jemand anderes, denn es geht um das eigene Tun oder den eigenen Zugang
clash-stood-otherwise = Der Fall hat sich seit der Frage geändert. Lesen Sie ihn noch einmal. Die Frage muss neu gestellt werden
clash-waits-already = Dazu wartet schon eine Frage aus dem Team auf Ja oder Nein. Sagen Sie zuerst dazu Ja oder Nein

today-yes = Ihr Ja
# $what (String) - what a colleague wants to do
today-yes-step = Ja oder Nein sagen: { $what }
# $name (String) - a member of staff
# $when (String) - a day
today-yes-asked = gefragt von { $name }, { $when }

# $reference (String) - the number of a request
item-no-second = Anfrage { $reference }: von einer Person allein entschieden
items-no-second = Allein entschieden
item-no-second-text = Eine solche Entscheidung treffen zwei Personen, aber niemand sonst konnte zustimmen. Warum es nicht warten konnte, steht im Verlauf. Lesen Sie den Fall und schreiben Sie, ob die Entscheidung richtig ist.
item-anothers = Darüber entscheidet jemand anderes, denn es geht um das eigene Tun oder den eigenen Zugang.
item-alone = Zurzeit kann niemand sonst darüber entscheiden. Deshalb ist es hier möglich, obwohl es um das eigene Tun oder den eigenen Zugang geht. In die Begründung gehört, warum es nicht warten kann.
item-acted = Entschieden von
