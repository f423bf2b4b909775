//! Where connections come in, and how they end when the server stops: the door is shut at once, and whoever is inside is answered
//! once more and told that it was the last time. So nobody sends a call into a connection that is just being closed.

use axum::{
    extract::{Request, State},
    http::{HeaderValue, header},
    middleware::Next,
    response::Response,
    serve::Listener,
};
use futures::FutureExt;
use std::{io, net::SocketAddr, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
};

/// A connection nobody used for so long after the word to stop is closed without another answer.
pub const LAST_CALLS: Duration = Duration::from_secs(1);

/// Takes connections until the server stops.
pub struct Door {
    listener: Option<TcpListener>,
    address: SocketAddr,
    stopping: watch::Receiver<bool>,
}

impl Door {
    /// # Errors
    /// When the listener has no address.
    pub fn of(listener: TcpListener, stopping: watch::Receiver<bool>) -> io::Result<Self> {
        Ok(Self { address: listener.local_addr()?, listener: Some(listener), stopping })
    }
}

impl Listener for Door {
    type Io = TcpStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (TcpStream, SocketAddr) {
        if let Some(listener) = &mut self.listener {
            let stopping = &mut self.stopping;
            let stopped = async move {
                let _ = stopping.wait_for(|stopping| *stopping).await;
            };
            tokio::select! {
                taken = Listener::accept(listener) => return taken,
                () = stopped => {}
            }
            // Whoever stands at the door already comes in.
            if let Some(Ok(taken)) = TcpListener::accept(listener).now_or_never() {
                return taken;
            }
            self.listener = None;
        }
        std::future::pending().await
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}

/// While the server stops, every answer is the last on its connection.
pub async fn last_answer(State(stopping): State<watch::Receiver<bool>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if *stopping.borrow() {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}
