//! A colleague on leave: no letters and no cases until the day they are back, and their open ones go to another by name.

use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        ids::StaffId,
        request::{Kind, Unfit},
        staff::Role,
    },
    jobs::job::work,
    outbound::mail::memory::Memory,
    usecases::{
        desk::{
            hand_all::hand_all,
            hands::{assign, colleagues},
            today::today,
        },
        error::{Clash, Error, Flaw},
        jobs::{
            end::{End, Moot},
            take::settle,
        },
        requests::draft::Draft,
        staff::away::{choose, choose_for},
    },
};
use jiff::civil::Date;
use std::time::Duration;

use super::{
    disputes::{answered, disagree, disputed},
    hands::{flaw, give, officer, support, told},
    told::{asked, at, at_address, letters, looked, member, read, seen},
};
use crate::house::{House, houses, take};

const DAY: Duration = Duration::from_secs(24 * 3600);

fn question() -> Draft {
    Draft { words: Some("Whom did you give my address to?".to_owned()), ..Draft::default() }
}

async fn theirs(house: &House, staff: StaffId) -> String {
    let customer = house.customer(&format!("c-{}", staff.to_string().split('-').next_back().unwrap())).await;
    let reference = asked(house, customer, Kind::Question, &question()).await;
    assign(house, support(staff), at(&seen(house, &reference).await)).await.unwrap();
    reference
}

pub fn in_days(house: &House, days: i32) -> Date {
    candor::usecases::desk::queue::Days::now(house).today.checked_add(jiff::Span::new().days(days)).unwrap()
}

#[tokio::test]
async fn somebody_away_is_handed_nothing_and_written_nothing_and_it_ends_by_itself_on_the_day() {
    for house in houses().await {
        let (robin, jana) = (member(&house, Role::Support).await, member(&house, Role::PrivacyOfficer).await);
        let sam = at_address(&house, Role::Support, "sam@example.org").await;
        let (until, wrong) = (in_days(&house, 3), in_days(&house, 0));
        for (day, expected) in
            [("", Flaw::Malformed), ("soon", Flaw::Malformed), (&*wrong.to_string(), Flaw::Past), ("2999-01-01", Flaw::TooFar)]
        {
            assert_eq!(flaw(choose(&house, support(robin), Some(day)).await), expected, "{day}");
        }
        choose(&house, support(robin), Some(&until.to_string())).await.unwrap();
        let reference = theirs(&house, sam).await;
        letters(&house).await;
        assert_eq!(flaw(give(&house, support(sam), &reference, robin, None).await), Flaw::TooEarly);
        let row = house.store.read().await.unwrap().request(&reference).await.unwrap().unwrap();
        let named = colleagues(&house, &row, sam).await.unwrap();
        assert!(named.contains(&(robin, Some(Unfit::Away(until)))) && named.contains(&(jana, None)), "{named:?}");
        house.time.pass(DAY * 3);
        give(&house, support(sam), &reference, robin, None).await.unwrap();
        assert_eq!(told(&house).await, ["A case was handed to you"], "back by themself");
    }
}

#[tokio::test]
async fn a_letter_that_waited_when_somebody_went_away_is_not_sent() {
    for house in houses().await {
        let (robin, jana) = (member(&house, Role::Support).await, member(&house, Role::PrivacyOfficer).await);
        let sam = at_address(&house, Role::Support, "sam@example.org").await;
        let reference = theirs(&house, sam).await;
        letters(&house).await;
        give(&house, support(sam), &reference, robin, None).await.unwrap();
        choose_for(&house, officer(jana), robin, Some(&in_days(&house, 9).to_string())).await.unwrap();
        let url = url::Url::parse("https://privacy.example.org/").unwrap();
        let job = take(&house).await.unwrap().unwrap();
        let end = work(&house, &Memory::new(house.time.clone()), &url, &job).await;
        assert_eq!(end, End::Moot(Moot::Nobody));
        settle(&house, job.lease, end).await.unwrap();
        // Late while whoever has it is away: everybody who answers hears of it.
        choose_for(&house, officer(jana), robin, Some(&in_days(&house, 60).to_string())).await.unwrap();
        house.time.pass(DAY * 40);
        candor::usecases::letters_to_staff::at_once::look(&house).await.unwrap();
        assert_eq!(told(&house).await.len(), 2, "Jana and Sam");
    }
}

#[tokio::test]
async fn trouble_that_begins_while_everybody_is_away_is_told_to_the_first_who_is_back() {
    for house in houses().await {
        let jana = member(&house, Role::PrivacyOfficer).await;
        let amina = house.customer("c-1").await;
        asked(&house, amina, Kind::Question, &question()).await;
        letters(&house).await;
        choose(&house, officer(jana), Some(&in_days(&house, 60).to_string())).await.unwrap();
        house.time.pass(DAY * 40);
        candor::usecases::letters_to_staff::at_once::look(&house).await.unwrap();
        assert_eq!(told(&house).await, Vec::<String>::new());
        house.time.pass(DAY * 21);
        for _ in 0..2 {
            candor::usecases::letters_to_staff::at_once::look(&house).await.unwrap();
        }
        assert_eq!(told(&house).await.len(), 1, "once");
    }
}

#[tokio::test]
async fn the_queue_knows_the_language_somebody_speaks_now() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let ended = answered(&house, support(member(&house, Role::Support).await), amina).await;
        let open = asked(&house, amina, Kind::Question, &question()).await;
        candor::usecases::customers::language::change(&house, Actor::Customer(amina), Some("ar")).await.unwrap();
        let language = async |reference: &str| {
            let row = house.store.read().await.unwrap().request(reference).await.unwrap().unwrap();
            row.last_language.map(|language| language.tag().to_owned())
        };
        assert_eq!(language(&open).await.as_deref(), Some("ar"));
        assert_ne!(language(&ended).await.as_deref(), Some("ar"), "as it was answered");
    }
}

#[tokio::test]
async fn the_officer_sees_whose_cases_wait_and_hands_all_of_them_to_one_name() {
    for house in houses().await {
        let (robin, jana) = (member(&house, Role::Support).await, member(&house, Role::PrivacyOfficer).await);
        let (sam, tea) =
            (at_address(&house, Role::Support, "sam@example.org").await, at_address(&house, Role::Support, "tea@example.org").await);
        // Sam decided what one of them disagrees with.
        let amina = house.customer("c-1").await;
        let before = answered(&house, support(sam), amina).await;
        let again = disputed(&house, amina, &disagree(&before, None)).await;
        assign(&house, support(robin), at(&seen(&house, &again).await)).await.unwrap();
        let first = theirs(&house, robin).await;
        letters(&house).await;
        let sam_id = sam.to_string();
        let here = hand_all(&house, officer(jana), robin, Some(&sam_id)).await;
        assert!(matches!(here, Err(Error::Conflict(Clash::ChangedElsewhere))), "{here:?}");
        assert!(today(&house, officer(jana)).await.unwrap().away.is_empty());
        choose_for(&house, officer(jana), robin, Some(&in_days(&house, 9).to_string())).await.unwrap();
        let away = today(&house, officer(jana)).await.unwrap().away;
        assert_eq!((away.len(), away[0].staff, away[0].cases), (1, robin, 2));
        assert!(today(&house, support(sam)).await.unwrap().away.is_empty(), "the officer's alone");

        assert!(matches!(hand_all(&house, support(tea), robin, Some(&sam_id)).await, Err(Error::Forbidden)));
        assert_eq!(flaw(hand_all(&house, officer(jana), robin, Some(&robin.to_string())).await.map(|_| ())), Flaw::TooEarly);
        assert_eq!(flaw(hand_all(&house, officer(jana), robin, None).await.map(|_| ())), Flaw::Missing);
        let handed = hand_all(&house, officer(jana), robin, Some(&sam_id)).await.unwrap();
        assert_eq!((handed.moved, handed.stayed), (1, vec![again.clone()]), "what cannot go there stays and is named");
        assert_eq!(told(&house).await, ["A case was handed to you"], "one letter for all of them");
        assert_eq!(house.store.read().await.unwrap().request(&first).await.unwrap().unwrap().assignee, Some(sam));
        let rest = hand_all(&house, officer(jana), robin, Some(&jana.to_string())).await.unwrap();
        assert_eq!((rest.moved, rest.stayed.len()), (1, 0));
        assert_eq!(read(&house, amina, &again).await.row.assignee, Some(jana));
        assert!(told(&house).await.is_empty(), "nobody is told of what they did themselves");
        assert!(today(&house, officer(jana)).await.unwrap().away.is_empty());
    }
}

#[tokio::test]
async fn a_reply_is_as_new_to_whoever_gets_the_case_as_it_was_to_whoever_had_it() {
    for house in houses().await {
        let (robin, jana) = (member(&house, Role::Support).await, member(&house, Role::PrivacyOfficer).await);
        let amina = house.customer("c-1").await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        assign(&house, support(robin), at(&seen(&house, &reference).await)).await.unwrap();
        // The officer has read the case; the person writes afterwards.
        looked(&house, officer(jana), &reference).await;
        writes(&house, Actor::Customer(amina), &reference, Some("It is urgent.")).await.unwrap();
        choose_for(&house, officer(jana), robin, Some(&in_days(&house, 9).to_string())).await.unwrap();
        let sam = at_address(&house, Role::Support, "sam@example.org").await;
        assert_eq!(hand_all(&house, officer(jana), robin, Some(&sam.to_string())).await.unwrap().moved, 1);
        assert!(read(&house, amina, &reference).await.row.replied_at.is_some(), "nobody has read it");
    }
}

#[tokio::test]
async fn who_may_say_that_another_is_away() {
    for house in houses().await {
        let (robin, jana, adam) =
            (member(&house, Role::Support).await, member(&house, Role::PrivacyOfficer).await, member(&house, Role::Administrator).await);
        let day = in_days(&house, 9).to_string();
        assert!(matches!(choose_for(&house, support(robin), jana, Some(&day)).await, Err(Error::Forbidden)));
        choose_for(&house, Actor::Staff(adam, Role::Administrator), robin, Some(&day)).await.unwrap();
        let row = house.store.read().await.unwrap().staff(robin).await.unwrap().unwrap();
        assert!(row.away(in_days(&house, 0)).is_some());
        choose(&house, support(robin), None).await.unwrap();
        let row = house.store.read().await.unwrap().staff(robin).await.unwrap().unwrap();
        assert_eq!(row.away_until, None, "back before the day");
    }
}
