//! Figures for Prometheus, on an address of their own.

use anyhow::{Context, Result};
use axum::{Router, extract::MatchedPath, extract::Request, middleware::Next, response::Response, routing::get};
use metrics_exporter_prometheus::PrometheusBuilder;
use std::{
    collections::BTreeSet,
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{sync::Mutex, task::JoinHandle, time::timeout};

use super::figures::Figures;
use crate::{
    store,
    usecases::{portal::Portal, pulse::Worker},
};

/// The longest a scrape waits for the database; then the last known figures are told, since they are wanted most when it is away.
const PATIENCE: Duration = Duration::from_millis(800);

/// The state kept from one answer to the next.
#[derive(Clone, Default)]
pub struct Teller(Arc<Mutex<Kept>>);

#[derive(Default)]
struct Kept {
    /// The kinds of jobs that were ever told of.
    kinds: BTreeSet<String>,
    /// And the systems.
    systems: BTreeSet<String>,
    /// A question the database has not answered yet. Nothing else is asked meanwhile, or each would hold a connection.
    asked: Option<JoinHandle<store::Result<Figures>>>,
}

/// Answers `/metrics` until the program ends.
pub async fn serve(addr: SocketAddr, portal: Portal) -> Result<()> {
    let handle = PrometheusBuilder::new().install_recorder().context("cannot collect metrics")?;
    let listener = tokio::net::TcpListener::bind(addr).await.with_context(|| format!("cannot listen on {addr} for metrics"))?;
    let teller = Teller::default();
    let render = get(async move || {
        teller.gather(&portal).await.tell(&portal);
        handle.render()
    });
    tokio::spawn(async move { axum::serve(listener, Router::new().route("/metrics", render)).await });
    Ok(())
}

impl Teller {
    /// Asks the database, and waits for it a little.
    pub async fn gather(&self, portal: &Portal) -> Gathered {
        let ask = || {
            tokio::spawn({
                let portal = portal.clone();
                async move { Figures::gather(&portal).await }
            })
        };
        let answered = async {
            let mut kept = self.0.lock().await;
            let answer = kept.asked.get_or_insert_with(ask).await;
            kept.asked = None;
            let figures = answer.ok()?.ok()?;
            kept.kinds.extend(figures.kinds());
            kept.systems.extend(figures.systems());
            Some((figures, kept.kinds.clone(), kept.systems.clone()))
        };
        Gathered(timeout(PATIENCE, answered).await.ok().flatten())
    }
}

/// The database's figures, with every kind of job and every system there was; `None` when it did not answer in time.
pub struct Gathered(Option<(Figures, BTreeSet<String>, BTreeSet<String>)>);

impl Gathered {
    pub fn tell(&self, portal: &Portal) {
        if let Ok(shelf) = portal.shelf() {
            metrics::gauge!("candor_customers").set(u32::try_from(shelf.customers()).unwrap_or(u32::MAX));
        }
        metrics::gauge!("candor_change").set(portal.decisions.as_of() as f64);
        for (reason, count) in portal.decisions.refused() {
            metrics::counter!("candor_decisions_refused_total", "reason" => reason).absolute(count);
        }
        metrics::counter!("candor_questions_uncounted_total").absolute(portal.inquiries.left_out());
        if let Some(unseen) = portal.decisions.unseen_for(portal.clock.ticks()) {
            metrics::gauge!("candor_follower_lag_seconds").set(unseen.as_secs_f64());
        }
        metrics::gauge!("candor_customers_unreadable").set(portal.decisions.unreadable() as f64);
        for worker in Worker::ALL {
            if let Some(silent) = portal.pulse.silent_for(worker) {
                metrics::gauge!("candor_silent_seconds", "what" => worker.as_str()).set(silent.as_secs_f64());
            }
        }
        metrics::gauge!("candor_store_up").set(if self.0.is_some() { 1.0 } else { 0.0 });
        if let Some((figures, kinds, systems)) = &self.0 {
            figures.tell(kinds, systems);
        }
    }
}

/// Counts every answer by its route (never by its address) and status, and how long it took.
pub async fn count(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("none".to_owned(), |path| path.as_str().to_owned());
    let begun = Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    metrics::counter!("candor_answers_total", "route" => route.clone(), "status" => status).increment(1);
    metrics::histogram!("candor_answer_seconds", "route" => route).record(begun.elapsed().as_secs_f64());
    response
}
