why-title = Why am I seeing this?
why-where = Where and when
why-purpose = What it is for
why-used = What was used
why-otherwise = What you would see without it
why-until = This page is kept until
why-reasons = The reasons
why-reasons-hint = The one that counted most comes first.
why-guess-gone = This guess no longer exists.
why-record = See this record
why-stop = How to stop this
# $purpose (String) - the name of a purpose
why-stop-button = Turn off “{ $purpose }”
# $purpose (String) - the name of a purpose
why-stop-whole = Turning it off stops “{ $purpose }” as a whole, not only what you saw here.
# $topic (String) - the name of a topic
why-not-topic = Leave out this topic: { $topic }
why-opinion-title = What do you think of it?
why-opinion = Was this helpful, odd, too much?
why-opinion-hint = Your answer does not change your choices. You can change it here.
why-opinion-helpful = Helpful
why-opinion-odd = Odd
why-opinion-too-much = Too much
why-opinion-send = Send your answer
why-opinion-missing = Choose one of the three answers
why-thanks-title = Thank you
why-thanks = Your answer is saved. You can change it as long as this page is kept.
why-gone-title = We cannot show you this explanation
why-gone = Each explanation is shown only to the person it is for. Its link ends after a while.
why-gone-other = If it is yours, sign in with the account it was made for.
why-gone-sign-in = If it is yours, sign in to see it.
why-copy = Why you saw what was picked for you
recent-title = Recently picked for you
recent-lede = What was picked for you, the newest first. Each entry says why.
recent-empty = There is nothing here now. We remove each entry after a set time.
tried-title = After your no
tried-lede = You said no to these. More than a day later, one of our systems still asked to use them, or still wrote to you. We refused each time it asked, and our staff see all of it.
# $kind (String) - a kind of data
tried-guess = A guess you deleted or called wrong: { $kind }
# $kind (String) - a kind of data
tried-record = A record you did not want used: { $kind }
# $topic (String) - a topic
tried-topic = A topic you left out: { $topic }
# $purpose (String) - a use
tried-purpose = Something you turned off: { $purpose }
# $count (Number) - how many times
# $countText (String) - the same, written
# $when (String) - a date
tried-times = { $count ->
    [one] Asked once, on { $when }
   *[other] Asked { $countText } times, last on { $when }
}
recent-here = Recently shown to you here
