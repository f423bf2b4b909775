home-lede = اطّلع على ما يُجمع لدى { $brand } في كل خطوة ولماذا، ثم قرّر إلى أي حد نخصّص خدمتنا لك.
home-chosen = تاريخ خيارك: { $when }.
level-standing = { $count ->
    [zero] { $level }
    [one] { $level }، مع استثناء واحد
    [two] { $level }، مع استثناءين
    [few] { $level }، مع { $countText } استثناءات
    [many] { $level }، مع { $countText } استثناءً
   *[other] { $level }، مع { $countText } استثناء
}
home-task-journey = الاطلاع على ما يُجمع ولماذا
home-task-journey-hint = خطوة بخطوة في رحلتك معنا.
home-task-history = الاطلاع على خياراتك السابقة
home-task-history-hint = كل خيار مع إيصاله.
home-guest-requests = عرض طلباتك
