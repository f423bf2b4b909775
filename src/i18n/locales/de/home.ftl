home-lede = Sehen Sie, was { $brand } bei jedem Schritt erfasst und warum. Entscheiden Sie dann, wie persönlich unser Service sein darf.
home-chosen = Gewählt am { $when }.
level-standing = { $count ->
    [0] { $level }
    [one] { $level }, mit einer Abweichung
   *[other] { $level }, mit { $countText } Abweichungen
}
home-task-journey = Sehen, was erfasst wird und warum
home-task-journey-hint = Schritt für Schritt auf Ihrem Weg mit uns.
home-task-history = Sehen, was Sie gewählt haben
home-task-history-hint = Jede Wahl mit ihrem Beleg.
home-guest-requests = Ihre Anfragen ansehen
