mail-code-subject = Ihr Code: { $code }
mail-code-text =
    Ihr Code für „{ service-name }“ bei { $brand }:

    { $code }

    Der Code gilt zehn Minuten, und zwar in dem Browser, in dem Sie ihn angefordert haben.
    Oder öffnen Sie dort diesen Link und klicken Sie auf „{ sign-in-go }“:
    { $link }

    Wenn Sie keinen Code angefordert haben, hat sich jemand bei der Adresse vertippt. Dann müssen Sie nichts tun.
mail-address-subject = Ihre E-Mail-Adresse wurde geändert
mail-address-text =
    Für Ihr Konto bei { $brand } gilt eine neue E-Mail-Adresse. Mit dieser hier können Sie sich nicht mehr anmelden.

    Wenn Sie das nicht waren, schreiben Sie sofort an { $email }.
