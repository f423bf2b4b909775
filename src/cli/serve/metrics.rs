//! Figures for Prometheus, on an address of their own.

use anyhow::{Context, Result};
use axum::{Router, extract::MatchedPath, extract::Request, middleware::Next, response::Response, routing::get};
use metrics_exporter_prometheus::PrometheusBuilder;
use std::{
    collections::BTreeSet,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use super::figures::Figures;
use crate::usecases::portal::Portal;

/// Whoever asks for figures wants them most when the database is away: then the last known ones are told.
const PATIENCE: Duration = Duration::from_millis(800);

/// The kinds of jobs that were ever told of.
pub type Kinds = Arc<Mutex<BTreeSet<String>>>;

/// Answers `/metrics` until the program ends.
pub async fn serve(addr: SocketAddr, portal: Portal) -> Result<()> {
    let handle = PrometheusBuilder::new().install_recorder().context("cannot collect metrics")?;
    let listener = tokio::net::TcpListener::bind(addr).await.with_context(|| format!("cannot listen on {addr} for metrics"))?;
    let kinds = Kinds::default();
    let render = get(async move || {
        let figures = gather(&portal).await;
        tell(&portal, figures.as_ref(), &kinds);
        handle.render()
    });
    tokio::spawn(async move { axum::serve(listener, Router::new().route("/metrics", render)).await });
    Ok(())
}

/// `None` when the store does not answer in time.
pub async fn gather(portal: &Portal) -> Option<Figures> {
    tokio::time::timeout(PATIENCE, Figures::gather(portal)).await.ok()?.ok()
}

pub fn tell(portal: &Portal, figures: Option<&Figures>, kinds: &Kinds) {
    if let Ok(shelf) = portal.shelf() {
        metrics::gauge!("candor_customers").set(u32::try_from(shelf.customers()).unwrap_or(u32::MAX));
    }
    metrics::gauge!("candor_change").set(portal.decisions.as_of() as f64);
    metrics::gauge!("candor_store_up").set(if figures.is_some() { 1.0 } else { 0.0 });
    if let (Some(figures), Ok(mut kinds)) = (figures, kinds.lock()) {
        figures.tell(&mut kinds);
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
