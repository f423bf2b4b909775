items-views = طرق عرض المهام
items-all = الكل
items-mine = مهامي
items-reviews = المراجعات
items-fairness = الإنصاف
items-concerns = المخاوف
items-holds = المعلّقة
items-disobedience = الأنظمة
items-behind = أنظمة متأخرة
items-unanswered = أنظمة لا ترد
items-log = السجل
items-database = قاعدة البيانات
reviews-overdue =
    { $count ->
        [zero] لا مراجعات متأخرة.
        [one] مراجعة واحدة متأخرة.
        [two] مراجعتان متأخرتان.
        [few] { $countText } مراجعات متأخرة.
        [many] { $countText } مراجعة متأخرة.
       *[other] { $countText } مراجعة متأخرة.
    }
review-must-keep = ما يُلزم القانون بحفظه من: { $name }
review-facts = ما نعرفه
review-since = كل ما حدث منذ { $when }. المدة بين مراجعتين: { $period }.
review-changed = ما تغيّر
review-unchanged = لم يغيّره إشعار الخصوصية في أي نسخة.
review-version = إشعار الخصوصية { $number }، { $when }
review-asked = ما قاله الناس
review-complaints = الشكاوى، أيًا كان موضوعها
review-objections = الاعتراضات
review-looks = طلبات أن ينظر إنسان من جديد
review-corrections = التصحيحات
review-refusals = ما رُفض منها
review-explained = ما شُرح، مما لا يزال موجودًا
review-odd = ما عُدّ منه غريبًا
review-withheld = أقل من عشرة، أو قد يكشف عددًا أصغر
review-kept = مدة الحفظ
review-oldest = أقدمها من { $when }.
review-nothing-held = لا شيء محفوظ.
review-too-long = بعضها يُحفظ أطول مما نقول.
review-disobeyed = أنظمة لم تلتزم
review-obeyed = لا شيء.
review-fairness = الإنصاف
review-no-flags = لم يظهر شيء.
review-needed = هل ما زال ضروريًا؟
review-least = هل يكتفي بأقل قدر من البيانات؟
review-texts = هل تقول النصوص ما نفعله؟
review-fine = نعم
review-change = يجب أن يتغير شيء
review-words = ما يجب أن يتغير
review-words-hint = فقط إن وجب أن يتغير شيء: ماذا، ومتى، ومن يغيّره.
review-sign = الرد والتوقيع
review-signs = سيظهر تحتها اسمك ودورك.
review-sign-go = توقيع المراجعة
review-signed = وقّعها { $name }، { $role }، في { $when }
review-waits = لم يغيّره إشعار الخصوصية بعد.
review-waits-since = طُلب في { $when }. لم يغيّره إشعار الخصوصية بعد.
review-demands = تغييرات تنتظر
error-review-needed = حدد هل ما زال ضروريًا
error-review-least = حدد هل يكتفي بأقل قدر من البيانات
error-review-texts = حدد هل النصوص صحيحة
error-review-words = اكتب ما يجب أن يتغير
error-review-long = لا تتجاوز 2,000 حرف
error-review-outcome = تريد تغييرًا. اختر «يتغير شيء» أو «ننهي الأمر»
item-to-case = فتح الطلب { $reference }
item-hold-text = حان يوم النظر في هذا التعليق من جديد. التعليق لا ينتهي من نفسه: أبقه إلى يوم آخر لسبب، أو أنهه.
item-obeys-now = لم يتكرر ذلك في الآونة الأخيرة.
public-reviews = ننظر فيها من جديد
public-reviews-kept =
    { $count ->
        [zero] نراجع كل استخدام وكل جهة تحصل على بيانات وكل قاعدة تطيل الحفظ، مرة بعد مرة. لا شيء منها في موعده.
        [one] نراجع كل استخدام وكل جهة تحصل على بيانات وكل قاعدة تطيل الحفظ، مرة بعد مرة. واحد منها في موعده.
        [two] نراجع كل استخدام وكل جهة تحصل على بيانات وكل قاعدة تطيل الحفظ، مرة بعد مرة. اثنان منها في الموعد.
        [few] نراجع كل استخدام وكل جهة تحصل على بيانات وكل قاعدة تطيل الحفظ، مرة بعد مرة. { $countText } منها في الموعد.
        [many] نراجع كل استخدام وكل جهة تحصل على بيانات وكل قاعدة تطيل الحفظ، مرة بعد مرة. { $countText } منها في الموعد.
       *[other] نراجع كل استخدام وكل جهة تحصل على بيانات وكل قاعدة تطيل الحفظ، مرة بعد مرة. { $countText } منها في الموعد.
    }
public-reviews-none-late = لا شيء منها متأخر.
public-reviews-late = وهذه متأخرة:
public-reviews-line = { $name }: كان الموعد { $when }
