//! A way in to a role that opens customers' data: its owner and the privacy officers are told, and another looks at it.

use candor::{
    domain::{
        actor::Actor,
        ids::StaffId,
        item::{Item, ItemKind},
        scope::Scope,
        staff::Role,
    },
    store::items::Which,
    usecases::{
        api_keys::{create::create, rotate::rotate},
        authorise::Hand,
        error::{Clash, Error},
        oversight::decide::{SeenItem, decide},
        staff::{
            invite::{Draft as Invitation, Link, invite, invite_again, invite_newcomer},
            join,
            roles::change_role,
        },
    },
};

use super::told::draft;
use crate::{
    house::{House, houses},
    requests::told::{PASSWORD, at_address, code, letters, member},
};

const NEW_ACCESS: &str = "New access to customers’ data";

async fn administrator(house: &House) -> Hand {
    let ada = member(house, Role::Administrator).await;
    Hand { actor: Actor::Staff(ada, Role::Administrator), proven_at: Some(house.clock.now()) }
}

async fn officer(house: &House, name: &str) -> (StaffId, Actor) {
    let id = at_address(house, Role::PrivacyOfficer, &format!("{name}@staff.example")).await;
    (id, Actor::Staff(id, Role::PrivacyOfficer))
}

/// The letters that went out: their address and their subject.
async fn told(house: &House) -> Vec<(String, String)> {
    let letters = letters(house).await;
    let mut told: Vec<_> = letters.iter().map(|one| (one.to.as_str().to_owned(), one.subject.as_str().to_owned())).collect();
    told.sort_unstable();
    told
}

async fn open(house: &House) -> Vec<Item> {
    let kept = house.store.read().await.unwrap().items_of(ItemKind::WayIn, Which::Open, 9).await.unwrap();
    kept.into_iter().map(|kept| kept.item).collect()
}

async fn decided(house: &House, actor: Actor, item: &Item) -> Result<(), Error> {
    let (id, revision) = (item.id.to_string(), item.revision.to_string());
    decide(house, actor, SeenItem { id: &id, revision: Some(&revision) }, &draft("keep", None, None)).await
}

fn to(name: &str, subject: &str) -> (String, String) {
    (format!("{name}@staff.example"), subject.to_owned())
}

#[tokio::test]
async fn a_new_link_and_a_new_role_are_told_and_another_looks_at_them() {
    for house in houses().await {
        let ada = administrator(&house).await;
        let (jana, as_jana) = officer(&house, "jana").await;
        let (_, as_olga) = officer(&house, "olga").await;
        let sam = at_address(&house, Role::Administrator, "sam@staff.example").await;
        assert!(matches!(invite_again(&house, ada, jana).await.unwrap(), Link::Shown(_)), "without mail the link is shown");
        assert_eq!(told(&house).await, [to("jana", "There is a new link to your account"), to("olga", NEW_ACCESS)]);
        let about = open(&house).await;
        assert_eq!(about.iter().map(|item| item.whose).collect::<Vec<_>>(), [Some(jana)]);
        let own = decided(&house, as_jana, &about[0]).await;
        assert!(matches!(own, Err(Error::Conflict(Clash::OwnAct))), "{own:?}");
        decided(&house, as_olga, &about[0]).await.unwrap();

        change_role(&house, ada, sam, Some("support")).await.unwrap();
        let letters = letters(&house).await;
        assert_eq!(letters.len(), 3, "theirs, and one for each officer");
        let olgas = letters.iter().find(|letter| letter.to.as_str().starts_with("olga")).unwrap();
        assert!(olgas.text.contains("Robin now has another role: Support."), "{}", olgas.text);
        assert_eq!(open(&house).await.iter().map(|item| item.whose).collect::<Vec<_>>(), [Some(sam)]);
        // A role that opens no data is nobody's concern.
        change_role(&house, ada, sam, Some("administrator")).await.unwrap();
        assert_eq!((told(&house).await, open(&house).await.len()), (vec![], 1));
    }
}

#[tokio::test]
async fn a_newcomer_does_not_decide_about_their_own_way_in() {
    for house in houses().await {
        let ada = administrator(&house).await;
        let (_, as_jana) = officer(&house, "jana").await;
        let draft = Invitation { email: Some("ada.again@staff.example".to_owned()), role: Some("privacy-officer".to_owned()) };
        let Link::Shown(token) = invite_newcomer(&house, ada, &draft).await.unwrap() else { panic!("there is no mail") };
        assert_eq!(told(&house).await, [to("jana", NEW_ACCESS)]);
        assert_eq!(open(&house).await.iter().map(|item| item.whose).collect::<Vec<_>>(), [None]);
        let setup = join::Setup::parse(&hex::encode([7; 20])).unwrap();
        let form = join::Form {
            token: Some(token.as_str().to_owned()),
            name: Some("Ada again".to_owned()),
            password: Some(PASSWORD.to_owned()),
            one_time: Some(code(&house)),
        };
        let (id, _) = join::join(&house, form, &setup).await.unwrap();
        let about = open(&house).await;
        assert_eq!(about.iter().map(|item| item.whose).collect::<Vec<_>>(), [Some(id)]);
        let own = decided(&house, Actor::Staff(id, Role::PrivacyOfficer), &about[0]).await;
        assert!(matches!(own, Err(Error::Conflict(Clash::OwnAct))), "{own:?}");
        decided(&house, as_jana, &about[0]).await.unwrap();
    }
}

#[tokio::test]
async fn with_mail_the_link_is_in_a_letter_to_the_address_alone() {
    for house in houses().await {
        let ada = administrator(&house).await;
        let with_mail = house.portal.with_parts(|parts| parts.has_mail = true);
        let draft = Invitation { email: Some("new@staff.example".to_owned()), role: Some("support".to_owned()) };
        assert!(matches!(invite_newcomer(&with_mail, ada, &draft).await.unwrap(), Link::Sent));
        let letters = letters(&house).await;
        let found: Vec<_> = letters.iter().filter(|letter| letter.text.contains("/en/staff/join/")).collect();
        assert_eq!(found.iter().map(|letter| letter.to.as_str()).collect::<Vec<_>>(), ["new@staff.example"]);
        assert_eq!(found[0].subject.as_str(), "Your way in to the desk");
    }
}

#[tokio::test]
async fn a_key_that_opens_data_is_told_with_who_made_it_and_what_it_may_do_and_another_looks_at_it() {
    for house in houses().await {
        let ada = administrator(&house).await;
        let (_, as_jana) = officer(&house, "jana").await;
        create(&house, ada, "Catalogue", &[Scope::RecordsWrite, Scope::Outcomes]).await.unwrap();
        assert_eq!((told(&house).await, open(&house).await.len()), (vec![], 0), "nobody reads data of people with it");
        let key = create(&house, ada, "Web shop", &[Scope::HandoffsWrite, Scope::RecordsWrite]).await.unwrap();
        let letters = letters(&house).await;
        assert_eq!(letters.iter().map(|one| one.to.as_str()).collect::<Vec<_>>(), ["jana@staff.example"]);
        assert_eq!(letters[0].subject.as_str(), NEW_ACCESS);
        for said in ["Robin", "Web shop", "handoffs:write", "records:write"] {
            assert!(letters[0].text.contains(said), "{said}: {}", letters[0].text);
        }
        let about = open(&house).await;
        let Actor::Staff(id, _) = ada.actor else { panic!("one of the staff") };
        assert_eq!(about.iter().map(|item| (item.whose, item.is_of_key())).collect::<Vec<_>>(), [(Some(id), true)]);
        decided(&house, as_jana, &about[0]).await.unwrap();
        // Another in its place opens the same.
        rotate(&house, ada, key.id, Some("1")).await.unwrap();
        assert_eq!((told(&house).await, open(&house).await.len()), (vec![to("jana", NEW_ACCESS)], 1));
        // At the machine, too; and whoever writes addresses can sign in by them.
        for (number, (name, scope)) in [("Help desk", Scope::ChangesRead), ("Till", Scope::CustomersWrite)].into_iter().enumerate() {
            create(&house, Actor::Operator, name, &[scope]).await.unwrap();
            assert_eq!((told(&house).await, open(&house).await.len()), (vec![to("jana", NEW_ACCESS)], 2 + number));
        }
    }
}

#[tokio::test]
async fn the_first_of_a_house_are_let_in_by_the_operator_without_a_duty() {
    for house in houses().await {
        invite(&house, Actor::Operator, "jana@staff.example", Role::PrivacyOfficer).await.unwrap();
        assert_eq!((open(&house).await.len(), told(&house).await), (0, vec![]));
        officer(&house, "olga").await;
        invite(&house, Actor::Operator, "jana@staff.example", Role::PrivacyOfficer).await.unwrap();
        assert_eq!((open(&house).await.len(), told(&house).await), (1, vec![to("olga", NEW_ACCESS)]));
    }
}
