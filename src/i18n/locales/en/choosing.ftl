choices-more = Choose more exactly
# $status (String) - the level, and how many uses stand otherwise
choices-standing = Set to: { $status }
choices-undo-over = Undo works for 30 minutes after a choice. Choose again on this page
saved-obeyed = Our systems obey it from now on.
preview-back = Back without saving
preview-title-change = Turn this on?
preview-title-resume = End the pause?
preview-lede-resume = Nothing has been saved yet. This would go on:
preview-yes-change = Yes, turn it on
preview-title-undo = Take your last choice back?
preview-yes-undo = Yes, take it back
preview-signal = Your browser asks us not to share (Global Privacy Control). If you say yes, we share this all the same. You can stop it at any time.
purposes-title = Each use by itself
purposes-hint = Turn single uses on or off, whatever the level.
purposes-legend = What may we do?
purposes-how = A tick means it is on. Take the tick away to turn it off.
purposes-more = What it uses and what it means
purposes-save = Save these choices
purposes-always = Always on
purposes-always-why = We need these for what you agreed with us, or because a law says so.
purpose-turn-on = Turn this on
purpose-turn-off = Turn this off
purpose-others = All uses on one page
# $day (String) - a date
held-paused = You have paused us until the end of { $day }. It goes on after that.
held-channel = You chose “Only what is needed” for it, so no such message comes.
silent-note = no message comes: you chose “Only what is needed”
waits-restricted = You asked us to hold your data still. What you turn on starts once that ends.
waits-erasure = Your data is going to be deleted. What you turn on starts only if you call that off.
contact-title = How and when we write
contact-hint = How often on each channel, quiet hours, and a pause.
# $purposes (String) - the names of uses that write or call, as a list
contact-lede = This is about messages you can do without: { $purposes }. We always send what is needed.
contact-lede-none = We send nothing today that you can do without. We always send what is needed.
contact-often = How often at most
contact-often-hint = We count each channel by itself. Until you choose, it is once a week. This is a limit, not a plan.
contact-unused = Not used today
contact-unused-hint = We send no news this way now. If that ever changes, your choice here already holds.
contact-save = Save how we write
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
quiet-hint = We send nothing and do not call in these hours. Leave both empty if you need none.
# $zone (String) - the name of a time zone
quiet-zone = The times are those of { $zone }.
quiet-from = Quiet from
quiet-from-hint = For example 22:00
quiet-to = Quiet until
quiet-to-hint = For example 07:00, on the next morning
quiet-from-missing = Say when the quiet hours begin
quiet-to-missing = Say when the quiet hours end
quiet-same = The quiet hours end when they begin. Choose another end
quiet-malformed = Write the time as in 22:00
# $from (String) - a time of day
# $to (String) - a time of day
# $zone (String) - the name of a time zone
quiet-hours = { $from } to { $to } ({ $zone })
pause-title = Pause everything
pause-text = Until the day you name, nothing is picked for you and no news comes. What is needed goes on. Your choices stay as they are.
pause-until = Pause until the end of
pause-until-hint = At most a year from now.
pause-save = Pause everything
pause-end = End the pause
pause-missing = Say until which day
pause-past = This day is over. Choose a later one
pause-too-long = Choose a day within the next year
pause-malformed = Write the day as in 2026-12-31
boundaries-title = Topics and time pressure
boundaries-hint = What you want to hear nothing about, and no pushing.
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
signals-lede = Some browsers ask every site not to share what it knows about you. We obey that at once.
signals-browser = Your browser now
signals-browser-asks = It asks us not to share.
signals-browser-silent = It does not ask for anything.
signals-account = Your account
# $when (String) - a date and time
signals-known-since = We have known this since { $when }, and obey it on every device.
signals-not-known = No browser of yours has asked us so far.
signals-sharing = What it concerns
signals-sign-in = Sign in, and we obey it for your account too
signals-how = How to switch it on
signals-how-text = Look for “Global Privacy Control” in the privacy settings of your browser. Firefox, Brave and DuckDuckGo have it built in.
# $channel (String) - a channel
# $frequency (String) - how often
setting-channel = { $channel }: { $frequency }
# $hours (String) - from when to when
setting-quiet = Quiet hours: { $hours }
setting-quiet-none = No quiet hours
# $day (String) - a date
setting-pause = Everything is paused until the end of { $day }
setting-pause-over = The pause is over
# $topic (String) - a topic
setting-topic-avoid = Left out: { $topic }
# $topic (String) - a topic
setting-topic-back = No longer left out: { $topic }
setting-pressure-none = No countdowns and no hurrying
setting-pressure-fine = Countdowns and the like are allowed
setting-signal = Your browser asks us not to share
stays-off-title = This stays off
# $purpose (String) - a purpose
stays-off-no = { $purpose }, because you turned it off
# $purpose (String) - a purpose
stays-off-signal = { $purpose }, because your browser asks us not to share
off-back = Turn it on again
off-change = Change this
# $channel (String) - a channel
off-channel = { $channel }: only what is needed
# $topic (String) - a topic
off-topic = Left out: { $topic }
history-contact = How and when we write
history-pause = Pause
history-boundaries = Topics and time pressure
history-signal = Your browser asked us not to share
history-by-browser = Your browser
# $place (String) - where the person was asked
# $when (String) - a date and time
history-by-system-asked = Our system, after you were asked: { $place }, { $when }
history-by-system = Our system
history-by-staff = Our staff
privacy-check-title = Privacy check
privacy-check-hint = Five short steps through every choice.
privacy-check-lede = Five short steps: how personal, each use, how we write, topics, and what we hold.
privacy-check-leave-hint = Each step saves by itself. You can stop at any time.
privacy-check-start = Start the check
privacy-check-leave = Leave the check
privacy-check-save = Save and go on
privacy-check-skip = Go on without changing anything
# $number (Number) - which step
# $of (Number) - how many there are
privacy-check-step = Step { $number } of { $of }
privacy-check-held = How things stand now
privacy-check-done = That was everything. From here you can look at what we hold, ask for something, or see what you chose.
