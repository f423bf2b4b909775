//! A root key is made for an empty database, and is never replaced in silence.

use candor::{
    cli::{installation, machine::SystemEntropy},
    domain::{actor::Actor, ids::StaffId, staff::Role},
    store::{
        Error,
        event::{Action, Event, Subject},
        staff::New,
    },
    vault::{
        envelope::Place,
        keys::HouseUse,
        root::{Made, RootKeys},
    },
};
use std::fs;

use super::installed::{Installed, another_ring, places, said};

/// The start fails with these words, and nothing is written.
async fn refused(place: &Installed, words: &str) {
    let before = place.rows().await;
    let key = fs::read(place.key()).ok();
    for command in [&["serve", "--addr", "127.0.0.1:0"][..], &["migrate"]] {
        let output = place.run(command);
        let said = said(&output);
        assert!(!output.status.success() && said.contains(words), "{command:?}: {said}");
        assert!(said.contains(place.key().to_str().unwrap()), "the file that was looked for is named: {said}");
        assert!(said.contains("share one key file") || said.contains("another server on this database"), "{said}");
    }
    assert_eq!(place.rows().await, before, "nothing is written");
    assert_eq!(fs::read(place.key()).ok(), key, "the key file stays as it is");
}

fn put(place: &Installed, ring: &[u8]) {
    use std::os::unix::fs::PermissionsExt;
    fs::write(place.key(), ring).unwrap();
    fs::set_permissions(place.key(), fs::Permissions::from_mode(0o600)).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_or_foreign_root_key_is_refused_with_words_and_the_right_one_is_taken_back() {
    for place in places().await {
        let place = place.inhabited().await;
        let ring = fs::read(place.key()).unwrap();
        fs::remove_file(place.key()).unwrap();
        refused(&place, "there is no root key at").await;
        put(&place, &another_ring());
        refused(&place, "is not the one").await;
        put(&place, &ring);
        place.begin().await.unwrap();
        assert_eq!(place.portal().await.shelf().unwrap().customers(), 1);
    }
}

/// The same with half of the ring: a key alone is not the ring, since people are found by the rest of it.
#[tokio::test(flavor = "multi_thread")]
async fn swapped_keys_are_refused_by_both_databases() {
    let (mut places, others) = (places().await, places().await);
    for (place, other) in places.drain(..).zip(others) {
        let (place, other) = (place.inhabited().await, other.inhabited().await);
        let (ring, foreign) = (fs::read(place.key()).unwrap(), fs::read(other.key()).unwrap());
        put(&place, &foreign);
        put(&other, &ring);
        refused(&place, "is not the one").await;
        refused(&other, "is not the one").await;
        let index = |ring: &[u8]| serde_json::from_slice::<serde_json::Value>(ring).unwrap()["index"].clone();
        let mut mixed: serde_json::Value = serde_json::from_slice(&ring).unwrap();
        mixed["index"] = index(&foreign);
        put(&place, mixed.to_string().as_bytes());
        refused(&place, "is not the one").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_server_with_a_data_folder_of_its_own_is_refused_and_makes_nothing() {
    for place in places().await {
        let place = place.inhabited().await;
        let before = place.rows().await;
        let data = place.data().with_file_name("second");
        let refusal = installation::begin(&place.settings_with(data.clone())).await.err().unwrap().to_string();
        assert!(refusal.contains("there is no root key at") && refusal.contains("share one key file"), "{refusal}");
        assert!(!data.exists());
        assert_eq!(place.rows().await, before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_from_before_the_check_is_tried_by_what_it_holds_and_then_noted() {
    for place in places().await {
        let place = place.inhabited().await;
        place.forget_the_root_key().await;
        let ring = fs::read(place.key()).unwrap();
        put(&place, &another_ring());
        refused(&place, "is not the one").await;
        fs::remove_file(place.key()).unwrap();
        refused(&place, "there is no root key at").await;
        put(&place, &ring);
        let begun = place.begin().await.unwrap();
        let row = begun.store.read().await.unwrap().installation().await.unwrap().unwrap();
        assert_eq!(row.root_key.0, 1);
        assert!(!begun.of_a_demo);
        put(&place, &another_ring());
        refused(&place, "is not the one").await;
    }
}

/// Where nobody came yet there is no wrapped key to try; what the staff has is sealed under the root key as well.
#[tokio::test(flavor = "multi_thread")]
async fn a_database_from_before_the_check_that_has_a_staff_only_knows_its_key_too() {
    for place in places().await {
        let begun = place.begin().await.unwrap();
        let id = StaffId::from_bytes([5; 16]);
        let at = Place { table: "staff", column: "sealed", owner: None, row: *id.as_bytes() };
        let sealed = begun.vault.house_key(HouseUse::Staff).unwrap().seal(&at, b"{}", &SystemEntropy);
        let write = begun.store.write::<_, Error>(Actor::House, move |mut tx| {
            Box::pin(async move {
                let role = Role::Support;
                let address = tx.hold_address(&[5; 32]).await?;
                tx.put_staff(&address, New { id, sealed: &sealed, role, password_hash: "", totp_step: 0 }).await?;
                tx.commit(Event::of(Action::StaffJoined, Subject::Staff(id)), ()).await
            })
        });
        write.await.unwrap();
        place.forget_the_root_key().await;
        let ring = fs::read(place.key()).unwrap();
        put(&place, &another_ring());
        refused(&place, "is not the one").await;
        put(&place, &ring);
        place.begin().await.unwrap();
    }
}

/// The server that loses takes nothing over: not even the file of its useless key.
#[tokio::test(flavor = "multi_thread")]
async fn of_two_servers_that_start_at_once_on_an_empty_database_one_wins() {
    for place in places().await.into_iter().filter(|place| place.engine.file().is_none()) {
        for round in 0..3 {
            place.sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public").await;
            let [first, second] = ["first", "second"].map(|name| place.data().with_file_name(format!("{name}-{round}")));
            let (one, two) = (place.settings_with(first.clone()), place.settings_with(second.clone()));
            let (one, two) = tokio::join!(installation::begin(&one), installation::begin(&two));
            assert!(one.is_ok() != two.is_ok(), "one wins: {:?} {:?}", one.err(), two.err());
            let (winner, loser) = if one.is_ok() { (first, second) } else { (second, first) };
            assert!(winner.join("root-key.json").exists() && !loser.join("root-key.json").exists());
            let refusal = one.err().or(two.err()).unwrap().to_string();
            assert!(refusal.contains("root key"), "{refusal}");
            installation::begin(&place.settings_with(winner)).await.unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_that_was_cut_off_after_its_key_was_made_goes_on_with_that_key() {
    for place in places().await {
        fs::create_dir(place.data()).unwrap();
        let ring = another_ring();
        put(&place, &ring);
        place.begin().await.unwrap();
        assert_eq!(fs::read(place.key()).unwrap(), ring);
        let place = place.inhabited().await;
        assert_eq!(place.portal().await.shelf().unwrap().customers(), 1);
    }
}

/// The row may have come to the database though the server was told that it failed: its key is kept, and the next start goes on with it.
#[tokio::test(flavor = "multi_thread")]
async fn a_fresh_key_is_kept_unless_the_database_names_another() {
    for place in places().await {
        place.begin().await.unwrap().store.close().await;
        fs::remove_file(place.key()).unwrap();
        place.forget_the_root_key().await;
        let (refuse, allow) = if place.engine.file().is_some() {
            ("CREATE TRIGGER refuses BEFORE INSERT ON installation BEGIN SELECT RAISE(ABORT, 'refused'); END", "DROP TRIGGER refuses")
        } else {
            (
                "CREATE FUNCTION refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$;
                CREATE TRIGGER refuses BEFORE INSERT ON installation FOR EACH ROW EXECUTE FUNCTION refuses()",
                "DROP FUNCTION refuses CASCADE",
            )
        };
        place.sql(refuse).await;
        assert!(place.begin().await.is_err());
        let ring = fs::read(place.key()).unwrap();
        place.sql(allow).await;
        place.begin().await.unwrap().store.close().await;
        assert_eq!(fs::read(place.key()).unwrap(), ring);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ring_is_put_beside_one_that_is_being_rotated() {
    let place = Installed::sqlite().inhabited().await;
    let held = RootKeys::lock(&place.key()).unwrap();
    let another = place.data().join("another.json");
    assert_eq!(RootKeys::open(&place.key()).unwrap().save_as(&another).unwrap(), Made::Now);
    assert!(another.exists());
    drop(held);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ring_that_was_half_written_is_gone_after_the_next_start_and_nothing_else_is() {
    let place = Installed::sqlite().inhabited().await;
    let key = place.key();
    let half = place.data().join(format!(".candor-root-key-{}-Ab12Cd", key.file_name().unwrap().display()));
    let other = place.data().join(".candor-root-key-another.json-Ab12Cd");
    let held = RootKeys::lock(&place.key()).unwrap();
    for path in [&half, &other] {
        fs::write(path, "{").unwrap();
    }
    place.begin().await.unwrap().store.close().await;
    assert!(half.exists(), "somebody is writing it just now");
    drop(held);
    place.begin().await.unwrap().store.close().await;
    assert!(!half.exists() && other.exists() && place.key().exists());
}
