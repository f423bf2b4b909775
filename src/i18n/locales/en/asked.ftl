asked-title = Who asked about you
# $brand (String) - the brand's name
asked-lede = Before a system of { $brand } does anything personal, it has to ask here whether it may. These are the questions of the last 30 days, and what we told it.
asked-none = No system asked about you in the last 30 days.
asked-without-people = We count how often our systems ask, without noting the person. So there is nothing here about you.
asked-soon = A new question appears here after about a minute. If our server breaks down, questions of that minute can be missing. Only questions that were asked appear here.
asked-by-list = Some of our systems keep a list of everybody’s choices and look there before they do anything. How often they look is not counted here.
# $system (String) - a system's name
# $count (Number) - how many times
# $countText (String) - the same, written
asked-yes = { $count ->
    [one] { $system } asked once. We said yes.
   *[other] { $system } asked { $countText } times. We said yes.
}
# $system (String) - a system's name
# $count (Number) - how many times
# $countText (String) - the same, written
asked-no = { $count ->
    [one] { $system } asked once. We said no.
   *[other] { $system } asked { $countText } times. We said no.
}
told-necessary = This use cannot be turned off: we need it for your account or for what you asked us to do, or the law requires it.
told-consented = You had said yes to it.
told-not-objected = You had not objected to it.
told-erasure = Your data was about to be deleted.
told-restricted = You had asked us to store your data and not to use it.
told-minor = You were not yet of age.
told-paused = You had paused it.
told-gpc = Your browser had asked us not to share your data.
told-no-consent = You had not said yes to it.
told-withdrawn = You had turned it off.
told-notice-changed = What we do there has changed since your yes, so that yes no longer counted.
told-expired = Your yes had ended.
told-objected = You had objected to it.
told-level = Your level left it out.
told-topic = You had left that topic out.
told-channel = You do not want to be reached that way.
told-quiet = You want to be left in peace at that time.
told-frequency = You had been written to as often as you allow.
told-unknown = The system named nobody we know.
asked-staff = When our team opened your data
practice-title = What systems ask
practice-lede = The last 30 days. A system that says why somebody saw something, or writes to or calls somebody, has to ask first whether it may, or keep a list of everybody’s choices.
practice-none = No system has asked anything in the last 30 days.
practice-system = System
practice-yes = Told yes
practice-no = Told no
practice-explained = Explanations
practice-contacted = Contacts unasked
practice-lists = Lists fetched
practice-last = Last
practice-never = Never asks
# $system (String) - a system's name
# $count (Number) - how many times
# $countText (String) - the same, written
item-never-asks = { $count ->
    [one] In the last 7 days { $system } explained one thing that somebody saw, and never asked whether it may.
   *[other] In the last 7 days { $system } explained { $countText } things that people saw, and never asked whether it may.
}
# $system (String) - a system's name
# $count (Number) - how many times
# $countText (String) - the same, written
item-contacts-unasked = { $count ->
    [one] In the last 7 days { $system } said once that it wrote to or called somebody, and never asked whether it may.
   *[other] In the last 7 days { $system } said { $countText } times that it wrote to or called somebody, and never asked whether it may.
}
