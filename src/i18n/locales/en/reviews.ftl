items-views = Views of the items
items-all = All
items-mine = Mine
items-reviews = Reviews
items-fairness = Fairness
items-concerns = Concerns
items-holds = On hold
items-disobedience = Systems
items-behind = Systems that are behind
items-unanswered = Systems that say nothing
items-log = The log
items-database = The database
# $count (Number) - how many
# $countText (String) - the same in digits
reviews-overdue =
    { $count ->
        [one] { $countText } review is overdue.
       *[other] { $countText } reviews are overdue.
    }
# $name (String) - a kind of information in the brand's words
review-must-keep = What a law keeps of: { $name }
review-facts = What is known
# $when (String) - a date
# $period (String) - a length of time
review-since = Everything since { $when }. The time between two reviews: { $period }.
review-changed = What changed
review-unchanged = No privacy notice changed it.
# $number (String) - which version
# $when (String) - a date
review-version = Privacy notice { $number }, { $when }
review-asked = What people said
review-complaints = Complaints, about whatever it was
review-objections = Objections
review-looks = Asked that a person looks again
review-corrections = Corrections
review-refusals = Of these, we said no to
review-explained = Explained, as far as it is still here
review-odd = Of these, called odd
review-withheld = fewer than ten, or it would give a smaller number away
review-kept = How long it is kept
# $when (String) - a date
review-oldest = The oldest is from { $when }.
review-nothing-held = Nothing is held.
review-too-long = Something is kept longer than we say.
review-disobeyed = Systems that went on after a no
review-obeyed = None.
review-fairness = Fairness
review-no-flags = Nothing stood out.
review-needed = Is it still needed?
review-least = Does it use as little as it can?
review-texts = Do the texts say what is done?
review-fine = Yes
review-change = Something must change
review-words = What must change
review-words-hint = Only if something must change: what, by when, and who does it.
review-sign = Answer and sign
review-signs = We add your name and your role below.
review-sign-go = Sign the review
# $name (String) - a member of staff
# $role (String) - their role
# $when (String) - a date
review-signed = Signed by { $name }, { $role }, on { $when }
review-waits = No privacy notice has changed it yet.
# $when (String) - a date
review-waits-since = Asked for on { $when }. No privacy notice has changed it yet.
review-demands = Changes that wait
error-review-needed = Say if it is still needed
error-review-least = Say if it uses as little as it can
error-review-texts = Say if the texts are right
error-review-words = Write what must change
error-review-long = Write at most 2,000 characters
error-review-outcome = You want a change. Choose “Something changes” or “We end it”
# $reference (String) - the number of a request
item-to-case = Open request { $reference }
item-hold-text = The day to look at this hold again has come. A hold has no end of its own: keep it until another day for a reason, or end it.
item-obeys-now = The system has not done so again in the last weeks.
public-reviews = We look at it again
# $count (Number) - how many
# $countText (String) - the same in digits
public-reviews-kept =
    { $count ->
        [one] We look at every use, every recipient and every rule that keeps something longer, again and again. One of them is on time.
       *[other] We look at every use, every recipient and every rule that keeps something longer, again and again. { $countText } of them are on time.
    }
public-reviews-none-late = None is overdue.
public-reviews-late = Reviews that are overdue:
# $name (String) - a thing in the brand's words
# $when (String) - a date
public-reviews-line = { $name }: it was due on { $when }
