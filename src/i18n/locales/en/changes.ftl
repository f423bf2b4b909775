changes-title = What changed
changes-lede = Every version of our privacy notice, newest first, and what each one changed.
# $version (Number) - the number of a notice version
changes-version = Version { $version }
changes-now = in force now
changes-first = The first version.
changes-again = We ask you again about these uses
changes-wording = Clearer words, same meaning
changes-read = Read this version
changes-feed = Follow the changes (Atom feed)
changes-banner-title = What we do has changed
changes-banner-again = Your earlier yes to some uses has ended, since they changed. They are off.
changes-banner-ask = Would you like to choose anew?
changes-banner-see = See what changed
changes-banner-seen = I have seen it
changes-banner-done = Thank you. You can read about every change at any time.
again-title = Off since it changed
# $when (String) - a date
again-text = You said yes before { $when }. What we do has changed since then, so this is off until you choose again:
# $version (Number) - the number of a notice version
notice-title = Privacy notice, version { $version }
# $when (String) - a date
notice-published = In force from { $when }
# $from (String) - a date
# $to (String) - a date
notice-was = In force from { $from } to { $to }
notice-print = The whole privacy notice is on this page. Use your browser’s print command to keep a copy.
notice-purposes = How we use your data
notice-kinds = What we collect
notice-steps = Where we collect data
notice-levels = The levels
notice-about = About us and your rights
notice-contents = Contents
notice-hash = Check code of this version (SHA-256)
