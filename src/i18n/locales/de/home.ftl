home-title = Was wir wissen und was Sie entscheiden
home-lede = Sehen Sie, was { $brand } bei jedem Schritt erfasst und warum. Entscheiden Sie dann, wie persönlich unser Service sein darf.
home-start = Ihren Weg ansehen
home-status = Ihre Stufe bei { $brand }: { $level }
home-chosen = Gewählt am { $when }.
home-change = Ändern
home-not-chosen = Sie haben noch nicht gewählt. Am Anfang nutzen wir bei allen so wenig wie möglich.
level-standing = { $count ->
    [0] { $level }
    [one] { $level }, mit einer Abweichung
   *[other] { $level }, mit { $countText } Abweichungen
}
home-tasks = Was Sie tun können
home-task-choices = Entscheiden, wie persönlich unser Service sein darf
home-task-choices-hint = Wählen Sie eine Stufe. Sie können Ihre Wahl jederzeit ändern.
home-task-journey = Sehen, was erfasst wird und warum
home-task-journey-hint = Schritt für Schritt, vom ersten Besuch an.
home-task-history = Sehen, was Sie gewählt haben
home-task-history-hint = Jede Wahl mit ihrem Beleg.
home-rights = Auskunft, Berichtigung oder Löschung
home-rights-link = Anfrage stellen
home-latest = Zuletzt
home-latest-none = Sie haben noch nichts gewählt. Ihre erste Wahl wird hier stehen.
