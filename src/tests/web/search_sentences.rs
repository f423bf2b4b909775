//! Sentences as people type them into a search: what they ask for is among the first three, of both brands we ship.

use candor::{
    catalog::Publishable,
    domain::{
        language::{
            Language,
            Language::{Ar, De, En},
        },
        notice::{Notice, NoticeVersion},
        time::Millis,
        voice::Voice,
    },
    web::customer::search::index::{Index, Looker},
};
use testing::portal::{CLINIC, DEMO};

/// In which language the page is, what they type, and where they want to go.
type Sentence = (Language, &'static str, &'static str);

const SHOP: &[Sentence] = &[
    (En, "stop following me", "/choices/signals"),
    (En, "facebook", "/purposes/ad-sharing"),
    (En, "werbung", "/choices/contact"),
    (En, "how do I stop this shop from tracking me", "/choices/signals"),
    (En, "why do I keep getting emails after I unsubscribed", "/purposes/newsletter"),
    (En, "am I treated worse if I say no", "/fairness"),
    (De, "werde ich benachteiligt", "/fairness"),
    (Ar, "هل هناك تمييز", "/fairness"),
    (En, "how fast do you answer", "/trust"),
    (De, "haltet ihr wort", "/trust"),
    (En, "what became of my suggestion", "/said-and-done"),
    (De, "was wurde aus meinem vorschlag", "/said-and-done"),
    (En, "how can I take part in tests", "/panel"),
    (En, "get rid of my account for good", "/account#end"),
    (En, "who did you sell my details to", "/recipients"),
    (En, "what companies have my data", "/recipients"),
    (En, "I never signed up for your newsletter", "/purposes/newsletter"),
    (En, "please stop ringing me", "/choices/contact"),
    (En, "send me everything you have on me", "/requests/new/copy"),
    (En, "my address is wrong", "/data"),
    (En, "the code never came", "/help#code"),
    (En, "why do I see ads for things I looked at", "/purposes/ad-sharing"),
    (En, "turn off cookies", "/choices/signals"),
    (En, "take me off your mailing list", "/choices/contact"),
    (En, "can I talk to a real person", "/help"),
    (En, "someone else is using my account", "/account#sessions"),
    (En, "how do I change my email adress", "/account#email-head"),
    (En, "where do I complain about you", "/help#authority"),
    (En, "turn off personalised recomendations", "/purposes/recommendations"),
    (En, "what are my rights", "/how-it-works#rights"),
    (En, "Adwise", "/recipients#who-adwise"),
    (De, "Pause", "/choices/contact#pause"),
    (De, "Newsletter abbestellen geht nicht", "/purposes/newsletter"),
    (De, "wie werde ich diese ganzen Werbemails los", "/choices/contact"),
    (De, "mein Kundenkonto komplett löschen", "/account#end"),
    (De, "woher habt ihr meine Adresse", "/data/contact"),
    (De, "wer hat meine Daten bekommen", "/recipients"),
    (De, "ich will keine Anrufe mehr", "/choices/contact"),
    (De, "Katalog per Post abbestellen", "/choices/contact"),
    (De, "welche Daten habt ihr über mich", "/requests/new/copy"),
    (De, "Einwilligung zurückziehen", "/choices"),
    (De, "ich werde im Internet verfolgt", "/choices/signals"),
    (De, "der Code kommt nicht an", "/help#code"),
    (De, "meine Anschrift stimmt nicht mehr", "/data"),
    (De, "Standort ausschalten", "/purposes/nearby-shops"),
    (De, "wo kann ich mich beschweren", "/help#authority"),
    (De, "falsche Vermutungen über mich", "/data/guesses"),
    (De, "auf allen Geräten abgemeldet werden", "/account#sessions"),
    (De, "bin im Urlaub, bitte keine Mails", "/choices/contact#pause"),
    (De, "unsubscribe", "/purposes/newsletter"),
    (Ar, "spam", "/choices/contact"),
    (Ar, "facebook", "/purposes/ad-sharing"),
    (Ar, "كيف أحذف حسابي نهائيا", "/account#end"),
    (Ar, "أوقفوا الرسائل الإعلانية", "/choices/contact"),
    (Ar, "لا أريد رسائل على الجوال", "/choices/contact"),
    (Ar, "من لديه بياناتي", "/recipients"),
    (Ar, "أريد نسخة من معلوماتي", "/requests/new/copy"),
    (Ar, "امسحوا كل شيء عني", "/requests/new/delete"),
    (Ar, "لم يصلني الرمز", "/help#code"),
    (Ar, "نسيت كلمة السر", "/account#passkeys"),
    (Ar, "كيف أغير بريدي الإلكتروني", "/account#email-head"),
    (Ar, "هل تبيعون بياناتي", "/choices/signals"),
    (Ar, "أين أقدم شكوى", "/help#authority"),
    (Ar, "عنواني خطأ", "/data"),
    (Ar, "إيقاف التتبع", "/choices/signals"),
    (Ar, "تم اختراق حسابي", "/account#sessions"),
    (Ar, "أوقفوا الاتصال بي", "/choices/contact"),
    (Ar, "لماذا تظهر لي هذه الإعلانات", "/purposes/ad-sharing"),
];

/// Fifty more, in the words of people who do not know what a thing is called here.
const MORE: &[Sentence] = &[
    (En, "who sees my purchases", "/recipients"),
    (En, "delete my search history", "/data/searches"),
    (En, "I want to be forgotten", "/requests/new/delete"),
    (En, "cancel my account", "/account#end"),
    (En, "download my data", "/requests/new/copy"),
    (En, "stop emails for a month", "/choices/contact#pause"),
    (En, "opt out of everything", "/choices"),
    (En, "do not sell my personal information", "/choices/signals"),
    (En, "what do you think you know about me", "/data/guesses"),
    (En, "I moved, new postal address", "/data"),
    (En, "how long do you keep my orders", "/data/orders"),
    (En, "log out of all devices", "/account#sessions"),
    (En, "no ads about pets", "/choices/boundaries#topic"),
    (En, "is my payment data safe", "/data/payment"),
    (En, "how do algorithms choose what I see", "/how-it-works"),
    (En, "contact the data protection officer", "/help"),
    (En, "has anything changed in your privacy policy", "/changes"),
    (En, "change language to german", "/account#language-head"),
    (De, "wer sieht was ich kaufe", "/recipients"),
    (De, "suchverlauf löschen", "/data/searches"),
    (De, "recht auf vergessenwerden", "/requests/new/delete"),
    (De, "konto kündigen", "/account#end"),
    (De, "auskunft nach DSGVO", "/requests/new/copy"),
    (De, "alles ablehnen", "/choices"),
    (De, "daten nicht verkaufen", "/choices/signals"),
    (De, "was glaubt ihr über mich zu wissen", "/data/guesses"),
    (De, "ich bin umgezogen", "/data"),
    (De, "wie lange speichert ihr meine bestellungen", "/data/orders"),
    (De, "überall abmelden", "/account#sessions"),
    (De, "keine werbung für tiere", "/choices/boundaries#topic"),
    (De, "sind meine zahlungsdaten sicher", "/data/payment"),
    (De, "wie entscheidet der algorithmus", "/how-it-works"),
    (De, "datenschutzbeauftragte kontaktieren", "/help"),
    (De, "was ist neu in der datenschutzerklärung", "/changes"),
    (De, "sprache ändern", "/account#language-head"),
    (De, "Passkey einrichten", "/account#passkeys"),
    (Ar, "من يرى مشترياتي", "/recipients"),
    (Ar, "حذف سجل البحث", "/data/searches"),
    (Ar, "أريد إغلاق حسابي", "/account#end"),
    (Ar, "تنزيل بياناتي", "/requests/new/copy"),
    (Ar, "رفض كل شيء", "/choices"),
    (Ar, "لا تبيعوا معلوماتي", "/choices/signals"),
    (Ar, "ماذا تخمنون عني", "/data/guesses"),
    (Ar, "انتقلت إلى بيت جديد", "/data"),
    (Ar, "كم تحتفظون بمشترياتي", "/data/orders"),
    (Ar, "تسجيل الخروج من كل الأجهزة", "/account#sessions"),
    (Ar, "لا أريد إعلانات عن الحيوانات", "/choices/boundaries#topic"),
    (Ar, "هل بيانات الدفع آمنة", "/data/payment"),
    (Ar, "كيف تختار الخوارزمية ما أراه", "/how-it-works"),
    (Ar, "تغيير اللغة", "/account#language-head"),
];

const CLINICS: &[Sentence] = &[
    (En, "who can see my lab results", "/data/lab-results"),
    (En, "stop reminding me of check-ups", "/purposes/check-ups"),
    (En, "do you share my data for research", "/purposes/research"),
    (En, "delete my patient file", "/requests/new/delete"),
    (En, "unsubscribe from the health letter", "/purposes/health-letter"),
    (En, "krankenkasse", "/data/insurance"),
    (En, "how long do you keep my patient records", "/purposes/patient-records"),
    (En, "my bill is wrong", "/data/bills"),
    (En, "Labora", "/recipients#who-labora"),
    (De, "meine Blutwerte ansehen", "/data/lab-results"),
    (De, "Arzttermine", "/data/appointments"),
    (De, "Studie, ich will nicht mitmachen", "/purposes/research"),
    (De, "Kopie meiner Patientenakte", "/requests/new/copy"),
    (De, "Bewertung abschalten", "/purposes/feedback"),
];

fn missed(brand: &Publishable, sentences: &[Sentence]) -> Vec<String> {
    let notice = Notice {
        version: NoticeVersion(1),
        published_at: Millis(0),
        catalogue: brand.catalogue.clone(),
        texts: brand.texts.clone(),
        material: Default::default(),
        sha256: String::new(),
    };
    let index = |language| Index::new(&notice, &brand.brand.beside, Voice::impersonal(language), Looker::Known);
    let all = [(En, index(En)), (De, index(De)), (Ar, index(Ar))];
    let mut missed = Vec::new();
    for (language, query, path) in sentences {
        let (_, index) = all.iter().find(|(one, _)| one == language).unwrap();
        let answer = index.find(query);
        let found: Vec<&str> = answer.found.iter().take(6).map(|found| found.path.as_str()).collect();
        if !found.iter().take(3).any(|found| found == path) {
            missed.push(format!("{language}: {query} gives {found:?}, not {path}; unmet {:?}", answer.unmet));
        }
    }
    missed
}

#[test]
fn what_people_type_leads_there() {
    for language in [En, De, Ar] {
        assert!(SHOP.iter().filter(|(one, ..)| *one == language).count() >= 17, "{language}");
    }
    let missed = missed(&DEMO, SHOP);
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn what_people_type_who_do_not_know_our_names_leads_there() {
    assert_eq!(MORE.len(), 50);
    let missed = missed(&DEMO, MORE);
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn what_patients_type_leads_there_as_well() {
    let missed = missed(&CLINIC, CLINICS);
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn what_was_not_found_is_named_as_it_was_typed() {
    let notice_of =
        |brand: &Publishable, query: &str| missed(brand, &[(En, Box::leak(query.to_owned().into_boxed_str()), "/nowhere")]).concat();
    assert!(notice_of(&DEMO, "delete my Quokka").ends_with("unmet [\"Quokka\"]"));
    assert!(notice_of(&DEMO, "ich will Werbung").ends_with("unmet []"), "little words of another language are none");
}
