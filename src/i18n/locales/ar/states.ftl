use-on = مفعّل
use-always = مفعّل دائمًا
use-off = متوقف
use-off-unchosen = متوقف حتى تختاره
use-off-again = متوقف حتى تختار من جديد
use-paused = متوقف مؤقتًا حتى نهاية يوم { $day }
use-channel = متوقف: لا تصل رسائله
use-signal = متوقف: يطلب متصفحك منا عدم مشاركة بياناتك
use-restricted = متوقف: نكتفي الآن بحفظ بياناتك
use-planned = متوقف: ستُحذف بياناتك
use-deleting = متوقف: تُحذف بياناتك الآن
use-minor = متوقف: لم تبلغ السن القانونية بعد
use-ended = متوقف: لم نعد نفعل هذا
because-needed = نحتاج إليه لحسابك أو لما طلبت منا القيام به، أو لأن القانون يفرضه.
because-unobjected = لدينا مصلحة مشروعة في ذلك، ولم تعترض عليه.
because-yes = وافقت عليه في { $when }.
because-despite = وافقت عليه في { $when } بعد أن أخبرناك بما يطلبه متصفحك.
because-level = هذا الاستخدام جزء من المستوى «{ $level }» الذي اخترته في { $when }.
because-level-unchosen = هذا الاستخدام جزء من المستوى «{ $level }».
because-no = أوقفته في { $when }.
because-below = ليس جزءًا من المستوى «{ $level }» الذي اخترته في { $when }.
because-below-unchosen = ليس جزءًا من المستوى «{ $level }».
because-nothing-chosen = لم تختر بعد. وحتى تختار نستخدم أقل ما يمكن.
because-never-agreed = يحتاج إلى موافقة خاصة به، ولم تعطها.
because-changed = وافقت في { $when }، ثم تغيّر ما نفعله هنا، فلم تعد تلك الموافقة سارية.
because-of-age = وافقت قبل أن تبلغ السن القانونية، فلم تعد تلك الموافقة سارية.
because-expired = انتهت موافقتك في { $when }.
because-channel = اخترت «{ $option }» لكل وسيلة كان يمكن أن يصلك بها.
because-paused = أوقفته مؤقتًا، ويستمر من تلقاء نفسه بعد { $day }.
because-signal = يطلب متصفحك منا عدم مشاركة بياناتك منذ { $when }.
because-restricted = طُلب منا أن نحفظ بياناتك وألا نستخدمها.
because-planned = لن يعود إلا إذا ألغيت الحذف.
because-deleting = لن يعود.
because-minor = لا يغيّر أي خيار ذلك قبل أن تبلغ السن القانونية.
keep-off = أبقه متوقفًا بعد ذلك أيضًا
purposes-held = متوقف الآن مهما اخترت
purposes-held-why = لا تأثير للعلامة هنا حتى ينتهي ما يوقفها.
not-now = ليس الآن
not-now-why = لا يصل إليها شيء الآن، لأن هذا متوقف لك: { $uses }.
off-now = ما هو متوقف الآن
off-now-none = لا شيء متوقف.
level-now = أنت الآن على هذا المستوى.
level-now-unchosen = هكذا هو الوضع الآن.
effect-now = الآن: { $status }
effect-now-unchosen = الوضع الآن: { $level }
effect-on = { $count ->
    [zero] لا يعمل أي استخدام من أصل { $all }.
    [one] يعمل استخدام واحد من أصل { $all }.
    [two] يعمل استخدامان من أصل { $all }.
    [few] تعمل { $countText } استخدامات من أصل { $all }.
    [many] يعمل { $countText } استخدامًا من أصل { $all }.
   *[other] يعمل { $countText } استخدام من أصل { $all }.
}
effect-nothing = إذا تركته هكذا فلن يتغير شيء.
effect-starts = سيبدأ
effect-stops = سيتوقف
effect-asks = سنسألك عن هذا على حدة
effect-when = متى
effect-when-now = يسري خيارك من نقرتك التالية.
effect-when-letters = قد تصلك رسائل كانت في طريقها إليك.
effect-data = ما مصير البيانات التي لدينا
effect-data-stays = لا يُحذف شيء بسبب ذلك. يبقى ما نحتفظ به حتى آخر يوم له، ويمكنك حذفه من صفحة «{ data-title }».
effect-stays = { $count ->
    [zero] لا استخدام يستمر كما كان
    [one] استخدام واحد سيستمر كما كان
    [two] استخدامان سيستمران كما كانا
    [few] { $countText } استخدامات ستستمر كما كانت
    [many] { $countText } استخدامًا سيستمر كما كان
   *[other] { $countText } استخدام سيستمر كما كان
}
choices-undo = يمكنك التراجع خلال 30 دقيقة، وتغيير ذلك في أي وقت.
preview-still = لا يزال مستواك «{ $level }».
preview-becomes = وسيصبح مستواك «{ $level }».
preview-comes = ما سيبدأ
preview-next = ماذا سيحدث بعد ذلك
preview-next-start = ما تفعّله يبدأ مع نقرتك التالية ومع رسالتنا التالية.
preview-next-rest = ما لا ينتظر يبدأ مع نقرتك التالية ومع رسالتنا التالية.
preview-next-undo = يمكنك التراجع خلال 30 دقيقة، وتغييره بعد ذلك في أي يوم. ولكل استخدام مفتاحه الخاص.
preview-next-receipt = ستحصل على إيصال بما وافقت عليه.
contact-now-needed = { $channel }: لا أخبار، الضروري فقط
contact-now-monthly = { $channel }: أخبار مرة في الشهر على الأكثر
contact-now-weekly = { $channel }: أخبار مرة في الأسبوع على الأكثر
contact-now-any = { $channel }: كلما كانت هناك أخبار
contact-now-uses = ما نراسلك بشأنه الآن
contact-stop = أوقف كل الأخبار
contact-as-now = هكذا هو الآن
pause-how-long = إلى متى؟
pause-week = أسبوع واحد
pause-fortnight = أسبوعان
pause-month = شهر واحد
pause-to = حتى { $day }
pause-own = حتى يوم أختاره
pause-own-small = سنة على الأكثر
effect-same = لا يبدأ أي استخدام ولا يتوقف.
why-details = ما استُخدم ومدة بقاء هذه الصفحة
why-shown = { $what }: { $place }، { $when }
guess-not-used = لمدة 12 شهرًا من ذلك الوقت لن نحفظ التخمين مرة أخرى، وسنرفضه إذا ذكره نظام سببًا لما تراه.
why-none = إذا كنت لا تريد أي شيء من هذا
contact-now-none = لا تصلك أي أخبار الآن.
