held-lede = لدينا عنك { $records } من { $kinds }. ويعود الأقدم إلى { $when }.
held-lede-none = لا نحتفظ بشيء عنك بعد. فيما يلي كل نوع من البيانات قد نعرفه عنك.
held-records = { $count ->
    [zero] { $countText } سجل
    [one] سجل واحد
    [two] سجلان
    [few] { $countText } سجلات
    [many] { $countText } سجلًّا
   *[other] { $countText } سجل
}
held-kinds = { $count ->
    [zero] { $countText } نوع
    [one] نوع واحد
    [two] نوعين
    [few] { $countText } أنواع
    [many] { $countText } نوعًا
   *[other] { $countText } نوع
}
held-about-you = عنك
held-how-many = العدد
held-since = منذ
held-goes = الحذف التالي
held-see-all = عرض الكل: { $records }
held-all-title = كل السجلات: { $kind }
held-some-title = سجلات مختارة: { $kind }
held-none = لا نحتفظ بشيء من هذا النوع عنك.
held-address = العنوان الذي تسجّل به الدخول جزء من حسابك، ويبقى ما دام الحساب قائمًا.
held-since-when = منذ { $when }
held-where = مصدر البيانات
held-goes-after = في نهاية يوم { $when }
held-goes-account = يبقى ما دام لديك حساب
record-goes = يُحذف في نهاية يوم { $when }
record-goes-account = يبقى ما دام لديك حساب
record-must-keep = يلزمنا القانون بالاحتفاظ بهذا السجل حتى { $when }.
record-source = من النظام «{ $source }»
record-corrected = تصحيحات
correction-stands = { $what }: صُحِّح في { $when }. وما زال النظام «{ $source }» يذكر: { $said }
correction-taken = { $what }: صُحِّح في { $when }. والنظام «{ $source }» يذكر الآن القيمة نفسها.
correction-overtaken = { $what }: صُحِّح في { $when } إلى { $said }. وبعد ذلك أرسل النظام «{ $source }» القيمة الظاهرة هنا.
record-not-use = عدم استخدام هذا السجل للتخصيص
record-use-again = استخدام هذا السجل من جديد
record-not-use-hint = هل كان ذلك لشخص آخر؟ يمكننا الاحتفاظ بهذا السجل دون أن نستخدمه في تحديد ما تراه. ونحذف التخمينات المستنتجة منه.
record-not-used = طلبت منا في { $when } عدم استخدام هذا السجل للتخصيص.
record-not-used-hint = نحتفظ بهذا السجل. ولا يجوز لأنظمتنا أن تستخدمه في تحديد ما تراه أو في تخمين أي شيء عنك.
record-kept-out = نحتفظ بهذا السجل، ولم يعد يُستخدم للتخصيص.
record-used-again = يمكن استخدام هذا السجل للتخصيص من جديد.
record-gone-title = لم يعد هذا السجل موجودًا
record-gone = حُذف السجل، أو انتهت مدة الاحتفاظ به. وإن كتبت العنوان بنفسك فتحقق منه.
held-filter = عرض جزء فقط
held-filter-step = الخطوة
held-filter-any-step = كل الخطوات
held-filter-from = من تاريخ
held-filter-to = إلى تاريخ
held-filter-date-hint = مثلًا 31 مارس 2026
held-filter-show = عرض
held-filter-none = لا شيء يطابق ما طلبته.
held-filter-all = عرض الكل من جديد
held-filter-wrong-date = حدّد يومًا، مثلًا 31 مارس 2026
held-older = الأقدم
held-back-to-newest = عودة إلى الأحدث
value-yes = نعم
value-no = لا
guess-from = استُنتج من
guess-from-gone = سجل لم يعد موجودًا
guess-from-record = { $kind }، بتاريخ { $when }
guess-delete = حذف هذا التخمين
guess-delete-sure = لا يمكن استعادة التخمين بعد حذفه.
guess-delete-go = الحذف الآن
guess-wrong = هذا التخمين خاطئ
guess-right = هذا التخمين صحيح
guess-called-wrong = أخبرتنا في { $when } أن هذا التخمين خاطئ.
guess-hint = يمكنك حذف أي تخمين أو إخبارنا هل هو صحيح. وإذا حذفته أو أخبرتنا بأنه خاطئ، فلا يجوز لأنظمتنا أن تستخدمه، ولن نحفظه مرة أخرى لمدة 12 شهرًا.
guess-deleted-title = تم حذف التخمين
guess-deleted = حُذف التخمين. ولن نحفظه مرة أخرى لمدة 12 شهرًا.
guess-marked-title = شكرًا لك
guess-marked = سجّلنا أن هذا التخمين خاطئ. ولن نحفظه مرة أخرى لمدة 12 شهرًا.
guess-unmarked = ألغينا تسجيل هذا التخمين على أنه خاطئ، فيمكن استخدامه من جديد.
guess-gone-title = لم يعد هذا التخمين موجودًا
guess-gone = حُذف هذا التخمين من قبل. ولم يتغير شيء.
journey-yours-none = لا شيء عنك من هذه الخطوة.
journey-about-you = عنك
home-task-data-none = لا شيء بعد. وستجد كل نوع من البيانات قد نعرفه.
value-unit = { $number }{ "\u00A0" }{ $unit }
correction-asked = أدخلنا القيمة التي طلبتها.
correction-otherwise = أدخلنا قيمة غير التي طلبتها. والسبب مذكور في طلبك.
correction-for-you = طلب ذلك شخص يتصرّف نيابةً عنك.
