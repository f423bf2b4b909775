//! A new root key: whatever was sealed opens before, meanwhile and afterwards, wherever the rotation is cut off.

use candor::{
    catalog::demo::Shipped,
    cli::{
        installation,
        rotation::{self, Left, Step, begin, step},
        sealed::{opens_row, owners, purpose},
    },
    domain::{actor::Actor, ids::ApiKeyId, telling::Acknowledges, time::Millis},
    store::{
        Store,
        house_rows::HouseTable,
        session_store::{Seal, Sessions},
    },
    usecases::{
        kept_forms::keep,
        portal::Portal,
        repeatable_calls::{self, Answer, Call, Turn},
        servers::{Server, Welcome},
        staff::member,
        telling::connect::connect,
    },
    vault::{
        envelope::{DataKey, Place},
        keys::{HouseUse, Vault},
        root::RootKeys,
    },
    web::demo::{cast::Cast, people::settle_in},
};
use std::{
    collections::BTreeMap,
    fs,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tower_sessions::{SessionStore, cookie::time::OffsetDateTime, session};

use super::{
    installed::{Installed, places, said},
    started::Started,
};

struct Sealing(DataKey);

impl Sealing {
    fn place(row: [u8; 16]) -> Place {
        Place { table: "sessions", column: "sealed", owner: None, row }
    }
}

impl Seal for Sealing {
    fn seal(&self, row: [u8; 16], plain: &[u8]) -> Option<Vec<u8>> {
        Some(self.0.seal(&Self::place(row), plain, &candor::cli::machine::SystemEntropy))
    }
    fn open(&self, row: [u8; 16], sealed: &[u8]) -> Option<Vec<u8>> {
        self.0.open(&Self::place(row), sealed).ok().map(|plain| plain.to_vec())
    }
}

const CALL: [u8; 16] = [7; 16];

fn a_call(portal: &Portal) -> Call {
    Call::new(portal, ApiKeyId::from_bytes(CALL), "once", "/customers", b"{}")
}

/// With people, staff, letters that wait, a session, a form that is kept and an answer that is kept.
async fn full(place: Installed) -> Installed {
    let place = place.inhabited().await;
    let portal = place.portal().await;
    settle_in(&portal, Cast::of(Shipped::Larkfield)).await.unwrap();
    let sessions = Sessions::new(portal.store.clone(), Arc::new(Sealing(portal.vault.house_key(HouseUse::Sessions).unwrap())));
    let staff = portal.store.read().await.unwrap().all_staff().await.unwrap();
    let mut record = session::Record { id: session::Id(42), data: Default::default(), expiry_date: OffsetDateTime::UNIX_EPOCH };
    record.data.insert(candor::store::session_store::STAFF.to_owned(), staff[0].id.to_string().into());
    sessions.create(&mut record).await.unwrap();
    let form = keep::Kept { page: "/en".to_owned(), path: "/ui/x".to_owned(), typed: BTreeMap::new() };
    assert!(keep::keep(&portal, Some(record.id.0), &form).await.unwrap().is_some());
    let (shop, by) = ("https://shop.example.org/candor", Acknowledges::ByAnswer);
    connect(&portal, Actor::Operator, "web-shop", shop, by).await.unwrap();
    let Turn::Yours(maker) = repeatable_calls::turn(&portal, &a_call(&portal)).await.unwrap() else { panic!("nobody else asks") };
    repeatable_calls::keep(&portal, &a_call(&portal), maker, &Answer { status: 200, body: "{}".to_owned() }).await.unwrap();
    portal.store.close().await;
    place
}

/// Every single wrapped key and every single row of the house.
async fn opens(store: &Store, vault: &Vault) {
    let mut conn = store.read().await.unwrap();
    let keys = conn.keys_not_wrapped_by(&[0; 5], 10_000).await.unwrap();
    assert!(keys.len() > 10 && keys.iter().any(|key| key.kind == "retained"), "there are keys of both kinds");
    for held in &keys {
        assert!(owners(held).into_iter().any(|owner| vault.unwrap(owner, &held.wrapped).is_ok()), "{held:?}");
    }
    for table in HouseTable::ALL {
        let rows = conn.house_rows_without(table, &[0; 5], 10_000).await.unwrap();
        assert!(!rows.is_empty(), "{table:?} is not tried");
        assert!(rows.iter().all(|row| opens_row(vault, table, row)), "{table:?}");
    }
}

#[test]
fn no_use_of_the_houses_keys_is_forgotten_by_a_rotation() {
    for wanted in HouseUse::ALL {
        assert!(HouseTable::ALL.iter().any(|table| purpose(*table) == wanted), "{wanted:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rotation_that_is_cut_off_after_any_step_goes_on_and_everything_opens_meanwhile() {
    for place in places().await {
        let place = full(place).await;
        for (round, number) in [(0, 2), (1, 3)] {
            let before = RootKeys::open(&place.key()).unwrap();
            let mut steps = Vec::new();
            loop {
                // As after a kill: nothing is known but the file and the database.
                let (store, vault) = if round == 0 {
                    installation::open(&place.settings()).await.unwrap()
                } else {
                    let begun = place.begin().await.unwrap();
                    (begun.store, begun.vault)
                };
                opens(&store, &vault).await;
                if steps.last() == Some(&Step::OldKeysDropped) {
                    assert_eq!(step(&place.key(), &store, 7).await.unwrap(), Step::Finished);
                    assert_eq!(rotation::left(&store, &vault).await.unwrap(), Left::default());
                    assert!(vault.ring().older_ids().is_empty());
                    break;
                }
                begin(&place.key(), &store).await.unwrap();
                assert_eq!(RootKeys::open(&place.key()).unwrap().newest_id(), number, "one rotation makes one key");
                if !steps.is_empty() || round == 0 {
                    steps.push(step(&place.key(), &store, 7).await.unwrap());
                } else {
                    // Cut off as soon as the file was written.
                    steps.push(Step::Rewrapped(0));
                }
                store.close().await;
            }
            assert!(steps.len() > 8, "{steps:?}");
            let portal = place.portal().await;
            assert_eq!(member::all(&portal).await.unwrap().len(), 7);
            let kept = repeatable_calls::turn(&portal, &a_call(&portal)).await.unwrap();
            assert_eq!(kept, Turn::Answered(Answer { status: 200, body: "{}".to_owned() }));
            assert_eq!(before.check_value(number).map(|_| ()), None);
            portal.store.close().await;
        }
    }
}

/// A server that a rotation took for stopped cannot make keys: data sealed under them would be lost with the old root key.
#[tokio::test(flavor = "multi_thread")]
async fn a_server_with_the_ring_from_before_makes_no_key_and_does_not_start_again() {
    for place in places().await {
        let place = place.inhabited().await;
        let running = place.portal().await;
        let old = fs::read(place.key()).unwrap();
        let store = place.store().await;
        begin(&place.key(), &store).await.unwrap();
        assert_eq!(step(&place.key(), &store, 7).await.unwrap(), Step::KeyInUse);
        assert_eq!(step(&place.key(), &store, 7).await.unwrap(), Step::DatabaseMoved);
        let draft = crate::house::draft("c-2");
        let refused = candor::usecases::customers::put::put(&running, candor::domain::actor::Actor::Operator, draft).await;
        assert!(refused.is_err());
        fs::write(place.key(), old).unwrap();
        let refusal = place.begin().await.err().unwrap().to_string();
        assert!(refusal.contains("is not the one"), "{refusal}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rotation_waits_until_each_server_knows_the_new_key_and_until_each_uses_it() {
    for place in places().await {
        let place = full(place).await;
        let (ahead, behind) = (place.portal().await, place.portal().await);
        let (first, second) = (Server::of(&ahead), Server::of(&behind));
        for (server, portal) in [(first, &ahead), (second, &behind)] {
            assert_eq!(server.note(portal).await.unwrap(), Welcome::Fine);
        }
        let store = place.store().await;
        begin(&place.key(), &store).await.unwrap();
        let next = async || step(&place.key(), &store, 1_000).await.unwrap();
        let taken_in = async |server: Server, portal: &Portal| {
            portal.vault.take_in(&RootKeys::open(&place.key()).unwrap()).unwrap();
            server.note(portal).await.unwrap()
        };
        assert_eq!(next().await, Step::ToKnow(2));
        taken_in(first, &ahead).await;
        assert_eq!(next().await, Step::ToKnow(1), "one still knows nothing of it");
        assert_eq!(behind.vault.ring().active_id(), 1);
        taken_in(second, &behind).await;
        assert_eq!(next().await, Step::KeyInUse);
        // One goes ahead; what it makes opens everywhere, and what the other makes is taken.
        taken_in(first, &ahead).await;
        place.come(&ahead, "c-2").await;
        place.come(&behind, "c-3").await;
        assert_eq!(next().await, Step::ToUse(2), "one does not use it, the other only just");
        taken_in(second, &behind).await;
        second.leave(&behind).await.unwrap();
        place.sql("UPDATE servers SET active_since = active_since - 60000").await;
        assert_eq!(next().await, Step::DatabaseMoved, "one that has stopped is not waited for");
        while next().await != Step::Finished {}
        for portal in [&ahead, &behind] {
            opens(&portal.store, &portal.vault).await;
        }
        assert_eq!(RootKeys::open(&place.key()).unwrap().older_ids(), [0; 0]);
        // The keys a server had stay with it until it ends: a row it read before the end still opens.
        assert_eq!(ahead.vault.ring().older_ids(), [1]);
        let strange = RootKeys::ephemeral(&candor::cli::machine::SystemEntropy);
        assert!(ahead.vault.take_in(&strange).is_err());
        assert_eq!(ahead.vault.ring().active_id(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_with_an_older_file_does_not_join_those_that_use_a_newer_key() {
    for place in places().await {
        let place = place.inhabited().await;
        let (stale, running) = (place.portal().await, place.portal().await);
        let newer = RootKeys::open(&place.key()).unwrap().with_next(&candor::cli::machine::SystemEntropy).moved_on();
        running.vault.take_in(&newer).unwrap();
        assert_eq!(Server::of(&running).note(&running).await.unwrap(), Welcome::Fine);
        assert_eq!(Server::of(&stale).note(&stale).await.unwrap(), Welcome::LacksKey(2));
    }
}

/// People come one after the other, by the API of a server. Their number.
async fn come_until(url: String, key: String, over: Arc<AtomicBool>) -> usize {
    let (client, of) = (reqwest::Client::new(), url.rsplit(':').next().unwrap().trim_end_matches('/'));
    let mut number = 0;
    while !over.load(Ordering::SeqCst) {
        let body =
            serde_json::json!({"reference": format!("r-{of}-{number}"), "email": format!("r-{of}-{number}@example.org"), "language": "en"});
        let answer = client.put(format!("{url}api/v1/customers")).bearer_auth(&key).json(&body).send().await.unwrap();
        let (status, said) = (answer.status(), answer.text().await.unwrap());
        assert!(status.is_success(), "{status} {said}");
        number += 1;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    number
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_rotates_while_servers_take_people_in_and_nothing_is_refused() {
    for place in places().await {
        let place = place.inhabited().await;
        let key = String::from_utf8(place.run(&["key", "create", "--scope", "customers:write"]).stdout).unwrap();
        let serve = || Started::of(&mut place.command(&["serve"]));
        let servers: Vec<_> = (0..if place.engine.file().is_some() { 1 } else { 2 }).map(|_| serve()).collect();
        let over = Arc::new(AtomicBool::new(false));
        let coming = servers.iter().map(|server| tokio::spawn(come_until(server.url.clone(), key.trim().to_owned(), over.clone())));
        let coming: Vec<_> = coming.collect();
        let mut rotate = place.command(&["root-key", "rotate"]);
        let rotated = tokio::task::spawn_blocking(move || rotate.output().unwrap()).await.unwrap();
        over.store(true, Ordering::SeqCst);
        for came in coming {
            assert!(came.await.unwrap() > 10);
        }
        assert!(rotated.status.success() && said(&rotated).contains("Waiting for"), "{}", said(&rotated));
        let checked = said(&place.run(&["root-key", "check"]));
        assert!(checked.contains("Root key 2") && checked.contains("Everything hangs on it"), "{checked}");
        for server in servers {
            let (status, words) = server.stop();
            assert!(status.success() && !words.iter().any(|line| line.contains("WARN") || line.contains("ERROR")), "{words:?}");
        }
        assert!(place.store().await.read().await.unwrap().servers_seen_since(Millis(0)).await.unwrap().is_empty());
        assert!(place.portal().await.shelf().unwrap().customers() > 10);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_commands_rotate_and_check_one_at_a_time() {
    let place = Installed::sqlite().inhabited().await;
    let held = RootKeys::lock(&place.key()).unwrap();
    assert!(!place.run(&["root-key", "rotate"]).status.success(), "one at a time");
    drop(held);
    let rotated = place.run(&["root-key", "rotate"]);
    assert!(rotated.status.success(), "{}", said(&rotated));
    let checked = said(&place.run(&["root-key", "check"]));
    assert!(checked.contains("Root key 2") && checked.contains("Everything hangs on it"), "{checked}");
    assert_eq!(place.portal().await.shelf().unwrap().customers(), 1);
}
