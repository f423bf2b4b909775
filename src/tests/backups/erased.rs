//! An erasure and what it leaves in backups: the proof, with a control.
//!
//! Before it the planted words are read through the page, the copy and a restored backup. After it, once the keys files of before have
//! lived their time: nothing in the database or a data file names the person or holds their key; nothing sealed that there is opens to
//! their words by any key that there is; a restored backup of before does not know them; and what a law keeps still opens.

use candor::{
    cli::machine::SystemEntropy,
    domain::{
        actor::Actor,
        backup::Half,
        ids::{CustomerId, PersonId, RecordId},
        request::Kind,
        staff::Role,
    },
    store::{
        portable::{
            file::{Piece, Reading},
            value::Value,
        },
        session_store::CUSTOMER,
    },
    usecases::{
        customers::{profile, put::put},
        housekeeping::round,
        portal::Portal,
        records::content,
    },
    vault::{
        envelope::{DataKey, Place},
        index::IndexField,
        keys::{HouseUse, KeyOwner},
    },
};
use serde_json::json;
use std::{fs, path::PathBuf, time::Duration};
use testing::sessions::cookie;
use tokio::net::TcpListener;

use super::{
    kept::{Backed, all_rows, rows},
    opened::Opened,
};
use crate::{
    engines,
    house::{House, draft, houses},
    records::sent::{record, send},
    requests::{
        copies::open,
        deletions::tell_the_other_place,
        told::{all, asked, delete, staff, work_off},
    },
    served::{Browser, answer, app, front},
};

const DAY: Duration = Duration::from_secs(24 * 3600);
const WORD: &str = "Plantedword";
/// In what a law keeps.
const KEPT: &str = "Invoicedword";

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
        key.open(&content::place(customer, id), &sealed).is_ok_and(|plain| holds(&plain, KEPT.as_bytes()))
    })
}

/// All that is sealed in the database and in the files of backups, with the root key and every key in the keys files.
async fn sealed(backed: &Backed) -> Opened {
    let folder = backed.folder();
    let files = [Half::Data, Half::Keys].into_iter().flat_map(|half| {
        let paths: Vec<PathBuf> = folder.names(half).unwrap().into_iter().map(|name| folder.path(half, &name)).collect();
        paths.into_iter().flat_map(read)
    });
    let files: Vec<(String, Vec<Value>)> = files.collect();
    let database = all_rows(&backed.house.store).await;
    let of_the_database = database.iter().flat_map(|(table, rows)| rows.iter().map(move |row| (*table, row.as_slice())));
    let of_the_files = files.iter().map(|(table, row)| (table.as_str(), row.as_slice()));
    Opened::of(&fs::read_to_string(backed.key()).unwrap(), of_the_database.chain(of_the_files))
}

/// The first part of a copy's archive.
fn is_archive(plain: &[u8]) -> bool {
    plain.starts_with(b"PK\x03\x04")
}

/// Their pages, as they read them.
async fn pages(house: &House, customer: CustomerId) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let serving = tokio::spawn(answer(listener, app(front(house, &url))));
    let browser = Browser::with(&url, &cookie(house, CUSTOMER, customer).await);
    let pages = [browser.read("/en/account").await, browser.read("/en/data/basket/records").await];
    serving.abort();
    pages.concat()
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
        let basket = record(house, "basket-1", "basket", "buy", json!({"product": format!("{WORD} boots")}));
        let order = record(house, "o-1", "orders", "buy", json!({"items": [KEPT], "total": 1.0}));
        assert_eq!(send(house, vec![order, basket]).await, [None, None]);
        let copy = asked(house, amina, Kind::Copy, &all()).await;
        work_off(house).await;
        let wrapped = house.store.read().await.unwrap().data_key(amina).await.unwrap().unwrap().wrapped;
        let index = house.vault.blind_index(IndexField::Email, &format!("{}@example.org", WORD.to_lowercase()));
        let reference = house.vault.blind_index(IndexField::Reference, "c-1");
        let first = backed.back_up().await;

        // The control: everything is found where it is said to be gone afterwards.
        let pages = pages(house, amina).await;
        assert!(pages.contains(&format!("{WORD}@example.org")) && pages.contains(&format!("{WORD} boots")), "{pages}");
        let files = open(house, amina, &copy).await;
        assert!(files["data/basket.json"].contains(WORD) && files["data/orders.json"].contains(KEPT));
        assert!(files.values().any(|file| file.contains(&format!("{WORD}@example.org"))));
        let all = sealed(&backed).await;
        for one in HouseUse::ALL {
            let place = Place { table: "jobs", column: "sealed", owner: None, row: [7; 16] };
            let own = house.vault.house_key(one).unwrap().seal(&place, WORD.as_bytes(), &SystemEntropy);
            assert!(all.opens(&own, WORD), "{one:?}");
        }
        assert!(
            all.with(WORD) >= 2 && all.with(KEPT) >= 1 && all.count(is_archive) >= 1,
            "the profile, the basket, the order and the copy"
        );
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

        let deletion = asked(house, amina, Kind::Delete, &delete("now")).await;
        work_off(house).await;
        let (_, support) = staff(house, Role::Support).await;
        tell_the_other_place(house, support, &deletion).await;
        work_off(house).await;
        backed.back_up().await;
        // Said in the guide: until they have lived their time, keys files of before still hold the key.
        assert_eq!(keys_of(&backed, amina.into()).len(), 1);
        house.later(DAY * 14).await;
        backed.back_up().await;
        // As the server does every ten minutes: the log that the database writes ahead is emptied.
        assert_eq!(round(house).await, 0);

        // (a) Neither the wrapped key nor an index in the database, its log or a data file, of before or after.
        let after = database(house).await;
        let files = in_data_files(&backed);
        for (what, planted) in [("the key", wrapped.as_slice()), ("the address", &index), ("the number", &reference)] {
            assert!(!holds(&after, planted), "{what}");
            assert!(files.iter().all(|value| !holds(value, planted)), "{what} in a backup");
        }
        // (b) No key there is opens anything of theirs, wherever it stands.
        assert!(keys_of(&backed, amina.into()).is_empty());
        let all = sealed(&backed).await;
        assert_eq!((all.with(WORD), all.count(is_archive)), (0, 0));
        assert!(all.with(KEPT) >= 1, "the search finds what is there");
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
