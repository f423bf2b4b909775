history-title = What you chose
history-lede = Every change, who made it, and what you had read.
history-empty = You have not chosen anything yet. Everyone starts with the least.
# $from (String) - a level
# $to (String) - a level
history-change = From { $from } to { $to }
# $level (String) - a level
history-kept = { $level }, confirmed
history-undone = Taken back
history-by-you = by you
history-by-other = by the service
history-older = Older
history-newest = Back to the newest
receipt-title = Receipt
receipt-number = Number
receipt-when = When
receipt-who = Who
receipt-what = What
receipt-notice = Notice version
receipt-language = Language you read it in
receipt-words = Fingerprint of the words you read
receipt-words-hint = SHA-256. It proves which words stood on the page.
receipt-controller = Who is responsible
receipt-withdraw = How to take it back
receipt-withdraw-text = Choose a lower level on the page “Your choices”. It takes as many clicks as this did.
receipt-json = The same as a file for machines (JSON)
receipt-print-hint = Use your browser’s print command to print or save this page.
