trust-title = كيف نفي بوعودنا
trust-about = أرقامنا عن الردود والقرارات والاطلاع على البيانات: الجيد منها والسيئ.
trust-lede = أرقامنا من { $from } إلى { $to }، الجيد منها والسيئ. إنها مجاميع: لا يمكن أن يُعرف منها أحد.
trust-nothing-yet = لا توجد أرقام بعد. لقد بدأنا العدّ للتو.
trust-since = نعدّ منذ { $month }.
trust-when = تُنشر أرقام جديدة حين لا يكون فيها رقم دون العشرة، وبعد اثني عشر شهرًا على الأكثر.
trust-in-time = وصل { $part } من { $all } ردًا في الموعد.
trust-answers = عدد ردودنا: { $all }.
trust-few-answers = ردودنا أقل من أن نذكر عددها.
trust-half = وصل نصفها خلال { $days }.
trust-nine-of-ten = وصلت تسعة من كل عشرة خلال { $days }.
trust-asked = حين تسألنا عن شيء
trust-days-note = الردود في المجموع: { $all }
trust-days-hidden = لا نذكر: { $groups }
trust-granted = نُفّذ كما طُلب، كليًا أو جزئيًا
trust-declined = رُفض
trust-withdrawn = سحبه صاحبه
trust-chosen = ما يقرره الناس
trust-share = { $now } من كل 100 عميل
trust-share-then = { $now } من كل 100 عميل، وقبل سنة { $then }
trust-few-customers = نذكر المستويات التي يقررها الناس حين يكفي عددهم.
trust-looked = حين نطّلع على بياناتك
trust-looks = { $count ->
    [zero] لم يطّلع فريقنا على بيانات مخفية.
    [one] اطّلع فريقنا على بيانات مخفية مرة واحدة، وذكر السبب. يستطيع كل شخص أن يقرأ من اطّلع ولماذا.
    [two] اطّلع فريقنا على بيانات مخفية مرتين، وذكر السبب كل مرة. يستطيع كل شخص أن يقرأ من اطّلع ولماذا.
    [few] اطّلع فريقنا على بيانات مخفية { $countText } مرات، وذكر السبب كل مرة. يستطيع كل شخص أن يقرأ من اطّلع ولماذا.
    [many] اطّلع فريقنا على بيانات مخفية { $countText } مرة، وذكر السبب كل مرة. يستطيع كل شخص أن يقرأ من اطّلع ولماذا.
   *[other] اطّلع فريقنا على بيانات مخفية { $countText } مرة، وذكر السبب كل مرة. يستطيع كل شخص أن يقرأ من اطّلع ولماذا.
}
trust-few-looks = اطّلع فريقنا على بيانات مخفية مرات أقل من أن نذكر عددها. يستطيع كل شخص أن يقرأ من اطّلع ولماذا.
trust-promised = ما وعدنا به غير ذلك
trust-promised-none = لا شيء لنذكره هنا بعد.
trust-wrong = ما أخفقنا فيه
trust-late = { $count ->
    [zero] لم يتأخر أي رد.
    [one] تأخر رد واحد.
    [two] تأخر ردّان.
    [few] تأخرت { $countText } ردود.
    [many] تأخر { $countText } ردًا.
   *[other] تأخر { $countText } رد.
}
trust-few-late = لا نذكر عدد الردود المتأخرة: كانت قليلة جدًا، أو كانت ستكشف رقمًا آخر.
trust-reviews-late = { $count ->
    [zero] لم تتأخر أي مراجعة عن موعدها.
    [one] تأخرت مراجعة واحدة عن موعدها.
    [two] تأخرت مراجعتان عن موعدهما.
    [few] تأخرت { $countText } مراجعات عن موعدها.
    [many] تأخرت { $countText } مراجعة عن موعدها.
   *[other] تأخرت { $countText } مراجعة عن موعدها.
}
trust-hidden-title = ما لا يرد هنا
trust-hidden = لا ترد هنا الأرقام دون العشرة، ولا ما يكشف عنها. أُعدّت هذه الأرقام بعد انتهاء { $month }، ولم تعد تتغير.
figures-withheld = لا نذكره
figures-no-days = لا شيء بعد
figures-days = { $count ->
    [zero] اليوم نفسه
    [one] يوم واحد
    [two] يومين
    [few] { $countText } أيام
    [many] { $countText } يومًا
   *[other] { $countText } يوم
}
figures-days-from-to = من { $from } إلى { $to } (بالأيام)
figures-longer = أكثر
figures-less = قرارات بأقل
figures-more = قرارات بأكثر
figures-both = قرارات بأقل هنا وأكثر هناك
figures-explanations = شروح فُتحت
figures-reviews-in-time = مراجعات في موعدها
figures-reviews-late = مراجعات متأخرة
figures-trainings = دورات أتمّها فريقنا
figures-said-and-done = ردود علنية عما قاله الناس
figures-by-days = الردود حسب الأيام
figures-days-name = الأيام حتى الرد
figures-as-table = الأرقام نفسها في جدول
figures-made-up = هذه الأرقام مختلقة: هذا عرض تجريبي.
figures-files = للحفظ
figures-csv = كجدول (CSV)
figures-json = كبيانات (JSON)
figures-print = عند الطباعة تبقى الصفحة نفسها من دون القائمة.
