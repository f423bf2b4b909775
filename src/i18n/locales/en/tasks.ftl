role-task-holder = Task holder
tasks-title = Tasks
tasks-lede = You see only what your system keeps people by, and what is to be found, corrected or deleted there. Each look is noted, and the customer can read it.
tasks-lede-desk = You answer requests, so you see the open tasks of every system. Each look at whose data a task is about is noted, and the customer can read it.
tasks-whose = Whose data it is about is shown on the next page
tasks-systems = Systems
# $name (String) - a system
# $count (String) - how many tasks are open
tasks-view = { $name }: { $count }
tasks-none = Nothing is open here.
tasks-no-system = No system is yours yet. An administrator chooses which ones you look after.
tasks-no-systems = No system has a part in requests here, so there are no tasks.
tasks-open = Open, the oldest first
# $what (String) - what is to be done
# $reference (String) - the number of a request
# $when (String) - a day
tasks-one = { $what }: { $reference }, due by { $when }
tasks-delete = Delete everything about this person
tasks-copy = Find everything about this person
tasks-correct = Correct an entry about this person
# $from (String) - a day
# $to (String) - a day
tasks-days = Only from { $from } to { $to }
# $from (String) - a day
tasks-since = Only from { $from } on
# $to (String) - a day
tasks-until = Only up to { $to }
# $field (String) - the name of a value
# $kind (String) - a kind of data
# $after (String) - the right value
tasks-becomes = { $field } ({ $kind }) should say “{ $after }”
# $field (String) - the name of a value
# $kind (String) - a kind of data
# $after (String) - the right value
# $before (String) - the wrong value
tasks-becomes-instead = { $field } ({ $kind }) should say “{ $after }” instead of “{ $before }”
# $id (String) - the brand's own number of an entry
tasks-record = Entry { $id }
# $value (String) - a telephone number
tasks-by-phone = Telephone number { $value }
# $value (String) - an email address
tasks-by-email = Email { $value }
# $value (String) - a customer number
tasks-by-reference = Customer number { $value }
tasks-by-nothing = We know nothing by which your system keeps this person, so nobody can look. Choose “Not possible” and write that: colleagues then ask the person, for example for a customer number.
tasks-by-nothing-gone = We know nothing by which your system keeps this person, so nobody can look, and they can no longer be asked: their page is deleted. Choose “Not possible” and write that: colleagues then record that nobody could look.
tasks-waits = A colleague is looking over what was found.
# $why (String) - the words of a colleague
tasks-refused = A colleague said no to what was found: “{ $why }”
tasks-refused-bare = A colleague said no to what was found
tasks-outdated = The request has changed since something was found. Please search again.
tasks-outcome = What came of the tasks you ticked?
tasks-done = Done
tasks-nothing = Nothing found
tasks-failed = Not possible
tasks-words = What you found, or why it is not possible
tasks-words-hint = For a copy, paste what you found and tick only that one task. On the next page you see it as the customer gets it.
tasks-file = Or choose a file
tasks-file-hint = Plain text, CSV or JSON, up to 1 MB. On the next page you see what is in it.
tasks-file-kind = Such a file cannot be read here. Choose one with plain text, CSV or JSON
tasks-file-twice = Paste the text or choose a file, not both
tasks-go = Save the result
tasks-for-colleagues = For colleagues only
tasks-check-title = Check before you save
tasks-check-lede = Nothing is saved yet. Make sure that each task is about the right person.
tasks-check-changed = The request has changed since you ticked it. Nothing is saved for it.
tasks-check-taken = What a colleague found there is still waiting to be looked over. Nothing is saved for this task.
tasks-effect-empty = Nothing from this system will be in the copy. As soon as every system has answered, the customer gets the copy.
tasks-effect-deleted = The customer reads that this system has finished. Once everything is deleted, the request ends with a last letter. A saved result cannot be changed.
tasks-effect-corrected = The customer reads that this system has finished. Once every system has answered, the request ends. A saved result cannot be changed.
tasks-effect-nothing = The customer reads that nobody who fits was found in this system, or that nobody could look there where we know nothing by which it keeps the person. Once every system has answered, the request ends. A saved result cannot be changed.
tasks-effect-failed = The task remains open, and colleagues who answer the request read why. The customer reads that it has not worked yet and that we are working on it.
tasks-effect-deleted-gone = Once everything is deleted, the request ends. If we have the person’s email address, a last email says so. A saved result cannot be changed.
tasks-effect-nothing-gone = Once every system has answered, the request ends. If we have the person’s email address, a last email says that nobody who fits was found in at least one system, or that nobody could look there. A saved result cannot be changed.
tasks-effect-failed-gone = The task remains open, and colleagues who answer the request read why. The person is told nothing of it now: their page is deleted.
tasks-error-picked = Tick the tasks this is about. What you pasted belongs to one task only
tasks-error-outcome = Choose what came of the tasks
tasks-error-nameless = We know nothing by which your system keeps this person, so nobody can have looked there. Choose “Not possible” and write that
tasks-error-words = Write why it is not possible, in fewer than a million characters
tasks-reported = Saved
tasks-not-saved = Not saved
# $count (Number) - how many tasks
# $count_text (String) - the same, written
tasks-settled = { $count ->
    [one] One result is saved.
   *[other] { $count_text } results are saved.
}
tasks-waiting = A colleague looks over what you found.
# $references (String) - numbers of requests
tasks-changed = Not saved, because the request has changed: { $references }. Look at the list and try again. The result you entered is still here.
# $references (String) - numbers of requests
tasks-taken = Not saved, because what a colleague found there is still waiting to be looked over: { $references }. The result you entered is still here.
second-kind-found = Put what was found into the copy
story-looked-for = One of our staff saw the name or number to look for in a system
people-systems = Systems this person looks after
people-systems-text = The tasks page shows this person the open tasks of these systems, and nothing else of the desk.
people-systems-go = Save the systems
people-systems-saved = The systems are saved.
system-fails-nothing-known = We know nothing by which this system keeps the person. Look there by hand.
task-nothing-known = We know nothing by which this system keeps the person. Ask them in the case, for example for a customer number. If you then record that it is done, write how you found them.
task-nothing-known-gone = We know nothing by which this system keeps the person, and they can no longer be asked: their page is deleted. If you cannot find them there by hand, record “{ task-they-are-not-found }”. If you record that it is done, write how you found them. If we have their email address, a last email tells them.
task-error-nameless = We know nothing by which this system keeps the person. If nobody could look there, choose “{ task-they-are-not-found }”
system-fails-no-address = The portal does not know where the database of this system is. An operator has to set its address.
system-fails-no-mapping = The brand’s folder has no mapping for this system. An operator has to add it.
system-fails-away = The database of this system does not answer. The portal tries again on its own.
system-fails-refused = The database of this system does not let the portal in. An operator has to check the user and the password.
system-fails-forbidden = The database user may not do what this task needs. An operator has to grant the right.
system-fails-busy = The person’s rows in this system are locked at the moment. The portal tries again on its own.
system-fails-too-slow = The database of this system took too long. The portal tries again on its own.
system-fails-differs = The tables of this system do not match its mapping. An operator has to test the system and correct the mapping.
system-fails-several = More than one row in this system could be this person. Look there by hand.
system-fails-too-much = The system holds more about this person than the portal can take over. Look there by hand.
system-fails-still-named = Other rows in this system still refer to what would be deleted. An operator has to complete the mapping.
system-fails-unreadable = Some rows of this system that a law wants kept for a time have a date that cannot be read, so nothing was deleted. An operator has to correct the dates.
system-fails-unfit = A rule of the database does not allow a row to be deleted or a value to be emptied. An operator has to correct the mapping or the rule.
system-fails-other = The database of this system gave an unexpected answer. The portal tries again on its own.
system-fails-not-understood = The portal does not understand the answer of this system, or the answer is larger than what fits. Nothing of it was kept. An operator has to correct the program, then ask again.
system-fails-another-person = The answer of this system is about somebody else. Nothing of it was kept. An operator has to correct the program, then ask again.
