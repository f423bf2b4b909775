//! Passkeys of staff: one signs in alone, tries count, and each ends with its owner's work or second proof.

use candor::{
    domain::{
        actor::Actor,
        ids::{CustomerId, StaffId},
        passkey::{Among, PasskeyOwner},
        staff::Role,
    },
    usecases::{
        askers::Asker,
        authorise::Hand,
        error::{Error, Field, Flaw},
        passkeys::{
            add,
            answered::{Answer, begin},
            kept::list,
            prove, prove_staff, remove,
        },
        staff::ends::end,
    },
};
use std::time::Duration;

use super::device::{Device, added, party};
use crate::{
    house::{House, houses},
    requests::told::{colleague, member, second, staff, work_off},
};

const ADDED: &str = "A passkey was added to your account at the desk";
const REMOVED: &str = "A passkey was removed from your account at the desk";

/// Signs in at the door of staff.
async fn enters(house: &House, device: &mut Device) -> Result<StaffId, Error> {
    let party = party();
    let (options, challenge) = begin(&party).unwrap();
    let text = device.used(&options);
    prove_staff::sign_in(house, Answer { party: &party, challenge: Some(challenge), text: Some(&text) }, &Asker::nobody()).await
}

/// Signs in at the door of customers.
async fn enters_as_customer(house: &House, device: &mut Device) -> Result<CustomerId, Error> {
    let party = party();
    let (options, challenge) = begin(&party).unwrap();
    let text = device.used(&options);
    prove::finish(house, Answer { party: &party, challenge: Some(challenge), text: Some(&text) }).await
}

/// Proves it once more, as somebody who is signed in.
async fn steps_up(house: &House, actor: Actor, device: &mut Device) -> Result<(), Error> {
    let party = party();
    let (options, challenge) = begin(&party).unwrap();
    let text = device.used(&options);
    let answer = Answer { party: &party, challenge: Some(challenge), text: Some(&text) };
    prove_staff::step_up(house, actor, answer, &Asker::nobody()).await
}

fn not_accepted<T>(answer: Result<T, Error>) -> bool {
    matches!(answer, Err(Error::Invalid(faults)) if faults.iter().all(|fault| (fault.field, fault.flaw) == (Field::Passkey, Flaw::Wrong)))
}

async fn kept(house: &House, staff: StaffId) -> usize {
    house.store.read().await.unwrap().passkeys_of(PasskeyOwner::Staff(staff)).await.unwrap().len()
}

/// The newest entry of the log about this: its detail, and whom it is about.
async fn noted(house: &House, action: &str) -> (Option<String>, String) {
    let entries = house.store.read().await.unwrap().audit_after(0, 1_000).await.unwrap();
    let entry = entries.into_iter().rev().find(|entry| entry.action == action).unwrap();
    (entry.detail, entry.subject)
}

#[tokio::test]
async fn a_passkey_signs_staff_in_and_proves_it_once_more_until_it_is_removed() {
    for house in houses().await {
        let robin = member(&house, Role::Support).await;
        let actor = Actor::Staff(robin, Role::Support);
        let now = Some(house.clock.now());
        assert!(matches!(add::begin(&house, &party(), Among::Staff, actor, None).await, Err(Error::StepUp)), "not without a proof");
        let mut device = added(&house, Among::Staff, actor).await;
        assert_eq!((work_off(&house).await, noted(&house, "passkey.added").await.1), (vec![ADDED.to_owned()], "staff".to_owned()));
        assert_eq!(enters(&house, &mut device).await.unwrap(), robin);
        assert_eq!(noted(&house, "staff.signed-in").await, (Some("passkey".to_owned()), "staff".to_owned()));
        steps_up(&house, actor, &mut device).await.unwrap();
        assert_eq!(noted(&house, "session.stepped-up").await.1, "staff");

        let listed = list(&house, Among::Staff, actor).await.unwrap();
        assert_eq!((listed.len(), listed[0].browser.as_str(), listed[0].last_used), (1, "Firefox, Linux", now));
        let own = listed[0].id.to_string();
        let colleague = Actor::Staff(second(&house, Role::Support).await, Role::Support);
        assert!(matches!(remove(&house, Among::Staff, colleague, Some(&own), now).await, Err(Error::NotFound)), "another's");
        assert!(not_accepted(steps_up(&house, colleague, &mut device).await), "another's proves nothing");
        assert!(matches!(remove(&house, Among::Staff, actor, Some(&own), None).await, Err(Error::StepUp)));
        remove(&house, Among::Staff, actor, Some(&own), now).await.unwrap();
        assert_eq!((work_off(&house).await, noted(&house, "passkey.removed").await.1), (vec![REMOVED.to_owned()], "staff".to_owned()));
        assert!(not_accepted(enters(&house, &mut device).await));
    }
}

#[tokio::test]
async fn an_answer_opens_once() {
    for house in houses().await {
        let robin = member(&house, Role::Support).await;
        let mut device = added(&house, Among::Staff, Actor::Staff(robin, Role::Support)).await;
        let party = party();
        let (options, challenge) = begin(&party).unwrap();
        let text = device.used(&options);
        let challenge = serde_json::to_string(&challenge).unwrap();
        let answer = || Answer { party: &party, challenge: serde_json::from_str(&challenge).ok(), text: Some(&text) };
        assert_eq!(prove_staff::sign_in(&house, answer(), &Asker::nobody()).await.unwrap(), robin);
        assert!(not_accepted(prove_staff::sign_in(&house, answer(), &Asker::nobody()).await), "nor does whoever listened in");
        let other = Answer { party: &party, challenge: Some(begin(&party).unwrap().1), text: Some(&text) };
        assert!(not_accepted(prove_staff::sign_in(&house, other, &Asker::nobody()).await), "of another challenge");
    }
}

#[tokio::test]
async fn a_customers_passkey_never_signs_staff_in_and_no_staffs_a_customer() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let robin = member(&house, Role::Support).await;
        let (as_amina, as_robin) = (Actor::Customer(amina), Actor::Staff(robin, Role::Support));
        let mut hers = added(&house, Among::Customers, as_amina).await;
        let mut theirs = added(&house, Among::Staff, as_robin).await;
        assert!(not_accepted(enters(&house, &mut hers).await) && not_accepted(enters_as_customer(&house, &mut theirs).await));
        assert!(not_accepted(steps_up(&house, as_robin, &mut hers).await));
        // The handle is not signed: anybody may put another in its place.
        std::mem::swap(&mut hers.user, &mut theirs.user);
        assert!(not_accepted(enters(&house, &mut hers).await) && not_accepted(enters_as_customer(&house, &mut theirs).await));
        std::mem::swap(&mut hers.user, &mut theirs.user);
        assert_eq!(enters_as_customer(&house, &mut hers).await.unwrap(), amina);
        assert_eq!(enters(&house, &mut theirs).await.unwrap(), robin);
        for (among, actor) in [(Among::Staff, as_amina), (Among::Customers, as_robin)] {
            let now = Some(house.clock.now());
            assert!(matches!(list(&house, among, actor).await, Err(Error::Forbidden)));
            assert!(matches!(add::begin(&house, &party(), among, actor, now).await, Err(Error::Forbidden)));
            let id = list(&house, Among::Staff, as_robin).await.unwrap()[0].id.to_string();
            assert!(matches!(remove(&house, among, actor, Some(&id), now).await, Err(Error::Forbidden)));
        }
    }
}

#[tokio::test]
async fn without_a_finger_a_face_or_a_pin_it_proves_nothing_and_tries_are_counted() {
    for house in houses().await {
        let robin = member(&house, Role::Support).await;
        let mut device = added(&house, Among::Staff, Actor::Staff(robin, Role::Support)).await;
        device.verifies = false;
        for _ in 0..5 {
            assert!(not_accepted(enters(&house, &mut device).await));
        }
        assert_eq!(noted(&house, "staff.sign-in-refused").await, (Some("passkey".to_owned()), "staff".to_owned()));
        device.verifies = true;
        assert!(matches!(enters(&house, &mut device).await, Err(Error::TooMany { .. })));
        house.time.pass(Duration::from_secs(15 * 60));
        assert_eq!(enters(&house, &mut device).await.unwrap(), robin);
    }
}

#[tokio::test]
async fn a_new_link_and_the_end_of_their_work_take_their_passkeys() {
    for house in houses().await {
        let (robin, actor) = staff(&house, Role::Support).await;
        let mut device = added(&house, Among::Staff, actor).await;
        // Password and telephone are set up anew, by the link of an administrator.
        let (again, _) = colleague(&house, Role::Support, "support@example.org").await;
        assert_eq!((again, kept(&house, robin).await), (robin, 0));
        assert!(not_accepted(enters(&house, &mut device).await));

        let mut device = added(&house, Among::Staff, actor).await;
        let ada = Actor::Staff(member(&house, Role::Administrator).await, Role::Administrator);
        end(&house, Hand { actor: ada, proven_at: Some(house.clock.now()) }, robin).await.unwrap();
        assert_eq!(kept(&house, robin).await, 0);
        assert!(not_accepted(enters(&house, &mut device).await));
        let (back, _) = colleague(&house, Role::Support, "support@example.org").await;
        assert_eq!((back, kept(&house, robin).await), (robin, 0), "whoever comes back begins with nothing");
        assert!(not_accepted(enters(&house, &mut device).await));
    }
}
