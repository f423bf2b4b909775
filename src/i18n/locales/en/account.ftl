account-title = Account
account-language = Language
account-language-label = Language of our emails and of your copies
account-language-save = Save language
account-language-saved = From now on we write to you in this language.
account-email = Email address
# $email (String) - an address
account-email-now = It is { $email }.
account-no-email = We have none for you. You come in through our other pages.
account-new-email = New email address
account-new-email-hint = We write to both addresses. Both have to say yes.
account-email-go = Change address
account-same-email = This is your address already
account-email-taken = This address belongs to another account
account-email-asked = Check both inboxes
account-email-asked-text = We wrote to your old and to your new address. Press the button behind each link within a day.
account-email-half = One address has said yes
account-email-half-text = Now the other address has to say yes, too.
account-email-changed = Your address is changed
account-email-changed-text = From now on you sign in with the new one.
account-link-gone = This link is no longer valid. Ask for a new one
account-confirm-title = A new email address
account-confirm-text = Somebody asked to change the address of an account. If it was you, say yes.
account-confirm-go = Yes, that was me
account-sessions = Where you are signed in
account-some-browser = A browser
account-this = this one
# $seen (String) - a date and time
# $since (String) - a date and time
account-seen = Last used { $seen }, since { $since }
account-session-end = Sign out
account-session-ended = That browser is signed out.
account-everywhere = Sign out everywhere
account-end = Close your account
account-end-text = You can delete your account with everything in it.
# $level (String) - the name of a level
# $count (Number) - how many choices
# $countText (String) - the same, as it is written
history-single = { $count ->
    [one] One choice changed.
   *[other] { $countText } choices changed.
} The level stays { $level }
mail-received-subject = We have your request
mail-received = Your request is here. You can follow each step.
mail-message-subject = A message about your request
mail-message = We wrote to you about your request.
mail-delayed-subject = Your request takes longer
mail-delayed = We need more time for your request. You can read why.
mail-copy-ready-subject = Your copy is ready
mail-copy-ready = Your copy is ready. You can download it for three days.
mail-declined-subject = About your request
mail-declined = We could not do what you asked for. You can read why, and whom else you can turn to.
mail-done-subject = Your request is done
mail-done = Your request is done.
mail-undo-subject = Your data will be deleted soon
mail-undo = You asked us to delete your data. There is little time left to take it back.
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

    “Your data” at { $brand }. It was not you who asked? Tell us through the link, or write to us.
# $brand (String) - the brand's name
# $what (String) - what happened, in a sentence or two
# $reference (String) - the number of a request
# $email (String) - where to write
mail-erased-text =
    { $what }

    Request number: { $reference }

    This is the last email from “Your data” at { $brand } about it. Questions? Write to { $email } and name the number.
# $brand (String) - the brand's name
# $code (String) - the code
mail-guest-code-text =
    Your code for “Your data” at { $brand }:

    { $code }

    It is valid for ten minutes, in the browser where you asked for it.

    You did not ask for it? Then someone mistyped their address. You need not do anything.
mail-confirm-subject = Is this your new address?
# $brand (String) - the brand's name
# $link (String) - a web address
mail-confirm-text =
    Somebody asked to change the email address of an account at { $brand }. The old and the new address both have to say yes.

    Was it you? Open this link within a day and press the button:
    { $link }

    It was not you? Then do nothing, and it stays as it is.
mail-browser-subject = A new browser signed in
# $brand (String) - the brand's name
# $link (String) - a web address
# $email (String) - where to write
mail-browser-text =
    Somebody signed in to “Your data” at { $brand } from a browser that was not used for it before.

    Was it you? Then all is well. If not, sign out everywhere:
    { $link }

    And write to { $email }.
passkeys = Passkeys
passkeys-about = Sign in with your fingerprint, your face or your device’s PIN instead of a code. It never leaves your device.
passkey-none = You have no passkey here yet.
passkey-add = Add a passkey
passkey-use = Use a passkey
passkey-prove = Confirm it is you, then add one
passkey-scripts = To add a passkey, allow JavaScript in your browser.
passkey-failed = That did not work. You can try again, or use a code by email.
passkey-known-here = This device already has a passkey for your account. You can use it as it is.
passkey-wrong = This passkey was not accepted. Try again, or use a code by email
passkey-many = You have as many passkeys as we can keep. Remove one first
# $used (String) - a date
# $since (String) - a date
passkey-used = Last used on { $used }, added on { $since }
# $since (String) - a date
passkey-since = Added on { $since }, not used yet
passkey-remove = Remove
passkey-added = Your passkey is added
passkey-added-text = Next time you can sign in with it.
passkey-removed = That passkey signs nobody in any more. You can delete it on your device, too.
mail-passkey-subject = A passkey was added
# $brand (String) - the brand's name
# $link (String) - a web address
# $email (String) - where to write
mail-passkey-text =
    A passkey was added to your account in “Your data” at { $brand }. It can be used to sign in.

    Was it you? Then all is well. If not, remove it here:
    { $link }

    And write to { $email }.
mail-called-off-subject = Your deletion is called off
mail-called-off = You called the deletion off. Nothing was deleted.
# $brand (String) - the brand's name
# $code (String) - the code
# $link (String) - a web address
# $email (String) - where to write
mail-proof-text =
    Your code to confirm that it is you, for “Your data” at { $brand }:

    { $code }

    It is valid for ten minutes, in the browser where you asked for it.

    You did not ask for it? Then somebody may be signed in as you. Sign out everywhere:
    { $link }

    And write to { $email }.
mail-confirm-old-subject = Do you want to change your email address?
# $brand (String) - the brand's name
# $address (String) - the new email address
# $link (String) - a web address
# $account (String) - the address of the account page
mail-confirm-old-text =
    Somebody asked to change the email address of your account at { $brand } to { $address }. Both addresses have to say yes.

    Was it you? Open this link within a day and press the button:
    { $link }

    It was not you? Then somebody may be signed in as you. Sign out everywhere:
    { $account }
account-kept = Thank you. What you typed is still here. Now press “Change address”.
mail-copy-begun-subject = A part of your copy is ready
mail-copy-begun = A part of your copy is ready, and you can download it for three days. Something is still missing. We write to you when everything is there.
# $period (String) - a length of time
mail-erased-but-not-found = We have deleted what you asked us to delete in our own database. In at least one of the other systems you could not be found, so nothing could be deleted there. If you know under which name or number they know you, please write to us. If a law makes us keep anything for a while, we use it for nothing else. Copies of our database are kept for at most { $period }; until then they may still hold what was deleted.
account-pending = A new address waits
# $email (String) - an address
# $until (String) - a date and time
account-pending-text = You asked to change your address to { $email }. That is possible until { $until }.
account-pending-both = Both addresses still have to say yes: press the button behind the link in each letter.
account-pending-new = Your address now has said yes. The new one still has to.
account-pending-old = The new address has said yes. Your address now still has to.
account-pending-end = Keep my address
account-email-called-off = Your address stays as it is. The links in both letters lead nowhere any more.
# $brand (String) - the brand's name
# $email (String) - an address
account-confirm-which = The new address of the account at { $brand } is to be { $email }.
