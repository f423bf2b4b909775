# $records (String) - "1,204 records"
# $kinds (String) - "9 kinds"
# $when (String) - a date
held-lede = We hold { $records } of { $kinds } about you. The oldest is from { $when }.
held-lede-none = We hold nothing about you yet. Below is every kind of information we may come to know.
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
held-goes = Next to go
# $records (String) - "1,204 records"
held-see-all = See all { $records }
# $kind (String) - a kind of data
held-all-title = All records: { $kind }
# $kind (String) - the name of a kind of data
held-some-title = Some records: { $kind }
held-none = We hold nothing of this kind about you.
# $when (String) - a date
held-since-when = Since { $when }
held-where = Where it came from
# $when (String) - a date
held-goes-after = At the end of { $when }
held-goes-account = Stays while you have an account
# $when (String) - a date
record-goes = Goes at the end of { $when }
record-goes-account = Stays while you have an account
# $when (String) - a date
record-must-keep = The law says that we must keep it until { $when }.
# $source (String) - the name of a system
record-source = From the system “{ $source }”
record-corrected = Corrected
# $what (String) - the name of a field
# $when (String) - a date
# $source (String) - the name of a system
# $said (String) - a value
correction-stands = { $what }: corrected on { $when }, as you asked. The system “{ $source }” still says: { $said }
# $what (String) - the name of a field
# $when (String) - a date
# $source (String) - the name of a system
correction-taken = { $what }: corrected on { $when }, as you asked. The system “{ $source }” says the same now.
# $what (String) - the name of a field
# $when (String) - a date
# $source (String) - the name of a system
# $said (String) - a value
correction-overtaken = { $what }: corrected on { $when } to { $said }. After that, the system “{ $source }” sent the value you see here.
record-gone-title = This record is no longer here
record-gone = It was deleted, or the time we keep it was over. If you typed the address, check it.
held-filter = Show only some
held-filter-step = Step
held-filter-any-step = Every step
held-filter-from = From
held-filter-to = To
held-filter-date-hint = For example 2026-03-31
held-filter-show = Show
held-filter-none = Nothing fits what you asked for.
held-filter-all = Show all again
held-filter-wrong-date = Enter a day such as 2026-03-31
held-older = Older
held-back-to-newest = Back to the newest
value-yes = Yes
value-no = No
guess-from = Worked out from
guess-from-gone = a record that is gone since
# $kind (String) - a kind of data
# $when (String) - a date
guess-from-record = { $kind } of { $when }
guess-delete = Delete this guess
guess-delete-sure = It cannot be brought back.
guess-delete-go = Delete now
guess-wrong = This is wrong
guess-right = It is right after all
# $when (String) - a date
guess-called-wrong = You told us on { $when } that this is wrong.
guess-hint = You can delete each guess, or tell us whether it is right. If you delete it or call it wrong, we will not store it again for 12 months.
guess-deleted-title = Deleted
guess-deleted = The guess is gone. We will not store it again for 12 months.
guess-marked-title = Thank you
guess-marked = It is marked as wrong. We will not store it again for 12 months.
guess-unmarked = It is no longer marked as wrong.
guess-gone-title = There is no such guess
guess-gone = It was deleted before. Nothing has changed.
journey-yours-none = Nothing about you from this step.
journey-about-you = About you
home-task-data-none = Nothing yet, and every kind we may come to know.
# $number (String) - a number as the language writes it
# $unit (String) - what it counts, in the brand's words
value-unit = { $number }{ "\u00A0" }{ $unit }
