service-name = بياناتك
skip-link = الانتقال إلى المحتوى الرئيسي
nav-label = بياناتك
nav-overview = نظرة عامة
nav-journey = رحلتك
nav-choices = خياراتك
nav-history = خياراتك السابقة
menu = القائمة
# $email (String) - the address of who is signed in
menu-account = حسابك: { $email }
language-label = اللغة
text-language = لغة هذا النص: { $language }
footer-label = المزيد عن هذه الخدمة
footer-help = المساعدة
footer-how-it-works = كيف يعمل التخصيص
footer-accessibility = إمكانية الوصول
sign-in-link = تسجيل الدخول
sign-out = تسجيل الخروج
title = { $page } – { $service } – { $brand }
title-error = خطأ: { $title }
title-saved = تم الحفظ: { $title }
title-next = التالي: { $title }
problem-heading = هناك مشكلة
error-prefix = خطأ:
time-limit = { $minutes ->
    [zero] ليس لديك وقت لهذا النموذج.
    [one] لديك دقيقة واحدة لهذا النموذج.
    [two] لديك دقيقتان لهذا النموذج.
    [few] لديك { $minutesText } دقائق لهذا النموذج.
    [many] لديك { $minutesText } دقيقة لهذا النموذج.
   *[other] لديك { $minutesText } دقيقة لهذا النموذج.
} إن احتجت إلى وقت أطول فسنسألك مرة أخرى عن هويتك، ثم نعيد إليك ما اخترته.
session-label = تسجيل الدخول
session-warning = سيتم تسجيل خروجك بعد دقيقتين. للمتابعة اضغط «{ session-extend }» في أعلى هذه الصفحة.
session-extend = متابعة الجلسة
session-extended = تم تمديد جلستك.
session-ended = تم تسجيل خروجك. ما أدخلته ما زال في هذه الصفحة. للمتابعة استخدم الرابط في أعلى الصفحة.
session-again = تسجيل الدخول من جديد في علامة تبويب جديدة
copied = تم النسخ.
copy-failed = لم ينجح النسخ. حدّد النص بدلًا من ذلك.
kept-heading = ما اخترته ما زال هنا
kept-text = تم تسجيل خروجك قبل حفظ ما اخترته. راجعه مرة أخرى ثم احفظه.
failure-back = العودة إلى الصفحة التي جئت منها
said-of = { $thing }: { $said }
beside = { $one } · { $other }
with-note = { $text } ({ $note })
title-of = { $page } – { $partOf }
nothing-to-say = –
sentences = { $one } { $other }
link-imprint = بيانات الناشر
link-terms = الشروط والأحكام
link-privacy-policy = سياسة الخصوصية
link-accessibility = بيان إمكانية الوصول
