//! The first letter about a request promises no more than what will be done, and of one that is done already nothing that is over.

use candor::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        request::{Kind, State},
    },
    outbound::mail::letter::Letter,
    usecases::{
        records::list::{Filter, list},
        requests::draft::Draft,
    },
};
use serde_json::json;

use super::{
    clock::from,
    told::{all, ask, asked, delete, for_another, guest, letters, read},
};
use crate::{
    house::{House, houses},
    records::sent::{record, send},
    systems::settled::connected_houses,
    web::acted_for::said,
};

/// Something that needs nobody's eyes.
async fn wish(house: &House, customer: CustomerId, kind: Kind) -> Draft {
    let some = |text: &str| Some(text.to_owned());
    match kind {
        Kind::Correct => {
            let held = list(house, Actor::Customer(customer), "contact", &Filter::default(), None, 1).await.unwrap();
            Draft { record: Some(held.records[0].id.to_string()), field: some("name"), after: some("Amira"), ..Draft::default() }
        }
        _ => Draft { stop: some("nearby-shops"), ..Draft::default() },
    }
}

async fn asks(house: &House, customer: CustomerId, kind: Kind, becomes: State) {
    let reference = asked(house, customer, kind, &wish(house, customer, kind).await).await;
    assert_eq!(read(house, customer, &reference).await.row.state, becomes, "{kind:?}");
}

async fn of_region(house: &House, region: &str) -> CustomerId {
    let customer = from(house, "c-1", region).await;
    send(house, vec![record(house, "me", "contact", "account", json!({"name": "Amina"}))]).await;
    customer
}

fn subjects(letters: &[Letter]) -> Vec<&str> {
    letters.iter().map(|letter| letter.subject.as_str()).collect()
}

/// Neither a button that the page has no more nor a day for what is done.
fn promises_nothing(text: &str) {
    assert!(!text.contains("Withdraw") && !text.contains("You will have our answer"), "{text}");
}

#[tokio::test]
async fn one_letter_says_that_it_is_done_and_where_to_write_if_somebody_else_asked() {
    for house in houses().await {
        let amina = of_region(&house, "DE-BE").await;
        for kind in [Kind::Correct, Kind::Stop] {
            asks(&house, amina, kind, State::Done).await;
            let letters = letters(&house).await;
            assert!(letters.len() == 1 && letters[0].subject.as_str().starts_with("Your request is finished"), "{:?}", subjects(&letters));
            let text = said(&letters[0]);
            assert!(text.contains("If you did not ask for this, write to"), "{text}");
            promises_nothing(&text);
        }
    }
}

#[tokio::test]
async fn where_a_law_wants_a_letter_that_it_came_in_that_letter_promises_nothing_and_names_no_button_that_is_not_there() {
    for house in houses().await {
        let amina = of_region(&house, "US-CA").await;
        for kind in [Kind::Correct, Kind::Stop] {
            asks(&house, amina, kind, State::Done).await;
            let letters = letters(&house).await;
            let came = letters.iter().find(|letter| letter.subject.as_str().starts_with("We have received your"));
            let text = said(came.unwrap_or_else(|| panic!("{:?}", subjects(&letters))));
            assert!(letters.len() == 2 && text.contains("What you asked for is done already."), "{text}");
            promises_nothing(&text);
        }
    }
}

#[tokio::test]
async fn kinds_that_are_deleted_within_the_hour_have_one_letter_which_says_so() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let some = Draft { scope: Some("some".to_owned()), categories: vec!["device".to_owned()], ..delete("now") };
        asked(&house, amina, Kind::Delete, &some).await;
        let letters = letters(&house).await;
        let text = said(&letters[0]);
        assert_eq!(subjects(&letters), ["We have deleted what you asked for"]);
        assert!(text.contains("If you did not ask for this"), "{text}");
        promises_nothing(&text);
    }
}

/// Here it is made, and other systems have to follow: there is no button any more with which to withdraw it.
#[tokio::test]
async fn a_correction_that_is_made_and_goes_on_elsewhere_names_no_button_that_is_not_there() {
    for (house, _) in connected_houses().await {
        let amina = of_region(&house, "DE-BE").await;
        asks(&house, amina, Kind::Correct, State::InProgress).await;
        let text = said(&letters(&house).await[0]);
        assert!(text.contains("If you did not ask for this, write to") && !text.contains("Withdraw"), "{text}");
    }
}

#[tokio::test]
async fn whoever_asks_for_another_is_promised_an_answer_and_no_deed() {
    for house in houses().await {
        let agent = house.customer("c-2").await;
        for (kind, when) in [(Kind::Copy, None), (Kind::Delete, Some("later".to_owned()))] {
            asked(&house, agent, kind, &for_another("agent", Draft { when, ..all() })).await;
            let letters = letters(&house).await;
            let text = said(&letters[0]);
            assert!(letters.len() == 1 && text.contains("We check whether you may ask for the person you named"), "{text}");
            assert!(!text.contains("when it is done"), "{text}");
        }
    }
}

#[tokio::test]
async fn without_an_account_only_what_was_written_and_what_other_systems_find_is_said_to_be_deleted() {
    for house in houses().await {
        let nina = guest(&house, "nina@example.org").await;
        ask(&house, Actor::Guest(nina), Kind::Delete, &delete("now")).await.unwrap();
        let text = said(&letters(&house).await[0]);
        assert!(text.contains("We will delete your address and what you wrote to us here"), "{text}");
        assert!(!text.contains("look for what we hold"), "{text}");
    }
}
