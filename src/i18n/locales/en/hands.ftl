# $name (String) - a member of staff
hands-take-from = Take it from { $name }
# $name (String) - a member of staff
hands-take-from-ask = { $name } has this case. Take it from { $name }? They are told.
hands-over = Hand it over
hands-over-to = Colleague
hands-over-choose = Choose a colleague
hands-over-note = Note for your colleague (optional)
hands-over-note-hint = Customers do not see it. Keep names out of it.
hands-over-go = Hand over this case
hands-over-none = Nobody can take it over at the moment.
# $name (String) - a member of staff
hands-not-untrained = { $name }: their training has run out
# $name (String) - a member of staff
hands-not-barred = { $name }: they decided this before, or it is about them
# $name (String) - a member of staff
# $when (String) - a day
hands-not-away = { $name }: away until { $when }
hands-error-choose = Choose who takes over the case
hands-error-unknown = Choose somebody who answers requests
# $name (String) - a member of staff
hands-error-left = { $name } has left the team. Choose somebody else
# $name (String) - a member of staff
hands-error-untrained = The training of { $name } has run out. Choose somebody else
# $name (String) - a member of staff
hands-error-barred = { $name } decided this before, or it is about them. Choose somebody else
# $name (String) - a member of staff
# $when (String) - a day
hands-error-away = { $name } is away until { $when }. Choose somebody else
# $name (String) - a member of staff
hands-error-same = { $name } has the case already. Choose somebody else
staff-no-anothers = A colleague has this case. You can take it from them
staff-no-not-anothers = No colleague has this case
# $name (String) - a member of staff
hands-story-to = { $name } has the case
# $from (String) - a member of staff
# $name (String) - another member of staff
hands-story-from-to = { $from } had the case, { $name } has it
# $from (String) - a member of staff
hands-story-back = { $from } had the case, nobody has it

today-hands = Changed hands
# $by (String) - a member of staff
today-hands-given = { $by } handed it to you
# $by (String) - a member of staff
today-hands-taken = { $by } took it from you
# $by (String) - a member of staff
# $name (String) - another member of staff
today-hands-moved = { $by } handed it from you to { $name }

letter-given-title = A case was handed to you
letter-given-text = A colleague handed you a case. The case itself is not in this email.
letter-taken-title = A case was taken from you
letter-taken-text = A colleague has taken a case from you, or given it to somebody else. The case itself is not in this email.

event-staff-case-given = A member of the team was handed a request
event-staff-case-taken = A request was taken from a member of the team

away-title = Away
away-text = While you are away, no emails come to you and nobody can hand you a case. It ends on the day you are back.
away-until = Back on
away-until-hint = The first day at work again, within a year
away-go = Save
# $when (String) - a day
away-own = You are away until { $when }.
away-back = I am back
# $name (String) - a member of staff
# $when (String) - a day
away-their = { $name } is away until { $when }: no emails, and no new cases.
away-their-back = End the days away
away-error = Enter the day on which work begins again
away-error-past = Enter a day to come
away-error-far = Enter a day within a year
away-error-to = Choose a colleague who is here and may answer requests
away-chosen = The days away are saved.
away-over = The days away are over.
away-hand-all = Hand over the open cases
# $count (Number) - open cases
# $countText (String) - the same, written
away-cases = { $count ->
    [one] The colleague you choose gets { $countText } open case.
   *[other] The colleague you choose gets { $countText } open cases.
}
away-cases-see = See them
away-hand-all-go = Hand over all of them
away-handed = All of the open cases were handed over.
away-stayed = Some cases could not be handed over: they changed in between, or that colleague decided them before. Hand these over one by one.
today-away = Away
today-away-text = Cases wait because a colleague is away.
# $count (Number) - open cases
# $countText (String) - the same, written
# $when (String) - a day
today-away-line = { $count ->
    [one] { $countText } open case, back on { $when }
   *[other] { $countText } open cases, back on { $when }
}
event-staff-away = A member of the team is away
event-staff-back = A member of the team is back
letter-given-many-title = Cases were handed to you
letter-given-many-text = A colleague handed you several cases. The cases themselves are not in this email.
