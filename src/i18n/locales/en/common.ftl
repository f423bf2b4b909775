service-name = Your data
skip-link = Skip to main content
nav-label = Your data
nav-overview = Overview
nav-journey = Your journey
nav-choices = Your choices
nav-history = Your past choices
menu = Menu
# $email (String) - the address of who is signed in
menu-account = Your account: { $email }
language-label = Language
# $language (String) - the language a text by somebody is written in, by its own name
text-language = Language of this text: { $language }
footer-label = More about this service
footer-help = Help
footer-how-it-works = How personalisation works
footer-accessibility = Accessibility
sign-in-link = Sign in
sign-out = Sign out
# $page (String) - the page's own title
# $service (String) - what the brand calls this place: service-name or desk-name
# $brand (String) - the brand's name
title = { $page } – { $service } – { $brand }
# $title (String) - the whole title
title-error = Error: { $title }
# $title (String) - the whole title
title-saved = Saved: { $title }
# $title (String) - the whole title
title-next = Next: { $title }
problem-heading = There is a problem
error-prefix = Error:
# $minutes (Number) - how long a form may be filled in
# $minutesText (String) - the same, as it is written
time-limit = { $minutes ->
    [one] You have one minute for this form.
   *[other] You have { $minutesText } minutes for this form.
} If it takes longer, we ask again who you are, and then give back what you chose.
session-label = Staying signed in
session-warning = You will be signed out in two minutes. To continue, press “{ session-extend }” at the top of this page.
session-extend = Stay signed in
session-extended = You stay signed in.
session-ended = You have been signed out. Your entries are still on this page. To continue, use the link at the top of the page.
session-again = Sign in again in a new tab
copied = Copied.
copy-failed = The text could not be copied. Select it instead.
kept-heading = What you chose is still here
kept-text = You were signed out before it was saved. Check it and save it now.
failure-back = Back to the page you came from
# Something, and what is said of it: “Orders: 5 records”.
# $thing (String) - what it is about
# $said (String) - a word, a number or a short sentence
said-of = { $thing }: { $said }
# Two short remarks on one line.
# $one (String) - the first
# $other (String) - the second
beside = { $one } · { $other }
# $text (String) - a name or a title
# $note (String) - what tells it from others of the same name
with-note = { $text } ({ $note })
# The title of a page about one of several things.
# $page (String) - the thing
# $partOf (String) - what it is one of
title-of = { $page } – { $partOf }
# In a table, where there is nothing to say.
nothing-to-say = –
# Two whole sentences that read as one text.
# $one (String) - the first
# $other (String) - the second
sentences = { $one } { $other }
link-imprint = Imprint
link-terms = Terms
link-privacy-policy = Privacy policy
link-accessibility = Accessibility statement
