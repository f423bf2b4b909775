//! Many customers at once: a thousand in each change, and no event for each.

use candor::{
    domain::{
        actor::Actor,
        ids::{CustomerId, KeyId},
        language::Language,
        notice::NoticeVersion,
    },
    store::{
        customers::New,
        event::{Action, Event, Subject},
    },
    usecases::{customers::profile::place, error::Error},
    vault::{index::IndexField, keys::KeyOwner},
};
use std::ops::Range;

use crate::house::House;

const A_CHANGE: usize = 1_000;

/// `c-0`, `c-1` …, each with the choices (JSON) that `chose` gives their number.
pub async fn come(house: &House, numbers: Range<usize>, chose: impl Fn(usize) -> String) {
    for begin in numbers.clone().step_by(A_CHANGE) {
        let inside = house.portal.clone();
        let all: Vec<_> = (begin..numbers.end.min(begin + A_CHANGE)).map(|number| (number, chose(number))).collect();
        let write = house.portal.store.write::<_, Error>(Actor::Operator, move |mut tx| {
            Box::pin(async move {
                let entropy = &*inside.entropy;
                let mut first = None;
                for (number, choices) in all {
                    let id = CustomerId::new(&*inside.clock, entropy);
                    let (key, wrapped) = inside.vault.fresh_key(KeyOwner::Person(id.into()), entropy)?;
                    let profile = serde_json::json!({"reference": format!("c-{number}"), "email": null, "language": Language::En,
                        "region": null, "time_zone": null});
                    let profile = key.seal_json(&place(id), &profile, entropy)?;
                    let index = |text: String| inside.vault.blind_index(IndexField::Reference, &text);
                    let (reference, email) = (index(format!("c-{number}")), index(format!("e-{number}")));
                    let new = New {
                        id,
                        reference_index: &reference,
                        email_index: &email,
                        profile: &profile,
                        closed_at: None,
                        seen_notice: NoticeVersion(1),
                        new_since: None,
                    };
                    let customer = tx.insert_customer(new).await?;
                    tx.insert_data_key(KeyId::new(&*inside.clock, entropy), id, &wrapped).await?;
                    tx.insert_choices(&customer, &choices).await?;
                    first.get_or_insert(id);
                }
                let Some(first) = first else { return Err(Error::NotFound) };
                Ok(tx.commit(Event::of(Action::SignedIn, Subject::Customer(first)), ()).await?)
            })
        });
        write.await.unwrap();
    }
}
