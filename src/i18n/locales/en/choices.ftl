choices-title = How personal should our service be?
choices-hint = You can change this at any time. It takes effect right away.
choices-hint-waits = You can change this at any time. Turning something off takes effect right away.
choices-save = Save your choice
# $level (String) - the name of a level
choices-effect = If you choose { $level }
# $purposes (String) - the names of uses, as a list
choices-always = On at every level, because it is needed: { $purposes }.
# $purposes (String) - names of uses
choices-minor = Because of your age, this is off whatever you choose: { $purposes }.
choices-missing = Choose how personal our service should be
choices-unknown = Choose one of the levels on this page
choices-form-broken = This form was not complete. Choose again
told-systems = Systems already told: { $systems }
told-not-yet = Systems not told yet: { $systems }
told-since = { $system } (waiting since { $when })
choices-unchanged = You have not changed anything.
choices-changed-elsewhere = Your choice was changed somewhere else. This page shows how it is now. Choose again if you want something else
choices-newer-notice = What we do has changed since you opened this page. Read it and choose again
choices-nothing-to-undo = The choice you wanted to undo can no longer be undone
# $level (String) - the name of the level that would start
preview-title = Switch to { $level }?
preview-lede = Nothing has been saved yet. This would start:
preview-lede-waits = Nothing has been saved yet. You would turn this on, but it would not start yet:
preview-lede-nothing = Nothing has been saved yet.
asked-legend = May we also do this?
asked-hint = We ask about each use separately, and nothing is ticked for you. Your yes counts only for what you tick. What you do not tick is off, and you can turn it on later.
asked-who = Who gets it:
asked-nobody = Nobody besides us gets it.
# $level (String) - the name of the level
preview-yes = Yes, switch to { $level }
preview-no = Keep it as it is
preview-needs = Data it uses:
saved-heading = Saved
# $level (String) - the name of the level
saved-text = Your level is now { $level }.
saved-started = Started:
saved-stopped = Stopped:
saved-stays-off = Will stay off:
saved-later = Turned on, but waiting:
# $uses (String) - the names of uses, as a list
uses-started = Started: { $uses }
# $uses (String) - the names of uses, as a list
uses-stopped = Stopped: { $uses }
# $uses (String) - the names of uses, as a list
uses-stay-off = Will stay off: { $uses }
# $uses (String) - the names of uses, as a list
uses-later = Turned on, but waiting: { $uses }
saved-undo = Undo
saved-redo = Undo this step
saved-receipt = See the receipt
# $level (String) - the name of the level
# $starts (Number) - purposes that would start
# $startsText (String) - the same, as it is written
# $stops (Number) - purposes that would stop
# $stopsText (String) - the same, as it is written
announce-effect =
    { $level }: { $starts ->
        [one] one use would start
       *[other] { $startsText } uses would start
    }, { $stops ->
        [one] one would stop
       *[other] { $stopsText } would stop
    }.
# $count (Number) - uses that are asked about by themselves
# $countText (String) - the same, as it is written
announce-asks = { $count ->
    [one] We would ask you about one more use.
   *[other] We would ask you about { $countText } more uses, one by one.
}
# $count (Number) - uses that would wait
# $countText (String) - the same, as it is written
announce-waits = { $count ->
    [one] One use would be turned on, but would have to wait.
   *[other] { $countText } uses would be turned on, but would have to wait.
}
# $when (String) - a date and time
# $choice (String) - what was chosen
undo-offer = You can undo your newest choice until { $when }: { $choice }
# $when (String) - a date and time
undo-offer-undone = Your last step undid the one before. Until { $when }, you can undo it, too.
