## Levels

level-care = Care only
    .summary = We use only what we need to treat you, to send bills and to keep your account safe. The list of doctors is the same for everyone.
level-personal = Personal
    .summary = The list of doctors starts with those that fit your wishes. We also email you our health letter. We ask you separately before we remind you of check-ups, or ask how your visit was.

## Touchpoints

touchpoint-find = You find a doctor
    .what = You look through our list of doctors.
    .notice = We keep the wishes you save here, such as a language. You choose if they change the list you see.
touchpoint-book = You book an appointment
    .what = You pick a doctor, a day and a time.
    .notice = We use your name, contact details, insurance and appointment to plan your visit. Terminio runs our calendar.
touchpoint-visit = You visit us
    .what = You come to the clinic and a doctor treats you.
    .notice = We write down what you tell us, what we find and what we do. The law says we must keep this for 10 years.
touchpoint-results = You get lab results
    .what = Our lab tests your sample. You can read the results online.
    .notice = Labora tests your sample and sends us the results. Besides you, only those can read them who treat you or work on a request of yours.
touchpoint-bills = You get a bill
    .what = You or your insurer pay for what we did.
    .notice = Klarwert writes the bill for us and gets what has to be on it. We must keep bills for 8 years from the end of their year.
touchpoint-reminders = We remind you
    .what = You get a message before an appointment or a check-up.
    .notice = We remind you of each appointment you booked. Reminders of check-ups come only if you choose them.
touchpoint-news = You read our health letter
    .what = You get tips on sleep, food, sport and more by email.
    .notice = We use your email address for the letter only if you choose it. We do not watch what you open.
touchpoint-feedback = You tell us how it was
    .what = You answer three short questions after a visit.
    .notice = We ask only if you choose it. What you answer is never part of your patient record.
touchpoint-ask = You ask us something
    .what = You write to us or call us.
    .notice = We keep what you ask and what we answer for 2 years.

## Categories: you tell us

category-contact = How to reach you
    .also = address | name | phone | telephone | email | date of birth | personal details
    .what = Your name, date of birth, email, phone number and address.
    .why = We use these to know who you are, to reach you and to write bills.
    .example = For example, your phone number, so that we can tell you when a doctor is ill.
    .method = You tell us when you make an account or come to the clinic.
    .stored = Our patient system in Leipzig, Germany.
    .field-name = Name
    .field-born = Date of birth
    .field-email = Email
    .field-phone = Phone number
    .field-address = Address
category-wishes = What you wish for in a doctor
    .also = likes | language | preferences
    .what = The language, the times and the doctor you like best, only if you add them.
    .why = We keep these in your account and, only when you turn it on, list doctors that fit first.
    .example = For example, a doctor who speaks Polish, in the evening.
    .method = You add them in our list of doctors.
    .stored = Our patient system in Leipzig, Germany.
    .field-language = Language
    .field-times = Best time
    .value-times-morning = In the morning
    .value-times-afternoon = In the afternoon
    .value-times-evening = In the evening
    .value-times-any = Any time
    .field-doctor = Doctor
category-insurance = Your insurance
    .also = health insurance | card | insurer
    .what = Who insures you, and your number there.
    .why = We need this to send the bill to the right place.
    .example = For example, the number on your health card.
    .method = You tell us when you book, or we read your card.
    .stored = Our patient system in Leipzig, Germany.
    .field-insurer = Insurer
    .field-kind = Kind of insurance
    .value-kind-statutory = Statutory
    .value-kind-private = Private
    .value-kind-none = You pay yourself
    .field-number = Number
category-appointments = Your appointments
    .also = booking | calendar | visit
    .what = When you see which doctor, and if you came. This can show something about your health, so we keep it apart and locked.
    .why = We use this to keep a time for you and to remind you of it.
    .example = For example, Dr. Sommer on 4 March at 9:30.
    .method = You book online, by phone or at our desk.
    .stored = Our calendar, run by Terminio in Berlin, Germany.
    .field-doctor = Doctor
    .field-at = Time
    .field-state = Status
    .value-state-booked = Booked
    .value-state-came = You came
    .value-state-cancelled = Cancelled
    .value-state-missed = Missed
category-health-answers = What you tell us about your health
    .also = health | allergies | medicine | illness | form
    .what = Your answers on illness, medicine and allergies.
    .why = Your doctor needs this to treat you safely.
    .example = For example, that you cannot take penicillin.
    .method = You fill in a form, or tell your doctor.
    .stored = Our patient records in Leipzig, Germany. They are kept apart and locked.
    .must-keep = The law on patient records says we must keep this for 10 years after the treatment ends.
    .field-question = Question
    .field-answer = Answer
category-bills = Your bills
    .also = invoice | payment | money | costs
    .what = What we did, what it costs and who pays.
    .why = We use this to get paid and to do our tax records.
    .example = For example, 84 euros for an eye test on 4 March.
    .method = Klarwert writes the bill from what your doctor noted.
    .stored = Our books in Leipzig, Germany.
    .must-keep = Tax law says we must keep bills for 8 years from the end of their year. We use them for 3 years. After that we lock them away and use them only for tax.
    .field-treatment = For
    .field-amount = Amount
    .field-payer = Paid by
    .value-payer-you = You
    .value-payer-insurer = Your insurer
    .value-payer-both = You and your insurer
    .field-state = Status
    .value-state-open = Not yet paid
    .value-state-paid = Paid
    .field-bill_number = Bill number
category-messages = Your messages to us
    .also = questions | calls | complaints | support
    .what = What you write to us, what we answer, and our notes from calls.
    .why = We use this to answer you and to know what we agreed.
    .example = For example, that you asked if you may eat before a test.
    .method = You write or call, and our team takes notes.
    .stored = Our patient system in Leipzig, Germany.
    .field-subject = Subject
    .field-text = Message
    .field-note = Our note
    .field-answered = Answered
category-feedback = How you found your visit
    .also = opinion | survey | rating | stars | review
    .what = Your stars and your words on a visit.
    .why = We use this to do better.
    .example = For example, that you had to wait too long.
    .method = You answer three questions, only if you chose to be asked.
    .stored = A list of its own in Leipzig, Germany. Doctors read it without your name.
    .field-about = About
    .field-stars = Stars
    .unit-stars = of 5
    .field-words = In your words

## Categories: we see it

category-treatment = Your treatment
    .also = patient record | diagnosis | therapy | health | medical record
    .what = What your doctor finds, does and advises.
    .why = Your doctor needs this to treat you well, now and later.
    .example = For example, a sprained ankle and a bandage.
    .method = Your doctor writes it down at each visit.
    .stored = Our patient records in Leipzig, Germany. They are kept apart and locked.
    .must-keep = The law on patient records says we must keep this for 10 years after the treatment ends.
    .field-found = What we found
    .field-done = What we did
    .field-doctor = Doctor
category-sign-ins = When you sign in
    .also = log in | device | security | IP address
    .what = The day, the time, the kind of device and the town.
    .why = We use this to see if a stranger tries to get into your account.
    .example = For example, a phone in Leipzig at 18:05.
    .method = Our pages note it when you sign in.
    .stored = Our security records in Leipzig, Germany.
    .field-device = Device
    .value-device-phone = Phone
    .value-device-tablet = Tablet
    .value-device-computer = Computer
    .field-place = Town

## Categories: others tell us

category-lab-results = Your lab results
    .also = blood test | sample | laboratory | values | health
    .what = What the lab found in your sample.
    .why = Your doctor needs this to treat you. You can read it online.
    .example = For example, how much iron is in your blood.
    .method = The lab Labora tests your sample and sends us what it found.
    .stored = Our patient records in Leipzig, Germany. They are kept apart and locked.
    .must-keep = The law on patient records says we must keep this for 10 years after the treatment ends.
    .field-value = Value
    .field-result = Result
    .field-range = Compared with most people
    .value-range-within = As usual
    .value-range-below = Lower
    .value-range-above = Higher
category-letters = Letters from other doctors
    .also = doctor’s letter | referral | hospital | health
    .what = What another doctor writes to us about you.
    .why = Your doctor needs this to know what was found before.
    .example = For example, a letter from your family doctor.
    .method = The other doctor sends it when you agree, or you bring it.
    .stored = Our patient records in Leipzig, Germany. They are kept apart and locked.
    .must-keep = The law on patient records says we must keep this for 10 years after the treatment ends.
    .field-from = From
    .field-about = About

## Purposes that always run

purpose-account = Running your account
    .also = log in | sign in | profile
    .what = We keep your account open and hold what you save in it.
    .means = You can sign in, see your appointments and change your details.
    .on = You have an account, and we email you about it.
    .off = This always stays on, because your account needs it. You can close your account at any time, and still come to us.
    .example = For example, we email you when you change your address.
    .risk = A stranger who gets into your account can see when you come to us, and your results.
purpose-appointments = Planning your appointments
    .also = booking | calendar | reminder
    .what = We keep a time for you, and remind you of it.
    .means = A doctor has time for you when you come.
    .on = You get an email or a text message before each appointment.
    .off = This always stays on, because we cannot see you without it. You can book by phone, too.
    .example = For example, we remind you on the day before.
    .risk = Someone who sees your phone can read that you have an appointment. The message does not say with whom.
    .sensitive-ground = An appointment is part of your care. The law lets us use it for that, and all who do are bound to secrecy.
purpose-treatment = Treating you
    .also = doctor | care | health | diagnosis | lab
    .what = Your doctor reads and writes your patient record, and asks the lab if need be.
    .means = Everyone who treats you knows what matters.
    .on = You are treated, and get your results.
    .off = This always stays on, because no doctor can treat you without it. You can choose another doctor at any time.
    .example = For example, your doctor sees that you cannot take penicillin.
    .risk = A record can be wrong, and lead to a wrong step. You can read yours, and ask us to correct it.
    .sensitive-ground = Care is not possible without it. The law lets doctors use it, and binds them to secrecy.
purpose-billing = Sending bills
    .also = invoice | insurer | payment | costs
    .what = We write the bill and send it to you or your insurer.
    .means = You or your insurer pay what we agreed.
    .on = You get a bill by post, or your insurer does.
    .off = This always stays on, because it is part of what we agreed with you.
    .example = For example, your insurer gets a code for an eye test.
    .risk = A bill shows what you were treated for. Klarwert and your insurer get only what has to be on it.
    .sensitive-ground = A bill has to say what it is for. The law lets us use that to pay for care, and all who do are bound to secrecy.
purpose-answers = Answering your questions
    .also = support | help | call back
    .what = We read what you ask, look at your appointments and answer.
    .means = You get an answer from someone who knows your case.
    .on = We answer by email or phone.
    .off = This always stays on, because we need it to answer you. It starts only when you ask.
    .example = For example, we call you back about your results.
    .risk = A message can hold more than we need. You can ask us to delete it.
    .sensitive-ground = What you ask is often about your care. The law lets us use it to answer, and all who do are bound to secrecy.
purpose-patient-records = Keeping patient records
    .also = ten years | law | patient record
    .what = We keep your patient record for as long as the law says.
    .means = Your record stays with us for 10 years after a treatment, even if you close your account.
    .on = You or a new doctor can still ask what was done.
    .off = This always stays on, because the law says so. After 10 years we delete the record.
    .example = For example, the law is section 630f of the German Civil Code.
    .risk = Old records tell much about you. After 3 years only your doctor and our head of records can open them.
    .sensitive-ground = The law on patient records wants doctors to keep them, and binds them to secrecy.
purpose-tax-records = Tax records
    .also = invoices | bills | law
    .what = We keep bills so that the tax office can check our books.
    .means = Your bills stay with us for 8 years from the end of their year, even if you close your account.
    .on = You notice nothing of this. After 3 years your bills are locked away.
    .off = This always stays on, because tax law says so. When the time is over we delete the bills.
    .example = For example, the law is section 147 of the German Fiscal Code.
    .risk = Old bills tell what you were treated for. For tax, only our two bookkeepers open them.
    .sensitive-ground = Tax law wants the whole bill, and a bill says what it is for. That the state can check taxes is in the interest of all.

## Purposes that run until you object

purpose-account-safety = Guarding your account
    .also = security | log in | stranger | hacked
    .what = We look for signs that a stranger tries to sign in as you.
    .means = A sign-in that looks odd needs a second code.
    .on = You sign in as usual. When something is odd, we ask you for one more code.
    .off = We stop looking for odd sign-ins to your account. All else stays as it is.
    .example = For example, ten wrong codes from another town.
    .risk = We can take you for a stranger. Then you need one more code.

## Purposes from Personal on

purpose-fitting-doctors = Doctors that suit you
    .also = personalization | suggestions | list of doctors | wishes
    .what = We put doctors that fit your wishes first.
    .means = Your wishes decide how our list of doctors starts.
    .on = The list starts with doctors that fit, and says why.
    .off = The list runs from A to Z. You can book each doctor as before.
    .example = For example, you wish for Polish, so Dr. Nowak comes first.
    .risk = A good doctor can stand lower in the list. You can always see all of them.
    .parameter-language = The language you wish for
    .counts-language = Doctors who speak it come first.
    .parameter-times = The times that suit you
    .counts-times = Doctors with a free time then come next.
    .parameter-doctor = The doctor you named
    .counts-doctor = If you named one, that doctor leads the list of those who fit as well.
purpose-health-letter = Our health letter
    .also = newsletter | unsubscribe | stop emails | mailing list | marketing | tips
    .what = We email you tips on health from our doctors.
    .means = You get the same letter as everyone who chose it.
    .on = You get our letter by email, no more often than you choose.
    .off = The letter stops. We still write to you about your appointments and your results.
    .example = For example, five tips for better sleep.
    .risk = Too many emails are a burden. You choose how many we send and at what times.
purpose-check-ups = Reminders of check-ups
    .also = prevention | screening | recall | vaccination
    .what = We work out from your age and your last appointment when a check-up is due.
    .means = You do not have to think of it yourself.
    .on = You get an email or a text message when a check-up is due.
    .off = We do not remind you of check-ups. You can book one at any time.
    .example = For example, a skin check two years after the last one.
    .risk = Someone who sees your phone can read that a check-up is due. The message does not say which.
    .sensitive-reason = When a check-up is due hangs on your last appointments, and these are about your health.
purpose-feedback = Asking how your visit was
    .also = survey | rating | review | opinion | stars
    .what = We send you three short questions after a visit.
    .means = What you say helps us to do better.
    .on = You get one email after each visit.
    .off = We do not ask you. Your care is the same, whatever you choose and whatever you say.
    .example = For example, “How long did you wait?”
    .risk = You can say more about your health than you meant to. Doctors read it without your name.
    .sensitive-reason = To ask after a visit we have to know that you came, and that is about your health.

## Purposes outside the levels

purpose-research = Sharing for research
    .also = study | science | share my data | third party | donate data
    .what = We pass your treatment and your lab results to the Aurelia Institute, without your name.
    .means = Researchers learn which treatments help.
    .on = Aurelia gets your results under a random number. You notice nothing of this.
    .off = Nothing goes to Aurelia. Your care is the same.
    .example = For example, a study on how well two kinds of bandage heal.
    .risk = Someone with other facts about you could find out that it is you. Aurelia has to promise us not to try.
    .sensitive-reason = Research on what helps needs to know what you had and what was done. We ask for nothing else.

## Who gets something

recipient-terminio = Terminio
    .does = Runs our calendar.
recipient-labora = Labora
    .does = Tests your samples in its lab.
recipient-klarwert = Klarwert
    .does = Writes bills for us.
recipient-insurers = Your insurer
    .does = Pays for your care.
recipient-brieflicht = Brieflicht
    .does = Sends our emails and text messages.
recipient-aurelia = Aurelia Institute
    .does = Studies which treatments help, only if you choose it.

## Topics

topic-pregnancy = Pregnancy and birth
    .also = baby | children | miscarriage
topic-cancer = Cancer
    .also = tumour | tumor
topic-addiction = Addiction
    .also = alcohol | smoking | drugs
topic-weight = Weight
    .also = diet | obesity | eating
topic-sport = Sport
    .also = fitness | training | running

## About us and your rights

about-controller = Klinik Ahornhain gGmbH in Leipzig decides how we use what we know about you, and answers for it.
about-rights = You can see, correct and delete the information we hold about you, and take a copy with you. You can take back a yes, object to a use, or ask us to only store your data. You can ask a person to look again at what a computer decided.
about-complaints = If something is wrong, please tell us or our privacy officer. You can also complain to the data protection authority of Saxony at any time.
about-transfers = Your information stays in the European Economic Area.
about-retention = Each kind of information has its own time limit. When the time is up, we delete it without being asked.
about-storage = We keep your information on our own computers in Leipzig, Germany. The partners we name keep what they need in their own country.
about-off = Your care, your waiting time and what you pay are the same at every level.

system-paper-files = Our paper files

## Questions people may answer about themselves. They are no part of the notice.

background-age = Your age
    .under-30 = Under 30
    .from-30-to-44 = 30 to 44
    .from-45-to-59 = 45 to 59
    .from-60-to-74 = 60 to 74
    .from-75 = 75 and over
background-support = Do you need support on a visit, such as a lift, sign language or somebody with you?
    .yes = Yes
    .no = No
background-home-language = The language you speak at home
    .german = German
    .another-language = Another language
background-insured = How you are insured
    .statutory = In the statutory scheme
    .private = Privately
    .neither = Not at all
