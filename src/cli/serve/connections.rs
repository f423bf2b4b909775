//! Connections: so many at once, and none that only keeps us waiting.

use axum::{
    extract::{
        Request, State,
        connect_info::{ConnectInfo, IntoMakeServiceWithConnectInfo},
    },
    http::{HeaderValue, header},
    middleware::{AddExtension, Next},
    response::Response,
};
use futures::FutureExt;
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::conn::auto::Builder,
    service::TowerToHyperService,
};
use std::{net::SocketAddr, pin::pin, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
};
use tower::Service;

/// How many are served at once; more wait until one ends.
const MOST: u32 = 2_048;
/// How long a request may take until its head has arrived.
const HEAD: Duration = Duration::from_secs(30);
/// The pause after the system lacks a resource for a new connection.
const PAUSE: Duration = Duration::from_millis(200);

/// A connection nobody used for so long after the word to stop is closed without another answer.
const LAST_CALLS: Duration = Duration::from_secs(1);

/// Bounds of what a listener serves.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    pub connections: u32,
    pub head: Duration,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { connections: MOST, head: HEAD }
    }
}

type App = IntoMakeServiceWithConnectInfo<axum::Router, SocketAddr>;

/// Serves until told to stop, and ends when every answer under way is out.
pub async fn serve(listener: TcpListener, mut app: App, bounds: Bounds, stop: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(usize::try_from(bounds.connections).unwrap_or(usize::MAX)));
    let (ending, ends) = watch::channel(());
    let mut stop = pin!(stop);
    loop {
        let next = async {
            let place = places.clone().acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            () = &mut stop => break,
            next = next => next,
        };
        let Ok((stream, peer)) = accepted else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let Ok(service) = app.call(peer).await;
        let ends = ends.clone();
        tokio::spawn(async move {
            one(stream, service, bounds.head, ends).await;
            drop(place);
        });
    }
    // Connections already waiting at the listener are accepted; no later ones are.
    while let Some(Ok((stream, peer))) = listener.accept().now_or_never() {
        let Ok(service) = app.call(peer).await;
        let (ends, place) = (ends.clone(), places.clone().try_acquire_owned());
        tokio::spawn(async move {
            one(stream, service, bounds.head, ends).await;
            drop(place);
        });
    }
    drop(listener);
    drop(ends);
    // Open connections get one more answer, marked as the last.
    let all = bounds.connections;
    if places.try_acquire_many(all).is_err() {
        tokio::time::sleep(LAST_CALLS).await;
    }
    // Those that wait for a request end at once, the others with their answer.
    drop(ending);
    let _ = places.acquire_many(bounds.connections).await;
}

/// While the server stops, every answer is the last on its connection: nobody sends a call into one that is just being closed.
pub async fn last_answer(State(stopping): State<watch::Receiver<bool>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if *stopping.borrow() {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

async fn one(
    stream: TcpStream,
    service: AddExtension<axum::Router, ConnectInfo<SocketAddr>>,
    head: Duration,
    mut ends: watch::Receiver<()>,
) {
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(head);
    let mut connection = pin!(builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service)));
    tokio::select! {
        _ = connection.as_mut() => return,
        // The sender is gone: it is time to stop.
        _ = ends.changed() => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;
    use axum::{Router, routing::get};
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        sync::oneshot,
    };

    const ASK: &[u8] = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n";

    async fn served(bounds: Bounds) -> (SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let app = Router::new().route("/", get(async || "here")).into_make_service_with_connect_info();
        let (stop, stopped) = oneshot::channel();
        let serving = tokio::spawn(serve(listener, app, bounds, async { drop(stopped.await) }));
        (at, stop, serving)
    }

    async fn all_of(mut stream: TcpStream) -> String {
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        String::from_utf8(answer).unwrap()
    }

    #[tokio::test]
    async fn whoever_never_finishes_a_request_is_let_go_and_the_next_gets_the_place() {
        let (at, _stop, _serving) = served(Bounds { connections: 1, head: Duration::from_millis(100) }).await;
        let mut slow = TcpStream::connect(at).await.unwrap();
        slow.write_all(b"GET / HTTP/1.1\r\nhost:").await.unwrap();
        let mut next = TcpStream::connect(at).await.unwrap();
        next.write_all(b"GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await.unwrap();
        assert!(!all_of(slow).await.contains("here"));
        assert!(all_of(next).await.ends_with("here"));
    }

    #[tokio::test]
    async fn when_it_is_told_to_stop_it_ends_though_connections_are_open() {
        let (at, stop, serving) = served(Bounds::default()).await;
        let mut kept = TcpStream::connect(at).await.unwrap();
        kept.write_all(ASK).await.unwrap();
        let mut start = [0; 12];
        kept.read_exact(&mut start).await.unwrap();
        stop.send(()).unwrap();
        serving.await.unwrap();
        assert!(all_of(kept).await.ends_with("here"));
    }
}
