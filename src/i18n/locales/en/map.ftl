map-many = 999+
journey-stops = The steps of your journey
map-shapes = Shapes what you see now
map-kept = Does not shape what you see
map-nothing-yet = Nothing here yet
map-number = The number is how many records we hold.
# $count (Number) - for the plural only
# $countText (String) - the same number, as the language writes it
count-given = { $count ->
    [one] { $countText } you told us
   *[other] { $countText } you told us
}
# $count (Number) - for the plural only
# $countText (String) - the same number, as the language writes it
count-observed = { $count ->
    [one] { $countText } we saw
   *[other] { $countText } we saw
}
# $count (Number) - for the plural only
# $countText (String) - the same number, as the language writes it
count-inferred = { $count ->
    [one] { $countText } we worked out
   *[other] { $countText } we worked out
}
# $count (Number) - for the plural only
# $countText (String) - the same number, as the language writes it
count-received = { $count ->
    [one] { $countText } from others
   *[other] { $countText } from others
}
# $records (String) - "1,204 records"
# $parts (String) - "13 you told us and 12 we saw"
journey-so-far = { $records } so far: { $parts }.
station-collected = Collected here
# $records (String) - "1,204 records"
station-holds = Collected here: { $records }
station-holds-none = Collected here: no records yet
station-used = Used here
# $on (String) - how many uses are on
# $all (String) - how many there are
station-uses-on = Used here: { $on } of { $all } on
station-goes-to = Who gets it
# $who (String) - one company or several
goes-not-now = Not now: { $who }
# $who (String) - one company or several
goes-if-chosen = Only if you choose it: { $who }
station-more = Why, and where it is kept
station-all = Everything about this step
# $count (Number) - how many records, which stands before it
records-unit = { $count ->
    [one] record
   *[other] records
}
# $period (String) - a length of time
kept-after-last = { $period } after your last visit
# $period (String) - a length of time
kept-after-account = { $period } after you delete your account
# $kept (String) - a length of time
# $period (String) - a longer one
kept-some-longer = { $kept }, some of it by law { $period }
