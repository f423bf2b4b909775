fairness-title = How we check for fairness
fairness-lede = A no must cost you nothing. Each month we compare what people got, how long they waited, and who had an answer.
fairness-nothing = No month is closed yet. So nothing is measured so far.
# $month (String) - a month
# $when (String) - a date
fairness-looked = The figures are of { $month }. We looked on { $when }. We look every month.
# $month (String) - a month
fairness-no-flag = In { $month } we found no unfair difference in what was measured.
# $month (String) - a month
# $count (Number) - how many
# $countText (String) - the same, written
fairness-flags = { $count ->
    [one] In { $month } we found one unfair difference.
   *[other] In { $month } we found { $countText } unfair differences.
}
fairness-found = What we found
fairness-steps = Step by step
# $month (String) - a month
fairness-not-measured = Not measured in { $month }.
fairness-too-few = There are too few people to say.
# $purpose (String) - a use of data
# $what (String) - what they got, a list
fairness-same = People who switched “{ $purpose }” off { $what }.
# $level (String) - a level
# $what (String) - what they got, a list
fairness-same-level = People on “{ $level }” { $what }.
fairness-same-offered = were offered the same
fairness-same-waited = waited as long
fairness-same-answered = had an answer as often
# $group (String) - a group of people
# $measure (String) - what is counted
# $one (String) - a number
# $others (String) - a number
fairness-differs = { $group } – { $measure }: { $one } of 100 times. All others: { $others } of 100.
measure-shown = Were shown something
measure-offered = Got the best offer
measure-waited = Had the shortest wait
measure-answered = Had an answer
measure-chosen = Took what was shown
measure-soon = Had an answer within seven days
measure-granted = Were not declined
measure-done = Were not withdrawn
by-level = Level
by-choice = Choice
by-language = Language of the request
by-region = Law that applies
by-channel = With an account or not
group-on = With the use on
group-off = With the use off
group-never = Never chosen
group-unknown = Did not say
group-account = With an account
group-guest = As a guest
# $when (String) - a date
flag-open = We are looking into it. By { $when } we say here what we do.
flag-do = What we do
flag-keep = We leave it as it is.
flag-change = We change something.
flag-stop = We end it.
# $month (String) - a month
# $one (String) - a number
flag-since = What came of it: in { $month } it was { $one } of 100 times.
flag-since-none = We cannot say yet what came of it.
fairness-own = Our own answers
fairness-own-lede = We look at ourselves in the same way. How soon do we answer requests? How many do we decline? How many do people withdraw before we answer?
fairness-own-fine = We found no unfair difference by language, by law, or between people with and without an account.
fairness-own-waits = We tell figures about our answers with our public figures, once enough months are over.
# $from (String) - a month
# $to (String) - a month
fairness-own-span = Figures about our answers are of { $from } to { $to }, as our public figures are.
# $month (String) - a month
fairness-all = Every figure of { $month }
fairness-what = What
fairness-by = Compared by
fairness-group = Group
fairness-of-100 = Of 100
fairness-times = Times
fairness-ratio = Next to all others
fairness-withheld = not shown
# $value (String) - a number
# $low (String) - a number
# $high (String) - a number
fairness-between = { $value } ({ $low } to { $high })
fairness-how = How we look
fairness-how-choice = We compare people by their level and by each choice. For this we need nothing but the choice.
fairness-how-groups = We compare groups only by what people told us for this, on a page of its own. We use it for nothing else.
fairness-how-flag = We call it unfair when a group gets something less than 0.8 times as often as all others, and chance cannot explain it.
fairness-how-small = Groups with fewer than ten people are not shown. Nor is anything from which one could work them out.
fairness-how-once = Figures of a month are written once. We never work them out again.
fairness-exact = For those who want it exactly
fairness-exact-text = We count times, not people. We keep no line about a person. Shares have Wilson intervals, ratios the interval of the logarithm, all at 95 %. We flag with a one-sided score test. It asks for a ratio below 0.8 against all others together. Holm allows for all comparisons of the month, at 5 %.
fairness-chart = Dots show how often each group gets it next to all others, lines how sure that is. Shaded is less than 0.8.
fairness-as-table = The same as a table
fairness-join = Help us look
fairness-join-text = The more people tell us, the better we see who is left out. You can skip each question. If you say nothing, nothing changes for you.
fairness-join-go = Tell us about you
fairness-staff-title = Fairness
fairness-staff-lede = What people were offered, how long they waited and who had an answer, by choice and by group. The public page shows the same figures.
fairness-months = Months
fairness-flagged = Flagged
# $name (String) - what is compared
fairness-to-item = See the item: { $name }
fairness-told = The public page tells your reasons and the day on which you look again. Say what you found and what you change.
about-you-title = About you
about-you-lede = If you like, tell us a little about you. Then we can see whether somebody is left out.
about-you-why = You can skip each question. If you say nothing, nothing changes for you. We compare groups with it, and use it for nothing else. No level of yours includes it.
about-you-none = There is nothing to ask at the moment.
about-you-skip = I would rather not say
about-you-agree = I agree that my answers are used to compare how groups are treated.
about-you-agree-hint = Some answers are sensitive. You can take your yes back here at any time.
about-you-save = Save my answers
# $when (String) - a date
about-you-given = You answered on { $when }.
about-you-delete = Delete all my answers
about-you-delete-text = Your yes ends with them. Sums that were counted before hold nothing that leads to you.
about-you-saved = Your answers are saved.
about-you-deleted = Your answers are deleted, and your yes is withdrawn.
about-you-account = Your answers about you, for fairness
error-about-you-none = Answer one question, or leave this page
error-about-you-agree = Tick that you agree, or leave this page
about-you-agree-legend = Your yes
