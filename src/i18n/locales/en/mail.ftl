# $code (String) - the code
mail-code-subject = Your code: { $code }
# $brand (String) - the brand's name
# $code (String) - the code
# $link (String) - a web address
mail-code-text =
    Your code for “{ service-name }” at { $brand }:

    { $code }

    The code is valid for ten minutes, in the browser where you asked for it.
    Or open this link there and press the button:
    { $link }

    If you did not ask for a code, somebody has probably mistyped their address. You do not need to do anything.
mail-address-subject = Your email address was changed
# $brand (String) - the brand's name
# $email (String) - where to write
mail-address-text =
    { $brand } has a new email address for your account. This one no longer signs you in.

    If you did not change it, write to { $email } right away.
