//! A customer who asks without their account is its customer all the same: at the guests' door once the address is proven, and at the desk
//! once staff have named the account. Until then nothing is granted, and nothing reads as done.

use candor::{
    domain::{
        actor::Actor,
        person::Person,
        ports::Clock,
        request::{Kind, NextStep, Part, Refusal, State, Verb, Who},
        retention::day,
        staff::Role,
    },
    usecases::{
        acting_for::write_down::{Intake, write_down},
        askers::Asker,
        desk::{case::case, decide::Granted, link::link, queue::of_a_page},
        error::{Clash, Error, Field, Flaw},
        jobs::{
            end::End,
            post::{Post, Work},
            take::settle,
        },
        people::GuestProfile,
        records::figures::figures,
        requests::{case as own, draft::Draft, open::Opened},
        sign_in::{
            ask::{For, ask as ask_for_code},
            confirm::{Proof, confirm_guest},
        },
    },
};

use super::{
    agreed::{approve, finish},
    told::{all, ask, at, delete, guest, looked, proven, seen, staff, work_off},
};
use crate::{
    house::{House, houses, take},
    records::sent::{order, send},
};

const ADDRESS: &str = "c-1@example.org";

fn stop() -> Draft {
    Draft { stop: Some("restrict".to_owned()), ..Draft::default() }
}

/// Everything somebody can ask for without an account that a grant carries out.
fn drafts() -> [(Kind, Draft); 3] {
    [(Kind::Copy, all()), (Kind::Delete, delete("now")), (Kind::Stop, stop())]
}

/// Written down by staff from a letter, with this address.
async fn from_a_letter(house: &House, staff: Actor, address: &str, (kind, draft): (Kind, Draft)) -> String {
    let some = |text: &str| Some(text.to_owned());
    let came = Some(day(house.time.now(), &house.brand.time_zone).to_string());
    let intake = Intake {
        way: some("letter"),
        came,
        kind: some(kind.as_str()),
        draft,
        email: some(address),
        language: some("en"),
        ..Intake::default()
    };
    match write_down(house, staff, None, intake).await.unwrap() {
        Opened::New(reference) => reference,
        Opened::Already(_) => panic!("it was written down before"),
    }
}

/// Asked by somebody without an account, whose account is made afterwards with the same address.
async fn before_the_account(house: &House, address: &str, (kind, draft): (Kind, Draft)) -> String {
    let someone = Actor::Guest(guest(house, address).await);
    let Opened::New(reference) = ask(house, someone, kind, &draft).await.unwrap() else { panic!("a new one") };
    reference
}

async fn row(house: &House, reference: &str) -> candor::domain::request::Request {
    house.store.read().await.unwrap().request(reference).await.unwrap().unwrap()
}

#[tokio::test]
async fn whoever_proves_the_address_of_an_account_at_the_guests_door_is_its_customer() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        work_off(&house).await;
        let asked = ask_for_code(&house, Some(ADDRESS), "en".parse().unwrap(), For::Guest, &Asker::nobody()).await.unwrap();
        let job = take(&house).await.unwrap().unwrap();
        let Work::Mail(Post::GuestCode { code, .. }) = &job.work else { panic!("no code was sent") };
        let code = code.clone();
        settle(&house, job.lease, End::Done).await.unwrap();
        let profile =
            |email: &str| GuestProfile { email: Some(email.to_owned().try_into().unwrap()), language: "en".parse().unwrap(), postal: None };
        let proof = || Proof::code(Some(&code)).unwrap();
        let another = confirm_guest(&house, &asked, proof(), profile("c-2@example.org")).await;
        assert!(another.is_err(), "the code went to another mailbox");
        let proven = confirm_guest(&house, &asked, proof(), profile(ADDRESS)).await.unwrap();
        assert_eq!(proven, Person::from(amina));
    }
}

#[tokio::test]
async fn a_guest_whose_address_is_an_accounts_by_now_finds_again_what_they_asked_for() {
    for house in houses().await {
        let reference = before_the_account(&house, ADDRESS, (Kind::Copy, all())).await;
        house.customer("c-1").await;
        let someone = Actor::Guest(guest(&house, ADDRESS).await);
        assert_eq!(own::case(&house, someone, &reference).await.unwrap().row.reference, reference);
    }
}

#[tokio::test]
async fn a_copy_that_was_begun_for_a_guest_is_theirs_to_the_end_and_is_blacked_out_as_theirs() {
    for house in houses().await {
        let (_, support) = staff(&house, Role::Support).await;
        let reference = before_the_account(&house, ADDRESS, (Kind::Copy, all())).await;
        approve(&house, support, at(&looked(&house, support, &reference).await), Granted::default()).await.unwrap();
        house.customer("c-1").await;
        let facts = case(&house, support, &reference).await.unwrap().facts;
        assert_eq!(facts.who, Who::Guest);
        assert!(facts.offers(Verb::BlackOut));
    }
}

#[tokio::test]
async fn what_a_customer_asks_for_without_their_account_waits_until_it_is_named_and_is_then_done_for_it() {
    for house in houses().await {
        let (_, support) = staff(&house, Role::Support).await;
        house.customer("c-2").await;
        let scenes = drafts().into_iter().flat_map(|asked| [true, false].map(|by_letter| (by_letter, asked.clone())));
        for (number, (by_letter, asked)) in scenes.enumerate() {
            let (kind, me) = (asked.0, format!("c-1{number}"));
            let address = format!("{me}@example.org");
            let early = if by_letter { None } else { Some(before_the_account(&house, &address, asked.clone()).await) };
            let amina = house.customer(&me).await;
            let mut bought = order(&house, &format!("order-{number}"));
            bought.customer = me.clone().try_into().unwrap();
            assert!(send(&house, vec![bought]).await.iter().all(Option::is_none));
            let reference = match early {
                Some(reference) => reference,
                None => from_a_letter(&house, support, &address, asked).await,
            };
            work_off(&house).await;
            let now = looked(&house, support, &reference).await;
            let desk = case(&house, support, &reference).await.unwrap();
            assert_eq!(desk.facts.who, Who::Known, "{kind:?}");
            assert!(matches!(of_a_page(&house, &desk).await.unwrap().next, NextStep::Read | NextStep::FindAccount));
            for done in
                [approve(&house, support, at(&now), Granted::default()).await, finish(&house, support, at(&now), Some("It is done.")).await]
            {
                let Err(Error::Conflict(Clash::Case(refusal))) = done else { panic!("{kind:?}: {done:?}") };
                assert!(matches!(refusal, Refusal::NotLinked | Refusal::Undecided | Refusal::EndsByItself), "{kind:?}: {refusal:?}");
            }
            let another = link(&house, support, at(&now), Some("c-2")).await;
            assert!(matches!(another, Err(Error::Invalid(faults)) if (faults[0].field, faults[0].flaw) == (Field::Account, Flaw::Wrong)));
            link(&house, support, at(&now), Some(&address)).await.unwrap();
            assert_eq!(figures(&house, Actor::Customer(amina)).await.unwrap().total().unwrap().count, 1);
            if by_letter {
                let unshown = approve(&house, support, at(&seen(&house, &reference).await), Granted::default()).await;
                assert!(matches!(unshown, Err(Error::Conflict(Clash::Case(Refusal::NotShown)))), "{kind:?}: {unshown:?}");
                proven(&house, support, &reference).await;
            }
            approve(&house, support, at(&seen(&house, &reference).await), Granted::default()).await.unwrap();
            work_off(&house).await;
            let request = row(&house, &reference).await;
            match kind {
                Kind::Delete => {
                    let mut conn = house.store.read().await.unwrap();
                    assert!(conn.customer(amina).await.unwrap().is_none(), "the account is deleted");
                    assert!(conn.data_key(amina).await.unwrap().is_none());
                    assert!(conn.data_key(request.person.id).await.unwrap().is_none(), "and who asked without it");
                }
                Kind::Stop => {
                    assert_eq!(request.state, State::Done);
                    assert!(!house.decide(&me, "recommendations").allows());
                }
                _ => {
                    let copy = own::case(&house, request.person.actor(), &reference).await.unwrap();
                    let portal = copy.tasks.iter().find(|task| task.part == Part::Portal).unwrap();
                    assert_eq!((copy.copy.is_some(), portal.total), (true, 1), "of everything the account has");
                }
            }
        }
    }
}
