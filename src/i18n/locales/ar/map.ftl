map-many = +999
journey-stops = خطوات رحلتك
map-shapes = يؤثّر فيما تراه الآن
map-kept = لا يؤثّر فيما تراه
map-nothing-yet = لا شيء هنا بعد
map-number = الرقم هو عدد السجلات لدينا.
count-given = { $count ->
    [zero] { $countText } أخبرتنا بها
    [one] واحد أخبرتنا به
    [two] اثنان أخبرتنا بهما
    [few] { $countText } أخبرتنا بها
    [many] { $countText } أخبرتنا بها
   *[other] { $countText } أخبرتنا بها
}
count-observed = { $count ->
    [zero] { $countText } رأيناها
    [one] واحد رأيناه
    [two] اثنان رأيناهما
    [few] { $countText } رأيناها
    [many] { $countText } رأيناها
   *[other] { $countText } رأيناها
}
count-inferred = { $count ->
    [zero] { $countText } استنتجناها
    [one] واحد استنتجناه
    [two] اثنان استنتجناهما
    [few] { $countText } استنتجناها
    [many] { $countText } استنتجناها
   *[other] { $countText } استنتجناها
}
count-received = { $count ->
    [zero] { $countText } أخبرنا بها آخرون
    [one] واحد أخبرنا به آخرون
    [two] اثنان أخبرنا بهما آخرون
    [few] { $countText } أخبرنا بها آخرون
    [many] { $countText } أخبرنا بها آخرون
   *[other] { $countText } أخبرنا بها آخرون
}
journey-so-far = حتى الآن { $records }: { $parts }.
station-collected = ما يُجمع هنا
station-holds = ما يُجمع هنا: { $records }
station-holds-none = ما يُجمع هنا: لا سجلات بعد
station-used = الاستخدامات هنا
station-uses-on = الاستخدامات هنا: { $on } من { $all } مفعّلة
station-goes-to = تصل إلى
goes-not-now = ليس الآن: { $who }
goes-if-chosen = فقط إذا اخترت ذلك: { $who }
station-more = لماذا، وأين يُحفظ
station-all = كل شيء عن هذه الخطوة
records-unit = { $count ->
    [zero] سجل
    [one] سجل
    [two] سجلان
    [few] سجلات
    [many] سجلًّا
   *[other] سجل
}
kept-after-last = { $period } بعد آخر زيارة
kept-after-account = { $period } بعد حذف حسابك
kept-some-longer = { $kept }، وبعضه { $period } بحكم القانون
