story-second-asked = طُلبت موافقة زميل
story-second-yes = وافق زميل
story-second-no = لم يوافق زميل
story-second-taken-back = سُحب طلب الموافقة
story-no-second = قرّر شخص واحد، إذ لم يكن غيره قادرًا على الموافقة

second-kind-delete = بدء الحذف
second-kind-for-another = تنفيذ ما طُلب لشخص آخر
second-kind-refuse = رفض الطلب
second-kind-refuse-part = رفض جزء من الطلب
second-wanted = موافقتك أو رفضك
second-waits = ينتظر موافقة زميل
# $name (String) - a member of staff
# $when (String) - a moment
# $what (String) - what they want to do
second-asked = { $name }، { $when }: { $what }
# $when (String) - a day
second-due = المدة كما هي: آخر يوم للردّ { $when }.
second-outdated = تغيّر الطلب منذ ذلك الحين، فلا يمكن لأحد أن يوافق. يجب طلب الموافقة من جديد.
second-read-first = اقرأ الطلب قبل أن توافق أو ترفض.
second-look = شاهد ما سيحدث بالضبط
second-take-back = اسحب طلب الموافقة
second-needed = قرار كهذا يتّخذه شخصان. ينتظر حتى يوافق زميل، ثم يحدث هذا بالضبط.
second-ask = اطلب موافقة زميل
second-alone = قرار كهذا يتّخذه شخصان، لكن لا أحد غيرك يمكنه ذلك الآن. يمكنك فعله وحدك إذا كتبت لماذا لا يمكن الانتظار. وسيُنظر فيه مرة أخرى لاحقًا.
second-alone-why = لماذا لا يمكن انتظار شخص ثانٍ؟
second-alone-error = اكتب لماذا لا يمكن انتظار شخص ثانٍ
second-yes-go = نعم، نفّذ هذا بالضبط
second-no-title = لا
second-no-why = لماذا لا؟
second-no-hint = يقرؤه زملاؤك، ولا يقرؤه العميل.
second-no-go = ارفض
clash-own-wish = أنت من طلب هذا. الموافقة أو الرفض لزميل
clash-own-act = لا يمكنك أن تقرّر في هذا بنفسك لأنه يخصّك. القرار لزميل
clash-stood-otherwise = تغيّر الطلب منذ أن طُلب هذا. اقرأه مرة أخرى. يجب طلب الموافقة من جديد
clash-waits-already = هناك سؤال من زميل عن هذا ينتظر الموافقة أو الرفض. وافق عليه أو ارفضه أولًا

today-yes = موافقتك
# $what (String) - what a colleague wants to do
today-yes-step = وافق أو ارفض: { $what }
# $name (String) - a member of staff
# $when (String) - a day
today-yes-asked = طلبه { $name }، { $when }

# $reference (String) - the number of a request
item-no-second = الطلب { $reference }: قرّره شخص واحد
items-no-second = قرار شخص واحد
item-no-second-text = قرار كهذا يتّخذه شخصان، لكن لم يكن غيره قادرًا على الموافقة. تجد في مسار الطلب لماذا لم يكن الانتظار ممكنًا. اقرأ الطلب، واكتب هل القرار صحيح.
item-anothers = لا يمكنك أن تقرّر في هذا بنفسك لأنه يخصّك. القرار لزميل.
item-alone = لا أحد غيرك يمكنه الآن أن يقرّر في هذا. لذلك يمكنك ذلك مع أنه يخصّك. اكتب في الأسباب لماذا لا يمكن أن ينتظر.
item-acted = صاحب القرار
