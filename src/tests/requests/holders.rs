//! Task holders: a training of their own before their first task, the tasks of their systems on the page of the day, and each way a task can
//! come out.

use candor::{
    domain::{
        actor::Actor,
        catalogue::Identifier,
        ids::StaffId,
        request::{Happened, Kind, State, TaskState},
        staff::Role,
    },
    usecases::{
        desk::{decide::hold, systems::systems, today::today},
        error::{Error, Field},
        letters_to_staff::morning,
        requests::draft::Draft,
        tasks::{
            list::{Found, list},
            report::{Report, Reported, report},
            systems::choose,
        },
        training::answer::answer,
    },
};
use std::time::Duration;

use super::{
    agreed::agree,
    deletions::held,
    told::{all, asked, at, delete, looked, member, newcomer, read, rest, staff, work_off},
};
use crate::house::{House, houses};

const MINUTE: Duration = Duration::from_secs(60);
const SYSTEM: &str = "call-recordings";

async fn looks_after(house: &House, id: StaffId) -> Actor {
    choose(house, Actor::Operator.into(), id, &[SYSTEM.to_owned()]).await.unwrap();
    Actor::Staff(id, Role::TaskHolder)
}

/// Answers the module of tasks, so many wrong.
async fn learn(house: &House, holder: Actor, wrong: usize) {
    let module = house.brand.learning.module("tasks").unwrap();
    let right = module.any().questions.iter().map(|question| question.right().unwrap()).enumerate();
    let chosen = right.map(|(at, right)| Some(if at < wrong { (right + 1) % 4 } else { right }.to_string())).collect();
    answer(house, holder, "tasks", &chosen).await.unwrap();
}

/// The tasks that are open to somebody, as a form sends them.
async fn open_to(house: &House, holder: Actor) -> Vec<String> {
    let tasks = list(house, holder, Some(SYSTEM), None).await.unwrap().tasks;
    tasks.iter().map(|task| format!("{}/{}", task.row.reference, task.row.revision)).collect()
}

async fn says(house: &House, holder: Actor, picked: &[String], outcome: &str, words: &str) -> Result<Reported, Error> {
    report(house, holder, Report { system: Some(SYSTEM), picked, outcome: Some(outcome), words: Some(words), alone: None }).await
}

/// The state of the task in the system.
async fn stands(house: &House, customer: candor::domain::ids::CustomerId, reference: &str) -> TaskState {
    let case = read(house, customer, reference).await;
    case.tasks.iter().find(|task| task.part.as_str() == SYSTEM).unwrap().state
}

#[tokio::test]
async fn a_task_holder_learns_before_the_first_task_and_only_what_is_theirs() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        asked(&house, amina, Kind::Copy, &all()).await;
        work_off(&house).await;
        let id = newcomer(&house, Role::TaskHolder, false).await;
        let holder = looks_after(&house, id).await;
        // The last who may answer is let in where nobody else can, and a task holder never.
        assert!(matches!(list(&house, holder, None, None).await, Err(Error::Untrained { missing: 1 })));
        let day = today(&house, holder).await.unwrap();
        assert!(day.locked && day.systems.is_empty());
        let others: Vec<_> = house.brand.learning.modules_of(Role::Support).collect();
        for module in others {
            let right = module.any().questions.iter().map(|question| question.right().map(|at| at.to_string())).collect();
            answer(&house, holder, &module.id, &right).await.unwrap();
        }
        assert!(
            matches!(list(&house, holder, None, None).await, Err(Error::Untrained { missing: 1 })),
            "modules of others count for nothing"
        );
        learn(&house, holder, 2).await;
        assert!(matches!(list(&house, holder, None, None).await, Err(Error::Untrained { .. })), "three of five are too few");
        house.later(MINUTE).await;
        learn(&house, holder, 1).await;
        assert_eq!(list(&house, holder, None, None).await.unwrap().tasks.len(), 1);
        let day = today(&house, holder).await.unwrap();
        let systems: Vec<_> = day.systems.iter().map(|owed| (owed.system.as_str(), owed.count)).collect();
        assert_eq!((day.locked, systems, day.cases.is_none()), (false, vec![(SYSTEM, 1)], true));
        // One who looks after no system sees nothing of it.
        let other = Actor::Staff(super::told::second(&house, Role::TaskHolder).await, Role::TaskHolder);
        assert!(today(&house, other).await.unwrap().systems.is_empty());
        assert!(list(&house, other, Some(SYSTEM), None).await.unwrap().tasks.is_empty());
    }
}

#[tokio::test]
async fn a_task_is_done_is_found_nothing_of_or_is_not_possible() {
    for house in houses().await {
        let (amina, ben, clara) = (house.customer("c-1").await, house.customer("c-2").await, house.customer("c-3").await);
        held(&house).await;
        let copy = asked(&house, amina, Kind::Copy, &all()).await;
        house.time.pass(MINUTE);
        let nothing = asked(&house, ben, Kind::Copy, &all()).await;
        house.time.pass(MINUTE);
        let gone = asked(&house, clara, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        let holder = looks_after(&house, member(&house, Role::TaskHolder).await).await;
        let errands = list(&house, holder, None, None).await.unwrap();
        let known: Vec<_> = errands.tasks.iter().map(|task| (task.row.reference.clone(), task.found_by.clone())).collect();
        let by = |number: &str| vec![(Identifier::Reference, number.to_owned())];
        assert_eq!(known, [(copy.clone(), by("c-1")), (nothing.clone(), by("c-2")), (gone.clone(), by("c-3"))]);
        let story = read(&house, amina, &copy).await.story;
        assert_eq!(story.iter().filter(|entry| entry.happened == Happened::LookedFor).count(), 1, "the person reads the look");

        // Faults of the form, and tasks of others.
        let tasks = open_to(&house, holder).await;
        let field = |outcome: Result<Reported, Error>| match outcome {
            Err(Error::Invalid(faults)) => faults[0].field,
            other => panic!("{other:?}"),
        };
        assert_eq!(field(says(&house, holder, &[], "done", "").await), Field::Picked);
        assert_eq!(field(says(&house, holder, &tasks[..1], "", "").await), Field::State);
        assert_eq!(field(says(&house, holder, &tasks[..1], "failed", " ").await), Field::Answer, "not possible, and no word why");
        assert_eq!(field(says(&house, holder, &tasks, "done", "One text for three people").await), Field::Picked);
        let strange =
            report(&house, holder, Report { system: Some("portal"), picked: &tasks, outcome: Some("done"), words: None, alone: None })
                .await;
        assert!(matches!(strange, Err(Error::NotFound)));
        let another = Actor::Staff(super::told::second(&house, Role::TaskHolder).await, Role::TaskHolder);
        assert!(matches!(says(&house, another, &tasks, "done", "").await, Err(Error::NotFound)), "of a system that is not theirs");

        // Found, and looked over before it goes out; nothing found; not possible.
        let came = says(&house, holder, &tasks[..1], "done", "A call of 3 May").await.unwrap();
        assert_eq!((came.settled, came.waiting), (0, 1));
        assert_ne!(stands(&house, amina, &copy).await, TaskState::Done, "somebody of the desk looks first");
        assert!(list(&house, holder, None, None).await.unwrap().tasks[0].found == Some(Found::Waits));
        let came = says(&house, holder, &tasks[1..2], "not-found", "").await.unwrap();
        assert_eq!((came.settled, stands(&house, ben, &nothing).await), (1, TaskState::NotFound));
        assert!(work_off(&house).await.iter().any(|subject| subject.contains("copy")), "the copy without it is made at once");
        let came = says(&house, holder, &tasks[2..], "failed", "The player is broken").await.unwrap();
        assert_eq!((came.settled, came.changed.as_slice()), (1, [].as_slice()));
        let failed = stands_of(&house, &gone).await;
        assert_eq!(failed, (State::Deleting, TaskState::Failed), "it is still to be done");
        let again = open_to(&house, holder).await;
        let last = again.iter().find(|task| task.starts_with(&gone)).unwrap().clone();
        let stale = says(&house, holder, &tasks[2..], "done", "").await.unwrap();
        assert_eq!((stale.settled, stale.changed), (0, vec![gone.clone()]), "seen before it changed");
        assert_eq!(says(&house, holder, &[last], "done", "").await.unwrap().settled, 1);
        work_off(&house).await;
        let row = house.store.read().await.unwrap().request(&gone).await.unwrap().unwrap();
        assert_eq!(row.state, State::Done);
        assert_eq!(open_to(&house, holder).await.len(), 1, "the one that is looked over: nobody was there yet to do it");
        staff(&house, Role::Support).await;
        agree(&house, holder, &copy).await.unwrap();
        assert_eq!(stands(&house, amina, &copy).await, TaskState::Done);
        assert!(open_to(&house, holder).await.is_empty());
    }
}

#[tokio::test]
async fn the_systems_and_the_tasks_count_the_same_ones() {
    for house in houses().await {
        for number in ["c-1", "c-2", "c-3"] {
            let customer = house.customer(number).await;
            asked(&house, customer, Kind::Copy, &all()).await;
        }
        work_off(&house).await;
        let holder = looks_after(&house, member(&house, Role::TaskHolder).await).await;
        let (_, ada) = staff(&house, Role::Administrator).await;
        let counted = async || {
            let tasks = list(&house, holder, None, None).await.unwrap();
            let of_system = systems(&house, ada).await.unwrap().into_iter().find(|one| one.id.as_str() == SYSTEM).unwrap();
            (tasks.tasks.len(), tasks.systems[0].1, of_system.open, of_system.failed)
        };
        assert_eq!(counted().await, (3, 3, 3, 0));
        let tasks = open_to(&house, holder).await;
        says(&house, holder, &tasks[..1], "failed", "The player is broken").await.unwrap();
        assert_eq!(counted().await, (3, 3, 3, 1), "what failed is still open");
        // Of one that rests, a system has nothing to do.
        let (_, robin) = staff(&house, Role::Support).await;
        let (rests, _) = tasks[1].split_once('/').unwrap();
        hold(&house, robin, at(&looked(&house, robin, rests).await), rest("A court looks at it.")).await.unwrap();
        assert_eq!(counted().await, (2, 2, 2, 1));
    }
}

/// The state of a request whose account is gone, and of the task in the system.
async fn stands_of(house: &House, reference: &str) -> (State, TaskState) {
    let mut conn = house.store.read().await.unwrap();
    let row = conn.request(reference).await.unwrap().unwrap();
    let tasks = conn.request_tasks(row.id).await.unwrap();
    (row.state, tasks.iter().find(|task| task.part.as_str() == SYSTEM).unwrap().state)
}

#[tokio::test]
async fn the_letter_of_the_morning_counts_the_tasks_of_their_systems() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        asked(&house, amina, Kind::Copy, &Draft { scope: Some("all".to_owned()), ..Draft::default() }).await;
        work_off(&house).await;
        let (mine, strange) = (member(&house, Role::TaskHolder).await, super::told::second(&house, Role::TaskHolder).await);
        looks_after(&house, mine).await;
        let of = async |id| candor::usecases::desk::today::from_outside(&house, id, Role::TaskHolder).await.unwrap().figures();
        assert_eq!(of(mine).await, [(candor::domain::day::Figure::Tasks, 1)]);
        assert!(of(strange).await.is_empty());
        morning::look(&house).await.unwrap();
    }
}
