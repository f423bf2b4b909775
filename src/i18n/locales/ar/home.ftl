home-lede = اطّلع على ما يُجمع لدى { $brand } في كل خطوة ولماذا، ثم قرّر إلى أي حد نخصّص خدمتنا لك.
home-chosen = اخترت ذلك في { $when }.
level-standing = { $count ->
    [zero] { $level }
    [one] { $level }، مع استثناء واحد
    [two] { $level }، مع استثناءين
    [few] { $level }، مع { $countText } استثناءات
    [many] { $level }، مع { $countText } استثناءً
   *[other] { $level }، مع { $countText } استثناء
}
home-task-journey = اطّلع على ما يُجمع ولماذا
home-task-journey-hint = خطوة بخطوة في رحلتك معنا.
home-task-history = اطّلع على ما اخترته
home-task-history-hint = كل اختيار مع إيصاله.
