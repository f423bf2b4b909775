trust-title = How well we keep our word
trust-about = Our own figures about answers, choices and looks at data: the good and the bad.
# $from (String) - a month and its year
# $to (String) - a month and its year
trust-lede = Our own figures from { $from } to { $to }, the good and the bad. They are sums: nobody can be found in them.
trust-nothing-yet = There are no figures yet. We have only begun to count.
# $month (String) - a month and its year
trust-since = We have been counting since { $month }.
trust-when = New figures come when no number in them is below ten, and at the latest after twelve months.
# $part (String) - a number
# $all (String) - a number
trust-in-time = { $part } of { $all } answers came in time.
# $all (String) - a number
trust-answers = We gave { $all } answers.
trust-few-answers = We gave so few answers that we do not say how many.
# $days (String) - a number of days
trust-half = Half of them came within { $days }.
# $days (String) - a number of days
trust-nine-of-ten = Nine of ten came within { $days }.
trust-asked = When you ask us something
# $all (String) - a number, or that it is withheld
trust-days-note = answers in all: { $all }
# $groups (String) - a list of groups of days
trust-days-hidden = Withheld: { $groups }
trust-granted = Done as asked, fully or in part
trust-declined = Declined
trust-withdrawn = Withdrawn by you
trust-chosen = What people choose
# $now (String) - a number up to a hundred
trust-share = { $now } of 100 customers
# $now (String) - a number up to a hundred
# $then (String) - a number up to a hundred
trust-share-then = { $now } of 100 customers; a year before, { $then }
trust-few-customers = Which level people choose is told once there are enough of them.
trust-looked = When we look at your data
# $count (Number) - looks at hidden data
# $countText (String) - the same, as it is written
trust-looks = { $count ->
    [one] Our team saw hidden data { $countText } time, with a reason. Each person can read who looked, and why.
   *[other] Our team saw hidden data { $countText } times, each time with a reason. Each person can read who looked, and why.
}
trust-few-looks = Our team saw hidden data so seldom that we do not say how often. Each person can read who looked, and why.
trust-promised = What else we promised
trust-promised-none = There is nothing to report here yet.
trust-wrong = What we got wrong
# $count (Number) - answers that came late
# $countText (String) - the same, as it is written
trust-late = { $count ->
    [one] { $countText } answer came late.
   *[other] { $countText } answers came late.
}
trust-few-late = How many answers came late is withheld: there were too few, or they would give away another number.
# $count (Number) - reviews
# $countText (String) - the same, as it is written
trust-reviews-late = { $count ->
    [one] { $countText } review was held after its day.
   *[other] { $countText } reviews were held after their day.
}
trust-hidden-title = What we do not show here
# $month (String) - a month and its year
trust-hidden = Numbers below ten are not shown here, nor is anything that would give them away. These figures were made when { $month } was over, and do not change any more.
figures-withheld = Withheld
figures-no-days = None yet
# $count (Number) - days
# $countText (String) - the same, as it is written
figures-days = { $count ->
    [0] the same day
    [one] { $countText } day
   *[other] { $countText } days
}
# $from (String) - a number of days
# $to (String) - a number of days
figures-days-from-to = { $from } to { $to } days
figures-longer = Longer
figures-less = Choices for less
figures-more = Choices for more
figures-both = Choices for less here and more there
figures-explanations = Explanations opened
figures-reviews-in-time = Reviews held in time
figures-reviews-late = Reviews held late
figures-trainings = Trainings passed by our team
figures-said-and-done = Public answers to what people said
figures-by-days = Answers by days
figures-days-name = Days until the answer
figures-as-table = The same as a table
figures-made-up = The figures of this demonstration are made up.
figures-files = Take it with you
figures-csv = As a table (CSV)
figures-json = As data (JSON)
figures-print = Printed, it is the same page without the menu.
