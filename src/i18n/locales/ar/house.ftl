house-title = الإدارة
house-lede = من ينتمي إلى الفريق، وما تتصل به البوابة، وما يعمل به الجميع هنا.
house-people = من ينتمي إلى الفريق ودوره فيه.
house-keys = المفاتيح التي تسأل بها الأنظمة البوابة وتخبرها.
house-systems = ما يحفظه كل نظام وما بقي عليه، وما فشل.
house-templates = النصوص التي تبدأ بها الرسائل والردود.
house-guidance = كيف تُنجز الأمور هنا، وتدريبك.
people-title = الفريق
people-lede = كل من ينتمي إلى الفريق ودوره فيه. لا يظهر هنا أي عميل.
people-who = من
people-second = الإثبات الثاني
people-second-has = رمز من الهاتف، و{ $count ->
    [zero] لا رموز احتياطية
    [one] رمز احتياطي واحد
    [two] رمزان احتياطيان
    [few] { $countText } رموز احتياطية
    [many] { $countText } رمزًا احتياطيًا
   *[other] { $countText } رمز احتياطي
}
people-training = التدريب
people-training-none = غير مطلوب
people-seen = آخر ظهور
people-seen-never = لم يظهر بعد
people-sessions = تسجيلات الدخول
people-open = ما بقي مفتوحًا
people-open-none = لا شيء
people-open-cases = { $count ->
    [zero] لا طلبات
    [one] طلب واحد
    [two] طلبان
    [few] { $countText } طلبات
    [many] { $countText } طلبًا
   *[other] { $countText } طلب
}
people-open-items = { $count ->
    [zero] لا واجبات
    [one] واجب واحد
    [two] واجبان
    [few] { $countText } واجبات
    [many] { $countText } واجبًا
   *[other] { $countText } واجب
}
people-oneself = أنت
people-left = غادروا الفريق
people-left-on = في الفريق حتى { $when }
people-invite = دعوة شخص
people-invite-text = يدخل المدعو برابط يعمل مرة واحدة خلال ثلاثة أيام. أعطه له وحده: من يفتحه يصبح من الفريق.
people-invite-mail-text = يصل إلى المدعو بالبريد الإلكتروني رابط يعمل مرة واحدة خلال ثلاثة أيام. ولا يراه غيره.
people-email = البريد الإلكتروني في العمل
people-email-hint = العنوان الذي سيسجَّل به الدخول.
people-role = الدور
people-choose-role = اختر دورًا
people-invite-go = إنشاء الرابط
people-invite-mail-go = إرسال الرابط
people-link-sent = الرابط في طريقه إلى البريد الإلكتروني.
people-invited = الرابط جاهز
people-invited-text = يظهر هذه المرة فقط. انسخه الآن، ولا تعطه إلا لمن هو له.
people-invitations = دعوات مفتوحة
people-invitation-until = الدور: { $role }. يعمل الرابط حتى { $when }.
people-invitation-withdraw = سحب الدعوة
people-invitation-withdrawn = سُحبت الدعوة، ولم يعد رابطها يعمل.
people-error-role = اختر دورًا
people-change-role = دور آخر
people-change-role-text = يسري من النقرة التالية. والروابط التي أُعطيت قبل ذلك لا تعمل بعدها.
people-role-back = إذا كان الدور الجديد لا يشمل هذا العمل:
people-change-role-go = تغيير الدور
people-role-changed = تغيّر الدور، وكُتب ذلك في السجل.
people-way-in = طريق الدخول
people-end-sessions-text = يخرج من كل الأجهزة فورًا، ويمكنه الدخول من جديد.
people-end-sessions = تسجيل الخروج من كل مكان
people-sessions-ended = سُجِّل الخروج من كل مكان.
people-again-text = ضاع الهاتف أو كلمة المرور؟ رابط جديد يتيح إعداد الاثنين من جديد، والدور يبقى.
people-again = إنشاء رابط جديد
people-again-mail-text = ضاع الهاتف أو كلمة المرور؟ رابط جديد يتيح إعداد الاثنين من جديد، والدور يبقى. يصل الرابط بالبريد الإلكتروني إلى صاحبه وحده.
people-again-mail = إرسال رابط جديد
people-end = إنهاء العمل هنا
people-end-text = يُسجَّل الخروج فورًا، ولا عودة من دون دعوة. يبقى الاسم تحت ما كُتب.
people-end-cases = بعد ذلك يصبح متاحًا للجميع من جديد: { $cases ->
    [zero] لا طلبات
    [one] طلب واحد
    [two] طلبان
    [few] { $casesText } طلبات
    [many] { $casesText } طلبًا
   *[other] { $casesText } طلب
} و{ $items ->
    [zero] لا واجبات
    [one] واجب واحد
    [two] واجبان
    [few] { $itemsText } واجبات
    [many] { $itemsText } واجبًا
   *[other] { $itemsText } واجب
}.
people-end-go = إنهاء العمل هنا
people-ended = انتهى العمل هنا. وما كان مفتوحًا صار متاحًا للجميع من جديد.
people-another = دورك يغيّره مسؤول آخر، وهو من ينهي عملك هنا. لا أحد يفعل ذلك لنفسه.
people-administrator = يغيّر أحد أفراد الإدارة دورك أو ينهي عملك هنا.
clash-last-administrator = لن يبقى مسؤول غيره. أعطِ هذا الدور لشخص آخر أولًا
clash-oneself = لا أحد يفعل هذا لنفسه. اطلب ذلك من مسؤول آخر
clash-here-already = شخص بهذا العنوان من الفريق بالفعل. ستجده في القائمة
clash-invitation-over = سبق أن قُبلت الدعوة أو استُبدلت أو سُحبت
staff-confirm-lede = الخطوة التالية لا رجعة فيها. أثبت مرة أخرى أنك أنت: يكفي ذلك لخمس دقائق. ثم اضغط الزر من جديد.
me-title = حسابي
me-end-others = تسجيل الخروج من كل مكان آخر
me-password = كلمة المرور
me-password-old = كلمة مرورك حتى الآن
me-password-new = كلمة مرورك الجديدة
me-password-go = تغيير كلمة المرور
me-password-changed = تسري كلمة مرورك الجديدة من الآن. وسُجِّل الخروج من كل متصفح آخر.
me-error-password-same = استخدم كلمة مرور لا تستخدمها بعد
me-error-password-old = كلمة المرور أو الرمز غير صحيح
me-codes = الرموز الاحتياطية
me-codes-left = { $count ->
    [zero] لم يبقَ أي رمز.
    [one] بقي رمز واحد.
    [two] بقي رمزان.
    [few] بقيت { $countText } رموز.
    [many] بقي { $countText } رمزًا.
   *[other] بقي { $countText } رمز.
}
me-codes-text = يفتح كل رمز حسابك مرة واحدة إذا ضاع هاتفك. الرموز الجديدة تحل محل القديمة كلها.
me-codes-go = إنشاء رموز جديدة
me-passkeys-about = سجّل الدخول ببصمة إصبعك أو وجهك أو رمز قفل جهازك بدلًا من كلمة المرور والرمز. ولا تغادر هذه البيانات جهازك أبدًا.
staff-passkey-failed = لم تنجح العملية بمفتاح المرور. يمكنك المحاولة مرة أخرى، أو المتابعة من دونه.
staff-passkey-wrong = لم يُقبل مفتاح المرور هذا. حاول مرة أخرى، أو تابع من دونه
me-acts = آخر ما فعلته
me-acts-text = كما هو في السجل، وبأسمائه.
keys-title = المفاتيح
keys-lede = بها تسأل أنظمة العلامة هذه البوابة وتخبرها. لا يرى أحد مفتاحًا مرتين: لا تُحفظ منه إلا بصمة رقمية.
keys-in-force = سارية
keys-none = لا مفتاح لأي نظام.
keys-past = منتهية
keys-id = الرقم
keys-may = يُسمح له
keys-may-hint = ما يحتاجه هذا النظام فقط.
keys-since = أُنشئ
keys-used = آخر استعمال
keys-used-never = لم يُستعمل بعد
keys-ends = ينتهي
keys-ends-never = عندما ينهيه أحد
keys-ended-on = انتهى في { $when }
keys-overlap = يبقى المفتاح القديم ساريًا
keys-days = { $count ->
    [zero] أقل من يوم
    [one] يومًا واحدًا
    [two] يومين
    [few] { $countText } أيام
    [many] { $countText } يومًا
   *[other] { $countText } يوم
}
keys-rotate = إنشاء مفتاح جديد مكانه
keys-end = إنهاء هذا المفتاح الآن
keys-ended = انتهى المفتاح. وسيُرفض أول استدعاء به.
keys-make = مفتاح لنظام آخر
keys-name = اسم النظام
keys-name-hint = كما يسميه الجميع هنا.
keys-system = يعود إلى
keys-system-none = لا يعود إلى نظام مذكور في إشعار الخصوصية
keys-make-go = إنشاء المفتاح
keys-made = المفتاح جاهز
keys-made-text = يظهر هذه المرة فقط. انسخه الآن، واحفظه حيث يجده النظام ولا يجده الناس.
keys-error-name = اكتب اسم النظام، في 100 حرف على الأكثر
keys-error-scope = اختر شيئًا واحدًا على الأقل يُسمح به للمفتاح
keys-error-days = اختر كم يبقى المفتاح القديم ساريًا
keys-error-system = اختر أحد الأنظمة المذكورة في إشعار الخصوصية
log-heading = السجل
log-lede = كل ما حدث: من فعله وبماذا يتعلق. لا يمكن تغيير شيء منه أو حذفه. ولا يظهر الناس فيه إلا بأرقام.
log-lede-house = ما حدث في شأن الفريق والمفاتيح ونصوص العلامة. لا تظهر لك القيود المتعلقة بالعملاء.
log-filter = عرض بعض القيود فقط
log-any = الكل
log-action = ماذا
log-actor = من
log-actor-id = رقم من فعله
log-subject = بشأن
log-subject-id = رقم ما يتعلق به
log-party-anonymous = شخص لم يسجّل الدخول
log-party-customer = عميل
log-party-guest = شخص بلا حساب
log-party-staff = الفريق
log-party-system = نظام
log-party-operator = المشغّل
log-party-house = البوابة
log-party-request = طلب
log-party-records = سجلات
log-party-item = مهمة من مهام الرقابة
log-party-api-key = مفتاح
log-party-receiver = نظام متصل
log-party-notice = إشعار الخصوصية
log-party-nobody = لا شيء بعينه
log-from = من يوم
log-to = حتى يوم
log-number = القيد
log-when = متى
log-detail = تفصيل
log-amount = كم
log-commitment = ختم ما يُحفظ في مكان آخر
log-no-entry = لا قيد يطابق ذلك.
log-no-entry-yet = لا قيد يطابق ذلك بين ما فُحص. وهناك قيود أقدم.
log-ignored = جزء من العنوان لا معنى له هنا، فتُرك.
log-older = أقدم من القيد { $number }
log-entry = القيد { $number }
log-verified = هل السجل سليم؟
log-verified-never = لم يتحقق أحد منه بعد.
log-verified-whole = نعم. في { $when } { $count ->
    [zero] لم يكن فيه أي قيد
    [one] كان قيد واحد كما كُتب
    [two] كان القيدان كما كُتبا
    [few] كانت القيود كلها، وعددها { $countText }، كما كُتبت
    [many] كانت القيود كلها، وعددها { $countText }، كما كُتبت
   *[other] كانت القيود كلها، وعددها { $countText }، كما كُتبت
}.
log-verified-broken = لا. في { $when } لم يكن القيد { $number } أو الذي قبله كما كُتب.
log-cosigned = وقّع معنا { $name } حتى القيد { $number }، { $when }.
log-signed-unknown = وقّع { $name } حتى القيد { $number }، { $when }. مفتاح هذا الشاهد غير معروف هنا، فلم يُتحقق من التوقيع.
log-verify-text = يُحسب عند التحقق كل قيد من جديد بالترتيب. فيظهر إن كان قيد قد غُيّر أو حُذف أو بُدّل أو أُدخل. احفظ حلقة أحدث قيد في مكان آخر: فيظهر أيضًا إن كُتب السجل كله من جديد.
log-verify = تحقق الآن
log-whole-now = كل قيد كما كُتب، ولا ينقص منها شيء، ولم يُدخل فيها شيء.
log-broken-now = قيد ليس كما كُتب. رقمه في الأسفل. أخبر من يدير الخادم، واترك كل شيء كما هو.
log-chain = مكانه في السلسلة
log-chain-text = لكل قيد حلقة تُحسب من الحلقة التي قبلها ومن كل ما في القيد.
log-before = الحلقة التي قبله
log-this = حلقته
log-after = الحلقة التي بعده
log-after-none = لا توجد بعد
log-fits = الحلقتان متطابقتان.
log-fits-not = حلقة لا تطابق: شيء هنا ليس كما كُتب.
log-file = خذ القيود معك
log-file-text = كل القيود المطابقة، كل قيد في سطر (JSON Lines)، مع حلقاتها. ويذكر السجل أنك أخذتها.
log-file-go = تنزيل الملف
closed-title = البحث عن طلب منتهٍ
closed-number = رقم الطلب
closed-hint = يُطلب سبب قبل عرض أي شيء.
closed-error = لا يوجد طلب منتهٍ بهذا الرقم
systems-title = الأنظمة والمهام
systems-heading = أنظمة فيها بيانات
systems-reached = طريقة الوصول
systems-by-hand = يدويًا: ينظر أحد أفراد الفريق ويدوّن ما وجده
systems-by-sql = تلقائيًا: تقرأ البوابة من قاعدة بيانات النظام وتحذف منها
systems-told = بالتغييرات: يُبلَّغ بكل تغيير ويتصرّف بنفسه
systems-webhook = بالمهام: يُبلَّغ برنامج هناك بكل مهمة ويرد بنفسه
systems-connected = الربط
systems-not-connected = غير مربوط: لا يُرسل إليه شيء ولا يقرأ شيئًا
systems-by-webhook = عبر Webhook
systems-by-key = عبر مفتاح يقرأ به التغييرات
systems-step = التغييرات
systems-in-step = استوعب النظام كل التغييرات
systems-behind = { $count ->
    [zero] لا تغييرات لم تُستوعب، منذ { $when }
    [one] تغيير واحد لم يُستوعب منذ { $when }
    [two] تغييران لم يُستوعبا، أولهما منذ { $when }
    [few] { $countText } تغييرات لم تُستوعب، أولها منذ { $when }
    [many] { $countText } تغييرًا لم تُستوعب، أولها منذ { $when }
   *[other] { $countText } تغيير لم تُستوعب، أولها منذ { $when }
}
# $count (String), $when (String)
systems-behind-many = { $count } تغيير أو أكثر لم يُستوعب، أولها منذ { $when }
# $systems (String) - their names in the catalogue
systems-unnamed = مربوطة، لكن إشعار الخصوصية الساري لا يذكرها ضمن الأنظمة التي تُبلَّغ بالتغييرات أو بالمهام: { $systems }. لا تُبلَّغ بشيء.
systems-known = من كانوا هنا قبل الربط
systems-known-not = لا يعرف النظام الجميع بعد، فيُعدّ غير مُبلَّغ إلى أن يقرأ بمفتاحه نسخة كاملة أو يُرسل إليه كل شيء من جديد من 0
systems-trouble = خلل
systems-gone = لم يعد النظام يريد أن يُبلَّغ منذ { $when }
systems-failing = لا يقبل النظام ما يُرسل إليه منذ { $when }
systems-last-delivery = آخر إرسال
systems-delivery = { $when }، الرد: { $answer }
systems-holds = يحوي
systems-open = مهام مفتوحة
systems-failed = المهام المفتوحة التي فشلت
systems-last = آخر رد
systems-never = لا رد بعد
systems-none = لم يُذكر أي نظام
me-languages = اللغات
me-languages-which = ما اللغات التي تقرأ وتكتب بها؟
me-languages-text = يراها الزملاء عند تسليم الطلب، ويمكن أن تقتصر قائمة الطلبات على لغاتك.
me-languages-go = حفظ
me-languages-saved = حُفظت اللغات.
people-languages = يقرأ ويكتب
people-languages-which = ما اللغات التي يقرأ ويكتب بها؟
staff-reads = { $name } – يقرأ { $languages }
me-letters = رسائل البريد
me-letters-which = أي رسائل تريد؟
me-letters-text = في الرسائل أرقام فقط: لا أسماء ولا شيء من أي حالة.
me-letters-daily = صباح أيام العمل: ما ينتظرني
me-letters-at-once = فورًا: تأخر طلب، أو سلّم إليّ زميل طلبًا أو أخذ مني طلبًا أو ذكّرني بمهام، أو تعطل نظام أو مهمة آلية
me-letters-language = لغة الرسائل
me-letters-go = حفظ
me-letters-saved = تصلك الرسائل كما اخترت.
me-letters-came-back = تعذر تسليم رسالة { $when } إلى عنوانك. يُرجى إبلاغ مسؤول.
people-came-back = تعذر تسليم رسالة { $when }
