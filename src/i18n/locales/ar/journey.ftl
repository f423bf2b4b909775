journey-title = رحلتك
journey-lede = ما تعرفه شركة { $brand } عنك في كل خطوة، وما تفعله به.
origin-given = أنت تخبرنا
origin-observed = نحن نراه
origin-inferred = نحن نستنتجه
origin-received = آخرون يخبروننا
journey-collected-here = البيانات التي تُجمع هنا
journey-used-here = فيمَ تُستخدم البيانات هنا
journey-nothing-used = لا يُستخدم شيء هنا.
journey-table = عرض كجدول
journey-step = الخطوة
touchpoint-collect = البيانات التي نجمعها
touchpoint-why = لماذا
touchpoint-notice = ما نقوله لك هناك
details-means = ماذا يعني ذلك لك
details-how-long = مدة الاحتفاظ
details-who = من يرى البيانات
details-your-choice = خيارك
details-uses = البيانات المستخدمة
details-where = أين تلاحظ ذلك
details-basis = لماذا يجوز لنا ذلك
details-method = كيف تُجمع البيانات
details-stored = أين تُحفظ البيانات
details-risk = ما المخاطر المحتملة
details-when-on = عند التفعيل
details-when-off = عند الإيقاف
details-used-for = فيمَ تُستخدم البيانات
details-collected-at = أين تُجمع البيانات
details-sensitive = البيانات هنا حساسة، ويحميها القانون حماية خاصة.
details-nobody-else = لا أحد سوانا.
details-change-level = تغيير مدى تخصيص خدمتنا لك
details-profiling = يستنتج الحاسوب هنا أشياء عنك. ويمكنك أن تطلب أن يراجع شخص هذه الاستنتاجات.
details-sharing = ينقل هذا الاستخدام بياناتك إلى جهات أخرى.
basis-consent = فقط إذا وافقت. ويمكنك سحب موافقتك في أي وقت.
basis-contract = هذا الاستخدام ضروري لتنفيذ عقد معك، ولذلك لا يمكن إيقافه.
basis-legal-obligation = القانون يفرض هذا الاستخدام، ولذلك لا يمكن إيقافه.
basis-legitimate-interest = لدينا مصلحة مشروعة في ذلك. ويمكنك الاعتراض في أي وقت.
ground-employment = يسمح قانون العمل أو الضمان الاجتماعي بذلك دون أن نسألك.
ground-vital-interests = يسمح القانون بذلك دون أن نسألك، لحماية حياة شخص لا يستطيع أن يجيب.
ground-non-profit = يسمح القانون لهيئة غير ربحية بذلك مع أعضائها دون أن نسألك.
ground-made-public = يسمح القانون بذلك دون أن نسألك، لأنك جعلت هذه البيانات علنية بنفسك.
ground-legal-claims = يسمح القانون بذلك دون أن نسألك، متى كان لازمًا لمطالبة قانونية.
ground-public-interest = يسمح قانون بذلك دون أن نسألك، لمصلحة عامة مهمة.
ground-health-care = يسمح القانون بذلك دون أن نسألك، من أجل الرعاية الصحية أو الاجتماعية.
ground-public-health = يسمح قانون بذلك دون أن نسألك، لحماية الصحة العامة.
ground-research = يسمح قانون بذلك دون أن نسألك، من أجل الأرشيف أو البحث أو الإحصاء.
keep-collected = مدة الحفظ { $period } من وقت الجمع
keep-last-activity = مدة الحفظ { $period } بعد آخر نشاط لك
keep-account-closed = مدة الحفظ { $period } بعد حذف حسابك
must-keep = { $kept }. أما بعض هذه البيانات فمدة حفظه { $period }، لأن القانون يفرض ذلك.
must-keep-as-long = { $kept }. ويفرض القانون ذلك على بعض هذه البيانات.
kept-from-year-end = { $period } من نهاية السنة
period-years = { $count ->
    [zero] أقل من سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $countText } سنوات
    [many] { $countText } سنة
   *[other] { $countText } سنة
}
period-months = { $count ->
    [zero] أقل من شهر
    [one] شهر واحد
    [two] شهران
    [few] { $countText } أشهر
    [many] { $countText } شهرًا
   *[other] { $countText } شهر
}
period-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $countText } أيام
    [many] { $countText } يومًا
   *[other] { $countText } يوم
}
purpose-from-level = يبدأ هذا الاستخدام من المستوى «{ $level }».
purpose-asked-from-level = لا يفعّل أي مستوى هذا الاستخدام. عندما تنتقل إلى المستوى «{ $level }» أو أعلى منه نسألك عنه على حدة.
purpose-asked-from-highest = لا يفعّل أي مستوى هذا الاستخدام. عندما تختار المستوى «{ $level }» نسألك عنه على حدة.
purpose-alone = لا يفعّل أي مستوى هذا الاستخدام ولا يوقفه. والقرار لك وحدك.
purpose-sign-in = سجّل الدخول لترى حالة هذا الاستخدام لك وتغيّرها
data-title = ما نحتفظ به
data-lede = كل نوع من البيانات، ومن أين يأتي، وإلى متى نحتفظ به.
data-kind = النوع
data-origin = مصدر البيانات
recipient-in = { $name } ({ $country }): { $does }
recipients-hint = لا تحصل كل جهة على كل شيء. وتبيّن صفحة كل استخدام من يحصل على بياناتك من أجله.
safeguard-within-eea = تبقى البيانات داخل المنطقة الاقتصادية الأوروبية.
safeguard-adequacy = تُرسل البيانات إلى بلد أقرّت المفوضية الأوروبية بأن حمايته للبيانات كافية.
safeguard-standard-clauses = تُرسل البيانات إلى الخارج، وتحميها البنود التعاقدية القياسية للمفوضية الأوروبية.
