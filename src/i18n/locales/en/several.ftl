several-title = Write to several people
# $countText (String) - how many requests
several-lede = For requests with one cause. Every person gets a text of their own, in their request. At most { $countText } at the same time.
several-none = Nothing is chosen yet. In the list of requests, show one kind, and choose some that you have opened.
several-more = Choose more in the list
several-picked = Requests
several-picked-hint = Take away the tick from those that shall get nothing.
several-template = Template
several-words = Words for everybody
several-words-hint = Everybody reads the same words, below the template if you choose one. Write nothing about one person.
several-check = See what each person gets
several-check-title = Look over the text to several
# $count (Number) - requests
# $countText (String) - the same, written
several-check-lede = { $count ->
    [one] { $countText } request gets this as its last answer, and is closed by it.
   *[other] { $countText } requests get this as their last answer, and are closed by it.
}
several-changed = This request has changed since you chose it. It gets nothing.
# $language (String) - a language
several-not-in = The template is not there in { $language }. This request gets nothing.
# $names (String) - numbers of requests
several-left-unread = Left out, because you have not opened them, or not read the latest message: { $names }
# $names (String) - numbers of requests
several-left-waits = Left out, because something in them waits for the yes of a colleague: { $names }
# $names (String) - numbers of requests
several-left-not-now = Left out, because they are closed: { $names }
# $count (Number) - requests
# $countText (String) - the same, written
several-go = { $count ->
    [one] Send { $countText } answer
   *[other] Send { $countText } answers
}
second-kind-several = One answer to several requests
# $count (Number) - requests
# $countText (String) - the same, written
several-together = { $count ->
    [one] { $countText } request
   *[other] { $countText } requests
}
several-unread = Not opened by you yet
several-unread-text = You can say yes to requests that you have opened. Each person reads that you looked, and why.
# $count (Number) - requests
# $countText (String) - the same, written
several-open = { $count ->
    [one] Open { $countText } request
   *[other] Open { $countText } requests
}
# $count (Number) - requests
# $countText (String) - the same, written
several-yes = { $count ->
    [one] Yes, send { $countText } answer
   *[other] Yes, send { $countText } answers
}
several-outdated = Requests that have changed since the question. Nobody can say yes to them any more:
# $count (Number) - requests
# $countText (String) - the same, written
several-asked = { $count ->
    [one] { $countText } answer waits for the yes of a colleague.
   *[other] { $countText } answers wait for the yes of a colleague.
}
# $count (Number) - requests
# $countText (String) - the same, written
several-sent = { $count ->
    [one] { $countText } answer was sent.
   *[other] { $countText } answers were sent.
}
# $count (Number) - requests
# $countText (String) - the same, written
several-refused = { $count ->
    [one] You said no to { $countText } answer. It was not sent.
   *[other] You said no to { $countText } answers. They were not sent.
}
# $count (Number) - requests
# $countText (String) - the same, written
several-taken-back = { $count ->
    [one] { $countText } answer waits no longer, and was not sent.
   *[other] { $countText } answers wait no longer, and were not sent.
}
# $names (String) - numbers of requests
several-unsent = Nothing was done in these, because they have changed or do not fit: { $names }
# $reference (String) - the number of a request
several-pick = Choose { $reference }
several-choose = Choose
several-pick-go = Write to those chosen
several-hint = Show one kind to write to several people.
several-hint-unread = Only requests that you have read can be chosen.
several-box-unread = Read it first
several-box-waits = Waits for a yes
several-box-not-now = Not possible now
several-error-none = Choose at least one request
# $countText (String) - how many
several-error-many = Choose at most { $countText } requests
several-error-kinds = Choose requests of one kind
several-error-words = Choose a template, or write the text
several-error-long = Write a shorter text
several-message-hint = The requests will still be open.
# $count (Number) - requests
# $countText (String) - the same, written
several-check-message = { $count ->
    [one] { $countText } request gets this as a message, and is still open.
   *[other] { $countText } requests get this as a message, and are still open.
}
# $count (Number) - requests
# $countText (String) - the same, written
several-check-question = { $count ->
    [one] { $countText } request gets this as a question, and waits for the customer.
   *[other] { $countText } requests get this as a question, and wait for the customers.
}
# $count (Number) - requests
# $countText (String) - the same, written
several-go-message = { $count ->
    [one] Send { $countText } message
   *[other] Send { $countText } messages
}
# $count (Number) - requests
# $countText (String) - the same, written
several-go-question = { $count ->
    [one] Send { $countText } question
   *[other] Send { $countText } questions
}
# $count (Number) - requests
# $countText (String) - the same, written
several-messages = { $count ->
    [one] { $countText } message was sent.
   *[other] { $countText } messages were sent.
}
# $count (Number) - requests
# $countText (String) - the same, written
several-questions = { $count ->
    [one] { $countText } question was sent.
   *[other] { $countText } questions were sent.
}
several-not-now = What you chose to send cannot be sent in this request now. It gets nothing.
several-not-for = The reason does not fit this request or its law. It gets nothing.
several-no-file = The file is no longer here. Choose the file again. The request gets nothing without it.
several-file-waits = The file for everybody
several-file-drop = Send it without the file
# $size (String) - megabytes
several-error-file = Choose a file of at most { $size } MB: every request holds its own
