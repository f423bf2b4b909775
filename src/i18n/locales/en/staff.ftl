role-support = Support
role-privacy-officer = Privacy officer
role-administrator = Administrator
role-ethics-lead = Ethics lead
role-auditor = Auditor
queue-title = Requests to answer
queue-kind = Kind
queue-any-kind = All kinds
queue-assignee = Assigned to
queue-anyone = Anyone
queue-mine = Me
queue-due = Due
queue-held = On hold
queue-none = No requests match.
queue-more = More
jobs-title = Jobs
jobs-lede = Jobs that failed. Fix the cause, then run them again.
jobs-none = Nothing is stuck.
disobeyed-title = Systems that continue with what people refused
disobeyed-lede = What they asked for was refused, and they were told why. What they sent could not be stopped. Whoever looks after the system has to mend it.
# $people (Number) - how many people
# $peopleText (String) - the same, written
# $count (Number) - how many times
# $countText (String) - the same, written
# $when (String) - a date
disobeyed-sum = { $people ->
    [one] About one person
   *[other] About { $peopleText } people
} · { $count ->
    [one] asked once
   *[other] asked { $countText } times
} · last on { $when }
jobs-parked = set aside
jobs-failing = keeps failing
# $when (String) - a date and time
jobs-next = Next try: { $when }
# $count (Number) - how often it was tried
# $countText (String) - the same, as it is written
jobs-tries = { $count ->
    [one] tried once
   *[other] tried { $countText } times
}
jobs-restart = Run again
jobs-restarted = The job will run again right away.
staff-sign-in = Sign in as staff
staff-sign-in-lede = With your password and a code from your phone.
staff-email-hint = The address your invitation went to.
staff-password = Password
staff-password-paste = You can paste it.
staff-password-hint = At least 15 characters. A few words you can remember do well.
staff-one-time = Code from your phone
staff-one-time-hint = Six digits. If you do not have your phone, use a recovery code.
staff-one-time-first = Six digits, to see that it works.
staff-join = Join the staff
# $brand (String) - the brand's name
# $role (String) - a role
# $email (String) - an address
staff-join-lede = You were invited to “{ service-name }” at { $brand } as { $role }, with the address { $email }.
staff-name = Your name
staff-name-hint = Customers see it under what you write.
staff-second = A second proof
staff-second-text = Scan this with an app for one-time codes on your phone.
staff-qr = A picture for the app to scan. The key below it says the same.
staff-typed = Or type this key into the app:
staff-join-go = Join
staff-codes = Keep these codes
staff-codes-text = Each code opens your account once if you lose your phone. We show them only now: print them, or save them in a password manager.
staff-codes-go = I have saved them
staff-error-name = Enter your name
staff-error-password = Enter your password
staff-error-password-short = Use at least 15 characters
staff-error-password-long = Use at most 128 characters
staff-error-password-common = This password is easy to guess. Use words that have nothing to do with each other
staff-error-wrong = Address, password or code is wrong
staff-error-one-time = Enter the code from your phone
staff-error-one-time-wrong = This code is not right. Wait for the next one
staff-error-link = This invitation is no longer valid. Ask for a new one
staff-error-reason = Say why
staff-error-outcome = Choose a result
# $field (String) - the name of a field
staff-error-empty = Fill in “{ $field }”
staff-clash-changed = The case has changed since you opened the page, which now shows how it is. What you typed is still here
staff-clash-changed-own = You changed this case in another tab or window. This page shows how it is now. What you typed is still here
staff-failure-masked = Why it did not work is shown after you say why you need to see it.
staff-moved-masked = How far the system has got is shown after you say why you need to see it.
staff-clash-too-late = The status of the request no longer allows this
staff-clash-not-ready = Something is still open: a system below, a hold, or a value that does not fit. Settle that first
staff-clash-copy-unopened = Nobody has opened the copy for this letter yet. Open the letter, print the copy and enclose it first
staff-clash-closed = The request was closed in the meantime. Nothing was sent
# $name (String) - a member of staff
staff-clash-closed-by = { $name } closed the request in the meantime. Nothing was sent
staff-clash-withdrawn = The person withdrew the request in the meantime. Nothing was sent
staff-clash-gone = The person’s data was deleted in the meantime, and the request ended with it. Nothing was sent
staff-done = Done, and recorded in the log.
staff-who = Who asks
staff-kind = Kind
staff-customer = A customer
staff-guest = Somebody without an account
staff-guest-known = Asked without an account. A customer has this address
staff-reference = Customer number
staff-phone = Telephone number in other systems
staff-masked = The data is masked. Say why you need to see it.
staff-masked-for-colleagues = The data is masked. A colleague decides this request.
staff-masked-text = (masked)
staff-closed = The request is closed, so the name is no longer shown.
staff-reveal = Show the data
staff-reveal-why = Why do you need to see it?
staff-reveal-hint = The customer can read this.
staff-received = Received
staff-law = Law
staff-undo-until = Can be cancelled until
staff-acknowledge = Acknowledge by
staff-acknowledged = Acknowledged on
staff-do = What you can do
staff-is-closed = This request is closed.
staff-take = Take this case
staff-give-back = Give it back
staff-correct = Apply the correction
staff-restrict = Grant: only store the data
staff-object = Grant: stop this use
staff-begin-copy = Begin: make the copy
staff-begin-delete = Begin: delete
staff-language = Language of our emails to them
staff-language-post = Language of our letters to them
# $hint (String) - what a text is for, as sentences
# $language (String) - the language the customer reads, by its own name
staff-hint-language = { $hint } They read { $language }.
# $hint (String) - what a text is for, as sentences
# $language (String) - the language the customer reads, by its own name
# $names (String) - colleagues, as a list
staff-hint-readers = { $hint } Colleagues who read { $language }: { $names }.
staff-message-hint = The customer reads the text here. The email only says that there is a message.
staff-message-hint-post = The customer reads it in a letter that you print and post. There is no page of theirs, and no email.
staff-message-send = Send message
staff-ask-go = Ask and wait
staff-answer = Your answer
staff-finish-go = Answer and close
staff-note = Note for staff
staff-note-hint = Customers do not see it. Keep names out of it.
staff-note-go = Save note
staff-note-only = only staff see this
staff-extend = Extend the deadline
staff-extend-hint = Only once, and before the first deadline. The customer reads why.
staff-extend-go = Extend
staff-hold = Put on hold
staff-hold-hint = The customer reads why: a sentence of ours that fits the kind of hold, followed by what you write. If you choose “{ hold-other }”, write the reason yourself. The hold lasts until somebody ends it.
staff-hold-go = Put on hold
staff-resume = Resume
staff-decline-reason = Reason
staff-decline-words = In your own words
staff-decline-go = Decline and close
staff-check-answer = Check your answer
staff-check-decline = Check before you decline
staff-check-final = Your answer closes the request and cannot be undone. The customer gets an email.
staff-check-final-post = Your answer closes the request and cannot be undone. Then you print the letter and post it.
staff-check-change = Change it
task-title = Record a result
task-system = System
task-outcome = Result
task-it-is-done = Done
task-it-failed = Did not work
task-answer = What you found, or why it did not work
task-answer-copy = JSON or plain text, up to 1 MB. It becomes part of the copy. Leave it empty if there was nothing.
task-answer-delete = Optional when it is done.
task-again-title = Ask a system again
task-again-text = Some systems answer on their own. Ask again when one is silent or could not do its part. What it said before is still shown.
# $name (String) - the name of a system
task-again = Ask “{ $name }” again
staff-only-title = This page is for staff
staff-only = Sign in with your staff account.
staff-choose-reason = Choose a reason
staff-error-decline-reason = Choose a reason
staff-closed-on = Closed
staff-asked = What is asked
staff-state-waiting = Waiting for the customer
staff-state-scheduled = Planned, can be cancelled
staff-story-received = The customer asked
staff-story-wrote = The customer wrote
staff-story-answered = Message to the customer
staff-story-asked-back = Question to the customer
staff-story-revealed = Data shown
staff-story-copy-ready = The copy is ready
staff-story-downloaded = The customer downloaded the copy
staff-story-withdrawn = The customer withdrew the request
law-gdpr = GDPR
law-uk-gdpr = UK GDPR
law-ccpa = CCPA (California)
law-lgpd = LGPD (Brazil)
law-pipeda = PIPEDA (Canada)
staff-no-held = This case is on hold. Resume it first
staff-no-not-held = This case is not on hold
staff-no-deleting = The deletion has begun. It can no longer be changed
staff-no-planned = The deletion is planned, and can still be cancelled. You can do this only after its day
staff-no-not-begun = The work has not begun yet. Begin it first
staff-no-begun = The work has already begun
staff-no-waiting = The customer was asked something and has not answered yet
staff-no-tasks-open = A system below is not done yet. Record its result first
staff-no-task = No system waits for a result
staff-no-ends-by-itself = A deletion ends on its own when everything is deleted. To end it without deleting, decline it
staff-no-nothing-to-grant = There is nothing here that can be granted with one press. Write an answer instead
staff-no-not-linked = First say whose account is meant
staff-no-not-shown = Nothing shows yet who asks. First record how you made sure
staff-no-may-ask-unsaid = How you saw that they may ask for this person is not recorded yet. First record it with the proof
staff-no-for-themself = The person asks for themselves
staff-no-unread = Look at what is asked first
staff-no-extended = The deadline was extended before. That is possible only once
staff-no-overdue = The deadline is over. It can no longer be extended
staff-no-extension = The law that applies to this case has no extension
staff-no-page-gone = Nobody can open this person’s page any more, so nobody could read what you write. If we have their email address, a last email says what became of the request
staff-no-nothing-to-post = No letter waits to be posted
task-they-are-not-found = This person cannot be found there
task-has-not-worked = Has not worked yet
staff-no-undecided = What was asked for is granted, or declined with a reason. Choose one of the two
staff-error-value = The value does not fit the field. Write it as it should be there
staff-error-other-value = Your value is not the one the customer asked for. Say why
staff-record = The record
staff-record-day = Day
staff-change = What would change
staff-whole-record = The whole record
staff-becomes = What it would then say
staff-cannot-be-read = What the customer wrote does not fit this field. Write the value that fits
staff-value = The value that is set
staff-value-hint = As it is asked, or as you found it to be right.
staff-value-why = Why it is another value
staff-value-why-hint = Only if you set another value than asked for. The customer reads it.
staff-choose-value = Choose a value
staff-check-grant = Check before you grant it
staff-check-extend = Check the new day
staff-new-day = New day
staff-effect-correct = The record is changed here.
staff-effect-correct-systems = The record is changed here. Each system on this page gets a task. When all of them have answered, the request is done and the customer gets our answer.
staff-effect-restrict = From then on the data is only stored, and used for nothing else. The request is closed. The customer is told, and can end the restriction.
staff-effect-object = The use stops for this account right away, and is recorded there as an objection. The request is closed, and the one who asked is told.
staff-effect-copy = The copy is made of everything asked for. The customer gets an email as soon as it can be downloaded.
staff-effect-copy-post = The copy is made of everything asked for. Once it is ready, you print it and post it with a letter.
staff-effect-delete = The deletion begins right away and cannot be undone, by you or by the person. The other systems are then asked to delete as well.
staff-effect-extend = You can do this only once. The customer reads the new day and your reason.
# $when (String) - the last day on which the deletion can be called off
task-opens-after = The tasks open after { $when }. Until then the deletion can be cancelled, and nothing may be deleted anywhere.
staff-keep = Keep what I typed
staff-keep-hint = Your text is kept with this case, whatever button you press.
# $out (String) - the button to sign out
# $back (String) - the button that withdraws a question
staff-keep-not = Only “{ $out }”, “{ $back }” and links do not keep it.
# $when (String) - a time
staff-kept-at = Draft saved at { $when }
staff-keep-behind = The case, or your draft of it, was changed somewhere else. From now on only the buttons keep your text.
staff-left-over = What you typed and did not send
staff-left-over-text = The case has ended. Copy what you still need.
staff-left-over-go = Remove it
staff-story-copy-begun = A part of the copy can be downloaded
staff-story-copy-begun-post = A part of the copy is made
staff-check-task = Check what will be in the copy
staff-check-task-text = As the customer gets it
staff-check-task-nothing = Nothing was found there.
staff-check-task-go = Put it into the copy
staff-effect-task = Make sure that all of it is about this person and nobody else. As soon as every system has answered, the customer gets the copy.
staff-check-result = Check the result
staff-check-resume = Check before work continues
staff-effect-resume = What was stopped begins again: a copy is made, a deletion continues. If nothing else is open, the request ends with the last letter. The customer reads that work continues.
staff-effect-resume-untold = What was stopped begins again: a copy is made, a deletion continues. If nothing else is open, the request ends with the last letter. The customer does not learn of the hold.
staff-given = What it gave
staff-given-cut = Only the beginning is shown here.
staff-link = Whose account is meant
staff-account = Customer number or email address
staff-account-hint = Exactly as it is known. First make sure that they may ask for this person. What you begin then is done for this account, and the one who asks gets the result.
staff-account-guest-hint = The person asked without an account, and no account has their address. Only an account of that address can be meant. If there is none, decline the request.
staff-account-known-hint = A customer has this address. Name that account once you are sure that it is theirs: what you begin then is done for it.
staff-link-go = Use this account
staff-error-account = There is no account with this number or address
staff-error-account-other = There is such an account, but with another address than the person asked from. Whoever asks without an account can mean only the account of their own address
staff-meant = The account meant
staff-hold-why = Why it is put on hold
staff-check-hold = Check before you put it on hold
# $when (String) - the day by which it is due
staff-effect-hold = The work stops until somebody resumes it. The answer is still due by { $when }. The customer is told why.
staff-effect-hold-paused = The work stops until somebody resumes it. The days do not count now. They count again once the customer answers, or from { $when } on. The customer is told why.
staff-story-linked = The account meant was named
staff-story-task-not-found = In one system the person was not found
staff-story-task-failed = In one system it did not work
staff-story-system-answered = A system answered on its own: its part is done
staff-story-system-failed = A system answered on its own: its part did not work
story-task-moved = A system is still working on its part
story-task-asked-again = A system was asked once more
staff-story-restricted = From here on the data is only stored
staff-story-restriction-lifted = The restriction has ended
staff-which-record = The record that is meant
staff-choose-record = Choose a record
staff-no-candidates = Of the account meant, no record of this kind is held here. There is nothing to correct: decline with a reason.
staff-error-record = Choose the record that is meant
queue-for-another = for somebody else
staff-goes-account = The account, its address, its choices and its messages here
staff-stays-proof = We keep the proof of what was chosen for as long as we must be able to show it.
staff-stays-rest = The account, its choices and every other kind of information will not change.
staff-systems-delete = As soon as the deletion has begun, we ask other systems to delete, too. What comes of it is recorded in the case.
staff-goes-guest = This person asked without an account: their address and what they wrote here will be deleted.
staff-ends-text = The same person has requests that are still open. They end with the deletion.
staff-whose = Whose data
staff-whose-compare = The name in the request is not compared with this account. Before you say yes, compare it with the data of the account.
staff-whose-look = To the data of the account
staff-asked-by = Asked by
staff-copy-holds = What the copy holds
staff-copy-account = The account, the choices, the receipts and the requests
staff-copy-systems = Systems that are asked as well
staff-correct-systems = Systems that have to correct it as well
staff-check-link = Check whose account it is
staff-effect-link = Nothing begins yet. What you begin afterwards is done for this account.
staff-found = The account that was found
staff-behalf = Asked for
staff-behalf-agent = For somebody who asked them to
staff-behalf-parent = For their child
staff-behalf-name = Name, as written in the request
staff-evidence = Why they may ask
black-title = Black something out
black-which = What
black-these-words = The words you write below
black-words = Words
black-words-hint = The words are blacked out everywhere in the copy: in records, messages and answers. What we hold does not change.
black-why = Why it is left out
black-go = Black it out
black-list = Blacked out in the copy
black-back = Put it back
# $what (String) - what is blacked out
black-back-this = Put it back: { $what }
black-look = May be another person’s data
black-look-text = Look at each of these before you begin the copy. What you do not black out will be in it.
black-look-let-out = The copy has begun. What staff had looked at by then is in it, unless it is blacked out. What came in later is left out, and the copy says so. If you black something out, the copy is made again.
black-look-left-out = The copy has begun, and nobody had looked at these. All of them are left out, and the copy says so.
black-look-cut = Only the newest are shown. The copy leaves out what is older, and says so.
# $system (String) - the name of a system
black-answer = Everything from { $system }
black-error-which = The value has changed or was deleted. Choose again
black-error-words = Write the exact words, at least two letters
black-error-nowhere = The copy does not hold these words. Check the spelling
