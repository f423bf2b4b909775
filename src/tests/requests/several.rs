//! One text to several requests: looked over, a last answer agreed to by a second, and sent in each case whole or not at all.

use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        ids::{CustomerId, SeveralId},
        item::ItemKind,
        request::{Happened, Kind, LastAnswer, State},
        staff::Role,
    },
    usecases::{
        desk::{
            second::{Decision, decide},
            several::{
                Came, Chosen, Fits, LeftOut, Letter, MOST, Part, Sending, Sends, offered, pick, say_no, say_yes, send, take_back, together,
                unmask,
            },
            today::today,
        },
        error::{Clash, Error, Field, Flaw},
        oversight::list::list,
        portal::Portal,
        requests::{draft::Draft, withdraw::withdraw},
        second::wanted::wanted,
    },
};

use super::told::{asked, at, colleague, looked, read, staff, work_off};
use crate::house::{House, houses};

pub const WORDS: &str = "The network was down on Monday. It works again.";

/// Questions for one cause, each of a customer of their own.
pub async fn questions(house: &House, many: usize) -> Vec<(CustomerId, String)> {
    let mut all = Vec::with_capacity(many);
    for at in 1..=many {
        let customer = house.customer(&format!("c-{at}")).await;
        let draft = Draft { words: Some("Why did you not answer on Monday?".to_owned()), ..Draft::default() };
        all.push((customer, asked(house, customer, Kind::Question, &draft).await));
    }
    all
}

fn numbers(all: &[(CustomerId, String)]) -> Vec<String> {
    all.iter().map(|(_, number)| number.clone()).collect()
}

async fn picked(house: &House, actor: Actor, numbers: &[String]) -> Chosen {
    for number in numbers {
        looked(house, actor, number).await;
    }
    pick(house, actor, numbers).await.unwrap()
}

fn answers(chosen: &Chosen) -> Vec<Letter> {
    chosen.picked.iter().map(|of| Letter { of: of.clone(), words: WORDS.to_owned(), file: String::new() }).collect()
}

/// The last answer that each of them gets.
pub fn answered() -> Sends {
    Sends::parse("answer", "", "granted", "").unwrap()
}

fn id(portal: &Portal) -> SeveralId {
    SeveralId::new(&*portal.clock, &*portal.entropy)
}

async fn asks(house: &House, actor: Actor, several: SeveralId, letters: &[Letter]) -> Came {
    send(house, actor, Sending { id: several, sends: &answered(), letters, alone: None }).await.unwrap()
}

/// Those that wait, as their page shows them.
async fn parts(house: &House, actor: Actor, several: SeveralId) -> Vec<Part> {
    let Some(together) = together(house, actor, several).await.unwrap() else { return Vec::new() };
    let part = |(desk, look): &(candor::usecases::desk::case::Desk, candor::usecases::desk::second::Look)| Part {
        reference: desk.case.row.reference.clone(),
        revision: desk.case.row.revision.to_string(),
        look: look.id.to_string(),
    };
    together.cases.iter().map(part).collect()
}

async fn states(house: &House, all: &[(CustomerId, String)]) -> Vec<State> {
    let mut states = Vec::with_capacity(all.len());
    for (customer, number) in all {
        states.push(read(house, *customer, number).await.row.state);
    }
    states
}

#[tokio::test]
async fn several_are_asked_for_by_one_agreed_to_by_another_and_sent_once() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (janas, jana) = staff(&house, Role::PrivacyOfficer).await;
        let all = questions(&house, 3).await;
        let chosen = picked(&house, robin, &numbers(&all)).await;
        assert_eq!((chosen.kind, chosen.picked.len(), chosen.left.len()), (Kind::Question, 3, 0));
        let several = id(&house);
        let came = asks(&house, robin, several, &answers(&chosen)).await;
        assert!(came.waits && came.left.is_empty() && came.done == numbers(&all), "{came:?}");
        // The same once more finds them waiting.
        assert_eq!(asks(&house, robin, several, &answers(&chosen)).await, came);
        work_off(&house).await;
        assert!(states(&house, &all).await.iter().all(|state| state.is_open()), "nothing is sent");
        let wants = wanted(&house, &mut house.store.read().await.unwrap(), janas).await.unwrap();
        assert!(wants.len() == 3 && wants.iter().all(|one| one.several == Some(several)));
        // Not by oneself, and not unread.
        let own = say_yes(&house, robin, several, &parts(&house, robin, several).await).await;
        assert!(matches!(own, Err(Error::Conflict(Clash::OwnWish))), "{own:?}");
        let unread = say_yes(&house, jana, several, &parts(&house, jana, several).await).await.unwrap();
        assert_eq!((unread.done.len(), unread.left.len()), (0, 3));
        let opened = unmask(&house, jana, several, &parts(&house, jana, several).await, Some("To say yes or no")).await.unwrap();
        assert_eq!(opened.done.len(), 3);
        let shown = parts(&house, jana, several).await;
        let (one, other) = tokio::join!(say_yes(&house, jana, several, &shown), say_yes(&house, jana, several, &shown));
        let (one, other) = (one.unwrap(), other.unwrap());
        assert_eq!(one.done.len() + other.done.len(), 3, "{one:?} {other:?}");
        assert!(states(&house, &all).await.iter().all(|state| *state == State::Done));
        for (customer, number) in &all {
            let story = read(&house, *customer, number).await.story;
            assert_eq!(story.iter().filter(|entry| entry.text.as_deref() == Some(WORDS)).count(), 1);
        }
        assert_eq!(work_off(&house).await.len(), 3, "a letter to each, once");
        assert!(together(&house, jana, several).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_case_that_has_changed_is_left_out_and_named() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let all = questions(&house, 3).await;
        let chosen = picked(&house, robin, &numbers(&all)).await;
        // One writes before the colleague is asked, one before they say yes.
        writes(&house, Actor::Customer(all[0].0), &all[0].1, Some("It is Tuesday, too.")).await.unwrap();
        let several = id(&house);
        let came = asks(&house, robin, several, &answers(&chosen)).await;
        assert_eq!((came.done.len(), came.left), (2, vec![all[0].1.clone()]));
        for number in &came.done {
            looked(&house, jana, number).await;
        }
        let shown = parts(&house, jana, several).await;
        writes(&house, Actor::Customer(all[1].0), &all[1].1, Some("On Tuesday, too.")).await.unwrap();
        let agreed = say_yes(&house, jana, several, &shown).await.unwrap();
        assert_eq!((agreed.done, agreed.left), (vec![all[2].1.clone()], vec![all[1].1.clone()]));
        let now = states(&house, &all).await;
        assert!(now[0].is_open() && now[1].is_open() && now[2] == State::Done, "{now:?}");
        let again = say_yes(&house, jana, several, &shown).await.unwrap();
        assert_eq!((again.done.len(), again.left.len()), (0, 2), "nothing twice");
    }
}

#[tokio::test]
async fn what_does_not_fit_is_left_out_with_its_reason() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let questions = questions(&house, 4).await;
        let all_of_them = numbers(&questions);
        for number in &all_of_them[1..] {
            looked(&house, robin, number).await;
        }
        writes(&house, Actor::Customer(questions[1].0), &questions[1].1, Some("And you?")).await.unwrap();
        let first = pick(&house, robin, &all_of_them[3..]).await.unwrap();
        asks(&house, robin, id(&house), &answers(&first)).await;
        let chosen = pick(&house, robin, &all_of_them).await.unwrap();
        assert_eq!(chosen.picked.iter().map(|one| &one.reference).collect::<Vec<_>>(), [&all_of_them[2]]);
        let left = [(0, LeftOut::Unread), (1, LeftOut::Unread), (3, LeftOut::Waits)];
        assert_eq!(chosen.left, left.map(|(at, why)| (all_of_them[at].clone(), why)));
        // Deletions end by themselves: they get no last answer, and a message.
        let deletion = asked(&house, questions[0].0, Kind::Delete, &super::told::delete("later")).await;
        looked(&house, robin, &deletion).await;
        let chosen = pick(&house, robin, std::slice::from_ref(&deletion)).await.unwrap();
        let letter = answers(&chosen).remove(0);
        assert_eq!(answered().fits(&house, robin, &letter).await.unwrap(), Fits::NotNow);
        assert_eq!(Sends::Message.fits(&house, robin, &letter).await.unwrap(), Fits::Yes);
        let offered = offered(&house, robin, &chosen.picked).await.unwrap();
        assert!(!offered.question && !offered.came.contains(&LastAnswer::Granted), "{offered:?}");
        withdraw(&house, Actor::Customer(questions[0].0), &deletion).await.unwrap();
        assert_eq!(pick(&house, robin, std::slice::from_ref(&deletion)).await.unwrap().left, [(deletion.clone(), LeftOut::NotNow)]);
        for (numbers, flaw) in [
            (Vec::new(), Flaw::Missing),
            (vec!["R-0000-0000".to_owned()], Flaw::Missing),
            (vec![all_of_them[0].clone(), deletion], Flaw::Malformed),
            (vec![all_of_them[0].clone(); MOST + 1], Flaw::TooMany),
        ] {
            let refused = pick(&house, robin, &numbers).await;
            assert!(
                matches!(&refused, Err(Error::Invalid(faults)) if faults[0].field == Field::Picked && faults[0].flaw == flaw),
                "{refused:?}"
            );
        }
        let (_, administrator) = staff(&house, Role::Administrator).await;
        assert!(matches!(pick(&house, administrator, &all_of_them).await, Err(Error::Forbidden)));
        assert!(together(&house, jana, id(&house)).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_no_and_a_withdrawal_send_nothing_and_what_waits_is_sealed() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (janas, jana) = staff(&house, Role::PrivacyOfficer).await;
        let all = questions(&house, 2).await;
        let several = id(&house);
        asks(&house, robin, several, &answers(&picked(&house, robin, &numbers(&all)).await)).await;
        for waits in house.store.read().await.unwrap().second_looks_together(several).await.unwrap() {
            assert!(!String::from_utf8_lossy(&waits.sealed).contains("network"));
        }
        let unsaid = say_no(&house, jana, several, &parts(&house, jana, several).await, Some(" ")).await;
        assert!(matches!(unsaid, Err(Error::Invalid(_))), "a no says why");
        let no = say_no(&house, jana, several, &parts(&house, jana, several).await, Some("It was down on Tuesday.")).await.unwrap();
        assert_eq!(no.done.len(), 2);
        for (_, number) in &all {
            let story = candor::usecases::desk::case(&house, robin, number).await.unwrap().case.story;
            assert!(
                story.iter().any(|entry| entry.happened == Happened::SecondNo && entry.text.as_deref() == Some("It was down on Tuesday."))
            );
        }
        asks(&house, robin, several, &answers(&pick(&house, robin, &numbers(&all)).await.unwrap())).await;
        let hers = take_back(&house, jana, several, &parts(&house, jana, several).await).await;
        assert!(matches!(hers, Err(Error::Conflict(Clash::ChangedElsewhere))), "only whoever asked: {hers:?}");
        assert_eq!(take_back(&house, robin, several, &parts(&house, robin, several).await).await.unwrap().done.len(), 2);
        assert!(states(&house, &all).await.iter().all(|state| state.is_open()));
        assert!(house.store.read().await.unwrap().second_looks_of_others(janas, 9).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn somebody_alone_says_why_once_and_it_is_one_item_of_oversight() {
    for house in houses().await {
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let all = questions(&house, 3).await;
        let chosen = picked(&house, jana, &numbers(&all)).await;
        let (several, answers) = (id(&house), answers(&chosen));
        let unsaid = send(&house, jana, Sending { id: several, sends: &answered(), letters: &answers, alone: Some(" ") }).await;
        assert!(matches!(unsaid, Err(Error::Invalid(faults)) if faults[0].field == Field::Alone));
        assert!(states(&house, &all).await.iter().all(|state| state.is_open()));
        let came = send(&house, jana, Sending { id: several, sends: &answered(), letters: &answers, alone: Some("Hundreds wait for it.") })
            .await
            .unwrap();
        assert!(!came.waits && came.left.is_empty(), "{came:?}");
        assert!(states(&house, &all).await.iter().all(|state| *state == State::Done));
        let open = list(&house, jana).await.unwrap().open;
        let alone: Vec<_> = open.iter().filter(|duty| duty.item.kind == ItemKind::NoSecond).collect();
        assert_eq!(alone.len(), 1);
        assert!(alone[0].item.about == all[0].1 && all.iter().all(|(_, number)| alone[0].words.opening.contains(number)));
        let twice =
            send(&house, jana, Sending { id: several, sends: &answered(), letters: &answers, alone: Some("Hundreds wait for it.") })
                .await
                .unwrap();
        assert_eq!((twice.done.len(), twice.left.len()), (0, 3));
    }
}

#[tokio::test]
async fn those_that_wait_together_are_one_question_and_ones_own_hide_nobody_elses() {
    for house in houses().await {
        let (robins, robin) = staff(&house, Role::Support).await;
        let (_, ines) = colleague(&house, Role::Support, "ines@example.org").await;
        let (janas, jana) = staff(&house, Role::PrivacyOfficer).await;
        let several = id(&house);
        asks(&house, robin, several, &answers(&picked(&house, robin, &numbers(&questions(&house, 3).await)).await)).await;
        house.time.pass(std::time::Duration::from_secs(60));
        let amina = house.customer("c-9").await;
        let stop = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
        let single = asked(&house, amina, Kind::Stop, &stop).await;
        let refusal = Decision::Decline { reason: "not-covered".to_owned(), words: "No law asks for it.".to_owned(), file: String::new() };
        decide(&house, ines, at(&looked(&house, ines, &single).await), &refusal, None).await.unwrap();
        let mut conn = house.store.read().await.unwrap();
        let first = conn.second_looks_of_others(robins, 1).await.unwrap();
        assert!(first.len() == 1 && first[0].several().is_none(), "his own come before, and hide hers not");
        let both = conn.second_looks_of_others(janas, 2).await.unwrap();
        assert_eq!(both.iter().map(candor::store::second_looks::Row::several).collect::<Vec<_>>(), [Some(several), None]);
        assert_eq!(wanted(&house, &mut conn, janas).await.unwrap().len(), 4);
        drop(conn);
        let figures = today(&house, jana).await.unwrap().figures();
        assert!(figures.contains(&(candor::domain::day::Figure::Wanted, 2)), "{figures:?}");
    }
}
