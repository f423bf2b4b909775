home-title = What we know, and what you decide
# $brand (String) - the brand's name
home-lede = See what { $brand } collects at each step, and why. Then decide how personal it should be.
home-start = See your journey
# $brand (String) - the brand's name
# $level (String) - the level in force, and how many uses stand otherwise
home-status = Your level at { $brand }: { $level }
# $when (String) - a date
home-chosen = You chose this on { $when }.
home-change = Change
home-not-chosen = You have not chosen yet. Everyone starts here: we use the least.
# $count (Number) - purposes that stand otherwise than the level alone would have them
# $countText (String) - the same, as it is written
# $level (String) - the name of the level in force
level-standing = { $count ->
    [0] { $level }
    [one] { $level }, with one exception
   *[other] { $level }, with { $countText } exceptions
}
home-tasks = What you can do
home-task-choices = Decide how personal it should be
home-task-choices-hint = Off, a little, or more. You can change it at any time.
home-task-journey = See what is collected, and why
home-task-journey-hint = Step by step, from browsing to help.
home-task-history = See your past choices
home-task-history-hint = Every choice, with its receipt.
home-rights = A copy, a correction or a deletion
home-rights-link = Make a request
home-latest = Recent choices
home-latest-none = You have not chosen anything yet. When you do, you will see it here.
