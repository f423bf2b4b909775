help-authority-thirty = Für eine Beschwerde hast du 30 Tage Zeit, ab unserer Antwort oder ab dem Tag, an dem sie fällig war.
ground-number = Du hast mehrere Anfragen gestellt.
next-paused = Bevor es weitergeht, brauchen wir eine Antwort von dir. Bitte schreib sie unten, vor dem { $when }.
# $when (String) - ein Tag
status-paused = Die Tage bis zu deiner Antwort zählen nicht mit. Wenn du heute antwortest, hast du unsere Antwort spätestens am { $when }.
request-paused = Die Tage bis zu deiner Antwort zählen nicht mit
letter-paused-title = Wir brauchen eine Antwort von dir
letter-paused-text = Bitte lies unsere Frage und antworte auf deiner Seite vor dem { $day }. Die Tage bis zu deiner Antwort oder bis zu diesem Tag zählen nicht mit. Damit niemand sonst die Frage lesen kann, steht sie nicht in dieser E-Mail.
letter-runs-on-title = Danke für deine Antwort
# $day (String) - ein Tag
letter-runs-on-text = Die Tage zählen wieder. Du hast unsere Antwort spätestens am { $day }.
request-disagree = Mit eurer Antwort bin ich nicht einverstanden
request-disagree-late = Beschwerde, weil ihr zu spät seid
disagree-complaint = Du beschwerst dich über unsere Antwort. Darüber entscheidet jemand anderes, nicht wer dir geantwortet hat.
disagree-appeal = Du legst Widerspruch gegen unsere Antwort ein. Darüber entscheidet jemand anderes, nicht wer dir geantwortet hat.
disagree-late = Du beschwerst dich, weil wir zu spät sind. Darüber entscheidet jemand anderes, nicht die Person, um die es geht.
disagree-words = Womit bist du nicht einverstanden, und warum?
disagree-about-error = Wähle jemanden, der an deiner Anfrage gearbeitet hat
ask-disputed = Womit du nicht einverstanden bist
staff-no-decided-before = Du hast entschieden, womit die Person nicht einverstanden ist, oder es geht um dich. Jemand anderes aus dem Team kann entscheiden
staff-no-alone = Du hast entschieden, womit die Person nicht einverstanden ist, und niemand sonst aus dem Team kann entscheiden. Schreib zuerst, warum es nicht warten kann
staff-ground-choose = Wähle einen Grund
staff-error-ground = Wähle, warum es länger dauert
staff-decline-hint-law = Bei den meisten Gründen ist auch der Text nötig: Schreib, was das Gesetz sagt, oder warum. Die Person liest ihn.
staff-closed-masked = Die Anfrage ist abgeschlossen. Schreib, warum du sie lesen musst.
staff-file-masked = Schreib, warum du die Anfrage lesen musst.
item-decided-alone-text = Jemand aus dem Team hat über einen Einwand gegen die eigene Antwort entschieden, weil niemand sonst es konnte. Lies den Fall und schreib, ob die Entscheidung richtig ist.
