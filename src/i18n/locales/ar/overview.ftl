home-headline = بياناتك لدى { $brand }
home-promise = اطّلع على ما نعرفه عنك ومن يحصل عليه. ثم قرّر إلى أي حد تكون خدمتنا شخصية.
home-look-around = تصفّح دون تسجيل الدخول
home-map = { $count ->
    [zero] رحلة واحدة وأربع طرق نعرف بها الأشياء
    [one] رحلة واحدة وخطوة واحدة وأربع طرق نعرف بها الأشياء
    [two] رحلة واحدة وخطوتان وأربع طرق نعرف بها الأشياء
    [few] رحلة واحدة و{ $countText } خطوات وأربع طرق نعرف بها الأشياء
    [many] رحلة واحدة و{ $countText } خطوة وأربع طرق نعرف بها الأشياء
   *[other] رحلة واحدة و{ $countText } خطوة وأربع طرق نعرف بها الأشياء
}
home-map-fewer = { $count ->
    [zero] رحلة واحدة وكيف نعرف الأشياء
    [one] رحلة واحدة وخطوة واحدة وكيف نعرف الأشياء
    [two] رحلة واحدة وخطوتان وكيف نعرف الأشياء
    [few] رحلة واحدة و{ $countText } خطوات وكيف نعرف الأشياء
    [many] رحلة واحدة و{ $countText } خطوة وكيف نعرف الأشياء
   *[other] رحلة واحدة و{ $countText } خطوة وكيف نعرف الأشياء
}
home-map-how = كل حلقة موضع يُجمع فيه شيء. اختر خطوة لترى ما هو ولماذا وإلى متى.
proof-off = متوقف حتى توافق
proof-off-text = قبل أن تختار، لا يُنتقى لك شيء ولا يُشارَك شيء من أجل الإعلانات.
proof-named = { $count ->
    [zero] لا شركات
    [one] شركة واحدة باسمها
    [two] شركتان باسميهما
    [few] { $countText } شركات، كلها بأسمائها
    [many] { $countText } شركة، كلها بأسمائها
   *[other] { $countText } شركة، كلها بأسمائها
}
proof-named-text = ترى { $link }، وفي أي بلد، وكيف توقف ذلك.
proof-named-link = ما تحصل عليه كل شركة
proof-quiet = لا تتبّع في هذه الصفحات
proof-quiet-text = لا شيء هنا يأتي من جهة أخرى. تتذكر ملفات تعريف الارتباط تسجيل دخولك ولغتك فقط.
proof-person = سيجيبك إنسان
proof-person-text = ترى كل خطوة، واليوم الذي نجيب قبل نهايته.
home-shelf = رف واحد في كل مستوى
home-without-account = لا تحتاج إلى حساب من أجل هذا
home-without-account-text = أعطنا عنوان بريدك الإلكتروني. نرسل إليه رمزًا، ثم ننفّذ ما تطلبه.
home-level = { $count ->
    [0] مستواك لدى { $brand }: { $level }.
    [zero] مستواك لدى { $brand }: { $level }.
    [one] مستواك لدى { $brand }: { $level }، مع استثناء واحد.
    [two] مستواك لدى { $brand }: { $level }، مع استثناءين.
    [few] مستواك لدى { $brand }: { $level }، مع { $countText } استثناءات.
    [many] مستواك لدى { $brand }: { $level }، مع { $countText } استثناءً.
   *[other] مستواك لدى { $brand }: { $level }، مع { $countText } استثناء.
}
home-change-level = غيّر مستواك
home-never-chosen = لم تختر بعد، لذلك مستواك هو { $level }.
home-choose = اختر مستواك
home-paused = إيقاف مؤقت حتى نهاية { $day }.
home-paused-means = حتى ذلك الحين لا ننتقي لك شيئًا ولا نرسل أخبارًا. ويستمر ما هو ضروري.
home-paused-level = بعد ذلك يعود مستواك: { $level }.
home-end-pause = أنهِ الإيقاف المؤقت
home-deletion = سنحذف بياناتك بعد { $day }.
home-deletion-asked = طلبت ذلك في { $when }. ويمكنك حتى ذلك الحين إلغاء الحذف.
home-deletion-see = اطّلع على الحذف أو ألغِه
home-restricted = نكتفي الآن بحفظ بياناتك.
home-restricted-see = عرضه أو إنهاؤه
glance-title = الوضع الآن
glance-held = لدينا
glance-nothing-held = لا شيء عنك بعد
glance-newest-guess = أحدث تخمين:
glance-held-act = اطّلع وصحّح
glance-uses = مفعّل الآن
glance-uses-on = { $on } من { $all } استخدامًا
glance-uses-off = متوقف: { $names }.
glance-uses-act = اطّلع وأوقف
glance-who = من يحصل عليها
glance-who-act = من يحصل على ماذا
companies = { $count ->
    [zero] لا شركات
    [one] شركة واحدة
    [two] شركتان
    [few] { $countText } شركات
    [many] { $countText } شركة
   *[other] { $countText } شركة
}
glance-open = مفتوح
glance-nothing-open = لا شيء مفتوح
glance-open-act = اطّلع على طلباتك
open-requests = { $count ->
    [zero] لا طلبات
    [one] طلب واحد
    [two] طلبان
    [few] { $countText } طلبات
    [many] { $countText } طلبًا
   *[other] { $countText } طلب
}
log-title = ما حدث مؤخرًا
log-none = لم يحدث شيء بعد. وحين يحدث، تجده هنا.
log-receipt = الإيصال
log-see = اطّلع عليه
log-new = جديد:
log-until = حتى { $when }
log-signed-in = سجّل متصفح الدخول: { $browser }
log-was-it-you = هل كان أنت؟
log-all-choices = كل خياراتك
log-all-requests = كل طلباتك
