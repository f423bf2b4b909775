use candor::{
    domain::{actor::Actor, language::Language},
    usecases::{
        error::{Error, Flaw},
        fairness::background::{Draft, delete, own, save},
    },
};

use super::told::{next_month, offers, people, send};
use crate::house::{House, houses};

fn said(age: &str) -> Draft {
    Draft { answers: [("age".to_owned(), age.to_owned()), ("gender".to_owned(), String::new())].into(), agreed: true }
}

async fn flaws(house: &House, actor: Actor, draft: Draft) -> Vec<Flaw> {
    match save(house, actor, draft, Language::En).await {
        Err(Error::Invalid(faults)) => faults.into_iter().map(|fault| fault.flaw).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn answers_are_given_with_a_yes_counted_by_group_and_gone_in_one_press() {
    for house in houses().await {
        let amina = Actor::Customer(house.customer("c-1").await);
        let ben = house.customer("c-2").await;
        assert_eq!(flaws(&house, amina, Draft { agreed: false, ..said("from-75") }).await, [Flaw::Missing]);
        assert_eq!(flaws(&house, amina, said("young")).await, [Flaw::Unknown]);
        assert_eq!(flaws(&house, amina, said("")).await, [Flaw::Missing]);
        assert!(own(&house, amina).await.unwrap().is_none(), "nothing was kept of it");
        save(&house, amina, said("from-75"), Language::De).await.unwrap();
        let (kept, _) = own(&house, amina).await.unwrap().unwrap();
        assert_eq!((kept.answers.len(), kept.agreed_in), (1, Language::De));
        assert!(own(&house, Actor::Customer(ben)).await.unwrap().is_none());

        let mut told = Vec::new();
        for reference in people("c-old") {
            let old = Actor::Customer(house.customer(&reference).await);
            save(&house, old, said("from-75"), Language::En).await.unwrap();
            told.push(old);
        }
        for reference in people("c-silent") {
            house.customer(&reference).await;
        }
        send(&house, [offers("c-old", 48, 96), offers("c-silent", 48, 96)].concat()).await;
        for old in told {
            delete(&house, old).await.unwrap();
        }
        delete(&house, amina).await.unwrap();
        assert!(own(&house, amina).await.unwrap().is_none());
        send(&house, offers("c-old", 24, 48)).await;
        next_month(&house).await;
        let months = candor::usecases::fairness::published::months(&house).await.unwrap();
        let age = months[0].compared.iter().find(|one| one.dimension.0 == "background/age").unwrap();
        let share = |group: &str| age.group(group).map(|told| (told.share.good, told.share.of));
        assert_eq!((share("from-75"), share("unknown")), (Some((48, 96)), Some((72, 144))));
    }
}
