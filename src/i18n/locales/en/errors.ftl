not-found-title = This page does not exist
not-found-text = If you typed the address, check it. You also see this if the page belongs to somebody else.
failure-title = Something went wrong on our side
failure-text = You did nothing wrong. What was saved before is still saved.
# $reference (String) - a short code
failure-reference = Quote this number if you write to us: { $reference }
expired-title = You have been signed out
expired-text = After a while without activity we sign you out, so that nobody else can read your data.
expired-kept = We will keep your form for an hour. Sign in, and it will be as you left it.
expired-lost = What you typed was not sent, and we have not kept it.
too-many-title = Too many tries
# $minutes (Number) - how long to wait
# $minutesText (String) - the same, as it is written
too-many-text = { $minutes ->
    [one] Wait one minute, then try again.
   *[other] Wait { $minutesText } minutes, then try again.
}
refused-title = This form did not come from our pages
refused-text = For your safety nothing was saved. Open the page again and repeat it there.
broken-title = We could not read this form
broken-text = Nothing was saved. Open the page again and fill it in once more.
too-large-title = You sent too much in one go
too-large-text = Nothing was saved. Send less text.
file-too-large-title = The file is too large
# $size (String) - how many megabytes
file-too-large-text = Nothing was saved. The file you chose may have up to { $size } MB. Go back and choose a smaller one.
# $size (String) - how many kilobytes
file-too-large-small = Nothing was saved. The file you chose may have up to { $size } KB. Go back and choose a smaller one.
errors-home = Go to the overview
shown-again = This page has changed since you saw it, perhaps in another tab. Nothing has been done yet. Please look at it again

unavailable-title = We cannot answer just now
unavailable-text = Nothing was changed. Please try again in a moment.
