//! A message, a question, a refusal and a file to several requests: each as a single case may have it.

use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        ids::SeveralId,
        request::{Happened, Kind, Second, State},
        retention::day,
        staff::Role,
    },
    usecases::{
        desk::{
            pages::At,
            queue::queue,
            several::{Came, Fits, Letter, Picked, Sending, Sends, files, keep_for_all, need, pick, say_yes, send, together},
            views::{Filter, View},
        },
        error::{Error, Field, Flaw},
        requests::files::open,
    },
};

use super::{
    sent_files::{PDF, sent},
    several::{WORDS, questions},
    told::{all, asked, looked, read, readable, staff, work_off},
};
use crate::house::{House, houses};

fn id(house: &House) -> SeveralId {
    SeveralId::new(&*house.clock, &*house.entropy)
}

async fn picked(house: &House, actor: Actor, numbers: &[String]) -> Vec<Picked> {
    for number in numbers {
        looked(house, actor, number).await;
    }
    pick(house, actor, numbers).await.unwrap().picked
}

fn letters(picked: &[Picked]) -> Vec<Letter> {
    picked.iter().map(|of| Letter { of: of.clone(), words: WORDS.to_owned(), file: String::new() }).collect()
}

async fn go_out(house: &House, actor: Actor, sends: &Sends, letters: &[Letter]) -> Came {
    send(house, actor, Sending { id: id(house), sends, letters, alone: None }).await.unwrap()
}

#[tokio::test]
async fn a_message_goes_to_each_at_once_and_what_changed_meanwhile_gets_none() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let people = questions(&house, 3).await;
        let numbers: Vec<String> = people.iter().map(|(_, number)| number.clone()).collect();
        let picked = picked(&house, robin, &numbers).await;
        assert_eq!(need(&house, robin, &Sends::Message, &picked).await.unwrap(), Second::Needless);
        writes(&house, Actor::Customer(people[0].0), &numbers[0], Some("And on Tuesday?")).await.unwrap();
        work_off(&house).await;
        let letters = letters(&picked);
        assert_eq!(Sends::Message.fits(&house, robin, &letters[0]).await.unwrap(), Fits::Changed);
        let came = go_out(&house, robin, &Sends::Message, &letters).await;
        assert_eq!((came.waits, &came.done[..], &came.left[..]), (false, &numbers[1..], &numbers[..1]));
        assert_eq!(work_off(&house).await.len(), 2, "a letter to each");
        for (customer, number) in &people[1..] {
            let case = read(&house, *customer, number).await;
            assert!(case.row.state.is_open());
            assert_eq!(case.story.iter().filter(|entry| entry.text.as_deref() == Some(WORDS)).count(), 1);
        }
        let again = go_out(&house, robin, &Sends::Message, &letters).await;
        assert_eq!((again.done.len(), again.left.len()), (0, 3), "nothing twice");
    }
}

#[tokio::test]
async fn a_question_waits_in_each_until_its_day() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let people = questions(&house, 2).await;
        let numbers: Vec<String> = people.iter().map(|(_, number)| number.clone()).collect();
        let picked = picked(&house, robin, &numbers).await;
        let today = day(house.clock.now(), &house.brand.time_zone);
        for (by, flaw) in [(today.to_string(), Flaw::Past), ("soon".to_owned(), Flaw::Malformed), ("2999-01-01".to_owned(), Flaw::TooFar)] {
            let refused = Sends::parse("question", &by, "", "").unwrap().check(&house, robin, WORDS).await;
            let Err(Error::Invalid(faults)) = refused else { panic!("{by}: {refused:?}") };
            assert_eq!((faults[0].field, faults[0].flaw), (Field::Until, flaw));
        }
        // Without a day, the usual one.
        let asks = Sends::parse("question", "", "", "").unwrap().check(&house, robin, WORDS).await.unwrap();
        let Sends::Question { by } = &asks else { panic!("{asks:?}") };
        assert_eq!(go_out(&house, robin, &asks, &letters(&picked)).await.done, numbers);
        for (customer, number) in &people {
            let case = read(&house, *customer, number).await;
            assert_eq!((case.row.state, case.row.answer_by.map(|by| by.to_string())), (State::Waiting, Some(by.clone())));
            assert!(case.story.iter().any(|entry| entry.happened == Happened::AskedBack && entry.text.as_deref() == Some(WORDS)));
        }
    }
}

#[tokio::test]
async fn a_refusal_waits_for_a_second_and_fits_the_law_and_the_kind_of_each() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let mut numbers = Vec::new();
        for name in ["c-1", "c-2"] {
            let customer = house.customer(name).await;
            numbers.push((customer, asked(&house, customer, Kind::Copy, &all()).await));
        }
        let only: Vec<String> = numbers.iter().map(|(_, number)| number.clone()).collect();
        let picked = picked(&house, robin, &only).await;
        for (came, reason, field) in [("", "", Field::State), ("not-granted", "", Field::Reason), ("in-part", "", Field::Reason)] {
            let refused = Sends::parse("answer", "", came, reason);
            assert!(matches!(&refused, Err(Error::Invalid(faults)) if faults[0].field == field), "{came}: {refused:?}");
        }
        let nobody_knows = Sends::parse("answer", "", "not-granted", "because").unwrap().check(&house, robin, WORDS).await;
        assert!(matches!(nobody_knows, Err(Error::Invalid(_))), "{nobody_knows:?}");
        let other = Sends::parse("answer", "", "not-granted", "other").unwrap().check(&house, robin, WORDS).await;
        assert!(matches!(other, Err(Error::Forbidden)), "only a privacy officer: {other:?}");
        let never = Sends::parse("answer", "", "not-granted", "not-wrong").unwrap();
        assert_eq!(never.fits(&house, robin, &letters(&picked)[0]).await.unwrap(), Fits::NotFor, "no reason for a copy");
        let refuses = Sends::parse("answer", "", "not-granted", "not-covered").unwrap().check(&house, robin, WORDS).await.unwrap();
        assert!(matches!(need(&house, robin, &refuses, &picked).await.unwrap(), Second::Waits(_)));
        let several = id(&house);
        let came = send(&house, robin, Sending { id: several, sends: &refuses, letters: &letters(&picked), alone: None }).await.unwrap();
        assert!(came.waits && came.done == only, "{came:?}");
        for number in &only {
            looked(&house, jana, number).await;
        }
        let shown = together(&house, jana, several).await.unwrap().unwrap();
        let part = |(desk, look): &(candor::usecases::desk::case::Desk, candor::usecases::desk::second::Look)| {
            let row = &desk.case.row;
            candor::usecases::desk::several::Part {
                reference: row.reference.clone(),
                revision: row.revision.to_string(),
                look: look.id.to_string(),
            }
        };
        let parts: Vec<_> = shown.cases.iter().map(part).collect();
        assert_eq!(say_yes(&house, jana, several, &parts).await.unwrap().done.len(), 2);
        for (customer, number) in &numbers {
            let row = read(&house, *customer, number).await.row;
            assert_eq!((row.state, row.decline.map(candor::domain::request::Decline::as_str)), (State::Declined, Some("not-covered")));
        }
    }
}

#[tokio::test]
async fn a_file_goes_along_to_each_sealed_by_itself_and_comes_to_those_picked_later() {
    for house in houses().await {
        let (robins, robin) = staff(&house, Role::Support).await;
        let people = questions(&house, 3).await;
        let numbers: Vec<String> = people.iter().map(|(_, number)| number.clone()).collect();
        let picked = picked(&house, robin, &numbers).await;
        let several = id(&house);
        let large = vec![b'a'; candor::usecases::desk::several::LARGEST_FOR_ALL + 1];
        for (name, bytes, flaw) in [("letter.txt", large.as_slice(), Flaw::TooLong), ("letter.pdf", b"not one".as_slice(), Flaw::Wrong)] {
            let refused = keep_for_all(&house, robin, several, &picked, sent(name, bytes)).await;
            assert!(matches!(&refused, Err(Error::Invalid(faults)) if faults[0].flaw == flaw), "{name}: {refused:?}");
        }
        assert!(files(&house, robins, several, &picked).await.unwrap().is_empty());
        keep_for_all(&house, robin, several, &picked[..2], sent("SECPLAINNAME.pdf", PDF)).await.unwrap();
        keep_for_all(&house, robin, several, &picked, None).await.unwrap();
        let waiting = files(&house, robins, several, &picked).await.unwrap();
        assert_eq!(waiting.len(), 3, "also where it was picked later");
        assert!(!readable(&house, "SECPLAIN"), "sealed");
        let listed = queue(&house, robin, &Filter::of_view(View::All), At::default()).await.unwrap().rows;
        assert!(!listed.is_empty() && listed.iter().all(|row| !row.drafted), "nothing was begun in any of them");
        assert!(files(&house, robins, id(&house), &picked).await.unwrap().is_empty(), "it goes with this text alone");
        let with = |one: &Picked| Letter { of: one.clone(), words: WORDS.to_owned(), file: waiting[&one.reference].id.to_string() };
        let letters: Vec<Letter> = picked.iter().map(with).collect();
        assert_eq!(go_out(&house, robin, &Sends::Message, &letters).await.done.len(), 3);
        for ((customer, number), letter) in people.iter().zip(&letters) {
            assert_eq!(open(&house, Actor::Customer(*customer), number, &letter.file).await.unwrap().bytes, PDF);
        }
        assert!(files(&house, robins, several, &picked).await.unwrap().is_empty(), "sent");
    }
}
