//! Access that ended after a backup ends again before anybody is answered from that backup.

use candor::{
    domain::{
        actor::Actor,
        gone::What,
        ids::ApiKeyId,
        passkey::{Among, PasskeyOwner},
        scope::Scope,
        staff::Role,
        telling::Acknowledges,
    },
    store::session_store::STAFF,
    usecases::{
        api_keys::{create::create, revoke::revoke, rotate::rotate},
        askers::Asker,
        customers::{
            profile,
            put::{Draft, put},
        },
        erasure::replay::replay,
        passkeys::remove,
        snapshot::{follow, load},
        staff::{
            ends::end,
            own::new_codes,
            proof::{Draft as Passwords, change_password},
            roles::change_role,
        },
        telling::{
            connect::{connect, disconnect, rotate as renew},
            requests::tell_requests,
        },
    },
};
use std::time::Duration;

use testing::sessions::cookie;

use crate::{
    house::{House, draft, houses},
    passkeys::device::added,
    requests::{
        restored::{DELETED, actions, backed_up, begin},
        told::{PASSWORD, at_address, code, colleague},
    },
};

const DAY: Duration = Duration::from_secs(24 * 3600);
const ENDED: [What; 9] =
    [What::Staff, What::Role, What::Password, What::Codes, What::Passkey, What::Address, What::Key, What::Rotated, What::Receiver];

async fn key(house: &House, name: &str) -> ApiKeyId {
    create(house, Actor::Operator, name, &[Scope::ChangesRead]).await.unwrap().id
}

async fn remove_theirs(house: &House, among: Among, actor: Actor, owner: PasskeyOwner) {
    let id = house.store.read().await.unwrap().passkeys_of(owner).await.unwrap()[0].id.to_string();
    remove(house, among, actor, Some(&id), Some(house.clock.now())).await.unwrap();
}

/// Another password, and other codes.
async fn renewed(house: &House, member: Actor, fresh: &str) {
    let fresh = Some(fresh.to_owned());
    let passwords = Passwords { password: Some(PASSWORD.to_owned()), fresh, one_time: Some(code(house)) };
    change_password(house, member, passwords, None, &Asker::nobody()).await.unwrap();
    new_codes(house, member, Some(house.clock.now())).await.unwrap();
}

fn moved() -> Draft {
    Draft { email: "new@example.org".to_owned(), ..draft("c-2") }
}

#[tokio::test]
async fn nobody_has_access_again_that_ended_after_the_backup() {
    for house in houses().await {
        let (amina, ben) = (house.customer("c-1").await, house.customer("c-2").await);
        let leaver = at_address(&house, Role::Support, "leaver@example.org").await;
        let lesser = at_address(&house, Role::PrivacyOfficer, "lesser@example.org").await;
        let other = at_address(&house, Role::PrivacyOfficer, "other@example.org").await;
        let more = at_address(&house, Role::Support, "more@example.org").await;
        let (kim, as_kim) = colleague(&house, Role::Auditor, "kim@example.org").await;
        added(&house, Among::Customers, Actor::Customer(amina)).await;
        added(&house, Among::Staff, as_kim).await;
        let (revoked, rotated, kept) = (key(&house, "till").await, key(&house, "shop").await, key(&house, "app").await);
        for system in ["web-shop", "mailing-list"] {
            let url = "https://shop.example.org/candor";
            connect(&house, Actor::Operator, system, url, Acknowledges::ByAnswer).await.unwrap();
        }
        let password = house.store.read().await.unwrap().staff(kim).await.unwrap().unwrap().password_hash;
        cookie(&house, STAFF, kim).await;
        let (house, copy) = backed_up(house).await;

        house.time.pass(Duration::from_secs(60));
        let ended_at = house.clock.now();
        end(&house, Actor::Operator, leaver).await.unwrap();
        for (staff, role) in [(lesser, "support"), (other, "administrator"), (more, "privacy-officer")] {
            change_role(&house, Actor::Operator.into(), staff, Some(role)).await.unwrap();
        }
        renewed(&house, as_kim, "another river bends three times").await;
        remove_theirs(&house, Among::Customers, Actor::Customer(amina), PasskeyOwner::Customer(amina)).await;
        remove_theirs(&house, Among::Staff, as_kim, PasskeyOwner::Staff(kim)).await;
        revoke(&house, Actor::Operator, revoked).await.unwrap();
        rotate(&house, Actor::Operator, rotated, Some("7")).await.unwrap();
        disconnect(&house, Actor::Operator, "web-shop", true).await.unwrap();
        renew(&house, Actor::Operator, "mailing-list").await.unwrap();
        put(&house, Actor::Operator, moved()).await.unwrap();
        // On the disk before anybody was told.
        let lines = house.ledger.read().await.unwrap();
        for what in ENDED {
            assert!(lines.iter().any(|line| line.what == what), "{}", what.as_str());
        }
        assert_eq!(
            DELETED.len() + ENDED.len() + [What::No, What::Wrong, What::Excluded, What::Included].len(),
            What::ALL.len(),
            "each has a story"
        );
        house.store.close().await;

        house.time.pass(DAY);
        let restored = house.on(copy).await;
        assert!(begin(&restored).await >= ENDED.len());
        let mut conn = restored.store.read().await.unwrap();
        assert!(conn.staff(leaver).await.unwrap().unwrap().ended_at.is_some());
        assert!(
            conn.staff(other).await.unwrap().unwrap().ended_at.is_some(),
            "neither the role they had nor one that is not known to be theirs"
        );
        for staff in [lesser, more] {
            let row = conn.staff(staff).await.unwrap().unwrap();
            assert_eq!((row.role, row.ended_at), (Role::Support, None));
        }
        let row = conn.staff(kim).await.unwrap().unwrap();
        assert!(row.password_hash != password && row.ended_at.is_none());
        assert_eq!(conn.recovery_codes_left(kim).await.unwrap(), 0);
        assert!(conn.sessions_of_staff(kim).await.unwrap().is_empty(), "nobody is in by a password that is void");
        for owner in [PasskeyOwner::Customer(amina), PasskeyOwner::Staff(kim)] {
            assert!(conn.passkeys_of(owner).await.unwrap().is_empty());
        }
        let keys = conn.api_keys().await.unwrap();
        let ends = |id: ApiKeyId| keys.iter().find(|row| row.id == id).map(|row| (row.revoked_at.is_some(), row.ends_at)).unwrap();
        assert_eq!(ends(revoked), (true, None));
        assert_eq!(ends(rotated), (false, Some(ended_at.plus(DAY * 7).0)), "as the system was told");
        assert_eq!(ends(kept), (false, None));
        assert!(conn.receivers().await.unwrap().is_empty());
        drop(conn);
        assert!(profile::of(&restored, amina).await.unwrap().email.is_some());
        assert!(profile::of(&restored, ben).await.unwrap().email.is_none(), "the old address may be a stranger's by now");
        put(&restored, Actor::Operator, moved()).await.unwrap();
        assert_eq!(profile::of(&restored, ben).await.unwrap().email.unwrap().as_str(), "new@example.org");
        let told = actions(&restored).await;
        for action in [
            "staff.ended",
            "staff.role-changed",
            "staff.way-in-ended",
            "passkey.removed",
            "key.revoked",
            "key.rotated",
            "receiver.disconnected",
            "customer.email-changed",
            "erasures.replayed",
        ] {
            assert!(told.iter().any(|told| told == action), "{action}");
        }
        assert_eq!(replay(&restored).await.unwrap().lines, 0, "known from here on");
        restored.store.close().await;
    }
}

#[tokio::test]
async fn what_took_a_lost_place_after_a_failover_is_not_taken_away_by_a_later_start() {
    for house in houses().await {
        let lesser = at_address(&house, Role::PrivacyOfficer, "lesser@example.org").await;
        let (kim, as_kim) = colleague(&house, Role::Auditor, "kim@example.org").await;
        let (house, copy) = backed_up(house).await;
        // Lost with the database that failed. The file beside it has the lines.
        house.time.pass(Duration::from_secs(60));
        renewed(&house, as_kim, "another river bends three times").await;
        change_role(&house, Actor::Operator.into(), lesser, Some("support")).await.unwrap();
        house.store.close().await;

        let after = house.on(copy).await;
        load::load(&after).await.unwrap();
        follow::catch_up(&after).await.unwrap();
        after.time.pass(Duration::from_secs(60));
        renewed(&after, as_kim, "a third river does not bend").await;
        change_role(&after, Actor::Operator.into(), lesser, Some("administrator")).await.unwrap();
        let of = async |id| after.store.read().await.unwrap().staff(id).await.unwrap().unwrap();
        let password = of(kim).await.password_hash;
        after.time.pass(DAY);
        assert!(begin(&after).await > 0);
        assert_eq!(of(kim).await.password_hash, password);
        assert_eq!(after.store.read().await.unwrap().recovery_codes_left(kim).await.unwrap(), 10);
        assert_eq!(of(lesser).await.role, Role::Administrator);
        after.store.close().await;
    }
}

#[tokio::test]
async fn an_old_backup_that_was_restored_takes_nothing_from_a_newer_one() {
    for house in houses().await {
        let ben = house.customer("c-2").await;
        let other = at_address(&house, Role::PrivacyOfficer, "other@example.org").await;
        let (kim, as_kim) = colleague(&house, Role::Auditor, "kim@example.org").await;
        for system in ["web-shop", "mailing-list"] {
            let url = "https://shop.example.org/candor";
            connect(&house, Actor::Operator, system, url, Acknowledges::ByAnswer).await.unwrap();
        }
        tell_requests(&house, Actor::Operator, "web-shop", true).await.unwrap();
        let (house, before) = backed_up(house).await;
        house.time.pass(Duration::from_secs(60));
        renewed(&house, as_kim, "another river bends three times").await;
        change_role(&house, Actor::Operator.into(), other, Some("administrator")).await.unwrap();
        renew(&house, Actor::Operator, "mailing-list").await.unwrap();
        put(&house, Actor::Operator, moved()).await.unwrap();
        for tell in [false, true] {
            tell_requests(&house, Actor::Operator, "web-shop", tell).await.unwrap();
        }
        let password = house.store.read().await.unwrap().staff(kim).await.unwrap().unwrap().password_hash;
        let (house, after) = backed_up(house).await;
        house.store.close().await;

        house.time.pass(DAY);
        let older = house.on(before).await;
        assert!(begin(&older).await > 0);
        let mut conn = older.store.read().await.unwrap();
        let receivers = conn.receivers().await.unwrap();
        assert!(receivers.len() == 1 && !receivers[0].requests);
        assert!(conn.staff(other).await.unwrap().unwrap().ended_at.is_some());
        assert_eq!(conn.recovery_codes_left(kim).await.unwrap(), 0);
        drop(conn);
        older.store.close().await;

        house.time.pass(DAY);
        let newer = house.on(after).await;
        begin(&newer).await;
        let mut conn = newer.store.read().await.unwrap();
        let receivers = conn.receivers().await.unwrap();
        assert_eq!(
            receivers.iter().map(|one| (one.system.as_str(), one.requests)).collect::<Vec<_>>(),
            [("mailing-list", false), ("web-shop", true)]
        );
        let row = conn.staff(other).await.unwrap().unwrap();
        assert_eq!((row.role, row.ended_at), (Role::Administrator, None));
        assert_eq!(conn.staff(kim).await.unwrap().unwrap().password_hash, password);
        assert_eq!(conn.recovery_codes_left(kim).await.unwrap(), 10);
        drop(conn);
        assert_eq!(profile::of(&newer, ben).await.unwrap().email.unwrap().as_str(), "new@example.org");
        newer.store.close().await;
    }
}
