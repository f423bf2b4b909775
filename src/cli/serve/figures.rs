//! The database's figures for `/metrics`: one cheap statement for each kind.

use metrics::gauge;
use std::collections::BTreeSet;

use crate::{
    domain::{
        catalogue::SystemKind,
        lane::Lane,
        request::{Kind, State},
        retention::day,
    },
    store::{self, jobs::Count, requests::Open},
    usecases::portal::Portal,
};

const STATES: [&str; 3] = ["queued", "running", "parked"];

/// Figures as the database has them.
pub struct Figures {
    jobs: Vec<Count>,
    requests: Vec<Open>,
    /// For each system that is told of changes, how many seconds it is behind.
    behind: Vec<(String, i64)>,
}

impl Figures {
    pub async fn gather(portal: &Portal) -> store::Result<Self> {
        let today = day(portal.clock.now(), &portal.brand.time_zone).to_string();
        let mut conn = portal.store.read().await?;
        let mut behind = Vec::new();
        // One that is told of tasks, and of no change, is behind with none.
        let shelf = portal.shelf().ok();
        let told = |system: &str| {
            let known = shelf.as_ref().and_then(|shelf| shelf.notice.catalogue.system(system));
            known.is_none_or(|system| system.kind != SystemKind::Webhook)
        };
        for receiver in conn.receivers().await?.into_iter().filter(|one| told(&one.system)) {
            let waiting = conn.first_change_waiting(receiver.cursor.told, receiver.requests).await?;
            behind.push((receiver.system, waiting.map_or(0, |since| (portal.clock.now().0 - since.0).max(0) / 1_000)));
        }
        Ok(Self { jobs: conn.job_counts().await?, requests: conn.open_requests_by_kind(&today).await?, behind })
    }

    /// The kinds of jobs there can be, and those there are.
    pub fn kinds(&self) -> impl Iterator<Item = String> {
        let known = Lane::ALL.into_iter().map(|lane| lane.as_str().to_owned());
        known.chain(self.jobs.iter().map(|count| count.kind.clone()))
    }

    /// The systems that are told of changes.
    pub fn systems(&self) -> impl Iterator<Item = String> {
        self.behind.iter().map(|(system, _)| system.clone())
    }

    /// Every series there can be is told, so that one that ran empty goes back to 0. `kinds` of jobs and `systems` are those of now or before.
    pub fn tell(&self, kinds: &BTreeSet<String>, systems: &BTreeSet<String>) {
        for (kind, state) in kinds.iter().flat_map(|kind| STATES.map(|state| (kind, state))) {
            let count: i64 = self.jobs.iter().filter(|count| count.kind == *kind && count.state == state).map(|count| count.count).sum();
            gauge!("candor_jobs", "kind" => kind.clone(), "state" => state).set(count as f64);
        }
        let failed = self.jobs.iter().filter(|count| count.kind == "mail" && count.state == "parked").map(|count| count.count);
        for system in systems {
            let seconds = self.behind.iter().find(|(one, _)| one == system).map_or(0, |(_, seconds)| *seconds);
            gauge!("candor_told_behind_seconds", "system" => system.clone()).set(seconds as f64);
        }
        gauge!("candor_letters_failed").set(failed.sum::<i64>() as f64);
        for kind in Kind::ALL {
            let of_kind = || self.requests.iter().filter(|open| open.kind == kind.as_str());
            gauge!("candor_requests_open", "kind" => kind.as_str()).set(of_kind().map(|open| open.count).sum::<i64>() as f64);
            gauge!("candor_requests_overdue", "kind" => kind.as_str()).set(of_kind().map(|open| open.overdue).sum::<i64>() as f64);
        }
        let erasing = self.requests.iter().filter(|open| open.kind == Kind::Delete.as_str() && open.state == State::Deleting.as_str());
        gauge!("candor_erasures_under_way").set(erasing.map(|open| open.count).sum::<i64>() as f64);
    }
}
