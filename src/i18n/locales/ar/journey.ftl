journey-title = رحلتك
journey-lede = ما يُعرف عنك لدى { $brand } في كل خطوة، وما يُفعل به.
origin-given = أنت تخبرنا
origin-observed = نحن نراه
origin-inferred = نحن نستنتجه
origin-received = آخرون يخبروننا
journey-collected-here = ما يُجمع هنا
journey-used-here = فيمَ يُستخدم هنا
journey-nothing-used = لا يُستخدم شيء هنا.
journey-table = المحتوى نفسه في جدول
journey-step = الخطوة
touchpoint-collect = ما نجمعه
touchpoint-why = لماذا
touchpoint-notice = ما نقوله لك هناك
details-means = ماذا يعني ذلك لك
details-how-long = إلى متى
details-who = من يراه
details-your-choice = خيارك
details-uses = البيانات المستخدمة
details-where = أين تلاحظه
details-basis = لماذا يجوز لنا ذلك
details-method = كيف يُجمع
details-stored = أين يُحفظ
details-risk = ما المخاطر المحتملة
details-when-on = عند التشغيل
details-when-off = عند الإيقاف
details-used-for = فيمَ يُستخدم
details-collected-at = أين يُجمع
details-sensitive = هذه معلومات حساسة، ويحميها القانون حماية خاصة.
details-nobody-else = لا أحد سوانا.
details-change-level = غيّر إلى أي حد نخصّص خدمتنا لك
details-profiling = يستنتج الحاسوب هنا أشياء عنك. ويمكنك أن تطلب أن يراجعها شخص.
details-sharing = ينقل بيانات إلى آخرين.
basis-consent = فقط إذا وافقت. ويمكنك سحب موافقتك في أي وقت.
basis-contract = هذا ضروري لتنفيذ ما طلبته منا، ولذلك لا يمكن إيقافه.
basis-legal-obligation = القانون يفرضه، ولذلك لا يمكن إيقافه.
basis-legitimate-interest = لدينا سبب مشروع. ويمكنك الاعتراض في أي وقت.
ground-employment = يسمح قانون العمل أو الضمان الاجتماعي بذلك دون أن نسألك.
ground-vital-interests = يسمح القانون بذلك دون أن نسألك، لحماية حياة شخص لا يستطيع أن يجيب.
ground-non-profit = يسمح القانون لهيئة غير ربحية بذلك مع أعضائها دون أن نسألك.
ground-made-public = يسمح القانون بذلك دون أن نسألك، لأنك جعلت هذه المعلومات علنية بنفسك.
ground-legal-claims = يسمح القانون بذلك دون أن نسألك، متى كان لازمًا لمطالبة قانونية.
ground-public-interest = يسمح قانون بذلك دون أن نسألك، لمصلحة عامة مهمة.
ground-health-care = يسمح القانون بذلك دون أن نسألك، من أجل الرعاية الصحية أو الاجتماعية.
ground-public-health = يسمح قانون بذلك دون أن نسألك، لحماية الصحة العامة.
ground-research = يسمح قانون بذلك دون أن نسألك، لأغراض الأرشيف أو البحث أو الإحصاء.
keep-collected = مدة الحفظ { $period } من وقت الجمع
keep-last-activity = مدة الحفظ { $period } بعد آخر نشاط لك
keep-account-closed = مدة الحفظ { $period } بعد إغلاق حسابك
must-keep = { $kept }. أما بعض هذه البيانات فمدة حفظه { $period }، لأن القانون يفرض ذلك.
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
purpose-asked-from-level = لا يشغّله أي مستوى. عندما تنتقل إلى المستوى «{ $level }» أو أعلى منه نسألك عنه على حدة.
purpose-alone = لا يشغّله أي مستوى ولا يوقفه. أنت وحدك من يفعل ذلك.
purpose-sign-in = سجّل الدخول لترى حالته لك وتغيّرها.
data-title = ما نحتفظ به
data-lede = كل نوع من المعلومات، ومن أين يأتي، وإلى متى نحتفظ به.
data-kind = النوع
data-origin = كيف نعرفه
recipient-in = { $name } ({ $country }): { $does }
recipients-hint = تحصل هذه الجهات على معلومات من هذه الأنواع، كلٌّ منها لبعض الأغراض التي تُستخدم لها.
safeguard-within-eea = تبقى البيانات داخل المنطقة الاقتصادية الأوروبية.
safeguard-adequacy = تُرسل البيانات إلى بلد أقرّت المفوضية الأوروبية بأن حمايته للبيانات كافية.
safeguard-standard-clauses = تُرسل البيانات إلى الخارج، ويحميها العقد النموذجي للمفوضية الأوروبية.
