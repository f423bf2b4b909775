map-many = +999
journey-stops = خطوات رحلتك
map-shapes = يؤثّر فيما تراه الآن
map-kept = لا يؤثّر فيما تراه
map-nothing-yet = لا شيء هنا بعد
map-number = الرقم هو عدد السجلات لدينا.
count-given = { $count ->
    [one] واحد أخبرتنا به
    [two] اثنان أخبرتنا بهما
   *[other] { $countText } أخبرتنا بها
}
count-observed = { $count ->
    [one] واحد رأيناه
    [two] اثنان رأيناهما
   *[other] { $countText } رأيناها
}
count-inferred = { $count ->
    [one] واحد استنتجناه
    [two] اثنان استنتجناهما
   *[other] { $countText } استنتجناها
}
count-received = { $count ->
    [one] واحد أخبرنا به آخرون
    [two] اثنان أخبرنا بهما آخرون
   *[other] { $countText } أخبرنا بها آخرون
}
journey-so-far = لدينا عنك حتى الآن { $records }: { $parts }.
station-collected = ما يُجمع هنا
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
kept-after-last = { $period } بعد آخر زيارة لك
kept-after-account = { $period } بعد حذف حسابك
kept-some-longer = { $kept }، وبعضه { $period } بحكم القانون
