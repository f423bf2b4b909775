//! Requests of some of the demo's people, so that the desk is not empty.

use super::past::{DAY, PastClock};
use crate::{
    domain::{actor::Actor, ids::CustomerId, language::Language, request::Kind},
    usecases::{
        error::Error,
        portal::Portal,
        records::{list, list::Filter},
        requests::{draft::Draft, open},
    },
};

pub(super) async fn ask(past: &Portal, time: &PastClock, customer: CustomerId, name: &str) -> Result<(), Error> {
    let now = past.clock.now();
    match name {
        "Farid" => {
            let words = "You sent me a catalogue by post. Where did you get my address from, and who else has it?".to_owned();
            time.set(now.minus(DAY * 33));
            send(past, customer, Kind::Question, Draft { words: Some(words), ..Draft::default() }, Language::En).await?;
            time.set(now.minus(DAY));
            send(past, customer, Kind::Copy, Draft { scope: Some("all".to_owned()), ..Draft::default() }, Language::En).await?;
        }
        "Clara" => {
            let actor = Actor::Customer(customer);
            let order = list(past, actor, "orders", &Filter::default(), None, 1).await?.records.pop();
            let Some(order) = order else { return Ok(()) };
            let draft = Draft {
                record: Some(order.id.to_string()),
                field: Some("total".to_owned()),
                after: Some("59.90".to_owned()),
                words: Some("Der Gutschein fehlt.".to_owned()),
                ..Draft::default()
            };
            time.set(now.minus(DAY * 3));
            send(past, customer, Kind::Correct, draft, Language::De).await?;
        }
        "Emma" => {
            time.set(now.minus(DAY * 9));
            send(past, customer, Kind::Stop, Draft { stop: Some("restrict".to_owned()), ..Draft::default() }, Language::En).await?;
        }
        "Nora" => {
            let words = "Who has read my lab results, apart from Dr. Sommer?".to_owned();
            time.set(now.minus(DAY * 6));
            send(past, customer, Kind::Question, Draft { words: Some(words), ..Draft::default() }, Language::En).await?;
        }
        "Paula" => {
            time.set(now.minus(DAY * 2));
            send(past, customer, Kind::Copy, Draft { scope: Some("all".to_owned()), ..Draft::default() }, Language::De).await?;
        }
        _ => {}
    }
    time.set(now);
    Ok(())
}

async fn send(past: &Portal, customer: CustomerId, kind: Kind, draft: Draft, language: Language) -> Result<(), Error> {
    let proven_at = Some(past.clock.now());
    open(past, Actor::Customer(customer), kind, &draft, language, proven_at).await.map(|_| ())
}
