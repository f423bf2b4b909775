training-title = Training
# $when (String) - the day it ends
training-good = Your training is good until { $when }.
# $when (String) - the day the time ends
training-first = You have until { $when } to do the parts that are open. Until then you work as usual.
# $when (String) - the day the opening ends
training-let-in = Your training has run out. You were let in until { $when }.
training-before = Please do this before your first task. The tasks open as soon as it is done.
training-short = All parts are done, but fewer than 8 of 10 answers were right. Please do a part again.
# $when (String) - the day it ended
training-locked = Your training ended on { $when }. Pages with customers’ data are closed to you until it is done.
# $when (String) - the day it ends
training-ends-month = Your training is good until { $when }.
# $when (String) - the day it ends
training-ends-week = Only a few days left: your training ends on { $when }. Then this page closes.
# $when (String) - a date
training-ends-day = The last day: your training ends on { $when }. Then this page closes.
training-let-in-now = Your training has run out, and you were let in for now. Our privacy officer sees it.
training-to = To the training
training-parts = The parts
training-parts-about = Each takes a quarter of an hour at most, questions included. Eight of ten answers have to be right, over all parts. You can try again as often as you like.
training-part = Part
training-state = Result
training-open = Not done yet
# $score (String) - how many were right
# $questions (String) - of how many
# $until (String) - the day it ends
training-done = Done: { $score } of { $questions } right. Good until { $until }.
# $score (String) - how many were right
# $questions (String) - of how many
# $until (String) - the day it ends
training-weak = { $score } of { $questions } right. Good until { $until }, and you may do it again.
# $when (String) - the day it ended
training-past = Ran out on { $when }
training-over = If it runs out
training-over-warned = The desk tells you 30 days before, again 7 days before, and on the day before.
training-over-locked = Then pages with customers’ data are closed to you until the open parts are done. Everything else is still open.
# $names (String) - those who can
training-let-in-by = { $names } can open them for 7 days, with a reason.
training-over-last = The last person who can answer is never locked out. It is written down, and our privacy officer sees it.
training-questions = The questions
training-questions-about = Choose one answer for each. Afterwards every answer is explained.
training-send = Send the answers
training-error-answers = Answer every question
training-error-answer = Choose an answer
# $score (String) - how many were right
# $questions (String) - of how many
training-result = { $score } of { $questions } right
training-result-good = The part is done for a year.
training-result-weak = The part counts, but you need 8 of 10 over all parts. Read why, and try again if you like.
training-go-on = To all parts
training-again = Read it again
training-yours-right = Your answer, and right
training-this-one = The right answer
training-yours-wrong = Your answer: not quite
training-team = Your colleagues
training-colleague = Colleague
# $when (String) - the day it ends
training-their-good = Good until { $when }
# $when (String) - the day it ends
training-their-soon = Ends on { $when }
# $when (String) - the day it ended
training-their-over = Locked since { $when }
training-their-let-in = Ran out, but let in
training-let-in-heading = Let somebody in
training-choose-colleague = Choose a colleague
training-reason = Why
training-reason-hint = Pages with customers’ data open for 7 days. The log notes it, and this page shows the reason.
training-let-in-go = Open for 7 days
training-let-in-saved = The pages are open to your colleague for 7 days.
training-were-let-in = Who was let in
# $by (String) - who opened
# $name (String) - who was let in
# $until (String) - until when
training-entry = { $by } let in { $name }, until { $until }
# $name (String) - who was let in
# $until (String) - until when
training-entry-last = { $name } was let in until { $until }: nobody else could answer
training-error-colleague = Choose a colleague
training-error-reason = Say why
locked-title = Closed to you until your training is done
# $modules (Number) - how many parts are missing
# $modulesText (String) - the same, as it is written
locked-text = { $modules ->
    [one] One part is missing. It takes a quarter of an hour at most.
   *[other] { $modulesText } parts are missing. Each takes a quarter of an hour at most.
}
locked-more = No day is lost for customers: their requests stay where they are, and colleagues can take them. Guidance, training and raising a concern stay open.
locked-go = To the training
guidance-title = Guidance
guidance-lede = Short texts about how something is done here. Each takes two or three minutes.
guidance-how = How do I …?
guidance-search = Search the guidance
guidance-about = For the page you came from
guidance-all = All texts
guidance-none = Nothing fits these words. Try fewer or other ones.
# $version (String) - its number
learning-version = Version { $version }
templates-title = Templates
templates-lede = A template is the beginning of a text to a customer. Each can be used for every kind of request, in the language the customer reads.
templates-folder = Nothing is changed on this page. The brand’s own templates are files in its folder, one for each language. The check refuses a folder with a template that lacks one of the brand’s languages, or that names something no request has.
templates-places = Filled in from the request
templates-written = In the file
templates-means = Filled in with
templates-example = For example
templates-reference = the number of the request
templates-asked = the day the request came in
templates-due = the day the answer is due
templates-brand = the name of the brand
templates-own = The brand’s own templates
templates-own-none = The brand’s folder has no templates. Everybody uses those that come with the portal.
templates-shipped = Templates that come with the portal
# $file (String) - the name of a file in the brand's folder
templates-file = File: { $file }
# $names (String) - what is filled in, as a list
templates-named = Filled in: { $names }
templates-not-last = Not for a last answer: the request is still open after it
# $language (String) - the name of a language
templates-missing = There is no text in { $language }. Nobody can use this template to write in { $language }, and the check refuses the folder until there is one.
