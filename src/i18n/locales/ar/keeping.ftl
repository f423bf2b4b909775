holds-title = الطلبات المعلّقة
holds-lede = كل طلب مفتوح معلّق، أو أوقفنا مهلته لأننا سألنا صاحبه عن شيء. وفي الأعلى ما يجب النظر فيه أولًا.
holds-none = لا يوجد طلب مفتوح معلّق، ولا مهلة متوقفة.
holds-more = يوجد أكثر مما تتسع له هذه الصفحة، وهذه أقدمها.
holds-request = الطلب
holds-kind = سبب التعليق
holds-question = توقفت المهلة حتى يرد صاحب الطلب
holds-since = منذ
holds-by = من قام بذلك
holds-look = النظر من جديد
holds-person = هل يعلم صاحب الطلب؟
holds-told = نعم، ويعلم السبب
holds-untold-law = لا، القانون يمنع إبلاغه
hold-claim = مطالبة قانونية أو دعوى أمام القضاء
hold-authority = أمر من جهة رسمية أو تحقيق تجريه
hold-misuse = اشتباه في سوء استخدام
hold-others = انتظار شركة أخرى
hold-other = سبب آخر
hold-choose = اختر
hold-by-hint = بعد 90 يومًا على الأكثر. وإن تُرك فارغًا: 90 يومًا لمطالبة قانونية، و14 للاشتباه أو الانتظار، و30 لما سوى ذلك. وإن لم يجز أن يعلم صاحب الطلب: في موعد الرد على الأكثر.
hold-told = يقرأ صاحب الطلب السبب
hold-untold = القانون يمنع إبلاغ صاحب الطلب
hold-untold-hint = فقط لأمر من جهة رسمية يفرض السرية. وما تكتبه يبقى في الملف.
hold-officer = إذا منع القانون إبلاغ صاحب الطلب، فلا يعلّق الطلب إلا مسؤول حماية البيانات.
hold-words-file = للملف
hold-keep = النظر في التعليق من جديد
hold-keep-why = لماذا يبقى الطلب معلّقًا
hold-keep-hint = لا يقرأ السبب إلا الموظفون.
hold-keep-go = إبقاء التعليق
# $when (String) - a date
hold-effect-untold = لا يقرأ صاحب الطلب شيئًا عن التعليق ولا تصله رسالة: تعرض صفحته الطلب كأن العمل مستمر. يتوقف العمل إلى أن يستأنفه أحد. ويبقى موعد الرد كما هو: { $when }.
# $when (String) - يوم
hold-effect-untold-paused = لا يقرأ صاحب الطلب شيئًا عن التعليق ولا تصله رسالة: تعرض صفحته الطلب كأن العمل مستمر. يتوقف العمل إلى أن يستأنفه أحد. لا تُحتسب الأيام حاليًا، وتُحتسب من جديد عندما يرد صاحب الطلب أو ابتداءً من { $when }.
hold-error-kind = اختر سبب تعليق الطلب
hold-error-told = لا يمنع إبلاغ صاحب الطلب إلا أمر من جهة رسمية
hold-error-by = اختر يومًا بعد اليوم، خلال 90 يومًا على الأكثر. وإن لم يجز أن يعلم صاحب الطلب فاختر يومًا لا يتجاوز موعد الرد
# $kind (String) - the kind of a hold
# $when (String) - a date
story-hold = { $kind }. النظر من جديد: { $when }.
story-held-untold = عُلّق الطلب. ولا يجوز أن يعلم صاحبه
story-resumed-untold = استؤنف العمل. ولا يجوز أن يعلم صاحب الطلب بالتعليق
story-looked-again = أُعيد النظر في التعليق وبقي الطلب معلّقًا
retention-title = ما نحتفظ به، وإلى متى
retention-lede = بهذه القواعد تحذف البوابة البيانات. وإذا ألزمنا قانون بالاحتفاظ بشيء مدة أطول فهو مذكور معه.
retention-ran = جرى آخر فحص لكل شيء في { $when }.
retention-never = لم يُفحص كل شيء بعد.
retention-idle = مضى على ذلك أكثر من ساعة، مع أنه يجري كل عشر دقائق. يُرجى تفقد الخادم وسجله.
retention-kinds = أنواع البيانات
retention-rows = كل ما سواها
retention-what = ماذا
retention-kept = مدة الاحتفاظ
retention-next = الحذف التالي
retention-after = بعد { $when }
retention-by-person = يختلف من شخص إلى آخر
retention-past = ما فات موعده
retention-waiting = { $count ->
    [zero] لا شيء ينتظر الحذف
    [one] عنصر واحد ينتظر الحذف
    [two] عنصران ينتظران الحذف
    [few] { $countText } عناصر تنتظر الحذف
    [many] { $countText } عنصرًا ينتظر الحذف
   *[other] { $countText } عنصر ينتظر الحذف
}
retention-more = أكثر من { $count } تنتظر الحذف
retention-failed = { $count ->
    [zero] لم يتعذر حذف شيء في المرة الأخيرة.
    [one] تعذر حذف عنصر واحد في المرة الأخيرة.
    [two] تعذر حذف عنصرين في المرة الأخيرة.
    [few] تعذر حذف { $countText } عناصر في المرة الأخيرة.
    [many] تعذر حذف { $countText } عنصرًا في المرة الأخيرة.
   *[other] تعذر حذف { $countText } عنصر في المرة الأخيرة.
}
retention-hours = { $count ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $countText } ساعات
    [many] { $countText } ساعة
   *[other] { $countText } ساعة
}
retention-month = { $period }، ثم حتى نهاية الشهر
retention-own-end = حتى اللحظة المحددة لكل منها
retention-others = بقواعد أخرى
row-sessions = الجلسات بعد انتهائها
row-sign-ins = رموز تسجيل الدخول
row-tries = محاولات تسجيل الدخول
row-kept-forms = نماذج لم تُرسل
row-handoffs = روابط إلى البوابة تُستخدم مرة واحدة
row-answers = ردود على الأنظمة، إن سألت مرتين
row-unwanted = تخمينات رفضها أصحابها
row-gone-records = أرقام السجلات المحذوفة، حتى لا يعيدها أي نظام
row-closed-categories = أنواع من البيانات حذفها أصحابها، حتى لا يعيدها أي نظام
row-erased-people = أشخاص حُذفت بياناتهم، حتى لا يعيدها أي نظام
row-inquiries = أسئلة الأنظمة عن شخص، محسوبة حسب اليوم
row-refused-attempts = محاولات الأنظمة فعل شيء بعد الرفض
row-copies = نسخ لم يعد تنزيلها ممكنًا
row-unfinished-copies = نسخ لم تكتمل
row-email-changes = عناوين بريد إلكتروني جديدة لم تُؤكَّد
row-contacts = متى تواصلنا مع الناس
row-explanations = شروح لما عُرض على الناس
row-asks = ما سألنا الناس عنه، ومن رفض
row-voices = ما قاله الناس عن الصفحات
row-parked-letters = رسائل تعذر إرسالها
row-evidence-keys = مفاتيح إيصالات الخيارات وعمليات الحذف
row-requests = الطلبات بعد انتهائها
row-guests = أشخاص بلا حساب وبلا طلب
other-customers = تبقى الحسابات ما دامت مفتوحة.
other-evidence = تبقى إيصالات الخيارات، ولا يمكن لأحد قراءتها من دون مفتاحها.
other-log = يبقى السجل. وبعد حذف شخص لا تدل أرقام السجل على أحد.
other-changes = تبقى قائمة التغييرات لأنظمتنا. وبعد حذف شخص لا تدل أرقامها على أحد.
other-erasures = تبقى بصمة رقمية لكل ما حُذف أو رُفض أو أُنهي، حتى لا تعيده أي نسخة احتياطية.
other-ledger = تبقى البصمات الرقمية نفسها في ملف بجانب قاعدة البيانات.
other-mail = تُحذف رسائل البوابة التي لا خادم بريد لها بعد يوم.
