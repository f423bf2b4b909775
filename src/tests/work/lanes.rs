//! Lanes: nothing that fails ends anything else, and none waits for another.

use candor::{
    api::v1::tasks::answer::read_reply,
    domain::{
        ids::JobId,
        lane::{Lane, Lanes},
        language::Language,
        request::Kind,
    },
    jobs::{
        job::{tell, work},
        lane::Doing,
        lane::run,
    },
    outbound::mail::{
        letter::Letter,
        mailer::{Mailer, Sending},
        memory::Memory,
    },
    usecases::{
        askers::Asker,
        jobs::{
            end::End,
            post::Work,
            take::{LEASE, Taken},
        },
        portal::Portal,
        sign_in::ask::{For, ask},
    },
};
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::{sync::watch, task::JoinHandle};

use crate::{
    engines::{Engine, Left},
    house::{House, houses, take},
    records::sent::{order, send},
    requests::told::{all, asked, delete},
    systems::settled::connected_houses,
    telling::{
        by_machine::{SYSTEM, answer_by_themselves},
        receiver::sender,
    },
};

const DAY: Duration = Duration::from_secs(24 * 3600);

/// Does jobs as the server does, and notes what became of each.
#[derive(Clone, Default)]
struct Worked(Arc<Mutex<Vec<(JobId, End)>>>);

impl Worked {
    fn doing(&self, portal: &Portal, mailer: Arc<dyn Mailer>) -> Doing {
        let (portal, worked) = (portal.clone(), self.clone());
        Arc::new(move |taken: Taken| {
            let (portal, mailer, worked) = (portal.clone(), mailer.clone(), worked.clone());
            Box::pin(async move {
                let url = url::Url::parse("https://privacy.example.org/").unwrap();
                let end = match &taken.work {
                    Work::Task(_) => tell(&portal, &sender(&portal), &url, read_reply, &taken).await,
                    _ => work(&portal, &*mailer, &url, &taken).await,
                };
                worked.0.lock().unwrap().push((taken.lease.id, end));
                end
            })
        })
    }

    fn ends(&self) -> Vec<(JobId, End)> {
        self.0.lock().unwrap().clone()
    }
}

/// The same, but that one job panics each time.
fn but_for(bad: JobId, doing: Doing) -> Doing {
    Arc::new(move |taken| if taken.lease.id == bad { Box::pin(async { panic!("as planned") }) } else { doing(taken) })
}

struct AtWork {
    stop: watch::Sender<bool>,
    running: JoinHandle<()>,
}

impl AtWork {
    fn begin(portal: &Portal, lane: Lane, doing: Doing) -> Self {
        let (stop, stopping) = watch::channel(false);
        Self { stop, running: tokio::spawn(run(portal.clone(), lane, doing, stopping)) }
    }

    async fn end(self) {
        self.stop.send(true).unwrap();
        self.running.await.unwrap();
    }
}

fn ring(house: &House, lane: Lane) {
    let mut lanes = Lanes::default();
    lanes.add(lane);
    house.bells.ring(lanes);
}

/// Returns once it is so.
pub async fn until(mut so: impl AsyncFnMut() -> bool) {
    while !so().await {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Houses that have work for the lane, with the database it is in.
async fn houses_with(lane: Lane) -> Vec<(House, Option<Engine>)> {
    match lane {
        Lane::Systems => connected_houses().await.into_iter().map(|(house, shop)| (house, Some(shop))).collect(),
        _ => houses().await.into_iter().map(|house| (house, None)).collect(),
    }
}

/// Two jobs of the lane, for two people, beside jobs of others.
async fn queue(house: &House, lane: Lane) {
    // The brand of a connected house is one of its own, whose systems need no other.
    if lane != Lane::Systems {
        answer_by_themselves(house, &[SYSTEM]).await;
    }
    for reference in ["c-1", "c-2"] {
        let somebody = house.customer(reference).await;
        asked(house, somebody, Kind::Copy, &all()).await;
    }
    for reference in ["c-3", "c-4"] {
        let somebody = house.customer(reference).await;
        asked(house, somebody, Kind::Delete, &delete("now")).await;
    }
}

/// The first that is taken, which is then free again.
async fn first_of(house: &House, lane: Lane) -> JobId {
    use candor::usecases::jobs::take::{settle, take};
    let job = take(house, lane).await.unwrap().unwrap();
    settle(house, job.lease, End::Unfinished).await.unwrap();
    job.lease.id
}

#[tokio::test]
async fn a_job_that_panics_ends_nothing_else_and_is_parked_after_its_last_try() {
    for lane in Lane::ALL {
        for (house, _shop) in houses_with(lane).await {
            house.engine.will_leave(Left::Parked);
            queue(&house, lane).await;
            let bad = first_of(&house, lane).await;
            let worked = Worked::default();
            let doing = but_for(bad, worked.doing(&house, Arc::new(Memory::new(house.time.clone()))));
            let stuck = async || house.store.read().await.unwrap().stuck_jobs().await.unwrap();
            for server in 1..=7 {
                // A restart each time: it begins with the bad one.
                let at_work = AtWork::begin(&house, lane, doing.clone());
                ring(&house, lane);
                until(async || stuck().await.iter().any(|job| job.id == bad && job.attempts == server && job.state != "running")).await;
                if server == 1 {
                    until(async || !worked.ends().is_empty()).await;
                }
                at_work.end().await;
                house.time.pass(DAY);
            }
            let stuck = stuck().await;
            assert_eq!(stuck.len(), 1);
            assert_eq!((stuck[0].state.as_str(), stuck[0].last_error.as_deref()), ("parked", Some("panicked")), "{lane:?}");
            let ends = worked.ends();
            assert!(ends.iter().all(|(id, end)| *id != bad && *end == End::Done), "{lane:?}: {ends:?}");
            assert!(!ends.is_empty());
        }
    }
}

/// A mail server that takes one letter and never answers.
struct Hanging {
    hangs: AtomicBool,
    memory: Memory,
}

impl Mailer for Hanging {
    fn send<'a>(&'a self, letter: &'a Letter) -> Sending<'a> {
        if self.hangs.swap(false, Ordering::SeqCst) { Box::pin(std::future::pending()) } else { self.memory.send(letter) }
    }
}

#[tokio::test]
async fn a_code_leaves_while_a_mail_server_hangs_and_a_big_copy_is_made() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        send(&house, (0..500).map(|number| order(&house, &format!("order-{number}"))).collect()).await;
        ask(&house, Some("c-1@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
        let mailer = Arc::new(Hanging { hangs: AtomicBool::new(true), memory: Memory::new(house.time.clone()) });
        let worked = Worked::default();
        let letters = AtWork::begin(&house, Lane::Letters, worked.doing(&house, mailer.clone()));
        until(async || !mailer.hangs.load(Ordering::SeqCst)).await;
        // The copy is held in the middle for as long as nobody lets it go.
        let (go, held) = watch::channel(false);
        let copying = worked.doing(&house, mailer.clone());
        let doing: Doing = Arc::new(move |taken| {
            let (mut held, copying) = (held.clone(), copying.clone());
            Box::pin(async move {
                held.wait_for(|go| *go).await.unwrap();
                copying(taken).await
            })
        });
        asked(&house, amina, Kind::Copy, &all()).await;
        let copies = AtWork::begin(&house, Lane::Copies, doing);
        until(async || crate::house::job_counts(&house).await.contains(&("running".to_owned(), 2))).await;
        // Not before the first code's minute is over.
        house.time.pass(Duration::from_secs(61));
        ask(&house, Some("c-1@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
        let is_code = |subject: &str| subject.contains("code");
        until(async || mailer.memory.list().iter().any(|arrived| is_code(arrived.letter.subject.as_str()))).await;
        assert!(worked.ends().iter().all(|(_, end)| *end == End::Done), "the copy and the first letter are still under way");
        go.send(true).unwrap();
        copies.end().await;
        letters.running.abort();
    }
}

#[tokio::test]
async fn whoever_lost_the_lease_does_not_settle_not_even_what_is_done() {
    use candor::usecases::jobs::take::{Kept, renew, settle};
    for house in houses().await {
        ask(&house, Some("a@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
        let first = take(&house).await.unwrap().unwrap();
        assert_eq!(renew(&house, first.lease).await.unwrap(), Kept::Ours);
        house.time.pass(LEASE);
        let second = take(&house).await.unwrap().unwrap();
        assert_eq!(renew(&house, first.lease).await.unwrap(), Kept::Lost);
        assert_eq!(settle(&house, first.lease, End::Done).await.unwrap(), Kept::Lost);
        assert_eq!(crate::house::job_counts(&house).await, [("running".to_owned(), 1)]);
        assert_eq!(settle(&house, second.lease, End::Done).await.unwrap(), Kept::Ours);
    }
}

#[tokio::test]
async fn a_job_nobody_came_back_from_is_parked_when_it_has_used_its_tries_and_the_next_is_begun() {
    for house in houses().await {
        house.engine.will_leave(Left::Parked);
        ask(&house, Some("a@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
        let bad = take(&house).await.unwrap().unwrap().lease.id;
        for _ in 1..7 {
            house.time.pass(LEASE);
            assert_eq!(take(&house).await.unwrap().unwrap().lease.id, bad, "its process died with it");
        }
        house.time.pass(LEASE);
        ask(&house, Some("b@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
        let next = take(&house).await.unwrap().unwrap();
        assert_ne!(next.lease.id, bad);
        assert!(matches!(next.work, Work::Mail(_)));
        let stuck = house.store.read().await.unwrap().stuck_jobs().await.unwrap();
        let seen: Vec<_> = stuck.iter().map(|job| (job.id, job.state.as_str(), job.last_error.as_deref())).collect();
        assert_eq!(seen, [(bad, "parked", Some("never-came-back"))]);
    }
}
