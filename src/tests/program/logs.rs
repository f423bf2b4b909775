//! The program's output has one format, and holds no values.

use candor::{
    domain::{actor::Actor, ids::CustomerId},
    store::{
        Error,
        event::{Action, Event, Subject},
    },
};
use serde_json::Value;
use std::process::Output;

use super::{
    installed::{Installed, said},
    started::Started,
};
use crate::{house::houses, store::raw};

fn is_json(line: &str) -> bool {
    serde_json::from_str::<Value>(line).is_ok_and(|line| line["level"].is_string())
}

#[tokio::test(flavor = "multi_thread")]
async fn with_log_json_every_line_of_a_run_is_json_from_the_start_to_the_stop() {
    let place = Installed::sqlite();
    for demo in [&["serve", "--log", "json"][..], &["serve", "--log", "json", "--demo"]] {
        let started = Started::of(place.command(demo).env("CANDOR_LOG_FILTER", "debug,hyper=warn"));
        started.ready().await;
        let (status, lines) = started.stop();
        assert!(status.success());
        for line in &lines {
            assert!(is_json(line), "{line}");
        }
        for words in ["Candor is running", "Stopped."] {
            assert!(lines.iter().any(|line| line.contains(words)), "{words}");
        }
    }
}

#[test]
fn with_log_json_the_reason_of_a_start_that_fails_is_json_too() {
    let place = Installed::sqlite();
    std::fs::remove_dir_all(place.brand()).unwrap();
    let lines = |output: &Output| said(output).lines().map(str::to_owned).collect::<Vec<_>>();
    for words in [&["serve", "--log", "json"][..], &["serve", "--log", "json", "--demo", "--addr", "0.0.0.0:0"]] {
        let output = place.run(words);
        assert!(!output.status.success());
        assert!(!lines(&output).is_empty() && lines(&output).iter().all(|line| is_json(line)), "{:?}", lines(&output));
    }
}

#[test]
fn a_text_log_that_no_terminal_reads_has_no_colours() {
    let place = Installed::sqlite();
    let started = Started::of(place.command(&["serve"]).env("CANDOR_LOG_FILTER", "debug"));
    let (_, lines) = started.stop();
    assert!(lines.iter().any(|line| line.contains("DEBUG")), "something was logged: {lines:?}");
    assert!(lines.iter().all(|line| !line.contains('\u{1b}')), "{lines:?}");
}

/// A row's value, as it is and as the engines write bytes.
const MARKED: [u8; 32] = *b"marked-value-marked-value-marked";

fn is_silent(error: &Error) -> bool {
    let said = format!("{error} {error:?}");
    !said.contains("marked") && !said.to_lowercase().contains("6d61726b6564")
}

#[tokio::test]
async fn a_row_that_does_not_fit_is_never_quoted_and_the_place_that_asked_is_named() {
    for house in houses().await {
        let insert = |number: u8, email: [u8; 32]| {
            house.store.write::<(), Error>(Actor::House, move |mut tx| {
                Box::pin(async move {
                    let id = CustomerId::from_bytes([number; 16]);
                    tx.insert_customer(raw::customer(id, &[number; 32], &email)).await?;
                    tx.commit(Event::of(Action::CustomerCreated, Subject::Customer(id)), ()).await
                })
            })
        };
        insert(1, MARKED).await.unwrap();
        let taken = insert(2, MARKED).await.err().unwrap();
        assert!(matches!(taken, Error::Taken(_)) && is_silent(&taken), "{taken}");
        let orphan = house.store.write::<(), Error>(Actor::House, |mut tx| {
            Box::pin(async move {
                let until = tx.at;
                tx.insert_handoff(&[9; 32], CustomerId::from_bytes([9; 16]), "marked-value", until).await?;
                tx.commit(Event::of(Action::CustomerCreated, Subject::Nobody), ()).await
            })
        });
        let orphan = orphan.await.err().unwrap();
        assert!(is_silent(&orphan), "{orphan}");
        assert!(orphan.to_string().contains("database error") && orphan.to_string().contains("src/store/handoffs.rs:"), "{orphan}");
    }
}
