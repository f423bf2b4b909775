//! A review is answered and signed; the change it demands stays until a notice makes it.

use candor::{
    catalog::{Source, check},
    domain::{actor::Actor, item::ItemKind, notice::Weight, request::Kind, staff::Role, suppression::Cell},
    usecases::{
        error::{Error, Fault, Field, Flaw},
        explanations::opine,
        housekeeping::round,
        notices::publish::{Changes, publish},
        oversight::{
            item::decided_before,
            reviews::{demands::demands, facts::facts},
        },
        requests::draft::Draft as RequestDraft,
    },
};
use std::time::Duration;

use super::told::{decided, draft, officer, open};
use crate::{
    explanations::told::explained,
    house::houses,
    records::sent::{order, send},
    requests::told::{asked, member},
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const ABOUT: &str = "purpose/recommendations";

#[tokio::test]
async fn a_review_is_signed_by_a_role_and_its_change_waits_for_a_notice() {
    for house in houses().await {
        house.later(DAY * 160).await;
        round(&house).await;
        let jana = officer(&house).await;
        let none = candor::usecases::oversight::decide::Draft {
            outcome: Some("keep".to_owned()),
            reasons: Some("Fine.".to_owned()),
            ..Default::default()
        };
        let Err(Error::Invalid(faults)) = decided(&house, jana, ItemKind::Review, ABOUT, &none).await else {
            panic!("nothing was answered")
        };
        assert_eq!(faults.len(), 3);
        let silent = draft("keep", Some("Without the emails."), None);
        let refused = decided(&house, jana, ItemKind::Review, ABOUT, &silent).await;
        assert!(matches!(refused, Err(Error::Invalid(faults)) if faults == [Fault { field: Field::Answer, flaw: Flaw::Wrong }]));

        decided(&house, jana, ItemKind::Review, ABOUT, &draft("change", Some("Without the emails."), None)).await.unwrap();
        let done = decided_before(&house, jana, ItemKind::Review, ABOUT).await.unwrap().unwrap();
        let signed = done.words.signed.unwrap();
        assert_eq!((signed.name.as_str(), signed.role), ("Robin", Role::PrivacyOfficer));
        assert_eq!(
            signed.answers.iter().filter(|answer| !answer.fine).map(|answer| answer.words.as_str()).collect::<Vec<_>>(),
            ["Without the emails."]
        );

        let waiting = async || demands(&house, jana).await.unwrap().into_iter().map(|duty| duty.item.about).collect::<Vec<_>>();
        assert_eq!(waiting().await, [ABOUT]);
        house.later(DAY).await;
        let summaries = || house.brand.languages.offered.iter().map(|language| (*language, "Something changed.".to_owned())).collect();
        let mut draft = check(&Source::Demo).unwrap();
        draft.texts.values_mut().for_each(|texts| drop(texts.insert("purpose-newsletter.means".to_owned(), "Other words.".to_owned())));
        let weights = [("newsletter".parse().unwrap(), Weight::Editorial)].into();
        publish(&house, Actor::Operator, &draft, Changes { summaries: summaries(), weights, ..Changes::default() }).await.unwrap();
        house.later(DAY).await;
        assert_eq!(waiting().await, [ABOUT], "that notice changed something else");
        for purpose in draft.catalogue.purposes.iter_mut().filter(|purpose| purpose.id.as_str() == "recommendations") {
            purpose.categories.retain(|category| category.as_str() != "mail-opens");
            purpose.parameters.retain(|parameter| parameter.id.as_str() != "opened");
        }
        let weights = [("recommendations".parse().unwrap(), Weight::Material)].into();
        let changes = Changes { summaries: summaries(), weights, ..Changes::default() };
        publish(&house, Actor::Operator, &draft, changes).await.unwrap();
        house.later(DAY).await;
        assert!(waiting().await.is_empty(), "now it is made");
    }
}

#[tokio::test]
async fn a_review_is_signed_by_nobody_whose_training_lapsed() {
    for house in houses().await {
        let jana = officer(&house).await;
        house.later(DAY * 200).await;
        member(&house, Role::Support).await;
        house.later(DAY * 170).await;
        round(&house).await;
        let refused = decided(&house, jana, ItemKind::Review, ABOUT, &draft("keep", None, None)).await;
        assert!(matches!(refused, Err(Error::Untrained { .. })), "{refused:?}");
        assert!(decided_before(&house, jana, ItemKind::Review, ABOUT).await.unwrap().is_none(), "and nothing is signed");
    }
}

#[tokio::test]
async fn facts_are_filled_in_and_small_numbers_are_kept_from_those_who_read_no_cases() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        send(&house, vec![order(&house, "order-1")]).await;
        let explanation = explained(&house).await;
        opine(&house, Actor::Customer(amina), &explanation, Some("odd")).await.unwrap();
        let review =
            RequestDraft { purpose: Some("recommendations".to_owned()), words: Some("Look again.".to_owned()), ..RequestDraft::default() };
        asked(&house, amina, Kind::Review, &review).await;
        let complaint =
            RequestDraft { complaint: Some("yes".to_owned()), words: Some("It is too much.".to_owned()), ..RequestDraft::default() };
        asked(&house, amina, Kind::Question, &complaint).await;
        house.later(DAY * 50).await;
        candor::usecases::raised::open_alone(
            &house,
            candor::usecases::raised::Raised {
                kind: ItemKind::Review,
                about: ABOUT.to_owned(),
                due_on: jiff::civil::date(2027, 1, 1),
                opening: String::new(),
            },
        )
        .await
        .unwrap();
        let item = open(&house, ItemKind::Review, ABOUT).await.unwrap().item;
        let found = facts(&house, officer(&house).await, &item).await.unwrap().unwrap();
        let asked = found.asked;
        assert_eq!(
            (asked.complaints, asked.looks, asked.odd, asked.explained),
            (Cell::Count(1), Cell::Count(1), Cell::Count(1), Cell::Count(1))
        );
        assert_eq!((asked.objections, asked.refusals), (Cell::Count(0), Cell::Count(0)));
        assert!(found.changed.is_empty() && found.disobeyed.is_empty() && found.fairness.is_empty());
        let orders = found.kept.iter().find(|held| held.category.as_str() == "orders").unwrap();
        assert!(orders.oldest.is_some() && !orders.too_long);
        let auditor = Actor::Staff(member(&house, Role::Auditor).await, Role::Auditor);
        let told = facts(&house, auditor, &item).await.unwrap().unwrap().asked;
        assert_eq!((told.complaints, told.odd), (Cell::Withheld, Cell::Withheld));
        let support = Actor::Staff(member(&house, Role::Support).await, Role::Support);
        assert!(facts(&house, support, &item).await.is_err(), "support does not oversee");
    }
}
