//! A receipt and the log's public key are all a stranger needs.

use base64::{Engine, engine::general_purpose::STANDARD};
use candor::{
    domain::{actor::Actor, language::Language, wish::Wish},
    usecases::{
        history::{
            proof::document_with_proof,
            receipt::receipt,
            verify::{Part, Verdict, verify},
        },
        log::{
            checkpoint::{key, write_out},
            consistency::continuation,
            kept::of_the_table,
            tree::grow,
        },
    },
    vault::log_key::read,
};
use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use signed_note::{Note, StandardVerifier, VerifierList};

use super::tree::entries;
use crate::{
    engines::Left,
    house::{House, houses},
    receipts::acts::{address, wish},
    served::served,
    store::raw,
};

/// A receipt with its proof.
async fn proven(house: &House) -> Value {
    let amina = house.customer("c-2").await;
    let id = wish(house, amina, Language::En, Wish::Level("full".parse().unwrap())).await;
    let held = receipt(house, Actor::Customer(amina), &id.to_string()).await.unwrap();
    entries(house, 300).await;
    grow(house).await.unwrap();
    document_with_proof(house, &held, &address()).await.unwrap()
}

#[tokio::test]
async fn a_receipt_has_its_proof_in_the_moment_of_the_choice_and_one_head_is_signed_for_many() {
    for house in houses().await {
        let amina = house.customer("c-2").await;
        let id = wish(&house, amina, Language::En, Wish::Level("full".parse().unwrap())).await;
        let held = receipt(&house, Actor::Customer(amina), &id.to_string()).await.unwrap();
        let paper = document_with_proof(&house, &held, &address()).await.unwrap();
        assert!(paper["proof"]["log"]["checkpoint"].is_string(), "without a minute's wait");
        assert_eq!(verify(&house, &address(), &paper.to_string()).await.unwrap(), Verdict::Genuine);
        entries(&house, 3).await;
        assert_eq!(document_with_proof(&house, &held, &address()).await.unwrap(), paper);
        assert_eq!(
            of_the_table(&house).await.unwrap().0,
            [paper["proof"]["log"]["checkpoint"].as_str().unwrap()],
            "it is kept like any other"
        );
    }
}

#[tokio::test]
async fn people_get_their_receipt_also_while_nothing_can_be_proven() {
    for house in houses().await {
        let paper = proven(&house).await;
        let amina = house.customer("c-2").await;
        raw::run(&house.engine, "DELETE FROM log_tiles").await.unwrap();
        house.engine.will_leave(Left::BrokenLog);
        let held = receipt(&house, Actor::Customer(amina), paper["receipt_id"].as_str().unwrap()).await.unwrap();
        let bare = document_with_proof(&house, &held, &address()).await.unwrap();
        assert!(bare["proof"].get("log").is_none());
        assert_eq!(verify(&house, &address(), &bare.to_string()).await.unwrap(), Verdict::Genuine);
    }
}

/// The root in a checkpoint whose signature fits. The key was read at `/log/key` at some other time.
fn root_of(house: &House, checkpoint: &str) -> RootHash<Sha256> {
    let verifier = StandardVerifier::new(&key(house, &address()).verifier()).unwrap();
    let note = Note::from_bytes(checkpoint.as_bytes()).unwrap();
    note.verify(&VerifierList::new(vec![Box::new(verifier)])).unwrap();
    let lines: Vec<_> = std::str::from_utf8(note.text()).unwrap().lines().collect();
    assert_eq!(lines[0], "privacy.example.org/log");
    let root: [u8; 32] = STANDARD.decode(lines[2]).unwrap().try_into().unwrap();
    RootHash::new(root.into(), lines[1].parse().unwrap())
}

#[tokio::test]
async fn a_stranger_checks_the_proof_of_a_receipt_with_tools_that_are_not_ours() {
    for house in houses().await {
        let paper = proven(&house).await;
        let proof = &paper["proof"]["log"];
        let text = |name: &str| proof[name].as_str().unwrap().to_owned();
        let root = root_of(&house, &text("checkpoint"));
        let path: Vec<u8> =
            proof["path"].as_array().unwrap().iter().flat_map(|hash| STANDARD.decode(hash.as_str().unwrap()).unwrap()).collect();
        let entry = STANDARD.decode(text("entry")).unwrap();
        let path = InclusionProof::<Sha256>::try_from_bytes(path).unwrap();
        root.verify_inclusion(&entry, proof["index"].as_u64().unwrap(), &path).unwrap();
        let commitment = hex::decode(paper["proof"]["commitment"].as_str().unwrap()).unwrap();
        assert!(entry.windows(32).any(|window| window == commitment), "the entry commits to the record");
    }
}

#[tokio::test]
async fn a_stranger_checks_that_the_log_only_grew_between_two_checkpoints_with_tools_that_are_not_ours() {
    for house in houses().await {
        for more in [1, 7, 300] {
            entries(&house, more).await;
            write_out(&house, &address()).await.unwrap();
        }
        let notes = of_the_table(&house).await.unwrap().0;
        assert_eq!(notes.len(), 3);
        for (number, note) in notes.iter().enumerate() {
            let head = read(&house.vault.log_public_key(), note).unwrap();
            let shown = continuation(&house, &address(), head).await.unwrap().unwrap();
            assert_eq!((shown.older_size, shown.older_root), (head.size, STANDARD.encode(head.root)));
            let path: Vec<u8> = shown.path.iter().flat_map(|hash| STANDARD.decode(hash).unwrap()).collect();
            let path = ConsistencyProof::<Sha256>::try_from_bytes(path).unwrap();
            let newer = root_of(&house, &shown.checkpoint);
            newer.verify_consistency(&root_of(&house, note), &path).unwrap();
            let another = root_of(&house, &notes[(number + 1) % notes.len()]);
            assert!(newer.verify_consistency(&another, &path).is_err(), "a proof is of one pair of heads alone");
        }
    }
}

#[tokio::test]
async fn a_receipt_is_genuine_with_its_proof_and_altered_with_another() {
    for house in houses().await {
        let paper = proven(&house).await;
        assert_eq!(verify(&house, &address(), &paper.to_string()).await.unwrap(), Verdict::Genuine);
        for (place, value) in [
            ("index", json!(0)),
            ("path", json!([])),
            ("entry", json!(STANDARD.encode("another"))),
            ("checkpoint", json!(paper["proof"]["log"]["checkpoint"].as_str().unwrap().replacen("log\n", "log\n1", 1))),
        ] {
            let mut altered = paper.clone();
            altered["proof"]["log"][place] = value;
            match verify(&house, &address(), &altered.to_string()).await.unwrap() {
                Verdict::Altered(differences) => {
                    assert_eq!(
                        differences.iter().map(|one| (one.part, one.at.as_str())).collect::<Vec<_>>(),
                        [(Part::Proof, "/proof/log")]
                    );
                }
                other => panic!("{place}: {other:?}"),
            }
        }
    }
}

/// The hash of a tree by its leaves' (RFC 6962, section 2.1).
fn folded(leaves: &[[u8; 32]]) -> [u8; 32] {
    match leaves {
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
            Sha256::new().chain_update([1]).chain_update(folded(left)).chain_update(folded(right)).finalize().into()
        }
    }
}

#[tokio::test]
async fn an_outside_witness_reads_the_checkpoint_the_key_and_the_tiles_and_no_entry() {
    let served = served().await;
    entries(&served, 300).await;
    grow(&served).await.unwrap();
    let browser = served.browser();
    let read = async |path: &str| browser.get(path).send().await.unwrap();
    let checkpoint = read("/log/checkpoint").await.text().await.unwrap();
    let key = read("/log/key").await.text().await.unwrap();
    let verifier = StandardVerifier::new(key.trim()).unwrap();
    Note::from_bytes(checkpoint.as_bytes()).unwrap().verify(&VerifierList::new(vec![Box::new(verifier)])).unwrap();
    assert_eq!(read("/log/tile/0/000").await.bytes().await.unwrap().len(), 256 * 32, "a full tile");
    assert_eq!(read("/log/tile/0/001.p/5").await.bytes().await.unwrap().len(), 5 * 32, "as far as was asked for");
    let (size, root) = checkpoint.split_once('\n').unwrap().1.split_once('\n').unwrap();
    let rest = format!("/log/tile/0/001.p/{}", size.parse::<usize>().unwrap() - 256);
    let tiles = [read("/log/tile/0/000").await.bytes().await.unwrap(), read(&rest).await.bytes().await.unwrap()].concat();
    let leaves: Vec<[u8; 32]> = tiles.chunks_exact(32).map(|hash| hash.try_into().unwrap()).collect();
    assert_eq!(STANDARD.encode(folded(&leaves)), root.lines().next().unwrap(), "the tiles are the checkpoint's tree");
    for nothing in [
        "/log/tile/0/009",
        "/log/tile/data/000",
        "/log/tile/x",
        "/log/tile/0/001.p/0",
        "/log/tile/63/000",
        "/log/tile/64/000",
        "/log/tile/0/x000",
        "/log/tile/0/0",
        "/log/tile/0/001.p/256",
        "/log/tile/0/999/x999/x999/x999/x999/x999/999",
    ] {
        assert_eq!(read(nothing).await.status(), 404, "{nothing}");
    }
}
