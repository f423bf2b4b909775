case-around = Cases of this view
case-before = Previous case
case-behind = Next case
case-steps = Steps of the case
case-step-who = Who asks
case-step-read = Read
case-step-systems = Systems
case-step-answer = Answer
case-step-second = Looked over by a colleague
# $step (String) - a step of a case
case-step-done = ✓ { $step }: done
# $step (String) - a step of a case
case-step-open = { $step }: not yet
# $step (String) - a step of a case
case-step-needless = { $step }: none
proof-steps = Who asks, and how that was shown
proof-signed-in = Signed in to their account
proof-code = Entered a code that went to their email address
# $name (String) - a member of staff
# $way (String) - by telephone, by letter …
proof-written-down = { $name } wrote it down, { $way }
proof-file = A file came from them
proof-by-document = Verified by a document
proof-by-question = Verified by a question
proof-known-agent = Known agent
proof-record = Record how you made sure
proof-record-how = How did you make sure who is asking?
proof-record-choose = Choose one
proof-record-hint = The person reads your choice, and the log has it. Details of a document are not kept.
proof-record-go = Record
proof-record-error = Choose how you made sure
may-ask-how = How did you see that they may ask for this person?
may-ask-hint = An account that was found is no permission. If you are not sure, ask the person whose data it is.
may-ask-mandate = A signed mandate was shown
may-ask-confirmed = The person whose data it is confirmed it to us
may-ask-law = A document shows that the law lets them, for example as a parent
may-ask-error = Choose how you saw that they may ask for this person
check-proven = Check before it is recorded
effect-proven = The customer can read this, and the log has it. Nobody can change that afterwards.
story-proven = A check of who is asking was recorded
# $place (String) - the place of a case in a view
# $count (String) - how many cases the view has
case-place = Case { $place } of { $count }
proof-by-code = Signed in with a code from an email
proof-by-passkey = Signed in with a passkey
proof-by-hand-off = Signed in by the company’s own pages, which vouched for them
proof-just-before = less than a minute before asking
# $count (Number) - minutes
# $countText (String) - the same, written
proof-minutes = { $count ->
    [one] { $countText } minute before asking
   *[other] { $countText } minutes before asking
}
# $count (Number) - hours
# $countText (String) - the same, written
proof-hours = { $count ->
    [one] { $countText } hour before asking
   *[other] { $countText } hours before asking
}
