publish-title = The privacy notice
publish-lede = What is published, and what the brand’s folder would change. A published privacy notice never changes: only another one can follow it.
publish-next = The next text
publish-before = Published
publish-same = The folder says what is published. There is nothing to publish.
publish-unsound = The folder has faults. Nothing can be published until they are corrected.
# $name (String) - a language
# $count (Number) - how many
# $countText (String) - the same in digits
publish-lacks = { $count ->
    [one] { $name }: { $countText } text is missing
   *[other] { $name }: { $countText } texts are missing
}
# $name (String) - a kind of information
# $count (Number) - how many
# $countText (String) - the same in digits
publish-held = { $count ->
    [one] The folder no longer has “{ $name }”, but { $countText } record of it is held. Keep it in the folder until that is deleted.
   *[other] The folder no longer has “{ $name }”, but { $countText } records of it are held. Keep it in the folder until they are deleted.
}
publish-uses = Uses that change
publish-added = New. Nobody has agreed to it yet.
publish-changed = Its text or its data changes.
publish-basis = Allowed for another reason than before: everybody who agreed is asked again.
publish-removed = The use ends.
publish-editorial = Says the same more clearly
publish-editorial-hint = Nothing changes for anybody. People are told once that the text is new.
publish-material = Changes what people agreed to
publish-material-hint = Off for everybody who agreed, until they choose again. They are told, and asked once.
publish-retire = Uses that end
publish-retire-hint = People agreed to these. Choose each one that is meant to end.
# $count (Number) - how many people
# $countText (String) - the same in digits
publish-agreed = { $count ->
    [one] { $countText } person agreed to it.
   *[other] { $countText } people agreed to it.
}
publish-structure = Changes in what is done
publish-words = Changes in words:
publish-where = Where
publish-what = Text
publish-was = removed:
publish-is = added:
publish-texts = What people read about the change
publish-text = What changes
publish-text-hint = One or two plain sentences.
publish-check-go = Check before it is published
publish-error-weights = Say of each use how much its change matters
publish-error-texts = Say what changes in every language, in at most 2,000 characters
publish-error-retire = Choose every use that is meant to end, or keep it in the folder
publish-error-held = Something is still held of a kind of information that the folder no longer has
publish-overtaken = Something has changed since you looked. Here is how it is now
publish-again = Off until people choose again
publish-clearer = Only said more clearly
publish-new-uses = New
publish-ending = Ends
publish-none = None
# $name (String) - a language
publish-reads = What people read ({ $name })
publish-final = Publishing cannot be undone. Everybody sees this privacy notice immediately, and it is kept for good.
# $version (Number) - which privacy notice
publish-go = Publish privacy notice { $version }
# $version (Number) - which privacy notice
publish-done = Privacy notice { $version } is published.
# $name (String) - a system
publish-dropped = { $name } is connected, but the new privacy notice does not name it. Once that privacy notice is published, { $name } is no longer told of anything: no choices and no deletions.
