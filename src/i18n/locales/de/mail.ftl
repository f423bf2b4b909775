mail-code-subject = Ihr Code: { $code }
mail-code-text =
    Ihr Code für „Ihre Daten“ bei { $brand }:

    { $code }

    Er gilt zehn Minuten, und zwar in dem Browser, in dem Sie ihn angefordert haben.
    Oder öffnen Sie dort diesen Link und drücken Sie den Knopf:
    { $link }

    Sie haben keinen Code angefordert? Dann hat sich jemand bei der Adresse vertippt. Sie müssen nichts tun.
mail-address-subject = Ihre E-Mail-Adresse wurde geändert
mail-address-text =
    { $brand } hat eine neue E-Mail-Adresse für Ihr Konto. Mit dieser hier können Sie sich nicht mehr anmelden.

    Waren Sie das nicht? Schreiben Sie sofort an { $email }.
mail-passkeys-stay-subject = Ihre Passkeys gelten weiter
mail-passkeys-stay-text =
    Die E-Mail-Adresse Ihres Kontos bei { $brand } hat sich geändert. Mit diesen Passkeys, benannt nach dem Browser, in dem sie entstanden sind, können Sie sich weiter anmelden:
    { $passkeys }

    Entfernen Sie jeden, der nicht Ihrer ist:
    { $link }

    Sie können sich nicht anmelden? Schreiben Sie sofort an { $email }.
