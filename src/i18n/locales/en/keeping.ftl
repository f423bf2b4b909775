holds-title = Requests on hold
holds-lede = Every open request that is on hold, or whose time limit is paused because we asked the person something. The ones to look at first are at the top.
holds-none = No open request is on hold, and no time limit is paused.
holds-more = There are more than fit on this page. These are the oldest.
holds-request = Request
holds-kind = Kind of hold
holds-question = Time limit paused until the person answers
holds-since = Since
holds-by = By
holds-look = Look again
holds-person = Does the person know?
holds-told = Yes, and why
holds-untold-law = No. The law forbids telling them
hold-claim = A legal claim or a court case
hold-authority = A demand or an inquiry of an authority
hold-misuse = A suspicion of misuse
hold-others = Waiting for another company
hold-other = Another reason
hold-choose = Choose one
hold-by-hint = At most 90 days away. Left empty: 90 days for a legal claim, 14 for a suspicion or for waiting, 30 in all other cases. If the person may not know: no later than the day the answer is due.
hold-told = The person reads why
hold-untold = The law forbids telling the person
hold-untold-hint = Only where an authority demands secrecy. What you write is for the file.
hold-officer = If the law forbids telling the person, only a privacy officer can put the request on hold.
hold-words-file = For the file
hold-keep = Look at the hold again
hold-keep-why = Why the request remains on hold
hold-keep-hint = Only staff read your reason.
hold-keep-go = Keep on hold
# $when (String) - a date
hold-effect-untold = The person reads nothing of this hold and gets no message: their page shows the request as if work continued. The work stops until somebody resumes it. The answer is still due by { $when }.
# $when (String) - a date
hold-effect-untold-paused = The person reads nothing of this hold and gets no message: their page shows the request as if work continued. The work stops until somebody resumes it. The days do not count now. They count again once the person answers, or from { $when } on.
# $when (String) - a date and time
hold-effect-copy = A copy is ready. Nobody can open it until the hold ends, and the hold does not move the day it is deleted: { $when }.
hold-error-kind = Choose why the request is put on hold
hold-error-told = Only an authority’s demand can forbid telling the person
hold-error-by = Choose a day after today, at most 90 days away. If the person may not know, choose no later day than the one the answer is due
# $kind (String) - the kind of a hold
# $when (String) - a date
story-hold = { $kind }. Look again: { $when }.
story-held-untold = Put on hold. The person may not know
story-resumed-untold = Work continues. The person may not know of the hold
story-looked-again = The hold was looked at again
retention-title = What is kept, and for how long
retention-lede = The portal deletes by these rules. A law that makes us keep something longer is named beside it.
# $when (String) - a date and a time
retention-ran = Everything was last checked on { $when }.
retention-never = Not everything has been checked yet.
retention-idle = The last check was more than an hour ago, although there is one every ten minutes. Please look at the server and its log.
retention-kinds = Kinds of information
retention-rows = Everything else
retention-what = What
retention-kept = Kept
retention-next = Deleted next
# $when (String) - a date
retention-after = After { $when }
retention-by-person = Depends on each person’s own days
retention-past = Past their day
# $count (Number) - how many
# $countText (String) - the same in digits
retention-waiting = { $count ->
    [one] { $countText } waits to be deleted
   *[other] { $countText } wait to be deleted
}
# $count (String) - a number in digits
retention-more = More than { $count } wait to be deleted
# $count (Number) - how many
# $countText (String) - the same in digits
retention-failed = { $count ->
    [one] { $countText } could not be deleted the last time.
   *[other] { $countText } could not be deleted the last time.
}
# $count (Number) - how many
# $countText (String) - the same in digits
retention-hours = { $count ->
    [one] { $countText } hour
   *[other] { $countText } hours
}
# $period (String) - a length of time
retention-month = { $period }, and then to the end of the month
retention-own-end = Until the moment that is set for each of them
retention-others = By other rules
row-sessions = Sessions, after their end
row-sign-ins = Codes for signing in
row-tries = Attempts to sign in
row-kept-forms = Forms that were not sent
row-handoffs = One-time links to the portal
row-answers = Answers to systems, in case they ask twice
row-unwanted = Conclusions that people did not want
row-gone-records = Numbers of deleted records, so that no system brings them back
row-closed-categories = Kinds of information that people had deleted, so that no system brings them back
row-erased-people = People who were deleted, so that no system brings them back
row-inquiries = Questions of systems about a person, counted by day
row-refused-attempts = Attempts of systems to do something after a no
row-copies = Copies that can no longer be downloaded
row-unfinished-copies = Copies that were not finished
row-email-changes = New email addresses that were not confirmed
row-contacts = When people were contacted
row-explanations = Explanations of what people were shown
row-asks = Questions we asked people, and who said no
row-voices = What people said about pages
row-parked-letters = Emails that could not be sent
row-evidence-keys = Keys to the receipts of choices and deletions
row-requests = Requests, after their end
row-guests = People without an account and without a request
other-customers = Accounts are kept while they are open.
other-evidence = Receipts of choices are kept. Without their key, nobody can read them.
other-log = The log is kept. The numbers in it lead to nobody once a person is deleted.
other-changes = The list of changes for our systems is kept. The numbers in it lead to nobody once a person is deleted.
other-erasures = Check codes of what was deleted, refused or ended are kept, so that no backup brings it back.
other-ledger = The same check codes are kept in a file beside the database.
other-mail = Emails of a portal without a mail server are deleted after a day.
