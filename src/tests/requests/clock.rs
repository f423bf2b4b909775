//! More time, and time that stands still: only where the law has it, and always said.

use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        request::{Ground, Kind, Need, Refusal, State},
        staff::Role,
    },
    usecases::{
        customers::put,
        desk::{
            answer::{self, Expecting},
            decide::{self, Longer},
        },
        error::{Clash, Error},
        requests::{draft::Draft, story::Happened},
    },
};
use jiff::civil::Date;
use std::time::Duration;
use testing::portal::draft;

use super::told::{LONGER, asked, at, looked, read, seen, staff, work_off};
use crate::house::{House, houses};
use crate::requests::agreed;

const DAY: Duration = Duration::from_secs(24 * 3600);

/// A customer from there.
pub async fn from(house: &House, number: &str, region: &str) -> CustomerId {
    let draft = put::Draft { region: Some(region.to_owned()), ..draft(number) };
    put::put(house, Actor::Operator, draft).await.unwrap().id
}

async fn due(house: &House, whose: CustomerId, reference: &str) -> Date {
    read(house, whose, reference).await.row.due_on
}

async fn ask(house: &House, staff: Actor, reference: &str, need: Need) -> Result<(), Error> {
    let case = seen(house, reference).await;
    answer::write(house, staff, at(&case), Some("Which year?"), Expecting::Needed(need)).await
}

#[tokio::test]
async fn the_time_stands_still_from_a_needed_question_to_its_answer_and_the_person_is_told() {
    for house in houses().await {
        let (_, support) = staff(&house, Role::Support).await;
        let ada = from(&house, "c-1", "GB").await;
        let copy = asked(&house, ada, Kind::Review, &review()).await;
        let first = due(&house, ada, &copy).await;
        work_off(&house).await;
        house.time.pass(DAY * 10);
        ask(&house, support, &copy, Need::Identity).await.unwrap();
        assert_eq!(work_off(&house).await, ["We need an answer from you"]);
        let waiting = read(&house, ada, &copy).await;
        assert_eq!((waiting.row.state, waiting.row.paused_on.is_some()), (State::Waiting, true));
        // Long after the first day it is not late: nobody counts.
        house.time.pass(DAY * 40);
        assert!(!read(&house, ada, &copy).await.overdue);
        let answered = writes(&house, Actor::Customer(ada), &copy, Some("It is me.")).await;
        answered.unwrap();
        let running = read(&house, ada, &copy).await;
        assert_eq!((running.row.due_on - first).get_days(), 40);
        assert_eq!((running.row.paused_on, running.row.paused_days), (None, 40));
        assert!(running.story.iter().any(|entry| entry.happened == Happened::RunsOn));
        assert_eq!(work_off(&house).await, ["Thank you for your answer"]);
        // Longer, after that: the days that stood still are added to it.
        let (support_sees, law) = (seen(&house, &copy).await, first);
        decide::extend(&house, support, at(&support_sees), LONGER).await.unwrap();
        let longer = read(&house, ada, &copy).await.row;
        assert_eq!(longer.ground, Some(Ground::Complexity));
        assert!((longer.due_on - law).get_days() >= 40 + 59, "{}", longer.due_on);
        // Late is late: what is over does not stand still.
        house.time.pass(DAY * 200);
        let late = ask(&house, support, &copy, Need::Identity).await;
        assert!(matches!(late, Err(Error::Conflict(Clash::Case(Refusal::Overdue)))), "{late:?}");
    }
}

fn review() -> Draft {
    Draft { purpose: Some("recommendations".to_owned()), words: Some("A person shall look.".to_owned()), ..Draft::default() }
}

#[tokio::test]
async fn the_time_stands_still_nowhere_else() {
    for house in houses().await {
        let (_, support) = staff(&house, Role::Support).await;
        for (number, region, identity) in [("c-1", "DE-BE", true), ("c-2", "US-CA", false), ("c-3", "BR", false), ("c-4", "CH", false)] {
            let person = from(&house, number, region).await;
            let reference = asked(&house, person, Kind::Review, &review()).await;
            let first = due(&house, person, &reference).await;
            let clarity = ask(&house, support, &reference, Need::Clarity).await;
            assert!(matches!(clarity, Err(Error::Invalid(_))), "{region}: for copies alone, and in the United Kingdom");
            assert_eq!(ask(&house, support, &reference, Need::Identity).await.is_ok(), identity, "{region}");
            assert_eq!(read(&house, person, &reference).await.row.paused_on.is_some(), identity, "{region}");
            // A plain question moves nothing.
            let case = seen(&house, &reference).await;
            answer::write(&house, support, at(&case), Some("Why?"), Expecting::Answer).await.unwrap();
            house.time.pass(DAY * 3);
            writes(&house, Actor::Customer(person), &reference, Some("So.")).await.unwrap();
            let moved = (due(&house, person, &reference).await - first).get_days();
            assert_eq!(moved, if identity { 3 } else { 0 }, "{region}");
        }
    }
}

/// Staff who go on without an answer set the clock going, and so does the end.
#[tokio::test]
async fn the_time_runs_on_when_staff_end_it_without_an_answer() {
    for house in houses().await {
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        let ada = from(&house, "c-1", "GB").await;
        let reference = asked(&house, ada, Kind::Review, &review()).await;
        let first = due(&house, ada, &reference).await;
        ask(&house, officer, &reference, Need::Identity).await.unwrap();
        house.time.pass(DAY * 5);
        let case = looked(&house, officer, &reference).await;
        agreed::decline(&house, officer, at(&case), Some("not-verified"), None).await.unwrap();
        let row = read(&house, ada, &reference).await.row;
        assert_eq!(((row.due_on - first).get_days(), row.paused_on), (5, None));
    }
}

#[tokio::test]
async fn more_time_needs_a_ground_of_the_law() {
    for house in houses().await {
        let (_, support) = staff(&house, Role::Support).await;
        for (number, region, ground, works) in [
            ("c-1", "DE-BE", "number", true),
            ("c-2", "DE-BE", "interference", false),
            ("c-3", "CA", "interference", true),
            ("c-4", "CA", "complexity", false),
            ("c-5", "US-VA", "complexity", true),
        ] {
            let person = from(&house, number, region).await;
            let reference = asked(&house, person, Kind::Review, &review()).await;
            let case = seen(&house, &reference).await;
            let none = decide::extend(&house, support, at(&case), Longer { ground: None, words: Some("So.") }).await;
            assert!(matches!(none, Err(Error::Invalid(_))), "{region}");
            let done = decide::extend(&house, support, at(&case), Longer { ground: Some(ground), words: None }).await;
            assert_eq!(done.is_ok(), works, "{region} {ground}: {done:?}");
        }
        for (number, region) in [("c-6", "BR"), ("c-7", "CA-QC"), ("c-8", "IN")] {
            let person = from(&house, number, region).await;
            let reference = asked(&house, person, Kind::Review, &review()).await;
            let done = decide::extend(&house, support, at(&seen(&house, &reference).await), LONGER).await;
            assert!(matches!(done, Err(Error::Conflict(Clash::Case(Refusal::NoExtension)))), "{region}: {done:?}");
        }
    }
}
