copy-for-guest = Du hast ohne Konto gefragt. Deshalb enthält diese Kopie deine Anfragen und die Antworten anderer Stellen, aber keine Einträge eines Kontos.
copy-short-nothing = In dieser Kopie ist kein Eintrag über dich.
copy-short-guesses-about = Jede Vermutung haben wir abgeleitet. Du kannst uns sagen, wenn eine falsch ist.
copy-said-wrong = { $count ->
    [one] Du hast uns gesagt, dass eine Vermutung falsch ist.
   *[other] Du hast uns gesagt, dass { $countText } Vermutungen falsch sind.
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
copy-rights-post = Schreib uns dazu. Die Anschrift steht unten.
copy-contact-post = Hast du Fragen? Schreib an { $name }, an die Anschrift oben.
copy-rights = Deine Rechte
copy-automated-text = Bei diesen Nutzungen zieht ein Computer Rückschlüsse auf dich. Du kannst verlangen, dass ein Mensch sie prüft.
copy-automated-none = Bei uns zieht kein Computer Rückschlüsse auf dich.
copy-check = So prüfst du diese Dateien
copy-left-out-law = Das Weggelassene ist bei uns unverändert gespeichert. In dieser Kopie steht es nicht, weil eine Kopie anderen nicht schaden darf (Artikel 15 Absatz 4 und Erwägungsgrund 63 DSGVO). Wenn du meinst, dass es hierher gehört, schreib uns, oder beschwere dich bei der Datenschutzbehörde, die diese Seite nennt.
copy-left-out-ask = Du kannst uns bitten, zu prüfen, was vielleicht Daten einer anderen Person sind: { $address }
copy-left-out-count = { $count ->
    [one] Eine Stelle dieser Kopie wurde weggelassen. Die Kopie nennt den Grund. Wenn du nicht einverstanden bist, schreib uns hier, oder beschwere dich bei der Datenschutzbehörde, die in der Kopie steht.
   *[other] { $countText } Stellen dieser Kopie wurden weggelassen. Die Kopie nennt jeweils den Grund. Wenn du nicht einverstanden bist, schreib uns hier, oder beschwere dich bei der Datenschutzbehörde, die in der Kopie steht.
}
copy-look-text = Einiges davon sind vielleicht Daten einer anderen Person. Wenn du es möchtest, prüft das ein Mensch bei uns. Danach machen wir eine neue Kopie mit allem, was davon zu dir gehört.
