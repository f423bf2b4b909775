# $code (String) - the code
letter-code-subject = Your code: { $code }
# $brand (String) - the brand's name
letter-code-for = Your code for “{ service-name }” at { $brand }
letter-code-valid = Type the code in the browser where you asked for it. It is valid for ten minutes.
letter-code-proof = The code confirms that it is you. Type it in the browser where you asked for it. It is valid for ten minutes.
letter-code-go = Sign in without typing the code
letter-code-same-browser = The link works in that browser, too.
letter-code-not-you = If you did not ask for a code, somebody has probably mistyped their address. You do not need to do anything.
# $email (String) - where to write
letter-guest-code-not-you = If you did not ask for a code, give it to nobody: whoever has it can ask for your data, or for its deletion, as you. If somebody else can read your email, write to { $email }.
# $email (String) - where to write
letter-proof-not-you = If you did not ask for a code, somebody may be signed in as you. Write to { $email }, and sign out everywhere here:
# $email (String) - where to write
letter-guest-proof-not-you = If you did not ask for a code, somebody may have opened your requests with your address. Write to { $email }.
letter-address-title = Your email address was changed
# $brand (String) - the brand's name
letter-address-text = { $brand } has a new email address for your account. You can no longer sign in with this one.
letter-confirm-title = Please confirm your new email address
# $brand (String) - the brand's name
letter-confirm-text = Somebody wants to use this address for an account at { $brand }. If it was you, confirm the change within a day, from this address and from the old one.
letter-confirm-go = Confirm the change
letter-confirm-not-you = If it was not you, you do not need to do anything. The change then lapses after a day.
letter-give-up-title = Do you want to change your email address?
# $brand (String) - the brand's name
# $address (String) - the new email address
letter-give-up-text = Somebody wants to change the email address of your account at { $brand } to { $address }. If it was you, confirm the change within a day, from this address and from the new one.
# $email (String) - where to write
letter-give-up-not-you = If it was not you, do not confirm the change: somebody may be signed in as you. Write to { $email }, and sign out everywhere here:
letter-browser-title = A new browser signed in
# $brand (String) - the brand's name
letter-browser-text = Somebody signed in to “{ service-name }” at { $brand } from a browser that has not been used for it before. If it was you, you do not need to do anything.
letter-browser-go = See where you are signed in
# $email (String) - where to write
letter-browser-not-you = If it was not you, press “{ account-everywhere }” there and write to { $email }: somebody may be able to sign in as you.
letter-passkey-title = A passkey was added to your account
# $brand (String) - the brand's name
letter-passkey-text = The passkey signs in to “{ service-name }” at { $brand }. If you added it, you do not need to do anything.
letter-passkey-go = See your passkeys
# $email (String) - where to write
letter-passkey-not-you = If you did not add it, remove the passkey there and write to { $email }: somebody may be able to sign in as you.
letter-received-copy = We have received your request for a copy
letter-received-correct = We have received your correction
letter-received-delete = We have received your request to delete data
letter-received-stop = We have received your request to stop a use
letter-received-review = We have received your request for a review
letter-received-question = We have received your message
# $day (String) - a day
letter-received-by = You will have our answer by { $day } at the latest, probably earlier. We will email you when it is there.
# $day (String) - a day
letter-received-deleting = We will email you when it is done, by { $day } at the latest.
letter-received-deleting-guest = We will delete your address and what you wrote to us here, and what our other systems find with your address. Nothing is deleted before one of us has looked at your request.
# $day (String) - a day
letter-received-another = We check whether you may ask for the person you named, and answer you by { $day } at the latest. We will email you when our answer is there.
letter-received-done = What you asked for is done already.
letter-request-go = See your request
# $email (String) - where to write
letter-received-not-you = If you did not ask for this, open the request and press “{ withdraw-go }”. Then write to { $email }: somebody may be able to sign in as you.
# $email (String) - where to write
letter-not-you = If you did not ask for this, write to { $email } right away: somebody may be able to sign in as you.
# $email (String) - where to write
letter-not-you-guest = If you did not ask for this, write to { $email }.
# $day (String) - a day
letter-planned-title = We will delete your data after { $day }
# $day (String) - a day
letter-planned-kinds-title = We will delete some of your data after { $day }
# $asked (String) - a day
# $day (String) - a day
letter-planned-text = You can cancel the deletion until the end of { $day }. After that, nobody can bring the data back. You asked for it on { $asked }.
letter-planned-less = Until then, we will use as little of your data as we can.
letter-planned-go = See the deletion, or cancel it
# $email (String) - where to write
letter-planned-not-you = If you did not ask for this, open the link and press “{ cancel-go }”. Then write to { $email }: somebody may be able to sign in as you.
letter-message-title = We have written to you about your request
letter-message-text = So that nobody else can read the message, it is not in this email.
letter-message-go = Read the message
letter-message-reply = You can write back on the same page. Please do not answer this email: nobody reads what comes back.
letter-delayed-title = We need more time for your request
# $day (String) - a day
letter-delayed-text = You will have our answer by { $day } at the latest. You can read why.
letter-why-go = Read why
letter-copy-begun-title = Part of the copy is ready
letter-copy-begun-text = You can download it for three days. Something is still missing. We will email you when everything is there.
letter-copy-ready-title = The copy you asked for is ready
letter-copy-ready-text = You can download it for three days. After that we delete the file, and you can ask for a new one.
letter-copy-go = Go to the copy
letter-declined-title = We could not do what you asked for
letter-declined-text = You can read why, and who you can turn to if you disagree.
# $kind (String) - what was asked for
letter-done-title = Your request is finished: { $kind }
letter-done-text = You can read what we have done.
letter-called-off-title = The deletion has been cancelled
letter-called-off-text = Nothing has been deleted.
# $day (String) - a day
letter-called-off-still = Nothing of it has been deleted. Another deletion that you asked for is still planned: it begins after { $day }.
# $email (String) - where to write
letter-called-off-not-you = If you did not cancel the deletion, write to { $email }: somebody may be able to sign in as you.
letter-copy-withdrawn-title = Your request for a copy was withdrawn
letter-copy-withdrawn-text = We had received it. No copy was made, and none will be.
# $email (String) - where to write
letter-copy-withdrawn-not-you = If you did not withdraw it, write to { $email }: somebody may be able to sign in as you.
letter-erased-title = We have deleted what you asked for
letter-erased-text = What you asked us to delete is deleted.
letter-erased-kinds-text = The kinds of information you named are deleted. Your account is as before.
letter-erased-elsewhere = Our other systems have deleted what they held of you.
letter-erased-elsewhere-some = At least one of our other systems has deleted what it held of you.
letter-erased-but-text = What you asked us to delete is deleted from our own database.
letter-erased-kinds-but-text = The kinds of information you named are deleted from our own database. Your account is as before.
# $address (String) - where to write
letter-erased-not-found = At least one of our other systems could not find you, so nothing could be deleted there. If you know under which name or number that system knows you, please write to { $address }.
# $address (String) - where to write
letter-erased-nothing-known = For at least one of our other systems we know no name or number of yours, so nobody could look for you there. If you know one, please write to { $address }.
letter-erased-kept = If the law makes us keep anything for a while, we use it for nothing else.
# $period (String) - a length of time
letter-erased-backups = Copies of our database are kept for { $period } at most. Until then they may still hold what was deleted.
# $email (String) - where to write
letter-last = We will send no further emails about this request. If you have a question, write to { $email } and give the request number.
letter-or-open = Or open this address:
# $reference (String) - the number of a request
letter-request = Request { $reference }
letter-passkeys-stay-title = Your passkeys still sign you in
# $brand (String) - the brand's name
letter-passkeys-stay-text = The email address of your account at { $brand } has changed. These passkeys still sign you in:
letter-passkeys-stay-named = Each passkey is named after the browser it was made in. Remove any that is not yours.
# $email (String) - where to write
letter-passkeys-stay-not-you = If you cannot sign in, write to { $email } right away.
letter-acted-copy = We agreed to give somebody a copy of your data
letter-acted-correct = We agreed to correct one of your records
letter-acted-stop = We agreed to limit how your data is used
letter-acted-delete = We agreed to delete your account and your data
letter-acted-delete-kinds = We agreed to delete some of your data
# $brand (String) - the brand's name
letter-acted-why = Somebody who acts for you asked { $brand } for this. We have checked that they may, and have begun. By the time you read this, all of it may be done.
letter-acted-go = See what was done
# $email (String) - an address
letter-acted-not-you = If nobody may act for you, write to { $email } right away and give the number below.
# $requests (String) - kinds and numbers of requests, as a list
letter-ended = With the deletion, some requests end without an answer: { $requests }
letter-erased-for-text = The account you named is deleted, with everything in it that no law makes us keep.
letter-erased-for-kinds-text = The kinds of information you named are deleted from the account you named. Everything else in it is as before.
letter-erased-for-but-text = The account you named is deleted from our own database, with everything in it that no law makes us keep.
letter-erased-for-kinds-but-text = In our own database, the kinds of information you named are deleted from the account you named. Everything else in it is as before.
letter-erased-elsewhere-for = At least one of our other systems has deleted what it held of the person you named.
# $address (String) - where to write
letter-erased-for-not-found = At least one of our other systems could not find the person you named, so nothing could be deleted there. If you know under which name or number that system knows them, please write to { $address }.
# $address (String) - where to write
letter-erased-for-nothing-known = For at least one of our other systems we know no name or number of the person you named, so nobody could look for them there. If you know one, please write to { $address }.
# $brand (String) - the brand's name
letter-lifted-text = The restriction at { $brand } has ended. Your choices count again. A pause or a planned deletion can still keep uses off.
letter-lifted-go = See your choices
letter-day-title = What waits for you today
letter-day-text = So the day begins at the desk. The cases themselves are not in this email.
letter-day-soon = Due within five working days
letter-day-jobs = Jobs that do not go through
letter-day-tasks = Waiting for other systems
# $what (String) - a group of cases; $countText (String) - how many are in it
letter-day-figure = { $what }: { $countText }
letter-trouble-title = The desk needs you
letter-trouble-text = New at the desk. The cases themselves are not in this email.
# $count (Number), $countText (String) - requests
letter-trouble-late = { $count ->
    [one] One request has become late.
   *[other] { $countText } requests have become late.
}
# $count (Number), $countText (String) - parts of requests
letter-trouble-tasks = { $count ->
    [one] A system could not do its part of a request.
   *[other] In { $countText } cases a system could not do its part of a request.
}
# $count (Number), $countText (String) - jobs
letter-trouble-jobs = { $count ->
    [one] A job does not go through.
   *[other] { $countText } jobs do not go through.
}
# $count (Number), $countText (String) - systems
letter-trouble-behind = { $count ->
    [one] A system does not take in what people choose.
   *[other] { $countText } systems do not take in what people choose.
}
letter-tasks-title = Tasks wait for you
letter-tasks-text = A colleague reminds you of the tasks of a system you look after. The cases themselves are not in this email.
# $count (Number), $countText (String) - tasks; $when (String) - the day since when the oldest waits
letter-tasks-waiting = { $count ->
    [one] One task waits, since { $when }.
   *[other] { $countText } tasks wait, the oldest since { $when }.
}
letter-tasks-go = Open the tasks
letter-staff-go = Open the desk
# $brand (String) - the brand's name
letter-staff-why = This email comes to you because you work in the privacy team of { $brand }. In your account at the desk you choose which of these emails you get.
letter-invite-title = Your way in to the desk
# $brand (String) - the brand's name
# $role (String) - the name of a role
letter-invite-text = With this link you set up your account in the privacy team of { $brand }. Your role: { $role }. The link works once, for three days.
letter-invite-go = Set up the account
letter-invite-not-you = If you did not expect this email, you can ignore it. Nobody gets in without the link.
letter-own-link-title = There is a new link to your account
# $role (String) - the name of a role
letter-own-link-text = A link was made with which the password and the phone of your account at the desk can be set up again. The role: { $role }.
letter-own-role-title = Your role was changed
# $role (String) - the name of a role
letter-own-role-text = You have another role at the desk. From now on: { $role }.
letter-own-way-wrong = If you do not know why, tell a privacy officer right away.
letter-own-passkey-title = A passkey was added to your account at the desk
letter-own-passkey-text = The passkey signs in to the desk without a password or a code. If you added it, you do not need to do anything.
letter-own-passkey-gone-title = A passkey was removed from your account at the desk
letter-own-passkey-gone-text = Nobody can sign in with that passkey any more. If you removed it, you do not need to do anything.
letter-way-in-title = New access to customers’ data
# $name (String) - a member of staff
# $role (String) - the name of a role
letter-way-in-role = { $name } now has another role: { $role }.
# $name (String) - a member of staff
# $role (String) - the name of a role
letter-way-in-link = A new link was made for { $name }, with which the password and the phone can be set up again. The role: { $role }.
# $role (String) - the name of a role
letter-way-in-new = Somebody who is not in the team yet was invited. The role: { $role }.
# $name (String) - a member of staff
# $key (String) - the name of a key
# $scopes (String) - what it may do
letter-key-made = { $name } made a key for a system: { $key }. With it, the system may do this: { $scopes }.
# $key (String) - the name of a key
# $scopes (String) - what it may do
letter-key-made-here = Somebody made a key for a system at the machine that this portal runs on: { $key }. With it, the system may do this: { $scopes }.
letter-way-in-check = In oversight you can say whether that is right.
letter-look-title = Somebody looked at a case
# $name (String) - a member of staff
# $role (String) - the name of a role
letter-look-text = { $name } opened customers’ data in a case. Their role, { $role }, usually does not do that.
letter-look-check = In oversight you find the case with the reason, and can say whether that was right.
# $brand (String) - the brand's name
letter-way-in-why = You get this email because you work in the privacy team of { $brand }. Emails like this one always come, whatever you chose in your account.
