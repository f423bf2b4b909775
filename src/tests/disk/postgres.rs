//! PostgreSQL that cannot write, as it says so itself: its disk is full (53100) or fails (58030), it has no memory (53200), it may only
//! read (25006). Each table is one where a write can end; the log's comes last in every change.

use candor::{
    domain::request::Kind,
    usecases::{erasure::run::run, error::Error, jobs::end::End, requests::draft::Draft},
};

use super::write::Write;
use crate::{
    backups::kept::all_rows,
    house::{House, houses},
    requests::told::{asked, delete, read},
    served::{everywhere, location},
    store::raw,
};

/// How PostgreSQL fails from now on wherever a row is put into one of these tables.
const PREPARED: &str = "CREATE TABLE trouble (code TEXT NOT NULL);
    CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE said TEXT; BEGIN
        SELECT code INTO said FROM trouble;
        IF FOUND THEN RAISE EXCEPTION 'of the test' USING ERRCODE = said; END IF;
        RETURN NEW; END $$;
    CREATE TRIGGER fail BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION fail();
    CREATE TRIGGER fail BEFORE INSERT ON consent_records FOR EACH ROW EXECUTE FUNCTION fail();
    CREATE TRIGGER fail BEFORE INSERT ON request_entries FOR EACH ROW EXECUTE FUNCTION fail();
    CREATE TRIGGER fail BEFORE INSERT ON records FOR EACH ROW EXECUTE FUNCTION fail();";
const TROUBLES: [&str; 4] = [
    "INSERT INTO trouble VALUES ('53100')",
    "INSERT INTO trouble VALUES ('58030')",
    "INSERT INTO trouble VALUES ('53200')",
    "INSERT INTO trouble VALUES ('25006')",
];
const OVER: &str = "TRUNCATE trouble";

fn on_postgres(house: &House) -> bool {
    house.engine.file().is_none()
}

#[tokio::test]
async fn a_choice_a_request_and_a_record_leave_nothing_and_are_taken_once_it_can() {
    for house in houses().await.into_iter().filter(on_postgres) {
        raw::run(&house.engine, PREPARED).await.unwrap();
        for (number, trouble) in TROUBLES.into_iter().enumerate() {
            for write in Write::ALL {
                let reference = format!("c-{number}-{}", format!("{write:?}").to_lowercase());
                let customer = house.customer(&reference).await;
                let before = all_rows(&house.store).await;
                raw::run(&house.engine, trouble).await.unwrap();
                let refused = write.on(&house, customer, &reference).await;
                assert!(matches!(refused, Err(Error::Unavailable)), "{trouble}, {write:?}: {refused:?}");
                assert!(all_rows(&house.store).await == before, "{trouble}, {write:?}: something of it is there");
                raw::run(&house.engine, OVER).await.unwrap();
                write.on(&house, customer, &reference).await.unwrap();
                assert!(all_rows(&house.store).await != before, "{write:?} is kept");
            }
        }
    }
}

#[tokio::test]
async fn an_erasure_is_not_begun_by_half_and_is_done_once_by_the_next_try() {
    for house in houses().await.into_iter().filter(on_postgres) {
        raw::run(&house.engine, PREPARED).await.unwrap();
        for (number, trouble) in TROUBLES.into_iter().enumerate() {
            let customer = house.customer(&format!("c-{number}")).await;
            let reference = asked(&house, customer, Kind::Delete, &delete("now")).await;
            let request = read(&house, customer, &reference).await.row.id;
            let before = all_rows(&house.store).await;
            raw::run(&house.engine, trouble).await.unwrap();
            let refused = run(&house, request).await;
            assert!(matches!(refused, Err(Error::Unavailable)), "{trouble}: {refused:?}");
            assert!(all_rows(&house.store).await == before, "{trouble}: something is gone");
            raw::run(&house.engine, OVER).await.unwrap();
            assert_eq!(run(&house, request).await.unwrap(), End::Done);
            assert!(house.store.read().await.unwrap().data_key(customer).await.unwrap().is_none());
        }
    }
}

#[tokio::test]
async fn a_page_says_that_nothing_was_changed_and_takes_it_afterwards() {
    for served in everywhere().await.into_iter().filter(|served| on_postgres(served)) {
        let amina = served.customer("c-1").await;
        let browser = served.signed_in("c-1").await;
        let question = Draft { words: Some("How long do you keep it?".to_owned()), ..Draft::default() };
        let reference = asked(&served, amina, Kind::Question, &question).await;
        raw::run(&served.engine, PREPARED).await.unwrap();
        let fields = [("form[locale]", "en"), ("form[request]", reference.as_str()), ("form[words]", "And the addresses?")];
        let write = async || browser.post("/ui/requests/write", &fields).send().await.unwrap();
        for trouble in TROUBLES {
            raw::run(&served.engine, trouble).await.unwrap();
            let answer = write().await;
            assert_eq!(answer.status(), 503, "{trouble}");
            let page = answer.text().await.unwrap();
            assert!(page.contains("We cannot answer just now") && page.contains("Nothing was changed."), "{page}");
            raw::run(&served.engine, OVER).await.unwrap();
        }
        assert_eq!(location(&write().await), format!("/en/requests/{reference}#saved"));
        let told = read(&served, amina, &reference).await.story;
        assert_eq!(told.iter().filter(|entry| entry.text.as_deref() == Some("And the addresses?")).count(), 1);
    }
}
