why-title = لماذا أرى هذا؟
why-where = أين ومتى
why-purpose = الاستخدام الذي يتبعه
why-used = ما استُخدم
why-otherwise = ما كنت ستراه من دون ذلك
why-until = تبقى هذه الصفحة حتى
why-reasons = الأسباب
why-reasons-hint = السبب الأهم يأتي أولًا.
why-guess-gone = لم يعد هذا التخمين موجودًا.
why-record = عرض هذا السجل
why-stop = كيف توقف هذا الاستخدام
why-stop-button = إيقاف «{ $purpose }»
why-stop-whole = يوقف هذا «{ $purpose }» بالكامل، لا ما رأيته هنا فقط.
why-not-topic = استبعاد هذا الموضوع: { $topic }
why-opinion-title = ما رأيك في ذلك؟
why-opinion = هل كان هذا مفيدًا أم غريبًا أم أكثر مما ينبغي؟
why-opinion-hint = لا يغيّر ردّك خياراتك. ويمكنك تعديل ردّك هنا.
why-opinion-helpful = مفيد
why-opinion-odd = غريب
why-opinion-too-much = أكثر مما ينبغي
why-opinion-send = إرسال الرد
why-opinion-missing = اختر أحد الردود الثلاثة
why-thanks-title = شكرًا لك
why-thanks = حُفظ ردّك. ويمكنك تغييره ما دامت هذه الصفحة موجودة.
why-gone-title = لا يمكننا عرض هذا التوضيح
why-gone = لا يظهر كل توضيح إلا لمن أُعدّ له، وينتهي رابطه بعد مدة.
why-gone-other = إذا كان التوضيح لك، فسجّل الدخول بالحساب الذي أُعدّ له.
why-gone-sign-in = إذا كان التوضيح لك، فسجّل الدخول لتراه.
why-copy = لماذا رأيت ما اخترناه لك
recent-title = ما خُصّص لك مؤخرًا
recent-lede = ما اخترناه لك، الأحدث أولًا. ويوضح كل بند السبب.
recent-empty = لا شيء هنا الآن. وتختفي البنود بعد مدة محددة.
tried-title = بعد رفضك
tried-lede = رفضت هذه الأمور. وبعد أكثر من يوم طلب أحد أنظمتنا استخدامها رغم ذلك، أو راسلك رغم ذلك. رفضنا كل طلب منه، ويرى موظفونا ذلك كله.
tried-guess = تخمين حذفته أو قلت إنه خاطئ: { $kind }
tried-record = سجل لم ترغب في استخدامه: { $kind }
tried-topic = موضوع استبعدته: { $topic }
tried-purpose = استخدام أوقفته: { $purpose }
tried-times = { $count ->
    [zero] آخر طلب في { $when }
    [one] طُلب مرة واحدة، في { $when }
    [two] طُلب مرتين، آخرهما في { $when }
    [few] طُلب { $countText } مرات، آخرها في { $when }
    [many] طُلب { $countText } مرة، آخرها في { $when }
   *[other] طُلب { $countText } مرة، آخرها في { $when }
}
recent-here = ما عُرض لك هنا مؤخرًا
