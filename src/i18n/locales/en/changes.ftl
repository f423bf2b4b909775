changes-title = What changed
changes-lede = Every version of this notice, the newest first, and what each one changed.
# $version (Number) - the number of a notice version
changes-version = Version { $version }
changes-now = in force now
changes-first = The first version.
changes-again = For this we ask you again
changes-wording = Says it better, and means the same
changes-read = Read this version
changes-feed = Follow the changes (Atom feed)
changes-banner-title = What we do has changed
changes-banner-again = Some of it needs a new yes from you. Until then it is off.
changes-banner-see = See what changed
changes-banner-seen = I have seen it
again-title = This reads differently now
# $when (String) - a date
again-text = You said yes before { $when }. It has changed since, so it is off until you choose again:
# $version (Number) - the number of a notice version
notice-title = Notice, version { $version }
# $when (String) - a date
notice-published = In force from { $when }
# $from (String) - a date
# $to (String) - a date
notice-was = In force from { $from } to { $to }
notice-print = This is the whole notice. Use your browser’s print command to keep it.
notice-purposes = What we do with it
notice-kinds = What we collect
notice-steps = Where we collect it
notice-levels = The levels
notice-about = About us and your rights
notice-hash = Fingerprint of this version
