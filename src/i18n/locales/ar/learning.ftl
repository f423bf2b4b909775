training-title = التدريب
training-good = تدريبك صالح حتى { $when }.
training-first = لديك حتى { $when } لإكمال الأجزاء المفتوحة. وحتى ذلك اليوم تعمل كالمعتاد.
training-let-in = انتهى تدريبك. سُمح لك بالدخول حتى { $when }.
training-before = أكمل هذا قبل أول مهمة لك. تُفتح المهام حالما يكتمل.
training-short = أُجيب عن كل الأجزاء، لكن الأجوبة الصحيحة أقل من 8 من 10. أعد أحد الأجزاء من فضلك.
training-locked = انتهى تدريبك في { $when }. صفحات بيانات العملاء مغلقة أمامك إلى أن تكمله.
training-ends-month = تدريبك صالح حتى { $when }.
training-ends-week = لم تبقَ إلا أيام قليلة: ينتهي تدريبك في { $when }، ثم تُغلق هذه الصفحة.
training-let-in-now = انتهى تدريبك، ومع ذلك سُمح لك بالدخول. يرى ذلك مسؤول حماية البيانات.
training-to = إلى التدريب
training-parts = الأجزاء
training-parts-about = يستغرق كل جزء مع أسئلته ربع ساعة على الأكثر. يجب أن تصح ثمانية أجوبة من عشرة في الأجزاء كلها. يمكنك المحاولة كما تشاء.
training-part = الجزء
training-state = النتيجة
training-open = لم يُنجز بعد
training-done = أُنجز: { $score } من { $questions } صحيحة. صالح حتى { $until }.
training-weak = { $score } من { $questions } صحيحة. صالح حتى { $until }، ويمكنك إعادته.
training-past = انتهى في { $when }
training-over = إذا انتهت المدة
training-over-warned = ينبهك المكتب قبل 30 يومًا، ثم قبل 7 أيام.
training-over-locked = بعدها تُغلق أمامك صفحات بيانات العملاء إلى أن تكمل الأجزاء المفتوحة. ويبقى كل ما عداها مفتوحًا.
training-let-in-by = يمكن لـ{ $names } فتحها لمدة 7 أيام، مع ذكر السبب.
training-over-last = لا يُغلق الباب أبدًا أمام آخر شخص يستطيع الرد. يُسجَّل ذلك، ويراه مسؤول حماية البيانات.
training-questions = الأسئلة
training-questions-about = اختر واحدًا من أربعة لكل سؤال. بعد ذلك تُشرح الأربعة كلها.
training-send = إرسال الأجوبة
training-error-answers = أجب عن كل سؤال
training-error-answer = اختر واحدًا من الأربعة
training-result = { $score } من { $questions } صحيحة
training-result-good = أُنجز هذا الجزء لمدة سنة.
training-result-weak = يُحسب هذا الجزء، لكن المطلوب 8 من 10 في الأجزاء كلها. اقرأ الشرح وحاول مجددًا إن شئت.
training-go-on = إلى كل الأجزاء
training-again = اقرأه مرة أخرى
training-yours-right = خيارك، وهو صحيح
training-this-one = الصحيح
training-yours-wrong = خيارك: غير دقيق
training-team = زملاؤك
training-colleague = الزميل
training-their-good = صالح حتى { $when }
training-their-soon = ينتهي في { $when }
training-their-over = مغلق منذ { $when }
training-their-let-in = انتهى، لكن سُمح بالدخول
training-let-in-heading = السماح لشخص بالدخول
training-choose-colleague = اختر زميلًا
training-reason = السبب
training-reason-hint = تُفتح صفحات بيانات العملاء لمدة 7 أيام. يسجل السجل ذلك، وتعرض هذه الصفحة السبب.
training-let-in-go = الفتح لمدة 7 أيام
training-let-in-saved = الصفحات مفتوحة لزميلك لمدة 7 أيام.
training-were-let-in = من سُمح له بالدخول
training-entry = سمح { $by } بدخول { $name } حتى { $until }
training-entry-last = سُمح بدخول { $name } حتى { $until }: لم يكن أحد غيره يستطيع الرد
training-error-colleague = اختر زميلًا
training-error-reason = اذكر السبب
locked-title = مغلقة أمامك إلى أن تكمل تدريبك
locked-text = { $modules ->
    [zero] لا ينقص أي جزء.
    [one] ينقص جزء واحد. يستغرق ربع ساعة على الأكثر.
    [two] ينقص جزءان. يستغرق كل منهما ربع ساعة على الأكثر.
    [few] تنقص { $modulesText } أجزاء. يستغرق كل منها ربع ساعة على الأكثر.
    [many] ينقص { $modulesText } جزءًا. يستغرق كل منها ربع ساعة على الأكثر.
   *[other] ينقص { $modulesText } جزء. يستغرق كل منها ربع ساعة على الأكثر.
}
locked-more = لا يضيع يوم على العملاء: تبقى طلباتهم في مكانها، ويمكن للزملاء توليها. وتبقى الإرشادات والتدريب وإبداء المخاوف مفتوحة.
locked-go = إلى التدريب
guidance-title = الإرشادات
guidance-lede = نصوص قصيرة عن كيفية إنجاز الأمور هنا. يستغرق كل منها دقيقتين أو ثلاثًا.
guidance-how = كيف أفعل …؟
guidance-search = البحث في الإرشادات
guidance-about = عن الصفحة التي جئت منها
guidance-all = كل النصوص
guidance-none = لا شيء يطابق هذه الكلمات. جرب كلمات أقل أو غيرها.
learning-version = الإصدار { $version }
