desk-name = مكتب الفريق
today-title = اليوم
today-nothing = لا شيء ينتظرك اليوم.
today-late = متأخرة
today-replied = وصل رد
today-to-post = رسائل للطباعة والإرسال
today-soon = موعدها حتى { $when }
today-new = جديدة
today-mine = لديك أيضًا
today-all = عرض الكل ({ $countText })
today-take = استلم الطلب التالي وافتحه
today-take-none = لا يوجد طلب ينتظر من يستلمه.
today-systems = أنظمة أخرى
today-systems-text = طلبات تنتظر هذه الأنظمة.
today-owing = { $count ->
    [zero] لا طلبات، منذ { $when }
    [one] طلب واحد، منذ { $when }
    [two] طلبان، أقدمهما منذ { $when }
    [few] { $countText } طلبات، أقدمها منذ { $when }
    [many] { $countText } طلبًا، أقدمها منذ { $when }
   *[other] { $countText } طلب، أقدمها منذ { $when }
}
today-holders = يتولاه: { $names }
today-holders-more = { $count ->
    [zero] لا أحد غيرهم
    [one] شخص آخر
    [two] شخصان آخران
    [few] { $countText } آخرون
    [many] { $countText } آخرون
   *[other] { $countText } آخرون
}
today-holders-none = لا أحد يتولى هذا النظام بعد.
today-holders-unreached = لن يصلهم بريد اليوم: هم غائبون أو لا يريدونه.
today-remind = تذكير
today-reminded = ذكّرهم { $name } اليوم في الساعة { $time }
today-duties = الرقابة
today-holds = طلبات معلّقة حان النظر فيها
today-duties-none = لا شيء ينتظر.
figure-waiting = قيد الانتظار: { $count }
figure-open = المفتوحة: { $count }
today-stuck = { $count ->
    [zero] لا توجد مهام عالقة.
    [one] فشلت مهمة واحدة.
    [two] فشلت مهمتان.
    [few] فشلت { $countText } مهام.
    [many] فشلت { $countText } مهمة.
   *[other] فشلت { $countText } مهمة.
}
today-tasks = مهامك
today-tasks-text = تنتظر طلبات ما في الأنظمة التي تتولاها. تُظهر القائمة ما يُعرف به كل شخص في نظامك، ويُسجَّل كل اطلاع.
today-tasks-locked = تُفتح المهام حالما تكمل تدريبك. يستغرق نحو خمس دقائق.
today-locked = الطلبات مغلقة أمامك حتى تكمل التدريب.
view-all = كل المفتوحة
view-ours = دورنا
view-replied = وصل رد
view-new = جديدة
view-mine = طلباتي
view-nobodys = يمكن تولّيها
view-late = متأخرة
view-theirs = دور صاحب الطلب
view-systems = الأنظمة
view-later = مخطط لها
view-on-hold = معلّقة
view-to-post = للبريد
view-closed = مغلقة
queue-views = طرق العرض
queue-next-step = الخطوة التالية
queue-from = اللغة، الحساب
queue-law = القانون
queue-any-law = أي قانون
queue-language = اللغة
queue-any-language = أي لغة
queue-my-languages = بلغاتي
queue-system = النظام
queue-any-system = أي نظام
queue-came = وصل
queue-any-time = أي وقت
queue-came-seven-days = آخر 7 أيام
queue-came-thirty-days = آخر 30 يومًا
queue-came-this-month = هذا الشهر
queue-came-from = وصل من يوم
queue-came-until = وصل حتى يوم
queue-ended = أُغلق في شهر
queue-ending = النتيجة
queue-any-ending = أي نتيجة
queue-reason = السبب
queue-any-reason = أي سبب
queue-granted-in-all = لُبّي كليًا أو جزئيًا
queue-answered = أُجيب عنه
queue-answered-late = متأخرًا
queue-road = شكوى أو تظلّم
queue-any-road = كل الطلبات
queue-appeal = تظلّم
queue-only-from = ترى الطلبات التي وصلت في { $day } أو بعده. لرؤية ما قبلها، اختر الشهر الذي أُغلقت فيه أو يومًا أسبق.
queue-pages = صفحات القائمة
queue-previous = السابق
queue-next = التالي
queue-range = من { $from } إلى { $to } من أصل { $all }
queue-as-of = آخر تحديث: { $time }
queue-reload = إعادة التحميل
queue-since = وقت القائمة
queue-added-since = { $count ->
    [zero] لم يُضَف أي طلب منذ { $when }
    [one] أُضيف طلب واحد منذ { $when }
    [two] أُضيف طلبان منذ { $when }
    [few] أُضيفت { $countText } طلبات منذ { $when }
    [many] أُضيف { $countText } طلبًا منذ { $when }
   *[other] أُضيف { $countText } طلب منذ { $when }
}
queue-order = الترتيب
queue-by-due = الأقرب موعدًا
queue-by-newest = الأحدث
queue-nobody = لا أحد
queue-no-account = بلا حساب
queue-draft = مسودة
queue-draft-by = مسودة لم تُرسل من { $name }
queue-some = عرض بعضها فقط
queue-passed-over = لم نفهم جزءًا من العنوان فتجاهلناه: { $names }.
queue-place = الموضع في القائمة
queue-caption = { $count ->
    [zero] { $said }: لا طلبات في هذه الصفحة
    [one] { $said }: طلب واحد في هذه الصفحة
    [two] { $said }: طلبان في هذه الصفحة
    [few] { $said }: { $countText } طلبات في هذه الصفحة
    [many] { $said }: { $countText } طلبًا في هذه الصفحة
   *[other] { $said }: { $countText } طلب في هذه الصفحة
}
queue-other = شيء آخر
queue-start = العودة إلى البداية
find-form = البحث عن طلب
find-label = رقم الطلب أو البريد الإلكتروني أو رقم العميل
find-go = بحث
find-error = أدخل رقمًا أو عنوانًا
find-none = لم نجد طلبًا بهذا الرقم أو العنوان. يجب أن تكون العناوين وأرقام العملاء مطابقة تمامًا.
find-found = { $count ->
    [zero] لم نجد طلبات
    [one] وجدنا طلبًا واحدًا
    [two] وجدنا طلبين
    [few] وجدنا { $countText } طلبات
    [many] وجدنا { $countText } طلبًا
   *[other] وجدنا { $countText } طلب
}
due-late = { $count ->
    [zero] في موعده
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $countText } أيام
    [many] متأخر { $countText } يومًا
   *[other] متأخر { $countText } يوم
}
due-left = { $count ->
    [zero] اليوم
    [one] يوم واحد
    [two] يومان
    [few] { $countText } أيام
    [many] { $countText } يومًا
   *[other] { $countText } يوم
}
step-read-reply = اقرأ الرسالة الجديدة
step-read = اقرأ الطلب
step-find-account = حدّد صاحب الحساب المقصود
step-make-sure = تأكّد من هوية صاحب الطلب
step-copy = ابدأ النسخة
step-delete = ابدأ الحذف
step-correct = قرّر بشأن التصحيح
step-restrict = قرّر بشأن التقييد
step-object = قرّر بشأن الاعتراض
step-answer = أجب عن الطلب
step-post = اطبع الرسالة وأرسلها بالبريد
step-systems = بانتظار: { $names }
step-failed = قرِّر ما ينبغي فعله، فقد تعذّر التنفيذ في: { $names }
step-portal = قيد التنفيذ، لا شيء مطلوب
step-their-answer = بانتظار رد
step-nothing-until = لا شيء قبل انتهاء { $when }
step-look-at-hold = معلّق: راجع السبب من جديد
step-look-at-hold-on = معلّق: راجع السبب من جديد في { $when }
step-say-yes = راجع ما يطلبه { $name }
step-second = بانتظار موافقة زميل
step-said-no = رفض من { $name }: اقرأ السبب
step-colleagues = القرار لزميل
step-nothing = مغلق
case-next = الخطوة التالية
case-left = أُنجز { $reference } في الوقت الحالي. هذا هو الطلب التالي.
case-left-last = أُنجز { $reference } في الوقت الحالي. لا يوجد طلب آخر في هذا العرض.
case-kept-none = لا توجد مسودة محفوظة هنا.
case-looked = فتح { $name } هذا الطلب في { $when }
staff-their-words = بكلمات صاحب الطلب
staff-stop-restrict = تخزين البيانات فقط دون استعمالها
