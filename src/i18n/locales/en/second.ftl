story-second-asked = A colleague is asked for their yes
story-second-yes = A colleague said yes
story-second-no = A colleague said no
story-second-taken-back = The question for a yes was taken back
story-no-second = Done by one person, because nobody else could say yes

second-kind-delete = Begin the deletion
second-kind-refuse = Decline the request
second-kind-refuse-part = Decline a part of the request
second-kind-several = One answer to several requests
second-wanted = Your yes or no
second-waits = Waits for the yes of a colleague
# $name (String) - a member of staff
# $when (String) - a moment
# $what (String) - what they want to do
second-asked = { $name }, { $when }: { $what }
# $when (String) - a day
second-due = The days keep running. The answer is due by { $when }.
second-outdated = The case has changed since then, so nobody can say yes any more. It has to be asked again.
second-read-first = Read the case before you say yes or no.
second-look = See exactly what happens
second-take-back = Take it back
second-needed = Two people decide this. It waits until a colleague says yes, and then exactly this happens.
second-ask = Ask a colleague for their yes
second-alone = Two people decide this, but nobody else can at the moment. You can do it alone if you say why it cannot wait. The privacy officer looks at it again later.
second-alone-why = Why can it not wait for a second person?
second-alone-error = Say why it cannot wait for a second person
second-yes-go = Yes, do exactly this
second-no-title = No
second-no-why = Why not?
second-no-hint = Your colleagues read it. The customer does not.
second-no-go = Say no
clash-own-wish = You asked for this yourself. A colleague says yes or no
clash-stood-otherwise = The case has changed since this was asked for. Read it again. It has to be asked anew

today-yes = Your yes
# $what (String) - what a colleague wants to do
today-yes-step = Say yes or no: { $what }
# $name (String) - a member of staff
# $when (String) - a day
today-yes-asked = { $name } asked, { $when }

# $reference (String) - the number of a request
item-no-second = Request { $reference }: decided by one person
items-no-second = Decided by one person
item-no-second-text = Two people decide this, but nobody else could. The story of the case says why it could not wait. Read the case, and say whether the decision is right.
