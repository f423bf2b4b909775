history-title = { nav-history }
history-lede = Every change, who made it, and what you had read.
history-empty = You have not chosen anything yet. Everyone starts with the least.
history-over = Older choices are not shown. We kept the proof of them until its time was over, and then deleted it.
# $from (String) - a level
# $to (String) - a level
history-change = From { $from } to { $to }
# $level (String) - a level
history-kept = { $level }, confirmed
history-undone = Undone
# $from (String) - a level
# $to (String) - a level
history-undone-level = Undone: from { $from } to { $to }
history-by-you = You
history-by-other = The service
# $version (Number) - the number of a notice version
history-notice = Privacy notice, version { $version }
history-older = Older
history-newest = Back to the newest
receipt-title = Receipt
receipt-doc = Receipt of a choice
# $when (String) - date and time
# $city (String) - the city whose time it is
receipt-on = On { $when }, { $city } time.
# $from (String) - a level
# $to (String) - a level
receipt-switched = You switched from { $from } to { $to }
# $level (String) - a level
receipt-kept = You confirmed your level: { $level }
receipt-contact-chosen = You changed how and when we contact you
receipt-boundaries-chosen = You changed what you left out: topics or time pressure
receipt-paused = You paused everything that is not needed
receipt-pause-ended = You ended your pause
receipt-undone = You undid your last step
receipt-checking = For checking this receipt
# $link (String) - a link to the page that checks receipts
receipt-anybody = With the data file of this receipt, anybody can check that it is genuine and unaltered, without an account: { $link }
receipt-machine-time = Time, for programs
receipt-qr = QR code: leads to the page where anybody can check this receipt
receipt-keep = To keep it
receipt-over = We kept the proof of this choice until its time was over. Then we deleted it, so it cannot be shown any more.
receipt-number = Number
receipt-when = When
receipt-who = Who
receipt-what = What
receipt-notice = In force then
receipt-language = Language you read it in
receipt-words = Check code of the words you read
receipt-words-hint = A code (SHA-256) made from our words about what this choice starts, stops or changes. It proves which words were in force.
receipt-controller = Who is responsible
receipt-contact = Who to ask
receipt-withdraw = How to change your choice
receipt-withdraw-text = Choose a lower level on the page “{ nav-choices }”. A lower level never takes more clicks than a higher one.
receipt-withdraw-page = Change it on the page where you chose it.
# $when (String) - date and time
receipt-undo = Until { $when }, you can also undo it with one press.
# $when (String) - a date and time
receipt-redo = Until { $when }, you can undo this step with one press.
receipt-withdraw-lowest = No level uses less than this one. You can choose more at any time on the page “{ nav-choices }”, and return in the same way.
receipt-json = Save this receipt as a data file (JSON)
receipt-print-hint = Use your browser’s print command to print or save this page.
history-some-title = Some of your past choices
history-filter-purpose = Use
history-filter-any-purpose = Every use
history-filter-who = Who
history-filter-anyone = Everyone
receipt-settings = Also changed
receipt-asked-where = Where you were asked
receipt-asked-when = When you were asked
receipt-asked-language = Language you were asked in
receipt-asked-words = Check code of our words
receipt-asked-words-hint = A code (SHA-256) made from our words about what this choice starts, stops or changes. You were asked elsewhere, so we do not know which words you saw.
receipt-claimed-words = Check code of the words you were shown
receipt-claimed-words-hint = The system that asked you says so. We cannot check it.
receipt-undoes = Undoes
receipt-undoes-link = An earlier choice
receipt-proof-hint = The file also holds all your settings as they were before this choice. Without them, nobody could check the receipt.
