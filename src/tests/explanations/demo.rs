use candor::{
    catalog::demo::Shipped,
    domain::actor::Actor,
    usecases::{customers::lookup::lookup, explanations::list::list},
    web::demo::{cast::Cast, people::settle_in},
};

use crate::house::house;

#[tokio::test]
async fn the_demos_people_were_told_why_in_every_language_and_lately() {
    let house = house().await;
    settle_in(&house, Cast::of(Shipped::Larkfield)).await.unwrap();
    for (person, count) in [("c-1044", 3), ("c-1047", 3), ("c-1043", 0)] {
        let customer = lookup(&house, Actor::House, person).await.unwrap().unwrap();
        let told = list(&house, Actor::Customer(customer), None, None, 10).await.unwrap().explanations;
        assert_eq!(told.len(), count, "{person}");
        for explanation in &told {
            assert!(explanation.created_at < house.clock.now());
            let words = explanation.content.reasons.iter().map(|reason| &reason.text).chain([&explanation.content.label]);
            assert!(words.clone().all(|words| words.len() == 3), "{words:?}");
        }
        let guesses = told.iter().flat_map(|explanation| explanation.content.reasons.iter().filter(|reason| reason.key.is_some())).count();
        let mut held = 0;
        for explanation in &told {
            let found = candor::usecases::explanations::guesses::held(&house, Actor::Customer(customer), &explanation.content).await;
            held += found.unwrap().len();
        }
        assert_eq!(held, guesses, "each guess can be deleted");
    }
}
