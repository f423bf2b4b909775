//! A new root key: whatever was sealed opens before, meanwhile and afterwards, wherever the rotation is cut off.

use candor::{
    catalog::demo::Shipped,
    cli::{
        installation,
        rotation::{self, Left, Step, begin},
        sealed::{opens_row, owners, purpose},
        standing::{Patience, Standing},
    },
    domain::{actor::Actor, ids::ApiKeyId, passkey::Among, telling::Acknowledges},
    store::{
        Store,
        house_rows::HouseTable,
        session_store::{Seal, Sessions},
    },
    usecases::{
        kept_forms::keep,
        portal::Portal,
        repeatable_calls::{self, Answer, Call, Turn},
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
use std::{collections::BTreeMap, fs, sync::Arc, time::Duration};
use tower_sessions::{SessionStore, cookie::time::OffsetDateTime, session};

use super::installed::{Installed, places};
use crate::passkeys::device::added;

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

/// Waits for nobody.
pub fn impatient() -> Standing {
    Standing::with(Patience { silent: Duration::ZERO, under_way: Duration::ZERO })
}

pub async fn step(place: &Installed, store: &Store, standing: &mut Standing) -> Step {
    rotation::step(&place.key(), store, 7, standing).await.unwrap()
}

const CALL: [u8; 16] = [7; 16];

fn a_call(portal: &Portal) -> Call {
    Call::new(portal, ApiKeyId::from_bytes(CALL), "once", "/customers", b"{}")
}

/// With people, staff, letters that wait, a session, a form that is kept and an answer that is kept.
pub async fn full(place: Installed) -> Installed {
    let place = place.inhabited().await;
    let portal = place.portal().await;
    settle_in(&portal, Cast::of(Shipped::Larkfield)).await.unwrap();
    let sessions = Sessions::new(portal.store.clone(), Arc::new(Sealing(portal.vault.house_key(HouseUse::Sessions).unwrap())));
    let staff = portal.store.read().await.unwrap().all_staff().await.unwrap();
    added(&portal, Among::Staff, Actor::Staff(staff[0].id, staff[0].role)).await;
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
pub async fn opens(store: &Store, vault: &Vault) {
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
                    assert_eq!(step(&place, &store, &mut impatient()).await, Step::Finished);
                    assert_eq!(rotation::left(&store, &vault).await.unwrap(), Left::default());
                    assert!(!vault.ring().is_being_rotated());
                    break;
                }
                begin(&place.key(), &store, false).await.unwrap();
                assert_eq!(RootKeys::open(&place.key()).unwrap().newest_id(), number, "one rotation makes one key");
                if !steps.is_empty() || round == 0 {
                    steps.push(step(&place, &store, &mut impatient()).await);
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
        begin(&place.key(), &store, false).await.unwrap();
        assert_eq!(step(&place, &store, &mut impatient()).await, Step::KeyInUse);
        assert_eq!(step(&place, &store, &mut impatient()).await, Step::OlderRefused);
        let draft = crate::house::draft("c-2");
        let refused = candor::usecases::customers::put::put(&running, candor::domain::actor::Actor::Operator, draft).await;
        assert!(refused.is_err());
        fs::write(place.key(), old).unwrap();
        let refusal = place.begin().await.err().unwrap().to_string();
        assert!(refusal.contains("is not the one"), "{refusal}");
    }
}
