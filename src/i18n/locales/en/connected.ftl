connected-lede = What this system was told of changes, and whether it has taken them in.
connected-lede-tasks = What this system holds, its tasks, and what it was sent.
connected-unnamed = The privacy notice in force does not name this system as one that is told of changes. Nothing is sent to it until a privacy notice does.
connected-since = Connected since
connected-address = Address
connected-says = How the system confirms a change
connected-by-answer = By its answer: success (2xx) is enough
connected-by-call = By a call of its own: an answer alone is not enough
connected-up-to = Taken in up to
# $number (String) - the number of a change
connected-change = Change { $number }
connected-next = Next try
connected-overlap = Previous secret
# $when (String) - a moment
connected-overlap-until = Also signs, along with the new one, until { $when }
connected-log = What was sent last
connected-log-none = Nothing was sent in the last 30 days.
connected-log-when = When
connected-log-what = What
connected-log-outcome = What came of it
connected-log-took = Duration
connected-log-test = A test
connected-log-task = A task, or a test
# $count (String) - how many
connected-took = { $count } ms
# $answer (String) - the number that the system answered
connected-taken = Accepted ({ $answer })
connected-answered-gone = The system no longer wants to be told ({ $answer })
connected-answered-elsewhere = Not accepted: the address leads to another one, which is not followed ({ $answer })
connected-answered-refused = Not accepted: the system refused it. Perhaps it checks with another secret ({ $answer })
connected-answered-failed = Not accepted ({ $answer })
connected-unreachable = Not accepted: nothing answers there, or the certificate is not valid
connected-not-allowed = Not sent: the address leads to a closed network
connected-too-slow = Not accepted: no answer in 15 seconds
connected-no-secret = Not sent: no secret is valid any more. Make a new one
connected-test = Send a test
connected-test-text = The system gets a signed test event. It says nothing, and nothing about anybody.
connected-test-go = Send the test
connected-test-done = The test was sent
connected-test-failed = The test did not get through
connected-again = Send again
connected-again-text = The system is sent these changes once more, in order. A change that it knows has the same id, so that it can skip it. The log says who did this, and why.
connected-again-extent = Which changes?
connected-again-after = All after the last change that the system still has
connected-again-newest = Only the newest
connected-again-number = Number
# $number (String) - the number of a change
connected-again-number-hint = For the first: the number of the last change that the system has, or 0 for all. For the second: how many. The newest change is number { $number }.
connected-again-reason = Why?
connected-again-restored = The system was restored from a backup, or set up anew
connected-again-lost = The system lost changes, or took them in wrongly
connected-again-missed = The system was not connected at the time
connected-again-trial = To check that the system does nothing twice
connected-again-go = Send again
# $number (String) - the number of a change
connected-again-done = Everything after change { $number } is being sent again.
connected-secret = A new secret
connected-secret-text = For 24 hours everything is signed with both the new secret and the previous one, so that nothing is lost while the system changes over.
connected-secret-go = Make a new secret
connected-secret-new = The secret is ready
connected-secret-once = The secret is shown only once. Copy it now, and keep it where the system finds it and people do not.
# $when (String) - a moment
connected-secret-overlap = The previous secret also signs until { $when }.
connected-secret-check = A system can check what it gets in this way, here in Python. The Standard Webhooks libraries do the same:
connected-secret-old = Also refuse what is older than five minutes by its webhook-timestamp.
connected-connect = Connect the system
connected-connect-text = The system is told of every change from then on. For what happened before, have it read a snapshot, or use “Send again” from 0. Until then the system counts as not told.
connected-connect-tasks = The system is told of each new task from then on. Those that are open already are in the list that it reads with its key.
connected-move = Another address
connected-move-text = The system continues from where it was. A new secret is made, and from then on the previous one no longer signs.
connected-link = Address where the system listens
connected-link-hint = Such as https://systems.example.org/candor. It must hold no user name and no password.
connected-connect-go = Connect
connected-move-go = Use this address
connected-requests = Requests
connected-requests-on = The system is told when a request opens and when one ends
connected-requests-off = Not told
connected-requests-text = A system that is told of choices does not have to know who asks for their data or complains. Choose this only for one that has to: it then learns the number, the kind, the status and the day of each request, and the person’s customer number; nothing else.
connected-requests-go = Tell the system of requests as well
connected-requests-stop = Stop telling the system of requests
connected-requests-done = The choice applies from now on.
connected-disconnect = Disconnect
connected-disconnect-text = The system will no longer be told of anything. First you see what that means.
connected-disconnect-look = See what that means
# $system (String) - a system's name
connected-disconnect-title = Disconnect { $system }
connected-disconnect-lede = From then on, nothing is sent to this system any more. It will not hear:
connected-disconnect-choices = that somebody took a yes back, paused or objected
connected-disconnect-erased = that somebody was deleted, or a kind of their data
connected-disconnect-corrected = that something was corrected, or a guess was called wrong
connected-disconnect-notice = that there is a new privacy notice
connected-disconnect-people = People will no longer read that this system was told.
connected-disconnect-keys = A key with which the system reads changes still works. End it under “Keys”.
# $count (Number), $countText (String) - changes
connected-disconnect-waiting = { $count ->
    [one] { $countText } change is still waiting for this system. It would not be sent any more.
   *[other] { $countText } changes are still waiting for this system. They would not be sent any more.
}
connected-disconnect-sure = The system asks on its own before it does anything personal, or it no longer holds anything about anybody
connected-disconnect-go = Disconnect now
connected-stay = Leave the system connected
connected-disconnected = The system is no longer told of anything.
connected-error-link = Give the address where the system listens
connected-error-link-malformed = Give a web address without a user name or password, such as https://systems.example.org/candor
connected-error-link-open = Give an address that begins with https
connected-error-link-closed = This address is in a closed network, where nothing is sent. Whoever runs the machine can allow a host of your own network
connected-error-answer = Choose how the system says that a change is taken in
connected-error-extent = Choose which changes are sent again
connected-error-number = Give a number
connected-error-number-odd = Give a whole number in digits: 0 or more, and 1 or more for the newest
connected-error-number-future = A change with this number has not happened yet
connected-error-reason = Choose why
connected-error-sure = Confirm that nothing can slip past the system, or leave it connected
connected-error-system = The privacy notice in force does not name this system as one that is told of changes
connected-error-by-key = The system reads changes on its own. Connect it by an address first
connected-tasks = Its tasks
connected-tasks-none = There are no tasks yet.
connected-tasks-unheard = No: the program is not told of its tasks, and has to look in its list for new ones
connected-tasks-request = Request
connected-tasks-state = Status
connected-tasks-why = The request says why.
# $when (String) - a date
connected-tasks-due = Due by { $when }
connected-no-key = None: the program can neither read its tasks nor answer them. An administrator makes a key for the system under “Keys”.
connected-help = If something does not work
connected-help-sent = What the system does not accept is sent again, after longer and longer waits. No task is lost: each is in the list that the program reads with its key.
connected-help-test = A test shows in the list above whether the address answers, and whether the program checks with the right secret.
connected-help-ask = A task that failed, or one that the program has forgotten, can be asked for again in its request.
connected-help-staff = If the program is silent for long, staff can do a task by hand and write down what came of it. The request then continues.
connected-help-tasks = Tasks of this system
