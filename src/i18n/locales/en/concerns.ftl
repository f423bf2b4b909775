concern-raise = Raise a concern
concern-raise-lede = Does something we do trouble you, though it may be allowed? Say so. The ethics lead answers within 14 days.
# $page (String) - the name of the page
concern-about = About the page: { $page }
concern-about-case = The page of a request
# $reference (String) - the number of a request
concern-about-request = Request { $reference }
concern-about-item = A duty in oversight
concern-about-hint = Only this reference is kept with the concern, and nothing of a person. Without your name, only the kind of page is kept.
concern-about-other = A page of the desk
concern-words = What troubles you?
concern-words-hint = Please name no customer. The first line is the name of the concern.
concern-your-name = Your name
concern-nameless = Raise it without my name
concern-nameless-hint = Then nothing says that it was you: not here, and not in the log. It is not on your list. Keep the address of the next page to see what comes of it.
concern-raise-go = Raise it
concern-error-words = Say what troubles you
concerns-title = Your concerns
concerns-lede = What you raised with your name, and what came of it.
concerns-none = You have raised nothing with your name.
# $when (String) - the day it is due
concern-waits = Answered by { $when }
concern-raised = Your concern was raised. You find it on your list.
concern-raised-nameless = Your concern was raised without your name. Keep this page’s address if you want to see what comes of it.
concern-by = Raised by
concern-by-nobody = Somebody on staff, without a name
concern-page = About the page
concern-options = The options, weighed
# $number (String) - its number
concern-option = Option { $number }
# $number (String) - its number
concern-what = Option { $number }: what would be done
concern-what-hint = Leave it empty if you need fewer.
# $number (String) - its number
concern-who-gains = Option { $number }: who gains
# $number (String) - its number
concern-who-hurt = Option { $number }: who could be hurt
concern-gains = Who gains
concern-hurt = Who could be hurt
concern-taken = Option taken
concern-weigh = Weigh the options
concern-weigh-go = Keep the options
concern-error-options = Write at least one option, in at most 1,000 letters
concern-which = Which option?
concern-no-option = None of them
concern-ask = Five things to ask:
concern-ask-hurt = Who is hurt if we are wrong?
concern-ask-yes = Would they have said yes?
concern-ask-less = Can it be done with less data?
concern-ask-undo = Can they see it and undo it?
concern-ask-public = Would we say it in public?
concern-in-public = In public
concern-quote = Quote it on public pages
concern-quote-hint = The question and the decision, in the words below. No name, no customer.
# $language (String) - the language it is written in
concern-public-asked = The question, in public ({ $language })
# $language (String) - the language it is written in
concern-public-decided = The decision and why, in public ({ $language })
concern-error-public = Write the question and the decision in every language, or do not quote it
concern-quoted = Quoted in public
