today-month = { $month } حتى الآن
today-month-declined = رُفضت
today-month-looks = { $count ->
    [zero] اطلاع على البيانات المخفية
    [one] اطلاع على البيانات المخفية، مع طلبه
    [two] اطلاعان على البيانات المخفية، لكل منهما طلب
    [few] مرات اطلاع على البيانات المخفية، لكل منها طلب
    [many] مرة اطلاع على البيانات المخفية، لكل منها طلب
   *[other] مرة اطلاع على البيانات المخفية، لكل منها طلب
}
today-training = تدريب ينتهي قريبًا
today-since = الجديد في السجل منذ { $when }
today-since-none = لم يُكتب شيء منذ ذلك الحين.
today-since-cut = لم تُعدّ إلا أحدث القيود، وهناك غيرها.
health-title = حال البوابة
health-letters = الرسائل الإلكترونية
health-letters-said = { $count ->
    [zero] أُرسلت كلها.
    [one] لم يمكن إرسال رسالة واحدة بعد.
    [two] لم يمكن إرسال رسالتين بعد.
    [few] لم يمكن إرسال { $countText } رسائل بعد.
    [many] لم يمكن إرسال { $countText } رسالة بعد.
   *[other] لم يمكن إرسال { $countText } رسالة بعد.
}
health-systems-well = كل نظام متصل يقبل ما يُرسل إليه.
health-systems-failing = أنظمة لا تقبل ما يُرسل إليها: { $names }
health-key = { $name } ينتهي في { $when }
health-keys-well = لا ينتهي أي مفتاح خلال أسبوعين.
health-backup = النسخة الاحتياطية
health-backup-never = لم تُنشأ أي نسخة بعد.
health-backup-at = أُنشئت آخر نسخة في { $when }.
health-backup-old = لم تُنشأ أي نسخة منذ { $when }.
health-drill = تجربة الاستعادة
health-drill-never = لم يجرّب أحد بعد هل يمكن استعادة نسخة احتياطية.
health-drill-at = في { $when } أمكنت استعادة نسخة احتياطية.
health-drill-old = كانت آخر تجربة في { $when }. حان وقت تجربة أخرى.
health-drill-failed = في { $when } لم يمكن استعادة نسخة احتياطية.
