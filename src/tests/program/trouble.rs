//! A database that does not answer: what is said at the start, and what is answered in service.

use candor::{
    domain::{actor::Actor, scope::Scope},
    store::Error,
};
use serde_json::json;
use std::{
    io::{Read, Write},
    net::TcpListener,
    process::Command,
};

use super::installed::said;
use crate::served::served;

fn start(database: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut command = Command::new(env!("CARGO_BIN_EXE_candor"));
    let output = command.args(["migrate", "--database", database, "--data"]).arg(&data).output().unwrap();
    assert!(!output.status.success());
    assert!(!data.exists(), "nothing is made");
    let said = said(&output);
    assert!(!said.contains("ursula") && !said.contains("secret"), "neither user nor password: {said}");
    said
}

#[test]
fn a_start_that_reaches_no_database_names_its_address_and_the_reason() {
    let nobody = start("postgres://ursula:secret@127.0.0.1:1/candor");
    assert!(nobody.contains("127.0.0.1:1, database candor") && nobody.contains("refused"), "{nobody}");
    let socket = start("postgres://ursula:secret@localhost/candor?host=/nowhere");
    assert!(socket.contains("/nowhere/.s.PGSQL.5432"), "{socket}");
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    let slow = start(&format!("postgres://ursula:secret@127.0.0.1:{port}/candor"));
    assert!(slow.contains(&format!("127.0.0.1:{port}")) && slow.contains("no answer within 3 seconds"), "{slow}");
}

#[test]
fn a_server_without_encryption_is_refused_where_encryption_was_asked_for_and_the_way_out_is_named() {
    let plain = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = plain.local_addr().unwrap().port();
    // PostgreSQL without TLS answers the wish for it with one letter.
    std::thread::spawn(move || {
        for mut client in plain.incoming().map_while(Result::ok) {
            let _ = client.read(&mut [0; 8]).and_then(|_| client.write_all(b"N"));
        }
    });
    let said = start(&format!("postgres://ursula:secret@127.0.0.1:{port}/candor?sslmode=require"));
    assert!(said.contains("no encrypted connection") && said.contains("sslmode=disable"), "{said}");
}

/// The one writer is taken, and so are all readers: as if the database were away.
#[tokio::test(flavor = "multi_thread")]
async fn while_the_store_does_not_answer_writes_and_the_snapshot_say_that_they_cannot_just_now() {
    let served = served().await;
    let key = served.key(Scope::ALL).await;
    let (begun, has_begun) = tokio::sync::oneshot::channel();
    let store = served.store.clone();
    let writer = tokio::spawn(async move {
        let held = store.write::<(), Error>(Actor::House, |tx| {
            Box::pin(async move {
                let _held = tx;
                begun.send(()).unwrap();
                std::future::pending().await
            })
        });
        held.await.map(|done| done.value)
    });
    has_begun.await.unwrap();
    let mut readers = Vec::new();
    for _ in 0..8 {
        readers.push(served.store.read().await.unwrap());
    }
    let customer = json!({ "reference": "c-1", "email": "c-1@example.org", "language": "en" });
    let nothing = json!({});
    let (write, snapshot) =
        tokio::join!(served.call("PUT", "/customers", Some(&key), &customer), served.call("GET", "/snapshot", Some(&key), &nothing),);
    assert_eq!((write.status().as_u16(), snapshot.status().as_u16()), (503, 503));
    drop(readers);
    writer.abort();
}
