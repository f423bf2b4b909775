# $brand (String) - the brand's name
home-lede = See what { $brand } collects at each step, and why. Then decide how personal it should be.
# $when (String) - a date
home-chosen = You chose this on { $when }.
# $count (Number) - purposes that stand otherwise than the level alone would have them
# $countText (String) - the same, as it is written
# $level (String) - the name of the level in force
level-standing = { $count ->
    [0] { $level }
    [one] { $level }, with one exception
   *[other] { $level }, with { $countText } exceptions
}
home-task-journey = See what is collected, and why
home-task-journey-hint = Step by step, on your way with us.
home-task-history = See your past choices
home-task-history-hint = Every choice, with its receipt.
home-guest-requests = See your requests
