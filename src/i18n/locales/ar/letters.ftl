letter-code-subject = رمزك: { $code }
letter-code-for = رمزك لصفحة «{ service-name }» لدى { $brand }
letter-code-valid = أدخل الرمز في المتصفح الذي طلبته فيه. الرمز صالح عشر دقائق.
letter-code-proof = يؤكد الرمز هويتك. أدخله في المتصفح الذي طلبته فيه. الرمز صالح عشر دقائق.
letter-code-go = تسجيل الدخول دون كتابة الرمز
letter-code-same-browser = الرابط أيضًا لا يعمل إلا في ذلك المتصفح.
letter-code-not-you = إن لم تطلب رمزًا، فلعل أحدًا أخطأ في كتابة عنوانه. لا يلزمك فعل شيء.
letter-guest-code-not-you = إن لم تطلب رمزًا، فلا تعطه لأحد: من لديه الرمز يستطيع أن يطلب بياناتك أو حذفها باسمك. وإن كان شخص آخر يستطيع قراءة بريدك، فاكتب إلى { $email }.
letter-proof-not-you = إن لم تطلب رمزًا، فلعل شخصًا آخر سجّل الدخول باسمك. اكتب إلى { $email }، وسجّل الخروج من كل مكان هنا:
letter-guest-proof-not-you = إن لم تطلب رمزًا، فلعل شخصًا آخر فتح طلباتك بعنوانك. اكتب إلى { $email }.
letter-address-title = تغيّر عنوان بريدك الإلكتروني
letter-address-text = لدى { $brand } عنوان بريد إلكتروني جديد لحسابك. ولم يعد هذا العنوان صالحًا لتسجيل الدخول.
letter-confirm-title = يُرجى تأكيد عنوان بريدك الإلكتروني الجديد
letter-confirm-text = يريد شخص استخدام هذا العنوان لحساب لدى { $brand }. إن كان الطلب منك، فأكّد التغيير خلال يوم واحد من هذا العنوان ومن العنوان القديم.
letter-confirm-go = تأكيد التغيير
letter-confirm-not-you = إن لم يكن الطلب منك، فلا يلزمك فعل شيء. ويسقط التغيير بعد يوم واحد.
letter-give-up-title = هل تريد تغيير عنوان بريدك الإلكتروني؟
letter-give-up-text = يريد شخص تغيير عنوان البريد الإلكتروني لحسابك لدى { $brand } إلى { $address }. إن كان الطلب منك، فأكّد التغيير خلال يوم واحد من هذا العنوان ومن العنوان الجديد.
letter-give-up-not-you = إن لم يكن الطلب منك، فلا تؤكّد التغيير: لعل شخصًا آخر سجّل الدخول باسمك. اكتب إلى { $email }، وسجّل الخروج من كل مكان هنا:
letter-browser-title = تسجيل دخول من متصفح جديد
letter-browser-text = سجّل شخص الدخول إلى صفحة «{ service-name }» لدى { $brand } من متصفح لم يُستخدم لذلك من قبل. إن كنت أنت من فعل ذلك، فلا يلزمك فعل شيء.
letter-browser-go = عرض أماكن تسجيل دخولك
letter-browser-not-you = إن لم تكن أنت من فعل ذلك، فاختر هناك «{ account-everywhere }» واكتب إلى { $email }: لعل شخصًا آخر يستطيع تسجيل الدخول باسمك.
letter-passkey-title = أُضيف مفتاح مرور إلى حسابك
letter-passkey-text = يمكن بالمفتاح تسجيل الدخول إلى صفحة «{ service-name }» لدى { $brand }. إن كنت أنت من أضافه، فلا يلزمك فعل شيء.
letter-passkey-go = عرض مفاتيح المرور الخاصة بك
letter-passkey-not-you = إن لم تكن أنت من أضافه، فأزل المفتاح هناك واكتب إلى { $email }: لعل شخصًا آخر يستطيع تسجيل الدخول باسمك.
letter-received-copy = وصل إلينا طلبك للحصول على نسخة
letter-received-correct = وصل إلينا تصحيحك
letter-received-delete = وصل إلينا طلبك لحذف بيانات
letter-received-stop = وصل إلينا طلبك لإيقاف استخدام
letter-received-review = وصل إلينا طلبك للمراجعة
letter-received-question = وصلت إلينا رسالتك
letter-received-by = سيصلك ردنا في { $day } على أبعد تقدير، وربما قبل ذلك. وسنكتب إليك عندما يجهز.
letter-received-deleting = سنكتب إليك عندما يكتمل الحذف، في { $day } على أبعد تقدير.
letter-received-deleting-guest = سنبحث عمّا نحتفظ به عن هذا العنوان. ولا يُحذف شيء قبل أن يراجع أحد أعضاء الفريق طلبك.
letter-received-another = نتحقق من أنه يحق لك الطلب نيابةً عن الشخص الذي ذكرته، ونرد عليك في { $day } على أبعد تقدير. وسنكتب إليك عندما يكون ردنا جاهزًا.
letter-received-done = اكتمل ما طلبته بالفعل.
letter-request-go = عرض طلبك
letter-received-not-you = إن لم يكن الطلب منك، فافتحه واختر «{ withdraw-go }». ثم اكتب إلى { $email }: لعل شخصًا آخر يستطيع تسجيل الدخول باسمك.
letter-not-you = إن لم يكن هذا منك، فاكتب فورًا إلى { $email }: لعل شخصًا آخر يستطيع تسجيل الدخول باسمك.
letter-not-you-guest = إن لم يكن هذا منك، فاكتب إلى { $email }.
letter-planned-title = سنحذف بياناتك بعد { $day }
letter-planned-kinds-title = سنحذف جزءًا من بياناتك بعد { $day }
letter-planned-text = يمكنك إلغاء الحذف حتى نهاية يوم { $day }. وبعد ذلك لا يستطيع أحد استعادة البيانات. قُدّم الطلب في { $asked }.
letter-planned-less = وحتى ذلك الحين نستخدم أقل قدر ممكن من بياناتك.
letter-planned-go = عرض الحذف أو إلغاؤه
letter-planned-not-you = إن لم يكن هذا منك، فافتح الرابط واختر «{ cancel-go }». ثم اكتب إلى { $email }: لعل شخصًا آخر يستطيع تسجيل الدخول باسمك.
letter-message-title = كتبنا إليك بخصوص طلبك
letter-message-text = لم نضع الرسالة في هذا البريد كي لا يقرأها أحد غيرك.
letter-message-go = قراءة الرسالة
letter-message-reply = يمكنك الرد في الصفحة نفسها. يُرجى عدم الرد على هذا البريد، فلا أحد يقرأ الردود عليه.
letter-delayed-title = نحتاج إلى مزيد من الوقت لطلبك
letter-delayed-text = سيصلك ردنا في { $day } على أبعد تقدير. ويمكنك قراءة السبب.
letter-why-go = قراءة السبب
letter-copy-begun-title = جزء من النسخة جاهز
letter-copy-begun-text = يمكنك تنزيله خلال ثلاثة أيام. ما زال شيء ينقص، وسنكتب إليك عندما يكتمل كل شيء.
letter-copy-ready-title = النسخة التي طلبتها جاهزة
letter-copy-ready-text = يمكنك تنزيلها خلال ثلاثة أيام. ثم نحذف الملف، ويمكنك طلب نسخة جديدة.
letter-copy-go = الانتقال إلى النسخة
letter-declined-title = لم نستطع تنفيذ ما طلبته
letter-declined-text = يمكنك قراءة السبب، ومعرفة الجهة التي يمكنك اللجوء إليها إن لم توافق.
letter-done-title = اكتمل طلبك: { $kind }
letter-done-text = يمكنك قراءة ما فعلناه.
letter-called-off-title = أُلغي الحذف
letter-called-off-text = لم يُحذف شيء.
letter-called-off-still = لم يُحذف شيء منه. وما زال حذف آخر طلبته مخططًا له، ويبدأ بعد { $day }.
letter-called-off-not-you = إن لم تكن أنت من ألغى الحذف، فاكتب إلى { $email }: لعل شخصًا آخر يستطيع تسجيل الدخول باسمك.
letter-copy-withdrawn-title = سُحب طلبك للحصول على نسخة
letter-copy-withdrawn-text = كان الطلب قد وصل إلينا. لم تُنشأ أي نسخة، ولن تُنشأ.
letter-copy-withdrawn-not-you = إن لم تكن أنت من سحب الطلب، فاكتب إلى { $email }: لعل شخصًا آخر يستطيع تسجيل الدخول باسمك.
letter-erased-title = حذفنا ما طلبت حذفه
letter-erased-text = اكتمل حذف ما طلبت منا حذفه.
letter-erased-kinds-text = اكتمل حذف أنواع البيانات التي ذكرتها. وحسابك كما كان.
letter-erased-elsewhere = حُذف من أنظمتنا الأخرى ما كان محفوظًا فيها عنك.
letter-erased-elsewhere-some = حُذف من نظام واحد على الأقل من أنظمتنا الأخرى ما كان محفوظًا فيه عنك.
letter-erased-but-text = اكتمل حذف ما طلبت منا حذفه من قاعدة بياناتنا.
letter-erased-kinds-but-text = اكتمل حذف أنواع البيانات التي ذكرتها من قاعدة بياناتنا. وحسابك كما كان.
letter-erased-not-found = تعذّر العثور عليك في نظام واحد على الأقل من أنظمتنا الأخرى، فلم يكن ممكنًا حذف شيء هناك. إن كنت تعرف الاسم أو الرقم الذي تُعرَف به هناك، فاكتب من فضلك إلى { $address }.
letter-erased-nothing-known = في نظام واحد على الأقل من أنظمتنا الأخرى لا نعرف الاسم أو الرقم المسجَّل لك، فلم يستطع أحد البحث عنك هناك. إن كنت تعرفه، فاكتب من فضلك إلى { $address }.
letter-erased-kept = إذا ألزمنا القانون بالاحتفاظ ببعض البيانات مدة من الزمن، فلن نستخدمها لأي شيء آخر.
letter-erased-backups = نحتفظ بنسخ احتياطية من قاعدة بياناتنا لمدة أقصاها { $period }. وقد يبقى فيها ما حُذف حتى ذلك الحين.
letter-last = لن نرسل رسائل أخرى عن هذا الطلب. إن كان لديك سؤال، فاكتب إلى { $email } واذكر رقم الطلب.
letter-or-open = أو افتح هذا العنوان:
letter-request = الطلب { $reference }
letter-passkeys-stay-title = مفاتيح المرور ما زالت صالحة
letter-passkeys-stay-text = تغيّر عنوان البريد الإلكتروني لحسابك لدى { $brand }. ما زالت هذه المفاتيح صالحة لتسجيل الدخول:
letter-passkeys-stay-named = يحمل كل مفتاح اسم المتصفح الذي أُنشئ فيه. أزل كل مفتاح ليس لك.
letter-passkeys-stay-not-you = إن لم تستطع تسجيل الدخول، فاكتب فورًا إلى { $email }.
letter-acted-copy = سيحصل شخص على نسخة من بياناتك
letter-acted-correct = سيُصحَّح أحد سجلاتك
letter-acted-delete = سيُحذف حسابك وبياناتك
letter-acted-delete-kinds = سيُحذف جزء من بياناتك
letter-acted-why = طلب ذلك من { $brand } شخص يتصرّف نيابةً عنك. تحققنا من أن الطلب مسموح به، ونبدأ الآن.
letter-acted-go = عرض ما تم
letter-acted-not-you = إن لم يكن أحد مخوّلًا بالتصرّف نيابةً عنك، فاكتب فورًا إلى { $email } واذكر الرقم الوارد أدناه.
letter-ended = تنتهي هذه الطلبات مع الحذف من دون رد: { $requests }
letter-erased-for-text = اكتمل حذف الحساب الذي ذكرته والبيانات التي فيه.
letter-erased-for-kinds-text = اكتمل حذف أنواع البيانات التي ذكرتها من الحساب الذي ذكرته. ويبقى كل ما عداها فيه كما كان.
letter-erased-for-but-text = اكتمل حذف الحساب الذي ذكرته والبيانات التي فيه من قاعدة بياناتنا.
letter-erased-for-kinds-but-text = اكتمل في قاعدة بياناتنا حذف أنواع البيانات التي ذكرتها من الحساب الذي ذكرته. ويبقى كل ما عداها فيه كما كان.
letter-erased-elsewhere-for = حُذف من نظام واحد على الأقل من أنظمتنا الأخرى ما كان محفوظًا فيه عن الشخص الذي ذكرته.
letter-erased-for-not-found = تعذّر العثور على الشخص الذي ذكرته في نظام واحد على الأقل من أنظمتنا الأخرى، فلم يكن ممكنًا حذف شيء هناك. إن كنت تعرف الاسم أو الرقم الذي يُعرَف به هناك، فاكتب من فضلك إلى { $address }.
letter-erased-for-nothing-known = في نظام واحد على الأقل من أنظمتنا الأخرى لا نعرف الاسم أو الرقم المسجَّل للشخص الذي ذكرته، فلم يستطع أحد البحث عنه هناك. إن كنت تعرفه، فاكتب من فضلك إلى { $address }.
letter-lifted-text = انتهى تقييد الاستخدام لدى { $brand }. وتسري خياراتك من جديد. وقد يُبقي إيقاف مؤقت أو حذف مقرر بعض الاستخدامات متوقفة.
letter-lifted-go = عرض خياراتك
letter-day-title = ما ينتظرك اليوم
letter-day-text = هكذا يبدأ اليوم. أما الحالات نفسها فليست في هذا البريد.
letter-day-soon = موعدها خلال خمسة أيام عمل
letter-day-jobs = مهام آلية متعثرة
letter-day-tasks = تنتظر أنظمة أخرى
letter-day-figure = { $what }: { $countText }
letter-trouble-title = هناك ما يحتاج إليك
letter-trouble-text = جديد في صفحة العمل. أما الحالات نفسها فليست في هذا البريد.
letter-trouble-late = { $count ->
    [zero] لم يتأخر أي طلب عن موعده.
    [one] تأخر طلب واحد عن موعده.
    [two] تأخر طلبان عن موعدهما.
    [few] تأخرت { $countText } طلبات عن موعدها.
    [many] تأخر { $countText } طلبًا عن موعده.
   *[other] تأخر { $countText } طلب عن موعده.
}
letter-trouble-tasks = { $count ->
    [zero] أنجز كل نظام جزأه من الطلبات.
    [one] لم يتمكن نظام من إنجاز جزئه من طلب.
    [two] لم يتمكن نظام من إنجاز جزئه في حالتين.
    [few] لم يتمكن نظام من إنجاز جزئه في { $countText } حالات.
    [many] لم يتمكن نظام من إنجاز جزئه في { $countText } حالة.
   *[other] لم يتمكن نظام من إنجاز جزئه في { $countText } حالة.
}
letter-trouble-jobs = { $count ->
    [zero] لا تتعثر أي مهمة آلية.
    [one] تتعثر مهمة آلية واحدة.
    [two] تتعثر مهمتان آليتان.
    [few] تتعثر { $countText } مهام آلية.
    [many] تتعثر { $countText } مهمة آلية.
   *[other] تتعثر { $countText } مهمة آلية.
}
letter-trouble-behind = { $count ->
    [zero] تصل الخيارات إلى كل نظام.
    [one] لا تصل الخيارات إلى نظام واحد.
    [two] لا تصل الخيارات إلى نظامين.
    [few] لا تصل الخيارات إلى { $countText } أنظمة.
    [many] لا تصل الخيارات إلى { $countText } نظامًا.
   *[other] لا تصل الخيارات إلى { $countText } نظام.
}
letter-tasks-title = مهام تنتظرك
letter-tasks-text = يذكّرك أحد الزملاء بمهام نظام تتولاه. أما الحالات نفسها فليست في هذا البريد.
letter-tasks-waiting = { $count ->
    [zero] لا مهام تنتظر.
    [one] مهمة واحدة تنتظر، منذ { $when }.
    [two] مهمتان تنتظران، أقدمهما منذ { $when }.
    [few] { $countText } مهام تنتظر، أقدمها منذ { $when }.
    [many] { $countText } مهمة تنتظر، أقدمها منذ { $when }.
   *[other] { $countText } مهمة تنتظر، أقدمها منذ { $when }.
}
letter-tasks-go = فتح المهام
letter-staff-go = فتح صفحة العمل
letter-staff-why = يصلك هذا البريد لأنك تعمل في فريق الخصوصية لدى { $brand }. ومن حسابك هناك تختار أيًّا من هذه الرسائل يصلك.
letter-invite-title = رابط دخولك إلى صفحة العمل
letter-invite-text = بهذا الرابط تُعِدّ حسابك في فريق الخصوصية لدى { $brand }. دورك: { $role }. يعمل الرابط مرة واحدة خلال ثلاثة أيام.
letter-invite-go = إعداد الحساب
letter-invite-not-you = إذا لم تكن تتوقع هذا البريد فلا حاجة إلى فعل شيء. لا أحد يدخل من دون الرابط.
letter-own-link-title = رابط جديد لحسابك
letter-own-link-text = أُنشئ رابط يتيح إعداد كلمة المرور والهاتف لحسابك في الفريق من جديد. الدور: { $role }.
letter-own-role-title = صار لك دور آخر
letter-own-role-text = تغيّر دورك في الفريق. من الآن: { $role }.
letter-own-way-wrong = إذا كنت لا تعرف السبب فأبلغ مسؤول حماية البيانات فورًا.
letter-own-passkey-title = أُضيف مفتاح مرور إلى حسابك في الفريق
letter-own-passkey-text = يتيح المفتاح الدخول إلى حسابك في الفريق من دون كلمة مرور أو رمز. إن كنت أنت من أضافه، فلا يلزمك فعل شيء.
letter-own-passkey-gone-title = أُزيل مفتاح مرور من حسابك في الفريق
letter-own-passkey-gone-text = لم يعد أحد يستطيع تسجيل الدخول بهذا المفتاح. إن كنت أنت من أزاله، فلا يلزمك فعل شيء.
letter-way-in-title = دخول جديد إلى بيانات العملاء
letter-way-in-role = صار لدى { $name } دور آخر: { $role }.
letter-way-in-link = أُنشئ من أجل { $name } رابط جديد يتيح إعداد كلمة المرور والهاتف من جديد. الدور: { $role }.
letter-way-in-new = دُعي شخص ليس من الفريق بعد. الدور: { $role }.
letter-key-made = أنشأ { $name } مفتاحًا لأحد الأنظمة: { $key }. وبه يُسمح للنظام بما يلي: { $scopes }.
letter-key-made-here = أُنشئ مفتاح لأحد الأنظمة على الجهاز الذي يعمل عليه هذا الموقع: { $key }. وبه يُسمح للنظام بما يلي: { $scopes }.
letter-way-in-check = في صفحة الرقابة يمكنك أن تقول هل هذا صحيح.
letter-look-title = اطّلع أحدهم على حالة
letter-look-text = فتح { $name } بيانات عملاء في حالة. ودوره ({ $role }) لا يفعل ذلك عادةً.
letter-look-check = في صفحة الرقابة تجد الحالة مع السبب، ويمكنك أن تقول هل كان ذلك صحيحًا.
letter-way-in-why = يصلك هذا البريد لأنك تعمل في فريق الخصوصية لدى { $brand }. ورسائل كهذه تصل دائمًا، أيًّا كانت خياراتك في الحساب.
