hands-take-from = أخذ الطلب من { $name }
hands-take-from-ask = هذا الطلب لدى { $name }. هل تأخذه من { $name }؟ يصل إلى { $name } خبر بذلك.
hands-over = تسليم الطلب
hands-over-to = إلى من
hands-over-choose = اختر زميلًا
hands-over-note = ملاحظة للزميل (اختيارية)
hands-over-note-hint = لا يراها العملاء. لا تكتب فيها أسماء.
hands-over-go = تسليم هذا الطلب
hands-over-none = لا يستطيع أحد أن يتولاه في الوقت الحالي.
hands-not-untrained = { $name }: انتهت صلاحية التدريب
hands-not-barred = { $name }: سبق له قرار في هذا الأمر، أو أن الأمر يتعلق به
hands-not-away = { $name }: غياب حتى { $when }
hands-error-choose = اختر من يتولى الطلب
hands-error-unknown = اختر شخصًا يجيب عن الطلبات
hands-error-left = غادر { $name } الفريق. اختر شخصًا آخر
hands-error-untrained = انتهت صلاحية تدريب { $name }. اختر شخصًا آخر
hands-error-barred = سبق لـ { $name } قرار في هذا الأمر، أو أن الأمر يتعلق به. اختر شخصًا آخر
hands-error-away = يغيب { $name } حتى { $when }. اختر شخصًا آخر
hands-error-same = الطلب لدى { $name } بالفعل. اختر شخصًا آخر
staff-no-anothers = هذا الطلب لدى زميل. يمكنك أن تأخذه منه
staff-no-not-anothers = ليس هذا الطلب لدى زميل آخر
hands-story-to = الطلب لدى { $name }
hands-story-from-to = كان الطلب لدى { $from }، وهو لدى { $name }
hands-story-back = كان الطلب لدى { $from }، وليس لدى أحد

today-hands = انتقلت بين الزملاء
today-hands-given = سلّمه إليك { $by }
today-hands-taken = أخذه منك { $by }
today-hands-moved = نقله { $by } منك إلى { $name }

letter-given-title = سُلّم إليك طلب
letter-given-text = سلّم إليك زميل طلبًا. أما الطلب نفسه فليس في هذا البريد.
letter-taken-title = أُخذ منك طلب
letter-taken-text = أخذ زميل طلبًا كان لديك، أو سلّمه إلى غيرك. أما الطلب نفسه فليس في هذا البريد.

event-staff-case-given = سُلّم طلب إلى أحد أفراد الفريق
event-staff-case-taken = أُخذ طلب من أحد أفراد الفريق

away-title = الغياب
away-text = لا تصلك رسائل أثناء غيابك، ولا يستطيع أحد أن يسلّم إليك طلبًا. وينتهي ذلك تلقائيًا يوم عودتك.
away-until = العودة في
away-until-hint = أول يوم عمل بعد الغياب، خلال سنة
away-go = حفظ
away-own = أنت غائب حتى { $when }.
away-back = عدت
away-their = يغيب { $name } حتى { $when }: لا رسائل ولا طلبات جديدة.
away-their-back = إنهاء الغياب
away-error = أدخل اليوم الذي يبدأ فيه العمل من جديد
away-error-past = أدخل يومًا قادمًا
away-error-far = أدخل يومًا خلال سنة
away-error-to = اختر زميلًا حاضرًا يحق له أن يجيب عن الطلبات
away-chosen = حُفظت أيام الغياب.
away-over = انتهت أيام الغياب.
away-hand-all = تسليم الطلبات المفتوحة
away-cases = { $count ->
    [zero] لا ينتقل أي طلب مفتوح.
    [one] ينتقل طلب مفتوح واحد إلى الزميل الذي تختاره.
    [two] ينتقل طلبان مفتوحان إلى الزميل الذي تختاره.
    [few] تنتقل { $countText } طلبات مفتوحة إلى الزميل الذي تختاره.
    [many] ينتقل { $countText } طلبًا مفتوحًا إلى الزميل الذي تختاره.
   *[other] ينتقل { $countText } طلب مفتوح إلى الزميل الذي تختاره.
}
away-cases-see = عرض هذه الطلبات
away-hand-all-go = تسليمها كلها
away-handed = سُلّمت كل الطلبات المفتوحة.
away-stayed = بقيت بعض الطلبات، لأنها تغيّرت في هذه الأثناء، أو لأنه سبق لهذا الزميل قرار فيها. سلّمها واحدًا واحدًا.
today-away = الغياب
today-away-text = تنتظر طلبات لأن زميلًا غائب.
today-away-line = { $count ->
    [zero] لا طلبات مفتوحة، والعودة في { $when }
    [one] طلب مفتوح واحد، والعودة في { $when }
    [two] طلبان مفتوحان، والعودة في { $when }
    [few] { $countText } طلبات مفتوحة، والعودة في { $when }
    [many] { $countText } طلبًا مفتوحًا، والعودة في { $when }
   *[other] { $countText } طلب مفتوح، والعودة في { $when }
}
event-staff-away = غاب أحد أفراد الفريق
event-staff-back = عاد أحد أفراد الفريق
letter-given-many-title = سُلّمت إليك طلبات
letter-given-many-text = سلّم إليك زميل عدة طلبات. أما الطلبات نفسها فليست في هذا البريد.
