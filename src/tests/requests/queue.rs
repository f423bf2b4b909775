//! Work comes to those who answer: whose turn each case is, what was replied, and what is next.

use candor::{
    domain::{
        actor::Actor,
        ids::StaffId,
        request::{Kind, NextStep, Turn},
        staff::Role,
    },
    usecases::{
        desk::{
            answer::{self, Expecting},
            case::case,
            decide,
            opened::opened,
            pages::At,
            queue::{Queue, next_after, queue},
            take,
            today::{Which, today},
            views::{Filter, View},
        },
        requests::draft::Draft,
    },
};
use std::time::Duration;

use super::told::{all, asked, at, delete, looked, member, seen, work_off};
use super::{agreed, says::writes};
use crate::house::{House, houses};

pub(super) fn question(words: &str) -> Draft {
    Draft { words: Some(words.to_owned()), ..Draft::default() }
}

pub(super) async fn support(house: &House) -> (StaffId, Actor) {
    let id = member(house, Role::Support).await;
    (id, Actor::Staff(id, Role::Support))
}

async fn view(house: &House, staff: Actor, view: View) -> Queue {
    queue(house, staff, &Filter::of_view(view), At::default()).await.unwrap()
}

async fn numbers(house: &House, staff: Actor, which: View) -> Vec<String> {
    view(house, staff, which).await.rows.into_iter().map(|waiting| waiting.row.reference).collect()
}

/// The turn and the next step of a case, as the queue shows them.
async fn step(house: &House, staff: Actor, reference: &str) -> (Turn, NextStep) {
    let all = view(house, staff, View::All).await;
    let waiting = all.rows.into_iter().find(|waiting| waiting.row.reference == reference).unwrap();
    (waiting.turn, waiting.next)
}

#[tokio::test]
async fn a_case_is_somebodys_turn_at_every_moment_and_the_view_of_that_turn_holds_it() {
    for house in houses().await {
        let (amina, (_, robin)) = (house.customer("c-1").await, support(&house).await);
        let reference = asked(&house, amina, Kind::Question, &question("Who has my address?")).await;
        assert_eq!(step(&house, robin, &reference).await, (Turn::Ours, NextStep::Read));
        assert_eq!(numbers(&house, robin, View::New).await, [reference.as_str()]);
        assert_eq!(numbers(&house, robin, View::Nobodys).await, [reference.as_str()]);

        let now = looked(&house, robin, &reference).await;
        let read = view(&house, robin, View::New).await;
        assert!(read.rows.is_empty() && read.views.contains(&(View::New, Some(0))), "what somebody has read is theirs");
        answer::write(&house, robin, at(&now), Some("Which address?"), Expecting::Answer).await.unwrap();
        assert_eq!(step(&house, robin, &reference).await, (Turn::Theirs, NextStep::TheirAnswer));
        assert_eq!(numbers(&house, robin, View::Theirs).await, [reference.as_str()]);
        assert_eq!(numbers(&house, robin, View::Mine).await, [reference.as_str()]);

        writes(&house, Actor::Customer(amina), &reference, Some("The new one")).await.unwrap();
        assert_eq!(step(&house, robin, &reference).await, (Turn::Ours, NextStep::ReadReply));
        decide::hold(&house, robin, at(&seen(&house, &reference).await), crate::requests::told::rest("The lawyers look at it"))
            .await
            .unwrap();
        assert_eq!(step(&house, robin, &reference).await, (Turn::OnHold, NextStep::LookAtHold));
        decide::resume(&house, robin, at(&seen(&house, &reference).await)).await.unwrap();
        assert_eq!(step(&house, robin, &reference).await, (Turn::Ours, NextStep::Answer));
        agreed::finish(&house, robin, at(&seen(&house, &reference).await), Some("Parcelo has it.")).await.unwrap();
        assert!(numbers(&house, robin, View::All).await.is_empty());
        assert_eq!(numbers(&house, robin, View::Closed).await, [reference.as_str()]);
    }
}

#[tokio::test]
async fn a_copy_waits_for_its_systems_and_a_planned_deletion_for_its_day() {
    for house in houses().await {
        let (amina, farid, (_, robin)) = (house.customer("c-1").await, house.customer("c-2").await, support(&house).await);
        let copy = asked(&house, amina, Kind::Copy, &all()).await;
        assert_eq!(step(&house, robin, &copy).await.0, Turn::Systems, "the portal makes its part");
        work_off(&house).await;
        let (turn, next) = step(&house, robin, &copy).await;
        assert!(turn == Turn::Systems && matches!(next, NextStep::Systems(_)), "{turn:?} {next:?}");
        let planned = asked(&house, farid, Kind::Delete, &delete("later")).await;
        let (turn, next) = step(&house, robin, &planned).await;
        assert!(turn == Turn::Later && matches!(next, NextStep::NothingUntil(_)), "{turn:?} {next:?}");
        let counts = view(&house, robin, View::All).await.views;
        let count = |which| counts.iter().find(|(view, _)| *view == which).unwrap().1;
        assert_eq!((count(View::All), count(View::Systems), count(View::Later), count(View::Ours)), (Some(2), Some(1), Some(1), Some(0)));
        assert_eq!(count(View::Closed), None);
    }
}

/// Cases from before there were turns are given theirs in SQL: the same as the rule gives.
#[tokio::test]
async fn a_case_from_before_has_the_turn_that_the_rule_gives_it() {
    const FILL: &str = include_str!("../../../migrations/sqlite/0026_turns.sql");
    let fill = FILL.split_once("UPDATE requests").unwrap().1.split_once(';').unwrap().0;
    let fill: &'static str = Box::leak(format!("UPDATE requests{fill}").into_boxed_str());
    for house in houses().await {
        let (_, robin) = support(&house).await;
        let all_of = [all(), delete("later"), question("One?"), question("Two?"), question("Three?"), question("Four?")];
        let kinds = [Kind::Copy, Kind::Delete, Kind::Question, Kind::Question, Kind::Question, Kind::Question];
        let mut numbers = Vec::new();
        for (at, (kind, draft)) in kinds.into_iter().zip(&all_of).enumerate() {
            let customer = house.customer(&format!("c-{at}")).await;
            numbers.push(asked(&house, customer, kind, draft).await);
            if at == 0 {
                work_off(&house).await;
            }
        }
        let fresh = house.customer("c-9").await;
        numbers.push(asked(&house, fresh, Kind::Copy, &all()).await);
        answer::write(&house, robin, at(&looked(&house, robin, &numbers[3]).await), Some("Which?"), Expecting::Answer).await.unwrap();
        decide::hold(&house, robin, at(&looked(&house, robin, &numbers[4]).await), crate::requests::told::rest("The lawyers look at it"))
            .await
            .unwrap();
        agreed::finish(&house, robin, at(&looked(&house, robin, &numbers[5]).await), Some("Parcelo has it.")).await.unwrap();
        let turns = async || {
            let mut turns = Vec::new();
            for view in [View::Ours, View::Theirs, View::Systems, View::Later, View::OnHold, View::Closed] {
                let mut held = self::numbers(&house, robin, view).await;
                held.sort();
                turns.push(held);
            }
            turns
        };
        let by_the_rule = turns().await;
        assert!(by_the_rule.iter().all(|held| !held.is_empty()), "a case of each turn: {by_the_rule:?}");
        crate::store::raw::run(&house.engine, "UPDATE requests SET turn = 'ours'").await.unwrap();
        crate::store::raw::run(&house.engine, fill).await.unwrap();
        assert_eq!(turns().await, by_the_rule);
    }
}

#[tokio::test]
async fn a_reply_is_marked_until_somebody_who_may_read_it_has_opened_the_case() {
    for house in houses().await {
        let (amina, (_, robin)) = (house.customer("c-1").await, support(&house).await);
        let reference = asked(&house, amina, Kind::Question, &question("Who has my address?")).await;
        writes(&house, Actor::Customer(amina), &reference, Some("Please hurry")).await.unwrap();
        assert_eq!(numbers(&house, robin, View::Replied).await, [reference.as_str()]);
        opened(&house, robin, &case(&house, robin, &reference).await.unwrap()).await.unwrap();
        assert_eq!(numbers(&house, robin, View::Replied).await, [reference.as_str()], "masked is not read");
        looked(&house, robin, &reference).await;
        let before = case(&house, robin, &reference).await.unwrap();
        // A message written while the page is on its way is not read with it.
        house.time.pass(Duration::from_secs(1));
        writes(&house, Actor::Customer(amina), &reference, Some("And my phone?")).await.unwrap();
        opened(&house, robin, &before).await.unwrap();
        assert_eq!(numbers(&house, robin, View::Replied).await, [reference.as_str()]);
        let revision = seen(&house, &reference).await;
        opened(&house, robin, &case(&house, robin, &reference).await.unwrap()).await.unwrap();
        assert!(numbers(&house, robin, View::Replied).await.is_empty());
        assert_eq!(seen(&house, &reference).await, revision, "nobody's page is overtaken by a look");
    }
}

#[tokio::test]
async fn after_one_case_comes_the_next_of_the_same_view_and_the_last_leads_back_to_the_first() {
    for house in houses().await {
        let (amina, (id, robin)) = (house.customer("c-1").await, support(&house).await);
        let mut asked_for = Vec::new();
        for words in ["One?", "Two?", "Three?"] {
            asked_for.push(asked(&house, amina, Kind::Question, &question(words)).await);
            house.time.pass(Duration::from_secs(24 * 60 * 60));
        }
        let ours = Filter::of_view(View::Ours);
        assert_eq!(numbers(&house, robin, View::Ours).await, asked_for, "what is due first comes first");
        assert_eq!(numbers(&house, robin, View::New).await, asked_for.iter().rev().cloned().collect::<Vec<_>>(), "the newest first");
        assert_eq!(next_after(&house, robin, &ours, &asked_for[0]).await.unwrap().as_ref(), Some(&asked_for[1]));
        assert_eq!(next_after(&house, robin, &ours, &asked_for[2]).await.unwrap().as_ref(), Some(&asked_for[0]));
        let taken = take::next(&house, robin).await.unwrap().unwrap();
        assert_eq!(taken, asked_for[0]);
        assert_eq!(numbers(&house, robin, View::Mine).await, [taken.as_str()]);
        let jana = member(&house, Role::PrivacyOfficer).await;
        let jana = Actor::Staff(jana, Role::PrivacyOfficer);
        let others = Filter { whose: Some(id.to_string()), ..Filter::default() };
        assert_eq!(queue(&house, jana, &others, At::default()).await.unwrap().rows.len(), 1, "by colleague");
        for _ in 0..2 {
            take::next(&house, jana).await.unwrap().unwrap();
        }
        assert_eq!(take::next(&house, robin).await.unwrap(), None, "nothing is left to take");
    }
}

#[tokio::test]
async fn today_names_each_case_once_in_the_first_group_it_fits() {
    for house in houses().await {
        let (amina, (_, robin)) = (house.customer("c-1").await, support(&house).await);
        let late = asked(&house, amina, Kind::Question, &question("One?")).await;
        house.time.pass(Duration::from_secs(27 * 24 * 60 * 60));
        let replied = asked(&house, amina, Kind::Question, &question("Two?")).await;
        writes(&house, Actor::Customer(amina), &replied, Some("And three?")).await.unwrap();
        let new = asked(&house, amina, Kind::Question, &question("Four?")).await;
        let groups = |today: candor::usecases::desk::today::Today| {
            let groups = today.cases.unwrap().into_iter().filter(|group| group.count > 0);
            let numbers = |group: candor::usecases::desk::today::Group| {
                assert_eq!(usize::try_from(group.count).unwrap(), group.cases.len());
                (group.which, group.cases.into_iter().map(|case| case.row.reference).collect::<Vec<_>>())
            };
            groups.map(numbers).collect::<Vec<_>>()
        };
        let shown = groups(today(&house, robin).await.unwrap());
        assert_eq!(shown, [(Which::Replied, vec![replied.clone()]), (Which::Soon, vec![late.clone()]), (Which::New, vec![new.clone()])]);
        house.time.pass(Duration::from_secs(7 * 24 * 60 * 60));
        let shown = groups(today(&house, robin).await.unwrap());
        assert_eq!(shown, [(Which::Late, vec![late.clone()]), (Which::Replied, vec![replied.clone()]), (Which::New, vec![new.clone()])]);
        looked(&house, robin, &new).await;
        let shown = groups(today(&house, robin).await.unwrap());
        assert_eq!(shown, [(Which::Late, vec![late]), (Which::Replied, vec![replied]), (Which::Mine, vec![new])]);
        let administrator = member(&house, Role::Administrator).await;
        let shown = today(&house, Actor::Staff(administrator, Role::Administrator)).await.unwrap();
        assert!(shown.cases.is_none() && shown.duties.is_none() && shown.stuck == Some(0));
    }
}
