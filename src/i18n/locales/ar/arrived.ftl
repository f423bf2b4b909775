arrived-title = إضافة ملف وصل بالبريد أو بالبريد الإلكتروني
arrived-file = الملف
arrived-hint = تفويض أو نسخة ممسوحة مثلًا: ملف PDF أو صورة (PNG أو JPEG) أو نص عادي، حتى { $size } ميغابايت. ويُحذف الملف بعد الرد على الطلب.
arrived-words = ما هذا الملف
arrived-words-hint = اختياري. يقرأ صاحب الطلب هذا النص، ويقرأ أن الملف أُضيف.
arrived-go = إضافة الملف
arrived-error-none = اختر الملف الذي وصل
story-file-came = أضفنا ملفًا وصل إلينا منك
