//! A stop loses no call that was made in time.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::{installed::Installed, started::Started};

const CLIENTS: u32 = 40;

#[derive(Default)]
struct Count {
    answered: AtomicU32,
    unanswered: AtomicU32,
    told_to_go: AtomicU32,
}

/// Calls over one connection until it is told that it was the last time.
async fn call(address: String, pause: Duration, count: Arc<Count>) {
    let mut stream = TcpStream::connect(&address).await.unwrap();
    loop {
        let request = format!("GET /healthz HTTP/1.1\r\nHost: {address}\r\n\r\n");
        let mut answer = vec![0; 4096];
        let read = match stream.write_all(request.as_bytes()).await {
            Ok(()) => stream.read(&mut answer).await.unwrap_or(0),
            Err(_) => 0,
        };
        let answer = String::from_utf8_lossy(&answer[..read]).to_lowercase();
        if !answer.starts_with("http/1.1 200") {
            count.unanswered.fetch_add(1, Ordering::Relaxed);
            return;
        }
        count.answered.fetch_add(1, Ordering::Relaxed);
        if answer.contains("connection: close") {
            count.told_to_go.fetch_add(1, Ordering::Relaxed);
            return;
        }
        tokio::time::sleep(pause).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_call_over_a_connection_that_is_kept_is_answered_while_the_server_stops() {
    let started = Started::of(&mut Installed::sqlite().command(&["serve", "--demo"]));
    let address = started.url.trim_start_matches("http://").trim_end_matches('/').replace("localhost", "127.0.0.1");
    let count = Arc::new(Count::default());
    let clients: Vec<_> = (0..CLIENTS)
        .map(|number| tokio::spawn(call(address.clone(), Duration::from_millis(u64::from(number % 20)), count.clone())))
        .collect();
    tokio::time::sleep(Duration::from_millis(300)).await;
    let stopping = tokio::task::spawn_blocking(move || started.stop());
    for client in clients {
        client.await.unwrap();
    }
    assert!(stopping.await.unwrap().0.success());
    assert!(count.answered.load(Ordering::Relaxed) > CLIENTS);
    assert_eq!(count.unanswered.load(Ordering::Relaxed), 0, "of {} calls", count.answered.load(Ordering::Relaxed));
    assert_eq!(count.told_to_go.load(Ordering::Relaxed), CLIENTS, "everybody was told that it was the last time");
    assert!(TcpStream::connect(&address).await.is_err(), "nobody comes in any more");
}
