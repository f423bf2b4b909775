//! `candor audit` at the command line: its words, and the exit codes that scripts go by.

use candor::{
    domain::{actor::Actor, language::Language},
    usecases::{
        choices::{
            current::current,
            save::{self, Confirmed, Screen, WishOutcome},
            wishes,
        },
        customers::put::put,
        history::{document::make::document, receipt::receipt},
        log::{consistency::Continuation, prove::Proof},
        snapshot::follow,
    },
};
use serde_json::{Value, json};
use std::{fs, path::PathBuf, process::Output};

use super::installed::{Installed, places, said};
use crate::{engines::Left, house::draft, log::cosigned::Witness, receipts::acts::address, store::raw};

/// A file beside the data folder.
fn file(place: &Installed, name: &str) -> PathBuf {
    place.data().with_file_name(name)
}

/// The receipt of somebody who comes and chooses, without a proof.
async fn chosen(place: &Installed) -> Value {
    let portal = place.portal().await;
    let actor = Actor::Customer(put(&portal, Actor::Operator, draft("c-9")).await.unwrap().id);
    follow::catch_up(&portal).await.unwrap();
    let seen = portal.shelf().unwrap().notice.version.0.to_string();
    let against = current(&portal, actor).await.unwrap().revision.to_string();
    let screen = Screen { seen: Some(seen), against: Some(against), confirmed: Confirmed::Yes, ticked: vec![], language: Language::En };
    let saved = match save::save(&portal, actor, wishes::level(Some("full")).unwrap(), screen).await.unwrap() {
        WishOutcome::Saved(saved) => saved,
        other => panic!("not saved: {other:?}"),
    };
    let held = receipt(&portal, actor, &saved.receipt.to_string()).await.unwrap();
    let paper = document(&held, &portal.brand, &address());
    portal.store.close().await;
    paper
}

/// `candor audit` with a file.
fn audit(place: &Installed, words: &[&str], name: &str, text: &str) -> Output {
    let path = file(place, name);
    fs::write(&path, text).unwrap();
    let words: Vec<&str> = ["audit"].iter().chain(words).copied().chain([path.to_str().unwrap()]).collect();
    place.run(&words)
}

fn ends_with(output: &Output, code: i32, words: &[&str]) {
    let said = said(output);
    assert_eq!(output.status.code(), Some(code), "{said}");
    for words in words {
        assert!(said.contains(words), "{words}: {said}");
    }
}

/// SQL on the log, as somebody runs it who has the database in hand.
async fn bend(place: &Installed, sql: &str) {
    let open = if place.engine.file().is_some() {
        "DROP TRIGGER audit_log_stays; DROP TRIGGER audit_log_remains;"
    } else {
        "ALTER TABLE audit_log DISABLE TRIGGER ALL;"
    };
    raw::run(&place.engine, format!("{open} {sql}").leak()).await.unwrap();
}

/// The newest checkpoint, as somebody outside keeps it.
fn checkpoint(place: &Installed) -> String {
    let printed = place.run(&["audit", "checkpoint"]);
    assert!(printed.status.success(), "{}", said(&printed));
    String::from_utf8(printed.stdout).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn prove_prints_the_proof_of_a_receipt_that_the_log_knows_and_ends_with_2_for_any_other() {
    for place in places().await {
        let place = place.inhabited().await;
        let mut paper = chosen(&place).await;
        let at_home = ["prove", "--public-url", "https://privacy.example.org/"];
        let printed = audit(&place, &at_home, "receipt.json", &paper.to_string());
        ends_with(&printed, 0, &[]);
        let proof: Proof = serde_json::from_slice(&printed.stdout).unwrap();
        assert!(proof.checkpoint.starts_with("privacy.example.org/log\n"), "{}", proof.checkpoint);
        // Put into the receipt, it is a part of one that is genuine; and no proof of another place.
        paper["proof"]["log"] = json!(proof);
        let with_proof = file(&place, "proven.json");
        fs::write(&with_proof, paper.to_string()).unwrap();
        let verify = ["receipt", "verify", with_proof.to_str().unwrap(), "--public-url", "https://privacy.example.org/"];
        ends_with(&place.run(&verify), 0, &["Genuine"]);
        paper["proof"]["log"]["index"] = json!(proof.index - 1);
        fs::write(&with_proof, paper.to_string()).unwrap();
        ends_with(&place.run(&verify), 2, &["Altered", "/proof/log"]);

        let elsewhere = chosen(&Installed::sqlite().inhabited().await).await;
        ends_with(&audit(&place, &at_home, "elsewhere.json", &elsewhere.to_string()), 2, &["Unknown: the log of this portal has no entry"]);
        ends_with(&audit(&place, &at_home, "none.json", "{}"), 1, &["receipt is malformed"]);
        ends_with(&place.run(&["audit", "prove", "nowhere.json"]), 1, &["cannot read nowhere.json"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn verify_says_what_it_cannot_know_of_a_whole_log_and_ends_with_2_on_one_that_was_bent() {
    for place in places().await {
        let place = place.inhabited().await;
        let whole = place.run(&["audit", "verify"]);
        let unknown = "Not known: whether entries newer than the newest checkpoint were taken off the end";
        ends_with(&whole, 0, &["Whole: ", "The chain and the tree fit.", "No checkpoint is kept here", unknown, "the root key"]);
        checkpoint(&place);
        ends_with(&place.run(&["audit", "verify"]), 0, &["every checkpoint fit", "1 checkpoint, over ", unknown]);
        place.engine.will_leave(Left::BrokenLog);
        bend(&place, "UPDATE audit_log SET at = at + 1 WHERE seq = 2").await;
        let bent = place.run(&["audit", "verify"]);
        ends_with(&bent, 2, &["Broken: entry 2, or the one before it, is not what was written.", "1 checkpoint"]);
        assert!(!said(&bent).contains("Not known"), "{}", said(&bent));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_checkpoint_that_somebody_kept_shows_what_was_cut_off_and_what_goes_on() {
    for place in places().await {
        let place = place.inhabited().await;
        let early = checkpoint(&place);
        let portal = place.portal().await;
        for number in 2..12 {
            place.come(&portal, &format!("c-{number}")).await;
        }
        portal.store.close().await;
        let late = checkpoint(&place);
        let both = format!("{early}\n{late}");
        ends_with(&audit(&place, &["verify", "--checkpoint"], "kept", &both), 0, &["Whole: ", "every checkpoint fit"]);
        let goes_on = audit(&place, &["consistency"], "kept", &early);
        ends_with(&goes_on, 0, &[]);
        let proof: Continuation = serde_json::from_slice(&goes_on.stdout).unwrap();
        let lines: Vec<&str> = early.lines().collect();
        assert_eq!((proof.older_size.to_string().as_str(), proof.older_root.as_str()), (lines[1], lines[2]));

        let elsewhere = checkpoint(&Installed::sqlite().inhabited().await);
        for words in [&["verify", "--checkpoint"][..], &["consistency"]] {
            ends_with(&audit(&place, words, "elsewhere", &elsewhere), 1, &["elsewhere: "]);
            ends_with(&audit(&place, words, "nothing", "words\n"), 1, &["nothing holds 1 checkpoints that cannot be read"]);
        }

        // All but two entries are cut off, with every checkpoint of the house: only the one kept outside is of the future.
        let cut = "DELETE FROM audit_log WHERE seq > 2;
            UPDATE log_head SET seq = 2, chain = (SELECT chain FROM audit_log WHERE seq = 2) WHERE id = 1;
            DELETE FROM log_tiles; UPDATE log_tree SET size = 0; DELETE FROM log_checkpoints;";
        bend(&place, cut).await;
        fs::remove_file(place.data().join("log-checkpoints")).unwrap();
        ends_with(&audit(&place, &["verify", "--checkpoint"], "kept", &late), 2, &["Cut off: there are 2 entries"]);
        ends_with(&audit(&place, &["consistency"], "kept", &late), 2, &["Cut off: there are "]);
        ends_with(&place.run(&["audit", "verify"]), 0, &["Whole: ", "Not known: "]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_witness_signs_outside_and_verify_says_up_to_which_entry_it_stands_behind_the_log() {
    for place in places().await {
        let place = place.inhabited().await;
        let (witness, note) = (Witness::new("witness.example.com/w1"), checkpoint(&place));
        let key = witness.verifier();
        let signed = format!("{note}{}", witness.signs(&note));
        let named = ["cosigned", "--witness", key.as_str()];
        // As a file that was kept by hand.
        ends_with(&audit(&place, &named, "signed", signed.trim_end()), 0, &["Kept. Co-signed by \"witness.example.com/w1\" up to entry "]);
        let size = note.lines().nth(1).unwrap();
        let stands = format!("Co-signed by \"witness.example.com/w1\" up to entry {size}, taken in on ");
        ends_with(&place.run(&["audit", "verify", "--witness", &key]), 0, &["Whole: ", &stands]);
        ends_with(&place.run(&["audit", "verify"]), 0, &["Signed by \"witness.example.com/w1\"", "no --witness names its key"]);

        ends_with(&audit(&place, &["cosigned"], "alone", &note), 2, &["Refused: nobody but this log signed below it. Nothing was kept."]);
        let elsewhere = checkpoint(&Installed::sqlite().inhabited().await);
        let theirs = format!("{elsewhere}{}", witness.signs(&elsewhere));
        ends_with(&audit(&place, &["cosigned"], "theirs", &theirs), 2, &["Refused: it is no checkpoint that this log signed"]);
        ends_with(&place.run(&["audit", "cosigned", "nowhere"]), 1, &["cannot read nowhere"]);
        ends_with(
            &audit(&place, &["cosigned", "--witness", "w1+00000000+AA=="], "signed", &signed),
            1,
            &["--witness w1+00000000+AA== is not"],
        );
    }
}
