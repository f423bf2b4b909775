# $brand (String) - the brand's name
home-headline = Your data at { $brand }
home-promise = See what we know about you and who gets it. Then decide how personal our service should be.
home-look-around = Look around without signing in
# $count (Number) - how many steps the journey has
# $countText (String) - the same, as it is written
home-map = { $count ->
    [one] One journey, { $countText } step, four ways we learn something
   *[other] One journey, { $countText } steps, four ways we learn something
}
# The same where the brand knows things in fewer ways than four.
# $count (Number) - how many steps there are
# $countText (String) - the same, in digits
home-map-fewer = { $count ->
    [one] One journey, { $countText } step, and how we learn something
   *[other] One journey, { $countText } steps, and how we learn something
}
home-map-how = Each ring is a place where something is collected. Choose a step to see what, why and for how long.
proof-off = Off until you say yes
proof-off-text = Before you choose, nothing is picked for you and nothing is shared for ads.
# $count (Number) - how many companies get data
# $countText (String) - the same, as it is written
proof-named = { $count ->
    [one] One company, named
   *[other] { $countText } companies, all named
}
# $link (String) - "what each one gets", which leads to the list
proof-named-text = You see { $link }, in which country, and how to stop it.
proof-named-link = what each one gets
proof-quiet = No tracking on these pages
proof-quiet-text = Nothing here comes from anybody else. Cookies only keep you signed in and remember your language.
proof-person = A person will answer you
proof-person-text = You see every step, and the day by which we answer.
home-shelf = One shelf at every level
home-without-account = You do not need an account for this
home-without-account-text = Give us your email address. We will send a code to it, and then do what you ask for.
# $brand (String) - the brand's name
# $level (String) - the level in force, in bold
# $count (Number) - uses that stand otherwise than the level alone would have them
# $countText (String) - the same, as it is written
home-level = { $count ->
    [0] Your level at { $brand } is { $level }.
    [one] Your level at { $brand } is { $level }, with one exception.
   *[other] Your level at { $brand } is { $level }, with { $countText } exceptions.
}
home-change-level = Change your level
# $level (String) - the level in force, in bold
home-never-chosen = You have not chosen yet, so your level is { $level }.
home-choose = Choose your level
# $day (String) - the last day of the pause
home-paused = Paused until the end of { $day }.
home-paused-means = Until then we pick nothing for you and send no news. What is needed continues.
# $level (String) - the level in force, with its picture
home-paused-level = After that, your level is { $level } again.
home-end-pause = End the pause
# $day (String) - the last day on which it can be called off
home-deletion = We will delete your data after { $day }.
# $when (String) - a date
home-deletion-asked = You asked for this on { $when }. Until then you can cancel the deletion.
home-deletion-see = See the deletion, or cancel it
home-restricted = For now we only store your data.
home-restricted-see = See it, or end it
glance-title = How it is now
glance-held = We hold
glance-nothing-held = Nothing about you yet
glance-newest-guess = Newest guess:
glance-held-act = See and correct
glance-uses = On now
# $on (String) - how many uses are on
# $all (String) - how many there are
glance-uses-on = { $on } of { $all } uses
# $names (String) - names of uses
glance-uses-off = Off: { $names }.
glance-uses-act = See and stop
glance-who = Who gets it
glance-who-act = See who gets what
# $count (Number) - how many companies
# $countText (String) - the same, as it is written
companies = { $count ->
    [one] { $countText } company
   *[other] { $countText } companies
}
glance-open = Open
glance-nothing-open = Nothing is open
glance-open-act = See your requests
# $count (Number) - how many requests are open
# $countText (String) - the same, as it is written
open-requests = { $count ->
    [one] { $countText } request
   *[other] { $countText } requests
}
log-title = What happened recently
log-none = Nothing has happened yet. When something does, you can read it here.
log-receipt = Receipt
log-see = See it
log-new = New:
# $when (String) - a date and a time
log-until = until { $when }
# $browser (String) - "Firefox, Linux"
log-signed-in = A browser signed in: { $browser }
log-was-it-you = Was it you?
log-all-choices = All your choices
log-all-requests = All your requests
