//! Terms of the house: one thing, one word. A further language adds a line to each.

use super::term::{Term, word};

pub const TERMS: &[Term] = &[
    Term {
        thing: "the notice",
        words: &[
            word("en", "privacy notice", &["notice", "notices", "privacy policy"], &["privacy notice", "you notice", "Privacy policy"]),
            word("de", "Datenschutzhinweis", &["Hinweis*"], &[]),
            word("ar", "إشعار الخصوصية", &["الإشعار", "إشعار"], &["إشعار الخصوصية", "إشعار على هاتفك"]),
        ],
    },
    Term {
        thing: "a purpose",
        words: &[
            word("en", "use", &["purpose*", "single use*"], &[]),
            word("de", "Nutzung", &["Zweck*", "Verarbeitung*"], &["Verzeichnis von Verarbeitungstätigkeiten"]),
            word("ar", "استخدام", &["غرض", "أغراض", "الأغراض", "لأغراض"], &[]),
        ],
    },
    Term {
        thing: "a category",
        words: &[
            word("en", "kind of information", &["kind of data", "kinds of data", "type of data", "categor*"], &[]),
            word("de", "Art von Daten", &["Art* von Angabe*", "Angaben dieser Art*"], &[]),
            word("ar", "نوع من البيانات", &["نوع من المعلومات", "معلومات من هذه الأنواع"], &[]),
        ],
    },
    Term {
        thing: "what was chosen before",
        words: &[
            word("en", "past choices", &["history"], &[]),
            word("de", "Verlauf", &["Historie"], &[]),
            word("ar", "خياراتك السابقة", &["التاريخ السابق"], &[]),
        ],
    },
    Term {
        thing: "a choice",
        words: &[
            word("en", "choice", &["selection*"], &[]),
            word("de", "Wahl", &["Auswahl"], &[]),
            word("ar", "خيار", &["اختيار", "اختيارك", "اختيارات*", "الاختيار", "الاختيارات"], &[]),
        ],
    },
    Term {
        thing: "a use that is on or off",
        words: &[
            word(
                "en",
                "on",
                &["running", "switched off", "switched on", "switch it on", "switch it off", "always it is needed"],
                &["running your"],
            ),
            word("de", "an", &["läuft", "aktiv"], &[]),
            word(
                "ar",
                "مفعّل",
                &["مشغّل", "تشغيل", "شغّل*", "تشغّل*", "يشغّل*", "التشغيل"],
                &["تشغيل JavaScript", "بتشغيل JavaScript", "نظام التشغيل", "تشغيل حسابك", "المهمة", "شغّلها من جديد", "شغّل من جديد"],
            ),
        ],
    },
    Term {
        thing: "consent taken back",
        words: &[
            word("en", "take back your yes", &["revoke*", "withdraw your consent"], &[]),
            word("de", "widerrufen", &["Zustimmung zurücknehmen", "das jederzeit zurücknehmen"], &[]),
            word("ar", "سحب", &[], &[]),
        ],
    },
    Term {
        thing: "legitimate interest",
        words: &[
            word("en", "fair reason", &["legal reason", "good reason"], &[]),
            word("de", "berechtigtes Interesse", &["berechtigten Grund", "berechtigter Grund"], &[]),
            word("ar", "مصلحة مشروعة", &["سبب مشروع"], &[]),
        ],
    },
    Term {
        thing: "restriction",
        words: &[
            word("en", "only store", &["hold your data still", "held still", "freeze", "frozen"], &[]),
            word("de", "nur noch speichern", &["Daten ruhen"], &[]),
            word("ar", "حفظ بياناتك فقط", &["ألا نستخدم"], &[]),
        ],
    },
    Term {
        thing: "the end of a planned deletion",
        words: &[
            word("en", "cancel the deletion", &["call* off", "called off", "call it off", "call* the deletion off", "do not delete"], &[]),
            word("de", "stoppen", &["Rücknahme", "Nicht löschen", "Löschung zurücknehmen"], &[]),
            word("ar", "إلغاء الحذف", &["إيقاف هذا الحذف", "إيقاف الحذف"], &[]),
        ],
    },
    Term {
        thing: "the end of a request, and a choice undone",
        words: &[
            word(
                "en",
                "withdraw",
                &["take it back", "taken back", "takes back", "took it back", "take back", "request back", "choice back"],
                &["take back your yes", "take back a yes"],
            ),
            word("de", "zurücknehmen", &["Wahl zurücknehmen", "Nimmt zurück", "nehmen Sie es zurück", "es zurücknehmen"], &[]),
            word("ar", "سحب الطلب", &[], &[]),
        ],
    },
    Term {
        thing: "the end of an account",
        words: &[
            word("en", "delete your account", &["close your account", "closes your account", "account closes", "cancel your account"], &[]),
            word("de", "Konto löschen", &["auflösen", "Schließung", "Konto schließen", "Konto wird geschlossen"], &[]),
            word("ar", "حذف الحساب", &["إغلاق الحساب", "إغلاق حسابك", "يُغلق حسابك"], &[]),
        ],
    },
    Term {
        thing: "sharing",
        words: &[
            word(
                "en",
                "share your data",
                &["not to share", "share with", "sharing with"],
                &["not to share your data", "not to share what", "Sharing with our ad partner", "sharing with our ad partner"],
            ),
            word("de", "weitergeben", &["teilen"], &[]),
            word("ar", "مشاركة بياناتك", &["المشاركة"], &["المشاركة مع شريكنا"]),
        ],
    },
    Term {
        thing: "a conclusion",
        words: &[
            word("en", "conclusions", &["inference*"], &[]),
            word("de", "Rückschlüsse", &["Schlüsse", "Schluss"], &[]),
            word("ar", "تخمين", &[], &[]),
        ],
    },
    Term {
        thing: "what is picked",
        words: &[
            word("en", "picked for you", &["personalised for you", "selected for you"], &[]),
            word("de", "für Sie ausgewählt", &["aussuch*", "aussucht", "ausgesucht", "personalisiert"], &[]),
            word("ar", "اخترناه لك", &["مخصّص لك"], &[]),
        ],
    },
    Term {
        thing: "a channel",
        words: &[
            word("en", "way of contact", &["channel*"], &[]),
            word("de", "Kontaktweg", &["Kanal", "Kanäle", "jeden Weg", "welchem Weg", "diesen Wegen"], &[]),
            word("ar", "وسيلة", &["قناة", "قنوات"], &[]),
        ],
    },
    Term {
        thing: "pressure",
        words: &[
            word("en", "time pressure", &["pressure", "pushing", "pushy"], &["time pressure"]),
            word("de", "Zeitdruck", &["Drängen", "Kaufdruck"], &[]),
            word("ar", "الاستعجال", &["الضغط", "ضغط", "إلحاح", "الإلحاح"], &[]),
        ],
    },
    Term {
        thing: "news",
        words: &[
            word("en", "news", &["newsletter*", "updates"], &[]),
            word("de", "Neuigkeiten", &["um Neues", "es Neues", "gibt Neues"], &[]),
            word("ar", "أخبار", &["عن الجديد", "هناك جديد"], &[]),
        ],
    },
    Term {
        thing: "an answer",
        words: &[
            word("en", "answer", &["reply", "replies", "response"], &[]),
            word("de", "Antwort", &["Rückmeldung"], &[]),
            word("ar", "رد", &["جواب*", "الجواب", "لجواب*", "للجواب", "إجابة", "إجابتك", "الإجابة"], &[]),
        ],
    },
    Term {
        thing: "the authority",
        words: &[
            word("en", "data protection authority", &["the authority", "regulator"], &[]),
            word("de", "Datenschutzbehörde", &["Aufsichtsbehörde", "Behörde"], &[]),
            word("ar", "هيئة حماية البيانات", &["سلطة", "السلطة"], &[]),
        ],
    },
    Term {
        thing: "the officer",
        words: &[
            word("en", "our privacy officer", &["the privacy officer", "data protection officer"], &[]),
            word("de", "Ansprechperson für Datenschutz", &["Datenschutzbeauftragte*"], &[]),
            word("ar", "حماية البيانات", &["مسؤولة", "مسؤولة حماية البيانات"], &[]),
        ],
    },
    Term {
        thing: "the standard clauses",
        words: &[
            word("en", "EU’s standard contract", &["standard contract*", "standard EU", "standard clauses"], &["EU’s standard contract"]),
            word("de", "Standardvertragsklauseln", &["Standardvertrag", "Standardklauseln"], &[]),
            word("ar", "البنود التعاقدية القياسية", &["العقد النموذجي", "بنود موحدة"], &[]),
        ],
    },
    Term {
        thing: "a hash",
        words: &[
            word("en", "check code", &["fingerprint*", "hash*", "checksum"], &["your fingerprint"]),
            word("de", "Prüfsumme", &["Fingerabdruck*"], &["mit Fingerabdruck"]),
            word("ar", "بصمة رقمية", &["بصمة"], &["بصمة رقمية", "بصمة إصبعك"]),
        ],
    },
    Term {
        thing: "going on",
        words: &[
            word("en", "continue", &["go on", "goes on", "going on", "proceed*"], &[]),
            word("de", "weiter", &["fortfahren"], &[]),
            word("ar", "متابعة", &[], &[]),
        ],
    },
    Term {
        thing: "the status of a request",
        words: &[
            word("en", "status", &["state", "states"], &["United States"]),
            word("de", "Status", &["Stand"], &[]),
            word("ar", "الحالة", &[], &[]),
        ],
    },
    Term {
        thing: "spelling",
        words: &[
            word(
                "en",
                "personalis*",
                &["*ization*", "*alize*", "*alizing", "organize*", "recognize*", "color", "colors", "colored", "favorite*"],
                &["Colorado"],
            ),
            word("de", "E Mail*", &["Mail", "Mails", "Email*"], &["E Mail", "E Mails"]),
            word("ar", "البريد الإلكتروني", &["مسجَّل", "مسجّل"], &[]),
        ],
    },
];
