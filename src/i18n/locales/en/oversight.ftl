oversight-title = Oversight
oversight-lede = Reviews, flags, concerns, holds and systems that did not keep to an answer are one kind of thing: an item. Each has an owner, a day, a decision, and a day to look again.
oversight-none = Nothing is waiting.
oversight-decided = Decided
oversight-decided-none = Nothing has been decided yet.
oversight-what = What
oversight-due = Due
oversight-whose = Whose
oversight-nobody = Nobody yet
# $name (String) - a thing in the brand's words
item-review = Review: “{ $name }”
# $name (String) - a thing in the brand's words
item-fairness = Fairness: “{ $name }”
# $name (String) - the first words of a concern
item-concern = Concern: { $name }
# $reference (String) - the number of a request
item-hold = Request { $reference } is on hold
# $name (String) - the name of a system
item-disobedience = The system “{ $name }” did not keep to an answer
item-behind = The system “{ $name }” is behind with what changed
item-behind-way = How far this system has got
item-behind-text = The system did not take in a change for more than a day, does not know everybody yet, or no longer wants to be told. Until then, what somebody refused may continue there. Find out why, and mend the way to the system.
# $name (String) - the name of a system
item-unanswered = The system “{ $name }” says nothing about its tasks
item-unanswered-text = A system that usually answers on its own has said nothing about a task for three days. Somebody is waiting for a copy, a deletion or a correction. Find out why it is silent, and ask again in the case, or record the result by hand.
item-log = The log is not as it was written
item-log-text = When the whole log was verified, something did not fit. Find out who could write to the database, and keep a copy of it as it is. The log shows what was found.
item-database = The database’s file is damaged
item-database-text = After a stop that was not clean, the database checked its file and found damage. Keep a copy of the file as it is now, and have the newest backup restored. The command candor doctor names the damage.
# $role (String) - the name of a role
item-way-in = New access to customers’ data: { $role }
items-way-in = New access
item-way-in-text = Somebody got new access to customers’ data: by an invitation, a new link or another role. Ask them and an administrator whether that is right. If it is not, have the access ended.
# $reference (String) - the number of a request
item-look = A look at { $reference } by somebody who does not work on cases
items-look = Looks by others
item-look-text = Somebody whose role does not work on cases opened the data of this one. The reason is in the story of the case. Ask them where the reason is not enough, and say here whether the look was right.
item-key = a system’s key
item-key-text = Somebody made a key with which a system reads customers’ data, or signs in as a customer. Ask them whether that is right. If it is not, have the key ended.
item-let-in = Who
item-let-in-new = Somebody who has not joined yet
# $when (String) - a date
item-since = Open since { $when }
# $from (String) - a date
# $to (String) - a date
item-closed = Open from { $from } to { $to }
item-about = What is known
item-take = Take it
item-give-back = Give it back
item-decide = Decide
item-outcome = What follows?
outcome-keep = Nothing changes
outcome-keep-hint = All is well as it is, and your reasons say why.
outcome-change = Something changes
outcome-change-hint = Your reasons say what, who does it, and by when.
outcome-stop = We end it
outcome-stop-hint = What the item is about will no longer be done.
item-reasons = Your reasons
item-reasons-hint = Please name no customer here. Everybody who oversees can read it, and it can be quoted.
item-again = Look again on
item-again-hint = Optional, for example 30 May 2027. On that day a new item is opened.
item-decide-go = Decide
item-decision = Decision
# $name (String) - a member of staff
# $when (String) - a date
item-decided-by = Decided by { $name } on { $when }
# $when (String) - a date
item-look-again = We look again on { $when }.
# $when (String) - a date
item-before = Decided before, on { $when }
item-saved = The item was changed.
item-overtaken = Somebody else changed this item. Here it is as it is now.
error-outcome = Choose what follows
error-reasons = Write your reasons
error-reasons-long = Write at most 5,000 characters
error-again = Choose a day, for example 30 May 2027
error-again-past = Choose a day after today
error-again-far = Choose a day within three years
