report-title = Month report
# $month (String) - a month and its year
report-of = Month report: { $month }
report-running = The current month so far
report-so-far = So far: these figures still change, until the month is over.
# $when (String) - a date
report-closed = Closed on { $when }. These figures do not change any more.
report-came-in = came in
report-ended = ended
report-in-time = answered in time
# $part (String) - a number
# $all (String) - a number
report-of-all = { $part } of { $all }
report-half = half were answered within
report-nine-of-ten = nine of ten were answered within
report-longest = the longest wait
report-open = open
report-overdue = overdue
report-nothing = No request came in, and none was answered.
# $count (Number) - answered requests
# $countText (String) - the same, as it is written
report-answered = { $count ->
    [one] { $countText } answered request
   *[other] { $countText } answered requests
}
report-requests = Requests
report-by-kind = Requests by kind
report-by-kind-note = those that came in
report-by-law = By law
report-by-law-came = What came in, and how it ended
report-by-law-time = How long it took
report-law = Law
# $law (String) - the short name of a law
# $kind (String) - a kind of request
report-law-kind = { $law }: { $kind }
report-all = All
report-open-before = Open before
report-col-came-in = Came in
report-granted = Granted
report-in-part = Granted in part
report-declined = Declined
report-withdrawn = Withdrawn
report-ended-with = Ended with the account
report-open-after = Open after
report-late = Answered late
report-col-overdue = Overdue
report-extended = Extended
report-on-hold = On hold
report-confirmed = To confirm
report-col-half = Half within
report-col-nine = Nine of ten within
report-col-longest = Longest
report-by-law-disputes = Confirmations, complaints and appeals
report-to-acknowledge = Last day to confirm
report-acknowledged = Confirmed in time
report-complaints = Complaints answered
report-upheld = Complaints upheld
report-appeals = Appeals answered
report-overturned = Appeals that changed the answer
report-not-counted = not counted
report-confirmed-hint = Some laws give a last day to confirm that a request came in. Counted are requests whose last day lay in this month. A request is confirmed when it is taken in, by email or on its page; by post, when staff have posted the first letter about it.
report-kinds-apart = For the CCPA each kind of request has a line of its own; for the United Kingdom, questions and complaints have one.
report-declined-why = Declined, and why
report-declined-none = Nothing was declined.
report-in-part-why = Granted in part, and why not all of it
report-holds = On hold, by the kind of the hold
report-looks = Looks at hidden data
report-looks-none = Nobody looked.
# $all (String) - a number
# $after (String) - a number
report-looks-hint = Looks at hidden data: { $all } in all, each with a reason that the person can read. After the end of the request: { $after }.
report-looks-all = All, in the log
report-looks-why = Looks at hidden data, and why
report-looks-after = Looks after the end of the request, and why
report-own-words = Another reason, in their own words
report-no-reason = Reason not counted
report-overseen = Oversight
report-seconds-refused = A second said no
report-opened-by-officer = Locked training, opened for seven days by a privacy officer
report-opened-by-house = Locked training, opened for a day for the last who can answer
report-somebody = Somebody who has left
report-gone-case = A request that is not kept any more
report-counts = Choices, and what else was counted
report-counts-none = Nothing was counted.
report-levels = Customers by level, at the end
report-by-language = By language
report-by-channel = By where it came from
report-by-region = By law and country
report-no-country = Country not known
report-group = Group
report-answered-col = Answered
report-channel-account = With an account
report-channel-guest = With a proven email address
report-groups-hint = Numbers below ten are withheld, and so is whatever would give them away.
report-groups-later = Groups of requests are shown once the month is closed.
report-other-months = Other months
report-no-months = No month was closed yet.
