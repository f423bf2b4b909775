data-sensitive = Sensitive
data-next = Next deletions
data-next-about = Of each kind, the oldest is deleted at the end of the day.
data-nothing-of = We hold nothing of:
# $count (Number) - for the plural only
# $countText (String) - how many more there are
# $when (String) - a date
data-more-since = { $count ->
    [one] { $countText } more since { $when }
   *[other] { $countText } more since { $when }
}
data-stays = Only we have it
guess-is-wrong = Wrong
guess-remove = Delete
data-about-kind = About this kind of information
# $when (String) - a day
data-goes-after = The oldest is deleted at the end of { $when }
