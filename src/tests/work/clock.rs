//! A clock that is put forward or back in the middle of everything: nothing is lost, done twice, or waited for as long as the clock was
//! put back.

use candor::{
    domain::{actor::Actor, language::Language, request::Kind},
    jobs::job::work,
    outbound::mail::memory::Memory,
    usecases::{
        askers::Asker,
        jobs::{
            end::End,
            take::{Kept, LEASE, renew, settle},
        },
        lease::{LASTS, Lease},
        log::verify::verified,
        sign_in::ask::{For, ask},
        snapshot::follow,
    },
};
use std::time::Duration;

use crate::{
    house::{House, houses, job_counts, take},
    requests::told::{all, asked},
};

const DAY: Duration = Duration::from_hours(24);

#[derive(Debug, Clone, Copy)]
enum Jump {
    Back(u32),
    Forward(u32),
}

impl Jump {
    fn of(self, house: &House) {
        match self {
            Self::Back(days) => house.time.set_back(DAY * days),
            Self::Forward(days) => house.time.pass(DAY * days),
        }
    }
}

#[tokio::test]
async fn a_job_whose_worker_died_before_the_clock_was_put_back_is_begun_again_after_a_minute_and_one_that_lives_keeps_its_own() {
    for lives in [false, true] {
        for house in houses().await {
            ask(&house, Some("a@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
            let first = take(&house).await.unwrap().unwrap();
            Jump::Back(3).of(&house);
            assert!(take(&house).await.unwrap().is_none(), "its worker may live");
            house.time.pass(LEASE / 2);
            if lives {
                assert_eq!(renew(&house, first.lease).await.unwrap(), Kept::Ours);
            }
            house.time.pass(LEASE / 2);
            let next = take(&house).await.unwrap();
            assert_eq!(next.as_ref().map(|next| next.lease.id), (!lives).then_some(first.lease.id), "nobody waits for three days");
            assert_eq!(settle(&house, first.lease, End::Done).await.unwrap(), if lives { Kept::Ours } else { Kept::Lost });
        }
    }
}

#[tokio::test]
async fn what_waited_before_the_clock_was_put_back_comes_before_what_came_after() {
    for house in houses().await {
        let asked = async |who: &str| ask(&house, Some(who), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
        asked("a@example.org").await;
        let first = take(&house).await.unwrap().unwrap().lease;
        settle(&house, first, End::Later("mail-away")).await.unwrap();
        Jump::Back(3).of(&house);
        asked("b@example.org").await;
        assert_eq!(take(&house).await.unwrap().unwrap().lease.id, first.id);
    }
}

#[tokio::test]
async fn a_lease_from_before_the_clock_was_put_back_lapses_as_any_and_its_holder_keeps_it() {
    for lives in [false, true] {
        for house in houses().await {
            let neighbour = house.neighbour().await;
            let (ours, theirs) = (Lease::of(&house, "housekeeping"), Lease::of(&neighbour, "housekeeping"));
            assert!(ours.take(&house).await.unwrap());
            Jump::Back(3).of(&house);
            assert!(!theirs.take(&neighbour).await.unwrap());
            house.time.pass(LASTS / 2);
            if lives {
                assert!(ours.take(&house).await.unwrap());
            }
            house.time.pass(LASTS / 2);
            assert_eq!(theirs.take(&neighbour).await.unwrap(), !lives);
        }
    }
}

/// Does what is due. The number of letters that went out so far.
async fn work_off(house: &House, mail: &Memory) -> usize {
    let url = url::Url::parse("https://privacy.example.org/").unwrap();
    while let Some(job) = take(house).await.unwrap() {
        let end = work(house, mail, &url, &job).await;
        settle(house, job.lease, end).await.unwrap();
    }
    mail.list().len()
}

#[tokio::test]
async fn wherever_the_clock_jumps_a_withdrawal_holds_each_job_is_done_once_and_the_log_is_whole() {
    use Jump::{Back, Forward};
    for jumps in [[Back(3), Forward(40)], [Forward(40), Back(40)], [Back(400), Back(1)], [Forward(1), Forward(400)]] {
        for house in houses().await {
            let (amina, memory) = (house.customer("c-1").await, Memory::new(house.time.clone()));
            house.choose(amina, "full").await.unwrap();
            asked(&house, amina, Kind::Copy, &all()).await;
            let died = take(&house).await.unwrap().unwrap();
            jumps[0].of(&house);
            follow::catch_up(&house).await.unwrap();
            house.choose(amina, "off").await.unwrap();
            assert!(!house.decide("c-1", "suggestions").allows(), "{jumps:?}");
            work_off(&house, &memory).await;
            house.time.pass(Duration::from_mins(2));
            let letters = work_off(&house, &memory).await;
            assert_eq!(settle(&house, died.lease, End::Done).await.unwrap(), Kept::Lost);
            jumps[1].of(&house);
            follow::catch_up(&house).await.unwrap();
            assert!(!house.decide("c-1", "suggestions").allows(), "{jumps:?}");
            assert_eq!((work_off(&house, &memory).await, job_counts(&house).await.len()), (letters, 0), "{jumps:?}: once");
            assert!(verified(&house, Actor::Operator, &[]).await.unwrap().is_whole(), "{jumps:?}");
        }
    }
}
