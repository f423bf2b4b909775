exercise-banner = Practice house: everybody in it is made up, and nothing leaves it.
exercise-another = Be somebody else
exercise-title = Sign in for practice
exercise-lede = People and requests here are made up, and every other text is your own. Try whatever you like: no email is sent, and no other system hears of it.
exercise-staff = People who answer
exercise-people = People who ask
# $name (String) - somebody made up
exercise-sign-in = Sign in as { $name }
exercise-mail = Mail that would have been sent
exercise-mail-none = Nothing yet. Ask for a sign-in code, then come back.
# $address (String) - an e-mail address
exercise-mail-to = To { $address }
exercise-entry = A made-up entry
exercise-right = Another made-up entry
exercise-question = What information do you have about me, and who else has it?
exercise-new = How long do you keep what I told you?
exercise-review = A computer decided about me. Please let a person look again.
exercise-mandate = I have a written mandate and can send it.
exercise-answer = We have listed everything that we have about you, and who else has it. Please write again if anything is unclear.
exercise-asked = Which period do you mean?
exercise-replied = I mean last year.
exercise-declined = The law gives no such right here.
