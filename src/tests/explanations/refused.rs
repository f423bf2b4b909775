use candor::{
    domain::{
        actor::Actor,
        data_change::DataChange,
        ids::{ApiKeyId, CustomerId},
        staff::Role,
        wish::Wish,
    },
    usecases::{
        attempts::Refused,
        error::{Fault, Flaw, Pointer},
        explanations::{
            fits::Draft,
            refused::{At, attempts, by_system},
            store::{Refusal, store},
        },
        feed::{changes::look, kind::Kind},
        records::{
            exclude::choose_use,
            forget::judge,
            list::{Filter, list},
            refusal::Refusal as NotTaken,
            take_in::{Strangers, take_in},
        },
    },
};

use super::told::{DAY, leads};
use crate::{
    house::{House, houses},
    records::sent::{guess, order, send},
    requests::told::member,
};

async fn sent_by(house: &House, actor: Actor) -> Result<(), Refusal> {
    store(house, actor, leads(house)).await.unwrap().map(|_| ())
}

async fn avoid(house: &House, customer: CustomerId, topics: &[&str]) {
    let avoid = topics.iter().map(|topic| topic.parse().unwrap()).collect();
    house.wish(customer, Wish::Boundaries { avoid, no_pressure: true }).await.unwrap();
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

#[tokio::test]
async fn a_no_that_is_ignored_once_weeks_later_is_shown() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        let shop = Actor::System(ApiKeyId::new(&*house.time, &candor::cli::machine::SystemEntropy));
        send(&house, vec![guess(&house, "g-1", "dog")]).await;
        let listed = list(&house, Actor::Customer(amina), "guesses", &Filter::default(), None, 1).await.unwrap();
        judge(&house, Actor::Customer(amina), &listed.records[0].id.to_string(), Some("delete")).await.unwrap();
        avoid(&house, amina, &["pets"]).await;
        house.time.pass(DAY * 20);
        // Other choices meanwhile are no new no.
        avoid(&house, amina, &["pets", "alcohol"]).await;
        assert!(sent_by(&house, shop).await.is_err());
        let seen = attempts(&house, Actor::Customer(amina)).await.unwrap();
        assert_eq!(seen.iter().map(|attempt| attempt.count).collect::<Vec<_>>(), [1, 1], "a guess and a topic");
        house.choose(amina, "off").await.unwrap();
        house.time.pass(DAY + DAY);
        assert!(sent_by(&house, shop).await.is_err());
        let seen = attempts(&house, Actor::Customer(amina)).await.unwrap();
        assert!(seen.iter().any(|attempt| matches!(&attempt.refused, Refused::Purpose(_)) && attempt.count == 1), "{seen:?}");
    }
}

#[tokio::test]
async fn after_a_yes_and_a_new_no_a_system_has_its_day_again() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        let shop = Actor::System(ApiKeyId::new(&*house.time, &candor::cli::machine::SystemEntropy));
        let counts = async || attempts(&house, Actor::Customer(amina)).await.unwrap().into_iter().map(|it| it.count).collect::<Vec<_>>();
        avoid(&house, amina, &["pets"]).await;
        assert!(sent_by(&house, shop).await.is_err());
        house.time.pass(DAY * 2);
        avoid(&house, amina, &[]).await;
        assert_eq!(sent_by(&house, shop).await, Ok(()));
        avoid(&house, amina, &["pets"]).await;
        house.time.pass(DAY / 24);
        assert!(sent_by(&house, shop).await.is_err());
        assert!(counts().await.is_empty(), "an hour after the new no");
        house.time.pass(DAY);
        assert!(sent_by(&house, shop).await.is_err());
        assert_eq!(counts().await, [2], "both after the new no");
        // One that is shown is not forgotten for a third no, and has its day all the same.
        for (again, count) in [(DAY / 24, 2), (DAY, 3)] {
            if count == 2 {
                avoid(&house, amina, &[]).await;
                avoid(&house, amina, &["pets"]).await;
            }
            house.time.pass(again);
            assert!(sent_by(&house, shop).await.is_err());
            assert_eq!(counts().await, [count]);
        }
    }
}

/// Pages say for how long a guess is refused: so it is.
#[tokio::test]
async fn a_guess_called_wrong_is_told_to_systems_and_refused_for_as_long_as_the_page_says() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        let person = Actor::Customer(amina);
        send(&house, vec![guess(&house, "g-1", "dog")]).await;
        let id = list(&house, person, "guesses", &Filter::default(), None, 1).await.unwrap().records[0].id.to_string();
        judge(&house, person, &id, Some("wrong")).await.unwrap();
        let told = look(&house, Actor::Operator, 0, 1_000).await.unwrap().changes;
        let matter =
            told.iter().rev().find_map(|change| change.matter.as_ref().filter(|_| change.kind == Kind::Data(DataChange::GuessWrong)));
        assert_eq!(matter.and_then(|matter| matter.key.as_deref()), Some("dog"));
        let refused = async || {
            let again = send(&house, vec![guess(&house, "g-2", "dog")]).await[0].is_some();
            let reason = sent_by(&house, Actor::Operator).await.is_err();
            assert_eq!(again, reason, "as a record and as a reason alike");
            again
        };
        assert!(refused().await, "at once");
        house.time.pass(DAY * 360);
        assert!(refused().await, "and months later");
        house.time.pass(DAY * 10);
        assert!(!refused().await, "after twelve months it may come again");
    }
}

/// Why `c-1` saw dog leads, by the guess and by this order.
fn by_order(house: &House, id: &str) -> Draft {
    let mut draft = leads(house);
    draft.reasons[1].record = Some(id.to_owned());
    draft
}

#[tokio::test]
async fn no_explanation_rests_on_a_record_that_is_kept_out_of_use_nor_on_a_guess_from_it() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        let (person, key) = (Actor::Customer(amina), ApiKeyId::new(&*house.time, &candor::cli::machine::SystemEntropy));
        let mut dog = guess(&house, "g-1", "dog");
        dog.from = vec!["order-1".to_owned()];
        send(&house, vec![order(&house, "order-1"), dog.clone()]).await;
        let tell = async |id: &str| store(&house, Actor::System(key), by_order(&house, id)).await.unwrap().map(|_| ());
        assert_eq!(tell("order-1").await, Ok(()));
        let unknown = Fault { field: Pointer("/reasons/1/record".to_owned()), flaw: Flaw::Unknown };
        for other in ["order-2", "g-1"] {
            assert_eq!(tell(other).await, Err(Refusal::Faults(vec![unknown.clone()])), "{other} is no order of theirs");
        }
        let id = list(&house, person, "orders", &Filter::default(), None, 1).await.unwrap().records[0].id;
        choose_use(&house, person, &id.to_string(), Some("not")).await.unwrap();
        let by_guess = At { pointer: "/reasons/0/key".to_owned(), refused: Refused::Guess("guesses".parse().unwrap(), "dog".to_owned()) };
        let by_record = At { pointer: "/reasons/1/record".to_owned(), refused: Refused::Record("orders".parse().unwrap(), id) };
        let refused = Err(Refusal::ByCustomer(vec![by_guess, by_record.clone()]));
        assert_eq!(tell("order-1").await, refused);
        house.time.pass(DAY * 2);
        assert_eq!(tell("order-1").await, refused);
        let counted = async || {
            let all = attempts(&house, person).await.unwrap();
            all.into_iter().find(|one| one.refused == by_record.refused).map(|one| (one.system, one.count))
        };
        assert_eq!(counted().await, Some((key, 2)));
        // As a ground of a guess it is refused and counted alike.
        let taken = take_in(&house, Actor::System(key), vec![dog.clone()], Strangers::Refuse).await.unwrap();
        assert_eq!(taken, [Err(NotTaken::Excluded)]);
        assert_eq!(counted().await, Some((key, 3)));

        choose_use(&house, person, &id.to_string(), Some("again")).await.unwrap();
        assert_eq!(tell("order-1").await, Ok(()));
        assert_eq!(send(&house, vec![dog]).await, [None]);
    }
}
