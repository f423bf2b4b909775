//! Questions with a day: one reminder before it, and on it the case is the staff's turn again; only then no answer has come.

use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        request::{Decline, Kind, LastAnswer, Need, State},
        staff::Role,
    },
    usecases::{
        desk::{
            ask::{Question, ask, usual_day},
            decide,
        },
        error::{Error, Fault, Field, Flaw},
        requests::{asked_back::look, draft::Draft, story::Happened},
    },
};
use jiff::{Span, civil::Date};
use std::time::Duration;

use super::agreed;
use super::told::{asked, at, looked, read, seen, staff, work_off};
use crate::house::{House, houses};

const DAY: Duration = Duration::from_secs(24 * 3600);
const AGAIN: &str = "We are still waiting for your answer";

fn question() -> Draft {
    asking("Who has my address?")
}

fn asking(words: &str) -> Draft {
    Draft { words: Some(words.to_owned()), ..Draft::default() }
}

fn on(house: &House, days: i64) -> Date {
    usual_day(house).checked_add(Span::new().days(days - 14)).unwrap()
}

async fn ask_by(house: &House, actor: Actor, reference: &str, days: i64) -> Result<(), Error> {
    let (case, by) = (seen(house, reference).await, on(house, days).to_string());
    ask(house, actor, at(&case), Question { words: Some("Which address?"), need: None, by: Some(&by), ..Question::default() }).await
}

#[tokio::test]
async fn the_person_is_reminded_once_and_on_the_day_it_is_our_turn_again() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let amina = house.customer("c-1").await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        work_off(&house).await;
        ask_by(&house, robin, &reference, 7).await.unwrap();
        assert_eq!(work_off(&house).await, ["We have a question about your request"]);
        let decline = async |house: &House| {
            let case = looked(house, robin, &reference).await;
            agreed::decline(house, robin, at(&case), Some("no-answer"), None).await
        };
        assert!(matches!(decline(&house).await, Err(Error::Invalid(_))), "there is time yet");
        for day in 1..=8 {
            house.time.pass(DAY);
            assert_eq!(look(&house).await.unwrap(), 0);
            assert_eq!(look(&house).await.unwrap(), 0, "each thing once");
            let letters = work_off(&house).await;
            assert_eq!(letters, if day == 5 { vec![AGAIN] } else { vec![] }, "day {day}");
            let state = read(&house, amina, &reference).await.row.state;
            assert_eq!(state, if day < 7 { State::Waiting } else { State::InProgress }, "day {day}");
        }
        let story = read(&house, amina, &reference).await.story;
        assert_eq!(story.iter().filter(|entry| entry.happened == Happened::NoReply).count(), 1);
        decline(&house).await.unwrap();
        let row = read(&house, amina, &reference).await.row;
        assert_eq!((row.decline, LastAnswer::of(&row)), (Some(Decline::NoAnswer), Some(LastAnswer::NoAnswer)));
    }
}

#[tokio::test]
async fn an_answer_ends_the_waiting_and_a_hold_stays_it() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let amina = house.customer("c-1").await;
        let (answered, held) = (
            asked(&house, amina, Kind::Question, &question()).await,
            asked(&house, amina, Kind::Question, &asking("And who has my number?")).await,
        );
        for reference in [&answered, &held] {
            ask_by(&house, robin, reference, 7).await.unwrap();
        }
        writes(&house, Actor::Customer(amina), &answered, Some("The old one.")).await.unwrap();
        decide::hold(&house, robin, at(&seen(&house, &held).await), crate::requests::told::rest("A court asks.")).await.unwrap();
        work_off(&house).await;
        house.time.pass(DAY * 9);
        look(&house).await.unwrap();
        assert!(work_off(&house).await.is_empty());
        assert_eq!(read(&house, amina, &held).await.row.state, State::Waiting, "on hold nothing moves");
        let row = read(&house, amina, &answered).await.row;
        assert_eq!((row.state, row.answer_by), (State::InProgress, None));
        let case = looked(&house, robin, &answered).await;
        assert!(agreed::decline(&house, robin, at(&case), Some("no-answer"), None).await.is_err(), "they answered");
    }
}

#[tokio::test]
async fn a_day_is_one_to_come_and_not_too_far() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let amina = house.customer("c-1").await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        for (days, flaw) in [(-1, Flaw::Past), (0, Flaw::Past), (61, Flaw::TooFar)] {
            let refused = ask_by(&house, robin, &reference, days).await;
            let expected = vec![Fault { field: Field::Until, flaw }];
            assert!(matches!(refused, Err(Error::Invalid(faults)) if faults == expected), "{days}");
        }
        // Too near for a reminder: the question itself is one.
        ask_by(&house, robin, &reference, 2).await.unwrap();
        work_off(&house).await;
        house.time.pass(DAY);
        look(&house).await.unwrap();
        assert!(work_off(&house).await.is_empty());
        house.time.pass(DAY);
        look(&house).await.unwrap();
        assert_eq!(read(&house, amina, &reference).await.row.state, State::InProgress);
    }
}

#[tokio::test]
async fn time_that_stood_still_runs_on_when_no_answer_came_by_the_day() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let ada = super::clock::from(&house, "c-1", "GB").await;
        let review = Draft { purpose: Some("recommendations".to_owned()), words: Some("Look again.".to_owned()), ..Draft::default() };
        let reference = asked(&house, ada, Kind::Review, &review).await;
        let (case, by) = (seen(&house, &reference).await, on(&house, 7).to_string());
        let question = Question { words: Some("Is it you?"), need: Some(Need::Identity.as_str()), by: Some(&by), ..Question::default() };
        ask(&house, robin, at(&case), question).await.unwrap();
        house.time.pass(DAY * 8);
        look(&house).await.unwrap();
        let row = read(&house, ada, &reference).await.row;
        assert_eq!((row.state, row.paused_on, row.paused_days), (State::InProgress, None, 8));
        let case = looked(&house, robin, &reference).await;
        agreed::finish(&house, robin, at(&case), Some("We looked again.")).await.unwrap();
        let row = read(&house, ada, &reference).await.row;
        assert_eq!(LastAnswer::of(&row), Some(LastAnswer::Granted));
    }
}
