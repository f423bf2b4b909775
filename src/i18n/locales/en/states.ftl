use-on = On
use-always = Always on
use-off = Off
use-off-unchosen = Off until you choose it
use-off-again = Off until you choose again
# $day (String) - the last day of the pause
use-paused = Paused until { $day }
use-channel = Off: no message comes
use-signal = Off: your browser asks us not to share
use-restricted = Off: we only store your data now
use-planned = Off: your data will be deleted
use-deleting = Off: your data is being deleted
use-minor = Off: you are under age
use-ended = Off: we no longer do this
because-needed = We need it for your account or your orders, or the law requires it.
because-unobjected = We have a fair reason for it, and you have not objected.
# $when (String) - a date
because-yes = You said yes to it on { $when }.
# $when (String) - a date
because-despite = You said yes to it on { $when }, after we told you what your browser asks.
# $level (String) - the name of a level
# $when (String) - a date
because-level = It comes with the level “{ $level }”, which you chose on { $when }.
# $when (String) - a date
because-no = You turned it off on { $when }.
# $level (String) - the name of a level
# $when (String) - a date
because-below = The level “{ $level }”, which you chose on { $when }, leaves it out.
# $level (String) - the name of a level
because-below-unchosen = The level “{ $level }” leaves it out.
because-nothing-chosen = You have not chosen yet. Until you do, we use the least.
because-never-agreed = It needs a yes of its own, and you have not given one.
# $when (String) - a date
because-changed = You said yes on { $when }. What we do here has changed since then, so that yes no longer counts.
because-of-age = You said yes while you were under age. That yes no longer counts.
# $when (String) - a date
because-expired = Your yes ended on { $when }.
# $option (String) - what was chosen for a way of writing, as it reads on the page
because-channel = You chose “{ $option }” for every way it could reach you.
# $day (String) - the last day of the pause
because-paused = You paused it. It will go on by itself after { $day }.
# $when (String) - a date
because-signal = Your browser has asked us not to share since { $when }.
because-restricted = You asked us to store your data and not to use it.
because-planned = It will not come back unless you call the deletion off.
because-deleting = It will not come back.
because-minor = No choice changes that before you are of age.
keep-off = Keep it off after that, too
purposes-held = Off for now, whatever you choose
purposes-held-why = A tick does nothing here until what holds them is over.
not-now = Not now
# $uses (String) - the names of uses, as a list
not-now-why = Nothing goes there now, because this is off for you: { $uses }
off-now = What is off now
off-now-none = Nothing is off.
