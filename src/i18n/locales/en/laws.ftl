law-vcdpa = VCDPA (Virginia)
law-cpa = CPA (Colorado)
law-ctdpa = CTDPA (Connecticut)
law-quebec = Law 25 (Quebec)
law-fadp = FADP (Switzerland)
law-dpdp = DPDP Act (India)
help-authority-thirty = You have 30 days to complain. They start with our answer, or when our answer was due.

ground-complexity = Finding everything is a lot of work.
ground-number = You have asked for several things.
ground-interference = Other work would suffer too much.
ground-consultation = We have to ask others first.
# $ground (String) - why it takes longer
# $words (String) - more about it, typed
story-extended-why = { $ground } { $words }
hold-why-claim = A legal claim or a court case that concerns your request is not settled yet.
hold-why-authority = An authority has told us what to do about something that concerns your request, or is looking into it.
hold-why-misuse = We first have to rule out misuse.
hold-why-others = We first need an answer from another company.
# $why (String) - why a request is on hold
# $words (String) - more about it, typed
story-held-why = { $why } { $words }
story-runs-on = The days count again
story-decides-alone = The person who decided before decides again. There is nobody else

next-paused = We need an answer from you before we can continue. Please write it below before { $when }.
# $when (String) - a day
status-paused = The days until you answer do not count. If you answer today, you will have our answer by { $when } at the latest.
request-paused = The days do not count until you answer
letter-paused-title = We need an answer from you
letter-paused-text = Please read our question and answer it on your page before { $day }. The days until you answer, or until that day, do not count. So that nobody else can read the question, it is not in this email.
letter-paused-go = Read the question and answer
letter-runs-on-title = Thank you for your answer
# $day (String) - a day
letter-runs-on-text = The days count again. You will have our answer by { $day } at the latest.

request-partly = We declined a part of it
status-partly = We did a part of what you asked for. What we declined is below.
request-disagree = I disagree with your answer
request-disagree-late = Complain that you are late
disagree-complaint = You complain about our answer. Somebody else decides, not the person who answered you.
disagree-appeal = You appeal against our answer. Somebody else decides, not the person who answered you.
disagree-late = You complain that we are late. Somebody else decides, not the person your complaint is about.
disagree-words = What do you disagree with, and why?
disagree-about = Is it about somebody?
disagree-about-hint = Optional. That person does not decide on it.
disagree-about-nobody = No
disagree-about-error = Choose somebody who has worked on your request
ask-disputed = What you disagree with
send-appeal = Send my appeal

staff-disputed = Disagrees with
staff-disputing = Somebody disagrees
staff-disputed-about = About this person
staff-bar-title = A colleague decides this
staff-no-decided-before = You decided what the customer disagrees with, or this is about you. A colleague can decide it
staff-no-alone = You decided what the customer disagrees with, and no colleague can decide it. Say first why it cannot wait
staff-no-not-alone = A colleague can decide this
staff-stand-in = Decide this yourself
staff-stand-in-why = Why can it not wait for a colleague?
staff-stand-in-hint = The customer reads it. Oversight looks at it again.
staff-stand-in-go = Say so
staff-need = Do the days until the answer count?
staff-need-none = Yes, the deadline stays the same
staff-need-identity = No: we have real doubts about who is asking
staff-need-clarity = No: we need to know what to look for among a lot of data
staff-error-need = The law does not allow this here
staff-paused = Days do not count since
staff-ground = Why it takes longer
staff-ground-choose = Choose why
staff-error-ground = Choose why it takes longer
staff-extend-more = More, in your own words
staff-error-partly = Choose a reason that fits the request and its law
staff-decline-hint-law = Most reasons need your text too: say what the law says, or why. The customer reads it.
staff-file = Case file
staff-file-open = Open the case file, to print or save
staff-file-printed = Printed on { $when }
staff-file-receipt = Receipt of the deletion
staff-file-letters = Emails as they were sent
staff-file-letters-none = No email about the request is kept. The portal has not always kept them. They only said that there was news.
staff-file-posted = Letters on paper had the words under “What happened”.
staff-file-log = Entries in the log
staff-file-proof = Proof
staff-file-proof-text = Each line is about one entry and can be checked in the same way as the proof in a receipt.
staff-file-unproven = Not every entry can be proven now. Verify the log.
staff-closed-masked = The request is closed. Say why you need to read it.
staff-file-masked = Say why you need to read the case.

# $reference (String) - the number of a request
item-decided-alone = Request { $reference }: the same person decided twice
items-decided-alone = Decided twice
item-decided-alone-text = A member of staff decided about a disagreement with their own answer, because no colleague could. Read the case, and say whether the decision is right.
