report-title = تقرير الشهر
report-of = تقرير الشهر: { $month }
report-running = هذا الشهر حتى الآن
report-so-far = حتى الآن: تتغير هذه الأرقام إلى أن ينتهي الشهر.
report-closed = أُغلق في { $when }. لم تعد هذه الأرقام تتغير.
report-came-in = وصلت
report-ended = انتهت
report-in-time = أُجيب عنها في الموعد
report-of-all = { $part } من { $all }
report-half = أُجيب عن نصفها خلال
report-nine-of-ten = أُجيب عن تسعة من كل عشرة خلال
report-longest = أطول انتظار
report-open = مفتوحة
report-overdue = متأخرة
report-nothing = لم يصل أي طلب، ولم يُجب عن أي طلب.
report-answered = { $count ->
    [zero] لم يُجب عن أي طلب
    [one] طلب واحد أُجيب عنه
    [two] طلبان أُجيب عنهما
    [few] { $countText } طلبات أُجيب عنها
    [many] { $countText } طلبًا أُجيب عنه
   *[other] { $countText } طلب أُجيب عنه
}
report-requests = الطلبات
report-by-kind = الطلبات حسب نوعها
report-by-kind-note = ما وصل منها
report-by-law = حسب القانون
report-by-law-came = ما وصل وكيف انتهى
report-by-law-time = كم استغرق
report-law = القانون
report-law-kind = { $law }: { $kind }
report-all = الكل
report-open-before = مفتوحة من قبل
report-col-came-in = وصلت
report-granted = لُبّيت
report-in-part = لُبّيت جزئيًا
report-declined = رُفضت
report-withdrawn = سُحبت
report-ended-with = انتهت مع الحساب
report-open-after = بقيت مفتوحة
report-late = أُجيب عنها متأخرًا
report-col-overdue = متأخرة
report-extended = مُدّدت
report-on-hold = معلّقة
report-confirmed = يلزم تأكيدها
report-col-half = النصف خلال
report-col-nine = تسعة من كل عشرة خلال
report-col-longest = الأطول
report-confirmed-hint = حين يطلب القانون تأكيدًا يصل في موعده: تكتبه البوابة لحظة وصول الطلب. ولقانون CCPA سطر لكل نوع من الطلبات، وللمملكة المتحدة سطر للأسئلة والشكاوى.
report-declined-why = ما رُفض ولماذا
report-declined-none = لم يُرفض شيء.
report-in-part-why = ما لُبّي جزئيًا، ولماذا لم يُلبَّ كله
report-holds = المعلَّقة بحسب نوع التعليق
report-looks = الاطلاع على البيانات المخفية
report-looks-none = لم يطّلع أحد.
report-looks-hint = الاطلاع على البيانات المخفية: { $all } مرة في المجموع، ولكل مرة سبب يستطيع صاحب البيانات قراءته. بعد انتهاء الطلب: { $after }.
report-somebody = شخص لم يعد يعمل هنا
report-gone-case = طلب لم يعد محفوظًا
report-counts = القرارات وما عُدّ غيرها
report-counts-none = لم يُعدّ شيء.
report-levels = العملاء حسب المستوى في نهاية الشهر
report-by-language = حسب اللغة
report-by-channel = حسب طريق الوصول
report-group = المجموعة
report-answered-col = أُجيب عنها
report-channel-account = بحساب
report-channel-guest = بعنوان بريد إلكتروني مؤكَّد
report-groups-hint = لا نذكر الأرقام دون العشرة، ولا ما يكشف عنها.
report-groups-later = تظهر اللغات والطرق بعد إغلاق الشهر.
report-other-months = أشهر أخرى
report-no-months = لم يُغلق أي شهر بعد.
