arrived-title = Add a file that came by mail or letter
arrived-file = The file
# $size (String) - megabytes
arrived-hint = A mandate or a scan, for example: a PDF, a picture (PNG or JPEG) or plain text, up to { $size } MB. The file is deleted once the request is answered.
arrived-words = What it is
arrived-words-hint = Optional. The customer reads this, and that the file was added.
arrived-words-hint-post = Optional. Kept with the case. The customer does not read it.
arrived-go = Add the file
arrived-error-none = Choose the file that came
arrived-waits = The file below waits to be checked:
arrived-drop = Leave this file out
check-arrived = Check before the file is added
effect-arrived = The customer reads that the file was added, and can open it. After that we continue with the request.
effect-arrived-runs-on = The customer reads that the file was added, and can open it. From today the days count again, and the customer is told so.
effect-arrived-post = The file is kept with the case. After that we continue with the request.
effect-arrived-post-runs-on = The file is kept with the case. From today the days count again. Then you print this letter and post it.
story-file-came = We added a file that came from you
