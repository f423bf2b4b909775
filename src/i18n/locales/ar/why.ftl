why-title = لماذا أرى هذا؟
why-where = أين ومتى
why-purpose = الغرض منه
why-used = ما استُخدم
why-otherwise = ما كنت ستراه من دون ذلك
why-until = تبقى هذه الصفحة حتى
why-reasons = الأسباب
why-reasons-hint = السبب الأهم يأتي أولًا.
why-guess-gone = لم يعد هذا التخمين موجودًا.
why-stop = كيف توقف هذا
why-stop-button = أوقف «{ $purpose }»
why-stop-whole = يوقف هذا «{ $purpose }» بالكامل، لا ما رأيته هنا فقط.
why-not-topic = استبعد هذا الموضوع: { $topic }
why-opinion-title = ما رأيك فيه؟
why-opinion = هل كان هذا مفيدًا أم غريبًا أم أكثر مما ينبغي؟
why-opinion-hint = لا تغيّر إجابتك خياراتك. ويمكنك تعديل إجابتك هنا.
why-opinion-helpful = مفيد
why-opinion-odd = غريب
why-opinion-too-much = أكثر مما ينبغي
why-opinion-send = أرسل إجابتك
why-opinion-missing = اختر إحدى الإجابات الثلاث
why-thanks-title = شكرًا لك
why-thanks = حُفظت إجابتك. ويمكنك تغييرها ما دامت هذه الصفحة موجودة.
why-gone-title = هذا التوضيح ليس هنا
why-gone = لا يظهر كل توضيح إلا لمن أُعدّ له، وينتهي رابطه بعد مدة.
why-gone-other = إذا كان لك، فسجّل الدخول بالحساب الذي أُعدّ له.
why-gone-sign-in = إذا كان لك، فسجّل الدخول لتراه.
why-copy = لماذا رأيت ما اختير لك
recent-title = ما خُصّص لك مؤخرًا
recent-lede = ما اختير لك، الأحدث أولًا. ويوضح كل بند السبب.
recent-empty = لا شيء هنا الآن. ويختفي كل بند عند انتهاء مدته.
tried-title = ما رُفض من أجلك
tried-lede = قلت لا لهذه الأمور. وبعد أكثر من يوم طلب أحد أنظمتنا استخدامها رغم ذلك. رُفض الطلب في كل مرة، ويرى موظفونا ذلك أيضًا.
tried-guess = تخمين حذفته أو قلت إنه خاطئ: { $kind }
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
