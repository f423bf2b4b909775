house-title = House
house-lede = Who belongs to the team, what the portal is connected to, and what everybody here works with.
house-people = Who belongs to the team, and as what.
house-keys = The keys with which systems ask and tell the portal.
house-systems = What each system holds and still has to do, and what failed.
house-templates = The texts that letters and answers begin with.
house-guidance = How things are done here, and your training.
people-title = People
people-lede = Everybody who belongs to the team, and as what. No customer is shown here.
people-who = Who
people-second = Second proof
# $count (Number), $countText (String) - recovery codes that were not used yet
people-second-has = Code from the phone, and { $count ->
    [one] one recovery code
   *[other] { $countText } recovery codes
}
people-training = Training
people-training-none = Not needed
people-seen = Last seen
people-seen-never = Not yet
people-sessions = Signed in
people-open = Has open
people-open-none = Nothing
# $count (Number), $countText (String) - requests
people-open-cases = { $count ->
    [one] one request
   *[other] { $countText } requests
}
# $count (Number), $countText (String) - duties of the house
people-open-items = { $count ->
    [one] one duty
   *[other] { $countText } duties
}
people-oneself = you
people-left = Left
# $when (String) - a day
people-left-on = Left on { $when }
people-invite = Invite somebody
people-invite-text = The person gets in by a link that works once, for three days. Give it to them alone: whoever opens it belongs to the team.
people-invite-mail-text = The person gets a link by email that works once, for three days. Nobody else sees it.
people-email = Email at work
people-email-hint = The address they will sign in with.
people-role = Role
people-choose-role = Choose a role
people-invite-go = Make the link
people-invite-mail-go = Send the link
people-link-sent = The link is on its way to their email address.
people-invited = The link is ready
people-invited-text = The link is shown this once. Copy it now, and give it to nobody but the person it is for.
people-invitations = Open invitations
# $role (String) - a role; $when (String) - a moment
people-invitation-until = Role: { $role }. The link works until { $when }.
people-invitation-withdraw = Withdraw the invitation
people-invitation-withdrawn = The invitation is withdrawn. Its link no longer works.
people-error-role = Choose a role
people-change-role = Another role
people-change-role-text = The new role counts from their next click on. Links they were given before no longer work.
people-role-back = If the new role does not include this work:
people-change-role-go = Change the role
people-role-changed = The role is changed, and the log says so.
people-way-in = Their way in
people-end-sessions-text = Signs them out on every device immediately. They can sign in again.
people-end-sessions = Sign them out everywhere
people-sessions-ended = The person is signed out everywhere.
people-again-text = Have they lost their phone or their password? A new link lets them set up both again, in the same role.
people-again = Make a new link
people-again-mail-text = Have they lost their phone or their password? With a new link they set up both again, in the same role. The link is sent to their email address, and nobody else sees it.
people-again-mail = Send a new link
people-end = End their work here
people-end-text = The person is signed out immediately and cannot come back without an invitation. Their name remains under what they wrote.
# $cases (Number), $casesText (String) - open requests of theirs; $items (Number), $itemsText (String) - open duties of theirs
people-end-cases = { $cases ->
    [0] No request
    [one] One request
   *[other] { $casesText } requests
} and { $items ->
    [0] no duty
    [one] one duty
   *[other] { $itemsText } duties
} of theirs will be open to everybody again.
people-end-go = End their work here
people-ended = Their work here has ended. What was open is open to everybody again.
people-another = Another administrator changes your role or ends your work here. Nobody does so for themself.
people-administrator = An administrator changes your role or ends your work here.
clash-last-administrator = Without this administrator there would be none. Give somebody else that role first
clash-oneself = Nobody does this for themself. Ask another administrator
clash-here-already = Somebody with this address belongs to the team already. You find them in the list
clash-invitation-over = The invitation was already used, replaced or withdrawn
staff-confirm-lede = What comes next cannot be undone. Show once more that it is you: that holds for five minutes. Then press the button again.
me-title = My account
me-end-others = Sign out everywhere else
me-password = Password
me-password-old = Your password until now
me-password-new = Your new password
me-password-go = Change the password
me-password-changed = Your new password holds from now on. Every other browser is signed out.
me-error-password-same = Take a password you do not use yet
me-error-password-old = The password or the code is wrong
me-codes = Recovery codes
# $count (Number), $countText (String) - codes
me-codes-left = { $count ->
    [0] No code is left.
    [one] One code is left.
   *[other] { $countText } codes are left.
}
me-codes-text = Each opens your account once when you have lost your phone. New ones replace all the old ones.
me-codes-go = Make new codes
me-passkeys-about = Sign in with your fingerprint, your face or your device’s PIN instead of your password and a code. Your fingerprint, face and PIN never leave your device.
staff-passkey-failed = Something did not work. You can try again, or continue without the passkey.
staff-passkey-wrong = This passkey was not accepted. Try again, or continue without it
me-acts = What you did last
me-acts-text = As the log has it: the names are those of the log.
keys-title = Keys
keys-lede = With these, the systems of the brand ask and tell this portal. Nobody sees a key twice: only a check code of it is kept.
keys-in-force = In force
keys-none = No system has a key.
keys-past = Ended
keys-id = Number
keys-may = May
keys-may-hint = Only what this system needs.
keys-since = Made
keys-used = Last used
keys-used-never = Not yet
keys-ends = Ends
keys-ends-never = When somebody ends it
# $when (String) - a day
keys-ended-on = Ended on { $when }
keys-overlap = The old key still works for
# $count (Number), $countText (String) - days
keys-days = { $count ->
    [one] one day
   *[other] { $countText } days
}
keys-rotate = Make a new key in its place
keys-end = End this key now
keys-ended = The key has ended. The next call with it is refused.
keys-make = A key for another system
keys-name = Name of the system
keys-name-hint = As everybody here calls it.
keys-system = Belongs to
keys-system-none = None of the systems in the privacy notice
keys-make-go = Make the key
keys-made = The key is ready
keys-made-text = The key is shown only once. Copy it now, and keep it where the system finds it and people do not.
keys-error-name = Name the system, in at most 100 characters
keys-error-scope = Choose at least one thing the key may do
keys-error-days = Choose how long the old key still works
keys-error-system = Choose one of the systems in the privacy notice
log-heading = Log
log-lede = Everything that was done, by which party and to what. Nothing in it can be changed or taken out. It names people by number only.
log-lede-house = What was done about the team, the keys and the texts of the brand. Entries about customers are not shown to you.
log-filter = Show only some entries
log-any = Any
log-action = What
log-actor = By
log-actor-id = Number of who did it
log-subject = About
log-subject-id = Number of what it is about
log-party-anonymous = Somebody not signed in
log-party-customer = A customer
log-party-guest = Somebody without an account
log-party-staff = Staff
log-party-system = A system
log-party-operator = An operator
log-party-house = The portal
log-party-request = A request
log-party-records = Records
log-party-item = A task of oversight
log-party-api-key = A key
log-party-receiver = A connected system
log-party-notice = The privacy notice
log-party-nobody = Nothing in particular
log-from = From
log-to = Until
log-number = Entry
log-when = When
log-detail = More
log-amount = How many
log-commitment = Seal of what is kept elsewhere
log-no-entry = No entry fits.
log-no-entry-yet = No entry fits among those looked at. There are older ones.
log-ignored = Part of the address meant nothing here and was left out.
# $number (String) - the number of an entry
log-older = Older than entry { $number }
# $number (String) - the number of an entry
log-entry = Entry { $number }
log-verified = Is the log whole?
log-verified-never = Nobody has verified it yet.
# $count (Number), $countText (String) - entries; $when (String) - a moment
log-verified-whole = Yes. On { $when }, { $count ->
    [one] one entry was
   *[other] all { $countText } entries were
} just as written.
# $when (String) - a moment; $number (String) - the number of an entry
log-verified-broken = No. On { $when }, entry { $number } or the one before it was not as written.
# $name (String) - a witness outside; $number (String) - the number of an entry; $when (String) - a moment
log-cosigned = Co-signed by { $name } up to entry { $number }, { $when }.
# $name (String) - a witness outside; $number (String) - the number of an entry; $when (String) - a moment
log-signed-unknown = Signed by { $name } up to entry { $number }, { $when }. Nobody has named the key of this witness here, so the signature was not checked.
log-verify-text = Verifying works out every entry again, one after the other. It shows whether one was changed, taken out, swapped or put in. Keep the newest entry’s link somewhere else: then a log that was written anew shows too.
log-verify = Verify now
log-whole-now = Every entry is as it was written, none is missing, and none was put in.
log-broken-now = An entry is not as it was written. Its number is below. Tell whoever runs the machine, and keep everything as it is.
log-chain = Its place in the chain
log-chain-text = Each entry carries a link, made from the link before it and everything the entry says.
log-before = Link before
log-this = This link
log-after = Link after
log-after-none = None yet
log-fits = Both links fit.
log-fits-not = A link does not fit: something here is not as it was written.
log-file = Take entries with you
log-file-text = All entries that fit, one a line (JSON Lines), with their links. The log says that you took them.
log-file-go = Get the file
closed-title = Find a request that has ended
closed-number = Number of the request
closed-hint = Its file asks for a reason before it shows anything.
closed-error = No request that has ended has this number
systems-title = Systems and jobs
systems-heading = Systems that hold data
systems-reached = Reached
systems-by-hand = By hand: a member of the team looks and writes down what they found
systems-by-sql = Automatically: the portal reads and deletes in the system’s own database
systems-told = By what changed: it is told of every change and acts without a task
systems-webhook = By tasks: a program there is told of each task and answers on its own
systems-connected = Connected
systems-not-connected = No: nothing is sent to the system, and it reads nothing
systems-by-webhook = By a webhook
systems-by-key = By a key, with which it reads the changes
systems-step = Changes
systems-in-step = The system has taken in all of them
systems-behind = { $count ->
    [one] { $countText } change is not taken in, since { $when }
   *[other] { $countText } changes are not taken in, the first since { $when }
}
# $count (String), $when (String)
systems-behind-many = { $count } changes or more are not taken in, the first since { $when }
# $systems (String) - their names in the catalogue
systems-unnamed = Connected, but not named in the privacy notice in force as systems that are told of changes or of tasks: { $systems }. They are told of nothing.
systems-known = People who were here before
systems-known-not = The system does not know everybody yet, so it counts as not told. Have it read a snapshot with its key, or send it everything again from 0
systems-trouble = Trouble
systems-gone = Since { $when } the system no longer wants to be told
systems-failing = The system does not take what is sent since { $when }
systems-last-delivery = Last sent
systems-delivery = { $when }, answer: { $answer }
systems-holds = Holds
systems-open = Open tasks
systems-failed = Open tasks that failed
systems-last = Last answer
systems-never = No answer yet
systems-none = No system is declared
me-languages = Languages
me-languages-which = Which languages do you read and write?
me-languages-text = Colleagues see them when they hand over a case. The list of requests can show only those in your languages.
me-languages-go = Save
me-languages-saved = The languages are saved.
people-languages = Reads and writes
people-languages-which = Which languages do they read and write?
# $name (String) - a member of staff
# $languages (String) - languages by their own names, as a list
staff-reads = { $name } – reads { $languages }
me-letters = Emails
me-letters-which = Which emails do you want?
me-letters-text = The emails hold figures only: no names and nothing from a case.
me-letters-daily = In the morning of working days: what waits for me
me-letters-at-once = As soon as it happens: a request has become late, a colleague hands me a case, takes one or reminds me of tasks, or a system or a job fails
me-letters-language = Language of the emails
me-letters-go = Save
me-letters-saved = Your emails are as you chose.
# $when (String) - a day and a time
me-letters-came-back = The email of { $when } could not be delivered to your address. Please tell an administrator.
# $when (String) - a day
people-came-back = The email of { $when } could not be delivered
