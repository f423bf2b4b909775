hands-take-from-ask = { $name } hat diesen Fall. Möchtest du { $name } den Fall abnehmen? Es geht eine Nachricht darüber hinaus.
hands-over-note-hint = Die Person sieht sie nicht. Schreib keine Namen hinein.
hands-error-choose = Wähle, wer den Fall übernimmt
hands-error-unknown = Wähle jemanden, der Anfragen beantwortet
hands-error-left = { $name } hat das Team verlassen. Wähle jemand anderen
hands-error-untrained = Die Schulung von { $name } ist abgelaufen. Wähle jemand anderen
hands-error-barred = { $name } hat darüber schon entschieden, oder es geht um sie oder ihn. Wähle jemand anderen
hands-error-away = { $name } ist bis { $when } abwesend. Wähle jemand anderen
hands-error-same = { $name } hat den Fall schon. Wähle jemand anderen
staff-no-anothers = Jemand aus dem Team hat diesen Fall. Du kannst ihn übernehmen
today-hands-given = an dich übergeben von { $by }
today-hands-taken = von dir übernommen durch { $by }
today-hands-moved = von dir an { $name } übergeben durch { $by }
letter-given-title = Ein Fall wurde dir übergeben
letter-given-text = Jemand aus dem Team hat dir einen Fall übergeben. Der Fall selbst steht nicht in dieser E-Mail.
letter-taken-title = Ein Fall liegt nicht mehr bei dir
letter-taken-text = Jemand aus dem Team hat einen Fall von dir übernommen oder weitergegeben. Der Fall selbst steht nicht in dieser E-Mail.
away-text = Solange du abwesend bist, kommen keine E-Mails, und niemand kann dir einen Fall übergeben. Das endet von selbst am Tag deiner Rückkehr.
away-own = Du bist bis { $when } abwesend.
away-error = Gib den Tag an, an dem die Arbeit wieder beginnt
away-error-past = Gib einen Tag an, der noch kommt
away-error-far = Gib einen Tag innerhalb eines Jahres an
away-error-to = Wähle jemanden, der da ist und Anfragen beantworten darf
away-cases = { $count ->
    [one] { $countText } offener Fall geht an die Person, die du wählst.
   *[other] { $countText } offene Fälle gehen an die Person, die du wählst.
}
away-stayed = Einige Fälle sind geblieben, weil sich darin inzwischen etwas geändert hat oder weil die gewählte Person darüber schon entschieden hat. Übergib diese einzeln.
letter-given-many-title = Mehrere Fälle wurden dir übergeben
letter-given-many-text = Jemand aus dem Team hat dir mehrere Fälle übergeben. Die Fälle selbst stehen nicht in dieser E-Mail.
