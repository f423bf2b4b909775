choices-title = إلى أي حد تريد أن نخصّص خدمتنا لك؟
choices-hint = يمكنك تغيير خيارك في أي وقت، ويسري التغيير فورًا.
choices-hint-waits = يمكنك تغيير خيارك في أي وقت. وما توقفه يتوقف فورًا.
choices-save = حفظ الخيار
choices-effect = إذا اخترت «{ $level }»
choices-always = مفعّل في كل المستويات لأنه لازم: { $purposes }.
choices-minor = بسبب سنّك، هذا متوقف مهما اخترت: { $purposes }.
choices-missing = اختر إلى أي حد نخصّص خدمتنا لك
choices-unknown = اختر أحد المستويات في هذه الصفحة
choices-form-broken = لم يكن هذا النموذج كاملًا. اختر من جديد
told-systems = الأنظمة التي أُبلغت: { $systems }
told-not-yet = الأنظمة التي لم تُبلَّغ بعد: { $systems }
told-since = { $system } (ينتظر منذ { $when })
choices-unchanged = لم تغيّر شيئًا.
choices-changed-elsewhere = تغيّر خيارك في مكان آخر في هذه الأثناء. يظهر أدناه ما هو سارٍ الآن. اختر من جديد إن أردت غيره
choices-newer-notice = تغيّر استخدامنا للبيانات منذ فتحت هذه الصفحة. اقرأ الجديد ثم اختر مرة أخرى
choices-nothing-to-undo = لم يعد بالإمكان التراجع عن ذلك الخيار
preview-title = هل تريد الانتقال إلى «{ $level }»؟
preview-lede = لم يُحفظ شيء بعد. إذا وافقت فسيبدأ ما يلي:
preview-lede-waits = لم يُحفظ شيء بعد. إذا وافقت فسيُفعّل ما يلي، لكنه لن يبدأ بعد:
preview-lede-nothing = لم يُحفظ شيء بعد.
asked-legend = هل تسمح لنا بهذه الاستخدامات أيضًا؟
asked-hint = نسألك عن كل استخدام على حدة، ولم نحدّد شيئًا نيابة عنك. موافقتك لا تشمل إلا ما تحدّده. وما تتركه يبقى متوقفًا، ويمكنك تفعيله لاحقًا.
asked-who = من يحصل عليها:
asked-nobody = لا يحصل عليها أحد سوانا.
preview-yes = نعم، الانتقال إلى «{ $level }»
preview-no = إبقاء كل شيء كما هو
preview-needs = البيانات المستخدمة:
saved-heading = تم الحفظ
saved-text = المستوى الآن «{ $level }».
saved-started = ما بدأ:
saved-stopped = ما توقف:
saved-stays-off = ما يبقى متوقفًا:
saved-later = ما فُعّل ولم يبدأ بعد:
uses-started = ما بدأ: { $uses }
uses-stopped = ما توقف: { $uses }
uses-stay-off = ما يبقى متوقفًا: { $uses }
uses-later = ما فُعّل ولم يبدأ بعد: { $uses }
saved-undo = التراجع عن الخيار
saved-redo = التراجع عن هذه الخطوة
saved-receipt = عرض الإيصال
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
announce-waits = { $count ->
    [zero] لا ينتظر أي استخدام.
    [one] سيُفعّل استخدام واحد، لكنه ينتظر.
    [two] سيُفعّل استخدامان، لكنهما ينتظران.
    [few] ستُفعّل { $countText } استخدامات، لكنها تنتظر.
    [many] سيُفعّل { $countText } استخدامًا، لكنها تنتظر.
   *[other] سيُفعّل { $countText } استخدام، لكنها تنتظر.
}
undo-offer = يمكنك التراجع عن أحدث خيار لك حتى { $when }: { $choice }
undo-offer-undone = في خطوتك الأخيرة تراجعت عن التي قبلها. ويمكنك التراجع عنها هي أيضًا حتى { $when }.
