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
search-little-words = a | an | the | my | me | i | you | your | we | us | our | to | from | of | on | in | at | for | with | about | and | or | how | what | do | does | can | want | is | are | am | it | this | that | please | get | keep | getting | have | has | had | me | from | by | as | so | any | there | way | when | where | why | who | which | would | should | could | will | be | been | being | was | were | did | done | just | still | ever | never | again | after | every | if | but | no | out | up | use | using | need | like | make | let | its | their | they | them | he | she | who’s | i’m | don’t | doesn’t | can’t | things | something | good
search-also-choices = settings | preferences | privacy settings | personalization | personalisation | personalized | personalised | profile | opt out | switch off | turn off | turn on | consent | permission | turn everything off | withdraw consent | personalised
search-also-purposes = one by one | single | permissions | object | opt out | switch off | turn off | consent | withdraw consent
search-also-contact = unsubscribe | stop emails | emails | e-mail | spam | junk mail | mailing list | newsletter | marketing | SMS | texts | push | notifications | letters | catalogue | calls | telephone | channels | too many | how many | frequency | stop calling | stop ringing | take me off your list | mail | post
search-also-quiet = do not disturb | night | evening | morning | weekend | time of day | silence
search-also-pause = break | holiday | vacation | snooze | for a while | time out | for a month | stop emails for a while
search-also-boundaries = sensitive | hide | block | avoid | not interested | pressure | countdown | urgency
search-also-signals = GPC | do not track | DNT | tracking | cookies | do not sell | sell my data | opt out | stop following me | following me | stop tracking | stalking | turn off cookies | cookie settings
search-also-check = step by step | guide | guided | all settings | tour | help me choose
search-also-copy = download | export | access | my data | everything you know | data request | portability | takeout | file | everything you have on me | send me my data | see my data
search-also-correct = wrong | mistake | error | change | update | fix | rectify | out of date | wrong address | my address is wrong | spelled wrong | moved house
search-also-delete = erase | remove | wipe | clear | forget me | right to be forgotten | delete everything | delete my data | delete my file
search-also-stop = object | restrict | withdraw | freeze | do not use
search-also-review = human | automated decision | AI | algorithm | profiling | appeal | unfair
search-also-question = complaint | contact | privacy officer | data protection | ask | talk to a person | privacy question
search-also-history = log | history | past choices | receipts | proof | consent record
search-also-recent = recent | recommendations | what was picked | why am I seeing this
search-also-language = translation | English | German | Arabic
search-also-email = change email | new address | mail address | change my email address
search-also-passkeys = password | fingerprint | face | security key | log in | login | forgot password
search-also-everywhere = log out | logout | devices | sessions | hacked | stolen | lost phone | security | someone else uses my account | somebody else is in my account | strange sign-in
search-also-close = delete account | cancel account | deactivate | leave | end account | delete my account | get rid of my account | remove my account | close my account
search-also-sign-in = log in | login | password | code | forgot password
search-also-changes = notice | privacy policy | what is new | updates | versions | terms
search-also-help = contact | support | customer service | call | complaint | authority | privacy officer | talk to a person | real person | speak to someone | data protection officer
search-also-accessibility = screen reader | keyboard | contrast | large text | disability | blind
search-also-how = algorithm | explanation | example | recommendations | why am I seeing this | my rights | GDPR | CCPA | law
search-also-journey = map | tracking | touchpoints
search-also-data = my data | records | stored | information | what you know about me
search-group-recipients = Who gets data from us
# One typed word.
# $word (String) - as it was typed
search-word = “{ $word }”
# $words (String) - one or more typed words, each in quotation marks
search-unmet = Nothing here matches { $words }. Try another word for it, or ask us.
search-also-requests = my requests | status of my request | answer | reference | case | how long does it take
search-also-rights = my rights | what can I ask for | GDPR | CCPA | law | right
search-also-code = no code | did not get the code | code never came | cannot sign in | code not received | link does not work
search-also-authority = complaint | complain | regulator | report you | court | sue | ombudsman
search-also-fairness = fair | unfair | discrimination | discriminated | treated worse | disadvantage | bias | punished for saying no
search-also-trust = statistics | figures | numbers | how fast do you answer | promises | keep your word | transparency report
search-also-said = feedback | suggestion | idea | what people said | what became of my feedback
search-also-panel = take part | tester | test group | survey | research | join
