role-support = الدعم
role-privacy-officer = حماية البيانات
role-administrator = الإدارة
queue-title = طلبات تنتظر الجواب
queue-kind = النوع
queue-any-kind = كل الأنواع
queue-open = كل الطلبات المفتوحة
queue-assignee = المسؤول
queue-anyone = الجميع
queue-mine = أنا
queue-due = موعد الجواب
queue-any-due = كل الأيام
queue-overdue = فات الموعد
queue-held = معلّق
queue-none = لا توجد طلبات مطابقة.
queue-more = المزيد
jobs-title = المهام الآلية
jobs-lede = مهام فشلت. عالج السبب ثم شغّلها من جديد.
jobs-none = لا توجد مهام عالقة.
disobeyed-title = أنظمة تواصل ما رفضه الناس
disobeyed-lede = رُفض كل طلب منها وذُكر لها السبب. وعلى المسؤول عن النظام أن يصلحه.
disobeyed-sum = { $people ->
    [zero] آخر طلب
    [one] عن شخص واحد
    [two] عن شخصين
    [few] عن { $peopleText } أشخاص
    [many] عن { $peopleText } شخصًا
   *[other] عن { $peopleText } شخص
} · { $count ->
    [zero] دون طلبات
    [one] طُلب مرة واحدة
    [two] طُلب مرتين
    [few] طُلب { $countText } مرات
    [many] طُلب { $countText } مرة
   *[other] طُلب { $countText } مرة
} · آخرها في { $when }
jobs-parked = متوقفة
jobs-failing = تفشل مرة بعد مرة
jobs-next = المحاولة التالية في { $when }
jobs-tries = { $count ->
    [zero] من دون محاولة
    [one] محاولة واحدة
    [two] محاولتان
    [few] { $countText } محاولات
    [many] { $countText } محاولة
   *[other] { $countText } محاولة
}
jobs-restart = شغّلها من جديد
jobs-restarted = يبدأ تشغيل المهمة من جديد فورًا.
staff-sign-in = تسجيل دخول الموظفين
staff-sign-in-lede = بكلمة مرورك ورمز من هاتفك.
staff-email-hint = العنوان الذي وصلتك عليه الدعوة.
staff-password = كلمة المرور
staff-password-paste = يمكنك لصقها.
staff-password-hint = 15 حرفًا على الأقل. ويكفي أن تكون بضع كلمات يسهل عليك تذكرها.
staff-one-time = رمز من هاتفك
staff-one-time-hint = ستة أرقام. ليس هاتفك معك؟ استخدم رمزًا احتياطيًا.
staff-one-time-first = ستة أرقام، للتأكد من أنه يعمل.
staff-join = الانضمام إلى الفريق
staff-join-lede = وصلتك دعوة إلى صفحة «بياناتك» لدى { $brand }. دورك: { $role }. وعنوانك: { $email }.
staff-name = اسمك
staff-name-hint = يراه العملاء تحت رسائلك.
staff-second = إثبات ثانٍ
staff-second-text = امسح هذه الصورة ضوئيًا بتطبيق للرموز المؤقتة على هاتفك.
staff-qr = صورة ليمسحها التطبيق. والمفتاح تحتها يحمل المحتوى نفسه.
staff-typed = أو اكتب هذا المفتاح في التطبيق:
staff-join-go = انضم
staff-codes = احتفظ بهذه الرموز
staff-codes-text = يفتح كل رمز حسابك مرة واحدة إن فقدت هاتفك. لن تظهر الرموز إلا هذه المرة: اطبعها أو احفظها في برنامج لإدارة كلمات المرور.
staff-codes-go = احتفظت بها
staff-error-name = أدخل اسمك
staff-error-password = أدخل كلمة مرورك
staff-error-password-short = استخدم 15 حرفًا على الأقل
staff-error-password-long = استخدم 128 حرفًا على الأكثر
staff-error-password-common = يسهل تخمينها. استخدم كلمات لا علاقة بينها
staff-error-wrong = العنوان أو كلمة المرور أو الرمز غير صحيح
staff-error-one-time = أدخل الرمز من هاتفك
staff-error-one-time-wrong = هذا الرمز غير صحيح. انتظر الرمز التالي
staff-error-link = لم تعد هذه الدعوة صالحة. اطلب دعوة جديدة
staff-error-reason = اذكر السبب
staff-error-outcome = اختر النتيجة
staff-error-answer = اكتب الجواب
staff-clash-changed = غيّر شخص آخر هذا الطلب في هذه الأثناء. هكذا هو الآن. وما كتبته ما زال هنا
staff-clash-too-late = لم يعد ذلك ممكنًا في الحالة الراهنة
staff-clash-not-ready = ما زال هناك أمر مفتوح: نظام أدناه، أو تعليق، أو قيمة غير مناسبة. عالجه أولًا
staff-done = تم التنفيذ، وهو مدوّن في السجل.
staff-who = صاحب الطلب
staff-kind = النوع
staff-customer = شخص لديه حساب
staff-guest = شخص ليس لديه حساب
staff-reference = رقم العميل
staff-masked = البيانات محجوبة. اذكر لماذا تلزمك رؤيتها.
staff-masked-text = (محجوب)
staff-closed = الطلب مغلق، ولذلك لم يعد الاسم ظاهرًا.
staff-reveal = أظهر البيانات
staff-reveal-why = لماذا تلزمك رؤيتها؟
staff-reveal-hint = يمكن لصاحب الطلب قراءة ذلك.
staff-received = وصل في
staff-law = القانون
staff-undo-until = يمكن التراجع حتى
staff-acknowledge = آخر موعد لتأكيد الاستلام
staff-do = ما يمكنك فعله
staff-is-closed = هذا الطلب مغلق.
staff-take = تولَّ هذا الطلب
staff-give-back = أعد هذا الطلب
staff-correct = اعتمد التصحيح
staff-restrict = الموافقة على حفظ البيانات فقط
staff-begin-copy = بدء إعداد النسخة
staff-begin-delete = بدء الحذف
staff-message = رسالة إلى صاحب الطلب
staff-message-hint = يقرؤها هنا. أما البريد الإلكتروني فيخبره بوجودها فقط.
staff-message-send = أرسل الرسالة
staff-ask-back = اسأل صاحب الطلب
staff-ask-hint = ينتظر الطلب جواب صاحبه. ويبقى الموعد كما هو.
staff-ask-go = اسأل وانتظر
staff-finish = الجواب والإغلاق
staff-answer = جوابك
staff-answer-hint = يُغلق الطلب بهذا الجواب.
staff-finish-go = أجب وأغلق
staff-note = ملاحظة للموظفين
staff-note-hint = لا يراها العملاء. لا تكتب فيها أسماء.
staff-note-go = احفظ الملاحظة
staff-note-only = للموظفين فقط
staff-why = السبب
staff-extend = تمديد المهلة
staff-extend-hint = مرة واحدة، وقبل انتهاء المهلة الأولى. ويقرأ صاحب الطلب السبب.
staff-extend-go = مدّد
staff-hold = تعليق الطلب
staff-hold-hint = يقرأ صاحب الطلب السبب. ولا ينتهي التعليق من تلقاء نفسه.
staff-hold-go = علّق
staff-resume = استأنف العمل عليه
staff-decline = رفض الطلب
staff-decline-reason = السبب
staff-decline-words = بكلماتك
staff-decline-hint = اختياري، إلا إذا اخترت «لسبب آخر». ويقرؤه صاحب الطلب.
staff-decline-go = ارفض وأغلق
staff-check-answer = راجع الجواب
staff-check-decline = راجع الرفض
staff-check-final = يُغلق هذا الطلب، ولا يمكن التراجع عن ذلك. وتصل إلى صاحبه رسالة بالبريد الإلكتروني.
staff-check-change = عدّل
task-title = تسجيل نتيجة
task-system = النظام
task-outcome = النتيجة
task-it-is-done = اكتملت المهمة
task-it-failed = لم تنجح المهمة
task-answer = ما وجدته، أو سبب عدم النجاح
task-answer-copy = نص بصيغة JSON أو نص عادي، بحجم أقصاه 1 ميغابايت. يصبح جزءًا من النسخة. اتركه فارغًا إن لم يوجد شيء.
task-answer-delete = اختياري إذا اكتملت المهمة.
task-save = احفظ
staff-only-title = هذه الصفحة للموظفين
staff-only = سجّل الدخول بحسابك في الفريق.
staff-choose-reason = اختر سببًا
staff-error-decline-words = اكتب السبب بكلماتك
staff-error-decline-reason = اختر سببًا
staff-closed-on = أُغلق في
staff-asked = موضوع الطلب
staff-state-waiting = بانتظار صاحب الطلب
staff-state-scheduled = حُدّد موعده، ويمكن إلغاؤه
staff-story-received = قُدّم الطلب
staff-story-wrote = كتب صاحب الطلب
staff-story-answered = رسالة إلى صاحب الطلب
staff-story-asked-back = سؤال لصاحب الطلب
staff-story-revealed = أُظهرت البيانات
staff-story-copy-ready = النسخة جاهزة
staff-story-downloaded = نزّل صاحب الطلب النسخة
staff-story-withdrawn = سحب صاحب الطلب طلبه
law-gdpr = اللائحة العامة لحماية البيانات (GDPR)
law-uk-gdpr = اللائحة البريطانية لحماية البيانات (UK GDPR)
law-ccpa = قانون خصوصية المستهلك في كاليفورنيا (CCPA)
law-lgpd = القانون العام لحماية البيانات في البرازيل (LGPD)
law-pipeda = قانون حماية المعلومات الشخصية في كندا (PIPEDA)
