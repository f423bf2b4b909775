asking-no = لا، شكرًا
asking-promise = عندئذ لا نسأل عن مثل هذا لمدة عام.
asking-no-done = شكرًا لك. لن نسأل عن مثل هذا لمدة عام.
feedback-title = هل كان هذا واضحًا؟
feedback-legend = هل كانت هذه الصفحة واضحة؟
feedback-clear = نعم، كانت واضحة
feedback-unclear = لا، ليس تمامًا
feedback-words = كلماتك (اختياري)
feedback-words-hint = الرجاء عدم كتابة أي شيء شخصي هنا. نحفظ هذا من دون اسمك.
feedback-answer = هل تريد ردًا؟
feedback-answer-me = أريد ردًا
feedback-answer-hint = تصبح كلماتك طلبًا له موعد أخير، ونعرف من يسأل.
feedback-send = إرسال
feedback-missing = اختر هل كانت هذه الصفحة واضحة
feedback-no-question = اكتب ما تريد معرفته
feedback-too-long = اكتب 1,000 حرف على الأكثر
feedback-personal = يبدو هذا عنوانًا أو رقمًا
feedback-personal-text = لا نحتاج هنا إلى أي شيء شخصي. يمكنك حذفه في الأعلى والإرسال من جديد، أو إرساله كما هو.
feedback-anyway = إرساله رغم ذلك
feedback-thanks = شكرًا
feedback-thanks-text = نقرأ ما كتبته. وما ينتج عنه تجده في صفحة «قلتم ففعلنا».
feedback-as-question = عن «{ $page }»: { $words }
said-title = قلتم ففعلنا
said-lede = ما نتج عن كلماتكم: ما غيّرناه، وما سنغيّره، وما لن نغيّره مع السبب.
said-none = لا يوجد شيء هنا بعد. حين ينتج شيء عمّا يقوله الناس ستقرؤه هنا.
said-figure =
    { $days ->
        [zero] أُجيب عن { $share } في المئة مما قيل خلال اثني عشر شهرًا. ونصفه في اليوم نفسه. حُسب هذا في { $when }.
        [one] أُجيب عن { $share } في المئة مما قيل خلال اثني عشر شهرًا. واستغرق نصفه يومًا واحدًا على الأكثر. حُسب هذا في { $when }.
        [two] أُجيب عن { $share } في المئة مما قيل خلال اثني عشر شهرًا. واستغرق نصفه يومين على الأكثر. حُسب هذا في { $when }.
        [few] أُجيب عن { $share } في المئة مما قيل خلال اثني عشر شهرًا. واستغرق نصفه { $daysText } أيام على الأكثر. حُسب هذا في { $when }.
        [many] أُجيب عن { $share } في المئة مما قيل خلال اثني عشر شهرًا. واستغرق نصفه { $daysText } يومًا على الأكثر. حُسب هذا في { $when }.
       *[other] أُجيب عن { $share } في المئة مما قيل خلال اثني عشر شهرًا. واستغرق نصفه { $daysText } يوم على الأكثر. حُسب هذا في { $when }.
    }
said-figure-few = عدد من تكلموا حتى الآن قليل، فلا يمكن القول كم أُجيب عنه. حُسب هذا في { $when }.
said-by =
    { $count ->
        [zero] قلتم
        [one] قال ذلك شخص واحد منكم
        [two] قال ذلك شخصان منكم
        [few] قال ذلك { $countText } أشخاص منكم
        [many] قال ذلك { $countText } شخصًا منكم
       *[other] قال ذلك { $countText } شخص منكم
    }
said-by-few = قال ذلك أقل من عشرة منكم
said-did = فعلنا ذلك منذ { $when }
said-will = سنفعل ذلك حتى { $when }
said-not = لن نفعل ذلك، وقد تقرر هذا في { $when }
said-notice = ما تغيّر في إشعار الخصوصية، الإصدار { $version }
said-how = كيف يجري هذا
said-how-text = يمكنك في صفحات كثيرة أن تقول هل كانت واضحة. نقرأ كل ما يصل ونجمع ما يرتبط بعضه ببعض. لا نعرض كلماتك هنا أبدًا. وإذا قال الشيء أقل من عشرة أشخاص فلا نذكر عددهم.
said-how-answer = إذا كنت تريد ردًا لك فاختر «أريد ردًا». عندئذ يصبح طلبًا له موعد أخير.
survey-title = استطلاع
survey-offer = بعض الأسئلة، إن أحببت
survey-offer-text = نعدّ الإجابات، ولا نحفظ من أعطى أيًّا منها.
survey-lede = أجب عمّا تريد واترك الباقي. نعدّ الإجابات، ولا نحفظ من أعطى أيًّا منها.
survey-yes = نعم
survey-partly = جزئيًا
survey-no = لا
survey-send = إرسال
survey-missing = أجب عن سؤال واحد على الأقل
survey-thanks = حُسبت إجاباتك.
survey-nothing = لا يوجد هنا ما يُسأل عنه: انتهى الاستطلاع، أو سبق أن شاركت فيه.
panel-title = المجموعة
panel-lede = أشخاص يحبون أن يُسألوا أكثر، ويجربون الصفحات الجديدة قبل غيرهم.
panel-consent = إذا انضممت يجوز لنا أن نكتب إلى عنوان بريدك الإلكتروني حين نجرب شيئًا جديدًا. ولا يلزمك الرد. ويمكنك المغادرة في أي وقت بضغطة واحدة، وعندئذ ننسى أنك كنت هنا.
panel-consent-given = انضممت، ولذلك يجوز لنا أن نكتب إلى عنوان بريدك الإلكتروني حين نجرب شيئًا جديدًا. ولا يلزمك الرد. ويمكنك المغادرة في أي وقت بضغطة واحدة، وعندئذ ننسى أنك كنت هنا.
panel-needs = ماذا تحتاج لتشارك؟ (اختياري)
panel-needs-hint = مثلًا حروف كبيرة، أو لغة الإشارة، أو لغة سهلة.
panel-join = الانضمام إلى المجموعة
panel-change = حفظ
panel-leave = مغادرة المجموعة
panel-joined = أنت في المجموعة.
panel-left = غادرت المجموعة. لم نحفظ شيئًا منها.
panel-too-long = اكتب 500 حرف على الأكثر
panel-since = أنت في المجموعة منذ { $when }.
listening-title = الإصغاء
listening-lede = ما قاله الناس عن الصفحات، من دون من هم. ومن يريد ردًا تجده بين الطلبات.
listening-saved = تم ذلك.
listening-public = الصفحة العامة
listening-new = جديد، ليس في أي موضوع بعد
listening-new-none = لا جديد.
listening-into = ضع المختار في
listening-new-topic = موضوع جديد
listening-name = اسم الموضوع الجديد
listening-name-hint = لا يقرؤه إلا الموظفون.
listening-group = جمع
listening-topics = المواضيع
listening-topics-none = لا توجد مواضيع بعد.
listening-few = إذا كان العدد أقل من عشرة فلا يظهر العدد ولا هل كان واضحًا.
listening-places = هل كانت الصفحات واضحة، خلال اثني عشر شهرًا
listening-page = الصفحة
listening-quiet = كم مرة نسأل
listening-asked =
    { $count ->
        [zero] لم يُسأل أحد عن شيء في آخر 31 يومًا.
        [one] سُئل شخص واحد في آخر 31 يومًا، مرة واحدة.
        [two] سُئل شخصان في آخر 31 يومًا، كل منهما مرة.
        [few] سُئل { $countText } أشخاص في آخر 31 يومًا، كل منهم مرة.
        [many] سُئل { $countText } شخصًا في آخر 31 يومًا، كل منهم مرة.
       *[other] سُئل { $countText } شخص في آخر 31 يومًا، كل منهم مرة.
    }
listening-quiet-rule = لا يُسأل أحد مرتين خلال 31 يومًا. وبعد الرفض لا يُسأل عن مثل ذلك لمدة عام. ولا يُسأل أحد في إيقاف مؤقت أو ساعات هدوء. أما الأسئلة عن طلب الشخص نفسه فلا تُمنع أبدًا.
listening-fault-pick = اختر ما يرتبط بعضه ببعض
listening-fault-name = أعط الموضوع الجديد اسمًا
listening-fault-long = النص طويل جدًا
listening-fault-texts = ينقص شيء في لغة واحدة على الأقل
listening-texts = النصوص بكل اللغات
voice-place-purpose = استخدام
voice-place-request = طلب منتهٍ
voice-clear = واضح
voice-unclear = غير واضح
voice-facts = { $page }، { $when }: { $clear }
voice-looks-personal = فيه ما يبدو عنوانًا أو رقمًا.
voice-black-out = طمس
voice-black-words = كلمات تُطمس
voice-black-hint = إذا تُرك فارغًا يُطمس ما يبدو عنوانًا أو رقمًا. ولا يمكن استعادته.
voice-black-go = طمس نهائي
voice-fault-black = لا يوجد شيء كهذا فيه
figure-few = أقل من عشرة
topic-name = الموضوع
topic-voices = الأصوات
topic-mood = واضح
topic-since = منذ
topic-state = الحالة
topic-clear = { $clear } منهم
topic-open = ينتظر الرد
topic-did = فعلنا
topic-will = سنفعل
topic-not = لن نفعل
topic-all-voices = ما قاله الناس
topic-came = ماذا نتج عنه؟
topic-day = اليوم
topic-day-hint = منذ متى تم، أو حتى متى سيتم، أو متى تقرر.
topic-fault-day = اختر ما نتج عنه، ويومًا
topic-notice = إشعار الخصوصية الذي تغيّر بسببه
topic-no-notice = لا تغيير في إشعار الخصوصية
topic-title = العنوان
topic-said = قلتم
topic-text = ما فعلناه أو سنفعله، أو لمَ لا
topic-missing = ما زال ينقص: { $languages }. لا يمكن النشر قبل ذلك.
topic-no-quotes = لا تقتبس كلام أحد: قله بكلماتك.
topic-keep = حفظ المسودة
topic-publish = نشر
topic-published = نُشر في { $when }
surveys-title = الاستطلاعات
surveys-lede = من سؤال واحد إلى خمسة أسئلة، بكل لغة. لا يُعرض الاستطلاع إلا على من يجوز سؤاله، والإجابات مجاميع لا تخص أحدًا بعينه.
surveys-none = لا توجد استطلاعات بعد.
survey-over = انتهى.
survey-runs = جارٍ.
survey-waits = يمكن بدؤه.
survey-lacks = لا يمكن بدؤه: ينقص شيء في { $languages }.
survey-start = بدء
survey-end = إنهاء
survey-question = السؤال
survey-new = استطلاع آخر
survey-new-hint = سطر للاسم، ثم سطر لكل سؤال. ويُجاب عن كل سؤال بـ«نعم» أو «جزئيًا» أو «لا».
survey-lines = الاسم والأسئلة: { $language }
survey-make = حفظ الاستطلاع
survey-fault-many = خمسة أسئلة على الأكثر
panel-list-title = عناوين المجموعة
panel-list-lede = قال هؤلاء إن بإمكانك الكتابة إليهم حين يُجرَّب شيء جديد. لا تكتب إلى غيرهم، ولا لغير ذلك.
panel-list-none = لا أحد في المجموعة.
panel-list-email = البريد الإلكتروني
panel-list-needs = الاحتياجات
panel-list-since = منذ
panel-language = اللغة
