use candor::usecases::jobs::{end::End, take::settle};
use candor::{
    domain::language::Language,
    usecases::{
        askers::Asker,
        sign_in::ask::{For, ask},
    },
};
use std::time::Duration;

use crate::{
    engines::Left,
    house::{houses, job_counts, take},
};

#[tokio::test]
async fn a_job_is_taken_by_one_and_by_another_when_the_first_never_comes_back() {
    for house in houses().await {
        ask(&house, Some("a@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
        let taken = take(&house).await.unwrap().unwrap();
        assert!(take(&house).await.unwrap().is_none(), "it is leased");
        house.time.pass(Duration::from_secs(61));
        let again = take(&house).await.unwrap().unwrap();
        assert_eq!(again.lease.id, taken.lease.id);
        settle(&house, again.lease, End::Done).await.unwrap();
        house.time.pass(Duration::from_secs(3600));
        assert!(take(&house).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_job_that_keeps_failing_is_set_aside_and_never_dropped() {
    for house in houses().await {
        house.engine.will_leave(Left::Parked);
        ask(&house, Some("a@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
        let mut tries = 0;
        while let Some(job) = take(&house).await.unwrap() {
            settle(&house, job.lease, End::Later("mail-unreachable")).await.unwrap();
            tries += 1;
            house.time.pass(Duration::from_secs(24 * 3600));
        }
        assert_eq!(tries, 7);
        assert_eq!(job_counts(&house).await, [("parked".to_owned(), 1)]);
    }
}

#[tokio::test]
async fn what_a_stopping_server_held_is_free_at_once() {
    for house in houses().await {
        ask(&house, Some("a@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
        let job = take(&house).await.unwrap().unwrap();
        settle(&house, job.lease, End::Unfinished).await.unwrap();
        assert_eq!(take(&house).await.unwrap().unwrap().lease.id, job.lease.id);
    }
}

#[tokio::test]
async fn a_worker_that_lost_its_lease_cannot_settle_what_another_has_begun() {
    for late in [End::Later("mail-unreachable"), End::Never("refused"), End::Unfinished, End::Done] {
        for house in houses().await {
            ask(&house, Some("a@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
            let first = take(&house).await.unwrap().unwrap();
            house.time.pass(Duration::from_secs(61));
            let second = take(&house).await.unwrap().unwrap();
            settle(&house, first.lease, late).await.unwrap();
            assert_eq!(job_counts(&house).await, [("running".to_owned(), 1)], "{late:?}");
            house.time.pass(Duration::from_secs(6));
            assert!(take(&house).await.unwrap().is_none(), "{late:?}");
            settle(&house, second.lease, End::Done).await.unwrap();
        }
    }
}
