//! Servers whose clocks differ: leases end by each one's own, so one whose clock is far from the database's takes no work.

use candor::{
    cli::machine::SystemClock,
    domain::{language::Language, ports::Clock},
    usecases::{
        askers::Asker,
        jobs::{end::End, take::settle},
        lease::Lease,
        sign_in::ask::{For, ask},
    },
};
use std::time::Duration;

use crate::{
    house::take,
    served::{Served, everywhere},
};

/// Sets the clock so many seconds ahead of this machine's, which is the database's too.
async fn set(served: &Served, ahead: i64) {
    let by = SystemClock.now().0 + ahead * 1_000 - served.time.now().0;
    let length = Duration::from_millis(by.unsigned_abs());
    if by < 0 {
        served.time.set_back(length)
    } else {
        served.time.pass(length)
    }
    served.later(Duration::ZERO).await;
}

#[tokio::test]
async fn a_server_whose_clock_is_far_from_the_databases_takes_no_work_until_it_is_set() {
    for served in everywhere().await {
        let own_clock = served.engine.file().is_none();
        set(&served, 0).await;
        ask(&served, Some("a@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
        for (seconds, fits) in [(0, true), (15, true), (70, false), (-70, false), (-15, true), (0, true)] {
            set(&served, seconds).await;
            let ahead = served.clocks.compare(&served.store, &*served.clock).await.unwrap();
            // SQLite is on the server's own machine, and goes by its clock.
            assert_eq!(ahead.is_worth_a_word(), own_clock && seconds != 0, "{seconds}");
            let fits = fits || !own_clock;
            let job = take(&served).await.unwrap();
            assert_eq!(job.is_some(), fits, "{seconds}");
            if let Some(job) = job {
                settle(&served, job.lease, End::Unfinished).await.unwrap();
            }
            let lease = Lease::of(&served, "housekeeping");
            assert_eq!(lease.take(&served).await.unwrap(), fits, "{seconds}");
            lease.give_up(&served).await.unwrap();
            // Pages and decisions go on.
            assert_eq!(served.browser().get("/readyz").send().await.unwrap().status(), 200, "{seconds}");
        }
    }
}
