//! Voices of the demo, and what came of them.

use std::{collections::BTreeMap, time::Duration};

use super::past::PastClock;
use crate::{
    domain::{
        actor::Actor,
        language::Language,
        retention::day,
        staff::Role,
        voices::{Clear, Place},
    },
    usecases::{
        askers::Asker,
        error::Error,
        listening::{
            board::board,
            group::{self, group},
            hear::{Said, keep},
            publish::publish,
            survey::{make, start},
            topic::{self, Seen},
            words::Text,
        },
        portal::Portal,
        staff::member,
    },
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const HOUR: Duration = Duration::from_secs(60 * 60);

const SWITCHES: &[(Language, &str)] = &[
    (Language::En, "I turned one switch off and still got mail. Which one stops it?"),
    (Language::De, "Drei Schalter für E-Mails, und ich weiß nie, welcher."),
    (Language::En, "I thought that was all of it."),
    (Language::En, "Please say which emails this stops."),
    (Language::De, "Welche Mails kommen jetzt noch?"),
    (Language::En, "Too many switches that sound alike."),
    (Language::Ar, "أي رسائل يوقفها هذا المفتاح؟"),
    (Language::En, "I had to try all three."),
    (Language::De, "Ich habe den falschen ausgeschaltet."),
    (Language::En, "An example of such an email would help."),
    (Language::En, "It says what it uses, and not what I will miss."),
    (Language::De, "Ein Beispiel wäre schön."),
];

const COPIES: &[(Language, &str)] = &[
    (Language::En, "I would like my copy as one PDF."),
    (Language::De, "Die Kopie hat zu viele Dateien."),
    (Language::En, "Which of the files do I open first?"),
];

const NEW: &[(Language, Place, &str, Clear, &str)] = &[
    (Language::En, Place::Purpose, "recommendations", Clear::No, "It did not change anything. You can call me on 0491 570 156."),
    (Language::De, Place::Purpose, "recommendations", Clear::Yes, "Gut erklärt, danke."),
    (Language::Ar, Place::Why, "recommendations", Clear::Yes, "الشرح واضح جدًا. شكرًا."),
];

/// Once: in a demo that has voices already, nothing is said again.
pub(super) async fn listen(past: &Portal, time: &PastClock) -> Result<(), Error> {
    let now = past.clock.now();
    let Some(jana) = member::all(past).await?.into_iter().find(|member| !member.ended && member.name == "Jana") else { return Ok(()) };
    let jana = Actor::Staff(jana.id, Role::PrivacyOfficer);
    let there = board(past, jana).await?;
    let known = past.shelf()?.notice.catalogue.purpose("recommendations").is_some();
    if !there.new.is_empty() || !there.topics.is_empty() || !known {
        return Ok(());
    }
    time.set(now.minus(DAY * 60));
    let switches = texts([
        (
            Language::En,
            "Which emails does this switch stop?",
            "It is hard to know which switch stops which emails.",
            "Each use now shows an example of what it sends, and what you will miss when it is off.",
        ),
        (
            Language::De,
            "Welche E-Mails stoppt dieser Schalter?",
            "Es ist schwer zu erkennen, welcher Schalter welche E-Mails stoppt.",
            "Jede Nutzung zeigt jetzt ein Beispiel und was fehlt, wenn sie aus ist.",
        ),
        (
            Language::Ar,
            "أي رسائل يوقفها هذا المفتاح؟",
            "من الصعب معرفة أي مفتاح يوقف أي رسائل.",
            "يعرض كل استخدام الآن مثالًا عمّا يرسله، وما سيفوتك عند إيقافه.",
        ),
    ]);
    tell(past, time, jana, (Place::Purpose, "recommendations", SWITCHES), ("Which emails does a switch stop?", "did", switches)).await?;
    time.set(now.minus(DAY * 24));
    let copies = texts([
        (
            Language::En,
            "A copy as one PDF",
            "You would like your copy as one PDF.",
            "A PDF cannot be read well by all screen readers, and no other service can take it in. Your copy has pages to read, and files for others. We look at this again in a year.",
        ),
        (
            Language::De,
            "Die Kopie als ein PDF",
            "Gewünscht wurde die Kopie als ein einziges PDF.",
            "Ein PDF lesen nicht alle Vorleseprogramme gut, und kein anderer Dienst kann es übernehmen. Die Kopie hat Seiten zum Lesen und Dateien für andere. In einem Jahr sehen wir uns das wieder an.",
        ),
        (
            Language::Ar,
            "النسخة في ملف PDF واحد",
            "تريدون نسختكم في ملف PDF واحد.",
            "لا تقرأ كل برامج قراءة الشاشة ملف PDF جيدًا، ولا تستطيع خدمة أخرى أخذه. في نسختك صفحات للقراءة وملفات لغيرها. وسننظر في هذا من جديد بعد عام.",
        ),
    ]);
    tell(past, time, jana, (Place::Request, "copy", COPIES), ("The copy as one PDF", "not", copies)).await?;
    for (at, (language, place, thing, clear, words)) in (1..).zip(NEW) {
        time.set(now.minus(HOUR * (20 * at)));
        let said = Said { place: *place, thing: (*thing).to_owned(), language: *language, clear: *clear, words: (*words).to_owned() };
        keep(past, Asker::nobody(), said).await?;
    }
    time.set(now.minus(DAY * 3));
    let questions = BTreeMap::from([
        (Language::En, "How our letters read\nDo you understand our letters at once?\nDo they come at a good time?".to_owned()),
        (Language::De, "Wie unsere Briefe klingen\nVerstehen Sie unsere Briefe sofort?\nKommen sie zur rechten Zeit?".to_owned()),
        (Language::Ar, "كيف تُقرأ رسائلنا\nهل تفهم رسائلنا على الفور؟\nهل تصل في وقت مناسب؟".to_owned()),
    ]);
    let survey = make(past, jana, &questions).await?;
    // Where the brand offers another language, it waits for somebody to write it.
    match start(past, jana, &survey.to_string()).await {
        Ok(()) | Err(Error::Invalid(_)) => {}
        Err(error) => return Err(error),
    }
    time.set(now);
    Ok(())
}

fn texts<const MANY: usize>(all: [(Language, &str, &str, &str); MANY]) -> BTreeMap<Language, Text> {
    let text = |title: &str, said: &str, did: &str| Text { title: title.to_owned(), said: said.to_owned(), did: did.to_owned() };
    all.into_iter().map(|(language, title, said, did)| (language, text(title, said, did))).collect()
}

/// Voices, a day apart, and what came of them two weeks later.
async fn tell(
    past: &Portal,
    time: &PastClock,
    jana: Actor,
    (place, thing, voices): (Place, &str, &[(Language, &str)]),
    (name, came, texts): (&str, &str, BTreeMap<Language, Text>),
) -> Result<(), Error> {
    for (language, words) in voices {
        let said = Said { place, thing: thing.to_owned(), language: *language, clear: Clear::No, words: (*words).to_owned() };
        keep(past, Asker::nobody(), said).await?;
        time.set(past.clock.now().plus(DAY));
    }
    time.set(past.clock.now().plus(DAY * 5));
    let picked = board(past, jana).await?.new.iter().map(|heard| heard.voice.id.to_string()).collect();
    let id = group(past, jana, &group::Draft { picked, into: None, name: Some(name.to_owned()) }).await?.to_string();
    let day = day(past.clock.now(), &past.brand.time_zone).to_string();
    let draft = topic::Draft { came: Some(came.to_owned()), day: Some(day), notice: None, texts };
    match publish(past, jana, Seen { id: &id, revision: Some("0") }, draft).await {
        // A language that the brand offers beside these is for its own people to write.
        Ok(()) | Err(Error::Invalid(_)) => Ok(()),
        Err(error) => Err(error),
    }
}
