connected-lede = What this system was told of changes, and whether it has taken them in.
connected-unnamed = The privacy notice in force does not name this system as one that is told of changes. Nothing is sent to it until a privacy notice does.
connected-since = Connected since
connected-address = Address
connected-says = How the system says that a change is taken in
connected-by-answer = By its answer: success (2xx) says so
connected-by-call = By a call of its own: an answer alone does not count
connected-up-to = Taken in up to
# $number (String) - the number of a change
connected-change = Change { $number }
connected-next = Next try
connected-overlap = Secret before
# $when (String) - a moment
connected-overlap-until = Signs beside the new one until { $when }
connected-log = What was sent last
connected-log-none = Nothing was sent in the last 30 days.
connected-log-when = When
connected-log-what = What
connected-log-outcome = What came of it
connected-log-took = Time
connected-log-test = A test
# $count (String) - how many
connected-took = { $count } ms
# $answer (String) - the number that the system answered
connected-taken = Taken ({ $answer })
connected-answered-gone = The system wants to be told no more ({ $answer })
connected-answered-elsewhere = Not taken: the address leads to another one, which is not followed ({ $answer })
connected-answered-refused = Not taken: the system refused it. Perhaps it checks with another secret ({ $answer })
connected-answered-failed = Not taken ({ $answer })
connected-unreachable = Not taken: nothing answers there, or its certificate is not in order
connected-not-allowed = Not sent: the address leads to a closed network
connected-too-slow = Not taken: no answer in 15 seconds
connected-no-secret = Not sent: no secret signs any more. Make a new one
connected-test = Send a test
connected-test-text = The system gets a signed test event. The event tells of nothing and of nobody.
connected-test-go = Send the test
connected-test-done = The test was sent
connected-test-failed = The test did not get through
connected-again = Send again
connected-again-text = The system is sent these changes once more, in their order. A change that it knows comes with the same id, so that it can leave it out. The log says who did this, and why.
connected-again-extent = Which changes?
connected-again-after = All after a change that the system still has
connected-again-newest = Only the newest
connected-again-number = Number
# $number (String) - the number of a change
connected-again-number-hint = For the first: the number of the last change that the system has, or 0 for all. For the second: how many. The newest change is number { $number }.
connected-again-reason = Why?
connected-again-restored = The system was restored from a backup, or set up anew
connected-again-lost = The system lost changes, or took them in wrongly
connected-again-missed = The system was not connected at the time
connected-again-trial = To try whether the system does nothing twice
connected-again-go = Send again
# $number (String) - the number of a change
connected-again-done = Everything after change { $number } is being sent again.
connected-secret = A new secret
connected-secret-text = For 24 hours everything is signed with both, the new secret and the one before, so that nothing is lost while the system changes over.
connected-secret-go = Make a new secret
connected-secret-new = The secret is ready
connected-secret-once = The secret is shown this once. Copy it now, and keep it where the system finds it and people do not.
# $when (String) - a moment
connected-secret-overlap = The secret before signs beside it until { $when }.
connected-secret-check = The system checks what comes like this, here in Python; the Standard Webhooks libraries do the same:
connected-secret-old = Refuse, too, what is older than five minutes by its webhook-timestamp.
connected-connect = Connect the system
connected-connect-text = The system is told of every change from then on. What was before is sent by “Send again”.
connected-move = Another address
connected-move-text = The system continues from where it was. A new secret is made, and the one before signs no more from then on.
connected-link = Address that the system listens at
connected-link-hint = Such as https://systems.example.org/candor. It may hold no name and no password.
connected-connect-go = Connect
connected-move-go = Use this address
connected-requests = Requests
connected-requests-on = The system is told when a request opens and when one ends
connected-requests-off = Not told
connected-requests-text = A system that is told of choices does not have to know who asks for their data or complains. Choose this only for one that has to: it then learns the number, the kind, the status and the day of each request, and your own number of the person; nothing else.
connected-requests-go = Tell the system of requests, too
connected-requests-stop = Tell the system of requests no more
connected-requests-done = The choice holds from now on.
connected-disconnect = Disconnect
connected-disconnect-text = The system is told no more. First you see what that means.
connected-disconnect-look = See what that means
# $system (String) - a system's name
connected-disconnect-title = Disconnect { $system }
connected-disconnect-lede = From then on, nothing is sent to this system any more. It does not hear:
connected-disconnect-choices = that somebody took a yes back, paused or objected
connected-disconnect-erased = that somebody was deleted, or a kind of their data
connected-disconnect-corrected = that something was corrected, or a guess was called wrong
connected-disconnect-notice = that there is a new privacy notice
connected-disconnect-people = People do not read any more that this system was told.
connected-disconnect-keys = A key with which the system reads changes still works. End it under “Keys”.
# $count (Number), $countText (String) - changes
connected-disconnect-waiting = { $count ->
    [one] { $countText } change is still waiting for this system. It would not be sent any more.
   *[other] { $countText } changes are still waiting for this system. They would not be sent any more.
}
connected-disconnect-sure = The system asks on its own before it does anything personal, or it holds nothing of anybody any more
connected-disconnect-go = Disconnect now
connected-stay = Leave the system connected
connected-disconnected = The system is told no more.
connected-error-link = Give the address that the system listens at
connected-error-link-malformed = Give an address of the web without a name or a password in it, such as https://systems.example.org/candor
connected-error-link-open = Give an address that begins with https
connected-error-link-closed = This address is in a closed network, where nothing is sent. Whoever runs the machine can allow a host of your own network
connected-error-answer = Choose how the system says that a change is taken in
connected-error-extent = Choose which changes are sent again
connected-error-number = Give a number
connected-error-number-odd = Give a whole number in digits: 0 or more, and 1 or more for the newest
connected-error-number-future = A change with this number has not happened yet
connected-error-reason = Choose why
connected-error-sure = Say that nothing can pass the system by, or leave it connected
connected-error-system = The privacy notice in force names no such system that is told of changes
connected-error-by-key = The system reads changes on its own. Connect it by an address first
