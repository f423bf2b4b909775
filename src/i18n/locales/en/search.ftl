# What people look for and find. The messages that begin with “search-also” are shown to nobody: they hold, between bars, what
# people in this language also call a place, so they are written anew in each language and not translated.
search-title = Find a choice
search-lede = Type it in your own words, or look through everything below.
search-label = What are you looking for?
search-go = Search
search-too-long = This text is too long. Up to 100 characters fit
# $count (Number) - for the plural only
# $countText (String) - the same number, as the language writes it
search-found = { $count ->
    [one] One result
   *[other] { $countText } results
}
search-none = No results for these words
search-none-text = Try another word. Or ask us, and a person will answer.
search-ask = Ask a person
search-everything = See everything there is
search-group-places = What you can do here
search-group-levels = Levels
search-group-purposes = How we use your data
search-group-categories = What we know about you
search-group-touchpoints = Steps of your journey
search-group-topics = Topics you can leave out
search-quiet-hint = When we send no news and do not call.
# Words that say nothing by themselves.
search-little-words = a | an | the | my | me | i | you | your | we | us | our | to | from | of | on | in | at | for | with | about | and | or | how | what | do | does | can | want | is | are | am | it | this | that | please
search-also-choices = settings | preferences | privacy settings | personalization | personalisation | personalized | personalised | profile | opt out | switch off | turn off | turn on | consent | permission | turn everything off
search-also-purposes = one by one | single | permissions | object | opt out | switch off | turn off
search-also-contact = unsubscribe | stop emails | emails | e-mail | spam | junk mail | mailing list | newsletter | marketing | SMS | texts | push | notifications | letters | catalogue | calls | telephone | channels | too many | how many | frequency
search-also-quiet = do not disturb | night | evening | morning | weekend | time of day | silence
search-also-pause = break | holiday | vacation | snooze | for a while | time out
search-also-boundaries = sensitive | hide | block | avoid | not interested | pressure | countdown | urgency
search-also-signals = GPC | do not track | DNT | tracking | cookies | do not sell | sell my data | opt out | stop following me
search-also-check = step by step | guide | guided | all settings | tour | help me choose
search-also-copy = download | export | access | my data | everything you know | data request | portability | takeout | file
search-also-correct = wrong | mistake | error | change | update | fix | rectify | out of date
search-also-delete = erase | remove | wipe | clear | forget me | right to be forgotten
search-also-stop = object | restrict | withdraw | freeze | do not use
search-also-review = human | automated decision | AI | algorithm | profiling | appeal | unfair
search-also-question = complaint | contact | privacy officer | data protection
search-also-history = log | history | past choices | receipts | proof | consent record
search-also-recent = recent | recommendations | what was picked | why am I seeing this
search-also-language = translation | English | German | Arabic
search-also-email = change email | new address | mail address
search-also-passkeys = password | fingerprint | face | security key | log in | login | forgot password
search-also-everywhere = log out | logout | devices | sessions | hacked | stolen | lost phone | security
search-also-close = delete account | cancel account | deactivate | leave | end account | delete my account
search-also-sign-in = log in | login | password | code | forgot password
search-also-changes = notice | privacy policy | what is new | updates | versions | terms
search-also-help = contact | support | customer service | call | complaint | authority | privacy officer
search-also-accessibility = screen reader | keyboard | contrast | large text | disability | blind
search-also-how = algorithm | explanation | example | recommendations | why am I seeing this | my rights | GDPR | CCPA | law
search-also-journey = map | tracking | touchpoints
search-also-data = my data | records | stored | information | what you know about me
