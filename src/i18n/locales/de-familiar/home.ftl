home-lede = Sieh dir an, was { $brand } bei jedem Schritt erfasst und warum. Entscheide dann, wie persönlich unser Service sein darf.
home-task-journey-hint = Schritt für Schritt auf deinem Weg mit uns.
home-task-history = Sehen, was du gewählt hast
home-guest-requests = Deine Anfragen ansehen
