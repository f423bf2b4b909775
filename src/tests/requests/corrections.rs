//! Corrections end: taken over as asked, with another value and why, or not, with words. Done is said only when the value changed here.

use candor::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        request::{Decline, Kind, Refusal, State},
        staff::Role,
    },
    usecases::{
        desk::{case::case, decide::Granted},
        error::{Clash, Error, Field},
        records::list::{Filter, Record, list},
        requests::draft::Draft,
    },
};
use serde_json::{Value, json};

use super::told::{asked, at, looked, read, staff, work_off};
use crate::requests::agreed::{self, finish};
use crate::{
    house::{House, houses},
    records::sent::{record, send},
};

async fn orders(house: &House, amina: CustomerId) -> Record {
    list(house, Actor::Customer(amina), "orders", &Filter::default(), None, 9).await.unwrap().records.remove(0)
}

async fn wrong(house: &House, amina: CustomerId, field: &str, after: &str) -> String {
    let draft = Draft {
        record: Some(orders(house, amina).await.id.to_string()),
        field: Some(field.to_owned()),
        after: Some(after.to_owned()),
        ..Draft::default()
    };
    asked(house, amina, Kind::Correct, &draft).await
}

async fn with_an_order(house: &House) -> CustomerId {
    let amina = house.customer("c-1").await;
    let data = json!({"items": ["Raincoat"], "total": 89, "state": "sent", "order_number": "O-17"});
    send(house, vec![record(house, "order-1", "orders", "buy", data)]).await;
    amina
}

/// Field, what is asked, what staff set instead, and what it says then.
type Tried = (&'static str, &'static str, Option<&'static str>, Result<Value, Field>);

#[tokio::test]
async fn a_correction_as_people_write_it_is_taken_over_or_the_value_that_fits_is_set() {
    for house in houses().await {
        let amina = with_an_order(&house).await;
        let (_, support) = staff(&house, Role::Support).await;
        let tried: [Tried; 7] = [
            ("total", "59,00 €", None, Ok(json!(59))),
            ("total", "1.234,50", None, Ok(json!(1234.5))),
            ("total", "٥٩٫٥٠", None, Ok(json!(59.5))),
            ("total", "it was a gift", None, Err(Field::Value)),
            ("total", "it was a gift", Some("0"), Ok(json!(0))),
            ("state", "I sent it back", None, Err(Field::Value)),
            ("state", "I sent it back", Some("sent-back"), Ok(json!("sent-back"))),
        ];
        for (field, after, value, becomes) in tried {
            let before = orders(&house, amina).await.content.data()[field].clone();
            let reference = wrong(&house, amina, field, after).await;
            let now = looked(&house, support, &reference).await;
            let answered = finish(&house, support, at(&now), Some("We have corrected that.")).await;
            assert!(matches!(answered, Err(Error::Conflict(Clash::Case(Refusal::Undecided)))), "no answer pretends it is done");
            assert!(case(&house, support, &reference).await.unwrap().record.is_some(), "the record is there to compare");
            if value.is_some() {
                let unsaid = agreed::approve(&house, support, at(&now), Granted { value, ..Granted::default() }).await;
                assert!(matches!(unsaid, Err(Error::Invalid(faults)) if faults[0].field == Field::Words), "another value is explained");
            }
            let granted = Granted { value, words: value.map(|_| "As our shipping says."), ..Granted::default() };
            let done = agreed::approve(&house, support, at(&now), granted).await;
            let told = read(&house, amina, &reference).await;
            match becomes {
                Ok(becomes) => {
                    done.unwrap();
                    assert_eq!(orders(&house, amina).await.content.data()[field], becomes, "{after}");
                    assert_eq!(told.row.state, State::Done);
                    let corrected = told.story.iter().find(|entry| entry.happened.as_str() == "corrected").unwrap();
                    assert_eq!(corrected.text.as_deref(), value.map(|_| "As our shipping says."));
                }
                Err(at_field) => {
                    assert!(matches!(done, Err(Error::Invalid(faults)) if faults[0].field == at_field), "{after}");
                    assert_eq!(orders(&house, amina).await.content.data()[field], before);
                    assert!(told.row.state.is_open() && !told.story.iter().any(|entry| entry.happened.as_str() == "corrected"));
                    let unsaid = agreed::decline(&house, support, at(&now), Some("not-wrong"), None).await;
                    assert!(matches!(unsaid, Err(Error::Invalid(_))), "why it is right is said");
                    agreed::decline(&house, support, at(&now), Some("not-wrong"), Some("You paid that.")).await.unwrap();
                    let told = read(&house, amina, &reference).await;
                    assert_eq!((told.row.state, told.row.decline), (State::Declined, Some(Decline::NotWrong)));
                }
            }
            work_off(&house).await;
        }
    }
}
