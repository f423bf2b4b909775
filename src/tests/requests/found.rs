//! A case is found by what somebody says on the telephone.

use candor::{
    domain::{actor::Actor, ids::StaffId, request::Kind, staff::Role},
    store::event::Action,
    usecases::{desk::find::find, error::Error},
};

use super::{
    queue::{question, support},
    told::{asked, member},
};
use crate::house::{House, houses};

/// How often the log says that this one of the staff looked for a person, and for how many.
async fn looks(house: &House, staff: StaffId) -> Vec<Option<i64>> {
    let log = house.store.read().await.unwrap().audit_after(0, 1_000).await.unwrap();
    let looks = log.into_iter().filter(|entry| entry.action == Action::RequestsFound.as_str());
    looks.filter(|entry| entry.actor_id.as_deref() == Some(staff.as_bytes().as_slice())).map(|entry| entry.amount).collect()
}

#[tokio::test]
async fn a_request_is_found_by_its_number_an_exact_address_or_the_brands_reference_and_the_look_is_logged() {
    for house in houses().await {
        let (amina, (id, robin)) = (house.customer("c-1").await, support(&house).await);
        let reference = asked(&house, amina, Kind::Question, &question("Who has my address?")).await;
        let spelled = reference.to_lowercase().replace('-', " ");
        for (said, looked) in [(reference.as_str(), 0), (spelled.as_str(), 0), ("c-1", 1), ("C-1@example.org", 2)] {
            let found = find(&house, robin, Some(said)).await.unwrap();
            assert_eq!(found.len(), 1, "{said}");
            assert_eq!(found[0].row.reference, reference);
            assert_eq!(looks(&house, id).await, vec![Some(1); looked], "a look for a person, and not for a number: {said}");
        }
        assert!(find(&house, robin, Some("c-99")).await.unwrap().is_empty());
        assert!(matches!(find(&house, robin, Some(" ")).await, Err(Error::Invalid(_))));
        let (auditor, words) = (member(&house, Role::Auditor).await, Some("c-1"));
        assert!(matches!(find(&house, Actor::Staff(auditor, Role::Auditor), words).await, Err(Error::Forbidden)));
        assert_eq!(looks(&house, id).await.len(), 2, "of those who are not there nothing is logged");
        assert!(looks(&house, auditor).await.is_empty());
    }
}
