role-support = Support
role-privacy-officer = Privacy officer
role-administrator = Administrator
queue-title = Requests to answer
queue-kind = Kind
queue-any-kind = All kinds
queue-open = All open
queue-assignee = Assigned to
queue-anyone = Anyone
queue-mine = Me
queue-due = Due
queue-any-due = Any day
queue-overdue = Overdue
queue-held = On hold
queue-none = No requests match.
queue-more = More
jobs-title = Jobs
jobs-lede = Jobs that failed. Fix the cause, then run them again.
jobs-none = Nothing is stuck.
disobeyed-title = Systems that go on with what people refused
disobeyed-lede = Each was refused, and told why. Whoever looks after the system has to mend it.
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
jobs-restarted = The job runs again at once.
staff-sign-in = Sign in as staff
staff-sign-in-lede = With your password and a code from your phone.
staff-email-hint = The address your invitation went to.
staff-password = Password
staff-password-paste = You can paste it.
staff-password-hint = At least 15 characters. A few words you can remember do well.
staff-one-time = Code from your phone
staff-one-time-hint = Six digits. No phone? Use a recovery code.
staff-one-time-first = Six digits, to see that it works.
staff-join = Join the staff
# $brand (String) - the brand's name
# $role (String) - a role
# $email (String) - an address
staff-join-lede = You were invited to “Your data” at { $brand } as { $role }, with the address { $email }.
staff-name = Your name
staff-name-hint = Customers see it under what you write.
staff-second = A second proof
staff-second-text = Scan this with an app for one-time codes on your phone.
staff-qr = A picture for the app to scan. The key below it says the same.
staff-typed = Or type this key into the app:
staff-join-go = Join
staff-codes = Keep these codes
staff-codes-text = Each opens your account once if your phone is gone. They are shown this once: print them, or save them in a password manager.
staff-codes-go = I have saved them
staff-error-name = Enter your name
staff-error-password = Enter your password
staff-error-password-short = Use at least 15 characters
staff-error-password-long = Use at most 128 characters
staff-error-password-common = This is easy to guess. Use words that have nothing to do with each other
staff-error-wrong = Address, password or code is wrong
staff-error-one-time = Enter the code from your phone
staff-error-one-time-wrong = This code is not right. Wait for the next one
staff-error-link = This invitation is no longer valid. Ask for a new one
staff-error-reason = Say why
staff-error-outcome = Choose a result
staff-error-answer = Write the answer
staff-clash-changed = Somebody else changed this case in the meantime. This is how it stands now. What you typed is still here
staff-clash-too-late = This is no longer possible in this state
staff-clash-not-ready = Something is still open: a system below, a hold, or a value that does not fit. Settle that first
staff-done = It is done, and it is in the log.
staff-who = Who asks
staff-kind = Kind
staff-customer = A customer
staff-guest = Somebody without an account
staff-reference = Customer number
staff-masked = The data is masked. Say why you need to see it.
staff-masked-text = (masked)
staff-closed = The request is closed, so the name is no longer shown.
staff-reveal = Show the data
staff-reveal-why = Why do you need to see it?
staff-reveal-hint = The customer can read this.
staff-received = Received
staff-law = Law
staff-undo-until = Can be taken back until
staff-acknowledge = Acknowledge by
staff-do = What you can do
staff-is-closed = This request is closed.
staff-take = Take this case
staff-give-back = Give it back
staff-correct = Apply the correction
staff-restrict = Grant: only store the data
staff-begin-copy = Begin: make the copy
staff-begin-delete = Begin: delete
staff-message = Message to the customer
staff-message-hint = They read it here. The email only says that there is one.
staff-message-send = Send message
staff-ask-back = Ask the customer a question
staff-ask-hint = The request waits for their answer. The deadline stays the same.
staff-ask-go = Ask and wait
staff-finish = Answer and close
staff-answer = Your answer
staff-answer-hint = It closes the request.
staff-finish-go = Answer and close
staff-note = Note for staff
staff-note-hint = Customers do not see it. Keep names out of it.
staff-note-go = Save note
staff-note-only = only staff see this
staff-why = Why
staff-extend = Extend the deadline
staff-extend-hint = Only once, and before the first deadline. The customer reads why.
staff-extend-go = Extend
staff-hold = Put on hold
staff-hold-hint = The customer reads why. It does not end by itself.
staff-hold-go = Put on hold
staff-resume = Resume
staff-decline = Decline
staff-decline-reason = Reason
staff-decline-words = In your own words
staff-decline-hint = Optional, except with “For another reason”. The customer reads it.
staff-decline-go = Decline and close
staff-check-answer = Check your answer
staff-check-decline = Check before you decline
staff-check-final = This closes the request and cannot be taken back. The customer gets an email.
staff-check-change = Change it
task-title = Record a result
task-system = System
task-outcome = Result
task-it-is-done = It is done
task-it-failed = It did not work
task-answer = What you found, or why it did not work
task-answer-copy = JSON or plain text, up to 1 MB. It becomes part of the copy. Leave it empty if there was nothing.
task-answer-delete = Optional when it is done.
task-save = Save
staff-only-title = This page is for staff
staff-only = Sign in with your staff account.
staff-choose-reason = Choose a reason
staff-error-decline-words = Write the reason in your own words
staff-error-decline-reason = Choose a reason
staff-closed-on = Closed
staff-asked = What is asked
staff-state-waiting = Waiting for the customer
staff-state-scheduled = Planned, can be called off
staff-story-received = The customer asked
staff-story-wrote = The customer wrote
staff-story-answered = Message to the customer
staff-story-asked-back = Question to the customer
staff-story-revealed = Data shown
staff-story-copy-ready = The copy is ready
staff-story-downloaded = The customer downloaded the copy
staff-story-withdrawn = The customer took it back
law-gdpr = GDPR
law-uk-gdpr = UK GDPR
law-ccpa = CCPA (California)
law-lgpd = LGPD (Brazil)
law-pipeda = PIPEDA (Canada)
