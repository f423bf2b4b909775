# $who (String) - the address or the number of whoever the copy is about
copy-for = For { $who }
# $name (String) - whoever the copy is about, where somebody else asked
copy-for-another = This copy is about { $name }, and speaks to them. Somebody who acts for them asked for it.
copy-for-guest = You asked without an account. So this copy holds your requests and what other places answered, and no records of an account.
copy-short = In short
# $count (Number) - how many records are in the copy
# $countText (String) - the same, as it is written
copy-short-records = { $count ->
    [one] One record
   *[other] { $countText } records
}
# $kinds (String) - "16 kinds"
# $when (String) - a date
copy-short-kinds = Of { $kinds }. The oldest is from { $when }.
copy-short-nothing = No record of yours is in this copy.
# $count (Number) - how many guesses are in the copy
# $countText (String) - the same, as it is written
copy-short-guesses = { $count ->
    [one] One guess
   *[other] { $countText } guesses
}
copy-short-guesses-about = We worked this out. You can say that it is wrong.
# $count (Number) - how many guesses the person called wrong
# $countText (String) - the same, as it is written
copy-said-wrong = { $count ->
    [one] You said that one guess is wrong.
   *[other] You said that { $countText } guesses are wrong.
}
copy-short-get = Can get something about you now
copy-short-level = Your level
copy-whole = You asked for everything. Nothing was left out of this copy.
# $kinds (String) - names of kinds of information
copy-some-kinds = You asked for these kinds of information only: { $kinds }
# $when (String) - a date
copy-since = You asked for nothing older than { $when }.
# $when (String) - a date
copy-until-day = You asked for nothing newer than { $when }.
# $systems (String) - names of systems
# $when (String) - a date
copy-missing = Still to come: { $systems }. We will answer by { $when }.
copy-contents = What is in here
# $count (Number) - how many records were corrected
# $countText (String) - the same, as it is written
copy-said-corrected = { $count ->
    [one] One record was corrected.
   *[other] { $countText } records were corrected.
}
copy-said = What you said about it
copy-in-files = All of it as files
copy-nothing-of = Kinds of information we hold nothing of
copy-not-asked-of = Kinds of information you did not ask for
copy-choices = What you chose
copy-choices-now = How it is now
# $number (String) - the number of a receipt
copy-receipt = Receipt { $number }
copy-asked = What you asked for
copy-rights-text = You can have information about you corrected or deleted, take it with you, object to a use, ask us to only store your data, and take back a yes.
# $address (String) - the address of the portal
copy-rights-at = Do it at { $address }, or write to us.
copy-rights-post = To do so, write to us. The address is below.
# $name (String) - the privacy officer
copy-contact-post = If you have a question, write to { $name } at the address above.
copy-rights = Your rights
copy-automated = What a computer works out or decides
copy-automated-text = In these uses, a computer draws conclusions about you. You can ask a person to check them.
copy-automated-none = We use no computer to draw conclusions about you.
copy-transfers = Other countries
copy-check = How to check these files
copy-check-text = Each file has a check code (SHA-256). If the code of a file is another one, the file is not as we made it. This page has its own code in manifest.json.
# $address (String) - an address of the portal
copy-check-receipts = Anybody can check a receipt at { $address }.
copy-check-list = All files and their check codes
copy-tables-comma = In the files that end in .csv, a comma separates the columns, and numbers have a decimal point. Spreadsheets open them.
copy-tables-semicolon = In the files that end in .csv, a semicolon separates the columns, and numbers have a decimal comma. Spreadsheets open them.
copy-json = The files that end in .json hold the exact values. Other services can read them.
left-out-others = another person’s data
left-out-secret = a trade secret
left-out-security = it would endanger security
left-out-unseen = it may be another person’s data, and nobody has looked yet
# $why (String) - the reason
left-out-mark = █ left out: { $why }
# $why (String) - the reason
left-out-within = [█ left out: { $why }]
copy-left-out = What was left out
copy-left-out-short = Some of it was left out. A █ marks each place, and says why.
copy-left-out-law = We hold what was left out, and left it as it is. It is not in this copy, because a copy must not harm other people (GDPR Article 15(4) and recital 63). If you think that it should be in here, write to us, or complain to the data protection authority that this page names.
# $address (String) - the address of the request
copy-left-out-ask = You can ask us to look at what may be another person’s data: { $address }
# $count (Number) - how many places
# $countText (String) - the same, as it is written
copy-left-out-count = { $count ->
    [one] One place in this copy was left out. The copy says why. If you do not agree, write to us here, or complain to the data protection authority that the copy names.
   *[other] { $countText } places in this copy were left out. The copy says why for each. If you do not agree, write to us here, or complain to the data protection authority that the copy names.
}
copy-look-text = Some of it may be another person’s data. If you ask, one of us will look at it, and we will make another copy with all of it that is yours.
copy-look-go = Ask us to look
copy-look-asked = Staff shall look over the copy
