account-title = Account
account-language = Language
account-language-label = Language of our emails and of your copies
account-language-save = Save language
account-language-saved = From now on, we will write to you in this language.
account-email = Email address
# $email (String) - an address
account-email-now = Your address is { $email }.
account-no-email = We do not have an email address for you. You sign in through our other pages.
account-new-email = New email address
account-new-email-hint = We will email both addresses. You need to confirm the change from each one.
account-email-go = Change address
account-same-email = You already use this address
account-email-taken = This address belongs to another account
account-email-asked = Check both inboxes
account-email-asked-text = We have emailed your old and your new address. Open the link in each email within a day and press the button.
account-email-half = One address is confirmed
account-email-half-text = Now confirm the change from the other address, too.
account-email-changed = Your address has been changed
account-email-changed-text = From now on, you sign in with the new address.
account-link-gone = This link is no longer valid. Ask for a new one
account-confirm-title = A new email address
account-confirm-text = Somebody asked to change the address of an account. If it was you, please confirm the change.
account-confirm-go = Yes, that was me
account-sessions = Where you are signed in
account-some-browser = A browser
account-this = this one
# $seen (String) - a date and time
# $since (String) - a date and time
account-seen = Last used { $seen }. Signed in since { $since }
account-session-end = Sign out
account-session-ended = That browser is signed out.
account-everywhere = Sign out everywhere
account-end = Delete your account
account-end-text = You can delete your account with everything in it.
# $level (String) - the name of a level
# $count (Number) - how many choices
# $countText (String) - the same, as it is written
history-single = { $count ->
    [one] One use changed.
   *[other] { $countText } uses changed.
} Your level is still { $level }
mail-received-subject = We have received your request
mail-received = We have received your request. You can follow each step.
mail-message-subject = A message about your request
mail-message = We have written to you about your request.
mail-delayed-subject = Your request is taking longer
mail-delayed = We need more time for your request. You can read why.
mail-copy-ready-subject = Your copy is ready
mail-copy-ready = Your copy is ready. You can download it for three days.
mail-declined-subject = About your request
mail-declined = We could not do what you asked for. You can read why, and who else you can contact.
mail-done-subject = Your request is done
mail-done = Your request is done.
mail-undo-subject = Your data will be deleted soon
mail-undo = You asked us to delete your data. There is little time left to cancel the deletion.
mail-erased-subject = We have deleted what you asked for
# $period (String) - a length of time
mail-erased = We have deleted what you asked us to delete. If a law makes us keep anything for a while, we use it for nothing else. Copies of our database are kept for at most { $period }; until then they may still hold what was deleted.
# $subject (String) - what the letter is about
# $reference (String) - the number of a request
mail-request-subject = { $subject } ({ $reference })
# $brand (String) - the brand's name
# $what (String) - what happened, in a sentence or two
# $reference (String) - the number of a request
# $link (String) - a web address
mail-request-text =
    { $what }

    See your request here:
    { $link }

    Request number: { $reference }

    This email is from “{ service-name }” at { $brand }. If you did not ask for this, tell us through the link or write to us.
# $brand (String) - the brand's name
# $what (String) - what happened, in a sentence or two
# $reference (String) - the number of a request
# $email (String) - where to write
mail-erased-text =
    { $what }

    Request number: { $reference }

    This is the last email about this request from “{ service-name }” at { $brand }. If you have a question, write to { $email } and give the request number.
# $brand (String) - the brand's name
# $code (String) - the code
mail-guest-code-text =
    Your code for “{ service-name }” at { $brand }:

    { $code }

    The code is valid for ten minutes, in the browser where you asked for it.

    If you did not ask for a code, somebody has probably mistyped their address. You do not need to do anything.
mail-confirm-subject = Is this your new address?
# $brand (String) - the brand's name
# $link (String) - a web address
mail-confirm-text =
    Somebody asked to change the email address of an account at { $brand }. The change needs to be confirmed from the old and the new address.

    If it was you, open this link within a day and press the button:
    { $link }

    If it was not you, you do not need to do anything. The address will stay as it is.
mail-browser-subject = A new browser signed in
# $brand (String) - the brand's name
# $link (String) - a web address
# $email (String) - where to write
mail-browser-text =
    Somebody signed in to “{ service-name }” at { $brand } from a browser that has not been used for it before.

    If it was you, you do not need to do anything. If not, sign out everywhere:
    { $link }

    Please also write to { $email }.
passkeys = Passkeys
passkeys-about = Sign in with your fingerprint, your face or your device’s PIN instead of a code. These never leave your device.
passkey-none = You have no passkey here yet.
passkey-add = Add a passkey
passkey-use = Use a passkey
passkey-prove = Confirm that it is you, then add a passkey
passkey-scripts = To add a passkey, allow JavaScript in your browser.
passkey-failed = Something did not work. You can try again, or use a code by email.
passkey-known-here = This device already has a passkey for your account. You can use it as it is.
passkey-wrong = This passkey was not accepted. Try again, or use a code by email
passkey-many = You have as many passkeys as we can keep. Remove one first
# $used (String) - a date
# $since (String) - a date
passkey-used = Last used on { $used }, added on { $since }
# $since (String) - a date
passkey-since = Added on { $since }, not used yet
passkey-remove = Remove
passkey-added = Your passkey has been added
passkey-added-text = Next time, you can sign in with it.
passkey-removed = Nobody can sign in with that passkey any more. You can delete it on your device, too.
mail-passkey-subject = A passkey was added
# $brand (String) - the brand's name
# $link (String) - a web address
# $email (String) - where to write
mail-passkey-text =
    A passkey was added to your account in “{ service-name }” at { $brand }. It can be used to sign in.

    If it was you, you do not need to do anything. If not, remove it here:
    { $link }

    Please also write to { $email }.
mail-called-off-subject = Your deletion has been cancelled
mail-called-off = You cancelled the deletion. Nothing was deleted.
# $brand (String) - the brand's name
# $code (String) - the code
# $link (String) - a web address
# $email (String) - where to write
mail-proof-text =
    Your code to confirm that it is you, for “{ service-name }” at { $brand }:

    { $code }

    The code is valid for ten minutes, in the browser where you asked for it.

    If you did not ask for a code, somebody may be signed in as you. Sign out everywhere:
    { $link }

    Please also write to { $email }.
mail-confirm-old-subject = Do you want to change your email address?
# $brand (String) - the brand's name
# $address (String) - the new email address
# $link (String) - a web address
# $account (String) - the address of the account page
mail-confirm-old-text =
    Somebody asked to change the email address of your account at { $brand } to { $address }. The change needs to be confirmed from both addresses.

    If it was you, open this link within a day and press the button:
    { $link }

    If it was not you, somebody may be signed in as you. Sign out everywhere:
    { $account }
account-kept = Thank you. What you typed is still here. Now press “{ account-email-go }”.
mail-copy-begun-subject = A part of your copy is ready
mail-copy-begun = A part of your copy is ready, and you can download it for three days. Something is still missing. We will write to you when everything is there.
# $period (String) - a length of time
mail-erased-but-not-found = We have deleted what you asked us to delete in our own database. In at least one of the other systems you could not be found, so nothing could be deleted there. If you know under which name or number they know you, please write to us. If a law makes us keep anything for a while, we use it for nothing else. Copies of our database are kept for at most { $period }; until then they may still hold what was deleted.
