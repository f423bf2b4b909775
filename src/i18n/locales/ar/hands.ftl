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
