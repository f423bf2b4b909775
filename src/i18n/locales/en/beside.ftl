# The person beside their case.
asked-by-case = to work on a request
beside-text = The customer reads the same on their own pages.
beside-masked = The choices are masked until you say why you need to see them.
beside-guest = This person asked without an account. There are no choices and no data to look at.
beside-as-read = The request as they read it
beside-as-read-go = See the request as they read it
beside-as-read-hint = Their page, in their language. Only to look at: the log keeps that you opened it.
beside-unnamed = Nobody has named the account yet. Once you name it, its choices are here.
beside-gone = The account was deleted in the meantime, and the choices with it.
beside-differ = Choices that differ from the level
beside-all = Every use, and whether it is on
beside-holds-nothing = Nothing
beside-see = See what they see
beside-see-hint = The customer reads that you looked, and when.
beside-shown = What was shown to them, and why
beside-shown-none = Nothing is kept of what was shown for this use.
# $when (String) - a date
beside-called-wrong = The customer said on { $when } that this guess is wrong.
# $when (String) - a date and time
# $reference (String) - the number of a request
beside-file-since = You opened it on { $when } for the request { $reference }.
beside-only = If something is to be changed
beside-only-text = For this request you only look. Make sure first who you are talking to. Then you can change a choice for them.
case-facts = About this request
case-talk = What was said
case-notes = Notes, for staff only
case-decide = Decide
case-other-ways = Other ways
