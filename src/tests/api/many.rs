//! A snapshot of more people than one page holds.

use candor::{
    domain::{
        actor::Actor,
        ids::{CustomerId, GuestId},
    },
    store::event::{Action, Event, Subject},
    usecases::feed::states::Walk,
    vault::keys::KeyOwner,
};
use serde_json::json;
use std::collections::HashSet;

use crate::{house::houses, store::raw};

#[tokio::test]
async fn everybody_is_in_it_once_however_many_pages_that_takes_on_every_engine() {
    const MANY: u32 = 2_001;
    for house in houses().await {
        let inside = house.portal.clone();
        let write = house.store.write::<_, candor::usecases::Error>(Actor::House, move |mut tx| {
            Box::pin(async move {
                let (vault, entropy) = (&inside.vault, &*inside.entropy);
                for number in 0..MANY {
                    let mut index = [0; 32];
                    index[..4].copy_from_slice(&number.to_be_bytes());
                    // Written in another order than they are read in.
                    let mut id = [0; 16];
                    id[..4].copy_from_slice(&number.reverse_bits().to_be_bytes());
                    let id = CustomerId::from_bytes(id);
                    let (key, wrapped) = vault.fresh_key(KeyOwner::Person(id.into()), entropy)?;
                    let place = candor::usecases::customers::profile::place(id);
                    let profile =
                        json!({"reference": format!("m-{number}"), "email": null, "language": "en", "region": null, "time_zone": null});
                    let profile = key.seal_json(&place, &profile, entropy)?;
                    let customer = tx
                        .insert_customer(candor::store::customers::New { profile: &profile, ..raw::customer(id, &index, &index) })
                        .await?;
                    tx.insert_data_key(candor::domain::ids::KeyId::from_bytes(*id.as_bytes()), id, &wrapped).await?;
                    tx.insert_choices(&customer, "{}").await?;
                }
                Ok(tx.commit(Event::of(Action::GuestsForgotten, Subject::Guest(GuestId::from_bytes([0; 16]))), ()).await?)
            })
        });
        write.await.unwrap();
        let mut walk = Walk::begin(&house, Actor::Operator).await.unwrap();
        let (mut names, mut pages) = (HashSet::new(), Vec::new());
        loop {
            let page = walk.next(&house).await.unwrap();
            if page.is_empty() {
                break;
            }
            pages.push(page.len());
            // A new customer in the middle of it does no harm.
            house.customer(&format!("c-{}", pages.len())).await;
            names.extend(page.into_iter().map(|customer| customer.unwrap().reference.as_str().to_owned()));
        }
        assert!((0..MANY).all(|number| names.contains(&format!("m-{number}"))), "{}", house.engine.url);
        assert_eq!(pages[0], 1_000);
        assert_eq!(pages.iter().sum::<usize>(), names.len(), "nobody twice");
    }
}
