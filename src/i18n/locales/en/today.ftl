# $month (String) - a month and its year
today-month = { $month } so far
today-month-declined = declined
# $count (Number) - how many looks
today-month-looks = { $count ->
    [one] look at hidden data, with its case
   *[other] looks at hidden data, each with a case
}
today-training = Training that ends soon
# $when (String) - a day
today-since = New in the log since { $when }
today-since-none = Nothing was written since then.
today-since-cut = Only the newest entries were counted. There are more.
health-title = How the portal runs
health-letters = Emails
# $count (Number) - how many emails
# $countText (String) - the same, as it is written
health-letters-said = { $count ->
    [0] All were sent.
    [one] One email could not be sent yet.
   *[other] { $countText } emails could not be sent yet.
}
health-systems-well = Every connected system takes what it is sent.
# $names (String) - systems, as a list
health-systems-failing = Systems that do not take what they are sent: { $names }
# $name (String) - the name of a key
# $when (String) - a date and time
health-key = { $name } ends on { $when }
health-keys-well = No key ends within two weeks.
health-backup = Backup
health-backup-never = None was made yet.
# $when (String) - a date and time
health-backup-at = The last one was made on { $when }.
# $when (String) - a date and time
health-backup-old = None was made since { $when }.
health-drill = Trying out a backup
health-drill-never = Nobody has tried yet whether a backup can be restored.
# $when (String) - a date and time
health-drill-at = On { $when } a backup could be restored.
# $when (String) - a date and time
health-drill-old = The last try was on { $when }. Another one is due.
# $when (String) - a date and time
health-drill-failed = On { $when } a backup could not be restored.
