publish-title = إشعار الخصوصية
publish-lede = ما هو منشور، وما سيغيّره مجلد العلامة. لا يتغير إشعار الخصوصية بعد نشره أبدًا، بل يليه آخر.
publish-next = النص التالي
publish-before = المنشور
publish-same = المجلد مطابق لما هو منشور، فلا شيء يُنشر.
publish-unsound = في المجلد أخطاء، ولا يمكن نشر شيء قبل تصحيحها.
publish-lacks = { $count ->
    [zero] { $name }: لا ينقص أي نص
    [one] { $name }: ينقص نص واحد
    [two] { $name }: ينقص نصان
    [few] { $name }: تنقص { $countText } نصوص
    [many] { $name }: ينقص { $countText } نصًا
   *[other] { $name }: ينقص { $countText } نص
}
publish-held = { $count ->
    [zero] لم يعد «{ $name }» في المجلد.
    [one] لم يعد «{ $name }» في المجلد، لكن سجلًا واحدًا منه ما زال محفوظًا. أبقه في المجلد حتى يُحذف.
    [two] لم يعد «{ $name }» في المجلد، لكن سجلين منه ما زالا محفوظين. أبقه في المجلد حتى يُحذفا.
    [few] لم يعد «{ $name }» في المجلد، لكن { $countText } سجلات منه ما زالت محفوظة. أبقه في المجلد حتى تُحذف.
    [many] لم يعد «{ $name }» في المجلد، لكن { $countText } سجلًا منه ما زال محفوظًا. أبقه في المجلد حتى تُحذف.
   *[other] لم يعد «{ $name }» في المجلد، لكن { $countText } سجل منه ما زال محفوظًا. أبقه في المجلد حتى تُحذف.
}
publish-uses = استخدامات تتغير
publish-added = جديد، ولم يوافق عليه أحد بعد.
publish-changed = يتغير نصه أو تتغير بياناته.
publish-basis = مسموح لسبب غير السابق، ولذلك يُسأل من جديد كل من وافق.
publish-removed = ينتهي.
publish-editorial = يقول الشيء نفسه بوضوح أكثر
publish-editorial-hint = لا يتغير شيء لأحد، ونخبر الناس مرة واحدة أن النص جديد.
publish-material = يغيّر ما وافق عليه الناس
publish-material-hint = غير مفعّل لكل من وافق حتى يختار من جديد. نخبره بذلك ونسأله مرة واحدة.
publish-retire = استخدامات تنتهي
publish-retire-hint = وافق الناس على هذه. حدد كل ما يُراد إنهاؤه.
publish-agreed = { $count ->
    [zero] لم يوافق عليه أحد.
    [one] وافق عليه شخص واحد.
    [two] وافق عليه شخصان.
    [few] وافق عليه { $countText } أشخاص.
    [many] وافق عليه { $countText } شخصًا.
   *[other] وافق عليه { $countText } شخص.
}
publish-structure = تغييرات فيما نفعله
publish-words = تغييرات في النص:
publish-where = الموضع
publish-what = النص
publish-was = محذوف:
publish-is = مضاف:
publish-texts = ما يقرؤه الناس عن التغيير
publish-text = ما الذي يتغير
publish-text-hint = جملة بسيطة أو جملتان.
publish-check-go = مراجعة قبل النشر
publish-error-weights = حدد لكل استخدام مدى أهمية تغييره
publish-error-texts = اكتب ما الذي يتغير بكل لغة، في 2,000 حرف على الأكثر
publish-error-retire = حدد كل استخدام يُراد إنهاؤه، أو أبقه في المجلد
publish-error-held = ما زلنا نحتفظ بشيء من نوع من البيانات لم يعد في المجلد
publish-overtaken = تغيّر شيء منذ أن نظرت. وهذا هو الوضع الآن
publish-again = غير مفعّل حتى يختار الناس من جديد
publish-clearer = أوضح صياغة فقط
publish-new-uses = جديد
publish-ending = ينتهي
publish-none = لا شيء
publish-reads = ما يقرؤه الناس ({ $name })
publish-final = لا يمكن التراجع عن ذلك. يرى الجميع إشعار الخصوصية هذا فورًا، ويبقى محفوظًا دائمًا.
publish-go = نشر إشعار الخصوصية { $version }
publish-done = نُشر إشعار الخصوصية { $version }.
publish-dropped = { $name } مربوط بالبوابة، وإشعار الخصوصية الجديد لا يذكره. بعد النشر لا يُبلَّغ { $name } بشيء: لا بالخيارات ولا بعمليات الحذف.
