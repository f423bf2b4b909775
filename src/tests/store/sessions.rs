use candor::{
    domain::{actor::Actor, ids::CustomerId},
    store::{
        Error,
        event::Unaudited,
        session_store::{CUSTOMER, IDLE, LONGEST, Seal, Sessions, WATCHED, token_hash},
    },
};
use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tower_sessions::{
    SessionStore,
    cookie::time::OffsetDateTime,
    session::{Id, Record},
};

use crate::house::{House, houses};

/// A seal that only ties a value to its row: the sealing itself is the vault's.
struct InItsRow;

impl Seal for InItsRow {
    fn seal(&self, row: [u8; 16], plain: &[u8]) -> Option<Vec<u8>> {
        Some([row.as_slice(), plain].concat())
    }
    fn open(&self, row: [u8; 16], sealed: &[u8]) -> Option<Vec<u8>> {
        sealed.strip_prefix(row.as_slice()).map(<[u8]>::to_vec)
    }
}

/// The seal of a server that reads its key file some time later.
#[derive(Default)]
struct Behind(AtomicBool);

impl Seal for Behind {
    fn seal(&self, _: [u8; 16], plain: &[u8]) -> Option<Vec<u8>> {
        Some(plain.to_vec())
    }
    fn open(&self, _: [u8; 16], sealed: &[u8]) -> Option<Vec<u8>> {
        self.0.load(Ordering::SeqCst).then(|| sealed.to_vec())
    }
    fn has(&self, _: u32, _: &[u8]) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

fn sessions(house: &House) -> Sessions {
    Sessions::new(house.store.clone(), Arc::new(InItsRow))
}

/// The stored values, without those a loaded record remembers of itself.
fn stored(record: Record) -> HashMap<String, serde_json::Value> {
    record.data.into_iter().filter(|(key, _)| !key.starts_with('\0')).collect()
}

async fn begun(sessions: &Sessions, customer: CustomerId) -> Record {
    let data = [(CUSTOMER.to_owned(), customer.to_string().into()), ("colour".to_owned(), "green".into())].into();
    let mut record = Record { id: Id::default(), data, expiry_date: OffsetDateTime::UNIX_EPOCH };
    sessions.create(&mut record).await.unwrap();
    record
}

async fn end_all_of(house: &House, customer: CustomerId) {
    let write = house.store.write::<_, Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            tx.delete_sessions_of(customer, None).await?;
            tx.commit_unaudited(Unaudited::SessionTouched, ()).await
        })
    });
    write.await.unwrap();
}

#[tokio::test]
async fn a_session_comes_back_as_it_was_saved_until_it_is_deleted() {
    for house in houses().await {
        let sessions = sessions(&house);
        let mut record = begun(&sessions, house.customer("c-1").await).await;
        assert_eq!(stored(sessions.load(&record.id).await.unwrap().unwrap()), record.data);
        record.data.insert("colour".to_owned(), "blue".into());
        sessions.save(&record).await.unwrap();
        assert_eq!(stored(sessions.load(&record.id).await.unwrap().unwrap()), record.data);
        assert!(sessions.load(&Id::default()).await.unwrap().is_none());
        sessions.delete(&record.id).await.unwrap();
        assert!(sessions.load(&record.id).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_session_saves_what_a_request_changed_and_leaves_the_rest_as_it_is_by_then() {
    for house in houses().await {
        let sessions = sessions(&house);
        let mut record = begun(&sessions, house.customer("c-1").await).await;
        record.data.insert("flash".to_owned(), "first".into());
        sessions.save(&record).await.unwrap();
        let load = async || sessions.load(&record.id).await.unwrap().unwrap();
        let (mut form, mut page, mut other) = (load().await, load().await, load().await);
        // A form stores what was typed; a page that began before it shows what was said, and so does a third.
        form.data.insert("draft".to_owned(), "typed".into());
        sessions.save(&form).await.unwrap();
        page.data.remove("flash");
        sessions.save(&page).await.unwrap();
        assert_eq!(load().await.data.get("draft"), Some(&"typed".into()), "{}", house.engine.url);
        assert_eq!(load().await.data.get("flash"), None);
        // A later flash was not shown yet, so it stays.
        let mut again = load().await;
        again.data.insert("flash".to_owned(), "second".into());
        sessions.save(&again).await.unwrap();
        other.data.remove("flash");
        sessions.save(&other).await.unwrap();
        assert_eq!(load().await.data.get("flash"), Some(&"second".into()));
        assert_eq!(load().await.data.get("colour"), Some(&"green".into()));
    }
}

#[tokio::test]
async fn a_session_that_was_ended_stays_ended_when_a_request_still_under_way_saves_it() {
    for house in houses().await {
        let sessions = sessions(&house);
        let amina = house.customer("c-1").await;
        let record = begun(&sessions, amina).await;
        let under_way = sessions.load(&record.id).await.unwrap().unwrap();
        end_all_of(&house, amina).await;
        sessions.save(&under_way).await.unwrap();
        assert!(sessions.load(&record.id).await.unwrap().is_none(), "{}", house.engine.url);
    }
}

#[tokio::test]
async fn a_new_session_never_takes_over_one_that_exists() {
    for house in houses().await {
        let sessions = sessions(&house);
        let amina = begun(&sessions, house.customer("c-1").await).await;
        let mut intruder = Record { id: amina.id, data: [("colour".to_owned(), "red".into())].into(), expiry_date: amina.expiry_date };
        let created = sessions.create(&mut intruder).await;
        assert!(created.is_err(), "{}", house.engine.url);
        assert_eq!(stored(sessions.load(&amina.id).await.unwrap().unwrap()), amina.data);
    }
}

#[tokio::test]
async fn being_seen_is_written_at_most_once_a_minute() {
    for house in houses().await {
        let sessions = sessions(&house);
        let record = begun(&sessions, house.customer("c-1").await).await;
        let last_seen = async || house.store.read().await.unwrap().session(&token_hash(&record.id)).await.unwrap().unwrap().last_seen;
        let start = last_seen().await;
        house.time.pass(Duration::from_secs(59));
        sessions.load(&record.id).await.unwrap().unwrap();
        assert_eq!(last_seen().await, start);
        house.time.pass(Duration::from_secs(2));
        sessions.load(&record.id).await.unwrap().unwrap();
        assert_eq!(last_seen().await, start.plus(Duration::from_secs(61)));
    }
}

#[tokio::test]
async fn a_session_ends_unused_after_half_an_hour_and_however_busy_after_twelve() {
    for house in houses().await {
        let sessions = sessions(&house);
        let amina = house.customer("c-1").await;
        let unused = begun(&sessions, amina).await;
        let busy = begun(&sessions, amina).await;
        let step = IDLE - Duration::from_secs(1);
        let mut lived = Duration::ZERO;
        while lived + step < LONGEST {
            house.time.pass(step);
            lived += step;
            let record = sessions.load(&busy.id).await.unwrap().expect("it is in use");
            sessions.save(&record).await.unwrap();
        }
        assert!(sessions.load(&unused.id).await.unwrap().is_none());
        house.time.pass(LONGEST - lived);
        assert!(sessions.load(&busy.id).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn whoever_watches_their_account_end_sees_it_even_when_the_end_comes_first() {
    for house in houses().await {
        let sessions = sessions(&house);
        let customer = house.customer("c-1").await;
        let (mut watching, mut writing) = (begun(&sessions, customer).await, begun(&sessions, customer).await);
        end_all_of(&house, customer).await;
        watching.data.remove(CUSTOMER);
        watching.data.insert(WATCHED.to_owned(), "a request".into());
        sessions.save(&watching).await.unwrap();
        assert_eq!(stored(sessions.load(&watching.id).await.unwrap().unwrap()), watching.data);
        writing.data.insert(WATCHED.to_owned(), "a request".into());
        sessions.save(&writing).await.unwrap();
        assert!(sessions.load(&writing.id).await.unwrap().is_none(), "nobody is signed in again");
    }
}

#[tokio::test]
async fn nobody_is_signed_out_by_a_server_that_has_not_read_the_root_key_in_use() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let write = house.store.write::<_, Error>(Actor::House, move |mut tx| {
            Box::pin(async move {
                tx.install(2, &[7; 32], false).await?;
                tx.commit_unaudited(Unaudited::InstallationNoted, ()).await
            })
        });
        write.await.unwrap();
        let seal = Arc::new(Behind::default());
        let sessions = Sessions::new(house.store.clone(), seal.clone());
        let mut record = begun(&sessions, amina).await;
        assert!(sessions.load(&record.id).await.is_err(), "not known is not ended");
        record.data.insert("colour".to_owned(), "blue".into());
        assert!(sessions.save(&record).await.is_err(), "what it held is not written over");
        seal.0.store(true, Ordering::SeqCst);
        let held = stored(sessions.load(&record.id).await.unwrap().unwrap());
        assert_eq!(held["colour"], "green");
    }
}
