hands-take-from = { $name } den Fall abnehmen
hands-take-from-ask = { $name } hat diesen Fall. Möchten Sie { $name } den Fall abnehmen? Es geht eine Nachricht darüber hinaus.
hands-over = Fall übergeben
hands-over-to = An wen geht der Fall?
hands-over-choose = Jemanden aus dem Team wählen
hands-over-note = Notiz zur Übergabe (freiwillig)
hands-over-note-hint = Die Person sieht sie nicht. Schreiben Sie keine Namen hinein.
hands-over-go = Diesen Fall übergeben
hands-over-none = Zurzeit kann niemand den Fall übernehmen.
hands-not-untrained = { $name }: die Schulung ist abgelaufen
hands-not-barred = { $name }: hat darüber schon entschieden, oder es geht um sie oder ihn
hands-not-away = { $name }: abwesend bis { $when }
hands-error-choose = Wählen Sie, wer den Fall übernimmt
hands-error-unknown = Wählen Sie jemanden, der Anfragen beantwortet
hands-error-left = { $name } hat das Team verlassen. Wählen Sie jemand anderen
hands-error-untrained = Die Schulung von { $name } ist abgelaufen. Wählen Sie jemand anderen
hands-error-barred = { $name } hat darüber schon entschieden, oder es geht um sie oder ihn. Wählen Sie jemand anderen
hands-error-away = { $name } ist bis { $when } abwesend. Wählen Sie jemand anderen
hands-error-same = { $name } hat den Fall schon. Wählen Sie jemand anderen
staff-no-anothers = Jemand aus dem Team hat diesen Fall. Sie können ihn übernehmen
staff-no-not-anothers = Niemand sonst aus dem Team hat diesen Fall
hands-story-to = { $name } hat den Fall
hands-story-from-to = { $from } hatte den Fall, { $name } hat ihn
hands-story-back = { $from } hatte den Fall, niemand hat ihn

today-hands = Übergaben
today-hands-given = an Sie übergeben von { $by }
today-hands-taken = von Ihnen übernommen durch { $by }
today-hands-moved = von Ihnen an { $name } übergeben durch { $by }

letter-given-title = Ein Fall wurde Ihnen übergeben
letter-given-text = Jemand aus dem Team hat Ihnen einen Fall übergeben. Der Fall selbst steht nicht in dieser E-Mail.
letter-taken-title = Ein Fall liegt nicht mehr bei Ihnen
letter-taken-text = Jemand aus dem Team hat einen Fall von Ihnen übernommen oder weitergegeben. Der Fall selbst steht nicht in dieser E-Mail.

event-staff-case-given = Jemandem im Team wurde eine Anfrage übergeben
event-staff-case-taken = Jemandem im Team wurde eine Anfrage abgenommen

away-title = Abwesend
away-text = Solange Sie abwesend sind, kommen keine E-Mails, und niemand kann Ihnen einen Fall übergeben. Das endet von selbst am Tag Ihrer Rückkehr.
away-until = Wieder da am
away-until-hint = Der erste Arbeitstag danach, innerhalb eines Jahres
away-go = Speichern
away-own = Sie sind bis { $when } abwesend.
away-back = Ich bin wieder da
away-their = { $name } ist bis { $when } abwesend: keine E-Mails, keine neuen Fälle.
away-their-back = Abwesenheit beenden
away-error = Geben Sie den Tag an, an dem die Arbeit wieder beginnt
away-error-past = Geben Sie einen Tag an, der noch kommt
away-error-far = Geben Sie einen Tag innerhalb eines Jahres an
away-error-to = Wählen Sie jemanden, der da ist und Anfragen beantworten darf
away-chosen = Die Abwesenheit ist gespeichert.
away-over = Die Abwesenheit ist beendet.
away-hand-all = Offene Fälle übergeben
away-cases = { $count ->
    [one] { $countText } offener Fall geht an die Person, die Sie wählen.
   *[other] { $countText } offene Fälle gehen an die Person, die Sie wählen.
}
away-cases-see = Diese Fälle ansehen
away-hand-all-go = Alle übergeben
away-handed = Alle offenen Fälle wurden übergeben.
away-stayed = Einige Fälle sind geblieben, weil sich darin inzwischen etwas geändert hat oder weil die gewählte Person darüber schon entschieden hat. Übergeben Sie diese einzeln.
today-away = Abwesend
today-away-text = Fälle warten, weil jemand aus dem Team abwesend ist.
today-away-line = { $count ->
    [one] { $countText } offener Fall, zurück am { $when }
   *[other] { $countText } offene Fälle, zurück am { $when }
}
event-staff-away = Jemand im Team ist abwesend
event-staff-back = Jemand im Team ist wieder da
letter-given-many-title = Mehrere Fälle wurden Ihnen übergeben
letter-given-many-text = Jemand aus dem Team hat Ihnen mehrere Fälle übergeben. Die Fälle selbst stehen nicht in dieser E-Mail.
