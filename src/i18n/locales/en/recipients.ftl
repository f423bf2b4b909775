recipients-title = Who gets your data
# $companies (String) - "6 companies"
# $brand (String) - the brand's name
recipients-lede = { $companies } can get something about you from { $brand }. Here is what each one gets, what for, and how to stop it.
recipients-complete = This list is complete. Where nobody is named for a kind of data, it stays with us.
recipients-now = They get something now
recipients-not-now = They get nothing now
recipients-always = They get something from everybody who uses it
recipients-if-chosen = They get something only if you choose it
recipient-gets = What it gets
recipient-would-get = What it would get
recipient-what-for = What for
# $when (String) - a date
recipient-since = You decided on { $when }
recipient-stop = How to stop it
recipient-nothing = It gets nothing as long as this is off.
# $country (String) - a country
# $safeguard (String) - a sentence about what protects the data there
recipient-where = { $country }. { $safeguard }
# $what (String) - a use, which leads to its page
recipient-turn-off = Turn off: { $what }
# $what (String) - a use, which leads to its page
recipient-decide = See it, or turn it on: { $what }
# $uses (String) - names of uses
recipient-needed = Needed for what you ask us to do or what the law asks: { $uses }.
recipients-by-kind = The same by kind of data
recipients-show-kinds = Show who gets which kind
recipients-about = Every company that gets something, what it gets, and how to stop it.
search-also-recipients = who has my data | companies | partners | third parties | sold | shared | share my data | pass on | recipients | processors | abroad | country
