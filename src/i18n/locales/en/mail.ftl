# $code (String) - the code
mail-code-subject = Your code: { $code }
# $brand (String) - the brand's name
# $code (String) - the code
# $link (String) - a web address
mail-code-text =
    Your code for “Your data” at { $brand }:

    { $code }

    It is valid for ten minutes, in the browser where you asked for it.
    Or open this link there and press the button:
    { $link }

    You did not ask for it? Then someone mistyped their address. You need not do anything.
mail-address-subject = Your email address was changed
# $brand (String) - the brand's name
# $email (String) - where to write
mail-address-text =
    { $brand } has a new email address for your account. This one no longer signs you in.

    Was this not you? Write to { $email } at once.
mail-passkeys-stay-subject = Your passkeys still sign you in
# $brand (String) - the brand's name
# $passkeys (String) - the browsers they were made in
# $link (String) - an address
# $email (String) - where to write
mail-passkeys-stay-text =
    The email address of your account at { $brand } changed. These passkeys, named by the browser they were made in, still sign you in:
    { $passkeys }

    Remove any that is not yours:
    { $link }

    You cannot sign in? Write to { $email } at once.
