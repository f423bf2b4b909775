//! A hold begins before a program hears of its task, and ends: then it is told, also where the portal's own part is done.

use candor::{
    domain::{
        actor::Actor,
        request::{State, TaskState},
        staff::Role,
    },
    usecases::{
        desk::decide::{Granted, hold, resume},
        jobs::end::{End, Moot},
    },
};
use std::time::Duration;

use super::by_machine::{Program, SYSTEM, copy_of_messages, task};
use crate::{
    requests::{
        agreed::approve,
        elsewhere::wrong_message,
        told::{at, looked, read, rest, seen, staff},
    },
    served::{Served, everywhere},
};

/// The case rests while a delivery comes, and goes on: how the deliveries ended.
async fn rests(served: &Served, program: &Program<'_>, staff: Actor, reference: &str) -> [Vec<End>; 2] {
    hold(served, staff, at(&seen(served, reference).await), rest("We look into it.")).await.unwrap();
    let meanwhile = program.works_off().await;
    served.later(Duration::from_secs(1)).await;
    resume(served, staff, at(&seen(served, reference).await)).await.unwrap();
    [meanwhile, program.works_off().await]
}

#[tokio::test]
async fn a_program_is_told_of_a_correction_once_its_hold_has_ended() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        let (amina, reference) = wrong_message(&served).await;
        let (_, support) = staff(&served, Role::Support).await;
        let now = looked(&served, support, &reference).await;
        approve(&served, support, at(&now), Granted::default()).await.unwrap();
        let told = rests(&served, &program, support, &reference).await;
        assert_eq!(told, [vec![End::Moot(Moot::Held)], vec![End::Done]]);
        assert_eq!(program.listener.got().len(), 1);
        assert_eq!(program.done(&reference, "c-1").await.0, 204);
        assert_eq!(read(&served, amina, &reference).await.row.state, State::Done);
        program.works_off().await;
    }
}

#[tokio::test]
async fn a_program_is_told_of_a_copy_whose_own_part_is_done_once_its_hold_has_ended() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        let amina = served.customer("c-1").await;
        let (_, support) = staff(&served, Role::Support).await;
        program.listener.answer([(503, Some(600))]);
        let reference = copy_of_messages(&served, amina).await;
        assert_eq!(program.works_off().await, [End::NotBefore("not-taken", Duration::from_secs(600))]);
        let own = read(&served, amina, &reference).await.tasks.into_iter().find(|task| task.part.system().is_none()).unwrap();
        assert_eq!(own.state, TaskState::Done);
        served.later(Duration::from_secs(600)).await;
        let told = rests(&served, &program, support, &reference).await;
        assert_eq!(told, [vec![End::Moot(Moot::Held)], vec![End::Done]]);
        assert_eq!(task(&served, &reference).await.state, TaskState::Waiting, "it is told, and has not answered");
    }
}
