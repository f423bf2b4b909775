//! A choice, a request and a record, as a customer and a system of the brand send them.

use candor::{
    domain::{actor::Actor, ids::CustomerId, request::Kind},
    usecases::{
        error::Error,
        records::take_in::{Strangers, take_in},
        requests::draft::Draft,
    },
};
use serde_json::json;

use crate::{
    house::House,
    records::sent::record,
    requests::{full::noise, told::ask},
};

/// The kinds of writes, but for erasures: those free pages as well.
#[derive(Debug, Clone, Copy)]
pub enum Write {
    Choice,
    Request,
    Record,
}

impl Write {
    pub const ALL: [Self; 3] = [Self::Choice, Self::Request, Self::Record];

    pub async fn on(self, house: &House, customer: CustomerId, reference: &str) -> Result<(), Error> {
        match self {
            Self::Choice => house.choose(customer, "full").await.map(drop),
            Self::Request => {
                let words = Draft { words: Some(noise(house, 4_000)), ..Draft::default() };
                ask(house, Actor::Customer(customer), Kind::Question, &words).await.map(drop)
            }
            Self::Record => {
                let mut record = record(house, &format!("o-{reference}"), "orders", "buy", json!({"items": [noise(house, 16_000)]}));
                record.customer = reference.to_owned().try_into().unwrap();
                let taken = take_in(house, Actor::Operator, vec![record], Strangers::Refuse).await?;
                assert!(taken.iter().all(Result::is_ok), "{taken:?}");
                Ok(())
            }
        }
    }
}
