copy-for-guest = Du hast ohne Konto gefragt. Deshalb enthält diese Kopie deine Anfragen und die Antworten anderer Stellen, aber keine Einträge eines Kontos.
copy-short-nothing = In dieser Kopie ist kein Eintrag über dich.
copy-short-guesses-about = Jede Vermutung haben wir abgeleitet. Du kannst uns sagen, wenn eine falsch ist.
copy-said-wrong = { $count ->
    [one] Du hast uns gesagt, dass eine Vermutung falsch ist. Unseren Systemen haben wir gesagt, dass sie diese Vermutung nicht nutzen dürfen.
   *[other] Du hast uns gesagt, dass { $countText } Vermutungen falsch sind. Unseren Systemen haben wir gesagt, dass sie diese Vermutungen nicht nutzen dürfen.
}
copy-short-get = Können jetzt etwas über dich bekommen
copy-short-level = Deine Stufe
copy-whole = Du hast nach allem gefragt. Aus dieser Kopie wurde nichts weggelassen.
copy-some-kinds = Du hast nur nach diesen Arten von Daten gefragt: { $kinds }
copy-since = Du hast nach nichts gefragt, das älter ist als vom { $when }.
copy-until-day = Du hast nach nichts gefragt, das neuer ist als vom { $when }.
copy-said = Was du dazu gesagt hast
copy-not-asked-of = Arten von Daten, nach denen du nicht gefragt hast
copy-choices = Was du gewählt hast
copy-asked = Was du angefragt hast
copy-rights-text = Du kannst Daten über dich berichtigen oder löschen lassen, sie mitnehmen, einer Nutzung widersprechen, verlangen, dass wir deine Daten nur noch speichern, und jedes Ja widerrufen.
copy-rights-at = Das geht unter { $address }, oder schreib uns.
copy-rights = Deine Rechte
copy-automated-text = Bei diesen Nutzungen zieht ein Computer Rückschlüsse auf dich. Du kannst verlangen, dass ein Mensch sie prüft.
copy-automated-none = Bei uns zieht kein Computer Rückschlüsse auf dich.
copy-check = So prüfst du diese Dateien
