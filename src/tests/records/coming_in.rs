use candor::{
    domain::log_tree::verdict::Verdict,
    domain::{actor::Actor, decide::Reason},
    usecases::records::{
        figures::figures,
        refusal::Refusal,
        take_in::{Draft, Strangers, take_in},
    },
};
use serde_json::json;

use super::sent::{DAY, guess, order, record, send};
use crate::house::houses;

#[tokio::test]
async fn what_the_catalogue_or_the_person_does_not_allow_never_gets_in_and_spoils_nothing_else() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let wrong = |change: &dyn Fn(&mut Draft)| {
            let mut draft = order(&house, "wrong");
            change(&mut draft);
            draft
        };
        let cases = vec![
            (order(&house, "order-1"), None),
            (wrong(&|draft| draft.customer = "c-2".to_owned().try_into().unwrap()), Some(Refusal::UnknownCustomer)),
            (wrong(&|draft| draft.category = "secrets".to_owned()), Some(Refusal::UnknownCategory)),
            (wrong(&|draft| draft.touchpoint = "moon".to_owned()), Some(Refusal::UnknownTouchpoint)),
            (wrong(&|draft| draft.touchpoint = "ads".to_owned()), Some(Refusal::NotCollectedThere)),
            (wrong(&|draft| draft.occurred_at = house.clock.now().plus(DAY)), Some(Refusal::Future)),
            (wrong(&|draft| draft.occurred_at = house.clock.now().minus(DAY * 11 * 366)), Some(Refusal::Over)),
            (wrong(&|draft| drop(draft.data.insert("note".to_owned(), "x".repeat(64 * 1024).into()))), Some(Refusal::TooLarge)),
            (wrong(&|draft| draft.key = Some("dog".to_owned())), Some(Refusal::NameNeedless)),
            (record(&house, "town-1", "town", "browse", json!({"town": "Potsdam"})), Some(Refusal::NotAllowed)),
            (guess(&house, "guess-1", "dog"), Some(Refusal::NotAllowed)),
            (order(&house, "order-2"), None),
        ];
        let (drafts, expected): (Vec<_>, Vec<_>) = cases.into_iter().unzip();
        assert_eq!(send(&house, drafts).await, expected);
        assert_eq!(figures(&house, Actor::Customer(amina)).await.unwrap().total().unwrap().count, 2);
    }
}

#[tokio::test]
async fn what_nothing_may_use_is_refused_from_the_very_next_call_after_a_withdrawal() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        assert_eq!(send(&house, vec![guess(&house, "guess-1", "dog")]).await, [None]);
        house.choose(amina, "off").await.unwrap();
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Withdrawn);
        assert_eq!(send(&house, vec![guess(&house, "guess-2", "cat")]).await, [Some(Refusal::NotAllowed)]);
    }
}

#[tokio::test]
async fn the_same_record_sent_again_counts_once_and_another_under_its_id_is_refused() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.customer("c-2").await;
        let first = order(&house, "order-1");
        assert_eq!(send(&house, vec![first.clone(), first.clone()]).await, [None, None]);
        assert_eq!(send(&house, vec![first.clone()]).await, [None]);
        let changed = Draft { source: "till".to_owned(), ..first.clone() };
        let of_another = Draft { customer: "c-2".to_owned().try_into().unwrap(), ..first };
        assert_eq!(send(&house, vec![changed, of_another]).await, [Some(Refusal::Conflict), Some(Refusal::Conflict)]);
        assert_eq!(figures(&house, Actor::Customer(amina)).await.unwrap().total().unwrap().count, 1);
    }
}

#[tokio::test]
async fn a_stranger_is_made_known_only_when_asked() {
    for house in houses().await {
        let draft = order(&house, "order-1");
        assert_eq!(send(&house, vec![draft.clone()]).await, [Some(Refusal::UnknownCustomer)]);
        assert_eq!(house.reason("c-1", "tax-records"), Reason::Unknown);
        let taken = take_in(&house, Actor::Operator, vec![draft], Strangers::Introduce).await.unwrap();
        assert!(taken.iter().all(Result::is_ok));
        assert_eq!(house.reason("c-1", "tax-records"), Reason::Necessary, "and decisions know them");
    }
}

#[tokio::test]
async fn what_came_in_is_in_the_log_as_a_sum() {
    for house in houses().await {
        house.customer("c-1").await;
        send(&house, vec![order(&house, "a"), order(&house, "b"), order(&house, "c")]).await;
        let mut conn = house.store.read().await.unwrap();
        let entries = conn.audit_after(0, 100).await.unwrap();
        let stored: Vec<_> = entries.iter().filter(|entry| entry.action == "records.stored").map(|entry| entry.amount).collect();
        assert_eq!(stored, [Some(3)]);
        assert!(matches!(conn.verify_log(&[]).await.unwrap(), Verdict::Whole { .. }));
    }
}

#[tokio::test]
async fn nothing_a_record_says_is_readable_in_the_database() {
    let house = crate::house::house().await;
    house.customer("c-1").await;
    let draft = record(&house, "order-of-amina", "orders", "buy", json!({"items": ["Schlafsack in Tarnfarben"]}));
    assert_eq!(send(&house, vec![draft]).await, [None]);
    house.store.close().await;
    let file = house.engine.file().unwrap();
    for end in ["", "-wal"] {
        let bytes = std::fs::read(format!("{}{end}", file.display())).unwrap_or_default();
        for word in ["Schlafsack", "order-of-amina"] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word} stands in the database");
        }
    }
}
