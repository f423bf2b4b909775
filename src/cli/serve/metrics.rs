//! Figures for Prometheus, on an address of their own.

use anyhow::{Context, Result};
use axum::{Router, extract::MatchedPath, extract::Request, middleware::Next, response::Response, routing::get};
use metrics_exporter_prometheus::PrometheusBuilder;
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};
use tokio::time::timeout;

use crate::usecases::{portal::Portal, pulse::Worker};

/// Whoever collects the figures does not wait for long.
const PATIENCE: Duration = Duration::from_secs(1);

/// Answers `/metrics` until the program ends.
pub async fn serve(addr: SocketAddr, portal: Portal) -> Result<()> {
    let handle = PrometheusBuilder::new().install_recorder().context("cannot collect metrics")?;
    let listener = tokio::net::TcpListener::bind(addr).await.with_context(|| format!("cannot listen on {addr} for metrics"))?;
    let render = get(async move || {
        gauges(&portal).await;
        handle.render()
    });
    tokio::spawn(async move { axum::serve(listener, Router::new().route("/metrics", render)).await });
    Ok(())
}

async fn gauges(portal: &Portal) {
    if let Ok(shelf) = portal.shelf() {
        metrics::gauge!("candor_customers").set(u32::try_from(shelf.customers()).unwrap_or(u32::MAX));
    }
    metrics::gauge!("candor_change").set(portal.decisions.as_of() as f64);
    for worker in Worker::ALL {
        if let Some(silent) = portal.pulse.silent_for(worker) {
            metrics::gauge!("candor_silent_seconds", "what" => worker.as_str()).set(silent.as_secs_f64());
        }
    }
    // While the store is away, what is known without it is said at once.
    let Ok(Ok(counts)) = timeout(PATIENCE, async { portal.store.read().await?.job_counts().await }).await else { return };
    for state in ["queued", "running", "parked"] {
        let count = counts.iter().find(|(of, _)| of == state).map_or(0, |(_, count)| *count);
        metrics::gauge!("candor_jobs", "state" => state).set(count as f64);
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
