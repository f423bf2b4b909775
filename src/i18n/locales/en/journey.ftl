journey-title = Your journey
# $brand (String) - the brand's name
journey-lede = What { $brand } learns about you at each step, and why.
origin-given = You tell us
origin-observed = We see it
origin-inferred = We work it out
origin-received = Others tell us
journey-collected-here = What is collected here
journey-used-here = What it is used for here
journey-nothing-used = Nothing is used here.
journey-table = Show this as a table
journey-step = Step
touchpoint-collect = What we collect
touchpoint-why = Why
touchpoint-notice = What we tell you there
details-means = What this means for you
details-how-long = How long
details-who = Who sees it
details-your-choice = Your choice
details-uses = What it uses
details-where = Where you notice it
details-basis = Why we may do this
details-method = How it is collected
details-stored = Where it is stored
details-risk = What could go wrong
details-when-on = When it is on
details-when-off = When it is off
details-used-for = What it is used for
details-collected-at = Where it is collected
details-sensitive = The law gives this information special protection, because it is sensitive.
details-nobody-else = Nobody besides us.
details-change-level = Change how personal our service should be
details-profiling = A computer draws conclusions about you here. You can ask a person to check them.
details-sharing = Data is passed on to others.
basis-consent = Only if you say yes (your consent). You can take back your yes at any time.
basis-contract = We need this for what you asked us to do, so you cannot turn it off.
basis-legal-obligation = The law requires this, so you cannot turn it off.
basis-legitimate-interest = We have a fair reason (a legitimate interest). You can object at any time.
ground-employment = Labour law or social security law allows this without asking you.
ground-vital-interests = The law allows this without asking you, to protect the life of somebody who cannot answer.
ground-non-profit = The law allows a body without profit to do this for its own members, without asking you.
ground-made-public = The law allows this without asking you, because you made it public yourself.
ground-legal-claims = The law allows this without asking you, where it is needed for a legal claim.
ground-public-interest = A law allows this without asking you, for an important public interest.
ground-health-care = The law allows this without asking you, for health care or social care.
ground-public-health = A law allows this without asking you, to protect public health.
ground-research = A law allows this without asking you, for archives, research or statistics.
# $period (String) - a length of time, such as 13 months
keep-collected = Kept for { $period } from when it was collected
# $period (String) - a length of time
keep-last-activity = Kept for { $period } after you last used our service
# $period (String) - a length of time
keep-account-closed = Kept for { $period } after you delete your account
# $period (String) - a length of time
# $kept (String) - how long the rest is kept
must-keep = { $kept }. Some of it is kept for { $period }, because the law says so.
# $kept (String) - how long it is kept
must-keep-as-long = { $kept }. For some of it, the law says so.
# $period (String) - a length of time
kept-from-year-end = { $period } from the end of its year
# $count (Number) - a number of years
# $countText (String) - the same, as it is written
period-years = { $count ->
    [one] one year
   *[other] { $countText } years
}
# $count (Number) - a number of months
# $countText (String) - the same, as it is written
period-months = { $count ->
    [one] one month
   *[other] { $countText } months
}
# $count (Number) - a number of days
# $countText (String) - the same, as it is written
period-days = { $count ->
    [one] one day
   *[other] { $countText } days
}
# $level (String) - the name of a level
purpose-from-level = On from the level “{ $level }”.
# $level (String) - the name of a level
purpose-asked-from-level = No level turns it on. When you choose “{ $level }” or a higher level, we ask you about it separately.
# $level (String) - the name of the highest level
purpose-asked-from-highest = No level turns it on. When you choose “{ $level }”, we ask you about it separately.
purpose-alone = No level turns it on or off. Only you do.
purpose-sign-in = Sign in to see and change it for you
data-title = What we hold
data-lede = Every kind of information, where it comes from and how long we keep it.
data-kind = Kind
data-origin = How we know it
# $country (String) - a country
# $name (String) - who gets data
# $does (String) - what they do with it, in the brand's words
recipient-in = { $name } ({ $country }): { $does }
recipients-hint = Not everyone in this list gets everything. The page of each use says who gets what.
safeguard-within-eea = The data is kept within the European Economic Area.
safeguard-adequacy = The data is sent to a country that the European Commission found to protect it well enough.
safeguard-standard-clauses = The data is sent abroad, protected by the EU’s standard contract.
