account-title = Account
account-language = Language
account-language-label = Language of our emails and of your copies
account-language-save = Save language
account-language-saved = From now on, we will write to you in this language.
account-email = Email address
# $email (String) - an address
account-email-now = Your address is { $email }.
# $brand (String) - the name of the brand
# $phone (String) - a telephone number
account-phone = Some systems of { $brand } know you by the telephone number { $phone }.
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
passkeys = Passkeys
passkeys-about = Sign in with your fingerprint, your face or your device’s PIN instead of a code. Your fingerprint, face and PIN never leave your device.
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
account-kept = Thank you. What you typed is still here. Now press “{ account-email-go }”.
account-pending = A new address waits
# $email (String) - an address
# $until (String) - a date and time
account-pending-text = You asked to change your address to { $email }. That is possible until { $until }.
account-pending-both = Both addresses still have to say yes: press the button behind the link in each letter.
account-pending-new = Your address now has said yes. The new one still has to.
account-pending-old = The new address has said yes. Your address now still has to.
account-pending-end = Keep my address
account-email-called-off = Your address has not changed. The links in both emails no longer work.
# $brand (String) - the brand's name
# $email (String) - an address
account-confirm-which = The new address of the account at { $brand } is to be { $email }.
