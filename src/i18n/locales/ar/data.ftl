data-sensitive = حسّاس
data-next = ما سيُحذف قريبًا
data-next-about = من كل نوع، يُحذف الأقدم في نهاية اليوم.
data-nothing-of = لا نحتفظ بشيء من:
data-more-since = { $count ->
    [zero] لا شيء آخر منذ { $when }
    [one] وسجل آخر منذ { $when }
    [two] وسجلان آخران منذ { $when }
    [few] و{ $countText } سجلات أخرى منذ { $when }
    [many] و{ $countText } سجلًّا آخر منذ { $when }
   *[other] و{ $countText } سجل آخر منذ { $when }
}
data-stays = يبقى لدينا
guess-is-wrong = خطأ
guess-remove = احذف
data-about-kind = عن هذا النوع من البيانات
data-goes-after = يُحذف أقدم سجل في نهاية يوم { $when }
