//! An erasure and what it leaves in backups: the proof, with a control.
//!
//! Before it the planted words are read through the page, the copy and a restored backup. After it, once the keys files of before have
//! lived their time: nothing in the database or a data file names the person or holds their key; nothing of theirs opens; a restored
//! backup of before does not know them; and what a law keeps still opens.

use candor::{
    domain::{
        actor::Actor,
        backup::Half,
        ids::{CustomerId, PersonId, RecordId},
        request::Kind,
    },
    store::portable::{
        file::{Piece, Reading},
        value::Value,
    },
    usecases::{
        customers::{profile, put::put},
        portal::Portal,
        records::content,
    },
    vault::{envelope::DataKey, index::IndexField, keys::KeyOwner},
};
use serde_json::json;
use std::{fs, path::PathBuf, time::Duration};

use super::kept::{Backed, rows};
use crate::{
    engines,
    house::{House, draft, houses},
    records::sent::{record, send},
    requests::told::{asked, delete, work_off},
};

const DAY: Duration = Duration::from_secs(24 * 3600);
const WORD: &str = "Plantedword";

/// Each row of a file: its table and its values.
fn read(path: PathBuf) -> Vec<(String, Vec<Value>)> {
    let (mut reading, mut within, mut all) = (Reading::open(&path).unwrap(), String::new(), Vec::new());
    loop {
        match reading.piece().unwrap() {
            Piece::Table { name, .. } => within = name,
            Piece::Row(values) => all.push((within.clone(), values)),
            Piece::End { .. } => return all,
        }
    }
}

/// Every value of every data file.
fn in_data_files(backed: &Backed) -> Vec<Vec<u8>> {
    let folder = backed.folder();
    let files = folder.names(Half::Data).unwrap().into_iter().map(|name| folder.path(Half::Data, &name));
    files.flat_map(read).flat_map(|(_, values)| values).filter_map(|value| value.bytes().map(<[u8]>::to_vec)).collect()
}

/// The keys of a person that open by the keys files there are.
fn keys_of(backed: &Backed, person: PersonId) -> Vec<DataKey> {
    let folder = backed.folder();
    let files = folder.names(Half::Keys).unwrap().into_iter().map(|name| folder.path(Half::Keys, &name));
    let wrapped = files.flat_map(read).filter(|(table, _)| table == "wrapped_keys").flat_map(|(_, values)| values);
    let wrapped = wrapped.filter_map(|value| value.bytes().map(<[u8]>::to_vec));
    wrapped.filter_map(|wrapped| backed.house.vault.unwrap(KeyOwner::Person(person), &wrapped).ok()).collect()
}

fn holds(all: &[u8], part: &[u8]) -> bool {
    all.windows(part.len()).any(|window| window == part)
}

/// Every byte of the database: its files with the log it writes ahead, or every row where the files are the server's.
async fn database(house: &House) -> Vec<u8> {
    match house.engine.file() {
        Some(file) => {
            let mut bytes = fs::read(&file).unwrap();
            bytes.extend(fs::read(file.with_extension("db-wal")).unwrap_or_default());
            bytes
        }
        None => {
            let rows = rows(&house.store).await.into_values().flatten().flatten();
            rows.filter_map(|value| value.bytes().map(<[u8]>::to_vec)).flat_map(|bytes| [bytes, vec![0]].concat()).collect()
        }
    }
}

async fn order_of(portal: &Portal, customer: CustomerId) -> (RecordId, Vec<u8>) {
    let all = rows(&portal.store).await;
    let columns = portal.store.read().await.unwrap().shape("records").await.unwrap();
    let at = |name: &str| columns.iter().position(|column| column.name == name).unwrap();
    let of = |row: &&Vec<Value>| {
        row[at("customer_id")].bytes() == Some(customer.as_bytes()) && row[at("category")] == Value::Text(Some("orders".to_owned()))
    };
    let row = all["records"].iter().find(of).expect("the order is kept");
    (RecordId::try_from(row[at("id")].bytes().unwrap()).unwrap(), row[at("sealed")].bytes().unwrap().to_vec())
}

/// Whether what a law keeps opens under its own key.
async fn kept_opens(portal: &Portal, customer: CustomerId) -> bool {
    let (id, sealed) = order_of(portal, customer).await;
    let keys = portal.store.read().await.unwrap().retained_keys(customer).await.unwrap();
    keys.into_iter().any(|row| {
        let owner = KeyOwner::Retained { person: customer.into(), rule: &row.rule, month: &row.month };
        let key = portal.vault.unwrap(owner, &row.wrapped).unwrap();
        key.open(&content::place(customer, id), &sealed).is_ok_and(|plain| holds(&plain, WORD.as_bytes()))
    })
}

#[tokio::test]
async fn an_erasure_reaches_every_backup_within_the_life_of_a_keys_file() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        let house = &backed.house;
        let planted = candor::usecases::customers::put::Draft { email: format!("{WORD}@example.org"), ..draft("c-1") };
        let amina = put(house, Actor::Operator, planted).await.unwrap().id;
        house.customer("c-2").await;
        house.choose(amina, "full").await.unwrap();
        let basket = record(house, "basket-1", "basket", "buy", json!({"items": [WORD]}));
        assert_eq!(
            send(house, vec![record(house, "o-1", "orders", "buy", json!({"items": [WORD], "total": 1.0})), basket]).await,
            [None, None]
        );
        let wrapped = house.store.read().await.unwrap().data_key(amina).await.unwrap().unwrap().wrapped;
        let index = house.vault.blind_index(IndexField::Email, &format!("{}@example.org", WORD.to_lowercase()));
        let reference = house.vault.blind_index(IndexField::Reference, "c-1");
        let first = backed.back_up().await;

        // The control: everything is found where it is said to be gone afterwards.
        let page = profile::of(house, amina).await.unwrap();
        assert!(page.email.unwrap().as_str().contains(WORD));
        let before = database(house).await;
        for planted in [wrapped.as_slice(), &index, &reference] {
            assert!(holds(&before, planted), "the search finds what is there");
        }
        assert_eq!(keys_of(&backed, amina.into()).len(), 1);
        let engine = engines::sqlite();
        let restored = backed.restore(&engine, &backed.from()).await.unwrap();
        assert!(profile::of(&restored.portal, amina).await.unwrap().email.unwrap().as_str().contains(WORD));
        assert!(kept_opens(&restored.portal, amina).await);
        restored.portal.store.close().await;

        asked(house, amina, Kind::Delete, &delete("now")).await;
        work_off(house).await;
        backed.back_up().await;
        // Said in the guide: until they have lived their time, keys files of before still hold the key.
        assert_eq!(keys_of(&backed, amina.into()).len(), 1);
        house.later(DAY * 14).await;
        backed.back_up().await;

        // (a) Neither the wrapped key nor an index in the database, its log or a data file, of before or after.
        let after = database(house).await;
        let files = in_data_files(&backed);
        for planted in [wrapped.as_slice(), &index, &reference] {
            assert!(!holds(&after, planted));
            assert!(files.iter().all(|value| !holds(value, planted)));
        }
        // (b) No keys file opens anything of theirs.
        assert!(keys_of(&backed, amina.into()).is_empty());
        // (c) The backup of before knows nobody of that name, its own keys file being gone.
        let from = candor::cli::backups::restore::Wanted { name: Some(first.name), ..backed.from() };
        for engine in engines::all().await {
            let restored = backed.restore(&engine, &from).await.unwrap();
            assert!(!restored.chosen.of_one_moment());
            assert_eq!((restored.filled.people, restored.filled.erased), (1, 1));
            let mut conn = restored.portal.store.read().await.unwrap();
            assert!(conn.customer_by_email(&index).await.unwrap().is_none() && conn.customer(amina).await.unwrap().is_none());
            assert!(conn.customer_by_reference(&reference).await.unwrap().is_none());
            drop(conn);
            let again = put(&restored.portal, Actor::Operator, draft("c-1")).await;
            assert!(again.is_err(), "nor are they taken in again");
            // (d) What a law keeps is there.
            assert!(kept_opens(&restored.portal, amina).await);
            restored.portal.store.close().await;
        }
        assert!(kept_opens(house, amina).await);
        house.store.close().await;
    }
}

#[tokio::test]
async fn whoever_was_erased_after_a_backup_of_this_week_is_gone_when_it_is_restored() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        let amina = backed.house.customer("c-1").await;
        backed.house.customer("c-2").await;
        let first = backed.back_up().await;
        asked(&backed.house, amina, Kind::Delete, &delete("now")).await;
        work_off(&backed.house).await;
        // With the ledger of the lost machine, and without a backup after the erasure; and with one.
        let saved = candor::cli::backups::restore::Wanted { ledgers: vec![backed.house.ledger.path().to_owned()], ..backed.from() };
        gone(&backed, amina, &saved).await;
        backed.back_up().await;
        let older = candor::cli::backups::restore::Wanted { name: Some(first.name.clone()), ..backed.from() };
        gone(&backed, amina, &older).await;
        backed.house.store.close().await;
    }
}

async fn gone(backed: &Backed, customer: CustomerId, from: &candor::cli::backups::restore::Wanted) {
    for engine in engines::all().await {
        let restored = backed.restore(&engine, from).await.unwrap();
        assert!(restored.replayed > 0);
        let mut conn = restored.portal.store.read().await.unwrap();
        assert!(conn.customer(customer).await.unwrap().is_none() && conn.data_key(customer).await.unwrap().is_none());
        drop(conn);
        restored.portal.store.close().await;
    }
}
