recipients-title = Who gets your data
# $companies (String) - "6 companies"
# $brand (String) - the brand's name
recipients-lede = { $companies } can get something about you from { $brand }. Here is what each one gets, what for, and how to stop it.
recipients-complete = Every recipient is on this list. Where nobody is named for a kind of information, only we have it.
recipients-now = Who gets something now
recipients-not-now = Who gets nothing now
recipients-always = Who gets something from everybody
recipients-if-chosen = Who gets something only if you choose it
recipient-gets = What it gets
recipient-would-get = What it would get
recipient-what-for = What for
# $when (String) - a date
recipient-since = You decided on { $when }
recipient-stop = How to stop it
recipient-nothing = Nothing is sent there as long as this is off.
# $country (String) - a country
# $safeguard (String) - a sentence about what protects the data there
recipient-where = { $country }. { $safeguard }
# $what (String) - a use, which leads to its page
recipient-turn-off = Turn off: { $what }
# $what (String) - a use, which leads to its page
recipient-decide = See it, or turn it on: { $what }
# $uses (String) - names of uses
recipient-needed = Needed for what you ask us to do or what the law asks: { $uses }.
recipients-by-kind = The same by kind of information
recipients-show-kinds = Show who gets which kind
recipients-about = Every company that gets something, what it gets, and how to stop it.
search-also-recipients = who has my data | companies | partners | third parties | sold | shared | share my data | pass on | recipients | processors | abroad | country | who did you sell my details to | sell my details | what companies have my data | sold | who sees my data | who sees what I buy
