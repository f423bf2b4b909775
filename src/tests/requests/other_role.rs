//! A member of staff gets a role that answers no requests: their cases and duties are everybody's again.

use candor::{
    domain::{actor::Actor, item::ItemKind, request::Kind, staff::Role},
    usecases::{
        authorise::Hand,
        oversight::decide::{SeenItem, take},
        raised::{Raised, open_alone},
        staff::{ends::HandedBack, roles::change_role},
    },
};

use super::told::{all, asked, colleague, looked, member, staff};
use crate::house::{House, houses};

async fn administrator(house: &House) -> Hand {
    let ada = member(house, Role::Administrator).await;
    Hand { actor: Actor::Staff(ada, Role::Administrator), proven_at: Some(house.clock.now()) }
}

async fn assignee(house: &House, reference: &str) -> Option<candor::domain::ids::StaffId> {
    house.store.read().await.unwrap().request(reference).await.unwrap().unwrap().assignee
}

#[tokio::test]
async fn what_a_new_role_may_not_do_is_handed_back() {
    for house in houses().await {
        let ada = administrator(&house).await;
        let (jana, as_jana) = staff(&house, Role::PrivacyOfficer).await;
        let reference = asked(&house, house.customer("c-1").await, Kind::Copy, &all()).await;
        // The first who reads it has it.
        looked(&house, as_jana, &reference).await;
        let due_on = jiff::civil::date(2027, 1, 1);
        open_alone(&house, Raised { kind: ItemKind::Log, about: "broken".to_owned(), due_on, opening: String::new() }).await.unwrap();
        let item = async || house.store.read().await.unwrap().open_item(ItemKind::Log, "broken").await.unwrap().unwrap().item;
        let id = item().await.id.to_string();
        take(&house, as_jana, SeenItem { id: &id, revision: Some("0") }).await.unwrap();

        let back = change_role(&house, ada, jana, Some("support")).await.unwrap();
        assert_eq!(back, HandedBack { cases: 0, items: 1 });
        assert_eq!((assignee(&house, &reference).await, item().await.owner), (Some(jana), None), "support goes on answering");
        let back = change_role(&house, ada, jana, Some("administrator")).await.unwrap();
        assert_eq!(back, HandedBack { cases: 1, items: 0 });
        assert_eq!(assignee(&house, &reference).await, None);
    }
}

#[tokio::test]
async fn whoever_comes_back_by_a_link_with_a_lesser_role_has_no_case_any_more() {
    for house in houses().await {
        let (ines, as_ines) = colleague(&house, Role::Support, "ines@example.org").await;
        let reference = asked(&house, house.customer("c-1").await, Kind::Copy, &all()).await;
        looked(&house, as_ines, &reference).await;
        assert_eq!(assignee(&house, &reference).await, Some(ines));
        assert_eq!(colleague(&house, Role::Auditor, "ines@example.org").await.0, ines);
        assert_eq!(assignee(&house, &reference).await, None);
    }
}
