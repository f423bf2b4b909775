choices-more = More choices
# $status (String) - the level, and how many uses stand otherwise
choices-standing = Set to: { $status }
choices-undo-over = You can undo a choice for 30 minutes. Choose again on this page
saved-obeyed = Our systems follow your choice from now on.
# $systems (String) - names of systems, as a list
saved-obeyed-next = Our systems follow your choice once they know it, and these learn of it next: { $systems }.
preview-back = Back without saving
preview-title-change = Turn on this use?
preview-title-resume = End the pause?
preview-lede-resume = Nothing has been saved yet. This would start again:
preview-yes-change = Yes, turn it on
preview-title-undo = Undo your last choice?
preview-yes-undo = Yes, undo it
preview-signal = Your browser asks us not to share your data (Global Privacy Control). If you say yes, we will share it anyway. You can stop this at any time.
purposes-title = Each use of your data
purposes-hint = Turn each use of your data on or off, whatever your level.
purposes-legend = What may we do?
purposes-how = A tick means that it is on. Untick the box to turn it off.
purposes-more = What it uses and what it means
purposes-save = Save these choices
purposes-always = Always on
purposes-always-why = We need these for what you agreed with us, or because a law says so.
purpose-turn-on = Turn this on
purpose-turn-off = Turn this off
purpose-others = All uses on one page
# $day (String) - a date
held-paused = You have paused everything that is not needed until the end of { $day }. If you turn any of it on, it will start after that.
held-channel = You chose “{ frequency-needed }” for this, so we do not send these messages.
silent-note = no messages, because you chose “{ frequency-needed }”
waits-restricted = We were asked to only store your data. What you turn on will start when that ends.
waits-erasure = Your data is going to be deleted. What you turn on will start only if you cancel the deletion.
contact-title = How and when we contact you
contact-hint = How often for each way of contact, quiet hours, and a pause.
# $purposes (String) - the names of uses that write or call, as a list
contact-lede = Here you decide about messages you can do without: { $purposes }. We always send what is needed.
contact-lede-none = We send nothing today that you can do without. We always send what is needed.
contact-often = How often we contact you at most
contact-often-hint = We count each way of contact separately. Until you choose, it is once a week. This is a limit, not a plan.
contact-unused = Not used at the moment
contact-unused-hint = We do not send news in these ways at the moment. If that changes, your choice here counts from the start.
contact-save = Save contact settings
channel-email = Email
channel-sms = Text message (SMS)
channel-push = Message on your phone (push)
channel-post = Letter
channel-phone = Phone call
frequency-needed = No news, only what is needed
frequency-monthly = Once a month
frequency-weekly = Once a week
frequency-any = As often as there is news
quiet-title = Quiet hours
quiet-hint = We will not send you news or call you between these times. Leave both boxes empty if you do not need this.
# $zone (String) - the name of a time zone
quiet-zone = The times are those of { $zone }.
quiet-from = Quiet from
quiet-from-hint = For example ten in the evening
quiet-to = Quiet until
quiet-to-hint = For example seven the next morning
quiet-from-missing = Say when the quiet hours begin
quiet-to-missing = Say when the quiet hours end
quiet-same = The quiet hours end when they begin. Choose another end
quiet-malformed = Choose a time of day, such as ten in the evening
# $from (String) - a time of day
# $to (String) - a time of day
# $zone (String) - the name of a time zone
quiet-hours = { $from } to { $to } ({ $zone })
pause-title = Pause everything that is not needed
pause-text = Until the day you choose, we pick nothing for you and send no news. We still do what is needed. Your choices stay as they are.
pause-until = Pause until the end of
pause-until-hint = At most a year from now.
pause-save = Pause everything that is not needed
pause-end = End the pause
pause-missing = Say until which day
pause-past = This day is over. Choose a later one
pause-too-long = Choose a day within the next year
pause-malformed = Choose a day, such as 31 December 2026
boundaries-title = Topics and time pressure
boundaries-hint = Topics you do not want to see, and no time pressure.
boundaries-lede = We leave out what you mark here, in everything we pick or send.
boundaries-save = Save these limits
topics-legend = Leave these topics out
topics-hint = Mark as many as you like.
pressure-legend = Time pressure
pressure-hint = We use no countdowns and nothing else that hurries you. You can allow it.
pressure-fine = Countdowns and the like are fine with me
pressure-fine-hint = You then see, for example, how much time is left.
signals-title = What your browser asks
signals-hint = Global Privacy Control, and what it did.
signals-lede = Some browsers ask every site not to share what it knows about you. We follow that right away.
signals-browser = Your browser now
signals-browser-asks = Your browser asks us not to share your data.
signals-browser-silent = Your browser does not ask for anything.
signals-account = Your account
# $when (String) - a date and time
signals-known-since = We have known what your browser asks since { $when }, and follow it on every device.
signals-where = Where it was seen
# $place (String) - a page of the brand, in its own words
# $when (String) - a moment
signals-seen = { $place }, { $when }
signals-not-known = No browser of yours has asked us so far.
signals-sharing = What it concerns
signals-sign-in = Sign in, and we will follow this for your account, too
signals-how = How to turn it on
signals-how-text = Look for “Global Privacy Control” in the privacy settings of your browser. Firefox, Brave and DuckDuckGo have it built in.
# $channel (String) - a channel
# $frequency (String) - how often
setting-channel = { $channel }: { $frequency }
# $hours (String) - from when to when
setting-quiet = Quiet hours: { $hours }
setting-quiet-none = No quiet hours
# $day (String) - a date
setting-pause = Everything that is not needed is paused until the end of { $day }
setting-pause-over = The pause is over
# $topic (String) - a topic
setting-topic-avoid = Left out: { $topic }
# $topic (String) - a topic
setting-topic-back = No longer left out: { $topic }
setting-pressure-none = No countdowns and no hurrying
setting-pressure-fine = Countdowns and the like are allowed
setting-signal = Your browser asks us not to share your data
stays-off-title = What stays off
# $purpose (String) - a purpose
stays-off-no = { $purpose }, because you turned it off
# $purpose (String) - a purpose
stays-off-signal = { $purpose }, because your browser asks us not to share your data
off-back = Turn it on again
off-change = Change this
# $channel (String) - a channel
off-channel = { $channel }: no news, only what is needed
# $topic (String) - a topic
off-topic = Left out: { $topic }
history-contact = How and when we contact you
history-pause = Pause
history-boundaries = Topics and time pressure
history-signal = Your browser asked us not to share your data
history-signal-ended = Your browser asked us to end uses of your data
history-by-browser = Your browser
# $place (String) - a page of the brand, in its own words
# $when (String) - a moment
history-by-browser-there = Your browser, on { $place }, { $when }
# $place (String) - where the person was asked
# $when (String) - a date and time
history-by-system-asked = Our system, after you were asked: { $place }, { $when }
history-by-system = Our system
history-by-staff = Our staff
privacy-check-title = Privacy check
privacy-check-hint = Five short steps through every choice.
privacy-check-lede = Five short steps: how personal, each use, how we contact you, topics, and what we hold.
privacy-check-leave-hint = We save each step separately. You can stop at any time.
privacy-check-start = Start the check
privacy-check-leave = Leave the check
privacy-check-save = Save and continue
privacy-check-skip = Continue without changing anything
# $number (Number) - which step
# $of (Number) - how many there are
privacy-check-step = Step { $number } of { $of }
privacy-check-held = Your settings now
privacy-check-done = You have finished. From here, you can see what we hold, make a request, or look at your past choices.
purposes-needed = Needed uses
preview-undo-by-itself = What needs a yes of its own stays off, unless you tick it here.
