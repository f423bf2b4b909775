## Levels

level-off = Off
    .summary = Everyone sees the same pages and offers. We use only what we need to run your account, keep it safe and count visits.
level-basic = Basic
    .summary = We use what you buy from us to suggest things that go with it. We also email you our news.
level-full = Full
    .summary = We also use what you look at, your town and our guesses. Our pages and emails change to suit you. We ask you separately before we use allergies you told us, or share data with our ad partner Adwise.

## Touchpoints

touchpoint-browse = You look around
    .what = You visit our site or app.
    .notice = While you are signed in, we note the pages you open and your searches. You choose if this changes what you see.
touchpoint-account = You make an account
    .what = You give us your name and how to reach you.
    .notice = We use your name, email, phone number and address to run your account and send your orders.
touchpoint-buy = You buy
    .what = You choose, pay and check out.
    .notice = We use your order and payment details to sell to you and to spot fraud. We must keep invoices for 8 years.
touchpoint-delivery = You get your order
    .what = We send your parcel. You keep it or send it back.
    .notice = We give your name, address, email and phone number to Parcelo, who bring your parcel.
touchpoint-store = You visit a shop
    .what = You come to one of our shops.
    .notice = When you show your customer card, we note the shop, the day and what you buy. You can shop here without a card.
touchpoint-email = We write to you
    .what = You get news, ideas and offers by email.
    .notice = We write to this address about your account and your orders. News and offers come only if you choose them.
touchpoint-ads = You see our ads elsewhere
    .what = You see one of our ads on another site.
    .notice = When an ad brings you here, we note which one. We share data with our ad partner Adwise only if you choose that.
touchpoint-help = You get help
    .what = You write, call or chat with our team.
    .notice = We keep what you tell us for 2 years, to solve your problem and to know what we agreed.

## Categories: you tell us

category-contact = How to reach you
    .also = address | name | phone | telephone | email | personal details
    .what = Your name, email, phone number and address.
    .why = We use these to send your orders, answer your questions and, if you choose it, email you news.
    .example = For example, your street and house number, so that a parcel finds you.
    .method = You tell us when you make an account or place an order.
    .stored = Our customer database in Frankfurt, Germany.
    .field-name = Name
    .field-email = Email
    .field-phone = Phone number
    .field-address = Address
category-preferences = Your sizes and interests
    .also = size | likes | profile
    .what = Your clothes sizes and the themes you like, only if you add them.
    .why = We keep these in your account for you and, only when you turn it on, use them to pick things for you.
    .example = For example, shoe size 39 and balcony plants.
    .method = You add them in your account.
    .stored = Our customer database in Frankfurt, Germany.
    .field-interests = Interests
    .field-clothes_size = Clothes size
    .field-shoe_size = Shoe size
category-allergies = Your allergies
    .also = health | medical | intolerance
    .what = What your body reacts to, only if you tell us. This is about your health, so we keep it apart and locked.
    .why = We use this to warn you before you buy something that can harm you.
    .example = For example, nickel in buttons or wool in a jumper.
    .method = You add them in your account, or tell our staff in a shop.
    .stored = A separate, locked database in Frankfurt, Germany.
    .field-substance = Allergy to
    .field-found_in = Found in
    .field-told = You told us
    .value-told-account = In your account
    .value-told-shop = In a shop
category-orders = What you buy
    .also = purchases | order history | shopping | bought | returns
    .what = The things you buy, what you paid and when. It also shows what you sent back.
    .why = We keep this to send your order, handle returns and do our tax records, and to suggest things if you choose that.
    .example = For example, a raincoat for 89 euros on 4 March.
    .method = You place an order, or show your customer card at the till.
    .stored = Our order system in Frankfurt, Germany.
    .must-keep = Tax law says we must keep your invoices for 8 years. We use them for 3 years. After that we lock them away and use them only for tax.
    .field-items = Items
    .field-total = Total
    .field-state = Status
    .value-state-packing = Being packed
    .value-state-sent = On its way
    .value-state-delivered = Delivered
    .value-state-bought-in-shop = Bought in a shop
    .value-state-part-sent-back = Partly sent back
    .value-state-sent-back = Sent back
    .value-state-cancelled = Cancelled
    .field-sent_back = What went back
    .field-order_number = Order number
category-payment = How you pay
    .also = card | credit card | bank | money | invoice
    .what = The way you pay and the last four digits of your card. Only Paywell holds the full number.
    .why = We need this to take payments, pay money back and spot fraud.
    .example = For example, a card that ends in 4417, used on 4 March.
    .method = You choose how to pay when you check out.
    .stored = Our payment records in Frankfurt, Germany.
    .field-method = Payment method
    .value-method-card = Card
    .value-method-invoice = Invoice
    .value-method-direct-debit = Direct debit
    .value-method-gift-card = Gift card
    .value-method-cash = Cash
    .field-card_ending = Last four digits
    .field-state = Status
    .value-state-open = Not yet paid
    .value-state-paid = Paid
    .value-state-part-paid-back = Partly paid back
    .value-state-paid-back = Paid back
    .field-order_number = Order number
category-messages = Your messages to us
    .also = chats | calls | conversations | support | complaints | recordings
    .what = Your emails and chats, and our notes from your calls.
    .why = We use these to solve your problem and to know what we agreed.
    .example = For example, your email about a lamp that came broken.
    .method = You write or call, and our team takes notes.
    .stored = The help desk of Answerly in London, United Kingdom.
    .field-subject = Subject
    .field-channel = Contact by
    .value-channel-email = Email
    .value-channel-chat = Chat
    .value-channel-call = Phone call
    .field-text = Message or note
    .field-call_length = Call length
    .unit-call_length = min
    .field-solved = Solved

## Categories: we see it

category-browsing = What you look at
    .also = browsing | tracking | clicks | cookies | pages | visits | viewed
    .what = The pages and products you open while you are signed in.
    .why = We use this to count visits and, only when you turn it on, to pick things and ads for you.
    .example = For example, you looked at three garden chairs on Sunday.
    .method = Our site and app note the pages as you open them.
    .stored = Our web records in Frankfurt, Germany.
    .field-page = Page or product
    .field-page_type = Kind of page
    .value-page_type-product = Product
    .value-page_type-list = List of products
    .value-page_type-guide = Guide
    .value-page_type-home = Home page
    .field-where = Site or app
    .value-where-site = Our site
    .value-where-app = Our app
category-searches = What you search for
    .also = search history | search terms
    .what = The words you type into our search box while you are signed in.
    .why = We use this to mend searches that find nothing and, only when you turn it on, to pick things for you.
    .example = For example, you searched for “linen curtains”.
    .method = Our site and app note the words when you start a search.
    .stored = Our web records in Frankfurt, Germany.
    .field-words = Search words
    .field-results = Results
    .field-where = Site or app
    .value-where-site = Our site
    .value-where-app = Our app
category-basket = What you left in the basket
    .also = cart | shopping cart | bag
    .what = Things you put in your basket and have yet to buy.
    .why = We keep your basket for when you come back and, only when you turn it on, use it to pick things for you.
    .example = For example, two flower pots since last Friday.
    .method = Our site and app keep what you put in the basket.
    .stored = Our order system in Frankfurt, Germany.
    .field-product = Product
    .field-quantity = Quantity
    .field-price = Price each
category-device = Your device
    .also = phone | computer | tablet | IP address | browser | cookies
    .what = The type of phone or computer you use, its browser and its network address. We also note when you sign in.
    .why = We use this to keep your account safe, spot fraud and count visits.
    .example = For example, a sign-in from an Android phone at 18:05.
    .method = Your browser or our app tells us each time you connect.
    .stored = Our security records in Frankfurt, Germany.
    .field-device = Device
    .value-device-phone = Phone
    .value-device-tablet = Tablet
    .value-device-computer = Computer
    .field-system = Operating system
    .value-system-android = Android
    .value-system-ios = iOS
    .value-system-windows = Windows
    .value-system-macos = macOS
    .value-system-linux = Linux
    .field-browser = Browser
    .value-browser-chrome = Chrome
    .value-browser-safari = Safari
    .value-browser-firefox = Firefox
    .value-browser-edge = Edge
    .value-browser-app = Our app
    .field-address = Network address
    .field-sign_in = Signed in
category-store-visits = Your visits to our shops
    .also = stores | customer card | loyalty card | location
    .what = Which of our shops you went to, and on which day.
    .why = Only when you turn it on, we use this to show your shops first and to pick things for you.
    .example = For example, our shop in Leipzig on 12 June.
    .method = The till notes it when you show your customer card.
    .stored = Our shop records in Frankfurt, Germany.
    .field-shop = Shop
    .field-day = Day
category-mail-opens = Which emails you open
    .also = tracking pixel | email tracking | opened | clicks | newsletter
    .what = Which of our emails you open, and which links in them you follow.
    .why = We use this to send you emails on themes you like.
    .example = For example, you opened our email about roses.
    .method = A tiny picture and the links in our emails tell us, only while “Things picked for you” is on.
    .stored = The mail system of Letterbird in Zurich, Switzerland.
    .field-mail = Email
    .field-mail_type = Kind of email
    .value-mail_type-news = News
    .value-mail_type-picked = Picked for you
    .value-mail_type-similar = Like what you bought
    .field-links = Links followed

## Categories: we work it out

category-town = Where you are (town only)
    .also = location | GPS | city | place | where I live
    .what = The town you are in. We do not keep your exact location.
    .why = We use this to show shops near you.
    .example = For example, Potsdam.
    .method = We work it out from your connection, only while “Shops near you” is on.
    .stored = Our web records in Frankfurt, Germany.
    .field-town = Town
category-guesses = What we work out about you
    .also = profile | profiling | inferences | predictions | assumptions | AI
    .what = Guesses we make from what you buy and look at. You can see each guess and delete it.
    .why = We use guesses to choose what to show you first and, only when you turn it on, which ads you see.
    .example = For example, that you have a dog.
    .method = A computer compares what you bought and looked at with what others chose.
    .stored = Our suggestion system in Frankfurt, Germany.
    .field-guess = Our guess
    .field-strength = How sure
    .value-strength-sure = Sure
    .value-strength-likely = Likely
    .value-strength-weak = Not very sure

## Categories: others tell us

category-ad-referral = Which ad brought you here
    .also = ads | adverts | advertising | clicks | tracking
    .what = The ad you followed to us, and the site it was on.
    .why = We use this to count which ads work and, only when you turn it on, to choose which ads you see.
    .example = For example, a picture of a sofa on a news site.
    .method = Our ad partner Adwise adds the number of the ad to the link you followed.
    .stored = Our web records in Frankfurt, Germany.
    .field-ad = Ad
    .field-site = Seen on
    .field-ad_number = Ad number
category-parcel-status = Where your parcel is
    .also = delivery | shipping | tracking number | package
    .what = When your parcel left us, where it is and when you got it.
    .why = We use this to tell you when it comes and to find lost parcels.
    .example = For example, “handed over on 6 March at 14:10”.
    .method = Our carrier Parcelo tells us.
    .stored = Our order system in Frankfurt, Germany.
    .field-state = Status
    .value-state-left-us = Has left us
    .value-state-on-its-way = On its way
    .value-state-with-driver = With the driver
    .value-state-handed-over = Handed over
    .value-state-with-neighbour = With a neighbour
    .value-state-coming-back = On its way back
    .value-state-searched-for = Being looked for
    .field-place = Where it is
    .field-sent = Left us on
    .field-arrived = Handed over on
    .field-order_number = Order number

## Purposes that always run

purpose-account = Running your account
    .also = log in | sign in | profile | account emails
    .what = We keep your account open and safe, and hold what you save in it.
    .means = You can sign in, see your orders and change your details.
    .on = You have an account, and we email you about it.
    .off = This always stays on, because your account needs it. You can delete your account at any time.
    .example = For example, we email you when a new device signs in.
    .risk = A stranger who gets into your account can see your orders. We email you about each new device, so that you can act.
purpose-order-handling = Handling your orders
    .also = delivery | shipping | parcel | returns | refund | order emails
    .what = We take your order and payment, send your parcel and handle returns.
    .means = You get what you bought, and your money back when you return it.
    .on = You get emails about your order, your parcel and your refund.
    .off = This always stays on, because it is our part of the sale. Your prices are the same at every level.
    .example = For example, Parcelo gets your address to bring your parcel.
    .risk = A parcel can reach the wrong hands. Parcelo gets only what it needs to find you.
purpose-help = Answering your questions
    .also = support | customer service | help desk | chat | call back
    .what = We read your message, look at your order and answer.
    .means = You tell your story once, and the whole team knows it.
    .on = You get answers by email or phone.
    .off = This always stays on, because we need it to answer you. It starts only when you contact us.
    .example = For example, we call you back about a broken lamp.
    .risk = A message can hold more about you than we need. You can ask us to delete it.
purpose-tax-records = Tax records
    .also = invoices | bills | eight years | law
    .what = We keep invoices so that the tax office can check our books.
    .means = Your invoices stay with us for 8 years, even after you delete your account.
    .on = You shop as usual. After 3 years your invoices are locked away.
    .off = This always stays on, because tax law says so. After 8 years we delete the invoices.
    .example = For example, the invoice for your coat shows your name, the price and the tax.
    .risk = Old invoices tell what you once bought. For tax, only our accounts team opens them.

## Purposes that run until you object

purpose-fraud-prevention = Spotting fraud
    .also = security | scam | blocked order
    .what = We check orders and sign-ins for signs of fraud.
    .means = An order with clear signs waits until a person on our team has looked at it.
    .on = Your orders go out as usual. When we hold one, we email you.
    .off = We stop checking your orders and sign-ins for fraud. Your orders and prices stay the same.
    .example = For example, ten orders in one hour from a new account.
    .risk = We can hold an honest order by mistake. A person looks at each one, and you can tell us your view.
purpose-site-statistics = Counting visits
    .also = analytics | statistics | cookies | tracking
    .what = We count visits, searches and clicks on ads, in totals that do not name you.
    .means = Your visit adds one to a number.
    .on = You see the same pages as everyone.
    .off = We leave your visits out of our counts. Our site and app work as before.
    .example = For example, 4,000 people looked at garden chairs in June.
    .risk = A very small total can point to one person. We count no group of fewer than ten people.

## Purposes from Basic on

purpose-suggestions = Suggestions from what you bought
    .also = recommendations | related products | purchases
    .what = We suggest things that go with what you bought.
    .means = Your home page and your basket show things that fit your orders.
    .on = You see a row called “Goes with what you bought”.
    .off = You see our best sellers in its place. Your orders and prices do not change.
    .example = For example, you bought a garden table, so we show you chairs.
    .risk = A suggestion can give away a gift to someone who sees your screen. You can name topics that we leave out.
purpose-newsletter = News by email
    .also = newsletter | unsubscribe | stop emails | spam | junk mail | mailing list | advertising | marketing | offers
    .what = We email you news from Larkfield: new things, ideas and offers.
    .means = You get the same news as everyone who chose it.
    .on = You get our news by email, no more often than you choose.
    .off = The news emails stop. We still email you about your account and your orders.
    .example = For example, our garden ideas for spring.
    .risk = Too many emails are a burden. You choose how many we send and at what times.
purpose-similar-goods-mail = Emails about things like those you bought
    .also = unsubscribe | stop emails | spam | advertising | marketing | offers | product emails
    .what = We email you about our own products that are like the ones you bought.
    .means = Your orders decide which of these emails you get.
    .on = You get these emails, no more often than you choose.
    .off = These emails stop. We still email you about your account and your orders.
    .example = For example, you bought tulip bulbs, so we write when the new ones come in.
    .risk = An email can show others what you bought. It names only the kind of product, and you can name topics we leave out.

## Purposes from Full on

purpose-recommendations = Things picked for you
    .also = personalization | personalised | personalized | recommendations | profiling | profile | algorithm
    .what = We use what you do in our shops, site, app and emails, your interests and our guesses, to pick things for you.
    .means = Your home page, your search results and our emails show these things first.
    .on = You see a row called “Picked for you”, and our emails change to suit you.
    .off = Your home page shows our best sellers. We make no new guesses, and the old ones are gone within 30 days. Your orders and prices do not change.
    .example = For example, you looked at tents, so you see sleeping bags first.
    .risk = A guess can be wrong, or right and too private. You can see each guess, delete it, and name topics we leave out.
purpose-nearby-shops = Shops near you
    .also = location | store finder | where I am | GPS | opening hours
    .what = We use your town and your shop visits to show shops near you.
    .means = The shop finder starts with the shops that are close to you.
    .on = You see the opening hours and stock of shops near you.
    .off = The shop finder lists all shops from A to Z. You can still see hours and stock for each one.
    .example = For example, you are in Potsdam, so our shop there comes first.
    .risk = Someone who sees your screen can learn which town you are in. We keep only the town, and only for 7 days.
purpose-allergy-warnings = Allergy warnings
    .also = health | intolerance | wool | nickel
    .what = We check the products you open against the allergies you told us.
    .means = You see a warning before you buy something that you react to.
    .on = You see a warning beside each product that has one of these things in it.
    .off = The warnings stop. Each page still says what the product is made of.
    .example = For example, “This jumper has wool in it”.
    .risk = A maker can leave something off its list, and then we show no warning. Please check the label too.
    .sensitive-reason = Allergies are about your health. The warnings need them, and we use them for nothing else.
purpose-ad-sharing = Sharing with our ad partner
    .also = ads | adverts | advertisements | advertising | targeted ads | retargeting | tracking | cookies | sell my data | share my data | third party | following me | Facebook | Instagram | Google
    .what = We pass what you look at and our guesses to Adwise, so that our ads on other sites suit you.
    .means = Adwise can tell on other sites that it is you. It gets a random number in place of your name.
    .on = You see ads on other sites for things you looked at here.
    .off = We stop passing anything on to Adwise. You still see ads on other sites, but none are based on what you do here.
    .example = For example, you looked at a sofa here, and then see it on a news site.
    .risk = Adwise can learn a lot about you from many sites. Our contract says it must not join up what it gets from us with the rest.

## Who gets something

recipient-parcelo = Parcelo
    .does = Brings your parcels and takes your returns.
recipient-paywell = Paywell
    .does = Takes your payments and pays your money back.
recipient-letterbird = Letterbird
    .does = Sends our emails.
recipient-answerly = Answerly
    .does = Runs the help desk where our team reads and answers your messages.
recipient-sumly = Sumly
    .does = Counts visits to our site and app.
recipient-adwise = Adwise
    .does = Tells us which of our ads you followed. If you choose it, Adwise also picks which of our ads you see on other sites.

## Topics

topic-alcohol = Alcohol
    .also = wine | beer | spirits | drinks
topic-gambling = Gambling
    .also = betting | lottery | casino
topic-pregnancy = Pregnancy and birth
    .also = baby | children | miscarriage
topic-loss = Death and loss
    .also = grief | mourning | funeral | bereavement
topic-pets = Pets
    .also = dog | cat | animals
topic-sport = Sport
    .also = fitness | football | training

## About us and your rights

about-controller = Larkfield Handels GmbH in Berlin decides how we use what we know about you, and answers for it.
about-rights = You can see, correct and delete the information we hold about you, and take a copy with you. You can take back a yes, object to a use, or ask us to only store your data. You can ask a person to look again at what a computer decided.
about-complaints = If something is wrong, please tell us or our privacy officer. You can also complain to the data protection authority in Berlin at any time.
about-transfers = Most of your information stays in the European Economic Area. For the United Kingdom and Switzerland, the EU has found that the law protects you as well as at home. For the United States, the EU’s standard contract protects you.
about-retention = Each kind of information has its own time limit. When the time is up, we delete it without being asked.
about-storage = We keep your information on our own computers in Frankfurt, Germany. The partners we name keep what they need in their own country.
about-off = Your orders, prices, delivery and help are the same at every level.

system-call-recordings = The recordings of your calls

## An example of how the levels differ. It is no part of the notice.

example-person = Imagine somebody who looked at tents, bought a raincoat and paid by card. They also searched for “balcony herbs”. We guess that they have a dog.
example-fact-tents = They looked at tents
    .reason = They looked at tents
example-fact-raincoat = They bought a raincoat
    .reason = Goes with the raincoat they bought
example-fact-herbs = They searched for “balcony herbs”
    .reason = They searched for “balcony herbs”
example-fact-dog = Our guess that they have a dog
    .reason = We guess that they have a dog
example-fact-card = They paid by card
example-product-linen-shirt = Linen shirt
example-product-flower-pot = Clay flower pot
example-product-rubber-boots = Rubber boots
example-product-garden-chair = Garden chair
example-product-watering-can = Watering can
example-product-sleeping-bag = Sleeping bag
example-product-umbrella = Umbrella
example-product-dog-blanket = Blanket for dogs

## Questions people may answer about themselves. They are no part of the notice.

background-age = Your age
    .under-30 = Under 30
    .from-30-to-44 = 30 to 44
    .from-45-to-59 = 45 to 59
    .from-60-to-74 = 60 to 74
    .from-75 = 75 and over

background-gender = Your gender
    .woman = Woman
    .man = Man
    .another = Another

background-assistive = Do you use assistive technology, such as a screen reader?
    .yes = Yes
    .no = No

background-home-language = The language you speak at home
    .german = German
    .english = English
    .arabic = Arabic
    .turkish = Turkish
    .another-language = Another language

background-region = Where you live
    .city = A city
    .town = A town
    .village = A village
