arrived-title = Add a file that came by mail or letter
arrived-file = The file
# $size (String) - megabytes
arrived-hint = A mandate or a scan, for example: a PDF, a picture (PNG or JPEG) or plain text, up to { $size } MB. The file is deleted once the request is answered.
arrived-words = What it is
arrived-words-hint = Optional. The customer reads this, and that the file was added.
arrived-go = Add the file
arrived-error-none = Choose the file that came
story-file-came = We added a file that came from you
