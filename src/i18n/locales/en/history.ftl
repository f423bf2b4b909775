history-title = What you chose
history-lede = Every change, who made it, and what you had read.
history-empty = You have not chosen anything yet. Everyone starts with the least.
history-over = Older choices are not shown. We kept the proof of them until its time was over, and then deleted it.
# $from (String) - a level
# $to (String) - a level
history-change = From { $from } to { $to }
# $level (String) - a level
history-kept = { $level }, confirmed
history-undone = Taken back
history-by-you = You
history-by-other = The service
# $version (Number) - the number of a notice version
history-notice = Notice version { $version }
history-older = Older
history-newest = Back to the newest
receipt-title = Receipt
receipt-over = We kept the proof of this choice until its time was over. Then we deleted it, so it cannot be shown any more.
receipt-number = Number
receipt-when = When
receipt-who = Who
receipt-what = What
receipt-notice = Notice version
receipt-language = Language you read it in
receipt-words = Fingerprint of the words you read
receipt-words-hint = SHA-256 of our words about what this choice starts, stops or changes. It proves which words were in force.
receipt-controller = Who is responsible
receipt-contact = Whom to ask
receipt-withdraw = How to take it back
receipt-withdraw-text = Choose a lower level on the page “Your choices”. Going down never takes more clicks than going up.
receipt-withdraw-page = Choose otherwise on the page where you chose it.
# $when (String) - date and time
receipt-undo = Until { $when } you can also take it back with one press.
receipt-withdraw-lowest = This is the level that uses the least. You can choose more at any time on the page “Your choices”, and go back in the same way.
receipt-json = The same as a file for machines (JSON)
receipt-print-hint = Use your browser’s print command to print or save this page.
history-some-title = Part of what you chose
history-filter-purpose = Use
history-filter-any-purpose = Every use
history-filter-who = Who
history-filter-anyone = Everyone
receipt-settings = Also changed
receipt-asked-where = Where you were asked
receipt-asked-when = When you were asked
receipt-asked-language = Language you were asked in
receipt-asked-words = Fingerprint of our words
receipt-asked-words-hint = SHA-256 of our words about what this choice starts, stops or changes. You were asked elsewhere, so we do not know which words you saw.
receipt-claimed-words = Fingerprint of the words you were shown
receipt-claimed-words-hint = The system that asked you says so. We cannot check it.
receipt-undoes = Takes back
receipt-undoes-link = An earlier choice
receipt-proof-hint = The file also holds how everything stood before this choice. Without it nobody could check the receipt.
