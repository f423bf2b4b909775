//! Six ways to bend the past with the database in hand, each named: by a checkpoint, where the chain was mended along. And the tree beside it, tile by tile.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use candor::{
    domain::{
        actor::Actor,
        log_tree::{
            proof::{Head, includes},
            verdict::Verdict,
        },
    },
    store::audit::{Linked, written},
    usecases::log::{checkpoint::write_out, consistency::continuation, kept::of_the_table, prove::prove, tree::grow, verify::verified},
};
use sha2::{Digest, Sha256};

use super::tree::entries;
use crate::{
    engines::Left,
    house::{House, houses},
    receipts::acts::address,
    store::raw,
};

/// Writes the log anew as it is given, with a chain that fits, as somebody would who knows how it is worked out.
pub async fn rewrite(house: &House, mut log: Vec<Linked>) {
    let sqlite = house.engine.file().is_some();
    let bytes = |bytes: &[u8]| if sqlite { format!("x'{}'", hex::encode(bytes)) } else { format!("'\\x{}'", hex::encode(bytes)) };
    let mut sql = if sqlite {
        "DROP TRIGGER audit_log_stays; DROP TRIGGER audit_log_remains; DELETE FROM audit_log;".to_owned()
    } else {
        "ALTER TABLE audit_log DISABLE TRIGGER ALL; DELETE FROM audit_log;".to_owned()
    };
    let mut chain = vec![0; 32];
    for (linked, seq) in log.iter_mut().zip(1..) {
        let entry = &mut linked.entry;
        entry.seq = seq;
        chain = Sha256::new().chain_update(b"candor/audit/2\0").chain_update(&chain).chain_update(written(entry)).finalize().to_vec();
        let optional = |value: &Option<Vec<u8>>| value.as_deref().map_or_else(|| "NULL".to_owned(), bytes);
        sql += &format!(
            "INSERT INTO audit_log (seq, at, actor, actor_id, action, subject, subject_id, commitment, amount, detail, format, chain)
             VALUES ({seq}, {}, '{}', {}, '{}', '{}', {}, {}, {}, {}, {}, {});",
            entry.at.0,
            entry.actor,
            optional(&entry.actor_id),
            entry.action,
            entry.subject,
            bytes(&entry.subject_id),
            optional(&entry.commitment),
            entry.amount.map_or_else(|| "NULL".to_owned(), |amount| amount.to_string()),
            entry.detail.as_ref().map_or_else(|| "NULL".to_owned(), |detail| format!("'{detail}'")),
            entry.format,
            bytes(&chain),
        );
    }
    sql += &format!("UPDATE log_head SET seq = {}, chain = {} WHERE id = 1;", log.len(), bytes(&chain));
    // The tree beside it is thrown away: it grows again from what stands there.
    sql += "DELETE FROM log_tiles; UPDATE log_tree SET size = 0;";
    raw::run(&house.engine, sql.leak()).await.unwrap();
}

/// How the past is bent, and the verdict about a log of so many entries.
type Bend = (&'static str, fn(&mut Vec<Linked>), fn(i64) -> Verdict);

const BENDS: [Bend; 6] = [
    ("edited", |log| log[4].entry.actor = "operator".to_owned(), |all| Verdict::NotAsSigned { seq: all }),
    ("deleted", |log| drop(log.remove(4)), |all| Verdict::Shorter { entries: all - 1, signed: u64::try_from(all).unwrap() }),
    ("swapped", |log| log.swap(0, 5), |all| Verdict::NotAsSigned { seq: all }),
    ("truncated", |log| log.truncate(5), |all| Verdict::Shorter { entries: 5, signed: u64::try_from(all).unwrap() }),
    ("rolled back", |log| log.truncate(log.len() - 1), |all| Verdict::Shorter { entries: all - 1, signed: u64::try_from(all).unwrap() }),
    ("forked", |log| log.last_mut().unwrap().entry.actor = "operator".to_owned(), |all| Verdict::NotAsSigned { seq: all }),
];

#[tokio::test]
async fn each_way_to_bend_the_past_is_named_by_a_checkpoint() {
    for (name, bend, verdict) in BENDS {
        for house in houses().await {
            entries(&house, 10).await;
            write_out(&house, &address()).await.unwrap();
            let mut conn = house.store.read().await.unwrap();
            let mut log = conn.entries_after(0, 1_000).await.unwrap();
            drop(conn);
            let all = i64::try_from(log.len()).unwrap();
            assert!(verified(&house, Actor::Operator, &[]).await.unwrap().is_whole());
            let kept = heads(&house).await.pop().unwrap();
            let before: Vec<Vec<u8>> = log.iter().map(|linked| written(&linked.entry)).collect();
            let mut proofs = Vec::new();
            for seq in 1..=all {
                proofs.push(prove(&house, &address(), seq).await.unwrap());
            }
            assert!(continuation(&house, &address(), kept).await.unwrap().is_ok(), "it only grew");
            bend(&mut log);
            rewrite(&house, log).await;
            grow(&house).await.unwrap();
            assert_eq!(continuation(&house, &address(), kept).await.unwrap(), Err(verdict(all)), "{name}: no proof that it only grew");
            // An entry that is not to be had any more, whose proof somebody kept.
            let mut victim = 0;
            while prove(&house, &address(), i64::try_from(victim).unwrap() + 1).await.is_ok_and(|now| now.entry == proofs[victim].entry) {
                victim += 1;
            }
            let path: Vec<[u8; 32]> = proofs[victim].path.iter().map(|hash| STANDARD.decode(hash).unwrap().try_into().unwrap()).collect();
            assert!(includes(kept, victim as u64, &before[victim], &path), "{name}: a stranger sees that it was there");
            assert_eq!(verified(&house, Actor::Operator, &[]).await.unwrap(), verdict(all), "{name} on {}", house.engine.url);
        }
    }
}

#[tokio::test]
async fn a_checkpoint_that_an_outsider_kept_names_what_those_of_the_house_no_longer_can() {
    for house in houses().await {
        entries(&house, 4).await;
        write_out(&house, &address()).await.unwrap();
        let kept: Vec<Head> = heads(&house).await;
        let mut log = house.store.read().await.unwrap().entries_after(0, 1_000).await.unwrap();
        log[2].entry.actor = "operator".to_owned();
        rewrite(&house, log).await;
        // An attacker throws every checkpoint away too.
        raw::run(&house.engine, "DELETE FROM log_checkpoints").await.unwrap();
        std::fs::remove_file(house.ledger.path().with_file_name("log-checkpoints")).unwrap();
        assert!(verified(&house, Actor::Operator, &[]).await.unwrap().is_whole(), "nobody can know");
        assert!(matches!(verified(&house, Actor::Operator, &kept).await.unwrap(), Verdict::NotAsSigned { .. }));
    }
}

#[tokio::test]
async fn a_checkpoint_that_somebody_else_wrote_is_named() {
    for house in houses().await {
        entries(&house, 2).await;
        write_out(&house, &address()).await.unwrap();
        let note = of_the_table(&house).await.unwrap().0.remove(0);
        let path = house.ledger.path().with_file_name("log-checkpoints");
        std::fs::write(path, format!("{note}\n{}", note.replace("privacy", "elsewhere"))).unwrap();
        assert_eq!(verified(&house, Actor::Operator, &[]).await.unwrap(), Verdict::Forged { number: 2 });
    }
}

#[tokio::test]
async fn each_tile_that_was_changed_cut_or_taken_away_is_named_and_proves_nothing() {
    for house in houses().await {
        house.engine.will_leave(Left::BrokenLog);
        entries(&house, 310).await;
        write_out(&house, &address()).await.unwrap();
        let noughts =
            if house.engine.file().is_some() { "zeroblob(length(hashes))" } else { "decode(repeat('00', length(hashes)), 'hex')" };
        for (level, number) in [(0, 0), (0, 1), (1, 0)] {
            let place = format!("WHERE level = {level} AND number = {number}");
            for bent in [
                format!("UPDATE log_tiles SET hashes = {noughts} {place}"),
                format!("UPDATE log_tiles SET hashes = substr(hashes, 1, length(hashes) - 32) {place}"),
                format!("DELETE FROM log_tiles {place}"),
            ] {
                raw::run(&house.engine, bent.clone().leak()).await.unwrap();
                let found = verified(&house, Actor::Operator, &[]).await.unwrap();
                assert!(matches!(found, Verdict::TreeDiffers { .. }), "{bent}: {found:?}");
                // One entry of each tile at the bottom: no proof that a stranger would find wrong is given out.
                for seq in [1, 300] {
                    if let Ok(proof) = prove(&house, &address(), seq).await {
                        let head = candor::vault::log_key::read(&house.vault.log_public_key(), &proof.checkpoint).unwrap();
                        let path: Vec<[u8; 32]> =
                            proof.path.iter().map(|hash| STANDARD.decode(hash).unwrap().try_into().unwrap()).collect();
                        assert!(includes(head, proof.index, &STANDARD.decode(&proof.entry).unwrap(), &path), "{bent}");
                    }
                }
                // The tree grows anew from its entries, which are as they were written.
                raw::run(&house.engine, "DELETE FROM log_tiles; UPDATE log_tree SET size = 0").await.unwrap();
                grow(&house).await.unwrap();
                assert!(verified(&house, Actor::Operator, &[]).await.unwrap().is_whole());
            }
        }
        raw::run(&house.engine, "DELETE FROM log_tiles WHERE level = 0 AND number = 0").await.unwrap();
    }
}

pub async fn heads(house: &House) -> Vec<Head> {
    let key = house.vault.log_public_key();
    let notes = of_the_table(house).await.unwrap().0;
    notes.iter().map(|note| candor::vault::log_key::read(&key, note).unwrap()).collect()
}
