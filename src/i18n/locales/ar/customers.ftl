customers-title = العملاء
customers-lede = لمن يتصل أو يكتب أو يأتي. لا تُفتح البيانات إلا بعد التأكد من هوية الشخص، وهو يقرأ من اطّلع عليها.
customers-find = عنوان البريد الإلكتروني كاملًا أو رقم العميل أو رقم الطلب
customers-find-label = البحث عن عميل
customers-find-go = بحث
customers-find-error = اكتب عنوانًا أو رقمًا
customers-none = لا نعرف أحدًا بهذا بالضبط
customers-none-text = اسأل عن عنوان أو رقم آخر. أو دوّن الطلب لشخص ليس له حساب.
customers-found = يوجد عميل له حساب
customers-guest = هذا العنوان لشخص ليس له حساب
customers-guest-text = ما طلبه موجود في صفحة الطلبات. والطلب الجديد يُدوَّن دون حساب أيضًا.
customers-both = وصلت من العنوان نفسه طلبات دون حساب أيضًا
customers-both-text = هذه الطلبات منفصلة عن الحساب. تظهر لك عند فتح الحساب.
customers-proof = ما الذي يُثبت هوية الشخص؟
customers-proof-hint = { $count ->
    [zero] حدّد ما أثبته الشخص: { $countText } على الأقل.
    [one] حدّد ما أثبته الشخص: أمر واحد على الأقل.
    [two] حدّد ما أثبته الشخص: أمران على الأقل.
    [few] حدّد ما أثبته الشخص: { $countText } أمور على الأقل.
    [many] حدّد ما أثبته الشخص: { $countText } أمرًا على الأقل.
   *[other] حدّد ما أثبته الشخص: { $countText } أمر على الأقل.
}
customers-error-proof = حدّد المزيد مما يُثبت الهوية، أو دوّن الطلب دون حساب
customers-error-expired = أُغلقت البيانات في هذه الأثناء، أو جرى البحث عن عميل آخر. لم يُحفظ شيء. ابحث عن العميل الأول من جديد، وستجد ما كتبته له كما هو
customers-way = كيف وصل الطلب؟
customers-error-way = حدّد كيف وصل الطلب
way-telephone = بالهاتف
way-letter = برسالة بريدية
way-visit = حضوريًا
way-email = بالبريد الإلكتروني
asked-by-telephone = لأنك اتصلت بنا
asked-by-letter = لأنك أرسلت رسالة بريدية
asked-by-visit = لأنك أتيت إلينا
asked-by-email = لأنك كتبت بريدًا إلكترونيًا
proof-known-contact = الاتصال أو الرسالة من الرقم أو العنوان المعروف لدينا
proof-own-facts = ذكر الشخص أمرين عنه نعرفهما ولا يعرفهما غيره
proof-called-back = اتصلنا أو كتبنا إلى العنوان أو الرقم المعروف لدينا، ووصلنا إليه
customers-open-go = فتح البيانات
customers-open-log = يقرأ الشخص من فتح بياناته ومتى وكيف وصل الطلب.
customers-file = بيانات أحد الأشخاص مفتوحة
customers-file-since = فتحتها في { $when }. وصل الطلب: { $way }.
customers-file-go = متابعة
customers-close = إغلاق
customers-closed = أُغلقت البيانات
customers-sees = ما يراه الشخص
customers-sees-text = هنا تطّلع فقط. يرى الشخص الأمر نفسه في صفحاته.
customers-one = العميل { $reference }
customers-requests = الطلبات
customers-choices = ما اختاره الشخص
customers-no-requests = لا طلب بعد
customers-as-guest = طلبات من العنوان نفسه دون الحساب
customers-change = تغيير خيار واحد للشخص
customers-change-what = ما الذي يريد تغييره؟
customers-change-choose = اختر من القائمة
customers-change-off = إيقاف: { $name }
customers-change-on = تفعيل: { $name }
customers-change-level = المستوى: { $name }
customers-error-what = اختر ما يريد الشخص تغييره
customers-change-why = ما قاله الشخص
customers-change-why-hint = يقرؤه في إيصاله.
customers-change-go = حفظ نيابة عنه
customers-change-then = يصله بريد إلكتروني بذلك، وإيصال يذكر من فعل ذلك نيابة عنه.
customers-check = اقرأ له هذا أولًا
customers-check-text = إذا وافق يبدأ ما يلي:
customers-check-go = وافق الشخص، احفظ
customers-check-not = دون حفظ
customers-saved = حُفظ الخيار. يصل الشخص بريد إلكتروني بذلك.
customers-unchanged = كان الأمر كذلك من قبل. لم يُحفظ شيء.
customers-write = تدوين طلب
customers-write-lede = لما وصل بالهاتف أو بالبريد أو حضوريًا. تُحسب الأيام من يوم الوصول لا من اليوم.
customers-write-for = الطلب للعميل الذي فتحت بياناته.
customers-write-guest = الطلب لشخص ليس له حساب. تُفحص هويته قبل إرسال أي شيء أو حذفه.
customers-came = يوم الوصول
customers-came-hint = للرسالة: يوم وصولها إلينا.
customers-error-came = حدّد يوم الوصول
customers-error-came-early = هذا اليوم لم يأتِ بعد. حدّد يوم الوصول
customers-error-came-far = { $count ->
    [zero] مضى على هذا أكثر من { $countText } يوم. اسأل مسؤول حماية البيانات عما يلزم
    [one] مضى على هذا أكثر من يوم واحد. اسأل مسؤول حماية البيانات عما يلزم
    [two] مضى على هذا أكثر من يومين. اسأل مسؤول حماية البيانات عما يلزم
    [few] مضى على هذا أكثر من { $countText } أيام. اسأل مسؤول حماية البيانات عما يلزم
    [many] مضى على هذا أكثر من { $countText } يومًا. اسأل مسؤول حماية البيانات عما يلزم
   *[other] مضى على هذا أكثر من { $countText } يوم. اسأل مسؤول حماية البيانات عما يلزم
}
customers-kind = ماذا يطلب؟
customers-error-kind = اختر ما يطلبه الشخص
customers-error-kind-account = لا يطلب هذا إلا من له حساب
customers-email = عنوان بريده الإلكتروني
customers-email-hint = اتركه فارغًا إذا كتب بالبريد ولم يذكر عنوانًا.
customers-error-contact = اكتب عنوان بريد إلكتروني أو عنوانًا بريديًا
customers-postal = اسمه وعنوانه البريدي
customers-postal-hint = من دون بريد إلكتروني، يُطبع كل رد ويُرسل إلى هناك بالبريد العادي.
customers-reads = اللغة التي يقرؤها
customers-error-reads = اختر لغة
customers-scope = نسخة أو حذف: من ماذا؟
customers-correct = تصحيح: ما البيان غير الصحيح؟
customers-correct-before = تصحيح: ما المكتوب الآن؟
customers-correct-before-hint = كما قاله الشخص، أو كما ورد في الرسالة.
customers-correct-after = تصحيح: ما الصواب؟
customers-which = أي سجل يقصد؟
customers-which-hint = ورد هذا في أكثر من سجل. اسأل عن اليوم.
customers-stop = إيقاف: أي استخدام؟
customers-review = نظر من إنسان: في أي استخدام؟
customers-choose = لم يُطلب
customers-error-scope = اختر من ماذا
customers-error-field = اختر البيان غير الصحيح
customers-error-before = اكتب ما هو مكتوب الآن
customers-error-before-none = لم يرد هذا في بيانات من هذا النوع. اقرأه على الشخص مرة أخرى، أو دوّن سؤالًا
customers-error-after = اكتب الصواب
customers-error-which = اختر السجل المقصود
customers-error-use = اختر الاستخدام
customers-error-words = اكتب ما قاله الشخص
customers-error-open-other = بيانات أحد العملاء مفتوحة الآن، ولذلك لم يُدوَّن شيء. أغلقها أولًا، وستجد ما كتبته كما هو
customers-behalf-self = لنفسه
customers-behalf-name = اسم الشخص الذي يُقدَّم الطلب نيابة عنه
customers-evidence-hint = مثلًا وكالة وتاريخها.
customers-disagrees = سؤال أو شكوى: أي رد لا يوافق عليه، أو ما زال ينتظره؟
customers-disagrees-number = إن كان لا يوافق على ردّ: رقم ذلك الطلب
customers-disagrees-number-hint = مع الرقم لا حاجة إلى عنوان: يُرسَل ردّنا بالطريقة نفسها التي أُرسل بها الردّ الأول.
customers-disagrees-about = إن كان لا يوافق: هل يتعلق الأمر بشخص معيّن؟
customers-error-disputes = اختر طلبًا من طلباته رُدّ عليه أو تأخّر الرد عليه
customers-error-disputes-number = لا يوجد بهذا الرقم طلب بلا حساب رُدّ عليه أو تأخّر الرد عليه
customers-error-about = اختر شخصًا عمل على ذلك الطلب
customers-error-behalf = لا يعترض على الرد إلا من قدّم الطلب. اختر «{ customers-behalf-self }»
customers-error-evidence = اكتب لماذا يحق له تقديم الطلب
customers-write-go = تدوين
customers-written = دُوّن الطلب برقم { $reference }
customers-written-go = عرض الطلب
customers-there = هناك طلب مفتوح في الأمر نفسه: { $reference }
customers-there-text = لم يُدوَّن شيء. ما كتبته ما زال في النموذج. إن كان فيه جديد فأضفه ملاحظة إلى ذلك الطلب.
staff-postal = الاسم والعنوان البريدي
asked-on-behalf = دوّنه فريقنا
receipt-why = ما قلته
receipt-not-you = إذا لم تطلب هذا
receipt-not-you-text = أعده كما كان في صفحة «{ nav-choices }»، أو اطرح علينا سؤالًا في الحال.
history-by-staff-for = { $name } من فريقنا، { $way }
acted-opened = فتح { $name } بياناتك، { $way }
acted-opened-title = متى فتح فريقنا بياناتك
acted-opened-lede = يحدث هذا عندما تتصل أو تكتب، أو عندما نعمل على طلب لك. إذا لم تطلب شيئًا، فاطرح علينا سؤالًا في الحال.
letter-chosen-title = غيّرنا خيارًا نيابة عنك
letter-chosen-text = غيّر أحد أفراد فريق { $brand } أحد خياراتك، لأنك طلبت ذلك.
letter-chosen-go = عرض ما تغيّر
letter-chosen-not-you = إذا لم تطلب ذلك، فأعده كما كان هناك، أو اكتب إلى { $email } في الحال.
letter-received-for = دوّنه أحد أفراد فريقنا نيابة عنك.
letter-received-for-not-you = إذا لم تطلب هذا، فاكتب إلى { $email } في الحال واذكر الرقم أدناه.
