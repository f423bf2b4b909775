//! The rule of silence holds wherever people are asked, and what they say is heard without them.

use candor::{
    domain::{
        actor::Actor,
        asking::{Question, Said as Word},
        language::Language,
        staff::Role,
        suppression::Cell,
        voices::{Clear, Pick, Place},
    },
    usecases::{
        askers::Asker,
        asking::{answer::no, leave::leave, list::list as asks},
        error::{Error, Field, Flaw},
        listening::{
            black_out::black_out,
            board::board,
            group::{Draft as Group, group},
            hear::{Draft, Heard, Said, hear, keep},
            panel,
            publish::{publish, published},
            survey,
            topic::{Draft as Topic, Seen},
            words::Text,
        },
        report::{counts::SAID_AND_DONE, read::report},
        requests::list as requests,
    },
};
use std::{collections::BTreeMap, time::Duration};

use crate::{
    house::{House, houses},
    requests::told::staff,
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn words(text: &str) -> Draft {
    Draft { place: Some("help".to_owned()), clear: Some("no".to_owned()), words: Some(text.to_owned()), ..Draft::default() }
}

async fn say(house: &House, actor: Actor, draft: &Draft) -> Result<Heard, Error> {
    hear(house, actor, Asker::nobody(), draft, Language::En, |said| format!("Help: {said}")).await
}

pub fn voice(words: &str, language: Language) -> Said {
    Said { place: Place::Purpose, thing: "recommendations".to_owned(), language, clear: Clear::No, words: words.to_owned() }
}

#[tokio::test]
async fn whoever_was_asked_or_said_no_is_left_in_peace() {
    for house in houses().await {
        let amina = Actor::Customer(house.customer("c-1").await);
        let may = async |question: Question, about: &str| leave(&house, amina, question, about).await.unwrap().is_some();
        assert!(leave(&house, Actor::Anonymous, Question::Survey, "one").await.unwrap().is_none(), "nobody is signed in");
        assert!(may(Question::Survey, "one").await);
        assert!(may(Question::Survey, "one").await, "the page was loaded again");
        assert_eq!(asks(&house, amina).await.unwrap().len(), 1, "and that is one asking");
        assert!(!may(Question::Feedback, "R-1").await, "another question in the same month");
        no(&house, amina, Question::Survey, "one").await.unwrap();
        assert_eq!(asks(&house, amina).await.unwrap()[0].said.map(|(said, _)| said), Some(Word::No));
        house.time.pass(DAY * 31);
        assert!(!may(Question::Survey, "two").await, "a year after a no");
        assert!(may(Question::Feedback, "R-1").await);
        house.time.pass(DAY * 336);
        assert!(may(Question::Survey, "two").await);
    }
}

#[tokio::test]
async fn two_pages_that_load_at_once_ask_once() {
    for house in houses().await {
        let amina = Actor::Customer(house.customer("c-1").await);
        let (one, two) = tokio::join!(leave(&house, amina, Question::Survey, "one"), leave(&house, amina, Question::FreshConsent, "2"));
        assert_eq!([one.unwrap().is_some(), two.unwrap().is_some()].into_iter().filter(|given| *given).count(), 1);
        assert_eq!(asks(&house, amina).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_word_about_a_page_is_kept_without_its_person_and_an_answer_is_a_request() {
    for house in houses().await {
        let amina = Actor::Customer(house.customer("c-1").await);
        let officer = staff(&house, Role::PrivacyOfficer).await.1;
        let number = words("Call me on 030 123456.");
        assert_eq!(say(&house, amina, &number).await.unwrap(), Heard::LooksPersonal);
        assert!(board(&house, officer).await.unwrap().new.is_empty(), "asked first");
        let anyway = Draft { anyway: true, ..number };
        assert_eq!(say(&house, amina, &anyway).await.unwrap(), Heard::Kept);
        let new = board(&house, officer).await.unwrap().new;
        assert_eq!(new[0].words, "Call me on 030 123456.");
        let id = new[0].voice.id.to_string();
        black_out(&house, officer, Some(&id), None).await.unwrap();
        assert_eq!(board(&house, officer).await.unwrap().new[0].words, "Call me on █████.");
        let wish = Draft { answer: true, ..words("Where is my order?") };
        assert_eq!(say(&house, Actor::Anonymous, &wish).await.unwrap(), Heard::WhoAsks);
        let Heard::Asked(reference) = say(&house, amina, &wish).await.unwrap() else { panic!("no request") };
        assert_eq!(requests(&house, amina).await.unwrap()[0].reference, reference);
        assert_eq!(board(&house, officer).await.unwrap().new.len(), 1, "in one place only");
        let nothing = Draft { clear: None, ..words("") };
        let Err(Error::Invalid(faults)) = say(&house, amina, &nothing).await else { panic!("taken") };
        assert_eq!((faults[0].field, faults[0].flaw), (Field::Opinion, Flaw::Missing));
        let other = Draft { place: Some("request".to_owned()), thing: Some(reference), ..words("Good.") };
        assert!(matches!(say(&house, amina, &other).await, Err(Error::NotFound)), "an open request asks nothing");
    }
}

#[tokio::test]
async fn whoever_floods_is_stopped() {
    for house in houses().await {
        for _ in 0..6 {
            say(&house, Actor::Anonymous, &words("Hm.")).await.unwrap();
        }
        assert!(matches!(say(&house, Actor::Anonymous, &words("Hm.")).await, Err(Error::TooMany { .. })));
    }
}

/// A topic of everything that is new.
async fn topic(house: &House, officer: Actor, name: &str) -> String {
    let picked = board(house, officer).await.unwrap().new.iter().map(|heard| heard.voice.id.to_string()).collect();
    group(house, officer, &Group { picked, into: None, name: Some(name.to_owned()) }).await.unwrap().to_string()
}

#[tokio::test]
async fn what_came_of_it_is_published_in_every_language_with_figures_that_stay() {
    for house in houses().await {
        let officer = staff(&house, Role::PrivacyOfficer).await.1;
        for number in 0..14 {
            house.time.pass(DAY);
            let language = if number < 2 { Language::De } else { Language::En };
            keep(&house, Asker::nobody(), voice("Hm.", language)).await.unwrap();
        }
        let id = topic(&house, officer, "Mail").await;
        let text = Text { title: "Mail".to_owned(), said: "Too much.".to_owned(), did: "Less.".to_owned() };
        let mut texts: BTreeMap<Language, Text> = house.brand.languages.offered.iter().map(|tag| (*tag, text.clone())).collect();
        let arabic = texts.remove(&Language::Ar).unwrap();
        let seen = Seen { id: &id, revision: Some("0") };
        let draft = Topic { came: Some("did".to_owned()), day: Some("2026-08-01".to_owned()), notice: Some("1".to_owned()), texts };
        let Err(Error::Invalid(faults)) = publish(&house, officer, seen, draft.clone()).await else { panic!("a language is missing") };
        assert_eq!((faults[0].field, faults[0].flaw), (Field::Texts, Flaw::Missing));
        assert!(published(&house).await.unwrap().is_empty());
        let mut whole = draft;
        whole.texts.insert(Language::Ar, arabic);
        publish(&house, officer, seen, whole.clone()).await.unwrap();
        let one = published(&house).await.unwrap().remove(0);
        assert_eq!(one.counted.voices, Cell::Count(14));
        assert_eq!(one.counted.languages, 1, "two people who write German are not told");
        assert_eq!(one.text(Language::De, Language::En).did, "Less.");
        assert!(matches!(publish(&house, officer, seen, whole.clone()).await, Err(Error::Conflict(_))), "once");
        assert_eq!(report(&house, officer, None).await.unwrap().figures.counted(SAID_AND_DONE), 1);
        keep(&house, Asker::nobody(), voice("More.", Language::En)).await.unwrap();
        assert_eq!(published(&house).await.unwrap()[0].counted, one.counted, "never counted anew");
        // A topic of a handful: were the figure counted with it, it would tell how many they are.
        let second = topic(&house, officer, "More").await;
        house.time.pass(DAY * 2);
        publish(&house, officer, Seen { id: &second, revision: Some("0") }, whole.clone()).await.unwrap();
        let newest = published(&house).await.unwrap().remove(0);
        assert_eq!((newest.counted.voices, newest.counted.all), (Cell::Withheld, one.counted.all), "not twice in a month");
        house.time.pass(DAY * 31);
        for _ in 0..12 {
            house.time.pass(DAY);
            keep(&house, Asker::nobody(), voice("Again.", Language::En)).await.unwrap();
        }
        let third = topic(&house, officer, "Again").await;
        publish(&house, officer, Seen { id: &third, revision: Some("0") }, whole).await.unwrap();
        let newest = published(&house).await.unwrap().remove(0);
        assert_ne!(newest.counted.all.counted_at, one.counted.all.counted_at);
        let auditor = staff(&house, Role::Auditor).await.1;
        assert!(board(&house, auditor).await.is_ok());
        assert!(matches!(group(&house, auditor, &Group::default()).await, Err(Error::Forbidden)));
    }
}

#[tokio::test]
async fn a_survey_starts_in_every_language_and_counts_nobody() {
    for house in houses().await {
        let amina = Actor::Customer(house.customer("c-1").await);
        let officer = staff(&house, Role::PrivacyOfficer).await.1;
        let mut texts: BTreeMap<Language, String> =
            house.brand.languages.offered.iter().map(|tag| (*tag, "Mail\nIs it clear?\nIs it kind?".to_owned())).collect();
        let arabic = texts.insert(Language::Ar, "Mail\nIs it clear?".to_owned()).unwrap();
        let short = survey::make(&house, officer, &texts).await.unwrap().to_string();
        assert!(matches!(survey::start(&house, officer, &short).await, Err(Error::Invalid(_))), "a question is missing in Arabic");
        texts.insert(Language::Ar, arabic);
        let id = survey::make(&house, officer, &texts).await.unwrap().to_string();
        assert!(survey::offered(&house, amina).await.unwrap().is_none(), "it has not started");
        survey::start(&house, officer, &id).await.unwrap();
        assert!(matches!(survey::read(&house, amina, &id).await, Err(Error::NotFound)), "nobody asked her");
        assert!(survey::offered(&house, amina).await.unwrap().is_some());
        survey::answer(&house, amina, &id, &[(0, Pick::Yes), (1, Pick::No)]).await.unwrap();
        assert!(matches!(survey::answer(&house, amina, &id, &[(0, Pick::Yes)]).await, Err(Error::NotFound)), "once");
        // More answers, as many people give them; nothing of it is told before the end.
        for number in 2..22 {
            let actor = Actor::Customer(house.customer(&format!("c-{number}")).await);
            assert!(survey::offered(&house, actor).await.unwrap().is_some());
            survey::answer(&house, actor, &id, &[(0, if number % 2 == 0 { Pick::Yes } else { Pick::Partly })]).await.unwrap();
        }
        let sums = async || {
            let all = survey::list(&house, officer).await.unwrap();
            all.into_iter().find(|(one, _)| one.id.to_string() == id).unwrap().1
        };
        assert!(sums().await.concat().iter().all(|cell| *cell == Cell::Withheld), "sums that grow give each answer away");
        survey::end(&house, officer, &id).await.unwrap();
        let first = sums().await.remove(0);
        assert_eq!(first[2], Cell::Withheld, "nobody, or a few");
        assert!(first.contains(&Cell::Count(11)), "{first:?}");
    }
}

#[tokio::test]
async fn the_panel_is_an_address_list_that_one_press_leaves() {
    for house in houses().await {
        let amina = Actor::Customer(house.customer("c-1").await);
        panel::join(&house, amina, Some("Large print.")).await.unwrap();
        let officer = staff(&house, Role::PrivacyOfficer).await.1;
        let list = panel::list(&house, officer).await.unwrap();
        assert_eq!((list[0].email.as_deref(), list[0].member.needs.as_str()), (Some("c-1@example.org"), "Large print."));
        let lead = staff(&house, Role::EthicsLead).await.1;
        assert!(matches!(panel::list(&house, lead).await, Err(Error::Forbidden)));
        panel::leave(&house, amina).await.unwrap();
        assert!(panel::own(&house, amina).await.unwrap().is_none());
        assert!(panel::list(&house, officer).await.unwrap().is_empty());
    }
}
