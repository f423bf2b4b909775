desk-name = Desk
today-title = Today
today-nothing = Nothing waits for you today.
today-late = Late
today-replied = Replied
today-to-post = Letters to print and post
# $when (String) - the last day that is soon
today-soon = Due by { $when }
today-new = New
today-mine = Also yours
# $countText (String) - how many there are, as it is written
today-all = See all { $countText }
today-take = Take the next one and open it
today-take-none = No case waits for somebody to take it.
today-systems = Other systems
today-systems-text = Requests wait for these.
# $count (Number) - how many requests
# $countText (String) - the same, as it is written
# $when (String) - the day since when the oldest waits
today-owing = { $count ->
    [one] one request, since { $when }
   *[other] { $countText } requests, the oldest since { $when }
}
# $names (String) - colleagues, as a list
today-holders = Looked after by { $names }
# $count (Number) - so many colleagues more
# $countText (String) - the same, as it is written
today-holders-more = { $count ->
    [one] one more
   *[other] { $countText } more
}
today-holders-none = Nobody looks after this system yet.
today-holders-unreached = No email would reach them today: they are away, or want none.
today-remind = Remind
# $time (String) - a time of the day; $name (String) - a colleague
today-reminded = Reminded today at { $time } by { $name }
today-duties = Oversight
today-holds = Holds to look at again
today-duties-none = Nothing is waiting.
# $count (String) - how much waits behind an entry of the menu
figure-waiting = { $count } waiting
# $count (String) - how many are open behind an entry of the menu
figure-open = { $count } open
# $count (Number) - how many jobs
# $countText (String) - the same, as it is written
today-stuck = { $count ->
    [0] Nothing is stuck.
    [one] One job failed.
   *[other] { $countText } jobs failed.
}
today-tasks = Your tasks
today-tasks-text = Requests wait for what the systems you look after hold. The list shows by what your system finds each person, and each look is noted.
today-tasks-locked = The tasks open as soon as your training is done. It takes about five minutes.
today-locked = The cases are closed to you until your training is done.
view-all = All open
view-ours = Our turn
view-replied = Replied
view-new = New
view-mine = Mine
view-nobodys = Free to take
view-late = Late
view-theirs = Their turn
view-systems = Systems
view-later = Planned
view-on-hold = On hold
view-to-post = To post
view-closed = Closed
queue-views = Views
queue-next-step = Next step
queue-from = Language, account
queue-law = Law
queue-any-law = Any law
queue-language = Language
queue-any-language = Any language
queue-my-languages = In my languages
queue-system = System
queue-any-system = Any system
queue-came = Came in
queue-any-time = Any time
queue-came-seven-days = Last 7 days
queue-came-thirty-days = Last 30 days
queue-came-this-month = In this month
queue-came-from = Came in from
queue-came-until = Came in until
queue-ended = Closed in
queue-ending = Outcome
queue-any-ending = Any outcome
queue-reason = Reason
queue-any-reason = Any reason
queue-granted-in-all = Granted, as a whole or in part
queue-answered = Answered
queue-answered-late = late
queue-road = Complaint or appeal
queue-any-road = All requests
queue-appeal = Appeal
# $day (String) - the first day of those that are listed
queue-only-from = You see requests that came in on { $day } or later. For earlier ones, choose the month they were closed in, or an earlier day.
queue-pages = Pages of the list
queue-previous = Previous
queue-next = Next
# $from (String) - the place of the first request on the page
# $to (String) - the place of the last
# $all (String) - how many there are
queue-range = { $from } to { $to } of { $all }
# $time (String) - when the page was read
queue-as-of = As of { $time }
queue-reload = Reload
queue-since = Moment of the list
# $count (Number) - how many requests
# $countText (String) - the same, as it is written
# $when (String) - when the page was read before
queue-added-since = { $count ->
    [one] One request has been added since { $when }
   *[other] { $countText } requests have been added since { $when }
}
queue-order = Order
queue-by-due = Most urgent
queue-by-newest = Newest
queue-nobody = Nobody
queue-no-account = no account
queue-draft = draft
# $name (String) - a member of staff
queue-draft-by = Unsent draft by { $name }
queue-some = Show only some
# $names (String) - names of filters, as a list
queue-passed-over = We did not understand part of the address and left it out: { $names }.
queue-place = Place in the list
# $said (String) - the view, and what it is narrowed by
# $count (Number) - how many requests
# $countText (String) - the same, as it is written
queue-caption = { $count ->
    [one] { $said }: one request on this page
   *[other] { $said }: { $countText } requests on this page
}
queue-other = Something else
queue-start = Back to the start
find-form = Find a request
find-label = Number, email or customer number
find-go = Find
find-error = Enter a number or an address
find-none = We found no request with this number or address. Addresses and customer numbers have to be exact.
# $count (Number) - how many requests
# $countText (String) - the same, as it is written
find-found = { $count ->
    [one] One request found
   *[other] { $countText } requests found
}
# $count (Number) - how many days
# $countText (String) - the same, as it is written
due-late = { $count ->
    [one] 1 day late
   *[other] { $countText } days late
}
# $count (Number) - how many days
# $countText (String) - the same, as it is written
due-left = { $count ->
    [0] Today
    [one] 1 day
   *[other] { $countText } days
}
step-read-reply = Read the new message
step-read = Read it
step-find-account = Find out who is meant
step-make-sure = Make sure who asks
step-copy = Begin the copy
step-delete = Begin the deletion
step-correct = Decide on the correction
step-restrict = Decide on the restriction
step-object = Decide on the objection
step-answer = Answer it
step-post = Print the letter and post it
# $names (String) - systems, as a list
step-systems = Waits for: { $names }
# $names (String) - systems, as a list
step-failed = Decide what to do: not possible in { $names }
step-portal = In progress, nothing to do
step-their-answer = Waiting for an answer
# $when (String) - the last day on which a deletion can be called off
step-nothing-until = Nothing before { $when } is over
step-look-at-hold = On hold: look at the cause again
# $when (String) - the day on which staff look again
step-look-at-hold-on = On hold: look at the cause again on { $when }
# $name (String) - a member of staff
step-say-yes = Look over what { $name } asks
step-second = Waits for a colleague’s yes
# $name (String) - a member of staff
step-said-no = { $name } said no: read why
step-colleagues = A colleague decides
step-nothing = Closed
case-next = Next
# $reference (String) - the number of the case that was left
case-left = { $reference } is done for now. This is the next one.
# $reference (String) - the number of the case that was left
case-left-last = { $reference } is done for now. No other case is in this view.
case-kept-none = No draft is kept here.
# $name (String) - a colleague
# $when (String) - a date and time
case-looked = { $name } opened this on { $when }
staff-their-words = In their own words
staff-stop-restrict = Only store the data, and do not use it
