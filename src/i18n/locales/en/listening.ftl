asking-no = No, thank you
asking-promise = Then we do not ask such a thing for a year.
asking-no-done = Thank you. We do not ask such a thing for a year.
feedback-title = Was this clear?
feedback-legend = Was this page clear?
feedback-clear = Yes, it was clear
feedback-unclear = No, not quite
feedback-words = Your words (optional)
feedback-words-hint = Please write nothing personal here. We keep this without your name.
feedback-answer = Would you like an answer?
feedback-answer-me = Answer me
feedback-answer-hint = Your words become a request with a last day, and we know who asks.
feedback-send = Send
feedback-missing = Choose whether this page was clear
feedback-no-question = Write what you would like to know
feedback-too-long = Write at most 1,000 characters
feedback-personal = Your words look like an address or a number
feedback-personal-text = We need nothing personal here. You can take it out above and send again, or send it as it is.
feedback-anyway = Send it anyway
feedback-thanks = Thank you
feedback-thanks-text = We read it. Look at the page “You said, we did” to see what comes of it.
# $page (String) - the name of a page
# $words (String) - what somebody wrote
feedback-as-question = About “{ $page }”: { $words }
said-title = You said, we did
said-lede = What came of your words: what we changed, what we will change, and what we will not, with the reason.
said-none = There is nothing here yet. As soon as something comes of what people say, you read it here.
# $share (String) - a number
# $days (Number) - how many days
# $daysText (String) - the same, written out
# $when (String) - a date
said-figure =
    { $days ->
        [one] Of what was said in twelve months, { $share } percent is answered. Half of it took at most { $daysText } day. Counted on { $when }.
       *[other] Of what was said in twelve months, { $share } percent is answered. Half of it took at most { $daysText } days. Counted on { $when }.
    }
# $when (String) - a date
said-figure-few = So far, too few people have said something to tell how much of it is answered. Counted on { $when }.
# $count (Number) - how many people
# $countText (String) - the same, written out
said-by =
    { $count ->
        [one] You said, { $countText } of you
       *[other] You said, { $countText } of you
    }
said-by-few = You said, fewer than ten of you
# $when (String) - a date
said-did = We did, since { $when }
# $when (String) - a date
said-will = We will, by { $when }
# $when (String) - a date
said-not = We will not, decided on { $when }
# $version (Number) - the number of a notice version
said-notice = What changed in the privacy notice, version { $version }
said-how = How this works
said-how-text = On many pages you can say whether they were clear. We read all of it and group what belongs together. We never show your words here. Where fewer than ten of you said something, we do not say how many.
said-how-answer = If you would like an answer for yourself, choose “Answer me”. Then it becomes a request with a last day.
survey-title = Survey
survey-offer = A few questions, if you like
survey-offer-text = We count the answers, and do not keep who gave which.
survey-lede = Answer what you like and leave out the rest. We count the answers, and do not keep who gave which.
survey-yes = Yes
survey-partly = Partly
survey-no = No
survey-send = Send
survey-missing = Answer at least one question
survey-thanks = Your answers are counted.
survey-nothing = There is nothing to answer here: the survey is over, or you have answered it.
panel-title = The panel
panel-lede = People who like to be asked more, and try new pages before others do.
panel-consent = If you join, we may write to your email address when we try something new. You do not have to answer. You can leave at any time, in one press, and then we forget that you were here.
panel-consent-given = You have joined, so we may write to your email address when we try something new. You do not have to answer. You can leave at any time, in one press, and then we forget that you were here.
panel-needs = What do you need to take part? (optional)
panel-needs-hint = For example large print, sign language, or easy language.
panel-join = Join the panel
panel-change = Save
panel-leave = Leave the panel
panel-joined = You are in the panel.
panel-left = You have left the panel. We kept nothing of it.
panel-too-long = Write at most 500 characters
# $when (String) - a date
panel-since = You have been in the panel since { $when }.
listening-title = Listening
listening-lede = What people said about pages, without who they are. Those who want an answer are among the requests.
listening-saved = Done.
listening-public = The public page
listening-new = New, in no topic yet
listening-new-none = Nothing new.
listening-into = Put what is picked into
listening-new-topic = a new topic
listening-name = Name of the new topic
listening-name-hint = Only staff read it.
listening-group = Group
listening-topics = Topics
listening-topics-none = There are no topics yet.
listening-few = Below ten, neither the number nor whether it was clear is shown.
listening-places = Whether pages were clear, in twelve months
listening-page = Page
listening-quiet = How often we ask
# $count (Number) - how many people
# $countText (String) - the same, written out
listening-asked =
    { $count ->
        [0] In the last 31 days, nobody was asked anything.
        [one] In the last 31 days, { $countText } person was asked something, once.
       *[other] In the last 31 days, { $countText } people were asked something, each of them once.
    }
listening-quiet-rule = Nobody is asked twice in 31 days. After a no, nothing of the kind is asked for a year. In a pause and in quiet hours, nothing is asked. Questions about somebody’s own request are never held back.
listening-fault-pick = Pick what belongs together
listening-fault-name = Give the new topic a name
listening-fault-long = The text is too long
listening-fault-texts = Something is missing in at least one language
listening-texts = Texts in every language
voice-place-purpose = A use
voice-place-request = An ended request
voice-clear = Clear
voice-unclear = Not clear
# $page (String) - the name of a page
# $when (String) - a date
# $clear (String) - whether it was clear
voice-facts = { $page }, { $when }: { $clear }
voice-looks-personal = There is something that looks like an address or a number.
voice-black-out = Black out
voice-black-words = Words to black out
voice-black-hint = Left empty, what looks like an address or a number is blacked out. It cannot be brought back.
voice-black-go = Black out for good
voice-fault-black = There is nothing like that in it
figure-few = fewer than ten
topic-name = Topic
topic-voices = Voices
topic-mood = Clear
topic-since = Since
topic-state = How far it is
# $clear (String) - a number
topic-clear = { $clear } of them
topic-open = To answer
topic-did = We did
topic-will = We will
topic-not = We will not
topic-all-voices = What people said
topic-came = What came of it?
topic-day = Day
topic-day-hint = Since when it is done, by when it will be, or when it was decided.
topic-fault-day = Choose what came of it, and a day
topic-notice = The privacy notice changed by it
topic-no-notice = no change of the privacy notice
topic-title = Title
topic-said = You said
topic-text = We did, will do, or why not
# $languages (String) - names of languages
topic-missing = Still missing: { $languages }. It cannot be published before.
topic-no-quotes = Do not quote anybody: say it in your own words.
topic-keep = Keep the draft
topic-publish = Publish
# $when (String) - a date
topic-published = Published on { $when }
surveys-title = Surveys
surveys-lede = One to five questions, in every language. A survey is offered only to people who may be asked, and answers are sums of nobody in particular.
surveys-none = There are no surveys yet.
survey-over = The survey is over.
survey-runs = People are being asked.
survey-waits = The survey can start.
# $languages (String) - names of languages
survey-lacks = The survey cannot start: something is missing in { $languages }.
survey-start = Start
survey-end = End
survey-question = Question
survey-new = Another survey
survey-new-hint = One line for the name, then one line for each question. Each is answered by “Yes”, “Partly” or “No”.
# $language (String) - the name of a language
survey-lines = Name and questions: { $language }
survey-make = Keep the survey
survey-fault-many = At most five questions
panel-list-title = The panel’s addresses
panel-list-lede = People here said that you may write to them when something new is tried. Write to no one else, and for nothing else.
panel-list-none = Nobody is in the panel.
panel-list-email = E-mail
panel-list-needs = Needs
panel-list-since = Since
panel-language = Language
