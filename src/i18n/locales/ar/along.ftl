case-around = طلبات هذا العرض
case-before = الطلب السابق
case-behind = الطلب التالي
case-steps = خطوات الطلب
case-step-who = من يطلب
case-step-read = القراءة
case-step-systems = الأنظمة
case-step-answer = الرد
case-step-second = مراجعة زميل
case-step-done = ✓ { $step }: تم
case-step-open = { $step }: ليس بعد
case-step-needless = { $step }: لا يوجد
proof-steps = من يطلب، وكيف ظهر ذلك
proof-signed-in = سجّل الدخول إلى حسابه
proof-code = أدخل رمزًا أُرسل إلى بريده الإلكتروني
proof-written-down = دوّنه { $name }، { $way }
proof-file = وصل ملف منه
proof-by-document = جرى التحقق بوثيقة
proof-by-question = جرى التحقق بسؤال
proof-known-agent = وكيل معروف
proof-record = تسجيل التحقق
proof-record-how = كيف جرى التأكد من هوية صاحب الطلب؟
proof-record-choose = اختر واحدًا
proof-record-hint = يقرأ الشخص ما تختاره، ويُقيَّد في السجل. ولا تُحفظ تفاصيل أي وثيقة.
proof-record-go = تسجيل
proof-record-error = اختر كيف جرى التأكد
may-ask-how = كيف جرى التأكد من أن الطلب عن هذا الشخص مسموح به؟
may-ask-hint = العثور على حساب ليس إذنًا. وعند الشك، اسأل صاحب البيانات.
may-ask-mandate = قُدِّم توكيل موقَّع
may-ask-confirmed = أكّد لنا صاحب البيانات ذلك
may-ask-law = تُظهر وثيقة أن القانون يسمح بذلك، كأن يكون صاحب الطلب أحد الوالدين
may-ask-error = اختر كيف جرى التأكد من أن الطلب عن هذا الشخص مسموح به
check-proven = المراجعة قبل التسجيل
effect-proven = يمكن لصاحب الطلب أن يقرأ ذلك، ويُقيَّد في السجل. ولا يمكن التراجع عنه.
story-proven = سُجّل تحقق من هوية صاحب الطلب
case-place = الطلب { $place } من { $count }
proof-by-code = تسجيل دخول برمز من رسالة بريد إلكتروني
proof-by-passkey = تسجيل دخول بمفتاح مرور
proof-by-hand-off = تسجيل دخول من صفحات الشركة نفسها، وهي التي أكدت هويته
proof-just-before = قبل الطلب بأقل من دقيقة
proof-minutes = { $count ->
    [zero] قبل الطلب مباشرة
    [one] قبل الطلب بدقيقة واحدة
    [two] قبل الطلب بدقيقتين
    [few] قبل الطلب بـ{ $countText } دقائق
    [many] قبل الطلب بـ{ $countText } دقيقة
   *[other] قبل الطلب بـ{ $countText } دقيقة
}
proof-hours = { $count ->
    [zero] قبل الطلب مباشرة
    [one] قبل الطلب بساعة واحدة
    [two] قبل الطلب بساعتين
    [few] قبل الطلب بـ{ $countText } ساعات
    [many] قبل الطلب بـ{ $countText } ساعة
   *[other] قبل الطلب بـ{ $countText } ساعة
}
