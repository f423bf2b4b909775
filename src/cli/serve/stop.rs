//! When to stop: Ctrl-C, or the service manager's word.

use std::time::Duration;
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

/// How long answers under way may take to get out.
const PATIENCE: Duration = Duration::from_secs(20);

/// Ctrl-C, or the service manager's word.
pub async fn asked_to_stop() {
    let (Ok(mut interrupt), Ok(mut terminate)) = (signal(SignalKind::interrupt()), signal(SignalKind::terminate())) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
}

/// Waits to be asked, from outside or by a part of this server, and tells whatever waits or lasts.
pub async fn told_to_stop(stopping: watch::Sender<bool>) {
    let mut own = stopping.subscribe();
    tokio::select! {
        () = asked_to_stop() => {}
        _ = own.wait_for(|stopping| *stopping) => {}
    }
    stopping.send_replace(true);
}

pub async fn patience_over(mut stopping: watch::Receiver<bool>) {
    if stopping.wait_for(|stopping| *stopping).await.is_err() {
        return std::future::pending().await;
    }
    tokio::time::sleep(PATIENCE).await;
}
