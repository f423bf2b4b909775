nav-requests = Your requests
requests-title = { nav-requests }
requests-lede = A copy, a correction, a deletion, or an answer. You will see every step, and the day by which we answer.
requests-who = First we need to know who you are
requests-who-text = Sign in if you have an account. Without one, we check your email address.
requests-as-guest = Ask without an account
requests-ask = What do you want to do?
requests-own = What you asked for
requests-none = Nothing so far.
purpose-object-here = Object to this use
purpose-review-here = Ask a person to look at it again
record-correct = Something here is wrong
request-copy = Get a copy of your data
request-copy-hint = Everything we hold about you, to read and to take with you.
request-correct = Correct something
request-correct-hint = Find the record under “{ data-title }” and say what is right.
request-delete = Delete your data
request-delete-hint = All of it, or some kinds of information. First, you will see what we delete and what we must keep.
request-stop = Stop us using your data
request-stop-hint = Object to one use, or ask us to only store your data for now.
request-review = Have a person look again
request-review-hint = When a computer decided or guessed something about you.
request-question = Ask or complain
request-question-hint = About your data or about us. A person will answer.
request-reference = Number
request-state = Status
request-answer-by = We will answer by
# $when (String) - a date
request-due = answer by { $when }
# $when (String) - a date
request-overdue = { $when }, overdue
# $when (String) - a date
request-planned = planned after { $when }
request-planned-still = planned; you can still cancel
request-story = What happened
request-said-deleted = Deleted with this kind of information.
request-systems = Where we look
request-talk = Write to us
request-message = Your message
request-message-hint = We will answer here, and tell you by email.
request-message-send = Send message
request-why-declined = Why we declined
request-go-on = Continue
request-check-next = Next you can check everything. Nothing is sent yet.
send-copy = Ask for my copy
send-copy-other = Ask for a copy of their data
send-correct = Ask to correct it
send-delete = Ask to delete my data
send-delete-other = Ask to delete their data
send-stop = Stop using it
send-stop-ask = Ask to stop it
send-review = Ask a person to look
send-question = Send my question
send-complaint = Send my complaint
request-overtaken = Nothing was sent: in another tab this request was sent or changed in the meantime. Your requests show what there is
request-kept = What you typed is still here. Continue when you are ready.
state-received = Received
state-in-progress = In progress
state-waiting = Waiting for your answer
state-scheduled = Planned. You can still cancel
state-done = Done
state-declined = Declined
state-withdrawn = Withdrawn
next-received = A person will read your request and answer you.
next-in-progress = A person is working on your request.
next-corrected = We have corrected our own records. Other systems still have to correct theirs.
next-copy = We are putting the copy together. You can download what is ready; the rest follows.
next-copy-making = We are putting the copy together. We will email you when it is ready.
next-copy-rest = We are still waiting for the rest of the copy. We will email you when everything is there.
next-delete = We are deleting. You can no longer cancel the deletion.
next-waiting = We asked you something. Write your answer below.
next-held = Your request is on hold. The reason is below.
next-held-late = Your request is on hold, and the reason is below. We are late, and we are sorry. You can complain to the data protection authority now.
# $title (String) - what is asked for
check-title = Check: { $title }
# $language (String) - the language of the account, by its own name
check-language = Our emails and your copies are in the language of your account: { $language }.
check-change = Change it
# $when (String) - a date
check-due = We will answer by { $when } at the latest.
check-confirmed-title = We know that it is you
check-confirmed-text = The code or passkey was accepted. Nothing has been deleted yet. To continue, press the button on this page once more.
ask-scope = Which data?
scope-all = Everything
scope-some = Some kinds only
ask-categories = Which kinds?
ask-categories-hint = Only if you chose “{ scope-some }”.
# $kinds (String) - the names of the kinds of data, as a list
ask-categories-hint-kept = Only if you chose “{ scope-some }”. A law keeps all we hold of { $kinds }, so we cannot delete any of it now. Further down you can read why, and until when.
ask-span = Which period should the data cover?
ask-from = From
ask-to = To
ask-span-hint = Optional. For example 31 March 2026
ask-when = When?
ask-field = What is wrong?
ask-before = What it says now
ask-after = What is right?
ask-after-hint = Write it as it should be.
ask-stop = What should we stop?
ask-stop-hint = What you object to stops right away.
ask-stop-hint-guest = If you have an account, sign in and ask from there. Without one, a person will read your request and write to you.
stop-restrict = Only store my data, and do not use it
stop-restrict-hint = For example while you dispute that it is right. A person will decide and tell you.
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
error-span = “{ ask-from }” must come before “{ ask-to }”
error-purpose = Choose one
error-stop = Choose what we should stop
error-field = Choose what is wrong
error-after = Write what is right
error-words = Write a few words
error-message = Write a message
error-too-long = This text is too long. Up to 5,000 characters fit
error-behalf-name = Write their name
error-behalf-evidence = Write why you may ask for them
error-understood = Tick the box if you want to continue
delete-goes = What we will delete
delete-goes-all = What we delete if you delete everything
delete-goes-account = Your account, your address, your choices and your messages to us here
delete-goes-nothing = Nothing else: we hold nothing more that we may delete.
delete-goes-nothing-of-these = Nothing: we hold nothing of these kinds that we may delete.
delete-goes-none = nothing is held
delete-stays = What we must keep, because a law says so
# $when (String) - a date
stays-until = We will delete it after { $when }.
delete-stays-proof = We will keep the proof of what you chose for as long as we must be able to show it.
delete-stays-rest = Your account, the address you sign in with, your choices and every other kind of information will not change.
# $when (String) - a date
deleted-remembered = So that no system can send it again, we keep scrambled marks of it until { $when }: numbers from which nobody can work out who you are or what it was.
delete-systems = Others who have to delete
delete-systems-text = People delete there by hand. We say “{ task-done }” when they are finished.
delete-systems-some = We tell only these. People delete there by hand. We say “{ task-done }” when they are finished.
delete-systems-each = Each of them deletes its part. We say “{ task-done }” when that has happened.
delete-systems-each-some = We tell only these. Each of them deletes its part. We say “{ task-done }” when that has happened.
delete-derived = What was made from the data
delete-instead = Before you delete
delete-copy-first = Get a copy first
delete-turn-off = Only turn personalisation off
delete-later = Later, with time to think it over
# $when (String) - a date
delete-later-hint = You can cancel the deletion until { $when }. We will remind you twice. If you delete everything, we will use as little as we can until then.
delete-now = Now
delete-now-hint = The deletion begins right away and cannot be undone.
delete-warning = Nobody can bring back what we delete.
# $period (String) - a length of time
delete-copies = Copies of our database are kept for at most { $period }. Until then they may still hold it.
delete-understood = I understand
delete-go = Delete my data
delete-go-kinds = Delete these kinds of information
delete-keep = Keep my data
deleted-receipt = Your receipt
deleted-receipt-over = There was a receipt for this deletion. Its time is over, so we have deleted it, too.
deleted-everything = Your account has been deleted. We deleted the key to your data in our database, and then everything it opened.
deleted-guest = We deleted your address and what you wrote to us here.
deleted-no-account = With your address, there was no account here, so nothing was deleted from one.
deleted-none-looked-up = You asked without an account, so no account was looked up, and nothing was deleted from one.
deleted-some = We deleted the kinds of information you named in our database. Your account, the address you sign in with and everything else are as before.
# $period (String) - a length of time
deleted-copies = Copies of our database are kept for at most { $period }. Until then they may still hold what was deleted. If we ever put such a copy back, it is deleted again before anybody can use it.
deleted-gone = Deleted
opened-title = We have received your request
# $reference (String) - the number of the request
# $when (String) - a date
opened-text = Its number is { $reference }. We will answer by { $when }. You will see each step on this page, and we will email you.
already-title = You have already asked for this
already-text = This request is still open. You can add to it below.
message-sent = Message sent
message-sent-text = We will answer here, and tell you by email.
withdrawn-title = Request withdrawn
withdrawn-text = Nothing more will happen. You can ask again at any time.
cancelled-title = Deletion cancelled
cancelled-text = Nothing more will happen. You can ask again at any time.
# $when (String) - a date
cancelled-text-others = The deletion is cancelled. Another deletion that you asked for is still planned: it begins after { $when }.
lifted-title = We can use your data again
lifted-text = Your choices count again from now on.
withdraw-text = You can withdraw this request as long as it is open.
withdraw-go = Withdraw the request
cancel-text = You can cancel the deletion now. Everything will stay as it is.
# $when (String) - a date
cancel-text-others = You can cancel this deletion now. Another deletion that you asked for is still planned: it begins after { $when }.
cancel-go = Cancel the deletion
restricted-title = We only store your data
restricted-text = We use it only for what the law demands, until you tell us to use it again.
restricted-lift = Use my data again as I chose
clash-closed = This request is closed. You can make a new one
clash-too-late = Too late for that: we have already begun
clash-copy-expired = The copy can no longer be downloaded. Ask for a new one
clash-not-ready = The copy cannot be downloaded yet. The page says how far it is
clash-changed = Something has changed. This page shows how it is now
story-received = You asked
story-asked-back = We asked you something
story-note = A note
story-started = We began
story-scheduled = The deletion is planned
story-extended = The answer takes longer
story-held = Put on hold
story-resumed = Work continues
story-assigned = Somebody else on our team takes over
story-revealed = Staff looked at the data of this request
story-task-done = One of our systems has finished
story-task-failed = One of our systems could not do it. We are working on it
story-copy-begun-post = A first part of the copy is made
story-copy-ready-post = The copy is made
story-copy-ready = The copy can be downloaded
story-copy-again = A newer copy replaces the earlier one, since what is in it has changed
story-downloaded = You downloaded the copy
story-granted = We said yes and began to make the copy
story-corrected = Corrected
story-objected = Stopped
story-restricted = From here on we only store your data
story-restriction-lifted = We can use your data again
story-erasing = We began to delete
story-erased = Deleted in our own records
story-declined = Declined
story-withdrawn = You withdrew the request
story-posted = The letter was posted
story-cancelled = Deletion cancelled
story-done = Done
# $name (String) - a member of staff
# $role (String) - their role
story-by-staff = { $name }, { $role }
story-ahead = Our answer
# $when (String) - a date
story-ahead-text = By { $when } at the latest.
story-ahead-delete = The deletion
# $when (String) - a date
story-ahead-delete-text = We will begin after { $when }, unless you cancel the deletion.
decline-suspected-fraud = We could not rule out that somebody else asked in your name.
decline-not-verified = We could not make sure that it was you who asked.
decline-no-match = We hold nothing about the person the request is about.
decline-not-covered = The law does not cover what you asked for.
decline-outside-jurisdiction = The law you rely on does not apply where you live.
decline-too-many-requests = You asked for the same thing many times in a short time.
decline-other = For another reason, which is written below.
system-portal = Our own records
task-waiting = Waiting
task-running = Being worked on
task-done = Done
task-failed = Has not worked yet. We are working on it
task-left = Could not be done
copy-yours = The copy you asked for
# $when (String) - a date and time
copy-until = The copy is kept until { $when }.
# $when (String) - a date and time
copy-held = You cannot download the copy while your request is on hold. The copy is kept until { $when }.
# $size (String) - a number of kilobytes
copy-size = Size: { $size } kB
copy-download = Download the copy
copy-proof = We may ask for a code first, so that nobody else gets the copy.
copy-proven = The code or passkey was accepted. Now press “{ copy-download }”.
copy-expired = We kept it for three days and then deleted it.
copy-made-again = The data has changed since we made the copy. We are making it again, and the new copy replaces the earlier one.
copy-outdated = We deleted this copy before its three days were over.
copy-again = Ask for a new one
# $done (String) - a number of records
# $total (String) - a number of records
copy-progress = { $done } of { $total } records so far
copy-show = There is something new. Show it
copy-reload = Reload this page to see how far it is.
# $brand (String) - the brand's name
copy-title = What { $brand } holds about you
# $when (String) - a date and time
# $reference (String) - the number of the request
copy-lede = Made on { $when }, for request { $reference }.
copy-newest = The newest are shown here. The files hold all of them.
copy-systems = From other places
copy-system-nothing = Nothing was found there.
copy-system-open = Still to come.
copy-system-undated = Entries whose day we do not know are in it, too.
copy-account = Details, choices, passkeys, and when we sent news
# $name (String) - the privacy officer
# $email (String) - their address
copy-contact = If you have a question, write to { $name } at { $email }.
guest-title = Ask without an account
guest-lede = We will send a code to your email address. It shows us where to answer. If an account has this address, you will be signed in to it.
guest-email-hint = We will answer to this address.
guest-code-sent = A code is on its way. It arrives within a minute and is valid for ten minutes.
guest-known-title = You have an account
guest-known-text = Your account has this address. You are signed in to it, and what you ask for now is about everything in it.
confirm-title = Confirm that it is you
confirm-lede = We ask this so that nobody else can act in your name.
confirm-sent = A code is on its way. It arrives within a minute and is valid for ten minutes.
# $email (String) - an address
confirm-where = We will send a code to { $email }.
confirm-no-address = We have no email address for you. Return to the page you came from and sign in again from there.
confirm-go = Confirm
title-copy = Copy of data
title-correct = Correction
title-delete = Deletion
title-stop = Objection or restriction
title-review = Review by a person
title-question = Question or complaint
story-you-wrote = You wrote
story-we-wrote = We wrote
next-late = We are late, and we are sorry. You can complain to the data protection authority now.
# $when (String) - a date
story-late-text = Our answer was due by { $when }.
# $when (String) - a date
next-scheduled-until = Nothing will be deleted before the end of { $when }. Until then, you can cancel the deletion.
next-scheduled-still = Nothing has been deleted yet. You can still cancel the deletion.
check-stops = We will stop this right away.
# $when (String) - a date
check-stops-guest = A person will read your request and answer by { $when } at the latest. If you have an account, sign in and ask from there.
check-account-ends = We will delete your account and sign you out. We will email you when everything is deleted.
stopped-title = Stopped
stopped-text = We no longer use your data for this.
# $systems (String) - names of systems, as a list
stopped-next = Our systems stop this once they know of it, and these learn of it next: { $systems }.
copy-starting = We are getting started.
copy-withdrawn = We deleted the copy because you withdrew the request.
request-our-answer = Our answer
request-not-settled = Write to us again if this is not settled
request-asked-you = We have a question for you
request-your-answer = Your answer
request-systems-delete = Where we delete
request-systems-correct = Where we correct
guest-delete-hint = Your address, what you wrote to us here, and what our other systems find with your address. If you have an account, sign in and ask from there.
open-request-title = Open your request
open-request-text = We will send a code to the address you asked with. If that address has an account, you will be signed in to it.
open-request-hint = The address our email came to.
correct-lede = Tell us what is wrong in this record.
stop-none = None of the uses you can object to is on. You can still ask us to only store your data.
planned-title = Your account and everything in it will be deleted
# $kinds (String) - the names of the kinds of data, as a list
planned-kinds = To be deleted: { $kinds }
# $when (String) - a date
planned-text = You asked us to delete it. You can cancel the deletion until the end of { $when }.
planned-uses-less = Until then, we will use as little of your data as we can: every use that can be turned off is off.
planned-link = See the request
next-waiting-home = We are waiting for your answer.
state-deleting = Being deleted
state-ended = Ended with the account
task-not-found = Nobody who fits was found there
task-unsearched = Nobody could look there
story-task-not-found = One of our systems found nobody who fits
story-nobody-looked = In one of our systems, nobody could look
story-nothing-known = We know no name or number by which that system keeps people, so nobody could look there. If you know one, please write to us.
decline-not-wrong = What we have recorded is right. Why is written below.
task-planned = Planned
story-copy-begun = A part of the copy can be downloaded. The rest follows
# $systems (String) - the names of the systems whose data is missing, as a list
copy-partly = The copy is not complete yet. Still missing: { $systems }. We will write to you when it is there.
guest-sign-in-for-this = For this you need an account: sign in.
correct-other-lede = Say what is wrong about the person you ask for. We make sure that you may ask, and find the record.
correct-choose = Choose the kind of information and the field
correct-choose-field = Choose
ask-before-hint = Optional, as far as you know it.
request-correct-other = Correct something for someone else
request-gone-title = This link is no longer in use
request-gone-text = The link led to a request of somebody whose data has been deleted here. Its page does not open any more, and signing in does not change that.
request-gone-running = In other systems the deletion is not finished yet. Until it is, our team keeps the address and the words of the request. When it is, we write to the address, and delete both.
# $email (String) - where to write
# $reference (String) - the number of the request
request-gone-contact = If you have questions, write to { $email } and give the number { $reference }.
ask-was = What it said before
ask-claimed = The value before, as you wrote it
staff-ask-claimed = The value before, as they wrote it
ask-set = What we set
corrected-otherwise = We set another value
# $set (String) - a value
# $asked (String) - a value
corrected-instead = We set { $set } instead of { $asked }.
corrected-what = What we corrected
corrected-now = What it says now
corrected-title = Corrected
corrected-text = The value is now as you gave it. You can read the old and the new one on this page.
done-at-once-title = Done
done-at-once-text = We have done what you asked for. What we did is on this page.
behalf-own-delete = Delete your own data instead
request-other-lede = Name the person and say why you may ask for them. We check it, and answer you.
deleted-for-title = What was deleted
deleted-for-everything = We deleted the account you named, and everything in it that no law makes us keep.
deleted-for-some = In the account you named, we deleted the kinds of information you named. Everything else in it is as before.
delete-ends = Requests that end without an answer
delete-ends-text = Requests that are still open end with the deletion.
acted-title = What somebody asked for you
acted-lede = We checked that they may ask. If nobody may act for you, ask us a question right away.
acted-copy = We granted a copy of your data to somebody who acts for you
acted-correct = We corrected one of your records because somebody who acts for you asked
acted-stop = We limited how your data is used because somebody who acts for you asked for it
acted-delete = We began to delete your data because somebody who acts for you asked
# $brand (String) - the brand's name
# $name (String) - the name of a person
copy-title-of = What { $brand } holds about { $name }
# $when (String) - a date
status-due = You will have our answer by { $when } at the latest.
# $when (String) - a date
status-was-due = The day for our answer was { $when }. We will answer as soon as we can.
request-details = Details of this request
status-done = This request is done.
status-declined = We declined this request. The reason is below.
status-withdrawn = This request was withdrawn.
status-ended = This request ended with the account.
status-about-gone = We have deleted the account that this request was about. Everything we had found for you is deleted too, and our work on the request has ended.
file-label = Add a file
# $size (String) - megabytes
file-hint = If it helps: a PDF, a picture (PNG or JPEG) or plain text, up to { $size } MB. We delete it once we have answered.
# $kind (String) - a kind of file; $size (String) - kilobytes
file-about = { $kind }, { $size } KB
file-masked = A file
file-again = Choose the file again: nothing of it was kept
behalf-file = You can add a file, such as a mandate, on the next page.
file-error-empty = The file is empty. Choose another one
file-error-large = The file is too large. Choose a smaller one
# $countText (String) - how many files a request may have
file-error-many = This request has { $countText } files already, and no more can be added
file-error-kind = Such a file cannot be added. Save the file as a PDF, and choose the PDF
file-error-wrong = The file is not what its name says. Save it again as a PDF, and choose it again
# $size (String) - megabytes
file-out-hint = A letter or a scan (PDF, PNG, JPEG or plain text) or a recording (MP3, M4A, WAV or OGG), up to { $size } MB. You see it once more before it is sent.
file-out-waits = The file below is sent with your text:
file-out-drop = Leave the file out
file-out-dropped = The file is left out. Nothing is sent yet.
file-out-error-kind = Such a file cannot be sent. Save it as a PDF, or a recording as MP3, and choose it again
