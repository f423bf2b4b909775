ranking-title = Wie ausgewählt wird, was du siehst
ranking-lede = Ein Computer stellt hier manches für dich nach vorn. Danach richtet er sich.
ranking-none = Hier wird nichts für dich ausgewählt. Alle sehen dasselbe.
ranking-control = Was du tun kannst
ranking-off = Mit „{ $level }“ wird hier nichts danach ausgewählt, was wir über dich wissen. Alle sehen dann dasselbe.
