choices-title = إلى أي حد تريد أن نخصّص خدمتنا لك؟
choices-hint = يمكنك تغيير ذلك في أي وقت، ويسري فورًا.
choices-save = احفظ خيارك
choices-effect = إذا اخترت «{ $level }»
choices-always = يستمر في كل المستويات ما هو لازم: { $purposes }.
choices-minor = لم تبلغ السن القانونية بعد. ومهما اخترت فلن نستنتج شيئًا عنك، ولن نشارك أي شيء يحتاج إلى استنتاجات.
choices-missing = اختر إلى أي حد نخصّص خدمتنا لك
choices-unknown = اختر أحد المستويات في هذه الصفحة
choices-form-broken = لم يكن هذا النموذج كاملًا. اختر من جديد
choices-unchanged = لم تغيّر شيئًا.
choices-changed-elsewhere = تغيّر خيارك في مكان آخر في هذه الأثناء. هكذا هو الآن؛ اختر من جديد إن أردت غيره
choices-newer-notice = تغيّر ما نقوم به منذ فتحت هذه الصفحة. اقرأه ثم اختر من جديد
choices-nothing-to-undo = لا شيء للتراجع عنه
preview-title = هل تريد الانتقال إلى «{ $level }»؟
preview-lede = لم يُحفظ شيء بعد. هذا ما سيبدأ:
preview-lede-nothing = لم يُحفظ شيء بعد.
asked-legend = هل تسمح لنا بهذا أيضًا؟
asked-hint = نسألك عن كل استخدام على حدة، ولم نحدّد شيئًا نيابة عنك. موافقتك لا تشمل إلا ما تحدّده. وما تتركه يبقى متوقفًا، ويمكنك تشغيله لاحقًا.
asked-who = من يحصل عليها:
asked-nobody = لا يحصل عليها أحد سوانا.
preview-yes = نعم، انتقل إلى «{ $level }»
preview-no = أبقِ كل شيء كما هو
preview-needs = البيانات المستخدمة:
saved-heading = تم الحفظ
saved-text = المستوى الآن «{ $level }». وتلتزم به أنظمتنا من هذه اللحظة.
saved-started = بدأ:
saved-stopped = توقف:
saved-later = يبدأ لاحقًا:
uses-started = بدأ: { $uses }
uses-stopped = توقف: { $uses }
uses-later = يبدأ لاحقًا: { $uses }
saved-undo = تراجع
saved-receipt = اعرض الإيصال
announce-effect =
    «{ $level }»: { $starts ->
        [zero] لا يبدأ أي استخدام
        [one] يبدأ استخدام واحد
        [two] يبدأ استخدامان
        [few] تبدأ { $startsText } استخدامات
        [many] يبدأ { $startsText } استخدامًا
       *[other] يبدأ { $startsText } استخدام
    }، { $stops ->
        [zero] ولا يتوقف أي استخدام
        [one] ويتوقف استخدام واحد
        [two] ويتوقف استخدامان
        [few] وتتوقف { $stopsText } استخدامات
        [many] ويتوقف { $stopsText } استخدامًا
       *[other] ويتوقف { $stopsText } استخدام
    }.
announce-asks = { $count ->
    [zero] لن نسألك عن استخدام آخر.
    [one] وسنسألك عن استخدام آخر على حدة.
    [two] وسنسألك عن استخدامين آخرين، كل منهما على حدة.
    [few] وسنسألك عن { $countText } استخدامات أخرى، كل منها على حدة.
    [many] وسنسألك عن { $countText } استخدامًا آخر، كل منها على حدة.
   *[other] وسنسألك عن { $countText } استخدام آخر، كل منها على حدة.
}
