# $records (String) - "1,204 records"
# $kinds (String) - "9 kinds"
# $when (String) - a date
held-lede = We hold { $records } of { $kinds } about you. The oldest is from { $when }.
held-lede-none = We hold nothing about you yet. Below are all the kinds of information we could collect.
# $count (Number) - for the plural only
# $countText (String) - the same number, as the language writes it
held-records = { $count ->
    [one] one record
   *[other] { $countText } records
}
# $count (Number) - a number of kinds of data
# $countText (String) - the same, as it is written
held-kinds = { $count ->
    [one] one kind
   *[other] { $countText } kinds
}
held-about-you = About you
held-how-many = How many
held-since = Since
held-goes = Next deletion
# $records (String) - "1,204 records"
held-see-all = See all { $records }
# $kind (String) - a kind of data
held-all-title = All records: { $kind }
# $kind (String) - the name of a kind of data
held-some-title = Some records: { $kind }
held-none = We hold nothing of this kind about you.
held-address = The address you sign in with belongs to your account. We keep it for as long as you have the account.
# $when (String) - a date
held-since-when = Since { $when }
held-where = Where it came from
# $when (String) - a date
held-goes-after = At the end of { $when }
held-goes-account = Kept while you have an account
# $when (String) - a date
record-goes = Deleted at the end of { $when }
record-goes-account = Kept while you have an account
# $when (String) - a date
record-must-keep = The law says that we must keep it until { $when }.
# $source (String) - the name of a system
record-source = From the system “{ $source }”
record-corrected = Corrected
# $what (String) - the name of a field
# $when (String) - a date
# $source (String) - the name of a system
# $said (String) - a value
correction-stands = { $what }: corrected on { $when }. The system “{ $source }” still says: { $said }
# $what (String) - the name of a field
# $when (String) - a date
# $source (String) - the name of a system
correction-taken = { $what }: corrected on { $when }. The system “{ $source }” says the same now.
# $what (String) - the name of a field
# $when (String) - a date
# $source (String) - the name of a system
# $said (String) - a value
correction-overtaken = { $what }: corrected on { $when } to { $said }. After that, the system “{ $source }” sent the value you see here.
record-not-use = Don’t use this to personalise
record-use-again = Use this record again
record-not-use-hint = Was it for somebody else? We can keep this record and not use it to pick what you see. Guesses made from it are deleted.
# $when (String) - a date
record-not-used = You told us on { $when } not to use this record to personalise.
record-not-used-hint = We keep this record. Our systems must not use it to pick what you see, or to guess anything about you.
record-kept-out = We keep this record, but it is no longer used to personalise.
record-used-again = This record may be used to personalise again.
record-gone-title = This record is no longer here
record-gone = The record was deleted, or the time we keep it is over. If you typed the address, check it.
held-filter = Show only some records
held-filter-step = Step
held-filter-any-step = Every step
held-filter-from = From
held-filter-to = To
held-filter-date-hint = For example 31 March 2026
held-filter-show = Show
held-filter-none = No records match what you chose.
held-filter-all = Show all again
held-filter-wrong-date = Choose a day, such as 31 March 2026
held-older = Older
held-back-to-newest = Back to the newest
value-yes = Yes
value-no = No
guess-from = Worked out from
guess-from-gone = a record that no longer exists
# $kind (String) - a kind of data
# $when (String) - a date
guess-from-record = { $kind } of { $when }
guess-delete = Delete this guess
guess-delete-sure = A deleted guess cannot be brought back.
guess-delete-go = Delete now
guess-wrong = This guess is wrong
guess-right = This guess is right after all
# $when (String) - a date
guess-called-wrong = You told us on { $when } that this is wrong.
guess-hint = You can delete each guess, or tell us whether it is right. If you delete it or call it wrong, our systems must not use it, and we do not store it again for 12 months.
guess-deleted-title = Guess deleted
guess-deleted = The guess has been deleted. We will not store it again for 12 months.
guess-marked-title = Thank you
guess-marked = The guess is marked as wrong. We will not store it again for 12 months.
guess-unmarked = The guess is no longer marked as wrong, so it can be used again.
guess-gone-title = This guess no longer exists
guess-gone = The guess had already been deleted. Nothing has changed.
journey-yours-none = Nothing about you from this step.
journey-about-you = About you
home-task-data-none = Nothing yet, and all the kinds of information we could collect.
# $number (String) - a number as the language writes it
# $unit (String) - what it counts, in the brand's words
value-unit = { $number }{ "\u00A0" }{ $unit }
correction-asked = We set the value you asked for.
correction-otherwise = We set another value than you asked for. Your request says why.
correction-for-you = Somebody who acts for you asked for it.
