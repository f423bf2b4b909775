case-around = Cases of this view
case-before = Previous case
case-behind = Next case
proof-steps = Who asks, and how that was shown
proof-signed-in = Signed in to their account
proof-code = Entered a code that went to their email address
# $name (String) - a member of staff
# $way (String) - by telephone, by letter …
proof-written-down = { $name } wrote it down, { $way }
proof-asked = Asked in words
proof-opened = Read by a member of staff
proof-file = A file came from them
