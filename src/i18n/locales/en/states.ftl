use-on = On
use-always = Always on
use-off = Off
use-off-unchosen = Off until you choose it
use-off-again = Off until you choose again
# $day (String) - the last day of the pause
use-paused = Paused until { $day }
use-channel = Off: no message comes
use-signal = Off: your browser asks us not to share your data
use-restricted = Off: we only store your data now
use-planned = Off: your data will be deleted
use-deleting = Off: your data is being deleted
use-minor = Off: you are not of age yet
use-ended = Off: we no longer do this
because-needed = We need it for your account or for what you asked us to do, or the law requires it.
because-unobjected = We have a fair reason for it, and you have not objected.
# $when (String) - a date
because-yes = You said yes to it on { $when }.
# $when (String) - a date
because-despite = You said yes to it on { $when }, after we told you what your browser asks.
# $level (String) - the name of a level
# $when (String) - a date
because-level = This use comes with the level “{ $level }”, which you chose on { $when }.
# $level (String) - the name of a level
because-level-unchosen = The level “{ $level }” includes this use.
# $when (String) - a date
because-no = You turned it off on { $when }.
# $level (String) - the name of a level
# $when (String) - a date
because-below = The level “{ $level }”, which you chose on { $when }, leaves it out.
# $level (String) - the name of a level
because-below-unchosen = The level “{ $level }” leaves it out.
because-nothing-chosen = You have not chosen yet. Until you do, we use the least.
because-never-agreed = This use needs a yes of its own, and you have not given one.
# $when (String) - a date
because-changed = You said yes on { $when }. What we do here has changed since then, so that yes no longer counts.
because-of-age = You said yes before you were of age. That yes no longer counts.
# $when (String) - a date
because-expired = Your yes ended on { $when }.
# $option (String) - what was chosen for a way of writing, as it reads on the page
because-channel = You chose “{ $option }” for every way it could reach you.
# $day (String) - the last day of the pause
because-paused = You paused this use. After { $day } it will continue without a click of yours.
# $when (String) - a date
because-signal = Your browser has asked us not to share your data since { $when }.
because-restricted = We were asked to store your data and not to use it.
because-planned = This use will not come back unless you cancel the deletion.
because-deleting = This use will not come back.
because-minor = No choice changes that before you are of age.
keep-off = Keep it off after that, too
purposes-held = Off for now, whatever you choose
purposes-held-why = A tick does nothing here until what holds them is over.
not-now = Not now
# $uses (String) - the names of uses, as a list
not-now-why = Nothing is sent there now, because this is off for you: { $uses }.
off-now = What is off now
off-now-none = Nothing is off.
level-now = You are on this level now.
level-now-unchosen = How it is now.
# $status (String) - the level, and how many uses stand otherwise
effect-now = Now: { $status }
# $level (String) - the name of the level in force
effect-now-unchosen = How it is now: { $level }
# $count (Number) - uses that are on
# $countText (String) - the same, as it is written
# $all (String) - how many uses there are, as it is written
effect-on = { $count ->
    [one] One of { $all } uses is on.
   *[other] { $countText } of { $all } uses are on.
}
effect-nothing = If you leave it like this, nothing will change.
effect-starts = Will start
effect-stops = Will stop
effect-asks = We will ask you about this separately
effect-when = When
effect-when-now = Your choice counts from your next click.
effect-when-letters = Messages that are on their way already can still reach you.
effect-data = What happens to the data we have
effect-data-stays = Nothing is deleted by this. We keep what we hold until its last day, and you can delete it on the page “{ data-title }”.
# $count (Number) - uses that do not change
# $countText (String) - the same, as it is written
effect-stays =
    { $count ->
        [one] One use will continue as before
       *[other] { $countText } uses will continue as before
    }
choices-undo = You can undo it for 30 minutes, and change it at any time.
# $level (String) - the name of the level in force
preview-still = Your level is still “{ $level }”.
# $level (String) - the name of the level that an undo brings back
preview-becomes = Your level would become “{ $level }”.
preview-comes = What starts
preview-next = What will happen next
preview-next-start = What you turn on will start with your next click, and with our next message.
preview-next-rest = What does not wait will start with your next click, and with our next message.
preview-next-undo = You can undo it for 30 minutes, and change it on any day after that. Every use has its own switch.
preview-next-receipt = You will get a receipt of what you said yes to.
# $channel (String) - a channel
contact-now-needed = { $channel }: no news, only what is needed
# $channel (String) - a channel
contact-now-monthly = { $channel }: news at most once a month
# $channel (String) - a channel
contact-now-weekly = { $channel }: news at most once a week
# $channel (String) - a channel
contact-now-any = { $channel }: as often as there is news
contact-now-uses = What we write about now
contact-stop = Stop all news
contact-as-now = as it is now
pause-how-long = For how long?
pause-week = 1 week
pause-fortnight = 2 weeks
pause-month = 1 month
# $day (String) - a date
pause-to = until { $day }
pause-own = Until a day I choose
pause-own-small = a year at most
effect-same = No use starts or stops.
why-details = What was used, and how long we keep this page
# $what (String) - what was shown
# $place (String) - a step of the journey
# $when (String) - a date and time
why-shown = { $what }: { $place }, { $when }
guess-not-used = For 12 months from then, we do not store the guess again, and we refuse it when a system names it as a reason for what you see.
why-none = If you want none of this
contact-now-none = No news comes to you now.
