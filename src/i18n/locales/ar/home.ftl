home-title = ما نعرفه، وما تقرره أنت
home-lede = اطّلع على ما تجمعه شركة { $brand } في كل خطوة ولماذا، ثم قرّر إلى أي حد نخصّص خدمتنا لك.
home-start = الاطلاع على رحلتك
home-status = مستواك الحالي لدى شركة { $brand }: { $level }
home-chosen = تاريخ خيارك: { $when }.
home-change = تغيير
home-not-chosen = لم تختر بعد. في البداية نستخدم للجميع أقل قدر ممكن من البيانات.
level-standing = { $count ->
    [zero] { $level }
    [one] { $level }، مع استثناء واحد
    [two] { $level }، مع استثناءين
    [few] { $level }، مع { $countText } استثناءات
    [many] { $level }، مع { $countText } استثناءً
   *[other] { $level }، مع { $countText } استثناء
}
home-tasks = ما يمكنك فعله
home-task-choices = تحديد مدى تخصيص خدمتنا لك
home-task-choices-hint = اختر أحد المستويات. ويمكنك تغيير خيارك في أي وقت.
home-task-journey = الاطلاع على ما يُجمع ولماذا
home-task-journey-hint = خطوة بخطوة، من أول زيارة.
home-task-history = الاطلاع على خياراتك السابقة
home-task-history-hint = كل خيار مع إيصاله.
home-rights = الاطلاع على بياناتك أو تصحيحها أو حذفها
home-rights-link = تقديم طلب بشأن بياناتك
home-latest = آخر خياراتك
home-latest-none = لم تختر شيئًا بعد. وحين تختار سيظهر خيارك هنا.
