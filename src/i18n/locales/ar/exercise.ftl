exercise-banner = بيئة للتدريب: كل الأشخاص هنا من نسج الخيال، ولا يخرج منها شيء.
exercise-another = الدخول باسم شخص آخر
exercise-title = تسجيل الدخول للتدريب
exercise-lede = الأشخاص والطلبات هنا من نسج الخيال، وسائر النصوص هي نصوصكم. يمكن تجربة كل شيء: لا تُرسل أي رسالة، ولا يعلم أي نظام آخر بذلك.
exercise-staff = أشخاص يجيبون
exercise-people = أشخاص يسألون
# $name (String) - somebody made up
exercise-sign-in = تسجيل الدخول باسم { $name }
exercise-mail = رسائل كانت ستُرسل
exercise-mail-none = لا شيء بعد. يظهر هنا رمز الدخول بعد طلبه.
# $address (String) - an e-mail address
exercise-mail-to = إلى { $address }
exercise-entry = بيان من نسج الخيال
exercise-right = بيان آخر من نسج الخيال
exercise-question = ما المعلومات التي لديكم عني، ومن يملكها غيركم؟
exercise-new = كم من الوقت تحتفظون بما أخبرتكم به؟
exercise-review = اتخذ حاسوب قرارًا بشأني. أرجو أن ينظر فيه إنسان من جديد.
exercise-mandate = لدي توكيل مكتوب ويمكنني إرساله.
exercise-answer = جمعنا كل المعلومات التي لدينا عنك، وذكرنا من يملكها أيضًا. يمكنك الكتابة إلينا من جديد إن بقي شيء غير واضح.
exercise-asked = ما الفترة المقصودة؟
exercise-replied = المقصود هو العام الماضي.
exercise-declined = لا يمنح القانون مثل هذا الحق هنا.
