role-task-holder = مسؤول عن أنظمة
tasks-title = المهام
tasks-lede = لا ترى إلا ما يُعرف به الأشخاص في نظامك وما ينبغي البحث عنه أو تصحيحه أو حذفه. تُسجَّل كل نظرة، ويمكن للعميل أن يقرأ ذلك.
tasks-lede-desk = ترى المهام المفتوحة لجميع الأنظمة لأنك تجيب عن الطلبات. تُسجَّل كل نظرة إلى صاحب البيانات في مهمة، ويمكن للعميل أن يقرأ ذلك.
tasks-whose = يظهر صاحب البيانات في الصفحة التالية
tasks-systems = الأنظمة
# $name (String) - a system
# $count (String) - how many tasks are open
tasks-view = { $name }: { $count }
tasks-none = لا شيء مفتوح هنا.
tasks-no-system = لم يُسنَد إليك أي نظام بعد. مدير النظام هو من يختار أنظمتك.
tasks-no-systems = لا دور لأي نظام هنا في الطلبات، ولذلك لا توجد مهام.
tasks-open = المفتوحة، الأقدم أولًا
# $what (String) - what is to be done
# $reference (String) - the number of a request
# $when (String) - a day
tasks-one = { $what }: { $reference }، آخر يوم { $when }
tasks-delete = احذف كل شيء عن هذا الشخص
tasks-copy = ابحث عن كل شيء عن هذا الشخص
tasks-correct = صحّح سجلًا عن هذا الشخص
# $from (String) - a day
# $to (String) - a day
tasks-days = من { $from } إلى { $to } فقط
# $from (String) - a day
tasks-since = ابتداءً من { $from } فقط
# $to (String) - a day
tasks-until = حتى { $to } فقط
# $field (String) - the name of a value
# $kind (String) - a kind of data
# $after (String) - the right value
tasks-becomes = ينبغي أن تصبح قيمة { $field } ({ $kind }) «{ $after }»
# $field (String) - the name of a value
# $kind (String) - a kind of data
# $after (String) - the right value
# $before (String) - the wrong value
tasks-becomes-instead = ينبغي أن تصبح قيمة { $field } ({ $kind }) «{ $after }» بدلًا من «{ $before }»
# $id (String) - the brand's own number of an entry
tasks-record = السجل { $id }
# $value (String) - a telephone number
tasks-by-phone = رقم الهاتف { $value }
# $value (String) - an email address
tasks-by-email = البريد الإلكتروني { $value }
# $value (String) - a customer number
tasks-by-reference = رقم العميل { $value }
tasks-by-nothing = لا نعرف ما يُعرف به هذا الشخص في نظامك، ولذلك لا يمكن لأحد أن يبحث عنه. اختر «غير ممكن» واكتب ذلك، فيسأله الزملاء، مثلًا عن رقم العميل.
tasks-by-nothing-gone = لا نعرف ما يُعرف به هذا الشخص في نظامك، فلا يمكن لأحد أن يبحث عنه، ولم يعد بالإمكان سؤاله لأن صفحته حُذفت. اختر «غير ممكن» واكتب ذلك: يسجّل زملاؤك عندئذٍ أن البحث تعذّر.
tasks-waits = يراجع زميل ما عُثر عليه.
# $why (String) - the words of a colleague
tasks-refused = لم يوافق زميل على ما عُثر عليه: «{ $why }»
tasks-refused-bare = لم يوافق زميل على ما عُثر عليه
tasks-outdated = تغيّر الطلب منذ أن عُثر على شيء. يُرجى البحث مرة أخرى.
tasks-outcome = ما نتيجة المهام التي حدّدتها؟
tasks-done = تمّت
tasks-nothing = لم يُعثر على شيء
tasks-failed = غير ممكن
tasks-words = ما وجدته، أو لماذا لا يمكن
tasks-words-hint = لنسخة البيانات الصق ما وجدته وحدّد هذه المهمة وحدها. في الصفحة التالية تراه كما سيصل إلى العميل.
tasks-file = أو اختر ملفًا
tasks-file-hint = نص عادي أو CSV أو JSON، بحجم أقصاه 1 ميغابايت. ترى محتواه في الصفحة التالية.
tasks-file-kind = لا يمكن قراءة ملف كهذا هنا. اختر ملفًا بنص عادي أو CSV أو JSON
tasks-file-twice = الصق النص أو اختر ملفًا، لا كليهما
tasks-go = احفظ النتيجة
tasks-for-colleagues = للزملاء فقط
tasks-check-title = المراجعة قبل الحفظ
tasks-check-lede = لم يُحفظ شيء بعد. تأكّد من أن كل مهمة تخص الشخص الصحيح.
tasks-check-changed = تغيّر الطلب منذ أن حدّدته، ولن يُحفظ له شيء.
tasks-check-taken = ما وجده زميل هناك ما زال ينتظر المراجعة، ولن يُحفظ شيء لهذه المهمة.
tasks-effect-empty = لن يدخل شيء من هذا النظام في النسخة. وحالما ترد كل الأنظمة تُرسل النسخة إلى العميل.
tasks-effect-deleted = يقرأ العميل أن هذا النظام أنهى عمله. وحالما يُحذف كل شيء ينتهي الطلب برسالة أخيرة. لا يمكن تغيير نتيجة محفوظة.
tasks-effect-corrected = يقرأ العميل أن هذا النظام أنهى عمله. وحالما ترد كل الأنظمة ينتهي الطلب. لا يمكن تغيير نتيجة محفوظة.
tasks-effect-nothing = يقرأ العميل أنه لم يُعثر في هذا النظام على شخص مطابق، أو أنه تعذّر البحث فيه إن لم نعرف ما يُعرف به الشخص هناك. وحالما ترد كل الأنظمة ينتهي الطلب. لا يمكن تغيير نتيجة محفوظة.
tasks-effect-failed = تبقى المهمة مفتوحة، ويقرأ السبب من يعالج الطلب. ويقرأ العميل أن الأمر لم ينجح بعد وأننا سنحاول من جديد.
tasks-effect-deleted-gone = حالما يُحذف كل شيء ينتهي الطلب. وإن كان لدينا عنوان البريد الإلكتروني لهذا الشخص، فستخبره رسالة أخيرة بذلك. لا يمكن تغيير نتيجة محفوظة.
tasks-effect-nothing-gone = حالما ترد كل الأنظمة ينتهي الطلب. وإن كان لدينا عنوان البريد الإلكتروني لهذا الشخص، فستقول له رسالة أخيرة إنه لم يُعثر على شخص مطابق في نظام واحد على الأقل، أو إنه تعذّر البحث فيه. لا يمكن تغيير نتيجة محفوظة.
tasks-effect-failed-gone = تبقى المهمة مفتوحة، ويقرأ السبب من يعالج الطلب. ولا يعلم الشخص شيئًا عن ذلك الآن، لأن صفحته حُذفت.
tasks-error-picked = حدّد المهام المقصودة. ما لصقته يخص مهمة واحدة فقط
tasks-error-outcome = اختر نتيجة المهام
tasks-error-nameless = لا يمكن أن يكون أحد قد بحث عن شخص لا نعرف عنه ما يُعرف به الأشخاص في نظامك. اختر «غير ممكن» واكتب ذلك
tasks-error-words = اكتب لماذا لا يمكن، في أقل من مليون حرف
tasks-reported = تم الحفظ
tasks-not-saved = لم يُحفظ
# $count (Number) - how many tasks
# $count_text (String) - the same, written
tasks-settled = { $count ->
    [zero] لم تُحفظ أي نتيجة.
    [one] حُفظت نتيجة واحدة.
    [two] حُفظت نتيجتان.
    [few] حُفظت { $count_text } نتائج.
    [many] حُفظت { $count_text } نتيجة.
   *[other] حُفظت { $count_text } نتيجة.
}
tasks-waiting = يراجع زميل ما وجدته.
# $references (String) - numbers of requests
tasks-changed = لم يُحفظ، لأن الطلب تغيّر: { $references }. انظر إلى القائمة وحاول مرة أخرى. النتيجة التي أدخلتها ما زالت هنا.
# $references (String) - numbers of requests
tasks-taken = لم يُحفظ، لأن ما وجده زميل هناك ما زال ينتظر المراجعة: { $references }. النتيجة التي أدخلتها ما زالت هنا.
second-kind-found = إضافة ما عُثر عليه إلى النسخة
story-looked-for = رأى أحد موظفينا الاسم أو الرقم الذي يُبحث به في أحد الأنظمة
people-systems = الأنظمة التي يتولاها هذا الشخص
people-systems-text = يرى هذا الشخص في صفحة المهام ما هو مفتوح في هذه الأنظمة، ولا شيء غيره من الطلبات.
people-systems-go = احفظ الأنظمة
people-systems-saved = حُفظت الأنظمة.
system-fails-nothing-known = لا نعرف ما يُعرف به هذا الشخص في هذا النظام. يُرجى البحث هناك يدويًا.
task-nothing-known = لا نعرف ما يُعرف به هذا الشخص في هذا النظام. اسأله في الطلب، مثلًا عن رقم العميل. وإن سجّلت بعد ذلك أن المهمة أُنجزت فاكتب كيف عثرت عليه.
task-nothing-known-gone = لا نعرف ما يُعرف به هذا الشخص في هذا النظام، ولم يعد بالإمكان سؤاله لأن صفحته حُذفت. إن لم تعثر عليه هناك يدويًا فاختر «{ task-they-are-not-found }». وإن كان لدينا عنوان بريده الإلكتروني، فستخبره رسالة أخيرة بذلك.
task-error-nameless = لا نعرف ما يُعرف به هذا الشخص في هذا النظام. إن لم يستطع أحد البحث هناك فاختر «{ task-they-are-not-found }»
system-fails-no-address = لا تعرف البوابة مكان قاعدة بيانات هذا النظام. على من يدير الخادم أن يحدّد عنوانها.
system-fails-no-mapping = لا يوجد في مجلد العلامة ملف يصف جداول هذا النظام. على من يدير الخادم أن يضيفه.
system-fails-away = قاعدة بيانات هذا النظام لا تستجيب. ستعيد البوابة المحاولة تلقائيًا.
system-fails-refused = قاعدة بيانات هذا النظام لا تسمح للبوابة بالدخول. على من يدير الخادم أن يتحقق من اسم المستخدم وكلمة المرور.
system-fails-forbidden = لا يملك مستخدم قاعدة البيانات الصلاحية التي تحتاج إليها هذه المهمة. على من يدير الخادم أن يمنحها.
system-fails-busy = سجلات هذا الشخص في هذا النظام مقفلة حاليًا. ستعيد البوابة المحاولة تلقائيًا.
system-fails-too-slow = استغرقت قاعدة بيانات هذا النظام وقتًا طويلًا. ستعيد البوابة المحاولة تلقائيًا.
system-fails-differs = لا تطابق جداول هذا النظام الملف الذي يصفها. على من يدير الخادم أن يختبر النظام ويصحّح الملف.
system-fails-several = قد يعود أكثر من سجل في هذا النظام إلى هذا الشخص. يُرجى البحث هناك يدويًا.
system-fails-too-much = لدى هذا النظام عن هذا الشخص أكثر مما تستطيع البوابة نقله. يُرجى البحث هناك يدويًا.
system-fails-still-named = ما زالت سجلات أخرى في هذا النظام تشير إلى ما سيُحذف. على من يدير الخادم أن يكمل الملف الذي يصف الجداول.
system-fails-unreadable = لبعض سجلات هذا النظام التي يُلزم القانون بحفظها مدةً من الزمن تاريخ لا يمكن قراءته، ولذلك لم يُحذف شيء. على من يدير الخادم أن يصحّح هذه التواريخ.
system-fails-unfit = يمنع شرط في قاعدة البيانات حذف أحد السجلات أو إفراغ إحدى القيم. على من يدير الخادم أن يصحّح الملف الذي يصف الجداول أو هذا الشرط.
system-fails-other = ردّت قاعدة بيانات هذا النظام ردًّا غير متوقع. ستعيد البوابة المحاولة تلقائيًا.
system-fails-not-understood = أجاب هذا النظام بما لا تفهمه البوابة، أو بأكثر مما يتسع له المكان، ولم يُحفظ منه شيء. على من يدير الخادم أن يصحّح البرنامج، ثم يمكن السؤال من جديد.
system-fails-another-person = رد هذا النظام يخص شخصًا آخر، ولم يُحفظ منه شيء. على من يدير الخادم أن يصحّح البرنامج، ثم يمكن السؤال من جديد.
