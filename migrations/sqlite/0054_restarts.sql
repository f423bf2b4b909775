-- The list of changes goes on beyond a leap after each restore; the leaps are found without reading the whole list.
CREATE INDEX changes_restarted ON changes (seq) WHERE kind = 'feed.restarted';
