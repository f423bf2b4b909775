customers-title = Customers
customers-lede = For somebody who calls, writes or comes by. Their data opens once you are sure who they are, and they read that you looked.
customers-find = Exact email address, customer number or request number
customers-find-label = Find a customer
customers-find-go = Find
customers-find-error = Type an address or a number
customers-none = Nobody is known by exactly that
customers-none-text = Ask for another address or number. Or write the request down for somebody without an account.
customers-found = There is a customer
customers-guest = Somebody without an account has this address
customers-guest-text = Requests of this person are under Requests. Write a new one down without an account.
customers-both = The same address has asked without an account as well
customers-both-text = Requests without the account are kept apart. You see them once the account is open.
customers-proof = What shows who they are?
# $count (Number), $countText (String) - steps of proof
customers-proof-hint = { $count ->
    [one] Tick what they have shown: at least one thing.
   *[other] Tick what they have shown: at least { $countText } things.
}
customers-error-proof = Tick more of what shows who they are, or write the request down without an account
customers-error-expired = The data was closed in the meantime, or another customer was looked up. Nothing was saved. Find the first customer again: anything you typed for them is still there
customers-way = How did they ask?
customers-error-way = Say how they asked
way-telephone = By telephone
way-letter = By letter
way-visit = In person
way-email = By email
asked-by-telephone = because you called
asked-by-letter = because you wrote a letter
asked-by-visit = because you came by
asked-by-email = because you wrote an email
proof-known-contact = The call or letter came from the number or address that we hold
proof-own-facts = The person named two things about themselves that we hold and others do not know
proof-called-back = We called or wrote back where we know the person, and reached them
customers-open-go = Open their data
customers-open-log = The customer reads who opened their data, when, and how they asked.
customers-file = Somebody’s data is open
# $when (String) - a date and time
# $way (String) - how somebody asked
customers-file-since = You opened it on { $when }. They asked: { $way }.
customers-file-go = Continue
customers-close = Close it
customers-closed = The customer’s data is closed
customers-sees = What they see
customers-sees-text = You only look here. They see the same on their own pages.
customers-history = Their choices and receipts
customers-history-none = The person has not chosen anything yet.
customers-notices = The privacy notice of each choice
customers-data-none = Nothing of this kind is held about them.
# $reference (String) - the brand’s number of a customer
customers-one = Customer { $reference }
customers-requests = Requests
customers-choices = What they chose
customers-no-requests = No request yet
customers-as-guest = Requests from the same address, without the account
customers-change = Change one choice for them
customers-change-what = What do they want to change?
customers-change-choose = Choose one
# $name (String) - the name of a use
customers-change-off = Turn off: { $name }
# $name (String) - the name of a use
customers-change-on = Turn on: { $name }
# $name (String) - the name of a level
customers-change-level = Level: { $name }
customers-error-what = Choose what they want to change
customers-change-why = What they said
customers-change-why-hint = The customer reads it on the receipt.
customers-change-go = Save it for them
customers-change-then = The customer gets an email about it, and a receipt that says you did it for them.
customers-check = Read this to them first
customers-check-text = After a yes, this starts:
customers-check-go = The customer said yes, save it
customers-check-not = Do not save
customers-saved = The choice is saved. They get an email about it.
customers-unchanged = Nothing is saved, because it was like that already.
customers-write = Write down a request
customers-write-lede = For what came by telephone, by letter or in person. The days count from the day it came, not from today.
# $reference (String) - the brand’s number of a customer
customers-write-for = You write the request down for the customer { $reference }, whose data you opened.
customers-write-else = For somebody else: close this data
customers-write-guest = You write the request down for somebody without an account. We check who they are before we send or delete anything.
customers-came = Day it came
customers-came-hint = For a letter, the day it reached us.
customers-error-came = Give the day it came
customers-error-came-early = The day is still to come. Give the day it came
# $count (Number), $countText (String) - days
customers-error-came-far = { $count ->
    [one] The day is more than one day ago. Ask our privacy officer what to do
   *[other] The day is more than { $countText } days ago. Ask our privacy officer what to do
}
customers-kind = What do they ask for?
customers-error-kind = Choose what they ask for
customers-error-kind-account = Only somebody with an account can ask for this
customers-email = Their email address
customers-email-hint = Leave it empty if they wrote by post and gave none.
customers-error-contact = Give an email address or a postal address
customers-postal = Their name and postal address
customers-postal-hint = Without an email address, you print each answer and post it there.
customers-reads = Language they read
customers-error-reads = Choose a language
customers-scope = A copy or a deletion: of what?
customers-correct = A correction: what is wrong?
customers-correct-before = A correction: what does it say now?
customers-correct-before-hint = As they said it, or as the letter has it.
customers-correct-after = A correction: what is right?
customers-which = Which one do they mean?
customers-which-hint = More than one says this. Ask for the day.
customers-stop = Stopping: which use?
customers-review = A look by a person: at which use?
customers-choose = Not asked
customers-error-scope = Choose of what
customers-error-field = Choose what is wrong
customers-error-before = Write what it says now
customers-error-before-none = Nothing of this kind says that. Read it to them again, or write a question down
customers-error-after = Write what is right
customers-error-which = Choose which one they mean
customers-error-use = Choose which use
customers-error-words = Write what they said
customers-error-open-other = A customer’s data is open by now, so nothing was written down. Close it first: what you typed is still there
customers-behalf-self = For themselves
customers-behalf-name = Name of the person they ask for
customers-evidence-hint = For example a power of attorney, and its date.
customers-disagrees = A question or complaint: which answer do they disagree with, or still wait for?
customers-disagrees-number = If they disagree with an answer: the number of that request
customers-disagrees-number-hint = With a number, no address is needed: our answer is sent the same way as the first one.
customers-disagrees-about = If they disagree: is it about somebody?
customers-error-disputes = Choose one of their requests that is answered or late
customers-error-disputes-number = We know no answered or overdue request of somebody without an account by this number
customers-error-about = Choose somebody who has worked on that request
customers-error-behalf = Only the person who asked can disagree with an answer. Choose “{ customers-behalf-self }”
customers-error-evidence = Write why they may ask
customers-write-go = Write it down
# $reference (String) - the number of a request
customers-written = The request has the number { $reference }
customers-written-go = See the request
# $reference (String) - the number of a request
customers-there = An open request is about the same: { $reference }
customers-there-text = Nothing was written down. What you typed is still in the form. If it says something new, add it to that request as a note.
staff-postal = Name and postal address
asked-on-behalf = Written down by our staff
receipt-why = What you said
receipt-not-you = If you did not ask for this
receipt-not-you-text = Change it back on the page “{ nav-choices }”, or ask us a question right away.
# $name (String) - a member of staff
# $way (String) - how somebody asked
history-by-staff-for = { $name } from our team, { $way }
# $name (String) - a member of staff
# $way (String) - how somebody asked
acted-opened = { $name } opened your data, { $way }
acted-opened-title = When our team opened your data
acted-opened-lede = Our team opens your data when you call or write, or when it works on a request of yours. If you asked for nothing, ask us a question right away.
letter-chosen-title = We changed a choice for you
# $brand (String) - the brand's name
letter-chosen-text = A member of the team of { $brand } changed one of your choices, because you asked for it.
letter-chosen-go = See what changed
# $email (String) - where to write
letter-chosen-not-you = If you did not ask for it, change it back there, or write to { $email } right away.
letter-received-for = A member of our team wrote it down for you.
# $email (String) - where to write
letter-received-for-not-you = If you did not ask for this, write to { $email } right away and give the number below.
