//! The guide's lines for a stranger, run by Python as they are written; and the same steps by crates that are not ours, also where there is
//! no Python.

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use candor::{
    cli::machine::SystemEntropy,
    domain::{
        language::Language,
        log_tree::{
            growing::Growing,
            proof::inclusion,
            tiles::{Reader, Tiles},
        },
    },
    usecases::{
        choices::wishes,
        history::proof::document_with_proof,
        log::{checkpoint::key, prove::Proof},
    },
    vault::{keys::Vault, log_key::LogKey, root::RootKeys},
};
use ct_merkle::{InclusionProof, RootHash};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use signed_note::{Note, StandardVerifier, VerifierList};
use std::{
    io::{Write, stderr},
    process::{Command, Output},
    sync::LazyLock,
};

use super::acts::{address, all, read, wish};
use crate::{house::house, served::everywhere};

/// The code of the guide.
fn lines() -> &'static str {
    let (_, rest) = include_str!("../../docs/receipts.md").split_once("```python\n").unwrap();
    rest.split_once("```").unwrap().0
}

/// This machine can run them. Where it cannot, the run says so: Python is no tool that the tests ask for.
static PYTHON: LazyLock<bool> = LazyLock::new(|| {
    let package = Command::new("python3").args(["-c", "import cryptography"]).output();
    let found = package.is_ok_and(|said| said.status.success());
    if !found {
        // Past the test runner, which shows nothing that a passing test prints.
        let told = "NOT RUN: the lines of receipts.md, for want of python3 with its package `cryptography`; their steps by crates were";
        let mut terminal = stderr();
        writeln!(terminal, "{told}").unwrap();
    }
    found
});

/// A reader who has a receipt and the key of `/log/key`, and nothing else.
struct Stranger {
    key: String,
    folder: tempfile::TempDir,
}

impl Stranger {
    fn with(key: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("check.py"), lines()).unwrap();
        std::fs::write(folder.path().join("key"), key).unwrap();
        Self { key: key.trim().to_owned(), folder }
    }

    fn accepts(&self, receipt: &Value, which: &str) {
        assert_eq!(self.holds(receipt), Some(()), "{which}");
        if let Some(said) = self.python(receipt) {
            assert!(said.status.success(), "{which}: {}", String::from_utf8_lossy(&said.stderr));
            assert!(said.stdout.ends_with(b"holds the entry of this receipt.\n"), "{which}");
        }
    }

    /// `why` is said by the lines.
    fn refuses(&self, receipt: &Value, which: &str, why: &str) {
        assert_eq!(self.holds(receipt), None, "{which}");
        if let Some(said) = self.python(receipt) {
            let error = String::from_utf8_lossy(&said.stderr);
            assert!(!said.status.success() && said.stdout.is_empty() && error.contains(why), "{which}: {error}");
        }
    }

    fn python(&self, receipt: &Value) -> Option<Output> {
        if !*PYTHON {
            return None;
        }
        let [lines, file, key] = ["check.py", "receipt.json", "key"].map(|name| self.folder.path().join(name));
        std::fs::write(&file, receipt.to_string()).unwrap();
        Some(Command::new("python3").args([lines, file, key]).output().unwrap())
    }

    /// The steps of the lines, in their order.
    fn holds(&self, receipt: &Value) -> Option<()> {
        let (proof, log) = (&receipt["proof"], &receipt["proof"]["log"]);
        let bytes = |value: &Value| STANDARD.decode(value.as_str()?).ok();
        let note = Note::from_bytes(log["checkpoint"].as_str()?.as_bytes()).ok()?;
        let verifier = StandardVerifier::new(&self.key).ok()?;
        note.verify(&VerifierList::new(vec![Box::new(verifier)])).ok()?;
        let mut text = std::str::from_utf8(note.text()).ok()?.lines().skip(1);
        let size = text.next()?.parse().ok()?;
        let root: [u8; 32] = STANDARD.decode(text.next()?).ok()?.try_into().ok()?;
        let entry = bytes(&log["entry"])?;
        let path = log["path"].as_array()?.iter().map(bytes).collect::<Option<Vec<_>>>()?.concat();
        let path = InclusionProof::<Sha256>::try_from_bytes(path).ok()?;
        RootHash::<Sha256>::new(root.into(), size).verify_inclusion(&entry, log["index"].as_u64()?, &path).ok()?;
        let (salt, record) = (hex::decode(proof["salt"].as_str()?).ok()?, URL_SAFE_NO_PAD.decode(proof["canonical"].as_str()?).ok()?);
        let commitment: [u8; 32] = Sha256::digest([&b"candor/commitment/1\0"[..], &salt, &record].concat()).into();
        let commits = hex::encode(commitment) == proof["commitment"].as_str()? && entry.windows(32).any(|window| window == commitment);
        commits.then_some(())
    }
}

/// Its name, how it is done to the proof, and why the lines refuse it.
type Alteration = (&'static str, fn(&mut Value), &'static str);

const NOT_HELD: &str = "the log does not hold this entry";
const NOT_MEANT: &str = "the entry commits to something else";

const ALTERATIONS: [Alteration; 15] = [
    ("another entry", |proof| proof["log"]["entry"] = json!(STANDARD.encode("another")), NOT_HELD),
    ("no path", |proof| proof["log"]["path"] = json!([]), NOT_HELD),
    ("a path of another entry", |proof| proof["log"]["path"][0] = json!(STANDARD.encode([7_u8; 32])), NOT_HELD),
    ("a longer path", |proof| proof["log"]["path"].as_array_mut().unwrap().push(json!(STANDARD.encode([7_u8; 32]))), NOT_HELD),
    ("the neighbour's index", |proof| proof["log"]["index"] = json!(index(proof) ^ 1), NOT_HELD),
    ("an index beyond the log", |proof| proof["log"]["index"] = json!(index(proof) + (1 << 40)), NOT_HELD),
    ("an index before the log", |proof| proof["log"]["index"] = json!(-1), NOT_HELD),
    ("a longer log", |proof| proof["log"]["checkpoint"] = json!(checkpoint(proof).replacen("log\n", "log\n1", 1)), "InvalidSignature"),
    ("another log", |proof| proof["log"]["checkpoint"] = json!(format!("another.{}", checkpoint(proof))), "InvalidSignature"),
    ("no signature", |proof| proof["log"]["checkpoint"] = json!(checkpoint(proof).split('—').next()), "StopIteration"),
    ("another commitment", |proof| proof["commitment"] = json!("ab".repeat(32)), NOT_MEANT),
    ("half a commitment", |proof| proof["commitment"] = json!(proof["commitment"].as_str().unwrap().get(..32)), NOT_MEANT),
    ("no commitment", |proof| proof["commitment"] = json!(""), NOT_MEANT),
    ("another record", |proof| proof["canonical"] = json!("e30"), NOT_MEANT),
    ("another salt", |proof| proof["salt"] = json!("00".repeat(16)), NOT_MEANT),
];

fn index(proof: &Value) -> u64 {
    proof["log"]["index"].as_u64().unwrap()
}

fn checkpoint(proof: &Value) -> &str {
    proof["log"]["checkpoint"].as_str().unwrap()
}

#[tokio::test]
async fn every_receipt_passes_the_guides_lines_and_an_altered_one_does_not() {
    for served in everywhere().await {
        let (_, receipts) = all(&served, "c-1").await;
        let browser = served.signed_in("c-1").await;
        let stranger = Stranger::with(&browser.read("/log/key").await);
        for id in &receipts {
            let receipt: Value = serde_json::from_str(&browser.read(&format!("/en/receipts/{id}/json")).await).unwrap();
            stranger.accepts(&receipt, "a receipt as it was downloaded");
        }
        let genuine: Value = serde_json::from_str(&browser.read(&format!("/en/receipts/{}/json", receipts[4])).await).unwrap();
        for (which, alter, why) in ALTERATIONS {
            let mut altered = genuine.clone();
            alter(&mut altered["proof"]);
            stranger.refuses(&altered, which, why);
        }
    }
}

/// The receipt from a log of so many entries, where its own stands at `index`.
fn in_place(receipt: &Value, key: &LogKey, size: u64, index: u64) -> Value {
    let entry = STANDARD.decode(receipt["proof"]["log"]["entry"].as_str().unwrap()).unwrap();
    let mut tree = Growing::of(0, Tiles::new());
    for place in 0..size {
        let other = format!("entry {place}").into_bytes();
        tree.push(if place == index { &entry } else { &other }).unwrap();
    }
    let (head, tiles) = (tree.head().unwrap(), Reader::Holding(tree.grown().unwrap()));
    let path = inclusion(size, index, &tiles).unwrap().iter().map(|hash| STANDARD.encode(hash)).collect();
    let mut found = receipt.clone();
    found["proof"]["log"] = json!(Proof { entry: STANDARD.encode(&entry), index, path, checkpoint: key.sign(head).unwrap() });
    found
}

#[tokio::test]
async fn the_guides_lines_find_an_entry_in_every_place_of_a_log_of_any_size() {
    let house = house().await;
    let amina = house.customer("c-2").await;
    let id = wish(&house, amina, Language::En, wishes::level(Some("full")).unwrap()).await;
    let receipt = document_with_proof(&house, &read(&house, amina, id).await, &address()).await.unwrap();
    let key = key(&house, &address());
    let stranger = Stranger::with(&key.verifier());
    for size in [1, 2, 3, 7, 8, 9] {
        for index in 0..size {
            stranger.accepts(&in_place(&receipt, &key, size, index), &format!("{index} of {size}"));
        }
        // Where the path is short, an index that is too high leads to the same root.
        let mut beyond = in_place(&receipt, &key, size, size - 1);
        beyond["proof"]["log"]["index"] = json!(size);
        stranger.refuses(&beyond, &format!("{size} of {size}"), NOT_HELD);
    }
    let forger = Vault::new(RootKeys::ephemeral(&SystemEntropy)).log_key("privacy.example.org/log");
    stranger.accepts(&in_place(&receipt, &key, 9, 4), "signed by the log");
    stranger.refuses(&in_place(&receipt, &forger, 9, 4), "signed by somebody else in its name", "InvalidSignature");
}
