# Words that people use for each other when they look for something, one group a line. Shown to nobody: written anew in each language and not
# translated. Words with the same stem need no line.
search-same =
    delete | erase | remove | wipe | destroy | scrub | rid
    stop | halt | quit | prevent | end
    email | mail | mailing | inbox | mailbox
    ads | ad | advert | advertisement | advertising | commercial | promotion | promo
    track | follow | stalk | spy | watch | monitor | trace
    sell | sold | sale | selling
    share | pass | give | gave | forward | disclose
    company | firm | business | partner | recipient | anyone
    call | ring | phone | telephone | telemarketing
    SMS | text | texts
    data | information | details | info
    copy | download | export
    wrong | incorrect | mistake | outdated | false | inaccurate | misspelled
    change | edit | update | amend
    password | passcode | credentials
    complain | complaint | report
    person | human | agent | somebody | someone
    keep | retain | store | save | stored | kept
    suggest | recommend | suggestion | recommendation
    hacked | breach | stolen | compromised
    location | GPS | whereabouts
    letter | post | brochure | leaflet | catalogue | catalog | flyer
    personal | personalised | personalized | personalisation | personalization | tailored
    receive | received | arrive | arrived | came | come | comes | get | got
