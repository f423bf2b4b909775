journey-title = رحلتك
journey-lede = ما تعرفه { $brand } عنك في كل خطوة، وما تفعله به.
journey-legend = كيف نعرف الشيء
origin-given = أنت تخبرنا
origin-observed = نحن نراه
origin-inferred = نحن نستنتجه
origin-received = آخرون يخبروننا
journey-collected-here = ما يُجمع هنا
journey-used-here = فيمَ يُستخدم هنا
journey-nothing-used = لا يُستخدم شيء هنا.
journey-on = يعمل
journey-off = متوقف
journey-always = دائمًا، لأنه ضروري
journey-table = المحتوى نفسه في جدول
journey-step = الخطوة
journey-open = المزيد عن هذه الخطوة
touchpoint-collect = ما نجمعه
touchpoint-why = لماذا
touchpoint-notice = ما نقوله لك هناك
details-means = ماذا يعني ذلك لك
details-how-long = إلى متى
details-who = من يراه
details-your-choice = خيارك
details-uses = ما يستخدمه
details-where = أين تلاحظه
details-basis = لماذا يجوز لنا ذلك
details-example = مثال
details-method = كيف يُجمع
details-stored = أين يُحفظ
details-risk = ما الذي قد يسوء
details-when-on = حين يعمل
details-when-off = حين يتوقف
details-used-for = فيمَ يُستخدم
details-collected-at = أين يُجمع
details-sensitive = هذه معلومات حساسة، ويحميها القانون حماية خاصة.
details-nobody-else = لا أحد سوانا.
details-change-level = غيّر إلى أي حد تكون الخدمة شخصية
details-profiling = يستنتج ما قد يهمك. ويمكنك أن تطلب من شخص مراجعته.
details-sharing = ينقل بيانات إلى آخرين.
basis-consent = فقط إذا وافقت. ويمكنك سحب موافقتك في أي وقت.
basis-contract = هو ضروري لما طلبته منا، ولذلك لا يمكن إيقافه.
basis-legal-obligation = القانون يفرضه، ولذلك لا يمكن إيقافه.
basis-legitimate-interest = لدينا سبب مشروع. ويمكنك الاعتراض في أي وقت.
keep-collected = { $period } من وقت جمعه
keep-last-activity = { $period } بعد آخر استخدام لك
keep-account-closed = { $period } بعد إغلاق حسابك
period-years = { $count ->
    [zero] أقل من سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
period-months = { $count ->
    [zero] أقل من شهر
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
period-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
purpose-from-level = يعمل ابتداءً من المستوى «{ $level }».
purpose-state-on = هذا يعمل لك الآن.
purpose-state-off = هذا متوقف لك الآن.
purpose-state-needed = هذا يعمل دائمًا لأنه ضروري.
purpose-sign-in = سجّل الدخول لترى حالته لك وتغيّرها.
data-title = ما نحتفظ به
data-lede = كل نوع من المعلومات، ومن أين يأتي، وإلى متى نحتفظ به.
data-kind = النوع
data-origin = كيف نعرفه
recipient-in = ({ $country })
safeguard-within-eea = تبقى داخل المنطقة الاقتصادية الأوروبية
safeguard-adequacy = إلى بلد أقرّت المفوضية الأوروبية بأن حمايته للبيانات كافية
safeguard-standard-clauses = محمية بالعقد النموذجي للمفوضية الأوروبية
