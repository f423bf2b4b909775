law-vcdpa = قانون حماية بيانات المستهلك في فرجينيا (VCDPA)
law-cpa = قانون الخصوصية في كولورادو (CPA)
law-ctdpa = قانون خصوصية البيانات في كونيتيكت (CTDPA)
law-quebec = القانون 25 (كيبيك)
law-fadp = القانون الاتحادي لحماية البيانات في سويسرا (FADP)
law-dpdp = قانون حماية البيانات الشخصية الرقمية في الهند (DPDP)
help-authority-thirty = أمامك 30 يومًا لتقديم شكوى، تبدأ من يوم ردّنا أو من اليوم الذي كان الرد مستحقًا فيه.

ground-complexity = يتطلب العثور على كل شيء جهدًا كبيرًا.
ground-number = قدّمت عدة طلبات.
ground-interference = سيتضرر عملنا الآخر كثيرًا.
ground-consultation = علينا أن نسأل آخرين أولًا.
# $ground (String) - لماذا يطول الأمر
# $words (String) - المزيد عنه
story-extended-why = { $ground } { $words }
hold-why-claim = لم تُحسم بعد مطالبة قانونية أو دعوى تتصل بطلبك.
hold-why-authority = أصدرت جهة رسمية أمرًا يتصل بطلبك، أو تُجري تحقيقًا في شيء يتصل به.
hold-why-misuse = علينا أولًا أن نستبعد سوء الاستخدام.
hold-why-others = نحتاج أولًا إلى رد من شركة أخرى.
# $why (String) - why a request is on hold
# $words (String) - more about it, typed
story-held-why = { $why } { $words }
story-runs-on = عادت الأيام تُحتسب
story-decides-alone = يقرّر الشخص نفسه الذي قرّر من قبل، إذ لا يوجد غيره

next-paused = نحتاج إلى ردّ منك قبل أن نتابع. نرجو أن تكتبه أدناه قبل { $when }.
# $when (String) - يوم
status-paused = لا تُحتسب الأيام حتى يصل ردّك. وإذا أجبت اليوم، فسيصلك ردّنا في موعد أقصاه { $when }.
request-paused = لا تُحتسب الأيام حتى يصل ردّك
letter-paused-title = نحتاج إلى ردّ منك
letter-paused-text = يُرجى قراءة سؤالنا والرد عليه في صفحتك قبل { $day }. ولا تُحتسب الأيام حتى يصل ردّك أو يحلّ ذلك اليوم. ولم نضع السؤال في هذا البريد كي لا يقرأه أحد غيرك.
letter-paused-go = قراءة السؤال والرد
letter-runs-on-title = شكرًا على ردّك
# $day (String) - يوم
letter-runs-on-text = عادت الأيام تُحتسب. سيصلك ردّنا في { $day } على أبعد تقدير.

request-partly = رفضنا جزءًا منه
status-partly = نفّذنا جزءًا مما طلبته. وما رفضناه مذكور أدناه.
request-disagree = لا أوافق على ردّكم
request-disagree-late = أشكو من تأخّركم
disagree-complaint = تشكو من ردّنا. يقرّر في شكواك شخص آخر غير الذي ردّ عليك.
disagree-appeal = تتظلّم من ردّنا. يقرّر في تظلّمك شخص آخر غير الذي ردّ عليك.
disagree-late = تشكو من تأخّرنا. يقرّر في شكواك شخص آخر غير الذي تتعلق به.
disagree-words = على ماذا لا توافق، ولماذا؟
disagree-about = هل تتعلق بشخص معيّن؟
disagree-about-hint = اختياري. هذا الشخص لا يقرّر فيها.
disagree-about-nobody = لا
disagree-about-error = اختر شخصًا عمل على طلبك
ask-disputed = ما لا توافق عليه
send-appeal = أرسل تظلّمي

staff-disputed = لا يوافق على
staff-disputing = هناك من لا يوافق
staff-disputed-about = تتعلق بـ
staff-bar-title = يقرّر في هذا زميل آخر
staff-no-decided-before = قرّرت أنت فيما لا يوافق عليه العميل، أو أن الأمر يتعلق بك. يمكن لزميل آخر أن يقرّر
staff-no-alone = قرّرت أنت فيما لا يوافق عليه العميل، ولا يوجد زميل يمكنه أن يقرّر. اكتب أولًا لماذا لا يمكن الانتظار
staff-no-not-alone = يمكن لزميل آخر أن يقرّر في هذا
staff-stand-in = القرار بنفسي
staff-stand-in-why = لماذا لا يمكن انتظار زميل آخر؟
staff-stand-in-hint = يقرؤه العميل. وتنظر فيه الرقابة مرة أخرى لاحقًا.
staff-stand-in-go = تسجيل ذلك
staff-need = هل تُحتسب الأيام حتى يصل الرد؟
staff-need-none = نعم، يبقى الموعد كما هو
staff-need-identity = لا: لدينا سبب وجيه للشك في هوية صاحب الطلب
staff-need-clarity = لا: نحتاج إلى معرفة المقصود من بين بيانات كثيرة
staff-error-need = لا يسمح القانون بذلك هنا
staff-paused = لا تُحتسب الأيام منذ
staff-ground = سبب الحاجة إلى وقت أطول
staff-ground-choose = اختر السبب
staff-error-ground = اختر لماذا نحتاج إلى وقت أطول
staff-extend-more = المزيد بكلماتك
staff-error-partly = هذا السبب لا يناسب هذا الطلب أو قانونه
staff-decline-hint-law = مع معظم الأسباب يلزم نصك أيضًا: اكتب ما يقوله القانون، أو السبب. ويقرأ صاحب الطلب ما تكتبه.
staff-file = ملف الطلب
staff-file-open = فتح ملف الطلب للطباعة أو الحفظ
staff-file-printed = طُبع في { $when }
staff-file-receipt = إيصال الحذف
staff-file-letters = رسائل البريد كما أُرسلت
staff-file-letters-none = لا توجد رسالة بريد محفوظة عن هذا الطلب. لم تكن البوابة تحفظها دائمًا. ولم يُذكر فيها سوى أن هناك جديدًا.
staff-file-posted = احتوت الرسائل الورقية على النص الوارد تحت «ما حدث حتى الآن».
staff-file-log = القيود في السجل
staff-file-proof = الإثبات
staff-file-proof-text = يخص كل سطر قيدًا واحدًا، ويمكن التحقق منه كما يُتحقق من الإثبات في الإيصال.
staff-file-unproven = لا يمكن إثبات كل القيود الآن. تحقّق من السجل.
staff-closed-masked = الطلب مغلق. اكتب لماذا تحتاج إلى قراءته.
staff-file-masked = اكتب لماذا تحتاج إلى قراءة الطلب.

# $reference (String) - رقم طلب
item-decided-alone = الطلب { $reference }: قرّر فيه الشخص نفسه مرتين
items-decided-alone = القرار مرتين
item-decided-alone-text = قرّر أحد أفراد الفريق في اعتراض على ردّه هو، إذ لم يكن هناك زميل يمكنه ذلك. اقرأ الطلب، واكتب هل القرار صحيح.
