copy-for = إلى { $who }
copy-for-another = هذه النسخة عن { $name } وتخاطب صاحب البيانات، وقد طلبها شخص يتصرف نيابة عنه.
copy-for-guest = طلبت دون حساب، لذلك تضم هذه النسخة طلباتك وإجابات جهات أخرى، ولا تضم سجلات أي حساب.
copy-short = باختصار
copy-short-records = { $count ->
    [zero] { $countText } سجل
    [one] سجل واحد
    [two] سجلان
    [few] { $countText } سجلات
    [many] { $countText } سجلًّا
   *[other] { $countText } سجل
}
copy-short-kinds = من { $kinds } من البيانات. وأقدم سجل بتاريخ { $when }.
copy-short-nothing = لا يوجد في هذه النسخة أي سجل عنك.
copy-short-guesses = { $count ->
    [zero] { $countText } تخمين
    [one] تخمين واحد
    [two] تخمينان
    [few] { $countText } تخمينات
    [many] { $countText } تخمينًا
   *[other] { $countText } تخمين
}
copy-short-guesses-about = استنتجنا ذلك. ويمكنك أن تخبرنا بأنه خاطئ.
copy-said-wrong = { $count ->
    [zero] لم تخبرنا بأن أي تخمين خاطئ.
    [one] أخبرتنا بأن تخمينًا واحدًا خاطئ. وأبلغنا أنظمتنا بألا تستخدمه.
    [two] أخبرتنا بأن تخمينين خاطئان. وأبلغنا أنظمتنا بألا تستخدمهما.
    [few] أخبرتنا بأن { $countText } تخمينات خاطئة. وأبلغنا أنظمتنا بألا تستخدمها.
    [many] أخبرتنا بأن { $countText } تخمينًا خاطئ. وأبلغنا أنظمتنا بألا تستخدمها.
   *[other] أخبرتنا بأن { $countText } تخمين خاطئ. وأبلغنا أنظمتنا بألا تستخدمها.
}
copy-short-get = يمكن أن تحصل الآن على شيء عنك
copy-short-level = مستواك
copy-whole = طلبت كل شيء، ولم نترك شيئًا خارج هذه النسخة.
copy-some-kinds = طلبت هذه الأنواع من البيانات فقط: { $kinds }
copy-since = لم تطلب شيئًا أقدم من { $when }.
copy-until-day = لم تطلب شيئًا أحدث من { $when }.
copy-missing = لم يصل بعد: { $systems }. سنجيبك حتى { $when }.
copy-contents = ما يوجد هنا
copy-said-corrected = { $count ->
    [zero] لم يُصحَّح أي سجل.
    [one] صُحِّح سجل واحد.
    [two] صُحِّح سجلان.
    [few] صُحِّحت { $countText } سجلات.
    [many] صُحِّح { $countText } سجلًّا.
   *[other] صُحِّح { $countText } سجل.
}
copy-said = ما قلته عن ذلك
copy-in-files = كلها في ملفات
copy-nothing-of = أنواع من البيانات لا نحتفظ بشيء منها
copy-not-asked-of = أنواع من البيانات لم يشملها طلبك
copy-choices = خياراتك
copy-choices-now = الوضع الآن
copy-receipt = الإيصال { $number }
copy-asked = ما طلبته
copy-rights-text = يمكنك أن تطلب تصحيح بياناتك أو حذفها، وأن تأخذها معك، وأن تعترض على استخدام، وأن تطلب حفظ بياناتك فقط، وأن تسحب موافقتك.
copy-rights-at = يمكنك ذلك على { $address }، أو اكتب إلينا.
copy-rights = حقوقك
copy-automated = ما يستنتجه الحاسوب أو يقرّره
copy-automated-text = يستنتج الحاسوب أشياء عنك في هذه الاستخدامات. ويمكنك أن تطلب أن يراجع شخص هذه الاستنتاجات.
copy-automated-none = لا يستنتج أي حاسوب لدينا أشياء عنك.
copy-transfers = بلدان أخرى
copy-check = كيف تتحقق من هذه الملفات
copy-check-text = لكل ملف بصمة رقمية (SHA-256). وإذا اختلفت البصمة الرقمية لأحد الملفات، فإن الملف ليس كما أعددناه. والبصمة الرقمية لهذه الصفحة في الملف manifest.json.
copy-check-receipts = يمكن لأي شخص التحقق من إيصال على { $address }.
copy-check-list = كل الملفات وبصماتها الرقمية
copy-tables-comma = في الملفات التي تنتهي بـ .csv تفصل فاصلة بين الأعمدة، وتُكتب الأعداد بنقطة عشرية. وتفتحها برامج الجداول.
copy-tables-semicolon = في الملفات التي تنتهي بـ .csv تفصل فاصلة منقوطة بين الأعمدة، وتُكتب الأعداد بفاصلة عشرية. وتفتحها برامج الجداول.
copy-json = تضم الملفات التي تنتهي بـ .json القيم الدقيقة. ويمكن لخدمات أخرى قراءتها.
