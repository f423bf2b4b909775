story-second-asked = A colleague is asked for their yes
story-second-yes = A colleague said yes
story-second-no = A colleague said no
story-second-taken-back = The question for a yes was withdrawn
story-no-second = Done by one person, because nobody else could say yes

second-kind-delete = Begin the deletion
second-kind-for-another = Do what was asked for another person
second-kind-refuse = Decline the request
second-kind-refuse-part = Decline a part of the request
second-wanted = Your yes or no
second-waits = Waits for the yes of a colleague
# $name (String) - a member of staff
# $when (String) - a moment
# $what (String) - what they want to do
second-asked = { $name }, { $when }: { $what }
# $when (String) - a day
second-due = The deadline stays the same: the answer is due by { $when }.
second-outdated = The case has changed since then, so nobody can say yes any more. It has to be asked again.
second-read-first = Read the case before you say yes or no.
second-look = See exactly what happens
second-take-back = Withdraw what waits for a yes
second-needed = Decisions like this need two people. It waits until a colleague says yes, and then exactly this happens.
second-ask = Ask a colleague for their yes
second-alone = Decisions like this need two people, and nobody else can agree at the moment. You can do it alone if you say why it cannot wait. It is looked at again later, in oversight.
second-alone-why = Why can it not wait for a second person?
second-alone-error = Say why it cannot wait for a second person
second-yes-go = Yes, do exactly this
second-no-title = No
second-no-why = Why not?
second-no-hint = Your colleagues read it. The customer does not.
second-no-go = Say no
clash-own-wish = You asked for this yourself. A colleague says yes or no
clash-own-act = You cannot decide this yourself, because it is about you. A colleague can
clash-stood-otherwise = The case has changed since this was asked for. Read it again. It has to be asked anew
clash-waits-already = A colleague’s question about this is already waiting for a yes or no. First say yes or no to it

today-yes = Your yes
# $what (String) - what a colleague wants to do
today-yes-step = Say yes or no: { $what }
# $name (String) - a member of staff
# $when (String) - a day
today-yes-asked = { $name } asked, { $when }

# $reference (String) - the number of a request
item-no-second = Request { $reference }: decided by one person
items-no-second = Decided by one person
item-no-second-text = Such a decision needs two people, but nobody else could agree. The story of the case says why it could not wait. Read the case, and say whether the decision is right.
item-anothers = You cannot decide this yourself, because it is about you. A colleague can.
item-alone = Nobody else can decide this at the moment. So you can, although it is about you. Say in the reasons why it cannot wait.
item-acted = Decided by
