nav-requests = Requests
requests-title = Your requests
requests-lede = A copy, a correction, a deletion, or an answer. You see every step, and the day by which we answer.
requests-who = First we need to know who you are
requests-who-text = Sign in if you have an account. Without one, we check your email address.
requests-as-guest = Ask without an account
requests-ask = What do you want to do?
requests-own = What you asked for
requests-none = Nothing so far.
purpose-object-here = Object to this
purpose-review-here = Ask a person to look at it again
record-correct = Something here is wrong
request-copy = Get a copy of your data
request-copy-hint = Everything we hold about you, to read and to take along.
request-correct = Correct something
request-correct-hint = Find the record under “What we hold” and say what is right.
request-delete = Delete your data
request-delete-hint = All of it, or some kinds. You see first what goes and what must stay.
request-stop = Stop something
request-stop-hint = Object to one use, or let us only store your data for now.
request-review = Have a person look again
request-review-hint = When a computer decided or guessed something about you.
request-question = Ask or complain
request-question-hint = About your data or about us. A person answers.
request-reference = Number
request-state = State
request-answer-by = We answer by
# $when (String) - a date
request-due = answer by { $when }
# $when (String) - a date
request-overdue = { $when }, overdue
request-next = What happens next
request-story = What happened
request-asked = What you asked for
request-said-deleted = It was deleted with this kind of data.
request-systems = Where we look
request-talk = Write to us
request-message = Your message
request-message-hint = We answer here, and tell you by email that we did.
request-message-send = Send message
request-why-declined = Why we declined
request-go-on = Continue
request-check-next = Next you can check everything. Nothing is sent yet.
request-send = Send
request-overtaken = Nothing was sent: in another tab this request was sent or changed in the meantime. Your requests show what there is
request-kept = What you typed is still here. Continue when you are ready.
state-received = Received
state-in-progress = In progress
state-waiting = Waiting for your answer
state-scheduled = Planned. You can still take it back
state-done = Done
state-declined = Declined
state-withdrawn = Taken back
next-received = A person reads it and answers you.
next-in-progress = A person is working on it.
next-copy = We are putting your copy together. You can download what is ready; the rest follows.
next-delete = We are deleting. This can no longer be stopped.
next-waiting = We asked you something. Write your answer below.
next-held = It is on hold. The reason is below.
# $title (String) - what is asked for
check-title = Check: { $title }
check-change = Change it
# $when (String) - a date
check-due = We answer by { $when } at the latest.
ask-scope = Which data?
scope-all = Everything
scope-some = Some kinds only
ask-categories = Which kinds?
ask-categories-hint = Only if you chose “Some kinds only”.
ask-from = From
ask-to = To
ask-span-hint = Optional. For example 2026-03-31
ask-when = When?
ask-field = What is wrong?
ask-before = What it says now
ask-after = What is right?
ask-after-hint = Write it as it should be.
ask-stop = What should we stop?
ask-stop-hint = What you object to stops at once.
stop-restrict = Only store my data, and do not use it
stop-restrict-hint = For example while you dispute that it is right. A person decides and tells you.
ask-review = What should a person look at?
ask-view = Your own view
ask-question = What is it?
question-plain = A question
question-complaint = A complaint
ask-words = In your own words
ask-words-hint = Up to 5,000 characters.
ask-words-optional = Optional. Up to 5,000 characters.
behalf-title = Asking for someone else?
behalf-who = Who are you asking for?
behalf-self = For myself
behalf-agent = For somebody who asked me to
behalf-parent = For my child
ask-behalf = Their name
ask-behalf-hint = First and last name.
ask-evidence = Why you may ask for them
ask-evidence-hint = For example a power of attorney, and its date. We get in touch if we need to see it.
error-scope = Choose which data
error-categories = Choose at least one kind
error-when = Say when
error-span = “From” must come before “To”
error-purpose = Choose one
error-stop = Choose what we should stop
error-field = Choose what is wrong
error-after = Write what is right
error-words = Write a few words
error-message = Write a message
error-too-long = This is too long. Up to 5,000 characters fit
error-behalf-name = Write their name
error-behalf-evidence = Write why you may ask for them
error-understood = Tick the box if you want to go on
delete-goes = This will be deleted
delete-goes-all = If you delete everything, this goes
delete-goes-account = Your account, your address, your choices and your messages to us here
delete-goes-nothing = Nothing else: we hold nothing more that we may delete.
delete-goes-nothing-of-these = Nothing: we hold nothing of these kinds that we may delete.
delete-goes-none = nothing is held
delete-stays = This stays, because a law says so
# $when (String) - a date
stays-until = It is deleted after { $when }.
delete-stays-proof = The proof of what you chose stays for as long as we must be able to show it.
delete-stays-rest = Your account, your choices and every other kind of data stay as they are.
# $when (String) - a date
deleted-remembered = So that no system can send it again, we keep scrambled marks of it until { $when }: numbers from which nobody can work out who you are or what it was.
delete-systems = Others who have to delete
delete-systems-text = People delete there by hand. We say “done” when they are.
delete-systems-some = We tell only these. People delete there by hand. We say “done” when they are.
delete-instead = Before you delete
delete-copy-first = Get a copy first
delete-turn-off = Only turn personalization off
delete-later = Later, with time to think it over
# $when (String) - a date
delete-later-hint = You can take it back until { $when }, and we remind you twice. If you delete everything, we use as little as we can until then.
delete-now = Now
delete-now-hint = It begins at once and cannot be undone.
delete-warning = What is deleted stays deleted. You cannot bring it back.
# $period (String) - a length of time
delete-copies = Copies of our database are kept for at most { $period }. Until then they may still hold it.
delete-understood = I understand
delete-go = Delete my data
delete-go-kinds = Delete these kinds of data
delete-keep = Keep my data
deleted-receipt = Your receipt
deleted-receipt-over = There was a receipt for this deletion. Its time is over, and it is deleted.
deleted-everything = Your account is deleted. We deleted the key to your data in our database, and then everything it opened.
deleted-guest = We deleted your address and what you wrote to us here. You asked without an account, so no account was looked up and none was changed.
deleted-some = We deleted the kinds of data you named in our database. Your account and everything else are as before.
# $period (String) - a length of time
deleted-copies = Copies of our database are kept for at most { $period }. Until then they may still hold what was deleted. If we ever put such a copy back, it is deleted again before anybody can use it.
deleted-gone = Deleted
opened-title = We have your request
# $reference (String) - the number of the request
# $when (String) - a date
opened-text = Its number is { $reference }. We answer by { $when }. Each step shows up on this page, and we email you.
already-title = You asked for this before
already-text = This request is still open. You can add to it below.
message-sent = Message sent
message-sent-text = We answer here, and tell you by email.
withdrawn-title = Taken back
withdrawn-text = Nothing more happens. You can ask again at any time.
lifted-title = We may use your data again
lifted-text = What you chose counts again from now on.
withdraw-title = Changed your mind?
withdraw-text = You can take this request back as long as it is open.
withdraw-go = Take it back
cancel-title = Changed your mind?
cancel-text = You can stop this deletion now. Everything stays as it is.
cancel-go = Do not delete
restricted-title = We only store your data
restricted-text = We use it for nothing but what the law demands, until you say otherwise.
restricted-lift = Use it again as I chose
clash-closed = This request is closed. You can make a new one
clash-too-late = It is too late for that: it is already running
clash-copy-expired = This copy is gone: it was kept for three days. Ask for a new one
clash-not-ready = It is not ready yet. Try again in a moment
clash-changed = Something changed in the meantime. This is how it stands now
story-received = You asked
story-asked-back = We asked you something
story-note = A note
story-started = We began
story-scheduled = The deletion is planned
story-extended = It takes longer
story-held = Put on hold
story-resumed = Work continues
story-assigned = The case changed hands
story-revealed = Staff looked at your data
story-task-done = One place is done
story-task-failed = It did not work in one place. We will try again
story-copy-ready = Your copy can be downloaded
story-downloaded = You downloaded your copy
story-corrected = Corrected
story-objected = Stopped
story-restricted = From here on we only store your data
story-restriction-lifted = We may use your data again
story-erasing = We began to delete
story-erased = Deleted in our own records
story-declined = Declined
story-withdrawn = You took it back
story-done = Done
# $name (String) - a member of staff
# $role (String) - their role
story-by-staff = { $name }, { $role }
story-ahead = Our answer
# $when (String) - a date
story-ahead-text = By { $when } at the latest.
story-ahead-delete = The deletion
# $when (String) - a date
story-ahead-delete-text = It begins after { $when }, unless you take it back.
decline-suspected-fraud = We could not rule out that somebody else asked in your name.
decline-not-verified = We could not make sure that it was you who asked.
decline-no-match = We hold nothing about the person you named.
decline-not-covered = The law does not cover what you asked for.
decline-outside-jurisdiction = The law you rely on does not apply where you live.
decline-too-many-requests = You asked for the same thing many times in a short time.
decline-other = For another reason. It is written below.
system-portal = Our own records
task-waiting = Waiting
task-running = Being worked on
task-done = Done
task-failed = Did not work yet. We will try again
copy-yours = Your copy
# $when (String) - a date and time
copy-until = It is kept until { $when }.
# $size (String) - a number of kilobytes
copy-size = Size: { $size } kB
copy-download = Download your copy
copy-proof = We may ask for a code first, so that nobody else gets it.
copy-expired = It was kept for three days, and is gone.
copy-again = Ask for a new one
# $done (String) - a number of records
# $total (String) - a number of records
copy-progress = { $done } of { $total } records so far
copy-show = There is news. Show it
copy-reload = Reload this page to see how far it is.
# $brand (String) - the brand's name
copy-title = What { $brand } holds about you
# $when (String) - a date and time
# $reference (String) - the number of the request
copy-lede = Made on { $when }, for request { $reference }.
copy-not-asked = You did not ask for this kind.
copy-files = All of it as files
copy-newest = The newest are shown here. The files hold all of them.
copy-systems = From other places
copy-system-nothing = Nothing was found there.
copy-system-open = Still to come.
copy-rest = What else is in here
copy-account = Your details, your choices, your passkeys, and when we sent you news
copy-rest-text = Your receipts are in the folder “receipts”, one file each. Your requests and a list of all files are here:
# $name (String) - the privacy officer
# $email (String) - their address
copy-contact = Questions? Write to { $name } at { $email }.
guest-title = Ask without an account
guest-lede = We send a code to your email address. That shows us where to answer, and no more.
guest-email-hint = We answer to this address.
guest-code-sent = A code is on its way. It arrives within a minute and is valid for ten minutes.
confirm-title = Is it you?
confirm-lede = Please confirm that it is you. Then we go on.
confirm-sent = A code is on its way. It arrives within a minute and is valid for ten minutes.
# $email (String) - an address
confirm-where = We send a code to { $email }.
confirm-no-address = We have no email address for you. Go back to the page you came from and come in again from there.
confirm-go = Confirm
title-copy = Copy of data
title-correct = Correction
title-delete = Deletion
title-stop = Objection or restriction
title-review = Review by a person
title-question = Question or complaint
story-you-wrote = You wrote
story-we-wrote = We wrote
next-late = We are late, and we are sorry. You can complain to the authority now.
# $when (String) - a date
story-late-text = It was due by { $when }.
# $when (String) - a date
next-scheduled-until = Nothing is deleted before the end of { $when }. Until then you can call it off.
check-stops = This stops at once.
check-account-ends = Your account closes and you are signed out. We email you when everything is deleted.
stopped-title = Stopped
stopped-text = We no longer use your data for this.
copy-starting = We are getting started.
copy-withdrawn = We deleted it because you took the request back.
request-our-answer = Our answer
request-not-settled = Not settled? Write to us again
request-asked-you = We have a question for you
request-your-answer = Your answer
request-systems-delete = Where we delete
guest-delete-hint = All of it. We look for what we hold about this address, and write to you before anything is deleted.
guest-open = Open my request with a code
correct-lede = Tell us what is wrong in this record.
stop-none = None of the uses you can object to is running. You can still ask us to only store your data.
planned-title = Your account and everything in it will be deleted
# $kinds (String) - the names of the kinds of data, as a list
planned-kinds = This will be deleted: { $kinds }
# $when (String) - a date
planned-text = You asked us to. Until the end of { $when } you can call it off.
planned-link = See the request
next-waiting-home = It waits for your answer.
state-deleting = Being deleted
state-ended = Ended with the account
task-not-found = You could not be found there
story-task-not-found = In one place you could not be found
decline-not-wrong = What we have recorded is right. Why is written below.
task-planned = Planned
story-copy-begun = A part of your copy can be downloaded. The rest follows
story-linked = We found the account you ask for
# $systems (String) - the names of the systems whose data is missing, as a list
copy-partly = This is not everything yet. Still missing: { $systems }. We write to you when it is there.
guest-sign-in-for-this = For this you need an account: sign in.
correct-other-lede = Say what is wrong about the person you ask for. We make sure that you may ask, and find the record.
correct-choose = Choose the kind of data and the field
ask-before-hint = Optional, as far as you know it.
request-correct-other = Correct something for someone else
request-gone-title = This link is no longer in use
request-gone-text = It led to a request of somebody whose data has been deleted here. The request was deleted with it. Nobody can open it any more, and signing in does not change that.
request-gone-running = In other systems the deletion is still going on. When it is done, we write to the address the request came from.
# $email (String) - where to write
# $reference (String) - the number of the request
request-gone-contact = Questions? Write to { $email } and name the number { $reference }.
