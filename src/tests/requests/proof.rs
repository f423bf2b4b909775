//! The proof that an erasure erases, on the files themselves, with its control.

use candor::{
    domain::{actor::Actor, request::Kind, staff::Role},
    store::Store,
    usecases::{customers::profile::own, desk::task::Outcome, keys::of_rule},
    vault::{index::IndexField, keys::KeyOwner},
};

use super::{
    agreed::settle,
    told::{asked, at, delete, looked, staff, work_off},
};
use crate::{
    house::{House, house},
    records::sent::{order, send},
};

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The database's file and whatever stands in its log.
fn files(house: &House) -> Vec<u8> {
    let file = house.engine.file().unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    bytes.extend(std::fs::read(file.with_extension("db-wal")).unwrap_or_default());
    bytes
}

/// Every binary value in the database.
async fn blobs(house: &House) -> Vec<Vec<u8>> {
    let pool = sqlx::SqlitePool::connect(&house.engine.url).await.unwrap();
    let tables: Vec<String> = sqlx::query_scalar("SELECT name FROM sqlite_master WHERE type = 'table'").fetch_all(&pool).await.unwrap();
    let mut found = Vec::new();
    for table in tables {
        let columns: Vec<String> =
            sqlx::query_scalar("SELECT name FROM pragma_table_info($1) WHERE type = 'BLOB'").bind(&table).fetch_all(&pool).await.unwrap();
        for column in columns {
            let sql = sqlx::AssertSqlSafe(format!("SELECT {column} FROM {table} WHERE {column} IS NOT NULL"));
            found.extend(sqlx::query_scalar::<_, Vec<u8>>(sql).fetch_all(&pool).await.unwrap());
        }
    }
    pool.close().await;
    found
}

#[tokio::test]
async fn after_an_erasure_no_file_knows_them_and_no_key_opens_what_was_theirs() {
    let house = house().await;
    let amina = house.customer("planted-reference").await;
    house.customer("c-1").await;
    house.choose(amina, "full").await.unwrap();
    let mut kept = order(&house, "order-1");
    kept.customer = "planted-reference".to_owned().try_into().unwrap();
    let mut view = kept.clone();
    (view.id, view.category, view.touchpoint) = ("view-1".to_owned(), "browsing".to_owned(), "browse".to_owned());
    send(&house, vec![kept, view]).await;

    // The control: all of it can be read and found before.
    let mut conn = house.store.read().await.unwrap();
    let wrapped = conn.data_key(amina).await.unwrap().unwrap().wrapped;
    let row = conn.customer(amina).await.unwrap().unwrap();
    drop(conn);
    let email = own(&house, Actor::Customer(amina)).await.unwrap().email.unwrap();
    assert_eq!(email.as_str(), "planted-reference@example.org");
    let email_index = house.vault.blind_index(IndexField::Email, &email.normalised());
    for part in [&wrapped, &row.reference_index, &email_index.to_vec(), &row.profile] {
        assert!(contains(&files(&house), part), "the search finds what is there");
    }
    let opens = |blob: &[u8]| house.vault.unwrap(KeyOwner::Person(amina.into()), blob).is_ok();
    assert_eq!(blobs(&house).await.iter().filter(|blob| opens(blob)).count(), 1, "her key, wrapped once");

    let reference = asked(&house, amina, Kind::Delete, &delete("now")).await;
    let (_, support) = staff(&house, Role::Support).await;
    work_off(&house).await;
    let case = looked(&house, support, &reference).await;
    settle(&house, support, at(&case), Some("call-recordings"), Outcome::Done(String::new())).await.unwrap();
    work_off(&house).await;
    assert_eq!(blobs(&house).await.iter().filter(|blob| opens(blob)).count(), 0, "no form of her key is left");

    // Records a law keeps open under their own key.
    let mut conn = house.store.read().await.unwrap();
    let keys = of_rule(&house, &mut conn, amina, "must-keep/orders").await.unwrap();
    let figures = conn.record_figures(amina).await.unwrap();
    assert_eq!((figures.len(), figures[0].category.as_str(), keys.len()), (1, "orders", 1));
    drop(conn);

    // The write-ahead log is folded in, as a stop does.
    house.store.close().await;
    let left = files(&house);
    for part in [&wrapped, &row.reference_index, &email_index.to_vec(), &row.profile] {
        assert!(!contains(&left, part), "something of hers is left in the file");
    }
    for word in ["planted-reference", "planted-reference@example.org"] {
        assert!(!contains(&left, word.as_bytes()));
        assert!(!contains(&std::fs::read(house.ledger.path()).unwrap(), word.as_bytes()), "nor in the ledger");
    }
    let again = Store::open(&house.engine.url, house.time.clone()).await.unwrap();
    assert!(again.read().await.unwrap().customer(amina).await.unwrap().is_none());
}
