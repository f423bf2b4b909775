account-title = الحساب
account-language = اللغة
account-language-label = لغة رسائلنا إليك ولغة النسخ من بياناتك
account-language-save = حفظ اللغة
account-language-saved = من الآن نكتب إليك بهذه اللغة.
account-email = عنوان البريد الإلكتروني
account-email-now = عنوانك هو { $email }.
account-phone = بعض أنظمة { $brand } تعرفك برقم الهاتف { $phone }.
account-no-email = ليس لدينا عنوان بريد إلكتروني لك. يتم تسجيل دخولك من صفحاتنا الأخرى.
account-new-email = عنوان البريد الإلكتروني الجديد
account-new-email-hint = نكتب إلى العنوانين. ويلزم تأكيد التغيير من كليهما.
account-email-go = تغيير العنوان
account-same-email = لديك هذا العنوان بالفعل
account-email-taken = هذا العنوان يخص حسابًا آخر
account-email-asked = تحقق من بريدك في العنوانين
account-email-asked-text = كتبنا إلى عنوانك القديم وعنوانك الجديد. افتح الرابط الوارد في كل رسالة خلال يوم واحد وأكّد التغيير.
account-email-half = تم تأكيد أحد العنوانين
account-email-half-text = بقي تأكيد العنوان الآخر.
account-email-changed = تغيّر عنوانك
account-email-changed-text = من الآن يكون تسجيل الدخول بالعنوان الجديد.
account-link-gone = لم يعد هذا الرابط صالحًا. اطلب رابطًا جديدًا
account-confirm-title = عنوان بريد إلكتروني جديد
account-confirm-text = طلب شخص تغيير عنوان أحد الحسابات. إذا كان الطلب منك، فأكّد التغيير.
account-confirm-go = تأكيد التغيير
account-sessions = أين سجّلت الدخول
account-some-browser = متصفح
account-this = هذا المتصفح
account-seen = آخر استخدام في { $seen }، وتسجيل الدخول منذ { $since }
account-session-end = تسجيل الخروج
account-session-ended = تم تسجيل الخروج من ذلك المتصفح.
account-everywhere = تسجيل الخروج من كل مكان
account-end = حذف الحساب
account-end-text = يمكنك حذف حسابك بكل ما فيه.
history-single = { $count ->
    [zero] لم يتغيّر أي استخدام.
    [one] تغيّر استخدام واحد.
    [two] تغيّر استخدامان.
    [few] تغيّرت { $countText } استخدامات.
    [many] تغيّر { $countText } استخدامًا.
   *[other] تغيّر { $countText } استخدام.
} ويبقى المستوى «{ $level }»
passkeys = مفاتيح المرور
passkeys-about = سجّل الدخول ببصمة إصبعك أو وجهك أو رمز قفل جهازك بدلًا من رمز عبر البريد. ولا تغادر هذه البيانات جهازك أبدًا.
passkey-none = ليس لديك هنا مفتاح مرور بعد.
passkey-add = إضافة مفتاح مرور
passkey-use = استخدام مفتاح مرور
passkey-prove = تأكيد هويتك أولًا، ثم إضافة مفتاح مرور
passkey-scripts = لإضافة مفتاح مرور، اسمح بتشغيل JavaScript في متصفحك.
passkey-failed = لم تنجح العملية بمفتاح المرور. يمكنك المحاولة مرة أخرى، أو استخدام رمز عبر البريد الإلكتروني.
passkey-known-here = يوجد على هذا الجهاز مفتاح مرور لحسابك بالفعل. يمكنك استخدامه كما هو.
passkey-wrong = لم يُقبل مفتاح المرور هذا. حاول مرة أخرى، أو استخدم رمزًا عبر البريد الإلكتروني
passkey-many = لا يمكننا حفظ مزيد من مفاتيح المرور. أزل واحدًا أولًا
passkey-used = آخر استخدام في { $used }، وأُضيف في { $since }
passkey-since = أُضيف في { $since }، ولم يُستخدم بعد
passkey-remove = إزالة
passkey-added = أُضيف مفتاح المرور
passkey-added-text = يمكنك في المرة القادمة تسجيل الدخول به.
passkey-removed = لم يعد أحد يستطيع تسجيل الدخول بهذا المفتاح. ويمكنك حذفه من جهازك أيضًا.
account-kept = شكرًا لك. ما كتبته ما زال هنا. اضغط الآن على «{ account-email-go }».
account-pending = عنوان جديد ينتظر
account-pending-text = طلبت تغيير عنوانك إلى { $email }. هذا ممكن حتى { $until }.
account-pending-both = بقيت الموافقة من العنوانين: اضغط الزر خلف الرابط في كل رسالة.
account-pending-new = وافق عنوانك الحالي، وبقيت الموافقة من العنوان الجديد.
account-pending-old = وافق العنوان الجديد، وبقيت الموافقة من عنوانك الحالي.
account-pending-end = أبقِ عنواني
account-email-called-off = يبقى عنوانك كما هو. ولم يعد الرابطان في الرسالتين صالحين.
account-confirm-which = العنوان الجديد للحساب لدى { $brand } سيكون { $email }.
