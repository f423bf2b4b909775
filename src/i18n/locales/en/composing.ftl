# Writing to people from a case, and the page where it is looked over.
decline-not-upheld = We looked at it and see it differently. Why is written below.
decline-no-answer = You did not answer what we asked. Without your answer we cannot decide.
decline-duplicate = You asked for the same thing in another request. Which one is written below.
decline-spam = What you sent looked like advertising, and not like a request.
decline-wrong-door = We are not the right place for what you asked. What you can do now is written below.
story-no-reply = No answer came by the day we named
# $when (String) - a day
next-waiting-by = We asked you something. Please write your answer below before { $when }.
letter-asked-title = We have a question about your request
# $day (String) - a day
letter-asked-text = Please answer before { $day }. So that nobody else can read the question, it is not in this email.
letter-asked-go = Read the question
letter-asked-again-title = We are still waiting for your answer
# $day (String) - a day
letter-asked-again-text = We asked you something about your request. Please answer before { $day }.
compose-title = Write to the customer
compose-what = What you write
compose-message = Message
compose-question = Question
compose-answer = Last answer
compose-message-hint = The request will still be open.
compose-words = Your text
compose-by = The day we look again
compose-by-hint = The customer is asked to answer before this day, and reminded once. If nothing has come by then, it is our turn again.
compose-by-hint-post = The customer is asked to write to us before this day. If nothing has come by then, it is our turn again.
compose-came = What came of it
compose-came-choose = Choose one
compose-granted = Granted, as it was asked
compose-granted-question = Answered
compose-granted-several = Answered. A complaint among them counts as upheld
compose-upheld = Upheld: the person is right
compose-upheld-in-part = Upheld in part
compose-not-upheld = Not upheld
compose-granted-review = Looked at again, and changed
compose-in-part = Granted in part
compose-not-granted = Not granted
compose-not-verified = Not verified: we do not know who asks
compose-no-answer = No answer came
compose-duplicate = Asked twice, and answered in another request
compose-spam = Advertising, and no request
compose-wrong-door = Belongs elsewhere, and not with us
compose-reason = Why, if it is granted in part or not at all
compose-reason-none = Choose a reason
compose-go = See it as they will
compose-error-by = Choose a day after today, at most 60 days away
check-message = Check your message
check-question = Check your question
check-stand-in = Check what you say about it
# $when (String) - a day
effect-ask = Until { $when } it is the customer’s turn. If there is time, we remind them once before. If no answer has come by that day, it is our turn again. The customer gets an email right away.
effect-ask-paused = Until they answer or that day comes, the days do not count.
# $when (String) - a day
effect-ask-post = Then you print this letter and post it. Until { $when } it is the customer’s turn. If no answer has come by that day, it is our turn again.
effect-write = The customer gets an email right away. The request will still be open. A message that is sent cannot be undone.
effect-write-post = Then you print this letter and post it. The request will still be open.
effect-stand-in = The customer reads this. Afterwards you can decide, and oversight looks at it again later.
check-page = What they read on their page
# $language (String) - the name of a language
check-page-in = In { $language }, the language they read.
check-letter = The email that tells them
check-letter-meant = The email to the person whose data it is
check-letter-hint = Nothing that you wrote is in this email.
check-letter-none = The customer gets no email, and reads it on their page.
check-paper = The letter to print and post
check-paper-hint = The customer has no page here and no email address. All they get is this letter.
# $when (String) - the day on which we look again
post-answer-by = Please write to us before { $when }.
post-paused = The days until you answer, or until that day, do not count.
# $names (String) - the names of files, as a list
post-enclosed = Enclosed: { $names }
post-copy = Your copy
post-copy-enclosed = The copy you asked for is enclosed.
post-copy-deleted = The copy was deleted before it could be sent.
post-reply = To answer us, please write to the address above and give the request number.
post-address-above = the address above
post-title = A letter to post
post-lede = Print this page: only the letter comes out on paper. Once you have posted the letter, say so below.
post-files = To print and enclose
post-copy-print = To print: the copy
post-copy-hint = Print all of it and enclose it. The letter cannot be posted before the copy was opened here, and the log keeps that you opened it. Once the letter is posted, the copy is deleted here.
post-copy-open = Open the copy to print
post-copy-again = The copy is being made again. Please load this page again in a moment.
post-copy-gone = The copy has been deleted here.
post-hint = The day is kept in the story of the request.
post-hint-gone = The day is kept in the story of the request. The address is deleted.
# $period (String) - how long a request is kept
post-hint-last = The day is kept in the story of the request. The address can no longer be seen in it. We delete it with the request, { $period } after its end: a disagreement with our answer is answered by post, too.
post-done = I have posted it
post-go = Open the letter to print
written-language = Look at the language
# $language (String) - the name of a language
written-language-text = Your text does not look like { $language }, and the customer reads { $language }.
look-answer = To answer this request
look-identity = To check who asks
look-find = To look for it in a system
look-quality = To check the quality of our work
look-other = For another reason, in my words
look-words = In your own words, if it is another reason
look-take = Take and open
open-complaint = Complaint
open-for = Asked for
open-for-themself = Themselves
open-for-another = Somebody else
open-messages = Messages from the customer
open-standing = Standing
open-restricted = The data is only stored
open-under-age = A minor
open-erasing = A deletion is planned or has begun
open-others = Their other requests
case-changed = What changed since you opened this
template-label = Template in their language
template-choose = Choose a template
template-open = not for a last answer
template-go = Put it into the text
template-error = Choose a template
template-not-last = A last answer ends the request, and this template leaves it open. Choose another one
template-done = The template is in the text. Nothing is sent yet.
