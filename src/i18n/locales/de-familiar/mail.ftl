mail-code-subject = Dein Code: { $code }
mail-code-text =
    Dein Code für „{ service-name }“ bei { $brand }:

    { $code }

    Der Code gilt zehn Minuten, und zwar in dem Browser, in dem du ihn angefordert hast.
    Oder öffne dort diesen Link und klick auf „{ sign-in-go }“:
    { $link }

    Wenn du keinen Code angefordert hast, hat sich jemand bei der Adresse vertippt. Dann musst du nichts tun.
mail-address-subject = Deine E-Mail-Adresse wurde geändert
mail-address-text =
    Für dein Konto bei { $brand } gilt eine neue E-Mail-Adresse. Mit dieser hier kannst du dich nicht mehr anmelden.

    Wenn du das nicht warst, schreib sofort an { $email }.
