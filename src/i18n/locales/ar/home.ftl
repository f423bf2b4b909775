home-title = ما نعرفه، وما تقرره أنت
home-lede = اطّلع على ما يُجمع لدى { $brand } في كل خطوة ولماذا، ثم قرّر إلى أي حد نخصّص خدمتنا لك.
home-start = اطّلع على رحلتك
home-status = مستواك الحالي لدى { $brand }: { $level }
home-chosen = اخترت ذلك في { $when }.
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
home-task-choices = قرّر إلى أي حد نخصّص خدمتنا لك
home-task-choices-hint = كم نستخدم ولأي غرض. يمكنك تغيير ذلك في أي وقت.
home-task-journey = اطّلع على ما يُجمع ولماذا
home-task-journey-hint = خطوة بخطوة في رحلتك معنا.
home-task-history = اطّلع على ما اخترته
home-task-history-hint = كل اختيار مع إيصاله.
home-rights = نسخة أو تصحيح أو حذف
home-rights-link = تقديم طلب بشأن بياناتك
home-latest = مؤخرًا
home-latest-none = لم تختر شيئًا بعد. حين تختار سيظهر هنا.
