//! Figures for Prometheus, on an address of their own.

use anyhow::{Context, Result};
use axum::{Router, extract::MatchedPath, extract::Request, middleware::Next, response::Response, routing::get};
use metrics_exporter_prometheus::PrometheusBuilder;
use std::{net::SocketAddr, time::Instant};

use crate::usecases::portal::Portal;

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
    let Ok(mut conn) = portal.store.read().await else { return };
    for (state, count) in conn.job_counts().await.unwrap_or_default() {
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
