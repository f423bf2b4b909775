several-title = الكتابة إلى عدة أشخاص معًا
several-lede = لطلبات سببها واحد. يصل إلى كل شخص نص خاص به في طلبه. العدد الأقصى في المرة الواحدة { $countText }.
several-none = لم يُختر شيء بعد. اعرض في قائمة الطلبات نوعًا واحدًا، ثم اختر طلبات سبق أن فتحتها.
several-more = أضف المزيد من القائمة
several-picked = الطلبات
several-picked-hint = أزل العلامة عن الطلبات التي لا يصل إليها شيء.
several-template = القالب
several-words = النص للجميع
several-words-hint = يقرأ الجميع النص نفسه، تحت القالب إن اخترت قالبًا. لا تكتب شيئًا عن شخص بعينه.
several-check = عرض ما يصل إلى كل شخص
several-check-title = مراجعة النص الموجّه إلى عدة طلبات
several-check-lede = { $count ->
    [zero] لا يصل هذا الردّ إلى أي طلب.
    [one] يصل هذا إلى طلب واحد ردًّا أخيرًا، ويُغلق به.
    [two] يصل هذا إلى طلبين ردًّا أخيرًا، ويُغلقان به.
    [few] يصل هذا إلى { $countText } طلبات ردًّا أخيرًا، وتُغلق به.
    [many] يصل هذا إلى { $countText } طلبًا ردًّا أخيرًا، وتُغلق به.
   *[other] يصل هذا إلى { $countText } طلب ردًّا أخيرًا، وتُغلق به.
}
several-changed = تغيّر هذا الطلب منذ اخترته، ولا يصل إليه شيء.
several-not-in = القالب غير موجود بهذه اللغة: { $language }. لا يصل إلى هذا الطلب شيء.
several-left-unread = تُركت لأنك لم تفتحها أو لم تقرأ آخر رسالة فيها: { $names }
several-left-waits = تُركت لأن فيها ما ينتظر موافقة زميل: { $names }
several-left-not-now = تُركت لأنها مغلقة: { $names }
several-go = { $count ->
    [zero] لا ردود للإرسال
    [one] إرسال ردّ واحد
    [two] إرسال ردّين
    [few] إرسال { $countText } ردود
    [many] إرسال { $countText } ردًّا
   *[other] إرسال { $countText } ردّ
}
second-kind-several = ردّ واحد على عدة طلبات
several-together = { $count ->
    [zero] لا طلبات
    [one] طلب واحد
    [two] طلبان
    [few] { $countText } طلبات
    [many] { $countText } طلبًا
   *[other] { $countText } طلب
}
several-unread = لم تفتحها بعد
several-unread-text = يمكنك الموافقة على الطلبات التي فتحتها. يقرأ كل شخص أنك اطّلعت، ولماذا.
several-open = { $count ->
    [zero] لا طلبات للفتح
    [one] فتح طلب واحد
    [two] فتح طلبين
    [few] فتح { $countText } طلبات
    [many] فتح { $countText } طلبًا
   *[other] فتح { $countText } طلب
}
several-yes = { $count ->
    [zero] نعم، لا ردود للإرسال
    [one] نعم، أرسل ردًّا واحدًا
    [two] نعم، أرسل ردّين
    [few] نعم، أرسل { $countText } ردود
    [many] نعم، أرسل { $countText } ردًّا
   *[other] نعم، أرسل { $countText } ردّ
}
several-outdated = تغيّرت هذه الطلبات منذ طُلبت الموافقة، فلا يمكن لأحد أن يوافق عليها:
several-asked = { $count ->
    [zero] لا ردود تنتظر موافقة زميل.
    [one] ينتظر ردّ واحد موافقة زميل.
    [two] ينتظر ردّان موافقة زميل.
    [few] تنتظر { $countText } ردود موافقة زميل.
    [many] ينتظر { $countText } ردًّا موافقة زميل.
   *[other] ينتظر { $countText } ردّ موافقة زميل.
}
several-sent = { $count ->
    [zero] لم يُرسل أي ردّ.
    [one] أُرسل ردّ واحد.
    [two] أُرسل ردّان.
    [few] أُرسلت { $countText } ردود.
    [many] أُرسل { $countText } ردًّا.
   *[other] أُرسل { $countText } ردّ.
}
several-refused = { $count ->
    [zero] لم ترفض أي ردّ.
    [one] رفضت ردًّا واحدًا، فلم يُرسل.
    [two] رفضت ردّين، فلم يُرسلا.
    [few] رفضت { $countText } ردود، فلم تُرسل.
    [many] رفضت { $countText } ردًّا، فلم تُرسل.
   *[other] رفضت { $countText } ردّ، فلم تُرسل.
}
several-taken-back = { $count ->
    [zero] لم يُسحب أي ردّ.
    [one] سُحب ردّ واحد، ولم يُرسل.
    [two] سُحب ردّان، ولم يُرسلا.
    [few] سُحبت { $countText } ردود، ولم تُرسل.
    [many] سُحب { $countText } ردًّا، ولم تُرسل.
   *[other] سُحب { $countText } ردّ، ولم تُرسل.
}
several-unsent = لم يُفعل شيء في هذه الطلبات لأنها تغيّرت أو لا تصلح: { $names }
several-pick = ضع علامة على { $reference }
several-choose = تحديد
several-pick-go = الكتابة إلى الطلبات المختارة
several-hint = للكتابة إلى عدة أشخاص معًا، اعرض نوعًا واحدًا.
several-hint-unread = لا يمكن تحديد إلا الطلبات التي قرأتها.
several-box-unread = اقرأ الطلب أولًا
several-box-waits = بانتظار موافقة
several-box-not-now = غير ممكن الآن
several-error-none = اختر طلبًا واحدًا على الأقل
several-error-many = اختر { $countText } طلبًا على الأكثر
several-error-kinds = اختر طلبات من نوع واحد
several-error-words = اختر قالبًا أو اكتب النص
several-error-long = اكتب نصًّا أقصر
several-message-hint = تبقى الطلبات مفتوحة.
several-check-message = { $count ->
    [zero] لا تصل هذه الرسالة إلى أي طلب.
    [one] تصل هذه الرسالة إلى طلب واحد، ويبقى مفتوحًا.
    [two] تصل هذه الرسالة إلى طلبين، ويبقيان مفتوحين.
    [few] تصل هذه الرسالة إلى { $countText } طلبات، وتبقى مفتوحة.
    [many] تصل هذه الرسالة إلى { $countText } طلبًا، وتبقى مفتوحة.
   *[other] تصل هذه الرسالة إلى { $countText } طلب، وتبقى مفتوحة.
}
several-check-question = { $count ->
    [zero] لا يصل هذا السؤال إلى أي طلب.
    [one] يصل هذا السؤال إلى طلب واحد، ثم ينتظر الطلب صاحبه.
    [two] يصل هذا السؤال إلى طلبين، ثم ينتظران صاحبيهما.
    [few] يصل هذا السؤال إلى { $countText } طلبات، ثم تنتظر أصحابها.
    [many] يصل هذا السؤال إلى { $countText } طلبًا، ثم تنتظر أصحابها.
   *[other] يصل هذا السؤال إلى { $countText } طلب، ثم تنتظر أصحابها.
}
several-go-message = { $count ->
    [zero] لا رسائل للإرسال
    [one] إرسال رسالة واحدة
    [two] إرسال رسالتين
    [few] إرسال { $countText } رسائل
    [many] إرسال { $countText } رسالة
   *[other] إرسال { $countText } رسالة
}
several-go-question = { $count ->
    [zero] لا أسئلة للإرسال
    [one] إرسال سؤال واحد
    [two] إرسال سؤالين
    [few] إرسال { $countText } أسئلة
    [many] إرسال { $countText } سؤالًا
   *[other] إرسال { $countText } سؤال
}
several-messages = { $count ->
    [zero] لم تُرسل أي رسالة.
    [one] أُرسلت رسالة واحدة.
    [two] أُرسلت رسالتان.
    [few] أُرسلت { $countText } رسائل.
    [many] أُرسلت { $countText } رسالة.
   *[other] أُرسلت { $countText } رسالة.
}
several-questions = { $count ->
    [zero] لم يُرسل أي سؤال.
    [one] أُرسل سؤال واحد.
    [two] أُرسل سؤالان.
    [few] أُرسلت { $countText } أسئلة.
    [many] أُرسل { $countText } سؤالًا.
   *[other] أُرسل { $countText } سؤال.
}
several-not-now = لا يمكن إرسال ما اخترته في هذا الطلب الآن، ولا يصل إليه شيء.
several-not-for = السبب لا يناسب هذا الطلب أو قانونه، ولا يصل إليه شيء.
several-no-file = لم يعد الملف موجودًا. اختر الملف مرة أخرى. لا يصل إلى الطلب شيء من دونه.
several-file-waits = الملف الموجّه إلى الجميع
several-file-drop = الإرسال من دون الملف
several-error-file = اختر ملفًا لا يزيد على { $size } ميغابايت: يحتفظ كل طلب بنسخته
