use candor::{
    domain::{actor::Actor, ids::ApiKeyId, staff::Role, wish::Wish},
    usecases::{
        explanations::{
            refused::{At, Refused, attempts, by_system},
            store::{Refusal, store},
        },
        records::{
            forget::judge,
            list::{Filter, list},
        },
    },
};

use super::told::{DAY, leads};
use crate::{
    house::{House, houses},
    records::sent::{guess, send},
    requests::told::member,
};

async fn sent_by(house: &House, actor: Actor) -> Result<(), Refusal> {
    store(house, actor, leads(house)).await.unwrap().map(|_| ())
}

#[tokio::test]
async fn an_explanation_that_rests_on_what_a_person_refused_is_refused_counted_and_shown_after_a_day() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        let key = ApiKeyId::new(&*house.time, &candor::cli::machine::SystemEntropy);
        let shop = Actor::System(key);
        send(&house, vec![guess(&house, "g-1", "dog")]).await;
        assert_eq!(sent_by(&house, shop).await, Ok(()));
        let listed = list(&house, Actor::Customer(amina), "guesses", &Filter::default(), None, 1).await.unwrap();
        judge(&house, Actor::Customer(amina), &listed.records[0].id.to_string(), Some("wrong")).await.unwrap();
        house.wish(amina, Wish::Boundaries { avoid: ["pets".parse().unwrap()].into(), no_pressure: true }).await.unwrap();

        let dog = At { pointer: "/reasons/0/key".to_owned(), refused: Refused::Guess("guesses".parse().unwrap(), "dog".to_owned()) };
        let pets = At { pointer: "/reasons/0/topic".to_owned(), refused: Refused::Topic("pets".parse().unwrap()) };
        let refused = Err(Refusal::ByCustomer(vec![dog.clone(), pets]));
        assert_eq!(sent_by(&house, shop).await, refused);
        let seen = async || attempts(&house, Actor::Customer(amina)).await.unwrap();
        assert!(seen().await.is_empty(), "systems have a day to take it in");
        house.time.pass(DAY * 2);
        assert_eq!(sent_by(&house, shop).await, refused);
        let attempt = seen().await.into_iter().find(|attempt| attempt.refused == dog.refused).unwrap();
        assert_eq!((attempt.system, attempt.count, attempt.last_at), (key, 2, house.clock.now()));
        let officer = Actor::Staff(member(&house, Role::Administrator).await, Role::Administrator);
        let sums = by_system(&house, officer).await.unwrap();
        assert_eq!((sums.len(), sums[0].people, sums[0].count), (1, 1, 4), "two things, twice");

        house.choose(amina, "off").await.unwrap();
        assert!(matches!(sent_by(&house, shop).await, Err(Refusal::ByCustomer(at)) if at[0].pointer == "/purpose"));
    }
}
